"""Plain pictures of items for assets that have none."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.view.draw.atlas.pool import Filling

U8 = npt.NDArray[np.uint8]
ITEMS = ("bandage", "bat", "bottle", "torch", "key", "card", "tape", "file")
"""In the order of kinds.things.Item."""
_ITEM_ART = (
    (((-3, -3, 6, 4), (206, 200, 184)), ((-1, -2, 2, 2), (176, 52, 48))),
    (((-6, -2, 9, 2), (150, 108, 66)), ((3, -2, 3, 2), (92, 62, 42))),
    (((-2, -5, 4, 6), (92, 132, 104)), ((-1, -8, 2, 3), (120, 160, 132))),
    (((-5, -2, 7, 3), (74, 78, 92)), ((2, -3, 3, 5), (214, 196, 140))),
    (((-3, -2, 3, 3), (206, 172, 74)), ((0, -1, 4, 1), (206, 172, 74))),
    (((-4, -3, 8, 4), (208, 212, 214)), ((-3, -2, 2, 2), (76, 104, 150))),
    (((-4, -3, 8, 5), (58, 58, 70)), ((-2, -2, 4, 2), (208, 190, 150))),
    (((-4, -4, 8, 6), (186, 156, 104)), ((-3, -3, 6, 1), (228, 220, 200))),
)


def plain_items(filling: Filling) -> npt.NDArray[np.int32]:
    """Plain shapes for assets without item pictures. -> (8,)"""
    found = []
    for art in _ITEM_ART:
        rgba = np.zeros((16, 16, 4), np.uint8)
        for (x, y, w, h), colour in art:
            rgba[11 + y : 11 + y + h, 8 + x : 8 + x + w, :3] = colour
            rgba[11 + y : 11 + y + h, 8 + x : 8 + x + w, 3] = 255
        found.append(filling.add(_outlined(rgba), (8, 12)))
    return np.array(found, np.int32)


def _outlined(rgba: U8) -> U8:
    """A dark outline round a shape. -> same shape"""
    cover = np.pad(rgba[..., 3] > 127, 1)
    near = cover[:-2, 1:-1] | cover[2:, 1:-1] | cover[1:-1, :-2] | cover[1:-1, 2:]
    made = rgba.copy()
    made[near & ~cover[1:-1, 1:-1]] = (26, 22, 36, 255)
    return made
