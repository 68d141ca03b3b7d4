"""Dusk: the picture behind the title, painted once at world size, alive by what drifts and walks over it."""

from __future__ import annotations

from functools import lru_cache
from math import sin
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pygame

from game.view.luck import Luck
from game.view.ui import gauges

WIDTH, HEIGHT = 640, 360
HORIZON, ROAD = 214, 268
"""Rows where the ground begins and where the road does."""
F4 = npt.NDArray[np.float32]
BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - 0.47
SKY = np.array(
    [(24, 20, 52), (44, 30, 72), (82, 42, 86), (134, 58, 84), (190, 84, 74), (232, 134, 78), (248, 186, 108)],
    np.float32,
)
SUN = (152.0, 176.0)
DUSKY, GOLD, ROSY = (224, 166, 172, 255), (255, 200, 132, 255), (226, 132, 100, 255)
"""What the evening leaves of those who walk, and how their crown and the side to the sun shine."""
WALKERS = (
    ("walker_0", 0.31, 9.0),
    ("walker_3", 0.52, -7.0),
    ("walker_5", 0.08, 6.0),
    ("runner_1", 0.78, -10.0),
)
"""Sheet, where on the road it starts as a share, and pixels a second."""


@lru_cache(maxsize=1)
def ground() -> pygame.Surface:
    """Sky, city, school, fence and road, without anything that moves."""
    image = _sky()
    luck = Luck(11)
    _towers(image, luck)
    _school(image, luck)
    _street(image, luck)
    picture = np.clip(image, 0, 255).astype(np.uint8)
    surface = pygame.Surface((WIDTH, HEIGHT), depth=24)
    pygame.surfarray.blit_array(surface, picture.swapaxes(0, 1))
    return surface


def _ramp(share: F4) -> F4:
    """Colours of the sky by share 0 (high) .. 1 (low), dithered between seven steps. -> (h, w, 3)"""
    high, wide = share.shape
    tiled = np.tile(BAYER, (high // 4 + 1, wide // 4 + 1))[:high, :wide]
    step = np.clip(np.round(share * (len(SKY) - 1) + tiled * 0.9), 0, len(SKY) - 1)
    found: F4 = SKY[step.astype(np.intp)]
    return found


def _noise(high: int, wide: int, cell: tuple[int, int], seed: int) -> F4:
    """Smooth noise 0..1. -> (high, wide)"""
    luck, rows, columns = Luck(seed), high // cell[0] + 3, wide // cell[1] + 3
    grid = np.array([[luck.draw() for _ in range(columns)] for _ in range(rows)], np.float32)
    y, x = np.arange(high) / cell[0], np.arange(wide) / cell[1]
    i, j = y.astype(int)[:, None], x.astype(int)[None, :]
    fy, fx = (y - y.astype(int))[:, None], (x - x.astype(int))[None, :]
    fy, fx = fy * fy * (3 - 2 * fy), fx * fx * (3 - 2 * fx)
    top = grid[i, j] * (1 - fx) + grid[i, j + 1] * fx
    low = grid[i + 1, j] * (1 - fx) + grid[i + 1, j + 1] * fx
    made: F4 = (top * (1 - fy) + low * fy).astype(np.float32)
    return made


def _sky() -> F4:
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    sun_x, sun_y = SUN
    far = np.hypot(x - sun_x, (y - sun_y) * 1.5)
    clouds = _noise(HEIGHT, WIDTH, (9, 70), 3) * 0.65 + _noise(HEIGHT, WIDTH, (4, 26), 4) * 0.35
    share = np.clip(y / HORIZON, 0, 1) ** 1.3 * 0.72 + 0.34 * np.clip(1 - far / 300, 0, 1)
    share -= 0.22 * np.clip((clouds - 0.5) * 5, 0, 1) * (1 - np.clip(y / HORIZON, 0, 1) * 0.3)
    share += 0.16 * np.clip((clouds - 0.47) * 30, 0, 1) * np.clip((0.54 - clouds) * 30, 0, 1)
    image = _ramp(np.clip(share, 0, 1).astype(np.float32))
    disc = np.hypot(x - sun_x, y - sun_y) < 17
    image[disc & (clouds < 0.62)] = (255, 222, 150)
    return image


def _towers(image: F4, luck: Luck) -> None:
    """Apartment blocks, hazier the farther."""
    for far, (shade, low, high) in enumerate((((92, 50, 86), 24, 62), ((52, 34, 72), 30, 86))):
        x = -10 + 20 * far
        while x < WIDTH:
            wide, tall = luck.whole(22, 54), luck.whole(low, high)
            top, right = HORIZON - tall, min(WIDTH, x + wide)
            left = max(0, x)
            if right > left:
                image[top:HORIZON, left:right] = shade
                image[top : top + 1, left:right] = np.array(shade) * 1.5
                _windows(image, left, top, right, luck, np.array(shade, np.float32), 0.02)
            x += wide + luck.whole(4, 60)


def _windows(image: F4, left: int, top: int, right: int, luck: Luck, shade: F4, lit: float) -> None:
    for wy in range(top + 5, HORIZON - 4, 6):
        for wx in range(left + 4, right - 5, 6):
            image[wy : wy + 3, wx : wx + 3] = (250, 200, 104) if luck.draw() < lit else shade * 0.72


def _school(image: F4, luck: Luck) -> None:
    """The long front with its clock; the sun catches its western edge."""
    left, right, top = 262, 612, 122
    wall = np.array((70, 50, 78), np.float32)
    band = np.linspace(1.4, 0.8, right - left, dtype=np.float32)[None, :, None]
    image[top:HORIZON, left:right] = wall * band
    image[top : top + 2, left:right] = np.array((168, 96, 92)) * band[:, :, :]
    image[top:HORIZON, left : left + 3] = (226, 138, 96)
    for floor in range(3):
        y = top + 10 + floor * 28
        image[y + 19 : y + 20, left:right] *= 0.75
        for k, x in enumerate(range(left + 10, right - 14, 17)):
            image[y : y + 13, x : x + 11] = (34, 26, 52)
            if luck.draw() < 0.72:
                image[y + 1 : y + 12, x + 1 : x + 10] = np.array((44, 36, 66)) + 12 * luck.draw()
                image[y + 1 : y + 5, x + 1 : x + 5] += (22, 14, 16)
            if luck.draw() < 0.16:
                image[y + 3 : y + 5, x + 2 : x + 9] = (120, 84, 70)
                image[y + 8 : y + 10, x + 1 : x + 10] = (104, 70, 62)
            image[y : y + 13, x + 5] *= 0.7
            image[y + 13 : y + 14, x - 1 : x + 12] *= 1.25
            if (floor, k) == (1, 6):
                image[y + 1 : y + 12, x + 1 : x + 10] = (250, 196, 96)
                image[y + 4 : y + 12, x + 3 : x + 7] = (60, 34, 44)
    _clock(image, 420, top - 22)
    image[top - 3 : top, left:right:9] = (60, 42, 70)


def _clock(image: F4, x: int, y: int) -> None:
    image[y : y + 22, x : x + 34] = (84, 60, 84)
    image[y : y + 22, x : x + 2] = (230, 144, 100)
    image[y + 3 : y + 19, x + 9 : x + 25] = (222, 204, 186)
    image[y + 6 : y + 12, x + 16] = (40, 26, 44)
    image[y + 11, x + 17 : x + 22] = (40, 26, 44)


def _street(image: F4, luck: Luck) -> None:
    """Yard, wall with posters, fence, pavement and road, with long shadows from the sun."""
    rows = np.arange(HORIZON, HEIGHT)
    grain = _noise(HEIGHT, WIDTH, (3, 9), 8)[HORIZON:]
    shade = np.where(rows[:, None] < ROAD, 1.0, 0.86)[:, :, None]
    warm = np.clip(1.3 - np.abs(np.arange(WIDTH) - 170) / 520, 0.6, 1.3)[None, :, None]
    base = np.array((120, 76, 82), np.float32)[None, None, :] * shade * warm
    image[HORIZON:] = base * (0.86 + 0.24 * grain[:, :, None])
    image[ROAD - 2 : ROAD] = (62, 44, 62)
    image[HORIZON : HORIZON + 20] = np.array((58, 42, 66), np.float32) * warm
    image[HORIZON : HORIZON + 2] = (150, 88, 84)
    for x in range(14, WIDTH, 46):
        image[HORIZON - 26 : HORIZON + 1, x : x + 2] = (38, 30, 54)
    for k in range(WIDTH // 8):
        for y in range(26):
            a, b = k * 8 + (y % 8), k * 8 + 7 - (y % 8)
            for x in (a, b):
                if luck.draw() < 0.86 and not 284 < x < 330:
                    image[HORIZON - 25 + y, x % WIDTH] *= 0.68
    for x in (40, 66, 92, 196, 222, 440, 470, 540):
        image[HORIZON + 4 : HORIZON + 16, x : x + 10] = (206, 186, 168)
        image[HORIZON + 6 : HORIZON + 10, x + 2 : x + 6] = (96, 66, 72)
    for x in range(0, WIDTH, 64):
        image[316:319, x : x + 34] = np.array((206, 150, 92), np.float32) * 0.8
    for _ in range(70):
        x, y = luck.whole(0, WIDTH - 4), luck.whole(ROAD + 4, HEIGHT - 4)
        image[y : y + 2, x : x + 3] = (196, 170, 158) if luck.draw() < 0.5 else (56, 36, 50)


def paint(window: pygame.Surface, assets: Path, seconds: float) -> None:
    """Paint the picture at a time, onto a surface of 640 by 360."""
    window.blit(ground(), (0, 0))
    _smoke(window, seconds)
    for k, (sheet, share, speed) in enumerate(WALKERS):
        x = (share * (WIDTH + 80) + speed * seconds) % (WIDTH + 80) - 40
        _walker(window, assets, sheet, x, 292 + 13 * k, speed, seconds)
    light = 0.75 + 0.25 * (sin(seconds * 23) > -0.8)
    if (seconds % 7.3) > 0.35:
        light = 1.0
    veil = pygame.Surface((9, 11))
    veil.fill((34, 26, 52))
    veil.set_alpha(round(255 * (1 - light)))
    window.blit(veil, (262 + 10 + 17 * 6 + 1, 122 + 10 + 28 + 1))


def _smoke(window: pygame.Surface, seconds: float) -> None:
    """A column that leans with the wind."""
    puff = pygame.Surface((WIDTH, HEIGHT), pygame.SRCALPHA)
    for k in range(26):
        rise = (k * 7 + seconds * 6) % 182
        x = 566 + rise * 0.42 + sin(k * 2.4 + seconds * 0.3) * (3 + rise * 0.06)
        pygame.draw.circle(
            puff, (40, 28, 54, max(0, 74 - int(rise * 0.36))), (x, 128 - rise), 5 + rise * 0.12
        )
    window.blit(puff, (0, 0))


def _walker(
    window: pygame.Surface, assets: Path, sheet: str, x: float, y: float, speed: float, seconds: float
) -> None:
    """One of the infected crossing the road, its shadow long before it."""
    frame = int(seconds * abs(speed) * 0.5) % 6
    art = gauges.picture(assets, sheet, "walk", 2 if speed > 0 else 3, 1, frame)
    if art is None:
        return
    dark = pygame.transform.smoothscale(art, (64, 10))
    dark.fill((30, 16, 34, 120), special_flags=pygame.BLEND_RGBA_MULT)
    window.blit(pygame.transform.flip(dark, False, True), (round(x) - 21, round(y) - 4))
    tinted = art.copy()
    tinted.fill(DUSKY, special_flags=pygame.BLEND_RGBA_MULT)
    edge = sunlit_edge(art, -1 if x > SUN[0] else 1)
    tinted.blit(edge, (0, 0))
    window.blit(tinted, (round(x) - 16, round(y) - 29))


def sunlit_edge(art: pygame.Surface, toward: int) -> pygame.Surface:
    """What of a body looks at the low sun, `toward` columns of it: its crown, and that side of it."""
    solid = pygame.mask.from_surface(art)
    wide, high = art.get_size()
    edge = pygame.Surface((wide, high), pygame.SRCALPHA)
    for part, colour in (((0, -1), GOLD), ((toward, 0), ROSY)):
        shaded = solid.copy()
        beside = pygame.mask.Mask((wide, high))
        beside.draw(solid, (-part[0], -part[1]))
        shaded.erase(beside, (0, 0))
        shaded.to_surface(edge, setcolor=colour, unsetcolor=None)
    return edge
