"""Goals, passages and the way out: what is done, where stairs lead, and when the night is won."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.rows import handle, resolve
from game.core.walls import out_of_walls
from game.sim.components.tables import Tables
from game.sim.events import Event, emit
from game.sim.kinds.minds import Mood, Order
from game.sim.kinds.story import GoalKind, Outcome
from game.sim.kinds.who import Has, Person
from game.sim.player import playing

if TYPE_CHECKING:
    from game.sim.world import World

BRING = 7.0
"""Companions this near come along through a passage."""


def run(world: World) -> None:
    """Tick off goals in their order, use passages, and end the night where the way out leads."""
    _run(world.twin)


@compiled
def mask_of(w: Tables, player: int) -> int:
    return 2 if w.who.person[player] == Person.NAMRA else 1


@compiled
def _run(w: Tables) -> None:
    player = playing(w)
    if player < 0:
        return
    mine = mask_of(w, player)
    _arrive(w)
    left = _tick_off(w, player, mine)
    _passages(w, player, mine, left)


@compiled
def _within(w: Tables, i: int, x0: float, y0: float, x1: float, y1: float) -> bool:
    x, y = w.body.x[i], w.body.y[i]
    return bool(x0 <= x <= x1 and y0 <= y <= y1)


@compiled
def _tick_off(w: Tables, player: int, mine: int) -> int:
    """Mark what is done; a goal opens when all of lower order are. Returns how many are left."""
    g = w.goals
    lowest = 1 << 30
    for k in range(g.kind.shape[0]):
        if g.who[k] & mine != 0 and g.done[k] == 0 and g.order[k] < lowest:
            lowest = int(g.order[k])
    left = 0
    for k in range(g.kind.shape[0]):
        if g.who[k] & mine == 0 or g.done[k] != 0:
            continue
        # What is found is found, whatever the order.
        found = g.kind[k] == GoalKind.FIND and g.item[k] >= 0 and w.items.here[g.item[k]] == 0
        open_ = g.order[k] <= lowest
        reached = (
            open_ and g.kind[k] == GoalKind.REACH and _within(w, player, g.x0[k], g.y0[k], g.x1[k], g.y1[k])
        )
        survived = g.kind[k] == GoalKind.SURVIVE and _past(w, g.until[k])
        if found or reached or survived:
            g.done[k] = 1
            emit(
                w.outbox,
                Event.GOAL.value,
                handle(w.who.gen, player),
                -1,
                w.body.x[player],
                w.body.y[player],
                0.0,
                k,
            )
        else:
            left += 1
    if left == 0 and g.kind.shape[0] > 0 and not _has_way_out(w, mine):
        _win(w, player)
    return left


@compiled
def _past(w: Tables, hour: float) -> bool:
    """Whether the hour has come: within the hour after it."""
    since = w.state.hour[0] - hour
    if since < 0.0:
        since += 24.0
    return bool(since < 1.0)


@compiled
def _has_way_out(w: Tables, mine: int) -> bool:
    found = False
    for e in range(w.exits.x0.shape[0]):
        found = found or (w.exits.to[e] < 0 and w.exits.who[e] & mine != 0)
    return found


@compiled
def _win(w: Tables, player: int) -> None:
    w.state.outcome[0] = Outcome.WON
    x, y = w.body.x[player], w.body.y[player]
    emit(w.outbox, Event.OUTCOME.value, handle(w.who.gen, player), -1, x, y, 0.0, Outcome.WON.value)


@compiled
def _passages(w: Tables, player: int, mine: int, left: int) -> None:
    inside = -1
    for e in range(w.exits.x0.shape[0]):
        if _within(w, player, w.exits.x0[e], w.exits.y0[e], w.exits.x1[e], w.exits.y1[e]):
            inside = e
    before = w.state.exit_in[0]
    w.state.exit_in[0] = inside
    if inside < 0 or inside == before or w.exits.who[inside] & mine == 0:
        if inside >= 0 and left == 0 and w.exits.to[inside] < 0 and w.exits.who[inside] & mine != 0:
            _win(w, player)
        return
    to = w.exits.to[inside]
    if to < 0:
        if left == 0:
            _win(w, player)
        return
    _send_after(w, player, inside)
    from_x, from_y = w.body.px[player], w.body.py[player]
    _bring(w, player, player, int(to))
    for p in range(w.scratch.prey_count[0]):
        j = w.scratch.prey[p]
        if j == player or w.who.has[j] & Has.COMPANION == 0 or w.social.order[j] != Order.FOLLOW:
            continue
        dx, dy = from_x - w.body.x[j], from_y - w.body.y[j]
        if sqrt(dx * dx + dy * dy) < BRING:
            _bring(w, j, player, int(to))
    w.state.exit_in[0] = to
    x, y = w.body.x[player], w.body.y[player]
    emit(w.outbox, Event.PASSAGE.value, handle(w.who.gen, player), -1, x, y, 0.0, int(to))


@compiled
def _send_after(w: Tables, player: int, exit_: int) -> None:
    """Hunters at her heels come through the passage a little later: stairs do not shake them off."""
    n, me = w.numbers.infected, handle(w.who.gen, player)
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.who.has[j] & Has.INFECTED == 0 or w.mind.mood[j] != Mood.CHASE or w.sense.prey[j] != me:
            continue
        dx, dy = w.body.px[player] - w.body.x[j], w.body.py[player] - w.body.y[j]
        d = sqrt(dx * dx + dy * dy)
        if d < n.stairs:
            w.mind.through[j] = exit_ + 1
            w.mind.through_ticks[j] = int((n.stairs_time + d / n.speed[w.who.breed[j]]) * 60.0)


@compiled
def _arrive(w: Tables) -> None:
    """Bring out whoever was on its way through a passage; its prey may have gone on."""
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.mind.through[j] == 0 or w.who.has[j] & Has.DYING != 0:
            continue
        w.mind.through_ticks[j] -= 1
        if w.mind.through_ticks[j] > 0:
            continue
        to = int(w.exits.to[w.mind.through[j] - 1])
        w.mind.through[j] = 0
        prey = resolve(w.who.gen, w.sense.prey[j])
        if to < 0 or prey < 0 or w.mind.mood[j] != Mood.CHASE or _came_back(w, prey, j, to):
            continue
        _bring(w, j, -1, to)
        w.sense.unseen_ticks[j] = 0
        w.mind.best[j] = 1e9


@compiled
def _came_back(w: Tables, prey: int, hunter: int, to: int) -> bool:
    """Whether the prey is by now nearer to the hunter than to the far end of the passage."""
    hx, hy = w.body.x[prey] - w.body.x[hunter], w.body.y[prey] - w.body.y[hunter]
    ex = w.body.x[prey] - (w.exits.x0[to] + w.exits.x1[to]) * 0.5
    ey = w.body.y[prey] - (w.exits.y0[to] + w.exits.y1[to]) * 0.5
    return bool(hx * hx + hy * hy <= ex * ex + ey * ey)


@compiled
def _bring(w: Tables, row: int, player: int, to: int) -> None:
    """Put a body at the other end of a passage; who follows stands a step aside."""
    x = (w.exits.x0[to] + w.exits.x1[to]) * 0.5
    y = (w.exits.y0[to] + w.exits.y1[to]) * 0.5
    if row != player:
        y += 0.5
    x, y = out_of_walls(w.level.solid, w.level.walls, x, y, w.body.radius[row])
    w.body.x[row], w.body.y[row] = x, y
    w.body.px[row], w.body.py[row] = x, y
