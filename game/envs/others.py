"""Whom a body perceives, and what of them is told: the nearest one by one, and danger by direction."""

from math import sqrt

from game.core.compiled import F4, F8x2, U1x2, compiled
from game.core.rows import handle
from game.envs.fields import AT, BODY, FAR, KINDS, OTHERS, RAYS
from game.sim.components.tables import Tables
from game.sim.keen import keen
from game.sim.kinds.bodies import Pose
from game.sim.kinds.minds import Mood
from game.sim.kinds.who import Has

DANGER, HUNTERS, GUARDS, PEOPLE = AT["danger"], AT["hunters"], AT["guards"], AT["others"]
BODIES, SORTS = len(BODY), len(KINDS)


@compiled
def offset(w: Tables, row: int, x: float, y: float, at: int, out: F4) -> None:
    """There, and how far east and south."""
    out[at] = 1.0
    out[at + 1] = min(1.0, max(-1.0, (x - w.body.x[row]) / FAR))
    out[at + 2] = min(1.0, max(-1.0, (y - w.body.y[row]) / FAR))


@compiled
def _sector(ring: F8x2, dx: float, dy: float) -> int:
    """The direction of the ring nearest to an offset; ties to the first."""
    best, found = -1e18, 0
    for k in range(RAYS):
        along = ring[k, 0] * dx + ring[k, 1] * dy
        if along > best:
            best, found = along, k
    return found


@compiled
def hunts(w: Tables, j: int) -> bool:
    chasing = w.mind.mood[j] == Mood.CHASE or w.body.pose[j] == Pose.GRAB
    return bool(w.who.has[j] & Has.INFECTED != 0 and chasing)


@compiled
def perceives(w: Tables, row: int, j: int, visible: U1x2, d2: float) -> bool:
    """In sight; or, while listening, a mover within reach through walls."""
    if visible[int(w.body.y[j]), int(w.body.x[j])] != 0:
        return True
    reach = keen(w, w.numbers.hybrid.listen_reach)
    moving = w.body.vx[j] * w.body.vx[j] + w.body.vy[j] * w.body.vy[j] > 0.01
    return bool(w.ability.listen_ticks[row] > 0 and d2 < reach * reach and moving)


@compiled
def tell_others(w: Tables, row: int, visible: U1x2, ring: F8x2, out: F4) -> None:
    """The nearest people by rows of the observation, and the nearest danger by direction."""
    far = 0.0
    taken = 0
    chosen = w.scratch.order  # free between ticks: the next tick sorts it anew
    for j in range(w.rows.top[0]):
        has = w.who.has[j]
        if j == row or has & Has.ALIVE == 0 or has & Has.DYING != 0:
            continue
        dx, dy = w.body.x[j] - w.body.x[row], w.body.y[j] - w.body.y[row]
        d2 = dx * dx + dy * dy
        if not perceives(w, row, j, visible, d2):
            continue
        closeness = 1.0 - sqrt(d2) / FAR
        if closeness > 0.0:
            at = GUARDS if has & Has.SOLDIER != 0 else DANGER if has & Has.INFECTED != 0 else -1
            if at >= 0:
                k = _sector(ring, dx, dy)
                out[at + k] = max(out[at + k], closeness)
                if hunts(w, j):
                    out[HUNTERS + k] = max(out[HUNTERS + k], closeness)
        if taken < OTHERS or d2 < far:
            taken, far = _insert(w, row, j, d2, taken)
    for k in range(taken):
        _body(w, row, int(chosen[k]), visible, PEOPLE + k * BODIES, out)


@compiled
def away(w: Tables, row: int, j: int) -> float:
    dx, dy = w.body.x[j] - w.body.x[row], w.body.y[j] - w.body.y[row]
    return float(dx * dx + dy * dy)


@compiled
def _insert(w: Tables, row: int, j: int, d2: float, taken: int) -> tuple[int, float]:
    """Keep the list sorted by distance, at most OTHERS long. -> its length, its farthest"""
    chosen = w.scratch.order
    k = taken if taken < OTHERS else OTHERS - 1
    while k > 0 and away(w, row, int(chosen[k - 1])) > d2:
        chosen[k] = chosen[k - 1]
        k -= 1
    chosen[k] = j
    taken = min(OTHERS, taken + 1)
    return taken, away(w, row, int(chosen[taken - 1]))


@compiled
def _kind(w: Tables, j: int) -> int:
    """Index into KINDS."""
    has = w.who.has[j]
    if has & Has.INFECTED != 0:
        return int(w.who.breed[j])
    if has & Has.INSPECTOR != 0:
        return 4
    return 3 if has & Has.SOLDIER != 0 else 5


@compiled
def _body(w: Tables, row: int, j: int, visible: U1x2, at: int, out: F4) -> None:
    seen = visible[int(w.body.y[j]), int(w.body.x[j])] != 0
    offset(w, row, w.body.x[j], w.body.y[j], at, out)
    out[at + 3] = min(1.0, max(-1.0, w.body.fx[j]))
    out[at + 4] = min(1.0, max(-1.0, w.body.fy[j]))
    out[at + 5 + _kind(w, j)] = 1.0
    out[at + 5 + SORTS] = 1.0 if seen else 0.0
    if seen and w.sense.prey[j] == handle(w.who.gen, row):
        out[at + 6 + SORTS] = w.sense.suspicion[j] / 100.0
    out[at + 7 + SORTS] = 1.0 if hunts(w, j) else 0.0
