"""Triggers: the map waits for steps, hours, events and values, and answers with deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.core.compiled import compiled
from game.sim.components.tables import Tables
from game.sim.deeds import ANY, Op, When, Who
from game.sim.doing import perform, tell
from game.sim.events import Event
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Has, Person

if TYPE_CHECKING:
    from game.sim.world import World

ROUNDS = 8
"""A deed may set off another trigger within the tick; this often, so that no map can loop for ever."""


DEEDS = 64
"""Deeds of one tick, to the end of the trigger that reaches it: whoever else is ready acts in the next."""
BODIES = 8
"""Infected sent for the price of one deed."""


def run(world: World) -> None:
    """Watch for what every trigger waits for, and do what those that are due say."""
    if not world.tables.triggers.when.size:
        return
    since, left = 0, DEEDS
    for _ in range(ROUNDS):
        if world.player < 0 or world.outcome != Outcome.RUNNING:
            return
        upto = int(world.outbox.filled[0])
        if _watch(world.twin, world.player, since) == 0 or left <= 0:
            return
        since = upto
        left = _act_all(world, left)


def _act_all(world: World, left: int) -> int:
    """Let those who are ready act while there are deeds left; the others stay ready. -> deeds left"""
    table = world.tables.triggers
    for row in np.flatnonzero(table.ready):
        if left <= 0:
            break
        table.ready[row] = 0
        spawned = int(world.state.spawned[0])
        _act(world, int(row))
        left -= len(world.plan.triggers[row].acts) + (int(world.state.spawned[0]) - spawned) // BODIES
    return left


def _act(world: World, row: int) -> None:
    table, trigger = world.tables.triggers, world.plan.triggers[row]
    table.times[row] += 1
    times = float(table.times[row])
    tell(world.twin, Event.TRIGGER.value, int(world.state.player[0]), trigger.x, trigger.y, times, row)
    for act in trigger.acts:
        if world.outcome == Outcome.RUNNING:
            perform(world, trigger, act)


@compiled
def _watch(w: Tables, player: int, since: int) -> int:
    """Arm, hold and ripen every trigger; events from `since` on are new. -> how many are ready"""
    _read(w, player)
    t, ready, tick = w.triggers, 0, w.state.tick[0]
    mine = 2 if w.who.person[player] == Person.NAMRA else 1
    for k in range(t.when.shape[0]):
        if t.armed[k] != 0 and t.due[k] < 0 and _happens(w, k, mine, since) and _hold(w, 2 * k + 1):
            t.due[k] = tick + t.after_ticks[k]
            if t.once[k] != 0:
                t.armed[k] = 0
        if 0 <= t.due[k] <= tick:
            t.due[k] = -1
            t.ready[k] = 1
        if t.ready[k] != 0:
            ready += 1
    return ready


@compiled
def _read(w: Tables, player: int) -> None:
    """How things stand, in the order of deeds.READ."""
    value = w.story.value
    value[0] = w.state.hour[0]
    value[1] = w.state.tick[0] / 60.0
    value[2] = w.state.killed[0]
    value[3] = w.state.lost[0]
    value[4] = w.vital.health[player]
    value[5] = w.vital.hunger[player]
    value[6] = w.vital.infection[player]


@compiled
def _happens(w: Tables, k: int, mine: int, since: int) -> bool:
    """Whether what trigger k waits for has just come about."""
    t = w.triggers
    when = t.when[k]
    if when == When.ENTER or when == When.LEAVE:
        return _turned(w, k, _someone(w, k), 1 if when == When.ENTER else 0)
    if t.who[k] & (mine | Who.PEOPLE) == 0:
        return False
    if when == When.EVENT:
        return _told(w, k, since)
    if when == When.VALUE:
        return _turned(w, k, 1 if _hold(w, 2 * k) else 0, 1)
    if when == When.HOUR:
        past = w.state.hour[0] - t.number[k]
        return _turned(w, k, 1 if (past if past >= 0.0 else past + 24.0) < 12.0 else 0, 1)
    span, tick = max(1, int(t.number[k] * 60.0)), w.state.tick[0]
    # One that comes again needs a tick between, or it would never turn a second time.
    over = tick >= span if t.once[k] != 0 else tick > 0 and tick % max(2, span) == 0
    return _turned(w, k, 1 if over else 0, 1)


@compiled
def _turned(w: Tables, k: int, now: int, to: int) -> bool:
    """Whether a state has changed to the one that is waited for."""
    t = w.triggers
    before = int(t.held[k])
    t.held[k] = now
    return bool(now == to and before != now)


@compiled
def _someone(w: Tables, k: int) -> int:
    """1 while anybody who counts stands in the area of trigger k."""
    who = w.triggers.who[k]
    for p in range(w.scratch.living[0]):
        i = w.scratch.rows[p]
        if (
            _bit(w, i) & who != 0
            and w.who.has[i] & Has.DYING == 0
            and _within(w, k, w.body.x[i], w.body.y[i])
        ):
            return 1
    return 0


@compiled
def _bit(w: Tables, i: int) -> int:
    """The bit of deeds.Who a body counts as."""
    if w.who.has[i] & Has.INFECTED != 0:
        return 8
    if w.who.person[i] == Person.ONJO:
        return 1
    return 2 if w.who.person[i] == Person.NAMRA else 4


@compiled
def _within(w: Tables, k: int, x: float, y: float) -> bool:
    """Whether a point lies in the area of trigger k."""
    t = w.triggers
    if not (t.x0[k] <= x <= t.x1[k] and t.y0[k] <= y <= t.y1[k]):
        return False
    first, last = t.corner[k], t.corner[k + 1]
    odd: bool = bool(first == last)
    for a in range(first, last):
        b = a + 1 if a + 1 < last else first
        if (t.corner_y[a] > y) != (t.corner_y[b] > y):
            run = (t.corner_x[b] - t.corner_x[a]) / (t.corner_y[b] - t.corner_y[a])
            if t.corner_x[a] + (y - t.corner_y[a]) * run < x:
                odd = not odd
    return odd


@compiled
def _told(w: Tables, k: int, since: int) -> bool:
    """Whether an event of the wanted kind is among the new ones."""
    t, out = w.triggers, w.outbox
    for e in range(since, out.filled[0]):
        if out.kind[e] != t.event[k] or (t.row[k] != ANY and out.sub[e] != t.row[k]):
            continue
        if t.event[k] == Event.BITE and out.whom[e] != w.state.player[0]:
            continue
        if t.state[k] == ANY or out.value[e] == t.state[k]:
            return True
    return False


@compiled
def _hold(w: Tables, part: int) -> bool:
    """Whether all terms of a part hold; a part without terms does."""
    t = w.triggers
    for k in range(t.term[part], t.term[part + 1]):
        if not _compare(w.story.value[t.term_value[k]], int(t.term_op[k]), t.term_number[k]):
            return False
    return True


@compiled
def _compare(value: float, op: int, number: float) -> bool:
    if op == Op.LESS:
        return value < number
    if op == Op.AT_MOST:
        return value <= number
    if op == Op.EQUAL:
        return value == number
    if op == Op.OTHER:
        return value != number
    if op == Op.AT_LEAST:
        return value >= number
    return value > number
