"""What to do next and where: the night's goals in order, and small things worth a detour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.sim.percept import Near, Percept

WORTH = {"bat": 16.0, "bandage": 12.0, "bottle": 7.0, "torch": 6.0}
WORTH |= {"key": 30.0, "card": 40.0, "tape": 12.0, "file": 12.0}
"""How many tiles of detour a thing is worth."""
ENOUGH = {"bat": 1, "bandage": 3, "bottle": 3, "torch": 1}
"""More of these are left lying."""
LOYAL = 0.4
"""The way out one is bound for counts as this much of its cost: who turns back is seen twice."""
RETRY_TICKS = 1200
"""A thing that could not be had is left alone for this long."""


@dataclass(frozen=True, slots=True)
class Errand:
    """Somewhere to be, and why."""

    kind: str
    """item, reach, find, survive, exit, wander."""
    x: float
    y: float
    index: int = -1


class Errands:
    """Chooses, and remembers what did not work."""

    def __init__(self, wants: tuple[str, ...]) -> None:
        self.wants = wants
        self.left: dict[int, int] = {}
        self.exit: Near | None = None
        """The way out one has settled on."""

    def give_up(self, errand: Errand, tick: int) -> None:
        """Leave a thing alone for a while."""
        self.left[errand.index] = tick + RETRY_TICKS

    def choose(self, percept: Percept, calm: bool) -> Errand:
        """A thing near enough when nothing presses, else the next goal, else the nearest way out."""
        thing = self._thing(percept) if calm else None
        if thing is not None:
            return Errand("item", thing.x, thing.y, thing.index)
        for task in percept.tasks:
            if not task.done:
                return Errand(task.kind, task.x, task.y)
        return self._way_out(percept)

    def _thing(self, percept: Percept) -> Near | None:
        found: list[tuple[float, int, Near]] = []
        for near in percept.near:
            if near.kind != "item" or near.state not in self.wants:
                continue
            if self.left.get(near.index, 0) > percept.tick:
                continue
            if percept.items.get(near.state, 0) >= ENOUGH.get(near.state, 99):
                continue
            far = gap(percept, near.x, near.y)
            if far <= WORTH.get(near.state, 5.0):
                found.append((far, near.index, near))
        return min(found)[2] if found else None

    def _way_out(self, percept: Percept) -> Errand:
        if self.exit is None:
            self.settle(percept, lambda near: gap(percept, near.x, near.y))
        if self.exit is None:
            return Errand("wander", percept.x, percept.y)
        return Errand("exit", self.exit.x, self.exit.y, self.exit.index)

    def settle(self, percept: Percept, cost: Callable[[Near], float]) -> None:
        """Choose the cheapest way out, rather the one settled on before; ties to the lower index."""
        ways = [near for near in percept.exits if near.kind == "exit"]
        now = self.exit.index if self.exit is not None else -1
        worth = {near.index: cost(near) * (LOYAL if near.index == now else 1.0) for near in ways}
        self.exit = min(ways, key=lambda near: (worth[near.index], near.index), default=None)


def gap(percept: Percept, x: float, y: float) -> float:
    """Tiles as the crow flies."""
    dx, dy = x - percept.x, y - percept.y
    return float((dx * dx + dy * dy) ** 0.5)
