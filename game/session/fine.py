"""Bytes of marks: as much of them as fits. A calm run keeps every bit, a wild one keeps fewer.

Columns and rows are of three kinds: still ones, of which nothing is kept; calm ones, kept whole as what
changed since the second before; restless ones, of which a few bits are kept. A restless column that differs
goes unnamed with a chance of 1 in 2 ** bits, and is looked at again a second later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from game.core.sketch import PRIME
from game.session.heads import Bytes, Heads, heads_nbytes, pack_heads, unpack_heads
from game.session.marks import (
    ALL_SUMS,
    COLUMNS,
    GROUPS,
    SUMS,
    Mark,
    Masks,
)
from game.session.packing import Broken

CALM_BITS = 14
"""What a change of a calm column takes in a file; one that would be cheaper as a restless one is that."""
CALM_SHARE = 0.2
"""A number that changes in more of the seconds than this is kept as it is, not as steps."""
STILL, CALM, RESTLESS = 0, 1, 2
MOST_CELLS = 1 << 25
"""Seconds times rows, or columns, that a file may ask to make room for."""
Streams: TypeAlias = tuple[bytearray, bytearray]
Source: TypeAlias = "tuple[_Reader, _Reader]"
NOTHING = Masks(
    np.zeros(len(COLUMNS), np.uint8), np.zeros(0, np.uint8), (), np.ones(len(COLUMNS), np.uint8), 1
)


class Detail(NamedTuple):
    """How much of each mark is kept."""

    columns: int
    """Bits of a restless column."""
    rows: int
    """Bits of a restless row; 0 = nothing is kept of any row by itself."""
    sums: tuple[int, ...]
    """Which of a mark's sums are kept; where none is, one sum of all groups is."""
    period: int = 1
    """A restless column or row is kept once in so many seconds, each in its turn."""
    first: int = 0
    """Bits of the first FIRST restless columns, every second: where most differences show first."""
    far: int = 0
    """The period of columns that are no actors'; 0 = as all others."""
    heads: int = 0
    """A head of the rows is kept once in so many seconds, each in its turn; 0 = none is."""


FIRST = 5
"""Restless columns that have more bits than others: what moves somebody shows there."""
WITHOUT_LISTS = (0, 1, 2, 3, 4, 5, 6)
"""Sums but those that weigh what is restless and no actor's."""
LEAST = (0, 1, 2, 3, 4, 6)
"""One for each group, the rows and the column of actors, and the rows of what lies still."""
BARE = (0, 3, 6)
"""One for each group."""


def _old(columns: int, rows: int, weighted: int, period: int = 1) -> Detail:
    """`weighted` = groups, from the first, whose weighted sums are kept."""
    return Detail(columns, rows, tuple(k for k in ALL_SUMS if k % SUMS == 0 or k // SUMS < weighted), period)


OLD_DETAILS = (
    _old(8, 8, 3),
    _old(6, 5, 3),
    _old(5, 3, 3),
    _old(4, 2, 3),
    _old(3, 2, 3),
    _old(3, 1, 3),
    _old(2, 1, 3),
    _old(3, 0, 3),
    _old(2, 0, 3),
    _old(2, 0, 2),
    _old(1, 0, 2),
    _old(1, 0, 2, 2),
    _old(1, 0, 0, 2),
    _old(1, 0, 0, 4),
    _old(1, 0, 0, 8),
)
"""Of version 2."""
DETAILS = (
    Detail(8, 8, ALL_SUMS),
    Detail(8, 0, ALL_SUMS, first=8, heads=1),
    Detail(6, 0, ALL_SUMS, first=8, heads=1),
    Detail(4, 0, ALL_SUMS, first=8, heads=1),
    Detail(4, 0, WITHOUT_LISTS, first=6, far=2, heads=1),
    Detail(3, 0, WITHOUT_LISTS, first=6, far=2, heads=1),
    Detail(2, 0, WITHOUT_LISTS, first=6, far=2, heads=1),
    Detail(2, 0, WITHOUT_LISTS, first=5, far=8, heads=1),
    Detail(2, 0, LEAST, first=6, far=8, heads=2),
    Detail(1, 0, LEAST, first=6, far=8, heads=2),
    Detail(1, 0, LEAST, 2, first=6, far=8, heads=2),
    Detail(1, 0, LEAST, 4, first=4, far=8, heads=4),
    Detail(1, 0, LEAST, 8, first=4, far=8, heads=4),
    Detail(1, 0, LEAST, 8, first=4, far=8),
    Detail(1, 0, (0, 1, 3, 6), 8, first=3, far=8),
    Detail(1, 0, BARE, 8, first=2, far=8),
    Detail(1, 0, (), 8, far=8),
)
"""From all there is down to the least that names a column."""


def fits(marks: Sequence[Mark], detail: Detail) -> bool:
    """Whether marks may be kept in that detail at all: whoever opens the file makes room for every row."""
    return not detail.rows or len(marks) * _most(marks) <= MOST_CELLS


def _most(marks: Sequence[Mark]) -> int:
    return max((mark.rows.size for mark in marks), default=0)


def pack(marks: Sequence[Mark], detail: Detail) -> tuple[bytes, bytes]:
    """Two streams: one that compresses well, one that does not."""
    if not marks:
        return b"", b""
    streams = bytearray(), bytearray()
    _pack_numbers([mark.rows.size for mark in marks], streams)
    sums = np.array([mark.sums for mark in marks], np.int64)
    for each in detail.sums:
        _pack_numbers(sums[:, each], streams)
    if not detail.sums:
        _pack_numbers(sums[:, ::SUMS].sum(axis=1) % PRIME, streams)
    kept = np.stack([mark.columns for mark in marks])
    _pack_bytes(kept, detail.columns, _periods(detail), streams, detail.first)
    if detail.rows:
        most = _most(marks)
        padded = [np.pad(mark.rows, (0, most - mark.rows.size)) for mark in marks]
        _pack_bytes(np.stack(padded), detail.rows, np.full(most, detail.period, np.uint8), streams)
    if detail.heads:
        streams[1].extend(pack_heads([mark.rows for mark in marks], detail.heads))
    return bytes(streams[0]), bytes(streams[1])


def _periods(detail: Detail) -> Bytes:
    """How often each column has its turn."""
    far = detail.far or detail.period
    return np.array([far if c.group else detail.period for c in COLUMNS], np.uint8)


def unpack(easy: bytes, hard: bytes, seconds: int, detail: Detail) -> tuple[list[Mark], Masks]:
    """The inverse. Raises Broken."""
    if not (0 <= detail.columns <= 8 and 0 <= detail.rows <= 8 and seconds * len(COLUMNS) <= MOST_CELLS):
        raise Broken("damaged: impossible marks")
    source = _Reader(easy), _Reader(hard)
    marks, masks = _marks(source, seconds, detail) if seconds else ([], NOTHING)
    if source[0].left or source[1].left:
        raise Broken("damaged: its marks do not add up")
    return marks, masks


def _marks(source: Source, seconds: int, detail: Detail) -> tuple[list[Mark], Masks]:
    tops = _unpack_numbers(source, seconds)
    most = int(tops.max())
    if tops.min() < 0 or (detail.rows and seconds * most > MOST_CELLS):
        raise Broken("damaged: impossible marks")
    sums = np.zeros((seconds, SUMS * GROUPS), np.int64)
    for each in detail.sums or (0,):
        sums[:, each] = _unpack_numbers(source, seconds)
    columns, known, periods = _unpack_bytes(source, seconds, detail.columns, _periods(detail), detail.first)
    rows, known_rows = np.zeros((seconds, 0), np.uint8), np.zeros(0, np.uint8)
    if detail.rows:
        turns = np.full(most, detail.period, np.uint8)
        rows, known_rows, _ = _unpack_bytes(source, seconds, detail.rows, turns)
    heads: Sequence[Heads] = [{}] * seconds
    if detail.heads:
        heads = unpack_heads(
            source[1].take(heads_nbytes(seconds, most, detail.heads)), seconds, most, detail.heads
        )
    marks = [Mark(tuple(sums[k].tolist()), columns[k], rows[k, : tops[k]], heads[k]) for k in range(seconds)]
    return marks, Masks(known, known_rows, detail.sums, periods, detail.period)


# ------------------------------------------------------------ numbers, one a second
def _pack_numbers(numbers: npt.ArrayLike, streams: Streams) -> None:
    """Steps of a number below 2 ** 16 that stays mostly as it is, or the number itself."""
    kept = np.asarray(numbers, "<u2")
    steps = np.diff(kept, prepend=np.zeros(1, "<u2"))
    calm = bool(np.count_nonzero(steps) <= CALM_SHARE * kept.size + 1)
    streams[0].append(calm)
    streams[0 if calm else 1].extend((steps if calm else kept).tobytes())


def _unpack_numbers(source: Source, seconds: int) -> npt.NDArray[np.int64]:
    calm = source[0].take(1) != b"\0"
    kept = np.frombuffer(source[0 if calm else 1].take(2 * seconds), "<u2")
    return (np.cumsum(kept, dtype=np.uint16) if calm else kept).astype(np.int64)


# ------------------------------------------------------------ bytes, many a second
def _pack_bytes(kept: Bytes, bits: int, periods: Bytes, streams: Streams, first: int = 0) -> None:
    """(seconds, n) bytes: what kind each of the n is, steps of the calm, some bits of the restless."""
    steps = _steps(kept)
    changes = np.count_nonzero(steps, axis=0)
    calm = changes * CALM_BITS * periods.astype(int) <= (len(kept) + 2) * max(bits, 2)
    kinds = np.where(changes == 0, STILL, np.where(calm, CALM, RESTLESS)).astype(np.uint8)
    streams[0].extend(kinds.tobytes())
    streams[0].extend(steps[:, kinds == CALM].T.tobytes())
    for taken, each in _parts(kinds, len(kept), bits, periods, first):
        cells = kept.T[taken]
        streams[1].extend(np.packbits(np.unpackbits(cells[:, None], axis=1)[:, 8 - each :]).tobytes())


def _unpack_bytes(
    source: Source, seconds: int, bits: int, periods: Bytes, first: int = 0
) -> tuple[Bytes, Bytes, Bytes]:
    """-> (seconds, n) bytes, (n,) masks of their known bits, and (n,) how often each is known."""
    n = periods.size
    kinds = np.frombuffer(source[0].take(n), np.uint8)
    if kinds.size and kinds.max() > RESTLESS:
        raise Broken("damaged: a column of no kind")
    kept = np.zeros((n, seconds), np.uint8)
    calm = int(np.count_nonzero(kinds == CALM))
    steps = np.frombuffer(source[0].take(calm * seconds), np.uint8).reshape(calm, seconds)
    kept[kinds == CALM] = np.bitwise_xor.accumulate(steps, axis=1)
    masks = np.where(kinds == RESTLESS, (1 << bits) - 1, 255).astype(np.uint8)
    for taken, each in _parts(kinds, seconds, bits, periods, first):
        kept[taken] = _bits(source, int(np.count_nonzero(taken)), each)
    early = _early(kinds, first)
    masks[early] = (1 << first) - 1
    return np.ascontiguousarray(kept.T), masks, np.where(early, 1, periods).astype(np.uint8)


def _bits(source: Source, count: int, bits: int) -> Bytes:
    """So many numbers of so many bits each."""
    packed = np.frombuffer(source[1].take(-(-count * bits // 8)), np.uint8)
    each = np.unpackbits(packed, count=count * bits).reshape(count, bits)
    known = np.zeros(count, np.uint8)
    for k in range(bits):
        known |= each[:, k] << (bits - 1 - k)
    return known


def _early(kinds: Bytes, first: int) -> npt.NDArray[np.bool_]:
    """The first few of the restless, where they have bits of their own. -> (n,)"""
    restless = kinds == RESTLESS
    found: npt.NDArray[np.bool_] = restless & (np.cumsum(restless) <= (FIRST if first else 0))
    return found


def _parts(
    kinds: Bytes, seconds: int, bits: int, periods: Bytes, first: int
) -> Iterator[tuple[npt.NDArray[np.bool_], int]]:
    """Restless bytes that are kept, (n, seconds), and how many bits of each: the early, then the others."""
    early = _early(kinds, first)
    if first:
        yield np.repeat(early[:, None], seconds, axis=1), first
    yield _taken((kinds == RESTLESS) & ~early, seconds, periods), bits


def _taken(restless: npt.NDArray[np.bool_], seconds: int, periods: Bytes) -> npt.NDArray[np.bool_]:
    """Which of the restless are kept when: each in its turn. -> (n, seconds)"""
    found = np.zeros((restless.size, seconds), np.bool_)
    for period in np.unique(periods[restless]).tolist():
        rows = np.flatnonzero(restless & (periods == period))
        row, second = (rows % period).astype(np.uint8), (np.arange(seconds) % period).astype(np.uint8)
        found[rows] = np.add.outer(row, second) % np.uint8(period) == 0
    return found


def _steps(kept: Bytes) -> Bytes:
    steps = kept.copy()
    steps[1:] ^= kept[:-1]
    return steps


class _Reader:
    """Takes bytes off the front of a stream."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    @property
    def left(self) -> int:
        return len(self.data) - self.at

    def take(self, count: int) -> bytes:
        """Raises Broken where there are not so many."""
        if count > self.left:
            raise Broken("damaged: its marks are cut short")
        self.at += count
        return self.data[self.at - count : self.at]
