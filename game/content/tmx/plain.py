"""A map as Tiled writes it becomes one plain tree: checked, cells decoded, tilesets and templates inlined,
groups dissolved.

Only what is named here is copied over, so nothing a stranger adds reaches the reader behind. What that
reader would lose is kept beside the tree, and its elements carry the number under which it is kept.
"""

from __future__ import annotations

import base64
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import numpy as np

from game.content import gate, numerals
from game.content.gate import ContentError, Where, nearest
from game.content.tmx import cells
from game.content.tmx.cells import Box, Gids
from game.content.tmx.numbering import Numbering
from game.content.tmx.object_layer import ObjectLayers
from game.content.tmx.properties import hand_over, read_properties
from game.content.tmx.reading import Reading, flag, kind_of, read_tree, real, whole
from game.content.tmx.tileset import read_image
from game.content.tmx.under import Under, passed_on

TILE = 16
"""Pixels along one side of a tile that is played: one metre."""
ORIENTATIONS = ("orthogonal", "isometric", "staggered", "hexagonal", "oblique")
LAYERS = ("layer", "objectgroup", "imagelayer", "group")
KNOWN = (*LAYERS, "properties", "tileset", "editorsettings", "export")


class Plain:
    """One map's way from Tiled's tree to the plain one."""

    def __init__(self, file: Path, reading: Reading) -> None:
        self.file, self.reading, self.where = file, reading, reading.where
        self.width = self.height = 0
        self.x0 = self.y0 = 0
        self.infinite = False
        self.facts: dict[str, Any] = {}
        """What a Sheet says of the whole map."""

    def map(self, root: Element) -> Element:
        """The plain tree of a whole map. Raises ContentError only where nothing can be read at all."""
        self._size(root)
        plain = Element("map", orientation="orthogonal", width=str(self.width), height=str(self.height))
        plain.set("tilewidth", str(self.facts["tile_width"]))
        plain.set("tileheight", str(self.facts["tile_height"]))
        hand_over(read_properties(root, self.where.at("map"), self.reading, kind_of(root)), plain)
        self.numbering = Numbering(self.file.parent, plain, self.reading)
        self.numbering.add_all(root)
        self.objects = ObjectLayers(self.file.parent, self.numbering, self.reading)
        self.objects.number_from(root)
        self._add_layers(root, plain, Under())
        unknown = sorted({str(child.tag) for child in root} - set(KNOWN))
        if unknown:
            self.reading.warn(self.where.refuse(f"<{unknown[0][:40]}> is unknown", "it is left out"))
        return plain

    def _size(self, root: Element) -> None:
        where, orientation = self.where, root.get("orientation") or "orthogonal"
        if orientation not in ORIENTATIONS:
            raise where.refuse(f"orientation = '{orientation[:24]}'", nearest(orientation, ORIENTATIONS))
        self.infinite = flag(root, "infinite", where, False)
        self.width, self.height = (self._side(root, key) for key in ("width", "height"))
        box = self._box(root) if self.infinite else None
        if box:
            self.x0, self.y0 = box[0], box[1]
            self.width, self.height = box[2] - box[0], box[3] - box[1]
        if self.width * self.height > gate.MAP_CELLS:
            raise where.refuse(
                f"{self.width} x {self.height} cells", f"at most {gate.MAP_CELLS} in one layer"
            )
        layers = sum(1 for _ in root.iter("layer"))
        if layers * self.width * self.height > gate.CELLS:
            raise where.refuse("too many cells", f"at most {gate.CELLS} in all layers together")
        self.facts = self._map_facts(root, orientation)

    def _side(self, root: Element, key: str) -> int:
        if self.infinite:
            return max(1, whole(root, key, self.where, 1, 0, gate.MAP_CELLS))
        return numerals.whole(root.get(key, ""), self.where, key, 1, gate.MAP_CELLS)

    def _map_facts(self, root: Element, orientation: str) -> dict[str, Any]:
        where = self.where
        return {
            "width": self.width,
            "height": self.height,
            "tile_width": numerals.whole(root.get("tilewidth", ""), where, "tilewidth", 1, 2**16),
            "tile_height": numerals.whole(root.get("tileheight", ""), where, "tileheight", 1, 2**16),
            "orientation": orientation,
            "render_order": root.get("renderorder") or "right-down",
            "kind": kind_of(root),
            "infinite": self.infinite,
            "origin": (self.x0, self.y0),
            "stagger_axis": root.get("staggeraxis", ""),
            "stagger_index": root.get("staggerindex", ""),
            "hex_side": whole(root, "hexsidelength", where, 0, 0, 2**16),
            "background": self.reading.colour(root, "backgroundcolor", where),
            "parallax_x": real(root, "parallaxoriginx", where),
            "parallax_y": real(root, "parallaxoriginy", where),
        }

    def _box(self, root: Element) -> Box | None:
        """The cells all chunks of all layers lie in."""
        boxes: list[Box] = []
        for layer in root.iter("layer"):
            data = cells.in_chunks(layer)
            # A wrong chunk is told where its layer is read.
            with suppress(ContentError):
                boxes += cells.chunk_boxes(data, self.where) if data is not None else []
        return cells.around(boxes)

    # ------------------------------------------------------------ layers
    def _add_layers(self, node: Element, plain: Element, under: Under) -> None:
        """Layers in drawing order, out of all groups."""
        if len(under.groups) > gate.GROUP_DEPTH:
            raise self.where.refuse("groups inside groups", f"at most {gate.GROUP_DEPTH} deep")
        for child in node:
            if child.tag not in LAYERS:
                continue
            self.reading.spend("layers", 1, gate.ANY_LAYERS, self.where)
            where = self.where.at(f"layer '{child.get('name', '')}'")
            with self.reading.kept_faults():
                self._add_layer(child, plain, under, where)

    def _add_layer(self, node: Element, plain: Element, under: Under, where: Where) -> None:
        inner = passed_on(node, under, where, self.reading)
        shown = {"offsetx", "offsety"}
        if node.tag == "imagelayer" and not shown & set(node.keys()):
            # Before Tiled 0.15 an image layer had a place of its own.
            inner = replace(inner, dx=inner.dx + real(node, "x", where), dy=inner.dy + real(node, "y", where))
        facts = self._layer_facts(node, inner, under, where)
        made = Element(node.tag, name=node.get("name", ""))
        made.set("kept", self.reading.keep(facts))
        hand_over(read_properties(node, where, self.reading, kind_of(node)), made)
        if node.tag == "group":
            self._add_layers(node, plain, replace(inner, groups=(*inner.groups, node.get("name", ""))))
        elif node.tag == "layer":
            self._add_cells(node, made, where)
        elif node.tag == "objectgroup":
            facts["order"] = node.get("draworder") or "topdown"
            facts["colour"] = self.reading.colour(node, "color", where)
            self.objects.add_all(node, made, where)
        else:
            facts["image"] = read_image(node, self.file.parent, where, self.reading)
            facts["repeat_x"] = flag(node, "repeatx", where, False)
            facts["repeat_y"] = flag(node, "repeaty", where, False)
            SubElement(made, "image")
        # Half a layer would break the reader behind: it is written last.
        plain.append(made)

    def _layer_facts(self, node: Element, inner: Under, under: Under, where: Where) -> dict[str, Any]:
        return {
            "tag": node.tag,
            "id": whole(node, "id", where, 0),
            "kind": kind_of(node),
            "visible": inner.visible,
            "opacity": inner.opacity,
            "tint": inner.tint,
            "dx": inner.dx,
            "dy": inner.dy,
            "parallax_x": inner.parallax_x,
            "parallax_y": inner.parallax_y,
            "blend": node.get("mode") or "normal",
            "groups": under.groups,
        }

    # ------------------------------------------------------------ cells
    def _add_cells(self, node: Element, made: Element, where: Where) -> None:
        made.set("width", str(self.width))
        made.set("height", str(self.height))
        gids: Gids = np.zeros((self.height, self.width), np.uint32)
        # A layer that cannot be read is empty, and the faults of the others are told with its own.
        with self.reading.kept_faults():
            gids = self._gids(node, where)
        packed = base64.b64encode(np.ascontiguousarray(gids, "<u4").tobytes()).decode("ascii")
        SubElement(made, "data", encoding="base64").text = packed
        self.reading.step()

    def _gids(self, node: Element, where: Where) -> Gids:
        """(h, w) gids with their flip bits."""
        data = node.find("data")
        if data is None:
            self.reading.doubt(where.refuse("no tile data", "save it again from Tiled"))
            return np.zeros((self.height, self.width), np.uint32)
        if self.infinite:
            gids = cells.read_chunks(data, (self.x0, self.y0, *self._far_corner()), where)
        else:
            gids = self._finite(node, data, where)
        self.numbering.check(gids, (self.x0, self.y0), where)
        return gids

    def _far_corner(self) -> tuple[int, int]:
        return self.x0 + self.width, self.y0 + self.height

    def _finite(self, node: Element, data: Element, where: Where) -> Gids:
        if data.find("chunk") is not None:
            raise where.refuse("chunks in a map that is not infinite", "save it again from Tiled")
        width, height = (
            whole(node, key, where, side, 1, gate.MAP_CELLS)
            for key, side in (("width", self.width), ("height", self.height))
        )
        if (width, height) == (self.width, self.height):
            return cells.read_cells(data, data, width * height, where).reshape(height, width)
        own = f"the map's own {self.width} x {self.height}"
        self.reading.doubt(where.refuse(f"{width} x {height} cells", own))
        if width * height > gate.MAP_CELLS:
            raise where.refuse(f"{width} x {height} cells", f"at most {gate.MAP_CELLS} in one layer")
        own_cells = cells.read_cells(data, data, width * height, where).reshape(height, width)
        return cells.fitted(own_cells, self.width, self.height)


def counted(root: Element) -> int:
    """Steps to tell of while a map is read: each layer twice, here and behind, and one at the end."""
    layers = sum(1 for tag in ("layer", "objectgroup") for _ in root.iter(tag))
    return 2 * layers + 1


def open_map(path: Path, where: Where) -> Element:
    """The tree of a map file, XML or JSON."""
    return read_tree(path, "map", where)
