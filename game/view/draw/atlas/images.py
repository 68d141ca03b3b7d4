"""Files of pictures: images as arrays, and the tables that say what is in them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pygame

from game.content.gate import ContentError

U8 = npt.NDArray[np.uint8]


def read_image(path: Path) -> U8:
    """A picture file. -> (h, w, 4) RGBA"""
    try:
        surface = pygame.image.load(str(path))
    except (pygame.error, FileNotFoundError) as problem:
        raise ContentError(
            path, "", f"a picture that cannot be read ({problem})", "export it again"
        ) from None
    flat = pygame.image.tobytes(surface, "RGBA")
    return np.frombuffer(flat, np.uint8).reshape(surface.get_height(), surface.get_width(), 4).copy()


def read_table(path: Path) -> dict[str, Any]:
    """A table of sheets; empty where there is none."""
    if not path.is_file():
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))
