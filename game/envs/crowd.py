"""Many agents in one world, PettingZoo's way: survivors, hybrids and infected, each with its own eyes.

`survivor_0` is On-jo, the one the rules call played; everybody else is steered by commands beside her.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
from gymnasium import spaces
from gymnasium.utils import seeding

_SET = {name: os.environ.get(name) for name in ("SDL_AUDIODRIVER", "PYGAME_HIDE_SUPPORT_PROMPT")}
import pettingzoo  # noqa: E402 - it sets SDL's sound driver, which is put back below
from pettingzoo.utils import wrappers  # noqa: E402
from pettingzoo.utils.conversions import parallel_to_aec_wrapper  # noqa: E402

for _name, _value in _SET.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

from game.core.angles import circle  # noqa: E402
from game.envs import copies, deeds, ears, eyes, needs, settings, signs  # noqa: E402
from game.envs.arena import MOST, Arena, loaded, numbers, with_infected  # noqa: E402
from game.envs.deeds import Action  # noqa: E402
from game.envs.fields import LENGTH, RAYS  # noqa: E402
from game.envs.single import MODES, action_space, observation_space  # noqa: E402
from game.envs.tasks import FRAME_SKIP, SURVIVE  # noqa: E402
from game.sim.clock import TICKS  # noqa: E402
from game.sim.commands import Command  # noqa: E402
from game.sim.kinds.who import NOBODY, Has, Person  # noqa: E402
from game.sim.level import Actor  # noqa: E402
from game.sim.schedule import step  # noqa: E402
from game.sim.world import World  # noqa: E402

PARTS = ("alive", "harm", "bites", "end")
ALIVE, BITE, DEATH = 0.1, 1.0, 2.0
"""Points for a second lived by people; for a bite by an infected; lost by dying."""
MOST_CYCLES = 1_000_000
STATE = 6
"""Numbers of `state()` for each agent: there, x, y, health, infection or hunger, grabbed."""
KIND = {
    "survivor": int(Has.HUMAN | Has.COMPANION),
    "hybrid": int(Has.HYBRID | Has.COMPANION),
    "infected": int(Has.INFECTED),
}


@dataclass(slots=True)
class Part:
    """One agent's body in the world, and what it has perceived."""

    name: str
    row: int
    visible: npt.NDArray[np.uint8]
    known: npt.NDArray[np.uint8]
    handle: int = NOBODY
    health: float = 0.0
    mask: npt.NDArray[np.uint8] = field(default_factory=lambda: np.ones(deeds.WIDTH, np.uint8))
    ears: npt.NDArray[np.float64] = field(default_factory=lambda: np.zeros(ears.EARS))
    seen: npt.NDArray[np.float32] = field(default_factory=lambda: np.zeros(LENGTH, np.float32))
    """The last observation: what is handed out when nobody is there to look any more."""


class Crowd(pettingzoo.ParallelEnv):  # type: ignore[misc]
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
        self.possible_agents = [f"{kind}_{k}" for kind, count in counts.items() for k in range(count)]
        self.agents: list[str] = []
        word = settings.map_word(map)
        plan, self.picture = loaded(word)
        needs.prove(plan, Person.ONJO)
        start = plan.start_of(Person.ONJO)
        extra = [self._actor(name, start.x, start.y) for name in self.possible_agents[1:]]
        self.arena = Arena(with_infected(plan, others), numbers(word), Person.ONJO, 0.0, tuple(extra))
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
        self._ring, self._luck = circle(RAYS), seeding.np_random(None)[0]
        self._cycle, self._begun = 0, False
        self._drawing: Any = None

    @staticmethod
    def _actor(name: str, x: float, y: float) -> Actor:
        """People begin round the start, a step apart; infected are put elsewhere in every episode."""
        kind, number = name.split("_")
        away = (int(number) + 1) * 0.8 * (1 if kind == "survivor" else -1)
        return Actor(x + away, y, KIND[kind])

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
        if seed is not None:
            self._luck = seeding.np_random(seed)[0]
        self.arena.begin(self._luck)
        self._cycle, self._begun = 0, True
        self.agents = self.possible_agents[:]
        for part in self._parts.values():
            part.handle = self.world.handle(part.row)
            part.health = float(self.world.vital.health[part.row])
            part.ears[:] = 0.0
            if part.row:
                part.known[:] = 0
        if self._drawing is not None:
            self._drawing.begin()
        self._tick({}, first=True)
        seen = {name: self._look(self._parts[name]) for name in self.agents}
        return seen, {name: self._info(self._parts[name], None) for name in self.agents}

    def step(
        self, actions: dict[str, Action]
    ) -> tuple[dict[str, Any], dict[str, float], dict[str, bool], dict[str, bool], dict[str, dict[str, Any]]]:
        """One cycle; who is not named does nothing. -> observations, rewards, terminated, truncated, infos

        Raises ValueError for what is no action, and for the action of somebody who is no agent at all;
        RuntimeError before the first reset.
        """
        if not self._begun:
            raise RuntimeError("no night has begun: call reset() before the first step()")
        if not isinstance(actions, dict):
            raise ValueError(f"actions = {actions!r:.80}: a dictionary of actions by agent")
        acting = self.agents
        for name in actions:
            if name not in self._parts:
                raise ValueError(f"actions[{name!r}]: no such agent; there are {', '.join(self._parts)}")
        asked = {name: self._asked(self._parts[name], actions.get(name)) for name in acting}
        for name in acting:
            self._parts[name].ears[:] = 0.0
        ticks = 0
        while ticks < self.frame_skip and self._people():
            self._tick(asked, first=ticks == 0)
            ticks += 1
        self._cycle += 1
        over = not self._people()
        dead = {name: over or not self._lives(self._parts[name]) for name in acting}
        late = {name: self._cycle >= self.max_cycles and not dead[name] for name in acting}
        parts = {name: self._worth(self._parts[name], ticks) for name in acting}
        seen = {name: self._look(self._parts[name]) for name in acting}
        infos = {name: self._info(self._parts[name], parts[name]) for name in acting}
        self.agents = [name for name in acting if not (dead[name] or late[name])]
        if self.render_mode == "human":
            self.render()
        return seen, {name: sum(parts[name][p] for p in PARTS) for name in acting}, dead, late, infos

    def _asked(self, part: Part, action: Action | None) -> list[Command]:
        if action is None or not self._lives(part):
            return []
        body = self.world.body
        fx, fy = float(body.fx[part.row]), float(body.fy[part.row])
        return deeds.commands(action, part.mask.view(np.bool_), fx, fy)

    def _tick(self, asked: dict[str, list[Command]], first: bool) -> None:
        """One tick. Deeds are asked for in the first tick of a cycle, walking and looking in all of them."""
        told = {name: each if first else each[:2] for name, each in asked.items()}
        others = {
            part.handle: told.get(name, [])
            for name, part in self._parts.items()
            if part.row and self._lives(part)
        }
        step(self.world, told.get(self.possible_agents[0], ()), others)
        for part in self._parts.values():
            if self._lives(part):
                ears.listen(self.world.twin, part.row, part.ears)
        if self.watched is not None:
            self.watched(self.world)

    def _lives(self, part: Part) -> bool:
        """Whether the agent's own body is still there: who has risen again is somebody else."""
        return self.world.resolve(part.handle) == part.row and not self.world.who.has[part.row] & Has.DYING

    def _people(self) -> bool:
        return any(self._lives(part) for part in self._parts.values() if part.name[0] != "i")

    def _worth(self, part: Part, ticks: int) -> dict[str, float]:
        """What a cycle was worth to one agent, part by part."""
        lives, infected = self._lives(part), part.name.startswith("infected")
        health = float(self.world.vital.health[part.row]) if lives else 0.0
        lost, part.health = max(0.0, part.health - health), health
        return {
            "alive": 0.0 if infected else ALIVE * ticks / TICKS,
            "harm": -lost / float(self.world.numbers.body.health),
            "bites": BITE * float(part.ears[4]) if infected else 0.0,
            "end": 0.0 if lives else -DEATH,
        }

    def _look(self, part: Part) -> npt.NDArray[np.float32]:
        """A fresh observation of one agent, from its own place with its own eyes."""
        if self._lives(part):
            twin = self.world.twin
            if part.row:
                eyes.open_eyes(twin, part.row, part.visible, part.known)
            clock = self._cycle / self.max_cycles
            eyes.look(twin, part.row, clock, part.visible, part.known, part.ears, self._ring, part.seen)
            if not part.row:  # stairs are for whom the rules call played
                self.arena.ways.by_stairs(self.world, part.seen)
            deeds.allow(twin, part.row, part.mask)
        return part.seen.copy()

    def _info(self, part: Part, parts: dict[str, float] | None) -> dict[str, Any]:
        info: dict[str, Any] = {"action_mask": deeds.split(part.mask.view(np.bool_)), "tick": self.world.tick}
        return info if parts is None else {**info, "reward_parts": parts}

    def state(self) -> npt.NDArray[np.float32]:
        """The night for a central critic: STATE numbers an agent, the hour, the infected still about."""
        world, told = self.world, np.zeros(self.state_space.shape, np.float32)
        for k, part in enumerate(self._parts.values()):
            if self._lives(part):
                told[STATE * k : STATE * (k + 1)] = self._state_of(part.row)
        heads = len(self.arena.plan.actors) + 1
        told[-2:] = world.hour / 24.0, min(1.0, world.infected / heads)
        return told

    def _state_of(self, row: int) -> tuple[float, ...]:
        world = self.world
        body, vital, n = world.body, world.vital, world.numbers
        infected = bool(world.who.has[row] & Has.INFECTED)
        full = n.infected.health[world.who.breed[row]] if infected else n.body.health
        ill = max(vital.infection[row], vital.hunger[row]) / 100.0
        held = min(1.0, vital.grabbers[row] / 3.0)
        x, y = body.x[row] / world.plan.width, body.y[row] / world.plan.height
        return 1.0, x, y, min(1.0, vital.health[row] / full), ill, held

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


class OneByOne(parallel_to_aec_wrapper):  # type: ignore[misc]
    """The same night, one agent after another."""

    def step(self, action: Action | None) -> None:
        """Of the agent whose turn it is. Raises ValueError for what is none, before others have acted."""
        agent = self.agent_selection
        if action is not None and not (self.terminations[agent] or self.truncations[agent]):
            deeds.chosen(action)
        super().step(action)


def one_by_one(**settings: Any) -> Any:
    """The same night, one agent after another."""
    return OneByOne(Crowd(**settings))


def checked(**settings: Any) -> Any:
    """The same, wrong calls told in words."""
    return wrappers.OrderEnforcingWrapper(one_by_one(**settings))
