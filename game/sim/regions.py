"""Regions of a large map: where the infected are counted who are far from anybody, and how they come back.

A region is a square; its pockets are the open ground in it that hangs together without a door. A count says
how many of each breed are somewhere in a pocket, no more: whoever comes back stands at a drawn place of it.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import numpy.typing as npt

from game.core.blocks import label_blocks, off_block
from game.core.chance import draw, draw_int
from game.core.compiled import compiled
from game.core.rows import claim
from game.core.sound import ear
from game.core.table import blank
from game.sim.components.regions import Arrivals, Pockets, Regions
from game.sim.components.tables import Tables
from game.sim.deeds import When, Who
from game.sim.kinds.streams import Stream
from game.sim.kinds.surroundings import ZoneKind
from game.sim.kinds.who import Breed, Has
from game.sim.level import OPEN, Plan
from game.sim.numbers import Numbers
from game.sim.tale import cells_of

BREEDS = len(Breed)
SPARE = 8
"""Rows kept free for whoever must come; who finds no row stays counted."""
TRIES = 12
"""Places drawn for one before it is left for another tick."""
STEP = 1.0
"""Tiles somebody may come nearer within the tick, and a body is wide."""
SOUND = 1 << 32
"""Draws for those a sound wakes begin here, apart from the others'."""


# ------------------------------------------------------------ made from the map
def region_tables(plan: Plan, numbers: Numbers, n: int) -> dict[str, Any]:
    """Tables by name; without rows where the map is too small to have regions."""
    many = max(plan.width, plan.height) > numbers.region.least
    pockets = _pockets(plan, int(numbers.region.side), n) if many else _no_pockets()
    r, p = pockets.begin.size - 1, pockets.region.size
    return {
        "regions": blank(Regions, r, heads=(p, BREEDS), total=(1,)),
        "pockets": pockets,
        "arrivals": blank(Arrivals, n if many else 0, filled=(1,), watching=(1,)),
    }


def _no_pockets() -> Pockets:
    none, one = np.zeros(0, np.int32), np.zeros(1, np.int32)
    return Pockets(np.zeros((0, 0), np.int32), none, one, none, one, np.zeros(0, np.uint8), 1, 0)


def _pockets(plan: Plan, side: int, n: int) -> Pockets:
    """Every pocket, in the order of its region."""
    open_ = _ground(plan)
    h, w = open_.shape
    of, block = np.zeros((h, w), np.int32), np.zeros(h * w, np.int32)
    count = label_blocks(open_, side, of, block, np.zeros(side * side, np.int32))
    across, down = -(-w // side), -(-h // side)
    flat = of.ravel()
    cells = np.flatnonzero(flat >= 0)
    first = np.concatenate(([0], np.cumsum(np.bincount(flat[cells], minlength=count))))
    return Pockets(
        of,
        block[:count].copy(),
        first.astype(np.int32),
        cells[np.argsort(flat[cells], kind="stable")].astype(np.int32),
        np.searchsorted(block[:count], np.arange(across * down + 1)).astype(np.int32),
        np.zeros(n, np.uint8),
        side,
        across,
    )


def _ground(plan: Plan) -> npt.NDArray[np.uint8]:
    """1 where the infected may be counted and come back. (h, w)

    Not in doorways, which are for those who stand in them; not where a trigger waits for the infected, or
    nobody would be there to be found; not in a refuge or on a roof, where nobody comes out of thin air.
    """
    found = plan.rasters.wall == OPEN
    for door in plan.doors:
        found[door.y0 : door.y1, door.x0 : door.x1] = False
    for trigger in plan.triggers:
        if trigger.who & Who.INFECTED and trigger.when in (When.ENTER, When.LEAVE):
            found &= ~_widened(cells_of(trigger, found.shape))
    for zone in plan.zones:
        if zone.kind in (ZoneKind.REFUGE, ZoneKind.ROOF):
            found &= ~_widened(cells_of(zone, found.shape))
    ground: npt.NDArray[np.uint8] = found.astype(np.uint8)
    return ground


def _widened(cells: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """With their neighbours: an area may cover part of a cell whose middle it misses."""
    h, w = cells.shape
    wide = np.pad(cells, 1)
    around = [wide[y : y + h, x : x + w] for y in range(3) for x in range(3)]
    found: npt.NDArray[np.bool_] = np.logical_or.reduce(around)
    return found


def mark_named(plan: Plan) -> frozenset[str]:
    """Names that one infected has alone: the map means it, not one of a crowd."""
    names = Counter(actor.name for actor in plan.actors if actor.name)
    return frozenset(a.name for a in plan.actors if a.has & Has.INFECTED and names[a.name] == 1)


# ------------------------------------------------------------ those who come back
@compiled
def watch(w: Tables) -> None:
    """List everybody in whose sight nobody may appear: people, and who is led by commands."""
    a, k = w.arrivals, 0
    for j in range(w.scratch.living[0]):
        i = w.scratch.rows[j]
        if w.who.has[i] & (Has.HUMAN | Has.HYBRID | Has.STEERED) != 0:
            a.people[k] = i
            k += 1
    a.watching[0] = k


@compiled
def hidden(w: Tables, x: float, y: float) -> bool:
    """Whether a body may appear at a place: open, far enough from everybody, and beyond the player's eyes.

    Beyond their reach, walls or not: what she sees now was last worked out before a passage took her here.
    """
    if w.level.solid[int(y), int(x)] != 0:
        return False
    apart = w.numbers.region.apart + STEP
    for k in range(w.arrivals.watching[0]):
        i = w.arrivals.people[k]
        least = apart
        if w.who.has[i] & Has.PLAYER != 0:
            least = max(apart, w.numbers.sight.player_range + STEP)
        dx, dy = w.body.x[i] - x, w.body.y[i] - y
        if dx * dx + dy * dy < least * least:
            return False
    return True


@compiled
def place(w: Tables, p: int, use: int) -> tuple[float, float]:
    """A hidden place in pocket p, drawn; (-1, -1) where none was found."""
    seed, tick, wide = w.state.seed[0], w.state.tick[0], w.level.solid.shape[1]
    first, n = w.pockets.first[p], w.pockets.first[p + 1] - w.pockets.first[p]
    for t in range(TRIES):
        at = use * TRIES + t
        cell = int(w.pockets.cell[first + draw_int(seed, Stream.REGION.value, tick, p, 2 * at, n)])
        off = 0.3 * (draw(seed, Stream.REGION.value, tick, p, 2 * at + 1) - 0.5)
        x, y = cell % wide + 0.5 + off, cell // wide + 0.5 - off
        if hidden(w, x, y):
            return x, y
    return -1.0, -1.0


@compiled
def arrive(w: Tables, p: int, breed: int, x: float, y: float) -> int:
    """Take one head out of a count and give it a row; its body is made by systems/regions. -> its arrival"""
    k = int(w.arrivals.filled[0])
    w.arrivals.row[k] = claim(w.rows.free, w.rows.left, w.rows.top)
    w.arrivals.breed[k] = breed
    w.arrivals.x[k], w.arrivals.y[k] = x, y
    w.arrivals.heard[k] = 0.0
    w.arrivals.filled[0] = k + 1
    count(w, p, breed, -1)
    return k


@compiled
def count(w: Tables, p: int, breed: int, heads: int) -> None:
    """So many heads more in a pocket, or fewer."""
    w.regions.heads[p, breed] += heads
    w.regions.held[w.pockets.region[p]] += heads
    w.regions.total[0] += heads


@compiled
def block_off(w: Tables, r: int, x: float, y: float) -> float:
    """Square of the distance from a point to region r."""
    side = w.pockets.side
    x0, y0 = r % w.pockets.across * side, r // w.pockets.across * side
    return off_block(x, y, float(x0), float(y0), float(side))


# ------------------------------------------------------------ those a sound wakes
@compiled
def rouse(w: Tables, number: int, x: float, y: float, loud: float, reach: float, kind: int) -> None:
    """Whoever is counted within reach of flood `number` and hears it comes back at once, and has heard it.

    Where each stands is drawn anew for every sound: of a pocket half in earshot half awake.
    """
    side, across, listed = w.pockets.side, w.pockets.across, False
    down = w.regions.held.shape[0] // across
    for ry in range(max(0, int((y - reach) / side)), min(down, int((y + reach) / side) + 1)):
        for rx in range(max(0, int((x - reach) / side)), min(across, int((x + reach) / side) + 1)):
            r = ry * across + rx
            if w.regions.held[r] == 0 or block_off(w, r, x, y) > reach * reach:
                continue
            if not listed:
                watch(w)
                listed = True
            _rouse_region(w, r, number, x, y, loud, reach, kind)


@compiled
def _rouse_region(
    w: Tables, r: int, number: int, x: float, y: float, loud: float, reach: float, kind: int
) -> None:
    """Let everybody counted in a region listen, as long as there are rows."""
    for p in range(w.pockets.begin[r], w.pockets.begin[r + 1]):
        for breed in range(BREEDS):
            for k in range(w.regions.heads[p, breed]):
                if w.rows.left[0] <= SPARE:
                    return
                use = SOUND + (number * BREEDS + breed) * w.who.has.shape[0] + k
                _hear(w, p, breed, use, number, x, y, loud, reach, kind)


@compiled
def _hear(
    w: Tables,
    p: int,
    breed: int,
    use: int,
    number: int,
    x: float,
    y: float,
    loud: float,
    reach: float,
    kind: int,
) -> None:
    """One head at a drawn place, and whether the sound is to be heard there."""
    at_x, at_y = place(w, p, use)
    if at_x < 0.0:
        return
    left = ear(w.fields.loud, w.fields.loud_stamp, number, at_x, at_y)
    heard = loud * w.numbers.infected.hearing[breed] - (reach - left)
    if left <= 0.0 or heard <= 0.0:
        return
    k = arrive(w, p, breed, at_x, at_y)
    w.arrivals.heard[k] = heard
    w.arrivals.heard_x[k], w.arrivals.heard_y[k] = x, y
    w.arrivals.heard_by[k] = kind
