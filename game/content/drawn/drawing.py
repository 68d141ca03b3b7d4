"""Drawings: a small map as lines of signs, for tests and for trying a rule out. A sign is a tile of 1 m.

    drawn('''
        #########
        #@..+..z#
        #########
    ''')

is a room with On-jo, a shut door and a walker. `legend.SIGNS` says what every sign stands for; a legend adds
signs or gives them another sense, in the words of `legend.KINDS`:

    drawn(text, {"c": "walker cook", "2": "bottle", "k": "key lab", "D": "locked door lab"})
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.content.drawn.legend import KINDS, Ground, Sense, of_key, senses_of
from game.content.gate import Where, nearest
from game.sim.kinds.surroundings import SURFACES, Weather, ZoneKind
from game.sim.level import Actor, Door, Exit, Lamp, Plan, Rasters, Start, Thing, Zone

FACINGS = {"east": (1.0, 0.0), "west": (-1.0, 0.0), "north": (0.0, -1.0), "south": (0.0, 1.0)}
MOST = 256
"""Cells along one side: a larger map is better drawn in Tiled."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing, read."""

    plan: Plan
    lines: tuple[str, ...]
    grounds: tuple[tuple[str, ...], ...]
    """What each cell stands on, as a word of KINDS: for whoever paints it."""
    named: dict[str, dict[str, tuple[int, ...]]] = field(default_factory=dict)
    """By table of the plan: which rows a sign or a name of the legend stands for, in reading order."""


def drawn(
    text: str,
    legend: Mapping[str, str | Sense] | None = None,
    *,
    name: str = "drawing",
    facing: str | tuple[float, float] = "south",
    indoors: bool = False,
    hour: float = 12.0,
    weather: str | Weather = Weather.CLEAR,
) -> Drawn:
    """Read a drawing; its common margin does not count. `facing` is for everybody who is placed.

    `hour` 0..24; with `indoors` it all lies under a roof. Raises ContentError with row, column and sign.
    """
    where = Where(name)
    lines = inspect.cleandoc(text).split("\n") if text.strip() else []
    _check_shape(lines, where)
    pen = _Pen(where, lines, senses_of(legend or {}, where), _facing(facing, where))
    for y, line in enumerate(lines):
        for x, sign in enumerate(line):
            pen.put(x, y, sign)
    pen.check()
    return pen.drawn(indoors, _hour(hour, where), _weather(weather, where))


def _check_shape(lines: list[str], where: Where) -> None:
    """Raises ContentError for a drawing that is empty, ragged or vast."""
    if not lines:
        raise where.refuse("an empty drawing", "draw at least #@# in it")
    wide = max(map(len, lines))
    for y, line in enumerate(lines, 1):
        if len(line) != wide:
            at = where.at(f"row {y}")
            raise at.refuse(f"{len(line)} signs: {line!r}", f"as many as the widest row: {wide}")
    if max(wide, len(lines)) > MOST:
        raise where.refuse(f"{wide} x {len(lines)} signs", f"at most {MOST} a side")


def _facing(facing: str | tuple[float, float], where: Where) -> tuple[float, float]:
    if not isinstance(facing, str):
        return facing
    if facing not in FACINGS:
        raise where.at("facing").refuse(f"'{facing}'", nearest(facing, FACINGS))
    return FACINGS[facing]


def _hour(hour: float, where: Where) -> float:
    if not 0.0 <= hour < 24.0:
        raise where.at("hour").refuse(f"{hour}", "a number from 0 to under 24")
    return hour


def _weather(weather: str | Weather, where: Where) -> Weather:
    words = {each.name.lower(): each for each in Weather}
    if not isinstance(weather, str):
        return weather
    if weather not in words:
        raise where.at("weather").refuse(f"'{weather}'", nearest(weather, words))
    return words[weather]


class _Pen:
    """Puts signs into rasters and tables."""

    def __init__(
        self,
        where: Where,
        lines: list[str],
        senses: dict[str, tuple[Sense, str]],
        facing: tuple[float, float],
    ) -> None:
        self.where, self.lines, self.senses, self.facing = where, lines, senses, facing
        self.rasters = Rasters.open_floor(len(lines[0]), len(lines))
        self.grounds = [["floor"] * len(lines[0]) for _ in lines]
        self.tables: dict[str, list[object]] = {}
        self.named: dict[str, dict[str, list[int]]] = {}
        self.keys = list(dict.fromkeys(self._keys()))

    def _keys(self) -> list[str]:
        """Names of keys, in the order of the legend."""
        used = set("".join(self.lines))
        meant = (each for sign, each in self.senses.items() if sign in used)
        return [tag or "key" for sense, tag in meant if of_key(sense)]

    def put(self, x: int, y: int, sign: str) -> None:
        """One sign. Raises ContentError where it stands for nothing."""
        if sign not in self.senses:
            at = self.where.at(f"row {y + 1}, column {x + 1}")
            remedy = f"one of {' '.join(self.senses)}, or a legend that names it"
            raise at.refuse(f"'{sign}' stands for nothing", remedy)
        sense, tag = self.senses[sign]
        if isinstance(sense, Ground):
            self._lay(x, y, sense)
        else:
            self._place(x, y, sign, sense, tag)

    def _lay(self, x: int, y: int, ground: Ground) -> None:
        r = self.rasters
        r.wall[y, x], r.opaque[y, x], r.muffle[y, x] = ground.wall, ground.opaque, ground.muffle
        r.cost[y, x], r.cover[y, x] = ground.cost, ground.cover
        r.surface[y, x] = SURFACES.index(ground.surface)
        self.grounds[y][x] = next((word for word, sense in KINDS.items() if sense == ground), "floor")

    def _place(self, x: int, y: int, sign: str, sense: Sense, tag: str) -> None:
        table, row = self._row(x + 0.5, y + 0.5, sense, tag)
        rows = self.tables.setdefault(table, [])
        for word in dict.fromkeys((sign, *((tag,) if tag else ()))):
            self.named.setdefault(table, {}).setdefault(word, []).append(len(rows))
        rows.append(row)

    def _row(self, x: float, y: float, sense: Sense, tag: str) -> tuple[str, object]:
        if isinstance(sense, Door):
            left, top = int(x), int(y)
            key = self._key(sense, tag)
            return "doors", replace(sense, x0=left, y0=top, x1=left + 1, y1=top + 1, key=key)
        if isinstance(sense, Exit):
            return "exits", replace(sense, x0=x - 0.5, y0=y - 0.5, x1=x + 0.5, y1=y + 0.5)
        if isinstance(sense, Thing):
            return "things", replace(sense, x=x, y=y, key=self._key(sense, tag))
        if isinstance(sense, Lamp):
            return "lamps", replace(sense, x=x, y=y)
        if isinstance(sense, Start):
            return "starts", replace(sense, x=x, y=y)
        assert isinstance(sense, Actor)
        return "actors", replace(sense, x=x, y=y, facing=self.facing, name=tag)

    def _key(self, sense: Door | Thing, tag: str) -> int:
        """The number of the key that a thing is, or that opens a door."""
        return self.keys.index(tag or "key") if of_key(sense) else sense.key

    def check(self) -> None:
        """Raises ContentError where nobody can be played, or somebody starts twice."""
        starts = [start.person for start in self.tables.get("starts", ()) if isinstance(start, Start)]
        if not starts:
            raise self.where.refuse("nobody to play", "draw @ for On-jo or N for Nam-ra")
        for person in starts:
            if starts.count(person) > 1:
                raise self.where.refuse(f"{starts.count(person)} starts of {person.name.lower()}", "one")

    def drawn(self, indoors: bool, hour: float, weather: Weather) -> Drawn:
        """The finished drawing."""
        wide, high = len(self.lines[0]), len(self.lines)
        roof = (Zone(ZoneKind.INDOORS, 0.0, 0.0, float(wide), float(high)),) if indoors else ()
        plan = Plan(
            self.where.file,
            self.rasters,
            zones=roof,
            keys=tuple(self.keys),
            start_hour=hour,
            weather=weather,
        ).with_changes(**{table: tuple(rows) for table, rows in self.tables.items()})
        named = {
            table: {word: tuple(rows) for word, rows in words.items()} for table, words in self.named.items()
        }
        return Drawn(plan, tuple(self.lines), tuple(map(tuple, self.grounds)), named)
