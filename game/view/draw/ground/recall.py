"""Recall: how the ground looks once out of sight; and stains laid on it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import INDOORS, KEY, SKY, TOP

U8 = npt.NDArray[np.uint8]


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
