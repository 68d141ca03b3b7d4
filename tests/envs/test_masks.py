"""The action mask against the world: what it clears would have done nothing, by brute force on every flag."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from game.envs import copies, deeds
from game.envs.crowd import Crowd
from game.envs.episode import Episode
from game.sim.kinds.things import Item
from game.sim.schedule import step

FREE = np.ones(deeds.WIDTH, np.bool_)
ASKED = ("intent.ask", "scratch.")
"""Columns that keep what was asked for, whatever comes of it; and those every tick writes anew."""


def columns(world):
    return {name: column for name, column in copies.moment(world).items() if not name.startswith(ASKED)}


def differ(one, two):
    return [name for name in one if not np.array_equal(one[name], two[name])]


def done(world, kept, steered, deed, row, ticks=2):
    """The world after a deed was asked of a body, whatever its mask says."""
    copies.put(world, kept)
    world.steered = steered
    body = world.body
    asked = deeds.commands([0, 1, 0, deed], FREE, float(body.fx[row]), float(body.fy[row]))[3:]
    for tick in range(ticks):
        told = asked if tick == 0 else []
        if row == world.player:
            step(world, told)
        else:
            step(world, (), {world.handle(row): told})
    return columns(world)


def on_the_edge(world, row, luck):
    """Put a body where a rule just begins or just ceases to allow something."""
    n, vital = world.numbers.body, world.vital
    vital.cooldown_ticks[row] = luck.integers(0, 4)
    vital.stamina[row] = luck.choice([n.strike_cost - 0.01, n.strike_cost, 50.0])
    vital.bleeding[row] = luck.choice([0.0, 1.0])
    vital.health[row] = luck.choice([n.health, 70.0])
    world.ability.listen_ticks[row] = luck.integers(0, 3)
    world.pack.held[row] = luck.integers(0, 2, world.pack.held.shape[1])
    if world.items.x.size and luck.random() < 0.3:
        k = int(luck.integers(world.items.x.size))
        world.items.here[k] = 1
        at = luck.uniform(-1.2, 1.2, 2)
        world.items.x[k], world.items.y[k] = world.body.x[row] + at[0], world.body.y[row] + at[1]


def test_what_the_mask_clears_would_have_done_nothing(task, luck, fumbling):
    """Every deed, asked for and not asked for: the same bits wherever its flag is 0, others where it is 1."""
    episode, tried, idle = Episode(task, 1), Counter(), Counter()
    for _ in range(2):
        episode.begin(luck)
        world = episode.world
        for tick in range(300):
            if episode.turn(fumbling()).terminated:
                break
            if tick % 15:
                continue
            on_the_edge(world, world.player, luck)
            episode._allow()
            kept, mask, row = copies.moment(world), episode.mask(), world.player
            nothing = done(world, kept, (), 0, row)
            for deed in range(1, len(deeds.DEEDS)):
                told = differ(done(world, kept, (), deed, row), nothing)
                flag = bool(mask[deeds.AT_DEED + deed])
                assert flag or not told, (deeds.DEEDS[deed], tick, told)
                tried[deeds.DEEDS[deed], flag] += 1
                idle[deeds.DEEDS[deed]] += flag and not told
            copies.put(world, kept)
    for word in ("strike", "throw", "bandage", "torch"):
        assert tried[word, False], word
        assert tried[word, True], word
    assert not {word for word, count in idle.items() if count} - {"leap", "use"}, idle


def test_an_infected_strikes_only_where_it_may(luck):
    """Dazed, rising or holding somebody it cannot: the flag is 0 there, and a strike nothing."""
    crowd, tried = Crowd(survivors=1, hybrids=0, infected=1, others=0), Counter()
    for seed in range(6):
        crowd.reset(seed=seed)
        part, world = crowd._parts["infected_0"], crowd.world
        body, row = world.body, part.row
        body.x[row], body.y[row] = body.x[0] + 1.0 + seed % 2, body.y[0]
        for _ in range(12):
            crowd.step({"infected_0": np.array([5, 2, 0, int(luck.integers(0, 2))])})
            world.vital.stun_ticks[row] = luck.choice([0, 0, 1, 2])
            part.look(crowd.arena, 0.0)
            flag = bool(part.mask[deeds.STRIKE])
            kept, steered = copies.moment(world), world.steered
            one, two = (done(world, kept, steered, deed, row) for deed in (1, 0))
            copies.put(world, kept)
            world.steered = steered
            told = differ(one, two)
            assert flag or not told, (world.body.pose[row], world.vital.stun_ticks[row], told)
            tried[flag, bool(told)] += 1
    assert tried[False, False] > 5, tried
    assert tried[True, True] > 5, tried


@pytest.mark.parametrize("held", [0, 1, 3])
def test_a_way_asked_for_in_a_grip_is_gone_once_it_is_lost(held):
    """So no way is ever cleared: with a long step it would be a lie."""
    crowd = Crowd(survivors=1, hybrids=0, infected=0, others=0)
    crowd.reset(seed=1)
    crowd.world.vital.grabbers[0] = held
    part = crowd._parts["survivor_0"]
    part.look(crowd.arena, 0.0)
    assert part.mask[: deeds.AT_GAIT].all()


def test_a_friend_s_wound_may_be_dressed():
    crowd = Crowd(survivors=2, hybrids=0, infected=0, others=0)
    crowd.reset(seed=1)
    world, parts = crowd.world, crowd._parts
    me, friend = parts["survivor_0"], parts["survivor_1"]
    world.pack.held[me.row, Item.BANDAGE] = 1
    world.body.x[friend.row], world.body.y[friend.row] = world.body.x[me.row] + 0.8, world.body.y[me.row]
    me.look(crowd.arena, 0.0)
    assert not me.mask[deeds.BANDAGE], "nobody bleeds"
    world.vital.bleeding[friend.row] = 2.0
    me.look(crowd.arena, 0.0)
    assert me.mask[deeds.BANDAGE]
    crowd.step({"survivor_0": np.array([0, 1, 0, deeds.BANDAGE - deeds.AT_DEED])})
    assert world.vital.bleeding[friend.row] == 0.0
    assert world.pack.held[me.row, Item.BANDAGE] == 0
