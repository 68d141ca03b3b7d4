"""A refilled world is the world built anew, and what the seed decides it decides alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from gymnasium.utils import seeding

import game.envs
from game.content import places
from game.content.lint.check import lint
from game.content.places import find_map
from game.content.tiled import load
from game.core.flow import FAR
from game.envs.arena import CLEAR, Arena, loaded, numbers, with_infected
from game.envs.tasks import SURVIVE, TASKS
from game.headless import roster
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Has
from game.sim.look import percept
from game.sim.schedule import step
from game.sim.world import World


def arena_of(task):
    plan, _ = loaded(task.map)
    return Arena(plan, numbers(task.map), task.person, task.spread)


@pytest.mark.parametrize("name", sorted({task.map for task in TASKS}))
def test_the_maps_are_clean(name):
    found = lint(load(find_map(name)))
    assert list(found) == []
    assert found.rules_ran > 10


def test_a_refilled_world_is_the_world_built_anew(task, luck):
    """Bit for bit, before and after a minute of play, however wild the night before it was."""
    arena = arena_of(task)
    arena.begin(luck)
    for _ in range(400):
        step(arena.world)
    world = arena.begin(luck)
    rows = world.rows(Has.INFECTED)
    spots = iter(zip(world.body.x[rows], world.body.y[rows], strict=True))
    actors = tuple(
        replace(actor, **dict(zip("xy", map(float, next(spots)), strict=True)))
        if actor.has & Has.INFECTED
        else actor
        for actor in arena.plan.actors
    )
    fresh = World(
        replace(arena.plan, actors=actors),
        numbers(task.map),
        int(world.state.seed[0]),
        task.person,
        world.capacity,
    )
    assert fresh.digests() == world.digests()
    for _ in range(300):
        step(fresh)
        step(world)
    assert fresh.digest() == world.digest()


def test_infected_stand_on_open_ground_away_from_the_start(task, luck):
    arena = arena_of(task)
    start = arena.plan.start_of(task.person)
    ways = arena.ways.to(start.x, start.y)
    places = set()
    for _ in range(20):
        world = arena.begin(luck)
        rows = world.rows(Has.INFECTED)
        x, y = world.body.x[rows], world.body.y[rows]
        assert (world.level.solid[y.astype(int), x.astype(int)] == 0).all()
        assert (ways[y.astype(int), x.astype(int)] < FAR).all()
        assert np.array_equal(world.body.px[rows], x)
        if task.spread == 0.0:
            assert (np.hypot(x - start.x, y - start.y) >= CLEAR - 1e-9).all()
            assert len(set(zip(x, y, strict=True))) == len(rows)
        else:
            drawn = [a for a in arena.plan.actors if a.has & Has.INFECTED]
            far = [np.hypot(a.x - px, a.y - py) for a, px, py in zip(drawn, x, y, strict=True)]
            assert max(far) <= task.spread + 1e-9
        places.add((x.tobytes(), y.tobytes()))
    assert len(places) == 20, "no two nights alike"


def test_the_same_luck_puts_everybody_in_the_same_place(task):
    one, two = arena_of(task), arena_of(task)
    one.begin(seeding.np_random(1)[0])
    for _ in range(50):
        step(one.world)
    assert one.begin(seeding.np_random(9)[0]).digest() == two.begin(seeding.np_random(9)[0]).digest()


@pytest.mark.parametrize("heads", [0, 1, 50, 120])
def test_there_are_as_many_infected_as_asked_for(heads):
    plan, _ = loaded("arena_yard")
    changed = with_infected(plan, heads)
    assert sum(bool(actor.has & Has.INFECTED) for actor in changed.actors) == heads
    assert [a for a in changed.actors if not a.has & Has.INFECTED] == [
        a for a in plan.actors if not a.has & Has.INFECTED
    ]


def test_a_map_without_infected_has_none_to_repeat():
    plan, _ = loaded("arena_yard")
    with pytest.raises(ValueError, match="arena_yard has no infected to repeat"):
        with_infected(with_infected(plan, 0), 3)


@pytest.mark.parametrize("task", [task for task in TASKS if task.worth.progress], ids=lambda task: task.map)
def test_a_bot_that_knows_no_more_than_an_agent_wins(task, luck):
    """What is asked can be done, from what is perceived, wherever the infected were put."""
    arena, won = arena_of(task), 0
    for night in range(3):
        world, bot = arena.begin(luck), roster.make("scout", night)
        while world.outcome == Outcome.RUNNING and world.player >= 0 and world.tick < 60 * task.seconds:
            step(world, bot.act(percept(world)) if world.tick % 6 == 0 else ())
        won += world.outcome == Outcome.WON
    assert won >= 1


def test_survive_is_about_fifty():
    assert arena_of(SURVIVE).world.rows(Has.INFECTED).size == 50


def test_a_map_of_a_mod_is_played_by_the_rules_of_its_mod():
    mod = places.maps() / "examples" / "winter_rules" / "maps" / "winter_yard.tmx"
    ours, its = numbers("arena_yard"), numbers(str(mod))
    assert numbers("arena_yard") is ours
    assert its != ours
    crowd = game.envs.parallel_env(map=str(mod), survivors=1, hybrids=0, infected=0, others=0)
    assert crowd.world.numbers == its
