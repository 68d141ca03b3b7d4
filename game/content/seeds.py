"""Seeds as people write them: 7, or 0..4, or 1,5,9."""

from __future__ import annotations

from game.content.phrases import Unfit
from game.content.trials import SEEDS

HIGHEST = 2**62


def read_seeds(text: str) -> tuple[int, ...]:
    """The seeds meant, each once, in the order named. Raises Unfit."""
    found: dict[int, None] = {}
    for part in text[:LETTERS].split(","):
        found.update(dict.fromkeys(_range(part.strip())))
        if len(found) > SEEDS:
            raise Unfit(f"'{text[:40]}'", f"at most {SEEDS} seeds")
    return tuple(found)


LETTERS = 10_000


def _range(part: str) -> range:
    low, dots, high = part.partition("..")
    ends = (low.strip(), high.strip() if dots else low.strip())
    if not all(end.isascii() and end.isdigit() and len(end) < 20 for end in ends):
        raise Unfit(f"'{part[:40]}'", "whole numbers, such as 7, or 0..4, or 1,5,9")
    first, last = int(ends[0]), int(ends[1])
    if last > HIGHEST or not first <= last < first + SEEDS:
        raise Unfit(f"'{part[:40]}'", f"the lower one first, and at most {SEEDS} seeds")
    return range(first, last + 1)
