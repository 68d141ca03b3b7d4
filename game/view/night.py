"""Night: one play-through as the window has it: its session, its eyes, its camera and its painter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pygame

from game.session.play import Session
from game.sim.commands import Command
from game.sim.events import Fact
from game.view.camera import Camera
from game.view.draw.picture import Painter
from game.view.draw.scene import TILE, Scene
from game.view.draw.watch.memory import Memory
from game.view.draw.watch.watch import scene_of


class Night:
    """Steps a session and paints it."""

    def __init__(self, session: Session, assets: Path, gore: str = "full") -> None:
        self.session = session
        self.world = session.world
        picture: Any = session.picture
        self.painter = Painter(picture, session.plan, assets)
        self.memory = Memory.of(self.world)
        self.memory.note(self.world, ())  # who everybody is: a night that goes on is drawn before it steps
        self.camera = Camera(session.plan.width, session.plan.height)
        self.gore(gore)
        self.look_at_player()

    def look_at_player(self) -> None:
        """Put the camera on the player at once."""
        row = self.world.player
        if row >= 0:
            self.camera.jump(float(self.world.body.x[row]) * TILE, float(self.world.body.y[row]) * TILE)

    def gore(self, amount: str) -> None:
        """Follow the setting: blood that stays, or none of it."""
        self.memory.gore = amount == "full"

    def step(self, commands: Sequence[Command] = ()) -> list[Fact]:
        """One tick; what happened in it."""
        facts = self.session.advance(commands)
        self.memory.note(self.world, facts)
        return facts

    def follow(self, seconds: float, alpha: float, lead: tuple[float, float] | None = None) -> None:
        """Move the camera after the player, leading along `lead` or her facing."""
        self.camera.shake(self.memory.take_jolt())
        row = self.world.player
        if row < 0:
            self.camera.follow(self.camera.at_x, self.camera.at_y + 8, 0.0, 0.0, seconds)
            return
        x, y = self.place(row, alpha)
        if max(abs(x * TILE - self.camera.at_x), abs(y * TILE - self.camera.at_y)) > 18 * TILE:
            self.camera.jump(x * TILE, y * TILE)
        ax, ay = lead or (float(self.world.body.fx[row]) * 0.6, float(self.world.body.fy[row]) * 0.6)
        self.camera.follow(x * TILE, y * TILE, ax, ay, seconds)

    def place(self, row: int, alpha: float) -> tuple[float, float]:
        """Where a row is drawn, in tiles, between two ticks."""
        body = self.world.body
        px, py, x, y = (float(column[row]) for column in (body.px, body.py, body.x, body.y))
        if abs(x - px) + abs(y - py) > 1.0:
            return x, y
        return px + (x - px) * alpha, py + (y - py) * alpha

    def scene(self, alpha: float, **changes: Any) -> Scene:
        """What is to be drawn now. Call inside `world.frozen()`."""
        scene = scene_of(self.world, alpha, self.memory, self.camera)
        return replace(scene, **changes) if changes else scene

    def paint(self, scene: Scene) -> pygame.Surface:
        """The picture of a scene, 640 by 360."""
        self.painter.frame(scene)
        return self.painter.surface()
