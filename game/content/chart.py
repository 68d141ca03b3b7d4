"""From a Sheet to what can be played: a Plan for the rules, a Picture for the view, or every fault at once.

Play is orthogonal, on tiles of 16 px. What it cannot draw right is refused or told, never drawn wrongly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from game.content import gate
from game.content.cells import shifted
from game.content.draft import Shape, Spot, toward
from game.content.gate import ContentError, Where
from game.content.picture import EMPTY, Picture, PictureLayer, TileArt
from game.content.placing import build
from game.content.plain import TILE
from game.content.reading import note
from game.content.sheet import (
    DIAGONAL,
    HORIZONTAL,
    VERTICAL,
    ImageLayer,
    Layer,
    ObjectLayer,
    Sheet,
    Thing,
    TileLayer,
    Tileset,
)
from game.content.stuff import Stuff, rasterise, read_stuff
from game.sim.level import Plan

SECONDARY = ("is not set", "(not on this map)", "no Start")
"""Faults that follow from others: what could not be read is missing."""


class Drawn(NamedTuple):
    """A map ready to be played."""

    plan: Plan
    picture: Picture
    origins: dict[str, tuple[Spot, ...]]
    hidden: tuple[str, ...]
    undrawn: tuple[str, ...]


def draw(sheet: Sheet, faults: list[ContentError], lost: set[int]) -> Drawn:
    """The plan and the picture. Raises ContentError with the faults given and all that are found here."""
    where = Where(gate.label(sheet.path))
    _check_whole(sheet, where)
    chart = _Chart(sheet, where, [*faults, *sheet.doubts])
    return chart.drawn()


def _check_whole(sheet: Sheet, where: Where) -> None:
    """Raises ContentError for a map that is not for this game at all."""
    if sheet.orientation != "orthogonal":
        raise where.refuse(f"orientation = '{sheet.orientation}'", "only orthogonal maps can be played")
    for key, size in (("tilewidth", sheet.tile_width), ("tileheight", sheet.tile_height)):
        if size != TILE:
            raise where.refuse(f"{key} = '{size}'", f"tiles of {TILE} x {TILE} px")
    if len(sheet.layers) + len(sheet.groups) > gate.LAYERS:
        raise where.refuse("too many layers", f"at most {gate.LAYERS}")
    for key, side in (("width", sheet.width), ("height", sheet.height)):
        if side > gate.SIDE:
            raise where.refuse(f"{key} = '{side}'", f"a whole number from 1 to {gate.SIDE}")


@dataclass(slots=True)
class _Chart:
    sheet: Sheet
    where: Where
    faults: list[ContentError]
    hidden: list[str] = field(default_factory=list)
    """What is hidden in Tiled, and so is not in the game."""
    undrawn: list[str] = field(default_factory=list)

    def drawn(self) -> Drawn:
        sheet = self.sheet
        for group in sheet.groups:
            self._no_properties(group)
        layers = [layer for layer in sheet.layers if self._shown(layer)]
        painted = [layer for layer in layers if isinstance(layer, TileLayer)]
        spoilt = bool(self.faults)
        tiles = _Tiles(sheet, painted, self.where, self.faults, self.undrawn)
        grids = [shifted(tiles.cells(layer), *self._cells_off(layer), EMPTY) for layer in painted]
        rasters = rasterise(grids, tiles.stuffs, (sheet.height, sheet.width))
        shapes = [
            shape for layer in layers if isinstance(layer, ObjectLayer) for shape in self._shapes(layer)
        ]
        found: list[ContentError] = []
        plan, origins = build(sheet.path.stem, rasters, dict(sheet.properties), shapes, self.where, found)
        spoilt = spoilt or bool(self.faults)
        for fault in found:
            if not (spoilt and any(fault.value.endswith(end) for end in SECONDARY)):
                note(self.faults, fault)
        if self.faults or plan is None:
            raise ContentError.together(self.faults or found)
        shown = zip(painted, grids, strict=True)
        pictures = tuple(PictureLayer(layer.name, grid, layer.opacity) for layer, grid in shown)
        picture = Picture(sheet.width, sheet.height, pictures, tuple(tiles.arts))
        return Drawn(plan, picture, origins, tuple(self.hidden), tuple(self.undrawn))

    # ------------------------------------------------------------ layers
    def _shown(self, layer: Layer) -> bool:
        """Whether a layer is in the game; what it has that play cannot follow is a fault or is told."""
        place = f"layer '{layer.name}'"
        if not layer.visible:
            self.hidden.append(place)
            return False
        if isinstance(layer, ImageLayer):
            self.undrawn.append(f"{place}: an image layer")
            return False
        if layer.blend != "normal":
            self.undrawn.append(f"{place}: its blend mode, {layer.blend}")
        self._no_properties(layer)
        for value, remedy in _misfits(layer):
            note(self.faults, self.where.at(place).refuse(value, remedy))
        return True

    def _no_properties(self, layer: Layer) -> None:
        """Rules look at tiles and objects only: what is set on a layer would be lost without a word."""
        for name in layer.properties:
            at = self.where.at(f"layer '{layer.name}'")
            note(self.faults, at.refuse(f"property '{name}'", "layers have none: set it on tiles or objects"))

    def _cells_off(self, layer: Layer) -> tuple[int, int]:
        """The offset of a tile layer in whole tiles."""
        if layer.dx % TILE or layer.dy % TILE:
            told = f"offset {layer.dx:g}, {layer.dy:g} px"
            at = self.where.at(f"layer '{layer.name}'")
            note(self.faults, at.refuse(told, f"whole tiles of {TILE} px"))
        return int(layer.dx // TILE), int(layer.dy // TILE)

    # ------------------------------------------------------------ objects
    def _shapes(self, layer: ObjectLayer) -> Iterable[Shape]:
        dx = layer.dx - self.sheet.origin[0] * TILE
        dy = layer.dy - self.sheet.origin[1] * TILE
        for thing in layer.things:
            place = f"layer '{layer.name}', object {thing.id} '{thing.name}'"
            if thing.form == "text" and not thing.kind:
                continue  # a comment
            if not thing.visible:
                self.hidden.append(place)
                continue
            try:
                yield _shape(self._turned(thing, self.where.at(place)), layer.name, dx, dy)
            except ContentError as fault:
                note(self.faults, fault)

    def _turned(self, thing: Thing, where: Where) -> Thing:
        """An object as it lies: by its upper left corner, turned about the point Tiled turns it about."""
        if thing.form == "tile":
            home = self.sheet.tileset(thing.gid)
            thing = _cornered(thing, home.alignment if home else "unspecified")
        if thing.form == "point" or not thing.rotation % 360:
            return thing
        if thing.form not in ("polygon", "polyline"):
            raise where.refuse(f"rotation = {thing.rotation:g}", "0: only lines and polygons may be turned")
        points = tuple(_around(point, thing) for point in thing.points)
        return _changed(thing, points=points, rotation=0.0)


def _misfits(layer: Layer) -> Iterable[tuple[str, str]]:
    """What play cannot follow in a layer, and what to do."""
    if layer.tint is not None:
        yield "a tint colour", "clear it in the layer's properties"
    for key, factor in (("parallaxx", layer.parallax_x), ("parallaxy", layer.parallax_y)):
        if factor != 1:
            yield f"{key} = {factor:g}", "a parallax factor of 1"


def _changed(thing: Thing, **changes: Any) -> Thing:
    from dataclasses import replace

    return replace(thing, **changes)


def _around(point: tuple[float, float], thing: Thing) -> tuple[float, float]:
    """A point turned about its object's own."""
    east, south = toward(thing.rotation)
    x, y = point[0] - thing.x, point[1] - thing.y
    return thing.x + x * east - y * south, thing.y + x * south + y * east


def _cornered(thing: Thing, alignment: str) -> Thing:
    """A tile object by its upper left corner."""
    word = "bottomleft" if alignment == "unspecified" else alignment
    x = 1.0 if "right" in word else 0.0 if "left" in word else 0.5
    y = 1.0 if "bottom" in word else 0.0 if "top" in word else 0.5
    return _changed(thing, x=thing.x - x * thing.width, y=thing.y - y * thing.height)


def _shape(thing: Thing, layer: str, dx: float, dy: float) -> Shape:
    """An object for the rules, in pixels of the map: the one place where a Shape is made."""
    return Shape(
        thing.id,
        thing.name,
        layer,
        thing.kind,
        thing.form,
        thing.x + dx,
        thing.y + dy,
        thing.width,
        thing.height,
        tuple((x + dx, y + dy) for x, y in thing.points),
        dict(thing.properties),
    )


# ---------------------------------------------------------------- tiles
class _Tiles:
    """Tiles used on a map, flips told apart, by their numbers."""

    def __init__(
        self,
        sheet: Sheet,
        layers: list[TileLayer],
        where: Where,
        faults: list[ContentError],
        undrawn: list[str],
    ) -> None:
        self.arts: list[TileArt] = []
        self.stuffs: list[Stuff] = []
        raws = [np.unique(_raw(layer)) for layer in layers]
        used = np.unique(np.concatenate([np.zeros(1, np.uint32), *raws]))
        self._used = used
        self._index = np.full(len(used), EMPTY, np.int32)
        self._spoilt = bool(faults)
        """Something is told already: a missing picture follows from it."""
        self._told: dict[str, ContentError] = {}
        self._fit: dict[int, bool] = {}
        for k, raw in enumerate(used.tolist()):
            gid = raw & 0x0FFFFFFF
            home = sheet.tileset(gid)
            if home is None:
                continue
            at = where.at(f"tileset '{home.name}'")
            if self._fits(home, at):
                self._index[k] = self._add(home, gid - home.firstgid, raw >> 28, at, undrawn)
        for fault in self._told.values():
            note(faults, fault)

    def cells(self, layer: TileLayer) -> npt.NDArray[np.int32]:
        """A layer as (h, w) indices of tiles."""
        found: npt.NDArray[np.int32] = self._index[np.searchsorted(self._used, _raw(layer))]
        return found

    def _add(self, home: Tileset, number: int, flips: int, where: Where, undrawn: list[str]) -> int:
        place = where.at(f"tile {number}")
        tile = home.tiles.get(number)
        found: list[ContentError] = []
        stuff = read_stuff(dict(tile.properties) if tile else {}, place, found)
        if tile is not None and tile.things:
            found.append(
                place.refuse("a collision shape", "shapes are not read: remove it and set the property solid")
            )
        if tile is not None and tile.frames and not flips:
            undrawn.append(f"{place.place}: its animation")
        art = None
        try:
            art = _art(home, number, flips, stuff, place)
        except ContentError as refusal:
            if not self._spoilt:
                found.append(refusal)
        for fault in found:
            # One wrong word in a thousand tiles is one fault.
            self._told.setdefault(fault.value, fault)
        if art is None:
            return EMPTY
        self.stuffs.append(stuff)
        self.arts.append(art)
        return len(self.arts) - 1

    def _fits(self, home: Tileset, where: Where) -> bool:
        """Whether a tileset can be drawn at all; told once."""
        if home.firstgid not in self._fit:
            try:
                _check_tileset(home, where)
                self._fit[home.firstgid] = True
            except ContentError as fault:
                self._told.setdefault(f"{home.firstgid} {fault.value}", fault)
                self._fit[home.firstgid] = False
        return self._fit[home.firstgid]


def _raw(layer: TileLayer) -> npt.NDArray[np.uint32]:
    """Gids and flips as one number, as files have them; the hexagons' bit means nothing here."""
    return layer.gids | (layer.flips & 0xE).astype(np.uint32) << np.uint32(28)


def _check_tileset(home: Tileset, where: Where) -> None:
    if home.dx or home.dy:
        raise where.refuse("a drawing offset", "set the tileset's Drawing Offset to 0, 0")
    if home.image is None:
        return
    for key, size in (("tilewidth", home.tile_width), ("tileheight", home.tile_height)):
        if size != TILE:
            raise where.refuse(f"{key} = '{size}'", f"tiles of {TILE} x {TILE} px")
    if home.image.trans is not None:
        raise where.refuse("a transparent colour", "use an image with an alpha channel instead")
    if home.image.path is not None:
        _check_image(home.image.path, where)


def _check_image(path: Path, where: Where) -> None:
    if path.suffix.lower() != ".png":
        raise where.refuse(f"'{path.name}'", "a file that ends in .png")
    gate.png_size(path)


def _art(home: Tileset, number: int, flips: int, stuff: Stuff, where: Where) -> TileArt:
    cut = home.cut(number)
    if cut is None or cut[0].path is None:
        raise where.refuse("no picture", "give its tileset an image that has it")
    image, x, y, width, height = cut
    if home.image is None:
        if image.trans is not None:
            raise where.refuse("a transparent colour", "use an image with an alpha channel instead")
        _check_image(cut[0].path, where)
    if (width, height) != (TILE, TILE):
        raise where.refuse(f"a tile of {width} x {height} px", f"tiles of {TILE} x {TILE} px")
    return TileArt(
        cut[0].path,
        x,
        y,
        TILE,
        TILE,
        bool(flips & HORIZONTAL),
        bool(flips & VERTICAL),
        bool(flips & DIAGONAL),
        stuff.front,
        stuff.z0,
        stuff.glow,
        stuff.name,
        stuff.pane,
    )
