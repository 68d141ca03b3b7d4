"""At a checkpoint: stand in the lane, hand papers over when asked, wait for the gate."""

from __future__ import annotations

from game.headless.wits.errands import gap
from game.sim.percept import Near, Percept

NEAR_GATE = 10.0
"""A gate this near to a lane belongs to it."""
PATIENCE_TICKS = 60 * 40
"""Waiting in vain for this long, one tries another way."""


class Lane:
    """One's turn at a checkpoint."""

    def __init__(self) -> None:
        self.since = -1
        """Tick at which the waiting began, -1 while not waiting."""
        self.shunned = -1
        """Tick until which checkpoints are not tried again."""

    def of_gate(self, percept: Percept, x: float, y: float) -> Near | None:
        """The lane a closed gate belongs to, None where there is none or one was sent away."""
        if percept.tick < self.shunned:
            return None
        lanes = [near for near in percept.near if near.kind == "checkpoint"]
        near = [lane for lane in lanes if gap_between(lane.x, lane.y, x, y) < NEAR_GATE]
        return min(near, key=lambda lane: (gap(percept, lane.x, lane.y), lane.index), default=None)

    def waits(self, percept: Percept) -> bool:
        """Count the waiting; False once it has been in vain."""
        if self.since < 0 or percept.asked in ("papers", "blood"):
            self.since = percept.tick
        if percept.tick - self.since > PATIENCE_TICKS:
            self.since, self.shunned = -1, percept.tick + 4 * PATIENCE_TICKS
            return False
        return True

    def leave(self) -> None:
        """The lane is behind."""
        self.since = -1


def gap_between(ax: float, ay: float, bx: float, by: float) -> float:
    """Tiles between two places."""
    dx, dy = ax - bx, ay - by
    return float((dx * dx + dy * dy) ** 0.5)
