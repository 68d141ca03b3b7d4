"""Where an object lies: its shape in pixels becomes a place in metres, here alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.content.tmx.plain import TILE
from game.core.angles import circle
from game.sim.deeds import Outline

SLACK = 0.01
"""Metres a hand-drawn edge may be off without counting as another cell."""
ROUND = 24
"""Corners an ellipse is drawn with."""
SILENCE = "lint_ignore"
"""The property every object may have, whatever its class."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An object as Tiled has it, in pixels."""

    id: int
    name: str
    layer: str
    kind: str
    shape: str
    x: float
    y: float
    width: float
    height: float
    points: tuple[tuple[float, float], ...]
    properties: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Spot:
    """The words by which a modder finds an object again."""

    layer: str
    id: int
    name: str
    kind: str
    ignore: str = ""
    """Findings of the lint its author wants silenced: `rule: reason; other-rule: reason`."""

    def __str__(self) -> str:
        named = f" '{self.name}'" if self.name else ""
        return f"layer '{self.layer}', {self.kind or 'object'} {self.id}{named}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an object is, in metres."""

    spot: Spot
    x0: float
    y0: float
    x1: float
    y1: float
    points: tuple[tuple[float, float], ...] = ()
    outline: Outline = ()
    """Corners of an area that is no rectangle."""

    @property
    def box(self) -> tuple[float, float, float, float]:
        return self.x0, self.y0, self.x1, self.y1

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        return (self.y0 + self.y1) / 2

    def cells(self) -> tuple[int, int, int, int]:
        """All cells touched: x0, y0, x1, y1, the latter two exclusive."""
        low = np.floor(np.array((self.x0, self.y0)) + SLACK).astype(int)
        high = np.ceil(np.array((self.x1, self.y1)) - SLACK).astype(int)
        return int(low[0]), int(low[1]), int(max(high[0], low[0] + 1)), int(max(high[1], low[1] + 1))

    def grown(self, by: float) -> Place:
        """The place and a margin around it."""
        grown = (self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)
        return Place(self.spot, *grown, self.points, self.outline)

    def middle(self) -> Place:
        """Its middle, as a point."""
        return Place(self.spot, self.x, self.y, self.x, self.y)

    def roomy(self, count: int) -> Place:
        """The place, a point grown to where so many find room."""
        return self if self.x0 < self.x1 else self.grown((count**0.5) / 2)


def place_of(shape: Shape) -> Place:
    """Pixels to metres."""
    ignore = shape.properties.get(SILENCE, "")
    spot = Spot(shape.layer, shape.id, shape.name, shape.kind, ignore if isinstance(ignore, str) else "")
    x, y = shape.x / TILE, shape.y / TILE
    points = tuple((px / TILE, py / TILE) for px, py in shape.points)
    if points:
        xs, ys = [px for px, _ in points], [py for _, py in points]
        outline = points if shape.shape == "polygon" else ()
        return Place(spot, min(xs), min(ys), max(xs), max(ys), points, outline)
    wide, high = shape.width / TILE, shape.height / TILE
    outline = _oval(x, y, wide, high) if shape.shape == "ellipse" and wide and high else ()
    return Place(spot, x, y, x + wide, y + high, (), outline)


def _oval(x: float, y: float, wide: float, high: float) -> Outline:
    """An ellipse in its box, as corners."""
    turns = circle(ROUND).tolist()
    return tuple((x + wide * (1 + ux) / 2, y + high * (1 + uy) / 2) for ux, uy in turns)
