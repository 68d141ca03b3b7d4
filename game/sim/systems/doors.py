"""Doors: those who cannot open them bash them, and what has lost its health breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.rows import handle
from game.sim.clock import DT
from game.sim.components.tables import Tables
from game.sim.events import Event, Noise, emit, sound
from game.sim.gates import batter, write_door
from game.sim.harm import pose
from game.sim.kinds.bodies import Pose
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.minds import Mood
from game.sim.kinds.who import Has

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World) -> None:
    """Sum the pressure of every infected that pushes at a closed door; open doors for people on their way."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    if w.doors.x0.shape[0] == 0:
        return
    for k in range(w.scratch.living[0]):
        i = w.scratch.rows[k]
        has = w.who.has[i]
        if has & (Has.DYING | Has.ASLEEP | Has.PLAYER) != 0:
            continue
        wx, wy = w.intent.wx[i], w.intent.wy[i]
        if wx == 0.0 and wy == 0.0:
            continue
        d = _ahead(w, i, 0.6)
        if d < 0 and has & Has.INFECTED != 0:
            d = _ahead(w, i, 1.3)
            if d >= 0 and not _presses(w, i):
                continue
        if d < 0:
            continue
        if has & Has.INFECTED != 0:
            if w.mind.mood[i] == Mood.CHASE or w.mind.mood[i] == Mood.INVESTIGATE:
                _bash(w, i, d)
        elif w.doors.locked[d] == 0 and w.doors.style[d] < DoorStyle.BOOM:
            _open(w, i, d)
    for d in range(w.doors.x0.shape[0]):
        if w.doors.bashed_ticks[d] > 0:
            w.doors.bashed_ticks[d] -= 1
        if w.doors.state[d] == DoorState.CLOSED and w.doors.health[d] <= 0.0:
            _break(w, d)


@compiled
def _ahead(w: Tables, i: int, reach: float) -> int:
    """The closed door so far ahead of where one wants to go, -1 none."""
    h, wide = w.level.door.shape
    x, y = int(w.body.x[i] + w.intent.wx[i] * reach), int(w.body.y[i] + w.intent.wy[i] * reach)
    if not (0 <= x < wide and 0 <= y < h):
        return -1
    d = int(w.level.door[y, x])
    return d if d >= 0 and w.doors.state[d] == DoorState.CLOSED else -1


@compiled
def _presses(w: Tables, i: int) -> bool:
    """Whether one pushes at the back of another infected who strikes at something ahead."""
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.body.pose[j] != Pose.STRIKE or w.who.has[j] & Has.INFECTED == 0 or i == j:
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        near = w.body.radius[i] + w.body.radius[j] + 0.15
        if dx * dx + dy * dy < near * near and dx * w.intent.wx[i] + dy * w.intent.wy[i] > 0.0:
            return True
    return False


@compiled
def _bash(w: Tables, i: int, d: int) -> None:
    batter(w, d, w.numbers.infected.bash[w.who.breed[i]] * DT)
    if w.body.pose[i] == Pose.FREE:
        pose(w, i, Pose.STRIKE.value, 20)
    if w.doors.bashed_ticks[d] == 0:
        w.doors.bashed_ticks[d] = int(w.numbers.doors.settle * 60.0)
        me = handle(w.who.gen, i)
        x, y = (w.doors.x0[d] + w.doors.x1[d]) * 0.5, (w.doors.y0[d] + w.doors.y1[d]) * 0.5
        emit(w.outbox, Event.BASH.value, me, -1, x, y, w.doors.health[d], d)
        sound(w.sounds, w.body.x[i], w.body.y[i], w.numbers.noise.bash, Noise.BASH.value, me)


@compiled
def _open(w: Tables, i: int, d: int) -> None:
    w.doors.state[d] = DoorState.OPEN
    write_door(w, d)
    me = handle(w.who.gen, i)
    x, y = (w.doors.x0[d] + w.doors.x1[d]) * 0.5, (w.doors.y0[d] + w.doors.y1[d]) * 0.5
    sound(w.sounds, x, y, w.numbers.noise.door * 0.5, Noise.DOOR.value, me)
    emit(w.outbox, Event.DOOR.value, me, -1, x, y, 1.0, d)


@compiled
def _break(w: Tables, d: int) -> None:
    w.doors.health[d] = 0.0
    w.doors.state[d] = DoorState.BROKEN
    write_door(w, d)
    x, y = (w.doors.x0[d] + w.doors.x1[d]) * 0.5, (w.doors.y0[d] + w.doors.y1[d]) * 0.5
    emit(w.outbox, Event.DOOR.value, -1, -1, x, y, 2.0, d)
    sound(w.sounds, x, y, w.numbers.noise.bash * 1.5, Noise.BREAK.value, -1)
