"""The light of lamps after doors have changed: what casting them all anew would give."""

import numpy as np
import pytest

from game.content import places, rules, tiled
from game.sim import lighting
from game.sim.gates import write_door
from game.sim.kinds.doors import DoorState
from game.sim.kinds.who import Person
from game.sim.schedule import step
from game.sim.snapshot import capture, restore
from game.sim.systems import lamps
from game.sim.world import World

MAP = "hyosan_high"


def night(name: str) -> World:
    world = World(tiled.load(places.find_map(name)).plan, rules.load_numbers(), 3, Person.ONJO)
    step(world)
    return world


def turn(world: World, doors: np.ndarray) -> None:
    """Shut the open ones of these doors and open the others."""
    for d in doors:
        was = world.doors.state[d]
        world.doors.state[d] = DoorState.CLOSED if was != DoorState.CLOSED else DoorState.OPEN
        write_door(world.twin, int(d))


def light(world: World) -> tuple[bytes, bytes]:
    return world.level.light.tobytes(), world.level.lamp_of.tobytes()


def whole(world: World) -> tuple[bytes, bytes]:
    """The light of casting all lamps; the world keeps what it has."""
    before = world.level.light.copy(), world.level.lamp_of.copy()
    lighting.cast_all(world.twin)
    found = light(world)
    world.level.light[:], world.level.lamp_of[:] = before
    return found


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_light_after_doors_is_that_of_casting_every_lamp(seed: int):
    world, rng = night(MAP), np.random.default_rng(seed)
    many, changed, before = len(world.doors.state), 0, light(world)
    for _ in range(60):
        turn(world, rng.choice(many, rng.integers(1, min(many, 4) + 1), replace=False))
        lamps.run(world)
        assert light(world) == whole(world)
        changed += light(world) != before
        before = light(world)
    assert changed > 10, "a check that checked nothing fails"


def test_a_lamp_put_out_is_out_after_the_next_door():
    world = night(MAP)
    world.lamps.on[::2] = 0
    world.state.lit_version[0] = -1
    lamps.run(world)
    turn(world, np.arange(len(world.doors.state)))
    lamps.run(world)
    assert light(world) == whole(world)
    assert not np.isin(world.level.lamp_of, np.flatnonzero(world.lamps.on == 0)).any()


@pytest.mark.parametrize("first", [0, 3])
def test_a_world_that_was_elsewhere_in_between_has_the_light_of_its_own_doors(first: int):
    world = night(MAP)
    doors = np.arange(first, len(world.doors.state))
    turn(world, doors[:first])
    saved = capture(world)
    turn(world, doors)
    lamps.run(world)
    after = light(world)
    restore(world, saved)
    assert light(world) != after
    turn(world, doors)
    lamps.run(world)
    assert light(world) == after == whole(world)


def test_only_lamps_near_the_door_are_cast():
    world = night(MAP)
    turn(world, np.array([0]))
    world.level.light[-1, -1], world.level.light[0, 0] = 7.0, 7.0
    lamps.run(world)
    assert {world.level.light[-1, -1], world.level.light[0, 0]} >= {7.0}
