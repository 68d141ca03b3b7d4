"""Every world that play can reach is one that a save may hold: whatever is asked, under whatever rules."""

from __future__ import annotations

import dataclasses
import random
from typing import Any, get_args, get_type_hints

import numpy as np
import pytest

from game.content.rule_order import AT_MOST, FALLING, RISING
from game.sim import commands as ask
from game.sim import snapshot
from game.sim.deeds import Act, Deed, Trigger, When
from game.sim.events import Event
from game.sim.kinds.doors import DoorState
from game.sim.kinds.who import Person
from game.sim.numbers import Num, Numbers
from game.sim.schedule import step
from game.sim.soundness import first_wrong
from game.sim.world import World
from tests.sim import forged

BOUND = {*RISING, *FALLING, *(name for pair in AT_MOST for name in pair)}
"""Numbers that lean on others: those keep the tests' values, as do those of regions."""
LOCK_IN_ITS_FACE = Trigger(When.EVENT, (Act(Deed.LOCK, (0,)),), event=Event.BASH, row=0, once=False)
"""Whenever door 0 is struck at it is locked: a deed that writes a door after blows have landed."""


def wild_numbers(luck: random.Random) -> Numbers:
    """Rules of which every other number stands at one end of what a mod may set."""
    groups = []
    for group, kind in get_type_hints(Numbers).items():
        values = getattr(forged.numbers(), group)._asdict()
        for name, hint in get_type_hints(kind, include_extras=True).items():
            if group == "region" or f"{group}.{name}" in BOUND:
                continue
            note = next(note for note in get_args(hint)[1:] if isinstance(note, Num))
            ends = [float(note.low), float(note.high)]
            if isinstance(values[name], np.ndarray):
                values[name] = np.array([luck.choice([v, v, *ends]) for v in values[name].tolist()])
            else:
                values[name] = luck.choice([values[name], values[name], *ends])
        groups.append(kind(**values))
    return Numbers(*groups)


def wild_command(luck: random.Random) -> ask.Command:
    """Anything that can be asked, with any whole numbers."""
    kind: Any = luck.choice(list(ask.COMMANDS.values()))
    reach = luck.choice([9, 200, 10**9])
    return kind(*(luck.randint(-reach, reach) for _ in dataclasses.fields(kind)))


def wild_night(seed: int, ticks: int) -> None:
    """Play one, held against the meaning of every column now and then, and go on with a copy in the end."""
    luck = random.Random(seed)
    plan = forged.plan().with_changes(triggers=(*forged.plan().triggers, LOCK_IN_ITS_FACE))
    numbers, person = wild_numbers(luck), luck.choice([Person.ONJO, Person.NAMRA])
    night, again, fresh = (World(plan, numbers, seed, person, capacity=48) for _ in range(3))
    for tick in range(ticks):
        step(night, [wild_command(luck) for _ in range(luck.randint(0, 3))])
        if tick % 7 == 0 or tick == ticks - 1:
            assert first_wrong(fresh, snapshot.capture(night)) is None, f"seed {seed}, tick {night.tick}"
    snapshot.restore(again, snapshot.capture(night))
    for world in (night, again):
        forged.live(world, 5)
    assert night.digests() == again.digests()


@pytest.mark.parametrize("seed", range(16))
def test_whatever_is_asked_under_whatever_rules_may_be_saved_and_goes_on_alike(seed):
    wild_night(seed, 70)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 160))
def test_longer_nights_may_be_saved_too(seed):
    wild_night(seed, 400)


@pytest.mark.parametrize("blow", [20.0, 200.0])
def test_a_door_loses_no_more_health_than_it_has(scene, blow):
    drawing, numbers = "######\n#@B..#\n######", {"body": {"fist_damage": blow}}
    s, fresh = (scene(drawing, numbers=numbers, triggers=(LOCK_IN_ITS_FACE,)) for _ in range(2))
    s.world.doors.health[0] = 1.0
    for _ in range(40):
        s.step(1, ask.Face(16, 0), ask.Strike())
        assert s.world.doors.health[0] >= 0.0
        assert first_wrong(fresh.world, snapshot.capture(s.world)) is None
    assert s.world.doors.state[0] == DoorState.BROKEN
    assert [fact.value for fact in s.happened(Event.BASH)] == [0.0]
