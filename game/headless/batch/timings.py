"""Where the time of a tick goes in the runs of a batch: a few of them played once more under the clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.headless import players
from game.headless.batch.order import Key
from game.headless.batch.stage import Stage
from game.headless.profile import profiled
from game.headless.run import nights
from game.sim.clock import TICKS

SAMPLE, SECONDS = 3, 20.0
"""Runs, and of each so much of the game's own time."""


@dataclass(frozen=True, slots=True)
class Timings:
    """Mean microseconds of a tick, by system."""

    runs: int
    seconds: float
    ticks: int
    systems: dict[str, float]


def timed(stages: dict[str, Stage], keys: Sequence[Key], seconds: float) -> Timings:
    """Play evenly chosen runs once more, timed; their first tick, which loads the rules, is left out."""
    most = min(seconds, SECONDS)
    chosen = [keys[k * len(keys) // SAMPLE] for k in range(SAMPLE)] if len(keys) > SAMPLE else list(keys)
    spent: dict[str, float] = {}
    ticks = 0
    for key in chosen:
        session, bot = stages[key.map].open(key.person, key.seed), players.make(key.bot, key.seed)
        for _ in nights(session, bot, 1 / TICKS):
            pass
        with profiled() as profile:
            for _ in nights(session, bot, most):
                pass
        ticks += profile.ticks
        for name, took in profile.seconds.items():
            spent[name] = spent.get(name, 0.0) + took
    return Timings(
        len(chosen), most, ticks, {name: 1e6 * took / max(ticks, 1) for name, took in spent.items()}
    )
