"""Loudness along walkable paths: a noise loses 1 a tile, 1.4 a diagonal, and the muffle of what it enters.

Walls are entered too, at the price of their muffle; corners are not cut. What is one part of several cells,
such as a door in a wall two cells deep, muffles once: a step within it costs its distance alone.
"""

import numpy as np

from game.core.compiled import I4, F4x2, I2x2, I4x2, compiled
from game.core.flow import BUCKETS, DIAGONAL, DX, DY, STRAIGHT, empty

WALL = 12
"""Muffle from which a cell counts as solid where sound would cut a corner."""
LOUDEST = 10000.0
MOST = 100
"""Muffle counts for at most this."""
SLACK = 0.04
"""Two different losses are 0.1 apart; float32 loudness blurs them by less than this."""
_NEED = np.array([1, 16 | 32, 2, 32 | 64, 4, 64 | 128, 8, 128 | 16], np.int64)
"""Bits of `_ways_out` that must be set for each of the eight neighbours."""


def scratch_sizes(w: int, h: int) -> tuple[int, int]:
    """Lengths of `bucket_head` and `link` for `flood`. Their contents never matter."""
    return BUCKETS, 4 * w * h


@compiled
def _ways_out(muffle: I2x2, cy: int, cx: int) -> int:
    """Straight neighbours on the map: 1 east, 2 south, 4 west, 8 north; 16 times that where not solid."""
    h, w = muffle.shape
    bits = 0
    if cx + 1 < w:
        bits |= 1 if muffle[cy, cx + 1] >= WALL else 17
    if cy + 1 < h:
        bits |= 2 if muffle[cy + 1, cx] >= WALL else 34
    if cx > 0:
        bits |= 4 if muffle[cy, cx - 1] >= WALL else 68
    if cy > 0:
        bits |= 8 if muffle[cy - 1, cx] >= WALL else 136
    return bits


@compiled
def flood(
    loud: F4x2,
    stamp: I4x2,
    number: int,
    muffle: I2x2,
    part: I2x2,
    x: float,
    y: float,
    loudness: float,
    bucket_head: I4,
    link: I4,
) -> None:
    """Write what is left of a noise into every cell where more than 0 is left, and stamp those with `number`.

    Other cells keep what they had: only the stamp says what belongs to this flood. A number must not be used
    twice. Loudness counts for at most LOUDEST. Off the map, or NaN: nothing is written.
    loud, stamp, muffle, part (h, w): cells of one part have its number, others are negative.
    Scratch by `scratch_sizes`.
    """
    h, w = loud.shape
    if not (x >= 0.0 and y >= 0.0 and x < w and y < h and loudness > 0.0):
        return
    within = 2 * h * w
    empty(bucket_head, link, within)
    loudness = min(loudness, LOUDEST)
    cell = int(y) * w + int(x)
    flat, stamps, muffles = loud.reshape(-1), stamp.reshape(-1), muffle.reshape(-1)
    parts = part.reshape(-1)
    flat[cell] = loudness
    stamps[cell] = number
    link[2 * cell] = -1
    bucket_head[0] = 2 * cell
    pending, lost = 1, 0
    while pending > 0:
        entry = int(bucket_head[lost & (BUCKETS - 1)])
        if entry < 0:
            lost += 1
            continue
        bucket_head[lost & (BUCKETS - 1)] = link[entry]
        pending -= 1
        cell = (entry if entry < within else entry - within) >> 1
        if flat[cell] > loudness - 0.1 * lost + SLACK:
            continue
        cy = cell // w
        ways = _ways_out(muffle, cy, cell - cy * w)
        for k in range(8):
            if _NEED[k] & ~ways != 0:
                continue
            to = cell + DY[k] * w + DX[k]
            muffled = min(max(int(muffles[to]), 0), MOST)
            entry = 2 * to + (k & 1)
            if muffled > 0 and parts[to] >= 0 and parts[to] == parts[cell]:
                muffled, entry = (
                    0,
                    entry + within,
                )  # a cheaper way in may come after a dearer: a place of its own
            cost = lost + STRAIGHT + (DIAGONAL - STRAIGHT) * (k & 1) + 10 * muffled
            left = loudness - 0.1 * cost
            if left <= 0.0 or (stamps[to] == number and flat[to] >= left - SLACK):
                continue
            flat[to] = left
            stamps[to] = number
            link[entry] = bucket_head[cost & (BUCKETS - 1)]
            bucket_head[cost & (BUCKETS - 1)] = entry
            pending += 1


@compiled
def ear(loud: F4x2, stamp: I4x2, number: int, x: float, y: float) -> float:
    """Loudness of flood `number` at a position, 0 where it did not come."""
    if not (x >= 0.0 and y >= 0.0 and x < loud.shape[1] and y < loud.shape[0]):
        return 0.0
    if stamp[int(y), int(x)] != number:
        return 0.0
    return float(loud[int(y), int(x)])
