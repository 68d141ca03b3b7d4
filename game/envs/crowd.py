"""Many agents in one world, PettingZoo's way: survivors, hybrids and infected, each with its own eyes.

`survivor_0` is On-jo, the one the rules call played; everybody else is steered by commands beside her.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from gymnasium import spaces
from gymnasium.utils import seeding

from game.envs import cast, copies, deeds, ears, needs, settings, signs
from game.envs.arena import MOST, Arena, loaded, numbers, with_infected
from game.envs.deeds import Action
from game.envs.part import DEATH, PARTS, STATE, Part
from game.envs.single import MODES, action_space, observation_space
from game.envs.tasks import FRAME_SKIP, SURVIVE
from game.envs.zoo import ParallelEnv
from game.sim.clock import TICKS
from game.sim.commands import Command
from game.sim.kinds.who import Person
from game.sim.schedule import step
from game.sim.world import World

__all__ = ["DEATH", "PARTS", "Crowd"]

Answer: TypeAlias = tuple[
    dict[str, Any], dict[str, float], dict[str, bool], dict[str, bool], dict[str, dict[str, Any]]
]
"""Observations, rewards, terminated, truncated and infos, each by agent."""
MOST_CYCLES = 1_000_000


@contextmanager
def whose(agent: str) -> Iterator[None]:
    """A wrong action is told with the name of the agent it was meant for."""
    try:
        yield
    except ValueError as wrong:
        raise ValueError(f"actions[{agent!r}]: {wrong}") from None


class Crowd(ParallelEnv):  # type: ignore[misc]
    """A night in the yard or on another map, until no survivor or hybrid is left, or max_cycles are gone."""

    def __init__(
        self,
        survivors: int = 2,
        hybrids: int = 1,
        infected: int = 3,
        others: int = 20,
        max_cycles: int = 900,
        frame_skip: int = FRAME_SKIP,
        map: str = SURVIVE.map,
        render_mode: str | None = None,
    ) -> None:
        """So many agents of each kind, and `others` infected with minds of their own.

        A cycle is `frame_skip` ticks of 1/60 s. Raises ValueError and ContentError.
        """
        if survivors == 0:
            raise ValueError("survivors = 0: somebody has to be there for the night to be about")
        counts = {
            "survivor": settings.whole("survivors", survivors, 1, MOST),
            "hybrid": settings.whole("hybrids", hybrids, 0, MOST),
            "infected": settings.whole("infected", infected, 0, MOST),
        }
        others = settings.whole("others", others, 0, MOST)
        self.max_cycles = settings.whole("max_cycles", max_cycles, 1, MOST_CYCLES)
        self.frame_skip = settings.whole("frame_skip", frame_skip, 1, settings.MOST_TICKS)
        self.render_mode = settings.mode(render_mode, MODES)
        self._made = (survivors, hybrids, infected, others, max_cycles, frame_skip, map, render_mode)
        self.metadata: dict[str, Any] = {
            "name": "hyosan_night_v0",
            "render_modes": list(MODES),
            "render_fps": TICKS / frame_skip,
            "is_parallelizable": True,
        }
        self.possible_agents = cast.names(counts)
        self.agents: list[str] = []
        word = settings.map_word(map)
        plan, self.picture = loaded(word)
        needs.prove(plan, Person.ONJO)
        extra = cast.actors(plan, self.possible_agents)
        self.arena = Arena(with_infected(plan, others), numbers(word), Person.ONJO, 0.0, extra)
        self.world: World = self.arena.world
        self.watched: Callable[[World], None] | None = None
        first = len(self.arena.plan.actors) - len(extra)
        rows = [0, *range(first + 1, first + 1 + len(extra))]
        self._parts = {
            name: self._part(name, row) for name, row in zip(self.possible_agents, rows, strict=True)
        }
        self._observations = {name: observation_space(False) for name in self.possible_agents}
        self._actions = {name: action_space() for name in self.possible_agents}
        self.state_space = spaces.Box(0.0, 1.0, (STATE * len(self.possible_agents) + 2,), np.float32)
        self._luck = seeding.np_random(None)[0]
        self._cycle, self._begun = 0, False
        self._drawing: Any = None

    def _part(self, name: str, row: int) -> Part:
        fields, shape = self.world.fields, self.world.fields.visible.shape
        if row == 0:
            return Part(name, row, fields.visible, fields.known)
        return Part(name, row, np.zeros(shape, np.uint8), np.zeros(shape, np.uint8))

    # ------------------------------------------------------------ spaces
    def observation_space(self, agent: str) -> spaces.Space[Any]:
        """The same object at every call."""
        return self._observations[agent]

    def action_space(self, agent: str) -> spaces.MultiDiscrete:
        """The same object at every call."""
        return self._actions[agent]

    # ------------------------------------------------------------ the night
    def reset(
        self, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
        """A new night; no option is known, and any is passed over. -> observations, infos by agent"""
        if (seed := settings.seed(seed)) is not None:
            self._luck = seeding.np_random(seed)[0]
        self.arena.begin(self._luck)
        self._cycle, self._begun = 0, True
        self.agents = self.possible_agents[:]
        for part in self._parts.values():
            part.begin(self.world)
        if self._drawing is not None:
            self._drawing.begin()
        self._tick({}, first=True)
        seen = {name: self._look(name) for name in self.agents}
        return seen, {name: self._info(name, None) for name in self.agents}

    def step(self, actions: dict[str, Action]) -> Answer:
        """One cycle; who is not named does nothing. -> observations, rewards, terminated, truncated, infos

        Raises ValueError for what is no action, and for the action of somebody who is no agent at all;
        RuntimeError before the first reset.
        """
        if not self._begun:
            raise RuntimeError("no night has begun: call reset() before the first step()")
        if not isinstance(actions, dict):
            raise ValueError(f"actions = {actions!r:.80}: a dictionary of actions by agent")
        for name in actions:
            if name not in self._parts:
                raise ValueError(f"actions[{name!r}]: no such agent; there are {', '.join(self._parts)}")
        asked = {name: self._asked(name, actions.get(name)) for name in self.agents}
        if not asked:
            return {}, {}, {}, {}, {}
        ticks = self._turn(asked)
        told = self._told(ticks)
        self.agents = [name for name in asked if not (told[2][name] or told[3][name])]
        if self.render_mode == "human":
            self.render()
        return told

    def _asked(self, name: str, action: Action | None) -> list[Command]:
        with whose(name):
            return self._parts[name].asked(self.world, action)

    def _turn(self, asked: dict[str, list[Command]]) -> int:
        """The ticks of a cycle, fewer where nobody is left. -> how many"""
        for name in asked:
            self._parts[name].ears[:] = 0.0
        ticks = 0
        while ticks < self.frame_skip and self._people():
            self._tick(asked, first=ticks == 0)
            ticks += 1
        self._cycle += 1
        return ticks

    def _told(self, ticks: int) -> Answer:
        """What a cycle came to for everybody who acted. -> as `step`"""
        acting, over = self.agents, not self._people()
        seen, rewards, infos = dict[str, Any](), dict[str, float](), dict[str, dict[str, Any]]()
        dead = {name: over or not self._parts[name].lives(self.world) for name in acting}
        late = {name: self._cycle >= self.max_cycles and not dead[name] for name in acting}
        for name in acting:
            parts = self._parts[name].worth(self.world, ticks)
            seen[name], infos[name] = self._look(name), self._info(name, parts)
            rewards[name] = sum(parts[each] for each in PARTS)
        return seen, rewards, dead, late, infos

    def _tick(self, asked: dict[str, list[Command]], first: bool) -> None:
        """One tick. People's deeds are asked for in the first of a cycle, all else in every one.

        An infected strikes on for as long as it is told to: it bashes by the tick, as those nobody steers do.
        """
        told = {
            name: each if first or self._parts[name].infected else each[:2] for name, each in asked.items()
        }
        others = {
            part.handle: told.get(name, [])
            for name, part in self._parts.items()
            if part.row and part.lives(self.world)
        }
        step(self.world, told.get(self.possible_agents[0], ()), others)
        for part in self._parts.values():
            if part.lives(self.world):
                ears.listen(self.world.twin, part.row, part.ears)
        if self.watched is not None:
            self.watched(self.world)

    def _people(self) -> bool:
        return any(part.lives(self.world) for part in self._parts.values() if not part.infected)

    def _look(self, name: str) -> npt.NDArray[np.float32]:
        return self._parts[name].look(self.arena, self._cycle / self.max_cycles)

    def _info(self, name: str, parts: dict[str, float] | None) -> dict[str, Any]:
        mask = deeds.split(self._parts[name].mask.view(np.bool_))
        info: dict[str, Any] = {"action_mask": mask, "tick": self.world.tick}
        return info if parts is None else {**info, "reward_parts": parts}

    def state(self) -> npt.NDArray[np.float32]:
        """The night for a central critic: STATE numbers an agent, the hour, the infected still about."""
        heads = len(self.arena.plan.actors) + 1
        told = [number for part in self._parts.values() for number in part.state(self.world)]
        told += [self.world.hour / 24.0, min(1.0, self.world.infected / heads)]
        return np.array(told, np.float32)

    # ------------------------------------------------------------ pictures
    def render(self) -> npt.NDArray[np.uint8] | str | None:
        """The game's picture round On-jo: returned (360, 640, 3), in a window, or what she sees as text."""
        if self.render_mode is None:
            return None
        if self.render_mode == "ansi":
            return signs.text(self.world)
        if self._drawing is None:
            from game.envs.picture import Drawing

            self._drawing = Drawing(self, self.render_mode == "human", self.metadata["render_fps"])
        frame: npt.NDArray[np.uint8] | None = self._drawing.frame()
        return frame

    # ------------------------------------------------------------ copying
    def __getstate__(self) -> dict[str, Any]:
        """All that a copy needs to go on bit for bit; it draws anew, in a window of its own."""
        parts = {
            name: {column: getattr(part, column) for column in Part.__slots__}
            for name, part in self._parts.items()
        }
        kept = {name: getattr(self, name) for name in ("agents", "_begun", "_cycle", "_luck")}
        steered = self.world.steered
        return {
            "made": self._made,
            "world": copies.moment(self.world),
            "parts": parts,
            **kept,
            "led": steered,
        }

    def __setstate__(self, kept: dict[str, Any]) -> None:
        Crowd.__init__(self, *kept["made"])
        copies.put(self.world, kept["world"])
        self.world.steered = kept["led"]
        for name in ("agents", "_begun", "_cycle", "_luck"):
            setattr(self, name, kept[name])
        for name, columns in kept["parts"].items():
            part = self._parts[name]
            for column, value in columns.items():
                if isinstance(value, np.ndarray):
                    getattr(part, column)[...] = value  # On-jo's eyes are the world's own
                else:
                    setattr(part, column, value)

    def close(self) -> None:
        """Close the window, if there is one."""
        if self._drawing is not None:
            self._drawing.close()
            self._drawing = None
