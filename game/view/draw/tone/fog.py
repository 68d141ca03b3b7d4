"""Fog: the farther from the eye the paler, drifting, and lit by the lamps it hides."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import BAYER, FRONT, INDOORS, SKY, TOP

U8 = npt.NDArray[np.uint8]
F4 = npt.NDArray[np.float32]
I4 = npt.NDArray[np.int32]
I8 = npt.NDArray[np.int64]
U4 = npt.NDArray[np.uint32]
PAINT = np.array((206, 212, 222), np.int64)
"""Its own colour in full light."""
NEAR, FAR = 40.0, 250.0
"""Pixels from the eye where it begins to show and where it is thickest."""
THIN, THICK = 0.05, 0.74
"""Share of it in the picture there."""
STEP = 24
"""It comes in steps of so many 256ths."""
DRIFT, UNEVEN = (7.0, 2.5), 34.0
"""Pixels a second it goes east and south, and by how many 256ths it is thicker here and thinner there."""
FARTHEST = 216
"""256ths of it before what lies beyond the map."""
_ONE, _LANE = np.int64(256), np.int64(65535)


@lru_cache(maxsize=1)
def thickness() -> I4:
    """256ths of fog by 4 px of distance. -> (256,)"""
    far = np.clip((np.arange(256) * 4.0 - NEAR) / (FAR - NEAR), 0.0, 1.0)
    share = THIN + (THICK - THIN) * far * far * (3.0 - 2.0 * far)
    return np.ascontiguousarray(np.round(share * 256), np.int32)


@compiled
def befog(
    lit: U4,
    light: I8,
    albedo: U4,
    memory: U4,
    seen: U8,
    ambient: I8,
    thick: I4,
    mottle: F4,
    eye_x: float,
    eye_y: float,
    left: int,
    top: int,
    y0: int,
    y1: int,
) -> None:
    """Mix fog into rows y0 to y1 of the lit picture, outdoors only; (eye_x, eye_y) is a place in the frame.

    (left, top) is what part of the mottle lies at the frame's corner. What is remembered gets half of
    it and no lamp's light, what is unknown stays so.
    """
    wide, period = lit.shape[1], mottle.shape[0] - 1
    for y in range(y0, y1):
        for x in range(wide):
            f = np.int64(memory[y, x]) >> 24
            if f & INDOORS:
                continue
            gy = y + (np.int64(albedo[y, x]) >> 24) + (2 if f & FRONT else 0)
            dx, dy = x - eye_x, (gy - eye_y) * 1.3
            far = min(255, int(np.sqrt(dx * dx + dy * dy)) >> 2)
            much = thick[far] + mottle[((gy + top) >> 1) & period, ((x + left) >> 1) & period] * UNEVEN
            q = int((much + BAYER[y & 3, x & 3] * STEP) / STEP + 0.5) * STEP
            s = max(seen[gy, x], seen[y, x]) if f & TOP else seen[gy, x]
            if f & SKY:
                s, q = np.uint8(2 if albedo[y, x] & 0xFFFFFF else 0), FARTHEST
            if q <= 0 or s == 0:
                continue
            w = ambient[0] << 1
            if s > 1:
                w += light[y, x]
            else:
                q >>= 1
            r = min(_ONE, (w & _LANE) >> 1) * PAINT[0] >> 8
            g = min(_ONE, ((w >> 16) & _LANE) >> 1) * PAINT[1] >> 8
            b = min(_ONE, (w >> 32) >> 1) * PAINT[2] >> 8
            c = np.int64(lit[y, x])
            cr, cg, cb = (c >> 16) & 255, (c >> 8) & 255, c & 255
            cr, cg, cb = cr + ((r - cr) * q >> 8), cg + ((g - cg) * q >> 8), cb + ((b - cb) * q >> 8)
            lit[y, x] = np.uint32(cb | cg << 8 | cr << 16)
