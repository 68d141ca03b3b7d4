"""Shared ways: flow fields by goal tile and movement class, and the direction they give a body."""

from math import sqrt

from game.core.compiled import I2x2, compiled
from game.core.flow import FAR, along, begin, lead, path_cost, settle
from game.core.sight import clear
from game.sim.components.tables import Tables

PEOPLE, INFECTED, ROUND = 0, 1, 2
"""Movement classes: those who open doors, those who break them, and those of them who go round a crowd."""
BODY = 50
"""Tenths of a tile that going past one who stands in the way is worth to those who go round."""
TILES = 40_000
"""Tiles settled in one tick for all fields together: 1 ms on a map of 256 x 256, 1.6 on 1024 x 1024."""
CLEARED = 16
"""Tiles wiped for the price of one settled."""
DEAREST = 900
"""Tenths of a tile up to which bodies make a cell dearer."""
NEAR = 3
"""Tiles between a goal and that of an older field which will do until the new one is finished."""
PATIENCE = 12
"""Ticks after which a field nobody has asked for again is not begun: everybody thinks ten times a second."""


@compiled
def field_to(w: Tables, gx: float, gy: float, kind: int, limit: int) -> int:
    """The slot of a field that leads to a goal's tile; -1 where there is none yet, or off the map.

    `limit` is the farthest path cost wanted, in tenths of a tile. Where no fresh field leads there one is
    asked for, and worked on as far as this tick's tiles go; until it is finished the answer is the last
    finished one whose goal is near. The slot least lately used makes room.
    """
    h, wide = w.level.solid.shape
    if not (gx >= 0.0 and gy >= 0.0 and gx < wide and gy < h):
        return -1
    cx, cy = int(gx), int(gy)
    f, tick = w.fields, w.state.tick[0]
    asked, near, oldest, waiting = -1, -1, -1, 0
    now = edition(w, kind, cy, cx)
    apart = NEAR + 1
    for s in range(f.flow_goal.shape[0]):
        off = NEAR + 1
        if f.flow_goal[s, 2] == kind and f.flow_goal[s, 0] >= 0:
            off = max(abs(f.flow_goal[s, 0] - cy), abs(f.flow_goal[s, 1] - cx))
        fresh = f.flow_made[s] == now or f.flow_made[s] < 0
        if off == 0 and f.flow_goal[s, 3] >= limit and fresh and (asked < 0 or f.flow_asked[s] == 0):
            asked = s
        if f.flow_asked[s] > 0:
            waiting += 1
        elif off < apart or (off == apart and near >= 0 and f.flow_used[s] > f.flow_used[near]):
            near, apart = s, off
    if near >= 0:
        f.flow_used[near] = tick
    if asked < 0 and waiting < f.flow_goal.shape[0] // 2:
        for s in range(f.flow_goal.shape[0]):
            if f.flow_asked[s] == 0 and s != near and (oldest < 0 or f.flow_used[s] < f.flow_used[oldest]):
                oldest = s
        asked = oldest
        _ask(w, asked, cx, cy, kind, limit)
    if asked < 0:
        return near
    f.flow_used[asked] = tick
    if f.flow_asked[asked] > 0:
        carry_on(w)
    return asked if f.flow_asked[asked] == 0 else near


@compiled
def _ask(w: Tables, s: int, cx: int, cy: int, kind: int, limit: int) -> None:
    """Line up a field in slot s."""
    f = w.fields
    f.flow_goal[s, 0], f.flow_goal[s, 1], f.flow_goal[s, 2], f.flow_goal[s, 3] = cy, cx, kind, limit
    f.flow_made[s] = -1
    f.flow_count[0] += 1
    f.flow_asked[s] = f.flow_count[0]


@compiled
def new_tick(w: Tables) -> None:
    """A new tick's tiles for the fields in the making."""
    w.fields.flow_left[0] = TILES
    carry_on(w)


@compiled
def carry_on(w: Tables) -> None:
    """Work on the fields asked for, first come first served, until they or this tick's tiles are done."""
    f = w.fields
    while f.flow_left[0] > 0:
        s = int(f.flow_now[0])
        if s < 0:
            s = _next(w)
            if s < 0:
                return
            if f.flow_goal[s, 2] == ROUND:
                _count_bodies(w)
                f.flow_left[0] -= w.level.enter_round.size // CLEARED
            enter = _enter(w, int(f.flow_goal[s, 2]))
            cy, cx, limit = int(f.flow_goal[s, 0]), int(f.flow_goal[s, 1]), int(f.flow_goal[s, 3])
            begin(f.flow_cost[s], enter, cy, cx, limit, f.flow_bucket, f.flow_link, f.flow_job)
            w.scratch.lead_made[s] = -1
            f.flow_made[s] = edition(w, int(f.flow_goal[s, 2]), cy, cx)
            f.flow_left[0] -= enter.size // CLEARED
            f.flow_now[0] = s
        enter = _enter(w, int(f.flow_goal[s, 2]))
        most = int(f.flow_left[0])
        f.flow_left[0] -= settle(f.flow_cost[s], enter, most, f.flow_bucket, f.flow_link, f.flow_job)
        if f.flow_job[0] == 0:
            f.flow_asked[s] = 0
            f.flow_now[0] = -1


@compiled
def edition(w: Tables, kind: int, cy: int, cx: int) -> int:
    """The number that a field to a cell is fresh by if begun now: it grows with every change of a door.

    Of those round a crowd it also grows with time, for crowds go; goals take turns at it, so that not all are
    looked for anew in one tick. Both only ever grow, so their sum stands for both.
    """
    version = int(w.fields.version[0])
    if kind != ROUND:
        return version
    lasts = max(1, int(w.numbers.infected.renew * 60.0))
    return version + (int(w.state.tick[0]) + (cy * 131 + cx * 37) % lasts) // lasts


@compiled
def _enter(w: Tables, kind: int) -> I2x2:
    """What entering a cell costs a movement class."""
    if kind == PEOPLE:
        return w.level.enter_people
    return w.level.enter_infected if kind == INFECTED else w.level.enter_round


@compiled
def _count_bodies(w: Tables) -> None:
    """The costs of going round: those of the infected, and more where somebody is who does not go round."""
    h, wide = w.level.enter_round.shape
    for y in range(h):
        for x in range(wide):
            w.level.enter_round[y, x] = w.level.enter_infected[y, x]
    for k in range(w.scratch.living[0]):
        i = w.scratch.rows[k]
        x, y = int(w.body.x[i]), int(w.body.y[i])
        if w.mind.detour[i] != 0:
            continue  # on his own way round; counted, all would turn back as soon as the way is renewed
        if 0 <= x < wide and 0 <= y < h and 0 <= w.level.enter_round[y, x] < DEAREST:
            w.level.enter_round[y, x] += BODY


@compiled
def _next(w: Tables) -> int:
    """The slot asked for first; what nobody has wanted for a while is struck off. -1 none."""
    f, first = w.fields, -1
    for s in range(f.flow_goal.shape[0]):
        if f.flow_asked[s] == 0:
            continue
        if f.flow_used[s] < w.state.tick[0] - PATIENCE:
            f.flow_asked[s] = 0
            f.flow_goal[s, 0] = -1
        elif first < 0 or f.flow_asked[s] < f.flow_asked[first]:
            first = s
    return first


@compiled
def cost_from(w: Tables, slot: int, x: float, y: float) -> int:
    """Path cost in tenths from a place to the slot's goal, FAR where unreached."""
    if slot < 0 or w.fields.flow_asked[slot] > 0:
        return FAR
    return path_cost(w.fields.flow_cost[slot], y, x)


@compiled
def toward(w: Tables, slot: int, kind: int, x: float, y: float, gx: float, gy: float) -> tuple[float, float]:
    """Unit direction to a goal: straight when near and in the clear, else down the field; (0, 0) there."""
    dx, dy = gx - x, gy - y
    d2 = dx * dx + dy * dy
    if d2 < 0.0025:
        return 0.0, 0.0
    d = sqrt(d2)
    if slot < 0 or (d2 < 4.0 and clear(w.level.solid, x, y, gx, gy)) or w.fields.flow_asked[slot] > 0:
        return dx / d, dy / d
    # Prey moves between two thoughts, and a field takes a while: one that leads near it still leads there.
    off_y, off_x = w.fields.flow_goal[slot, 0] - int(gy), w.fields.flow_goal[slot, 1] - int(gx)
    if max(abs(off_x), abs(off_y)) > NEAR + 1 or w.fields.flow_goal[slot, 2] != kind:
        return dx / d, dy / d
    ux, uy = _down(w, slot, kind, x, y)
    if ux == 0.0 and uy == 0.0:
        return dx / d, dy / d
    return ux, uy


@compiled
def walk(w: Tables, i: int, arrived: float, share: float) -> None:
    """Lead a body of the people to its goal, at a share of what its gait allows.

    It stands where less than `arrived` tiles, squared, are left, and while anybody holds it.
    """
    x, y = w.body.x[i], w.body.y[i]
    dx, dy = w.mind.goal_x[i] - x, w.mind.goal_y[i] - y
    stand(w, i)
    if dx * dx + dy * dy < arrived or w.vital.grabbers[i] > 0:
        return
    ux, uy = toward(w, w.mind.slot[i], PEOPLE, x, y, w.mind.goal_x[i], w.mind.goal_y[i])
    w.intent.wx[i] = ux * share
    w.intent.wy[i] = uy * share


@compiled
def stand(w: Tables, i: int) -> None:
    """A body goes nowhere."""
    w.intent.wx[i] = 0.0
    w.intent.wy[i] = 0.0


@compiled
def _down(w: Tables, slot: int, kind: int, x: float, y: float) -> tuple[float, float]:
    """Down a field, for a crowd: which way a cell leads is worked out once, not by all who stand there."""
    cx, cy = int(x), int(y)
    if not (x >= 0.0 and y >= 0.0 and cy < w.level.solid.shape[0] and cx < w.level.solid.shape[1]):
        return 0.0, 0.0
    if w.scratch.lead_made[slot] != w.fields.version[0]:
        w.scratch.lead[slot] = 0
        w.scratch.lead_made[slot] = w.fields.version[0]
    way = int(w.scratch.lead[slot, cy, cx])
    if way == 0:
        # What bodies cost is in the field already; which cells are open is the same for all of the infected.
        enter = w.level.enter_people if kind == PEOPLE else w.level.enter_infected
        way = lead(w.fields.flow_cost[slot], enter, cy, cx)
        w.scratch.lead[slot, cy, cx] = way
    return along(way, y, x)
