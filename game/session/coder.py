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
MOST_BITS = 1 << 23
"""Asked of one stream at most, some seconds' work: a certain bit costs hardly any room in a file."""


class Torn(ValueError):
    """A stream that ends too early, holds a number no stream has, or more than any may."""


class _Odds:
    """Of one yes or no in one context: how likely yes is, and how often it was asked."""

    __slots__ = ("asked", "yes")

    def __init__(self) -> None:
        self.yes, self.asked = ONE >> 1, 0

    def learn(self, bit: int) -> None:
        share = STEPS[self.asked]
        if self.asked < SLOWEST - 1:
            self.asked += 1
        if bit:
            self.yes = min(self.yes + ((ONE - self.yes) * share >> 16), ONE - FLOOR)
        else:
            self.yes = max(self.yes - (self.yes * share >> 16), FLOOR)


Asked: TypeAlias = Callable[[Context, int], int]


class Encoder:
    """Takes bits, each with what it is about."""

    def __init__(self) -> None:
        self.low, self.high = 0, WHOLE
        self.out = bytearray()
        self.left = MOST_BITS
        self.odds: dict[Context, _Odds] = {}

    def bit(self, about: Context, bit: int) -> int:
        """Write one. Raises Torn where they are too many to be read again."""
        self.left -= 1
        if self.left < 0:
            raise Torn("it holds too much")
        odds = self.odds.get(about)
        if odds is None:
            odds = self.odds[about] = _Odds()
        middle = self.low + ((self.high - self.low) * odds.yes >> 16)
        if bit:
            self.high = middle
        else:
            self.low = middle + 1
        odds.learn(bit)
        while (self.low ^ self.high) < 1 << 24:
            self.out.append(self.high >> 24)
            self.low, self.high = self.low << 8 & WHOLE, (self.high << 8 & WHOLE) | 255
        return bit

    def close(self) -> bytes:
        """All of it; what is read beyond its end is zeros."""
        for size in range(1, 5):
            rest = 32 - 8 * size
            last = self.high >> rest << rest
            if last >= self.low:
                return bytes(self.out) + (last >> rest).to_bytes(size, "big")
        raise AssertionError("high is never below low")


class Decoder:
    """Gives the bits back, asked for in the same order. Raises Torn."""

    def __init__(self, data: bytes) -> None:
        self.low, self.high = 0, WHOLE
        self.data, self.at, self.left = data, 4, MOST_BITS
        self.here = int.from_bytes(data[:4].ljust(4, b"\0"), "big")
        self.odds: dict[Context, _Odds] = {}

    def bit(self, about: Context, bit: int = 0) -> int:
        """Read one; `bit` is there so that one description serves both ways."""
        self.left -= 1
        if self.left < 0:
            raise Torn("it holds too much")
        odds = self.odds.get(about)
        if odds is None:
            odds = self.odds[about] = _Odds()
        middle = self.low + ((self.high - self.low) * odds.yes >> 16)
        bit = int(self.here <= middle)
        if bit:
            self.high = middle
        else:
            self.low = middle + 1
        odds.learn(bit)
        while (self.low ^ self.high) < 1 << 24:
            self.low, self.high = self.low << 8 & WHOLE, (self.high << 8 & WHOLE) | 255
            self.here = (self.here << 8 & WHOLE) | self._next()
        return bit

    def _next(self) -> int:
        self.at += 1
        if self.at <= len(self.data):
            return self.data[self.at - 1]
        if self.at > len(self.data) + 4:
            raise Torn("it is cut short")
        return 0


def number(bit: Asked, about: Context, value: int = 0) -> int:
    """A whole number from 0 on, written or read by `bit`. Raises Torn where it is longer than any."""
    for step in range(UNARY):
        if not bit((about, step), value > step):
            return step
    rest, size = value - UNARY + 1, 1
    while bit((about, "size", size), rest >> size > 0):
        size += 1
        if size > LONGEST:
            raise Torn("a number too large")
    found = 1
    for place in range(size - 2, -1, -1):
        key = (about, size, place) if place == size - 2 else (size, place)
        found = found << 1 | bit(key, rest >> place & 1)
    return found + UNARY - 1


def signed(bit: Asked, about: Context, value: int = 0) -> int:
    """A whole number of either sign."""
    if not bit((about, "any"), value != 0):
        return 0
    negative = bit((about, "sign"), value < 0)
    size = 1 + number(bit, (about, negative), abs(value) - 1)
    return -size if negative else size


def among(bit: Asked, about: Context, bits: int, value: int = 0) -> int:
    """One of 2 ** bits equals."""
    found = 1
    for place in range(bits - 1, -1, -1):
        found = found << 1 | bit((about, found), value >> place & 1)
    return found - (1 << bits)
