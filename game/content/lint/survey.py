"""A map under inspection: what a rule of the lint may ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt

from game.content.lint.rule import Flaw
from game.content.plan.draft import Spot
from game.content.tiled import TiledMap
from game.content.words import Words
from game.sim.deeds import Outline
from game.sim.kinds.who import Person
from game.sim.level import LOW, OPEN, WALL, Actor, Door, Exit, Plan
from game.sim.tale import inside

BITS = {Person.ONJO: 1, Person.NAMRA: 2}
Cell = tuple[int, int]
Mask = npt.NDArray[np.bool_]
"""(h, w) of the map."""


class Box(Protocol):
    """Anything drawn as a rectangle, in tiles."""

    @property
    def x0(self) -> float: ...
    @property
    def y0(self) -> float: ...
    @property
    def x1(self) -> float: ...
    @property
    def y1(self) -> float: ...


@dataclass
class Survey:
    """A map, the language its texts are looked up in, and what is worked out once for all rules."""

    tiled: TiledMap
    words: Words
    silenced: set[tuple[str, str]] = field(default_factory=set)
    """Rule and place of each finding that was silenced: a rule of the lint looks at what is left over."""
    _reached: dict[Person, Mask] = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        return self.tiled.plan

    # ------------------------------------------------------------ what is said
    def spot(self, table: str, row: int) -> Spot:
        """The object a row of the plan was drawn as."""
        rows = self.tiled.origins.get(table, ())
        return rows[row] if row < len(rows) else Spot("", row, "", table)

    def flaw(self, table: str, row: int, words: str, remedy: str) -> Flaw:
        """Something about one object."""
        return Flaw(words, remedy, self.spot(table, row))

    @cached_property
    def spots(self) -> list[Spot]:
        """Every object that became part of the plan, once."""
        found = {spot.id: spot for rows in self.tiled.origins.values() for spot in rows}
        return [found[key] for key in sorted(found)]

    def crowds(self) -> Iterator[tuple[Spot, list[Actor]]]:
        """Each object that stands for people or infected, and all of them."""
        found: dict[int, tuple[Spot, list[Actor]]] = {}
        for row, actor in enumerate(self.plan.actors):
            spot = self.spot("actors", row)
            found.setdefault(spot.id, (spot, []))[1].append(actor)
        return iter(found.values())

    # ------------------------------------------------------------ the ground
    def kind(self, x: float, y: float) -> int:
        """OPEN, WALL or LOW at a point; outside the map it is WALL."""
        column, row = int(x // 1), int(y // 1)
        if not (0 <= column < self.plan.width and 0 <= row < self.plan.height):
            return WALL
        return int(self.plan.rasters.wall[row, column])

    def cells(self, it: Box) -> list[Cell]:
        """Cells of the map whose middle lies in a rectangle; at least the one around its own middle."""
        found = [
            (x, y)
            for y in range(max(int(it.y0), 0), min(int(it.y1) + 1, self.plan.height))
            for x in range(max(int(it.x0), 0), min(int(it.x1) + 1, self.plan.width))
            if it.x0 <= x + 0.5 <= it.x1 and it.y0 <= y + 0.5 <= it.y1
        ]
        outline: Outline = getattr(it, "outline", ())
        if outline:
            within = inside(outline, (self.plan.height, self.plan.width))
            found = [(x, y) for x, y in found if within[y, x]]
        middle = int((it.x0 + it.x1) / 2), int((it.y0 + it.y1) / 2)
        return found or ([middle] if self.holds(*middle) else [])

    def open_cells(self, it: Box) -> list[Cell]:
        """Those of its cells that are open ground."""
        return [cell for cell in self.cells(it) if self.kind(*cell) == OPEN]

    def holds(self, x: int, y: int) -> bool:
        """Whether a cell lies on the map."""
        return 0 <= x < self.plan.width and 0 <= y < self.plan.height

    def near(self, x: float, y: float) -> list[Cell]:
        """The cell of a point and its eight neighbours: what an arm reaches."""
        cells = [(int(x) + dx, int(y) + dy) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
        return [cell for cell in cells if self.holds(*cell)]

    def doors_at(self, x: float, y: float) -> Iterator[Door]:
        """Doors and barricades over the cell of a point."""
        column, row = int(x // 1), int(y // 1)
        return (d for d in self.plan.doors if d.x0 <= column < d.x1 and d.y0 <= row < d.y1)

    # ------------------------------------------------------------ who gets where
    def players(self, who: int) -> list[Person]:
        """Protagonists among `who` (1 On-jo, 2 Nam-ra, 3 both) that have a start here."""
        return [start.person for start in self.plan.starts if who & BITS[start.person]]

    def reached(self, person: Person) -> Mask:
        """Every cell she can get to from her start: doors open, passages taken; Nam-ra leaps what is low."""
        if person not in self._reached:
            self._reached[person] = self.flood(person, self.start_cells(person))
        return self._reached[person]

    @cached_property
    def met(self) -> Mask:
        """Every cell somebody who starts here can get to."""
        found = np.zeros((self.plan.height, self.plan.width), bool)
        for person in self.players(3):
            found |= self.reached(person)
        return found

    def start_cells(self, person: Person) -> list[Cell]:
        return [(int(s.x), int(s.y)) for s in self.plan.starts if s.person == person]

    def gets(self, mask: Mask, cells: Iterable[Cell]) -> bool:
        """Whether any of the cells is in a mask."""
        return any(mask[y, x] for x, y in cells)

    def flood(
        self, person: Person, seeds: Iterable[Cell], shut: Mask | None = None, back: bool = False
    ) -> Mask:
        """Every cell she can get to from some, or with `back` from which she can get to them; `shut` cells
        are closed to her."""
        wall = self.plan.rasters.wall
        free = wall == OPEN if person != Person.NAMRA else (wall == OPEN) | (wall == LOW)
        if shut is not None:
            free = free & ~shut
        # A border around the map, so that no step leaves it.
        free, wide = np.pad(free, 1), self.plan.width + 2
        passages = [(self._flat(self.cells(e)), self._flat(self._beyond(e))) for e in self.linked(person)]
        if back:
            passages = [(there, here) for here, there in passages]
        found, fresh = np.zeros(free.size, bool), self._flat(seeds)
        found[fresh] = True
        while fresh.size:
            ahead = [fresh + 1, fresh - 1, fresh + wide, fresh - wide]
            taken = [pair for pair in passages if found[pair[0]].any()]
            passages = [pair for pair in passages if not found[pair[0]].any()]
            ahead += [there for _, there in taken]
            fresh = np.unique(np.concatenate(ahead))
            fresh = fresh[free.ravel()[fresh] & ~found[fresh]]
            found[fresh] = True
        whole: Mask = found.reshape(free.shape)[1:-1, 1:-1]
        return whole

    def _flat(self, cells: Iterable[Cell]) -> npt.NDArray[np.intp]:
        """Cells as places in a map with a border."""
        wide = self.plan.width + 2
        return np.array([(y + 1) * wide + x + 1 for x, y in cells if self.holds(x, y)], np.intp)

    def linked(self, person: Person) -> list[Exit]:
        """Passages to elsewhere on this map that are for her."""
        return [e for e in self.plan.exits if 0 <= e.to < len(self.plan.exits) and e.who & BITS[person]]

    def _beyond(self, way: Exit) -> list[Cell]:
        return self.cells(self.plan.exits[way.to])

    def ways_out(self, person: Person) -> list[Exit]:
        """Exits that leave the map and are for her."""
        return [e for e in self.plan.exits if e.to < 0 and e.who & BITS[person]]


def overlaps(boxes: Iterable[Box], whose: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
    """Rows of the first rectangle that shares more than an edge with a later one, and of that one; with
    `whose` only where they share a bit too. One a rectangle: of thousands in a heap each is told once."""
    bits = np.array(whose, np.int64)
    edges = np.array([(it.x0, it.y0, it.x1, it.y1) for it in boxes], float).reshape(-1, 4)
    for b, (x0, y0, x1, y1) in enumerate(edges):
        low, high = edges[:b, :2], edges[:b, 2:]
        meet = (low[:, 0] < x1) & (x0 < high[:, 0]) & (low[:, 1] < y1) & (y0 < high[:, 1])
        if bits.size:
            meet &= bits[:b] & bits[b] != 0
        if meet.any():
            yield int(meet.argmax()), b


def between(here: tuple[float, float], there: tuple[float, float]) -> list[tuple[float, float]]:
    """Points along a leg, four to the metre."""
    length = abs(there[0] - here[0]) + abs(there[1] - here[1])
    steps = max(int(length * 4), 1)
    return [
        (here[0] + (there[0] - here[0]) * k / steps, here[1] + (there[1] - here[1]) * k / steps)
        for k in range(steps + 1)
    ]


def some(bad: Sequence[Actor], everybody: Sequence[Actor]) -> str:
    """How many of a crowd, and where the first of them is."""
    many = f"{len(bad)} of {len(everybody)}, the first " if len(everybody) > 1 else ""
    return f"{many}at {bad[0].x:.1f}, {bad[0].y:.1f}"


def apart(it: Box, x: float, y: float) -> float:
    """Tiles from a rectangle to a point, along the longer side; 0 inside."""
    return max(it.x0 - x, x - it.x1, it.y0 - y, y - it.y1, 0.0)
