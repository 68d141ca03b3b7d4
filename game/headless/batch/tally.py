"""How nights end, counted as they are played and kept nowhere: for tests of balance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.headless.batch.crew import Alone, Crew, Joblib, bundles
from game.headless.batch.night import Row
from game.headless.batch.order import Order
from game.headless.batch.stage import stages
from game.headless.batch.summary import ranked
from game.headless.run import MAX_SECONDS


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


def tally(rows: Iterable[Row]) -> Tally:
    """Count outcomes, most frequent first."""
    counted = ranked(row.outcome for row in rows)
    return Tally(sum(counted.values()), counted.get("won", 0), counted)


def batch(
    map: str, person: str, bot: str, seeds: Iterable[int], seconds: float = MAX_SECONDS, jobs: int = 1
) -> Iterator[Row]:
    """Rows as they come; in the order of the seeds where `jobs` is 1. Raises ContentError."""
    order = Order((map,), (person,), (bot,), tuple(seeds), seconds)
    found = stages([map], [person], [bot])
    (name,) = found
    keys = list(Order((name,), (person,), (bot,), order.seeds).runs())
    crew: Crew = Alone() if jobs <= 1 else Joblib(jobs)
    for nights in crew.play(bundles(found, keys, seconds, crew.hands())):
        yield from (night.row for night in nights)
