"""A drawing in the school's tiles, so that a place that was only typed can be shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import numpy as np

from game.content import places
from game.content.drawn.drawing import Drawn
from game.content.gate import Where
from game.content.mod.newmap import TILESET
from game.content.parse import parse_xml
from game.content.plan.picture import EMPTY, Picture, PictureLayer, TileArt
from game.content.plan.stuff import Stuff, read_stuff
from game.content.tmx.plain import TILE

FLOORS = {"grass": "grass_{}"}
"""The lowest tile under a ground, out of four; anything else stands on TILED."""
TILED = "floor_tile_{}"
ABOVE = {"grass": "long_grass_{}", "low": "crate", "glass": "wall_up_pane_m"}
"""What stands on it."""
FACE, TOP = "wall_lo_{}", "top_solid"
"""A wall with ground south of it shows its face; any other is seen from above."""


def picture_of(drawn: Drawn) -> Picture:
    """The drawing as layers of tiles."""
    high, wide = len(drawn.grounds), len(drawn.grounds[0])
    floor, above = np.full((high, wide), EMPTY, np.int32), np.full((high, wide), EMPTY, np.int32)
    arts: dict[str, int] = {}
    for y, row in enumerate(drawn.grounds):
        for x, ground in enumerate(row):
            k = (x * 7 + y * 5) % 4
            floor[y, x] = arts.setdefault(FLOORS.get(ground, TILED).format(k), len(arts))
            name = ABOVE.get(ground, "").format(k)
            if ground == "wall":
                open_south = y + 1 < high and drawn.grounds[y + 1][x] != "wall"
                name = FACE.format(k % 3) if open_south else TOP
            if name:
                above[y, x] = arts.setdefault(name, len(arts))
    layers = (PictureLayer("floor", floor), PictureLayer("wall", above))
    known = school()
    return Picture(wide, high, layers, tuple(known[name][0] for name in arts))


@cache
def school() -> dict[str, tuple[TileArt, Stuff]]:
    """Every named tile of the school: its picture, and what it is for the rules."""
    path = places.maps() / TILESET
    root = parse_xml(path)
    image = (path.parent / str(root.find("image").get("source"))).resolve()  # type: ignore[union-attr]
    columns, found = int(root.get("columns", "1")), {}
    for tile in root.iter("tile"):
        y, x = divmod(int(tile.get("id", "0")), columns)
        stuff = read_stuff(_told(tile), Where(TILESET), [])
        if stuff.name:
            heights = (stuff.front, stuff.z0, stuff.glow, stuff.name, stuff.pane)
            art = TileArt(image, x * TILE, y * TILE, TILE, TILE, False, False, False, *heights)
            found[stuff.name] = art, stuff
    return found


def _told(tile: Element) -> dict[str, Any]:
    """The properties of a tile, typed."""
    typed: dict[str, Callable[[str], Any]] = {
        "int": int,
        "float": float,
        "bool": lambda text: text == "true",
    }
    return {
        str(each.get("name")): typed.get(each.get("type", ""), str)(each.get("value", ""))
        for each in tile.iter("property")
    }
