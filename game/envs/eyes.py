"""An observation written in one compiled pass over the tables, from what one body perceives.

It says what `sim/look.py` says of the player, and asks the same of anybody else who is steered: cells are
known by eyes, movers by Listen, sounds by ears. `tests/envs` holds it to `look.percept` fact by fact, but for
doors: the percept waits for a door's first cell, the eyes of an agent for any.
"""

from game.core.compiled import F4, F8, F8x2, U1x2, compiled
from game.core.sight import see_cells
from game.envs.aims import asked, mask_of, task_of, task_place
from game.envs.fields import (
    AT,
    BLEED,
    DOOR,
    DOORS,
    GOAL,
    ITEMS,
    MANY,
    RAYS,
    SHOT,
    THING,
    THINGS,
    WHISKER,
)
from game.envs.others import offset, tell_others
from game.sim.components.tables import Tables
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.who import Has
from game.sim.lighting import light_on

CLOCK, HOUR, HEALTH, GAIT, LIGHT = AT["clock"], AT["hour"], AT["health"], AT["gait"], AT["light"]
HELD, PLACE, WALLS, GATES, STUFF = AT["items"], AT["place"], AT["walls"], AT["doors"], AT["things"]
TASK, EXIT, ASKED, HEARD = AT["task"], AT["exit"], AT["asked"], AT["heard"]
GOALS = len(GOAL)
"""Kinds of goals that are told apart; what a trigger calls done is none of them."""
DOORWAYS, LYING, CARRIED = len(DOOR), len(THING), len(ITEMS)
NEAR = 24.0
"""Things farther than this are left out, as the percept leaves them out."""
STEP = 0.25
"""Tiles between two touches of a whisker."""


@compiled
def open_eyes(w: Tables, row: int, visible: U1x2, known: U1x2) -> None:
    """What a steered body sees now, and has seen: an infected no farther than its eyes are good for."""
    reach = w.numbers.sight.player_range
    if w.who.has[row] & Has.INFECTED != 0:
        reach = max(
            w.numbers.sight.touch, w.numbers.sight.infected_lit * w.numbers.infected.eyes[w.who.breed[row]]
        )
    visible[:] = 0
    see_cells(w.level.opaque, w.body.x[row], w.body.y[row], reach, w.scratch.circle, visible)
    for y in range(visible.shape[0]):
        for x in range(visible.shape[1]):
            if visible[y, x] != 0:
                known[y, x] = 1


@compiled
def look(
    w: Tables, row: int, clock: float, visible: U1x2, known: U1x2, ears: F8, ring: F8x2, out: F4
) -> None:
    """Write the whole observation of one living body. ring (RAYS, 2) unit vectors; out (LENGTH,)"""
    out[:] = 0.0
    out[CLOCK] = min(1.0, clock)
    _self(w, row, ears, out)
    _walls(w, row, known, ring, out)
    tell_others(w, row, visible, ring, out)
    _doors(w, row, known, out)
    _things(w, row, known, out)
    _aims(w, row, out)
    _asked(w, row, out)
    if ears[3] > 0.0:
        offset(w, row, ears[1], ears[2], HEARD, out)
        out[HEARD + 3] = min(1.0, ears[3] / SHOT)


@compiled
def _self(w: Tables, row: int, ears: F8, out: F4) -> None:
    v, n = w.vital, w.numbers.body
    full = n.health
    if w.who.has[row] & Has.INFECTED != 0:
        full = w.numbers.infected.health[w.who.breed[row]]
    out[HOUR] = w.state.hour[0] / 24.0
    out[HEALTH] = min(1.0, v.health[row] / full)
    out[HEALTH + 1] = min(1.0, v.stamina[row] / n.stamina)
    out[HEALTH + 2] = min(1.0, v.bleeding[row] / BLEED)
    out[HEALTH + 3] = v.infection[row] / 100.0
    out[HEALTH + 4] = v.hunger[row] / 100.0
    out[HEALTH + 5] = v.notkin[row] / 100.0
    out[HEALTH + 6] = min(1.0, v.grabbers[row] / MANY)
    out[GAIT + int(w.intent.gait[row])] = 1.0
    out[GAIT + 3] = min(1.0, max(-1.0, w.body.fx[row]))
    out[GAIT + 4] = min(1.0, max(-1.0, w.body.fy[row]))
    out[LIGHT] = min(1.0, light_on(w, row, row))
    out[LIGHT + 1] = min(1.0, ears[0] / SHOT)
    out[LIGHT + 2] = w.pack.torch_on[row]
    for kind in range(CARRIED):
        out[HELD + kind] = min(1.0, w.pack.held[row, kind] / MANY)
    h, wide = w.level.solid.shape
    out[PLACE] = w.body.x[row] / wide
    out[PLACE + 1] = w.body.y[row] / h


@compiled
def _walls(w: Tables, row: int, known: U1x2, ring: F8x2, out: F4) -> None:
    """Whiskers: what is not known yet does not stop them, the edge of the map does."""
    h, wide = w.level.solid.shape
    for k in range(RAYS):
        along = STEP
        while along < WHISKER:
            x, y = w.body.x[row] + ring[k, 0] * along, w.body.y[row] + ring[k, 1] * along
            if not (0.0 <= x < wide and 0.0 <= y < h):
                break
            if known[int(y), int(x)] != 0 and w.level.solid[int(y), int(x)] != 0:
                break
            along += STEP
        out[WALLS + k] = min(1.0, along / WHISKER)


@compiled
def _doors(w: Tables, row: int, known: U1x2, out: F4) -> None:
    """Known doors that still stand, the nearest first."""
    before, last = -1.0, -1
    for slot in range(DOORS):
        found, best = -1, 1e18
        for d in range(w.doors.x0.shape[0]):
            if w.doors.state[d] == DoorState.BROKEN or not _met(w, d, known):
                continue
            dx = (w.doors.x0[d] + w.doors.x1[d]) * 0.5 - w.body.x[row]
            dy = (w.doors.y0[d] + w.doors.y1[d]) * 0.5 - w.body.y[row]
            d2 = dx * dx + dy * dy
            if (d2 > before or (d2 == before and d > last)) and d2 < best:
                found, best = d, d2
        if found < 0:
            return
        before, last = best, found
        at = GATES + slot * DOORWAYS
        x, y = (w.doors.x0[found] + w.doors.x1[found]) * 0.5, (w.doors.y0[found] + w.doors.y1[found]) * 0.5
        offset(w, row, x, y, at, out)
        shut = w.doors.state[found] != DoorState.OPEN
        out[at + 3] = 0.0 if shut else 1.0
        out[at + 4] = 1.0 if shut and w.doors.locked[found] != 0 else 0.0
        out[at + 5] = 1.0 if w.doors.style[found] >= DoorStyle.BOOM else 0.0


@compiled
def _met(w: Tables, d: int, known: U1x2) -> bool:
    """Whether any cell of a door is known: of a shut one the far cells never are, from whichever side."""
    for y in range(w.doors.y0[d], w.doors.y1[d]):
        for x in range(w.doors.x0[d], w.doors.x1[d]):
            if known[y, x] != 0:
                return True
    return False


@compiled
def _things(w: Tables, row: int, known: U1x2, out: F4) -> None:
    """Known things that lie about, the nearest first."""
    before, last = -1.0, -1
    for slot in range(THINGS):
        found, best = -1, NEAR * NEAR
        for k in range(w.items.x.shape[0]):
            if w.items.here[k] == 0 or known[int(w.items.y[k]), int(w.items.x[k])] == 0:
                continue
            dx, dy = w.items.x[k] - w.body.x[row], w.items.y[k] - w.body.y[row]
            d2 = dx * dx + dy * dy
            if (d2 > before or (d2 == before and k > last)) and d2 < best:
                found, best = k, d2
        if found < 0:
            return
        before, last = best, found
        at = STUFF + slot * LYING
        offset(w, row, w.items.x[found], w.items.y[found], at, out)
        out[at + 3 + int(w.items.kind[found])] = 1.0


@compiled
def _aims(w: Tables, row: int, out: F4) -> None:
    """The goal's arrow, and the nearest way out."""
    if w.who.has[row] & Has.INFECTED != 0:
        return
    k = task_of(w, row)
    if k >= 0:
        x, y = task_place(w, k)
        offset(w, row, x, y, TASK, out)
        if w.goals.kind[k] < GOALS:
            out[TASK + 3 + int(w.goals.kind[k])] = 1.0
    found, best, mine = -1, 1e18, mask_of(w, row)
    for e in range(w.exits.x0.shape[0]):
        if w.exits.to[e] >= 0 or w.exits.who[e] & mine == 0:
            continue
        dx = (w.exits.x0[e] + w.exits.x1[e]) * 0.5 - w.body.x[row]
        dy = (w.exits.y0[e] + w.exits.y1[e]) * 0.5 - w.body.y[row]
        if dx * dx + dy * dy < best:
            found, best = e, dx * dx + dy * dy
    if found >= 0:
        x = (w.exits.x0[found] + w.exits.x1[found]) * 0.5
        y = (w.exits.y0[found] + w.exits.y1[found]) * 0.5
        offset(w, row, x, y, EXIT, out)


@compiled
def _asked(w: Tables, row: int, out: F4) -> None:
    wanted = asked(w, row)
    if wanted > 0:
        out[ASKED + wanted - 1] = 1.0
