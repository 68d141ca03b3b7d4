"""What the properties of a map say of it as a test: seeds, and an expectation in short."""

from __future__ import annotations

from game.content.plan.draft import Draft
from game.content.plan.map_words import MapWords
from game.content.trial.expected import Clause, Ended
from game.content.trial.trial import SEEDS, Expected, Trial
from game.content.triggers.phrases import Unfit
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Person


def trial_of(words: MapWords, draft: Draft, seeds: tuple[int, ...]) -> Trial:
    """What the map says of itself as a test."""
    expected = list(draft.expected)
    if words.test_expect != "none":
        expected.append(_short(words.test_expect, draft))
    return Trial(
        tuple(expected),
        tuple(sorted(draft.given, key=lambda each: (each.at, each.id))),
        seeds,
        Person[words.test_as.upper()],
        words.test_bot,
        float(words.test_seconds),
        words.test_fails,
    )


def _short(outcome: str, draft: Draft) -> Expected:
    """What `test_expect` is short for, told at the start of whoever is played."""
    ended = (Clause(Ended(Outcome[outcome.upper()])),)
    starts = draft.tables["starts"]
    start = next((each for each in starts if each.person.name.lower() == draft.played), starts[0])
    at = ("map properties, test_expect", start.x, start.y)
    return Expected(f"outcome {outcome}", ended, "end", 0.0, 0.0, 0.0, "", *at)


def seeds_of(text: str, draft: Draft) -> tuple[int, ...]:
    """`test_seeds`; none once a fault was added."""
    try:
        return read_seeds(text)
    except Unfit as fault:
        where = draft.where.at("map properties")
        draft.faults.append(where.refuse(f"test_seeds: {fault.value}", fault.remedy))
        return ()


HIGHEST = 2**62
LETTERS = 10_000
"""Letters of one text of seeds."""


def read_seeds(text: str) -> tuple[int, ...]:
    """The seeds meant, each once, in the order named. Raises Unfit."""
    if len(text) > LETTERS:
        raise Unfit(f"{len(text)} letters", f"at most {LETTERS}")
    found: dict[int, None] = {}
    for part in text.split(","):
        found.update(dict.fromkeys(_range(part.strip())))
        if len(found) > SEEDS:
            raise Unfit(f"'{text[:40]}'", f"at most {SEEDS} seeds")
    return tuple(found)


def _range(part: str) -> range:
    low, dots, high = part.partition("..")
    ends = (low.strip(), high.strip() if dots else low.strip())
    if not all(end.isascii() and end.isdigit() and len(end) < 20 for end in ends):
        raise Unfit(f"'{part[:40]}'", "whole numbers, such as 7, or 0..4, or 1,5,9")
    first, last = int(ends[0]), int(ends[1])
    if last > HIGHEST or not first <= last < first + SEEDS:
        raise Unfit(f"'{part[:40]}'", f"the lower one first, and at most {SEEDS} seeds")
    return range(first, last + 1)
