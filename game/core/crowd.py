"""Discs on a grid: who is near whom, who pushes whom, and who lets whom go first.

Cells are one tile. Bodies outside the map count to the cell at its edge. The cell list covers the crowd's
bounding box only, so that a crowd in one street of a city costs what it costs in a village.
Indices are unsigned in the loops: of a signed one it is asked at every access whether it counts from the end.
Neighbours are looked at LANES at a time (core.lanes), and whom that finds is written down before anything is
done about it: a branch on it would be anybody's guess, and a wrong guess costs more than the arithmetic.
"""

from math import sqrt

import numpy as np

from game.core.compiled import F8, I4, F8x2, I4x2, compiled, inlined
from game.core.lanes import LANES, RADIUS, X, Y, ahead, lowest, many, within

NEAR = 5
"""Rows of a cell-sorted copy of the crowd: x, y, radius, and what it wants to go along x and y.

It has LANES columns more than there are bodies, so that the last are looked at like the others."""
GO_X, GO_Y = 3, 4
"""The last two: before wishes are known they lend their room to cells, then to sums of pushes."""
PAIRS = 512
"""Pairs that touch, written down before they push each other."""
FEW = 3
"""As many hits are noted without asking whether there are any."""
CLOSE = 64
"""Most bodies ahead that one minds at a time."""
POINT = 1e-18
"""Square of the distance below which two stand on one point, and neither is ahead of the other."""
GAP = 0.05
"""Tiles kept from a body ahead that goes too: one queues rather than presses."""
SHOVE = 0.04
"""Overlap up to which a body that goes pushes one aside that stands."""
SQUEEZE = 0.01
"""Overlap up to which one brushes past a body beside; or the lower row goes on where two want one place."""
BESIDE = 0.15
"""Cosine below which a body is beside rather than ahead."""
BACK, DEAD = 0.1, 0.03
"""Part of its speed with which a body steps back from one ahead, and tiles too near it first puts up with."""
RIGHT = 0.3
"""Part of its speed with which a body head on to another steps to its right."""
WORTH = 0.2
"""A way round somebody is taken where it keeps this part of the square of the speed."""
MANY = 6
"""A disc has room for six others round it: pushes of more are averaged down, or a heap would burst."""
BURST = 0.2
"""Longest push of one tick, tiles."""
_APART = np.array(
    [[1, 0], [0, 1], [-1, 0], [0, -1]]
    + [[sx * a / 5, sy * b / 5] for a, b in ((3, 4), (4, 3)) for sx in (1, -1) for sy in (1, -1)],
    np.float64,
)
"""Twelve exact unit vectors to part bodies that stand on one point."""


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
        near[GO_X, i] = cell
        start[np.uint64(cell)] += 1
    total = np.int32(0)
    for c in range(wide * high):
        total += start[c]
        start[c] = total
    start[wide * high] = total
    for i in range(k - 1, -1, -1):
        own = np.uint64(near[GO_X, i])
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
    """Add the pushes of pairs[:, :m] to both of each; `half` of an overlap is anybody's share."""
    for q in range(np.uint64(m)):
        i, j = np.uint64(pairs[0, q]), np.uint64(pairs[1, q])
        dx, dy = near[X, i] - near[X, j], near[Y, i] - near[Y, j]
        d = sqrt(dx * dx + dy * dy)
        share = half * (near[RADIUS, i] + near[RADIUS, j] - d)
        if d > 1e-9:
            ux, uy = dx / d, dy / d
        else:
            ux, uy = _parting(order[i], order[j])
        near[GO_X, i] += ux * share
        near[GO_Y, i] += uy * share
        near[GO_X, j] -= ux * share
        near[GO_Y, j] -= uy * share


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
def separate(
    near: F8x2, k: int, w: int, h: int, box: I4, start: I4, order: I4, push_x: F8, push_y: F8, stiff: float
) -> None:
    """Push of every binned body away from those it overlaps: the sum of half the overlaps times `stiff`.

    Each looks at those behind it in its own cell, at the next cell and at the three below: so every pair is
    met once, and everybody's sum is taken in the order of cells.
    Two radii must sum to at most 1 tile. near, box, start and order from `bin_rows`; push_x, push_y (n,),
    tiles, by row.
    """
    left, wide, high = int(box[0]), int(box[2]), int(box[3])
    pairs, m, half = np.empty((2, PAIRS + 2 * LANES), np.int32), 0, 0.5 * stiff
    for i in range(k):
        near[GO_X, i] = near[GO_Y, i] = 0.0
    for cy in range(high):
        row = cy * wide
        under = min(row + wide, (high - 1) * wide)
        for i in range(start[np.uint64(row)], start[np.uint64(row + wide)]):
            a = np.uint64(i)
            x, y, r = near[X, a], near[Y, a], near[RADIUS, a]
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
                if m > PAIRS:
                    _push_pairs(near, order, pairs, m, half)
                    m = 0
                low, next_low = low + here, next_low + below
                if low == end and next_low == next_end:
                    break
    _push_pairs(near, order, pairs, m, half)
    for j in range(np.uint64(k)):
        b = np.uint64(order[j])
        push_x[b], push_y[b] = near[GO_X, j], near[GO_Y, j]


@compiled
def _room(d: float, touch: float, along: float, speed: float, standing: bool, first: bool) -> float:
    """How far one may go toward a body at distance d ahead, a step back where negative.

    `touch` is the sum of both radii, `along` how far one wants to go that way.
    """
    spare = SQUEEZE if first | (along < BESIDE * speed) else -GAP
    room = d - touch + (SHOVE if standing else spare)
    back = max(min(room + DEAD, 0.0), -BACK * speed)
    return room if room >= 0.0 else back


@compiled
def _span(start: I4, row: int, first: int, last: int, wide: int, high: int) -> tuple[int, int]:
    """The sorted bodies in columns [first, last) of a row of cells; none where there is no such row."""
    inside = 0 <= row < high
    at = row * wide if inside else 0
    low, end = int(start[np.uint64(at + first)]), int(start[np.uint64(at + last)])
    return low, end if inside else low


@compiled
def _whole(low: int, end: int) -> int:
    """Bits for as many of a span as are looked at together."""
    return (1 << min(end - low, LANES)) - 1


Span = tuple[int, int]


@inlined
def _list_ahead(
    near: F8x2, above: Span, level: Span, below: Span, i: int, reach: float, to_x: float, to_y: float, by: I4
) -> tuple[int, int]:
    """Write down in `by` who of three spans is ahead of i on its way to (to_x, to_y), within `reach`.

    -> how many, at most CLOSE, and how many of the spans touch i, itself not counted
    """
    (low_a, end_a), (low_b, end_b), (low_c, end_c) = above, level, below
    a = np.uint64(i)
    x, y, r = near[X, a], near[Y, a], near[RADIUS, a]
    close, contacts = 0, -1
    while True:
        # A span longer than LANES is finished before the next one begins: the list is in the order of cells.
        ones_a = _whole(low_a, end_a)
        ones_b = _whole(low_b, end_b) if end_a - low_a <= LANES else 0
        ones_c = _whole(low_c, end_c) if end_a - low_a <= LANES and end_b - low_b <= LANES else 0
        ones = ones_a | ones_b << LANES | ones_c << 2 * LANES
        bits = (
            within(near, low_a, x, y, reach) & ahead(near, low_a, x, y, to_x, to_y, POINT)
            | (within(near, low_b, x, y, reach) & ahead(near, low_b, x, y, to_x, to_y, POINT)) << LANES
            | (within(near, low_c, x, y, reach) & ahead(near, low_c, x, y, to_x, to_y, POINT)) << 2 * LANES
        ) & ones
        touching = (
            within(near, low_a, x, y, r)
            | within(near, low_b, x, y, r) << LANES
            | within(near, low_c, x, y, r) << 2 * LANES
        )
        contacts += many(touching & ones)
        for _ in range(FEW):
            by[np.uint64(close)] = _body_of(lowest(bits), low_a, low_b, low_c)
            close += int(bits != 0)
            bits &= bits - 1
        while bits != 0:
            by[np.uint64(close)] = _body_of(lowest(bits), low_a, low_b, low_c)
            close += 1
            bits &= bits - 1
        close = min(close, CLOSE)
        low_a, low_b, low_c = low_a + many(ones_a), low_b + many(ones_b), low_c + many(ones_c)
        if low_a == end_a and low_b == end_b and low_c == end_c:
            return close, contacts


@compiled
def _body_of(q: int, low_a: int, low_b: int, low_c: int) -> int:
    """The sorted body that bit q of three spans is about."""
    later = low_b - LANES if q < 2 * LANES else low_c - 2 * LANES
    return q + (low_a if q < LANES else later)


@compiled
def _meeting(
    near: F8x2, order: I4, i: int, b: int, to_x: float, to_y: float, speed: float
) -> tuple[float, float, bool]:
    """How far i wants to go toward b on its way, how far it may, and whether b comes to meet it."""
    one, other = np.uint64(i), np.uint64(b)
    dx, dy = near[X, other] - near[X, one], near[Y, other] - near[Y, one]
    d = sqrt(dx * dx + dy * dy)
    goes_x, goes_y = near[GO_X, other], near[GO_Y, other]
    standing, comes = (goes_x == 0.0) & (goes_y == 0.0), goes_x * dx + goes_y * dy < 0.0
    along = (to_x * dx + to_y * dy) / d
    first, touch = comes & (order[one] < order[other]), near[RADIUS, one] + near[RADIUS, other]
    return along, _room(d, touch, along, speed, standing, first), comes


@compiled
def give_way(
    near: F8x2,
    k: int,
    w: int,
    h: int,
    box: I4,
    start: I4,
    order: I4,
    go_x: F8,
    go_y: F8,
    push_x: F8,
    push_y: F8,
) -> None:
    """Turn what everybody wants (go) and is pushed by (push) into the step of this tick, written over `push`.

    Nobody steps into a body ahead: between two one waits, past one one slides. Pushes in a heap are averaged
    and bounded. So a jam comes to rest with room to breathe, and a queue goes through a door one by one.
    near, box, start and order from `bin_rows`; go_x, go_y, push_x, push_y (n,), tiles, by row.
    """
    left, top, wide, high = int(box[0]), int(box[1]), int(box[2]), int(box[3])
    by = np.empty(CLOSE + 3 * LANES, np.int32)
    for j in range(np.uint64(k)):
        b = np.uint64(order[j])
        near[GO_X, j], near[GO_Y, j] = go_x[b], go_y[b]
    for i in range(np.uint64(k)):
        a, gx, gy = np.uint64(order[i]), near[GO_X, i], near[GO_Y, i]
        sx, sy = push_x[a], push_y[a]
        if gx == 0.0 and gy == 0.0 and sx == 0.0 and sy == 0.0:
            continue
        ax, ay, ar = near[X, i], near[Y, i], near[RADIUS, i]
        cx, cy = cell_along(ax, w) - left, cell_along(ay, h) - top
        first, last = max(cx - 1, 0), min(cx + 1, wide - 1) + 1
        above, level = (
            _span(start, cy - 1, first, last, wide, high),
            _span(start, cy, first, last, wide, high),
        )
        below = _span(start, cy + 1, first, last, wide, high)
        speed = sqrt(gx * gx + gy * gy)
        reach = ar + GAP + speed
        close, contacts = _list_ahead(near, above, level, below, i, reach, gx, gy, by)
        # The most central body in the way on either side; the more central of both is what one slides past.
        lefts, rights, shrink, face = 0.0, 0.0, 1.0, np.uint64(i)
        gap, meets = 0.0, False
        for q in range(close):
            b = np.uint64(by[np.uint64(q)])
            dx, dy = near[X, b] - ax, near[Y, b] - ay
            along, room, comes = _meeting(near, order, i, int(b), gx, gy, speed)
            blocked = along > room
            part = max(room / along, -BACK)
            shrink = min(shrink, part if blocked else 1.0)
            nearer = blocked & (along > max(lefts, rights))
            face, gap, meets = b if nearer else face, room if nearer else gap, comes if nearer else meets
            much, to_left = along if blocked else 0.0, gx * dy - gy * dx > 0.0
            lefts, rights = max(lefts, much if to_left else 0.0), max(rights, 0.0 if to_left else much)
        if shrink < 1.0:
            dx, dy = near[X, face] - ax, near[Y, face] - ay
            d = sqrt(dx * dx + dy * dy)
            face_x, face_y = dx / d, dy / d
            past = gy * face_x - gx * face_y
            if meets and abs(past) < RIGHT * speed:
                past = RIGHT * speed
            to_x, to_y = face_x * gap - face_y * past, face_y * gap + face_x * past
            free = (lefts == 0.0 or rights == 0.0) and (meets or past * past > WORTH * speed * speed)
            if free:
                close = _list_ahead(near, above, level, below, i, reach, to_x, to_y, by)[0]
                for q in range(close):
                    b = np.uint64(by[np.uint64(q)])
                    along, room, comes = _meeting(near, order, i, int(b), to_x, to_y, speed)
                    free = free and along <= max(room, 0.0) + 1e-12
            gx, gy = (to_x, to_y) if free else (gx * shrink, gy * shrink)
        ease = 1.0 if contacts <= MANY else MANY / contacts
        pushed = sqrt(sx * sx + sy * sy) * ease
        if pushed > BURST:
            ease *= BURST / pushed
        push_x[a] = gx + sx * ease
        push_y[a] = gy + sy * ease
