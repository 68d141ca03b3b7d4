"""Pictures of an episode as the game draws it; loaded only when somebody looks."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from game.content import places
from game.envs.arena import Arena
from game.sim.clock import TICKS
from game.sim.events import facts
from game.sim.world import World
from game.view.night import Night


class Drawn(Protocol):
    """What can be drawn: an episode, or a crowd."""

    arena: Arena
    picture: Any
    world: World
    watched: Callable[[World], None] | None


class Drawing:
    """Follows one episode after another with the game's camera and painter."""

    def __init__(self, episode: Drawn, window: bool, fps: float) -> None:
        """`window` shows the pictures, at most `fps` a second, instead of handing them out."""
        self._episode, self._fps = episode, fps
        self._pane: Any = None
        if window:
            from game.view.pane import Pane

            self._pane = Pane("Hyosan")
        self.begin()

    def begin(self) -> None:
        """A new episode: nothing of the last one is remembered."""
        episode = self._episode
        seen: Any = SimpleNamespace(world=episode.world, plan=episode.arena.plan, picture=episode.picture)
        self._night = Night(seen, places.assets())
        episode.watched = self._note

    def _note(self, world: World) -> None:
        self._night.memory.note(world, list(facts(world.outbox, world.tick)))
        self._night.follow(1 / TICKS, 1.0)

    def frame(self) -> npt.NDArray[np.uint8] | None:
        """The picture of this moment (360, 640, 3); None when it went to the window."""
        with self._episode.world.frozen():
            pixels = self._night.painter.frame(self._night.scene(1.0)).copy()
        if self._pane is None:
            return pixels
        self._pane.show(pixels, self._fps)
        return None

    def close(self) -> None:
        """Close the window and stop following."""
        self._episode.watched = None
        if self._pane is not None:
            self._pane.close()
