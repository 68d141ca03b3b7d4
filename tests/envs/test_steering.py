"""Commands for bodies beside the player: their minds are off while they are named, and theirs again after."""

from __future__ import annotations

import pytest

from game.sim.commands import SetGait, Strike, Torch, Walk
from game.sim.kinds.doors import DoorStyle
from game.sim.kinds.minds import Mood
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has
from game.sim.level import Checkpoint, Door, Path
from game.sim.schedule import step

ROOM = """
####################
#..................#
#.@....w........s..#
#..................#
#..c...............#
####################
"""


@pytest.fixture
def room(scene):
    return scene(ROOM, facing=(1.0, 0.0))


def steer(world, row, ticks, *commands):
    handle = world.handle(row)
    for tick in range(ticks):
        step(world, (), {handle: commands if tick == 0 else ()})


def test_a_steered_infected_goes_where_it_is_told_and_not_after_prey(room):
    world, row = room.world, room.row("w")
    x = world.body.x[row]
    steer(world, row, 60, Walk(127, 0))
    assert world.body.x[row] > x + 0.5, "the player, its prey, is west"
    assert world.mind.mood[row] == Mood.IDLE
    assert world.who.has[row] & Has.STEERED


def test_it_runs_faster_than_it_ambles(room, scene):
    def moved(gait):
        world = scene(ROOM).world
        row = 1
        x = world.body.x[row]
        steer(world, row, 60, SetGait(gait), Walk(127, 0))
        return world.body.x[row] - x

    assert moved(2) > 2 * moved(1) > 0


def test_let_go_it_has_its_own_mind_again(room):
    world, row = room.world, room.row("w")
    steer(world, row, 20, Walk(127, 0))
    world.sense.prey[row], world.sense.suspicion[row] = world.state.player[0], 100.0
    world.sense.seen[row] = 1
    step(world)
    assert world.steered == ()
    assert not world.who.has[row] & Has.STEERED
    x = world.body.x[row]
    for _ in range(60):
        step(world)
    assert world.body.x[row] < x, "it hunts the player"


def test_a_civilian_is_steered_too_and_a_soldier_or_the_player_never(room):
    world = room.world
    civilian, soldier = room.row("c"), room.row("s")
    x = world.body.x[civilian]
    steer(world, civilian, 30, Walk(127, 0))
    assert world.body.x[civilian] > x + 0.5
    for row in (soldier, world.player):
        steer(world, row, 2, Walk(127, 0))
        assert not world.who.has[row] & Has.STEERED
        assert world.steered == ()


def test_the_gone_are_passed_over(room):
    world, row = room.world, room.row("w")
    stale = world.handle(row)
    world.who.gen[row] += 1
    step(world, (), {stale: (Walk(127, 0),), -1: (Strike(),), 10_000_000: ()})
    assert world.steered == ()


def test_nobody_steered_is_the_same_world_bit_for_bit(scene):
    one, two = scene(ROOM).world, scene(ROOM).world
    for _ in range(120):
        step(one)
        step(two, (), {})
    assert one.digest() == two.digest()


def test_the_order_in_which_they_are_named_changes_nothing(scene):
    worlds = [scene(ROOM).world for _ in range(2)]
    rows = [1, 3]
    for world, names in zip(worlds, (rows, rows[::-1]), strict=True):
        for _ in range(40):
            step(world, (), {world.handle(row): (Walk(-127, 0), Strike()) for row in names})
    assert worlds[0].digest() == worlds[1].digest()


def test_a_deed_is_done_once_and_a_way_is_gone_on(room):
    world, row = room.world, room.row("c")
    world.pack.held[row, Item.TORCH] = 1
    x = world.body.x[row]
    steer(world, row, 30, Torch(), Walk(127, 0))
    assert world.pack.torch_on[row] == 1, "asked for again and again it would blink"
    assert world.body.x[row] > x + 1.0


def test_a_steered_civilian_leaves_its_queue(scene):
    queue = Path(((16.5, 4.5), (5.5, 4.5)))
    lane = Checkpoint(4.0, 3.0, 5.0, 5.0, 0, 0, 1.5, 1.5, civilians=2)
    world = scene(ROOM, paths=(queue,), checkpoints=(lane,), doors=(Door(2, 4, 3, 5, DoorStyle.BOOM),)).world
    first, second = world.rows(Has.CIVILIAN)[-2:]
    x, y = world.body.x[first], world.body.y[first]
    steer(world, int(first), 60, Walk(0, -127))
    assert world.body.y[first] < y - 1.0
    assert abs(world.body.x[first] - x) < 0.3
    assert not world.who.has[second] & Has.STEERED
