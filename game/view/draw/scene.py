"""Scene: everything one frame shows, as plain values. `watch` copies it out of a world, `Painter` paints it.

All positions are world pixels (16 a tile, +x east, +y south) on the ground unless a name says otherwise;
heights are
pixels above the ground. Nothing here refers to a world, so a scene may be kept, edited and painted again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, IntFlag

import numpy as np
import numpy.typing as npt

WIDTH, HEIGHT = 640, 360
"""World pixels of one frame."""
TILE = 16

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]
Mask = npt.NDArray[np.uint8]

CIVILIANS, WALKERS, RUNNERS, LISTENERS = 8, 8, 4, 4
SHEETS: tuple[str, ...] = (
    "onjo",
    "namra",
    "suhyeok",
    "guard",
    "inspector",
    *(f"civilian_{k}" for k in range(CIVILIANS)),
    *(f"walker_{k}" for k in range(WALKERS)),
    *(f"runner_{k}" for k in range(RUNNERS)),
    *(f"listener_{k}" for k in range(LISTENERS)),
)
"""Sprite sheets by number; one that the assets lack is drawn with a kin (see atlas)."""
ANIMATIONS: tuple[str, ...] = (
    "idle",
    "walk",
    "run",
    "sneak",
    "strike",
    "hurt",
    "fall",
    "lunge",
    "feed",
    "rise",
    "aim",
    "fire",
    "inspect",
)


class Facing(IntEnum):
    """The four pictures of a body, in the order of a sheet's rows."""

    SOUTH = 0
    NORTH = 1
    EAST = 2
    WEST = 3


class Mark(IntFlag):
    """How one body is drawn."""

    HERO = 1
    """The character played: brightest, x-ray outline behind walls."""
    FRIEND = 2
    """A companion: x-ray outline behind walls."""
    HEARD = 4
    """Only heard (Listen): an outline through walls, never a body."""
    HUNTING = 8
    """Outlined red instead of pale where it is only heard."""
    LYING = 16
    """Fallen for good: no shadow, drawn under the standing."""
    HURT = 32
    """Flashes pale for the blow just taken."""
    HUNTER = 128
    """Hunts the player: its edge glows like embers."""
    HIDDEN = 64
    """Sneaking in cover: drawn half dissolved."""


class RingKind(IntEnum):
    NOISE = 0
    """How far the player's own steps carry: dashed, cool."""
    UNSEEN = 1
    """A sound whose maker is out of sight: warm rings."""
    ALARM = 2
    """The same, of danger: red."""
    LISTEN = 3
    """The hybrid's pulse: teal."""


class SparkKind(IntEnum):
    BLOOD = 0
    GLASS = 1
    WOOD = 2
    METAL = 3
    BREATH = 4
    BLOW = 5
    """Where a blow landed: gone at once."""


def _floats() -> Floats:
    return np.zeros(0, np.float32)


def _ints() -> Ints:
    return np.zeros(0, np.int32)


@dataclass(frozen=True, slots=True)
class Bodies:
    """People, dead and alive; columns (n,). The painter draws those whose place is seen, in order of their
    feet."""

    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    """Ground line of the feet."""
    lift: Floats = field(default_factory=_floats)
    """Pixels above the ground (a leap)."""
    sheet: Ints = field(default_factory=_ints)
    """Index into SHEETS."""
    animation: Ints = field(default_factory=_ints)
    """Index into ANIMATIONS."""
    phase: Floats = field(default_factory=_floats)
    """0..1 through the animation; the sheet decides how many pictures that is."""
    facing: Ints = field(default_factory=_ints)
    mark: Ints = field(default_factory=_ints)

    def __len__(self) -> int:
        return int(self.x.shape[0])


@dataclass(frozen=True, slots=True)
class DoorView:
    """Doors and barricades; columns (d,), cells in tiles with x1 and y1 exclusive."""

    x0: Ints = field(default_factory=_ints)
    y0: Ints = field(default_factory=_ints)
    x1: Ints = field(default_factory=_ints)
    y1: Ints = field(default_factory=_ints)
    state: Ints = field(default_factory=_ints)
    """kinds.doors.DoorState as last seen by the player."""
    style: Ints = field(default_factory=_ints)
    """kinds.doors.DoorStyle."""
    swing: Floats = field(default_factory=_floats)
    """0..1: how far it has swung open, or for a barricade how much of it is broken."""
    jolt: Floats = field(default_factory=_floats)
    """0..1 how hard it is being bashed right now."""


@dataclass(frozen=True, slots=True)
class ItemView:
    """Things lying about that the player sees or has seen; (i,)."""

    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    lift: Floats = field(default_factory=_floats)
    """Above the ground (a thrown bottle)."""
    kind: Ints = field(default_factory=_ints)
    """kinds.things.Item."""
    near: Ints = field(default_factory=_ints)
    """1 where it is within reach: glints."""


@dataclass(frozen=True, slots=True)
class Gleams:
    """Places where something waits to be taken or read; (g,)."""

    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)


@dataclass(frozen=True, slots=True)
class LampView:
    """Lights that stand still; (l,)."""

    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    radius: Floats = field(default_factory=_floats)
    height: Floats = field(default_factory=_floats)
    red: Floats = field(default_factory=_floats)
    """Colour times strength."""
    green: Floats = field(default_factory=_floats)
    blue: Floats = field(default_factory=_floats)
    glow: Floats = field(default_factory=_floats)
    """0..1 right now; 0 is off."""
    fire: Ints = field(default_factory=_ints)
    """1: an open fire (its light trembles, embers rise)."""
    steady: Ints = field(default_factory=_ints)
    """1: never flickers, so its light is kept with the ground. Empty: none does."""


@dataclass(frozen=True, slots=True)
class TorchView:
    """Hand torches that are on; (t,)."""

    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    """The bearer's feet."""
    fx: Floats = field(default_factory=_floats)
    fy: Floats = field(default_factory=_floats)
    """Where it points, a unit vector."""
    reach: Floats = field(default_factory=_floats)
    half: Floats = field(default_factory=_floats)
    """Half its angle in radians."""
    bearer: Ints = field(default_factory=_ints)
    """Index into `bodies`, -1 none: that body casts no shadow in it."""


@dataclass(frozen=True, slots=True)
class Flashes:
    """Lights of a moment: muzzles, sparks of a switch; (f,)."""

    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    radius: Floats = field(default_factory=_floats)
    red: Floats = field(default_factory=_floats)
    green: Floats = field(default_factory=_floats)
    blue: Floats = field(default_factory=_floats)


@dataclass(frozen=True, slots=True)
class Bowls:
    """Suspicion over heads; (b,)."""

    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    """Feet of the watcher."""
    fill: Floats = field(default_factory=_floats)
    """0..1."""
    band: Ints = field(default_factory=_ints)
    """0 pale, 1 amber, 2 red."""


@dataclass(frozen=True, slots=True)
class Rings:
    """Sounds to be seen; (r,)."""

    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    radius: Floats = field(default_factory=_floats)
    fade: Floats = field(default_factory=_floats)
    """1 fresh .. 0 gone."""
    kind: Ints = field(default_factory=_ints)
    """RingKind."""


@dataclass(frozen=True, slots=True)
class Sparks:
    """Specks in the air; (s,)."""

    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    z: Floats = field(default_factory=_floats)
    kind: Ints = field(default_factory=_ints)
    """SparkKind."""
    fade: Floats = field(default_factory=_floats)


@dataclass(frozen=True, slots=True)
class Stain:
    """Blood or glass that stays: stamped once into the ground, known by `key`."""

    key: int
    x: float
    y: float
    kind: int
    """0 a pool under the fallen, 1 a splash, 2 glass."""
    seed: int


@dataclass(frozen=True, slots=True)
class Scene:
    """One frame, all of it."""

    camera_x: int
    """World pixel of the frame's left edge."""
    camera_y: int
    time: float
    """Seconds since the start: moves rain, dust and trembling; decides no rule."""
    hour: float
    """0..24."""
    weather: int
    """kinds.surroundings.Weather."""
    version: int
    """Changes when `opaque` does (a door moved)."""
    opaque: Mask
    """(h, w) tiles that block sight and light now. Our own copy, never a world column."""
    indoors: Mask
    """(h, w)."""
    visible: Mask
    """(h, w) tiles the player sees now."""
    known: Mask
    """(h, w) tiles the player has seen."""
    eye_x: float
    """The player's feet; sight is drawn from here."""
    eye_y: float
    eye_range: float
    """Pixels."""
    omniscient: bool = False
    """Draw everything as seen (map pictures, spectators, tests)."""
    bodies: Bodies = field(default_factory=Bodies)
    doors: DoorView = field(default_factory=DoorView)
    items: ItemView = field(default_factory=ItemView)
    gleams: Gleams = field(default_factory=Gleams)
    lamps: LampView = field(default_factory=LampView)
    torches: TorchView = field(default_factory=TorchView)
    flashes: Flashes = field(default_factory=Flashes)
    bowls: Bowls = field(default_factory=Bowls)
    rings: Rings = field(default_factory=Rings)
    sparks: Sparks = field(default_factory=Sparks)
    stains: tuple[Stain, ...] = ()
    """All stains of the place so far; the painter stamps the new ones."""
    harm: float = 0.0
    """0..1 red breath at the frame's edge."""
    lightning: float = 0.0
    """0..1."""
    listen: float = 0.0
    """0..1 the hybrid is listening: the world pales a little."""
    fade: float = 0.0
    """0..1 to black."""
