"""Lamps: one lamp baked over the ground, projected on what is seen of it, and added to a frame.

The bake keeps falloff, shade height and the direction toward the lamp. It does not keep anything from
frame to frame (lamplight) and does not know who flickers.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import FRONT, SKY, TOP
from game.view.draw.light.lanes import FLOOR
from game.view.draw.light.rays import BINS, RAYS, mirrored

U8 = npt.NDArray[np.uint8]
F4 = npt.NDArray[np.float32]
I8 = npt.NDArray[np.int64]
I4 = npt.NDArray[np.int32]
U2 = npt.NDArray[np.uint16]
DIRECTIONS = 64
TALLEST = 96
"""What stands this high above its ground line is still lit."""
FRAY = np.float32(22.0)
"""How far the mottle of the ground moves a lamp's falloff, in 255ths: nearly half a step."""
DOOR = 255
"""Code of a pixel that belongs to a door: not in the ground's own picture, so lit frame by frame."""
_TOWARD = np.arange(DIRECTIONS) * (2 * math.pi / DIRECTIONS)
DIR_Y = np.sin(_TOWARD).astype(np.float32)
FRONTS = np.maximum(0.0, 0.25 + 0.75 * DIR_Y).astype(np.float32)
"""(DIRECTIONS,) share of a lamp's light on a face that looks south."""


@compiled
def bake(
    radius: float,
    wall: F4,
    low: U8,
    left: int,
    top: int,
    shift: int,
    far: F4,
    rays: U2,
    mottle: F4,
    cache: U8,
) -> None:
    """A lamp's ground, in cells of 1 << shift px from (left, top): falloff, shade height, direction to it.

    (RAYS,), (RAYS, BINS), far and rays of the compass -> (n, n, 4). The falloff is frayed by the ground's own
    mottle, so that the steps of the light end raggedly and in the same places under every lamp.
    """
    n, period = cache.shape[0], mottle.shape[0] - 1
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
            uneven = mottle[(top + (y << shift)) & period, (left + (x << shift)) & period] * FRAY
            cache[y, x, 0] = int(min(255.0, max(0.0, 255.0 * (1.0 - d / radius) + uneven)))
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
    light: I8,
    strength: U8,
    left: int,
    top: int,
    rows: int,
    columns: int,
    phase: int,
    dither: U8,
    adds: I8,
    first: int,
    last: int,
) -> None:
    """Add a lamp to rows `first` to `last` of the light of a frame or chunk; strength[0:rows, 0:columns] lies
    at (left, top) in it."""
    wide = light.shape[1]
    for y in range(max(first, top), min(last, top + rows)):
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
