"""The world as a machine: determinism, conservation, walls, snapshots, frozen columns."""

import copy
import pickle

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.sim import commands as ask
from game.sim.kinds.who import Has
from game.sim.schedule import step
from game.sim.snapshot import SnapshotError, capture, restore
from game.sim.world import WorldFull

ROOM = """
########################
#......w......+........#
#.w....#......#...w....#
#......#..@h..B........#
#..w...+......#....c...#
#......#......#........#
#.2..0.#..s...#...r..l.#
########################
"""
SCRIPT = [
    ask.Walk(127, 30),
    ask.Use(),
    ask.Shout(),
    ask.Strike(),
    ask.Torch(),
    ask.Walk(-90, 90),
    ask.SetGait(2),
]


def play(s, ticks, start=0):
    for tick in range(start, start + ticks):
        s.step(1, *([SCRIPT[tick // 20 % len(SCRIPT)]] if tick % 20 == 0 else []))
    return s


def test_the_same_seed_and_commands_give_the_same_bits(scene):
    a, b = play(scene(ROOM), 900), play(scene(ROOM), 900)
    assert a.world.digests() == b.world.digests()


def test_another_seed_gives_other_bits(scene):
    assert play(scene(ROOM), 300).world.digest() != play(scene(ROOM, seed=8), 300).world.digest()


def test_a_world_restored_goes_on_bit_for_bit(scene):
    a = play(scene(ROOM), 400)
    saved = capture(a.world)
    b = scene(ROOM)
    restore(b.world, saved)
    play(a, 400, 400)
    play(b, 400, 400)
    assert a.world.digests() == b.world.digests()


def test_a_snapshot_of_another_map_is_refused_and_changes_nothing(scene):
    a, b = scene(ROOM), scene("#####\n#.@.#\n#####")
    before = b.world.digest()
    with pytest.raises(SnapshotError, match="level"):
        restore(b.world, capture(a.world))
    assert b.world.digest() == before


def test_nobody_is_ever_inside_a_wall(scene):
    s = scene(ROOM)
    for start in range(0, 1200, 20):
        play(s, 20, start)
        w = s.world
        rows = w.rows(Has.ALIVE)
        cells = w.level.wall[w.body.y[rows].astype(int), w.body.x[rows].astype(int)]
        assert not cells.any()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**40), script=st.lists(st.sampled_from(SCRIPT), min_size=10, max_size=40))
def test_the_living_the_dead_and_the_turned_add_up(scene, seed, script):
    s = scene(ROOM, seed=seed, start_hour=22.0)
    w = s.world
    humans = w.rows(Has.HUMAN).size
    infected = w.rows(Has.INFECTED).size
    for command in script:
        s.step(25, command)
    lost, turned, killed, spawned = (
        int(x[0]) for x in (w.state.lost, w.state.turned, w.state.killed, w.state.spawned)
    )
    assert w.rows(Has.HUMAN).size == humans - lost
    assert w.rows(Has.INFECTED).size == infected + turned + spawned - killed
    assert w.room() == w.capacity - w.rows(Has.ALIVE, lack=0).size


def test_while_frozen_a_write_from_python_raises_at_its_line(scene):
    w = scene(ROOM).world
    with w.frozen(), pytest.raises(ValueError, match="read-only"):
        w.body.x[0] = 3.0
    w.body.x[0] = 3.0


def test_a_full_world_says_so_with_the_tick(scene):
    w = scene(ROOM).world
    while w.room():
        w.claim()
    with pytest.raises(WorldFull, match="tick 0"):
        w.claim()


def test_positions_stay_finite_whatever_is_asked(scene):
    s = scene(ROOM)
    wild = [ask.Walk(10**6, -(10**6)), ask.Face(10**9, 0), ask.Throw(10**9, 10**9), ask.Leap(-(10**9), 3)]
    wild += [ask.UseItem(9999), ask.Tell(-5), ask.SetGait(99)]
    for command in wild:
        s.step(10, command)
    rows = s.world.rows(Has.ALIVE)
    assert np.isfinite(s.world.body.x[rows]).all() and np.isfinite(s.world.body.vx[rows]).all()


COPIES = {
    "deepcopy": copy.deepcopy,
    "copy": copy.copy,
    "pickle": lambda world: pickle.loads(pickle.dumps(world)),
    "in a list": lambda world: copy.deepcopy([world])[0],
}


@pytest.mark.parametrize("way", COPIES)
def test_a_copy_is_a_world_of_its_own_that_goes_on_alike(scene, way):
    s, plain = (play(scene(ROOM), 90) for _ in range(2))
    first = s.world
    second = COPIES[way](first)
    assert second.digests() == first.digests()
    mine, theirs = ({id(a) for a in world._arrays()} for world in (first, second))
    assert not mine & theirs
    for world in (first, second, plain.world):
        for _ in range(30):
            step(world, [ask.Strike(), ask.Shout()])
    assert first.digests() == second.digests() == plain.world.digests()
    before = first.digest()
    for _ in range(5):
        step(second, [ask.Walk(-127, 5)])
    assert first.digest() == before != second.digest()


def test_a_copy_from_another_game_is_refused_in_a_line(scene):
    world = scene(ROOM).world
    make, made, (steered, windows, arrays) = world.__reduce__()
    with pytest.raises(ValueError, match="no longer the one this world was copied in"):
        make(*made).__setstate__((steered, windows, [*arrays[:-1], arrays[-1][:-1]]))
