"""Classes of areas: named parts of a map, camps, and weather of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from game.content.classes.placed import AREA, Placed
from game.content.plan.draft import Draft, Place
from game.sim import level
from game.sim.deeds import Act, Deed, Trigger, When
from game.sim.kinds.surroundings import Weather as Sky
from game.sim.kinds.surroundings import ZoneKind


@dataclass(frozen=True, slots=True)
class Zone(Placed):
    """A named part of the map."""

    shapes: ClassVar[tuple[str, ...]] = AREA
    table: ClassVar[str] = "zones"
    paint: ClassVar[str] = "#5b8dd9"
    kind: Literal["indoors", "outdoors", "restricted", "refuge", "roof"] = "indoors"
    """Light and weather differ indoors; soldiers guard what is restricted; no mob comes into a refuge or onto
    a roof."""
    title: str = ""
    """A key of the language file, such as zone.library."""

    def spawn(self, place: Place, draft: Draft) -> None:
        add_zone(ZoneKind[self.kind.upper()], self.title, place, draft)


@dataclass(frozen=True, slots=True)
class Camp(Placed):
    """A camp of survivors: a refuge the director sends nobody into."""

    shapes: ClassVar[tuple[str, ...]] = AREA
    table: ClassVar[str] = "zones"
    paint: ClassVar[str] = "#6fbf73"
    title: str = ""
    """A key of the language file, such as zone.camp."""

    def spawn(self, place: Place, draft: Draft) -> None:
        add_zone(ZoneKind.REFUGE, self.title, place, draft)


def add_zone(kind: ZoneKind, title: str, place: Place, draft: Draft) -> None:
    """A zone of any form; those drawn later lie above."""
    draft.add("zones", level.Zone(kind, *place.box, title, place.outline), place)


@dataclass(frozen=True, slots=True)
class Weather(Placed):
    """An area with a weather of its own: it holds while she is in it, then the map's holds again."""

    shapes: ClassVar[tuple[str, ...]] = AREA
    table: ClassVar[str] = "triggers"
    paint: ClassVar[str] = "#7fa6c9"
    kind: Literal["clear", "rain", "fog", "storm"] = "rain"
    """What it is like there."""

    def spawn(self, place: Place, draft: Draft) -> None:
        for when, sky in ((When.ENTER, Sky[self.kind.upper()]), (When.LEAVE, draft.weather)):
            acts = (Act(Deed.WEATHER, kind=sky),)
            trigger = Trigger(when, acts, *place.box, outline=place.outline, once=False, name=place.spot.name)
            draft.add("triggers", trigger, place)
