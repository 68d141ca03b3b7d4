"""How one thing a test may expect is looked at: whether it is so now, and how far it is from being so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from game.headless.trial.observed import Observed
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


class Eye(NamedTuple):
    """What judges one kind of thing and tells of it; the thing itself comes first, then what is observed."""

    look: Callable[[Any, Observed], Look]
    words: Callable[[Any, Observed], str]
    of_somebody: bool = False
    """It says something about somebody, and nothing where nobody is."""


def found(holds: bool, gap: float) -> Look:
    """A look whose gap is nothing where it holds."""
    return Look(holds, 0.0 if holds else gap)


def compared(value: float, op: Op, number: float) -> Look:
    """A number beside the one it is to be."""
    return found(COMPARE[op](value, number), abs(value - number))


def quantified(quant: str, met: int, of: int) -> bool:
    """Whether any, all or none of so many are it; all of nobody is not."""
    if quant == "all":
        return 0 < of == met
    return met == 0 if quant == "no" else met > 0
