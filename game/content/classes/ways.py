"""Classes of what lets through and what holds up: doors, barricades, exits, checkpoints and their parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from game.content.classes.placed import POINT, RECT, WHO, Awaiting, Health, Placed, Whose
from game.content.plan.draft import Draft, Place
from game.content.plan.fields import Range, To
from game.sim import level
from game.sim.deeds import Act, Deed, Trigger, When
from game.sim.kinds.doors import DoorStyle


@dataclass(frozen=True, slots=True)
class Checkpoint(Placed):
    """A quarantine checkpoint; drawn around the lane where one is screened."""

    shapes: ClassVar[tuple[str, ...]] = (RECT,)
    table: ClassVar[str] = "checkpoints"
    paint: ClassVar[str] = "#d8b13c"
    queue: Annotated[int, To(("PatrolPath",))]
    """The line people wait along, from its tail to its head at the lane."""
    gate: Annotated[int, To(("Door",))]
    """What opens for those who pass."""
    beyond: Annotated[int, To(("Exit", "Zone"))]
    """Where those go who passed."""
    civilians: Annotated[int, Range(0, 60)] = 8
    """How many wait in line."""
    screening: Literal["papers", "blood", "both"] = "both"
    """What is asked for."""
    forged: Annotated[float, Range(0, 1)] = 0.1
    """How likely each of those who wait has forged papers."""

    def spawn(self, place: Place, draft: Draft) -> None:
        beyond = draft.place_of[self.beyond]
        checkpoint = level.Checkpoint(
            place.x0,
            place.y0,
            place.x1,
            place.y1,
            draft.row(self.queue),
            draft.row(self.gate),
            beyond.x,
            beyond.y,
            papers=self.screening != "blood",
            blood=self.screening != "papers",
            civilians=self.civilians,
            forged=self.forged,
        )
        draft.add("checkpoints", checkpoint, place)


@dataclass(frozen=True, slots=True)
class Scanner(Awaiting):
    """The arch of a checkpoint that finds an infection without a word."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, RECT)
    paint: ClassVar[str] = "#d8b13c"
    waits: ClassVar[str] = "scanning without papers"
    checkpoint: Annotated[int, To(("Checkpoint",))]
    """Whose it is."""
    finds: Annotated[float, Range(0, 100)] = 20.0
    """The infection it sees."""


@dataclass(frozen=True, slots=True)
class Detention(Awaiting):
    """Where a checkpoint puts those it holds."""

    shapes: ClassVar[tuple[str, ...]] = (RECT,)
    paint: ClassVar[str] = "#a8772f"
    waits: ClassVar[str] = "life in detention"
    checkpoint: Annotated[int, To(("Checkpoint",))]
    """Whose it is."""
    hours: Annotated[float, Range(0, 72)] = 6.0
    """How long one is held before the car to Ward Zero."""


@dataclass(frozen=True, slots=True)
class Door(Placed):
    """A door; drawn over the cells it closes."""

    shapes: ClassVar[tuple[str, ...]] = (RECT,)
    table: ClassVar[str] = "doors"
    paint: ClassVar[str] = "#b07a4a"
    style: Literal["wood", "slide", "metal", "shutter", "gate", "boom"] = "wood"
    """What it is made of: how loud, how strong, whether one sees through."""
    locked: bool = False
    """Opens to its key, or to a trigger."""
    key: str = ""
    """A word of your own; the Item of kind key that has the same word opens it."""
    open: bool = False
    """Stands open at the start."""
    health: Health = 0.0
    """0: by its style."""

    def key_words(self) -> tuple[str, ...]:
        return (self.key,) if self.key else ()

    def spawn(self, place: Place, draft: Draft) -> None:
        if self.locked and self.open:
            draft.refuse(place, "locked and open", "untick one of the two")
        style, key = DoorStyle[self.style.upper()], draft.key(self.key)
        door = level.Door(*place.cells(), style, self.locked, key, self.open, float(self.health))
        draft.add("doors", door, place)


@dataclass(frozen=True, slots=True)
class Barricade(Placed):
    """Boards and furniture across a way."""

    shapes: ClassVar[tuple[str, ...]] = (RECT,)
    table: ClassVar[str] = "doors"
    paint: ClassVar[str] = "#8a6238"
    health: Health = 0.0
    """0: by the rules."""

    def spawn(self, place: Place, draft: Draft) -> None:
        draft.add("doors", level.Door(*place.cells(), DoorStyle.BARRICADE, health=float(self.health)), place)


@dataclass(frozen=True, slots=True)
class Exit(Placed):
    """A way out, to another place of this map, or to another map."""

    shapes: ClassVar[tuple[str, ...]] = (RECT,)
    table: ClassVar[str] = "exits"
    paint: ClassVar[str] = "#5fd38d"
    who: Whose = "both"
    """Who may go."""
    to: Annotated[int, To(("Exit",))] = 0
    """The Exit of this map it leads to; none, and no map: it leaves for good once all goals are done."""
    map: str = ""
    """Another map's file, such as yard.tmx: one goes on there, whatever is done here."""
    at: str = ""
    """The name of a Start, Exit, Zone or Camp there; none: the Start."""

    def home(self) -> str:
        return "triggers" if self.map else "exits"

    def spawn(self, place: Place, draft: Draft) -> None:
        if self.map:
            self._onward(place, draft)
            return
        if self.at:
            draft.refuse(place, f"at = '{self.at}'", "it names a place of another map: set map too")
        if self.to == place.spot.id:
            draft.refuse(place, f"to = {self.to}", "another Exit than itself")
        row = level.Exit(place.x0, place.y0, place.x1, place.y1, WHO[self.who], draft.row(self.to))
        draft.add("exits", row, place)

    def _onward(self, place: Place, draft: Draft) -> None:
        if self.to:
            draft.refuse(place, f"to = {self.to} and map = '{self.map}'", "clear one of the two")
        if not self.map.endswith(".tmx"):
            draft.refuse(place, f"map = '{self.map}'", "a map's file, such as yard.tmx")
        act = Act(Deed.GOTO, (draft.lead(self.map, self.at),))
        who = WHO[self.who]
        draft.add("triggers", Trigger(When.ENTER, (act,), *place.box, who=who, name=place.spot.name), place)
