"""Run many seeds and count how they ended: what balance is judged by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

from game.headless.run import MAX_SECONDS, Report, run


@dataclass(frozen=True, slots=True)
class Tally:
    """How a batch ended."""

    runs: int
    wins: int
    outcomes: dict[str, int]

    @property
    def causes(self) -> int:
        """Different ways of losing."""
        return sum(1 for word in self.outcomes if word not in ("won", "running"))


def tally(reports: Iterable[Report]) -> Tally:
    """Count outcomes, most frequent first."""
    counted = Counter(report.outcome for report in reports)
    return Tally(counted.total(), counted["won"], dict(counted.most_common()))


def batch(
    map: str, person: str, bot: str, seeds: Iterable[int], seconds: float = MAX_SECONDS, workers: int = 1
) -> Iterator[Report]:
    """Reports in the order of the seeds, on one process or several."""
    one = partial(run, map, person, bot, seconds=seconds)
    if workers <= 1:
        for seed in seeds:
            yield one(seed)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(one, seeds)
