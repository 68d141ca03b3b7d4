"""A crowded night frame of the school against what one lamp alone costs when all pixels march in numpy."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import numpy as np
import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.content import places, tiled
from game.sim.level import Plan
from game.view.draw.ground.cells import indoors_of
from game.view.draw.picture import Painter
from game.view.draw.scene import HEIGHT, SHEETS, TILE, WIDTH, Bodies, LampView, Mark, Scene, TorchView

CORNER = (40, 46)
"""Top left of the frame in tiles: the ground floor's hall with its corridor and rooms."""
BODIES, LAMPS, FLICKERING, MOVING = 500, 19, 3, 2
FRAMES, FRAME_MS = 60, 1000 / 120


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


def floats(*values: float) -> np.ndarray:
    return np.array(values, np.float32)


def crowd(plan: Plan) -> Bodies:
    """Five hundred on the open floor of the frame, the player in the middle."""
    luck = np.random.default_rng(5)
    rows, columns = np.nonzero(plan.rasters.wall == 0)
    left, top = CORNER
    inside = (columns > left) & (columns < left + 39) & (rows > top) & (rows < top + 22)
    at = luck.choice(np.flatnonzero(inside), BODIES)
    whole = [luck.integers(0, most, BODIES).astype(np.int32) for most in (len(SHEETS), 3, 4)]
    mark = np.zeros(BODIES, np.int32)
    mark[0] = Mark.HERO
    x = ((columns[at] + luck.random(BODIES)) * TILE).astype(np.float32)
    y = ((rows[at] + luck.random(BODIES)) * TILE).astype(np.float32)
    x[0], y[0] = (left + 20) * TILE, (top + 12) * TILE
    lift, phase = np.zeros(BODIES, np.float32), luck.random(BODIES).astype(np.float32)
    return Bodies(x, y, lift, whole[0], whole[1], phase, whole[2], mark)


def lamps(frame: int) -> LampView:
    """Lamps all over the frame; the first few flicker, the next few move."""
    luck = np.random.default_rng(6)
    x, y = (CORNER[0] * TILE + luck.random(LAMPS) * WIDTH), (CORNER[1] * TILE + luck.random(LAMPS) * HEIGHT)
    number, one = np.arange(LAMPS), np.ones(LAMPS, np.float32)
    changing = number < FLICKERING + MOVING
    x = x + np.where(changing & (number >= FLICKERING), 3.0 * frame, 0.0)
    glow = np.where(number < FLICKERING, 0.6 + 0.1 * ((frame * 7 + number) % 5), 1.0)
    steady = (~changing).astype(np.int32)
    place = (x.astype(np.float32), y.astype(np.float32), one * 112, one * 40)
    return LampView(*place, one * 0.7, one * 0.8, one * 0.75, glow.astype(np.float32), steady * 0, steady)


def night(plan: Plan, frame: int) -> Scene:
    ones = np.ones((plan.height, plan.width), np.uint8)
    bodies = crowd(plan)
    x, y = float(bodies.x[0]), float(bodies.y[0])
    turn = 0.3 + 0.05 * frame
    torch = TorchView(
        *(floats(v) for v in (x, y, np.cos(turn), np.sin(turn), 216, 0.54)), np.array([0], np.int32)
    )
    return Scene(
        camera_x=CORNER[0] * TILE + frame // 2,
        camera_y=CORNER[1] * TILE,
        time=frame / 60,
        hour=23.0,
        weather=0,
        version=0,
        opaque=(plan.rasters.opaque > 0).astype(np.uint8),
        indoors=indoors_of(plan),
        visible=ones,
        known=ones,
        eye_x=x,
        eye_y=y,
        eye_range=480.0,
        omniscient=True,
        bodies=bodies,
        lamps=lamps(frame),
        torches=torch,
    )


@pytest.mark.benchmark
def test_a_crowded_night_costs_less_than_a_quarter_of_one_marched_lamp(
    capsys: pytest.CaptureFixture[str],
) -> None:
    level = tiled.load(places.find_map("hyosan_high"))
    painter = Painter(level.picture, level.plan, places.assets())
    scenes = [night(level.plan, frame) for frame in range(FRAMES)]
    window = pygame.Surface((2 * WIDTH, 2 * HEIGHT))
    painter.frame(scenes[0])
    at = iter([*scenes, *scenes])

    def drawn() -> None:
        painter.frame(next(at))
        assert painter.show(window)

    frame = best(drawn, len(scenes))
    assert painter.count >= BODIES * 0.9, "the benchmark draws a crowd or nothing"
    lamp = best(lambda: marched(np.zeros((HEIGHT, WIDTH), np.uint8), 320, 160, 216), 2)
    with capsys.disabled():
        print(
            f"\nnight frame at 1280 by 720, {painter.count} sprites, torch and {LAMPS} lamps: "
            f"{frame * 1e3:.2f} ms, budget {FRAME_MS:.2f} ms, ratio {frame * 1e3 / FRAME_MS:.2f}; "
            f"one marched lamp {lamp * 1e3:.0f} ms, ratio {frame / lamp:.3f}"
        )
    assert frame < lamp / 4
