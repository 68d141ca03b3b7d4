"""Each thing a test may expect: whether it is so now, how far it is from being so, and what is so instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

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
from game.headless.bodies import FIELDS
from game.headless.observed import Observed
from game.sim.components import Why
from game.sim.deeds import Op

COMPARE: dict[Op, Callable[[float, float], bool]] = {
    Op.LESS: lambda a, b: a < b,
    Op.AT_MOST: lambda a, b: a <= b,
    Op.EQUAL: lambda a, b: a == b,
    Op.OTHER: lambda a, b: a != b,
    Op.AT_LEAST: lambda a, b: a >= b,
    Op.MORE: lambda a, b: a > b,
}
FAR = float("inf")


class Look(NamedTuple):
    """One look at one thing."""

    holds: bool
    gap: float
    """How far from being so, in the thing's own unit; 0 when it is."""
    known: bool = True
    """Whether there is anything to look at: else neither it nor its opposite is so."""


def look(clauses: tuple[Clause, ...], seen: Observed) -> Look:
    """All clauses at once; the gap is that of those that fail."""
    gap, holds = 0.0, True
    for clause in clauses:
        found = _LOOKS[type(clause.atom)](clause.atom, seen)
        if found.holds != clause.wanted or not found.known:
            holds, gap = False, gap + (found.gap if clause.wanted else 1.0)
    return Look(holds, gap)


def _quantified(quant: str, met: int, of: int) -> bool:
    if quant == "all":
        return 0 < of == met
    return met == 0 if quant == "no" else met > 0


# ------------------------------------------------------------ whether
def _inside(atom: Inside, seen: Observed) -> Look:
    spots = places(atom.who, seen)
    off = [atom.area.off(*spot) for spot in spots]
    met = sum(atom.area.holds(*spot) for spot in spots)
    gap = (max if atom.who.quant == "all" else min)(off, default=FAR)
    return _look(_quantified(atom.who.quant, met, len(spots)), gap)


def places(who: Who, seen: Observed) -> list[tuple[float, float]]:
    """Where those who live stand, in the order of their rows."""
    rows, body = seen.living(who), seen.world.body
    return list(zip(body.x[rows].tolist(), body.y[rows].tolist(), strict=True)) if rows else []


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
    spots, area = places(atom.who, seen), atom.area
    return len(spots) if area is None else sum(area.holds(*spot) for spot in spots)


def _spacing(atom: Spacing, seen: Observed) -> Look:
    apart = closest(atom, seen)
    if apart != apart:
        return Look(False, FAR, known=False)
    seen.paired.add(atom.who.word)
    return _compared(apart, atom.op, atom.number)


def closest(atom: Spacing, seen: Observed) -> float:
    """The least distance between two of those meant; no number where there are no two."""
    rows = seen.living(atom.who)
    if len(rows) < 2:
        return float("nan")
    xs, ys = seen.world.body.x[rows], seen.world.body.y[rows]
    order = xs.argsort(kind="stable")
    xs, ys, best = xs[order], ys[order], FAR
    # Sorted by x, two that are `step` places apart are no nearer than the nearest such in x.
    for step in range(1, len(rows)):
        dx, dy = xs[step:] - xs[:-step], ys[step:] - ys[:-step]
        if dx.min() >= best:
            break
        best = min(best, float((dx * dx + dy * dy).min()) ** 0.5)
    return best


def _door_is(atom: DoorIs, seen: Observed) -> Look:
    return _look(all(seen.door_is(row, atom.state) for row in atom.rows), 1.0)


def _door_health(atom: DoorHealth, seen: Observed) -> Look:
    return _compared(weakest(atom, seen), atom.op, atom.number)


def weakest(atom: DoorHealth, seen: Observed) -> float:
    """Health of the weakest door meant."""
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
    Spacing: _spacing,
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
