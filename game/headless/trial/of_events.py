"""What a test may expect of events, of values, and of how the night ends."""

from __future__ import annotations

from collections.abc import Callable

from game.content.trial.expected import Atom, Ended, Happens, Often, Valued
from game.headless.trial.eye import Eye, Look, compared, found
from game.headless.trial.observed import Observed
from game.headless.trial.of_things import to_do
from game.session.play import outcome_word
from game.sim.clock import TICKS
from game.sim.deeds import AT_FIRST, READ
from game.sim.world import World

GONE = 0.0
"""What a value about whoever is played is worth once she is gone."""


def _happens(atom: Happens, seen: Observed) -> Look:
    return found(seen.tallies[atom.what].now > 0, 1.0)


def _often(atom: Often, seen: Observed) -> Look:
    return compared(seen.tallies[atom.what].all, atom.op, atom.number)


def _often_words(atom: Often | Happens, seen: Observed) -> str:
    tally = seen.tallies[atom.what]
    last = f", last at tick {tally.last}" if tally.all else ""
    return f"{atom.what.word} so far: {tally.all}{last}"


def value(row: int, seen: Observed) -> float:
    """A value by its row: what tells how things stand is asked anew, whatever triggers there are."""
    return READ_NOW[READ[row]](seen.world) if row < len(READ) else _kept(row, seen.world)


def _kept(row: int, world: World) -> float:
    """A value that is remembered; on a map where nothing sets any, what it is at first."""
    values = world.tables.story.value
    if values.size:
        return float(values[row])
    at_first = list(AT_FIRST.values())
    return at_first[row - len(READ)] if row < len(READ) + len(at_first) else 0.0


def _hers(column: str) -> Callable[[World], float]:
    """Something of whoever is played, GONE once she is."""
    return lambda world: float(getattr(world.vital, column)[world.player]) if world.player >= 0 else GONE


READ_NOW: dict[str, Callable[[World], float]] = {
    "hour": lambda world: world.hour,
    "seconds": lambda world: world.tick / TICKS,
    "killed": lambda world: float(world.state.killed[0]),
    "lost": lambda world: float(world.state.lost[0]),
    "health": _hers("health"),
    "hunger": _hers("hunger"),
    "infection": _hers("infection"),
}
"""How each of READ is asked for."""


def _valued(atom: Valued, seen: Observed) -> Look:
    return compared(value(atom.row, seen), atom.op, atom.number)


def _ended(atom: Ended, seen: Observed) -> Look:
    return found(seen.session.outcome == atom.outcome, 1.0)


def _ended_words(atom: Ended, seen: Observed) -> str:
    """How the night stands, and where it still goes on what the one who is played has yet to do."""
    told = f"outcome {outcome_word(seen.session.outcome)}"
    if seen.session.over:
        return told
    left = to_do(seen)
    return f"{told}, still to do: {', '.join(left)}" if left else told


ATOMS: dict[type[Atom], Eye] = {
    Happens: Eye(_happens, _often_words),
    Often: Eye(_often, _often_words),
    Valued: Eye(_valued, lambda atom, seen: f"{atom.name} = {value(atom.row, seen):.6g}"),
    Ended: Eye(_ended, _ended_words),
}
"""How each is looked at and told."""
