"""Floor plan: a small picture of a map by night, for whoever chooses among maps; made beside the loop."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pygame

from game.content import tiled
from game.content.gate import ContentError
from game.view.blend import Pixels
from game.view.sheet_picture import bands, frame_of

MOST = 2**23
"""Pixels of a map that is drawn for this; larger ones are not shown."""
SIDE = 720
"""Pixels along the longer side of what is kept."""
DARK, NIGHT = (9, 10, 24), (126, 132, 196)
"""What lies under the map, and the light upon it."""


class FloorPlans:
    """The plans asked for, one drawn at a time."""

    def __init__(self) -> None:
        self.made: dict[Path, pygame.Surface | None] = {}
        """None: there is none to be shown."""
        self.worker: threading.Thread | None = None

    def ask(self, path: Path) -> None:
        """Begin with one that is not made yet, unless another is being drawn."""
        if path not in self.made and (self.worker is None or not self.worker.is_alive()):
            self.worker = threading.Thread(target=self._make, args=(path,), daemon=True)
            self.worker.start()

    def _make(self, path: Path) -> None:
        self.made[path] = floor_plan(path)


def floor_plan(path: Path) -> pygame.Surface | None:
    """The tiles of a map, small and dark; None where there are none, too many, or the map cannot be read."""
    try:
        sheet = tiled.read(path)
        frame = frame_of(sheet)
        if frame.width * frame.height > MOST:
            return None
        pixels = _trimmed(np.concatenate(list(bands(sheet))))
    except ContentError:
        return None
    return _by_night(pixels) if pixels.size else None


def _trimmed(pixels: Pixels) -> Pixels:
    """Without the empty rows and columns round it."""
    rows, columns = (np.flatnonzero(pixels[..., 3].any(axis=axis)) for axis in (1, 0))
    if not rows.size:
        return pixels[:0]
    return pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _by_night(pixels: Pixels) -> pygame.Surface:
    high, wide = pixels.shape[:2]
    lit = pygame.Surface((wide, high))
    lit.fill(DARK)
    lit.blit(pygame.image.frombuffer(pixels.tobytes(), (wide, high), "RGBA"), (0, 0))
    lit.fill(NIGHT, special_flags=pygame.BLEND_RGB_MULT)
    share = min(1.0, SIDE / max(wide, high))
    size = (max(1, round(wide * share)), max(1, round(high * share)))
    return pygame.transform.smoothscale(lit.convert(32), size)
