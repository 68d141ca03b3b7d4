"""Key light: which pixels moon and sun reach, past walls outdoors and through panes indoors."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import (
    CHUNK,
    FRONT,
    INDOORS,
    KEY,
    MOON_RISE,
    MOON_X,
    NORTH,
    SIDE,
    SKY,
    SUN_RISE,
    SUN_X,
    SUN_Y,
    TOP,
)

U8 = npt.NDArray[np.uint8]


NEAR, ASIDE = 3.0, 6.0
"""Along the ray, px: where it begins, and how near low things do not count yet: none shades its own top."""
CEILING = 32
"""A building is a block up to here, as high as its walls: no light crosses it or comes out at its doors."""


@compiled
def sunlit(wx: float, gy: float, z: float, opaque: U8, indoors: U8, occ: U8, tall: U8, peak: U8) -> int:
    """1 where nothing stands between a point outdoors and the low key light.

    peak (h, w) is the most that may block in each tile, `stature` of the map: lower rays pass it in one step.
    From the middle of a pixel the ray never meets a corner of tiles, where it would slip between walls.
    """
    s = NEAR
    while s < 220.0:
        px, py, h = wx + 0.5 - SUN_X * s, gy + 0.5 - SUN_Y * s, z + s * SUN_RISE
        if px < 0.0 or py < 0.0 or h > 66.0:
            break
        qx, qy = int(px), int(py)
        if peak[qy >> 4, qx >> 4] <= h:
            # Nothing in this tile is that high: on to its edge.
            s += min((px - (qx >> 4 << 4)) / SUN_X, (py - (qy >> 4 << 4)) / SUN_Y) + 0.05
            continue
        blocked = opaque[qy >> 4, qx >> 4] != 0 and tall[qy >> 4, qx >> 4] > h
        if indoors[qy >> 4, qx >> 4] and h < CEILING:
            return 0
        if blocked or (s > ASIDE and occ[qy >> 2, qx >> 2] > h + 1.0):
            return 0
        step = min((px - (qx >> 2 << 2)) / SUN_X, (py - (qy >> 2 << 2)) / SUN_Y) + 0.05
        s += step if s > ASIDE else min(step, ASIDE + 0.05 - s)
    return 1


def upright(tall: U8, opaque: U8, blank: npt.NDArray[np.bool_]) -> U8:
    """Heights of walls, told by the pixels of their foot, for the cells behind that foot, too. -> (h, w)

    A face two tiles high stands on its southern row, and the top of a wall that runs north and south is
    drawn on the cell it covers: both leave cells of the wall without a height, and light would fall through.
    """
    found = tall.copy()
    for y in range(found.shape[0] - 2, -1, -1):
        bare = (found[y] == 0) & (opaque[y] > 0) & ~blank[y] & (opaque[y + 1] > 0)
        found[y] = np.where(bare, found[y + 1], found[y])
    return found


def stature(tall: U8, opaque: U8, indoors: U8, occ: U8) -> U8:
    """The most that may stop the key light in each tile: walls, low things, buildings. -> (h, w)"""
    high, wide = tall.shape
    low = occ.reshape(high, 4, wide, 4).max(axis=(1, 3))
    most = np.maximum(low, np.where(opaque > 0, tall, 0))
    return np.ascontiguousarray(np.maximum(most, np.where(indoors > 0, CEILING, 0)).astype(np.uint8))


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
                corner[j, i] = sunlit(float(wx), float(wy), 0.0, opaque, indoors, occ, tall, peak)
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
                    lit = sunlit(float(wx), float(gy), float(z), opaque, indoors, occ, tall, peak)
            if lit:
                memory[y, x, 3] = f | KEY
