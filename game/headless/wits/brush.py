"""Among kin: who brushes past the infected is sniffed at, so Nam-ra spends their patience well."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from game.headless.wits.danger import INFECTED
from game.headless.wits.ground import Ground, Step
from game.headless.wits.hands import Hands
from game.sim.percept import Other, Percept

TOUCH = 1.7
"""Tiles within which they sniff, and a little more for their own next step."""
SNIFF = 8.5
"""Not-kin a tile walked past one of them costs."""
ENOUGH = 60.0
"""Not-kin beyond which one does not go on among them."""
ROOM = 2.6
"""Tiles one keeps to them while waiting."""
STRIDE = 0.9
"""Tiles looked ahead when stepping aside."""
BREATH = 20.0
"""Stamina without which one does not run past anybody."""
AHEAD = 5
"""Cells of the way that are looked at."""
SLANT = 0.71
WAYS = tuple(
    (dx * (SLANT if dx and dy else 1.0), dy * (SLANT if dx and dy else 1.0))
    for dy in (-1, 0, 1)
    for dx in (-1, 0, 1)
)
"""Where one may step, standing still among them."""


def price(percept: Percept, way: Sequence[tuple[int, int]]) -> float:
    """Not-kin it would cost to walk these cells past everybody as they stand now."""
    beside = [(cx + 0.5, cy + 0.5) for cx, cy in way]
    return SNIFF * sum(_gap(o, x, y) < TOUCH for o in _infected(percept) for x, y in beside)


def brushes(percept: Percept, ground: Ground) -> bool:
    """Whether one goes past somebody's arms just now: half as long at a run."""
    way = [(int(percept.x), int(percept.y)), *ground.ahead(percept.x, percept.y, 2)]
    return percept.stamina > BREATH and price(percept, way) > 0.0


def too_close(percept: Percept, ground: Ground) -> bool:
    """Whether the way ahead would use up more of their patience than is left."""
    cost = price(percept, [(int(percept.x), int(percept.y)), *ground.ahead(percept.x, percept.y, AHEAD)])
    return cost > 0.0 and percept.notkin + cost > ENOUGH


def step_aside(percept: Percept, hands: Hands, step: Step | None) -> None:
    """Go where they are farthest, rather ahead than back, or stand still."""
    near = [o for o in _infected(percept) if _gap(o, percept.x, percept.y) < ROOM + 2.0]
    dx, dy = (step.x - percept.x, step.y - percept.y) if step is not None else (0.0, 0.0)
    size = max(0.01, sqrt(dx * dx + dy * dy))
    best, wish = 1e9, (0.0, 0.0)
    for ax, ay in WAYS:
        x, y = percept.x + ax * STRIDE, percept.y + ay * STRIDE
        if _solid(percept, x, y):
            continue
        crowd = sum(max(0.0, ROOM - _gap(o, x, y)) for o in near)
        cost = crowd - 0.1 * (ax * dx + ay * dy) / size + (0.05 if ax or ay else 0.0)
        if cost < best:
            best, wish = cost, (ax, ay)
    hands.walk(*wish)


def _infected(percept: Percept) -> list[Other]:
    return [o for o in percept.others if o.kind in INFECTED]


def _gap(other: Other, x: float, y: float) -> float:
    dx, dy = other.x - x, other.y - y
    return sqrt(dx * dx + dy * dy)


def _solid(percept: Percept, x: float, y: float) -> bool:
    h, w = percept.blocked.shape
    return not (0 <= x < w and 0 <= y < h) or bool(percept.blocked[int(y), int(x)])
