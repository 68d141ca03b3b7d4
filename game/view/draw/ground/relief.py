"""Relief: contact shade round what stands, and faces that count with the furniture before them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import FRONT, TOP

U8 = npt.NDArray[np.uint8]


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
