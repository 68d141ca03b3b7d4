"""An adaptive binary arithmetic coder: whole numbers in contexts become bits, the likelier the fewer.

Whole-number arithmetic alone: whoever opens a file comes by the same probabilities as whoever wrote it.
Source: I. H. Witten, R. M. Neal, J. G. Cleary, Arithmetic coding for data compression, 1987.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeAlias

Context: TypeAlias = Hashable
"""What is known beforehand of a number: numbers in the same one resemble each other."""
ONE = 1 << 16
"""A probability of 1."""
SLOWEST = 62
"""An unfolding context moves by one part in so many at the least."""
STEPS = tuple(ONE * 2 // (2 * n + 3) for n in range(SLOWEST))
"""By how often a context was used: what share of the way it moves toward what has just come."""
FLOOR = 48
"""Nothing is more certain than all but FLOOR parts in ONE: each bit costs a little room."""
WHOLE = (1 << 32) - 1
UNARY = 12
"""Numbers below this are counted up to, larger ones written by their length."""
LONGEST = 34
"""Bits of a number at most."""
MOST_BITS = 5 << 18
"""Asked of one stream at most, a second's work: twenty minutes of the wildest pointer, hours of play."""
SPARE_BITS, BITS_A_BYTE = 1 << 18, 512
"""And of a short one no more than these and so many for each of its bytes, twenty times what play takes: a
certain bit costs hardly any room, so that a few bytes could keep their reader busy for long."""


class Torn(ValueError):
    """A stream that ends too early, holds a number no stream has, or more than any may."""


def most_bits(size: int) -> int:
    """How many may be asked of a stream of so many bytes."""
    return min(MOST_BITS, SPARE_BITS + BITS_A_BYTE * size)


class Coder:
    """What writer and reader know alike: of each yes or no in each context how likely yes is."""

    def __init__(self) -> None:
        self._places: dict[Context, int] = {}
        self._yes: list[int] = []
        """Of ONE."""
        self._asked: list[int] = []
        """How often, to SLOWEST - 1."""
        self.bit: Callable[[int, int], int] = self._bit
        """Write or read the yes or no of a place; whoever reads is told 0 and answered what it is."""

    def place(self, about: Context, width: int) -> int:
        """Where the yeses and noes of a context begin, so many of them. The same width at every call."""
        found = self._places.get(about)
        if found is None:
            found = self._places[about] = len(self._yes)
            self._yes.extend([ONE >> 1] * width)
            self._asked.extend([0] * width)
        return found

    def _bit(self, place: int, bit: int) -> int:
        raise NotImplementedError


class Encoder(Coder):
    """Takes bits, each with what it is about."""

    def __init__(self) -> None:
        super().__init__()
        self.low, self.high = 0, WHOLE
        self.out = bytearray()
        self.written = 0

    def _bit(self, place: int, bit: int) -> int:
        """Raises Torn where they are too many to be read again."""
        self.written += 1
        if self.written > MOST_BITS:
            raise Torn("it holds too much")
        yes, asked = self._yes[place], self._asked[place]
        share = STEPS[asked]
        if asked < SLOWEST - 1:
            self._asked[place] = asked + 1
        middle = self.low + ((self.high - self.low) * yes >> 16)
        if bit:
            self.high = middle
            self._yes[place] = min(yes + ((ONE - yes) * share >> 16), ONE - FLOOR)
        else:
            self.low = middle + 1
            self._yes[place] = max(yes - (yes * share >> 16), FLOOR)
        while (self.low ^ self.high) < 1 << 24:
            self.out.append(self.high >> 24)
            self.low, self.high = self.low << 8 & WHOLE, (self.high << 8 & WHOLE) | 255
        return bit

    def close(self) -> bytes:
        """All of it; what is read beyond its end is zeros. Raises Torn where nobody would read so much."""
        data = bytes(self.out) + self._last()
        if self.written > most_bits(len(data)):
            raise Torn("it holds too much")
        return data

    def _last(self) -> bytes:
        """As few bytes as name a number between low and high."""
        for size in range(1, 5):
            rest = 32 - 8 * size
            last = self.high >> rest << rest
            if last >= self.low:
                return (last >> rest).to_bytes(size, "big")
        raise AssertionError("high is never below low")


class Decoder(Coder):
    """Gives the bits back, asked for in the same order. Raises Torn."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.bit = self._reader(data)

    def _reader(self, data: bytes) -> Callable[[int, int], int]:
        """What reads bit by bit. Opening a file is this loop, hence no attributes and no calls in it."""
        low, high, here = 0, WHOLE, int.from_bytes(data[:4].ljust(4, b"\0"), "big")
        at, left, likely, often = 4, most_bits(len(data)), self._yes, self._asked
        data += bytes(4)

        def bit(place: int, _: int) -> int:
            nonlocal low, high, here, at, left
            left -= 1
            if left < 0:
                raise Torn("it holds too much")
            yes, asked = likely[place], often[place]
            share = STEPS[asked]
            if asked < SLOWEST - 1:
                often[place] = asked + 1
            middle = low + ((high - low) * yes >> 16)
            found = here <= middle
            if found:
                high = middle
                yes += (ONE - yes) * share >> 16
                likely[place] = yes if yes < ONE - FLOOR else ONE - FLOOR
            else:
                low = middle + 1
                yes -= yes * share >> 16
                likely[place] = yes if yes > FLOOR else FLOOR
            while (low ^ high) < 1 << 24:
                if at >= len(data):
                    raise Torn("it is cut short")
                low, high = low << 8 & WHOLE, (high << 8 & WHOLE) | 255
                here = (here << 8 & WHOLE) | data[at]
                at += 1
            return found

        return bit


# ------------------------------------------------------------ numbers of many bits
SIZES = LONGEST + 1
NUMBER = UNARY + 2 * SIZES
"""Places of a number: steps up to UNARY; whether it is longer than each size; its second bit, by size."""
SIGNED = 2 + 2 * NUMBER
"""Places of one of either sign: whether it is any, its sign, and how large it is to either side."""


def number(coder: Coder, place: int, value: int = 0) -> int:
    """A whole number from 0 on, NUMBER places. Raises Torn where it is longer than any."""
    bit = coder.bit
    for step in range(UNARY):
        if not bit(place + step, value > step):
            return step
    rest, size = value - UNARY + 1, 1
    while bit(place + UNARY + size, rest >> size > 0):
        size += 1
        if size > LONGEST:
            raise Torn("a number too large")
    if size == 1:
        return UNARY
    found = 2 | bit(place + UNARY + SIZES + size, rest >> (size - 2) & 1)
    shared = coder.place((size, "rest"), size)  # what a long number ends with says little of where it stood
    for k in range(size - 3, -1, -1):
        found = found << 1 | bit(shared + k, rest >> k & 1)
    return found + UNARY - 1


def signed(coder: Coder, place: int, value: int = 0) -> int:
    """A whole number of either sign, SIGNED places."""
    if not coder.bit(place, value != 0):
        return 0
    negative = coder.bit(place + 1, value < 0)
    size = 1 + number(coder, place + 2 + NUMBER * negative, abs(value) - 1)
    return -size if negative else size


def among(coder: Coder, place: int, bits: int, value: int = 0) -> int:
    """One of 2 ** bits equals, as many places."""
    bit, found = coder.bit, 1
    for k in range(bits - 1, -1, -1):
        found = found << 1 | bit(place + found, value >> k & 1)
    return found - (1 << bits)
