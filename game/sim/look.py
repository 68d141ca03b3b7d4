"""From a World to a Percept: exactly what the screen could show, copied out."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import U1x2, compiled
from game.core.rows import ROW_BITS
from game.sim.around import ITEM_WORDS, exits, mask, near
from game.sim.components import (
    DoorState,
    DoorStyle,
    GoalKind,
    Has,
    Mood,
    Person,
    Pose,
    Spot,
    Tables,
)
from game.sim.events import Event, Noise
from game.sim.lighting import light_on
from game.sim.percept import Heard, Other, Percept, Task
from game.sim.shown import friends, lit
from game.sim.why import kind_of
from game.sim.world import World

GOAL_WORDS, NOISE_WORDS = (tuple(word.name.lower() for word in words) for words in (GoalKind, Noise))
"""By number, as all of these count from 0."""
ALIVE, COMPANION, INFECTED = int(Has.ALIVE), int(Has.COMPANION), int(Has.INFECTED)
CHASE, GRAB = int(Mood.CHASE), int(Pose.GRAB)
STEP, NOISE = int(Event.STEP), int(Event.NOISE)
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
    rows = world.rows(ALIVE)
    rows = rows[rows != row]
    x, y = world.body.x[rows], world.body.y[rows]
    seen = world.fields.visible[y.astype(np.intp), x.astype(np.intp)] != 0
    shown = seen | _listened(world, row, rows) if world.ability.listen_ticks[row] > 0 else seen
    return _shown(world, rows[shown], seen[shown], world.handle(row))


def _shown(
    world: World, rows: npt.NDArray[np.intp], seen: npt.NDArray[np.bool_], me: int
) -> tuple[Other, ...]:
    """What is to be told of these rows, in their order. rows, seen (k,)"""
    body, who, mind, sense = world.body, world.who, world.mind, world.sense
    about_me = seen & (sense.prey[rows] == me)
    hunting = (who.has[rows] & INFECTED != 0) & ((mind.mood[rows] == CHASE) | (body.pose[rows] == GRAB))
    columns = (
        who.gen[rows].astype(np.int64) << ROW_BITS | rows,
        *(column[rows] for column in (body.x, body.y, body.fx, body.fy)),
        seen,
        np.where(about_me, sense.suspicion[rows], 0.0),
        hunting,
    )
    kinds = [_kind(world, row) for row in rows.tolist()]
    return tuple(
        Other(id, x, y, fx, fy, kind, *rest)
        for kind, (id, x, y, fx, fy, *rest) in zip(
            kinds, zip(*(column.tolist() for column in columns), strict=True), strict=True
        )
    )


def _kind(world: World, row: int) -> str:
    return "companion" if world.who.has[row] & COMPANION else kind_of(world, row)


def _listened(world: World, row: int, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
    """Of these rows, those that move within the reach of Listen. -> (k,)"""
    body, reach = world.body, world.numbers.hybrid.listen_reach
    dx, dy = body.x[rows] - body.x[row], body.y[rows] - body.y[row]
    vx, vy = body.vx[rows], body.vy[rows]
    found: npt.NDArray[np.bool_] = (dx * dx + dy * dy < reach * reach) & (vx * vx + vy * vy > 0.01)
    return found


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
