"""Upon bodies: what each gets of a lamp, by height and lean."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.light.lamps import _TOWARD

U8 = npt.NDArray[np.uint8]
F4 = npt.NDArray[np.float32]
I8 = npt.NDArray[np.int64]
LEANS, BANDS = 16, 4
"""A body is lit by how far a pixel leans sideways and by height in bands of 8 px."""
INFLATED = np.clip(
    0.52 + (np.arange(LEANS)[None, :] - 8) * 0.1 * np.cos(_TOWARD)[:, None] + 0.60 * np.sin(_TOWARD)[:, None],
    0.0,
    1.25,
).astype(np.float32)
"""(DIRECTIONS, LEANS) the same on a body inflated to a normal: bias .52, sideways .70, front .60."""
_MOST = np.int64(31)


@compiled
def gather(
    glow: I8,
    feet_x: F4,
    feet_y: F4,
    cache: U8,
    shift: int,
    left: int,
    top: int,
    gain: float,
    adds: I8,
    first: int,
    last: int,
) -> None:
    """What bodies `first` to `last` get of a lamp, by height and lean, in half steps and without grain: their
    shape is enough.

    -> glow (count, BANDS, LEANS): a band holds what begins there, to be summed up. adds (32,) by half
    steps.
    """
    n = cache.shape[0]
    for i in range(first, last):
        v, u = (int(feet_y[i]) - top) >> shift, (int(feet_x[i]) - left) >> shift
        if v < 0 or v >= n or u < 0 or u >= n or cache[v, u, 0] == 0:
            continue
        band = (np.int64(cache[v, u, 1]) + 6) >> 3
        if band >= BANDS:
            continue
        much, toward = np.float32(cache[v, u, 0] * gain * 2.0), np.int64(cache[v, u, 2])
        for lean in range(LEANS):
            q = np.int64(much * INFLATED[toward, lean] + np.float32(0.5))
            glow[i, band, lean] += adds[min(q, _MOST)]
