"""Theme: the colours and proportions of everything that is not the world."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]

INK: Colour = (9, 10, 24)
PANEL: Colour = (14, 16, 36)
EDGE: Colour = (58, 64, 104)
PALE: Colour = (226, 230, 242)
GREY: Colour = (150, 156, 184)
DIM: Colour = (96, 102, 134)
AMBER: Colour = (240, 190, 92)
RED: Colour = (206, 62, 58)
ROSE: Colour = (246, 128, 114)
"""Red for words: the bars' own is too dark to be read on the night."""
DEEP_RED: Colour = (92, 24, 34)
SAGE: Colour = (134, 186, 158)
TEAL: Colour = (118, 214, 200)
VIOLET: Colour = (192, 164, 238)

SMALL, BODY, LARGE, HEAD = 8.0, 9.5, 12.0, 18.0
"""Sizes of type in units; one unit is a world pixel as shown."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the world is shown in the window, in window pixels, and how large one unit is."""

    x: int
    y: int
    width: int
    height: int
    unit: float
    """Window pixels per world pixel."""

    def px(self, units: float) -> int:
        """Units as whole window pixels, at least one where there is anything."""
        return max(1, round(units * self.unit)) if units > 0 else -round(-units * self.unit)


def frame_in(width: int, height: int, world: tuple[int, int] = (640, 360)) -> Frame:
    """The largest whole-number picture of the world in the middle of a window; a small window shrinks it."""
    fit = min(width / world[0], height / world[1])
    unit = float(int(fit)) if fit >= 1.0 else fit
    wide, high = round(world[0] * unit), round(world[1] * unit)
    return Frame((width - wide) // 2, (height - high) // 2, wide, high, unit)
