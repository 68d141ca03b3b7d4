"""Civilians: they flee from hunters, stand where their turn in a queue says, and go when they are done."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.sim.components.tables import Tables
from game.sim.kinds.bodies import Gait
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Has
from game.sim.screening import middle
from game.sim.ways import PEOPLE, field_to, walk

if TYPE_CHECKING:
    from game.sim.world import World

PERIOD = 6
ARRIVED = 0.04
"""Tiles, squared, from one's place in which one stands still."""
PACE = 0.6
"""Share of a gait's speed: nobody hurries in a queue, and a frightened crowd is in its own way."""


def run(world: World) -> None:
    """Let every civilian think at 10 Hz and walk every tick, on maps with a checkpoint and without."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    tick = w.state.tick[0]
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.CIVILIAN == 0 or w.who.has[i] & (Has.DYING | Has.STEERED) != 0:
            continue
        if (tick + i) % PERIOD == 0:
            _think(w, i)
        walk(w, i, ARRIVED, PACE)


@compiled
def _think(w: Tables, i: int) -> None:
    """Flee from hunters; else stand where one's turn says."""
    w.intent.gait[i] = Gait.WALK
    gx, gy, why = w.body.x[i], w.body.y[i], Why.QUEUE.value
    c = w.social.checkpoint[i]
    spot = w.social.spot[i]
    threat = _threat(w, i)
    if threat >= 0 and spot != Spot.PASSED:
        gx = w.body.x[i] * 2.0 - w.body.x[threat]
        gy = w.body.y[i] * 2.0 - w.body.y[threat]
        w.intent.gait[i] = Gait.RUN
        why = Why.FLEEING.value
    elif c >= 0 and (spot == Spot.PAPERS or spot == Spot.BLOOD or spot == Spot.DETAINED):
        gx, gy = middle(w, c)
        why = Why.SCREENED.value
    elif c >= 0 and spot == Spot.PASSED:
        gx, gy = w.checkpoints.beyond_x[c], w.checkpoints.beyond_y[c]
        why = Why.SCREENED.value
    elif c >= 0 and spot == Spot.REFUSED:
        # Back along the queue, a step aside of those who still wait in it.
        first = w.paths.first[w.checkpoints.queue[c]]
        gx, gy = w.paths.x[first], w.paths.y[first] + 1.5
        why = Why.SCREENED.value
    elif c >= 0 and w.social.place[i] >= 0:
        gx, gy = _place(w, c, int(w.social.place[i]))
    if w.mind.why[i] != why:
        w.mind.why[i] = why
        w.mind.why_tick[i] = int(w.state.tick[0])
    w.mind.why_x[i] = gx
    w.mind.why_y[i] = gy
    w.mind.goal_x[i] = gx
    w.mind.goal_y[i] = gy
    w.mind.slot[i] = -1
    dx, dy = gx - w.body.x[i], gy - w.body.y[i]
    if dx * dx + dy * dy > 4.0 and threat < 0:
        w.mind.slot[i] = field_to(w, gx, gy, PEOPLE, 600)
    leaving = (spot == Spot.PASSED or spot == Spot.REFUSED) and why == Why.SCREENED.value
    if leaving and w.vital.grabbers[i] == 0 and dx * dx + dy * dy < 1.0:
        # Through the gate and gone from this map, unharmed.
        w.who.has[i] |= Has.DYING
        w.vital.hurt_by[i] = Outcome.WON


@compiled
def _threat(w: Tables, i: int) -> int:
    found, best = -1, 49.0
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.who.has[j] & Has.INFECTED == 0 or w.mind.mood[j] != Mood.CHASE:
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        d2 = dx * dx + dy * dy
        if d2 < best:
            found, best = j, d2
    return found


@compiled
def _place(w: Tables, c: int, place: int) -> tuple[float, float]:
    """Where the place-th in the queue stands: so far back from the head along its path."""
    p = w.checkpoints.queue[c]
    first, k = w.paths.first[p], w.paths.first[p + 1] - 1
    left = place * w.numbers.checkpoint.spacing
    while k > first:
        ax, ay, bx, by = w.paths.x[k], w.paths.y[k], w.paths.x[k - 1], w.paths.y[k - 1]
        length = sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay))
        if left <= length and length > 0.0:
            return ax + (bx - ax) * left / length, ay + (by - ay) * left / length
        left -= length
        k -= 1
    return w.paths.x[first], w.paths.y[first]
