"""One dataclass for each class of object in Tiled: its properties, the shape it is drawn in, its spawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from game.content.draft import COMPASS, Draft, Place, toward
from game.content.fields import Colour, Range, To
from game.sim import level
from game.sim.components import Breed, DoorStyle, Flicker, GoalKind, Has, Order, Person, ZoneKind
from game.sim.components import Item as ItemKind

POINT, RECT, LINE = "point", "rect", "polyline"
WHO = {"onjo": 1, "namra": 2, "both": 3}
PAPERS = {"none": 0, "forged": 1, "card": 2}

WARM = Colour("#fff2cc")
Whose = Literal["onjo", "namra", "both"]
Health = Annotated[float, Range(0, 10_000)]


class Placed:
    """What every class of object has: the shapes it may be drawn in, and the table of the plan it goes to."""

    __slots__ = ()
    shapes: ClassVar[tuple[str, ...]] = (POINT,)
    table: ClassVar[str]

    def spawn(self, place: Place, draft: Draft) -> None:
        """Add what it stands for to the draft."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Start(Placed):
    """Where a protagonist begins."""

    table: ClassVar[str] = "starts"
    who: Literal["onjo", "namra"]

    def spawn(self, place: Place, draft: Draft) -> None:
        person = Person[self.who.upper()]
        if any(start.person == person for start in draft.tables["starts"]):
            draft.refuse(
                place, f"who = '{self.who}'", "there is a Start for her already: delete one of the two"
            )
        draft.add("starts", level.Start(place.x, place.y, person), place)


@dataclass(frozen=True, slots=True)
class Infected(Placed):
    """One or a crowd of the infected."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, RECT)
    table: ClassVar[str] = "actors"
    kind: Literal["walker", "runner", "listener"] = "walker"
    count: Annotated[int, Range(1, 500)] = 1
    static: bool = False
    mood: Literal["idle", "wander", "feed"] = "idle"

    def spawn(self, place: Place, draft: Draft) -> None:
        has = Has.INFECTED | (Has.STATIC if self.static else 0)
        for k, (x, y) in enumerate(draft.scatter(place, self.count)):
            actor = level.Actor(
                x,
                y,
                has,
                breed=Breed[self.kind.upper()],
                facing=COMPASS[(k + place.spot.id) % len(COMPASS)],
                feeding=self.mood == "feed",
                wandering=self.mood == "wander",
                name=place.spot.name,
            )
            draft.add("actors", actor, place)


@dataclass(frozen=True, slots=True)
class Survivor(Placed):
    """A human who is not played."""

    table: ClassVar[str] = "actors"
    person: Literal["suhyeok", "civilian"]
    companion: bool = False
    order: Literal["follow", "hold", "hide"] = "hold"
    papers: Literal["card", "forged", "none"] = "card"

    def spawn(self, place: Place, draft: Draft) -> None:
        actor = level.Actor(
            place.x,
            place.y,
            Has.HUMAN | (Has.COMPANION if self.companion else Has.CIVILIAN),
            person=Person.SUHYEOK if self.person == "suhyeok" else Person.NOONE,
            order=Order[self.order.upper()],
            papers=PAPERS[self.papers],
            name=place.spot.name,
        )
        draft.add("actors", actor, place)


@dataclass(frozen=True, slots=True)
class Soldier(Placed):
    """A guard with a rifle, or an inspector who screens."""

    table: ClassVar[str] = "actors"
    kind: Literal["guard", "inspector"] = "guard"
    duty: Literal["stand", "patrol"] = "stand"
    path: Annotated[int, To(("PatrolPath",))] = 0
    facing: Annotated[float, Range(-360, 360)] = 90.0
    """Degrees: 0 east, 90 south."""

    def spawn(self, place: Place, draft: Draft) -> None:
        if self.duty == "patrol" and not self.path:
            draft.refuse(place, "path is not set", "a patrol needs a PatrolPath (type object)")
        actor = level.Actor(
            place.x,
            place.y,
            Has.HUMAN | Has.SOLDIER | (Has.INSPECTOR if self.kind == "inspector" else 0),
            path=draft.row(self.path) if self.duty == "patrol" else -1,
            facing=toward(self.facing),
            name=place.spot.name,
        )
        draft.add("actors", actor, place)


@dataclass(frozen=True, slots=True)
class PatrolPath(Placed):
    """A line to walk along, or to queue along from tail to head."""

    shapes: ClassVar[tuple[str, ...]] = (LINE,)
    table: ClassVar[str] = "paths"
    loop: bool = False
    wait: Annotated[float, Range(0, 3600)] = 2.0

    def spawn(self, place: Place, draft: Draft) -> None:
        draft.add("paths", level.Path(place.points, self.loop, float(self.wait)), place)


@dataclass(frozen=True, slots=True)
class Checkpoint(Placed):
    """A quarantine checkpoint; drawn around the lane where one is screened."""

    shapes: ClassVar[tuple[str, ...]] = (RECT,)
    table: ClassVar[str] = "checkpoints"
    queue: Annotated[int, To(("PatrolPath",))]
    gate: Annotated[int, To(("Door",))]
    beyond: Annotated[int, To(("Exit", "Zone"))]
    civilians: Annotated[int, Range(0, 60)] = 8
    screening: Literal["papers", "blood", "both"] = "both"

    def spawn(self, place: Place, draft: Draft) -> None:
        beyond = draft.place_of[self.beyond]
        checkpoint = level.Checkpoint(
            place.x0,
            place.y0,
            place.x1,
            place.y1,
            draft.row(self.queue),
            draft.row(self.gate),
            beyond.x,
            beyond.y,
            papers=self.screening != "blood",
            blood=self.screening != "papers",
            civilians=self.civilians,
        )
        draft.add("checkpoints", checkpoint, place)


@dataclass(frozen=True, slots=True)
class Door(Placed):
    """A door; drawn over the cells it closes."""

    shapes: ClassVar[tuple[str, ...]] = (RECT,)
    table: ClassVar[str] = "doors"
    style: Literal["wood", "slide", "metal", "shutter", "gate", "boom"] = "wood"
    locked: bool = False
    key: str = ""
    """A word of your own; the Item of kind key that has the same word opens it."""
    open: bool = False
    health: Health = 0.0
    """0: by its style."""

    def spawn(self, place: Place, draft: Draft) -> None:
        if self.locked and self.open:
            draft.refuse(place, "locked and open", "untick one of the two")
        style, key = DoorStyle[self.style.upper()], draft.key(self.key)
        door = level.Door(*place.cells(), style, self.locked, key, self.open, float(self.health))
        draft.add("doors", door, place)


@dataclass(frozen=True, slots=True)
class Barricade(Placed):
    """Boards and furniture across a way."""

    shapes: ClassVar[tuple[str, ...]] = (RECT,)
    table: ClassVar[str] = "doors"
    health: Health = 0.0
    """0: by the rules."""

    def spawn(self, place: Place, draft: Draft) -> None:
        draft.add("doors", level.Door(*place.cells(), DoorStyle.BARRICADE, health=float(self.health)), place)


@dataclass(frozen=True, slots=True)
class Item(Placed):
    """A thing to pick up."""

    table: ClassVar[str] = "things"
    kind: Literal["bandage", "bat", "bottle", "torch", "key", "card", "tape", "file"]
    key: str = ""
    """What it opens: the same word as the Door's key."""

    def spawn(self, place: Place, draft: Draft) -> None:
        if self.kind == "key" and not self.key:
            draft.refuse(place, "key is not set", "the word its Door has as key")
        if self.key and self.kind not in ("key", "card"):
            draft.refuse(place, f"key = '{self.key}'", f"a {self.kind} opens nothing: clear it")
        draft.add(
            "things", level.Thing(place.x, place.y, ItemKind[self.kind.upper()], draft.key(self.key)), place
        )


@dataclass(frozen=True, slots=True)
class Light(Placed):
    """A lamp, a fire, a sign."""

    table: ClassVar[str] = "lamps"
    radius: Annotated[float, Range(0.1, 60)] = 6.0
    colour: Colour = WARM
    strength: Annotated[float, Range(0, 4)] = 1.0
    flicker: Literal["none", "faulty", "fire", "pulse"] = "none"
    height: Annotated[float, Range(0, 255)] = 40.0
    on: bool = True

    def spawn(self, place: Place, draft: Draft) -> None:
        lamp = level.Lamp(
            place.x,
            place.y,
            float(self.radius),
            float(self.strength),
            channels(self.colour),
            float(self.height),
            Flicker[self.flicker.upper()],
            self.on,
        )
        draft.add("lamps", lamp, place)


@dataclass(frozen=True, slots=True)
class Zone(Placed):
    """A named part of the map."""

    shapes: ClassVar[tuple[str, ...]] = (RECT,)
    table: ClassVar[str] = "zones"
    kind: Literal["indoors", "outdoors", "restricted", "refuge", "roof"] = "indoors"
    title: str = ""
    """A key of the language file, such as zone.library."""

    def spawn(self, place: Place, draft: Draft) -> None:
        kind = ZoneKind[self.kind.upper()]
        draft.add("zones", level.Zone(kind, place.x0, place.y0, place.x1, place.y1, self.title), place)


@dataclass(frozen=True, slots=True)
class Goal(Placed):
    """Something to be done, in order."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, RECT)
    table: ClassVar[str] = "goals"
    kind: Literal["reach", "find", "survive"]
    who: Whose = "both"
    order: Annotated[int, Range(0, 1000)] = 0
    item: Annotated[int, To(("Item",))] = 0
    until: Annotated[float, Range(0, 24)] = 0.0
    """Hour of the day to survive to."""
    text: str = ""
    """A key of the language file, such as goal.onjo.tape."""

    def spawn(self, place: Place, draft: Draft) -> None:
        if self.kind == "find" and not self.item:
            draft.refuse(place, "item is not set", "the Item to find (type object)")
        if self.kind == "survive" and not self.until:
            draft.refuse(place, "until is not set", "the hour to survive to (type float)")
        area = place if place.x0 < place.x1 else place.grown(0.75)
        goal = level.Goal(
            GoalKind[self.kind.upper()],
            WHO[self.who],
            self.order,
            area.x0,
            area.y0,
            area.x1,
            area.y1,
            draft.row(self.item),
            float(self.until),
            self.text,
        )
        draft.add("goals", goal, place)


@dataclass(frozen=True, slots=True)
class Exit(Placed):
    """A way out, or to another place of this map."""

    shapes: ClassVar[tuple[str, ...]] = (RECT,)
    table: ClassVar[str] = "exits"
    who: Whose = "both"
    to: Annotated[int, To(("Exit",))] = 0
    """The Exit it leads to; none: it leaves the map."""

    def spawn(self, place: Place, draft: Draft) -> None:
        if self.to == place.spot.id:
            draft.refuse(place, f"to = {self.to}", "another Exit than itself")
        row = level.Exit(place.x0, place.y0, place.x1, place.y1, WHO[self.who], draft.row(self.to))
        draft.add("exits", row, place)


@dataclass(frozen=True, slots=True)
class Note(Placed):
    """Something to read."""

    table: ClassVar[str] = "notes"
    text: str
    """A key of the language file, such as note.diary."""

    def spawn(self, place: Place, draft: Draft) -> None:
        draft.add("notes", level.Note(place.x, place.y, self.text), place)


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, 0..1, of #RRGGBB or #AARRGGBB."""
    red, green, blue = bytes.fromhex(colour[-6:])
    return red / 255, green / 255, blue / 255


CLASSES: dict[str, type[Placed]] = {
    each.__name__: each
    for each in (
        Start,
        Infected,
        Survivor,
        Soldier,
        PatrolPath,
        Checkpoint,
        Door,
        Barricade,
        Item,
        Light,
        Zone,
        Goal,
        Exit,
        Note,
    )
}
"""Every class a modder may give an object, by its name in Tiled."""
