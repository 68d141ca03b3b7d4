"""Knowledge: which ground of the frame is unknown, remembered, half in sight or in sight, pixel by pixel.

The tiles are the rules' (`fields.visible`, `fields.known`); here their borders become the true lines of
sight.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.light.rays import ray_of

U8 = npt.NDArray[np.uint8]
F4 = npt.NDArray[np.float32]

UNKNOWN, REMEMBERED, HALF, SEEN = 0, 1, 2, 3
BLOCK = 8


@compiled
def sight_at(dx: float, dy: float, wall: F4, reach: float) -> int:
    """0 out of sight, 1 on the edge, 2 in sight, for a point (dx, dy) px from the eye."""
    d = math.sqrt(dx * dx + dy * dy)
    if d > reach:
        return 0
    k = ray_of(dx, dy)
    before = wall[k - 1 if k > 0 else wall.shape[0] - 1]
    after = wall[k + 1 if k + 1 < wall.shape[0] else 0]
    return (1 if d < before + 3.0 else 0) + (1 if d < after + 3.0 else 0)


@compiled
def behind_known(known: U8, opaque: U8, indoors: U8, v: int, u: int) -> bool:
    """Whether what stands outdoors in a cell goes on from one or two known cells north of it: a bus seen from
    behind is remembered with its side. A wall of rooms is not: its other face belongs to another room."""
    for r in range(v - 1, max(-1, v - 3), -1):
        if indoors[r + 1, u] or indoors[r, u] or not opaque[r, u]:
            return False
        if known[r, u]:
            return True
    return False


@compiled
def gaze(
    seen: U8,
    corner: U8,
    blocks: U8,
    visible: U8,
    known: U8,
    opaque: U8,
    indoors: U8,
    wall: F4,
    left: int,
    top: int,
    eye_x: float,
    eye_y: float,
    reach: float,
    bayer: F4,
    y0: int,
    y1: int,
) -> None:
    """What is known of the ground under the frame. (n, WIDTH) u8; blocks (n / 8, WIDTH / 8) get the most of
    each 8 px.

    corner is working memory of that grid. Rows y0 to y1, cut at multiples of 8 px.
    """
    high, wide = known.shape
    rows, columns = seen.shape
    for j in range(y0 // BLOCK, y1 // BLOCK + 1):
        for i in range(corner.shape[1]):
            corner[j, i] = sight_at(left + i * BLOCK - eye_x, top + j * BLOCK - eye_y, wall, reach)
    for j in range(y0 // BLOCK, y1 // BLOCK):
        for i in range(corner.shape[1] - 1):
            cx, cy = (left + i * BLOCK + 4) >> 4, (top + j * BLOCK + 4) >> 4
            some, every, watched = 0, 1, 0
            for v in range(cy - 1, cy + 2):
                for u in range(cx - 1, cx + 2):
                    inside = 0 <= u < wide and 0 <= v < high
                    k = known[v, u] if inside else 0
                    some |= 1 if k else 0
                    every &= 1 if k or not inside else 0
                    watched |= 1 if inside and visible[v, u] else 0
            a, b, c, d = corner[j, i], corner[j, i + 1], corner[j + 1, i], corner[j + 1, i + 1]
            even = a == b and a == c and a == d
            y1, x1 = min(rows, (j + 1) * BLOCK), min(columns, (i + 1) * BLOCK)
            blind = not watched or (even and a == 0)
            whole = -1
            if even and a == 2 and watched:
                whole = SEEN
            elif not some:
                whole = UNKNOWN
            elif blind and every:
                whole = REMEMBERED
            blocks[j, i] = whole if whole >= 0 else (REMEMBERED if blind else SEEN)
            if whole >= 0:
                for y in range(j * BLOCK, y1):
                    for x in range(i * BLOCK, x1):
                        seen[y, x] = whole
                continue
            for y in range(j * BLOCK, y1):
                for x in range(i * BLOCK, x1):
                    wx, wy = x + left, y + top
                    level = 0
                    if not blind:
                        level = sight_at(wx - eye_x, wy - eye_y, wall, reach)
                    if level > 0:
                        seen[y, x] = HALF if level == 1 else SEEN
                        continue
                    if 0 <= wx < wide << 4 and 0 <= wy < high << 4 and opaque[wy >> 4, wx >> 4]:
                        # No grain on what is solid: a face hangs on its ground line, and would be striped.
                        u, v = wx >> 4, wy >> 4
                        before = v + 1 < high and opaque[v + 1, u] == 0 and known[v + 1, u] != 0
                        thing = known[v, u] or behind_known(known, opaque, indoors, v, u)
                        seen[y, x] = REMEMBERED if before or thing else UNKNOWN
                        continue
                    stray = int(bayer[wy & 3, wx & 3] * 14.0)
                    u, v = (wx + stray) >> 4, (wy + (stray * 5 & 7) - 3) >> 4
                    near = 0 <= u < wide and 0 <= v < high and known[v, u] != 0
                    seen[y, x] = REMEMBERED if near else UNKNOWN
