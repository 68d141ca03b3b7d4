"""Sleepers far from the waking are left out of the crowd, and nobody can tell."""

import numpy as np
import pytest

from game.core.crowd import NEAR, bin_rows, pairs_for, separate
from game.core.giving import MET, give_way, spare_for
from game.core.lanes import LANES
from game.sim.kinds.who import Has
from game.sim.schedule import step
from game.sim.systems.move import STIFF, _in_the_way

BARE = "#" * 40 + ("\n#" + "." * 38 + "#") * 28 + "\n" + "#" * 40
ROOM = BARE.replace(".", "@", 1)


@pytest.fixture
def crowded(scene):
    def crowded(seed, n=160):
        rng = np.random.default_rng(seed)
        lines = [list(line) for line in ROOM.split("\n")]
        for _ in range(n):
            y, x = rng.integers(1, 29), rng.integers(1, 39)
            if lines[y][x] == ".":
                lines[y][x] = "w"
        world = scene("\n".join("".join(line) for line in lines)).step().world
        rows = world.rows(Has.ALIVE)
        world.body.x[rows] += rng.random(rows.size) - 0.5
        world.body.y[rows] += rng.random(rows.size) - 0.5
        world.who.has[rows] |= np.uint32(Has.ASLEEP)
        some = (world.body.x[rows] < rng.integers(4, 20)) & (rng.random(rows.size) < 0.4)
        world.who.has[rows[some]] &= ~np.uint32(Has.ASLEEP)
        return world, rows, rows[some]

    return crowded


def steps(world, rows, go_x, go_y):
    """The step of everybody, when only `rows` are in the crowd. -> (n,), (n,)"""
    n, (h, w) = world.capacity, world.level.solid.shape
    listed, box, start = rows.astype(np.int32), np.zeros(4, np.int32), np.zeros(h * w + 2, np.int32)
    order, near, push_x, push_y = np.zeros(n, np.int32), np.zeros((NEAR, n + LANES)), np.zeros(n), np.zeros(n)
    body, k = world.body, rows.size
    bin_rows(body.x, body.y, body.radius, listed, k, w, h, box, start, order, near)
    pairs, met, spare = (
        np.zeros((2, pairs_for(n)), np.int32),
        np.zeros((n, MET)),
        spare_for(listed, k, go_x, go_y),
    )
    m = separate(near, k, w, box, start, order, spare, pairs, push_x, push_y, STIFF)
    give_way(near, met, k, w, box, start, order, pairs, m, go_x, go_y, push_x, push_y)
    return push_x, push_y


@pytest.mark.parametrize("seed", range(6))
def test_the_waking_step_as_if_everybody_were_in_the_crowd(crowded, seed):
    world, rows, waking = crowded(seed)
    listed = np.zeros(world.capacity, np.int32)
    few = listed[: _in_the_way(world.twin, listed)]
    assert waking.size > 0
    assert set(waking) <= set(few)
    assert waking.size < few.size < rows.size
    rng = np.random.default_rng(seed)
    go_x, go_y = (np.zeros(world.capacity) for _ in range(2))
    go_x[waking], go_y[waking] = rng.normal(0, 0.05, (2, waking.size))
    among_few, among_all = steps(world, few, go_x, go_y), steps(world, rows, go_x, go_y)
    for of_few, of_all in zip(among_few, among_all, strict=True):
        assert of_few[waking].tobytes() == of_all[waking].tobytes()
        assert (of_few[waking] != 0.0).any()


def test_where_all_sleep_nobody_is_in_the_crowd(crowded):
    world, rows, _ = crowded(1)
    world.who.has[rows] |= np.uint32(Has.ASLEEP)
    assert _in_the_way(world.twin, np.zeros(world.capacity, np.int32)) == 0


def test_a_leap_ends_at_the_edge_of_the_map(scene):
    """Whatever a save says of a leap in the air, its body stays where cells can be looked up."""
    world = scene("@....\n.....").step().world
    world.ability.leap_ticks[0] = 8
    world.ability.leap_x[0], world.ability.leap_y[0] = 2.0, -2.0
    for _ in range(9):
        step(world)
        assert 0.0 <= world.body.x[0] < 5.0
        assert 0.0 <= world.body.y[0] < 2.0
    assert world.body.x[0] > 4.0


def test_where_nobody_sleeps_everybody_is_in_the_crowd(crowded):
    world, rows, _ = crowded(0)
    world.who.has[rows] &= ~np.uint32(Has.ASLEEP)
    listed = np.zeros(world.capacity, np.int32)
    assert listed[: _in_the_way(world.twin, listed)].tolist() == rows.tolist()
