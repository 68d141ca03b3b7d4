"""The static rasters of one map and everything placed on it, in metres: what a World is built from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from game.sim.deeds import Beam, Lead, Outline, Source, Spawn, Trigger
from game.sim.kinds.minds import Order
from game.sim.kinds.story import GoalKind
from game.sim.kinds.surroundings import Weather, ZoneKind
from game.sim.kinds.things import Flicker, Item
from game.sim.kinds.who import Breed, Person

Raster = npt.NDArray[np.uint8]
OPEN, WALL, LOW = 0, 1, 2
"""Values of `Rasters.wall`: walkable, blocks bodies, blocks bodies but can be leapt and seen over."""


@dataclass(frozen=True, slots=True)
class Rasters:
    """What each cell is, doors left out (they are open ground here). All (h, w)."""

    wall: Raster
    opaque: Raster
    muffle: npt.NDArray[np.int16]
    cost: Raster
    surface: Raster
    cover: Raster

    @staticmethod
    def open_floor(width: int, height: int) -> Rasters:
        """A floor without walls: (height, width) everywhere walkable."""
        blank = np.zeros((height, width), np.uint8)
        return Rasters(
            blank,
            blank.copy(),
            np.zeros((height, width), np.int16),
            blank.copy(),
            blank.copy(),
            blank.copy(),
        )


@dataclass(frozen=True, slots=True)
class Door:
    """A door or barricade over whole cells; x1 and y1 exclusive."""

    x0: int
    y0: int
    x1: int
    y1: int
    style: int
    locked: bool = False
    key: int = -1
    open: bool = False
    health: float = 0.0
    """0 = what the rules give its style."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An item lying on the floor."""

    x: float
    y: float
    kind: Item
    key: int = -1


@dataclass(frozen=True, slots=True)
class Lamp:
    x: float
    y: float
    radius: float = 6.0
    strength: float = 1.0
    colour: tuple[float, float, float] = (1.0, 0.95, 0.8)
    height: float = 40.0
    flicker: Flicker = Flicker.NONE
    on: bool = True


@dataclass(frozen=True, slots=True)
class Zone:
    kind: ZoneKind
    x0: float
    y0: float
    x1: float
    y1: float
    title: str = ""
    """Key in the language file."""
    outline: Outline = ()


@dataclass(frozen=True, slots=True)
class Path:
    points: tuple[tuple[float, float], ...]
    loop: bool = False
    wait: float = 2.0


@dataclass(frozen=True, slots=True)
class Checkpoint:
    x0: float
    y0: float
    x1: float
    y1: float
    queue: int
    """Path row, tail to head."""
    gate: int
    """Door row."""
    beyond_x: float
    beyond_y: float
    papers: bool = True
    blood: bool = True
    civilians: int = 8
    forged: float = 0.0
    """Chance that one in the queue has forged papers."""


@dataclass(frozen=True, slots=True)
class Goal:
    kind: GoalKind
    who: int
    """1 On-jo, 2 Nam-ra, 3 both."""
    order: int
    x0: float
    y0: float
    x1: float
    y1: float
    item: int = -1
    """Item row to find."""
    until: float = 0.0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Exit:
    x0: float
    y0: float
    x1: float
    y1: float
    who: int = 3
    to: int = -1


@dataclass(frozen=True, slots=True)
class Note:
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Start:
    x: float
    y: float
    person: Person


NO_PAPERS, FORGED, CARD = 0, 1, 2
"""What an actor shows at a checkpoint."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody placed on the map: `has` says what; the rest applies to its kind."""

    x: float
    y: float
    has: int
    """Bits of kinds.who.Has."""
    breed: Breed = Breed.WALKER
    person: Person = Person.NOONE
    order: Order = Order.HOLD
    papers: int = CARD
    path: int = -1
    facing: tuple[float, float] = (0.0, 1.0)
    feeding: bool = False
    wandering: bool = False
    """On its feet and drifting from the start."""
    name: str = ""
    """The object's name in Tiled, for `hyosan why`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A named place where somebody who comes from another map may arrive."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Plan:
    """One map, ready to be lived in."""

    name: str
    rasters: Rasters
    title: str = ""
    starts: tuple[Start, ...] = ()
    actors: tuple[Actor, ...] = ()
    doors: tuple[Door, ...] = ()
    things: tuple[Thing, ...] = ()
    lamps: tuple[Lamp, ...] = ()
    zones: tuple[Zone, ...] = ()
    paths: tuple[Path, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    goals: tuple[Goal, ...] = ()
    exits: tuple[Exit, ...] = ()
    notes: tuple[Note, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    spawns: tuple[Spawn, ...] = ()
    sources: tuple[Source, ...] = ()
    beams: tuple[Beam, ...] = ()
    leads: tuple[Lead, ...] = ()
    texts: tuple[str, ...] = ()
    """Keys of the language file that triggers say."""
    values: tuple[str, ...] = ()
    """Values the map names itself; their rows follow deeds.READ and deeds.RULED."""
    marks: tuple[Mark, ...] = ()
    waiting: tuple[tuple[str, str], ...] = ()
    """Objects that are read and that no rule uses yet: their class, and their name in Tiled."""
    keys: tuple[str, ...] = ()
    """Names of keys; their index is the key number (at most 32)."""
    start_hour: float = 20.0
    deadline_hour: float = -1.0
    """Hour of the day at which whoever is still here is left behind; negative: never."""
    weather: Weather = Weather.CLEAR
    wind: tuple[float, float] = (0.0, 0.0)
    """Where it blows to, a unit vector; (0, 0) where the air stands."""
    directed: bool = False
    mutation: float = 0.02
    seen: dict[str, str] = field(default_factory=dict)
    """Free text of the map's author (properties no rule reads)."""

    @property
    def width(self) -> int:
        return int(self.rasters.wall.shape[1])

    @property
    def height(self) -> int:
        return int(self.rasters.wall.shape[0])

    def start_of(self, person: Person) -> Start:
        """Where a protagonist begins. Raises LookupError where the map has no start for her."""
        for start in self.starts:
            if start.person == person:
                return start
        raise LookupError(f"map {self.name} has no start for {person.name.lower()}")

    def with_changes(self, **changes: object) -> Plan:
        """A copy with some fields replaced: for tests and tools."""
        return replace(self, **changes)  # type: ignore[arg-type]
