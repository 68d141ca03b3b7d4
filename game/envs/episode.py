"""An episode: the loop that joins a world, an agent's choices, its eyes and its score. Knows no Gymnasium."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from game.core.angles import circle
from game.envs import aims, copies, deeds, ears, eyes, needs, settings, sketch
from game.envs.arena import MOST, Arena, Luck, loaded, numbers, with_infected
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
KEPT = ("state", "begun", "cut", "_ears", "_mask", "_end")
"""What an episode knows beside its world and its score."""


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
        """Raises ValueError for settings that make no episode and a map the task cannot be played on,
        ContentError for a map that is none.
        """
        self.frame_skip = settings.whole("frame_skip", frame_skip, 1, settings.MOST_TICKS)
        self.last = round(settings.length(task.seconds if seconds is None else seconds, 1 / TICKS) * TICKS)
        word = task.map if map is None else settings.map_word(map)
        plan, self.picture = loaded(word)
        needs.prove(plan, task.person, task)
        if infected is not None:
            plan = with_infected(plan, settings.whole("infected", infected, 0, MOST))
        self.task = task
        self._made = {"frame_skip": frame_skip, "infected": infected, "seconds": seconds, "map": map}
        self.arena = Arena(plan, numbers(word), task.person, task.spread)
        self.world: World = self.arena.world
        self.score = Score(task.worth, self.arena)
        self.watched: Callable[[World], None] | None = None
        """Told of every tick, where somebody draws it."""
        self.state = aims.OVER
        """How it stands: aims.RUNS, WON or OVER (also before the first `begin`)."""
        self.begun = self.cut = False
        """Whether there ever was one; whether the time has cut this one off."""
        self._ring = circle(RAYS)
        self._ears = np.zeros(ears.EARS)
        self._mask = np.ones(deeds.WIDTH, np.uint8)
        self._end: Vector = np.zeros(LENGTH, np.float32)

    def begin(self, luck: Luck) -> None:
        """Start anew. One tick passes before the first look: eyes open with it."""
        self.world = self.arena.begin(luck)
        self._ears[:] = 0.0
        self.begun, self.cut = True, False
        self.score.begin(self.world)
        self._tick(NOTHING)
        self._allow()

    def turn(self, action: Action) -> Turn:
        """One step: `frame_skip` ticks, fewer where it ends before. Raises RuntimeError once it is over."""
        world, row = self.world, self.world.player
        if self.state != aims.RUNS or self.cut:
            told = "this episode is over" if self.begun else "no episode has begun"
            raise RuntimeError(f"{told}: call reset() before the next step()")
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
        self.cut = not ended and world.tick >= self.last
        return Turn(sum(parts[name] for name in PARTS), ended, self.cut, parts)

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
            self.arena.ways.by_stairs(world, self._end)
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

    # ------------------------------------------------------------ copying
    def __getstate__(self) -> dict[str, Any]:
        """All that a copy needs to go on bit for bit; whoever watches is not copied."""
        return {
            "made": (self.task, self._made),
            "world": copies.moment(self.world),
            "steered": self.world.steered,
            "score": self.score.count(),
            **{name: copy.copy(getattr(self, name)) for name in KEPT},
        }

    def __setstate__(self, kept: dict[str, Any]) -> None:
        task, made = kept["made"]
        Episode.__init__(self, task, **made)
        copies.put(self.world, kept["world"])
        self.world.steered = kept["steered"]
        self.score.go_on(kept["score"])
        for name in KEPT:
            setattr(self, name, kept[name])
