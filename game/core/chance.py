"""Counter-based random numbers: a hash of (seed, stream, tick, row, use).

So one more actor shifts nobody's luck. A stream belongs to one system; `use` tells the draws of one row in
one tick apart.
"""

import numpy as np

from game.core.compiled import compiled

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_S11, _S27, _S30, _S31 = np.uint64(11), np.uint64(27), np.uint64(30), np.uint64(31)
_FRACTION = 1.0 / 9007199254740992.0
"""2 ** -53."""


@compiled
def _mixed(state: np.uint64, value: int) -> np.uint64:
    """Fold one more number into the state.

    Source: Steele, Lea, Flood, Fast splittable pseudorandom number generators (2014): SplitMix64.
    """
    z = (state ^ np.uint64(value)) + _GOLDEN
    z = (z ^ (z >> _S30)) * _FIRST
    z = (z ^ (z >> _S27)) * _SECOND
    return z ^ (z >> _S31)


@compiled
def draw(seed: int, stream: int, tick: int, row: int, use: int) -> float:
    """A number in [0, 1), the same for the same five arguments."""
    state = _mixed(_mixed(_GOLDEN, seed), stream)
    state = _mixed(_mixed(_mixed(state, tick), row), use)
    return float(state >> _S11) * _FRACTION


@compiled
def draw_int(seed: int, stream: int, tick: int, row: int, use: int, n: int) -> int:
    """A whole number in 0..n-1; 0 when n is below 1."""
    if n < 1:
        return 0
    return int(draw(seed, stream, tick, row, use) * n)
