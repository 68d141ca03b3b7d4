"""Rays: how far light or sight gets from a point, in 1,440 directions, and what shades lower things there.

It knows walls and heights; it does not know who looks or what shines.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled

U8 = npt.NDArray[np.uint8]
U2 = npt.NDArray[np.uint16]
F4 = npt.NDArray[np.float32]

RAYS = 1440
BINS = 160
"""Bins of 4 px along a ray: a light reaches at most 640 px."""
PER_RADIAN = RAYS / (2 * math.pi)

_ANGLES = np.arange(RAYS) * (2 * math.pi / RAYS)
COS, SIN = np.cos(_ANGLES).astype(np.float32), np.sin(_ANGLES).astype(np.float32)


@lru_cache(maxsize=32)
def compass(reach: int) -> tuple[F4, U2]:
    """Distance and ray of every offset east and south up to `reach` px, so that loops over pixels need no
    root and no angle. -> (reach + 2, reach + 2) by (|dy|, |dx|)"""
    dy, dx = np.mgrid[0 : reach + 2, 0 : reach + 2]
    rays = np.round(np.arctan2(dy, dx) * PER_RADIAN).astype(np.uint16)
    return np.hypot(dy, dx).astype(np.float32), rays


@compiled
def mirrored(ray: int, dx: int, dy: int) -> int:
    """A ray between east and south turned into the quarter of (dx, dy)."""
    k = RAYS // 2 - ray if dx < 0 else ray
    return (RAYS - k if k > 0 else 0) if dy < 0 else k


@compiled
def ray_of(dx: float, dy: float) -> int:
    """Number of the ray toward (dx, dy), 0 east, growing toward south."""
    ax, ay = abs(dx), abs(dy)
    t = min(ax, ay) / (max(ax, ay) + 1e-9)
    s = t * t
    a = t * (0.999866 + s * (-0.3302995 + s * (0.180141 + s * (-0.085133 + s * 0.0208351))))
    if ay > ax:
        a = 1.5707963 - a
    if dx < 0:
        a = 3.1415927 - a
    if dy < 0:
        a = -a
    k = int(a * PER_RADIAN + 1440.5)
    return k - 1440 if k >= 1440 else k


@compiled
def polar(
    opaque: U8,
    occ: U8,
    lx: float,
    ly: float,
    lz: float,
    reach: float,
    middle: int,
    spread: int,
    near: float,
    wall: F4,
    low: U8,
) -> None:
    """Per ray: how far until a wall, and per 4 px the height below which low things shade.

    Rays within `spread` of `middle` go to `reach`, others to `near`; an empty `occ` asks for walls only.
    (h, w), (4h, 4w) -> (RAYS,), (RAYS, BINS)
    """
    high, wide = opaque.shape
    for k in range(RAYS):
        off = abs(k - middle)
        far = reach if min(off, RAYS - off) <= spread else near
        if far <= 0.0:
            wall[k] = 0.0
            continue
        c, s = float(COS[k]), float(SIN[k])
        cx, cy = int(lx) >> 4, int(ly) >> 4
        step_x, step_y = (1 if c > 0 else -1), (1 if s > 0 else -1)
        gap_x = 16.0 / abs(c) if abs(c) > 1e-6 else 1e9
        gap_y = 16.0 / abs(s) if abs(s) > 1e-6 else 1e9
        tx = ((cx + (1 if c > 0 else 0)) * 16 - lx) / c if abs(c) > 1e-6 else 1e9
        ty = ((cy + (1 if s > 0 else 0)) * 16 - ly) / s if abs(s) > 1e-6 else 1e9
        leaving = 0 <= cx < wide and 0 <= cy < high and opaque[cy, cx] != 0
        d = 0.0
        while True:
            if tx < ty:
                d = tx
                tx += gap_x
                cx += step_x
            else:
                d = ty
                ty += gap_y
                cy += step_y
            if d >= far or cx < 0 or cy < 0 or cx >= wide or cy >= high:
                d = min(d, far)
                break
            if opaque[cy, cx]:
                if not leaving or d > 40.0:
                    break
            else:
                leaving = False
        wall[k] = d
        if occ.shape[0] == 0:
            continue
        slope = -1e9
        for b in range(min(BINS, int(d) // 4 + 2)):
            shade = lz + slope * (b * 4.0 + 2.0)
            low[k, b] = 0 if shade <= 0.0 else (255 if shade > 254.0 else int(shade))
            q = b * 4.0 + 2.0
            ox, oy = int(lx + c * q) >> 2, int(ly + s * q) >> 2
            if b > 0 and 0 <= ox < occ.shape[1] and 0 <= oy < occ.shape[0] and occ[oy, ox]:
                slope = max(slope, (occ[oy, ox] - lz) / q)
