"""Sheets: the cast and whatever else comes in frames; a sheet or motion that lacks is lent by its kin."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from game.view.draw.atlas.images import read_image
from game.view.draw.atlas.pool import FACINGS, GONE, Filling
from game.view.draw.scene import ANIMATIONS, SHEETS

U8 = npt.NDArray[np.uint8]


def read_sheet(
    folder: Path,
    sheet: dict[str, Any],
    number: int,
    filling: Filling,
    first: npt.NDArray[np.int32],
    count: npt.NDArray[np.int32],
) -> None:
    image = read_image(folder / str(sheet["file"]))
    wide, high = sheet.get("frame", [32, 32])
    foot = sheet.get("foot", [16, 29])
    for name, motion in sheet.get("anim", {}).items():
        if name not in ANIMATIONS:
            continue
        a = ANIMATIONS.index(name)
        count[number, a] = motion["frames"]
        for facing in range(FACINGS):
            y = (motion["row"] + facing) * high
            for k in range(motion["frames"]):
                made = filling.add(image[y : y + high, k * wide : (k + 1) * wide], (foot[0], foot[1]))
                if k == 0:
                    first[number, a, facing] = made


def read_things(
    folder: Path, name: str, sheet: dict[str, Any], filling: Filling
) -> dict[str, tuple[int, int]]:
    """A sheet without facings. -> first frame and count by `sheet.animation`"""
    image = read_image(folder / str(sheet["file"]))
    wide, high = sheet.get("frame", [16, 16])
    foot = sheet.get("foot", [wide // 2, high - 2])
    found = {}
    for motion, rows in sheet.get("anim", {}).items():
        y = rows["row"] * high
        made = [
            filling.add(image[y : y + high, k * wide : (k + 1) * wide], (foot[0], foot[1]))
            for k in range(rows["frames"])
        ]
        found[f"{name}.{motion}"] = (made[0], len(made))
    return found


_KIN = {"runner": "walker_", "listener": "walker_", "walker": "runner_", "civilian": "civilian_"}
_INSTEAD = {
    "sneak": "walk",
    "run": "walk",
    "lunge": "strike",
    "feed": "idle",
    "rise": "fall",
    "fire": "aim",
}


def lend(first: npt.NDArray[np.int32], count: npt.NDArray[np.int32], filling: Filling) -> None:
    """Give sheets and animations that lack pictures those of their kin, or a plain figure."""
    idle = ANIMATIONS.index("idle")
    here = [k for k in range(len(SHEETS)) if first[k, idle, 0] != GONE]
    plain = GONE
    for k, name in enumerate(SHEETS):
        if k in here:
            continue
        kin = [h for h in here if SHEETS[h].startswith(_KIN.get(name.split("_")[0], "?"))] or here
        if kin:
            lender = kin[k % len(kin)]
            first[k], count[k] = first[lender], count[lender]
            continue
        if plain == GONE:
            plain = filling.add(_figure(), (16, 29))
        first[k, :, :], count[k, :] = plain, 1
    for k in range(len(SHEETS)):
        for a, name in enumerate(ANIMATIONS):
            if first[k, a, 0] == GONE:
                other = _INSTEAD.get(name, "idle")
                b = ANIMATIONS.index(other)
                b = b if first[k, b, 0] != GONE else idle
                first[k, a], count[k, a] = first[k, b], count[k, b]


def _figure() -> U8:
    """A plain standing body for maps shown without a cast. -> (32, 32, 4)"""
    rgba = np.zeros((32, 32, 4), np.uint8)
    for x0, y0, w, h, colour in (
        (11, 7, 10, 9, (196, 160, 132)),
        (10, 6, 12, 5, (52, 44, 56)),
        (10, 15, 12, 9, (88, 98, 128)),
        (12, 23, 3, 7, (58, 58, 78)),
        (17, 23, 3, 7, (58, 58, 78)),
    ):
        rgba[y0 : y0 + h, x0 : x0 + w, :3] = colour
        rgba[y0 : y0 + h, x0 : x0 + w, 3] = 255
    return rgba
