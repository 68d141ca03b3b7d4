"""At a checkpoint: stand in the lane, hand papers over when asked, go when the gate is opened for oneself."""

from __future__ import annotations

from game.headless.wits.bite import tells
from game.headless.wits.errands import gap
from game.sim.percept import Near, Percept

NEAR_GATE = 10.0
"""A gate this near to a lane belongs to it."""
PATIENCE_TICKS = 60 * 45
"""Waiting in vain for this long, one tries another way."""


class Lane:
    """One's turn at a checkpoint."""

    def __init__(self) -> None:
        self.passed = False
        self.screened = -1
        """Checkpoint by which one was asked for something, -1 none yet."""
        self.since = -1
        """Tick at which the waiting began, -1 while not waiting."""
        self.shunned = -1
        """Tick until which checkpoints are not tried again."""

    def notice(self, percept: Percept) -> None:
        """Keep in mind whether one was asked, and let through."""
        for near in percept.near:
            if near.kind != "checkpoint":
                continue
            if percept.asked in ("papers", "blood") and gap(percept, near.x, near.y) < NEAR_GATE:
                self.screened = near.index
            elif self.screened == near.index and near.state == "passed":
                self.passed = True

    def before(self, percept: Percept, way: list[tuple[int, int]]) -> Near | None:
        """The lane to stand in before one goes this way, None where no guarded gate lies on it."""
        if self.passed or percept.tick < self.shunned or tells(percept):
            return None  # who would be found out slips through behind somebody, or beats the boom down
        gates = [near for near in percept.near if near.kind == "gate" and near.state != "broken"]
        on_way = [gate for gate in gates if any(_apart(gate.x, gate.y, cx, cy) < 3.2 for cx, cy in way)]
        lanes = [near for near in percept.near if near.kind == "checkpoint"]
        found = [lane for lane in lanes if any(_apart(lane.x, lane.y, g.x, g.y) < NEAR_GATE for g in on_way)]
        return min(found, key=lambda lane: (gap(percept, lane.x, lane.y), lane.index), default=None)

    def waits(self, percept: Percept) -> bool:
        """Count the waiting; False once it has been in vain."""
        if self.since < 0 or percept.asked in ("papers", "blood"):
            self.since = percept.tick
        if percept.tick - self.since > PATIENCE_TICKS:
            self.since, self.shunned = -1, percept.tick + 4 * PATIENCE_TICKS
            return False
        return True


def _apart(ax: float, ay: float, bx: float, by: float) -> float:
    dx, dy = ax - bx, ay - by
    return float((dx * dx + dy * dy) ** 0.5)
