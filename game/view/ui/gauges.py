"""Gauges: bars, the gem of light, the clock's sun and moon, and pictures of things, all in world pixels."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from math import cos, pi, sin
from pathlib import Path
from typing import Any

import pygame

from game.view.ui.theme import AMBER, DIM, EDGE, INK, PALE, Colour, Frame


def bar(
    window: pygame.Surface,
    frame: Frame,
    x: float,
    y: float,
    width: float,
    height: float,
    share: float,
    colour: Colour,
    marks: tuple[float, ...] = (),
) -> None:
    """A bar at units (x, y) of the frame, with notches at shares of its length."""
    left, top = frame.x + frame.px(x), frame.y + frame.px(y)
    wide, high = frame.px(width), frame.px(height)
    rim = max(1, frame.px(0.5))
    pygame.draw.rect(window, INK, (left - rim, top - rim, wide + 2 * rim, high + 2 * rim))
    pygame.draw.rect(window, (34, 34, 56), (left, top, wide, high))
    full = round(wide * min(1.0, max(0.0, share)))
    if share > 0.0:
        pygame.draw.rect(window, colour, (left, top, max(rim, full), high))
        light = tuple(min(255, part + 40) for part in colour)
        pygame.draw.rect(window, light, (left, top, max(rim, full), max(1, high // 3)))
    for mark in marks:
        pygame.draw.rect(window, PALE, (left + round(wide * mark), top, rim, high))


def gem(window: pygame.Surface, frame: Frame, x: float, y: float, light: float, hidden: bool) -> None:
    """How visible one is: a stone that glows with the light upon the player."""
    cx, cy, r = frame.x + frame.px(x), frame.y + frame.px(y), frame.px(5)
    glow = min(1.0, max(0.0, light))
    low, high = (26, 28, 52), (255, 226, 150)
    colour = tuple(round(a + (b - a) * glow) for a, b in zip(low, high, strict=True))
    stone = [(cx, cy - r), (cx + r, cy), (cx, cy + r), (cx - r, cy)]
    pygame.draw.polygon(window, INK, [(px + (px - cx) // 4, py + (py - cy) // 4) for px, py in stone])
    pygame.draw.polygon(window, (34, 52, 66) if hidden else colour, stone)
    pygame.draw.polygon(window, EDGE if glow < 0.5 else AMBER, stone, max(1, frame.px(0.5)))
    facet = [(cx, cy - r), (cx - r, cy), (cx - r // 3, cy - r // 4)]
    pygame.draw.polygon(window, tuple(min(255, part + 36) for part in colour), facet)


def ripples(window: pygame.Surface, frame: Frame, x: float, y: float, noise: float) -> None:
    """How loud one was just now: up to four bars, each louder than the last (2, 5, 9, 14 tiles)."""
    for k, least in enumerate((1.0, 4.0, 8.0, 14.0)):
        high = frame.px(2 + 2 * k)
        left, base = frame.x + frame.px(x + 3 * k), frame.y + frame.px(y)
        colour = (AMBER if k > 1 else PALE) if noise >= least else (40, 42, 66)
        pygame.draw.rect(window, colour, (left, base - high, frame.px(2), high))


def sky(window: pygame.Surface, frame: Frame, x: float, y: float, hour: float) -> None:
    """The sun by day, the moon by night, and how far it has come along its arc."""
    day = 5.0 <= hour < 20.0
    share = (hour - 5.0) / 15.0 if day else ((hour - 20.0) % 24.0) / 9.0
    cx, cy, wide = frame.x + frame.px(x), frame.y + frame.px(y), frame.px(13)
    rim = max(1, frame.px(0.5))
    for k in range(13):
        angle = pi * k / 12
        at = (round(cx - cos(angle) * wide), round(cy - sin(angle) * wide * 0.6))
        pygame.draw.rect(window, DIM, (*at, rim, rim))
    angle = pi * share
    at = (round(cx - cos(angle) * wide), round(cy - sin(angle) * wide * 0.6))
    radius = frame.px(3)
    pygame.draw.circle(window, INK, at, radius + rim)
    pygame.draw.circle(window, AMBER if day else PALE, at, radius)
    if not day:
        bite = (at[0] + round(radius * 0.6), at[1] - round(radius * 0.3))
        pygame.draw.circle(window, INK, bite, round(radius * 0.8))


def shade(window: pygame.Surface, frame: Frame) -> None:
    """Darken the frame's head and foot a little, so that words stand out on any ground."""
    window.blit(_veil(frame.width, frame.height), (frame.x, frame.y))


@lru_cache(maxsize=2)
def _veil(width: int, height: int) -> pygame.Surface:
    strip = pygame.Surface((1, 360), pygame.SRCALPHA)
    for y in range(360):
        dark = max(120 * (1 - y / 44), 165 * (1 - (359 - y) / 84), 0.0)
        strip.set_at((0, y), (8, 8, 22, round(dark)))
    return pygame.transform.smoothscale(strip, (width, height))


def arrow(window: pygame.Surface, at: tuple[float, float], angle: float, size: float, colour: Colour) -> None:
    """A head of an arrow pointing along an angle (0 east, clockwise)."""

    def corner(turn: float, far: float) -> tuple[float, float]:
        return at[0] + cos(angle + turn) * far, at[1] + sin(angle + turn) * far

    shape = [corner(0.0, size), corner(2.5, size * 0.8), corner(pi, size * 0.3), corner(-2.5, size * 0.8)]
    pygame.draw.polygon(window, INK, [(x + (x - at[0]) * 0.3, y + (y - at[1]) * 0.3) for x, y in shape])
    pygame.draw.polygon(window, colour, shape)


def diamond(window: pygame.Surface, at: tuple[float, float], size: float, colour: Colour) -> None:
    """A small stone that marks a place."""
    x, y = at
    for grown, paint in ((1.5, INK), (1.0, colour)):
        r = size * grown
        pygame.draw.polygon(window, paint, [(x, y - r), (x + r * 0.7, y), (x, y + r), (x - r * 0.7, y)])


# ------------------------------------------------------------ pictures of things and people
@lru_cache(maxsize=128)
def picture(
    assets: Path, sheet: str, animation: str, row: int, scale: int, frame: int = 0
) -> pygame.Surface | None:
    """A frame of an animation, enlarged; `row` is the facing. None where the assets lack it."""
    index = _index(assets).get(sheet, {})
    motion = index.get("anim", {}).get(animation)
    if motion is None:
        return None
    wide, high = index["frame"]
    cut = pygame.Rect((frame % motion["frames"]) * wide, (motion["row"] + row) * high, wide, high)
    image = _sheet(assets / "sprites" / str(index["file"]))
    if image is None or not image.get_rect().contains(cut):
        return None
    return pygame.transform.scale_by(image.subsurface(cut), scale)


@lru_cache(maxsize=2)
def _index(assets: Path) -> dict[str, Any]:
    file = assets / "sprites" / "index.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


@lru_cache(maxsize=64)
def _sheet(file: Path) -> pygame.Surface | None:
    try:
        return pygame.image.load(str(file))
    except (pygame.error, FileNotFoundError):
        return None
