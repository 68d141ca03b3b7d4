"""The properties of the map itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from game.content.plan.fields import Range

Outcomes = Literal[
    "none",
    "running",
    "won",
    "torn_apart",
    "turned",
    "bled_out",
    "shot",
    "detained",
    "left_behind",
    "unmasked",
    "moved_on",
]
Winds = Literal[
    "none",
    "east",
    "south_east",
    "south",
    "south_west",
    "west",
    "north_west",
    "north",
    "north_east",
]


@dataclass(frozen=True, slots=True)
class MapWords:
    """The properties of the map itself."""

    title: str = ""
    """A key of the language file, such as map.hyosan_high."""
    start_hour: Annotated[float, Range(0, 24)] = 20.0
    """Hour of the day at which it begins."""
    deadline_hour: Annotated[float, Range(-1, 24)] = -1.0
    """Hour at which whoever is still here is left behind; -1: never."""
    weather: Literal["clear", "rain", "fog", "storm"] = "clear"
    """Rain and storm hide sounds, fog hides sights."""
    wind: Winds = "none"
    """Where it blows to: under the sky it carries scent that way."""
    director: bool = False
    """Mobs are sent when it has been quiet for long."""
    mutation: Annotated[float, Range(0, 1)] = 0.02
    """Chance that who turns keeps a human mind."""
    values: str = ""
    """Values that may come along from other maps, with commas."""
    test_expect: Outcomes = "none"
    """Short for one Expect: how the map must come out in `hyosan test`; running: not in its time."""
    test_as: Literal["onjo", "namra"] = "onjo"
    """Whom the test plays."""
    test_bot: str = "idle"
    """Who plays it beside what is Given: a bot's name."""
    test_seconds: Annotated[float, Range(1, 1800)] = 60.0
    """The longest it runs."""
    test_seeds: str = "0"
    """The luck of the night, once for each: 7, or 0..4, or 1,5,9."""
    test_fails: str = ""
    """Why the whole map is expected to fail; then it must: once it passes, that is a failure."""
    author: str = ""
    """Who made it."""
    about: str = ""
    """What it is."""
    licence: str = ""
    """Under which licence it may be used."""
    lint_ignore: str = ""
    """As on objects, for findings about the map as a whole."""
