"""Why is this one here: the reason an actor last had for what it does, for players, modders and tests."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.who import Has, Person
from game.sim.world import World


@dataclass(frozen=True, slots=True)
class Reason:
    """What an actor is, what it does, and why since when."""

    row: int
    kind: str
    mood: Mood
    why: Why
    value: float
    """Loudness at the ear, suspicion, scent or stress, as the reason has it."""
    x: float
    y: float
    """Where the cause was."""
    tick: int
    at_x: float
    at_y: float
    suspicion: float


def kind_of(world: World, row: int) -> str:
    """The word for what a row is: a breed, soldier, inspector, civilian, or a person's name."""
    has, person = int(world.who.has[row]), int(world.who.person[row])
    if has & Has.INFECTED:
        return ("walker", "runner", "listener")[int(world.who.breed[row])]
    if has & Has.SOLDIER:
        return "inspector" if has & Has.INSPECTOR else "soldier"
    if person:
        return Person(person).name.lower()
    return "civilian"


def explain(world: World, row: int) -> Reason:
    """The reason of one living row. Raises LookupError where nobody is."""
    if not 0 <= row < world.capacity or not world.who.has[row] & Has.ALIVE:
        raise LookupError(f"nobody is in row {row}")
    mind = world.mind
    return Reason(
        row,
        kind_of(world, row),
        Mood(int(mind.mood[row])),
        Why(int(mind.why[row])),
        float(mind.why_value[row]),
        float(mind.why_x[row]),
        float(mind.why_y[row]),
        int(mind.why_tick[row]),
        float(world.body.x[row]),
        float(world.body.y[row]),
        float(world.sense.suspicion[row]),
    )
