"""Where to run: the place hunters reach latest, out of their sight, not too far off the way."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from game.core.flow import FAR
from game.headless.wits.ground import Ground
from game.sim.percept import Other, Percept

FARTHEST = 180
"""Tenths of a tile one plans to run."""
HEAD_START = 25
"""A place must be nearer to oneself than to any hunter by this many tenths."""
LEAD = 400
"""A hunter so many tenths away, or more, is as good as none."""


def refuge(percept: Percept, ground: Ground, chased_by: Sequence[Other]) -> tuple[float, float] | None:
    """The best place to run to, None where hunters cut off every way. Ties go to the north-west.

    Ways are compared as they are walked, so a wall between counts; nearness to the errand breaks near ties.
    """
    mine = _reach(ground, percept.x, percept.y, FARTHEST)
    theirs = np.full(mine.shape, FAR, np.int32)
    for other in chased_by[:4]:
        np.minimum(theirs, _reach(ground, other.x, other.y, LEAD), out=theirs)
    safe = (mine <= FARTHEST) & (theirs > mine + HEAD_START) & (percept.known != 0)
    if not safe.any():
        return None
    lead = np.minimum(theirs, LEAD) - mine
    score = lead - 0.35 * np.minimum(ground.field, 2000)
    score[~safe | (mine < 40)] = -1e9
    best = int(np.argmax(score))
    if score.flat[best] <= -1e8:
        return None
    cy, cx = divmod(best, mine.shape[1])
    return cx + 0.5, cy + 0.5


def _reach(ground: Ground, x: float, y: float, limit: int) -> npt.NDArray[np.int32]:
    """Path cost from a position to everywhere within a limit, FAR beyond."""
    field: npt.NDArray[np.int32] = np.full(ground.enter.shape, FAR, np.int32)
    ground.spread(field, x, y, limit, wary=False)
    return field
