"""What counts say about chances: intervals and exact tests, by the books and without a library."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

Z95 = 1.959963984540054
"""Standard normal quantile at 97.5 %."""


def wilson(wins: int, runs: int, z: float = Z95) -> tuple[float, float]:
    """The score interval of a proportion; (0, 1) of no runs.

    Source: Wilson, Probable inference, the law of succession, and statistical inference (1927).
    """
    if runs == 0:
        return 0.0, 1.0
    share, z2 = wins / runs, z * z
    middle = (share + z2 / (2 * runs)) / (1 + z2 / runs)
    half = z / (1 + z2 / runs) * sqrt(share * (1 - share) / runs + z2 / (4 * runs * runs))
    low = 0.0 if wins == 0 else max(0.0, middle - half)
    return low, 1.0 if wins == runs else min(1.0, middle + half)


def mcnemar(gained: int, lost: int) -> float:
    """Chance of a split so uneven or worse among pairs that changed, were both ways as likely: two-sided.

    Source: McNemar, Note on the sampling error of the difference between correlated proportions (1947),
    as the exact binomial test.
    """
    flipped = gained + lost
    tail, ways = 0, 1
    for k in range(min(gained, lost) + 1):
        tail += ways
        ways = ways * (flipped - k) // (k + 1)  # of choosing k + 1: by steps, as there may be many
    return min(1.0, float(2 * tail / 2**flipped))


def paired_difference(
    both: int, gained: int, lost: int, neither: int, z: float = Z95
) -> tuple[float, float, float]:
    """Change of a proportion between pairs, and its interval: (difference, low, high), of no pairs all open.

    Source: Agresti and Min, Simple improved confidence intervals for comparing matched proportions (2005):
    half a pair is added to each of the four counts.
    """
    pairs = both + gained + lost + neither
    if pairs == 0:
        return 0.0, -1.0, 1.0
    n, b, c = pairs + 2.0, gained + 0.5, lost + 0.5
    middle = (b - c) / n
    half = z * sqrt(b + c - (b - c) * (b - c) / n) / n
    return (gained - lost) / pairs, max(-1.0, middle - half), min(1.0, middle + half)


def quantile(values: Sequence[float], share: float) -> float:
    """Of ascending values, linear between neighbours. Raises ValueError where there are none."""
    if not values:
        raise ValueError("no values")
    at = share * (len(values) - 1)
    k = min(int(at), len(values) - 2) if len(values) > 1 else 0
    after = values[k + 1] if len(values) > 1 else values[k]
    return values[k] + (after - values[k]) * (at - k)
