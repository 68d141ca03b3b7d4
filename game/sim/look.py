"""From a World to a Percept: exactly what the screen could show, copied out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from game.core.compiled import I8, F8x2, U1x2, compiled
from game.sim.around import ITEM_WORDS, exits, mask, near
from game.sim.components.tables import Tables
from game.sim.events import Event, Noise
from game.sim.keen import keen
from game.sim.kinds.bodies import Pose
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.minds import Mood
from game.sim.kinds.story import GoalKind
from game.sim.kinds.who import Has, Person
from game.sim.lighting import light_on
from game.sim.percept import Heard, Other, Percept, Task
from game.sim.shown import friends, lit
from game.sim.why import kind_of

if TYPE_CHECKING:
    from game.sim.world import World

GOAL_WORDS, NOISE_WORDS = (tuple(word.name.lower() for word in words) for words in (GoalKind, Noise))
"""By number, as all of these count from 0."""
COMPANION, HIDDEN, STEP, NOISE = int(Has.COMPANION), int(Has.HIDDEN), int(Event.STEP), int(Event.NOISE)
"""Plain numbers: an enum's member is looked up by name each time it is asked for."""


def percept(world: World) -> Percept:
    """One look at the world for the character played. Raises LookupError once she is gone."""
    row = world.player
    if row < 0:
        raise LookupError("nobody is played any more")
    body, vital, pack = world.body, world.vital, world.pack
    return Percept(
        tick=world.tick,
        person=Person(int(world.who.person[row])).name.lower(),
        x=float(body.x[row]),
        y=float(body.y[row]),
        fx=float(body.fx[row]),
        fy=float(body.fy[row]),
        hour=world.hour,
        deadline=float(world.state.deadline[0]),
        health=float(vital.health[row]),
        stamina=float(vital.stamina[row]),
        bleeding=float(vital.bleeding[row]),
        infection=float(vital.infection[row]),
        hunger=float(vital.hunger[row]),
        notkin=float(vital.notkin[row]),
        grabbed=int(vital.grabbers[row]),
        gait=int(world.intent.gait[row]),
        torch=bool(pack.torch_on[row]),
        light=float(_light(world.twin, row)),
        noise=_noise(world, row),
        items=dict(zip(ITEM_WORDS, pack.held[row].tolist(), strict=True)),
        keys=int(pack.keys[row]),
        others=_others(world, row),
        near=near(world, row),
        tasks=_tasks(world),
        heard=_heard(world),
        asked=_asked(world, row),
        known=world.fields.known.copy(),
        blocked=_blocked(world),
        exits=exits(world),
        outcome=world.outcome.name.lower(),
        friends=friends(world, row),
        lit=lit(world, row),
        hidden=bool(world.who.has[row] & HIDDEN),
    )


@compiled
def _light(w: Tables, row: int) -> float:
    return light_on(w, row, row)


def _noise(world: World, row: int) -> float:
    me, box = world.handle(row), world.outbox
    n = int(box.filled[0])
    mine = (box.kind[:n] == STEP) & (box.who[:n] == me)
    return float(box.value[:n][mine].max()) if n and mine.any() else 0.0


def _others(world: World, row: int) -> tuple[Other, ...]:
    """Everybody on a visible cell; while listening, movers within reach through walls."""
    top = int(world.tables.rows.top[0])
    rows, reals = np.empty(top, np.int64), np.empty((top, 5))
    marks = np.empty((top, 2), np.uint8)
    k = _shown(world.twin, row, world.handle(row), rows, reals, marks)
    return tuple(
        Other(world.handle(other), x, y, fx, fy, _kind(world, other), seen != 0, suspicion, hunting != 0)
        for other, (x, y, fx, fy, suspicion), (seen, hunting) in zip(
            rows[:k].tolist(), reals[:k].tolist(), marks[:k].tolist(), strict=True
        )
    )


@compiled
def _shown(w: Tables, me: int, handle: int, rows: I8, reals: F8x2, marks: U1x2) -> int:
    """Write who is in sight or heard to move, ascending. -> how many

    Their rows; x, y, fx, fy and suspicion of the player; whether they are seen and whether they hunt.
    """
    k, reach = 0, keen(w, w.numbers.hybrid.listen_reach)
    for i in range(w.rows.top[0]):
        has = w.who.has[i]
        if i == me or has & Has.ALIVE == 0 or has & Has.DYING != 0:
            continue
        x, y = w.body.x[i], w.body.y[i]
        seen = w.fields.visible[int(y), int(x)] != 0
        if not seen:
            dx, dy, vx, vy = x - w.body.x[me], y - w.body.y[me], w.body.vx[i], w.body.vy[i]
            moves = vx * vx + vy * vy > 0.01
            if w.ability.listen_ticks[me] <= 0 or not moves or dx * dx + dy * dy >= reach * reach:
                continue
        hunts = w.mind.mood[i] == Mood.CHASE or w.body.pose[i] == Pose.GRAB
        about_me = seen and w.sense.prey[i] == handle
        rows[k] = i
        reals[k, 0], reals[k, 1], reals[k, 2], reals[k, 3] = x, y, w.body.fx[i], w.body.fy[i]
        reals[k, 4] = w.sense.suspicion[i] if about_me else 0.0
        marks[k, 0], marks[k, 1] = seen, has & Has.INFECTED != 0 and hunts
        k += 1
    return k


def _kind(world: World, row: int) -> str:
    return "companion" if world.who.has[row] & COMPANION else kind_of(world, row)


def _tasks(world: World) -> tuple[Task, ...]:
    goals, items, found = world.goals, world.items, []
    xs, ys = ((goals.x0 + goals.x1) / 2).tolist(), ((goals.y0 + goals.y1) / 2).tolist()
    columns = (goals.kind.tolist(), goals.item.tolist(), goals.done.tolist(), goals.order.tolist())
    for k in (goals.who & mask(world)).nonzero()[0].tolist():
        kind, item, done, order = (column[k] for column in columns)
        at = xs[k], ys[k]
        if kind == GoalKind.FIND and item >= 0:
            at = float(items.x[item]), float(items.y[item])
        found.append((order, Task(GOAL_WORDS[kind], *at, bool(done), world.plan.goals[k].text)))
    return tuple(task for _, task in sorted(found, key=lambda pair: pair[0]))


def _heard(world: World) -> tuple[Heard, ...]:
    """Sounds of this tick that reached the player's ear and are not her own."""
    me, box = int(world.state.player[0]), world.outbox
    n = int(box.filled[0])
    heard = np.flatnonzero((box.kind[:n] == NOISE) & (box.who[:n] != me)).tolist()
    return tuple(
        Heard(float(box.x[k]), float(box.y[k]), float(box.value[k]), NOISE_WORDS[box.sub[k]]) for k in heard
    )


def _asked(world: World, row: int) -> str:
    spot = Spot(int(world.social.spot[row]))
    if spot in (Spot.PAPERS, Spot.BLOOD):
        return spot.name.lower()
    p = world.checkpoints
    for c in range(p.x0.size):
        inside = p.x0[c] <= world.body.x[row] < p.x1[c] and p.y0[c] <= world.body.y[row] < p.y1[c]
        if inside and spot == Spot.NONE:
            return "queue"
    return ""


def _blocked(world: World) -> npt.NDArray[np.uint8]:
    """(h, w) as Percept says; what is unknown is 0."""
    found = np.empty_like(world.level.wall)
    _chart(world.twin, found)
    return found


@compiled
def _chart(w: Tables, found: U1x2) -> None:
    h, wide = found.shape
    for y in range(h):
        for x in range(wide):
            if w.fields.known[y, x] == 0:
                found[y, x] = 0
                continue
            found[y, x] = w.level.wall[y, x]
            d = w.level.door[y, x]
            if d >= 0 and w.doors.state[d] == DoorState.CLOSED:
                shut = 5 if w.doors.locked[d] != 0 else 3
                found[y, x] = 4 if w.doors.style[d] >= DoorStyle.BOOM else shut
