"""Heads: sums over the first 8, 16, 32 … rows of a mark, to name the lowest row of several that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from game.core.sketch import PRIME

Bytes: TypeAlias = npt.NDArray[np.uint8]
Heads: TypeAlias = Mapping[int, tuple[int, int]]
"""For each head, by its rows, its sum of bytes, and of bytes times their row."""
LEAST_HEAD = 8
"""Rows of the shortest head; each next is twice as long."""
SMALL = 251
"""The modulus of short heads' sums, a byte each; of longer ones it is PRIME, two bytes."""


def head_sizes(top: int) -> list[int]:
    """Of so many rows: 8, 16, 32 and so on, less than all of them."""
    return [LEAST_HEAD << k for k in range(16) if LEAST_HEAD << k < top]


def head_prime(size: int) -> int:
    """What the sums of a head are modulo of: more than it has rows."""
    return SMALL if size < SMALL else PRIME


def heads_of(rows: Bytes, sizes: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Heads of so many rows each.

    Where several rows differ, the shortest head that differs mostly holds one of them alone: its quotient
    is the lowest row, though the whole world's is not any more.
    """
    wide = rows.astype(np.int64)
    weighed = wide * np.arange(rows.size)
    return {
        size: (int(wide[:size].sum()) % head_prime(size), int(weighed[:size].sum()) % head_prime(size))
        for size in sizes
    }


def in_heads(kept: Heads, here: Heads) -> int:
    """The one row of the shortest head that differs, -1 where it holds several, or none does."""
    same = 0
    for size in sorted(kept):
        prime = head_prime(size)
        plain, weighed = ((new - old) % prime for new, old in zip(here[size], kept[size], strict=True))
        if plain:
            row = weighed * pow(plain, -1, prime) % prime
            return row if same <= row < size else -1
        if weighed:
            return -1
        same = size
    return -1


# ------------------------------------------------------------ in a file
class HeadsKept(Heads):
    """Heads of one second of a file: a row of its table, and where in it each head stands."""

    __slots__ = ("_at", "_sums")

    def __init__(self, sums: npt.NDArray[np.uint16], at: dict[int, int]) -> None:
        """sums (heads, 2)"""
        self._sums, self._at = sums, at

    def __getitem__(self, size: int) -> tuple[int, int]:
        plain, weighed = self._sums[self._at[size]].tolist()
        return plain, weighed

    def __iter__(self) -> Iterator[int]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)


def pack_heads(rows: Sequence[Bytes], period: int) -> bytes:
    """Each second the heads whose turn it is, two sums each."""
    sizes = head_sizes(max((each.size for each in rows), default=0))
    out = bytearray()
    for second, each in enumerate(rows):
        for size, sums in heads_of(each, _in_turn(sizes, second, period)).items():
            for one in sums:
                out += one.to_bytes(_width(size), "little")
    return bytes(out)


def heads_nbytes(seconds: int, most: int, period: int) -> int:
    """How many bytes those of so many seconds take, of `most` rows."""
    return int(_lengths(head_sizes(most), seconds, period).sum())


def unpack_heads(data: bytes, seconds: int, most: int, period: int) -> Sequence[Heads]:
    """The inverse, of just as many bytes: all seconds of a head at once, a file may have a day of them."""
    sizes = head_sizes(most)
    lengths = _lengths(sizes, seconds, period)
    begins = np.cumsum(lengths).reshape(lengths.shape) - lengths
    taken, table = np.frombuffer(data, np.uint8), np.zeros((seconds, len(sizes), 2), np.uint16)
    for k, size in enumerate(sizes):
        when, wide = np.flatnonzero(lengths[:, k]), _width(size)
        for place in range(2 * wide):
            byte = taken[begins[when, k] + place].astype(np.uint16)
            table[when, k, place // wide] |= byte << np.uint16(place % wide * 8)
    turns = [{size: sizes.index(size) for size in _in_turn(sizes, turn, period)} for turn in range(period)]
    return [HeadsKept(table[second], turns[second % period]) for second in range(seconds)]


def _lengths(sizes: Sequence[int], seconds: int, period: int) -> npt.NDArray[np.int64]:
    """Bytes of each head in each second, 0 where it is not its turn. -> (seconds, heads)"""
    turn = np.add.outer(np.arange(seconds), np.arange(len(sizes))) % period == 0
    lengths: npt.NDArray[np.int64] = turn * np.array([2 * _width(size) for size in sizes], np.int64)
    return lengths


def _in_turn(sizes: Sequence[int], second: int, period: int) -> list[int]:
    return [size for k, size in enumerate(sizes) if (k + second) % period == 0]


def _width(size: int) -> int:
    """Bytes of a sum."""
    return 1 if head_prime(size) < 256 else 2
