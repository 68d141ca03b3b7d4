"""Who lets whom go first: a crowd of discs that queues, slips by and steps back rather than presses.

Everything is done pair by pair, both ways at once and without a branch: whom one meets is added up in columns
of its own, then each body chooses, then the pairs are asked again whether what it chose is free.
"""

from math import sqrt

import numpy as np

from game.core.compiled import F8, I4, F8x2, I4x2, compiled, inlined
from game.core.crowd import find_pairs
from game.core.lanes import RADIUS, X, Y, ratio

MET = 16
"""Columns of a table with a row for each body in the order of cells: x, y and radius as in `near`, then

what it wants to go along x and y, how far that is and how near a body must be to be minded; its row; the part
of its wish that is left and how many it touches; the most central body in the way, how far one may go toward
it and whether it comes; how far one wants to go toward the most central one on either hand, 0 where nobody is
in the way there."""
GO_X, GO_Y, SPEED, REACH, ROW, SHRINK, CONTACTS, FACE, ROOM, MEETS, LEFT, RIGHT = range(3, 15)
TO_X, TO_Y, FREE = LEFT, RIGHT, FACE
"""Once one has chosen: the step past whoever is in the way, and 1 where nobody else is in the way of that."""
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
RIGHT_HAND = 0.3
"""Part of its speed with which a body head on to another steps to its right."""
WORTH = 0.2
"""A way round somebody is taken where it keeps this part of the square of the speed."""
MANY = 6
"""A disc has room for six others round it: pushes of more are averaged down, or a heap would burst."""
BURST = 0.2
"""Longest push of one tick, tiles."""
BLOCK = 256
"""As many meetings are written down before anything is done about them."""
HAIR = 1e-6
"""More than what is lost where distances are rounded."""


@compiled
def spare_for(rows: I4, k: int, go_x: F8, go_y: F8) -> float:
    """Most tiles between two of rows[:k] that have to do with each other, by their wishes (n,)."""
    most = 0.0
    for n in range(np.uint64(k)):
        a = np.uint64(rows[n])
        square = go_x[a] * go_x[a] + go_y[a] * go_y[a]
        most = square if square > most else most
    return GAP + sqrt(most) * (1.0 + HAIR) + HAIR


@compiled
def _wish(near: F8x2, met: F8x2, k: int, order: I4, go_x: F8, go_y: F8) -> None:
    """Nobody has met anybody yet."""
    for i in range(np.uint64(k)):
        a = np.uint64(order[i])
        gx, gy, r = go_x[a], go_y[a], near[RADIUS, i]
        speed = sqrt(gx * gx + gy * gy)
        met[i, X], met[i, Y], met[i, RADIUS], met[i, ROW] = near[X, i], near[Y, i], r, a
        met[i, GO_X], met[i, GO_Y], met[i, SPEED], met[i, REACH] = gx, gy, speed, r + GAP + speed
        met[i, SHRINK], met[i, CONTACTS], met[i, FACE], met[i, ROOM] = 1.0, 0.0, i, 0.0
        met[i, MEETS] = met[i, LEFT] = met[i, RIGHT] = 0.0


@inlined
def _room(met: F8x2, i: int, b: int, dx: float, dy: float, d: float, along: float) -> tuple[float, float]:
    """How far i may go toward b at (dx, dy) from it, a step back where negative, and 1 where b comes.

    `d` is the distance of b, `along` how far i wants to go that way.
    """
    one, other = np.uint64(i), np.uint64(b)
    goes_x, goes_y = met[other, GO_X], met[other, GO_Y]
    standing, comes = (goes_x == 0.0) & (goes_y == 0.0), goes_x * dx + goes_y * dy < 0.0
    first = comes & (met[one, ROW] < met[other, ROW])
    spare = SQUEEZE if first | (along < BESIDE * met[one, SPEED]) else -GAP
    room = d - (met[one, RADIUS] + met[other, RADIUS]) + (SHOVE if standing else spare)
    back = max(min(room + DEAD, 0.0), -BACK * met[one, SPEED])
    return room if room >= 0.0 else back, 1.0 if comes else 0.0


@compiled
def _meet_pairs(met: F8x2, pairs: I4x2, m: int) -> None:
    """Let those of pairs[:, :m] who have the other ahead of them note it; both count whom they touch."""
    one, other, found = np.empty(BLOCK + 2, np.int32), np.empty(BLOCK + 2, np.int32), 0
    for q in range(np.uint64(m)):
        i, j = np.uint64(pairs[0, q]), np.uint64(pairs[1, q])
        dx, dy = met[j, X] - met[i, X], met[j, Y] - met[i, Y]
        square, touch = dx * dx + dy * dy, met[i, RADIUS] + met[j, RADIUS]
        touching = 1.0 if square < touch * touch else 0.0
        met[i, CONTACTS] += touching
        met[j, CONTACTS] += touching
        reach_i, reach_j = met[i, REACH] + met[j, RADIUS], met[j, REACH] + met[i, RADIUS]
        to_j, to_i = met[i, GO_X] * dx + met[i, GO_Y] * dy, met[j, GO_X] * dx + met[j, GO_Y] * dy
        one[np.uint64(found)], other[np.uint64(found)] = i, j
        found += int((to_j > 0.0) & (square < reach_i * reach_i) & (square >= POINT))
        one[np.uint64(found)], other[np.uint64(found)] = j, i
        found += int((to_i < 0.0) & (square < reach_j * reach_j) & (square >= POINT))
        if found >= BLOCK:
            _meet(met, one, other, found)
            found = 0
    _meet(met, one, other, found)


@compiled
def _meet(met: F8x2, one: I4, other: I4, m: int) -> None:
    """Let each of one[:m] note of the other ahead what it leaves of the way it wants to go."""
    for q in range(np.uint64(m)):
        i, b = np.uint64(one[q]), np.uint64(other[q])
        dx, dy, gx, gy = met[b, X] - met[i, X], met[b, Y] - met[i, Y], met[i, GO_X], met[i, GO_Y]
        shrink, lefts, rights = met[i, SHRINK], met[i, LEFT], met[i, RIGHT]
        face, gap, meets = met[i, FACE], met[i, ROOM], met[i, MEETS]
        d = sqrt(dx * dx + dy * dy)
        along, to_left = ratio(gx * dx + gy * dy, d), gx * dy - gy * dx > 0.0
        room, comes = _room(met, int(i), int(b), dx, dy, d, along)
        blocked = along > room
        part, much = max(ratio(room, along), -BACK), along if blocked else 0.0
        nearer = blocked & (along > max(lefts, rights))
        met[i, SHRINK] = min(shrink, part if blocked else 1.0)
        met[i, FACE] = float(b) if nearer else face
        met[i, ROOM] = room if nearer else gap
        met[i, MEETS] = comes if nearer else meets
        met[i, LEFT] = max(lefts, much if to_left else 0.0)
        met[i, RIGHT] = max(rights, 0.0 if to_left else much)


@compiled
def _choose(met: F8x2, k: int) -> None:
    """Past whoever is in the way, where that is one or comes to meet one: a step to be asked for."""
    for i in range(np.uint64(k)):
        b = np.uint64(met[i, FACE])
        dx, dy = met[b, X] - met[i, X], met[b, Y] - met[i, Y]
        gx, gy, speed = met[i, GO_X], met[i, GO_Y], met[i, SPEED]
        blocked, meets, gap = met[i, SHRINK] < 1.0, met[i, MEETS] != 0.0, met[i, ROOM]
        d = sqrt(dx * dx + dy * dy)
        face_x, face_y = ratio(dx, d), ratio(dy, d)
        past = gy * face_x - gx * face_y
        past = RIGHT_HAND * speed if meets & (abs(past) < RIGHT_HAND * speed) else past
        between = (met[i, LEFT] != 0.0) & (met[i, RIGHT] != 0.0)
        free = blocked & (not between) & (meets | (past * past > WORTH * speed * speed))
        met[i, FREE] = 1.0 if free else 0.0
        met[i, TO_X], met[i, TO_Y] = face_x * gap - face_y * past, face_y * gap + face_x * past


@compiled
def _ask_pairs(met: F8x2, pairs: I4x2, m: int) -> None:
    """Have those of pairs[:, :m] who have chosen a step ask the other whether it is free."""
    one, other, found = np.empty(BLOCK + 2, np.int32), np.empty(BLOCK + 2, np.int32), 0
    for q in range(np.uint64(m)):
        i, j = np.uint64(pairs[0, q]), np.uint64(pairs[1, q])
        one[np.uint64(found)], other[np.uint64(found)] = i, j
        found += int(met[i, FREE] != 0.0)
        one[np.uint64(found)], other[np.uint64(found)] = j, i
        found += int(met[j, FREE] != 0.0)
        if found >= BLOCK:
            _ask(met, one, other, found)
            found = 0
    _ask(met, one, other, found)


@compiled
def _ask(met: F8x2, one: I4, other: I4, m: int) -> None:
    """Strike off the step each of one[:m] has chosen where the other is in the way of it."""
    for q in range(np.uint64(m)):
        i, b = np.uint64(one[q]), np.uint64(other[q])
        dx, dy, free = met[b, X] - met[i, X], met[b, Y] - met[i, Y], met[i, FREE]
        square, reach = dx * dx + dy * dy, met[i, REACH] + met[b, RADIUS]
        toward, d = met[i, TO_X] * dx + met[i, TO_Y] * dy, sqrt(square)
        ahead = (toward > 0.0) & (square < reach * reach) & (square >= POINT)
        along = ratio(toward, d)
        room = _room(met, int(i), int(b), dx, dy, d, along)[0]
        met[i, FREE] = 0.0 if ahead & (not along <= max(room, 0.0) + 1e-12) else free


@compiled
def _step(met: F8x2, k: int, push_x: F8, push_y: F8) -> None:
    """What everybody does at last, and the pushes on top: fewer and shorter ones in a heap."""
    for i in range(np.uint64(k)):
        a = np.uint64(met[i, ROW])
        sx, sy, contacts = push_x[a], push_y[a], met[i, CONTACTS]
        free, part, to_x, to_y = met[i, FREE] != 0.0, met[i, SHRINK], met[i, TO_X], met[i, TO_Y]
        slow_x, slow_y = met[i, GO_X] * part, met[i, GO_Y] * part
        gx, gy = to_x if free else slow_x, to_y if free else slow_y
        ease = 1.0 if contacts <= MANY else MANY / contacts
        pushed = sqrt(sx * sx + sy * sy) * ease
        if pushed > BURST:
            ease *= BURST / pushed
        push_x[a] = gx + sx * ease
        push_y[a] = gy + sy * ease


@compiled
def give_way(
    near: F8x2,
    met: F8x2,
    k: int,
    w: int,
    box: I4,
    start: I4,
    order: I4,
    pairs: I4x2,
    m: int,
    go_x: F8,
    go_y: F8,
    push_x: F8,
    push_y: F8,
) -> None:
    """Turn what everybody wants (go) and is pushed by (push) into the step of this tick, written over `push`.

    Nobody steps into a body ahead: between two one waits, past one one slides. Pushes in a heap are averaged
    and bounded. So a jam comes to rest with room to breathe, and a queue goes through a door one by one.
    pairs[:, :m] are those `separate` has left of `spare_for` these wishes; with m < 0 they are found anew.
    near, box, start and order from `bin_rows`; go_x, go_y, push_x, push_y (n,), tiles,
    by row; met (n, MET) is working memory.
    """
    _wish(near, met, k, order, go_x, go_y)
    if m >= 0:
        _meet_pairs(met, pairs, m)
        _choose(met, k)
        _ask_pairs(met, pairs, m)
    else:
        spare, at = spare_for(order, k, go_x, go_y), 0
        while at < k:
            found, at = find_pairs(near, k, w, box, start, spare, pairs, at)
            _meet_pairs(met, pairs, found)
        _choose(met, k)
        at = 0
        while at < k:
            found, at = find_pairs(near, k, w, box, start, spare, pairs, at)
            _ask_pairs(met, pairs, found)
    _step(met, k, push_x, push_y)
