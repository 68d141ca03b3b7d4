"""The ground: everything that stands still, painted once into chunks of 256 px and copied out for each frame.

A pixel keeps its colour, its height z, how it is remembered, and flags. It does not decide what is lit or
seen.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.sim.kinds.surroundings import ZoneKind
from game.sim.level import Plan
from game.view.draw.atlas import Tiles, load_tiles
from game.view.draw.scene import HEIGHT, TILE, WIDTH, Stain

U8 = npt.NDArray[np.uint8]

INDOORS, KEY, GLOW, TOP, SKY, FRONT = 1, 6, 24, 32, 64, 128
"""Flag bits of a pixel: KEY and GLOW are two bits each (0..3), KEY = how much moon or sun falls on it."""
CHUNK = 256
NORTH, SIDE = 112, 16
"""Margins painted round a chunk: what stands north of it reaches in with its foot."""
KEEP = 40
"""Chunks kept: about 21 MB."""
MOON_X, MOON_RISE = 0.42, 0.369
"""The moon's rays go this far east for each pixel south, and sink this much."""
SUN_X, SUN_Y, SUN_RISE = 0.894, 0.447, 0.30
"""Outdoors the key light comes from the west-north-west, low: where shadows fall, and how steeply."""


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
    indoors: U8,
    opaque: U8,
    albedo: U8,
    memory: U8,
) -> None:
    """Paint layers of tiles in order. (L, h, w) cells, region at pixel (left, top) -> albedo, memory (n,
    m, 4)."""
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
                        if (z >= 30 and not f & FRONT) or (z == 0 and opaque[cy, cx] and not f & FRONT):
                            flag |= TOP
                if indoors[cy, cx]:
                    flag |= INDOORS
            albedo[y, x, 0] = r
            albedo[y, x, 1] = g
            albedo[y, x, 2] = b
            albedo[y, x, 3] = z
            memory[y, x, 3] = flag


@compiled
def contact(albedo: U8, memory: U8, wall: U8, opaque: U8, left: int, top: int, near: U8, spread: U8) -> None:
    """Darken the floor round whatever stands, in three bands of 2 px. near, spread (n, m) are working
    memory."""
    n, m = near.shape
    high, wide = wall.shape
    for y in range(n):
        for x in range(m):
            wx, wy = x + left, y + top
            inside = 0 <= wx < wide * 16 and 0 <= wy < high * 16
            if inside and opaque[wy >> 4, wx >> 4]:
                near[y, x] = 0
            z = albedo[y, x, 3]
            if z < 5 or y + z >= n:
                continue
            gy = wy + z
            if 0 <= wx < wide * 16 and 0 <= gy < high * 16 and (wall[gy >> 4, wx >> 4] or z <= 12):
                near[y + z, x] = 0
    for step in range(1, 6):
        for y in range(1, n - 1):
            for x in range(1, m - 1):
                spread[y, x] = 0
                if near[y, x] == 255 and (
                    near[y - 1, x] < step
                    or near[y, x - 1] < step
                    or near[y, x + 1] < step
                    or (step % 2 == 0 and near[y + 1, x] < step)
                ):
                    spread[y, x] = 1
        for y in range(1, n - 1):
            for x in range(1, m - 1):
                if spread[y, x]:
                    near[y, x] = step
    for y in range(n):
        for x in range(m):
            d = near[y, x]
            if d > 5 or albedo[y, x, 3] != 0 or memory[y, x, 3] & TOP:
                continue
            k = 128 if d <= 1 else (179 if d <= 3 else 220)
            for c in range(3):
                albedo[y, x, c] = (albedo[y, x, c] * k) >> 8


@compiled
def behind(albedo: U8, memory: U8, opaque: U8, left: int, top: int) -> None:
    """Faces that tall furniture stands against, and tops, count as in the plane of the front before them.

    So they are seen (and faces lit) together with it; what has no front within 4 tiles keeps its height.
    """
    n, m = albedo.shape[0], albedo.shape[1]
    high, wide = opaque.shape
    for y in range(n):
        for x in range(m):
            z = np.int64(albedo[y, x, 3])
            f = memory[y, x, 3]
            cx = (x + left) >> 4
            if (z == 0 and not f & FRONT) or f & (FRONT | TOP) == 0 or cx < 0 or cx >= wide:
                continue
            ground = y + top + z + 1
            for _ in range(4):
                cy = ground >> 4
                if cy < 0 or cy >= high or not opaque[cy, cx]:
                    break
                ground = ground + 16 if f & FRONT else (cy + 1) * 16
            if 0 <= ground >> 4 < high and not opaque[ground >> 4, cx] and ground - y - top < 110:
                albedo[y, x, 3] = ground - y - top - 1


@compiled
def sunlit(wx: float, gy: float, z: float, opaque: U8, occ: U8, tall: U8, peak: U8) -> int:
    """1 where nothing stands between a point outdoors and the low key light."""
    s = 3.0
    while s < 220.0:
        px, py, h = wx - SUN_X * s, gy - SUN_Y * s, z + s * SUN_RISE
        if px < 0.0 or py < 0.0 or h > 66.0:
            break
        qx, qy = int(px), int(py)
        if peak[qy >> 4, qx >> 4] <= h:
            # Nothing in this tile is that high: on to its edge.
            s += min((px - (qx >> 4 << 4)) / SUN_X, (py - (qy >> 4 << 4)) / SUN_Y) + 0.05
            continue
        blocked = opaque[qy >> 4, qx >> 4] != 0 and tall[qy >> 4, qx >> 4] > h
        if blocked or (s > 6.0 and occ[qy >> 2, qx >> 2] > h + 1.0):
            return 0
        s += 2.0
    return 1


@compiled
def moonlit(wx: int, gy: int, z: int, pane: U8, opaque: U8) -> int:
    """1 where a pane north of a point indoors lets the moon fall on it, between the bars."""
    for up in range(2, 8):
        r = (gy >> 4) - up
        dy = gy - (r + 2) * 16
        if r < 0 or dy < 0:
            continue
        u, h = wx - MOON_X * dy, z + dy * MOON_RISE
        c = int(u) >> 4
        if u < 0 or c >= pane.shape[1] or h < 18.0 or h > 29.0 or not pane[r, c]:
            continue
        if abs(h - 23.5) < 0.8 or int(u) & 15 == 8:
            continue
        clear = True
        for q in range(r + 2, gy >> 4):
            if opaque[q, c]:
                clear = False
        if clear:
            return 1
    return 0


@compiled
def key_light(
    albedo: U8,
    memory: U8,
    pane: U8,
    opaque: U8,
    indoors: U8,
    occ: U8,
    tall: U8,
    peak: U8,
    left: int,
    top: int,
    corner: U8,
) -> None:
    """Mark the pixels that moon or sun reaches: through panes indoors, past walls and things outdoors.

    The floor is asked every 4 px (corner) and only between corners that differ pixel by pixel.
    """
    high, wide = pane.shape
    for j in range(corner.shape[0]):
        for i in range(corner.shape[1]):
            wx, wy = left + SIDE + i * 4, top + NORTH + j * 4
            corner[j, i] = 2
            if 0 <= wx < wide * 16 and 0 <= wy < high * 16 and not indoors[wy >> 4, wx >> 4]:
                corner[j, i] = sunlit(float(wx), float(wy), 0.0, opaque, occ, tall, peak)
    for y in range(NORTH, NORTH + CHUNK):
        for x in range(SIDE, SIDE + CHUNK):
            f = np.int64(memory[y, x, 3])
            if f & (TOP | SKY):
                continue
            z = np.int64(albedo[y, x, 3])
            wx, gy = x + left, y + top + z + (2 if f & FRONT else 0)
            if wx < 0 or gy < 0 or wx >= wide * 16 or gy >= high * 16:
                continue
            if f & INDOORS or indoors[gy >> 4, wx >> 4]:
                lit = 0
                if not f & (FRONT | KEY):
                    lit = moonlit(int(wx), int(gy), int(z), pane, opaque)
            else:
                j, i = (y - NORTH) >> 2, (x - SIDE) >> 2
                a = corner[j, i]
                same = a == corner[j, i + 1] and a == corner[j + 1, i] and a == corner[j + 1, i + 1]
                if z == 0 and same and a < 2:
                    lit = int(a)
                else:
                    lit = sunlit(float(wx), float(gy), float(z), opaque, occ, tall, peak)
            if lit:
                memory[y, x, 3] = f | KEY


@compiled
def remember(albedo: U8, memory: U8, blues: npt.NDArray[np.float32], bayer: npt.NDArray[np.float32]) -> None:
    """How each pixel looks once out of sight: luminance through six blues, half tinted by its own colour."""
    n, m = albedo.shape[0], albedo.shape[1]
    for y in range(n):
        for x in range(m):
            r, g, b = albedo[y, x, 0] / 255.0, albedo[y, x, 1] / 255.0, albedo[y, x, 2] / 255.0
            f = memory[y, x, 3]
            light = (0.3 * r + 0.59 * g + 0.11 * b) * 0.84
            if f & KEY and f & INDOORS:
                light *= 2.9
            k = min(5, max(0, int(light * 5.9 + bayer[y & 3, x & 3] * 0.3 + 0.05)))
            memory[y, x, 0] = min(255, int(255 * blues[k, 0] * (0.9 + 0.3 * r)))
            memory[y, x, 1] = min(255, int(255 * blues[k, 1] * (0.9 + 0.3 * g)))
            memory[y, x, 2] = min(255, int(255 * blues[k, 2] * (0.9 + 0.3 * b)))


@compiled
def blot(albedo: U8, memory: U8, stamp: U8, left: int, top: int) -> None:
    """Lay a stain (h, w, 4) on the floor pixels of a chunk; what stands keeps clean."""
    n, m = albedo.shape[0], albedo.shape[1]
    for row in range(stamp.shape[0]):
        y = top + row
        if y < 0 or y >= n:
            continue
        for col in range(stamp.shape[1]):
            x = left + col
            if x < 0 or x >= m or stamp[row, col, 3] < 128:
                continue
            if albedo[y, x, 3] > 2 or memory[y, x, 3] & (TOP | SKY):
                continue
            for c in range(3):
                albedo[y, x, c] = (albedo[y, x, c] * 3 + stamp[row, col, c] * 7) // 10


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


BAYER = (
    np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / np.float32(16)
    - np.float32(15 / 32)
).astype(np.float32)
BLUES = np.array(
    [
        (0.040, 0.054, 0.124),
        (0.066, 0.090, 0.188),
        (0.100, 0.136, 0.262),
        (0.146, 0.190, 0.346),
        (0.206, 0.262, 0.446),
        (0.300, 0.370, 0.580),
    ],
    np.float32,
)


class Ground:
    """The picture of one map, painted chunk by chunk as it is first looked at."""

    def __init__(
        self, picture: PictureLike, wall: U8, opaque: U8, indoors: U8, stamps: Sequence[Sequence[U8]]
    ) -> None:
        self.stamps = stamps
        self.width, self.height = picture.width, picture.height
        self.tiles: Tiles = load_tiles(picture.tiles)
        self.cells = _stack(picture)
        self.wall = np.ascontiguousarray(wall, np.uint8).copy()
        self.opaque = np.ascontiguousarray(opaque, np.uint8).copy()
        self.indoors = np.ascontiguousarray(indoors, np.uint8).copy()
        self.pane = _panes(self.cells, self.tiles.pane)
        self.occ = np.zeros((self.height * 4, self.width * 4), np.uint8)
        self.tall = np.zeros((self.height, self.width), np.uint8)
        t = self.tiles
        footprint(self.cells, t.rgba, t.z, t.flag, self.wall, self.opaque, self.occ, self.tall)
        low = self.occ.reshape(self.height, 4, self.width, 4).max(axis=(1, 3))
        self.peak = np.ascontiguousarray(
            np.maximum(low, np.where(self.opaque > 0, self.tall, 0)).astype(np.uint8)
        )
        self.chunks: OrderedDict[tuple[int, int], tuple[U8, U8]] = OrderedDict()
        self.stains: dict[tuple[int, int], list[Stain]] = {}
        self.stained: set[int] = set()
        shape = (CHUNK + NORTH + SIDE, CHUNK + 2 * SIDE)
        self._albedo = np.zeros((*shape, 4), np.uint8)
        self._memory = np.zeros((*shape, 4), np.uint8)
        self._corner = np.zeros((CHUNK // 4 + 1, CHUNK // 4 + 1), np.uint8)
        self._near, self._spread = np.zeros(shape, np.uint8), np.zeros(shape, np.uint8)

    def chunk(self, cx: int, cy: int) -> tuple[U8, U8]:
        """Albedo + z and memory + flags of one chunk, each (CHUNK, CHUNK, 4)."""
        found = self.chunks.get((cx, cy))
        if found is None:
            found = self._paint(cx, cy)
            self.chunks[(cx, cy)] = found
            if len(self.chunks) > KEEP:
                self.chunks.popitem(last=False)
        else:
            self.chunks.move_to_end((cx, cy))
        return found

    def _paint(self, cx: int, cy: int) -> tuple[U8, U8]:
        left, top = cx * CHUNK - SIDE, cy * CHUNK - NORTH
        a, m, t = self._albedo, self._memory, self.tiles
        paint_cells(self.cells, left, top, t.rgba, t.z, t.flag, self.indoors, self.opaque, a, m)
        self._near.fill(255)
        contact(a, m, self.wall, self.opaque, left, top, self._near, self._spread)
        behind(a, m, self.opaque, left, top)
        key_light(
            a,
            m,
            self.pane,
            self.opaque,
            self.indoors,
            self.occ,
            self.tall,
            self.peak,
            left,
            top,
            self._corner,
        )
        window = (slice(NORTH, NORTH + CHUNK), slice(SIDE, SIDE + CHUNK))
        albedo, memory = a[window].copy(), m[window].copy()
        for stain in self.stains.get((cx, cy), ()):
            self._blot(albedo, memory, stain, cx, cy)
        remember(albedo, memory, BLUES, BAYER)
        return albedo, memory

    def stain(self, stains: Sequence[Stain]) -> None:
        """Stamp what is new; chunks not yet painted take it when they are."""
        if len(stains) == len(self.stained):
            return
        for stain in stains:
            if stain.key in self.stained:
                continue
            self.stained.add(stain.key)
            for cx in {int(stain.x - 16) // CHUNK, int(stain.x + 16) // CHUNK}:
                for cy in {int(stain.y - 12) // CHUNK, int(stain.y + 12) // CHUNK}:
                    self.stains.setdefault((cx, cy), []).append(stain)
                    if (cx, cy) in self.chunks:
                        a, m = self.chunks[(cx, cy)]
                        self._blot(a, m, stain, cx, cy)
                        remember(a, m, BLUES, BAYER)

    def _blot(self, albedo: U8, memory: U8, stain: Stain, cx: int, cy: int) -> None:
        kind = self.stamps[stain.kind] if stain.kind < len(self.stamps) else ()
        if kind:
            stamp = kind[stain.seed % len(kind)]
            left, top = int(stain.x) - stamp.shape[1] // 2, int(stain.y) - stamp.shape[0] // 2
            blot(albedo, memory, stamp, left - cx * CHUNK, top - cy * CHUNK)

    def copy_out(self, x: int, y: int, albedo: U8, memory: U8) -> None:
        """The part of the ground whose top left is world pixel (x, y). -> albedo, memory (n, m, 4)."""
        rows, columns = albedo.shape[:2]
        for cy in range(y // CHUNK, (y + rows - 1) // CHUNK + 1):
            for cx in range(x // CHUNK, (x + columns - 1) // CHUNK + 1):
                a, m = self.chunk(cx, cy)
                x0, y0 = max(x, cx * CHUNK), max(y, cy * CHUNK)
                x1, y1 = min(x + columns, (cx + 1) * CHUNK), min(y + rows, (cy + 1) * CHUNK)
                there = (slice(y0 - y, y1 - y), slice(x0 - x, x1 - x))
                here = (slice(y0 - cy * CHUNK, y1 - cy * CHUNK), slice(x0 - cx * CHUNK, x1 - cx * CHUNK))
                albedo[there] = a[here]
                memory[there] = m[here]

    def prefetch(self, x: int, y: int) -> None:
        """Paint at most one chunk the camera may soon look at."""
        for cy in range((y - 96) // CHUNK, (y + HEIGHT + 96) // CHUNK + 1):
            for cx in range((x - 96) // CHUNK, (x + WIDTH + 96) // CHUNK + 1):
                if (
                    (cx, cy) not in self.chunks
                    and 0 <= cx * CHUNK < self.width * TILE
                    and 0 <= cy * CHUNK < self.height * TILE
                ):
                    self.chunk(cx, cy)
                    return


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


def _stack(picture: PictureLike) -> npt.NDArray[np.int32]:
    """All layers of cells as one array. -> (L, h, w)"""
    layers = [np.asarray(layer.cells, np.int32) for layer in picture.layers]
    if not layers:
        layers = [np.full((picture.height, picture.width), -1, np.int32)]
    return np.ascontiguousarray(np.stack(layers))


def _panes(cells: npt.NDArray[np.int32], pane: U8) -> U8:
    """Cells that moonlight passes. (L, h, w), (t,) -> (h, w)"""
    shown = np.where(cells >= 0, pane[np.maximum(cells, 0)] if pane.size else 0, 0)
    return np.ascontiguousarray(shown.max(axis=0).astype(np.uint8))
