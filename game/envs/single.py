"""One agent, Gymnasium's way: `gymnasium.make("game.envs:Hyosan/Survive-v0")`."""

from __future__ import annotations

from typing import Any

import gymnasium
import numpy as np
import numpy.typing as npt
from gymnasium import spaces

from game.envs import deeds, settings, signs
from game.envs.episode import Episode, Turn
from game.envs.fields import LENGTH, PIXELS, bounds
from game.envs.tasks import FRAME_SKIP, SURVIVE
from game.envs.tasks import task as task_named
from game.sim.clock import TICKS

Observation = dict[str, npt.NDArray[Any]] | npt.NDArray[np.float32]
MODES = ("rgb_array", "human", "ansi")


def observation_space(image: bool) -> spaces.Space[Any]:
    """The vector's box; with a picture, both in a dictionary."""
    low, high = bounds()
    vector = spaces.Box(low, high, dtype=np.float32)
    if not image:
        return vector
    picture = spaces.Box(0, 255, (PIXELS, PIXELS, 3), np.uint8)
    return spaces.Dict({"vector": vector, "image": picture})


def action_space() -> spaces.MultiDiscrete:
    """Where to, how, looking where, doing what: see deeds.CHOICES."""
    return spaces.MultiDiscrete(list(deeds.SIZES))


def told(episode: Episode, turn: Turn | None) -> dict[str, Any]:
    """What `info` holds: fresh objects at every call."""
    info: dict[str, Any] = {
        "action_mask": episode.mask(),
        "tick": episode.world.tick,
        "outcome": int(episode.world.outcome),
    }
    if turn is not None:
        info["reward_parts"] = dict(turn.parts)
    return info


class HyosanEnv(gymnasium.Env[Any, npt.NDArray[np.int64]]):
    """One task: see tasks.py for what it is, fields.py for what is seen, deeds.py for what can be done."""

    metadata: dict[str, Any] = {"render_modes": list(MODES), "render_fps": TICKS / FRAME_SKIP}  # noqa: RUF012

    def __init__(
        self,
        task: str = SURVIVE.id,
        frame_skip: int = FRAME_SKIP,
        image: bool = False,
        infected: int | None = None,
        seconds: float | None = None,
        map: str | None = None,
        render_mode: str | None = None,
    ) -> None:
        """`frame_skip` ticks of 1/60 s make one step; `seconds` of the game's time cut an episode off.

        `infected` is how many there are (the map's own number unless said), `map` another map than the
        task's, by name or path, `image` adds the little picture. Raises ValueError and ContentError.
        """
        self.render_mode = settings.mode(render_mode, MODES)
        self.episode = Episode(task_named(task), frame_skip, infected, seconds, map)
        self.image = image
        self.metadata = {**self.metadata, "render_fps": TICKS / frame_skip}
        self.observation_space = observation_space(image)
        self.action_space = action_space()
        self._drawing: Any = None

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Observation, dict[str, Any]]:
        """A new episode; no option is known. -> observation, info

        Raises ValueError where an option is given, and for what is no seed.
        """
        settings.no_options(options)
        super().reset(seed=settings.seed(seed))
        self.episode.begin(self.np_random)
        if self._drawing is not None:
            self._drawing.begin()
        if self.render_mode == "human":
            self.render()
        return self._observe(), told(self.episode, None)

    def step(self, action: npt.NDArray[np.int64]) -> tuple[Observation, float, bool, bool, dict[str, Any]]:
        """`frame_skip` ticks under one action. -> observation, reward, terminated, truncated, info"""
        turn = self.episode.turn(action)
        if self.render_mode == "human":
            self.render()
        return self._observe(), turn.reward, turn.terminated, turn.truncated, told(self.episode, turn)

    def _observe(self) -> Observation:
        vector = np.empty(LENGTH, np.float32)
        self.episode.look(vector)
        return {"vector": vector, "image": self.episode.paint()} if self.image else vector

    def action_masks(self) -> npt.NDArray[np.bool_]:
        """What does something now, all parts in one row: what maskable learners ask for. -> (WIDTH,)"""
        return self.episode.mask()

    def render(self) -> npt.NDArray[np.uint8] | str | None:
        """The game's own picture: returned (360, 640, 3), or shown in a window; None without a mode.

        `ansi` is what the agent perceives, as text: see signs.py.
        """
        if self.render_mode is None:
            gymnasium.logger.warn(
                "render() draws nothing without a render_mode: pass one to gymnasium.make()"
            )
            return None
        if self.render_mode == "ansi":
            return signs.text(self.episode.world)
        if self._drawing is None:
            from game.envs.picture import Drawing

            self._drawing = Drawing(self.episode, self.render_mode == "human", self.metadata["render_fps"])
        shown: npt.NDArray[np.uint8] | None = self._drawing.frame()
        return shown

    def __getstate__(self) -> dict[str, Any]:
        """A copy goes on bit for bit; it draws anew, in a window of its own."""
        return {**self.__dict__, "_drawing": None}

    def close(self) -> None:
        """Close the window, if there is one."""
        if self._drawing is not None:
            self._drawing.close()
            self._drawing = None
