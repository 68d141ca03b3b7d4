"""What a test may expect of events, of values, and of how the night ends."""

from __future__ import annotations

from game.content.trial.expected import Atom, Ended, Happens, Often, Valued
from game.headless.trial.eye import Eye, Look, compared, found
from game.headless.trial.observed import Observed


def _happens(atom: Happens, seen: Observed) -> Look:
    return found(seen.tallies[atom.what].now > 0, 1.0)


def _often(atom: Often, seen: Observed) -> Look:
    return compared(seen.tallies[atom.what].all, atom.op, atom.number)


def _often_words(atom: Often | Happens, seen: Observed) -> str:
    tally = seen.tallies[atom.what]
    last = f", last at tick {tally.last}" if tally.all else ""
    return f"{atom.what.word} so far: {tally.all}{last}"


def _valued(atom: Valued, seen: Observed) -> Look:
    return compared(seen.value(atom.row), atom.op, atom.number)


def _ended(atom: Ended, seen: Observed) -> Look:
    return found(seen.session.outcome == atom.outcome, 1.0)


ATOMS: dict[type[Atom], Eye] = {
    Happens: Eye(_happens, _often_words),
    Often: Eye(_often, _often_words),
    Valued: Eye(_valued, lambda atom, seen: f"{atom.name} = {seen.value(atom.row):.6g}"),
    Ended: Eye(_ended, lambda atom, seen: f"outcome {seen.session.outcome.name.lower()}"),
}
"""How each is looked at and told."""
