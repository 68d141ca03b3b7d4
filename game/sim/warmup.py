"""Compile every rule before anybody waits for it: a throw-away world in which everything happens once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import numpy as np

from game.sim import commands as ask
from game.sim.deeds import Act, Beam, Deed, Source, Spawn, Trigger, When
from game.sim.gates import write_all
from game.sim.kinds.story import GoalKind
from game.sim.kinds.surroundings import ZoneKind
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.level import (
    Actor,
    Checkpoint,
    Door,
    Exit,
    Goal,
    Lamp,
    Path,
    Plan,
    Rasters,
    Start,
    Thing,
    Zone,
)
from game.sim.look import percept
from game.sim.numbers import Num, Numbers
from game.sim.schedule import SCHEDULE, step
from game.sim.systems import control, regions
from game.sim.world import World

LONGEST = 10
"""No list of the rules is longer."""


def least_numbers() -> Numbers:
    """Every number at the low end of its range: enough to run every line, nothing anybody would play."""
    groups = []
    for group in get_type_hints(Numbers).values():
        hints: dict[str, Any] = get_type_hints(group, include_extras=True)
        groups.append(group(**{name: _least(hint) for name, hint in hints.items()}))
    return Numbers(*groups)


def _least(hint: Any) -> Any:
    assert get_origin(hint) is Annotated
    base, *notes = get_args(hint)
    low = next(note.low for note in notes if isinstance(note, Num))
    return float(low) if base is float else np.full(LONGEST, float(low))


def little_plan() -> Plan:
    """Sixteen tiles square, one of everything."""
    rasters = Rasters.open_floor(16, 16)
    queue = Path(((2.5, 14.5), (6.5, 14.5)))
    return Plan(
        "warm",
        rasters,
        starts=(Start(3.5, 3.5, Person.NAMRA), Start(3.5, 3.5, Person.ONJO)),
        actors=(
            Actor(8.5, 8.5, Has.INFECTED),
            Actor(5.5, 3.5, Has.HUMAN | Has.COMPANION, person=Person.SUHYEOK),
            Actor(12.5, 12.5, Has.HUMAN | Has.SOLDIER | Has.INSPECTOR),
            Actor(13.5, 3.5, Has.HUMAN | Has.SOLDIER, path=0),
        ),
        doors=(Door(7, 3, 8, 4, 0), Door(10, 14, 11, 15, 5)),
        things=(Thing(3.6, 3.6, Item.BOTTLE),),
        lamps=(Lamp(8.0, 8.0),),
        zones=(Zone(ZoneKind.INDOORS, 0.0, 0.0, 8.0, 8.0),),
        paths=(queue,),
        checkpoints=(Checkpoint(7.0, 13.0, 9.0, 15.0, 0, 1, 12.0, 14.5, civilians=1),),
        goals=(Goal(GoalKind.REACH, 3, 0, 15.0, 15.0, 16.0, 16.0),),
        exits=(Exit(15.0, 0.0, 16.0, 1.0),),
        directed=True,
        triggers=(
            Trigger(When.ENTER, (Act(Deed.SPAWN, (0,), amount=1.0), Act(Deed.OFF, (0,), (0,))), 0, 0, 16, 16),
            Trigger(When.TIMER, (Act(Deed.CLOSE, (0,)), Act(Deed.LOCK, (0,)), Act(Deed.NOISE, amount=1.0))),
        ),
        spawns=(Spawn(9.0, 9.0, 12.0, 12.0, unseen=False),),
        sources=(Source(4.0, 4.0),),
        beams=(Beam(0, 0),),
    )


def warm(backward: bool = False) -> Iterator[str]:
    """Compile all rules, cached from then on. Yields the name of each system as it becomes ready.

    Two processes, one of them `backward`, share the work through the cache and meet in the middle.
    """
    before = gc.get_threshold()
    gc.set_threshold(200_000, 50, 1000)  # a compiler's litter is long-lived: looking for it costs a tenth
    try:
        yield from _warm(backward)
    finally:
        gc.set_threshold(*before)


def _warm(backward: bool) -> Iterator[str]:
    world = World(little_plan(), least_numbers(), 1, Person.NAMRA, capacity=64)
    write_all(world.twin)
    yield "tables"
    script = (ask.Walk(9, 0), ask.Use(), ask.Listen(), ask.Leap(9, 9), ask.Strike(), ask.Shout())
    if backward:
        percept(world)
    control.run(world, script)  # hands and legs have loops of their own, entered only when asked for
    regions.bring(world)  # nobody arrives yet; who does finds it ready
    for system in SCHEDULE[::-1] if backward else SCHEDULE:
        system.run(world)
        yield system.name
    for _ in range(3):
        step(world, script)
    if world.player >= 0:
        percept(world)
    yield "percept"


def steps() -> int:
    """How many names `warm` yields: the length of a progress bar."""
    return len(SCHEDULE) + 2
