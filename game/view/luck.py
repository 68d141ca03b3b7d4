"""Luck of the view: a small generator of its own, so that nothing cosmetic ever touches the rules' chance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Luck:
    """A 64-bit linear congruential generator; its upper half is good enough for clouds and footsteps.

    Source: multiplier and increment of Knuth's MMIX.
    """

    def __init__(self, seed: int) -> None:
        self.state = seed & (1 << 64) - 1
        self.draw()

    def draw(self) -> float:
        """A number in [0, 1)."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & (1 << 64) - 1
        return (self.state >> 32) / 2.0**32

    def whole(self, low: int, high: int) -> int:
        """A whole number in [low, high)."""
        return low + int(self.draw() * (high - low))

    def between(self, low: float, high: float) -> float:
        """A number in [low, high)."""
        return low + self.draw() * (high - low)

    def pick(self, options: Sequence[T]) -> T:
        """One of them."""
        return options[self.whole(0, len(options))]
