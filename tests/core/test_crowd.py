"""The grid against looking at every pair."""

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.crowd import bin_rows, nearest, separate

W, H = 9, 7


def crowd(seed, k, spread=1.0, n=64):
    """k of n rows scattered over the map and a little beyond it."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(-1, W + 1, n) * spread
    y = rng.uniform(-1, H + 1, n) * spread
    rows = np.sort(rng.choice(n, k, replace=False)).astype(np.int32)
    return x, y, rng.uniform(0.1, 0.5, n), rows


def binned(x, y, rows, w=W, h=H):
    start, order = np.full(w * h + 3, 9, np.int32), np.full(len(x), -7, np.int32)
    bin_rows(x, y, rows, len(rows), w, h, start, order)
    return start, order


def clamped_cell(x, y, w=W, h=H):
    cx = 0 if np.isnan(x) else int(min(max(np.floor(x), 0), w - 1))
    cy = 0 if np.isnan(y) else int(min(max(np.floor(y), 0), h - 1))
    return cy * w + cx


def pushes(x, y, radius, rows, stiff):
    start, order = binned(x, y, rows)
    push_x, push_y = np.full(len(x), 5.0), np.full(len(x), 5.0)
    separate(x, y, radius, rows, len(rows), W, H, start, order, push_x, push_y, stiff)
    return push_x, push_y


crowds = st.builds(crowd, st.integers(0, 10**6), st.integers(0, 64), st.sampled_from([1.0, 0.3, 0.05]))


@settings(deadline=None, max_examples=60, derandomize=True)
@given(crowds)
def test_rows_are_sorted_by_cell_and_ties_keep_their_order(bodies):
    x, y, _, rows = bodies
    start, order = binned(x, y, rows)
    assert order[: len(rows)].tolist() == sorted(rows.tolist(), key=lambda a: clamped_cell(x[a], y[a]))
    for c in range(W * H):
        assert all(clamped_cell(x[a], y[a]) == c for a in order[start[c] : start[c + 1]])
    assert start[0] == 0
    assert start[W * H] == len(rows)
    assert (order[len(rows) :] == -7).all()
    assert (start[W * H + 1 :] == 9).all()


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


def test_a_push_does_not_depend_on_the_order_of_rows():
    x, y, radius, rows = crowd(8, 50, 0.1)
    start, order = binned(x, y, rows)
    found = []
    for some in (rows, rows[::-1].copy()):
        push_x, push_y = np.zeros(len(x)), np.zeros(len(x))
        separate(x, y, radius, some, len(some), W, H, start, order, push_x, push_y, 1.0)
        found.append((push_x.tolist(), push_y.tolist()))
    assert found[0] == found[1]


@settings(deadline=None, max_examples=60, derandomize=True)
@given(crowds, st.integers(0, 10**6), st.sampled_from([0.0, 0.5, 2.0, 50.0]), st.integers(-1, 63))
def test_the_nearest_is_the_nearest_of_all(bodies, seed, reach, skip):
    x, y, _, rows = bodies
    start, order = binned(x, y, rows)
    for cx, cy in np.random.default_rng(seed).uniform(-2, [W + 2, H + 2], (6, 2)):
        near = [(float((x[a] - cx) ** 2 + (y[a] - cy) ** 2), int(a)) for a in rows if a != skip]
        near = [pair for pair in near if pair[0] <= reach * reach]
        assert nearest(x, y, cx, cy, reach, W, H, start, order, skip) == min(near, default=(0, -1))[1]


def test_of_two_equally_near_the_lower_row_is_taken():
    x, y, rows = np.array([9.0, 5.0, 3.0, 5.0]), np.full(4, 2.5), np.array([1, 2, 3], np.int32)
    start, order = binned(x, y, rows)
    assert nearest(x, y, 4.0, 2.5, 3.0, W, H, start, order, -1) == 1


def test_one_exactly_at_the_reach_counts():
    x, y, rows = np.array([3.0]), np.array([2.5]), np.array([0], np.int32)
    start, order = binned(x, y, rows)
    assert nearest(x, y, 1.0, 2.5, 2.0, W, H, start, order, -1) == 0
    assert nearest(x, y, 1.0, 2.5, 1.999, W, H, start, order, -1) == -1


@pytest.mark.parametrize(
    ("cx", "cy", "reach"),
    [(np.nan, 1.0, 2.0), (1.0, np.nan, 2.0), (1.0, 1.0, np.nan), (1.0, 1.0, -2.0), (1e300, -1e300, 1.0)],
)
def test_nobody_is_near_nowhere(cx, cy, reach):
    x, y, _, rows = crowd(1, 64)
    start, order = binned(x, y, rows)
    assert nearest(x, y, cx, cy, reach, W, H, start, order, -1) == -1


def test_an_empty_crowd_has_no_pushes_and_no_nearest():
    x, y, radius, rows = crowd(2, 0)
    start, order = binned(x, y, rows)
    assert not start[: W * H + 1].any()
    assert nearest(x, y, 1.0, 1.0, 50.0, W, H, start, order, -1) == -1
    assert (pushes(x, y, radius, rows, 1.0)[0] == 5.0).all()


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf, 1e300, -1e300])
def test_a_body_nowhere_is_binned_at_the_edge_and_pushes_nobody(odd):
    x, y, radius, rows = crowd(4, 64, 0.1)
    x[5], y[9] = odd, odd
    order = binned(x, y, rows)[1]
    assert order[: len(rows)].tolist() == sorted(rows.tolist(), key=lambda a: clamped_cell(x[a], y[a]))
    push_x, push_y = pushes(x, y, radius, rows, 1.0)
    assert np.isfinite(push_x).all()
    assert np.isfinite(push_y).all()
    without = np.delete(rows, [5, 9])
    alone_x, alone_y = pushes(x, y, radius, without, 1.0)
    assert np.allclose(alone_x[without], push_x[without], atol=1e-12)
    assert np.allclose(alone_y[without], push_y[without], atol=1e-12)
