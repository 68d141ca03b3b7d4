"""Pictures of doors, shut, on the way and broken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from game.view.draw.atlas.images import read_image, read_table
from game.view.draw.atlas.pool import Filling

U8 = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class DoorArt:
    """The pictures of one door: shut, three on the way to open (or one damaged), and broken."""

    level: bool
    """Seen from above, all of it at height `z`; else it stands upright."""
    z: int
    shut: int
    open: tuple[int, ...]
    broken: int


def read_doors(folder: Path, filling: Filling) -> dict[str, DoorArt]:
    """doors.toml: like index.toml without facings; `first` is an animation's first column. -> door by name"""
    found: dict[str, DoorArt] = {}
    for name, door in read_table(folder / "doors.toml").items():
        image = read_image(folder / str(door["file"]))
        motions = door.get("anim", {})
        shut = _door_frames(image, door, motions.get("closed") or motions.get("whole"), filling)
        ajar = _door_frames(image, door, motions.get("open") or motions.get("damaged"), filling)
        broken = _door_frames(image, door, motions.get("broken"), filling)
        if shut:
            level = door.get("lies") == "level"
            found[name] = DoorArt(level, int(door.get("z", 8)), shut[0], ajar or shut, (broken or shut)[0])
    return found


def _door_frames(
    image: U8, door: dict[str, Any], motion: dict[str, int] | None, filling: Filling
) -> tuple[int, ...]:
    if motion is None:
        return ()
    wide, high = door.get("frame", [32, 32])
    foot = door.get("foot", [wide // 2, high - 1])
    x, y = motion.get("first", 0) * wide, motion["row"] * high
    frames = range(motion["frames"])
    return tuple(
        filling.add(image[y : y + high, x + k * wide : x + (k + 1) * wide], (foot[0], foot[1]))
        for k in frames
    )
