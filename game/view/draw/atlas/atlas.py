"""The atlas: every sprite by number, from assets/sprites."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from game.view.draw.atlas.doors import DoorArt, read_doors
from game.view.draw.atlas.images import read_table
from game.view.draw.atlas.items import ITEMS, plain_items
from game.view.draw.atlas.pool import FACINGS, GONE, Filling, Pool
from game.view.draw.atlas.sheets import lend, read_sheet, read_things
from game.view.draw.scene import ANIMATIONS, SHEETS


@dataclass(slots=True)
class Atlas:
    """Every sprite by number."""

    pool: Pool
    first: npt.NDArray[np.int32]
    """(sheets, animations, 4) first frame, GONE where a sheet lacks it."""
    count: npt.NDArray[np.int32]
    """(sheets, animations) pictures in the animation."""
    doors: dict[str, DoorArt]
    """By style, direction and width, e.g. `door_wood_h2`."""
    items: npt.NDArray[np.int32]
    """(kinds,) frame of each item lying about."""
    things: dict[str, tuple[int, int]]
    """First frame and number of frames of whatever has no facing: bottle, shards, blood, splash, breath,
    corpses."""


@lru_cache(maxsize=2)
def load_atlas(assets: Path) -> Atlas:
    """Read assets/sprites: index.toml, doors.toml, items.toml, each optional; what lacks is drawn as a
    plain figure."""
    folder = assets / "sprites"
    filling = Filling()
    first = np.full((len(SHEETS), len(ANIMATIONS), FACINGS), GONE, np.int32)
    count = np.zeros((len(SHEETS), len(ANIMATIONS)), np.int32)
    things: dict[str, tuple[int, int]] = {}
    index = read_table(folder / "index.toml")
    for name, sheet in index.items():
        if name in SHEETS:
            read_sheet(folder, sheet, SHEETS.index(name), filling, first, count)
        else:
            things.update(read_things(folder, name, sheet, filling))
    lend(first, count, filling)
    doors = read_doors(folder, filling)
    items = plain_items(filling)
    for kind, name in enumerate(ITEMS):
        items[kind] = things.get(f"items.{name}", (items[kind], 1))[0]
    return Atlas(filling.pool(), first, count, doors, items, things)
