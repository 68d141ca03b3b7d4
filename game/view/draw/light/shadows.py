"""Shadows: what bodies take from a lamp's light on floor, faces and low tops."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import FRONT
from game.view.draw.light.lanes import FLOOR
from game.view.draw.scene import WIDTH

U8 = npt.NDArray[np.uint8]
F4 = npt.NDArray[np.float32]
I8 = npt.NDArray[np.int64]
I4 = npt.NDArray[np.int32]
U4 = npt.NDArray[np.uint32]
BODY = 20.0
"""Height of a body as a shade, px."""
HALF_BODY = 4.5
"""Half its width."""
MARGIN = 112
"""Rows below the frame in which tall pixels of the frame still have their ground."""
FAINT = 24
"""Who gets less than this of a lamp throws no shadow in it: it would not be seen."""
SHADOWS = 48
"""Shadows one lamp makes at most: beyond that they run into one another."""


class Shadows(NamedTuple):
    """Working memory of `cast` and `eclipse`: what they leave wiped."""

    shade: U8
    """(rows, WIDTH) height up to which the ground's point is shaded."""
    start: I4
    stop: I4
    """(rows,) which columns of each row may be shaded."""
    edges: npt.NDArray[np.float64]

    @classmethod
    def of(cls, rows: int) -> Shadows:
        """For a frame and the rows below it that its pixels stand on."""
        start, stop = np.full(rows, WIDTH, np.int32), np.zeros(rows, np.int32)
        return cls(np.zeros((rows, WIDTH), np.uint8), start, stop, np.zeros((4, 3)))


def rows_below(height: float) -> int:
    """How far below a row of the frame the ground of what a body shades there may lie: shadows of a lamp that
    hangs higher than bodies (height, px) are no higher than they."""
    return int(BODY) + 4 if height > BODY else 256


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
    first: int,
    last: int,
) -> int:
    """Draw the shadows of bodies near a lamp as heights on rows `first` to `last` of the ground of the frame
    (h, w). -> how many bodies throw one

    A shadow is a cone's slice: two half-planes beside it and one at each end, so a row of it is an interval
    whose ends are linear in y; `edges` (4, 3) is working memory for them. start, stop (h,) widen to what of
    each row may be shaded. Walls stand on rows that are `foot` in 16: only there heights are true at each
    pixel.
    """
    high, wide = min(last, shade.shape[0]), shade.shape[1]
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
        for y in range(max(first, int(y0)), min(high, int(y1) + 2)):
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
    first: int,
    last: int,
    below: int,
) -> None:
    """Take a lamp out again where shadows fell: from the floor, and from faces and tops up to the shadow's
    height, on rows `first` to `last` of the frame; such faces have their ground up to `below` rows farther.

    Wipes the shadows behind itself. occ (4h, 4w) are the heights of low things by 4 px of the map, (view_x,
    view_y) the frame's corner in it; strength[0:rows, 0:columns] lies at (left, top) in the frame.
    """
    high, wide = light.shape
    foot = (15 - view_y) & 15
    for gy in range(first, min(shade.shape[0], last + below)):
        if stop[gy] == 0:
            continue
        x0, x1 = max(start[gy], left), min(stop[gy], left + columns)
        if gy >= 2 and (gy - 2) & 15 == foot:
            for x in range(x0, x1):
                for z in range(shade[gy, x]):
                    y = gy - 2 - z
                    if y < first:
                        break
                    if y >= high or y < top or y >= top + rows:
                        continue
                    if np.int64(albedo[y, x]) >> 24 != z or not np.int64(memory[y, x]) >> 24 & FRONT:
                        break
                    if y < last:
                        s = strength[y - top, x - left]
                        light[y, x] -= adds[dither[((y + (phase >> 2)) & 3) << 2 | ((x + phase) & 3), s]]
        grain = ((gy + (phase >> 2)) & 3) << 2
        if gy < last and top <= gy < top + rows:
            for x in range(x0, x1):
                if shade[gy, x]:
                    q = np.int64(strength[gy - top, x - left])
                    if q & FLOOR:
                        light[gy, x] -= adds[dither[grain | ((x + phase) & 3), q]]
        across = (gy + view_y) >> 2
        if 0 <= across < occ.shape[0]:
            for cell in range(max(0, (x0 + view_x) >> 2), min(occ.shape[1], (x1 + view_x + 3) >> 2)):
                # Ground under something low: its top lies its own height farther north.
                low = np.int64(occ[across, cell])
                y = int(gy - low)
                if low == 0 or y < max(first, top) or y >= min(last, top + rows):
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
