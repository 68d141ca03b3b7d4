"""A map under inspection: what a rule of the lint may ask of it, and what it answers with."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from game.content import gate
from game.content.tiled import TiledMap
from game.content.words import Words
from game.sim.components import Person
from game.sim.level import LOW, OPEN, WALL, Exit, Plan

BITS = {Person.ONJO: 1, Person.NAMRA: 2}
Severity = Literal["error", "warning"]
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend in a map."""

    severity: Severity
    rule: str
    file: str
    place: str
    words: str
    remedy: str

    def __str__(self) -> str:
        parts = (self.file, self.place, f"{self.severity} [{self.rule}] {self.words}", self.remedy)
        return ": ".join(gate.one_line(part) for part in parts if part)


@dataclass(slots=True)
class Survey:
    """A map, the language its texts are looked up in, and what was worked out once for all rules."""

    tiled: TiledMap
    words: Words
    _reached: dict[Person, set[Cell]] = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        return self.tiled.plan

    def spot(self, table: str, row: int) -> str:
        """Where a row of the plan was drawn, in words."""
        return self.tiled.spot(table, row)

    def kind(self, x: float, y: float) -> int:
        """OPEN, WALL or LOW at a point; outside the map it is WALL."""
        column, row = int(x // 1), int(y // 1)
        if not (0 <= column < self.plan.width and 0 <= row < self.plan.height):
            return WALL
        return int(self.plan.rasters.wall[row, column])

    def cells(self, x0: float, y0: float, x1: float, y1: float) -> list[Cell]:
        """Cells of the map whose middle lies in a rectangle; at least the one around its own middle."""
        found = [
            (x, y)
            for y in range(max(int(y0), 0), min(int(y1) + 1, self.plan.height))
            for x in range(max(int(x0), 0), min(int(x1) + 1, self.plan.width))
            if x0 <= x + 0.5 <= x1 and y0 <= y + 0.5 <= y1
        ]
        return found or [(int((x0 + x1) / 2), int((y0 + y1) / 2))]

    def exit_cells(self, way: Exit) -> list[Cell]:
        return self.cells(way.x0, way.y0, way.x1, way.y1)

    def reached(self, person: Person) -> set[Cell]:
        """Every cell she can get to from her start: doors open, exits taken; Nam-ra leaps what is low."""
        if person not in self._reached:
            self._reached[person] = self._flood(person)
        return self._reached[person]

    def _flood(self, person: Person) -> set[Cell]:
        starts = [(int(s.x), int(s.y)) for s in self.plan.starts if s.person == person]
        ways = {cell: exit_ for exit_ in self._linked(person) for cell in self.exit_cells(exit_)}
        found, queue = set(starts), deque(starts)
        while queue:
            x, y = queue.popleft()
            ahead = [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
            if (x, y) in ways:
                ahead += self.exit_cells(self.plan.exits[ways[x, y].to])
            for cell in ahead:
                if cell not in found and self._passable(cell, person):
                    found.add(cell)
                    queue.append(cell)
        return found

    def _linked(self, person: Person) -> Iterable[Exit]:
        return [e for e in self.plan.exits if 0 <= e.to < len(self.plan.exits) and e.who & BITS[person]]

    def _passable(self, cell: Cell, person: Person) -> bool:
        kind = self.kind(*cell)
        return kind == OPEN or (kind == LOW and person == Person.NAMRA)

    def players(self, who: int) -> list[Person]:
        """Protagonists among `who` (1 On-jo, 2 Nam-ra, 3 both) that have a start here."""
        return [start.person for start in self.plan.starts if who & BITS[start.person]]

    def error(self, rule: str, place: str, words: str, remedy: str) -> Finding:
        return Finding("error", rule, gate.label(self.tiled.path), place, words, remedy)

    def warning(self, rule: str, place: str, words: str, remedy: str) -> Finding:
        return Finding("warning", rule, gate.label(self.tiled.path), place, words, remedy)
