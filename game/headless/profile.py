"""Where the time of a tick goes: every system of the schedule timed, whoever takes the steps."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from game.sim import schedule
from game.sim.schedule import System
from game.sim.world import World

Clock = Callable[[], float]


@dataclass
class Profile:
    """Seconds spent in each system, in the order of the schedule."""

    ticks: int = 0
    """Ticks counted by the first system of the schedule."""
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def microseconds(self) -> dict[str, float]:
        """Mean per tick of each system, in the order of the schedule; all 0 where no tick was taken."""
        return {name: 1e6 * spent / max(self.ticks, 1) for name, spent in self.seconds.items()}


@contextmanager
def profiled(clock: Clock = time.perf_counter) -> Iterator[Profile]:
    """Every `step` inside is timed system by system, whichever world takes it and whoever asks for it.

    The clock is read round each call: about a tenth of a microsecond a system that is not the game's.
    """
    profile = Profile(seconds={system.name: 0.0 for system in schedule.SCHEDULE})
    plain = schedule.SCHEDULE
    schedule.SCHEDULE = tuple(_timed(system, profile, clock, k == 0) for k, system in enumerate(plain))
    try:
        yield profile
    finally:
        schedule.SCHEDULE = plain


def _timed(system: System, profile: Profile, clock: Clock, first: bool) -> System:
    def run(world: World) -> None:
        began = clock()
        system.run(world)
        profile.seconds[system.name] += clock() - began
        profile.ticks += first

    return system._replace(run=run)
