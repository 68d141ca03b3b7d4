"""Lines: words on the world: plain, at an arrow, on a button's plate, on a plate of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, sin
from pathlib import Path

import pygame

from game.content.words import Words
from game.view.captions import ARROWS
from game.view.controls import Controls
from game.view.ui.theme import AMBER, BODY, INK, PALE, SMALL, Colour, Frame
from game.view.ui.type import Type


@dataclass(slots=True)
class Lines:
    """What every part of the HUD says its words with."""

    words: Words
    type: Type
    controls: Controls
    assets: Path
    told: list[tuple[float, float, float]] = field(default_factory=list)
    """Middle and half the width of words at arrows of this frame, in units: the next stand under them."""

    def _put(
        self,
        window: pygame.Surface,
        frame: Frame,
        text: str,
        x: float,
        y: float,
        colour: Colour,
        anchor: str = "topleft",
        size: float = BODY,
    ) -> pygame.Rect:
        at = (frame.x + frame.px(x), frame.y + frame.px(y))
        return self.type.draw(window, text, at, frame.px(size), colour, anchor, shade=True)

    def _beside(
        self,
        window: pygame.Surface,
        frame: Frame,
        text: str,
        x: float,
        y: float,
        angle: float,
        colour: Colour,
    ) -> None:
        """Words at an arrow on the frame's edge, on the side toward the middle and clear of the arrow."""
        half = self.type.width(text, frame.px(SMALL)) / frame.unit / 2
        off_x, off_y = 9 + half, 12.0
        along = min(off_x / max(abs(cos(angle)), 1e-6), off_y / max(abs(sin(angle)), 1e-6))
        spot_x, spot_y = min(636 - half, max(4 + half, x - cos(angle) * along)), y - sin(angle) * along
        tall = self.type.line(frame.px(SMALL)) / frame.unit
        while any(abs(spot_y - b) < tall and abs(spot_x - a) < half + wide for a, b, wide in self.told):
            spot_y += tall
        self.told.append((spot_x, spot_y, half))
        self._put(window, frame, text, spot_x, spot_y, colour, "center", SMALL)

    def _button(
        self, window: pygame.Surface, frame: Frame, button: str, text: str, x: float, y: float, colour: Colour
    ) -> None:
        size = frame.px(BODY)
        key = self.type.render(button, size, INK, True) if button else None
        label = self.type.render(text, size, colour)
        pad = frame.px(3)
        cap = key.get_width() + 2 * pad if key else 0
        wide, high = cap + label.get_width() + 3 * pad, label.get_height() + frame.px(2)
        plate = pygame.Surface((wide, high), pygame.SRCALPHA)
        plate.fill((12, 13, 30, 205))
        if key is not None:
            pygame.draw.rect(plate, PALE, (0, 0, cap, high))
            plate.blit(key, key.get_rect(center=(cap // 2, high // 2)))
        plate.blit(label, label.get_rect(midleft=(cap + pad, high // 2)))
        window.blit(
            plate,
            plate.get_rect(midbottom=(frame.x + round(x * frame.unit), frame.y + round(y * frame.unit))),
        )

    def tall(self, frame: Frame) -> float:
        """Units from one line of words to the next: large letters take more."""
        return max(15.0, self.type.line(frame.px(BODY)) / frame.unit)

    def _line(
        self,
        window: pygame.Surface,
        frame: Frame,
        text: str,
        y: float,
        colour: Colour,
        point: int = -1,
        fresh: float = 1.0,
    ) -> float:
        """One line on a dark plate that ends at `y`, with an arrow in front where it came from somewhere;
        `y` again."""
        label = self.type.render(text, frame.px(BODY), colour)
        mark = self.type.render(ARROWS[point], frame.px(BODY), AMBER, True) if point >= 0 else None
        pad = frame.px(6)
        lead = mark.get_width() + pad if mark else 0
        size = (label.get_width() + lead + 2 * pad, frame.px(self.tall(frame)))
        plate = pygame.Surface(size, pygame.SRCALPHA)
        plate.fill((10, 11, 26, 200))
        middle = plate.get_height() // 2
        if mark is not None:
            plate.blit(mark, mark.get_rect(midleft=(pad, middle)))
        plate.blit(label, label.get_rect(midleft=(pad + lead, middle)))
        plate.set_alpha(round(255 * fresh))
        window.blit(plate, plate.get_rect(midbottom=(frame.x + frame.width // 2, frame.y + frame.px(y))))
        return y


def clock(hour: float) -> str:
    """`02:14`."""
    minutes = int(hour * 60 + 1e-6) % 1440
    return f"{minutes // 60:02}:{minutes % 60:02}"
