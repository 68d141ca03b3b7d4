"""Light: polar shadow maps of lamps, torches and flashes, and what each pixel gets of them.

A pixel is lit at its ground point (x, y + z) and with its height: walls stop light for good, low things
and bodies
only up to a height that falls with distance. It does not decide who carries a light or how it flickers.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground import FRONT, SKY, TOP

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]
F4 = npt.NDArray[np.float32]
I8 = npt.NDArray[np.int64]

RAYS = 1440
BINS = 160
"""Bins of 4 px along a ray: a light reaches at most 640 px."""
ONE = 256
"""Light 1.0 in the fixed point of the light buffer."""
BODY = 20.0
"""Height of a body as a shade, px."""
HALF_BODY = 4.5
"""Half its width."""
DIRECTIONS = 64
MARGIN = 112
"""Rows below the frame in which tall pixels of the frame still have their ground."""

_ANGLES = np.arange(RAYS) * (2 * math.pi / RAYS)
COS, SIN = np.cos(_ANGLES).astype(np.float32), np.sin(_ANGLES).astype(np.float32)
DIR_X = np.cos(np.arange(DIRECTIONS) * (2 * math.pi / DIRECTIONS)).astype(np.float32)
DIR_Y = np.sin(np.arange(DIRECTIONS) * (2 * math.pi / DIRECTIONS)).astype(np.float32)
PER_RADIAN = RAYS / (2 * math.pi)


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


@compiled
def bake(radius: float, wall: F4, low: U8, cache: U8) -> None:
    """A still lamp's ground: falloff, shade height, direction toward it. (RAYS,), (RAYS, BINS) -> (n, n,
    4)"""
    n = cache.shape[0]
    middle = n // 2
    for y in range(n):
        for x in range(n):
            dx, dy = float(x - middle), float(y - middle)
            d = math.sqrt(dx * dx + dy * dy)
            cache[y, x, 0] = 0
            if d >= radius:
                continue
            k = ray_of(dx, dy)
            if d > wall[k] + 3.0:
                continue
            cache[y, x, 0] = int(255.0 * (1.0 - d / radius))
            cache[y, x, 1] = low[k, min(BINS - 1, int(d) >> 2)]
            cache[y, x, 2] = (((k + RAYS // 2) * DIRECTIONS + RAYS // 2) // RAYS) & (DIRECTIONS - 1)


@compiled
def span(
    ry: float, ux: float, uy: float, near: float, far: float, h0: float, widen: float, wide: float
) -> tuple[float, float]:
    """The part of a row `ry` px south of a lamp that lies in a shadow along (ux, uy), as x offsets.

    |across| <= half(along) is two half-planes and the ends are two more: what is left between them.
    """
    left, right = -wide, wide
    for side in range(4):
        if side < 2:
            sign = 1.0 if side == 0 else -1.0
            k = sign * -uy - widen * ux
            c = h0 - widen * near - (sign * ux - widen * uy) * ry
        elif side == 2:
            k, c = -ux, uy * ry - near
        else:
            k, c = ux, far - uy * ry
        if k > 1e-6:
            right = min(right, c / k)
        elif k < -1e-6:
            left = max(left, c / k)
        elif c < 0.0:
            right = -wide
    return left, right


@compiled
def cast(
    shade: U8, feet_x: F4, feet_y: F4, tall: F4, count: int, lx: float, ly: float, lz: float, reach: float
) -> int:
    """Draw the shadows of bodies near a lamp as heights on the ground of the frame. -> how many fell on
    (h, w)"""
    high, wide = shade.shape
    fell = 0
    for i in range(count):
        dx, dy = feet_x[i] - lx, feet_y[i] - 2.0 - ly
        dd = dx * dx + dy * dy
        if tall[i] <= 0.0 or dd > reach * reach or dd < 9.0:
            continue
        d = math.sqrt(dd)
        ux, uy = dx / d, dy / d
        near = d + 2.5
        far = min(reach, d * lz / (lz - tall[i])) if lz > tall[i] else reach
        h1 = min(HALF_BODY * far / d, 11.0)
        fell += 1
        widen = (h1 - HALF_BODY) / max(1.0, far - near)
        slope = (tall[i] - lz) / d
        y0, y1 = ly + min(uy * near, uy * far) - h1, ly + max(uy * near, uy * far) + h1
        for y in range(max(0, int(y0)), min(high, int(y1) + 2)):
            ry = y + 0.5 - ly
            left, right = span(ry, ux, uy, near, far, HALF_BODY, widen, 2000.0)
            x0 = max(0, int(lx + left))
            height = lz + slope * ((x0 + 0.5 - lx) * ux + ry * uy)
            for x in range(x0, min(wide, int(lx + right) + 1)):
                top = 254 if height > 254.0 else max(1, int(height))
                if shade[y, x] < top:
                    shade[y, x] = top
                height += slope * ux
    return fell


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


@compiled
def shine(
    light: U16,
    albedo: U8,
    memory: U8,
    ids: U16,
    codes: U8,
    feet_y: F4,
    cache: U8,
    shade: U8,
    shaded: int,
    left: int,
    top: int,
    phase: int,
    adds: I8,
    gain: float,
    grain: float,
    bayer: F4,
) -> None:
    """Add one still lamp; (left, top) is its cache's corner in the frame, `phase` anchors the grain to the
    world."""
    high, wide = light.shape[0], light.shape[1]
    n = cache.shape[0]
    for y in range(max(0, top - 96), min(high, top + n)):
        for x in range(max(0, left), min(wide, left + n)):
            i = np.int64(ids[y, x])
            z = np.int64(albedo[y, x, 3])
            f = np.int64(memory[y, x, 3])
            if i > 0:
                gy = int(feet_y[i - 1])
            else:
                if f & (TOP | SKY):
                    continue
                gy = int(y + z + ((f >> 7) << 1))
            v, u = gy - top, x - left
            if v < 0 or v >= n:
                continue
            fall = np.int64(cache[v, u, 0])
            if fall == 0 or z + 1 < cache[v, u, 1]:
                continue
            strength = fall * gain
            if i > 0:
                t = np.int64(cache[v, u, 2])
                lean = (np.int64(codes[y, x] & 15) - 8) * 0.1
                strength *= min(1.25, max(0.0, 0.52 + lean * DIR_X[t] + 0.60 * DIR_Y[t]))
            else:
                if shaded and z < shade[gy, x]:
                    continue
                if f & FRONT:
                    strength *= max(0.0, 0.25 + 0.75 * DIR_Y[np.int64(cache[v, u, 2])])
            q = int(strength + 0.5 + bayer[(y + (phase >> 2)) & 3, (x + phase) & 3] * grain)
            if q > 0:
                q = min(q, 15)
                light[y, x, 0] += adds[q, 0]
                light[y, x, 1] += adds[q, 1]
                light[y, x, 2] += adds[q, 2]


STEPS, GRAIN = 5.0, 0.45
"""A lamp's light comes in so many steps, broken by so much of one in noise."""


def steps_of(colour: tuple[float, float, float]) -> I8:
    """What each step of a lamp of this colour (256 = 1) adds to the light buffer. -> (16, 3)"""
    return np.outer(np.arange(16) / STEPS, colour).astype(np.int64)


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
    bayer: F4,
) -> None:
    """Add one hand torch: cone in 7 steps, a core, the spill round the bearer, and the lit air above it."""
    high, wide = light.shape[0], light.shape[1]
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
    for y in range(max(0, int(y0) - 64), min(high, int(y1) + 1)):
        for x in range(max(0, int(x0)), min(wide, int(x1) + 1)):
            z = np.int64(albedo[y, x, 3])
            i = np.int64(ids[y, x])
            f = np.int64(memory[y, x, 3])
            if i > 0:
                gy = feet_y[i - 1] - 1.0
            else:
                # A torch is held low: tops above it get nothing.
                if f & (TOP | SKY) or (z > 13 and not f & FRONT):
                    continue
                gy = float(y + z + ((f >> 7) << 1))
            dx, dy = float(x) - lx, gy - ly
            dd = dx * dx + dy * dy
            if dd > 3600.0:
                inside = dx * fx + dy * fy
                if inside < 0.0 or dd > reach * reach or inside * inside < dd * narrow:
                    continue
            d = math.sqrt(dd)
            k = ray_of(dx, dy)
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
                    side = 32 if dx > 0.0 else 64
                    if codes[y, x] & side or (codes[y, x] & 16 and dy > 0.0):
                        rim[y, x] = max(int(np.int64(rim[y, x])), int(min(1.0, fade * edge * 1.9) * 215))
            if i == 0:
                a = int(edges[off] * airs[int(d)] * 8.0 + 0.5 + noise) * 31
                if a > air[y, x]:
                    air[y, x] = min(255, a)


@compiled
def attend(
    light: U16,
    albedo: U8,
    memory: U8,
    ids: U16,
    codes: U8,
    feet_x: F4,
    feet_y: F4,
    tall: F4,
    count: int,
    cache: U8,
    shade: U8,
    lx: float,
    ly: float,
    lz: float,
    reach: float,
    phase: int,
    adds: I8,
    gain: float,
    grain: float,
    bayer: F4,
) -> None:
    """What bodies change about a steady lamp already in the chunks: their own pixels are lit, their
    shadows taken out.

    `shade` must be clear where the lamp reaches.
    """
    high, wide = light.shape[0], light.shape[1]
    n = cache.shape[0]
    left, top = int(lx) - n // 2, int(ly) - n // 2
    for i in range(count):
        dx, dy = feet_x[i] - lx, feet_y[i] - 2.0 - ly
        d = math.sqrt(dx * dx + dy * dy)
        if d > reach + 16.0:
            continue
        x0, y0 = int(feet_x[i]), int(feet_y[i])
        if tall[i] > 0.0 and 3.0 < d < reach:
            ux, uy = dx / d, dy / d
            near = d + 2.5
            far = min(reach, d * lz / (lz - tall[i])) if lz > tall[i] else reach
            h1 = min(HALF_BODY * far / d, 11.0)
            widen = (h1 - HALF_BODY) / max(1.0, far - near)
            ya, yb = ly + min(uy * near, uy * far) - h1, ly + max(uy * near, uy * far) + h1
            for y in range(max(0, int(ya), top), min(high, int(yb) + 2, top + n)):
                head, tail = span(y + 0.5 - ly, ux, uy, near, far, HALF_BODY, widen, 2000.0)
                for x in range(max(0, int(lx + head), left), min(wide, int(lx + tail) + 1, left + n)):
                    fall = np.int64(cache[y - top, x - left, 0])
                    if shade[y, x] or fall == 0 or ids[y, x] != 0 or albedo[y, x, 3] != 0:
                        continue
                    shade[y, x] = 1
                    if cache[y - top, x - left, 1] > 1 or memory[y, x, 3] & (TOP | SKY | FRONT):
                        continue
                    q = min(
                        15, int(fall * gain + 0.5 + bayer[(y + (phase >> 2)) & 3, (x + phase) & 3] * grain)
                    )
                    if q > 0:
                        light[y, x, 0] -= min(np.int64(light[y, x, 0]), adds[q, 0])
                        light[y, x, 1] -= min(np.int64(light[y, x, 1]), adds[q, 1])
                        light[y, x, 2] -= min(np.int64(light[y, x, 2]), adds[q, 2])
        v = y0 - top
        if v < 0 or v >= n:
            continue
        for y in range(max(0, y0 - 32), min(high, y0 + 3)):
            for x in range(max(0, x0 - 16), min(wide, x0 + 16)):
                u = x - left
                if (
                    ids[y, x] != i + 1
                    or u < 0
                    or u >= n
                    or cache[v, u, 0] == 0
                    or albedo[y, x, 3] + 1 < cache[v, u, 1]
                ):
                    continue
                t = np.int64(cache[v, u, 2])
                lean = (np.int64(codes[y, x] & 15) - 8) * 0.1
                strength = (
                    cache[v, u, 0] * gain * min(1.25, max(0.0, 0.52 + lean * DIR_X[t] + 0.60 * DIR_Y[t]))
                )
                q = int(strength + 0.5 + bayer[(y + (phase >> 2)) & 3, (x + phase) & 3] * grain)
                if q > 0:
                    q = min(15, q)
                    light[y, x, 0] += adds[q, 0]
                    light[y, x, 1] += adds[q, 1]
                    light[y, x, 2] += adds[q, 2]
