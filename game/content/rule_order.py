"""Numbers of the rules that lean on each other: one may not be larger than another, lists rise or fall.

Each within its own bounds, two numbers may still contradict each other: infected that came back where they
are counted at once would come and go for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np

from game.content.gate import ContentError, Where

AT_MOST = (
    ("infection.shortest", "infection.longest"),
    ("director.mob_least", "director.mob_most"),
    ("director.mob_soonest", "director.mob_latest"),
    ("director.walk_away", "director.walk_most"),
    ("director.fade_to", "director.peak_at"),
    ("body.sneak", "body.walk"),
    ("body.walk", "body.run"),
    ("body.winded", "body.stamina"),
    ("body.strike_cost", "body.stamina"),
    ("sight.dim", "sight.lit"),
    ("sight.infected_dark", "sight.infected_lit"),
    ("sight.release", "sight.bands"),
    ("people.follow_near", "people.follow_far"),
    ("region.apart", "region.awake"),
    ("region.awake", "region.asleep"),
    ("infected.wake", "region.awake"),
)
"""A number, and one that may not be smaller; of lists value by value."""
RISING = ("sight.bands", "sight.human_cones", "hybrid.bands", "day.hours")
"""Lists whose values rise."""
FALLING = ("sight.human_ranges",)
"""Lists whose values never rise: the first is taken for the longest."""


class Said(NamedTuple):
    """A number, and who said it."""

    value: Any
    where: Where
    """File, line and key."""
    layer: int
    """Of the files that give numbers, counted from the lowest: the newer one is the one to mend."""


Look = Callable[[str], Said | None]
"""By `group.key`; None where its group could not be read."""


def contradictions(look: Look) -> Iterator[ContentError]:
    """One fault for each list and pair that is not in order; of a list that is not, nothing more."""
    odd = set()
    for key in (*RISING, *FALLING):
        said = look(key)
        if said is None:
            continue
        steps = np.diff(said.value) if key in RISING else -np.diff(said.value)
        if np.any(steps <= 0 if key in RISING else steps < 0):
            odd.add(key)
            remedy = "values that rise" if key in RISING else "values that never rise"
            yield said.where.refuse(str(said.value.tolist()), remedy)
    for low, high in AT_MOST:
        if low not in odd and high not in odd:
            yield from _pair(low, high, look(low), look(high))


def _pair(low: str, high: str, less: Said | None, more: Said | None) -> Iterator[ContentError]:
    if less is None or more is None or not np.any(less.value > more.value):
        return
    # Named as the file does; with its group where that is another file.
    same = low.partition(".")[0] == high.partition(".")[0]
    low, high = (name.partition(".")[2] if same else name for name in (low, high))
    if more.layer > less.layer:
        yield more.where.refuse(
            f"{_shown(more.value)} is less than {low} = {_shown(less.value)}", f"at least {low}"
        )
    else:
        yield less.where.refuse(
            f"{_shown(less.value)} is more than {high} = {_shown(more.value)}", f"at most {high}"
        )


def _shown(value: Any) -> str:
    return f"{value:g}" if np.ndim(value) == 0 else str(value.tolist())


def looker(groups: Mapping[str, Any], made: Mapping[str, Any]) -> Look:
    """Look numbers up in groups that say where each key stands (`said_at`) and what was made of them."""

    def look(name: str) -> Said | None:
        group, _, key = name.partition(".")
        if made[group] is None:
            return None
        return Said(getattr(made[group], key), *groups[group].said_at(key))

    return look
