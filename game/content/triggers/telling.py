"""What a trigger says, bound to its map: every name becomes a row, or a fault that tells the nearest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from game.content.gate import FAULTS, nearest
from game.content.plan.draft import Draft, Place
from game.content.triggers import grammar
from game.content.triggers.grammar import Said, Term
from game.content.triggers.phrases import Unfit
from game.sim.deeds import ANY, READ, SHARES, Act, Compare, Deed, When
from game.sim.events import Event
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState
from game.sim.kinds.story import Outcome
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Item

T = TypeVar("T")
DOORS = ("Door", "Barricade")
THINGS = ("Light", "Searchlight", "Noise")

EVENTS: dict[str, tuple[Event, int, tuple[str, ...]]] = {
    "alarm": (Event.ALARM, ANY, ()),
    "bitten": (Event.BITE, ANY, ()),
    "shot": (Event.SHOT, ANY, ()),
    "glass": (Event.SHATTER, ANY, ()),
    "door_opened": (Event.DOOR, DoorState.OPEN, DOORS),
    "door_closed": (Event.DOOR, DoorState.CLOSED, DOORS),
    "door_broken": (Event.DOOR, DoorState.BROKEN, DOORS),
    "picked": (Event.PICKED, ANY, ("Item", "Evidence")),
    "read": (Event.NOTE, ANY, ("Note",)),
    "goal": (Event.GOAL, ANY, ("Goal", "Objective")),
    "passed": (Event.VERDICT, Spot.PASSED, ()),
    "refused": (Event.VERDICT, Spot.REFUSED, ()),
    "detained": (Event.VERDICT, Spot.DETAINED, ()),
}
"""Words of the grammar: the event, the value it must have, and the classes of what it may be narrowed to."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What a trigger waits for, in rows."""

    when: When
    number: float = 0.0
    event: int = -1
    row: int = ANY
    state: int = ANY
    terms: tuple[Compare, ...] = ()


class Teller:
    """Reads the texts of one trigger; a text that does not fit is a fault of its property."""

    def __init__(self, place: Place, draft: Draft) -> None:
        self._place, self._draft = place, draft

    def wait(self, text: str) -> Bound | None:
        """`when`, None once a fault was added."""
        return self._try("when", lambda: self._bound(grammar.read_when(text)))

    def acts(self, text: str) -> tuple[Act, ...]:
        """`do`, empty once a fault was added."""
        return self._try("do", lambda: tuple(self.act(said) for said in grammar.read_do(text))) or ()

    def terms(self, what: str, text: str) -> tuple[Compare, ...]:
        """Comparisons, empty once a fault was added."""
        return self._try(what, lambda: self._compares(grammar.read_terms(text))) or ()

    def _try(self, what: str, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except Unfit as fault:
            self._draft.refuse(self._place, f"{what}: {fault.value}", fault.remedy)
            return None

    # ------------------------------------------------------------ when
    def _bound(self, wait: grammar.Wait) -> Bound:
        if wait.when is not When.EVENT:
            return Bound(wait.when, wait.number, terms=self._compares(wait.terms))
        event, state, classes = EVENTS[wait.event]
        rows = self._rows(wait.name, classes) if wait.name else (ANY,)
        if len(rows) > 1:
            raise Unfit(f"'{wait.name}'", f"{len(rows)} objects are called so: give each its own name")
        return Bound(wait.when, event=event.value, row=rows[0], state=int(state))

    def _compares(self, terms: Sequence[Term]) -> tuple[Compare, ...]:
        return tuple(Compare(self._value(term.value), term.op, term.number) for term in terms)

    def _value(self, name: str) -> int:
        row = self._draft.value(name)
        if row < 0:
            raise Unfit(f"'{name}'", nearest(name, self._draft.value_names))
        return row

    def _rows(self, name: str, classes: tuple[str, ...], table: str = "") -> tuple[int, ...]:
        """Rows of all objects of a name and of fitting classes. Raises Unfit with the nearest name."""
        rows = self._draft.rows_named(name, classes, table)
        if not rows and not table:
            if len(self._draft.faults) >= FAULTS:
                raise Unfit(f"'{name}'", "")  # no longer told: to look for the nearest takes long
            allowed = self._draft.names_of(classes)
            lack = f"no {' or '.join(classes)} has a name: give one in Tiled"
            raise Unfit(f"'{name}'", nearest(name, allowed) or lack)
        return rows

    # ------------------------------------------------------------ do
    def act(self, said: Said) -> Act:
        """One deed. Raises Unfit."""
        if said.verb in ("open", "close", "lock", "unlock", "break"):
            return Act(Deed[said.verb.upper()], self._rows(said.name, DOORS))
        if said.verb in ("on", "off"):
            self._rows(said.name, THINGS)
            lamps = self._rows(said.name, THINGS, "lamps")
            return Act(Deed[said.verb.upper()], lamps, self._rows(said.name, THINGS, "sources"))
        return getattr(self, f"_{said.verb}")(said)  # type: ignore[no-any-return]

    def _spawn(self, said: Said) -> Act:
        return Act(Deed.SPAWN, self._rows(said.name, ("Spawn", "Horde")), amount=said.number)

    def _say(self, said: Said) -> Act:
        return Act(Deed[said.verb.upper()], (self._draft.text(said.name),))

    _page = _say

    def _set(self, said: Said) -> Act:
        if said.name in READ:
            raise Unfit(f"'{said.name}'", "it tells how things stand: compare it, or set a value of your own")
        if said.name in SHARES:
            raise Unfit(f"'{said.name}'", f"write: opinion {said.name} + 5")
        return Act(Deed.SET, (self._value(said.name),), amount=said.number, more=said.more)

    _authority = _set

    def _give(self, said: Said) -> Act:
        kind = Item[said.word.upper()]
        key = self._draft.key(said.name) if kind is Item.KEY else -1
        return Act(Deed[said.verb.upper()], amount=said.number, kind=kind, key=key)

    _take = _give

    def _alarm(self, said: Said) -> Act:
        return Act(Deed.ALARM, self._rows(said.name, ("Checkpoint",)) if said.name else ())

    def _opinion(self, said: Said) -> Act:
        return Act(Deed.OPINION, amount=said.number, kind=SHARES.index(said.word))

    def _objective(self, said: Said) -> Act:
        return Act(Deed.OBJECTIVE, self._rows(said.name, ("Goal", "Objective")), amount=said.number)

    def _weather(self, said: Said) -> Act:
        return Act(Deed.WEATHER, kind=Weather[said.word.upper()])

    def _goto(self, said: Said) -> Act:
        return Act(Deed.GOTO, (self._draft.lead(said.name, said.word),))

    def _end(self, said: Said) -> Act:
        return Act(Deed.END, kind=Outcome[said.word.upper()])

    def _noise(self, said: Said) -> Act:
        return Act(Deed.NOISE, amount=said.number)
