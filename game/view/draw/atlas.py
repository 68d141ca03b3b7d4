"""The atlas: tile pictures and sprite sheets as arrays. The only place under draw/ that reads image files."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pygame

from game.content.gate import ContentError
from game.core.compiled import compiled
from game.view.draw.scene import ANIMATIONS, SHEETS

U8 = npt.NDArray[np.uint8]
FACINGS = 4
EDGE_TOP, EDGE_WEST, EDGE_EAST = 16, 32, 64
"""Bits of a sprite pixel's code above the four of its sideways normal: where a rim of light may sit."""
GONE = -1


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


# ---------------------------------------------------------------- tiles
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


def load_tiles(tiles: Sequence[Any]) -> Tiles:
    """Cut, turn and measure every tile of a picture (content.tiled.TileArt)."""
    n = max(1, len(tiles))
    found = Tiles(
        np.zeros((n, 16, 16, 4), np.uint8),
        np.zeros((n, 16, 16), np.uint8),
        np.zeros((n, 16, 16), np.uint8),
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
    tiles.pane[k] = bool(art.pane)


# ---------------------------------------------------------------- sprites
@dataclass(slots=True)
class Pool:
    """Pixels of every sprite frame, end to end; `frames` says where each lies."""

    pixels: U8
    """(p, 4) RGB and cover (255 or 0)."""
    code: U8
    """(p,) sideways normal 0..15 (8 = facing us) and EDGE bits."""
    frames: npt.NDArray[np.int32]
    """(f, 5) offset, width, height, foot x, foot y."""


@dataclass(frozen=True, slots=True)
class DoorArt:
    """The pictures of one door: shut, three on the way to open (or one damaged), and broken."""

    level: bool
    """Seen from above, all of it at height `z`; else it stands upright."""
    z: int
    shut: int
    open: tuple[int, ...]
    broken: int


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


@compiled
def measure(frames: U8, codes: U8, boxes: npt.NDArray[np.int32]) -> None:
    """Inflate silhouettes: how far each pixel leans sideways, which are upper and outer edges; and the box of
    each frame that is painted.

    (n, h, w, 4) -> (n, h, w), (n, 4) x0, y0, x1, y1
    """
    count, high, wide = frames.shape[:3]
    for k in range(count):
        left, top, right, bottom = wide, high, 0, 0
        for y in range(high):
            first, last = wide, -1
            for x in range(wide):
                if frames[k, y, x, 3] > 127:
                    first, last = min(first, x), x
            if last < 0:
                continue
            left, right, top, bottom = min(left, first), max(right, last + 1), min(top, y), y + 1
            middle, half = (first + last) * 0.5, max(1.0, (last - first) * 0.5)
            for x in range(first, last + 1):
                if frames[k, y, x, 3] <= 127:
                    continue
                code = int(8.5 + 7.0 * (x - middle) / half)
                code = min(15, max(0, code))
                if y == 0 or frames[k, y - 1, x, 3] <= 127:
                    code |= EDGE_TOP
                if x == 0 or frames[k, y, x - 1, 3] <= 127:
                    code |= EDGE_WEST
                if x + 1 == wide or frames[k, y, x + 1, 3] <= 127:
                    code |= EDGE_EAST
                codes[k, y, x] = code
        boxes[k, 0], boxes[k, 1], boxes[k, 2], boxes[k, 3] = left, top, max(left, right), max(top, bottom)


class _Filling:
    """Frames gathered before they become one pool."""

    def __init__(self) -> None:
        self.cuts: list[U8] = []
        self.feet: list[tuple[int, int]] = []

    def add(self, rgba: U8, foot: tuple[int, int]) -> int:
        """Take one frame in. -> its number"""
        self.cuts.append(rgba)
        self.feet.append(foot)
        return len(self.cuts) - 1

    def pool(self) -> Pool:
        """All frames without their empty margins, measured size by size."""
        pixels, codes = (
            [np.zeros((0, 4), np.uint8)] * len(self.cuts),
            [np.zeros(0, np.uint8)] * len(self.cuts),
        )
        frames = np.zeros((len(self.cuts), 5), np.int32)
        sizes: dict[tuple[int, ...], list[int]] = {}
        for number, cut in enumerate(self.cuts):
            sizes.setdefault(cut.shape[:2], []).append(number)
        for numbers in sizes.values():
            stack = np.ascontiguousarray(np.stack([self.cuts[number] for number in numbers]))
            code, boxes = np.zeros(stack.shape[:3], np.uint8), np.zeros((len(stack), 4), np.int32)
            measure(stack, code, boxes)
            stack[..., 3] = np.where(stack[..., 3] > 127, 255, 0)
            for k, (number, (x0, y0, x1, y1)) in enumerate(zip(numbers, boxes.tolist(), strict=True)):
                pixels[number] = stack[k, y0:y1, x0:x1].reshape(-1, 4)
                codes[number] = code[k, y0:y1, x0:x1].reshape(-1)
                foot = self.feet[number]
                frames[number, 1:] = x1 - x0, y1 - y0, foot[0] - x0, foot[1] - y0
        areas = frames[:, 1] * frames[:, 2]
        frames[:, 0] = np.cumsum(areas) - areas
        return Pool(np.concatenate(pixels), np.concatenate(codes), frames)


@lru_cache(maxsize=2)
def load_atlas(assets: Path) -> Atlas:
    """Read assets/sprites: index.toml, doors.toml, items.toml, each optional; what lacks is drawn as a
    plain figure."""
    folder = assets / "sprites"
    filling = _Filling()
    first = np.full((len(SHEETS), len(ANIMATIONS), FACINGS), GONE, np.int32)
    count = np.zeros((len(SHEETS), len(ANIMATIONS)), np.int32)
    things: dict[str, tuple[int, int]] = {}
    index = _toml(folder / "index.toml")
    for name, sheet in index.items():
        if name in SHEETS:
            _read_sheet(folder, sheet, SHEETS.index(name), filling, first, count)
        else:
            things.update(_read_things(folder, name, sheet, filling))
    _lend(first, count, filling)
    doors = _read_doors(folder, filling)
    items = _plain_items(filling)
    for kind, name in enumerate(ITEMS):
        items[kind] = things.get(f"items.{name}", (items[kind], 1))[0]
    return Atlas(filling.pool(), first, count, doors, items, things)


def _toml(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _read_sheet(
    folder: Path,
    sheet: dict[str, Any],
    number: int,
    filling: _Filling,
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


def _read_things(
    folder: Path, name: str, sheet: dict[str, Any], filling: _Filling
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


ITEMS = ("bandage", "bat", "bottle", "torch", "key", "card", "tape", "file")
"""In the order of kinds.things.Item."""
_KIN = {"runner": "walker_", "listener": "walker_", "walker": "runner_", "civilian": "civilian_"}
_INSTEAD = {
    "sneak": "walk",
    "run": "walk",
    "lunge": "strike",
    "feed": "idle",
    "rise": "fall",
    "fire": "aim",
}


def _lend(first: npt.NDArray[np.int32], count: npt.NDArray[np.int32], filling: _Filling) -> None:
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


def _read_doors(folder: Path, filling: _Filling) -> dict[str, DoorArt]:
    """doors.toml: like index.toml without facings; `first` is an animation's first column. -> door by name"""
    found: dict[str, DoorArt] = {}
    for name, door in _toml(folder / "doors.toml").items():
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
    image: U8, door: dict[str, Any], motion: dict[str, int] | None, filling: _Filling
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


def _plain_items(filling: _Filling) -> npt.NDArray[np.int32]:
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
