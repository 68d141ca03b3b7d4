"""What a player, a bot or an agent may ask of the character played.

Intents (`Walk`, `Face`, `SetGait`) hold until changed; the others happen once. Every number is a whole
one, so that a replay stores exactly what was asked: directions in 1/127, aims in 1/16 tile from the body.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeAlias


@dataclass(frozen=True, slots=True)
class Walk:
    """Walk toward (dx, dy), each -127..127; (0, 0) stops."""

    code: ClassVar[int] = 1
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class Face:
    """Look toward (dx, dy) in 1/16 tiles from the body."""

    code: ClassVar[int] = 2
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class SetGait:
    """0 sneak, 1 walk, 2 run."""

    code: ClassVar[int] = 3
    gait: int


@dataclass(frozen=True, slots=True)
class Use:
    """Do the nearest thing: take an item, open or close a door, read a note, hand over papers."""

    code: ClassVar[int] = 4


@dataclass(frozen=True, slots=True)
class Strike:
    """Hit what is in front; while grabbed, struggle."""

    code: ClassVar[int] = 5


@dataclass(frozen=True, slots=True)
class Throw:
    """Throw a bottle to (dx, dy) in 1/16 tiles from the body."""

    code: ClassVar[int] = 6
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class UseItem:
    """Use a carried item: a bandage, for now."""

    code: ClassVar[int] = 7
    kind: int


@dataclass(frozen=True, slots=True)
class Torch:
    """Switch the torch on or off."""

    code: ClassVar[int] = 8


@dataclass(frozen=True, slots=True)
class Tell:
    """Give companions an order (Order)."""

    code: ClassVar[int] = 9
    order: int


@dataclass(frozen=True, slots=True)
class Listen:
    """Nam-ra listens through walls."""

    code: ClassVar[int] = 10


@dataclass(frozen=True, slots=True)
class Leap:
    """Nam-ra leaps toward (dx, dy) in 1/16 tiles."""

    code: ClassVar[int] = 11
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class Lock:
    """Lock or unlock the nearest closed door one has the key of."""

    code: ClassVar[int] = 12


@dataclass(frozen=True, slots=True)
class Shout:
    """Call out: everything within hearing comes to look."""

    code: ClassVar[int] = 13


Command: TypeAlias = (
    Walk | Face | SetGait | Use | Strike | Throw | UseItem | Torch | Tell | Listen | Leap | Lock | Shout
)
Others: TypeAlias = Mapping[int, Sequence[Command]]
"""Commands for bodies that are not the one played, by handle: whoever is named is steered this tick."""
NOBODY_ELSE: Others = {}
COMMANDS: dict[int, type[Command]] = {
    kind.code: kind
    for kind in (Walk, Face, SetGait, Use, Strike, Throw, UseItem, Torch, Tell, Listen, Leap, Lock, Shout)
}
"""Code to command, for replays."""
