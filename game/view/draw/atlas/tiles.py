"""Tiles: every tile picture of a map, cut, turned and measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from game.view.draw.atlas.images import read_image

U8 = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Tiles:
    """All tiles of one map, 16 by 16 pixels each."""

    rgba: U8
    """(t, 16, 16, 4)."""
    z: U8
    """(t, 16, 16) height of each pixel."""
    flag: U8
    """(t, 16, 16) FRONT (128), GLOW (8, 16); 64 = not paint but moonlight, its strength in bits 2 and 4."""
    pane: U8
    """(t,)."""
    void: U8
    """(t,) 1 for a tile that stands for nothing at all."""


def load_tiles(tiles: Sequence[Any]) -> Tiles:
    """Cut, turn and measure every tile of a picture (content.tiled.TileArt)."""
    n = max(1, len(tiles))
    found = Tiles(
        np.zeros((n, 16, 16, 4), np.uint8),
        np.zeros((n, 16, 16), np.uint8),
        np.zeros((n, 16, 16), np.uint8),
        np.zeros(n, np.uint8),
        np.zeros(n, np.uint8),
    )
    images: dict[Path, U8] = {}
    for k, art in enumerate(tiles):
        path = Path(art.image)
        if path not in images:
            images[path] = read_image(path)
        _cut(found, k, art, images[path])
    return found


def _cut(tiles: Tiles, k: int, art: Any, image: U8) -> None:
    cut = image[art.y : art.y + art.h, art.x : art.x + art.w]
    if art.flip_d:
        cut = cut.transpose(1, 0, 2)
    if art.flip_h:
        cut = cut[:, ::-1]
    if art.flip_v:
        cut = cut[::-1]
    cut = cut[-16:, :16]
    tiles.rgba[k, 16 - cut.shape[0] :, : cut.shape[1]] = cut
    rows = np.arange(15, -1, -1)
    tiles.z[k] = np.minimum(art.z0 + np.minimum(rows, art.front), 255)[:, None]
    tiles.flag[k] = np.where(rows < art.front, 128, 0)[:, None]
    if art.glow > 0:
        light = cut[..., :3] @ np.array([0.3, 0.59, 0.11], np.float32) / 255
        tiles.flag[k, 16 - cut.shape[0] :, : cut.shape[1]] |= np.where(
            light > 0.6, 8 * max(1, round(art.glow * 3)), 0
        ).astype(np.uint8)
    if art.name.startswith("moon_"):
        lit = tiles.rgba[k, :, :, 3] > 40
        tiles.flag[k] = np.where(lit, 64 | 6, 0)
        tiles.rgba[k, :, :, 3] = 0
    tiles.pane[k], tiles.void[k] = bool(art.pane), art.name == "void"
