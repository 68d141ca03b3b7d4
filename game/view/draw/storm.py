"""Storm: when lightning is seen. It follows from the night's seconds alone, so a replay flashes alike and no
rule ever sees it."""

from __future__ import annotations

import math

from game.view.luck import Luck

EVERY = 9.0
"""Seconds in which one bolt falls."""
FLICKERS = ((0.0, 0.07, 1.0), (0.13, 0.30, 0.65))
"""A bolt is a flash and a paler second one: begin, end, brightness. Two in nine seconds can harm nobody."""


def lightning(time: float) -> float:
    """How bright the sky flashes at a time in seconds, 0..1."""
    window = int(time // EVERY)
    at = time - window * EVERY - Luck(window * 7919 + 17).between(0.5, EVERY - 1.0)
    for begin, end, bright in FLICKERS:
        if begin <= at < end:
            return bright * math.sqrt(1.0 - (at - begin) / (end - begin))
    return 0.0
