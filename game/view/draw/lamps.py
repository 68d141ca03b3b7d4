"""Lamps: what one lamp does to the ground, to what stands on it, to bodies and to their shadows.

A pixel is lit at its ground point (x, y + z) and with its height: walls stop light for good, low things
and bodies only up to a height that falls with distance. Light is kept as four lanes of 16 bits in one number
(red, green, blue, nothing; 256 = 1), so that a lamp is added with one addition. It does not keep anything
from frame to frame (lamplight) and does not know who flickers.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground import BAYER, FRONT, SKY, TOP
from game.view.draw.rays import BINS, RAYS, mirrored

U8 = npt.NDArray[np.uint8]
F4 = npt.NDArray[np.float32]
I8 = npt.NDArray[np.int64]
I4 = npt.NDArray[np.int32]
U4 = npt.NDArray[np.uint32]
U2 = npt.NDArray[np.uint16]

ONE = 256
"""Light 1.0 in a lane."""
BODY = 20.0
"""Height of a body as a shade, px."""
HALF_BODY = 4.5
"""Half its width."""
DIRECTIONS = 64
LEANS, BANDS = 16, 4
"""A body is lit by how far a pixel leans sideways and by height in bands of 8 px."""
MARGIN = 112
"""Rows below the frame in which tall pixels of the frame still have their ground."""
TALLEST = 96
"""What stands this high above its ground line is still lit."""
STEPS, GRAIN = 5.0, 0.45
"""A lamp's light comes in so many steps, broken by so much of one in noise."""
GAIN = 0.95 * STEPS / 255.0
"""Steps of light for each unit of a bake's falloff at full glow."""
FLOOR = 1
"""The last bit of a pixel's strength says that it is floor."""
DOOR = 255
"""Code of a pixel that belongs to a door: not in the ground's own picture, so lit frame by frame."""

FAINT = 24
"""Who gets less than this of a lamp throws no shadow in it: it would not be seen."""
SHADOWS = 48
"""Shadows one lamp makes at most: beyond that they run into one another."""

_TOWARD = np.arange(DIRECTIONS) * (2 * math.pi / DIRECTIONS)
DIR_Y = np.sin(_TOWARD).astype(np.float32)
FRONTS = np.maximum(0.0, 0.25 + 0.75 * DIR_Y).astype(np.float32)
"""(DIRECTIONS,) share of a lamp's light on a face that looks south."""
INFLATED = np.clip(
    0.52 + (np.arange(LEANS)[None, :] - 8) * 0.1 * np.cos(_TOWARD)[:, None] + 0.60 * np.sin(_TOWARD)[:, None],
    0.0,
    1.25,
).astype(np.float32)
"""(DIRECTIONS, LEANS) the same on a body inflated to a normal: bias .52, sideways .70, front .60."""


def lanes(colour: tuple[float, float, float], share: float = 1.0) -> int:
    """A colour (256 = 1) as one number of three lanes."""
    r, g, b = (int(c * share) for c in colour)
    return r | g << 16 | b << 32


@lru_cache(maxsize=256)
def steps_of(colour: tuple[float, float, float], parts: int = 1) -> I8:
    """What each step of a lamp of this colour, or each part of one, adds to the light. -> (16 * parts,)"""
    return np.array([lanes(colour, k / (STEPS * parts)) for k in range(16 * parts)], np.int64)


@lru_cache(maxsize=512)
def dither_of(glow: int) -> U8:
    """Steps by place in the grain and strength, of a lamp that glows `glow` 256ths. -> (16, 256)"""
    strength = np.arange(256) * (GAIN * glow / 256.0) + 0.5
    steps = np.floor(np.maximum(strength[None, :] + BAYER.reshape(16, 1) * GRAIN, 0.0))
    return np.ascontiguousarray(np.minimum(steps, 15).astype(np.uint8))


@compiled
def bake(radius: float, wall: F4, low: U8, shift: int, far: F4, rays: U2, cache: U8) -> None:
    """A lamp's ground, in cells of 1 << shift px: falloff, shade height, direction toward it.

    (RAYS,), (RAYS, BINS), far and rays of the compass -> (n, n, 4)
    """
    n = cache.shape[0]
    middle = n // 2
    for y in range(n):
        for x in range(n):
            dx, dy = (x - middle) << shift, (y - middle) << shift
            cache[y, x, 0] = 0
            if dx * dx + dy * dy >= radius * radius:
                continue
            d = far[abs(dy), abs(dx)]
            k = mirrored(int(np.int64(rays[abs(dy), abs(dx)])), dx, dy)
            if d > wall[k] + 3.0:
                continue
            cache[y, x, 0] = int(255.0 * (1.0 - d / radius))
            cache[y, x, 1] = low[k, min(BINS - 1, int(d) >> 2)]
            cache[y, x, 2] = (((k + RAYS // 2) * DIRECTIONS + RAYS // 2) // RAYS) & (DIRECTIONS - 1)


@compiled
def project(
    strength: U8,
    albedo: U8,
    memory: U8,
    cache: U8,
    shift: int,
    left: int,
    top: int,
    x0: int,
    y0: int,
    x1: int,
    y1: int,
) -> None:
    """From the ground to what is seen of it: how strongly each pixel of a picture gets a lamp.

    (left, top) is the bake's corner in the picture; the pixels [y0:y1, x0:x1] go to strength[0:, 0:].
    """
    n = cache.shape[0]
    for y in range(y0, y1):
        for x in range(x0, x1):
            strength[y - y0, x - x0] = 0
            z = np.int64(albedo[y, x, 3])
            f = np.int64(memory[y, x, 3])
            if f & (TOP | SKY):
                continue
            v, u = (y + z + ((f >> 7) << 1) - top) >> shift, (x - left) >> shift
            if v < 0 or v >= n or u < 0 or u >= n:
                continue
            fall = np.int64(cache[v, u, 0])
            if fall == 0 or z + 1 < cache[v, u, 1]:
                continue
            if f & FRONT:
                fall = np.int64(fall * FRONTS[cache[v, u, 2]] + 0.5)
            fall &= ~FLOOR
            strength[y - y0, x - x0] = fall | FLOOR if z == 0 and not f & FRONT else fall


@compiled
def kindle(
    light: I8, strength: U8, left: int, top: int, rows: int, columns: int, phase: int, dither: U8, adds: I8
) -> None:
    """Add a lamp to the light of a frame or chunk; strength[0:rows, 0:columns] lies at (left, top) in it."""
    high, wide = light.shape
    for y in range(max(0, top), min(high, top + rows)):
        grain = ((y + (phase >> 2)) & 3) << 2
        for x in range(max(0, left), min(wide, left + columns)):
            s = strength[y - top, x - left]
            if s:
                light[y, x] += adds[dither[grain | ((x + phase) & 3), s]]


@compiled
def relight(
    light: I8,
    albedo: U8,
    memory: U8,
    codes: U8,
    cache: U8,
    shift: int,
    left: int,
    top: int,
    areas: I4,
    count: int,
    phase: int,
    dither: U8,
    adds: I8,
) -> None:
    """Add a lamp to the doors of a frame, which the ground's own picture does not have. areas (count, 4) x0,
    y0, x1, y1"""
    high, wide = light.shape
    n = cache.shape[0]
    for k in range(count):
        if areas[k, 0] > left + (n << shift) or areas[k, 2] < left:
            continue
        if areas[k, 1] > top + (n << shift) or areas[k, 3] < top - TALLEST:
            continue
        for y in range(max(0, areas[k, 1]), min(high, areas[k, 3])):
            for x in range(max(0, areas[k, 0]), min(wide, areas[k, 2])):
                if codes[y, x] != DOOR:
                    continue
                z, f = np.int64(albedo[y, x, 3]), np.int64(memory[y, x, 3])
                v, u = (y + z + ((f >> 7) << 1) - top) >> shift, (x - left) >> shift
                if v < 0 or v >= n or u < 0 or u >= n or z + 1 < cache[v, u, 1]:
                    continue
                s = np.int64(cache[v, u, 0])
                if f & FRONT:
                    s = np.int64(s * FRONTS[cache[v, u, 2]] + 0.5)
                light[y, x] += adds[dither[((y + (phase >> 2)) & 3) << 2 | ((x + phase) & 3), s]]


@compiled
def strongest(
    feet_x: F4, feet_y: F4, tall: F4, count: int, cache: U8, shift: int, left: int, top: int
) -> int:
    """How much of a lamp a body must get to throw a shadow in it: in a crowd, the SHADOWS strongest do."""
    many, n = np.zeros(256, np.int64), cache.shape[0]
    for i in range(count):
        v, u = (int(feet_y[i]) - top) >> shift, (int(feet_x[i]) - left) >> shift
        if tall[i] > 0.0 and 0 <= v < n and 0 <= u < n:
            many[cache[v, u, 0]] += 1
    faint, total = 255, 0
    while faint > FAINT and total + many[faint] <= SHADOWS:
        total += many[faint]
        faint -= 1
    return faint


@compiled
def cast(
    shade: U8,
    start: I4,
    stop: I4,
    edges: npt.NDArray[np.float64],
    feet_x: F4,
    feet_y: F4,
    tall: F4,
    count: int,
    cache: U8,
    shift: int,
    left_cell: int,
    top_cell: int,
    lx: float,
    ly: float,
    lz: float,
    reach: float,
    foot: int,
) -> int:
    """Draw the shadows of bodies near a lamp as heights on the ground of the frame (h, w). -> how many

    A shadow is a cone's slice: two half-planes beside it and one at each end, so a row of it is an interval
    whose ends are linear in y; `edges` (4, 3) is working memory for them. start, stop (h,) widen to what of
    each row may be shaded. Walls stand on rows that are `foot` in 16: only there heights are true at each
    pixel.
    """
    high, wide = shade.shape
    fell, faint = 0, strongest(feet_x, feet_y, tall, count, cache, shift, left_cell, top_cell)
    for i in range(count):
        dx, dy = float(feet_x[i]) - lx, feet_y[i] - 2.0 - ly
        dd = dx * dx + dy * dy
        if tall[i] <= 0.0 or dd > reach * reach or dd < 9.0:
            continue
        v, u = (int(feet_y[i]) - top_cell) >> shift, (int(feet_x[i]) - left_cell) >> shift
        if 0 <= v < cache.shape[0] and 0 <= u < cache.shape[0] and cache[v, u, 0] < faint:
            continue
        d = math.sqrt(dd)
        ux, uy = dx / d, dy / d
        near = d + 2.5
        far = reach * 0.94
        if lz > tall[i]:
            far = min(far, d * lz / (lz - tall[i]))
        h1 = min(HALF_BODY * far / d, 11.0)
        widen = (h1 - HALF_BODY) / max(1.0, far - near)
        fell += 1
        for side in range(4):
            sign = 1.0 if side == 0 else -1.0
            k, c0, c1 = sign * -uy - widen * ux, HALF_BODY - widen * near, widen * uy - sign * ux
            if side == 2:
                k, c0, c1 = -ux, -near, uy
            elif side == 3:
                k, c0, c1 = ux, far, -uy
            if abs(k) < 1e-6:
                k = 1e-6
            edges[side, 0], edges[side, 1], edges[side, 2] = c0 / k, c1 / k, k
        slope = (tall[i] - lz) / d
        y0, y1 = ly + min(uy * near, uy * far) - h1, ly + max(uy * near, uy * far) + h1
        for y in range(max(0, int(y0)), min(high, int(y1) + 2)):
            ry = y + 0.5 - ly
            left, right = -2000.0, 2000.0
            for side in range(4):
                bound = edges[side, 0] + edges[side, 1] * ry
                if edges[side, 2] > 0.0:
                    right = min(right, bound)
                else:
                    left = max(left, bound)
            x0, x1 = max(0, int(lx + left)), min(wide, int(lx + right) + 1)
            if x0 >= x1:
                continue
            start[y], stop[y] = min(start[y], x0), max(stop[y], x1)
            height = lz + slope * ((x0 + 0.5 - lx) * ux + ry * uy)
            if (y - 2) & 15 == foot:
                for x in range(x0, x1):
                    most = np.uint8(min(254.0, max(1.0, height + slope * ux * (x - x0))))
                    shade[y, x] = max(shade[y, x], most)
                continue
            # Elsewhere hardly more is asked than whether there is a shadow.
            middle = np.uint8(min(254.0, max(1.0, height + slope * ux * 0.5 * (x1 - x0))))
            for x in range(x0, x1):
                shade[y, x] = middle
    return fell


@compiled
def eclipse(
    light: I8,
    shade: U8,
    start: I4,
    stop: I4,
    albedo: U4,
    memory: U4,
    occ: U8,
    view_x: int,
    view_y: int,
    strength: U8,
    left: int,
    top: int,
    rows: int,
    columns: int,
    phase: int,
    dither: U8,
    adds: I8,
) -> None:
    """Take a lamp out again where shadows fell: from the floor, and from faces and tops up to the shadow's
    height.

    Wipes the shadows behind itself. occ (4h, 4w) are the heights of low things by 4 px of the map, (view_x,
    view_y) the frame's corner in it; strength[0:rows, 0:columns] lies at (left, top) in the frame.
    """
    high, wide = light.shape
    foot = (15 - view_y) & 15
    for gy in range(shade.shape[0]):
        if stop[gy] == 0:
            continue
        x0, x1 = max(start[gy], left), min(stop[gy], left + columns)
        if gy >= 2 and (gy - 2) & 15 == foot:
            for x in range(x0, x1):
                for z in range(shade[gy, x]):
                    y = gy - 2 - z
                    if y < 0:
                        break
                    if y >= high or y < top or y >= top + rows:
                        continue
                    if np.int64(albedo[y, x]) >> 24 != z or not np.int64(memory[y, x]) >> 24 & FRONT:
                        break
                    s = strength[y - top, x - left]
                    light[y, x] -= adds[dither[((y + (phase >> 2)) & 3) << 2 | ((x + phase) & 3), s]]
        grain = ((gy + (phase >> 2)) & 3) << 2
        if gy < high and top <= gy < top + rows:
            for x in range(x0, x1):
                if shade[gy, x]:
                    q = np.int64(strength[gy - top, x - left])
                    if q & FLOOR:
                        light[gy, x] -= adds[dither[grain | ((x + phase) & 3), q]]
        across = (gy + view_y) >> 2
        if 0 <= across < occ.shape[0]:
            first, last = max(0, (x0 + view_x) >> 2), min(occ.shape[1], (x1 + view_x + 3) >> 2)
            for cell in range(first, last):
                # Ground under something low: its top lies its own height farther north.
                low = np.int64(occ[across, cell])
                y = int(gy - low)
                if low == 0 or y < max(0, top) or y >= min(high, top + rows):
                    continue
                at = (cell << 2) - view_x
                for x in range(max(x0, at), min(x1, at + 4)):
                    q = np.int64(strength[y - top, x - left])
                    if shade[gy, x] <= low or q & FLOOR or np.int64(albedo[y, x]) >> 24 != low:
                        continue
                    if not np.int64(memory[y, x]) >> 24 & FRONT:
                        light[y, x] -= adds[dither[((y + (phase >> 2)) & 3) << 2 | ((x + phase) & 3), q]]
        for x in range(start[gy], stop[gy]):
            shade[gy, x] = 0
        start[gy], stop[gy] = wide, 0


_MOST = np.int64(31)


@compiled
def gather(
    glow: I8,
    feet_x: F4,
    feet_y: F4,
    count: int,
    cache: U8,
    shift: int,
    left: int,
    top: int,
    gain: float,
    adds: I8,
) -> None:
    """What bodies get of a lamp, by height and lean, in half steps and without grain: their shape is enough.

    -> glow (count, BANDS, LEANS): a band holds what begins there, to be summed up. adds (32,) by half
    steps.
    """
    n = cache.shape[0]
    for i in range(count):
        v, u = (int(feet_y[i]) - top) >> shift, (int(feet_x[i]) - left) >> shift
        if v < 0 or v >= n or u < 0 or u >= n or cache[v, u, 0] == 0:
            continue
        band = (np.int64(cache[v, u, 1]) + 6) >> 3
        if band >= BANDS:
            continue
        much, toward = np.float32(cache[v, u, 0] * gain * 2.0), np.int64(cache[v, u, 2])
        for lean in range(LEANS):
            q = np.int64(much * INFLATED[toward, lean] + np.float32(0.5))
            glow[i, band, lean] += adds[min(q, _MOST)]
