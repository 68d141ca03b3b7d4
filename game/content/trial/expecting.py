"""The small language of what a test expects. Read word by word against the map, never run.

that   = clause {"and" clause};  clause = ["not"] atom
atom   = [QUANT] WHO "in" [PLACE] | [QUANT] WHO "is" STATE | [QUANT] WHO "why" REASON
       | [QUANT] WHO FIELD OP NUMBER | "count" WHO ["in" [PLACE] | "is" STATE] OP NUMBER
       | DOOR "is" DOOR_STATE | DOOR "health" OP NUMBER | LAMP "is" "on" | "off"
       | GOAL "is" "done" | "open" | TRIGGER "is" "fired"
       | "spacing" WHO OP NUMBER | "event" EVENT [NAME] | "events" EVENT [NAME] OP NUMBER
       | VALUE OP NUMBER | "outcome" OUTCOME
QUANT  = "any" | "all" | "no"
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from game.content.gate import nearest
from game.content.plan.draft import Draft, Place
from game.content.trial.expected import (
    Atom,
    Because,
    Being,
    Clause,
    Count,
    DoorHealth,
    DoorIs,
    Ended,
    Fired,
    GoalIs,
    Happening,
    Happens,
    Inside,
    Measure,
    Often,
    Spacing,
    Switched,
    Valued,
    Who,
)
from game.content.trial.vocabulary import (
    ABOUT,
    ACTING,
    CLAUSES,
    FIELDS,
    GOALS,
    GROUPS,
    JOINS,
    KEYWORDS,
    LAMPS,
    LASTING,
    MORE_EVENTS,
    OUTCOMES,
    QUANTS,
    REASONS,
    STATES,
    TABLE,
    THINGS,
    UNCOUNTED,
    UNJOINED,
)
from game.content.trial.whom import Reader
from game.content.triggers.phrases import Unfit
from game.content.triggers.telling import DOORS
from game.content.triggers.telling import EVENTS as TOLD
from game.sim.deeds import ANY
from game.sim.events import Event
from game.sim.kinds.story import Outcome


def read_that(text: str, place: Place, draft: Draft) -> tuple[Clause, ...]:
    """`that` of an Expect, names looked up. Raises Unfit."""
    return _Reader(text, place, draft).clauses()


class _Reader(Reader):
    """The clauses of one text."""

    def clauses(self) -> tuple[Clause, ...]:
        found = [self._clause()]
        while not self.line.over:
            self._join()
            found.append(self._clause())
            if len(found) > CLAUSES:
                raise Unfit(f"more than {CLAUSES} clauses", "put the rest into a second Expect")
        return tuple(found)

    def _join(self) -> None:
        """Past the 'and' between two clauses."""
        token = self.line.next
        if token.kind == "word" and token.text.lower() in UNJOINED:
            raise Unfit(f"'{token.text}'", UNJOINED[token.text.lower()])
        self.line.choice(("and",), "'and'")

    def _clause(self) -> Clause:
        if self.line.over:
            raise Unfit("something expected is missing", "such as: guard is chase")
        wanted = not self._word("not")
        return Clause(self._atom(), wanted)

    def _atom(self) -> Atom:
        key = self._word(*KEYWORDS)
        if key:
            return getattr(self, f"_{key}")()  # type: ignore[no-any-return]
        quant = self._word(*QUANTS)
        if quant:
            return self._about(replace(self._who(), quant=quant))
        if self.line.next.text in GROUPS and self.line.next.kind == "word":
            return self._about(self._who())
        name = self.line.name("who, a door, a lamp, a goal, a trigger or a value")
        return self._thing(name)

    # ------------------------------------------------------------ what of them
    def _about(self, who: Who) -> Atom:
        """What is said of people: in, is, why, or a number of theirs."""
        told = self.line.next
        if told.kind == "word" and told.text.lower() in STATES and told.text.lower() not in FIELDS:
            raise Unfit(f"'{told.text}'", f"did you mean 'is {told.text.lower()}'?")
        word = self.line.choice(("in", "is", "why", *FIELDS), f"what of '{who.word}'")
        if word == "in":
            return Inside(who, self._area())
        if word == "is":
            return Being(who, self._state(who))
        if word == "why":
            return Because(who, self.line.choice(REASONS, "a reason"))
        return Measure(who, word, *self._compared())

    def _state(self, who: Who) -> str:
        state = self.line.choice(tuple(STATES), "a state")
        if state in UNCOUNTED and who.group and who.word not in LASTING:
            raise Unfit(f"'{who.word} is {state}'", "name them, or compare a value: killed, lost")
        return state

    # ------------------------------------------------------------ things by their names
    def _thing(self, name: str) -> Atom:
        """What is said of a name, by what it is the name of."""
        if self.line.next.kind == "sign" and self.draft.value(name) >= 0:
            return Valued(name, self.draft.value(name), *self._compared())
        rows = {kind: self.draft.rows_named(name, *classes) for kind, (classes, _) in THINGS.items()}
        things, who = {kind: found for kind, found in rows.items() if found}, self._named(name)
        if who is None and not things:
            raise Unfit(f"'{name}'", self._instead(name))
        doors = things.get("door", ())
        if doors and self._word("health"):
            return DoorHealth(name, doors, *self._compared())
        if who is not None and (not things or self.line.next.text.lower() != "is"):
            return self._about(who)
        self.line.choice(("is", *(("health",) if doors else ())), f"what of '{name}'")
        return self._is(name, things, who)

    def _instead(self, name: str) -> str:
        """What would be right where nothing has this name."""
        if self.line.next.kind == "sign":
            own = "one of your own is made by a trigger: set NAME = 0"
            return f"{nearest(name, self.draft.value_names)}; {own}"
        return nearest(name, self._known()) or "nothing on the map has a name"

    def _is(self, name: str, things: dict[str, tuple[int, ...]], who: Who | None) -> Atom:
        """The state of a thing, or of people of the same name."""
        words = [word for kind in things for word in THINGS[kind][1]] + list(STATES if who else ())
        word = self.line.choice(tuple(dict.fromkeys(words)), f"what '{name}' is")
        kind = next((kind for kind in things if word in THINGS[kind][1]), "")
        if who is not None and not kind:
            return Being(who, word)
        return _STATED[kind](name, things[kind], word)

    def _known(self) -> Iterable[str]:
        """Every word an atom may begin with."""
        named = self.draft.names_of((*DOORS, *LAMPS, *GOALS, *ACTING))
        return dict.fromkeys((*self._people(), *named, *self.draft.value_names, *GROUPS, *KEYWORDS))

    # ------------------------------------------------------------ counts, events, the end
    def _count(self) -> Atom:
        who = self._who()
        if self._word("in"):
            own = self.line.next.kind == "sign"
            return Count(who, self._own("in hall") if own else self._area(), "", *self._compared())
        state = self._state(who) if self._word("is") else ""
        return Count(who, None, state, *self._compared())

    def _spacing(self) -> Atom:
        return Spacing(self._who(), *self._compared())

    def _event(self) -> Atom:
        return Happens(self._happening())

    def _events(self) -> Atom:
        return Often(self._happening(), *self._compared())

    def _happening(self) -> Happening:
        word = self.line.choice((*TOLD, *MORE_EVENTS), "an event")
        kind, state, _ = TOLD.get(word) or (Event[word.upper()], ANY, ())
        found = Happening(word, kind.value, int(state), who=Who("player") if word == "bitten" else None)
        token = self.line.next
        if token.kind not in ("word", "quoted") or (token.kind == "word" and token.text.lower() in JOINS):
            return found
        return self._narrowed(found, kind)

    def _narrowed(self, found: Happening, kind: Event) -> Happening:
        """Only about the thing of a name, or only from or to somebody."""
        token, classes, table = self.line.next, ABOUT.get(kind, ()), TABLE.get(kind, "")
        things = {name: self.draft.rows_named(name, classes, table) for name in self.draft.names_of(classes)}
        if rows := things.get(token.text):
            self.line.take()
            return replace(found, rows=rows)
        if token.text in GROUPS or self._named(token.text) is not None:
            return replace(found, who=self._who())
        allowed = [*(name for name, rows in things.items() if rows), *self._people(), *GROUPS]
        raise Unfit(f"'{token.text}'", nearest(token.text, allowed))

    def _outcome(self) -> Atom:
        return Ended(Outcome[self.line.choice(OUTCOMES, "an outcome").upper()])


_STATED: dict[str, Callable[[str, tuple[int, ...], str], Atom]] = {
    "door": lambda name, rows, word: DoorIs(name, rows, "shut" if word == "closed" else word),
    "lamp": lambda name, rows, word: Switched(name, rows, word == "on"),
    "goal": lambda name, rows, word: GoalIs(name, rows, word == "done"),
    "trigger": lambda name, rows, word: Fired(name, rows),
}
"""What becomes of a state, kind by kind of THINGS."""
