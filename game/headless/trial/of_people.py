"""What a test may expect of people: where they are, in which state, why, how much, how many."""

from __future__ import annotations

from collections.abc import Callable

from game.content.trial.expected import Atom, Because, Being, Count, Inside, Measure, Spacing, Who
from game.headless.trial.bodies import FIELDS
from game.headless.trial.eye import COMPARE, FAR, Eye, Look, compared, found, quantified
from game.headless.trial.observed import Observed
from game.sim.kinds.minds import Why

SHOWN = 3
"""People of whom a line tells where they are."""


def _inside(atom: Inside, seen: Observed) -> Look:
    spots = places(atom.who, seen)
    off = [atom.area.off(*spot) for spot in spots]
    met = sum(atom.area.holds(*spot) for spot in spots)
    gap = (max if atom.who.quant == "all" else min)(off, default=FAR)
    return found(quantified(atom.who.quant, met, len(spots)), gap)


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


def places(who: Who, seen: Observed) -> list[tuple[float, float]]:
    """Where those who live stand, in the order of their rows."""
    rows, body = seen.living(who), seen.world.body
    return list(zip(body.x[rows].tolist(), body.y[rows].tolist(), strict=True)) if rows else []


def _being(atom: Being, seen: Observed) -> Look:
    met, of = seen.being(atom.who, atom.state)
    return found(quantified(atom.who.quant, met, of), float(of - met) if of else FAR)


def _being_words(atom: Being, seen: Observed) -> str:
    met, of = seen.being(atom.who, atom.state)
    return f"{met} of {of} {atom.state}; {_people(atom.who, seen, seen.state)}"


def _because(atom: Because, seen: Observed) -> Look:
    rows, wanted = seen.living(atom.who), Why[atom.reason.upper()]
    met = sum(int(seen.world.mind.why[i]) == wanted for i in rows)
    return found(quantified(atom.who.quant, met, len(rows)), float(len(rows) - met) if rows else FAR)


def _because_words(atom: Because, seen: Observed) -> str:
    def one(row: int) -> str:
        mind = seen.world.mind
        return (
            f"{seen.name(row)}: {Why(int(mind.why[row])).name.lower()} since tick {int(mind.why_tick[row])}"
        )

    return _people(atom.who, seen, one)


def _measure(atom: Measure, seen: Observed) -> Look:
    values = [FIELDS[atom.field](seen.world, i) for i in seen.living(atom.who)]
    met = sum(COMPARE[atom.op](value, atom.number) for value in values)
    gap = min((abs(value - atom.number) for value in values), default=FAR)
    return found(quantified(atom.who.quant, met, len(values)), gap)


def _measure_words(atom: Measure, seen: Observed) -> str:
    def one(row: int) -> str:
        return f"{atom.field} of {seen.name(row)} = {FIELDS[atom.field](seen.world, row):.4g}"

    return _people(atom.who, seen, one)


def _people(who: Who, seen: Observed, words: Callable[[int], str]) -> str:
    """A few of those meant, each in words."""
    rows = seen.living(who)
    if not rows:
        return f"nobody of '{who.word}' is alive"
    more = f" and {len(rows) - SHOWN} more" if len(rows) > SHOWN else ""
    return ", ".join(words(row) for row in rows[:SHOWN]) + more


def _count(atom: Count, seen: Observed) -> Look:
    return compared(counted(atom, seen), atom.op, atom.number)


def _count_words(atom: Count, seen: Observed) -> str:
    where = f" in {atom.area.name}" if atom.area else f" {atom.state}" if atom.state else ""
    return f"{counted(atom, seen)} of '{atom.who.word}'{where}"


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
    return compared(apart, atom.op, atom.number)


def _spacing_words(atom: Spacing, seen: Observed) -> str:
    there = len(seen.living(atom.who))
    if there < 2:
        return f"a spacing needs two of '{atom.who.word}', there {'is 1' if there else 'is nobody'}"
    return f"spacing of '{atom.who.word}' = {closest(atom, seen):.4g}"


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


ATOMS: dict[type[Atom], Eye] = {
    Inside: Eye(_inside, _inside_words, of_somebody=True),
    Being: Eye(_being, _being_words, of_somebody=True),
    Because: Eye(_because, _because_words, of_somebody=True),
    Measure: Eye(_measure, _measure_words, of_somebody=True),
    Count: Eye(_count, _count_words),
    Spacing: Eye(_spacing, _spacing_words, of_somebody=True),
}
"""How each is looked at and told."""
