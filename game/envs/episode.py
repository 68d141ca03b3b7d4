"""An episode: the loop that joins a world, an agent's choices, its eyes and its score. Knows no Gymnasium."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.core.angles import circle
from game.envs import aims, deeds, ears, eyes, sketch
from game.envs.arena import Arena, Luck, loaded, with_infected
from game.envs.deeds import Action, Mask
from game.envs.fields import AT, LENGTH, PIXELS, RAYS
from game.envs.score import PARTS, Score
from game.envs.tasks import Task
from game.sim.clock import TICKS
from game.sim.commands import Command
from game.sim.schedule import step
from game.sim.world import World

Vector = npt.NDArray[np.float32]
NOTHING: tuple[Command, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What one step came to."""

    reward: float
    terminated: bool
    truncated: bool
    parts: dict[str, float]


class Episode:
    """One agent's world, played again and again."""

    def __init__(
        self,
        task: Task,
        frame_skip: int,
        infected: int | None = None,
        seconds: float | None = None,
        map: str | None = None,
    ) -> None:
        """Raises ValueError for settings that make no episode, ContentError for a map that is none."""
        if frame_skip < 1:
            raise ValueError(f"frame_skip = {frame_skip}: at least 1 tick a step")
        plan, self.picture = loaded(map or task.map)
        if infected is not None:
            plan = with_infected(plan, infected)
        self.task, self.frame_skip = task, frame_skip
        self.last = round((task.seconds if seconds is None else seconds) * TICKS)
        if self.last < 1:
            raise ValueError(f"seconds = {seconds}: an episode lasts longer than that")
        self.arena = Arena(plan, task.person, task.spread)
        self.world: World = self.arena.world
        self.score = Score(task.worth, self.arena)
        self.watched: Callable[[World], None] | None = None
        """Told of every tick, where somebody draws it."""
        self.state = aims.OVER
        """How it stands: aims.RUNS, WON or OVER (also before the first `begin`)."""
        self._ring = circle(RAYS)
        self._ears = np.zeros(ears.EARS)
        self._mask = np.ones(deeds.WIDTH, np.uint8)
        self._end: Vector = np.zeros(LENGTH, np.float32)

    def begin(self, luck: Luck) -> None:
        """Start anew. One tick passes before the first look: eyes open with it."""
        self.world = self.arena.begin(luck)
        self._ears[:] = 0.0
        self.score.begin(self.world)
        self._tick(NOTHING)
        self._allow()

    def turn(self, action: Action) -> Turn:
        """One step: `frame_skip` ticks, fewer where it ends before. Raises RuntimeError once it is over."""
        world, row = self.world, self.world.player
        if self.state != aims.RUNS:
            raise RuntimeError("this episode is over: call reset() before the next step()")
        body = world.body
        asked = deeds.commands(action, self._mask.view(np.bool_), float(body.fx[row]), float(body.fy[row]))
        self._ears[:] = 0.0
        ticks = 0
        while ticks < self.frame_skip and self.state == aims.RUNS:
            self._tick(asked if ticks == 0 else NOTHING)
            ticks += 1
        parts = self.score.parts(world, ticks)
        self._allow()
        ended = self.state != aims.RUNS
        return Turn(sum(parts[name] for name in PARTS), ended, not ended and world.tick >= self.last, parts)

    def _tick(self, asked: Sequence[Command]) -> None:
        step(self.world, asked)
        twin = self.world.twin
        self.state = aims.state_of(twin)
        if self.state == aims.RUNS:
            ears.listen(twin, self.world.player, self._ears)
        if self.watched is not None:
            self.watched(self.world)

    def _allow(self) -> None:
        if self.world.player >= 0:
            deeds.allow(self.world.twin, self.world.player, self._mask)

    def look(self, out: Vector) -> None:
        """Write the observation; with nobody there to look the last one stands, health 0. out (LENGTH,)"""
        world, row = self.world, self.world.player
        if row >= 0:
            fields = world.fields
            clock = world.tick / self.last
            eyes.look(world.twin, row, clock, fields.visible, fields.known, self._ears, self._ring, self._end)
        else:
            self._end[AT["health"]] = 0.0
        out[:] = self._end

    def paint(self) -> npt.NDArray[np.uint8]:
        """The little map around the character, black once there is none. -> (PIXELS, PIXELS, 3)"""
        picture = np.zeros((PIXELS, PIXELS, 3), np.uint8)
        world, row = self.world, self.world.player
        if row >= 0:
            sketch.paint(world.twin, row, world.fields.visible, world.fields.known, picture)
        return picture

    def mask(self) -> Mask:
        """A copy of what may be done now. -> (WIDTH,) bool"""
        return self._mask.astype(np.bool_)
