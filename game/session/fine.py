"""Bytes of marks: as much of them as fits. A calm run keeps every bit, a wild one keeps fewer.

Columns and rows are of three kinds: still ones, of which nothing is kept; calm ones, kept whole as what
changed since the second before; restless ones, of which a few bits are kept. A restless column that differs
goes unnamed with a chance of 1 in 2 ** bits, and is looked at again a second later.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from game.session.marks import COLUMNS, GROUPS, SUMS, Bytes, Mark, Masks
from game.session.packing import Broken

CALM_BITS = 14
"""What a change of a calm column takes in a file; one that would be cheaper as a restless one is that."""
CALM_SHARE = 0.2
"""A number that changes in more of the seconds than this is kept as it is, not as steps."""
STILL, CALM, RESTLESS = 0, 1, 2
MOST_CELLS = 1 << 26
"""Seconds times rows, or columns, that a file may ask to make room for."""
Streams: TypeAlias = tuple[bytearray, bytearray]
Source: TypeAlias = "tuple[_Reader, _Reader]"
NOTHING = Masks(np.zeros(len(COLUMNS), np.uint8), np.zeros(0, np.uint8), 0, 1)


class Detail(NamedTuple):
    """How much of each mark is kept."""

    columns: int
    """Bits of a restless column."""
    rows: int
    """Bits of a restless row; 0 = nothing is kept of any row."""
    weighted: int
    """Groups whose weighted sums are kept; see Masks."""
    period: int = 1
    """A restless column or row is kept once in so many seconds, each in its turn."""


DETAILS = (
    Detail(8, 8, 3),
    Detail(6, 5, 3),
    Detail(5, 3, 3),
    Detail(4, 2, 3),
    Detail(3, 2, 3),
    Detail(3, 1, 3),
    Detail(2, 1, 3),
    Detail(3, 0, 3),
    Detail(2, 0, 3),
    Detail(2, 0, 2),
    Detail(1, 0, 2),
    Detail(1, 0, 2, 2),
    Detail(1, 0, 0, 2),
    Detail(1, 0, 0, 4),
    Detail(1, 0, 0, 8),
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
    for each in _kept_sums(detail):
        _pack_numbers(sums[:, each], streams)
    _pack_bytes(np.stack([mark.columns for mark in marks]), detail.columns, detail.period, streams)
    if detail.rows:
        most = _most(marks)
        padded = [np.pad(mark.rows, (0, most - mark.rows.size)) for mark in marks]
        _pack_bytes(np.stack(padded), detail.rows, detail.period, streams)
    return bytes(streams[0]), bytes(streams[1])


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
    for each in _kept_sums(detail):
        sums[:, each] = _unpack_numbers(source, seconds)
    columns, known = _unpack_bytes(source, seconds, len(COLUMNS), detail.columns, detail.period)
    rows, known_rows = np.zeros((seconds, 0), np.uint8), np.zeros(0, np.uint8)
    if detail.rows:
        rows, known_rows = _unpack_bytes(source, seconds, most, detail.rows, detail.period)
    marks = [Mark(tuple(sums[k].tolist()), columns[k], rows[k, : tops[k]]) for k in range(seconds)]
    return marks, Masks(known, known_rows, detail.weighted, detail.period)


def _kept_sums(detail: Detail) -> list[int]:
    return [k for k in range(SUMS * GROUPS) if k % SUMS == 0 or k // SUMS < detail.weighted]


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
def _pack_bytes(kept: Bytes, bits: int, period: int, streams: Streams) -> None:
    """(seconds, n) bytes: what kind each of the n is, steps of the calm, some bits of the restless."""
    steps = _steps(kept)
    changes = np.count_nonzero(steps, axis=0)
    calm = changes * CALM_BITS * period <= (len(kept) + 2) * max(bits, 2)
    kinds = np.where(changes == 0, STILL, np.where(calm, CALM, RESTLESS))
    streams[0].extend(kinds.astype(np.uint8).tobytes())
    streams[0].extend(steps[:, kinds == CALM].T.tobytes())
    taken = kept.T[_taken(kinds, len(kept), period)]
    streams[1].extend(np.packbits(np.unpackbits(taken[:, None], axis=1)[:, 8 - bits :]).tobytes())


def _unpack_bytes(source: Source, seconds: int, n: int, bits: int, period: int) -> tuple[Bytes, Bytes]:
    """-> (seconds, n) bytes and (n,) masks of their known bits."""
    kinds = np.frombuffer(source[0].take(n), np.uint8)
    if kinds.size and kinds.max() > RESTLESS:
        raise Broken("damaged: a column of no kind")
    kept = np.zeros((n, seconds), np.uint8)
    calm = int(np.count_nonzero(kinds == CALM))
    steps = np.frombuffer(source[0].take(calm * seconds), np.uint8).reshape(calm, seconds)
    kept[kinds == CALM] = np.bitwise_xor.accumulate(steps, axis=1)
    taken = _taken(kinds, seconds, period)
    count = int(np.count_nonzero(taken))
    packed = np.frombuffer(source[1].take(-(-count * bits // 8)), np.uint8)
    each = np.unpackbits(packed, count=count * bits).reshape(count, bits)
    known = np.zeros(count, np.uint8)
    for k in range(bits):
        known |= each[:, k] << (bits - 1 - k)
    kept[taken] = known
    masks = np.where(kinds == RESTLESS, (1 << bits) - 1, 255).astype(np.uint8)
    return np.ascontiguousarray(kept.T), masks


def _taken(kinds: npt.NDArray[np.generic], seconds: int, period: int) -> npt.NDArray[np.bool_]:
    """Which restless bytes are kept. -> (n, seconds)"""
    row, second = ((np.arange(n) % period).astype(np.uint8) for n in (kinds.size, seconds))
    turns = np.add.outer(row, second) % np.uint8(period) == 0  # small numbers: there may be many of them
    found: npt.NDArray[np.bool_] = turns & (kinds == RESTLESS)[:, None]
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
