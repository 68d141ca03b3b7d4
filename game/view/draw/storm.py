"""Storm: when lightning is seen and its thunder heard. Both follow from the night's seconds alone, so a
replay flashes alike and no rule ever sees it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.view.luck import Luck

EVERY = 9.0
"""Seconds in which one bolt falls."""
FLICKERS = ((0.0, 0.07, 1.0), (0.13, 0.30, 0.65))
"""A bolt is a flash and a paler second one: begin, end, brightness. Two in nine seconds can harm nobody."""


@dataclass(frozen=True, slots=True)
class Bolt:
    """One stroke of lightning."""

    at: float
    """Seconds of the night."""
    away: float
    """Seconds until its thunder is here: a third of a kilometre each."""
    angle: float
    """Where it struck, 0 east, clockwise."""


def bolt(window: int) -> Bolt:
    """The stroke of one window of EVERY seconds."""
    luck = Luck(window * 7919 + 17)
    at = window * EVERY + luck.between(0.5, EVERY - 1.0)
    return Bolt(at, luck.between(0.5, 4.0), luck.between(0.0, 2.0 * math.pi))


def thunder(before: float, now: float) -> Bolt | None:
    """The stroke whose thunder comes between two times, if one does."""
    for window in range(max(0, int(before // EVERY) - 1), int(now // EVERY) + 1):
        stroke = bolt(window)
        if before < stroke.at + stroke.away <= now:
            return stroke
    return None


def lightning(time: float) -> float:
    """How bright the sky flashes at a time in seconds, 0..1."""
    at = time - bolt(int(time // EVERY)).at
    for begin, end, bright in FLICKERS:
        if begin <= at < end:
            return bright * math.sqrt(1.0 - (at - begin) / (end - begin))
    return 0.0
