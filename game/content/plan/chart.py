"""From a Sheet to what can be played: a Plan for the rules, a Picture for the view, or every fault at once.

Play is orthogonal, on tiles of 16 px. What it cannot draw right is refused or told, never drawn wrongly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from game.content import gate
from game.content.gate import ContentError, Where
from game.content.plan.draft import Shape, Spot, toward
from game.content.plan.picture import EMPTY, Picture, PictureLayer
from game.content.plan.placing import build
from game.content.plan.stuff import rasterise
from game.content.plan.tiles import Tiles
from game.content.tmx.cells import shifted
from game.content.tmx.plain import TILE
from game.content.tmx.reading import note
from game.content.tmx.sheet import ImageLayer, Layer, ObjectLayer, Sheet, Thing, TileLayer
from game.content.trial.trial import Trial
from game.sim.level import Plan, Rasters

SECONDARY = ("is not set", "(not on this map)", "no Start")
"""Faults that follow from others: what could not be read is missing."""


class Drawn(NamedTuple):
    """A map ready to be played."""

    plan: Plan
    trial: Trial
    picture: Picture
    origins: dict[str, tuple[Spot, ...]]
    hidden: tuple[str, ...]
    undrawn: tuple[str, ...]


def draw(sheet: Sheet, faults: list[ContentError]) -> Drawn:
    """The plan and the picture. Raises ContentError with the faults given and all that are found here."""
    where, known = Where(gate.label(sheet.path)), [*faults, *sheet.doubts]
    try:
        _check_whole(sheet, where)
    except ContentError as misfit:
        raise ContentError.together([misfit, *faults]) from None
    return _Chart(sheet, where, known).drawn()


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
        tiles = Tiles(sheet, painted, self.where, self.faults, self.undrawn)
        grids = [shifted(tiles.cells(layer), *self._cells_off(layer), EMPTY) for layer in painted]
        rasters = rasterise(grids, tiles.stuffs, (sheet.height, sheet.width))
        drawn = [layer for layer in layers if isinstance(layer, ObjectLayer)]
        shapes = [shape for layer in drawn for shape in self._shapes(layer)]
        plan, origins, trial = self._plan(rasters, shapes)
        shown = zip(painted, grids, strict=True)
        pictures = tuple(PictureLayer(layer.name, grid, layer.opacity) for layer, grid in shown)
        picture = Picture(sheet.width, sheet.height, pictures, tuple(tiles.arts))
        return Drawn(plan, trial, picture, origins, tuple(self.hidden), tuple(self.undrawn))

    def _plan(self, rasters: Rasters, shapes: list[Shape]) -> tuple[Plan, dict[str, tuple[Spot, ...]], Trial]:
        """The plan, what its rows were drawn as, and the test it is. Raises ContentError with all faults."""
        found: list[ContentError] = []
        spoilt, words = bool(self.faults), dict(self.sheet.properties)
        plan, origins, trial = build(self.sheet.path.stem, rasters, words, shapes, self.where, found)
        before = [each.place for each in self.faults]
        for fault in found:
            of_no_file = fault.value == "no class" and any(each.startswith(fault.place) for each in before)
            if not (of_no_file or (spoilt and fault.value.endswith(SECONDARY))):
                note(self.faults, self._beside_hidden(fault))
        if self.faults or plan is None:
            raise ContentError.together(self.faults or found)
        return plan, origins, trial

    def _beside_hidden(self, fault: ContentError) -> ContentError:
        """What is hidden is not in the game: who misses a Start may have hidden it."""
        if fault.value != "no Start" or not self.hidden:
            return fault
        remedy = f"{fault.remedy}; hidden in Tiled, so not in the game: {', '.join(self.hidden[:3])}"
        return ContentError(fault.file, fault.place, fault.value, remedy)

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
        return replace(thing, points=points, rotation=0.0)


def _misfits(layer: Layer) -> Iterable[tuple[str, str]]:
    """What play cannot follow in a layer, and what to do."""
    if layer.tint is not None:
        yield "a tint colour", "clear it in the layer's properties"
    for key, factor in (("parallaxx", layer.parallax_x), ("parallaxy", layer.parallax_y)):
        if factor != 1:
            yield f"{key} = {factor:g}", "a parallax factor of 1"


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
    return replace(thing, x=thing.x - x * thing.width, y=thing.y - y * thing.height)


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
