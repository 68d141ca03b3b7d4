"""Grade: contrast, gain and lift of an hour, the vignette, and how bloom melts."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.view.draw.ground.pixels import BAYER
from game.view.draw.scene import HEIGHT, WIDTH
from game.view.draw.tone.hours import darkness

U8 = npt.NDArray[np.uint8]
I4 = npt.NDArray[np.int32]
CELL = 4
"""Bloom is made at a quarter of the frame."""
DEPTHS = 13


@lru_cache(maxsize=64)
def grade_table(tenths: int, fade: int) -> U8:
    """Contrast, gamma, gain and lift of a tenth of an hour, then the sinking into indigo at each depth of the
    vignette: (DEPTHS, 3, 256)"""
    hour = tenths / 10.0
    dark = darkness(hour)
    dusk = float(np.clip(1.0 - abs(hour - 18.9) / 1.4, 0.0, 1.0))
    lift = np.array((0.012, 0.014, 0.040)) * dark * (1 - dusk) + np.array((0.030, 0.014, 0.050)) * dusk
    gain = np.array((1.05, 1.01, 0.97))
    v = (np.arange(256) / 255.0) ** 0.93
    v = v + (v * v * (3 - 2 * v) - v) * 0.18
    table = (lift[:, None] * (1 - v) + v * gain[:, None])[None]
    depth = np.arange(DEPTHS)[:, None, None] / 20.0
    indigo = np.array((0.015, 0.020, 0.075))[None, :, None]
    table = (table * (1 - depth) + indigo * depth) * (1 - fade / 20)
    return np.ascontiguousarray(np.clip(table * 255 + 0.5, 0, 255).astype(np.uint8))


def vignette() -> U8:
    """How deep each pixel of the frame sinks into indigo, in dithered twentieths. -> (HEIGHT, WIDTH)"""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    d = np.hypot((x / WIDTH - 0.5) * 1.15, (y / HEIGHT - 0.52) * 1.05) / 0.72
    v = np.clip(d, 0, 1.15) ** 2.4 * 0.44
    v = np.floor(v * 20 + 0.5 + np.tile(BAYER, (HEIGHT // 4, WIDTH // 4)) * 0.9)
    return np.ascontiguousarray(v.clip(0, DEPTHS - 1).astype(np.uint8))


def straying() -> tuple[I4, I4]:
    """Which bloom cell each pixel reads, dithered so that cells melt. -> (HEIGHT, 4), (4, WIDTH)"""
    y, x = np.mgrid[0:HEIGHT, 0:4]
    rows = (y + BAYER[y & 3, x] * 3.9).astype(np.int32) >> 2
    y, x = np.mgrid[0:4, 0:WIDTH]
    columns = (x + BAYER[x & 3, y] * 3.9).astype(np.int32) >> 2
    return (
        np.ascontiguousarray(rows.clip(0, HEIGHT // CELL - 1).astype(np.int32)),
        np.ascontiguousarray(columns.clip(0, WIDTH // CELL - 1).astype(np.int32)),
    )
