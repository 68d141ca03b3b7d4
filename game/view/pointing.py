"""Pointing: where in the world the mouse aims, how the camera leads toward it, and the cross drawn there."""

from __future__ import annotations

from math import hypot

import pygame

from game.sim.world import World
from game.view.camera import Camera
from game.view.controls import Controls
from game.view.input import Device
from game.view.ui.theme import INK, Colour, Frame

LEAD_FAR = 9.0
"""Tiles from the body at which the camera leads as far as it ever does."""


def points(controls: Controls) -> bool:
    """Whether the mouse aims: it has moved, and no pad was touched since."""
    return controls.pointed and controls.device is not Device.PAD


def target(controls: Controls, frame: Frame, camera: Camera, world: World) -> tuple[float, float] | None:
    """Where the pointer is, in tiles from the body; None while nobody points."""
    row = world.player
    if row < 0 or not points(controls):
        return None
    x, y = ((controls.pointer[0] - frame.x) / frame.unit, (controls.pointer[1] - frame.y) / frame.unit)
    at_x, at_y = camera.to_world(x, y)
    return at_x - float(world.body.x[row]), at_y - float(world.body.y[row])


def lead(target: tuple[float, float] | None) -> tuple[float, float] | None:
    """The camera leads toward the pointer, the farther out the more."""
    if target is None:
        return None
    far = max(1.0, hypot(*target))
    share = min(1.0, far / LEAD_FAR)
    return target[0] / far * share, target[1] / far * share


def cross(window: pygame.Surface, frame: Frame, at: tuple[int, int], colour: Colour) -> None:
    """The cross at the pointer, inked round its edges."""
    x, y = at
    arm, gap, thin = frame.px(4), frame.px(2), frame.px(1)
    for shade, grow in ((INK, thin // 2 + 1), (colour, 0)):
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            left = x + dx * gap - (arm if dx < 0 else 0) - (thin // 2 if dx == 0 else 0)
            top = y + dy * gap - (arm if dy < 0 else 0) - (thin // 2 if dy == 0 else 0)
            rect = pygame.Rect(left, top, arm if dx else thin, arm if dy else thin)
            pygame.draw.rect(window, shade, rect.inflate(grow * 2, grow * 2))
