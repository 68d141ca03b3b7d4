"""Discs and walls: nobody inside one, nobody through one."""

from math import hypot, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.crowd import NEAR, bin_rows, pairs_for, separate
from game.core.giving import MET, give_way
from game.core.lanes import LANES
from game.core.walls import mask_walls, slide_rows
from game.core.walls import out_of_walls as out_of_masked_walls
from game.core.walls import slide as slide_masked

ODD = [np.nan, np.inf, -np.inf, 1e300, -1e300, -5.0, 99.0]


def rooms(seed, w, h, walls):
    rng = np.random.default_rng(seed)
    solid = (rng.random((h, w)) < walls).astype(np.uint8) * rng.integers(1, 3, (h, w)).astype(np.uint8)
    solid[int(rng.integers(h)), int(rng.integers(w))] = 0
    return solid


maps = st.builds(
    rooms, st.integers(0, 10**6), st.integers(1, 9), st.integers(1, 9), st.sampled_from([0.0, 0.2, 0.5, 0.9])
)


def masks(solid):
    walls = np.full(solid.shape, 99, np.uint8)
    mask_walls(solid, 0, 0, solid.shape[1], solid.shape[0], walls)
    return walls


def slide(solid, x, y, dx, dy, r):
    return slide_masked(solid, masks(solid), x, y, dx, dy, r)


def out_of_walls(solid, x, y, r):
    return out_of_masked_walls(solid, masks(solid), x, y, r)


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


@settings(deadline=None, max_examples=100, derandomize=True)
@given(maps, st.integers(0, 10**6))
def test_a_mask_holds_the_eight_neighbours(solid, seed):
    h, w = solid.shape
    ring = np.pad(solid, 1, constant_values=1)
    around = [(0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1)]
    want = sum((ring[1 + dy : 1 + dy + h, 1 + dx : 1 + dx + w] > 0) << k for k, (dy, dx) in enumerate(around))
    assert (masks(solid) == np.where(solid > 0, 255, want)).all()
    walls = masks(solid)
    x0, y0 = np.random.default_rng(seed).integers(0, [w, h])
    solid[y0 : y0 + 2, x0 : x0 + 3] ^= 1
    mask_walls(solid, x0, y0, x0 + 3, y0 + 2, walls)
    assert (walls == masks(solid)).all()


@settings(deadline=None, max_examples=60, derandomize=True)
@given(maps, st.integers(0, 10**6), st.sampled_from([0.1, 0.4, 3.0]))
def test_rows_slide_as_each_would_alone(solid, seed, speed):
    rng = np.random.default_rng(seed)
    h, w = solid.shape
    n = 40
    x, y, r = rng.uniform(-1, w + 1, n), rng.uniform(-1, h + 1, n), rng.uniform(0, 0.6, n)
    dx, dy = rng.uniform(-speed, speed, (2, n))
    x[:4], dy[3:6] = [np.nan, np.inf, -np.inf, 1e300], [np.nan, np.inf, 1e300]
    rows = rng.permutation(n)[:30].astype(np.int32)
    to_x, to_y = x.copy(), y.copy()
    slide_rows(solid, masks(solid), to_x, to_y, r, dx, dy, rows, len(rows))
    want = [slide(solid, *v) if i in rows else v[:2] for i, v in enumerate(zip(x, y, dx, dy, r, strict=True))]
    assert np.array_equal(np.column_stack((to_x, to_y)), np.array(want), equal_nan=True)


def clear_of_walls(solid, x, y, r):
    """Whether each disc is in an open cell and clear of the eight cells round it."""
    ring = np.pad(solid, 1, constant_values=1)
    cx, cy = np.floor(x).astype(int), np.floor(y).astype(int)
    good = ring[cy + 1, cx + 1] == 0
    for sy in (-1, 0, 1):
        for sx in (-1, 0, 1):
            dx = np.maximum(np.maximum(cx + sx - x, x - cx - sx - 1), 0)
            dy = np.maximum(np.maximum(cy + sy - y, y - cy - sy - 1), 0)
            good &= (ring[cy + sy + 1, cx + sx + 1] == 0) | (np.hypot(dx, dy) > r - 1e-9)
    return good


def crush(seed):
    """Up to 300 bodies heaped into one cell of a random map, hurled about for four ticks."""
    rng = np.random.default_rng(seed)
    n, speed = int(rng.choice([10, 80, 300])), float(rng.choice([0.05, 1.0, 30.0]))
    w, h = rng.integers(1, 10, 2)
    solid = rooms(seed, w, h, float(rng.choice([0.1, 0.4])))
    walls, home = masks(solid), regions(solid)
    cells = np.argwhere(solid == 0)
    cy, cx = cells[rng.integers(len(cells))]
    x, y = cx + rng.random(n), cy + rng.random(n)
    radius, rows = rng.uniform(0.2, 0.5, n), np.arange(n, dtype=np.int32)
    box, start, order = (np.zeros(size, np.int32) for size in (4, w * h + 1, n))
    near, push_x, push_y = np.zeros((NEAR, n + LANES)), np.zeros(n), np.zeros(n)
    pairs, met = np.zeros((2, pairs_for(n)), np.int32), np.zeros((n, MET))
    for _ in range(4):
        bin_rows(x, y, radius, rows, n, w, h, box, start, order, near)
        separate(near, n, w, box, start, order, 0.0, pairs, push_x, push_y, 1.0)
        if rng.random() < 0.5:
            go = rng.uniform(-speed, speed, (2, n))
            give_way(near, met, n, w, box, start, order, pairs, -1, *go, push_x, push_y)
        else:
            push_x, push_y = push_x + rng.uniform(-speed, speed, n), push_y + rng.uniform(-speed, speed, n)
        slide_rows(solid, walls, x, y, radius, push_x, push_y, order, n)
        assert clear_of_walls(solid, x, y, radius).all(), f"crush {seed}"
        assert (home[y.astype(int), x.astype(int)] == home[cy, cx]).all(), f"crush {seed}"


def test_a_crush_of_any_density_and_speed_leaves_nobody_in_a_wall():
    for seed in range(300):
        crush(seed)


@pytest.mark.slow
def test_ten_thousand_crushes_leave_nobody_in_a_wall():
    for seed in range(300, 10_300):
        crush(seed)


@pytest.mark.parametrize(
    "cells", [(-5, -5, 99, 99), (3, 2, 3, 2), (4, 4, 1, 1), (-9, 0, -4, 2), (7, 0, 30, 2)]
)
def test_masks_of_cells_off_the_map_are_nobodys(cells):
    solid = rooms(3, 6, 5, 0.4)
    walls = masks(solid)
    mask_walls(solid, *cells, walls)
    assert (walls == masks(solid)).all()


def test_nobody_slides_where_nobody_is():
    solid, none = np.zeros((3, 3), np.uint8), np.zeros(0)
    slide_rows(solid, masks(solid), none, none, none, none, none, np.zeros(0, np.int32), 0)


def test_a_door_shut_on_somebody_puts_them_out_of_it():
    solid = np.zeros((3, 5), np.uint8)
    solid[:, 2] = 1
    assert out_of_walls(solid, 2.3, 1.5, 0.35) == pytest.approx((1.65, 1.5))
    assert out_of_walls(solid, 2.7, 1.5, 0.35) == pytest.approx((3.35, 1.5))


def test_whoever_stands_in_a_wall_is_put_out_before_moving():
    solid = np.zeros((3, 5), np.uint8)
    solid[:, 2] = 1
    assert slide(solid, 2.4, 1.5, 0.28, 0.0, 0.35) == pytest.approx((1.65, 1.5))
