"""What a tile is made of: its properties, typed, and the rasters that a stack of tiles becomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import numpy.typing as npt

from game.content.gate import ContentError, Where
from game.content.plan.fields import Range, read_fields
from game.sim.kinds.surroundings import SURFACES
from game.sim.level import LOW, WALL, Rasters


@dataclass(frozen=True, slots=True)
class Stuff:
    """The properties a tile may have in Tiled."""

    name: str = ""
    """Its own word, such as wall_lo_0."""
    solid: bool = False
    """Blocks bodies."""
    opaque: bool = False
    """Blocks sight and light."""
    low: bool = False
    """Blocks bodies, but can be seen and leapt over."""
    surface: str = ""
    """What is underfoot: how steps sound."""
    cost: Annotated[int, Range(0, 25)] = 0
    """Extra path cost, tiles."""
    muffle: Annotated[int, Range(0, 100)] = 0
    """Loudness lost crossing it, tiles; 0 on what is solid: as much as a wall, or a fence if seen through."""
    cover: bool = False
    """Hides who sneaks in it."""
    z0: Annotated[int, Range(0, 255)] = 0
    """Height of its foot over the floor, pixels."""
    front: Annotated[int, Range(0, 16)] = 0
    """So many of its lowest rows stand upright."""
    glow: Annotated[float, Range(0, 1)] = 0.0
    """Its bright pixels shine."""
    pane: bool = False
    """Moonlight falls through it onto the floor south of it."""


def read_stuff(given: Mapping[str, Any], where: Where, faults: list[ContentError]) -> Stuff:
    """Tile properties, checked; faults are added to the list."""
    stuff = read_fields(Stuff, given, where, faults, {"surface": ("", *SURFACES)})
    return stuff or Stuff()


def rasterise(
    stacks: Sequence[npt.NDArray[np.int32]], stuffs: Sequence[Stuff], shape: tuple[int, int]
) -> Rasters:
    """Layers from the bottom up; cells index `stuffs`, -1 is empty.

    Any solid tile makes its cell solid; it is low if nothing solid in it is higher; the greatest muffle and
    cost count; the topmost named surface wins.
    """
    solid, low = np.zeros(shape, bool), np.zeros(shape, bool)
    opaque, cover = np.zeros(shape, bool), np.zeros(shape, bool)
    muffle, cost = np.zeros(shape, np.int16), np.zeros(shape, np.uint8)
    surface = np.zeros(shape, np.uint8)
    for cells in stacks:
        # Index -1 reads the last entry: an empty tile.
        all_stuff = [*stuffs, Stuff()]
        solid |= np.array([s.solid and not s.low for s in all_stuff])[cells]
        low |= np.array([s.low for s in all_stuff])[cells]
        opaque |= np.array([s.opaque for s in all_stuff])[cells]
        cover |= np.array([s.cover for s in all_stuff])[cells]
        muffle = np.maximum(muffle, np.array([s.muffle for s in all_stuff], np.int16)[cells])
        cost = np.maximum(cost, np.array([s.cost * 10 for s in all_stuff], np.uint8)[cells])
        named = np.array([SURFACES.index(s.surface) if s.surface else -1 for s in all_stuff])[cells]
        surface = np.where(named >= 0, named, surface).astype(np.uint8)
    wall = np.where(solid, WALL, np.where(low, LOW, 0)).astype(np.uint8)
    return Rasters(wall, opaque.astype(np.uint8), muffle, cost, surface, cover.astype(np.uint8))
