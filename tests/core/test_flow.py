"""Integration fields against a heap, and bodies that follow them."""

import heapq
from math import hypot

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.flow import (
    BUCKETS,
    FAR,
    JOB,
    begin,
    downhill,
    integrate,
    path_cost,
    scratch_sizes,
    settle,
)
from game.core.walls import mask_walls, slide

ROUND = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx]
NO_LIMIT = FAR


def by_heap(enter, gy, gx, limit):
    """Dijkstra's own algorithm over the same costs."""
    h, w = enter.shape
    field = np.full((h, w), FAR, np.int64)
    field[gy, gx] = 0
    heap = [(0, gy, gx)]
    while heap:
        cost, cy, cx = heapq.heappop(heap)
        if cost > field[cy, cx]:
            continue
        for dy, dx in ROUND:
            ny, nx = cy + dy, cx + dx
            if not (0 <= ny < h and 0 <= nx < w) or enter[ny, nx] < 0:
                continue
            if dy and dx and (enter[cy, nx] < 0 or enter[ny, cx] < 0):
                continue
            total = cost + (14 if dy and dx else 10) + min(int(enter[ny, nx]), BUCKETS - 15)
            if total < field[ny, nx] and total <= limit:
                field[ny, nx] = total
                heapq.heappush(heap, (total, ny, nx))
    return field


def by_kernel(enter, gy, gx, limit):
    h, w = enter.shape
    field = np.full((h, w), 77, np.int32)
    bucket, link = (np.full(n, 5, np.int32) for n in scratch_sizes(w, h))
    integrate(field, enter, gy, gx, limit, bucket, link)
    return field


def maze(seed, w, h, walls, dear):
    """Random costs: `walls` blocked, the rest 0..dear extra."""
    rng = np.random.default_rng(seed)
    enter = rng.integers(0, dear + 1, (h, w))
    return np.where(rng.random((h, w)) < walls, -1, enter).astype(np.int16)


mazes = st.builds(
    maze,
    st.integers(0, 10**6),
    st.integers(1, 17),
    st.integers(1, 13),
    st.sampled_from([0.0, 0.2, 0.4]),
    st.sampled_from([0, 3, 255, 32767]),
)


@settings(deadline=None, max_examples=120, derandomize=True)
@given(mazes, st.integers(0, 12), st.integers(0, 16), st.sampled_from([NO_LIMIT, 0, 9, 10, 45, 130]))
def test_the_field_is_dijkstras_exactly(enter, gy, gx, limit):
    gy, gx = gy % enter.shape[0], gx % enter.shape[1]
    assert (by_kernel(enter, gy, gx, limit) == by_heap(enter, gy, gx, limit)).all()


@settings(deadline=None, max_examples=80, derandomize=True)
@given(mazes, st.integers(0, 10**6), st.integers(1, 60), st.sampled_from([NO_LIMIT, 0, 45, 130]))
def test_a_field_made_in_slices_is_the_field_made_at_once(enter, seed, most, limit):
    h, w = enter.shape
    gy, gx = (int(v) for v in np.random.default_rng(seed).integers(0, [h, w]))
    want = by_heap(enter, gy, gx, limit)
    field, job = np.full((h, w), 77, np.int32), np.full(JOB, 5, np.int32)
    scratch = [np.full(n, 5, np.int32) for n in scratch_sizes(w, h)]
    begin(field, enter, gy, gx, limit, *scratch, job)
    total = 0
    while job[0]:
        done = settle(field, enter, most, *scratch, job)
        total += done
        assert done <= most and (done == most or job[0] == 0)
        # As many cells as were settled are final already, and they are the nearest.
        assert (field >= want).all() and (field == want).sum() >= total
    assert (field == want).all()
    assert total == (want < FAR).sum()
    assert settle(field, enter, most, *scratch, job) == 0


def test_a_goal_in_a_wall_is_still_walked_up_to():
    enter = np.zeros((3, 5), np.int16)
    enter[1, 2] = -1
    field = by_kernel(enter, 1, 2, NO_LIMIT)
    assert field[1, 2] == 0
    assert field[1, 1] == 10
    assert field[0, 0] == 24


def test_no_corner_is_cut():
    enter = np.zeros((2, 2), np.int16)
    enter[0, 1] = -1
    assert by_kernel(enter, 0, 0, NO_LIMIT)[1, 1] == 20


def test_costs_are_octile_to_the_rounding_of_a_diagonal():
    field = by_kernel(np.zeros((60, 90), np.int16), 20, 30, NO_LIMIT)
    ys, xs = np.indices(field.shape)
    long, short = np.maximum(abs(ys - 20), abs(xs - 30)), np.minimum(abs(ys - 20), abs(xs - 30))
    octile = 10 * (long - short + 2**0.5 * short)
    assert (field <= octile + 1e-9).all()
    # 14 for 10 times the root of two: too little by one part in a hundred and one of each diagonal.
    assert (field >= octile * 14 / 200**0.5 - 1e-9).all()


def test_two_diagonal_walls_are_not_slipped_between():
    enter = np.array([[0, -1], [-1, 0]], np.int16)
    assert by_kernel(enter, 0, 0, NO_LIMIT)[1, 1] == FAR


@pytest.mark.parametrize(("gy", "gx"), [(-1, 0), (0, -1), (3, 0), (0, 5), (2**40, -(2**40))])
def test_a_goal_off_the_map_leaves_everything_far(gy, gx):
    assert (by_kernel(np.zeros((3, 5), np.int16), gy, gx, NO_LIMIT) == FAR).all()
    field, job = np.zeros((3, 5), np.int32), np.full(JOB, 5, np.int32)
    scratch = [np.full(n, 5, np.int32) for n in scratch_sizes(5, 3)]
    begin(field, np.zeros((3, 5), np.int16), gy, gx, NO_LIMIT, *scratch, job)
    assert job[0] == 0 and (field == FAR).all()


def test_scratch_that_is_too_small_is_refused():
    field, enter = np.zeros((3, 5), np.int32), np.zeros((3, 5), np.int16)
    with pytest.raises(ValueError, match="scratch"):
        integrate(field, enter, 0, 0, NO_LIMIT, np.zeros(BUCKETS, np.int32), np.zeros(29, np.int32))


def test_path_cost_reads_the_cell_and_is_far_off_the_map():
    field = np.arange(6, dtype=np.int32).reshape(2, 3)
    assert path_cost(field, 1.9, 2.1) == 5
    assert [path_cost(field, y, x) for y, x in [(-0.1, 0.0), (2.0, 0.0), (0.0, 3.0), (0.0, np.nan)]] == [
        FAR
    ] * 4


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(0, 10**6), st.sampled_from([0.1, 0.3, 0.45]), st.sampled_from([0.2, 0.35, 0.5]))
def test_a_body_that_follows_the_field_reaches_the_goal_in_good_time(seed, walls, radius):
    enter = maze(seed, 16, 12, walls, 0)
    solid = (enter < 0).astype(np.uint8)
    walls = np.zeros_like(solid)
    mask_walls(solid, 0, 0, *solid.shape[::-1], walls)
    rng = np.random.default_rng(seed)
    field = by_kernel(enter, int(rng.integers(12)), int(rng.integers(16)), NO_LIMIT)
    starts = np.argwhere((field < FAR) & (enter >= 0))
    for cy, cx in starts[:: max(1, len(starts) // 6)]:
        x, y = slide(solid, walls, cx + rng.random(), cy + rng.random(), 0.0, 0.0, radius)
        steps = 0
        goal = path_cost(field, y, x)
        while 0 < path_cost(field, y, x) < FAR and (enter[int(y), int(x)] >= 0):
            dx, dy = downhill(field, enter, y, x)
            assert hypot(dx, dy) == pytest.approx(1.0)
            x, y = slide(solid, walls, x, y, 0.1 * dx, 0.1 * dy, radius)
            if path_cost(field, y, x) == 10 and (field == 0).any() and (solid[field == 0] != 0).all():
                break  # A goal inside a wall is reached by standing beside it.
            steps += 1
            assert steps < 2.5 * goal + 40, f"stuck at {x:.2f}, {y:.2f}"


def test_downhill_heads_for_the_centre_of_the_next_cell():
    field = by_kernel(np.zeros((1, 4), np.int16), 0, 3, NO_LIMIT)
    dx, dy = downhill(field, np.zeros((1, 4), np.int16), 0.2, 0.5)
    assert (dx, dy) == pytest.approx((1.0 / hypot(1.0, 0.3), 0.3 / hypot(1.0, 0.3)))


def test_between_two_equally_good_neighbours_downhill_goes_between_them():
    long, short = 1.0 / hypot(1.0, 0.5), 0.5 / hypot(1.0, 0.5)
    for gy, gx, want in [(4, 8, (long, short)), (8, 4, (short, long))]:
        enter = np.zeros((9, 9), np.int16)
        assert downhill(by_kernel(enter, gy, gx, NO_LIMIT), enter, 0.5, 0.5) == pytest.approx(want)
    mirrored = by_kernel(enter, 0, 8, NO_LIMIT)
    assert downhill(mirrored, enter, 4.5, 0.5) == pytest.approx((long, -short))


@pytest.mark.parametrize(
    ("y", "x"),
    [(0.5, 0.5), (0.5, 4.5), (-3.0, 1.0), (0.5, 99.0), (np.nan, 0.5), (0.5, np.nan), (np.inf, 0.5)],
)
def test_downhill_stands_still_at_the_goal_where_far_and_off_the_map(y, x):
    enter = np.array([[0, 0, 0, -1, 0]], np.int16)
    field = by_kernel(enter, 0, 0, NO_LIMIT)
    assert downhill(field, enter, y, x) == (0.0, 0.0)


TURN = [(0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1)]


def by_hand(field, enter, cy, cx):
    """Where a body in a cell heads for, from the words of `downhill` alone; None where it stands still."""
    h, w = enter.shape
    ways = []
    for k, (dy, dx) in enumerate(TURN):
        ny, nx = cy + dy, cx + dx
        ok = 0 <= ny < h and 0 <= nx < w and field[ny, nx] < field[cy, cx]
        ok = ok and not (dy and dx and (enter[cy, nx] < 0 or enter[ny, cx] < 0))
        ways.append(int(field[ny, nx]) + (14 if k % 2 else 10) if ok else FAR)
    if field[cy, cx] in (0, FAR) or min(ways) == FAR:
        return None
    k = ways.index(min(ways))
    tied = [j for j in ((k + 1) % 8, (k - 1) % 8 if k == 0 else (k + 1) % 8) if ways[j] == ways[k]]
    (ay, ax), (by, bx) = TURN[k], TURN[(tied or [k])[0]]
    return cy + 0.5 + (ay + by) / 2, cx + 0.5 + (ax + bx) / 2


@settings(deadline=None, max_examples=200, derandomize=True)
@given(mazes, st.integers(0, 10**6))
def test_downhill_is_what_its_words_say_in_every_cell(enter, seed):
    rng = np.random.default_rng(seed)
    h, w = enter.shape
    field = by_kernel(enter, int(rng.integers(h)), int(rng.integers(w)), NO_LIMIT)
    for cy, cx in np.ndindex(h, w):
        y, x = cy + rng.random(), cx + rng.random()
        want = by_hand(field, enter, cy, cx)
        if want is None:
            assert downhill(field, enter, y, x) == (0.0, 0.0)
        else:
            far = hypot(want[1] - x, want[0] - y)
            found = downhill(field, enter, y, x)
            assert found == pytest.approx(((want[1] - x) / far, (want[0] - y) / far), abs=1e-12)


def test_a_field_whose_job_claims_more_than_is_queued_ends():
    """What a job says may come out of a file: the loop must not look for ever for what is not there."""
    field, enter = np.full((4, 5), FAR, np.int32), np.zeros((4, 5), np.int16)
    heads, links = (np.full(n, -1, np.int32) for n in scratch_sizes(5, 4))
    job = np.array([7, 3, 500], np.int32)
    assert settle(field, enter, 100, heads, links, job) == 0
    assert job[0] == 0
    links[0], heads[3] = 0, 0  # a ring of one
    job[:] = 7, 3, 500
    settle(field, enter, 100, heads, links, job)
    assert job[0] == 0
