"""Two batches side by side, before and after, paired where both played the same night."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from game.content.gate import ContentError, one_line
from game.headless.batch import journal
from game.headless.batch.folder import JOURNAL, read_heading
from game.headless.batch.night import Row
from game.headless.batch.odds import mcnemar, paired_difference
from game.headless.batch.order import Key
from game.headless.batch.summary import Summary, summed

Seen = tuple[str, str, str, int]


@dataclass(frozen=True, slots=True)
class Change:
    """Pairs of one map, person and bot, on each side."""

    before: tuple[str, str, str]
    after: tuple[str, str, str]
    pairs: int
    a: int
    """Won of them in A, and in B."""
    b: int

    @property
    def name(self) -> str:
        """What both sides have in common, and where they differ what each has."""
        sides = zip(self.before, self.after, strict=True)
        return " · ".join(one if one == other else f"{one} → {other}" for one, other in sides)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from A to B, over the pairs; the figures of A and B are of all their rows."""

    a: Summary
    b: Summary
    both: int
    """Pairs won in A and in B; the three others likewise."""
    gained: int
    """Lost or not ended in A, won in B."""
    lost: int
    neither: int
    same: int
    """Pairs that came out to the bit the same."""
    casts: tuple[Change, ...] = ()
    """The pairs apart, by who played what on which side."""

    @property
    def pairs(self) -> int:
        return self.both + self.gained + self.lost + self.neither

    @property
    def difference(self) -> tuple[float, float, float]:
        """Of the shares won, B less A, over the pairs: itself and its 95 % interval."""
        return paired_difference(self.both, self.gained, self.lost, self.neither)

    @property
    def chance(self) -> float:
        """McNemar's exact test: how likely so uneven a split of the flipped pairs is by luck alone."""
        return mcnemar(self.gained, self.lost)

    def as_json(self) -> dict[str, Any]:
        difference, low, high = self.difference
        return {
            "a": self.a.as_json(),
            "b": self.b.as_json(),
            "pairs": self.pairs,
            "won_in_both": self.both,
            "gained": self.gained,
            "lost": self.lost,
            "won_in_neither": self.neither,
            "same_to_the_bit": self.same,
            "difference": round(difference, 4),
            "difference_95": [round(low, 4), round(high, 4)],
            "mcnemar_p": self.chance,
            "by": [asdict(each) for each in self.casts],
        }


def read_rows(folder: Path, told: list[str]) -> list[Row]:
    """Every row of a batch, by key; lines that are damaged are told. Raises ContentError."""
    read_heading(folder)
    found: dict[Key, Row] = {}
    for night in journal.read(folder / JOURNAL):
        if isinstance(night, str):
            told.append(night.removesuffix("; that run is played again"))
        else:
            found.setdefault(night.key, night.row)
    if not found:
        raise ContentError(folder, "", "not one run in it", "play it first")
    return [found[key] for key in sorted(found)]


def unlike(a: Path, b: Path) -> list[str]:
    """What makes two batches hard to compare, a line each. Raises ContentError."""
    before, after = (read_heading(folder).get("seconds") for folder in (a, b))
    if before == after:
        return []
    return [
        one_line(
            f"a night of A ends after {before} s at most, of B after {after} s: their win rates are not alike"
        )
    ]


def compare(a: Sequence[Row], b: Sequence[Row]) -> Comparison:
    """Pair by map, person, bot and seed; what each side has only one of may differ between the sides.

    Raises ContentError where no night was played on both.
    """
    words = ("map", "person", "bot")
    free = [all(len({getattr(row, word) for row in side}) == 1 for side in (a, b)) for word in words]
    before, after = _by_name(a, free), _by_name(b, free)
    shared = [(before[name], after[name]) for name in before if name in after]
    if not shared:
        raise ContentError(
            "--compare", "", "no run of the one is in the other", "play both on the same seeds"
        )
    counts = [0, 0, 0, 0]
    for one, other in shared:
        counts[(not one.won) * 2 + (not other.won)] += 1
    both, lost, gained, neither = counts
    same = sum(one.digest == other.digest for one, other in shared)
    return Comparison(summed(a), summed(b), both, gained, lost, neither, same, _casts(shared))


def _casts(shared: Iterable[tuple[Row, Row]]) -> tuple[Change, ...]:
    """Pairs by who played what on each side, in that order."""
    counts: dict[tuple[tuple[str, str, str], tuple[str, str, str]], list[int]] = {}
    for one, other in shared:
        before, after = ((row.map, row.person, row.bot) for row in (one, other))
        told = counts.setdefault((before, after), [0, 0, 0])
        for k, more in enumerate((1, one.won, other.won)):
            told[k] += more
    return tuple(Change(*cast, *told) for cast, told in sorted(counts.items()))


def _by_name(rows: Iterable[Row], free: Sequence[bool]) -> dict[Seen, Row]:
    """Rows by what pairs go by; a word that is free to differ is left out."""
    named: dict[Seen, Row] = {}
    for row in rows:
        cast = (row.map, row.person, row.bot)
        map, person, bot = ("" if is_free else word for word, is_free in zip(cast, free, strict=True))
        named[map, person, bot, row.seed] = row
    return named
