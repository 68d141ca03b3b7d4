"""Tasks on other maps than their own: the school and its stairs, and maps that have not what a task needs."""

from __future__ import annotations

from dataclasses import replace

import gymnasium
import numpy as np
import pytest

import game.envs
from game.core.flow import FAR
from game.envs import fields, needs
from game.envs.aims import task_of, task_place
from game.envs.arena import Arena, loaded, numbers
from game.envs.single import HyosanEnv
from game.envs.tasks import ESCAPE, SMUGGLE, SURVIVE, TASKS
from game.envs.ways import STAIRS_COST, Ways
from game.sim.kinds.story import GoalKind, Outcome
from game.sim.kinds.who import Has, Person
from game.sim.level import Actor, Exit, Rasters, Start
from game.sim.schedule import step
from game.sim.world import World
from game.view.guide import Guide

SCHOOL = "hyosan_high"
STILL = np.zeros(4, np.int64)


def school(task):
    plan, _ = loaded(SCHOOL)
    return Arena(plan, numbers(SCHOOL), task.person, task.spread)


def test_every_task_is_played_in_the_school(task):
    env = gymnasium.make(f"game.envs:{task.id}", map=SCHOOL)
    env.action_space.seed(2)
    seen, _ = env.reset(seed=2)
    for _ in range(60):
        seen, reward, terminated, truncated, info = env.step(env.action_space.sample())
        assert env.observation_space.contains(seen)
        assert reward == sum(info["reward_parts"].values())
        if terminated or truncated:
            break
    assert env.unwrapped.episode.world.plan.name == SCHOOL


def test_the_school_refilled_is_the_school_built_anew(task, luck):
    """All of its infected are put somewhere, those behind doors nobody opens too."""
    arena = school(task)
    arena.begin(luck)
    for _ in range(120):
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
    seed = int(world.state.seed[0])
    fresh = World(replace(arena.plan, actors=actors), numbers(SCHOOL), seed, task.person, world.capacity)
    assert fresh.digests() == world.digests()
    for _ in range(120):
        step(fresh)
        step(world)
    assert fresh.digest() == world.digest()


# ------------------------------------------------------------ stairs
def brute(plan, ways, x, y):
    """Ways with stairs by trying every order of them, one more at a time."""
    best = ways.on_foot(x, y).astype(np.int64)
    exits = [each for each in plan.exits if each.to >= 0]
    mouths = [ways.on_foot((e.x0 + e.x1) / 2, (e.y0 + e.y1) / 2).astype(np.int64) for e in exits]
    while True:
        before = best.copy()
        for each, mouth in zip(exits, mouths, strict=True):
            end = plan.exits[each.to]
            rest = best[int(end.y0) : int(np.ceil(end.y1)), int(end.x0) : int(np.ceil(end.x1))].min()
            if rest < FAR:
                best = np.minimum(best, np.where(mouth < FAR, mouth + STAIRS_COST + rest, FAR))
        if (before == best).all():
            return best


@pytest.mark.parametrize("person", [Person.ONJO, Person.NAMRA], ids=lambda person: person.name)
def test_ways_lead_up_stairs(person):
    plan, _ = loaded(SCHOOL)
    ways, further = Ways(plan, person), 0
    for goal in plan.goals[:: len(plan.goals) - 1]:
        x, y = (goal.x0 + goal.x1) / 2, (goal.y0 + goal.y1) / 2
        found = ways.to(x, y)
        assert np.array_equal(found, brute(plan, ways, x, y))
        further += int(((found < FAR) & (ways.on_foot(x, y) >= FAR)).sum())
    assert further > 1000


def three_rooms():
    """Rooms side by side; stairs lead from the first to the second and on to the third, and back."""
    plan, _ = loaded("arena_yard")
    wall = np.zeros((6, 21), np.uint8)
    wall[[0, -1]] = wall[:, [0, 7, 14, 20]] = 1
    blank = {
        name: np.zeros_like(wall, getattr(plan.rasters, name).dtype) for name in Rasters.__dataclass_fields__
    }
    first, back = Exit(2, 1, 3, 2, to=1), Exit(9, 1, 10, 2, to=0)
    stairs = (first, back, Exit(12, 4, 13, 5, to=3), Exit(16, 4, 17, 5, to=2))
    return replace(plan, rasters=replace(plan.rasters, **{**blank, "wall": wall}), exits=stairs, doors=())


def test_whom_no_way_leads_to_is_put_where_it_can_walk_itself(luck):
    """One behind walls, and one in them."""
    drawn = [Actor(4.5, 4.5, int(Has.INFECTED)), Actor(16.5, 2.5, int(Has.INFECTED))]
    drawn.append(Actor(14.5, 3.5, int(Has.INFECTED)))
    start = Start(1.5, 1.5, Person.ONJO)
    plan = replace(three_rooms(), exits=(), starts=(start,), actors=tuple(drawn), goals=())
    arena, places = Arena(plan, numbers("arena_yard"), Person.ONJO, 2.0), set()
    for _ in range(30):
        world = arena.begin(luck)
        rows = world.rows(Has.INFECTED)
        found = list(zip(world.body.x[rows].tolist(), world.body.y[rows].tolist(), strict=True))
        assert [int(x) // 7 for x, _ in found] == [0, 2, 2]
        assert all(np.hypot(a.x - x, a.y - y) <= 2.0 for a, (x, y) in zip(drawn, found, strict=True))
        assert all(plan.rasters.wall[int(y), int(x)] == 0 for x, y in found[:2])
        assert found[2] == (14.5, 3.5) or plan.rasters.wall[int(found[2][1]), int(found[2][0])] == 0
        places.add(found[1])
    assert len(places) > 3


def test_a_way_over_two_stairs_is_the_sum_of_its_parts():
    plan = three_rooms()
    ways = Ways(plan, Person.ONJO)
    assert ways.on_foot(16.5, 4.5)[1, 5] == FAR
    found = ways.to(16.5, 4.5)
    # Three tiles to the first stairs, from their end three down and two across to the second, and out.
    between = int(ways.on_foot(12.5, 4.5)[1, 9])
    assert found[1, 5] == 30 + STAIRS_COST + between + STAIRS_COST
    assert found[0, 0] == FAR
    one_way = replace(plan, exits=(*plan.exits[:2], replace(plan.exits[2], who=2), plan.exits[3]))
    assert Ways(one_way, Person.ONJO).to(16.5, 4.5)[1, 5] == FAR, "stairs of somebody else are none of hers"


def test_the_marker_points_at_the_stairs_as_the_huds_does():
    env = HyosanEnv(ESCAPE.id, map=SCHOOL, infected=0)
    env.reset(seed=1)
    world, guide = env.episode.world, Guide(env.episode.world)
    gx, gy = task_place(world.twin, task_of(world.twin, world.player))
    rooms = [(each.x0 + each.x1, each.y0 + each.y1) for each in env.episode.arena.plan.exits]
    told = set()
    for x, y in [(x / 2, y / 2) for x, y in rooms]:
        world.body.x[0], world.body.y[0] = x, y
        seen = env._observe()
        to_x, to_y, stairs = guide.toward(x, y, gx, gy)
        assert stairs or (to_x, to_y) == (gx, gy)
        expected = np.clip([(to_x - x) / fields.FAR, (to_y - y) / fields.FAR], -1, 1)
        assert fields.part(seen, "task")[1:3] == pytest.approx(expected, abs=1e-6)
        told.add(stairs)
    assert told == {True, False}


def test_progress_is_paid_up_the_stairs():
    env = HyosanEnv(ESCAPE.id, map=SCHOOL, infected=0)
    env.reset(seed=1)
    world, score = env.episode.world, env.episode.score
    assert score._left(world) > 0.0
    gx, gy = task_place(world.twin, task_of(world.twin, world.player))
    start = env.episode.arena.plan.start_of(Person.ONJO)
    assert score._left(world) == pytest.approx(
        env.episode.arena.ways.to(gx, gy)[int(start.y), int(start.x)] / 10
    )


# ------------------------------------------------------------ what a map lacks
@pytest.mark.parametrize(
    ("task", "map", "words"),
    [
        (
            ESCAPE,
            "arena_yard",
            "map = 'arena_yard': Hyosan/Escape-v0 needs a Goal to reach or to find for onjo",
        ),
        (SMUGGLE, "arena_yard", "map = 'arena_yard': Hyosan/Smuggle-v0 needs a Goal to reach or to find"),
        (SMUGGLE, "arena_wing", "map = 'arena_wing': Hyosan/Smuggle-v0 needs a Checkpoint"),
    ],
    ids=str,
)
def test_a_map_without_what_a_task_needs_is_refused_in_one_line(task, map, words):
    with pytest.raises(ValueError, match=words) as fault:
        HyosanEnv(task.id, map=map)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize("task", [*TASKS, None], ids=str)
def test_a_map_without_a_start_is_refused_with_the_starts_it_has(task):
    plan, _ = loaded(SCHOOL)
    hers = Person.ONJO if task is None else task.person
    others = tuple(start for start in plan.starts if start.person != hers)
    has = others[0].person.name.lower()
    with pytest.raises(ValueError, match=rf"it has no Start for {hers.name.lower()} \(starts: {has}\)"):
        needs.prove(replace(plan, starts=others), hers, task)
    with pytest.raises(ValueError, match="starts: nobody"):
        needs.prove(replace(plan, starts=()), hers, task)


def test_a_crowd_plays_in_the_school():
    crowd = game.envs.parallel_env(map=SCHOOL, infected=1, others=30, max_cycles=5)
    crowd.reset(seed=1)
    while crowd.agents:
        seen, *_ = crowd.step(dict.fromkeys(crowd.agents, STILL))
    assert all(crowd.observation_space(agent).contains(each) for agent, each in seen.items())


# ------------------------------------------------------------ goals and ends that the arenas do not have
def test_a_goal_that_a_trigger_ticks_off_is_none_of_the_kinds_told_apart():
    """Its flag would be the first number of the field behind."""
    env = HyosanEnv(ESCAPE.id, infected=0)
    env.reset(seed=0)
    world = env.episode.world
    before = env._observe()
    k = task_of(world.twin, world.player)
    world.goals.kind[k] = GoalKind.TASK
    world.tables.exits.who[:] = 0
    seen = env._observe()
    assert fields.part(before, "task")[3:].tolist() == [0, 1, 0]
    assert fields.part(seen, "task")[3:].tolist() == [0, 0, 0]
    assert fields.part(seen, "task")[0] == 1
    assert fields.part(seen, "exit").tolist() == [0, 0, 0]


@pytest.mark.parametrize(
    ("outcome", "worth"), [(Outcome.MOVED_ON, 0.0), (Outcome.LEFT_BEHIND, -SURVIVE.worth.lost)], ids=str
)
def test_who_left_for_another_map_has_neither_won_nor_lost(outcome, worth):
    env = HyosanEnv(infected=0)
    env.reset(seed=0)
    env.episode.world.state.outcome[0] = outcome
    _, _, terminated, _, info = env.step(STILL)
    assert terminated
    assert info["reward_parts"]["end"] == worth
    assert info["outcome"] == outcome
