"""A `.world` file: maps that join, and where each lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from game.content import gate, numerals, places
from game.content.gate import Confines, ContentError, Where
from game.content.parse import parse_json
from game.content.tmx.plain import open_map
from game.content.tmx.reading import note
from game.content.tmx.sheet import Spread, World

KINDS = (".tmx", ".tmj", ".json", ".xml")
FAR = 2**31
# What a pattern may hold: every name is matched against it, and a stranger's pattern must not run for ever.
_PATTERN = re.compile(
    r"\^?(?:[\w\- ,/]|\\[.\-_]|\.(?![*+?{])|0\*|\((?:\\d|\[0-9\]|-\?\\d|-\?\[0-9\])[+*]\)|\\d[+*])*\$?"
)


def read_world(path: Path, confines: Confines | None = None) -> World:
    """The maps of a world with their corners in pixels. Raises ContentError with all its faults."""
    where, faults = Where(gate.label(path)), list[ContentError]()
    data = parse_json(path)
    if not isinstance(data, dict) or not isinstance(data.get("maps", []), list):
        raise where.refuse("no list of maps", "save it again from Tiled")
    reach = confines or places.confines(path)
    found: list[Spread] = []
    for told in (*data.get("maps", []), *_by_patterns(data, path, where, faults)):
        if len(found) + len(faults) >= gate.WORLD_MAPS:
            note(faults, where.refuse("too many maps", f"at most {gate.WORLD_MAPS}"))
            break
        try:
            found.append(_spread(told, path.parent, reach, where))
        except ContentError as fault:
            note(faults, fault)
    if not found and not faults:
        faults.append(where.refuse("no maps", "add one in Tiled"))
    if faults:
        raise ContentError.together(faults)
    return World(path, tuple(found), data.get("onlyShowAdjacentMaps") is True)


def _spread(told: Any, folder: Path, reach: Confines, where: Where) -> Spread:
    if not isinstance(told, dict) or not isinstance(told.get("fileName"), str):
        raise where.refuse("a map without a fileName", "save it again from Tiled")
    at = where.at(f"map '{told['fileName']}'")
    path = reach.resolve(folder, told["fileName"], KINDS, at)
    x, y = (_number(told, key, at, -FAR) for key in ("x", "y"))
    width, height = (_number(told, key, at, 0) for key in ("width", "height"))
    if not width or not height:
        width, height = _size(path)
    return Spread(path, x, y, width, height)


def _number(told: Mapping[str, Any], key: str, where: Where, low: int) -> int:
    value = told.get(key, 0)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise where.refuse(f"{key} = {str(value)[:24]}", "a whole number")
    return numerals.whole(str(value), where, key, low, FAR)


def _size(path: Path) -> tuple[int, int]:
    """A map's size in pixels, by its own words."""
    where = Where(gate.label(path))
    root = open_map(path, where)
    width, height, wide, high = (
        numerals.whole(root.get(key, ""), where, key, 1, 2**16)
        for key in ("width", "height", "tilewidth", "tileheight")
    )
    return width * wide, height * high


def _by_patterns(
    data: Mapping[str, Any], path: Path, where: Where, faults: list[ContentError]
) -> Iterator[dict[str, Any]]:
    """Maps beside the world whose names say where they lie: `ow-3-7.tmx`."""
    patterns = data.get("patterns", [])
    for told in patterns if isinstance(patterns, list) else ():
        text = told.get("regexp") if isinstance(told, dict) else None
        if not isinstance(text, str) or len(text) > 200 or _PATTERN.fullmatch(text) is None:
            shown = str(text)[:60]
            remedy = "letters, digits and up to four groups like (\\d+)"
            note(faults, where.refuse(f"pattern '{shown}'", remedy))
            continue
        if text.count("+") + text.count("*") > 4:
            note(faults, where.refuse(f"pattern '{text[:60]}'", "up to four groups like (\\d+)"))
            continue
        for each in sorted(path.parent.iterdir()):
            match = re.fullmatch(text, each.name) if len(each.name) < 200 else None
            if match is not None and len(match.groups()) >= 2:
                yield _placed(told, match, each)


def _placed(told: Mapping[str, Any], match: re.Match[str], path: Path) -> dict[str, Any]:
    out: dict[str, Any] = {"fileName": path.name}
    for key, name, group in (("x", "X", 1), ("y", "Y", 2)):
        factor, offset = told.get(f"multiplier{name}", 1), told.get(f"offset{name}", 0)
        plain = isinstance(factor, int) and isinstance(offset, int)
        out[key] = int(match[group][:9]) * factor + offset if plain else "?"
    for key, name in (("width", "mapWidth"), ("height", "mapHeight")):
        out[key] = told.get(name, 0)
    return out
