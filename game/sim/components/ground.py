"""The map underfoot: its rasters, zones, ways and exits."""

from typing import NamedTuple

from game.core.compiled import F8, I4, U1, F4x2, I2x2, U1x2, struct


@struct
class Level(NamedTuple):
    """The rasters of one map, (h, w) unless said; doors are written in as they change."""

    solid: U1x2
    """1 blocks bodies now; 2 blocks but is low: leapt over and seen over."""
    walls: U1x2
    """Masks of the solid neighbours of every cell, kept with `solid`; see core/walls.py."""
    wall: U1x2
    """`solid` without doors and barricades."""
    opaque: U1x2
    """1 blocks sight and light now."""
    muffle: I2x2
    """Loudness lost entering the cell, now, on top of distance."""
    muffle_wall: I2x2
    """`muffle` without doors."""
    cost: U1x2
    """Extra path cost in tenths of a tile."""
    surface: U1x2
    cover: U1x2
    zone: I2x2
    """Zone row, -1 none; the last drawn wins."""
    indoors: U1x2
    restricted: U1x2
    """1 where any zone says so, whatever lies above it."""
    door: I2x2
    """Door row covering the cell, -1 none."""
    light: F4x2
    """0..1 from lamps that are on."""
    lamp_of: I2x2
    """Strongest lamp at the cell, -1 none."""
    enter_people: I2x2
    """Path cost in tenths of entering the cell, negative = closed: for those who open doors."""
    enter_infected: I2x2
    """The same for those who break them."""
    enter_round: I2x2
    """The same for those of them who go round a crowd, as it stood when a way was last looked for."""


@struct
class Zones(NamedTuple):
    kind: U1
    x0: F8
    y0: F8
    x1: F8
    y1: F8


@struct
class Paths(NamedTuple):
    """Patrol paths and queues as one list of points; path p owns points first[p]:first[p+1]."""

    first: I4
    loop: U1
    wait: F8
    x: F8
    y: F8


@struct
class Exits(NamedTuple):
    x0: F8
    y0: F8
    x1: F8
    y1: F8
    who: U1
    to: I4
    """Exit row this one leads to inside the map, -1 = leaves the map."""
