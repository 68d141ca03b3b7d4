"""A whole frame against what one lamp alone costs when every pixel is marched in numpy."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.sim.level import Plan, Rasters
from game.view.draw.picture import Painter
from game.view.draw.scene import HEIGHT, SHEETS, WIDTH, Bodies, LampView, Scene, TorchView

TILES = (60, 40)
BODIES, LAMPS, FLICKERING = 300, 19, 5


@dataclass(frozen=True)
class Art:
    image: Path
    x: int = 0
    y: int = 0
    w: int = 16
    h: int = 16
    flip_h: bool = False
    flip_v: bool = False
    flip_d: bool = False
    front: int = 0
    z0: int = 0
    glow: float = 0.0
    name: str = "floor"
    pane: bool = False


@dataclass(frozen=True)
class Layer:
    name: str
    cells: np.ndarray


@dataclass(frozen=True)
class Place:
    width: int
    height: int
    layers: tuple[Layer, ...]
    tiles: tuple[Art, ...]


def marched(occluders: np.ndarray, x: float, y: float, reach: float) -> np.ndarray:
    """The reference: one lamp, every pixel stepped toward it. (h, w) -> (h, w)"""
    gy, gx = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    d = np.hypot(gx - x, gy - y) + 1e-6
    clear = d < reach
    for k in range(2, int(reach), 2):
        qx = (x + (gx - x) * k / d).astype(np.int32).clip(0, WIDTH - 1)
        qy = (y + (gy - y) * k / d).astype(np.int32).clip(0, HEIGHT - 1)
        clear &= (k >= d) | (occluders[qy, qx] == 0)
    return np.where(clear, 1 - d / reach, 0)


def best(work: Callable[[], object], times: int) -> float:
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def crowd(seed: int) -> Scene:
    luck = np.random.default_rng(seed)
    wide, high = TILES
    ones = np.ones((high, wide), np.uint8)
    f = lambda n, k: (luck.random(n) * k).astype(np.float32)  # noqa: E731 - a two-letter distribution
    bodies = Bodies(
        f(BODIES, WIDTH),
        f(BODIES, HEIGHT),
        np.zeros(BODIES, np.float32),
        luck.integers(0, len(SHEETS), BODIES).astype(np.int32),
        luck.integers(0, 3, BODIES).astype(np.int32),
        f(BODIES, 1),
        luck.integers(0, 4, BODIES).astype(np.int32),
        np.zeros(BODIES, np.int32),
    )
    one = np.ones(LAMPS, np.float32)
    steady = (np.arange(LAMPS) >= FLICKERING).astype(np.int32)
    lamps = LampView(
        f(LAMPS, WIDTH), f(LAMPS, HEIGHT), one * 96, one * 40, one, one, one, one, steady * 0, steady
    )
    at = np.array([320.0], np.float32)
    torch = TorchView(at, at / 2, at / 320, at * 0, at * 0 + 216, at * 0 + 0.54, np.array([-1], np.int32))
    return Scene(
        0,
        0,
        0.0,
        2.0,
        0,
        0,
        ones * 0,
        ones,
        ones,
        ones,
        320.0,
        160.0,
        480.0,
        True,
        bodies,
        lamps=lamps,
        torches=torch,
    )


@pytest.mark.benchmark
def test_a_crowded_night_costs_less_than_one_marched_lamp(tmp_path: Path) -> None:
    tile = pygame.Surface((16, 16))
    tile.fill((150, 120, 90))
    pygame.image.save(tile, str(tmp_path / "t.png"))
    wide, high = TILES
    picture = Place(
        wide, high, (Layer("floor", np.zeros((high, wide), np.int32)),), (Art(tmp_path / "t.png"),)
    )
    assets = Path(__file__).resolve().parents[2] / "assets"
    painter = Painter(picture, Plan("bench", Rasters.open_floor(wide, high)), assets)
    scenes = [crowd(k) for k in range(3)]
    for scene in scenes:
        painter.frame(scene)
    frame = best(lambda: painter.frame(scenes[0]), 20)
    lamp = best(lambda: marched(np.zeros((HEIGHT, WIDTH), np.uint8), 320, 160, 216), 2)
    print(f"frame {frame * 1e3:.2f} ms, one marched lamp {lamp * 1e3:.0f} ms, ratio {frame / lamp:.3f}")
    assert frame < lamp
