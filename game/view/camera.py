"""The camera: which world pixel is at the frame's top left. It follows, looks ahead, shakes, and keeps to
the map."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.view.draw.scene import HEIGHT, TILE, WIDTH

AHEAD = 44.0
"""Pixels the view leads toward where the player aims."""
EASE = 5.5
"""Per second: how quickly it catches up."""


@dataclass(slots=True)
class Camera:
    """A view of a map of `width` by `height` tiles."""

    width: int
    height: int
    at_x: float = 0.0
    """World pixel at the middle of the frame."""
    at_y: float = 0.0
    trauma: float = 0.0
    """0..1; shakes by its square."""
    amount: float = 1.0
    """A setting: 0 stills every shake."""
    clock: float = 0.0

    def jump(self, x: float, y: float) -> None:
        """Look at a world pixel at once."""
        self.at_x, self.at_y = x, y

    def follow(self, x: float, y: float, aim_x: float, aim_y: float, seconds: float) -> None:
        """Ease toward a world pixel, leading along the unit vector (aim_x, aim_y)."""
        ease = 1.0 - math.exp(-EASE * seconds)
        self.at_x += (x + aim_x * AHEAD - self.at_x) * ease
        self.at_y += (y - 8 + aim_y * AHEAD * 0.7 - self.at_y) * ease
        self.trauma = max(0.0, self.trauma - 1.6 * seconds)
        self.clock += seconds

    def shake(self, strength: float) -> None:
        """Add a jolt, 0..1."""
        self.trauma = min(1.0, self.trauma + strength)

    def _edge(self, at: float, size: int, frame: int) -> int:
        if size * TILE <= frame:
            return (size * TILE - frame) // 2
        return int(min(max(at - frame / 2, 0), size * TILE - frame))

    @property
    def x(self) -> int:
        """World pixel of the frame's left edge."""
        jolt = 5.0 * self.amount * self.trauma**2 * math.sin(self.clock * 61.0)
        return self._edge(self.at_x, self.width, WIDTH) + round(jolt)

    @property
    def y(self) -> int:
        """World pixel of the frame's top edge."""
        jolt = 4.0 * self.amount * self.trauma**2 * math.sin(self.clock * 53.0 + 1.0)
        return self._edge(self.at_y, self.height, HEIGHT) + round(jolt)

    def to_world(self, x: float, y: float) -> tuple[float, float]:
        """The tile position under a pixel of the frame."""
        return (self.x + x) / TILE, (self.y + y) / TILE

    def to_frame(self, x: float, y: float) -> tuple[float, float]:
        """Where in the frame a tile position is drawn."""
        return x * TILE - self.x, y * TILE - self.y
