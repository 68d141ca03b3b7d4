"""The only import of pytmx: a TMX file becomes a Plan for the rules and a Picture for the view."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import numpy as np
import numpy.typing as npt

from game.content import gate, places
from game.content.draft import Shape, Spot
from game.content.gate import ContentError, Where
from game.content.picture import EMPTY, Picture, PictureLayer, TileArt
from game.content.placing import build
from game.content.plain import TAKEN, TILE, Plain
from game.content.stuff import Stuff, rasterise, read_stuff
from game.sim.level import Plan

# pytmx imports pygame where it finds it, which starts SDL and greets on stdout; reading a map needs neither.
_BARRED = [name for name in ("pygame", "pytmx.util_pygame") if name not in sys.modules]
for _name in _BARRED:
    sys.modules[_name] = None  # type: ignore[assignment]  # None makes an import fail
try:
    import pytmx
finally:
    for _name in _BARRED:
        del sys.modules[_name]

__all__ = ["EMPTY", "Picture", "PictureLayer", "TileArt", "TiledMap", "load"]


@dataclass(frozen=True, slots=True)
class TiledMap:
    """One map, read and checked."""

    path: Path
    plan: Plan
    picture: Picture
    origins: dict[str, tuple[Spot, ...]] = field(default_factory=dict)
    """For each table of the plan ("doors", "actors", ...) the object each row was drawn as."""
    hidden: tuple[str, ...] = ()
    """Layers and objects left out because they are hidden in Tiled."""

    def spot(self, table: str, row: int) -> str:
        """Where in Tiled a row of the plan was drawn, in words."""
        rows = self.origins.get(table, ())
        return str(rows[row]) if row < len(rows) else f"{table} {row}"


def load(path: Path) -> TiledMap:
    """Read a map. Raises ContentError with all its faults."""
    plain = Plain(path, places.confines(path))
    tree = _read(path, plain.map(gate.parse_xml(path)))
    where, faults = Where(gate.label(path)), list[ContentError]()
    layers = [layer for layer in tree.layers if isinstance(layer, pytmx.TiledTileLayer)]
    tiles = _Tiles(tree, layers, where, faults)
    grids = [tiles.cells(layer) for layer in layers]
    rasters = rasterise(grids, tiles.stuffs, (tree.height, tree.width))
    shapes = [_shape(each, group.name or "") for group in tree.objectgroups for each in group]
    plan, origins = build(path.stem, rasters, dict(tree.properties), shapes, where, faults)
    if faults or plan is None:
        raise ContentError.together(faults)
    shown = tuple(
        PictureLayer(layer.name or "", grid, float(layer.opacity))
        for layer, grid in zip(layers, grids, strict=True)
    )
    picture = Picture(tree.width, tree.height, shown, tuple(tiles.arts))
    return TiledMap(path, plan, picture, origins, tuple(plain.hidden))


def _read(path: Path, root: Element) -> Any:
    tree = pytmx.TiledMap(allow_duplicate_names=True, load_all=False)
    tree.filename = str(path)
    return tree.parse_xml(root)


class _Tiles:
    """Tiles used on a map, flips told apart, in the order they are met."""

    def __init__(self, tree: Any, layers: list[Any], where: Where, faults: list[ContentError]) -> None:
        self.arts: list[TileArt] = []
        self.stuffs: list[Stuff] = []
        self._index = np.full(tree.maxgid, EMPTY, np.int32)
        self._grids = {layer: np.array(layer.data, np.int32) for layer in layers}
        used = {int(gid) for grid in self._grids.values() for gid in np.unique(grid)}
        told: dict[str, ContentError] = {}
        for (gid, flags), mapped in tree.imagemap.items():
            ours = mapped[0] if gid else 0
            if not ours or ours not in used:
                continue
            tileset = max((t for t in tree.tilesets if t.firstgid <= gid), key=lambda t: int(t.firstgid))
            number = gid - tileset.firstgid
            stuff, found = _stuff(tree, ours, where.at(f"tileset '{tileset.name}', tile {number}"))
            for fault in found:
                # One wrong word in a thousand tiles is one fault.
                told.setdefault(fault.value, fault)
            self._index[ours] = len(self.arts)
            self.stuffs.append(stuff)
            self.arts.append(_art(tileset, number, flags, stuff))
        faults.extend(told.values())

    def cells(self, layer: Any) -> npt.NDArray[np.int32]:
        """A layer as (h, w) indices of tiles."""
        found: npt.NDArray[np.int32] = self._index[self._grids[layer]]
        return found


def _stuff(tree: Any, gid: int, where: Where) -> tuple[Stuff, list[ContentError]]:
    given = {k: v for k, v in tree.tile_properties.get(gid, {}).items() if k not in TAKEN}
    found: list[ContentError] = []
    return read_stuff(given, where, found), found


def _art(tileset: Any, number: int, flags: Any, stuff: Stuff) -> TileArt:
    row, column = divmod(number, tileset.columns)
    step = TILE + tileset.spacing
    return TileArt(
        Path(tileset.image),
        tileset.margin + column * step,
        tileset.margin + row * step,
        TILE,
        TILE,
        bool(flags[0]),
        bool(flags[1]),
        bool(flags[2]),
        stuff.front,
        stuff.z0,
        stuff.glow,
        stuff.name,
        stuff.pane,
    )


def _shape(each: Any, layer: str) -> Shape:
    """A pytmx object, still in pixels."""
    points = tuple((p.x, p.y) for p in each.points) if each.shape == "polyline" else ()
    return Shape(
        each.id,
        each.name or "",
        layer,
        each.type or "",
        each.shape,
        each.x,
        each.y,
        each.width,
        each.height,
        points,
        dict(each.properties),
    )
