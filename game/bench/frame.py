"""A night frame of the school: 500 sprites, a torch, 19 lamps of which 5 flicker; painted and enlarged."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from game.bench import scenes
from game.bench.headless import MAP
from game.bench.measure import BUDGET, Case, Match, Unequal

if TYPE_CHECKING:
    from game.view.draw.scene import Scene

NAME = "frame"
BUDGET_MS = 1000 / 120
SPRITES, LAMPS, FLICKERING = 500, 19, 5
INPUTS = 6
WINDOW = (1280, 720)
AT = (60.5, 87.5)
"""Tiles: the middle of the view, on the school's sports ground."""


@dataclass
class Stage:
    """What paints, what is painted, and the surfaces it ends on."""

    painter: Any
    scene: Scene
    small: Any
    window: Any


@cache
def stages(count: int) -> tuple[Stage, ...]:
    """Some moments of one night; the view creeps on, sprites step, lamps flicker."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    from game.content import places, rules, tiled
    from game.sim.kinds.who import Person
    from game.sim.schedule import step
    from game.sim.world import World
    from game.view.draw.picture import Painter

    loaded = tiled.load(places.find_map(MAP))
    plan = loaded.plan.with_changes(start_hour=22.0)
    world = World(plan, rules.load_numbers(), 7, Person.ONJO)
    world.body.x[world.player], world.body.y[world.player] = AT
    step(world)
    painter = Painter(loaded.picture, plan, places.assets())
    small, window = pygame.Surface((640, 360), depth=32), pygame.Surface(WINDOW, depth=32)
    return tuple(Stage(painter, _scene(world, k), small, window) for k in range(count))


def _scene(world: Any, k: int) -> Scene:
    """The world's own scene with the crowd and the lights put in."""
    from game.view.camera import Camera
    from game.view.draw.scene import HEIGHT, SHEETS, TILE, WIDTH, Bodies, LampView, TorchView
    from game.view.draw.watch.memory import Memory
    from game.view.draw.watch.watch import scene_of

    camera = Camera(world.plan.width, world.plan.height)
    camera.jump(AT[0] * TILE + k, AT[1] * TILE)
    scene = scene_of(world, 0.5, Memory.of(world), camera)
    left, top = AT[0] * TILE - WIDTH / 2, AT[1] * TILE - HEIGHT / 2

    def even(n: int, stream: int, low: float, high: float) -> Any:
        return scenes.luck(n, 5, stream, low, high).astype(np.float32)

    bodies = Bodies(
        even(SPRITES, 31, left, left + WIDTH) + k,
        even(SPRITES, 32, top + 20, top + HEIGHT),
        np.zeros(SPRITES, np.float32),
        even(SPRITES, 33, 0, len(SHEETS)).astype(np.int32),
        even(SPRITES, 34, 0, 3).astype(np.int32),
        (even(SPRITES, 35, 0, 1) + 0.1 * np.float32(k)) % 1,
        even(SPRITES, 36, 0, 4).astype(np.int32),
        np.zeros(SPRITES, np.int32),
    )
    one = np.ones(LAMPS, np.float32)
    steady = (np.arange(LAMPS) >= FLICKERING).astype(np.int32)
    glow = np.where(steady > 0, one, np.float32(0.6 + 0.06 * k)).astype(np.float32)
    lamps = LampView(
        even(LAMPS, 37, left, left + WIDTH), even(LAMPS, 38, top, top + HEIGHT),
        one * 96, one * 40, one, one, one, glow, steady * 0, steady,
    )  # fmt: skip
    at = [np.array([v], np.float32) for v in (scene.eye_x, scene.eye_y, 0.8, 0.6, 216.0, 0.54)]
    torches = TorchView(at[0], at[1], at[2], at[3], at[4], at[5], np.array([-1], np.int32))
    seen = np.ones_like(scene.visible)
    return replace(scene, bodies=bodies, lamps=lamps, torches=torches, visible=seen, known=seen)


def paint(stage: Stage) -> None:
    """The world at 640x360, made a surface and enlarged into the window's 1280x720, as the game does it."""
    from pygame.transform import scale

    stage.painter.frame(stage.scene)
    if not stage.painter.show(stage.window):
        stage.small.blit(stage.painter.surface(), (0, 0))
        scale(stage.small, WINDOW, stage.window)


def check(stage: Stage) -> None:
    """One scene gives one picture; without its bodies, its torch or its lamps' flicker it gives another."""
    import pygame

    def shown(scene: Scene) -> Any:
        paint(replace(stage, scene=scene))
        return pygame.surfarray.array3d(stage.window)

    shown(stage.scene)
    whole = shown(stage.scene)
    if (whole != shown(stage.scene)).any():
        raise Unequal("one scene painted twice gives two pictures")
    steady = np.asarray(stage.scene.lamps.steady, np.float32)
    dark = replace(stage.scene.lamps, glow=np.minimum(stage.scene.lamps.glow, steady))
    others: dict[str, Any] = {
        "bodies": type(stage.scene.bodies)(),
        "torches": type(stage.scene.torches)(),
        "lamps": dark,
    }
    for name, other in others.items():
        changed = shown(replace(stage.scene, **{name: other}))
        if (changed != whole).any(axis=2).mean() < 0.001:
            raise Unequal(f"the picture is the same without its {name}")


def beside_budget(count: int) -> Match[Stage]:
    note = f"{SPRITES} sprites, a torch, {LAMPS} lamps ({FLICKERING} flicker); 640x360 to 1280x720, no flip"
    return Match(stages(count), paint, None, check, BUDGET_MS, note=note)


def cases(quick: bool) -> list[Case]:
    """One frame in a 120th of a second."""
    return [Case(NAME, SPRITES, BUDGET, 1.0, lambda: beside_budget(1 if quick else INPUTS))]
