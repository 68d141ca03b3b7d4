"""Things: doors and items of a scene, as last seen."""

from __future__ import annotations

import math

import numpy as np

from game.sim.world import World
from game.view.draw.scene import TILE, DoorView, Gleams, ItemView
from game.view.draw.watch.memory import Memory


def doors_of(world: World, memory: Memory) -> DoorView:
    d = world.doors
    for k in range(len(d.x0)):
        around = world.fields.visible[max(0, d.y0[k] - 1) : d.y1[k] + 1, max(0, d.x0[k] - 1) : d.x1[k] + 1]
        if memory.door_state[k] != d.state[k] and (around.any() or world.player < 0):
            memory.door_state[k] = d.state[k]
    return DoorView(
        np.array(d.x0, np.int32),
        np.array(d.y0, np.int32),
        np.array(d.x1, np.int32),
        np.array(d.y1, np.int32),
        memory.door_state.copy(),
        np.array(d.style, np.int32),
        memory.door_swing.copy(),
        memory.door_jolt.copy(),
    )


def items_of(world: World, memory: Memory, alpha: float, eye: tuple[float, float]) -> ItemView:
    items, thrown = world.items, world.missiles
    cells = (np.asarray(items.y, np.intp), np.asarray(items.x, np.intp))
    memory.item_seen |= np.where(world.fields.visible[cells] > 0, 1, 0).astype(np.uint8)
    here = np.flatnonzero((np.asarray(items.here) > 0) & (memory.item_seen > 0))
    air = np.flatnonzero(np.asarray(thrown.live) > 0)
    x = np.concatenate([items.x[here], thrown.px[air] + (thrown.x[air] - thrown.px[air]) * alpha]) * TILE
    y = np.concatenate([items.y[here], thrown.py[air] + (thrown.y[air] - thrown.py[air]) * alpha]) * TILE
    part = thrown.ticks[air] / np.maximum(1, thrown.of[air])
    lift = np.concatenate([np.zeros(len(here)), 12 + 26 * np.sin(np.clip(part, 0, 1) * math.pi)])
    near = np.hypot(x - eye[0], y - eye[1]) < 1.6 * TILE
    return ItemView(
        x.astype(np.float32),
        y.astype(np.float32),
        lift.astype(np.float32),
        np.concatenate([items.kind[here], thrown.kind[air]]).astype(np.int32),
        near.astype(np.int32),
    )


def gleams_of(world: World, memory: Memory) -> Gleams:
    """What lies about and has been seen, and every note."""
    items, notes = world.items, world.plan.notes
    here = np.flatnonzero((np.asarray(items.here) > 0) & (memory.item_seen > 0))
    x = np.concatenate([items.x[here], [note.x for note in notes]]) * TILE
    y = np.concatenate([items.y[here], [note.y for note in notes]]) * TILE
    return Gleams(x.astype(np.float32), y.astype(np.float32))
