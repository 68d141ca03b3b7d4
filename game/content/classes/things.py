"""Classes of things that lie, shine, sound or can be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from game.content.classes.placed import COLD, LINE, WARM, Placed
from game.content.plan.draft import Draft, Place
from game.content.plan.fields import Colour, Range
from game.sim import events, level
from game.sim.deeds import RULED, Act, Beam, Deed, Source, Trigger, When
from game.sim.kinds.things import Flicker
from game.sim.kinds.things import Item as ItemKind

EVIDENCE = "evidence"
"""The value that counts evidence taken."""
assert EVIDENCE not in RULED


@dataclass(frozen=True, slots=True)
class Item(Placed):
    """A thing to pick up."""

    table: ClassVar[str] = "things"
    paint: ClassVar[str] = "#e6d36a"
    kind: Literal["bandage", "bat", "bottle", "torch", "key", "card", "tape", "file"]
    """What it is."""
    key: str = ""
    """What it opens: the same word as the Door's key."""

    def key_words(self) -> tuple[str, ...]:
        return (self.key,) if self.key else ()

    def spawn(self, place: Place, draft: Draft) -> None:
        if self.kind == "key" and not self.key:
            draft.refuse(place, "key is not set", "the word its Door has as key")
        if self.key and self.kind not in ("key", "card"):
            draft.refuse(place, f"key = '{self.key}'", f"a {self.kind} opens nothing: clear it")
        draft.add(
            "things", level.Thing(place.x, place.y, ItemKind[self.kind.upper()], draft.key(self.key)), place
        )


@dataclass(frozen=True, slots=True)
class Evidence(Placed):
    """A tape or file that proves something; who takes it reads it, and the value `evidence` counts it."""

    table: ClassVar[str] = "things"
    paint: ClassVar[str] = "#f0f0f0"
    text: str
    """A key of the language file: what it says."""
    kind: Literal["document", "testimony", "sample", "recording"] = "document"
    """Documents, testimonies and samples are files, recordings tapes."""

    def value_words(self) -> tuple[str, ...]:
        return (EVIDENCE,)

    def spawn(self, place: Place, draft: Draft) -> None:
        item = ItemKind.TAPE if self.kind == "recording" else ItemKind.FILE
        row = len(draft.tables["things"])
        draft.add("things", level.Thing(place.x, place.y, item), place)
        acts = (
            Act(Deed.PAGE, (draft.text(self.text),)),
            Act(Deed.SET, (draft.value(EVIDENCE),), amount=1.0, more=True),
        )
        event = events.Event.PICKED.value
        told = Trigger(When.EVENT, acts, *place.box, event=event, row=row, name=place.spot.name)
        draft.add("triggers", told, place)


@dataclass(frozen=True, slots=True)
class Light(Placed):
    """A lamp, a fire, a sign."""

    table: ClassVar[str] = "lamps"
    paint: ClassVar[str] = "#fff2cc"
    radius: Annotated[float, Range(0.1, 60)] = 6.0
    """Tiles it reaches."""
    colour: Colour = WARM
    """Of its light."""
    strength: Annotated[float, Range(0, 4)] = 1.0
    """How bright: 1 is an ordinary lamp."""
    flicker: Literal["none", "faulty", "fire", "pulse"] = "none"
    """How it changes."""
    height: Annotated[float, Range(0, 255)] = 40.0
    """Pixels above the floor."""
    on: bool = True
    """Burns at the start; a trigger's on and off change it."""

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
class Searchlight(Placed):
    """A pool of light that sweeps along the line it is drawn as, and back."""

    shapes: ClassVar[tuple[str, ...]] = (LINE,)
    table: ClassVar[str] = "lamps"
    also: ClassVar[tuple[str, ...]] = ("paths",)
    paint: ClassVar[str] = "#cfe8ff"
    radius: Annotated[float, Range(0.5, 20)] = 4.0
    """Tiles of the pool."""
    colour: Colour = COLD
    """Of its light."""
    strength: Annotated[float, Range(0, 4)] = 1.4
    """How bright."""
    speed: Annotated[float, Range(0.1, 30)] = 3.0
    """Tiles a second."""
    on: bool = True
    """Burns at the start; a trigger's on and off change it."""

    def spawn(self, place: Place, draft: Draft) -> None:
        x, y = place.points[0]
        lamp = level.Lamp(
            x,
            y,
            float(self.radius),
            float(self.strength),
            channels(self.colour),
            200.0,
            Flicker.SWEEP,
            self.on,
        )
        draft.add("beams", Beam(len(draft.tables["lamps"]), len(draft.tables["paths"]), self.speed), place)
        draft.add("lamps", lamp, place)
        draft.add("paths", level.Path(place.points), place)


@dataclass(frozen=True, slots=True)
class Noise(Placed):
    """Something that sounds again and again: a dripping tap, a radio, an alarm clock."""

    table: ClassVar[str] = "sources"
    paint: ClassVar[str] = "#9fd1c7"
    loudness: Annotated[float, Range(1, 200)] = 10.0
    """Tiles it carries over open ground."""
    period: Annotated[float, Range(0.1, 3600)] = 5.0
    """Seconds from one sound to the next."""
    sound: Literal["alarm", "glass", "door", "groan", "shout", "click", "bash"] = "alarm"
    """What is heard."""
    on: bool = True
    """Sounds from the start; a trigger's on and off change it."""

    def spawn(self, place: Place, draft: Draft) -> None:
        kind = events.Noise[self.sound.upper()].value
        source = Source(place.x, place.y, float(self.loudness), float(self.period), kind, self.on)
        draft.add("sources", source, place)


@dataclass(frozen=True, slots=True)
class Note(Placed):
    """Something to read."""

    table: ClassVar[str] = "notes"
    paint: ClassVar[str] = "#f0f0f0"
    text: str
    """A key of the language file, such as note.diary."""

    def spawn(self, place: Place, draft: Draft) -> None:
        draft.add("notes", level.Note(place.x, place.y, self.text), place)


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, 0..1, of #RRGGBB or #AARRGGBB."""
    red, green, blue = bytes.fromhex(colour[-6:])
    return red / 255, green / 255, blue / 255
