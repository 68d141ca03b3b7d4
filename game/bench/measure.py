"""The runner: equal work first, then ours and the reference turn and turn about, then medians."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from statistics import median
from typing import Any, Generic, TypeVar

Input = TypeVar("Input")
Clock = Callable[[], float]

BUDGET = "budget"
"""The reference of an absolute row: a number of milliseconds that must not be passed."""


class Missing(Exception):
    """What a row needs is not on this machine; says what."""


class Unequal(Exception):
    """Ours and the reference did not do the same work; says where they part."""


@dataclass(frozen=True)
class Match(Generic[Input]):
    """Two ways of doing the same work, and what proves that it is the same.

    `ours` and `theirs` leave their input as they found it, or `before` puts it back, off the clock. Units:
    how many pieces of work (ticks, frames) one call does. `theirs` is None beside a budget.
    """

    inputs: Sequence[Input]
    ours: Callable[[Input], object]
    theirs: Callable[[Input], object] | None
    check: Callable[[Input], None]
    """Runs both on one input and compares. Raises Unequal."""
    budget_ms: float = 0.0
    before: Callable[[Input], object] = lambda _: None
    ours_units: float = 1.0
    theirs_units: float = 1.0
    note: str = ""


@dataclass(frozen=True)
class Case:
    """One row to be: its name, its target, and how to set the match up."""

    name: str
    n: int
    reference: str
    target: float
    """The most `ours / reference` may be."""
    setup: Callable[[], Match[Any]]
    """Raises Missing."""
    rounds: int = 60
    """At most; as many as fit the time."""
    least: int = 5
    """Rounds below which a median says nothing."""


@dataclass(frozen=True)
class Row:
    """What one case came to; milliseconds per unit of work."""

    name: str
    n: int
    ours_ms: float | None
    reference: str
    reference_ms: float | None
    ratio: float | None
    target: float
    ok: bool
    skipped: str | None = None
    unequal: str | None = None
    note: str = ""

    @property
    def missed(self) -> bool:
        """Measured and short of its target, or not even the same work; a skipped row is neither."""
        return not self.ok and self.skipped is None


def measure(case: Case, seconds: float = 2.0, clock: Clock = time.perf_counter) -> Row:
    """Set up, prove equal work on every input, then take turns for about `seconds`; one row."""
    try:
        match = case.setup()
        for each in match.inputs:
            match.before(each)
            match.check(each)
    except Missing as reason:
        return _blank(case, skipped=str(reason))
    except Unequal as reason:
        return _blank(case, unequal=str(reason))
    ours, theirs = _turns(match, case.rounds, case.least, seconds, clock)
    ours_ms = 1000.0 * median(ours) / match.ours_units
    theirs_ms = 1000.0 * median(theirs) / match.theirs_units if theirs else match.budget_ms
    ratio = ours_ms / theirs_ms
    ok = ratio <= case.target
    return Row(case.name, case.n, ours_ms, case.reference, theirs_ms, ratio, case.target, ok, note=match.note)


def _turns(
    match: Match[Any], most: int, least: int, seconds: float, clock: Clock
) -> tuple[list[float], list[float]]:
    """Seconds of each call, ours and theirs. Inputs rotate; who begins alternates from round to round."""
    took: tuple[list[float], list[float]] = ([], [])
    sides = [(0, match.ours)] if match.theirs is None else [(0, match.ours), (1, match.theirs)]
    began = clock()
    for turn in count():
        if turn >= least and (turn >= most or clock() - began > seconds):
            return took
        each = match.inputs[turn % len(match.inputs)]
        for side, work in sides if turn % 2 == 0 else sides[::-1]:
            match.before(each)
            start = clock()
            work(each)
            took[side].append(clock() - start)
    raise AssertionError("count() never ends")


def _blank(case: Case, skipped: str | None = None, unequal: str | None = None) -> Row:
    return Row(case.name, case.n, None, case.reference, None, None, case.target, False, skipped, unequal)
