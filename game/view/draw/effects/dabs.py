"""Dabs: points gathered to be mixed into a picture in one go."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]
F4 = npt.NDArray[np.float32]
I4 = npt.NDArray[np.int32]


@compiled
def dab(picture: U8, points: I4, alpha: F4, count: int) -> None:
    """Mix points (x, y, b, g, r) into a picture (h, w, 4), blue first; those outside are left out."""
    high, wide = picture.shape[0], picture.shape[1]
    for i in range(count):
        x, y = points[i, 0], points[i, 1]
        if x < 0 or y < 0 or x >= wide or y >= high:
            continue
        a = alpha[i]
        for c in range(3):
            v = picture[y, x, c]
            picture[y, x, c] = int(v + (points[i, 2 + c] - v) * a)


class Dabs:
    """Points gathered for one call of `dab`."""

    def __init__(self, capacity: int = 16384) -> None:
        self.points = np.zeros((capacity, 5), np.int32)
        self.alpha = np.zeros(capacity, np.float32)
        self.count = 0

    def add(
        self,
        x: npt.NDArray[np.int32],
        y: npt.NDArray[np.int32],
        colour: tuple[int, int, int],
        alpha: float | F4,
    ) -> None:
        """More points of one colour; those beyond the capacity are dropped."""
        n = min(len(x), len(self.alpha) - self.count)
        k = slice(self.count, self.count + n)
        self.points[k, 0], self.points[k, 1], self.points[k, 2:] = x[:n], y[:n], colour[::-1]
        self.alpha[k] = alpha if isinstance(alpha, float) else alpha[:n]
        self.count += n

    def flush(self, picture: U8) -> None:
        """Lay all points and start over."""
        dab(picture, self.points, self.alpha, self.count)
        self.count = 0
