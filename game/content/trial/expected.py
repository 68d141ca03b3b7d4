"""What a test may expect, one dataclass a kind, with the rows of the plan's tables it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.sim.deeds import ANY, Op, Outline
from game.sim.kinds.story import Outcome


# ------------------------------------------------------------ whom and where
@dataclass(frozen=True, slots=True)
class Who:
    """Those an expectation is about: a group by its word, else everybody of a name."""

    word: str
    actors: tuple[int, ...] = ()
    spawns: tuple[int, ...] = ()
    """Whoever comes out of these belongs to them too."""
    quant: str = "any"
    """any, all or no."""

    @property
    def group(self) -> bool:
        """Whether the word means a kind of people, not a name on the map."""
        return not self.actors and not self.spawns


@dataclass(frozen=True, slots=True)
class Area:
    """A place in tiles, with the words for it."""

    name: str
    x0: float
    y0: float
    x1: float
    y1: float
    outline: Outline = ()

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it, edges included where it is a rectangle."""
        if not (self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1):
            return False
        odd = not self.outline
        for (ax, ay), (bx, by) in zip(self.outline, (*self.outline[1:], *self.outline[:1]), strict=True):
            if (ay > y) != (by > y) and ax + (y - ay) * ((bx - ax) / (by - ay)) < x:
                odd = not odd
        return odd

    def off(self, x: float, y: float) -> float:
        """How far a point is from its box, in tiles; 0 inside."""
        dx, dy = max(self.x0 - x, 0.0, x - self.x1), max(self.y0 - y, 0.0, y - self.y1)
        return float((dx * dx + dy * dy) ** 0.5)


# ------------------------------------------------------------ what is expected
@dataclass(frozen=True, slots=True)
class Inside:
    """Somebody stands in a place."""

    who: Who
    area: Area


@dataclass(frozen=True, slots=True)
class Being:
    """Somebody is in a state."""

    who: Who
    state: str


@dataclass(frozen=True, slots=True)
class Because:
    """Somebody's reason, as the why log has it."""

    who: Who
    reason: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of somebody's, compared."""

    who: Who
    field: str
    op: Op
    number: float


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, in a place or in a state where one is named."""

    who: Who
    area: Area | None
    state: str
    op: Op
    number: float


@dataclass(frozen=True, slots=True)
class Spacing:
    """The least distance between the middles of any two of them, in tiles."""

    who: Who
    op: Op
    number: float


@dataclass(frozen=True, slots=True)
class DoorIs:
    """All doors of a name are in a state."""

    name: str
    rows: tuple[int, ...]
    state: str


@dataclass(frozen=True, slots=True)
class DoorHealth:
    """What is left of the weakest door of a name."""

    name: str
    rows: tuple[int, ...]
    op: Op
    number: float


@dataclass(frozen=True, slots=True)
class Switched:
    """All lamps of a name are on or off."""

    name: str
    rows: tuple[int, ...]
    on: bool


@dataclass(frozen=True, slots=True)
class GoalIs:
    """All goals of a name are done, or not all."""

    name: str
    rows: tuple[int, ...]
    done: bool


@dataclass(frozen=True, slots=True)
class Fired:
    """A trigger of a name has acted."""

    name: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """Which events count."""

    word: str
    kind: int
    state: int = ANY
    rows: tuple[int, ...] = ()
    """Only about these doors, things or goals."""
    who: Who | None = None
    """Only from or to these."""


@dataclass(frozen=True, slots=True)
class Happens:
    """An event of this tick."""

    what: Happening


@dataclass(frozen=True, slots=True)
class Often:
    """How often an event has happened so far."""

    what: Happening
    op: Op
    number: float


@dataclass(frozen=True, slots=True)
class Valued:
    """A value of the map or the night."""

    name: str
    row: int
    op: Op
    number: float


@dataclass(frozen=True, slots=True)
class Ended:
    """How the night stands."""

    outcome: Outcome


Atom: TypeAlias = (
    Inside
    | Being
    | Because
    | Measure
    | Count
    | Spacing
    | DoorIs
    | DoorHealth
    | Switched
    | GoalIs
    | Fired
    | Happens
    | Often
    | Valued
    | Ended
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that must be so, or must not."""

    atom: Atom
    wanted: bool = True
