"""All objects of a map become one plan, or every fault they have is told at once."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Any, NamedTuple

from game.content.gate import ContentError, Where, nearest
from game.content.objects import CLASSES, ELLIPSE, LINE, POINT, POLYGON, RECT, Placed
from game.content.plan.draft import ACTORS, Draft, Named
from game.content.plan.fields import kinds_of, read_fields
from game.content.plan.map_words import MapWords
from game.content.plan.spots import SILENCE, SLACK, Place, Shape, Spot, place_of
from game.content.trial.stating import seeds_of, trial_of
from game.content.trial.trial import EXPECTS, GIVENS, Trial
from game.sim.deeds import READ, RULED, VALUES
from game.sim.kinds.surroundings import Weather
from game.sim.level import Mark, Plan, Rasters

KEYS = 32
"""Keys a map may have: they are bits of one number."""
CORNERS = 200
"""Corners of one polygon."""
SEEN = ("author", "about", "licence", SILENCE)
"""Properties of the map that no rule of the game reads."""
LIMITS = {"Expect": EXPECTS, "Given": GIVENS}
"""Objects of these classes a map may have."""
LAST = "Expect"
"""It speaks of everybody on the map, and is read once they stand there."""
_ASLANT = sqrt(0.5)
_WINDS = {
    "none": (0.0, 0.0),
    "east": (1.0, 0.0),
    "south_east": (_ASLANT, _ASLANT),
    "south": (0.0, 1.0),
    "south_west": (-_ASLANT, _ASLANT),
    "west": (-1.0, 0.0),
    "north_west": (-_ASLANT, -_ASLANT),
    "north": (0.0, -1.0),
    "north_east": (_ASLANT, -_ASLANT),
}
DRAWN = {
    POINT: "a point",
    RECT: "a rectangle",
    LINE: "a polyline",
    ELLIPSE: "an ellipse",
    POLYGON: "a polygon",
}
TILE_OBJECT = "tile"
"""A tile placed as an object: its middle where a point is wanted, else its box."""
ARRIVE = ("Start", "Exit", "Zone", "Camp")
"""Classes whose named objects somebody from another map may arrive at."""


class Built(NamedTuple):
    """What all objects of a map became."""

    plan: Plan | None
    """None where faults were added."""
    origins: dict[str, tuple[Spot, ...]]
    """What each row of the plan was drawn as."""
    trial: Trial


def build(
    name: str,
    rasters: Rasters,
    properties: dict[str, Any],
    shapes: Sequence[Shape],
    where: Where,
    faults: list[ContentError],
) -> Built:
    """The plan, what each of its rows was drawn as, and what the map says of itself as a test."""
    before = len(faults)
    words = read_fields(MapWords, properties, where.at("map properties"), faults)
    read = _Reading(rasters, shapes, where, faults)
    draft = Draft(
        rasters,
        where,
        faults,
        read.rows(),
        read.places,
        read.keys(),
        values=read.values(words.values if words else ""),
        named=read.named(),
        weather=Weather[words.weather.upper()] if words else Weather.CLEAR,
        marks=read.marks(),
        lasts=float(words.test_seconds) if words else 60.0,
        played=words.test_as if words else "onjo",
    )
    seeds = seeds_of(words.test_seeds if words else "0", draft)
    if len(faults) == before:
        for each, placed in sorted(read.found, key=lambda found: found[0].kind == LAST):
            placed.spawn(read.places[each.id], draft)
        _check_whole(draft)
    if len(faults) == before:
        read.check_passages()
    if words is None or len(faults) > before:
        return Built(None, {}, Trial())
    plan = draft.plan(
        name,
        title=words.title,
        start_hour=float(words.start_hour),
        deadline_hour=float(words.deadline_hour),
        directed=words.director,
        mutation=float(words.mutation),
        wind=_WINDS[words.wind],
        seen={key: str(getattr(words, key)) for key in SEEN if getattr(words, key)},
    )
    origins = {table: tuple(spots) for table, spots in draft.origins.items()}
    return Built(plan, origins, trial_of(words, draft, seeds))


ALIKE = {
    "Infected": "zombie enemy monster mob",
    "Item": "key bandage bat bottle torch card tape file weapon pickup chest loot",
    "Light": "lamp lantern bulb",
    "Survivor": "npc civilian person friend companion ally human student",
    "Soldier": "guard inspector police army",
    "Start": "player spawnpoint player_start hero onjo namra",
    "Exit": "stairs stair portal teleport warp goto",
    "Note": "paper sign letter text book",
    "Barricade": "barrier blockade",
    "Zone": "room area region",
    "Goal": "quest mission task",
    "Noise": "sound alarm",
    "Trigger": "event script",
    "PatrolPath": "path patrol route waypoints",
}
"""Words people try, for the class they mean."""


def _likely(kind: str) -> str:
    """What would be right in the place of a class there is not."""
    for name, words in ALIKE.items():
        if kind.lower() in words.split():
            return f"did you mean '{name}'?"
    return nearest(kind, CLASSES)


class _Reading:
    """The objects that could be read, in the order they are drawn."""

    def __init__(
        self, rasters: Rasters, shapes: Sequence[Shape], where: Where, faults: list[ContentError]
    ) -> None:
        self._height, self._width = rasters.wall.shape
        self._where, self._faults = where, faults
        self._kinds = {each.id: each.kind for each in shapes}
        self.places = {each.id: place_of(each) for each in shapes}
        self.found: list[tuple[Shape, Placed]] = []
        for each in self._limited(shapes):
            placed = self._read(each)
            if placed is not None:
                self.found.append((each, placed))
        if not any(each.kind == "Start" for each in shapes):
            faults.append(where.refuse("no Start", "put a point of class Start where On-jo or Nam-ra begins"))

    def _limited(self, shapes: Sequence[Shape]) -> Sequence[Shape]:
        """All of them but those of a class there are too many of, which is a fault."""
        barred = []
        for kind, most in LIMITS.items():
            count = sum(each.kind == kind for each in shapes)
            if count > most:
                self._faults.append(self._where.refuse(f"{count} objects of class {kind}", f"at most {most}"))
                barred.append(kind)
        return [each for each in shapes if each.kind not in barred] if barred else shapes

    def check_passages(self) -> None:
        """An Exit to another map is a trigger: nobody comes out of it on this one."""
        away = {each.id for each, placed in self.found if each.kind == "Exit" and placed.home() != "exits"}
        for each, placed in self.found:
            if each.kind == "Exit" and getattr(placed, "to", 0) in away:
                where = self._where.at(str(self.places[each.id].spot))
                told = f"to = object {getattr(placed, 'to', 0)}, which leads to another map"
                self._faults.append(where.refuse(told, "an Exit of this map without map"))

    def rows(self) -> dict[int, int]:
        """Object id to row, counted table by table."""
        counts: dict[str, int] = {}
        rows = {}
        for each, placed in self.found:
            home = placed.home()
            rows[each.id] = counts.get(home, 0)
            for table in (home, *placed.also):
                counts[table] = counts.get(table, 0) + 1
        return rows

    def named(self) -> list[Named]:
        """What triggers may call by name; a goal by its text too."""
        rows = self.rows()
        return [
            Named(each.kind, placed.home(), rows[each.id], (each.name, getattr(placed, "text", "")))
            for each, placed in self.found
        ]

    def marks(self) -> tuple[Mark, ...]:
        """Named places where one may arrive."""
        found = [each for each, _ in self.found if each.kind in ARRIVE and each.name]
        return tuple(Mark(each.name, self.places[each.id].x, self.places[each.id].y) for each in found)

    def values(self, brought: str) -> tuple[str, ...]:
        """All values the map sets or is brought, sorted; their place is their row after the ruled ones."""
        told = {word for _, placed in self.found for word in placed.value_words()}
        told |= {word for each in brought.split(",") if (word := each.strip())}
        values = sorted(told - {*READ, *RULED})
        if len(values) > VALUES:
            self._faults.append(self._where.refuse(f"{len(values)} different values", f"at most {VALUES}"))
        return tuple(values)

    def keys(self) -> tuple[str, ...]:
        """All words used as keys, sorted; their place is their number."""
        keys = sorted({key for _, placed in self.found for key in placed.key_words()})
        if len(keys) > KEYS:
            self._faults.append(self._where.refuse(f"{len(keys)} different keys", f"at most {KEYS}"))
        return tuple(keys)

    def _read(self, each: Shape) -> Placed | None:
        place = self.places[each.id]
        where = self._where.at(str(place.spot))
        cls = CLASSES.get(each.kind)
        if cls is None:
            told = f"unknown class '{each.kind}'" if each.kind else "no class"
            self._faults.append(where.refuse(told, _likely(each.kind)))
            return None
        if each.shape == TILE_OBJECT and POINT in cls.shapes:
            place = self.places[each.id] = place.middle()
        problem = self._misdrawn(each, cls, place)
        if problem:
            self._faults.append(where.refuse(*problem))
        given = {name: value for name, value in each.properties.items() if name != SILENCE}
        placed = read_fields(cls, given, where, self._faults)
        if placed is not None and self._refers_well(cls, placed, where) and not problem:
            return placed
        return None

    def _misdrawn(self, each: Shape, cls: type[Placed], place: Place) -> tuple[str, str] | None:
        shape = POINT if each.shape == RECT and each.width == 0 == each.height else each.shape
        if shape == TILE_OBJECT:
            shape = POINT if POINT in cls.shapes else RECT
        if shape not in cls.shapes:
            return f"drawn as {DRAWN.get(shape, shape)}", f"draw it as {_either(cls.shapes)}"
        if shape in (RECT, ELLIPSE) and (each.width == 0 or each.height == 0):
            return f"{DRAWN[shape]} without an inside", "draw it larger"
        if shape == POLYGON and len(place.points) > CORNERS:
            return f"{len(place.points)} corners", f"at most {CORNERS}"
        inside = all(
            self._inside(x, y) for x, y in ((place.x0, place.y0), (place.x1, place.y1), *place.points)
        )
        if not inside and each.kind != "Light":
            return (
                f"at {place.x:.1f}, {place.y:.1f}",
                f"move it into the map of {self._width} x {self._height} tiles",
            )
        return None

    def _inside(self, x: float, y: float) -> bool:
        return bool(-SLACK <= x <= self._width + SLACK and -SLACK <= y <= self._height + SLACK)

    def _refers_well(self, cls: type[Placed], placed: Placed, where: Where) -> bool:
        before = len(self._faults)
        for name, kind in kinds_of(cls).items():
            target = getattr(placed, name)
            if kind.to is None or (not target and not kind.required):
                continue
            told = self._kinds.get(target, "")
            if told not in kind.to.classes:
                shown = (
                    f"{name} = object {target} ({told or 'not on this map'})"
                    if target
                    else f"{name} is not set"
                )
                self._faults.append(where.refuse(shown, f"an object of class {' or '.join(kind.to.classes)}"))
        return len(self._faults) == before


def _either(shapes: Sequence[str]) -> str:
    return " or ".join(DRAWN[shape] for shape in shapes)


def _check_whole(draft: Draft) -> None:
    queued = sum(point.civilians for point in draft.tables["checkpoints"])
    if len(draft.tables["actors"]) + queued > ACTORS:
        told = f"more than {ACTORS} people and infected"
        draft.faults.append(draft.where.refuse(told, "give crowds and queues a smaller count"))
