"""From a World to a Percept: exactly what the screen could show, copied out."""

from __future__ import annotations

import numpy as np

from game.core.compiled import compiled
from game.sim.components import (
    DoorState,
    DoorStyle,
    GoalKind,
    Has,
    Item,
    Mood,
    Person,
    Pose,
    Spot,
    Tables,
)
from game.sim.events import Event, Noise, facts
from game.sim.lighting import light_on
from game.sim.percept import Heard, Near, Other, Percept, Task
from game.sim.shown import friends, lit
from game.sim.why import kind_of
from game.sim.world import World

DOOR_WORDS = {int(DoorStyle.BARRICADE): "barricade", int(DoorStyle.BOOM): "gate"}
NEAR = 24.0
"""Doors and things farther than this are left to the map one remembers."""


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
        items={kind.name.lower(): int(pack.held[row, kind]) for kind in Item},
        keys=int(pack.keys[row]),
        others=_others(world, row),
        near=_near(world, row),
        tasks=_tasks(world),
        heard=_heard(world),
        asked=_asked(world, row),
        known=world.fields.known.copy(),
        blocked=_blocked(world),
        exits=_exits(world),
        outcome=world.outcome.name.lower(),
        friends=friends(world, row),
        lit=lit(world),
    )


@compiled
def _light(w: Tables, row: int) -> float:
    return light_on(w, row, row)


def _noise(world: World, row: int) -> float:
    me = world.handle(row)
    loud = [f.value for f in facts(world.outbox, world.tick) if f.kind == Event.STEP and f.who == me]
    return max(loud, default=0.0)


def _others(world: World, row: int) -> tuple[Other, ...]:
    """Everybody on a visible cell; while listening, movers within reach through walls."""
    body, visible = world.body, world.fields.visible
    me, found = world.handle(row), []
    listening = world.ability.listen_ticks[row] > 0
    reach = world.numbers.hybrid.listen_reach
    for other in world.rows(Has.ALIVE):
        if other == row:
            continue
        x, y = float(body.x[other]), float(body.y[other])
        seen = bool(visible[int(y), int(x)])
        near = (x - body.x[row]) ** 2 + (y - body.y[row]) ** 2 < reach * reach
        moving = body.vx[other] ** 2 + body.vy[other] ** 2 > 0.01
        if not seen and not (listening and near and moving):
            continue
        about_me = int(world.sense.prey[other]) == me
        kind = kind_of(world, int(other))
        found.append(
            Other(
                id=world.handle(int(other)),
                x=x,
                y=y,
                fx=float(body.fx[other]),
                fy=float(body.fy[other]),
                kind="companion" if world.who.has[other] & Has.COMPANION else kind,
                seen=seen,
                suspicion=float(world.sense.suspicion[other]) if about_me and seen else 0.0,
                hunting=bool(
                    world.who.has[other] & Has.INFECTED
                    and (world.mind.mood[other] == Mood.CHASE or world.body.pose[other] == Pose.GRAB)
                ),
            )
        )
    return tuple(found)


def _door_word(world: World, d: int) -> str:
    if world.doors.state[d] == DoorState.OPEN:
        return "open"
    if world.doors.state[d] == DoorState.BROKEN:
        return "broken"
    return "locked" if world.doors.locked[d] else "closed"


def _near(world: World, row: int) -> tuple[Near, ...]:
    """Known doors and things about, notes, checkpoints."""
    x, y, known = world.body.x[row], world.body.y[row], world.fields.known
    doors, items, found = world.doors, world.items, []

    def close(cx: float, cy: float) -> bool:
        return bool((cx - x) ** 2 + (cy - y) ** 2 < NEAR * NEAR and known[int(cy), int(cx)])

    for d in range(doors.x0.size):
        if doors.state[d] == DoorState.BROKEN or not known[doors.y0[d], doors.x0[d]]:
            continue
        cx, cy = (doors.x0[d] + doors.x1[d]) / 2, (doors.y0[d] + doors.y1[d]) / 2
        kind = DOOR_WORDS.get(int(doors.style[d]), "door")
        found.append(Near(kind, d, float(cx), float(cy), _door_word(world, d)))
    for k in range(items.x.size):
        if items.here[k] and close(items.x[k], items.y[k]):
            name = Item(int(items.kind[k])).name.lower()
            found.append(Near("item", k, float(items.x[k]), float(items.y[k]), name))
    for index, note in enumerate(world.plan.notes):
        if close(note.x, note.y):
            found.append(Near("note", index, note.x, note.y, note.text))
    for c in range(world.checkpoints.x0.size):
        p = world.checkpoints
        cx, cy = float(p.x0[c] + p.x1[c]) / 2, float(p.y0[c] + p.y1[c]) / 2
        found.append(Near("checkpoint", c, cx, cy, Spot(int(p.stage[c])).name.lower()))
    return tuple(found)


def _mask(world: World) -> int:
    return 2 if world.person == Person.NAMRA else 1


def _tasks(world: World) -> tuple[Task, ...]:
    goals, found = world.goals, []
    for k in range(goals.kind.size):
        if not goals.who[k] & _mask(world):
            continue
        x, y = (goals.x0[k] + goals.x1[k]) / 2, (goals.y0[k] + goals.y1[k]) / 2
        if goals.kind[k] == GoalKind.FIND and goals.item[k] >= 0:
            x, y = world.items.x[goals.item[k]], world.items.y[goals.item[k]]
        kind = GoalKind(int(goals.kind[k])).name.lower()
        found.append(
            (
                int(goals.order[k]),
                Task(kind, float(x), float(y), bool(goals.done[k]), world.plan.goals[k].text),
            )
        )
    return tuple(task for _, task in sorted(found, key=lambda pair: pair[0]))


def _heard(world: World) -> tuple[Heard, ...]:
    """Sounds of this tick that reached the player's ear and are not her own."""
    me = int(world.state.player[0])
    return tuple(
        Heard(f.x, f.y, f.value, Noise(f.sub).name.lower())
        for f in facts(world.outbox, world.tick)
        if f.kind == Event.NOISE and f.who != me
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


def _blocked(world: World) -> np.ndarray:
    """(h, w) as Percept says; what is unknown is 0."""
    level, doors = world.level, world.doors
    found = level.wall.copy()
    found[level.wall == 2] = 2
    closed = level.door >= 0
    index = np.where(closed, level.door, 0)
    if doors.x0.size:
        shut = closed & (doors.state[index] == DoorState.CLOSED)
        found[shut] = 3
        found[shut & (doors.locked[index] != 0)] = 5
        found[shut & (doors.style[index] >= DoorStyle.BOOM)] = 4
    found[world.fields.known == 0] = 0
    return found


def _exits(world: World) -> tuple[Near, ...]:
    """Ways out and stairs this protagonist can use."""
    exits, found = world.tables.exits, []
    for e in range(exits.x0.size):
        x, y = float(exits.x0[e] + exits.x1[e]) / 2, float(exits.y0[e] + exits.y1[e]) / 2
        if not exits.who[e] & _mask(world):
            continue
        to = int(exits.to[e])
        where = ""
        if to >= 0:
            where = f"{(exits.x0[to] + exits.x1[to]) / 2},{(exits.y0[to] + exits.y1[to]) / 2}"
        found.append(Near("stairs" if to >= 0 else "exit", e, x, y, where))
    return tuple(found)
