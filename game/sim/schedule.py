"""The whole tick in reading order. To add a system: one file in systems/, one line here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from game.sim.commands import NOBODY_ELSE, Command, Others
from game.sim.gates import write_all
from game.sim.systems import (
    begin,
    bodies,
    checkpoint,
    civilians,
    combat,
    companions,
    control,
    daylight,
    director,
    doors,
    eyes,
    fixtures,
    goals,
    hybrids,
    infected,
    lamps,
    move,
    noise,
    reap,
    regions,
    scent,
    sight,
    soldiers,
    triggers,
    using,
)
from game.sim.world import World


class System(NamedTuple):
    """One step of the tick."""

    phase: str
    name: str
    run: Callable[[World], None]


SCHEDULE: tuple[System, ...] = (
    System("begin", "begin", begin.run),
    System("sense", "daylight", daylight.run),
    System("sense", "lamps", lamps.run),
    System("sense", "fixtures", fixtures.run),
    System("sense", "noise", noise.run),
    System("sense", "scent", scent.run),
    System("sense", "sight", sight.run),
    System("sense", "eyes", eyes.run),
    System("decide", "infected", infected.run),
    System("decide", "companions", companions.run),
    System("decide", "soldiers", soldiers.run),
    System("decide", "checkpoint", checkpoint.run),
    System("decide", "civilians", civilians.run),
    System("decide", "director", director.run),
    System("act", "using", using.run),
    System("act", "doors", doors.run),
    System("act", "combat", combat.run),
    System("act", "hybrids", hybrids.run),
    System("act", "bodies", bodies.run),
    System("move", "move", move.run),
    System("settle", "goals", goals.run),
    System("settle", "triggers", triggers.run),
    System("settle", "regions", regions.run),
    System("settle", "reap", reap.run),
)
"""Control comes before all of these: it alone is handed the commands."""


def step(world: World, commands: Sequence[Command] = (), others: Others = NOBODY_ELSE) -> None:
    """Advance the world by one tick of 1/60 s; `others` are commands for bodies that are not played."""
    if world.tick == 0 and world.fields.version[0] == 1:
        write_all(world.twin)
    control.run(world, commands, others)
    for system in SCHEDULE:
        system.run(world)
