"""Stairs and hatches: places of one map joined by passages, and which of them to take first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.core.flow import FAR
from game.headless.wits.errands import gap
from game.headless.wits.ground import Ground
from game.sim.percept import Percept

PASSAGE_COST = 30
"""What taking one is worth, in tenths of a tile."""
DOUBT = 1.15
"""Stairs may be this much longer than a way over ground one mostly does not know."""
BACK_TILES, BACK_COST = 3.0, 400
"""Where one stands on stairs one has just come out of them; to go back wants a reason."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One way in, and where it comes out."""

    index: int
    x: float
    y: float
    to_x: float
    to_y: float


def passages(percept: Percept) -> list[Passage]:
    """Those one may use, as the map she carries shows them."""
    found = []
    for near in percept.exits:
        if near.kind == "stairs" and "," in near.state:
            to_x, to_y = (float(part) for part in near.state.split(","))
            found.append(Passage(near.index, near.x, near.y, to_x, to_y))
    return found


def first_passage(percept: Percept, ground: Ground) -> tuple[int, Passage | None]:
    """Cost of the way to the ground's aim, and the passage to take first, None where walking is shorter."""
    ways, direct = passages(percept), ground.cost_from(percept.x, percept.y)
    if not ways:
        return direct, None
    hops = [_hop(ground, way) for way in ways]
    left = [ground.cost_from(way.to_x, way.to_y) for way in ways]
    for _ in ways:
        for i, way in enumerate(ways):
            for j, hop in enumerate(hops):
                left[i] = min(left[i], int(hop[int(way.to_y), int(way.to_x)]) + PASSAGE_COST + left[j])
    totals = [int(hop[int(percept.y), int(percept.x)]) + PASSAGE_COST + left[j] for j, hop in enumerate(hops)]
    for j, way in enumerate(ways):
        if gap(percept, way.x, way.y) < BACK_TILES:
            totals[j] += BACK_COST
    best = min(range(len(ways)), key=lambda j: (totals[j], j))
    # Shut in, no way is shorter than another: a passage one cannot get to leads nowhere either.
    shorter = totals[best] < min(FAR, direct * DOUBT)
    return (totals[best], ways[best]) if shorter else (direct, None)


def _hop(ground: Ground, way: Passage) -> npt.NDArray[np.int32]:
    """Cost from everywhere to the mouth of a passage."""
    field: npt.NDArray[np.int32] = np.full(ground.enter.shape, FAR, np.int32)
    ground.spread(field, way.x, way.y, FAR - 1, wary=True)
    return field
