"""What a batch is: maps, people, bots and seeds, every one with every other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from itertools import product
from typing import Any

from game.content.gate import ContentError
from game.headless.run import MAX_SECONDS

MOST_SEEDS = 1_000_000
LARGEST_SEED = 2**62


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What names a run: there is one row of results for each."""

    map: str
    person: str
    bot: str
    seed: int


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for. Maps are named as results name them."""

    maps: tuple[str, ...]
    persons: tuple[str, ...] = ("onjo",)
    bots: tuple[str, ...] = ("scout",)
    seeds: tuple[int, ...] = (0,)
    seconds: float = MAX_SECONDS
    mods: tuple[str, ...] = field(default=())

    def runs(self) -> Iterator[Key]:
        """Every run there is to be, seeds turning fastest."""
        for one in product(self.maps, self.persons, self.bots, self.seeds):
            yield Key(*one)

    def __len__(self) -> int:
        return len(self.maps) * len(self.persons) * len(self.bots) * len(self.seeds)

    def as_json(self) -> dict[str, Any]:
        """The same as words of the command line, seeds in short."""
        told: dict[str, Any] = {key: list(value) for key, value in asdict(self).items() if key != "seconds"}
        return told | {"seeds": seeds_word(self.seeds), "seconds": float(self.seconds)}


def parse_seeds(text: str) -> tuple[int, ...]:
    """`0..999`, `7`, `0..9,20,30..39`: ascending, each once. Raises ContentError."""
    spans = [_span(part.strip(), text) for part in text.split(",")]
    if sum(len(span) for span in spans) > MOST_SEEDS:
        raise ContentError("--seeds", "", text, f"more than {MOST_SEEDS:,} at once")
    return tuple(sorted({seed for span in spans for seed in span}))


def _span(part: str, text: str) -> range:
    first, dots, last = part.partition("..")
    ends = (first, last if dots else first)
    if not all(
        end.isascii() and end.isdigit() and len(end) < 20 and int(end) <= LARGEST_SEED for end in ends
    ):
        raise ContentError("--seeds", "", text, "whole numbers from 0, such as 0..999 or 0..9,20")
    span = range(int(ends[0]), int(ends[1]) + 1)
    if not span:
        raise ContentError("--seeds", "", text, f"{part} is empty: the smaller number first")
    return span


def seeds_word(seeds: tuple[int, ...]) -> str:
    """Seeds in ascending order as `parse_seeds` reads them."""
    spans: list[list[int]] = []
    for seed in seeds:
        if spans and seed == spans[-1][1] + 1:
            spans[-1][1] = seed
        else:
            spans.append([seed, seed])
    return ",".join(str(a) if a == b else f"{a}..{b}" for a, b in spans)
