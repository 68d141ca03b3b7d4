"""Discs on a grid: who is near whom, who pushes whom, and who lets whom go first.

Cells are one tile. Bodies outside the map count to the cell at its edge. The cell list covers the crowd's
bounding box only, so that a crowd in one street of a city costs what it costs in a village.
Indices are unsigned in the loops: of a signed one it is asked at every access whether it counts from the end.
"""

from math import sqrt

import numpy as np

from game.core.compiled import F8, I4, F8x2, compiled

NEAR = 5
"""Columns of a cell-sorted copy of the crowd: x, y, radius, and what it wants to go along x and y."""
CLOSE = 64
"""Most bodies one minds at a time."""
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
    if not v > 0.0:
        return 0
    if v >= n:
        return n - 1
    return int(v)


@compiled
def bin_rows(
    x: F8, y: F8, radius: F8, rows: I4, k: int, w: int, h: int, box: I4, start: I4, order: I4, near: F8x2
) -> None:
    """Sort rows[:k] by cell into order[:k], ties in the order of `rows`; copy where they are into near[:k].

    `box` gets the first column, the first row, the columns and the rows of the cells anybody is in. Cell
    (cx, cy) of the box owns order[start[c]:start[c + 1]], c = cy * columns + cx.
    x, y, radius (n,), rows (k..,), box (4,), start (w * h + 1..,), order (k..,), near (k.., NEAR).
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
        start[np.uint64((cell_along(y[a], h) - top) * wide + cell_along(x[a], w) - left)] += 1
    total = 0
    for c in range(wide * high):
        total += start[c]
        start[c] = total
    start[wide * high] = total
    for i in range(k - 1, -1, -1):
        a = np.uint64(rows[i])
        cell = np.uint64((cell_along(y[a], h) - top) * wide + cell_along(x[a], w) - left)
        j = np.uint64(start[cell] - 1)
        start[cell] = j
        order[j] = a
        near[j, 0], near[j, 1], near[j, 2] = x[a], y[a], radius[a]


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
    near: F8x2, k: int, w: int, h: int, box: I4, start: I4, order: I4, push_x: F8, push_y: F8, stiff: float
) -> None:
    """Push of every binned body away from those it overlaps: the sum of half the overlaps times `stiff`.

    Two radii must sum to at most 1 tile. near, box, start and order from `bin_rows`; push_x, push_y (n,),
    tiles, by row.
    """
    left, top, wide, high = int(box[0]), int(box[1]), int(box[2]), int(box[3])
    for i in range(np.uint64(k)):
        ax, ay, ar = near[i, 0], near[i, 1], near[i, 2]
        cx, cy = cell_along(ax, w) - left, cell_along(ay, h) - top
        first, last = max(cx - 1, 0), min(cx + 1, wide - 1) + 1
        sum_x, sum_y = 0.0, 0.0
        for row in range(max(cy - 1, 0), min(cy + 1, high - 1) + 1):
            low, end = start[np.uint64(row * wide + first)], start[np.uint64(row * wide + last)]
            for j in range(np.uint64(low), np.uint64(end)):
                dx, dy, touch = ax - near[j, 0], ay - near[j, 1], ar + near[j, 2]
                square = dx * dx + dy * dy
                if square < touch * touch and i != j:
                    d = sqrt(square)
                    share = 0.5 * stiff * (touch - d)
                    if d > 1e-9:
                        sum_x += dx / d * share
                        sum_y += dy / d * share
                    else:
                        ux, uy = _parting(order[i], order[j])
                        sum_x += ux * share
                        sum_y += uy * share
        a = np.uint64(order[i])
        push_x[a] = sum_x
        push_y[a] = sum_y


@compiled
def _room(d: float, touch: float, along: float, speed: float, standing: bool, first: bool) -> float:
    """How far one may go toward a body at distance d ahead, a step back where negative.

    `touch` is the sum of both radii, `along` how far one wants to go that way.
    """
    room = d - touch - GAP
    if standing:
        room = d - touch + SHOVE
    elif first or along < BESIDE * speed:
        room = d - touch + SQUEEZE
    if room >= 0.0:
        return room
    return max(min(room + DEAD, 0.0), -BACK * speed)


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
    by = np.empty(CLOSE, np.int32)
    for i in range(np.uint64(k)):
        a = np.uint64(order[i])
        near[i, 3], near[i, 4] = go_x[a], go_y[a]
    for i in range(np.uint64(k)):
        a, gx, gy = np.uint64(order[i]), near[i, 3], near[i, 4]
        sx, sy = push_x[a], push_y[a]
        if gx == 0.0 and gy == 0.0 and sx == 0.0 and sy == 0.0:
            continue
        ax, ay, ar = near[i, 0], near[i, 1], near[i, 2]
        cx, cy = cell_along(ax, w) - left, cell_along(ay, h) - top
        first, last = max(cx - 1, 0), min(cx + 1, wide - 1) + 1
        speed = sqrt(gx * gx + gy * gy)
        close, look = 0, ar + GAP + speed
        # Written down without a branch, for whether the next one is close is anybody's guess.
        for row in range(max(cy - 1, 0), min(cy + 1, high - 1) + 1):
            low, end = start[np.uint64(row * wide + first)], start[np.uint64(row * wide + last)]
            for j in range(np.uint64(low), np.uint64(end)):
                dx, dy, far = near[j, 0] - ax, near[j, 1] - ay, look + near[j, 2]
                by[close] = j
                close = min(close + (dx * dx + dy * dy < far * far), CLOSE - 1)
        # The most central body in the way on either side; the more central of both is what one slides past.
        lefts, rights, shrink, contacts = 0.0, 0.0, 1.0, -1
        face_x, face_y, gap, meets = 0.0, 0.0, 0.0, False
        for q in range(close):
            b = np.uint64(by[q])
            dx, dy, touch = near[b, 0] - ax, near[b, 1] - ay, ar + near[b, 2]
            square = dx * dx + dy * dy
            contacts += square < touch * touch
            along = gx * dx + gy * dy
            if not along > 0.0 or square < 1e-18:
                continue
            d = sqrt(square)
            goes_x, goes_y = near[b, 3], near[b, 4]
            standing, comes = goes_x == 0.0 and goes_y == 0.0, goes_x * dx + goes_y * dy < 0.0
            along /= d
            room = _room(d, touch, along, speed, standing, comes and bool(order[i] < order[b]))
            if along <= room:
                continue
            shrink = min(shrink, max(room / along, -BACK))
            if along > max(lefts, rights):
                face_x, face_y, gap, meets = dx / d, dy / d, room, comes
            if gx * dy - gy * dx > 0.0:
                lefts = max(lefts, along)
            else:
                rights = max(rights, along)
        if shrink < 1.0:
            past = gy * face_x - gx * face_y
            if meets and abs(past) < RIGHT * speed:
                past = RIGHT * speed
            to_x, to_y = face_x * gap - face_y * past, face_y * gap + face_x * past
            free = (lefts == 0.0 or rights == 0.0) and (meets or past * past > WORTH * speed * speed)
            for q in range(close):
                b = np.uint64(by[q])
                dx, dy = near[b, 0] - ax, near[b, 1] - ay
                along, square = to_x * dx + to_y * dy, dx * dx + dy * dy
                if not free or not along > 0.0 or square < 1e-18:
                    continue
                d = sqrt(square)
                goes_x, goes_y = near[b, 3], near[b, 4]
                standing, comes = goes_x == 0.0 and goes_y == 0.0, goes_x * dx + goes_y * dy < 0.0
                along /= d
                room = _room(d, ar + near[b, 2], along, speed, standing, comes and bool(order[i] < order[b]))
                free = along <= max(room, 0.0) + 1e-12
            gx, gy = (to_x, to_y) if free else (gx * shrink, gy * shrink)
        ease = 1.0 if contacts <= MANY else MANY / contacts
        pushed = sqrt(sx * sx + sy * sy) * ease
        if pushed > BURST:
            ease *= BURST / pushed
        push_x[a] = gx + sx * ease
        push_y[a] = gy + sy * ease
