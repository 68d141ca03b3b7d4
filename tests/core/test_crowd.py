"""The grid against looking at every pair."""

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.crowd import NEAR, bin_rows, pairs_for, separate
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


def room(columns):
    return np.full((2, columns), -9, np.int32)


def pushes(x, y, radius, rows, stiff, spare=0.0, columns=0):
    box, start, order, near = binned(x, y, radius, rows)
    push_x, push_y = np.full(len(x), 5.0), np.full(len(x), 5.0)
    separate(
        near,
        len(rows),
        W,
        box,
        start,
        order,
        spare,
        room(columns or pairs_for(len(x))),
        push_x,
        push_y,
        stiff,
    )
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


@settings(deadline=None, max_examples=30, derandomize=True)
@given(crowds, st.sampled_from([0.0, 0.15]))
def test_pairs_are_those_with_less_than_spare_between_them(bodies, spare):
    x, y, radius, rows = bodies
    box, start, order, near = binned(x, y, radius, rows)
    pairs = room(64 * 64)
    m = separate(near, len(rows), W, box, start, order, spare, pairs, np.zeros(64), np.zeros(64), 1.0)
    want = [
        (i, j)
        for i in range(len(rows))
        for j in range(i + 1, len(rows))
        if (near[0, i] - near[0, j]) ** 2 + (near[1, i] - near[1, j]) ** 2
        < (near[2, i] + spare + near[2, j]) ** 2
    ]
    found = [(i, j) for i, j in pairs[:, :m].T.tolist()]
    assert set(want) <= set(found) | {(i, j) for i, j in want if not adjacent(order, x, y, i, j)}
    assert set(found) <= set(want)
    assert found == sorted(found)


def adjacent(order, x, y, i, j):
    (b, a), (d, c) = (divmod(clamped_cell(x[k], y[k]), W) for k in (order[i], order[j]))
    return abs(a - c) <= 1 and abs(b - d) <= 1


@settings(deadline=None, max_examples=30, derandomize=True)
@given(crowds, st.sampled_from([0.0, 0.15]))
def test_pushes_are_the_same_to_the_bit_however_many_pairs_are_found_at_a_time(bodies, spare):
    x, y, radius, rows = bodies
    at_once = pushes(x, y, radius, rows, 0.5)
    piecemeal = pushes(x, y, radius, rows, 0.5, spare, len(rows) + 2 * LANES + 3)
    assert (at_once[0] == piecemeal[0]).all() and (at_once[1] == piecemeal[1]).all()


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
    assert separate(near, 0, W, box, start, order, 0.0, room(pairs_for(64)), push_x, push_y, 1.0) == 0
    assert (push_x == 5.0).all() and (push_y == 5.0).all()


def test_a_world_full_to_the_last_row_on_a_map_of_one_cell():
    n = 4096
    x, y, radius, rows = np.full(n, 0.5), np.full(n, 0.5), np.full(n, 0.35), np.arange(n, dtype=np.int32)
    box, start, order, near = binned(x, y, radius, rows, 1, 1)
    push_x, push_y = np.zeros(n), np.zeros(n)
    assert separate(near, n, 1, box, start, order, 0.0, room(pairs_for(n)), push_x, push_y, 1.0) == -1
    assert order.tolist() == rows.tolist()
    assert np.isfinite(push_x).all() and np.isfinite(push_y).all() and push_x.any()


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
