"""The pictures of a map's tiles, cut out of their images, turned and tinted, each made once."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from game.content import gate
from game.content.gate import Where
from game.content.tmx.sheet import (
    DIAGONAL,
    HORIZONTAL,
    TURNED,
    VERTICAL,
    Colour,
    Image,
    ImageLayer,
    Sheet,
    TileLayer,
    Tileset,
)
from game.view.blend import Pixels, hard, premultiplied, tinted

PIXELS = 2**26
"""Pixels of all images of a map together, and of all turned tiles together: 256 MiB each."""
WHITE = (255, 255, 255, 255)
ROOT = math.sqrt(0.75)
"""Sine of 60 and of 120 degrees."""
FLIPS = HORIZONTAL | VERTICAL | DIAGONAL | TURNED
TABLE = 2**22
"""Pixels of the tiles of one layer that are drawn all at once."""


@dataclass(frozen=True, slots=True)
class Sprite:
    """Premultiplied pixels, and how far off its cell's lower left corner it is drawn."""

    pixels: Pixels
    hard: bool
    """Every pixel is whole or empty."""
    dx: int = 0
    dy: int = 0

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])


@dataclass(frozen=True, slots=True)
class Looks:
    """The tiles of one layer."""

    index: npt.NDArray[np.int32]
    """(h, w) into `sprites`, -1 where nothing is drawn."""
    sprites: tuple[Sprite, ...]
    table: Pixels | None
    """(n + 1, th, tw, 4) where every tile just fills its cell; the last is empty."""
    hard: bool
    """All of them are."""
    above: int = 0
    below: int = 0
    """Pixels the tallest reaches above the foot of its cell, the lowest below it."""


class Sprites:
    """All of one map's."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._where = Where(gate.label(sheet.path))
        self._images: dict[tuple[Path, Colour | None], Pixels] = {}
        self._cut: dict[tuple[int, int, Colour | None], Sprite | None] = {}
        self._pictures: dict[int, Sprite | None] = {}
        self._looks: dict[int, Looks] = {}
        self._read = self._turned = 0

    def of(self, layer: TileLayer) -> Looks:
        """What a layer's cells look like; tiles without an image are left out."""
        at = next(k for k, each in enumerate(self._sheet.layers) if each is layer)
        if at not in self._looks:
            self._looks[at] = self._look(layer)
        return self._looks[at]

    def picture(self, layer: ImageLayer) -> Sprite | None:
        """An image layer's image; None where there is none."""
        at = next(k for k, each in enumerate(self._sheet.layers) if each is layer)
        if at not in self._pictures:
            pixels = self._image(layer.image) if layer.image is not None else None
            self._pictures[at] = _sprite(pixels, layer.tint) if pixels is not None else None
        return self._pictures[at]

    def _look(self, layer: TileLayer) -> Looks:
        mixed = layer.gids.astype(np.int64) << 4 | layer.flips & FLIPS
        used, inverse = np.unique(mixed, return_inverse=True)
        found = [self._sprite(int(each) >> 4, int(each) & 15, layer.tint) for each in used]
        sprites = tuple(each for each in found if each is not None)
        number = np.cumsum([each is not None for each in found]) - 1
        place = np.where([each is not None for each in found], number, -1).astype(np.int32)
        index: npt.NDArray[np.int32] = place[inverse].reshape(mixed.shape)
        above = max((s.height - s.dy for s in sprites), default=0)
        below = max((s.dy for s in sprites), default=0)
        is_hard = all(each.hard for each in sprites)
        return Looks(index, sprites, self._table(sprites), is_hard, max(above, 0), max(below, 0))

    def _table(self, sprites: tuple[Sprite, ...]) -> Pixels | None:
        shape = (self._sheet.tile_height, self._sheet.tile_width, 4)
        fits = all(s.pixels.shape == shape and s.dx == 0 == s.dy for s in sprites)
        if not fits or (len(sprites) + 1) * shape[0] * shape[1] > TABLE:
            return None
        return np.stack([*(s.pixels for s in sprites), np.zeros(shape, np.uint8)])

    def _sprite(self, gid: int, flips: int, tint: Colour | None) -> Sprite | None:
        key = gid, flips, tint
        if key not in self._cut:
            home = self._sheet.tileset(gid)
            self._cut[key] = self._make(home, gid - home.firstgid, flips, tint) if home else None
        return self._cut[key]

    def _make(self, home: Tileset, number: int, flips: int, tint: Colour | None) -> Sprite | None:
        tile = home.tiles.get(number)
        cut = home.cut(tile.frames[0][0] if tile is not None and tile.frames else number)
        pixels = self._image(cut[0]) if cut is not None else None
        if cut is None or pixels is None:
            return None
        _, x, y, w, h = cut
        pixels = pixels[y : y + h, x : x + w]
        if pixels.size == 0:
            return None
        whole = pixels.shape
        six = self._sheet.orientation in ("staggered", "hexagonal")
        pixels = spun(pixels, flips) if six else turned(pixels, flips)
        self._turned += pixels.size // 4
        self._bound(self._turned, "pixels of tiles")
        wider, taller = (pixels.shape[1] - whole[1], pixels.shape[0] - whole[0]) if six else (0, 0)
        return _sprite(pixels, tint, home.dx - wider // 2, home.dy + taller // 2)

    def _image(self, image: Image) -> Pixels | None:
        """Premultiplied pixels of an image; None where its file is missing."""
        if image.path is None:
            return None
        key = image.path, image.trans
        if key not in self._images:
            self._images[key] = self._load(image.path, image.trans)
        return self._images[key]

    def _load(self, path: Path, trans: Colour | None) -> Pixels:
        from PIL import Image as Picture

        where = Where(gate.label(path))
        try:
            with Picture.open(path) as picture:
                self._read += picture.width * picture.height
                self._bound(self._read, "pixels of images")
                straight = _straight(picture)
        except (OSError, SyntaxError, ValueError, Picture.DecompressionBombError) as problem:
            raise where.refuse(
                f"not a readable image ({type(problem).__name__})", "export it as PNG again"
            ) from None
        if trans is not None:
            straight[(straight == (*trans[:3], 255)).all(-1)] = 0
        return premultiplied(straight)

    def _bound(self, pixels: int, what: str) -> None:
        if pixels > PIXELS:
            raise self._where.refuse(f"more than {PIXELS // 10**6} million {what}", "use smaller images")


def _straight(picture: Any) -> Pixels:
    """A picture of Pillow's as RGBA, which it would clip where grey has 16 bits."""
    if picture.mode.startswith("I"):
        grey = (np.array(picture, np.int64) + 128).clip(0, 65_535)
        grey = (grey - (grey >> 8)) >> 8
        return np.stack([grey, grey, grey, np.full_like(grey, 255)], -1).astype(np.uint8)
    return np.array(picture.convert("RGBA"))


def _sprite(pixels: Pixels, tint: Colour | None, dx: int = 0, dy: int = 0) -> Sprite:
    """A sprite, tinted; white changes nothing, and is not sent through the rounding."""
    if tint is not None and tint != WHITE:
        pixels = tinted(pixels, tint)
    return Sprite(pixels, hard(pixels), dx, dy)


def turned(pixels: Pixels, flips: int) -> Pixels:
    """First across the main diagonal, then left-right and up-down."""
    if flips & DIAGONAL:
        pixels = pixels.swapaxes(0, 1)
    if flips & HORIZONTAL:
        pixels = pixels[:, ::-1]
    if flips & VERTICAL:
        pixels = pixels[::-1]
    return pixels


def spun(pixels: Pixels, flips: int) -> Pixels:
    """Left-right and up-down first, then clockwise about the middle: on hexagons by 60 and by 120 degrees."""
    pixels = turned(pixels, flips & ~DIAGONAL)
    turns = (1 if flips & DIAGONAL else 0) + (2 if flips & TURNED else 0)
    if not turns:
        return pixels
    high, wide = pixels.shape[:2]
    cosine, sine = ((0.5, ROOT), (-0.5, ROOT), (-1.0, 0.0))[turns - 1]
    # As much wider and higher on either side, so that the middle stays between the same pixels.
    grown = math.isqrt(high * high + wide * wide) + 2
    wider, higher = grown + (grown - wide) % 2, grown + (grown - high) % 2
    x = np.arange(wider) + 0.5 - wider / 2
    y = (np.arange(higher) + 0.5 - higher / 2)[:, None]
    columns = np.floor(x * cosine + y * sine + wide / 2).astype(int)
    rows = np.floor(y * cosine - x * sine + high / 2).astype(int)
    inside = (columns >= 0) & (columns < wide) & (rows >= 0) & (rows < high)
    out = np.zeros((higher, wider, 4), np.uint8)
    out[inside] = pixels[rows[inside], columns[inside]]
    return out
