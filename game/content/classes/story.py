"""Classes of what is to be done and told: goals, objectives, triggers, dialogue, camera cues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from game.content.classes.placed import AREA, POINT, RECT, WHO, Awaiting, Placed, Whose
from game.content.plan.draft import Draft, Place
from game.content.plan.fields import Range, To
from game.content.triggers import grammar
from game.content.triggers.phrases import Unfit
from game.content.triggers.telling import Teller
from game.sim import level
from game.sim.deeds import Trigger as Told
from game.sim.deeds import When
from game.sim.kinds.story import GoalKind

STEPS = {"onjo": 1, "namra": 2, "both": 3, "anyone": 7, "infected": 8}


@dataclass(frozen=True, slots=True)
class Goal(Placed):
    """Something to be done, in order."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, RECT)
    table: ClassVar[str] = "goals"
    paint: ClassVar[str] = "#f2c14e"
    kind: Literal["reach", "find", "survive"]
    """Reach this place, find an item, or survive until an hour."""
    who: Whose = "both"
    """Whose goal it is."""
    order: Annotated[int, Range(0, 1000)] = 0
    """Lower ones come first; those with the same number go side by side."""
    item: Annotated[int, To(("Item", "Evidence"))] = 0
    """What to find."""
    until: Annotated[float, Range(0, 24)] = 0.0
    """Hour of the day to survive to."""
    text: str = ""
    """A key of the language file, such as goal.onjo.tape."""

    def spawn(self, place: Place, draft: Draft) -> None:
        if self.kind == "find" and not self.item:
            draft.refuse(place, "item is not set", "the Item to find (type object)")
        if self.kind == "survive" and not self.until:
            draft.refuse(place, "until is not set", "the hour to survive to (type float)")
        item, until = draft.row(self.item), float(self.until)
        add_goal(GoalKind[self.kind.upper()], self.who, self.order, self.text, place, draft, item, until)


@dataclass(frozen=True, slots=True)
class Objective(Placed):
    """A goal that is done when a trigger says so: `objective NAME done`."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, RECT)
    table: ClassVar[str] = "goals"
    paint: ClassVar[str] = "#f2c14e"
    who: Whose = "both"
    """Whose goal it is."""
    order: Annotated[int, Range(0, 1000)] = 0
    """Lower ones come first; those with the same number go side by side."""
    text: str = ""
    """A key of the language file, such as goal.onjo.tape."""

    def spawn(self, place: Place, draft: Draft) -> None:
        add_goal(GoalKind.TASK, self.who, self.order, self.text, place, draft)


def add_goal(
    kind: GoalKind,
    who: str,
    order: int,
    text: str,
    place: Place,
    draft: Draft,
    item: int = -1,
    until: float = 0.0,
) -> None:
    """One row of goals; a point is grown to arm's length."""
    area = place if place.x0 < place.x1 else place.grown(0.75)
    draft.add("goals", level.Goal(kind, WHO[who], order, *area.box, item, until, text), place)


@dataclass(frozen=True, slots=True)
class Trigger(Placed):
    """When something happens, something is done: see the language of triggers."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, *AREA)
    table: ClassVar[str] = "triggers"
    paint: ClassVar[str] = "#d46bd4"
    when: str
    """What it waits for: enter, leave, timer 30, hour 21.5, event alarm, value rescued >= 3."""
    do: str
    """What is then done, with ; or a new line between: say line.help; spawn east 12."""
    only: str = ""
    """What must hold besides, joined by and: rescued >= 3 and authority < 50."""
    who: Literal["onjo", "namra", "both", "anyone", "infected"] = "both"
    """Whose steps count for enter and leave; for the rest, whom it is told while she is played."""
    once: bool = True
    """Only the first time."""
    after: Annotated[float, Range(0, 3600)] = 0.0
    """Seconds from what happens to what is done."""

    def key_words(self) -> tuple[str, ...]:
        return tuple(said.name for said in self._deeds() if said.word == "key")

    def value_words(self) -> tuple[str, ...]:
        return tuple(said.name for said in self._deeds() if said.verb == "set")

    def _deeds(self) -> Sequence[grammar.Said]:
        """What is to be done, or nothing where it cannot be read: `spawn` says why."""
        try:
            return grammar.read_do(self.do)
        except Unfit:
            return ()

    def spawn(self, place: Place, draft: Draft) -> None:
        teller = Teller(place, draft)
        wait = teller.wait(self.when)
        acts, only = teller.acts(self.do), teller.terms("only", self.only)
        if wait is None or not acts:
            return
        if self.who == "infected" and wait.when not in (When.ENTER, When.LEAVE):
            draft.refuse(place, "who = 'infected'", "only enter and leave know the steps of the infected")
        area = place if place.x0 < place.x1 else place.grown(0.75)
        trigger = Told(
            wait.when,
            acts,
            *area.box,
            outline=place.outline,
            who=STEPS[self.who],
            number=wait.number,
            event=wait.event,
            row=wait.row,
            state=wait.state,
            terms=wait.terms,
            only=only,
            once=self.once,
            after=float(self.after),
            name=place.spot.name,
        )
        draft.add("triggers", trigger, place)


@dataclass(frozen=True, slots=True)
class Dialogue(Awaiting):
    """A talk that begins here."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, RECT)
    paint: ClassVar[str] = "#d46bd4"
    waits: ClassVar[str] = "the talking scene"
    file: str
    """A file of nodes in the map's folder, such as talk/guard.toml."""
    start: str = "start"
    """The node it begins with."""
    who: Literal["onjo", "namra", "both"] = "both"
    """Who may talk."""


@dataclass(frozen=True, slots=True)
class Camera(Awaiting):
    """A place the camera looks at."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, RECT)
    paint: ClassVar[str] = "#c9c9d6"
    waits: ClassVar[str] = "camera cues"
    seconds: Annotated[float, Range(0, 60)] = 2.0
    """How long it looks."""
    ease: Annotated[float, Range(0, 10)] = 0.8
    """Seconds it takes to get there."""
