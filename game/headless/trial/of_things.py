"""What a test may expect of doors, lamps, goals and triggers."""

from __future__ import annotations

from game.content.trial.expected import Atom, DoorHealth, DoorIs, Fired, GoalIs, Switched
from game.headless.trial.eye import Eye, Look, compared, found
from game.headless.trial.observed import Observed
from game.sim.around import mask
from game.sim.kinds.doors import DoorState


def door_is(seen: Observed, row: int, state: str) -> bool:
    """Whether a door is in a state of the language of tests."""
    doors = seen.world.doors
    now, locked = int(doors.state[row]), bool(doors.locked[row])
    if state == "open":
        return now == DoorState.OPEN
    if state == "broken":
        return now == DoorState.BROKEN
    if state == "unlocked":
        return not locked
    return now == DoorState.CLOSED and (locked or state == "shut")


def door_word(seen: Observed, row: int) -> str:
    """The state of a door in one word."""
    return next(word for word in ("broken", "open", "locked", "shut") if door_is(seen, row, word))


def _door_is(atom: DoorIs, seen: Observed) -> Look:
    return found(all(door_is(seen, row, atom.state) for row in atom.rows), 1.0)


def _door_words(atom: DoorIs, seen: Observed) -> str:
    return f"{atom.name} is {', '.join(dict.fromkeys(door_word(seen, row) for row in atom.rows))}"


def _door_health(atom: DoorHealth, seen: Observed) -> Look:
    return compared(weakest(atom, seen), atom.op, atom.number)


def weakest(atom: DoorHealth, seen: Observed) -> float:
    """Health of the weakest door meant."""
    return min(float(seen.world.doors.health[row]) for row in atom.rows)


def _switched(atom: Switched, seen: Observed) -> Look:
    return found(all(bool(seen.world.lamps.on[row]) == atom.on for row in atom.rows), 1.0)


def _lamp_words(atom: Switched, seen: Observed) -> str:
    on = sum(bool(seen.world.lamps.on[row]) for row in atom.rows)
    return f"{atom.name}: {on} of {len(atom.rows)} on"


def _goal_is(atom: GoalIs, seen: Observed) -> Look:
    return found(all(bool(seen.world.goals.done[row]) for row in atom.rows) == atom.done, 1.0)


def _goal_words(atom: GoalIs, seen: Observed) -> str:
    done = sum(bool(seen.world.goals.done[row]) for row in atom.rows)
    first = to_do(seen, min(int(seen.world.goals.order[row]) for row in atom.rows)) if atom.done else ()
    waits = f", before it comes {', '.join(first)}" if first else ""
    return f"{atom.name}: {done} of {len(atom.rows)} done{waits}"


def to_do(seen: Observed, before: int = 1 << 30) -> tuple[str, ...]:
    """What the one who is played has yet to do, of goals whose order is lower than `before`."""
    world, mine = seen.world, mask(seen.world)
    return tuple(
        goal.text or goal.kind.name.lower()
        for goal, done in zip(world.plan.goals, world.goals.done, strict=True)
        if not done and goal.who & mine and goal.order < before
    )


def _fired(atom: Fired, seen: Observed) -> Look:
    return found(any(row in seen.acted for row in atom.rows), 1.0)


def _fired_words(atom: Fired, seen: Observed) -> str:
    ticks = [seen.acted[row] for row in atom.rows if row in seen.acted]
    return f"{atom.name} " + (f"acted first at tick {min(ticks)}" if ticks else "has not acted")


ATOMS: dict[type[Atom], Eye] = {
    DoorIs: Eye(_door_is, _door_words),
    DoorHealth: Eye(_door_health, lambda atom, seen: f"health of {atom.name} = {weakest(atom, seen):.4g}"),
    Switched: Eye(_switched, _lamp_words),
    GoalIs: Eye(_goal_is, _goal_words),
    Fired: Eye(_fired, _fired_words),
}
"""How each is looked at and told."""
