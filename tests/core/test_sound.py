"""Loudness against a heap."""

import heapq

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.flow import BUCKETS
from game.core.sound import ear, flood, scratch_sizes

ROUND = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx]


def by_heap(muffle, part, cy, cx, loudness):
    """What is left in every cell, 0 where nothing is."""
    h, w = muffle.shape
    lost = np.full((h, w), 10**9)
    lost[cy, cx] = 0
    heap = [(0, cy, cx)]
    while heap:
        cost, y, x = heapq.heappop(heap)
        for dy, dx in ROUND:
            ny, nx = y + dy, x + dx
            if not (0 <= ny < h and 0 <= nx < w):
                continue
            if dy and dx and (muffle[y, nx] >= 12 or muffle[ny, x] >= 12):
                continue
            muffled = min(max(int(muffle[ny, nx]), 0), 100)
            if 0 <= part[y, x] == part[ny, nx]:
                muffled = 0
            total = cost + (14 if dy and dx else 10) + 10 * muffled
            if total < lost[ny, nx] and loudness - 0.1 * total > 0.0:
                lost[ny, nx] = total
                heapq.heappush(heap, (total, ny, nx))
    return np.where(lost < 10**9, loudness - 0.1 * lost, 0.0).astype(np.float32)


class Air:
    """The arrays of a flood over one map; what is in them at first must not matter."""

    def __init__(self, muffle, part=None):
        h, w = muffle.shape
        self.muffle = muffle
        self.part = np.full((h, w), -1, np.int16) if part is None else part
        self.loud, self.stamp = np.full((h, w), 88.0, np.float32), np.zeros((h, w), np.int32)
        self.bucket, self.link = (np.full(n, 3, np.int32) for n in scratch_sizes(w, h))
        self.number = 0

    def flood(self, x, y, loudness):
        self.number += 1
        air = self.muffle, self.part
        flood(self.loud, self.stamp, self.number, *air, x, y, loudness, self.bucket, self.link)
        return np.where(self.stamp == self.number, self.loud, np.float32(0.0))


def walls(seed, w, h):
    rng = np.random.default_rng(seed)
    kinds = np.array([0, 0, 0, 0, 0, 3, 5, 12, 12, 300, -4], np.int16)
    return kinds[rng.integers(0, len(kinds), (h, w))]


def parts(seed, w, h):
    """Three parts strewn over the map: what is one need not hang together."""
    kinds = np.array([-1, -1, -1, 0, 1, 2], np.int16)
    return kinds[np.random.default_rng(seed + 7).integers(0, len(kinds), (h, w))]


maps = st.builds(walls, st.integers(0, 10**6), st.integers(1, 15), st.integers(1, 12))


@settings(deadline=None, max_examples=120, derandomize=True)
@given(maps, st.integers(0, 11), st.integers(0, 14), st.sampled_from([0.05, 1.0, 1.4, 7.3, 24.0, 400.0]))
def test_what_is_left_of_a_noise_is_what_a_heap_finds(muffle, cy, cx, loudness):
    cy, cx = cy % muffle.shape[0], cx % muffle.shape[1]
    part = parts(int(muffle.sum()) % 1000, *muffle.shape[::-1])
    found = Air(muffle, part).flood(cx + 0.25, cy + 0.75, loudness)
    assert (found == by_heap(muffle, part, cy, cx, loudness)).all()


def test_floods_one_after_another_do_not_mix():
    air = Air(walls(12, 15, 12))
    for x, y, loudness in [(3, 3, 20.0), (9, 8, 5.0), (3, 3, 2.0), (14, 0, 50.0)]:
        found = air.flood(x + 0.5, y + 0.5, loudness)
        assert (found == by_heap(air.muffle, air.part, y, x, loudness)).all()


def test_cells_the_noise_does_not_reach_are_not_written():
    air = Air(np.zeros((5, 9), np.int16))
    air.flood(0.5, 0.5, 3.0)
    assert (air.loud[:, 4:] == 88.0).all()
    assert (air.stamp[:, 4:] == 0).all()


def test_a_straight_tile_costs_one_and_a_diagonal_one_and_a_bit():
    found = Air(np.zeros((3, 3), np.int16)).flood(0.5, 0.5, 5.0)
    assert found[0].tolist() == [5.0, 4.0, 3.0]
    assert found[1, 1] == np.float32(3.6)


def test_a_wall_lets_little_through_and_a_window_more():
    wall, window = (np.array([[0, m, 0]], np.int16) for m in (12, 3))
    assert Air(wall).flood(0.5, 0.5, 20.0)[0, 2] == np.float32(6.0)
    assert Air(window).flood(0.5, 0.5, 20.0)[0, 2] == np.float32(15.0)


def test_what_is_one_part_muffles_once_however_deep_it_is():
    muffle = np.array([[0, 6, 6, 6, 0]], np.int16)
    deep, two = (np.array([cells], np.int16) for cells in ([-1, 0, 0, 0, -1], [-1, 0, 0, 1, -1]))
    assert Air(muffle, deep).flood(0.5, 0.5, 20.0)[0].tolist() == [20.0, 13.0, 12.0, 11.0, 10.0]
    assert Air(muffle, two).flood(0.5, 0.5, 20.0)[0, 4] == 4.0


def test_sound_does_not_cut_the_corner_of_a_wall():
    muffle = np.array([[0, 12], [0, 0]], np.int16)
    assert Air(muffle).flood(0.5, 0.5, 5.0)[1, 1] == 3.0


def test_an_ear_hears_only_the_flood_asked_for():
    air = Air(np.zeros((3, 4), np.int16))
    air.flood(0.5, 0.5, 5.0)
    assert ear(air.loud, air.stamp, 1, 2.9, 0.1) == 3.0
    assert ear(air.loud, air.stamp, 2, 2.9, 0.1) == 0.0


@pytest.mark.parametrize(("x", "y"), [(-0.1, 0.5), (4.0, 0.5), (0.5, 3.0), (np.nan, 0.5), (0.5, np.inf)])
def test_an_ear_off_the_map_hears_nothing(x, y):
    air = Air(np.zeros((3, 4), np.int16))
    air.flood(0.5, 0.5, 50.0)
    assert ear(air.loud, air.stamp, 1, x, y) == 0.0


@pytest.mark.parametrize(
    ("x", "y", "loudness"),
    [
        (-1.0, 0.5, 5.0),
        (0.5, 3.0, 5.0),
        (np.nan, 0.5, 5.0),
        (0.5, 0.5, np.nan),
        (0.5, 0.5, 0.0),
        (0.5, 0.5, -2.0),
    ],
)
def test_a_noise_from_nowhere_or_of_nothing_writes_nothing(x, y, loudness):
    air = Air(np.zeros((3, 4), np.int16))
    assert not air.flood(x, y, loudness).any()
    assert not air.stamp.any()


def test_an_endless_noise_ends():
    assert (Air(walls(3, 15, 12)).flood(4.5, 4.5, np.inf) > 0.0).all()


def test_scratch_that_is_too_small_is_refused():
    air = Air(np.zeros((3, 4), np.int16))
    air.link = np.zeros(47, np.int32)
    with pytest.raises(ValueError, match="scratch"):
        air.flood(0.5, 0.5, 5.0)
    assert len(air.bucket) == BUCKETS
