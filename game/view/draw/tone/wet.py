"""Wet: what stands is mirrored in wet ground."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import TOP

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]


@compiled
def mirror(lit: U8, albedo: U8, memory: U8, ids: U16, seen: U8, share: int, shift: int) -> None:
    """Mirror what stands in the wet ground outdoors: a pixel at height z shows 2z lower, its rows
    trembling by 1 px. lit (h, w, 4), blue first"""
    high, wide = lit.shape[0], lit.shape[1]
    for y in range(high):
        for x in range(wide):
            z = np.int64(albedo[y, x, 3])
            if z == 0 or z > 72:
                continue
            f = memory[y, x, 3]
            v = y + 2 * z
            if v >= high or (f & TOP and ids[y, x] == 0 and z < 30):
                continue
            stray = ((v * 7 + shift) >> 1) % 3 - 1
            u = x + stray
            if u < 0 or u >= wide or albedo[v, u, 3] != 0 or ids[v, u] != 0 or seen[v, u] < 2:
                continue
            if memory[v, u, 3] & (1 | TOP):
                continue
            w = share * (96 - z) // 96
            lit[v, u, 0] += (np.int64(lit[y, x, 0]) - np.int64(lit[v, u, 0])) * w >> 8
            lit[v, u, 1] += ((np.int64(lit[y, x, 1]) * 230 >> 8) - np.int64(lit[v, u, 1])) * w >> 8
            lit[v, u, 2] += ((np.int64(lit[y, x, 2]) * 210 >> 8) - np.int64(lit[v, u, 2])) * w >> 8
