"""Each thing a test may expect: whether it is so now, how far it is from being so, and what is so instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from game.content.trials import (
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
    Switched,
    Valued,
    Who,
)
from game.headless.observed import COMPARE, FIELDS, Observed
from game.sim.components import Why
from game.sim.deeds import Op

FAR = float("inf")
SHOWN = 3
"""People of whom a line tells where they are."""


class Look(NamedTuple):
    """One look at one thing."""

    holds: bool
    gap: float
    """How far from being so, in the thing's own unit; 0 when it is."""


def look(clauses: tuple[Clause, ...], seen: Observed) -> Look:
    """All clauses at once; the gap is that of those that fail."""
    gap, holds = 0.0, True
    for clause in clauses:
        found = _LOOKS[type(clause.atom)](clause.atom, seen)
        if found.holds != clause.wanted:
            holds, gap = False, gap + (found.gap if clause.wanted else 1.0)
    return Look(holds, gap)


def tell(clauses: tuple[Clause, ...], seen: Observed) -> str:
    """What there is to see of every clause, in words."""
    told = dict.fromkeys(_WORDS[type(clause.atom)](clause.atom, seen) for clause in clauses)
    return "; ".join(told)


def _quantified(quant: str, met: int, of: int) -> bool:
    if quant == "all":
        return 0 < of == met
    return met == 0 if quant == "no" else met > 0


# ------------------------------------------------------------ whether
def _inside(atom: Inside, seen: Observed) -> Look:
    rows, body = seen.living(atom.who), seen.world.body
    off = [atom.area.off(float(body.x[i]), float(body.y[i])) for i in rows]
    met = sum(atom.area.holds(float(body.x[i]), float(body.y[i])) for i in rows)
    gap = (max if atom.who.quant == "all" else min)(off, default=FAR)
    return _look(_quantified(atom.who.quant, met, len(rows)), gap)


def _being(atom: Being, seen: Observed) -> Look:
    met, of = seen.being(atom.who, atom.state)
    return _look(_quantified(atom.who.quant, met, of), float(of - met) if of else FAR)


def _because(atom: Because, seen: Observed) -> Look:
    rows, wanted = seen.living(atom.who), Why[atom.reason.upper()]
    met = sum(int(seen.world.mind.why[i]) == wanted for i in rows)
    return _look(_quantified(atom.who.quant, met, len(rows)), float(len(rows) - met) if rows else FAR)


def _measure(atom: Measure, seen: Observed) -> Look:
    values = [FIELDS[atom.field](seen.world, i) for i in seen.living(atom.who)]
    met = sum(COMPARE[atom.op](value, atom.number) for value in values)
    gap = min((abs(value - atom.number) for value in values), default=FAR)
    return _look(_quantified(atom.who.quant, met, len(values)), gap)


def _count(atom: Count, seen: Observed) -> Look:
    return _compared(counted(atom, seen), atom.op, atom.number)


def counted(atom: Count, seen: Observed) -> int:
    """How many there are of those meant."""
    if atom.state:
        return seen.being(atom.who, atom.state)[0]
    rows, body, area = seen.living(atom.who), seen.world.body, atom.area
    if area is None:
        return len(rows)
    return sum(area.holds(float(body.x[i]), float(body.y[i])) for i in rows)


def _door_is(atom: DoorIs, seen: Observed) -> Look:
    return _look(all(seen.door_is(row, atom.state) for row in atom.rows), 1.0)


def _door_health(atom: DoorHealth, seen: Observed) -> Look:
    return _compared(_weakest(atom, seen), atom.op, atom.number)


def _weakest(atom: DoorHealth, seen: Observed) -> float:
    return min(float(seen.world.doors.health[row]) for row in atom.rows)


def _switched(atom: Switched, seen: Observed) -> Look:
    return _look(all(bool(seen.world.lamps.on[row]) == atom.on for row in atom.rows), 1.0)


def _goal_is(atom: GoalIs, seen: Observed) -> Look:
    return _look(all(bool(seen.world.goals.done[row]) for row in atom.rows) == atom.done, 1.0)


def _fired(atom: Fired, seen: Observed) -> Look:
    return _look(any(row in seen.acted for row in atom.rows), 1.0)


def _happens(atom: Happens, seen: Observed) -> Look:
    return _look(seen.tallies[atom.what].now > 0, 1.0)


def _often(atom: Often, seen: Observed) -> Look:
    return _compared(seen.tallies[atom.what].all, atom.op, atom.number)


def _valued(atom: Valued, seen: Observed) -> Look:
    return _compared(seen.value(atom.row), atom.op, atom.number)


def _ended(atom: Ended, seen: Observed) -> Look:
    return _look(seen.session.outcome == atom.outcome, 1.0)


def _compared(value: float, op: Op, number: float) -> Look:
    return _look(COMPARE[op](value, number), abs(value - number))


def _look(holds: bool, gap: float) -> Look:
    return Look(holds, 0.0 if holds else gap)


_LOOKS: dict[type[Atom], Callable[[Any, Observed], Look]] = {
    Inside: _inside,
    Being: _being,
    Because: _because,
    Measure: _measure,
    Count: _count,
    DoorIs: _door_is,
    DoorHealth: _door_health,
    Switched: _switched,
    GoalIs: _goal_is,
    Fired: _fired,
    Happens: _happens,
    Often: _often,
    Valued: _valued,
    Ended: _ended,
}


# ------------------------------------------------------------ in words
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

    rows, body = seen.living(atom.who), seen.world.body
    rows.sort(key=lambda row: atom.area.off(float(body.x[row]), float(body.y[row])))
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
    DoorHealth: lambda atom, seen: f"health of {atom.name} = {_weakest(atom, seen):.4g}",
    Switched: _lamp_words,
    GoalIs: _goal_words,
    Fired: _fired_words,
    Happens: _often_words,
    Often: _often_words,
    Valued: lambda atom, seen: f"{atom.name} = {seen.value(atom.row):.6g}",
    Ended: lambda atom, seen: f"outcome {seen.session.outcome.name.lower()}",
}


# ------------------------------------------------------------ whom it concerns
def people_of(clauses: tuple[Clause, ...]) -> list[Who]:
    """Everybody the clauses speak of, in their order."""
    found = []
    for clause in clauses:
        atom = clause.atom
        who = atom.what.who if isinstance(atom, Happens | Often) else getattr(atom, "who", None)
        if who is not None:
            found.append(who)
    return found
