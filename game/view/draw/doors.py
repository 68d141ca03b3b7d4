"""Doors: which picture each door of a scene shows, and where it is laid into the ground's picture."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from game.sim.kinds.doors import DoorState, DoorStyle
from game.view.draw.atlas.atlas import Atlas
from game.view.draw.scene import HEIGHT, TILE, WIDTH, DoorView, Scene

U8 = npt.NDArray[np.uint8]
TALL = 40
"""Pixels a door may rise above its cells."""


def place(scene: Scene, k: int) -> tuple[int, int, int, int] | None:
    """The part of the frame a door may cover (x0, y0, x1, y1); None where it lies outside."""
    doors = scene.doors
    x0, x1 = int(doors.x0[k]) * TILE - scene.camera_x, int(doors.x1[k]) * TILE - scene.camera_x
    y0, y1 = int(doors.y0[k]) * TILE - scene.camera_y, int(doors.y1[k]) * TILE - scene.camera_y
    if x0 > WIDTH or x1 < 0 or y1 < 1 or y0 - TALL > HEIGHT:
        return None
    return x0 - TILE, y0 - TALL, x1 + TILE, y1 + 4


def foot(scene: Scene, k: int) -> tuple[int, int]:
    """The middle of a door's ground line in the frame; it trembles while it is bashed."""
    doors = scene.doors
    left = int(doors.x0[k]) * TILE - scene.camera_x
    jolt = round(math.sin(scene.time * 70.0) * 1.4 * float(doors.jolt[k]))
    middle = left + int(doors.x1[k] - doors.x0[k]) * TILE // 2 + jolt
    return middle, int(doors.y1[k]) * TILE - 1 - scene.camera_y


def shown(atlas: Atlas, doors: DoorView, k: int, wall: U8) -> tuple[int, int]:
    """Picture of a door, and its level height (-1 upright); picture -1: nothing is drawn."""
    x0, y0, x1, y1 = (int(c[k]) for c in (doors.x0, doors.y0, doors.x1, doors.y1))
    style, state, swing = int(doors.style[k]), int(doors.state[k]), float(doors.swing[k])
    stem = "barricade" if style == DoorStyle.BARRICADE else f"door_{DoorStyle(style).name.lower()}"
    way = f"h{min(2, x1 - x0)}" if _across(wall, x0, y0, x1, y1) else f"v{min(2, y1 - y0)}"
    art = atlas.doors.get(f"{stem}_{way}")
    if art is None:
        return -1, -1
    level = art.z if art.level else -1
    if state == DoorState.BROKEN:
        return art.broken, level
    if swing <= 0.01:
        return art.shut, level
    return art.open[min(len(art.open) - 1, int(swing * len(art.open)))], level


def _across(wall: U8, x0: int, y0: int, x1: int, y1: int) -> bool:
    """Whether a door closes a wall that runs west to east (walls at its sides tell, else its shape)."""
    beside = x0 > 0 and x1 < wall.shape[1] and wall[y1 - 1, x0 - 1] == 1 and wall[y1 - 1, x1] == 1
    above = y0 > 0 and y1 < wall.shape[0] and wall[y0 - 1, x0] == 1 and wall[y1, x0] == 1
    return beside or (not above and x1 - x0 >= y1 - y0)
