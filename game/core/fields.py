"""What spreads over a map: scent at half resolution, and the light of lamps."""

from math import sqrt

import numpy as np

from game.core.compiled import F4x2, F8x2, I2x2, U1x2, compiled
from game.core.sight import on_map, trace

FAINT = 1e-12
"""Scent below this is gone; it keeps numbers out of the slow subnormal range."""
MOST = 1e12
"""No single deposit is as large."""


@compiled
def _open(solid: U1x2, cx: int, cy: int) -> bool:
    """Whether air passes a full cell."""
    return 0 <= cy < solid.shape[0] and 0 <= cx < solid.shape[1] and bool(solid[cy, cx] == 0)


@compiled
def passes_east(solid: U1x2, hx: int, hy: int) -> bool:
    """Whether scent passes from half cell (hx, hy) to the one east: some open cell touches an open one there.

    So a wall one cell thick holds scent, and a half cell whose four cells are solid is closed.
    """
    for cy in range(2 * hy, 2 * hy + 2):
        if _open(solid, 2 * hx + 1, cy) and _open(solid, 2 * hx + 2, cy):
            return True
    return False


@compiled
def passes_south(solid: U1x2, hx: int, hy: int) -> bool:
    """Whether scent passes from half cell (hx, hy) to the one south."""
    for cx in range(2 * hx, 2 * hx + 2):
        if _open(solid, cx, 2 * hy + 1) and _open(solid, cx, 2 * hy + 2):
            return True
    return False


@compiled
def _fraction(v: float, most: float) -> float:
    """A number within -most..most; NaN is 0."""
    if v != v:
        return 0.0
    return min(max(v, -most), most)


@compiled
def under_sky(solid: U1x2, roof: U1x2, hx: int, hy: int) -> bool:
    """Whether rain and wind come to half cell (hx, hy): no open cell of it lies under a roof."""
    for cy in range(2 * hy, min(2 * hy + 2, solid.shape[0])):
        for cx in range(2 * hx, min(2 * hx + 2, solid.shape[1])):
            if solid[cy, cx] == 0 and roof[cy, cx] != 0:
                return False
    return True


@compiled
def scent_step(
    scent: F8x2,
    nxt: F8x2,
    solid: U1x2,
    roof: U1x2,
    keep: float,
    washed: float,
    spread: float,
    wind_x: float,
    wind_y: float,
) -> None:
    """Fade to `keep`, under the sky to `washed`; then let the part `spread` of each half cell flow to open
    neighbours, and under the sky the part |wind| to the one downwind.

    Nothing is lost but by fading: what a wall or the edge of a roof holds back stays where it is. spread
    0..1; of the wind so much counts that nobody gives more than there is, (1 - spread) / 2 along each axis.
    scent, nxt (ceil(h / 2), ceil(w / 2)), solid, roof (h, w); the result is in `scent`.
    """
    share = max(_fraction(spread, 1.0), 0.0) * 0.25
    most = 0.5 - 2.0 * share
    wind_x, wind_y = _fraction(wind_x, most), _fraction(wind_y, most)
    keep, washed = max(_fraction(keep, 1.0), 0.0), max(_fraction(washed, 1.0), 0.0)
    h, w = scent.shape
    for hy in range(h):
        for hx in range(w):
            here = scent[hy, hx]
            # Where it is dry nobody asks for roofs: that would cost more than all the rest.
            here *= washed if washed != keep and here > 0.0 and under_sky(solid, roof, hx, hy) else keep
            here = here if here > FAINT else 0.0
            scent[hy, hx] = here
            nxt[hy, hx] = here
    for hy in range(h):
        for hx in range(w):
            here = scent[hy, hx]
            if hx + 1 < w and (here > 0.0 or scent[hy, hx + 1] > 0.0) and passes_east(solid, hx, hy):
                flow = share * (here - scent[hy, hx + 1])
                if wind_x != 0.0 and under_sky(solid, roof, hx, hy) and under_sky(solid, roof, hx + 1, hy):
                    flow += wind_x * (here if wind_x > 0.0 else scent[hy, hx + 1])
                nxt[hy, hx] -= flow
                nxt[hy, hx + 1] += flow
            if hy + 1 < h and (here > 0.0 or scent[hy + 1, hx] > 0.0) and passes_south(solid, hx, hy):
                flow = share * (here - scent[hy + 1, hx])
                if wind_y != 0.0 and under_sky(solid, roof, hx, hy) and under_sky(solid, roof, hx, hy + 1):
                    flow += wind_y * (here if wind_y > 0.0 else scent[hy + 1, hx])
                nxt[hy, hx] -= flow
                nxt[hy + 1, hx] += flow
    for hy in range(h):
        for hx in range(w):
            scent[hy, hx] = max(nxt[hy, hx], 0.0)


@compiled
def _smellable(scent: F8x2, x: float, y: float) -> bool:
    """Whether a position in tiles lies on the half-resolution raster."""
    return x >= 0.0 and y >= 0.0 and x < 2 * scent.shape[1] and y < 2 * scent.shape[0]


@compiled
def deposit(scent: F8x2, x: float, y: float, amount: float) -> None:
    """Add scent at a position in tiles; off the map, and amounts not above 0, are ignored."""
    if _smellable(scent, x, y) and 0.0 < amount < MOST:
        scent[int(y) // 2, int(x) // 2] += amount


@compiled
def scent_at(scent: F8x2, x: float, y: float) -> float:
    """Scent at a position in tiles, 0 off the map."""
    if not _smellable(scent, x, y):
        return 0.0
    return float(scent[int(y) // 2, int(x) // 2])


@compiled
def _reaches(solid: U1x2, hx: int, hy: int, sx: int, sy: int) -> bool:
    """Whether a nose can follow to the neighbour at (sx, sy): a diagonal needs both ways round."""
    left, top = min(hx, hx + sx), min(hy, hy + sy)
    if sx == 0:
        return passes_south(solid, hx, top)
    if sy == 0:
        return passes_east(solid, left, hy)
    if not (passes_east(solid, left, hy) and passes_south(solid, hx, top)):
        return False
    return passes_south(solid, hx + sx, top) and passes_east(solid, left, hy + sy)


@compiled
def upwind(scent: F8x2, solid: U1x2, x: float, y: float) -> tuple[float, float, float]:
    """Unit (gx, gy) to the centre of the strongest of the eight half cells around, and its scent.

    Zeros if none smells more than here; ties go to the first in row order. Cells behind walls do not count.
    """
    if not _smellable(scent, x, y):
        return 0.0, 0.0, 0.0
    hx, hy = int(x) // 2, int(y) // 2
    best, to_x, to_y = scent[hy, hx], 0, 0
    for gy in range(max(hy - 1, 0), min(hy + 1, scent.shape[0] - 1) + 1):
        for gx in range(max(hx - 1, 0), min(hx + 1, scent.shape[1] - 1) + 1):
            if scent[gy, gx] > best and _reaches(solid, hx, hy, gx - hx, gy - hy):
                best, to_x, to_y = scent[gy, gx], gx - hx, gy - hy
    if to_x == 0 and to_y == 0:
        return 0.0, 0.0, 0.0
    dx, dy = 2.0 * (hx + to_x) + 1.0 - x, 2.0 * (hy + to_y) + 1.0 - y
    d = sqrt(dx * dx + dy * dy)
    return dx / d, dy / d, float(best)


@compiled
def lamp(
    light: F4x2,
    lamp_of: I2x2,
    opaque: U1x2,
    index: int,
    x: float,
    y: float,
    radius: float,
    strength: float,
    dirs: F8x2,
) -> None:
    """Light the cells a lamp sees with (1 - distance / radius) * strength where that is more than they have.

    `lamp_of` gets the lamp's index there. light, lamp_of, opaque (h, w), dirs (m, 2) unit vectors.
    """
    h, w = opaque.shape
    if not (on_map(opaque, x, y) and radius > 0.0 and strength > 0.0):
        return
    path = np.empty(2 * (w + h + 2), np.int32)
    for i in range(dirs.shape[0]):
        for j in range(trace(opaque, x, y, dirs[i, 0], dirs[i, 1], radius, path)):
            cy, cx = path[j] // w, path[j] % w
            dx, dy = cx + 0.5 - x, cy + 0.5 - y
            lit = np.float32((1.0 - sqrt(dx * dx + dy * dy) / radius) * strength)
            if lit > light[cy, cx]:
                light[cy, cx] = lit
                lamp_of[cy, cx] = index
