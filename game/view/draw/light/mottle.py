"""Mottle: the soft unevenness of things: it frays the steps of a lamp's light, which would else be rings, and
drifts as fog."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

SIZE = 128
"""Pixels after which it repeats."""
OCTAVES = ((4, 0.42), (8, 0.30), (16, 0.18), (32, 0.10))
"""Waves across it, and the share of each."""


def _mottle() -> npt.NDArray[np.float32]:
    """Smooth noise that tiles, -1..1. -> (SIZE, SIZE)"""
    luck = np.random.default_rng(41)
    total = np.zeros((SIZE, SIZE))
    for waves, share in OCTAVES:
        lattice = luck.random((waves, waves)) * 2.0 - 1.0
        at = np.arange(SIZE) * waves / SIZE
        low, part = at.astype(np.intp), at % 1.0
        high, part = (low + 1) % waves, part * part * (3.0 - 2.0 * part)
        rows = lattice[low] * (1.0 - part)[:, None] + lattice[high] * part[:, None]
        total += share * (rows[:, low] * (1.0 - part) + rows[:, high] * part)
    total -= total.mean()
    return np.ascontiguousarray((total / np.abs(total).max()).astype(np.float32))


MOTTLE = _mottle()
