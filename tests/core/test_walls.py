"""Discs and walls: nobody inside one, nobody through one."""

from math import hypot, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.crowd import bin_rows, out_of_walls, separate, slide

ODD = [np.nan, np.inf, -np.inf, 1e300, -1e300, -5.0, 99.0]


def rooms(seed, w, h, walls):
    rng = np.random.default_rng(seed)
    solid = (rng.random((h, w)) < walls).astype(np.uint8) * rng.integers(1, 3, (h, w)).astype(np.uint8)
    solid[int(rng.integers(h)), int(rng.integers(w))] = 0
    return solid


maps = st.builds(
    rooms, st.integers(0, 10**6), st.integers(1, 9), st.integers(1, 9), st.sampled_from([0.0, 0.2, 0.5, 0.9])
)


def is_open(solid, x, y):
    h, w = solid.shape
    return 0 <= x < w and 0 <= y < h and solid[int(y), int(x)] == 0


def to_cell(x, y, cx, cy):
    """Distance from a point to a cell."""
    return hypot(max(cx - x, 0, x - cx - 1), max(cy - y, 0, y - cy - 1))


def clearance(solid, x, y):
    """Distance to the nearest solid cell, the ring round the map included."""
    ring = np.pad(solid, 1, constant_values=1)
    return min(to_cell(x, y, cx - 1, cy - 1) for cy, cx in np.argwhere(ring))


def regions(solid):
    """Number of each open cell's region: straight neighbours, for no disc passes between diagonal walls."""
    h, w = solid.shape
    found = np.full((h, w), -1)
    for cy, cx in np.argwhere(solid == 0):
        todo, number = [(cy, cx)], cy * w + cx
        while todo:
            y, x = todo.pop()
            if 0 <= y < h and 0 <= x < w and solid[y, x] == 0 and found[y, x] < 0:
                found[y, x] = number
                todo += [(y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)]
    return found


@settings(deadline=None, max_examples=150, derandomize=True)
@given(maps, st.floats(0, 1), st.floats(0, 1), st.sampled_from([0.0, 0.1, 0.35, 0.5]))
def test_a_disc_out_of_walls_touches_none(solid, u, v, r):
    x, y = out_of_walls(solid, u * solid.shape[1], v * solid.shape[0], r)
    assert is_open(solid, x, y)
    assert clearance(solid, x, y) > r - 1e-9


@settings(deadline=None, max_examples=150, derandomize=True)
@given(maps, st.floats(0, 0.999), st.floats(0, 0.999))
def test_a_centre_in_a_wall_goes_to_the_nearest_open_cell(solid, u, v):
    x, y = u * solid.shape[1], v * solid.shape[0]
    want = min(to_cell(x, y, cx, cy) for cy, cx in np.argwhere(solid == 0))
    to_x, to_y = out_of_walls(solid, x, y, 0.0)
    assert hypot(to_x - x, to_y - y) == pytest.approx(want, abs=5e-6)


def test_a_straight_cell_two_off_can_be_nearer_than_a_diagonal_one():
    solid = np.ones((3, 4), np.uint8)
    solid[0, 0] = solid[1, 3] = 0
    assert out_of_walls(solid, 1.99, 1.5, 0.35) == pytest.approx((3.35, 1.5))


def test_a_disc_clear_of_walls_stays_where_it_is():
    solid = np.zeros((3, 3), np.uint8)
    solid[0, 0] = 1
    assert out_of_walls(solid, 1.4, 1.5, 0.35) == (1.4, 1.5)


def test_a_disc_at_a_corner_is_pushed_straight_off_it():
    solid = np.zeros((3, 3), np.uint8)
    solid[0, 0] = 1
    x, y = out_of_walls(solid, 1.1, 1.1, 0.35)
    assert (x, y) == pytest.approx((1 + 0.35 / sqrt(2), 1 + 0.35 / sqrt(2)))


def test_the_edge_of_the_map_is_a_wall():
    assert out_of_walls(np.zeros((4, 6), np.uint8), 7.0, -2.0, 0.35) == pytest.approx((5.65, 0.35))


def test_where_all_is_solid_a_disc_stays_on_the_map():
    x, y = out_of_walls(np.ones((3, 3), np.uint8), 1.25, 9.0, 0.35)
    assert 0.0 <= x < 3.0
    assert 0.0 <= y < 3.0


@settings(deadline=None, max_examples=150, derandomize=True)
@given(
    maps,
    st.integers(0, 10**6),
    st.sampled_from([0.4, 3.0, 40.0]),
    st.sampled_from([0.0, 0.05, 0.2, 0.35, 0.5, 3.0]),
)
def test_nobody_passes_through_a_wall_at_any_speed(solid, seed, speed, r):
    rng = np.random.default_rng(seed)
    cells = np.argwhere(solid == 0)
    cy, cx = cells[rng.integers(len(cells))]
    x, y = cx + rng.random(), cy + rng.random()
    home = regions(solid)
    for dx, dy in rng.uniform(-speed, speed, (12, 2)):
        x, y = slide(solid, x, y, dx, dy, r)
        assert is_open(solid, x, y)
        assert clearance(solid, x, y) > min(r, 0.5) - 1e-9
        assert home[int(y), int(x)] == home[cy, cx]


def test_a_free_disc_moves_as_far_as_it_was_told():
    x, y = slide(np.zeros((20, 20), np.uint8), 3.0, 4.0, 5.5, 7.25, 0.35)
    assert (x, y) == pytest.approx((8.5, 11.25))


def test_a_disc_slides_along_a_wall():
    solid = np.zeros((3, 20), np.uint8)
    solid[0] = 1
    assert slide(solid, 2.0, 1.5, 4.0, -4.0, 0.35) == pytest.approx((6.0, 1.35))


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("place", range(5))
def test_odd_numbers_neither_hang_nor_leave_the_map(odd, place):
    solid = rooms(5, 9, 8, 0.3)
    numbers = [4.5, 3.5, 0.4, -0.2, 0.35]
    numbers[place] = odd
    assert is_open(solid, *slide(solid, *numbers))
    if place not in (2, 3):
        assert is_open(solid, *out_of_walls(solid, numbers[0], numbers[1], numbers[4]))


def test_a_step_that_is_no_number_is_no_step():
    solid = np.zeros((5, 5), np.uint8)
    assert slide(solid, 2.0, 2.0, np.nan, np.nan, 0.35) == (2.0, 2.0)
    assert slide(solid, 2.0, 2.0, np.nan, 1.0, 0.35) == pytest.approx((2.0, 3.0))


@settings(deadline=None, max_examples=25, derandomize=True)
@given(
    st.integers(0, 10**6),
    st.sampled_from([0.1, 0.4]),
    st.sampled_from([10, 80, 300]),
    st.sampled_from([0.05, 1.0, 30.0]),
)
def test_a_crush_of_any_density_and_speed_leaves_nobody_in_a_wall(seed, walls, n, speed):
    rng = np.random.default_rng(seed)
    solid = rooms(seed, 9, 7, walls)
    h, w = solid.shape
    cells = np.argwhere(solid == 0)
    cy, cx = cells[rng.integers(len(cells))]
    x, y = cx + rng.random(n), cy + rng.random(n)
    home = regions(solid)
    radius, rows = rng.uniform(0.2, 0.5, n), np.arange(n, dtype=np.int32)
    start, order = np.zeros(w * h + 1, np.int32), np.zeros(n, np.int32)
    push_x, push_y = np.zeros(n), np.zeros(n)
    for _ in range(4):
        bin_rows(x, y, rows, n, w, h, start, order)
        separate(x, y, radius, rows, n, w, h, start, order, push_x, push_y, 1.0)
        go = rng.uniform(-speed, speed, (n, 2))
        for i in range(n):
            x[i], y[i] = slide(solid, x[i], y[i], push_x[i] + go[i, 0], push_y[i] + go[i, 1], radius[i])
            assert home[int(y[i]), int(x[i])] == home[cy, cx]


def test_a_door_shut_on_somebody_puts_them_out_of_it():
    solid = np.zeros((3, 5), np.uint8)
    solid[:, 2] = 1
    assert out_of_walls(solid, 2.3, 1.5, 0.35) == pytest.approx((1.65, 1.5))
    assert out_of_walls(solid, 2.7, 1.5, 0.35) == pytest.approx((3.35, 1.5))


def test_whoever_stands_in_a_wall_is_put_out_before_moving():
    solid = np.zeros((3, 5), np.uint8)
    solid[:, 2] = 1
    assert slide(solid, 2.4, 1.5, 0.28, 0.0, 0.35) == pytest.approx((1.65, 1.5))
