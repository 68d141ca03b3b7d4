"""Jams come to rest with room to breathe, and queues go through doors: the kernels of the crowd together."""

import numpy as np
import pytest

from game.core.crowd import NEAR, bin_rows, pairs_for, separate
from game.core.giving import GAP, MET, give_way, spare_for
from game.core.lanes import LANES
from game.core.walls import mask_walls, slide_rows

RADIUS = 0.35
DENSEST = 2.4
"""Bodies a tile over any 3 x 3 tiles of a settled jam."""
NEAREST = 0.6
"""Tiles between any two of a settled jam."""
TREMOR = 0.02
"""Tiles a tick: what the middle of a settled jam may move."""


class Ground:
    """Bodies of one size on one map and everything the kernels need."""

    def __init__(self, solid, x, y):
        n, (self.h, self.w) = len(x), solid.shape
        self.solid, self.walls, self.x, self.y = solid, np.zeros_like(solid), x, y
        mask_walls(solid, 0, 0, self.w, self.h, self.walls)
        self.radius, self.rows = np.full(n, RADIUS), np.arange(n, dtype=np.int32)
        self.grid = [np.zeros(size, np.int32) for size in (4, self.w * self.h + 1, n)]
        self.near, self.push = np.zeros((NEAR, n + LANES)), np.zeros((2, n))
        self.pairs, self.met = np.zeros((2, pairs_for(n)), np.int32), np.zeros((n, MET))
        self.ring = np.pad(solid, 1, constant_values=1)

    def tick(self, go_x, go_y):
        """One tick of everybody's wish; nobody may end in a wall. -> distance each moved"""
        n, was_x, was_y = len(self.x), self.x.copy(), self.y.copy()
        bin_rows(self.x, self.y, self.radius, self.rows, n, self.w, self.h, *self.grid, self.near)
        spare = spare_for(self.rows, n, go_x, go_y)
        m = separate(self.near, n, self.w, *self.grid, spare, self.pairs, *self.push, 0.5)
        give_way(self.near, self.met, n, self.w, *self.grid, self.pairs, m, go_x, go_y, *self.push)
        slide_rows(self.solid, self.walls, self.x, self.y, self.radius, *self.push, self.rows, n)
        assert not self.ring[np.floor(self.y).astype(int) + 1, np.floor(self.x).astype(int) + 1].any()
        return np.hypot(self.x - was_x, self.y - was_y)

    def toward(self, x, y, stride):
        """Steps of `stride` toward places, shorter when nearly there."""
        dx, dy = x - self.x, y - self.y
        d = np.maximum(np.hypot(dx, dy), 1e-9)
        share = stride * np.minimum(1.0, d / 0.2) / d
        return dx * share, dy * share

    def densest(self):
        """Bodies a tile in the fullest 3 x 3 tiles."""
        cells = np.histogram2d(self.y, self.x, bins=[np.arange(self.h + 1), np.arange(self.w + 1)])[0]
        rows = cells[:-2] + cells[1:-1] + cells[2:]
        return (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]).max() / 9

    def nearest(self):
        """Least distance of two."""
        apart = np.hypot(self.x[:, None] - self.x, self.y[:, None] - self.y)
        return apart[np.triu_indices(len(self.x), 1)].min()


def round_one(n, seed):
    """A crowd round one that stands."""
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(5, 45, (2, n))
    x[0], y[0] = rng.uniform(15, 35, 2)
    ground = Ground(np.zeros((50, 50), np.uint8), x, y)
    return ground, x[0], y[0]


def before_a_door(n, seed):
    """A crowd before a shut door in a long wall."""
    rng = np.random.default_rng(seed)
    solid = np.zeros((50, 50), np.uint8)
    solid[:, 40] = 1
    return Ground(solid, rng.uniform(5, 35, n), rng.uniform(10, 40, n)), 40.5, 25.5


def settled(place, n, stride, seed):
    """The jam after time for everybody to arrive, and the longest step of each over the last 60 ticks."""
    ground, x, y = place(n, seed)
    longest = np.zeros(n)
    ticks = int(70 / stride)
    for tick in range(ticks):
        go_x, go_y = ground.toward(x, y, stride)
        if place is round_one:
            go_x[0] = go_y[0] = 0.0
        moved = ground.tick(go_x, go_y)
        if place is round_one:
            ground.x[0], ground.y[0] = x, y
            moved[0] = 0.0
        if tick >= ticks - 60:
            longest = np.maximum(longest, moved)
    return ground, longest


@pytest.mark.parametrize("place", [round_one, before_a_door])
@pytest.mark.parametrize("n", [15, 60, 200])
@pytest.mark.parametrize(("stride", "seed"), [(0.03, 1), (0.06, 2), (0.087, 3)])
def test_a_settled_jam_leaves_room_and_rests(place, n, stride, seed):
    ground, longest = settled(place, n, stride, seed)
    assert ground.densest() <= DENSEST
    assert ground.nearest() >= NEAREST
    assert np.median(longest) < 1e-9, "most do not move at all"
    assert (longest > TREMOR).mean() <= 0.03, "the last to come may still be looking for a place"


@pytest.mark.slow
@pytest.mark.parametrize("place", [round_one, before_a_door])
def test_a_hundred_jams_leave_room_and_rest(place):
    for seed in range(100):
        n, stride = [15, 60, 200, 400][seed % 4], [0.03, 0.06, 0.087][seed % 3]
        ground, longest = settled(place, n, stride, seed + 10)
        assert ground.densest() <= DENSEST, seed
        assert ground.nearest() >= NEAREST, seed
        assert (longest > TREMOR).mean() <= 0.05, seed


def test_a_heap_on_one_point_becomes_a_jam_with_room():
    rng = np.random.default_rng(4)
    ground = Ground(np.zeros((30, 30), np.uint8), 15.5 + rng.random(200) * 0.01, np.full(200, 15.5))
    for _ in range(900):
        moved = ground.tick(np.zeros(200), np.zeros(200))
        assert moved.max() <= 0.2 + 1e-9
    assert ground.nearest() >= NEAREST
    assert ground.densest() <= DENSEST
    assert moved.max() < 0.005


def through(n, stride, seed, most):
    """Ticks until n bodies have gone through a door one tile wide; each that is through leaves."""
    rng = np.random.default_rng(seed)
    solid = np.zeros((24, 30), np.uint8)
    solid[:, 20] = 1
    solid[12, 20] = 0
    ground = Ground(solid, rng.uniform(2, 18, n), rng.uniform(2, 22, n))
    for tick in range(most):
        here = ground.x <= 27
        if not here.any():
            return tick
        if not here.all():
            ground = Ground(solid, ground.x[here].copy(), ground.y[here].copy())
        in_line = (ground.x > 19.2) & (abs(ground.y - 12.5) < 0.5) | (ground.x > 20)
        ground.tick(*ground.toward(np.where(in_line, 29.0, 19.7), 12.5, stride))
    raise AssertionError(f"{len(ground.x)} of {n} still wait after {most} ticks")


@pytest.mark.parametrize(
    ("n", "stride", "seed"), [(20, 0.03, 1), (60, 0.06, 2), (60, 0.087, 3), (120, 0.06, 4)]
)
def test_a_queue_goes_through_a_door_in_at_most_twice_the_time_of_a_file(n, stride, seed):
    file = n * (2 * RADIUS + GAP) / stride
    through(n, stride, seed, int(2 * file + 40 / stride))


@pytest.mark.slow
def test_forty_queues_go_through_a_door():
    for seed in range(40):
        n, stride = [30, 100, 200][seed % 3], [0.03, 0.06, 0.087][seed // 3 % 3]
        through(n, stride, seed, int(2 * n * (2 * RADIUS + GAP) / stride + 40 / stride))


@pytest.mark.parametrize("stride", [0.5, 3.0, 40.0])
def test_nobody_enters_a_wall_however_fast_the_crowd_storms_a_door(stride):
    rng = np.random.default_rng(5)
    solid = np.zeros((24, 30), np.uint8)
    solid[:, 20] = 1
    solid[12, 20] = 0
    ground = Ground(solid, rng.uniform(1, 19, 600), rng.uniform(1, 23, 600))
    for _ in range(150):
        ground.tick(*ground.toward(29.0, 12.5, stride))


def test_two_streams_pass_each_other_in_a_corridor():
    rng = np.random.default_rng(6)
    solid = np.ones((5, 40), np.uint8)
    solid[1:-1, 1:-1] = 0
    east = np.arange(20) % 2 == 0
    ground = Ground(
        solid, np.where(east, rng.uniform(2, 14, 20), rng.uniform(26, 38, 20)), rng.uniform(1.4, 3.6, 20)
    )
    for _ in range(1200):
        done = np.where(east, ground.x > 25, ground.x < 15)
        if done.all():
            return
        arrived = np.where(east, ground.x > 38, ground.x < 2)
        ground.tick(np.where(arrived, 0.0, np.where(east, 0.06, -0.06)), np.zeros(20))
    raise AssertionError(f"{(~done).sum()} did not get past")
