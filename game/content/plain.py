"""A TMX tree as Tiled writes it becomes one plain tree: checked, csv, tilesets inlined, groups dissolved.

Only what is named here is copied over, so nothing a stranger adds reaches the reader behind. What the game
cannot read yet is refused here, never read wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

import numpy as np

from game.content import gate
from game.content.cells import Gids, read_cells, shifted
from game.content.gate import Confines, Where, nearest

TILE = 16
"""Pixels along one side of a tile: one metre."""
HANDOVER = 0xE0000000
"""Bits 31, 30, 29 of a gid: mirrored left-right, up-down, and across the main diagonal."""
KINDS = ("string", "int", "float", "bool", "color", "object", "file")
SHAPES = ("point", "ellipse", "polygon", "polyline", "text", "capsule")
TAKEN = ("id", "type", "width", "height", "frames")
"""Names the reader behind uses for its own facts of a tile."""


@dataclass(frozen=True, slots=True)
class Under:
    """What the groups around a layer pass on to it."""

    dx: float = 0.0
    dy: float = 0.0
    opacity: float = 1.0
    shown: bool = True
    depth: int = 0


class Plain:
    """One map's way from Tiled's tree to the plain one."""

    def __init__(self, file: Path, confines: Confines) -> None:
        self.file, self.confines = file, confines
        self.where = Where(gate.label(file))
        self.hidden: list[str] = []
        """What is hidden in Tiled, and so is not in the game."""
        self.width = self.height = self.layers = self.objects = 0
        self.ranges: list[tuple[int, int]] = []
        self.ids: set[int] = set()

    def map(self, root: Element) -> Element:
        """The plain tree of a whole map."""
        if root.tag != "map":
            raise self.where.refuse(f"a <{root.tag}> file", "open a Tiled map (.tmx)")
        self._refuse_other_kinds(root)
        self.width = gate.whole(root.get("width", ""), self.where, "width", 1, gate.SIDE)
        self.height = gate.whole(root.get("height", ""), self.where, "height", 1, gate.SIDE)
        plain = Element("map", orientation="orthogonal", width=str(self.width), height=str(self.height))
        plain.set("tilewidth", str(TILE))
        plain.set("tileheight", str(TILE))
        copy_properties(root, plain, self.where)
        self._add_tilesets(root, plain)
        self._add_layers(root, plain, Under())
        return plain

    def _refuse_other_kinds(self, root: Element) -> None:
        orientation = root.get("orientation", "orthogonal")
        if orientation != "orthogonal":
            raise self.where.refuse(
                f"orientation = '{orientation[:24]}'", "only orthogonal maps can be played"
            )
        if root.get("infinite", "0") != "0":
            raise self.where.refuse("an infinite map", "untick Infinite in Map > Map Properties")
        _same_tiles(root, self.where)

    # ------------------------------------------------------------ tilesets
    def _add_tilesets(self, root: Element, plain: Element) -> None:
        nodes = root.findall("tileset")
        if len(nodes) > gate.TILESETS:
            raise self.where.refuse(f"{len(nodes)} tilesets", f"at most {gate.TILESETS}")
        for node in nodes:
            first = gate.whole(node.get("firstgid", ""), self.where.at("tileset"), "firstgid", 1, 2**28)
            source = node.get("source")
            home, where = self.file.parent, self.where.at(f"tileset '{node.get('name', '')}'")
            if source is not None:
                path = self.confines.resolve(home, source, ".tsx", self.where.at("tileset"))
                home, where, node = path.parent, Where(gate.label(path)), gate.parse_xml(path)
                if node.tag != "tileset":
                    raise where.refuse(f"a <{node.tag}> file", "name a Tiled tileset (.tsx)")
            self._add_tileset(node, plain, first, home, where)

    def _add_tileset(self, node: Element, plain: Element, first: int, home: Path, where: Where) -> None:
        _same_tiles(node, where)
        image = node.find("image")
        if image is None:
            raise where.refuse("a collection of images", "use one image based on a tileset grid")
        if node.find("tileoffset") is not None:
            raise where.refuse("a drawing offset", "set the tileset's Drawing Offset to 0, 0")
        if image.get("trans"):
            raise where.refuse("a transparent colour", "use an image with an alpha channel instead")
        path = self.confines.resolve(home, image.get("source") or "", ".png", where)
        columns, rows = self._grid(node, image, path, where)
        count = gate.whole(node.get("tilecount", str(columns * rows)), where, "tilecount", 1, columns * rows)
        for low, high in self.ranges:
            if first < high and low < first + count:
                raise self.where.refuse(
                    f"firstgid = {first}", f"tile numbers {low}..{high - 1} are taken already"
                )
        self.ranges.append((first, first + count))
        made = SubElement(plain, "tileset", firstgid=str(first), name=node.get("name", ""), image=str(path))
        for key in ("margin", "spacing"):
            made.set(key, str(gate.whole(node.get(key, "0"), where, key, 0, 256)))
        made.set("columns", str(columns))
        made.set("tilecount", str(count))
        made.set("tilewidth", str(TILE))
        made.set("tileheight", str(TILE))
        for tile in node.findall("tile"):
            _add_tile(tile, made, count, where)

    def _grid(self, node: Element, image: Element, path: Path, where: Where) -> tuple[int, int]:
        """Columns and rows of an image, from its own header; what the tileset says of it must agree."""
        width, height = gate.png_size(path)
        for key, real in (("width", width), ("height", height)):
            if image.get(key, str(real)) != str(real):
                raise where.refuse(
                    f"image {key} = '{(image.get(key) or '')[:24]}' but {path.name} is {width} x {height}",
                    "reload the image in Tiled's tileset properties",
                )
        margin = gate.whole(node.get("margin", "0"), where, "margin", 0, 256)
        step = TILE + gate.whole(node.get("spacing", "0"), where, "spacing", 0, 256)
        columns, rows = (width - margin + step - TILE) // step, (height - margin + step - TILE) // step
        if columns < 1 or rows < 1:
            raise where.refuse(
                f"{path.name} is {width} x {height}", f"room for one tile of {TILE} x {TILE} px"
            )
        if node.get("columns", str(columns)) not in (str(columns), "0"):
            raise where.refuse(
                f"columns = '{(node.get('columns') or '')[:24]}'", f"the image holds {columns}"
            )
        return columns, rows

    # ------------------------------------------------------------ layers
    def _add_layers(self, node: Element, plain: Element, under: Under) -> None:
        """Layers in drawing order, out of all groups."""
        if under.depth > gate.GROUP_DEPTH:
            raise self.where.refuse("groups inside groups", f"at most {gate.GROUP_DEPTH} deep")
        for child in node:
            if child.tag not in ("layer", "objectgroup", "group", "imagelayer"):
                continue
            where = self.where.at(f"layer '{child.get('name', '')}'")
            if child.tag == "imagelayer":
                raise where.refuse("an image layer", "draw it with tiles, or delete the layer")
            inner = _passed_on(child, under, where)
            if child.tag == "group":
                self._add_layers(child, plain, inner)
                continue
            self.layers += 1
            if self.layers > gate.LAYERS:
                raise self.where.refuse("too many layers", f"at most {gate.LAYERS}")
            if not inner.shown:
                self.hidden.append(f"layer '{child.get('name', '')}'")
            elif child.tag == "layer":
                self._add_tile_layer(child, plain, inner, where)
            else:
                self._add_object_layer(child, plain, inner, where)

    def _add_tile_layer(self, node: Element, plain: Element, under: Under, where: Where) -> None:
        if node.get("tintcolor"):
            raise where.refuse("a tint colour", "clear it in the layer's properties")
        for key, side in (("width", self.width), ("height", self.height)):
            if node.get(key, str(side)) != str(side):
                raise where.refuse(f"{key} = '{(node.get(key) or '')[:24]}'", f"the map's own {key}, {side}")
        if (self.layers + 1) * self.width * self.height > gate.CELLS:
            raise self.where.refuse("too many cells", f"at most {gate.CELLS} in all layers together")
        if under.dx % TILE or under.dy % TILE:
            raise where.refuse(f"offset {under.dx:g}, {under.dy:g} px", f"whole tiles of {TILE} px")
        gids = shifted(self._gids(node, where), int(under.dx) // TILE, int(under.dy) // TILE)
        made = SubElement(plain, "layer", name=node.get("name", ""))
        made.set("width", str(self.width))
        made.set("height", str(self.height))
        made.set("opacity", repr(under.opacity))
        SubElement(made, "data", encoding="csv").text = ",".join(map(str, gids.ravel().tolist()))

    def _gids(self, node: Element, where: Where) -> Gids:
        """(h, w) gids with their flip bits, every one of them in a tileset."""
        data = node.find("data")
        if data is None:
            raise where.refuse("no tile data", "save it again from Tiled")
        gids = read_cells(data, self.width * self.height, where)
        bare = gids & np.uint32(~HANDOVER & 0xFFFFFFFF)
        known = bare == 0
        for low, high in self.ranges:
            known |= (bare >= low) & (bare < high)
        if not known.all():
            at = int(np.flatnonzero(~known)[0])
            cell = f"cell {at % self.width},{at // self.width}"
            raise where.at(cell).refuse(
                f"tile number {int(bare[at])}", "it is in no tileset: erase or repaint it"
            )
        return gids.reshape(self.height, self.width)

    # ------------------------------------------------------------ objects
    def _add_object_layer(self, node: Element, plain: Element, under: Under, where: Where) -> None:
        made = SubElement(plain, "objectgroup", name=node.get("name", ""))
        for child in node.findall("object"):
            self.objects += 1
            if self.objects > gate.OBJECTS:
                raise self.where.refuse("too many objects", f"at most {gate.OBJECTS}")
            number = gate.whole(child.get("id", ""), where.at("object"), "id", 1, 2**31 - 1)
            place = where.at(f"object {number} '{child.get('name', '')}'")
            if number in self.ids:
                raise place.refuse(f"id {number} is used twice", "delete one of the two")
            self.ids.add(number)
            if child.get("visible", "1") == "0":
                self.hidden.append(
                    f"layer '{node.get('name', '')}', object {number} '{child.get('name', '')}'"
                )
                continue
            _add_object(child, made, under, place)


def _same_tiles(node: Element, where: Where) -> None:
    for key in ("tilewidth", "tileheight"):
        if node.get(key) != str(TILE):
            raise where.refuse(f"{key} = '{(node.get(key) or '')[:24]}'", f"tiles of {TILE} x {TILE} px")


def _add_tile(node: Element, made: Element, count: int, where: Where) -> None:
    number = gate.whole(node.get("id", ""), where.at("tile"), "id", 0, count - 1)
    place = where.at(f"tile {number}")
    if node.find("animation") is not None:
        raise place.refuse("an animation", "animated tiles are not read: remove it")
    if node.find("objectgroup") is not None:
        raise place.refuse("a collision shape", "shapes are not read: remove it and set the property solid")
    tile = SubElement(made, "tile", id=str(number))
    copy_properties(node, tile, place)
    for each in tile.iter("property"):
        if each.get("name") in TAKEN:
            raise place.refuse(f"property '{each.get('name')}'", "rename it")


def _passed_on(node: Element, under: Under, where: Where) -> Under:
    for each in node.findall("properties/property"):
        raise where.refuse(
            f"property '{each.get('name', '')}'", "layers have none: set it on tiles or objects"
        )
    for key in ("parallaxx", "parallaxy"):
        if gate.real(node.get(key, "1"), where, key) != 1:
            raise where.refuse(f"{key} = {node.get(key)}", "a parallax factor of 1")
    return replace(
        under,
        dx=under.dx + gate.real(node.get("offsetx", "0"), where, "offsetx"),
        dy=under.dy + gate.real(node.get("offsety", "0"), where, "offsety"),
        opacity=under.opacity * gate.real(node.get("opacity", "1"), where, "opacity", 0, 1),
        shown=under.shown and node.get("visible", "1") != "0",
        depth=under.depth + 1,
    )


def _add_object(node: Element, made: Element, under: Under, where: Where) -> None:
    """One object, in pixels of the map, its shape named; a text without a class is a comment and left out."""
    kind = node.get("type") or node.get("class") or ""
    shape = next((child.tag for child in node if child.tag in SHAPES), "rect")
    if shape == "text" and not kind:
        return
    if node.get("template") is not None:
        raise where.refuse(f"template '{(node.get('template') or '')[:80]}'", "right-click it > Detach")
    if node.get("gid") is not None:
        raise where.refuse("a tile as object", "draw it as a point or rectangle, paint the tile on a layer")
    if shape != "point" and gate.real(node.get("rotation", "0"), where, "rotation") % 360:
        raise where.refuse(f"rotation = {node.get('rotation')}", "0: turned objects are not read")
    x = gate.real(node.get("x", "0"), where, "x") + under.dx
    y = gate.real(node.get("y", "0"), where, "y") + under.dy
    plain = SubElement(
        made, "object", id=node.get("id", ""), name=node.get("name", ""), type=kind, shape=shape
    )
    plain.set("x", repr(x))
    plain.set("y", repr(y))
    for key in ("width", "height"):
        plain.set(key, repr(gate.real(node.get(key, "0"), where, key, 0)))
    copy_properties(node, plain, where)
    if shape == "polyline":
        points = list(_points(node, where))
        SubElement(plain, "polyline", points=" ".join(f"{px!r},{py!r}" for px, py in points))


def _points(node: Element, where: Where) -> Iterator[tuple[float, float]]:
    line = node.find("polyline")
    words = ((line.get("points") if line is not None else None) or "").split(" ", gate.POINTS + 1)
    if not 2 <= len(words) <= gate.POINTS:
        raise where.refuse("too few or too many points", f"a line of 2 to {gate.POINTS} points")
    for word in words:
        px, _, py = word.partition(",")
        yield gate.real(px, where, "point"), gate.real(py, where, "point")


def copy_properties(node: Element, made: Element, where: Where) -> None:
    """The custom properties, each with a plain type and a value of that type."""
    outer = node.find("properties")
    if outer is None:
        return
    inner = SubElement(made, "properties")
    for each in outer.findall("property"):
        name, kind = each.get("name", ""), each.get("type", "string")
        if kind not in KINDS:
            raise where.refuse(f"property '{name}' of type {kind}", nearest(kind, KINDS))
        value = each.get("value")
        text = _value(kind, value if value is not None else each.text or "", where, name)
        SubElement(
            inner, "property", name=name, type="string" if kind in ("file", "color") else kind, value=text
        )


def _value(kind: str, value: str, where: Where, name: str) -> str:
    if kind in ("int", "object"):
        return str(gate.whole(value or "0", where, name, -(2**31), 2**31 - 1))
    if kind == "float":
        return repr(gate.real(value, where, name))
    if kind == "bool" and value not in ("true", "false"):
        raise where.refuse(f"{name} = '{value[:24]}'", "true or false")
    if len(value) > 4000:
        raise where.refuse(f"{name}: {len(value)} letters", "at most 4000")
    return value
