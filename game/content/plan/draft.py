"""A plan being written: objects become rows of its tables, and names and references find their rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from game.content.gate import ContentError, Where, nearest
from game.content.plan.spots import SILENCE, Place, Shape, Spot
from game.content.trial.trial import Expected, Given
from game.sim.deeds import READ, RULED, Lead
from game.sim.kinds.surroundings import Weather
from game.sim.level import OPEN, Mark, Plan, Rasters
from game.sim.tale import inside

T = TypeVar("T")
__all__ = ["ACTORS", "COMPASS", "SILENCE", "TABLES", "Draft", "Named", "Place", "Shape", "Spot", "toward"]

TABLES = (
    "starts",
    "actors",
    "doors",
    "things",
    "lamps",
    "zones",
    "paths",
    "checkpoints",
    "goals",
    "exits",
    "notes",
    "triggers",
    "spawns",
    "sources",
    "beams",
    "waiting",
)
"""Fields of a Plan that hold one row for each object."""
ACTORS = 10_000
"""People and infected of one map; crowds beyond it are not even drawn up."""
COMPASS = (
    (0.0, 1.0),
    (1.0, 0.0),
    (0.0, -1.0),
    (-1.0, 0.0),
    (0.6, 0.8),
    (0.8, -0.6),
    (-0.6, -0.8),
    (-0.8, 0.6),
)
"""Eight exact unit vectors, for crowds that face every way."""


@dataclass(frozen=True, slots=True)
class Named:
    """An object as triggers know it: by its name in Tiled."""

    kind: str
    table: str
    row: int
    words: tuple[str, ...]
    """Its name; a goal's text too."""


@dataclass(slots=True)
class Draft:
    """The tables of a Plan while objects spawn into them."""

    rasters: Rasters
    where: Where
    faults: list[ContentError]
    row_of: Mapping[int, int] = field(default_factory=dict)
    """Object id to its row in its table."""
    place_of: Mapping[int, Place] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    """Values the map names itself."""
    named: Sequence[Named] = ()
    weather: Weather = Weather.CLEAR
    """The map's own."""
    texts: list[str] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)
    marks: tuple[Mark, ...] = ()
    lasts: float = 60.0
    """Seconds of the map as a test."""
    played: str = "onjo"
    """Whom the test plays."""
    expected: list[Expected] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    tables: dict[str, list[Any]] = field(default_factory=lambda: {name: [] for name in TABLES})
    origins: dict[str, list[Spot]] = field(default_factory=lambda: {name: [] for name in TABLES})
    _text_rows: dict[str, int] = field(default_factory=dict)
    _lead_rows: dict[Lead, int] = field(default_factory=dict)
    _people: tuple[int, dict[str, list[int]]] = field(default_factory=lambda: (0, {}))
    """How many actors were numbered, and their rows by name."""
    _called: dict[str, list[Named]] = field(default_factory=dict)
    """Objects by their words: thousands of triggers look their names up here."""

    def add(self, table: str, row: object, place: Place) -> None:
        """Append one row and remember where it was drawn."""
        self.tables[table].append(row)
        self.origins[table].append(place.spot)

    def row(self, reference: int) -> int:
        """The row of a referred object, -1 for none."""
        return self.row_of[reference] if reference else -1

    def key(self, name: str) -> int:
        """The number of a key, -1 for none."""
        return self.keys.index(name) if name else -1

    @property
    def value_names(self) -> tuple[str, ...]:
        """Every value a trigger may compare, row by row."""
        return (*READ, *RULED, *self.values)

    def value(self, name: str) -> int:
        """The row of a value, -1 where nobody sets it."""
        return self.value_names.index(name) if name in self.value_names else -1

    def text(self, key: str) -> int:
        """The number of a text that is said."""
        return _numbered(self.texts, self._text_rows, key)

    def lead(self, file: str, at: str) -> int:
        """The number of a way to another map."""
        return _numbered(self.leads, self._lead_rows, Lead(file, at))

    def actors_named(self, name: str) -> tuple[int, ...]:
        """Rows of the people and infected placed under a name, once they are in the draft."""
        actors = self.tables["actors"]
        if self._people[0] != len(actors):
            found: dict[str, list[int]] = {}
            for row, actor in enumerate(actors):
                found.setdefault(actor.name, []).append(row)
            self._people = len(actors), found
        return tuple(self._people[1].get(name, ())) if name else ()

    def rows_named(self, name: str, kinds: Sequence[str], table: str = "") -> tuple[int, ...]:
        """Rows of the objects of a name, of these classes, and of one table where one is asked for."""
        if not self._called:
            for each in self.named:
                for word in dict.fromkeys(each.words):
                    self._called.setdefault(word, []).append(each)
        fits = (each for each in self._called.get(name, ()) if each.kind in kinds)
        return tuple(each.row for each in fits if not table or each.table == table)

    def names_of(self, kinds: Sequence[str]) -> list[str]:
        """Names that objects of these classes have, in order."""
        found = {word: None for each in self.named if each.kind in kinds for word in each.words if word}
        return sorted(found)

    def refuse(self, place: Place, value: str, remedy: str) -> None:
        """Add a fault of one object."""
        self.faults.append(self.where.at(str(place.spot)).refuse(value, remedy))

    def unfit(self, place: Place, value: str, word: str, allowed: Sequence[str]) -> None:
        """Add the fault of a word that is not among those allowed."""
        self.refuse(place, value, nearest(word, allowed))

    def scatter(self, place: Place, count: int) -> list[tuple[float, float]]:
        """`count` spots over the open cells of a place, at most two a cell; a point with one is exact."""
        if len(self.tables["actors"]) > ACTORS:
            return []
        if count == 1 and place.x0 == place.x1:
            return [(place.x, place.y)]
        margin = 0.0 if place.x0 < place.x1 else (count**0.5) / 2
        x0, y0, x1, y1 = place.grown(margin).cells()
        x0, y0 = max(x0, 0), max(y0, 0)
        free = self.rasters.wall == OPEN
        if place.outline:
            free = free & inside(place.outline, free.shape)
        rows, columns = np.nonzero(free[y0:y1, x0:x1])
        if not rows.size:
            self.refuse(place, "no open cell in it", "draw it over open ground")
            return []
        if count > 2 * len(rows):
            self.refuse(place, f"count = {count}", f"{len(rows)} open cells hold at most {2 * len(rows)}")
            return []
        return [_spread(rows, columns, k, count, x0, y0) for k in range(count)]

    def plan(self, name: str, **words: Any) -> Plan:
        """The finished plan."""
        rows: dict[str, Any] = {table: tuple(found) for table, found in self.tables.items()}
        told = {"texts": tuple(self.texts), "leads": tuple(self.leads), "marks": self.marks}
        rows |= {"keys": self.keys, "values": self.values, "weather": self.weather, **told}
        return Plan(name, self.rasters, **rows, **words)


def _numbered(found: list[T], rows: dict[T, int], one: T) -> int:
    """The place of one in a list of its own kind, appended where it is new."""
    if one not in rows:
        rows[one] = len(found)
        found.append(one)
    return rows[one]


def _spread(rows: Any, columns: Any, k: int, count: int, x0: int, y0: int) -> tuple[float, float]:
    """The k-th of `count` spots: cells at even strides, off their middles so that none stand in ranks."""
    at = (k * len(rows)) // count
    x = x0 + int(columns[at]) + 0.37 + 0.26 * ((k * 0.7548776662466927) % 1)
    y = y0 + int(rows[at]) + 0.37 + 0.26 * ((k * 0.5698402909980532) % 1)
    return x, y


def toward(degrees: float) -> tuple[float, float]:
    """The unit vector of a bearing, 0 east and 90 south; + - * / and sqrt alone give equal bits anywhere."""
    quarter, rest = divmod(degrees % 360.0, 90.0)
    half = rest * (3.141592653589793 / 360.0)
    squared = half * half
    sine = 1.0
    for step in (210, 156, 110, 72, 42, 20, 6):
        sine = 1 - squared / step * sine
    sine *= half
    cosine = float(np.sqrt(1 - sine * sine))
    x, y = 1 - 2 * sine * sine, 2 * sine * cosine
    for _ in range(int(quarter) % 4):
        x, y = -y, x
    return x + 0.0, y + 0.0
