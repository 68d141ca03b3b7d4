"""What there is to see of each thing a test may expect, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.content.expected import (
    Atom,
    Because,
    Being,
    Clause,
    Count,
    DoorHealth,
    DoorIs,
    Ended,
    Fired,
    GoalIs,
    Happens,
    Inside,
    Measure,
    Often,
    Spacing,
    Switched,
    Valued,
    Who,
)
from game.headless.atoms import closest, counted, weakest
from game.headless.bodies import FIELDS
from game.headless.observed import Observed
from game.sim.components import Why

SHOWN = 3
"""People of whom a line tells where they are."""


def tell(clauses: tuple[Clause, ...], seen: Observed) -> str:
    """What there is to see of every clause, in words."""
    told = dict.fromkeys(_WORDS[type(clause.atom)](clause.atom, seen) for clause in clauses)
    return "; ".join(told)


def _people(who: Who, seen: Observed, words: Callable[[int], str]) -> str:
    """A few of those meant, each in words."""
    rows = seen.living(who)
    if not rows:
        return f"nobody of '{who.word}' is alive"
    more = f" and {len(rows) - SHOWN} more" if len(rows) > SHOWN else ""
    return ", ".join(words(row) for row in rows[:SHOWN]) + more


def _inside_words(atom: Inside, seen: Observed) -> str:
    def one(row: int) -> str:
        x, y = float(seen.world.body.x[row]), float(seen.world.body.y[row])
        off = atom.area.off(x, y)
        return f"{seen.where(row)}, " + ("inside" if atom.area.holds(x, y) else f"{off:.2f} tiles off")

    body = seen.world.body
    off = {row: atom.area.off(float(body.x[row]), float(body.y[row])) for row in seen.living(atom.who)}
    rows = sorted(off, key=off.__getitem__)
    if not rows:
        return f"nobody of '{atom.who.word}' is alive"
    met = sum(atom.area.holds(float(body.x[row]), float(body.y[row])) for row in rows)
    many = f"{met} of {len(rows)} inside; " if len(rows) > 1 else ""
    return many + ", ".join(map(one, rows[:SHOWN]))


def _being_words(atom: Being, seen: Observed) -> str:
    met, of = seen.being(atom.who, atom.state)
    return f"{met} of {of} {atom.state}; {_people(atom.who, seen, seen.state)}"


def _because_words(atom: Because, seen: Observed) -> str:
    def one(row: int) -> str:
        mind = seen.world.mind
        return (
            f"{seen.name(row)}: {Why(int(mind.why[row])).name.lower()} since tick {int(mind.why_tick[row])}"
        )

    return _people(atom.who, seen, one)


def _measure_words(atom: Measure, seen: Observed) -> str:
    def one(row: int) -> str:
        return f"{atom.field} of {seen.name(row)} = {FIELDS[atom.field](seen.world, row):.4g}"

    return _people(atom.who, seen, one)


def _count_words(atom: Count, seen: Observed) -> str:
    where = f" in {atom.area.name}" if atom.area else f" {atom.state}" if atom.state else ""
    return f"{counted(atom, seen)} of '{atom.who.word}'{where}"


def _often_words(atom: Often | Happens, seen: Observed) -> str:
    tally = seen.tallies[atom.what]
    last = f", last at tick {tally.last}" if tally.all else ""
    return f"{atom.what.word} so far: {tally.all}{last}"


def _spacing_words(atom: Spacing, seen: Observed) -> str:
    there = len(seen.living(atom.who))
    if there < 2:
        return f"a spacing needs two of '{atom.who.word}', there {'is 1' if there else 'is nobody'}"
    return f"spacing of '{atom.who.word}' = {closest(atom, seen):.4g}"


def _door_words(atom: DoorIs, seen: Observed) -> str:
    return f"{atom.name} is {', '.join(dict.fromkeys(seen.door_word(row) for row in atom.rows))}"


def _goal_words(atom: GoalIs, seen: Observed) -> str:
    done = sum(bool(seen.world.goals.done[row]) for row in atom.rows)
    return f"{atom.name}: {done} of {len(atom.rows)} done"


def _fired_words(atom: Fired, seen: Observed) -> str:
    ticks = [seen.acted[row] for row in atom.rows if row in seen.acted]
    return f"{atom.name} " + (f"acted first at tick {min(ticks)}" if ticks else "has not acted")


def _lamp_words(atom: Switched, seen: Observed) -> str:
    on = sum(bool(seen.world.lamps.on[row]) for row in atom.rows)
    return f"{atom.name}: {on} of {len(atom.rows)} on"


_WORDS: dict[type[Atom], Callable[[Any, Observed], str]] = {
    Inside: _inside_words,
    Being: _being_words,
    Because: _because_words,
    Measure: _measure_words,
    Count: _count_words,
    DoorIs: _door_words,
    DoorHealth: lambda atom, seen: f"health of {atom.name} = {weakest(atom, seen):.4g}",
    Switched: _lamp_words,
    GoalIs: _goal_words,
    Fired: _fired_words,
    Happens: _often_words,
    Often: _often_words,
    Valued: lambda atom, seen: f"{atom.name} = {seen.value(atom.row):.6g}",
    Spacing: _spacing_words,
    Ended: lambda atom, seen: f"outcome {seen.session.outcome.name.lower()}",
}
