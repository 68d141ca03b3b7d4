"""The grid against looking at every pair."""

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.crowd import MANY, NEAR, bin_rows, give_way, separate
from game.core.lanes import LANES

W, H = 9, 7


def crowd(seed, k, spread=1.0, n=64):
    """k of n rows scattered over the map and a little beyond it."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(-1, W + 1, n) * spread
    y = rng.uniform(-1, H + 1, n) * spread
    rows = np.sort(rng.choice(n, k, replace=False)).astype(np.int32)
    return x, y, rng.uniform(0.1, 0.5, n), rows


def binned(x, y, radius, rows, w=W, h=H):
    box, start, order = (
        np.full(4, -3, np.int32),
        np.full(w * h + 3, 9, np.int32),
        np.full(len(x), -7, np.int32),
    )
    near = np.full((NEAR, len(x) + LANES), 77.0)
    bin_rows(x, y, radius, rows, len(rows), w, h, box, start, order, near)
    return box, start, order, near


def clamped_cell(x, y, w=W, h=H):
    cx = 0 if np.isnan(x) else int(min(max(np.floor(x), 0), w - 1))
    cy = 0 if np.isnan(y) else int(min(max(np.floor(y), 0), h - 1))
    return cy * w + cx


def pushes(x, y, radius, rows, stiff):
    box, start, order, near = binned(x, y, radius, rows)
    push_x, push_y = np.full(len(x), 5.0), np.full(len(x), 5.0)
    separate(near, len(rows), W, H, box, start, order, push_x, push_y, stiff)
    return push_x, push_y


crowds = st.builds(crowd, st.integers(0, 10**6), st.integers(0, 64), st.sampled_from([1.0, 0.3, 0.05]))


@settings(deadline=None, max_examples=60, derandomize=True)
@given(crowds)
def test_rows_are_sorted_by_cell_and_ties_keep_their_order(bodies):
    x, y, radius, rows = bodies
    (left, top, wide, high), start, order, near = binned(x, y, radius, rows)
    assert order[: len(rows)].tolist() == sorted(rows.tolist(), key=lambda a: clamped_cell(x[a], y[a]))
    for c in range(wide * high):
        here = (c // wide + top) * W + c % wide + left
        assert all(clamped_cell(x[a], y[a]) == here for a in order[start[c] : start[c + 1]])
    assert start[0] == 0
    assert start[wide * high] == len(rows)
    assert (order[len(rows) :] == -7).all()
    assert (start[wide * high + 1 :] == 9).all()
    kept = order[: len(rows)]
    assert (near[:3, : len(rows)] == np.stack((x[kept], y[kept], radius[kept]))).all()
    assert (near[:, len(rows) :] == 77.0).all()


@settings(deadline=None, max_examples=40, derandomize=True)
@given(crowds.filter(lambda bodies: len(bodies[3])))
def test_the_box_is_the_least_that_holds_every_cell_in_use(bodies):
    x, y, radius, rows = bodies
    cells = [divmod(clamped_cell(x[a], y[a]), W) for a in rows]
    (top, left), (bottom, right) = np.min(cells, axis=0), np.max(cells, axis=0)
    assert binned(x, y, radius, rows)[0].tolist() == [left, top, right - left + 1, bottom - top + 1]


@settings(deadline=None, max_examples=30, derandomize=True)
@given(crowds, st.sampled_from([0.0, 0.5, 1.0]))
def test_pushes_are_those_of_every_pair(bodies, stiff):
    x, y, radius, rows = bodies
    push_x, push_y = pushes(x, y, radius, rows, stiff)
    for a in range(len(x)):
        want = np.zeros(2)
        for b in rows:
            d = sqrt((x[a] - x[b]) ** 2 + (y[a] - y[b]) ** 2)
            if a != b and d < radius[a] + radius[b]:
                want += np.array([x[a] - x[b], y[a] - y[b]]) / d * (radius[a] + radius[b] - d) / 2 * stiff
        want = want if a in rows else np.array([5.0, 5.0])
        assert np.allclose([push_x[a], push_y[a]], want, rtol=0, atol=1e-12)


def test_pushes_cancel_out():
    x, y, radius, rows = crowd(3, 40, 0.1)
    push_x, push_y = pushes(x, y, radius, rows, 0.7)
    assert abs(push_x[rows].sum()) < 1e-12
    assert abs(push_y[rows].sum()) < 1e-12
    assert push_x[rows].any()


def test_bodies_on_one_point_are_parted_the_same_way_every_time():
    x, y, radius = np.full(6, 3.25), np.full(6, 2.5), np.full(6, 0.35)
    for a in range(6):
        for b in range(a + 1, 6):
            pair = np.array([a, b], np.int32)
            push_x, push_y = pushes(x, y, radius, pair, 1.0)
            assert push_x[a] == -push_x[b]
            assert push_y[a] == -push_y[b]
            assert sqrt(push_x[a] ** 2 + push_y[a] ** 2) == pytest.approx(0.35)


def test_a_heap_on_one_point_falls_apart():
    n = 30
    x, y, radius, rows = np.full(n, 4.5), np.full(n, 3.5), np.full(n, 0.3), np.arange(n, dtype=np.int32)
    for _ in range(300):
        push_x, push_y = pushes(x, y, radius, rows, 0.9)
        x, y = x + push_x, y + push_y
    apart = [sqrt((x[a] - x[b]) ** 2 + (y[a] - y[b]) ** 2) for a in range(n) for b in range(a)]
    assert min(apart) > 0.55


def test_an_empty_crowd_has_no_pushes_and_no_box():
    x, y, radius, rows = crowd(2, 0)
    box, start, order, near = binned(x, y, radius, rows)
    assert box[2] == 0 and box[3] == 0 and start[0] == 0
    push_x, push_y = np.full(len(x), 5.0), np.full(len(x), 5.0)
    separate(near, 0, W, H, box, start, order, push_x, push_y, 1.0)
    give_way(near, 0, W, H, box, start, order, x, y, push_x, push_y)
    assert (push_x == 5.0).all() and (push_y == 5.0).all()


def test_a_world_full_to_the_last_row_on_a_map_of_one_cell():
    n = 4096
    x, y, radius, rows = np.full(n, 0.5), np.full(n, 0.5), np.full(n, 0.35), np.arange(n, dtype=np.int32)
    box, start, order, near = binned(x, y, radius, rows, 1, 1)
    push_x, push_y = np.zeros(n), np.zeros(n)
    separate(near, n, 1, 1, box, start, order, push_x, push_y, 1.0)
    give_way(near, n, 1, 1, box, start, order, np.zeros(n), np.zeros(n), push_x, push_y)
    assert order.tolist() == rows.tolist()
    assert np.hypot(push_x, push_y).max() < 0.2 + 1e-9


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf, 1e300, -1e300])
def test_a_body_nowhere_is_binned_at_the_edge_and_pushes_nobody(odd):
    x, y, radius, rows = crowd(4, 64, 0.1)
    x[5], y[9] = odd, odd
    order = binned(x, y, radius, rows)[2]
    assert order[: len(rows)].tolist() == sorted(rows.tolist(), key=lambda a: clamped_cell(x[a], y[a]))
    push_x, push_y = pushes(x, y, radius, rows, 1.0)
    assert np.isfinite(push_x).all()
    assert np.isfinite(push_y).all()
    without = np.delete(rows, [5, 9])
    alone_x, alone_y = pushes(x, y, radius, without, 1.0)
    assert np.allclose(alone_x[without], push_x[without], atol=1e-12)
    assert np.allclose(alone_y[without], push_y[without], atol=1e-12)


def steps(x, y, radius, go_x, go_y, w=W, h=H):
    """What `give_way` makes of pushes and wishes of everybody."""
    rows = np.arange(len(x), dtype=np.int32)
    box, start, order, near = binned(x, y, radius, rows, w, h)
    push_x, push_y = np.zeros(len(x)), np.zeros(len(x))
    separate(near, len(x), w, h, box, start, order, push_x, push_y, 0.5)
    give_way(near, len(x), w, h, box, start, order, go_x, go_y, push_x, push_y)
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
