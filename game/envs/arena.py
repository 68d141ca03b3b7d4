"""An arena: one map kept ready to be played over and over, each time with its infected somewhere else.

A world is built once; a new episode copies its first moment back over it, some hundred array copies, and
puts the infected on other cells. What comes out is bit for bit the world built from such a map anew.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

from game.content import places, rules, tiled
from game.content.mod import mods
from game.content.plan.picture import Picture
from game.core.chance import draw
from game.core.flow import FAR, integrate, scratch_sizes
from game.sim import snapshot
from game.sim.kinds.streams import Stream
from game.sim.kinds.who import Has, Person
from game.sim.level import Actor, Plan
from game.sim.numbers import Numbers
from game.sim.world import World

CLEAR, CLOSE = 7.0, 2.0
"""Tiles around the start that stay free of infected who may stand anywhere, and of those who have a place."""
SPARE = 64
"""Free rows beside a map's people."""
DOOR_COST = 20
"""Tenths of a tile that a door on the way is worth."""
MOST = 500
"""Infected that are asked for at most."""
SEEDS = 2**31 - 1


class Luck(Protocol):
    """What is asked of `env.np_random`."""

    def integers(self, low: int, high: int, size: int | None = None) -> npt.NDArray[np.int64]: ...

    def permutation(self, x: int) -> npt.NDArray[np.int64]: ...


@lru_cache(maxsize=16)
def loaded(name: str) -> tuple[Plan, Picture]:
    """A map by its name or path, read once. Raises ContentError."""
    found = tiled.load(places.find_map(name))
    return found.plan, found.picture


@lru_cache(maxsize=16)
def numbers(name: str) -> Numbers:
    """The rules' numbers on a map, those of the mod it lies in, read once. Raises ContentError."""
    return rules.load_numbers(shelf=mods.with_owner(places.find_map(name), places.GAME))


def with_infected(plan: Plan, heads: int) -> Plan:
    """The same map with so many infected: its own over again, or the first of them. Raises ValueError."""
    if not 0 <= heads <= MOST:
        raise ValueError(f"infected = {heads}: from 0 to {MOST}")
    infected = [actor for actor in plan.actors if actor.has & Has.INFECTED]
    others = tuple(actor for actor in plan.actors if not actor.has & Has.INFECTED)
    if heads and not infected:
        raise ValueError(f"{plan.name} has no infected to repeat")
    return replace(plan, actors=others + tuple(infected[k % len(infected)] for k in range(heads)))


class Arena:
    """One world, refilled for every episode."""

    def __init__(
        self, plan: Plan, numbers: Numbers, person: Person, spread: float, extra: tuple[Actor, ...] = ()
    ) -> None:
        """`extra` people join those of the map; `spread` as in Task."""
        self.plan = replace(plan, actors=plan.actors + extra)
        self.person, self.spread = person, spread
        people = len(self.plan.actors) + sum(c.civilians for c in plan.checkpoints)
        self.world = World(self.plan, numbers, 0, person, people + SPARE)
        self._first = snapshot.capture(self.world)
        self._infected = self.world.rows(Has.INFECTED)
        self._cells, self._choices = self._open_cells()

    def begin(self, luck: Luck) -> World:
        """A new episode: the first moment again, under another seed, the infected elsewhere."""
        seed = int(luck.integers(0, SEEDS))
        snapshot.restore(self.world, self._first)
        self.world.steered = ()
        self.world.state.seed[0] = seed
        for row in range(int(self.world.tables.rows.top[0])):
            self.world.who.look[row] = int(draw(seed, Stream.BIRTH.value, 0, row, 0) * 32000)
        self._place(self._scatter(luck))
        return self.world

    def _scatter(self, luck: Luck) -> npt.NDArray[np.float64]:
        """Where each infected stands: no two on one cell if all may stand anywhere. -> (k, 2)"""
        count = self._infected.size
        if self.spread <= 0.0:
            chosen = luck.permutation(len(self._cells))[np.arange(count) % len(self._cells)]
        else:
            throws = luck.integers(0, SEEDS, count)
            chosen = np.array(
                [cells[throw % cells.size] for cells, throw in zip(self._choices, throws, strict=True)],
                np.intp,
            )
        return self._cells[chosen] + 0.5

    def _place(self, at: npt.NDArray[np.float64]) -> None:
        rows, world = self._infected, self.world
        for table, names in (
            (world.body, ("x", "px")),
            (world.mind, ("goal_x", "why_x")),
            (world.social, ("order_x", "home_x")),
        ):
            for name in names:
                getattr(table, name)[rows] = at[:, 0]
                getattr(table, name.replace("x", "y"))[rows] = at[:, 1]

    def _open_cells(self) -> tuple[npt.NDArray[np.float64], list[npt.NDArray[np.intp]]]:
        """Cells one can walk to from the start, away from it, and of these each infected's own."""
        start = self.plan.start_of(self.person)
        reached = self.ways_to(start.x, start.y) < FAR
        ys, xs = np.nonzero(reached)
        cells = np.stack([xs, ys], axis=1).astype(np.float64)
        free = CLOSE if self.spread > 0.0 else CLEAR
        away = ((cells + 0.5 - (start.x, start.y)) ** 2).sum(axis=1) >= free * free
        cells = cells[away]
        drawn = [actor for actor in self.plan.actors if actor.has & Has.INFECTED]
        near = [
            np.flatnonzero(((cells + 0.5 - (actor.x, actor.y)) ** 2).sum(axis=1) <= self.spread * self.spread)
            for actor in drawn
        ]
        if self.spread > 0.0:
            for actor, found in zip(drawn, near, strict=True):
                if not found.size:
                    raise ValueError(
                        f"{self.plan.name}: no open cell for the infected at {actor.x:g}, {actor.y:g}"
                    )
        return cells, near

    def ways_to(self, x: float, y: float) -> npt.NDArray[np.int32]:
        """Tenths of a metre of way from each cell to a place, doors counted as ways. -> (h, w), FAR = none"""
        rasters = self.plan.rasters
        enter = np.where(rasters.wall != 0, np.int16(-1), rasters.cost.astype(np.int16))
        for door in self.plan.doors:
            enter[door.y0 : door.y1, door.x0 : door.x1] = DOOR_COST
        field = np.empty(enter.shape, np.int32)
        buckets, links = scratch_sizes(self.plan.width, self.plan.height)
        scratch = np.empty(buckets, np.int32), np.empty(links, np.int32)
        integrate(field, enter, int(y), int(x), FAR - 1, *scratch)
        return field
