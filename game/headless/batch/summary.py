"""A batch in figures: how often it is won, how soon, and of what it is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from game.headless.batch.night import Night, Row
from game.headless.batch.odds import quantile, wilson

QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)


@dataclass(frozen=True, slots=True)
class Summary:
    """Of runs that belong together."""

    runs: int
    wins: int
    interval: tuple[float, float]
    """Of the share won, 95 %."""
    outcomes: dict[str, int]
    """Most frequent first."""
    causes: dict[str, int]
    """Of the lost, most frequent first."""
    times: tuple[float, ...]
    """Seconds to each win, ascending."""
    detections: float
    """A run, on average; so are these:"""
    noises: float
    kills: float
    ticks_per_second: float
    """Median of the runs, as whoever played them saw it."""

    @property
    def rate(self) -> float:
        return self.wins / self.runs if self.runs else 0.0

    @property
    def time_to_win(self) -> dict[str, float]:
        """Quantiles in seconds by their per cent; empty where nobody won."""
        if not self.times:
            return {}
        return {f"{share * 100:.0f}": round(quantile(self.times, share), 2) for share in QUANTILES}

    def as_json(self) -> dict[str, Any]:
        return {
            "runs": self.runs,
            "wins": self.wins,
            "win_rate": round(self.rate, 4),
            "win_rate_95": [round(end, 4) for end in self.interval],
            "time_to_win": self.time_to_win,
            "outcomes": self.outcomes,
            "causes": self.causes,
            "detections": round(self.detections, 2),
            "noises": round(self.noises, 2),
            "kills": round(self.kills, 2),
            "ticks_per_second": round(self.ticks_per_second, 1),
        }


def summed(rows: Sequence[Row]) -> Summary:
    """Figures of some rows."""
    runs, wins = len(rows), sum(row.won for row in rows)
    return Summary(
        runs,
        wins,
        wilson(wins, runs),
        ranked(row.outcome for row in rows),
        ranked(row.cause for row in rows if row.cause),
        tuple(sorted(row.seconds for row in rows if row.won)),
        _mean([row.detections for row in rows]),
        _mean([row.noises for row in rows]),
        _mean([row.kills for row in rows]),
        quantile(sorted(row.ticks_per_second for row in rows), 0.5) if rows else 0.0,
    )


def by_cast(nights: Iterable[Night]) -> dict[tuple[str, str, str], list[Night]]:
    """Nights by (map, person, bot), in that order."""
    found: dict[tuple[str, str, str], list[Night]] = {}
    for night in sorted(nights, key=lambda night: night.key):
        found.setdefault((night.row.map, night.row.person, night.row.bot), []).append(night)
    return found


def ranked(words: Iterable[str]) -> dict[str, int]:
    """Counts, most frequent first, ties by name."""
    return dict(sorted(Counter(words).items(), key=lambda pair: (-pair[1], pair[0])))


def _mean(values: Sequence[int]) -> float:
    return sum(values) / len(values) if values else 0.0


def stress_band(nights: Sequence[Night]) -> list[tuple[float, float, float]]:
    """(lower quartile, median, upper quartile) of stress at each sample, over the runs that still went on."""
    longest = max((len(night.stress) for night in nights), default=0)
    band = []
    for k in range(longest):
        felt = sorted(night.stress[k] for night in nights if k < len(night.stress))
        if len(felt) * 10 < len(nights):
            break  # a few stragglers are no curve
        band.append((quantile(felt, 0.25), quantile(felt, 0.5), quantile(felt, 0.75)))
    return band
