"""Cells: layers of tiles painted into a picture with heights, and the heights that stop light."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.sim.kinds.surroundings import ZoneKind
from game.sim.level import Plan
from game.view.draw.ground.pixels import FRONT, GLOW, INDOORS, KEY, SKY, TOP

U8 = npt.NDArray[np.uint8]


class Art(Protocol):
    """One tile's picture: content.tiled.TileArt."""

    image: Path
    x: int
    y: int
    w: int
    h: int
    flip_h: bool
    flip_v: bool
    flip_d: bool
    front: int
    z0: int
    glow: float
    name: str
    pane: bool


class PictureLike(Protocol):
    """What the ground needs of content.tiled.Picture."""

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def layers(self) -> Sequence[Any]: ...
    @property
    def tiles(self) -> Sequence[Any]: ...


@compiled
def paint_cells(
    cells: npt.NDArray[np.int32],
    left: int,
    top: int,
    tile_rgba: U8,
    tile_z: U8,
    tile_flag: U8,
    tile_void: U8,
    indoors: U8,
    opaque: U8,
    albedo: U8,
    memory: U8,
) -> None:
    """Paint layers of tiles in order. (L, h, w) cells, region at pixel (left, top) -> albedo, memory (n,
    m, 4).

    Ground inside what is opaque (under a bus, between its wheels) counts with the face before it.
    """
    layers, high, wide = cells.shape
    n, m = albedo.shape[0], albedo.shape[1]
    for y in range(n):
        wy = y + top
        cy = wy >> 4
        if wy < 0 or cy >= high:
            for x in range(m):
                for c in range(4):
                    albedo[y, x, c] = 0
                    memory[y, x, c] = TOP | SKY if c == 3 else 0
            continue
        for x in range(m):
            wx = x + left
            cx = wx >> 4
            r, g, b, z, flag = 0, 0, 0, 0, TOP | SKY
            if wx >= 0 and cx < wide:
                row, col = wy & 15, wx & 15
                for k in range(layers):
                    t = cells[k, cy, cx]
                    if t < 0:
                        continue
                    f = tile_flag[t, row, col]
                    if f & 64:
                        flag = (flag & ~KEY) | (f & KEY)
                    elif tile_rgba[t, row, col, 3] > 127:
                        r = tile_rgba[t, row, col, 0]
                        g = tile_rgba[t, row, col, 1]
                        b = tile_rgba[t, row, col, 2]
                        z = tile_z[t, row, col]
                        flag = f & (FRONT | GLOW)
                        if not f & FRONT:
                            inside = z == 0 and opaque[cy, cx] != 0
                            if z >= 30 or (inside and tile_void[t]):
                                flag |= TOP
                            elif inside:
                                flag |= FRONT
                if indoors[cy, cx]:
                    flag |= INDOORS
            albedo[y, x, 0] = r
            albedo[y, x, 1] = g
            albedo[y, x, 2] = b
            albedo[y, x, 3] = z
            memory[y, x, 3] = flag


@compiled
def footprint(
    cells: npt.NDArray[np.int32],
    tile_rgba: U8,
    tile_z: U8,
    tile_flag: U8,
    wall: U8,
    opaque: U8,
    occ: U8,
    tall: U8,
) -> None:
    """Heights that stop light: low things per 4 px, walls per tile. (L, h, w) -> occ (4h, 4w), tall (h,
    w)."""
    layers, high, wide = cells.shape
    for k in range(layers):
        for cy in range(high):
            for cx in range(wide):
                t = cells[k, cy, cx]
                if t < 0:
                    continue
                for row in range(0, 16, 2):
                    for col in range(1, 16, 2):
                        z = tile_z[t, row, col]
                        if z < 3 or tile_rgba[t, row, col, 3] < 128 or tile_flag[t, row, col] & 64:
                            continue
                        gy, wx = cy * 16 + row + z, cx * 16 + col
                        if gy >= high * 16:
                            continue
                        if opaque[gy >> 4, cx]:
                            if z > tall[gy >> 4, cx]:
                                tall[gy >> 4, cx] = z
                        elif wall[gy >> 4, cx] == 2 or (wall[gy >> 4, cx] == 0 and z <= 12):
                            if z > occ[gy >> 2, wx >> 2]:
                                occ[gy >> 2, wx >> 2] = z


def indoors_of(plan: Plan) -> U8:
    """Cells under a roof, as the rules have it: the zone drawn last wins. -> (h, w)"""
    found = np.zeros((plan.height, plan.width), np.uint8)
    for zone in plan.zones:
        area = (
            slice(max(0, int(zone.y0)), max(0, math.ceil(zone.y1))),
            slice(max(0, int(zone.x0)), max(0, math.ceil(zone.x1))),
        )
        if zone.kind == ZoneKind.INDOORS:
            found[area] = 1
        elif zone.kind in (ZoneKind.OUTDOORS, ZoneKind.ROOF):
            found[area] = 0
    return found


def stack(picture: PictureLike) -> npt.NDArray[np.int32]:
    """All layers of cells as one array. -> (L, h, w)"""
    layers = [np.asarray(layer.cells, np.int32) for layer in picture.layers]
    if not layers:
        layers = [np.full((picture.height, picture.width), -1, np.int32)]
    return np.ascontiguousarray(np.stack(layers))


def panes(cells: npt.NDArray[np.int32], pane: U8) -> U8:
    """Cells that moonlight passes. (L, h, w), (t,) -> (h, w)"""
    shown = np.where(cells >= 0, pane[np.maximum(cells, 0)] if pane.size else 0, 0)
    return np.ascontiguousarray(shown.max(axis=0).astype(np.uint8))


def blanks(cells: npt.NDArray[np.int32], void: U8) -> npt.NDArray[np.bool_]:
    """Cells on which nothing is laid but what stands for nothing. (L, h, w), (t,) -> (h, w)"""
    return np.asarray(((cells < 0) | (void[np.maximum(cells, 0)] > 0)).all(axis=0))
