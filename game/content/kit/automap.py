"""Automapping rules for Tiled: paint the foot of a wall; its upper half and its top come by themselves."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from functools import cache

from game.content import places
from game.content.parse import parse_xml

RULES, MAP = "automap.txt", "automap.tmx"
PLAIN = (
    "_0",
    "_1",
    "_2",
    *(f"_{stuff}_{k}" for stuff in ("tile", "wood", "foam", "concrete") for k in (0, 1)),
)
TALL = ("locker", "shelf", "fridge", "cabinet", "vending")
FAMILIES = (
    *((f"wall_lo{kind}", f"wall_up{kind}", "top_s") for kind in PLAIN),
    *((f"facade_lo_{k}", f"facade_up_{k}", "roof_edge_m") for k in range(3)),
    *((f"{thing}_lo", f"{thing}_up", "") for thing in TALL),
)
"""Foot, what stands above it, and the top over that; the furniture of two tiles has no top."""
HIGH = 4
LAYERS = (
    "regions",
    "input_wall",
    "input_furniture",
    "output_wall",
    "output_over",
    "output_furniture",
)
FURNITURE = "furniture"


def documents() -> Iterator[tuple[str, str]]:
    """The list of rules and the map that holds them, by file name."""
    yield RULES, f"# Automapping for Tiled: Map > AutoMap. Written by `hyosan schema`.\n./{MAP}\n"
    yield MAP, _map()


@cache
def gids() -> dict[str, int]:
    """Global numbers of the school's tiles by name."""
    root = parse_xml(places.maps() / "school.tsx")
    found = {}
    for tile in root.findall("tile"):
        for each in tile.findall("properties/property"):
            if each.get("name") == "name":
                found[each.get("value") or ""] = int(tile.get("id") or 0) + 1
    return found


def _map() -> str:
    """One rule every second column: the foot is looked for, the two cells above it are painted."""
    known, wide = gids(), 2 * len(FAMILIES) + 1
    layers: dict[str, dict[tuple[int, int], int]] = {name: {} for name in LAYERS}
    for k, (foot, face, top) in enumerate(FAMILIES):
        x = 2 * k + 1
        layer = "wall" if top else FURNITURE
        layers[f"input_{layer}"][x, 3] = known[foot]
        layers[f"output_{layer}"][x, 2] = known[face]
        for y in range(1 if top else 2, 4):
            layers["regions"][x, y] = known["void"]
        if top:
            layers["output_over"][x, 1] = known[top]
    return _written(wide, layers)


def _written(wide: int, layers: dict[str, dict[tuple[int, int], int]]) -> str:
    root = ElementTree.Element("map", version="1.8", orientation="orthogonal", renderorder="right-down")
    for key, value in (
        ("width", wide),
        ("height", HIGH),
        ("tilewidth", 16),
        ("tileheight", 16),
        ("infinite", 0),
    ):
        root.set(key, str(value))
    ElementTree.SubElement(root, "tileset", firstgid="1", source="../../maps/school.tsx")
    for number, (name, cells) in enumerate(layers.items(), 1):
        size = {"width": str(wide), "height": str(HIGH)}
        layer = ElementTree.SubElement(root, "layer", {"id": str(number), "name": name, **size})
        rows = [",".join(str(cells.get((x, y), 0)) for x in range(wide)) for y in range(HIGH)]
        ElementTree.SubElement(layer, "data", encoding="csv").text = "\n" + ",\n".join(rows) + "\n"
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"
