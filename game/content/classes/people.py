"""Classes of those who walk about: protagonists, infected, survivors, soldiers, hybrids, and their paths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from game.content.classes.placed import AREA, LINE, POINT, Awaiting, Placed
from game.content.plan.draft import COMPASS, Draft, Place, toward
from game.content.plan.fields import Range, To
from game.sim import level
from game.sim.deeds import Spawn as Zone
from game.sim.kinds.minds import Order
from game.sim.kinds.who import Breed, Has, Person

PAPERS = {"none": level.NO_PAPERS, "forged": level.FORGED, "card": level.CARD}
EVERY_WAY = -1.0
"""In place of degrees: nobody said where to look."""


@dataclass(frozen=True, slots=True)
class Start(Placed):
    """Where a protagonist begins."""

    table: ClassVar[str] = "starts"
    paint: ClassVar[str] = "#5fd38d"
    who: Literal["onjo", "namra"]
    """On-jo is human, Nam-ra a hybrid."""

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

    shapes: ClassVar[tuple[str, ...]] = (POINT, *AREA)
    table: ClassVar[str] = "actors"
    paint: ClassVar[str] = "#d9534f"
    kind: Literal["walker", "runner", "listener"] = "walker"
    """Walkers are slow, runners fast, listeners blind with sharp ears."""
    count: Annotated[int, Range(1, 500)] = 1
    """How many."""
    static: bool = False
    """They stay where they are: no herd takes them along."""
    mood: Literal["idle", "wander", "feed"] = "idle"
    """What they do until they notice somebody."""
    facing: Annotated[float, Range(EVERY_WAY, 360)] = EVERY_WAY
    """Degrees: 0 east, 90 south; -1: one way or another, as it comes."""

    def spawn(self, place: Place, draft: Draft) -> None:
        kinds = (Breed[self.kind.upper()],)
        crowd(place, draft, kinds, self.count, self.mood, self.static, self.facing)


def crowd(
    place: Place,
    draft: Draft,
    kinds: tuple[Breed, ...],
    count: int,
    mood: str,
    static: bool = False,
    facing: float = EVERY_WAY,
) -> None:
    """Infected all over a place, their kinds in turn; `facing` in degrees, below 0 every way."""
    has = Has.INFECTED | (Has.STATIC if static else 0)
    for k, (x, y) in enumerate(draft.scatter(place, count)):
        actor = level.Actor(
            x,
            y,
            has,
            breed=kinds[k % len(kinds)],
            facing=toward(facing) if facing >= 0.0 else COMPASS[(k + place.spot.id) % len(COMPASS)],
            feeding=mood == "feed",
            wandering=mood == "wander",
            name=place.spot.name,
        )
        draft.add("actors", actor, place)


@dataclass(frozen=True, slots=True)
class Horde(Placed):
    """A horde that stands here from the start, or waits until a trigger says `spawn`."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, *AREA)
    table: ClassVar[str] = "spawns"
    paint: ClassVar[str] = "#b3202a"
    kinds: str = "walker, walker, walker, runner"
    """Kinds in turn, with commas: name one twice and it comes twice as often."""
    count: Annotated[int, Range(1, 500)] = 30
    """How many."""
    called: bool = False
    """Nobody is there until a trigger says: spawn NAME."""
    mood: Literal["idle", "wander", "hunt"] = "wander"
    """What they do; those who hunt set out for the player (called ones only)."""

    def spawn(self, place: Place, draft: Draft) -> None:
        kinds = breeds(self.kinds, place, draft)
        if self.mood == "hunt" and not self.called:
            draft.refuse(place, "mood = 'hunt'", "tick called: at the start there is no prey yet")
        area = place.roomy(self.count)
        zone = Zone(
            *area.box,
            outline=place.outline,
            kinds=kinds,
            count=self.count,
            most=self.count,
            unseen=False,
            hunting=self.mood == "hunt",
            directed=False,
        )
        draft.add("spawns", zone, place)
        if not self.called and kinds:
            crowd(place, draft, kinds, self.count, self.mood)


@dataclass(frozen=True, slots=True)
class Spawn(Placed):
    """Where infected come from: a trigger sends them, or the director, who then uses such areas alone."""

    shapes: ClassVar[tuple[str, ...]] = AREA
    table: ClassVar[str] = "spawns"
    paint: ClassVar[str] = "#e07b39"
    kinds: str = "walker"
    """Kinds to draw from, with commas: name one twice and it comes twice as often."""
    count: Annotated[int, Range(1, 500)] = 8
    """How many come when a trigger says no number."""
    most: Annotated[int, Range(0, 5000)] = 0
    """How many may come from here in one night; 0: any number."""
    unseen: bool = True
    """Only where the player does not look."""
    hunt: bool = True
    """They set out for the player; else they drift."""
    director: bool = True
    """The director may send his mobs from here."""

    def spawn(self, place: Place, draft: Draft) -> None:
        kinds = breeds(self.kinds, place, draft)
        zone = Zone(
            *place.box,
            outline=place.outline,
            kinds=kinds,
            count=self.count,
            most=self.most,
            unseen=self.unseen,
            hunting=self.hunt,
            directed=self.director,
        )
        draft.add("spawns", zone, place)


def breeds(text: str, place: Place, draft: Draft) -> tuple[Breed, ...]:
    """Kinds of infected in a text with commas; a wrong word is a fault."""
    found = []
    for word in (each.strip() for each in text.split(",")):
        if word.upper() in Breed.__members__:
            found.append(Breed[word.upper()])
        else:
            draft.unfit(place, f"kinds: '{word}'", word, [each.name.lower() for each in Breed])
    if len(found) > 32:
        draft.refuse(place, f"kinds: {len(found)} words", "at most 32")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Survivor(Placed):
    """A human who is not played."""

    table: ClassVar[str] = "actors"
    paint: ClassVar[str] = "#4fb0c6"
    person: Literal["suhyeok", "civilian"]
    """Su-hyeok, or somebody without a name."""
    companion: bool = False
    """Goes with the player, and takes orders: by sign in sight, else by voice through air and doors."""
    order: Literal["follow", "hold", "hide"] = "hold"
    """The first order."""
    papers: Literal["card", "forged", "none"] = "card"
    """What a checkpoint is shown."""

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
    paint: ClassVar[str] = "#7d8f4e"
    kind: Literal["guard", "inspector"] = "guard"
    """Guards shoot, inspectors judge."""
    duty: Literal["stand", "patrol"] = "stand"
    """A patrol needs a path."""
    path: Annotated[int, To(("PatrolPath",))] = 0
    """The line to walk along."""
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
    paint: ClassVar[str] = "#7d8f4e"
    loop: bool = False
    """From the last point on to the first; else back along the line."""
    wait: Annotated[float, Range(0, 3600)] = 2.0
    """Seconds at each point."""

    def spawn(self, place: Place, draft: Draft) -> None:
        draft.add("paths", level.Path(place.points, self.loop, float(self.wait)), place)


@dataclass(frozen=True, slots=True)
class Hybrid(Awaiting):
    """One of the rogue hybrids, who kept a human mind."""

    paint: ClassVar[str] = "#8e6bbf"
    waits: ClassVar[str] = "the hybrids' minds"
    faction: Literal["awake", "fasting", "unbound", "none"] = "none"
    """The Awake want a place of their own, the Fasting a cure, the Unbound no pretence."""
    humanity: Annotated[float, Range(0, 100)] = 50.0
    """What is left of it."""
    hunger: Annotated[float, Range(0, 100)] = 40.0
    """At 85 they are at the brink."""
    resolve: Annotated[float, Range(0, 100)] = 50.0
    """How hard they are to turn."""
    grievance: str = ""
    """A key of the language file: what was done to them."""
    territory: Annotated[int, To(("Territory",))] = 0
    """Where they belong."""


@dataclass(frozen=True, slots=True)
class Territory(Awaiting):
    """Ground a faction of hybrids holds."""

    shapes: ClassVar[tuple[str, ...]] = AREA
    paint: ClassVar[str] = "#8e6bbf"
    waits: ClassVar[str] = "the hybrids' factions"
    faction: Literal["awake", "fasting", "unbound"] = "awake"
    """Whose it is."""
    title: str = ""
    """A key of the language file, such as zone.library."""
