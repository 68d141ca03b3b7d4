"""Companions: follow, hold, hide; keep up, keep out of doorways, back off, strike when cornered."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.flow import FAR
from game.core.rows import handle
from game.core.sight import clear
from game.sim.components.tables import Tables
from game.sim.events import Event, Line, emit
from game.sim.kinds.bodies import Ask, Gait
from game.sim.kinds.minds import Mood, Order, Why
from game.sim.kinds.who import Has
from game.sim.player import player_of
from game.sim.ways import PEOPLE, cost_from, field_to, walk

if TYPE_CHECKING:
    from game.sim.world import World

PERIOD = 6
ARRIVED = 0.16
"""Tiles, squared, from a goal in which one stands still."""
LIMIT = 2000
NEAR, NEAR_LIMIT = 8.0, 200
"""Tiles to a goal of one's own that a small field is asked for, and how far that reaches, in tenths."""
ALERT = 10.0
"""Hunters in the open are minded within this many tiles."""


def run(world: World) -> None:
    """Let every companion think at 10 Hz and walk every tick."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    player = player_of(w)
    tick = w.state.tick[0]
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        has = w.who.has[i]
        if has & Has.COMPANION == 0 or has & (Has.DYING | Has.PLAYER | Has.STEERED) != 0:
            continue
        if (tick + i) % PERIOD == 0:
            _think(w, i, player)
        else:
            w.intent.ask[i] = 0
        walk(w, i, ARRIVED, 1.0)


@compiled
def _set(w: Tables, i: int, x: float, y: float, gait: int, why: int) -> None:
    w.mind.goal_x[i] = x
    w.mind.goal_y[i] = y
    w.intent.gait[i] = gait
    if w.mind.why[i] != why:
        w.mind.why[i] = why
        w.mind.why_x[i] = x
        w.mind.why_y[i] = y
        w.mind.why_tick[i] = int(w.state.tick[0])
    dx, dy = x - w.body.x[i], y - w.body.y[i]
    near = dx * dx + dy * dy < NEAR * NEAR
    slot = field_to(w, x, y, PEOPLE, NEAR_LIMIT if near else LIMIT)
    if near and cost_from(w, slot, w.body.x[i], w.body.y[i]) >= FAR:
        slot = field_to(w, x, y, PEOPLE, LIMIT)
    w.mind.slot[i] = slot


@compiled
def _think(w: Tables, i: int, player: int) -> None:
    w.intent.ask[i] = 0
    _miss(w, i, player)
    threat, near, adjacent = _threat(w, i)
    if threat >= 0:
        w.intent.aim_x[i] = w.body.x[threat] - w.body.x[i]
        w.intent.aim_y[i] = w.body.y[threat] - w.body.y[i]
    held = w.vital.grabbers[i] > 0
    # Held, he struggles three times a second, as a frightened hand does.
    if (held and (w.state.tick[0] + i) % (3 * PERIOD) == 0) or (not held and threat >= 0 and near < 1.3):
        w.intent.ask[i] = Ask.STRIKE
    order = w.social.order[i]
    n = w.numbers.people
    weak = w.vital.health[i] < n.retreat_health or adjacent >= n.retreat_adjacent
    if threat >= 0 and near < n.fear and (weak or near > 1.0):
        _back_off(w, i, threat, player, order, weak)
        return
    if threat < 0:
        w.intent.aim_x[i] = 0.0
        w.intent.aim_y[i] = 0.0
    if order == Order.FOLLOW and player >= 0:
        _follow(w, i, player)
    else:
        gait = Gait.SNEAK.value if order == Order.HIDE else Gait.WALK.value
        _set(w, i, w.social.order_x[i], w.social.order_y[i], gait, Why.ORDER.value)


@compiled
def _miss(w: Tables, i: int, player: int) -> None:
    """One who follows calls out, once, when the player has been too far away for too long."""
    n = w.numbers.people
    spent = int(n.lost_time * 60.0)
    if w.social.order[i] != Order.FOLLOW or player < 0:
        w.social.wait_ticks[i] = spent  # told to come from afar he has lost nobody yet
        return
    x, y = w.body.x[i], w.body.y[i]
    dx, dy = w.body.x[player] - x, w.body.y[player] - y
    if dx * dx + dy * dy <= n.lost_far * n.lost_far:
        w.social.wait_ticks[i] = 0
    elif w.social.wait_ticks[i] < spent:
        w.social.wait_ticks[i] += PERIOD
        if w.social.wait_ticks[i] >= spent:
            me = handle(w.who.gen, i)
            emit(w.outbox, Event.SPEAK.value, me, w.state.player[0], x, y, 0.0, Line.LEFT_BEHIND.value)


@compiled
def _threat(w: Tables, i: int) -> tuple[int, float, int]:
    """Nearest hunter in the open, its distance, and how many are adjacent."""
    found, best, adjacent = -1, ALERT * ALERT, 0
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        has = w.who.has[j]
        if has & Has.INFECTED == 0 or has & Has.DYING != 0 or w.mind.mood[j] != Mood.CHASE:
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        d2 = dx * dx + dy * dy
        if d2 < 2.25:
            adjacent += 1
        if d2 < best and clear(w.level.opaque, w.body.x[i], w.body.y[i], w.body.x[j], w.body.y[j]):
            found, best = j, d2
    return found, sqrt(best), adjacent


@compiled
def _back_off(w: Tables, i: int, threat: int, player: int, order: int, weak: bool) -> None:
    """Away from the hunter; toward the player where that is also away."""
    x, y = w.body.x[i], w.body.y[i]
    ax, ay = x - w.body.x[threat], y - w.body.y[threat]
    d = max(0.01, sqrt(ax * ax + ay * ay))
    ax, ay = ax / d, ay / d
    if player >= 0 and order == Order.FOLLOW:
        px, py = w.body.x[player] - x, w.body.y[player] - y
        far = max(0.01, sqrt(px * px + py * py))
        if far > 2.0 and (px * ax + py * ay) / far > -0.2:
            _set(w, i, w.body.x[player], w.body.y[player], Gait.RUN.value, Why.FLEEING.value)
            return
    why = Why.RETREAT.value if weak else Why.FLEEING.value
    if weak and w.mind.why[i] != why:
        me = handle(w.who.gen, i)
        emit(w.outbox, Event.SPEAK.value, me, -1, x, y, 0.0, Line.RETREAT.value)
    h, wide = w.level.solid.shape
    # Of nine ways, the open one that leads farthest from the hunter.
    best, gx, gy = -1e9, x, y
    for oy in range(-1, 2):
        for ox in range(-1, 2):
            tx, ty = x + ox * 2.0, y + oy * 2.0
            mx, my = x + ox, y + oy
            if not (0.0 <= tx < wide and 0.0 <= ty < h) or w.level.solid[int(ty), int(tx)] != 0:
                continue
            if w.level.solid[int(my), int(mx)] != 0:
                continue
            score = ox * ax + oy * ay
            if score > best:
                best, gx, gy = score, tx, ty
    _set(w, i, gx, gy, Gait.RUN.value, why)


@compiled
def _follow(w: Tables, i: int, player: int) -> None:
    """Keep up with the player; near her, stand still and out of doorways."""
    n = w.numbers.people
    x, y = w.body.x[i], w.body.y[i]
    px, py = w.body.x[player], w.body.y[player]
    dx, dy = px - x, py - y
    d = sqrt(dx * dx + dy * dy)
    if d > n.follow_near:
        gait = Gait.RUN.value if d > n.follow_far else int(w.intent.gait[player])
        if d > n.follow_near + 2.0 and gait == Gait.SNEAK.value:
            gait = Gait.WALK.value
        _set(w, i, px, py, gait, Why.ORDER.value)
        return
    gx, gy = _clear_of_doors(w, i)
    _set(w, i, gx, gy, Gait.WALK.value, Why.ORDER.value)


@compiled
def _clear_of_doors(w: Tables, i: int) -> tuple[float, float]:
    """Here, or the nearest place that blocks no doorway and where nobody else stands."""
    x, y = int(w.body.x[i]), int(w.body.y[i])
    if not _at_door(w, x, y):
        return w.body.x[i], w.body.y[i]
    reach = int(w.numbers.people.wall_sense) + 1
    best, gx, gy = 1e9, w.body.x[i], w.body.y[i]
    h, wide = w.level.solid.shape
    for cy in range(max(0, y - reach), min(h, y + reach + 1)):
        for cx in range(max(0, x - reach), min(wide, x + reach + 1)):
            if w.level.solid[cy, cx] != 0 or _at_door(w, cx, cy):
                continue
            dx, dy = cx + 0.5 - w.body.x[i], cy + 0.5 - w.body.y[i]
            if dx * dx + dy * dy < best and not _taken(w, i, cx + 0.5, cy + 0.5):
                best, gx, gy = dx * dx + dy * dy, cx + 0.5, cy + 0.5
    return gx, gy


@compiled
def _taken(w: Tables, i: int, x: float, y: float) -> bool:
    """Whether another body stands so near a place that two do not fit."""
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        dx, dy = w.body.x[j] - x, w.body.y[j] - y
        touch = w.body.radius[i] + w.body.radius[j]
        if j != i and dx * dx + dy * dy < touch * touch:
            return True
    return False


@compiled
def _at_door(w: Tables, x: int, y: int) -> bool:
    h, wide = w.level.door.shape
    for cy in range(max(0, y - 1), min(h, y + 2)):
        for cx in range(max(0, x - 1), min(wide, x + 2)):
            if w.level.door[cy, cx] >= 0:
                return True
    return False
