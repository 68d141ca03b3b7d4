"""Discs and walls: nobody inside one, nobody through one, at any speed.

Cells are one tile; outside the map everything is solid. `walls` is a raster of masks, kept by `mask_walls`:
bit k is set where neighbour k, east through south as in `flow.DX`, stops bodies; a solid cell has all bits.
So one byte says that nothing round a body can stop it.
"""

from math import sqrt

import numpy as np

from game.core.compiled import F8, I4, U1x2, compiled
from game.core.flow import DX, DY

SUBSTEP = 0.3
"""Longest move, tiles, between two looks at the walls: less than half a wall."""
THIN = 1e-6
"""Smallest distance kept from a wall, so that nobody stands exactly on its edge."""
ROOT = 0.7071067811865476
"""Square root of a half."""
BLOCK = 256
"""Bodies that step between two looks at those whom walls hold."""
EAST, SOUTH, WEST, NORTH = 1, 4, 16, 64
"""Bits of the straight neighbours."""
ALL = 255


@compiled
def blocked(solid: U1x2, cx: int, cy: int) -> bool:
    """Whether a cell stops bodies; outside the map all do."""
    if cx < 0 or cy < 0 or cy >= solid.shape[0] or cx >= solid.shape[1]:
        return True
    return bool(solid[cy, cx] != 0)


@compiled
def mask_walls(solid: U1x2, x0: int, y0: int, x1: int, y1: int, walls: U1x2) -> None:
    """Bring `walls` up to date after cells [x0, x1) x [y0, y1) of `solid` changed. Both (h, w)."""
    h, w = solid.shape
    for cy in range(max(y0 - 1, 0), min(y1 + 1, h)):
        for cx in range(max(x0 - 1, 0), min(x1 + 1, w)):
            bits = 0
            for k in range(8):
                if blocked(solid, cx + DX[k], cy + DY[k]):
                    bits |= 1 << k
            walls[cy, cx] = bits if solid[cy, cx] == 0 else ALL


@compiled
def _onto_map(v: float, n: int) -> float:
    """Coordinate clamped inside 0..n; NaN becomes 0."""
    if not v > 0.0:
        return 0.0
    return min(v, n - THIN)


@compiled
def _off(v: float, low: int) -> float:
    """Distance from a coordinate to the cell [low, low + 1), a hair inside."""
    if v < low + THIN:
        return low + THIN - v
    if v > low + 1 - THIN:
        return low + 1 - THIN - v
    return 0.0


@compiled
def _into_open(solid: U1x2, x: float, y: float) -> tuple[float, float]:
    """Nearest point in an open cell, first in rings and rows on ties; the point itself where all is solid."""
    h, w = solid.shape
    x, y = _onto_map(x, w), _onto_map(y, h)
    cx, cy = int(x), int(y)
    if solid[cy, cx] == 0:
        return x, y
    best, best_x, best_y = np.inf, x, y
    for ring in range(1, max(w, h)):
        for gy in range(max(cy - ring, 0), min(cy + ring, h - 1) + 1):
            across = 1 if abs(gy - cy) == ring else 2 * ring
            for gx in range(cx - ring, cx + ring + 1, across):
                if blocked(solid, gx, gy):
                    continue
                dx, dy = _off(x, gx), _off(y, gy)
                if dx * dx + dy * dy < best:
                    best, best_x, best_y = dx * dx + dy * dy, x + dx, y + dy
        # No cell of the next ring is nearer than this one is deep.
        if best <= ring * ring:
            break
    return best_x, best_y


@compiled
def _stands_open(solid: U1x2, walls: U1x2, x: float, y: float) -> bool:
    """Whether a point lies on the map and in an open cell; NaN does not."""
    if not (0.0 <= x < walls.shape[1] and 0.0 <= y < walls.shape[0]):
        return False
    # All bits may also be an open cell walled in all round.
    return walls[int(y), int(x)] != ALL or bool(solid[int(y), int(x)] == 0)


@compiled
def _disc(r: float) -> float:
    """Radius kept within what one cell can hold."""
    if not r > THIN:
        return THIN
    return min(r, 0.5)


@compiled
def _within_faces(mask: int, cx: int, cy: int, x: float, y: float, r: float) -> tuple[float, float]:
    """Keep a disc's centre r away from the solid straight neighbours of cell (cx, cy)."""
    if x < cx + r and mask & WEST != 0:
        x = cx + r
    elif x > cx + 1 - r and mask & EAST != 0:
        x = cx + 1 - r
    if y < cy + r and mask & NORTH != 0:
        y = cy + r
    elif y > cy + 1 - r and mask & SOUTH != 0:
        y = cy + 1 - r
    return x, y


@compiled
def _off_walls(mask: int, x: float, y: float, r: float) -> tuple[float, float]:
    """Push a disc whose centre is in an open cell off the walls round it.

    Only the nearest two sides and the corner between them can touch it, and sides first, corner second is
    exact: what the corner pushes off goes away from both sides.
    """
    cx, cy = int(x), int(y)
    sx, sy = (-1 if x < cx + 0.5 else 1), (-1 if y < cy + 0.5 else 1)
    side_x, side_y = float(max(cx, cx + sx)), float(max(cy, cy + sy))
    if abs(x - side_x) < r and mask & (EAST if sx > 0 else WEST) != 0:
        x = side_x - sx * r
    if abs(y - side_y) < r and mask & (SOUTH if sy > 0 else NORTH) != 0:
        y = side_y - sy * r
    dx, dy = x - side_x, y - side_y
    square = dx * dx + dy * dy
    # The corner between two sides: 1 south-east, 3 south-west, 5 north-west, 7 north-east.
    corner = 2 - sx if sy > 0 else 6 + sx
    if square < r * r and mask >> corner & 1 != 0:
        if square < 1e-18:
            return side_x - sx * r * ROOT, side_y - sy * r * ROOT
        d = sqrt(square)
        return side_x + dx * (r / d), side_y + dy * (r / d)
    return x, y


@compiled
def out_of_walls(solid: U1x2, walls: U1x2, x: float, y: float, r: float) -> tuple[float, float]:
    """Where a disc comes to rest once pushed out of solid cells; from inside a wall by the nearest open cell.

    Radii above 0.5 count as 0.5. solid, walls (h, w).
    """
    if not _stands_open(solid, walls, x, y):
        x, y = _into_open(solid, x, y)
    mask = int(walls[int(y), int(x)])
    if mask == 0:
        return x, y
    return _off_walls(mask, x, y, _disc(r))


@compiled
def _bounded(v: float, most: float) -> float:
    """A displacement within +-most; NaN is none."""
    if v > most:
        return most
    if v < -most:
        return -most
    return v if v == v else 0.0


@compiled
def slide(
    solid: U1x2, walls: U1x2, x: float, y: float, dx: float, dy: float, r: float
) -> tuple[float, float]:
    """Move a disc by (dx, dy), sliding along walls; it never passes through one at any speed.

    solid, walls (h, w); one may move at most w + h tiles along each axis.
    """
    h, w = solid.shape
    dx, dy = _bounded(dx, float(w + h)), _bounded(dy, float(w + h))
    steps = 1
    if dx * dx + dy * dy > SUBSTEP * SUBSTEP:
        steps = int(sqrt(dx * dx + dy * dy) / SUBSTEP) + 1
        dx, dy = dx / steps, dy / steps
    if not _stands_open(solid, walls, x, y):
        x, y = _into_open(solid, x, y)
    for _ in range(steps):
        cx, cy = int(x), int(y)
        next_x, next_y = x + dx, y + dy
        # Held back by the faces of the cell it leaves, a disc cannot slip between two diagonal walls.
        if walls[cy, cx] != 0 and (int(next_x) != cx or int(next_y) != cy):
            next_x, next_y = _within_faces(int(walls[cy, cx]), cx, cy, next_x, next_y, _disc(r))
        next_x, next_y = out_of_walls(solid, walls, next_x, next_y, r)
        if next_x == x and next_y == y:
            break
        x, y = next_x, next_y
    return x, y


@compiled
def _held(walls: U1x2, x: float, y: float, to_x: float, to_y: float, r: float) -> bool:
    """Whether walls have a say in a short step between two places on the map; all asked, nothing guessed."""
    cx, cy, gx, gy = np.int32(x), np.int32(y), np.int32(to_x), np.int32(to_y)
    here, mask = int(walls[np.uint64(cy), np.uint64(cx)]), int(walls[np.uint64(gy), np.uint64(gx)])
    east, south = int(to_x >= gx + 0.5), int(to_y >= gy + 0.5)
    dx, dy = to_x - (gx + east), to_y - (gy + south)
    # Sides 0 east, 2 south, 4 west, 6 north; corners 1 south-east, 3 south-west, 5 north-west, 7 north-east.
    side, end = mask >> (4 - 4 * east), mask >> (6 - 4 * south)
    corner = mask >> (5 + 2 * east - 2 * south - 4 * east * south)
    met = int(abs(dx) < r) & side | int(abs(dy) < r) & end | int(dx * dx + dy * dy < r * r) & corner
    leaves = int((cx != gx) | (cy != gy)) & int(here != 0)
    return bool(met & 1 | leaves | int(here == ALL) | int(mask == ALL))


@compiled
def _step_along(
    solid: U1x2, walls: U1x2, x: float, y: float, dx: float, dy: float, r: float
) -> tuple[float, float]:
    """`slide`, the shorter way where somebody in the open takes a short step."""
    h, w = solid.shape
    if 0.0 <= x < w and 0.0 <= y < h and dx * dx + dy * dy <= SUBSTEP * SUBSTEP:
        cx, cy = int(x), int(y)
        mask = int(walls[cy, cx])
        if mask != ALL:
            to_x, to_y = x + dx, y + dy
            if mask != 0 and (int(to_x) != cx or int(to_y) != cy):
                to_x, to_y = _within_faces(mask, cx, cy, to_x, to_y, _disc(r))
            if 0.0 <= to_x < w and 0.0 <= to_y < h:
                mask = int(walls[int(to_y), int(to_x)])
                if mask == 0:
                    return to_x, to_y
                if mask != ALL:
                    return _off_walls(mask, to_x, to_y, _disc(r))
    return slide(solid, walls, x, y, dx, dy, r)


@compiled
def slide_rows(
    solid: U1x2, walls: U1x2, x: F8, y: F8, radius: F8, step_x: F8, step_y: F8, rows: I4, k: int
) -> None:
    """`slide` everybody of rows[:k] by their step, in place.

    Whom no wall touches goes at once; the others are written down and done BLOCK by BLOCK, for a branch on
    whether a wall is near would be anybody's guess.
    solid, walls (h, w); x, y, radius, step_x, step_y (n,), tiles.
    """
    h, w = solid.shape
    wide, high, held = float(w), float(h), np.empty(BLOCK, np.int32)
    for low in range(0, k, BLOCK):
        m = 0
        for i in range(low, min(low + BLOCK, k)):
            a = np.uint64(rows[np.uint64(i)])
            ax, ay, dx, dy = x[a], y[a], step_x[a], step_y[a]
            bx, by = ax + dx, ay + dy
            held[np.uint64(m)] = a
            if not (0.0 <= ax < wide and 0.0 <= ay < high and 0.0 <= bx < wide and 0.0 <= by < high):
                m += 1
                continue
            stop = _held(walls, ax, ay, bx, by, _disc(radius[a])) | (dx * dx + dy * dy > SUBSTEP * SUBSTEP)
            x[a], y[a] = ax if stop else bx, ay if stop else by
            m += int(stop)
        for q in range(m):
            a = np.uint64(held[np.uint64(q)])
            x[a], y[a] = _step_along(solid, walls, x[a], y[a], step_x[a], step_y[a], radius[a])
