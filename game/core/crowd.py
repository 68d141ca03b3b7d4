"""Discs on a grid: who is near whom, who pushes whom, and how walls turn them back.

Cells are one tile. Bodies outside the map count to the cell at its edge; outside the map everything is solid.
"""

from math import sqrt

import numpy as np

from game.core.compiled import F8, I4, U1x2, compiled

SUBSTEP = 0.3
"""Longest move, tiles, between two looks at the walls: less than half a wall."""
THIN = 1e-6
"""Smallest distance kept from a wall, so that nobody stands exactly on its edge."""
ROOT = 0.7071067811865476
"""Square root of a half."""
_APART = np.array(
    [[1, 0], [0, 1], [-1, 0], [0, -1]]
    + [[sx * a / 5, sy * b / 5] for a, b in ((3, 4), (4, 3)) for sx in (1, -1) for sy in (1, -1)],
    np.float64,
)
"""Twelve exact unit vectors to part bodies that stand on one point."""


@compiled
def cell_along(v: float, n: int) -> int:
    """Cell of a coordinate among n, clamped; NaN counts as 0."""
    if not v > 0.0:
        return 0
    if v >= n:
        return n - 1
    return int(v)


@compiled
def bin_rows(x: F8, y: F8, rows: I4, k: int, w: int, h: int, start: I4, order: I4) -> None:
    """Sort rows[:k] by cell into order[:k], ties in the order of `rows`.

    Cell c = cy * w + cx owns order[start[c]:start[c + 1]].
    x, y (n,), rows (k..,), start (w * h + 1..,), order (k..,).
    """
    for c in range(w * h + 1):
        start[c] = 0
    for i in range(k):
        a = rows[i]
        start[cell_along(y[a], h) * w + cell_along(x[a], w)] += 1
    total = 0
    for c in range(w * h):
        total += start[c]
        start[c] = total
    start[w * h] = total
    for i in range(k - 1, -1, -1):
        a = rows[i]
        c = cell_along(y[a], h) * w + cell_along(x[a], w)
        start[c] -= 1
        order[start[c]] = a


@compiled
def _parting(a: int, b: int) -> tuple[float, float]:
    """Direction in which `a` leaves `b` when both stand on one point; `b` gets the opposite."""
    low, high = min(a, b), max(a, b)
    turn = (low * 7 + high * 5 + low * high) % 12
    if a == low:
        return _APART[turn, 0], _APART[turn, 1]
    return -_APART[turn, 0], -_APART[turn, 1]


@compiled
def separate(
    x: F8,
    y: F8,
    radius: F8,
    rows: I4,
    k: int,
    w: int,
    h: int,
    start: I4,
    order: I4,
    push_x: F8,
    push_y: F8,
    stiff: float,
) -> None:
    """Push of every row of rows[:k] away from the binned bodies it overlaps: half the overlap times `stiff`.

    Positions are only read, so the order of rows does not matter; `order` itself as `rows` is quickest for
    big crowds, for neighbours then follow each other. Two radii must sum to at most 1 tile.
    x, y, radius, push_x, push_y (n,); start and order from `bin_rows`.
    """
    for i in range(k):
        a = rows[i]
        ax, ay, ar = x[a], y[a], radius[a]
        cx, cy = cell_along(ax, w), cell_along(ay, h)
        left, right = max(cx - 1, 0), min(cx + 1, w - 1)
        sum_x, sum_y = 0.0, 0.0
        for gy in range(max(cy - 1, 0), min(cy + 1, h - 1) + 1):
            for j in range(start[gy * w + left], start[gy * w + right + 1]):
                b = order[j]
                dx, dy = ax - x[b], ay - y[b]
                touch = ar + radius[b]
                square = dx * dx + dy * dy
                if square < touch * touch and a != b:
                    d = sqrt(square)
                    share = 0.5 * stiff * (touch - d)
                    if d > 1e-9:
                        sum_x += dx / d * share
                        sum_y += dy / d * share
                    else:
                        ux, uy = _parting(a, b)
                        sum_x += ux * share
                        sum_y += uy * share
        push_x[a] = sum_x
        push_y[a] = sum_y


@compiled
def blocked(solid: U1x2, cx: int, cy: int) -> bool:
    """Whether a cell stops bodies; outside the map all do."""
    if cx < 0 or cy < 0 or cy >= solid.shape[0] or cx >= solid.shape[1]:
        return True
    return bool(solid[cy, cx] != 0)


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
def _stands_open(solid: U1x2, x: float, y: float) -> bool:
    """Whether a point lies on the map and in an open cell; NaN does not."""
    return 0.0 <= x < solid.shape[1] and 0.0 <= y < solid.shape[0] and bool(solid[int(y), int(x)] == 0)


@compiled
def _disc(r: float) -> float:
    """Radius kept within what one cell can hold."""
    if not r > THIN:
        return THIN
    return min(r, 0.5)


@compiled
def _within_faces(solid: U1x2, cx: int, cy: int, x: float, y: float, r: float) -> tuple[float, float]:
    """Keep a disc's centre r away from the solid straight neighbours of cell (cx, cy)."""
    if x < cx + r and blocked(solid, cx - 1, cy):
        x = cx + r
    elif x > cx + 1 - r and blocked(solid, cx + 1, cy):
        x = cx + 1 - r
    if y < cy + r and blocked(solid, cx, cy - 1):
        y = cy + r
    elif y > cy + 1 - r and blocked(solid, cx, cy + 1):
        y = cy + 1 - r
    return x, y


@compiled
def out_of_walls(solid: U1x2, x: float, y: float, r: float) -> tuple[float, float]:
    """Where a disc comes to rest once pushed out of solid cells; from inside a wall by the nearest open cell.

    Radii above 0.5 count as 0.5. Only the nearest two sides and the corner between them can then touch the
    disc, and sides first, corner second is exact: what the corner pushes off goes away from both sides.
    """
    if not _stands_open(solid, x, y):
        x, y = _into_open(solid, x, y)
    r = _disc(r)
    cx, cy = int(x), int(y)
    sx, sy = (-1 if x < cx + 0.5 else 1), (-1 if y < cy + 0.5 else 1)
    side_x, side_y = float(max(cx, cx + sx)), float(max(cy, cy + sy))
    if abs(x - side_x) < r and blocked(solid, cx + sx, cy):
        x = side_x - sx * r
    if abs(y - side_y) < r and blocked(solid, cx, cy + sy):
        y = side_y - sy * r
    dx, dy = x - side_x, y - side_y
    square = dx * dx + dy * dy
    if square < r * r and blocked(solid, cx + sx, cy + sy):
        if square < 1e-18:
            return side_x - sx * r * ROOT, side_y - sy * r * ROOT
        d = sqrt(square)
        return side_x + dx * (r / d), side_y + dy * (r / d)
    return x, y


@compiled
def _bounded(v: float, most: float) -> float:
    """A displacement within +-most; NaN is none."""
    if v > most:
        return most
    if v < -most:
        return -most
    return v if v == v else 0.0


@compiled
def slide(solid: U1x2, x: float, y: float, dx: float, dy: float, r: float) -> tuple[float, float]:
    """Move a disc by (dx, dy), sliding along walls; it never passes through one at any speed."""
    h, w = solid.shape
    dx, dy = _bounded(dx, float(w + h)), _bounded(dy, float(w + h))
    steps = 1
    if dx * dx + dy * dy > SUBSTEP * SUBSTEP:
        steps = int(sqrt(dx * dx + dy * dy) / SUBSTEP) + 1
        dx, dy = dx / steps, dy / steps
    if not _stands_open(solid, x, y):
        x, y = _into_open(solid, x, y)
    for _ in range(steps):
        cx, cy = int(x), int(y)
        next_x, next_y = x + dx, y + dy
        # Held back by the faces of the cell it leaves, a disc cannot slip between two diagonal walls.
        if int(next_x) != cx or int(next_y) != cy:
            next_x, next_y = _within_faces(solid, cx, cy, next_x, next_y, _disc(r))
        next_x, next_y = out_of_walls(solid, next_x, next_y, r)
        if next_x == x and next_y == y:
            break
        x, y = next_x, next_y
    return x, y


@compiled
def nearest(
    x: F8,
    y: F8,
    cx: float,
    cy: float,
    reach: float,
    w: int,
    h: int,
    start: I4,
    order: I4,
    skip: int,
) -> int:
    """The binned row nearest to (cx, cy) within `reach`, not `skip`; ties to the lower row, -1 for none."""
    if not reach >= 0.0:
        return -1
    found, best = -1, reach * reach
    left, right = cell_along(cx - reach, w), cell_along(cx + reach, w)
    for gy in range(cell_along(cy - reach, h), cell_along(cy + reach, h) + 1):
        for j in range(start[gy * w + left], start[gy * w + right + 1]):
            a = int(order[j])
            dx, dy = x[a] - cx, y[a] - cy
            square = dx * dx + dy * dy
            if a != skip and (square < best or (square == best and (found < 0 or a < found))):
                found, best = a, square
    return found
