"""Discs on a grid: who is near whom, and who pushes whom.

Cells are one tile. Bodies outside the map count to the cell at its edge. The cell list covers the crowd's
bounding box only, so that a crowd in one street of a city costs what it costs in a village.
Indices are unsigned in the loops: of a signed one it is asked at every access whether it counts from the end.
Neighbours are looked at LANES at a time (core.lanes), and whom that finds is written down before anything is
done about it: a branch on it would be anybody's guess, and a wrong guess costs more than the arithmetic.
"""

from math import sqrt

import numpy as np

from game.core.compiled import F8, I4, F8x2, I4x2, compiled
from game.core.lanes import LANES, RADIUS, X, Y, lowest, within

NEAR = 5
"""Rows of a cell-sorted copy of the crowd: x, y, radius, and two for sums.

It has LANES columns more than there are bodies, so that the last are looked at like the others."""
PUSH_X, PUSH_Y = 3, 4
"""Sums of pushes; before they are known their room is lent to cells."""
PAIRS_EACH, PAIRS = 4, 512
"""Columns for pairs that are near each other: so many a body, and so many more."""
FEW = 3
"""As many hits are noted without asking whether there are any."""
_APART = np.array(
    [[1, 0], [0, 1], [-1, 0], [0, -1]]
    + [[sx * a / 5, sy * b / 5] for a, b in ((3, 4), (4, 3)) for sx in (1, -1) for sy in (1, -1)],
    np.float64,
)
"""Twelve exact unit vectors to part bodies that stand on one point."""


def pairs_for(n: int) -> int:
    """Columns of `pairs` for a crowd of up to n; fewer pairs than that are found in one go."""
    return PAIRS_EACH * n + PAIRS


@compiled
def cell_along(v: float, n: int) -> int:
    """Cell of a coordinate among n, clamped; NaN counts as 0."""
    v = v if v > 0.0 else 0.0
    return int(v if v < n else n - 1.0)


@compiled
def bin_rows(
    x: F8, y: F8, radius: F8, rows: I4, k: int, w: int, h: int, box: I4, start: I4, order: I4, near: F8x2
) -> None:
    """Sort rows[:k] by cell into order[:k], ties in the order of `rows`; copy where they are into near.

    `box` gets the first column, the first row, the columns and the rows of the cells anybody is in. Cell
    (cx, cy) of the box owns order[start[c]:start[c + 1]], c = cy * columns + cx.
    x, y, radius (n,), rows (k..,), box (4,), start (w * h + 1..,), order (k..,), near (NEAR, k + LANES..).
    """
    left, top, right, bottom = w, h, -1, -1
    for i in range(k):
        a = np.uint64(rows[i])
        cx, cy = cell_along(x[a], w), cell_along(y[a], h)
        left, right = min(left, cx), max(right, cx)
        top, bottom = min(top, cy), max(bottom, cy)
    wide, high = max(right - left + 1, 0), max(bottom - top + 1, 0)
    box[0], box[1], box[2], box[3] = left, top, wide, high
    for c in range(wide * high + 1):
        start[c] = 0
    for i in range(k):
        a = np.uint64(rows[i])
        cell = (cell_along(y[a], h) - top) * wide + cell_along(x[a], w) - left
        near[PUSH_X, i] = cell
        start[np.uint64(cell)] += 1
    total = np.int32(0)
    for c in range(wide * high):
        total += start[c]
        start[c] = total
    start[wide * high] = total
    for i in range(k - 1, -1, -1):
        own = np.uint64(near[PUSH_X, i])
        start[own] -= 1
        order[np.uint64(start[own])] = rows[i]
    for j in range(np.uint64(k)):
        a = np.uint64(order[j])
        near[X, j], near[Y, j], near[RADIUS, j] = x[a], y[a], radius[a]


@compiled
def _parting(a: int, b: int) -> tuple[float, float]:
    """Direction in which `a` leaves `b` when both stand on one point; `b` gets the opposite."""
    low, high = min(a, b), max(a, b)
    turn = (low * 7 + high * 5 + low * high) % 12
    if a == low:
        return _APART[turn, 0], _APART[turn, 1]
    return -_APART[turn, 0], -_APART[turn, 1]


@compiled
def _push_pairs(near: F8x2, order: I4, pairs: I4x2, m: int, half: float) -> None:
    """Add the pushes of those of pairs[:, :m] who touch to both; `half` of an overlap is anybody's share."""
    for q in range(np.uint64(m)):
        i, j = np.uint64(pairs[0, q]), np.uint64(pairs[1, q])
        dx, dy = near[X, i] - near[X, j], near[Y, i] - near[Y, j]
        square, touch = dx * dx + dy * dy, near[RADIUS, i] + near[RADIUS, j]
        if not square < touch * touch:
            continue
        d = sqrt(square)
        share = half * (touch - d)
        if d > 1e-9:
            ux, uy = dx / d, dy / d
        else:
            ux, uy = _parting(order[i], order[j])
        near[PUSH_X, i] += ux * share
        near[PUSH_Y, i] += uy * share
        near[PUSH_X, j] -= ux * share
        near[PUSH_Y, j] -= uy * share


@compiled
def _note_pairs(pairs: I4x2, m: int, i: int, bits: int, low: int, next_low: int) -> int:
    """Append (i, j) for each bit: j counts from `low`, or from `next_low` for bits from LANES on. -> new m"""
    for _ in range(FEW):
        q = lowest(bits)
        pairs[0, np.uint64(m)] = i
        pairs[1, np.uint64(m)] = q + (low if q < LANES else next_low - LANES)
        m += int(bits != 0)
        bits &= bits - 1
    while bits != 0:
        q = lowest(bits)
        pairs[0, np.uint64(m)] = i
        pairs[1, np.uint64(m)] = q + (low if q < LANES else next_low - LANES)
        m += 1
        bits &= bits - 1
    return m


@compiled
def find_pairs(
    near: F8x2, k: int, w: int, box: I4, start: I4, spare: float, pairs: I4x2, at: int
) -> tuple[int, int]:
    """List pairs of sorted bodies, from the at-th on, with less than `spare` between them.

    Each looks at those behind it in its own cell, at the next cell and at the three below: so every pair is
    met once, and what is summed up over pairs is summed up in the order of cells. Two radii and `spare` must
    sum to at most 1 tile, or those farther than a cell are not met.
    near, box and start from `bin_rows`; pairs (2, `pairs_for` n). -> how many, and where to go on; k: nowhere
    """
    left, wide, high = int(box[0]), int(box[2]), int(box[3])
    m, most = 0, pairs.shape[1] - k - 2 * LANES
    for cy in range(high):
        row = cy * wide
        under = min(row + wide, (high - 1) * wide)
        for i in range(max(at, int(start[np.uint64(row)])), start[np.uint64(row + wide)]):
            if m > most:
                return m, i
            a = np.uint64(i)
            x, y, r = near[X, a], near[Y, a], near[RADIUS, a] + spare
            cx = cell_along(x, w) - left
            first, last = max(cx - 1, 0), min(cx + 1, wide - 1) + 1
            low, end = i + 1, int(start[np.uint64(row + last)])
            next_low, next_end = int(start[np.uint64(under + first)]), int(start[np.uint64(under + last)])
            next_end = next_end if under > row else next_low
            while True:
                here = min(end - low, LANES)
                below = min(next_end - next_low, LANES) if low + here == end else 0
                bits = within(near, low, x, y, r) & ((1 << here) - 1)
                bits |= (within(near, next_low, x, y, r) & ((1 << below) - 1)) << LANES
                m = _note_pairs(pairs, m, i, bits, low, next_low)
                low, next_low = low + here, next_low + below
                if low == end and next_low == next_end:
                    break
    return m, k


@compiled
def separate(
    near: F8x2,
    k: int,
    w: int,
    box: I4,
    start: I4,
    order: I4,
    spare: float,
    pairs: I4x2,
    push_x: F8,
    push_y: F8,
    stiff: float,
) -> int:
    """Push of every binned body away from those it overlaps: the sum of half the overlaps times `stiff`.

    `pairs` is left with those who have less than `spare` between them, see `find_pairs`. near, box, start
    and order from `bin_rows`; push_x, push_y (n,), tiles, by row. -> how many pairs, -1 more than it holds
    """
    for i in range(k):
        near[PUSH_X, i] = near[PUSH_Y, i] = 0.0
    m, at = find_pairs(near, k, w, box, start, spare, pairs, 0)
    _push_pairs(near, order, pairs, m, 0.5 * stiff)
    while at < k:
        found, at = find_pairs(near, k, w, box, start, spare, pairs, at)
        _push_pairs(near, order, pairs, found, 0.5 * stiff)
        m = -1
    for j in range(np.uint64(k)):
        b = np.uint64(order[j])
        push_x[b], push_y[b] = near[PUSH_X, j], near[PUSH_Y, j]
    return m
