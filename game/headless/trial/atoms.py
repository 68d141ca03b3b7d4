"""Each thing a test may expect: whether it is so now, how far it is from being so, and what is so instead."""

from __future__ import annotations

from game.content.trial.expected import Atom, Clause, Happens, Often, Spacing, Who
from game.headless.trial import of_events, of_people, of_things
from game.headless.trial.eye import Eye, Look
from game.headless.trial.observed import Observed

EYES: dict[type[Atom], Eye] = of_people.ATOMS | of_things.ATOMS | of_events.ATOMS


def look(clauses: tuple[Clause, ...], seen: Observed) -> Look:
    """All clauses at once; the gap is that of those that fail."""
    gap, holds = 0.0, True
    for clause in clauses:
        found = EYES[type(clause.atom)].look(clause.atom, seen)
        if found.holds != clause.wanted or not found.known:
            holds, gap = False, gap + (found.gap if clause.wanted else 1.0)
    return Look(holds, gap)


def tell(clauses: tuple[Clause, ...], seen: Observed) -> str:
    """What there is to see of every clause, in words."""
    told = dict.fromkeys(EYES[type(clause.atom)].words(clause.atom, seen) for clause in clauses)
    return "; ".join(told)


def people_of(clauses: tuple[Clause, ...]) -> list[Who]:
    """Everybody the clauses speak of, in their order."""
    found = []
    for clause in clauses:
        atom = clause.atom
        who = atom.what.who if isinstance(atom, Happens | Often) else getattr(atom, "who", None)
        if who is not None:
            found.append(who)
    return found


def somebody(clauses: tuple[Clause, ...]) -> list[Who]:
    """Of whom something is said that says nothing where nobody is."""
    return [who for each in clauses if EYES[type(each.atom)].of_somebody for who in people_of((each,))]


def paired(clauses: tuple[Clause, ...]) -> list[Who]:
    """Of whom something is said that says nothing where there are no two."""
    return [clause.atom.who for clause in clauses if isinstance(clause.atom, Spacing)]
