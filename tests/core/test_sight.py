"""Sight against exact fractions and against every cell's four sides."""

from fractions import Fraction
from itertools import pairwise
from math import floor, hypot, inf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.angles import circle, cos_degrees, unit
from game.core.sight import clear, in_cone, polygon, ray, see_cells

DIRS = circle(512)


def pillars(seed, w, h, dense):
    rng = np.random.default_rng(seed)
    return (rng.random((h, w)) < dense).astype(np.uint8)


maps = st.builds(
    pillars,
    st.integers(0, 10**6),
    st.integers(1, 12),
    st.integers(1, 12),
    st.sampled_from([0.0, 0.1, 0.3, 0.6]),
)
part = st.floats(0, 1, exclude_max=True)


def cells_between(x0, y0, x1, y1):
    """Cells a segment runs through, in order, in exact fractions."""
    x0, y0, x1, y1 = (Fraction(v) for v in (x0, y0, x1, y1))
    at = {Fraction(0), Fraction(1)}
    for a, b in ((x0, x1), (y0, y1)):
        if a != b:
            at |= {(i - a) / (b - a) for i in range(floor(min(a, b)), floor(max(a, b)) + 2)}
    at = sorted(t for t in at if 0 <= t <= 1)
    found = [(floor(x0), floor(y0))]
    for t in [(s + t) / 2 for s, t in pairwise(at)] + [Fraction(1)]:
        cell = floor(x0 + (x1 - x0) * t), floor(y0 + (y1 - y0) * t)
        if cell != found[-1]:
            found.append(cell)
    return found


def sees(opaque, x0, y0, x1, y1):
    if (x1, y1) < (x0, y0):
        x0, y0, x1, y1 = x1, y1, x0, y0
    cells = cells_between(x0, y0, x1, y1)
    if any(opaque[cy, cx] for cx, cy in cells[1:-1]):
        return False
    for (ax, ay), (bx, by) in pairwise(cells):
        if ax != bx and ay != by and opaque[ay, bx] and opaque[by, ax]:
            return False
    return True


@settings(deadline=None, max_examples=300, derandomize=True)
@given(maps, part, part, part, part, st.sampled_from([1, 2, 4, 2**20]))
def test_a_pair_in_sight_is_a_segment_through_clear_cells_only(opaque, u, v, s, t, grain):
    h, w = opaque.shape
    x0, x1 = (floor(p * w * grain) / grain for p in (u, s))
    y0, y1 = (floor(p * h * grain) / grain for p in (v, t))
    assert clear(opaque, x0, y0, x1, y1) == sees(opaque, x0, y0, x1, y1)


@settings(deadline=None, max_examples=100, derandomize=True)
@given(maps, st.integers(0, 10**6))
def test_sight_is_the_same_both_ways(opaque, seed):
    h, w = opaque.shape
    for a, b in np.random.default_rng(seed).uniform(0, [w, h], (30, 2, 2)).tolist():
        assert clear(opaque, *a, *b) == clear(opaque, *b, *a) == sees(opaque, *a, *b)


def test_the_cells_at_both_ends_never_block():
    assert clear(np.array([[1, 0, 0, 1]], np.uint8), 0.5, 0.5, 3.5, 0.5)
    assert not clear(np.array([[0, 0, 1, 0]], np.uint8), 0.5, 0.5, 3.5, 0.5)


def test_a_ray_between_two_diagonal_walls_is_blocked_and_past_one_it_is_not():
    both = np.array([[0, 1], [1, 0]], np.uint8)
    one = np.array([[0, 1], [0, 0]], np.uint8)
    assert not clear(both, 0.5, 0.5, 1.5, 1.5)
    assert not clear(both[::-1].copy(), 0.5, 1.5, 1.5, 0.5)
    assert clear(one, 0.5, 0.5, 1.5, 1.5)
    root = unit(45.0)
    assert ray(both, 0.5, 0.5, root[0], root[0], 9.0) == pytest.approx(hypot(0.5, 0.5))
    assert ray(one, 0.5, 0.5, root[0], root[0], 9.0) == pytest.approx(hypot(1.5, 1.5))


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf, -0.1, 5.0, 1e300])
@pytest.mark.parametrize("place", range(4))
def test_nothing_is_seen_from_or_at_a_point_off_the_map(odd, place):
    ends = [0.5, 0.5, 4.5, 4.5]
    ends[place] = odd
    assert not clear(np.zeros((5, 5), np.uint8), *ends)


def slab(x, y, dx, dy, cx, cy):
    """Distances at which a ray enters and leaves a cell, (inf, -inf) if it misses."""
    near, far = -inf, inf
    for p, d, low in ((x, dx, cx), (y, dy, cy)):
        if d == 0:
            if not low <= p < low + 1:
                return inf, -inf
            continue
        one, two = sorted(((low - p) / d, (low + 1 - p) / d))
        near, far = max(near, one), min(far, two)
    return (near, far) if near < far else (inf, -inf)


def hit(opaque, x, y, dx, dy, reach):
    """Distance to the first opaque cell, by trying every cell and the four sides of the map."""
    h, w = opaque.shape
    leave = inf
    for p, d, size in ((x, dx, w), (y, dy, h)):
        if d:
            leave = min(leave, ((size if d > 0 else 0) - p) / d)
    cells = [(cx, cy) for cy, cx in np.argwhere(opaque).tolist() if (cx, cy) != (int(x), int(y))]
    walls = [slab(x, y, dx, dy, cx, cy)[0] for cx, cy in cells]
    return min([reach, leave, *(t for t in walls if t >= 0)])


looks = st.tuples(part, part, st.floats(0, 360), st.sampled_from([0.5, 3.0, 30.0]))


@settings(deadline=None, max_examples=300, derandomize=True)
@given(maps, looks)
def test_a_ray_ends_at_the_nearest_opaque_cell(opaque, look):
    u, v, deg, reach = look
    x, y = u * opaque.shape[1], v * opaque.shape[0]
    dx, dy = unit(deg)
    assert ray(opaque, x, y, dx, dy, reach) == pytest.approx(hit(opaque, x, y, dx, dy, reach), abs=1e-9)


def test_a_ray_without_direction_meets_nothing():
    assert ray(np.zeros((3, 3), np.uint8), 1.5, 1.5, 0.0, 0.0, 7.0) == 7.0


@pytest.mark.parametrize("place", range(5))
@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf, 1e300, -1e300, 1e-310])
def test_a_ray_of_odd_numbers_comes_back(odd, place):
    numbers = [1.5, 1.5, 0.6, 0.8, 2.0]
    numbers[place] = odd
    found = ray(np.zeros((3, 3), np.uint8), *numbers)
    assert 0.0 <= found < 5.0


def test_a_polygon_is_one_ray_per_direction():
    opaque = pillars(4, 12, 11, 0.2)
    found = np.zeros(len(DIRS))
    polygon(opaque, 5.3, 6.1, 8.0, DIRS, found)
    assert found.tolist() == [ray(opaque, 5.3, 6.1, dx, dy, 8.0) for dx, dy in DIRS]


@settings(deadline=None, max_examples=40, derandomize=True)
@given(maps, part, part, st.sampled_from([0.4, 2.0, 6.0]))
def test_cells_seen_are_those_the_rays_touch(opaque, u, v, reach):
    h, w = opaque.shape
    x, y = u * w, v * h
    dirs = np.array([unit(7.0 * i + 0.123) for i in range(52)])
    out = np.full((h, w), 7, np.uint8)
    see_cells(opaque, x, y, reach, dirs, out)
    sure, maybe = {(int(x), int(y))}, {(int(x), int(y))}
    for dx, dy in dirs:
        end = hit(opaque, x, y, dx, dy, reach)
        for cy in range(h):
            for cx in range(w):
                near, far = slab(x, y, dx, dy, cx, cy)
                if far > 0 and near <= end + 1e-9:
                    maybe.add((cx, cy))
                    if far - near > 1e-9 and near < end - 1e-9:
                        sure.add((cx, cy))
                    if far - near > 1e-9 and end < reach - 1e-9 and abs(near - end) < 1e-9 and opaque[cy, cx]:
                        sure.add((cx, cy))
    seen = {(cx, cy) for cy, cx in np.argwhere(out == 1).tolist()}
    posts = {(cx, cy) for cx, cy in seen if post_before(opaque, cx, cy, seen)}
    assert sure <= seen <= maybe | posts


def post_before(opaque, cx, cy, seen):
    """Whether a cell is the corner post of an open cell seen: opaque, and so are both cells between."""
    h, w = opaque.shape
    return any(
        (cx + sx, cy + sy) in seen
        and 0 <= cx + sx < w
        and 0 <= cy + sy < h
        and opaque[cy + sy, cx + sx] == 0
        and opaque[cy, cx]
        and opaque[cy, cx + sx]
        and opaque[cy + sy, cx]
        for sx in (-1, 1)
        for sy in (-1, 1)
    )


def test_an_open_room_is_seen_without_gaps():
    out = np.zeros((41, 41), np.uint8)
    for x, y in [(20.5, 20.5), (20.01, 20.99), (20.0, 20.0)]:
        see_cells(np.zeros((41, 41), np.uint8), x, y, 14.0, DIRS, out)
        for cy in range(41):
            for cx in range(41):
                if hypot(cx + 0.5 - x, cy + 0.5 - y) < 13.0:
                    assert out[cy, cx] == 1


def test_all_walls_of_a_room_and_its_corner_posts_are_seen_from_inside():
    opaque = np.ones((9, 9), np.uint8)
    opaque[1:8, 1:8] = 0
    out = np.zeros((9, 9), np.uint8)
    see_cells(opaque, 4.4, 4.7, 20.0, DIRS, out)
    assert out.all()


def test_only_the_box_within_reach_and_one_is_cleared():
    out = np.ones((21, 21), np.uint8)
    opaque = np.ones((21, 21), np.uint8)
    opaque[10, 10] = 0
    see_cells(opaque, 10.5, 10.5, 2.0, DIRS, out)
    assert out[7:14, 7:14].sum() == 9, "the cell itself and the walls round it"
    kept = out.copy()
    kept[7:14, 7:14] = 1
    assert kept.all()


@pytest.mark.parametrize(
    ("x", "y", "reach"), [(np.nan, 1.0, 2.0), (1.0, -4.0, 2.0), (1.0, 1.0, np.nan), (1.0, 1.0, -1.0)]
)
def test_from_nowhere_nothing_is_seen_and_nothing_changed(x, y, reach):
    out = np.full((3, 3), 7, np.uint8)
    see_cells(np.zeros((3, 3), np.uint8), x, y, reach, DIRS, out)
    assert (out == 7).all()


def test_an_endless_reach_sees_the_whole_map():
    out = np.zeros((5, 6), np.uint8)
    see_cells(np.zeros((5, 6), np.uint8), 1.5, 2.5, np.inf, DIRS, out)
    assert out.all()


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.floats(0, 360), st.floats(-180, 180), st.floats(1, 179), st.floats(0.1, 50))
def test_a_cone_holds_the_directions_within_half_its_angle(facing, off, half, d):
    if abs(abs(off) - half) > 1e-6:
        fx, fy = unit(facing)
        dx, dy = (d * c for c in unit(facing + off))
        assert in_cone(fx, fy, dx, dy, d, cos_degrees(half)) == (abs(off) < half)


def test_whoever_stands_on_the_spot_is_in_the_cone():
    assert in_cone(1.0, 0.0, 0.0, 0.0, 0.0, 0.9)
