"""Reward, part by part: each part says what it is for, and their sum is the reward."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.flow import FAR
from game.envs.aims import OVER, WON, state_of, task_of, task_place
from game.envs.arena import Arena
from game.envs.tasks import Worth
from game.sim.clock import TICKS
from game.sim.kinds.story import GoalKind, Outcome
from game.sim.world import World

PARTS = ("alive", "harm", "progress", "goal", "end")
"""Order in which the parts are added up."""


class Score:
    """Keeps count through one episode after another."""

    def __init__(self, worth: Worth, arena: Arena) -> None:
        self.worth, self._ways = worth, arena.ways
        self._fields: dict[tuple[int, int], npt.NDArray[np.int32]] = {}
        self._health, self._done, self._nearest, self._goal = 0.0, 0, -1.0, -1

    def begin(self, world: World) -> None:
        """Forget the last episode."""
        self._health = float(world.vital.health[world.player])
        self._done, self._goal = self._goals_done(world), -1
        self._nearest = self._left(world)

    def parts(self, world: World, ticks: int) -> dict[str, float]:
        """What the last `ticks` were worth."""
        row, worth = world.player, self.worth
        health = float(world.vital.health[row]) if row >= 0 else 0.0
        lost, self._health = max(0.0, self._health - health), health
        done = self._goals_done(world)
        fresh, self._done = done - self._done, done
        gained = self._gained(world) if row >= 0 and worth.progress else 0.0
        return {
            "alive": worth.alive * ticks / TICKS,
            "harm": 0.0 - worth.harm * lost / float(world.numbers.body.health),
            "progress": worth.progress * gained,
            "goal": worth.goal * fresh,
            "end": self._end(world),
        }

    def count(self) -> tuple[float, int, float, int]:
        """How far it has counted."""
        return self._health, self._done, self._nearest, self._goal

    def go_on(self, count: tuple[float, int, float, int]) -> None:
        """Count on from there."""
        self._health, self._done, self._nearest, self._goal = count

    def _end(self, world: World) -> float:
        state = state_of(world.twin)
        if world.outcome == Outcome.MOVED_ON:
            return 0.0  # she left for another map: neither won nor lost
        return self.worth.won if state == WON else -self.worth.lost if state == OVER else 0.0

    @staticmethod
    def _goals_done(world: World) -> int:
        return int(world.goals.done.sum())

    def _gained(self, world: World) -> float:
        """Metres of way nearer to the goal than ever before."""
        before, goal = self._nearest, self._goal
        left = self._left(world)
        if left < 0.0 or before < 0.0 or self._goal != goal:
            self._nearest = left
            return 0.0
        self._nearest = min(before, left)
        return before - self._nearest

    def _left(self, world: World) -> float:
        """Metres of way to the goal of the moment, -1 where it has no place or no way leads there."""
        row = world.player
        self._goal = task_of(world.twin, row)
        if self._goal < 0 or world.goals.kind[self._goal] == GoalKind.SURVIVE:
            return -1.0
        x, y = task_place(world.twin, self._goal)
        at = (int(x), int(y))
        if at not in self._fields:
            self._fields[at] = self._ways.to(x, y)
        tenths = int(self._fields[at][int(world.body.y[row]), int(world.body.x[row])])
        return tenths / 10.0 if tenths < FAR else -1.0
