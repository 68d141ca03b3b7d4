"""The only import of pytmx: a Tiled file becomes a Sheet, and a Sheet that can be played a TiledMap."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import numpy as np

from game.content import gate, places
from game.content.gate import Confines, ContentError, Where
from game.content.plan import chart
from game.content.plan.draft import Spot
from game.content.plan.picture import EMPTY, Picture, PictureLayer, TileArt
from game.content.tmx import plain, project
from game.content.tmx.properties import TILES, taken_back
from game.content.tmx.reading import Reading
from game.content.tmx.sheet import (
    DIAGONAL,
    HORIZONTAL,
    TURNED,
    VERTICAL,
    ImageLayer,
    Layer,
    ObjectLayer,
    Sheet,
    Step,
    Thing,
    TileLayer,
    Tileset,
)
from game.content.trial.trial import Trial
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

__all__ = ["EMPTY", "Picture", "PictureLayer", "TileArt", "TiledMap", "load", "read"]


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
    undrawn: tuple[str, ...] = ()
    """What Tiled shows and play does not: image layers, animations, blend modes."""
    sheet: Sheet | None = None
    """The document itself."""
    trial: Trial = field(default_factory=Trial)
    """What it says of itself as a test."""

    def spot(self, table: str, row: int) -> str:
        """Where in Tiled a row of the plan was drawn, in words."""
        rows = self.origins.get(table, ())
        return str(rows[row]) if row < len(rows) else f"{table} {row}"


def read(
    path: Path,
    confines: Confines | None = None,
    project: Path | None = None,
    on_step: Step | None = None,
) -> Sheet:
    """Any Tiled map, XML or JSON, whatever game it is for.

    `confines` are the folders it may reach, found by its place if not given; `project` is the .tiled-project
    its classes are from, the nearest one above it if not given. Raises ContentError with all its faults.
    """
    sheet, reading = _survey(path, confines or places.confines(path), project, on_step)
    if reading.faults:
        raise ContentError.together(reading.faults)
    return sheet


def load(path: Path, on_step: Step | None = None, confines: Confines | None = None) -> TiledMap:
    """A map to be played. Raises ContentError with all its faults, the file's and the game's."""
    sheet, reading = _survey(path, confines or places.confines(path), None, on_step)
    drawn = chart.draw(sheet, reading.faults)
    return TiledMap(
        path, drawn.plan, drawn.picture, drawn.origins, drawn.hidden, drawn.undrawn, sheet, drawn.trial
    )


def _survey(
    path: Path, confines: Confines, named: Path | None, on_step: Step | None
) -> tuple[Sheet, Reading]:
    """What can be read of a map; what cannot is among the faults of its reading."""
    where = Where(gate.label(path))
    root = plain.open_map(path, where)
    reading = Reading(where, confines, project.Types(), on_step, all=plain.counted(root))
    try:
        reading.types = project.read_types(named or project.find(path, confines))
    except ContentError as fault:
        reading.doubt(fault)
    way = plain.Plain(path, reading)
    tree = _Stepping.parsed(path, way.map(root), reading)
    sheet = _Sheets(tree, reading.kept).sheet(path, way.facts)
    reading.step(reading.all)
    return replace(sheet, doubts=tuple(reading.doubts), warnings=tuple(reading.warnings)), reading


class _Numbers(dict[int, int]):
    """pytmx's own number of each gid, asked of pytmx once."""

    def __init__(self, number_of: Callable[[int], int]) -> None:
        super().__init__()
        self._number_of = number_of

    def __missing__(self, gid: int) -> int:
        self[gid] = number = self._number_of(gid)
        return number


class _Stepping(pytmx.TiledMap):  # type: ignore[misc]  # pytmx is untyped
    """pytmx, telling of each layer that it has read one more."""

    reading: Reading

    @classmethod
    def parsed(cls, path: Path, root: Element, reading: Reading) -> Any:
        tree = cls(allow_duplicate_names=True, load_all=False, invert_y=False)
        tree.filename, tree.reading = str(path), reading
        # Asked once a cell, millions of times: a look-up in a dict instead of two calls takes half the time.
        tree.register_gid_check_flags = _Numbers(tree.register_gid_check_flags).__getitem__
        return tree.parse_xml(root)

    def add_layer(self, layer: Any) -> None:
        super().add_layer(layer)
        if isinstance(layer, pytmx.TiledTileLayer | pytmx.TiledObjectGroup):
            self.reading.step()


class _Sheets:
    """What pytmx read and what was kept for it beside, put together."""

    def __init__(self, tree: Any, kept: list[Any]) -> None:
        self.tree, self.kept = tree, kept
        self.gids = np.zeros(tree.maxgid, np.uint32)
        self.flips = np.zeros(tree.maxgid, np.uint8)
        for (gid, flags), mapped in tree.imagemap.items():
            if gid:
                bits = HORIZONTAL * flags[0] + VERTICAL * flags[1] + DIAGONAL * flags[2]
                self.gids[mapped[0]] = gid & 0x0FFFFFFF
                self.flips[mapped[0]] = bits + (TURNED if gid >> 28 else 0)

    def sheet(self, path: Path, facts: Mapping[str, Any]) -> Sheet:
        tree = self.tree
        tilesets = sorted(map(self._tileset, tree.tilesets), key=lambda each: each.firstgid)
        layers = [self._layer(each) for each in sorted(tree.layers, key=lambda each: int(each.kept))]
        return Sheet(
            path,
            tilesets=tuple(tilesets),
            layers=tuple(layer for layer in layers if type(layer) is not Layer),
            groups=tuple(layer for layer in layers if type(layer) is Layer),
            properties=taken_back(tree.properties),
            **facts,
        )

    def _tileset(self, each: Any) -> Tileset:
        facts = dict(self.kept[int(each.kept)])
        tiles = {
            number: replace(tile, properties=self._tile_properties(each.firstgid + number))
            for number, tile in facts.pop("tiles").items()
        }
        return Tileset(
            each.firstgid,
            each.name or "",
            each.tilewidth,
            each.tileheight,
            margin=each.margin,
            spacing=each.spacing,
            columns=each.columns,
            count=each.tilecount,
            tiles=tiles,
            properties=taken_back(each.properties),
            **facts,
        )

    def _tile_properties(self, gid: int) -> dict[str, Any]:
        ours = self.tree.gidmap.get(gid)
        return taken_back(self.tree.tile_properties.get(ours[0][0], {}), TILES) if ours else {}

    def _layer(self, each: Any) -> Layer:
        facts = dict(self.kept[int(each.kept)])
        tag = facts.pop("tag")
        facts.update(name=each.name or "", properties=taken_back(each.properties))
        if tag == "layer":
            data = np.array(each.data, np.int32).reshape(each.height, each.width)
            return TileLayer(gids=self.gids[data], flips=self.flips[data], **facts)
        if tag == "objectgroup":
            return ObjectLayer(things=tuple(map(self._thing, each)), **facts)
        return ImageLayer(**facts) if tag == "imagelayer" else Layer(**facts)

    def _thing(self, each: Any) -> Thing:
        facts = self.kept[int(each.kept)]
        lined = facts["points"] != ()
        return Thing(
            **{**facts, "points": tuple((p.x, p.y) for p in each.points) if lined else ()},
            id=each.id,
            name=each.name or "",
            kind=each.type or "",
            x=each.x,
            y=each.y,
            width=0.0 if lined else each.width,
            height=0.0 if lined else each.height,
            rotation=each.rotation,
            gid=int(self.gids[each.gid]) if each.gid else 0,
            properties=taken_back(each.properties),
        )
