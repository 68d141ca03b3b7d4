"""Triggers as a map states them: when something happens, and what is then done. Read by systems/triggers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from game.sim.kinds.who import Breed

Outline = tuple[tuple[float, float], ...]
"""Corners of an area that is no rectangle, in tiles; empty: the rectangle is the area."""
ANY = -9
"""A filter that lets everything through."""


class When(IntEnum):
    """What a trigger waits for."""

    ENTER = 0
    LEAVE = 1
    TIMER = 2
    """Seconds from the beginning."""
    HOUR = 3
    EVENT = 4
    VALUE = 5


class Op(IntEnum):
    """How a value is compared with a number."""

    LESS = 0
    AT_MOST = 1
    EQUAL = 2
    OTHER = 3
    AT_LEAST = 4
    MORE = 5


class Deed(IntEnum):
    """What a trigger does; the comment says what an Act's fields hold."""

    SPAWN = 0
    """rows: spawn zones; amount: how many, 0 = as many as the zone says."""
    OPEN = 1
    """rows: doors, as for the four below."""
    CLOSE = 2
    LOCK = 3
    UNLOCK = 4
    BREAK = 5
    SAY = 6
    """rows: texts."""
    SET = 7
    """rows: values; amount is added where `more` is true."""
    GIVE = 8
    """kind: Item; amount: how many; key: which key."""
    TAKE = 9
    ALARM = 10
    """rows: checkpoints; none: the siren alone sounds where the trigger is."""
    OPINION = 11
    """kind: share 0 fear, 1 cure, 2 accept; amount is added."""
    OBJECTIVE = 12
    """rows: goals; amount: 1 done, 0 open again."""
    WEATHER = 13
    """kind: Weather."""
    GOTO = 14
    """rows: one lead."""
    END = 15
    """kind: Outcome."""
    ON = 16
    """rows: lamps; others: noises."""
    OFF = 17
    NOISE = 18
    """amount: loudness in tiles, heard from where the trigger is."""
    PAGE = 19
    """rows: texts, to be read at leisure."""


class Who(IntEnum):
    """Bits of `Trigger.who`: whose steps count."""

    ONJO = 1
    NAMRA = 2
    PEOPLE = 4
    """Every other human and hybrid."""
    INFECTED = 8


@dataclass(frozen=True, slots=True)
class Compare:
    """One value against a number."""

    value: int
    """Row of the story's values."""
    op: Op
    number: float


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to be done."""

    deed: Deed
    rows: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    amount: float = 0.0
    kind: int = 0
    key: int = -1
    more: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """When this, do that."""

    when: When
    acts: tuple[Act, ...]
    x0: float = 0.0
    y0: float = 0.0
    x1: float = 0.0
    y1: float = 0.0
    outline: Outline = ()
    who: int = Who.ONJO | Who.NAMRA
    number: float = 0.0
    """Seconds of a timer, or the hour of the day."""
    event: int = -1
    row: int = ANY
    """Only this row of what the event is about."""
    state: int = ANY
    """Only events of this value: a door's new state."""
    terms: tuple[Compare, ...] = ()
    """All of them, for When.VALUE."""
    only: tuple[Compare, ...] = ()
    """All of these must hold when it happens."""
    once: bool = True
    after: float = 0.0
    """Seconds between what happens and what is done."""
    name: str = ""

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        return (self.y0 + self.y1) / 2


@dataclass(frozen=True, slots=True)
class Spawn:
    """An area where infected come from when a trigger or the director sends them."""

    x0: float
    y0: float
    x1: float
    y1: float
    outline: Outline = ()
    kinds: tuple[Breed, ...] = (Breed.WALKER,)
    """Drawn from with equal chance: name one twice and it comes twice as often."""
    count: int = 8
    """How many come when nobody says a number."""
    most: int = 0
    """How many may come from here in all, 0 = any number."""
    unseen: bool = True
    """Only where the player does not look."""
    hunting: bool = True
    """They set out for the player; else they drift."""
    directed: bool = True
    """The director may use it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A thing that makes a sound again and again."""

    x: float
    y: float
    loud: float = 10.0
    """Tiles it carries over open ground."""
    period: float = 5.0
    """Seconds from one to the next."""
    kind: int = 0
    """events.Noise."""
    on: bool = True


@dataclass(frozen=True, slots=True)
class Beam:
    """A searchlight: a lamp whose pool of light walks along a path and back."""

    lamp: int
    path: int
    speed: float = 3.0
    """Tiles a second."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Another map, and the named place there where one arrives; no place: its Start."""

    map: str
    at: str = ""


SHARES = ("fear", "cure", "accept")
"""Opinion on hybrids: three shares of a hundred."""
READ = ("hour", "seconds", "killed", "lost", "health", "hunger", "infection")
"""Values that tell how things stand; they can be compared, not set."""
RULED = ("authority", *SHARES)
"""Values every map has."""
VALUES = 64
"""Values a map may name beside those."""
AT_FIRST = {"authority": 30.0, "fear": 40.0, "cure": 30.0, "accept": 30.0}
