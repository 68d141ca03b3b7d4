"""Torch: a hand torch at the world's own resolution: cone, core, spill and the lit air above it.

It is held low, so bodies and furniture stop it up to a height. It does not decide who carries one.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import FRONT, SKY, TOP
from game.view.draw.light.rays import BINS, PER_RADIAN, RAYS, mirrored, ray_of

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]

F4 = npt.NDArray[np.float32]


@compiled
def shroud(
    nearest: F4,
    dark: U8,
    feet_x: F4,
    feet_y: F4,
    tall: F4,
    count: int,
    lx: float,
    ly: float,
    reach: float,
    skip: int,
) -> None:
    """For a light lower than people: the nearest body on each ray, and who stands behind another. (RAYS,),
    (n,)"""
    for k in range(RAYS):
        nearest[k] = 1e9
    for i in range(count):
        dx, dy = feet_x[i] - lx, feet_y[i] - 2.0 - ly
        d = math.sqrt(dx * dx + dy * dy)
        if i == skip or tall[i] <= 0.0 or d > reach or d < 3.0:
            continue
        k, half = ray_of(dx, dy), int(4.5 / d * PER_RADIAN + 0.5)
        for r in range(k - min(half, 200), k + min(half, 200) + 1):
            q = r % RAYS
            if nearest[q] > d:
                nearest[q] = d
    for i in range(count):
        dx, dy = feet_x[i] - lx, feet_y[i] - 2.0 - ly
        d = math.sqrt(dx * dx + dy * dy)
        dark[i] = 1 if d < reach and nearest[ray_of(dx, dy)] < d - 5.0 else 0


@lru_cache(maxsize=16)
def torch_curves(reach: float, half: float) -> tuple[F4, F4, F4]:
    """A torch's light and its air by px, and the air by rays off its middle. -> (641,), (641,), (RAYS,)"""
    t = np.arange(BINS * 4 + 1)
    fades = np.maximum(0.0, 1.0 - t / reach) ** 1.1 * np.clip((t - 9.0) / 9.0, 0.0, 1.0)
    airs = np.maximum(0.0, 1.0 - t / min(230.0, reach)) ** 1.6
    edges = np.maximum(0.0, 1.0 - np.arange(RAYS) / (half * PER_RADIAN * 0.94)) ** 0.8
    return fades.astype(np.float32), airs.astype(np.float32), edges.astype(np.float32)


@compiled
def beam(
    light: U16,
    air: U8,
    rim: U8,
    albedo: U8,
    memory: U8,
    ids: U16,
    codes: U8,
    feet_x: F4,
    feet_y: F4,
    wall: F4,
    low: U8,
    nearest: F4,
    dark: U8,
    lx: float,
    ly: float,
    fx: float,
    fy: float,
    reach: float,
    half: float,
    bearer: int,
    phase: int,
    fades: F4,
    airs: F4,
    edges: F4,
    far: F4,
    rays: U16,
    bayer: F4,
    first: int,
    last: int,
) -> None:
    """Add one hand torch to rows `first` to `last`: cone in 7 steps, a core, the spill round the bearer, and
    the lit air above it."""
    wide = light.shape[1]
    middle = ray_of(fx, fy)
    soft = 7.0 * RAYS / 360.0
    spread = half * PER_RADIAN
    core = spread * (13.0 / 31.0)
    narrow = math.cos(min(1.5, half + 0.02)) ** 2
    x0, x1, y0, y1 = lx - 60.0, lx + 60.0, ly - 60.0, ly + 60.0
    for part in range(-2, 3):
        angle = math.atan2(fy, fx) + part * 0.5 * half
        px, py = lx + math.cos(angle) * reach * 1.04, ly + math.sin(angle) * reach * 1.04
        x0, x1, y0, y1 = min(x0, px), max(x1, px), min(y0, py), max(y1, py)
    for y in range(max(first, int(y0) - 64), min(last, int(y1) + 1)):
        for x in range(max(0, int(x0)), min(wide, int(x1) + 1)):
            z = np.int64(albedo[y, x, 3])
            i = np.int64(ids[y, x])
            f = np.int64(memory[y, x, 3])
            if i > 0:
                gy = int(feet_y[i - 1]) - 1
            else:
                # A torch is held low: tops above it get nothing.
                if f & (TOP | SKY) or (z > 13 and not f & FRONT):
                    continue
                gy = int(y + z + ((f >> 7) << 1))
            dx, dy = x - int(lx), gy - int(ly)
            dd = dx * dx + dy * dy
            if dd > 3600:
                inside = dx * fx + dy * fy
                if inside < 0.0 or dd > reach * reach or inside * inside < dd * narrow:
                    continue
            d = float(far[abs(dy), abs(dx)])
            k = mirrored(int(np.int64(rays[abs(dy), abs(dx)])), dx, dy)
            if d > wall[k] + 3.0:
                continue
            noise = bayer[(y + (phase >> 2)) & 3, (x + phase) & 3]
            if i > 0:
                lean = (np.int64(codes[y, x] & 15) - 8) * 0.1
                facing = min(1.25, max(0.0, 0.52 - (lean * dx + 0.60 * dy) / (d + 6.0)))
            elif f & FRONT:
                facing = max(0.0, 0.25 - 0.75 * dy / (d + 6.0))
            else:
                facing = 1.0
            if d < 60.0:
                near = (1.0 - d / 60.0) * max(0.7, facing)
                q = math.floor(near * 4.0 + 0.5 + noise * 0.55) * 0.25
                if q > 0.0:
                    light[y, x, 0] += int(123 * q)
                    light[y, x, 1] += int(105 * q)
                    light[y, x, 2] += int(92 * q)
            if i - 1 == bearer or z + 1 < low[k, min(BINS - 1, int(d) >> 2)]:
                continue
            if i > 0:
                if dark[i - 1] and z < 22:
                    continue
            elif d > nearest[k] + 3.0 and z < 12.0 + 8.0 * d / nearest[k]:
                continue
            off = abs(k - middle)
            off = min(off, RAYS - off)
            edge = min(1.0, (spread - off) / soft)
            fade = fades[int(d)]
            if edge <= 0.0 or fade <= 0.0:
                continue
            strength = fade * edge * facing * min(1.08, 0.74 + d * 0.003)
            if strength > 0.004:
                q = int(strength * 7.0 + 0.5 + noise * 0.36)
                if off < core:
                    start = min(1.0, (d - 9.0) * 0.1111)
                    inner = (
                        (1.0 - d / (reach * 0.83)) * min(1.0, (core - off) / (soft * 1.14)) * start * facing
                    )
                    p = max(0, int(inner * 4.0 + 0.5 + noise * 0.40))
                    light[y, x, 0] += 32 * p
                    light[y, x, 1] += 28 * p
                    light[y, x, 2] += 20 * p
                if q > 0:
                    light[y, x, 0] += 49 * q
                    light[y, x, 1] += 40 * q
                    light[y, x, 2] += 28 * q
                if i > 0:
                    side = 32 if dx > 0 else 64
                    if codes[y, x] & side or (codes[y, x] & 16 and dy > 0):
                        rim[y, x] = max(int(np.int64(rim[y, x])), int(min(1.0, fade * edge * 1.9) * 215))
            if i == 0:
                a = int(edges[off] * airs[int(d)] * 8.0 + 0.5 + noise) * 31
                if a > air[y, x]:
                    air[y, x] = min(255, a)
