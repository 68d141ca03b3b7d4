"""A first map, written for somebody who will change everything in it in Tiled."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import quoteattr

from game.content import gate, places
from game.content.gate import ContentError, Where
from game.content.mod.modfile import NAME
from game.content.parse import parse_xml

LEAST, MOST = (16, 12), (256, 256)
TILESET = "school.tsx"
PROJECT = "hyosan.tiled-project"
LAYERS = ("floor", "decal", "wall", "furniture", "over")
FLOOR = tuple(f"floor_wood_{k}" for k in range(4))
PX = 16
Pixels = tuple[float, float, float, float]


def check_name(name: str, what: str) -> None:
    """Raises ContentError where a name would not do for a file and a key."""
    if NAME.fullmatch(name) is None:
        remedy = "2 to 40 of a-z, 0-9 and _, a letter first"
        raise ContentError(f"{what} '{name}'", "", "no good name", remedy)


def check_size(size: tuple[int, int]) -> None:
    """Raises ContentError outside LEAST..MOST cells."""
    if not (LEAST[0] <= size[0] <= MOST[0] and LEAST[1] <= size[1] <= MOST[1]):
        told = f"{LEAST[0]}x{LEAST[1]} to {MOST[0]}x{MOST[1]}"
        raise ContentError("--size", "", f"{size[0]}x{size[1]}", told)


def new_map(
    name: str, folder: Path, size: tuple[int, int] = (40, 30), title: str = "", goal: str = "goal.way_out"
) -> Path:
    """Write a playable map and, where it is missing, the tileset it is drawn with. -> the map's file

    `title` and `goal` are keys of the language files. Raises ContentError; an old file is never written over.
    """
    check_name(name, "map")
    check_size(size)
    path = folder / f"{name}.tmx"
    if os.path.lexists(path):
        raise ContentError(gate.label(path), "", "is there already", "choose another name, or move it away")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        source = _tileset_for(folder)
        path.write_text(drawn(size, source, tile_numbers(), title, goal), encoding="utf-8")
    except OSError as fault:
        told = f"cannot be written ({fault.strerror or fault})"
        raise Where(gate.label(path)).refuse(told, "choose another --in") from None
    return path


def tile_numbers() -> dict[str, int]:
    """Number of every tile of the game's tileset by its name."""
    found = {}
    for tile in parse_xml(places.maps() / TILESET).iter("tile"):
        for each in tile.iter("property"):
            if each.get("name") == "name":
                found[str(each.get("value"))] = int(tile.get("id", "0"))
    return found


def _tileset_for(folder: Path) -> str:
    """How a map in a folder names the game's tileset: ours where it lies among ours, else its own copy."""
    folder = folder.resolve()
    mod = places.mod_folder(folder)
    if mod is None and folder.is_relative_to(places.maps().resolve()):
        return Path(os.path.relpath(places.maps().resolve() / TILESET, folder)).as_posix()
    home = mod or folder
    copy_tileset(home)
    return Path(os.path.relpath(home / "tiles" / TILESET, folder)).as_posix()


def copy_tileset(home: Path) -> None:
    """Put the game's tileset, its picture and Tiled's project into a folder; what is there stays."""
    tiles = home / "tiles"
    tiles.mkdir(parents=True, exist_ok=True)
    if not (tiles / TILESET).exists():
        text = (places.maps() / TILESET).read_text(encoding="utf-8")
        text = re.sub(r'<image source="[^"]*/([^"/]+)"', r'<image source="\1"', text)
        (tiles / TILESET).write_text(text, encoding="utf-8")
    picture = tiles / "school.png"
    if not picture.exists():
        shutil.copyfile(places.assets() / "tiles" / "school.png", picture)
    project = places.maps() / PROJECT
    if project.is_file() and not any(home.glob("*.tiled-project")):
        tree = json.loads(project.read_text(encoding="utf-8"))
        tree["automappingRulesFile"] = ""  # the rules lie in the game's own folder
        (home / PROJECT).write_text(json.dumps(tree, indent=4, ensure_ascii=False) + "\n", encoding="utf-8")


@dataclass(slots=True)
class _Sheet:
    """A map being drawn: names of tiles by layer, then objects."""

    wide: int
    high: int
    cells: dict[str, dict[tuple[int, int], str]] = field(default_factory=lambda: {n: {} for n in LAYERS})
    objects: dict[str, list[str]] = field(default_factory=dict)
    last: int = 0

    def put(self, layer: str, xs: Iterable[int], ys: Iterable[int], *names: str) -> None:
        """Fill a rectangle with tiles, in turn where several are named."""
        columns = list(xs)
        for y in ys:
            for x in columns:
                self.cells[layer][x, y] = names[(x * 7 + y * 5) % len(names)]

    def add(self, layer: str, of: str, box: Pixels, name: str = "", **properties: object) -> None:
        """One object; its box is in cells, without extent for a point."""
        self.last += 1
        x, y, wide, high = (round(part * PX, 2) for part in box)
        sized = f' width="{wide:g}" height="{high:g}"' if wide else ""
        named = f" name={quoteattr(name)}" if name else ""
        inner = "".join(_property(key, value) for key, value in sorted(properties.items()))
        inner = f"   <properties>\n{inner}   </properties>\n" if inner else ""
        inner += "" if wide else "   <point/>\n"
        head = f'  <object id="{self.last}"{named} type="{of}" x="{x:g}" y="{y:g}"{sized}'
        self.objects.setdefault(layer, []).append(
            f"{head}>\n{inner}  </object>\n" if inner else f"{head}/>\n"
        )


def _property(name: str, value: object) -> str:
    kinds = {bool: "bool", int: "int", float: "float"}
    kind = f' type="{kinds[type(value)]}"' if type(value) in kinds else ""
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    return f'    <property name="{name}"{kind} value={quoteattr(shown)}/>\n'


def drawn(size: tuple[int, int], tileset: str, numbers: dict[str, int], title: str, goal: str) -> str:
    """The text of a map: one room with a way out in the north wall, two starts, lamps, something to take."""
    sheet = _Sheet(*size)
    _room(sheet)
    _things(sheet, goal)
    return _written(sheet, tileset, numbers, title)


def _room(sheet: _Sheet) -> None:
    """Walls are two rows of faces high; seen from above they are one column wide."""
    wide, high = sheet.wide, sheet.high
    door = range(wide // 2 - 1, wide // 2 + 1)
    sheet.put("floor", range(1, wide - 1), range(3, high - 2), *FLOOR)
    sheet.put("wall", range(wide), [0], "void")
    sheet.put("over", range(1, wide - 1), [0], "top_s")
    for y in (1, high - 2):
        sheet.put("wall", range(wide), [y], "wall_up_0", "wall_up_1", "wall_up_2")
        sheet.put("wall", range(wide), [y + 1], "wall_lo_0", "wall_lo_1", "wall_lo_2")
    sheet.put("over", range(1, wide - 1), [high - 3], "top_s")
    for x in (0, wide - 1):
        sheet.put("wall", [x], range(high - 3), "top_v")
        sheet.put("wall", [x], [high - 3], "top_v_s")
    sheet.put("floor", door, (1, 2), "doorway")
    for x in door:
        for y in (1, 2):
            del sheet.cells["wall"][x, y]
    sheet.put("wall", [door[0] - 1], [1], "wall_up_exit")
    for y in range(5, high - 6, 3):
        sheet.put("furniture", (wide - 5, wide - 3), [y], "desk", "desk_book", "desk_paper")
    sheet.put("decal", [6], [high // 2 + 1], "papers_1")


def _things(sheet: _Sheet, goal: str) -> None:
    wide, high = sheet.wide, sheet.high
    middle, south = wide / 2, high - 4.5
    out = (middle - 1, 1.0, 2.0, 2.0)
    sheet.add("things", "Start", (middle - 1.5, south, 0, 0), who="onjo")
    sheet.add("things", "Start", (middle + 1.5, south, 0, 0), who="namra")
    sheet.add("things", "Item", (4.5, high / 2, 0, 0), kind="torch")
    sheet.add("things", "Exit", out, "the way out")
    sheet.add("lights", "Light", (middle, 4.5, 0, 0), radius=7.0)
    sheet.add("lights", "Light", (4.5, high / 2, 0, 0), radius=5.0, flicker="faulty")
    sheet.add("zones", "Zone", (0, 0, wide, high), kind="indoors")
    sheet.add("goals", "Goal", out, kind="reach", order=1, text=goal)


def _written(sheet: _Sheet, tileset: str, numbers: dict[str, int], title: str) -> str:
    layers = "".join(_layer(sheet, k, name, numbers) for k, name in enumerate(LAYERS, 1))
    groups = "".join(
        f' <objectgroup id="{k}" name="{name}">\n{"".join(sheet.objects.get(name, ()))} </objectgroup>\n'
        for k, name in enumerate(("things", "lights", "zones", "goals", "paths"), len(LAYERS) + 1)
    )
    words = {"start_hour": 21.0, "weather": "clear", **({"title": title} if title else {})}
    inner = "".join(_property(key, value)[1:] for key, value in sorted(words.items()))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<map version="1.8" tiledversion="1.8.2" orientation="orthogonal" renderorder="right-down"'
        f' width="{sheet.wide}" height="{sheet.high}" tilewidth="{PX}" tileheight="{PX}" infinite="0"'
        f' nextlayerid="{len(LAYERS) + 6}" nextobjectid="{sheet.last + 1}">\n'
        f" <properties>\n{inner} </properties>\n"
        f' <tileset firstgid="1" source={quoteattr(tileset)}/>\n{layers}{groups}</map>\n'
    )


def _layer(sheet: _Sheet, number: int, name: str, numbers: dict[str, int]) -> str:
    cells, wide, high = sheet.cells[name], sheet.wide, sheet.high
    rows = [
        ",".join(str(numbers[cells[x, y]] + 1) if (x, y) in cells else "0" for x in range(wide))
        for y in range(high)
    ]
    head = f' <layer id="{number}" name="{name}" width="{wide}" height="{high}">\n'
    return head + '  <data encoding="csv">\n' + ",\n".join(rows) + "\n</data>\n </layer>\n"
