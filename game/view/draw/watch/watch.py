"""Watch: copies a moment of the world into a Scene. It reads the world; it never writes it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.sim.clock import TICKS
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.who import Has
from game.sim.world import World
from game.view.camera import Camera
from game.view.draw.scene import HEIGHT, TILE, WIDTH, Scene
from game.view.draw.storm import lightning
from game.view.draw.watch.lights import flashes_of, lamps_of, torches_of
from game.view.draw.watch.memory import Memory
from game.view.draw.watch.people import bowls_of, people_of
from game.view.draw.watch.things import doors_of, gleams_of, items_of
from game.view.draw.watch.traces import rings_of, sparks_of

F4 = npt.NDArray[np.float32]
MARGIN = 64
"""Pixels beyond the frame from which bodies still matter."""


def scene_of(world: World, alpha: float, memory: Memory, camera: Camera, everywhere: bool = False) -> Scene:
    """Everything to draw, `alpha` of the way from the previous tick to this one.

    `everywhere` = whoever suspects the player carries a bowl, in her sight or not.
    """
    rows = _in_view(world, camera)
    x = _between(world.body.px, world.body.x, rows, alpha)
    y = _between(world.body.py, world.body.y, rows, alpha)
    player = world.player
    at = np.flatnonzero(rows == player)
    eye = (float(x[at[0]]), float(y[at[0]])) if len(at) else (camera.at_x, camera.at_y)
    listening = player >= 0 and int(world.ability.listen_ticks[player]) > 0
    if memory.version != int(world.fields.version[0]):
        memory.version = int(world.fields.version[0])
        memory.opaque = (np.asarray(world.level.opaque) > 0).astype(np.uint8)
    now = (world.tick + alpha) / TICKS
    return Scene(
        camera_x=camera.x,
        camera_y=camera.y,
        time=now,
        hour=world.hour,
        weather=int(world.state.weather[0]),
        version=memory.version,
        opaque=memory.opaque,
        indoors=memory.indoors,
        visible=np.array(world.fields.visible, np.uint8, order="C"),
        known=np.array(world.fields.known, np.uint8, order="C"),
        eye_x=eye[0],
        eye_y=eye[1],
        eye_range=float(world.numbers.sight.player_range) * TILE,
        omniscient=player < 0 and not memory.corpses,
        bodies=people_of(world, memory, rows, x, y, listening),
        doors=doors_of(world, memory),
        items=items_of(world, memory, alpha, eye),
        gleams=gleams_of(world, memory),
        lamps=lamps_of(world),
        torches=torches_of(world, rows, x, y),
        flashes=flashes_of(memory),
        bowls=bowls_of(world, rows, x, y, everywhere),
        rings=rings_of(memory, alpha),
        sparks=sparks_of(memory, alpha),
        stains=tuple(memory.stains),
        harm=memory.harm * max(0.0, 1.0 - (world.tick - memory.harm_tick) / 40.0),
        listen=1.0 if listening else 0.0,
        lightning=lightning(now) if world.state.weather[0] == Weather.STORM else 0.0,
    )


def _in_view(world: World, camera: Camera) -> npt.NDArray[np.intp]:
    """Rows in the frame or so near that their shadow or outline may be, and the player. -> (k,)"""
    body, top = world.body, int(world.tables.rows.top[0])
    x, y = body.x[:top] * TILE - camera.x, body.y[:top] * TILE - camera.y
    near = (x > -MARGIN) & (x < WIDTH + MARGIN) & (y > -MARGIN) & (y < HEIGHT + MARGIN)
    near |= (world.who.has[:top] & int(Has.PLAYER)) != 0
    return np.flatnonzero(near & ((world.who.has[:top] & int(Has.ALIVE | Has.DYING)) != 0))


def _between(
    before: npt.NDArray[np.float64], now: npt.NDArray[np.float64], rows: npt.NDArray[np.intp], alpha: float
) -> F4:
    """Pixels between two ticks; a jump of more than a tile (a passage) is not glided over."""
    a, b = before[rows], now[rows]
    a = np.where(np.abs(b - a) > 1.0, b, a)
    return ((a + (b - a) * alpha) * TILE).astype(np.float32)
