"""One Tiled document as data, before any rule of the game looks at it: what the file says, flips told apart,
groups dissolved, templates and class defaults filled in. Lengths are pixels as in Tiled, y grows southward.

`tiled.read(path, confines, project, on_step)` makes a Sheet, `world.read_world(path)` a World.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from game.content.gate import ContentError

HORIZONTAL, VERTICAL, DIAGONAL, TURNED = 8, 4, 2, 1
"""Bits of a flip: mirrored left-right, up-down, across the main diagonal first; a hexagon turned by 120°."""

Value: TypeAlias = "str | int | float | bool | tuple[Value, ...] | Mapping[str, Value]"
"""A property. Colours are text, references are object ids; members of a class are properties of their own,
`lamp.radius`; a list is a tuple, and only inside lists is a class value a mapping."""
Properties: TypeAlias = Mapping[str, Value]
Colour: TypeAlias = tuple[int, int, int, int]
"""Red, green, blue, alpha, 0..255 each."""
Step: TypeAlias = Callable[[int, int], None]
"""Told (done, all) while a map is read, in no unit; `done` never shrinks and ends at `all`."""
Form = Literal["rect", "point", "ellipse", "capsule", "polygon", "polyline", "text", "tile"]


@dataclass(frozen=True, slots=True)
class Image:
    """An image file that is named in a document."""

    source: str
    """As written there."""
    path: Path | None
    """Where it is; None where it is missing, out of bounds, no image, or inside the document."""
    width: int = 0
    """Pixels by its own header, else as the document claims, else 0."""
    height: int = 0
    trans: Colour | None = None
    """The colour that stands for nothing."""


@dataclass(frozen=True, slots=True)
class Text:
    """What a text object says and how."""

    text: str
    font: str = "sans-serif"
    size: int = 16
    wrap: bool = False
    colour: Colour = (0, 0, 0, 255)
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strikeout: bool = False
    kerning: bool = True
    halign: str = "left"
    valign: str = "top"


@dataclass(frozen=True, slots=True)
class Thing:
    """An object. Its layer's offset is not in its place; neither is its rotation."""

    id: int
    name: str
    kind: str
    """Its class, its own or its tile's."""
    form: Form
    x: float
    """The upper left corner; of a tile the corner its tileset aligns, the lower left one if unspecified."""
    y: float
    width: float = 0.0
    height: float = 0.0
    rotation: float = 0.0
    """Degrees clockwise about x, y."""
    points: tuple[tuple[float, float], ...] = ()
    """Of a polygon or polyline, from the map's corner."""
    gid: int = 0
    flips: int = 0
    text: Text | None = None
    visible: bool = True
    opacity: float = 1.0
    template: str = ""
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What all layers have; offset, opacity, visibility, tint and parallax include those of its groups."""

    id: int = 0
    name: str = ""
    kind: str = ""
    visible: bool = True
    opacity: float = 1.0
    tint: Colour | None = None
    dx: float = 0.0
    dy: float = 0.0
    parallax_x: float = 1.0
    parallax_y: float = 1.0
    blend: str = "normal"
    groups: tuple[str, ...] = ()
    """Names of the groups around it, outermost first."""
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TileLayer(Layer):
    gids: npt.NDArray[np.uint32]
    """(h, w) of the sheet, 0 is empty; cell [0, 0] lies at `Sheet.origin`."""
    flips: npt.NDArray[np.uint8]
    """(h, w) HORIZONTAL | VERTICAL | DIAGONAL | TURNED."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectLayer(Layer):
    things: tuple[Thing, ...] = ()
    """In the order of the file."""
    order: str = "topdown"
    """How Tiled draws them: `topdown` by y, or `index`."""
    colour: Colour | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageLayer(Layer):
    image: Image | None = None
    repeat_x: bool = False
    repeat_y: bool = False


@dataclass(frozen=True, slots=True)
class Tile:
    """What is said of one tile of a tileset."""

    id: int
    kind: str = ""
    image: Image | None = None
    """Its own image, in a collection."""
    rect: tuple[int, int, int, int] | None = None
    """x, y, width, height within the image, where the document names a part of it."""
    frames: tuple[tuple[int, int], ...] = ()
    """Tile id and milliseconds of each picture of an animation."""
    things: tuple[Thing, ...] = ()
    """Collision shapes."""
    probability: float = 1.0
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tileset:
    firstgid: int
    name: str
    tile_width: int
    tile_height: int
    path: Path | None = None
    """Its own file, None where it is part of the map."""
    kind: str = ""
    margin: int = 0
    spacing: int = 0
    columns: int = 0
    """0 in a collection of images, or where nothing tells."""
    count: int = 0
    """Tiles; in a collection the highest id + 1. 0 where nothing tells."""
    image: Image | None = None
    """None in a collection of images."""
    dx: int = 0
    """Pixels a tile is drawn off its cell."""
    dy: int = 0
    alignment: str = "unspecified"
    """The corner or edge of a tile object that its x, y name."""
    render_size: str = "tile"
    fill_mode: str = "stretch"
    tiles: Mapping[int, Tile] = field(default_factory=dict)
    terrains: tuple[str, ...] = ()
    """Names of its terrain sets: for painting only."""
    properties: Properties = field(default_factory=dict)

    def cut(self, number: int) -> tuple[Image, int, int, int, int] | None:
        """Where the pixels of a tile are: image, x, y, width, height; None where the tileset cannot tell."""
        tile = self.tiles.get(number)
        if tile is not None and tile.image is not None:
            x, y, w, h = tile.rect or (0, 0, tile.image.width, tile.image.height)
            return tile.image, x, y, w, h
        if self.image is None or self.columns < 1 or not 0 <= number < self.count:
            return None
        if tile is not None and tile.rect is not None:
            return self.image, *tile.rect
        row, column = divmod(number, self.columns)
        x = self.margin + column * (self.tile_width + self.spacing)
        y = self.margin + row * (self.tile_height + self.spacing)
        return self.image, x, y, self.tile_width, self.tile_height


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole map."""

    path: Path
    width: int
    """Cells; of an infinite map those of the smallest box around its chunks."""
    height: int
    tile_width: int
    tile_height: int
    orientation: str = "orthogonal"
    render_order: str = "right-down"
    kind: str = ""
    infinite: bool = False
    origin: tuple[int, int] = (0, 0)
    """Column and row of cell [0, 0] in Tiled; only infinite maps start elsewhere than 0, 0."""
    stagger_axis: str = ""
    stagger_index: str = ""
    hex_side: int = 0
    background: Colour | None = None
    parallax_x: float = 0.0
    """Where the parallax of its layers starts from."""
    parallax_y: float = 0.0
    tilesets: tuple[Tileset, ...] = ()
    """By first gid."""
    layers: tuple[Layer, ...] = ()
    """From the bottom up, out of all groups."""
    groups: tuple[Layer, ...] = ()
    """The groups themselves, whatever of them is not in their layers."""
    properties: Properties = field(default_factory=dict)
    doubts: tuple[ContentError, ...] = ()
    """What Tiled forgives, but nobody can play: a missing image, a tile its tileset lacks."""
    warnings: tuple[ContentError, ...] = ()
    """What was left out or read with good will."""

    def tileset(self, gid: int) -> Tileset | None:
        """The tileset a gid (without flips) belongs to."""
        at = bisect_right(self.tilesets, gid, key=lambda each: each.firstgid) - 1
        return self.tilesets[at] if gid and at >= 0 else None

    def tile(self, gid: int) -> Tile | None:
        """What is said of the tile behind a gid."""
        home = self.tileset(gid)
        return home.tiles.get(gid - home.firstgid) if home else None

    @property
    def tile_layers(self) -> tuple[TileLayer, ...]:
        return tuple(each for each in self.layers if isinstance(each, TileLayer))

    @property
    def object_layers(self) -> tuple[ObjectLayer, ...]:
        return tuple(each for each in self.layers if isinstance(each, ObjectLayer))


@dataclass(frozen=True, slots=True)
class Spread:
    """One map of a world, and where its corner lies in pixels of the world."""

    path: Path
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class World:
    """A `.world` file: maps that join."""

    path: Path
    maps: tuple[Spread, ...]
    only_neighbours: bool = False
    warnings: tuple[ContentError, ...] = ()
