"""People: the bodies of a scene, alive and dead, and what they suspect."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from game.sim.keen import keen
from game.sim.kinds.bodies import Pose
from game.sim.kinds.minds import Mood
from game.sim.kinds.who import Has
from game.sim.world import World
from game.view.draw.motion import motions
from game.view.draw.scene import ANIMATIONS, Bodies, Bowls, Mark
from game.view.draw.watch.memory import Memory

F4 = npt.NDArray[np.float32]
FULL_BOWLS = 8
"""Of those whose suspicion is full, the nearest this many carry a bowl: a horde needs no more telling."""
UPON = 1.5
"""Tiles from her within which the sure carry none: their hands say it, and bowls would hide her."""
MOTION = {name: k for k, name in enumerate(ANIMATIONS)}


def people_of(
    world: World, memory: Memory, rows: npt.NDArray[np.intp], x: F4, y: F4, listening: bool
) -> Bodies:
    animation, phase = motions(world, memory.walked, memory.tick, rows)
    has, pose = world.who.has[rows], world.body.pose[rows]
    mark = np.where(has & int(Has.PLAYER), int(Mark.HERO), 0) | np.where(
        has & int(Has.COMPANION), int(Mark.FRIEND), 0
    )
    mark |= np.where(has & int(Has.HIDDEN), int(Mark.HIDDEN), 0)
    fresh = (pose == Pose.HURT) & (world.body.pose_of[rows] - world.body.pose_ticks[rows] < 5)
    mark |= np.where(fresh, int(Mark.HURT), 0)
    hunting = np.isin(world.mind.mood[rows], (Mood.CHASE, Mood.ATTACK))
    ours = hunting & (world.sense.prey[rows] == world.state.player[0]) & (has & int(Has.ALIVE) != 0)
    mark |= np.where(ours, int(Mark.HUNTER), 0)
    if listening:
        px, py = world.body.x[world.player], world.body.y[world.player]
        far = np.hypot(world.body.x[rows] - px, world.body.y[rows] - py)
        moving = np.hypot(world.body.vx[rows], world.body.vy[rows]) > 0.1
        reach = keen(world.twin, float(world.numbers.hybrid.listen_reach))
        heard = (far < reach) & moving & (has & int(Has.PLAYER) == 0)
        mark |= np.where(heard, int(Mark.HEARD), 0) | np.where(heard & hunting, int(Mark.HUNTING), 0)
    done = 1.0 - world.body.pose_ticks[rows] / np.maximum(1, world.body.pose_of[rows])
    lift = np.where(pose == Pose.LEAP, np.sin(np.clip(done, 0, 1) * math.pi) * 22, 0.0)
    dead = [c for c in memory.corpses if world.resolve(c.handle) < 0]
    return Bodies(
        x=np.concatenate([x, np.array([c.x for c in dead], np.float32)]),
        y=np.concatenate([y, np.array([c.y for c in dead], np.float32)]),
        lift=np.concatenate([lift.astype(np.float32), np.zeros(len(dead), np.float32)]),
        sheet=np.concatenate([memory.sheet[rows], np.array([c.sheet for c in dead], np.int32)]),
        animation=np.concatenate([animation, np.full(len(dead), MOTION["fall"], np.int32)]),
        phase=np.concatenate(
            [phase, np.array([min(0.999, 0.3 + (memory.tick - c.tick) / 30.0) for c in dead], np.float32)]
        ),
        facing=np.concatenate([memory.facing[rows], np.array([c.facing for c in dead], np.int32)]),
        mark=np.concatenate([mark.astype(np.int32), np.full(len(dead), int(Mark.LYING), np.int32)]),
    )


def bowls_of(world: World, rows: npt.NDArray[np.intp], x: F4, y: F4, everywhere: bool) -> Bowls:
    """Over whoever in sight, or everywhere, suspects the player, or hunts at all."""
    has, sense = world.who.has[rows], world.sense
    watcher = has & int(Has.INFECTED | Has.SOLDIER) != 0
    ours = sense.prey[rows] == world.state.player[0]
    cells = (
        np.clip(world.body.y[rows].astype(np.intp), 0, world.plan.height - 1),
        np.clip(world.body.x[rows].astype(np.intp), 0, world.plan.width - 1),
    )
    suspicion = sense.suspicion[rows]
    hunting = np.isin(world.mind.mood[rows], (Mood.CHASE, Mood.ATTACK)) & ours
    in_sight = (world.fields.visible[cells] > 0) | everywhere
    shown = np.flatnonzero(watcher & ours & (suspicion > 2) & in_sight)
    shown = _nearest_full(world, rows, shown, suspicion)
    bands = world.numbers.sight.bands
    level = (suspicion >= bands[0]).astype(np.int32) + ((suspicion >= bands[2]) | hunting)
    return Bowls(
        x[shown],
        y[shown],
        (suspicion[shown] / 100).astype(np.float32),
        np.minimum(level[shown], 2).astype(np.int32),
    )


def _nearest_full(
    world: World,
    rows: npt.NDArray[np.intp],
    shown: npt.NDArray[np.intp],
    suspicion: npt.NDArray[np.float64],
) -> npt.NDArray[np.intp]:
    """All whose meter still moves, and of the full ones the nearest to the player that are not upon her."""
    full = suspicion[shown] >= 100.0
    if world.player < 0 or not full.any():
        return shown
    hunters = shown[full]
    dx = world.body.x[rows[hunters]] - world.body.x[world.player]
    dy = world.body.y[rows[hunters]] - world.body.y[world.player]
    far = np.hypot(dx, dy)
    nearest = hunters[np.argsort(far, kind="stable")[: FULL_BOWLS + int((far < UPON).sum())]]
    nearest = np.setdiff1d(nearest, hunters[far < UPON])
    return np.sort(np.concatenate([shown[~full], nearest]))
