"""One agent's part in a night of many: its body in the shared world, its eyes and ears, what it earns."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from game.core.angles import circle
from game.envs import deeds, ears, eyes
from game.envs.arena import Arena
from game.envs.deeds import Action
from game.envs.fields import LENGTH, RAYS
from game.sim.clock import TICKS
from game.sim.commands import Command
from game.sim.kinds.who import NOBODY, Has
from game.sim.world import World

PARTS = ("alive", "harm", "bites", "end")
"""What a reward is made of, in the order in which it is added up."""
ALIVE, BITE, DEATH = 0.1, 1.0, 2.0
"""Points for a second lived by people; for a bite by an infected; lost by dying."""
STATE = 6
"""Numbers of `state()` for each agent: there, x, y, health, infection or hunger, grabbed."""
RING = circle(RAYS)


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

    @property
    def infected(self) -> bool:
        return self.name.startswith("infected")

    def begin(self, world: World) -> None:
        """A new night: nothing of the last one is remembered."""
        self.handle = world.handle(self.row)
        self.health = float(world.vital.health[self.row])
        self.ears[:] = 0.0
        if self.row:
            self.known[:] = 0

    def lives(self, world: World) -> bool:
        """Whether the agent's own body is still there: who has risen again is somebody else."""
        return world.resolve(self.handle) == self.row and not world.who.has[self.row] & Has.DYING

    def asked(self, world: World, action: Action | None) -> list[Command]:
        """What an action comes to. Raises ValueError for what is none."""
        if action is None or not self.lives(world):
            return []
        fx, fy = float(world.body.fx[self.row]), float(world.body.fy[self.row])
        return deeds.commands(action, self.mask.view(np.bool_), fx, fy)

    def look(self, arena: Arena, clock: float) -> npt.NDArray[np.float32]:
        """A fresh observation, from its own place with its own eyes; `clock` as the field of that name."""
        world = arena.world
        if self.lives(world):
            if self.row:
                eyes.open_eyes(world.twin, self.row, self.visible, self.known)
            eyes.look(world.twin, self.row, clock, self.visible, self.known, self.ears, RING, self.seen)
            if not self.row:  # stairs are for whom the rules call played
                arena.ways.by_stairs(world, self.seen)
            deeds.allow(world.twin, self.row, self.mask)
        return self.seen.copy()

    def worth(self, world: World, ticks: int) -> dict[str, float]:
        """What the last `ticks` were worth to it, by PARTS."""
        lives = self.lives(world)
        health = float(world.vital.health[self.row]) if lives else 0.0
        lost, self.health = max(0.0, self.health - health), health
        return {
            "alive": 0.0 if self.infected else ALIVE * ticks / TICKS,
            "harm": 0.0 - lost / float(world.numbers.body.health),
            "bites": BITE * float(self.ears[4]) if self.infected else 0.0,
            "end": 0.0 if lives else -DEATH,
        }

    def state(self, world: World) -> tuple[float, ...]:
        """What a central critic is told of it. -> STATE numbers from 0 to 1, all 0 once it is gone"""
        if not self.lives(world):
            return (0.0,) * STATE
        row, body, vital, n = self.row, world.body, world.vital, world.numbers
        infected = bool(world.who.has[row] & Has.INFECTED)
        full = n.infected.health[world.who.breed[row]] if infected else n.body.health
        ill = max(vital.infection[row], vital.hunger[row]) / 100.0
        held = min(1.0, vital.grabbers[row] / 3.0)
        x, y = body.x[row] / world.plan.width, body.y[row] / world.plan.height
        return 1.0, x, y, min(1.0, vital.health[row] / full), ill, held
