"""Lights: lamps, torches and flashes of a scene."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from game.sim.clock import TICKS
from game.sim.kinds.things import Flicker
from game.sim.world import World
from game.view.draw.scene import TILE, Flashes, LampView, TorchView
from game.view.draw.watch.memory import FLASH_SECONDS, Memory

F4 = npt.NDArray[np.float32]
EMBER = (1.42, 1.08, 0.4)
"""How a fire shines beside its colour on the map: so deep that white lamps and the moon do not pale it."""


def lamps_of(world: World) -> LampView:
    lamps = world.lamps

    def column(values: npt.NDArray[np.float64]) -> F4:
        return np.asarray(values, np.float32).copy()

    strength = np.asarray(lamps.strength, np.float32)
    fire = np.asarray(lamps.flicker) == Flicker.FIRE
    red, green, blue = (strength * np.where(fire, np.float32(share), np.float32(1.0)) for share in EMBER)
    return LampView(
        column(lamps.x * TILE),
        column(lamps.y * TILE),
        column(lamps.radius * TILE),
        column(lamps.height),
        column(lamps.red * red),
        column(lamps.green * green),
        column(lamps.blue * blue),
        column(np.where(np.asarray(lamps.on) > 0, lamps.glow, 0.0)),
        fire.astype(np.int32),
        (np.asarray(lamps.flicker) == Flicker.NONE).astype(np.int32),
    )


def torches_of(world: World, rows: npt.NDArray[np.intp], x: F4, y: F4) -> TorchView:
    lit = np.flatnonzero(world.pack.torch_on[rows] > 0)
    sight = world.numbers.sight
    n = len(lit)
    return TorchView(
        x[lit],
        y[lit],
        world.body.fx[rows[lit]].astype(np.float32),
        world.body.fy[rows[lit]].astype(np.float32),
        np.full(n, float(sight.torch_range) * TILE, np.float32),
        np.full(n, math.radians(float(sight.torch_half)), np.float32),
        lit.astype(np.int32),
    )


def flashes_of(memory: Memory) -> Flashes:
    found = memory.flashes[-1:]  # each casts the shadows of a crowd: the newest stands for a volley
    n = len(found)
    fresh = np.array([1.0 - (memory.tick - f[2]) / (FLASH_SECONDS * TICKS + 1) for f in found], np.float32)
    return Flashes(
        np.array([f[0] for f in found], np.float32),
        np.array([f[1] for f in found], np.float32),
        np.full(n, 96.0, np.float32),
        fresh * np.float32(2.0),
        fresh * np.float32(1.5),
        fresh * np.float32(0.8),
    )
