"""Tilesets, external and embedded: one image cut into a grid, or a collection of images."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from game.content import gate, numerals
from game.content.gate import ContentError, Where
from game.content.tmx import images
from game.content.tmx.properties import TILES, hand_over, read_properties
from game.content.tmx.reading import JSON_KINDS, XML_KINDS, Reading, kind_of, read_tree, real, whole
from game.content.tmx.sheet import Image, Tile

LAST_GID = 2**28 - 1


@dataclass(slots=True)
class Range:
    """The gids of one tileset."""

    first: int
    count: int
    """0 where nothing tells."""
    path: Path | None
    name: str
    broken: bool = False
    """It could not be read, so nobody knows which tiles it has."""


@dataclass(slots=True)
class Home:
    """A tileset as found: its element, and where the names in it are seen from."""

    node: Element
    folder: Path
    where: Where
    path: Path | None = None
    tiles: dict[int, Tile] = field(default_factory=dict)


def find_tileset(node: Element, folder: Path, where: Where, reading: Reading) -> Home:
    """The element itself, or the file it names."""
    source = node.get("source")
    if source is None:
        return Home(node, folder, where.at(f"tileset '{node.get('name', '')}'"))
    path = reading.confines.resolve(folder, source, XML_KINDS + JSON_KINDS, where.at("tileset"))
    there = Where(gate.label(path))
    return Home(read_tree(path, "tileset", there), path.parent, there, path)


def add_tileset(home: Home, made: Element, first: int, reading: Reading) -> Range:
    """Write a tileset into the plain tree, once all of it is known to be fit for it."""
    node, where = home.node, home.where
    name = node.get("name") or (home.path.stem if home.path else "")
    size = _Size(*(whole(node, key, where, 0, 0, 2**16) for key in _Size._fields))
    before = len(reading.doubts)
    image = _own_image(home, size, reading)
    columns, count = _grid(node, image, size, where, reading, agreed=len(reading.doubts) == before)
    plain = Element("tileset", firstgid=str(first), name=name, columns=str(columns))
    for key, number in zip(_Size._fields, size, strict=True):
        plain.set(key, str(number))
    highest = _add_tiles(home, plain, first, (image is None, count), reading)
    count = highest + 1 if image is None else count
    if first + max(count, highest + 1) > LAST_GID:
        raise where.refuse(f"firstgid = {first}", f"tile numbers up to {LAST_GID}")
    plain.set("tilecount", str(count))
    hand_over(read_properties(node, where, reading, kind_of(node)), plain)
    plain.set("kept", reading.keep({**_facts(home, image), "tiles": home.tiles}))
    made.append(plain)
    return Range(first, count, home.path, name)


class _Size(NamedTuple):
    """Pixels of a tile, around the tiles, and between them, by their names in Tiled."""

    tilewidth: int
    tileheight: int
    margin: int
    spacing: int


def _own_image(home: Home, size: _Size, reading: Reading) -> Image | None:
    """The one image of a tileset; None for a collection."""
    if home.node.find("image") is None:
        return None
    if not size.tilewidth or not size.tileheight:
        raise home.where.refuse(f"tiles of {size.tilewidth} x {size.tileheight} px", "a width and a height")
    return read_image(home.node, home.folder, home.where, reading)


def _facts(home: Home, image: Image | None) -> dict[str, Any]:
    node, where = home.node, home.where
    offset = node.find("tileoffset")
    terrains = [*node.findall("wangsets/wangset"), *node.findall("terraintypes/terrain")]
    return {
        "path": home.path,
        "kind": kind_of(node),
        "image": image,
        "dx": round(real(offset, "x", where)) if offset is not None else 0,
        "dy": round(real(offset, "y", where)) if offset is not None else 0,
        "alignment": node.get("objectalignment") or "unspecified",
        "render_size": node.get("tilerendersize") or "tile",
        "fill_mode": node.get("fillmode") or "stretch",
        "terrains": tuple(each.get("name", "") for each in terrains),
    }


def _grid(
    node: Element,
    image: Image | None,
    size: _Size,
    where: Where,
    reading: Reading,
    agreed: bool,
) -> tuple[int, int]:
    """Columns and number of tiles: by the image where its size is known, else as the document says. Where
    they are told not to agree already (`agreed` is False), they are not told again."""
    width, height, margin, spacing = size
    told = whole(node, "columns", where, 0, 0, 2**16), whole(node, "tilecount", where, 0, 0, gate.TILES)
    if image is None or not image.width:
        return told
    columns = max(0, (image.width - margin + spacing) // (width + spacing))
    rows = max(0, (image.height - margin + spacing) // (height + spacing))
    shown = Path(image.source).name
    if columns * rows > gate.TILES:
        raise where.refuse(f"{columns * rows} tiles", f"at most {gate.TILES}")
    if columns * rows == 0:
        reading.doubt(
            where.refuse(
                f"{shown} is {image.width} x {image.height}", f"room for one tile of {width} x {height} px"
            )
        )
    elif agreed and told[0] not in (0, columns):
        reading.doubt(where.refuse(f"columns = '{told[0]}'", f"the image holds {columns}"))
    elif agreed and told[1] > columns * rows:
        reading.doubt(where.refuse(f"tilecount = '{told[1]}'", f"a whole number from 1 to {columns * rows}"))
    return columns, columns * rows


def _add_tiles(home: Home, plain: Element, first: int, grid: tuple[bool, int], reading: Reading) -> int:
    """What is said of single tiles. -> the highest id, -1 for none"""
    collection, count = grid
    highest, where = -1, home.where
    for node in home.node.findall("tile"):
        with reading.kept_faults():
            number = numerals.whole(node.get("id", ""), where.at("tile"), "id", 0, gate.TILES - 1)
            if count and not collection and number >= count > highest:
                reading.doubt(
                    where.at("tile").refuse(f"id = '{number}'", f"a whole number from 0 to {count - 1}")
                )
            highest = max(highest, number)
            place = where.at(f"tile {number}")
            home.tiles[number] = _tile(node, number, home, place, reading)
            kind = kind_of(node)
            if kind:
                reading.tile_kinds[first + number] = kind
            tile = SubElement(plain, "tile", id=str(number))
            hand_over(read_properties(node, place, reading, kind), tile, TILES)
    return highest


def _tile(node: Element, number: int, home: Home, where: Where, reading: Reading) -> Tile:
    from game.content.tmx.things import read_shapes

    image = None
    if node.find("image") is not None:
        image = read_image(node, home.folder, where, reading)
    rect: tuple[int, int, int, int] | None = None
    if node.get("width") and node.get("height"):
        x, y = (whole(node, key, where, 0, 0, 2**16) for key in ("x", "y"))
        wide, high = (whole(node, key, where, 0, 0, 2**16) for key in ("width", "height"))
        rect = (x, y, wide, high)
        if image is not None and image.width and (x + rect[2] > image.width or y + rect[3] > image.height):
            reading.doubt(where.refuse(f"a part at {x}, {y} of {rect[2]} x {rect[3]} px", "inside the image"))
    group = node.find("objectgroup")
    return Tile(
        number,
        kind_of(node),
        image,
        rect,
        tuple(_frame(frame, where) for frame in node.findall("animation/frame")),
        read_shapes(group, where, reading) if group is not None else (),
        real(node, "probability", where, 1.0),
    )


def _frame(node: Element, where: Where) -> tuple[int, int]:
    return (
        numerals.whole(node.get("tileid", ""), where, "tileid", 0, gate.TILES),
        max(0, whole(node, "duration", where, 0)),
    )


def read_image(node: Element, folder: Path, where: Where, reading: Reading) -> Image:
    """The image of a tileset, tile or layer: its real size where it can be looked at. A missing one, or one
    that is not what the document says, is only doubted; one of absurd size is refused."""
    image = node.find("image")
    if image is None:
        return Image("", None)
    source = image.get("source") or ""
    width, height = (whole(image, key, where, 0, 0, 2**16) for key in ("width", "height"))
    trans = reading.colour(image, "trans", where)
    if width and height:
        images.check_size(width, height, where)
    if not source and image.find("data") is not None:
        reading.doubt(where.refuse("an image inside the document", "keep it in a file of its own"))
        return Image("", None, width, height, trans)
    try:
        path = reading.confines.resolve(folder, source, images.KINDS, where)
    except ContentError as fault:
        reading.doubt(fault)
        return Image(source, None, width, height, trans)
    return _measured(Image(source, path, width, height, trans), path, where, reading)


def _measured(told: Image, path: Path, where: Where, reading: Reading) -> Image:
    known = reading.sizes.get(path)
    if known is None:
        try:
            known = images.size_of(path)
        except ContentError as fault:
            if not fault.value.startswith("not an image"):
                raise
            reading.doubt(fault)
            return Image(told.source, None, told.width, told.height, told.trans)
        reading.sizes[path] = known
    for key, claimed, found in (("width", told.width, known[0]), ("height", told.height, known[1])):
        if claimed and claimed != found:
            reading.doubt(
                where.refuse(
                    f"image {key} = '{claimed}' but {path.name} is {known[0]} x {known[1]}",
                    "reload the image in Tiled's tileset properties",
                )
            )
            break
    return Image(told.source, path, known[0], known[1], told.trans)
