"""What a map says of itself to whoever chooses among maps: title, a few words, who made it, of which mod."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import get_args, get_type_hints

from game.content import gate, numerals
from game.content.gate import ContentError, Where
from game.content.mod.modfile import read_mod
from game.content.places import Shelf
from game.content.plan.map_words import MapWords
from game.content.tmx.reading import read_tree
from game.content.words import Words

LINE, PAGE = 80, 600
"""Letters of a title or a name, and of what is told of a map."""
HOUR = MapWords().start_hour
WEATHERS = get_args(get_type_hints(MapWords)["weather"])


@dataclass(frozen=True, slots=True)
class MapCard:
    """Printable, of bounded length, in the player's language where a language file has it."""

    title: str
    about: str = ""
    author: str = ""
    licence: str = ""
    mod: str = ""
    """Title and version of the mod it belongs to; '' the game's own."""
    hour: float = HOUR
    """Hour of the day at which its night begins."""
    weather: str = ""
    fault: str = ""
    """Why the map cannot be read; '' it can."""


def card_of(name: str, path: Path, shelf: Shelf, words: Words) -> MapCard:
    """The card of a map of a shelf, by its name there. One that cannot be read has a card that says why."""
    title = titled(name, words)
    try:
        told = _properties(path)
        owner = shelf.owner(path)
        mod = read_mod(owner.folder) if owner is not None else None
    except ContentError as fault:
        return MapCard(title, fault=gate.one_line(str(fault)))
    own = MapCard(
        title if title != name else _line(words.say(told.get("title", "")), LINE) or title,
        _line(_about(name, told, words), PAGE),
        _line(told.get("author", ""), LINE),
        _line(told.get("licence", ""), LINE),
        hour=_hour(told.get("start_hour", "")),
        weather=told["weather"] if told.get("weather") in WEATHERS else "",
    )
    if mod is None:
        return own
    return MapCard(
        own.title,
        own.about or _line(mod.about, PAGE),
        own.author or _line(mod.author, LINE),
        own.licence or _line(mod.licence, LINE),
        _line(f"{mod.title} {mod.version}", LINE),
        own.hour,
        own.weather,
    )


def titled(name: str, words: Words) -> str:
    """A map's title in a language file, else its name as one asks for it."""
    key = f"map.{_last(name)}"
    return _line(words.say(key) if words.has(key) else name, LINE)


def _about(name: str, told: dict[str, str], words: Words) -> str:
    """What a language file tells of a map; else its own property, a text or the key of one."""
    key = f"about.{_last(name)}"
    return words.say(key if words.has(key) else told.get("about", ""))


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _properties(path: Path) -> dict[str, str]:
    """The map's own properties as they are written. Raises ContentError."""
    root = read_tree(path, "map", Where(gate.label(path)))
    return {
        each.get("name", ""): each.get("value") or each.text or ""
        for each in root.findall("properties/property")
    }


def _hour(text: str) -> float:
    """The hour a map begins at; the usual one where it is no hour: what is wrong with it the lint tells."""
    try:
        return numerals.real(text, Where(""), "start_hour", 0.0, 24.0)
    except ContentError:
        return HOUR


def _line(text: str, most: int) -> str:
    """Text of strangers as one line: no breaks, nothing unseen, nothing that turns its letters round."""
    return gate.one_line(" ".join(gate.one_line(text[: 4 * most], 4 * most).split()), most)
