"""What a test may expect of events, of values, and of how the night ends."""

from __future__ import annotations

from game.content.trial.expected import Atom, Ended, Happens, Often, Valued
from game.headless.trial.eye import Eye, Look, compared, found
from game.headless.trial.observed import Observed
from game.headless.trial.of_things import to_do
from game.session.play import outcome_word


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
    Valued: Eye(_valued, lambda atom, seen: f"{atom.name} = {seen.value(atom.row):.6g}"),
    Ended: Eye(_ended, _ended_words),
}
"""How each is looked at and told."""
