"""Who gives way to whom: pair by pair against body by body."""

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.crowd import NEAR, bin_rows, pairs_for, separate
from game.core.giving import (
    BACK,
    BESIDE,
    BURST,
    DEAD,
    GAP,
    MANY,
    MET,
    POINT,
    RIGHT_HAND,
    SHOVE,
    SQUEEZE,
    WORTH,
    give_way,
    spare_for,
)
from game.core.lanes import LANES

W, H = 9, 7


def binned(x, y, radius, rows, w=W, h=H):
    box, start, order = (np.zeros(size, np.int32) for size in (4, w * h + 3, len(x)))
    near = np.full((NEAR, len(x) + LANES), 77.0)
    bin_rows(x, y, radius, rows, len(rows), w, h, box, start, order, near)
    return box, start, order, near


def steps(x, y, radius, go_x, go_y, w=W, h=H, columns=0):
    """What `give_way` makes of pushes and wishes of everybody."""
    rows = np.arange(len(x), dtype=np.int32)
    box, start, order, near = binned(x, y, radius, rows, w, h)
    push_x, push_y = np.zeros(len(x)), np.zeros(len(x))
    k, pairs, met = (
        len(x),
        np.zeros((2, columns or pairs_for(len(x))), np.int32),
        np.full((len(x), MET), 77.0),
    )
    spare = spare_for(rows, k, go_x, go_y)
    m = separate(near, k, w, box, start, order, spare, pairs, push_x, push_y, 0.5)
    give_way(near, met, k, w, box, start, order, pairs, m, go_x, go_y, push_x, push_y)
    return push_x, push_y


def row_of(*points):
    """Discs of 0.35 tiles at these points."""
    x, y = (np.array(column, float) for column in zip(*points, strict=True))
    return x, y, np.full(len(x), 0.35)


def test_whoever_is_alone_goes_as_it_wants():
    x, y, radius = row_of((2.0, 3.0), (6.0, 3.0))
    step_x, step_y = steps(x, y, radius, np.array([0.05, -0.02]), np.array([0.01, 0.07]))
    assert step_x.tolist() == [0.05, -0.02]
    assert step_y.tolist() == [0.01, 0.07]


def test_one_queues_behind_another_and_follows_it():
    x, y, radius = row_of((4.0, 3.0), (3.25, 3.0))
    both = np.array([0.05, 0.05])
    assert steps(x, y, radius, both, np.zeros(2))[0].tolist() == pytest.approx([0.05, 0.0])
    x[0] += 0.05
    assert steps(x, y, radius, both, np.zeros(2))[0].tolist() == pytest.approx([0.05, 0.05])


def test_between_two_one_waits_and_past_one_one_slides():
    x, y, radius = row_of((3.0, 3.0), (3.6, 3.45), (3.6, 2.55))
    go = np.array([0.05, 0.01, 0.01])
    step_x, step_y = steps(x, y, radius, go, np.zeros(3))
    assert abs(step_x[0]) < 1e-9 and abs(step_y[0]) < 1e-9
    step_x, step_y = steps(x[:2], y[:2], radius[:2], go[:2], np.zeros(2))
    assert step_x[0] > 0.0 and step_y[0] < 0.0


def test_one_that_stands_is_pushed_aside():
    x, y, radius = row_of((3.0, 3.0), (3.7, 3.0))
    go = np.array([0.05, 0.0])
    for _ in range(60):
        step_x, step_y = steps(x, y, radius, go, np.zeros(2))
        x, y = x + step_x, y + step_y
    assert x[1] > 3.9
    assert x[1] - x[0] > 0.6


def test_two_head_on_both_step_to_their_right():
    x, y, radius = row_of((3.0, 3.0), (3.7, 3.0))
    step_y = steps(x, y, radius, np.array([0.05, -0.05]), np.zeros(2))[1]
    assert step_y[0] > 0.0 > step_y[1]


def test_a_burst_is_bounded():
    n = 10 * MANY
    x, y, radius = row_of(*[(3.0 + 0.001 * i, 3.0) for i in range(n)])
    step_x, step_y = steps(x, y, radius, np.zeros(n), np.zeros(n))
    assert np.hypot(step_x, step_y).max() < 0.2 + 1e-9


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf, 1e300])
def test_wishes_and_places_that_are_no_numbers_stop_nobody_else(odd):
    x, y, radius = row_of((3.0, 3.0), (6.0, 5.0), (1.0, 1.0))
    go_x, go_y = np.array([odd, 0.05, 0.05]), np.zeros(3)
    x[2] = odd
    step_x, step_y = steps(x, y, radius, go_x, go_y)
    assert (step_x[1], step_y[1]) == (0.05, 0.0)


def test_an_empty_crowd_stays_as_it_is():
    box, start, order, near = binned(np.zeros(3), np.zeros(3), np.ones(3), np.zeros(0, np.int32))
    push_x, push_y = np.full(3, 5.0), np.full(3, 5.0)
    pairs, met = np.zeros((2, pairs_for(3)), np.int32), np.zeros((3, MET))
    give_way(near, met, 0, W, box, start, order, pairs, 0, push_x, push_x, push_x, push_y)
    assert (push_x == 5.0).all() and (push_y == 5.0).all()


def test_a_world_full_to_the_last_row_in_one_cell_does_not_burst():
    n = 2048
    x, y, radius = np.full(n, 0.5), np.full(n, 0.5), np.full(n, 0.35)
    step_x, step_y = steps(x, y, radius, np.zeros(n), np.zeros(n), 1, 1)
    assert np.hypot(step_x, step_y).max() < 0.2 + 1e-9


# ---------------------------------------------------------------- body by body
def room_toward(a, b, to, speed, body):
    """How far a wants to go toward b on its way `to`, how far it may, and whether b comes."""
    (x, y, radius, gx, gy) = body
    dx, dy = x[b] - x[a], y[b] - y[a]
    d = sqrt(dx * dx + dy * dy)
    along, comes = (to[0] * dx + to[1] * dy) / d, gx[b] * dx + gy[b] * dy < 0.0
    spare = SQUEEZE if (comes and a < b) or along < BESIDE * speed else -GAP
    room = d - (radius[a] + radius[b]) + (SHOVE if gx[b] == 0.0 and gy[b] == 0.0 else spare)
    return along, room if room >= 0.0 else max(min(room + DEAD, 0.0), -BACK * speed), comes


def ahead_of(a, to, speed, body, others):
    x, y, radius = body[:3]
    for b in others:
        dx, dy, reach = x[b] - x[a], y[b] - y[a], radius[a] + GAP + speed + radius[b]
        square = dx * dx + dy * dy
        if to[0] * dx + to[1] * dy > 0.0 and POINT <= square < reach * reach:
            yield b


def wish_of(a, body, others):
    """What a does of its own will: as the docstring of `give_way` says, one body after the other."""
    x, y, _, gx, gy = body
    go, speed = (gx[a], gy[a]), sqrt(gx[a] * gx[a] + gy[a] * gy[a])
    left = right = gap = 0.0
    shrink, face, meets = 1.0, -1, False
    for b in ahead_of(a, go, speed, body, others):
        along, room, comes = room_toward(a, b, go, speed, body)
        if along <= room:
            continue
        shrink = min(shrink, max(room / along, -BACK))
        if along > max(left, right):
            face, gap, meets = b, room, comes
        if go[0] * (y[b] - y[a]) - go[1] * (x[b] - x[a]) > 0.0:
            left = max(left, along)
        else:
            right = max(right, along)
    if shrink == 1.0:
        return go
    dx, dy = x[face] - x[a], y[face] - y[a]
    d = sqrt(dx * dx + dy * dy)
    past = go[1] * (dx / d) - go[0] * (dy / d)
    if meets and abs(past) < RIGHT_HAND * speed:
        past = RIGHT_HAND * speed
    to = dx / d * gap - dy / d * past, dy / d * gap + dx / d * past
    free = (left == 0.0 or right == 0.0) and (meets or past * past > WORTH * speed * speed)
    for b in ahead_of(a, to, speed, body, others) if free else ():
        along, room, _ = room_toward(a, b, to, speed, body)
        free = free and along <= max(room, 0.0) + 1e-12
    return to if free else (go[0] * shrink, go[1] * shrink)


def one_by_one(x, y, radius, go_x, go_y):
    """The step of everybody, asked of everybody. -> (n,), (n,)"""
    rows, body = np.arange(len(x), dtype=np.int32), (x, y, radius, go_x, go_y)
    box, start, order, near = binned(x, y, radius, rows)
    push_x, push_y, pairs = np.zeros(len(x)), np.zeros(len(x)), np.zeros((2, pairs_for(len(x))), np.int32)
    separate(near, len(x), W, box, start, order, 0.0, pairs, push_x, push_y, 0.5)
    for a in rows:
        wish = wish_of(a, body, [b for b in order if b != a])
        d = [(x[a] - x[b]) * (x[a] - x[b]) + (y[a] - y[b]) * (y[a] - y[b]) for b in rows if b != a]
        r = [(radius[a] + radius[b]) * (radius[a] + radius[b]) for b in rows if b != a]
        contacts = sum(each < touch for each, touch in zip(d, r, strict=True))
        ease = 1.0 if contacts <= MANY else MANY / contacts
        pushed = sqrt(push_x[a] * push_x[a] + push_y[a] * push_y[a]) * ease
        ease *= BURST / pushed if pushed > BURST else 1.0
        push_x[a], push_y[a] = wish[0] + push_x[a] * ease, wish[1] + push_y[a] * ease
    return push_x, push_y


def throng(seed, n, spread):
    """n bodies of a crowd, some of them standing, a third on their way to the middle."""
    rng = np.random.default_rng(seed)
    x, y = 4.5 + rng.uniform(-4.4, 4.4, n) * spread, 3.5 + rng.uniform(-3.4, 3.4, n) * spread
    go_x, go_y = rng.normal(0, 0.05, (2, n)) * (rng.random(n) < 0.8)
    inward = rng.random(n) < 0.3
    go_x[inward], go_y[inward] = (4.5 - x[inward]) * 0.02, (3.5 - y[inward]) * 0.02
    return x, y, rng.uniform(0.2, 0.37, n), go_x, go_y


throngs = st.builds(throng, st.integers(0, 10**6), st.integers(1, 40), st.sampled_from([1.0, 0.6, 0.25]))


@settings(deadline=None, max_examples=60, derandomize=True)
@given(throngs)
def test_everybody_steps_as_if_each_were_asked_for_itself(bodies):
    step_x, step_y = steps(*bodies)
    want_x, want_y = one_by_one(*bodies)
    assert (step_x == want_x).all() and (step_y == want_y).all()


@settings(deadline=None, max_examples=40, derandomize=True)
@given(throngs)
def test_steps_are_the_same_to_the_bit_however_many_pairs_are_found_at_a_time(bodies):
    at_once = steps(*bodies)
    piecemeal = steps(*bodies, columns=len(bodies[0]) + 2 * LANES + 3)
    assert (at_once[0] == piecemeal[0]).all() and (at_once[1] == piecemeal[1]).all()


def test_those_throngs_go_wait_and_slip_by():
    goes = waits = slips = 0
    for seed in range(20):
        body = throng(seed, 40, 0.6)
        for a in range(40):
            (x, y), gx, gy = wish_of(a, body, [b for b in range(40) if b != a]), body[3][a], body[4][a]
            turned = abs(x * gy - y * gx) > 1e-9
            goes += bool((x, y) == (gx, gy) != (0.0, 0.0))
            waits += bool(not turned and (x, y) != (gx, gy))
            slips += bool(turned)
    assert min(goes, waits, slips) > 20
