"""Finish: bloom, grade, vignette and outlines; then the window's own pixels."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled

U8 = npt.NDArray[np.uint8]
F4 = npt.NDArray[np.float32]
I4 = npt.NDArray[np.int32]
I8 = npt.NDArray[np.int64]
U4 = npt.NDArray[np.uint32]
VEIL = np.array(((0, 0, 0), (196, 222, 240), (120, 196, 188), (150, 214, 204), (244, 98, 78)), np.int64)
"""Outline colours by veil value: hero, friend, heard, heard and hunting."""


@compiled
def soften(bright: F4, other: F4, bloom: U4) -> None:
    """Blur the gathered light three times over 3 by 3 cells. (n, m, 3) -> bloom (n, m), packed, to add"""
    n, m = bright.shape[0], bright.shape[1]
    third = np.float32(1.0 / 3.0)
    for _ in range(3):
        for y in range(n):
            for x in range(m):
                a, b = (x - 1 if x > 0 else 0), (x + 1 if x + 1 < m else m - 1)
                for c in range(3):
                    other[y, x, c] = (bright[y, a, c] + bright[y, x, c] + bright[y, b, c]) * third
        for y in range(n):
            a, b = (y - 1 if y > 0 else 0), (y + 1 if y + 1 < n else n - 1)
            for x in range(m):
                for c in range(3):
                    bright[y, x, c] = (other[a, x, c] + other[y, x, c] + other[b, x, c]) * third
    for y in range(n):
        for x in range(m):
            r, g = min(255, int(bright[y, x, 0] * 0.036)), min(255, int(bright[y, x, 1] * 0.033))
            bloom[y, x] = r | g << 8 | min(255, int(bright[y, x, 2] * 0.029)) << 16


_ALL, _NINE = np.int64(255), np.int64(9)


@compiled
def finish(
    out: U4,
    lit: U4,
    bloom: U4,
    veil: U8,
    grade: U8,
    dim: U8,
    harm: int,
    stray_y: I4,
    stray_x: I4,
    y0: int,
    y1: int,
) -> None:
    """Bloom, grade, vignette and the x-ray outlines of rows y0 to y1. -> out, packed, blue lowest like lit"""
    wide = out.shape[1]
    for y in range(y0, y1):
        for x in range(wide):
            c = np.int64(lit[y, x])
            v = np.int64(dim[y, x])
            r, g, b = (c >> 16) & 255, (c >> 8) & 255, c & 255
            q = np.int64(bloom[stray_y[y, x & 3], stray_x[y & 3, x]])
            if q:
                r, g, b = r + (q & 255), g + ((q >> 8) & 255), b + (q >> 16)
                r, g, b = min(_ALL, r), min(_ALL, g), min(_ALL, b)
            r, g, b = np.int64(grade[v, 0, r]), np.int64(grade[v, 1, g]), np.int64(grade[v, 2, b])
            w = veil[y, x]
            if w > 0:
                r, g, b = (r + 2 * VEIL[w, 0]) // 3, (g + 2 * VEIL[w, 1]) // 3, (b + 2 * VEIL[w, 2]) // 3
            if harm > 0 and v > 1:
                k = harm * min(_NINE, v - 1) // 22
                r, g, b = r + (((150 - r) * k) >> 8), g - ((g * k) >> 9), b - ((b * k) >> 9)
            out[y, x] = b | g << 8 | r << 16 | 255 << 24


@compiled
def double(window: I8, out: U4, y0: int, y1: int) -> None:
    """Every pixel of rows y0 to y1 as four. out (h, w) -> window (2h, w): two pixels in each number"""
    for y in range(y0, y1):
        for x in range(out.shape[1]):
            two = np.int64(out[y, x]) * 0x100000001
            window[2 * y, x] = two
            window[2 * y + 1, x] = two
