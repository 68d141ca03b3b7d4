"""An arena: one map kept ready to be played over and over, each time with its infected somewhere else.

A world is built once; a new episode copies its first moment back over it, some hundred array copies, and
puts the infected on other cells. What comes out is bit for bit the world built from such a map anew.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from game.content import places, rules, tiled
from game.content.mod import mods
from game.content.plan.picture import Picture
from game.core.chance import draw
from game.core.flow import FAR
from game.envs.ways import Ways
from game.session.play import rows_for
from game.sim import snapshot
from game.sim.build import papers_of
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.streams import Stream
from game.sim.kinds.who import Has, Person
from game.sim.level import Actor, Plan
from game.sim.numbers import Numbers
from game.sim.world import World

CLEAR, CLOSE = 7.0, 2.0
"""Tiles around the start that stay free of infected who may stand anywhere, and of those who have a place."""
SPARE = 64
"""Free rows beside a map's people."""
MOST = 500
"""Infected that are asked for at most."""
SEEDS = 2**31 - 1


Cells: TypeAlias = npt.NDArray[np.float64]
"""Cells by their corners. (n, 2) x, y"""


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
        self.world = World(self.plan, numbers, 0, person, room_for(self.plan))
        self.ways = Ways(self.plan, person)
        self._first = snapshot.capture(self.world)
        self._infected = self.world.rows(Has.INFECTED)
        self._queued = _queued(self.world)
        self._cells, self._choices = self._open_cells()

    def begin(self, luck: Luck) -> World:
        """A new episode: the first moment again, under another seed, the infected elsewhere."""
        seed = int(luck.integers(0, SEEDS))
        snapshot.restore(self.world, self._first)
        self.world.steered = ()
        self.world.state.seed[0] = seed
        for row in range(int(self.world.tables.rows.top[0])):
            self.world.who.look[row] = int(draw(seed, Stream.BIRTH.value, 0, row, 0) * 32000)
        for row, checkpoint, place in self._queued:
            self.world.social.papers[row] = papers_of(seed, self.plan, checkpoint, place)
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

    def _open_cells(self) -> tuple[Cells, list[npt.NDArray[np.intp]]]:
        """Cells she can walk to from the start, away from it; and for each infected those it may stand on."""
        start = self.plan.start_of(self.person)
        free = CLOSE if self.spread > 0.0 else CLEAR
        cells = _cells(self.ways.to(start.x, start.y) < FAR)
        cells = cells[_squares(cells, start.x, start.y) >= free * free]
        choices = []
        for actor in self.plan.actors if self.spread > 0.0 else ():
            if actor.has & Has.INFECTED:
                found = np.flatnonzero(_squares(cells, actor.x, actor.y) <= self.spread * self.spread)
                if not found.size:
                    shut_in = self._shut_in(actor)
                    found = np.arange(len(cells), len(cells) + len(shut_in))
                    cells = np.concatenate([cells, shut_in])
                choices.append(found)
        return cells, choices

    def _shut_in(self, actor: Actor) -> Cells:
        """Cells about one to whom no way leads: those it can walk to itself, its own at the least."""
        cells = _cells(self.ways.on_foot(actor.x, actor.y) < FAR)
        near = cells[_squares(cells, actor.x, actor.y) <= self.spread * self.spread]
        return near if len(near) else np.floor([[actor.x, actor.y]])


def room_for(plan: Plan) -> int:
    """Rows of a world: for its people, and where more may come as many as whoever plays it has."""
    if plan.directed or plan.spawns or plan.sources:
        return rows_for(plan)
    return len(plan.actors) + sum(c.civilians for c in plan.checkpoints) + SPARE


def _queued(world: World) -> list[tuple[int, int, int]]:
    """Civilians in a queue: their rows, whose it is, and their places in it. Luck deals out their papers."""
    social = world.social
    rows = np.flatnonzero((social.spot == Spot.QUEUED) & (social.checkpoint >= 0))
    return [(int(row), int(social.checkpoint[row]), int(social.place[row])) for row in rows]


def _cells(there: npt.NDArray[np.bool_]) -> Cells:
    """Those that are true, row by row."""
    ys, xs = np.nonzero(there)
    return np.stack([xs, ys], axis=1).astype(np.float64)


def _squares(cells: Cells, x: float, y: float) -> npt.NDArray[np.float64]:
    """Squares of the tiles from their middles to a place. -> (n,)"""
    found: npt.NDArray[np.float64] = ((cells + 0.5 - (x, y)) ** 2).sum(axis=1)
    return found
