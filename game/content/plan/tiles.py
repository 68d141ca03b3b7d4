"""Tiles a map uses, out of their tilesets: what they are made of, and where their pixels are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from game.content.gate import ContentError, Where
from game.content.parse import png_size
from game.content.plan.picture import EMPTY, TileArt
from game.content.plan.stuff import Stuff, read_stuff
from game.content.tmx.plain import TILE
from game.content.tmx.reading import note
from game.content.tmx.sheet import DIAGONAL, HORIZONTAL, VERTICAL, Sheet, TileLayer, Tileset


class Tiles:
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
    png_size(path)


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
