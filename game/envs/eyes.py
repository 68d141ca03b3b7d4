"""An observation written in one compiled pass over the tables, from what one body perceives.

It says what `sim/look.py` says of the player, and asks the same of anybody else who is steered: cells are
known by eyes, movers by Listen, sounds by ears. `tests/envs` holds it to `look.percept` fact by fact.
"""

from math import sqrt

from game.core.compiled import F4, F8, F8x2, U1x2, U1x3, compiled
from game.core.rows import handle, resolve
from game.core.sight import see_cells
from game.envs.fields import (
    AT,
    BLEED,
    BODY,
    DOOR,
    DOORS,
    FAR,
    ITEMS,
    KINDS,
    MANY,
    OTHERS,
    PIXELS,
    RAYS,
    SHOT,
    THING,
    THINGS,
    WHISKER,
)
from game.sim.components import (
    DoorState,
    DoorStyle,
    GoalKind,
    Has,
    Mood,
    Outcome,
    Pose,
    Spot,
    Tables,
)
from game.sim.events import Event
from game.sim.lighting import light_on

CLOCK, HOUR, PLACE = AT["clock"], AT["hour"], AT["place"]
HEALTH, GAIT, LIGHT, HELD = AT["health"], AT["gait"], AT["light"], AT["items"]
WALLS, DANGER, HUNTERS, GUARDS = AT["walls"], AT["danger"], AT["hunters"], AT["guards"]
PEOPLE, GATES, STUFF = AT["others"], AT["doors"], AT["things"]
TASK, EXIT, ASKED, HEARD = AT["task"], AT["exit"], AT["asked"], AT["heard"]
BODIES, DOORWAYS, LYING, CARRIED, SORTS = len(BODY), len(DOOR), len(THING), len(ITEMS), len(KINDS)
NEAR = 24.0
"""Things farther than this are left out, as the percept leaves them out."""
STEP = 0.25
"""Tiles between two touches of a whisker."""
EARS = 5
"""Kept between observations: own step; x, y and loudness of the loudest sound of others; own bites."""
RUNS, WON, OVER = 0, 1, 2


@compiled
def state_of(w: Tables) -> int:
    """How the episode stands for the player: RUNS, WON or OVER.

    Won is what the rules call won, and a night that was to be survived and was.
    """
    outcome, player = w.state.outcome[0], resolve(w.who.gen, w.state.player[0])
    if outcome == Outcome.WON:
        return WON
    if outcome != Outcome.RUNNING or player < 0:
        return OVER
    last = -1
    for k in range(w.goals.kind.shape[0]):
        if w.goals.done[k] == 0:
            return RUNS
        last = int(w.goals.kind[k])
    return WON if last == GoalKind.SURVIVE else RUNS


@compiled
def listen(w: Tables, row: int, ears: F8) -> None:
    """After a tick: keep the loudest step of one's own and the loudest sound of others. ears (EARS,)"""
    me = handle(w.who.gen, row)
    ours = w.who.has[row] & Has.PLAYER != 0
    for k in range(w.outbox.filled[0]):
        kind = w.outbox.kind[k]
        if kind == Event.STEP and w.outbox.who[k] == me:
            ears[0] = max(ears[0], w.outbox.value[k])
        elif kind == Event.BITE and w.outbox.who[k] == me:
            ears[4] += 1.0
        elif ours and kind == Event.NOISE and w.outbox.who[k] != me and w.outbox.value[k] > ears[3]:
            ears[1], ears[2], ears[3] = w.outbox.x[k], w.outbox.y[k], w.outbox.value[k]
    if not ours and w.sense.heard[row] > ears[3]:
        ears[1], ears[2], ears[3] = w.sense.heard_x[row], w.sense.heard_y[row], w.sense.heard[row]


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
    _others(w, row, visible, ring, out)
    _doors(w, row, known, out)
    _things(w, row, known, out)
    _aims(w, row, out)
    _asked(w, row, out)
    if ears[3] > 0.0:
        _offset(w, row, ears[1], ears[2], HEARD, out)
        out[HEARD + 3] = min(1.0, ears[3] / SHOT)


@compiled
def _offset(w: Tables, row: int, x: float, y: float, at: int, out: F4) -> None:
    """There, and how far east and south."""
    out[at] = 1.0
    out[at + 1] = min(1.0, max(-1.0, (x - w.body.x[row]) / FAR))
    out[at + 2] = min(1.0, max(-1.0, (y - w.body.y[row]) / FAR))


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
def _sector(ring: F8x2, dx: float, dy: float) -> int:
    """The direction of the ring nearest to an offset; ties to the first."""
    best, found = -1e18, 0
    for k in range(RAYS):
        along = ring[k, 0] * dx + ring[k, 1] * dy
        if along > best:
            best, found = along, k
    return found


@compiled
def _hunts(w: Tables, j: int) -> bool:
    chasing = w.mind.mood[j] == Mood.CHASE or w.body.pose[j] == Pose.GRAB
    return bool(w.who.has[j] & Has.INFECTED != 0 and chasing)


@compiled
def _perceives(w: Tables, row: int, j: int, visible: U1x2, d2: float) -> bool:
    """In sight; or, while listening, a mover within reach through walls."""
    if visible[int(w.body.y[j]), int(w.body.x[j])] != 0:
        return True
    reach = w.numbers.hybrid.listen_reach
    moving = w.body.vx[j] * w.body.vx[j] + w.body.vy[j] * w.body.vy[j] > 0.01
    return bool(w.ability.listen_ticks[row] > 0 and d2 < reach * reach and moving)


@compiled
def _others(w: Tables, row: int, visible: U1x2, ring: F8x2, out: F4) -> None:
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
        if not _perceives(w, row, j, visible, d2):
            continue
        closeness = 1.0 - sqrt(d2) / FAR
        if closeness > 0.0:
            at = GUARDS if has & Has.SOLDIER != 0 else DANGER if has & Has.INFECTED != 0 else -1
            if at >= 0:
                k = _sector(ring, dx, dy)
                out[at + k] = max(out[at + k], closeness)
                if _hunts(w, j):
                    out[HUNTERS + k] = max(out[HUNTERS + k], closeness)
        if taken < OTHERS or d2 < far:
            taken, far = _insert(w, row, j, d2, taken)
    for k in range(taken):
        _body(w, row, int(chosen[k]), visible, PEOPLE + k * BODIES, out)


@compiled
def _away(w: Tables, row: int, j: int) -> float:
    dx, dy = w.body.x[j] - w.body.x[row], w.body.y[j] - w.body.y[row]
    return float(dx * dx + dy * dy)


@compiled
def _insert(w: Tables, row: int, j: int, d2: float, taken: int) -> tuple[int, float]:
    """Keep the list sorted by distance, at most OTHERS long. -> its length, its farthest"""
    chosen = w.scratch.order
    k = taken if taken < OTHERS else OTHERS - 1
    while k > 0 and _away(w, row, int(chosen[k - 1])) > d2:
        chosen[k] = chosen[k - 1]
        k -= 1
    chosen[k] = j
    taken = min(OTHERS, taken + 1)
    return taken, _away(w, row, int(chosen[taken - 1]))


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
    _offset(w, row, w.body.x[j], w.body.y[j], at, out)
    out[at + 3] = min(1.0, max(-1.0, w.body.fx[j]))
    out[at + 4] = min(1.0, max(-1.0, w.body.fy[j]))
    out[at + 5 + _kind(w, j)] = 1.0
    out[at + 5 + SORTS] = 1.0 if seen else 0.0
    if seen and w.sense.prey[j] == handle(w.who.gen, row):
        out[at + 6 + SORTS] = w.sense.suspicion[j] / 100.0
    out[at + 7 + SORTS] = 1.0 if _hunts(w, j) else 0.0


@compiled
def _doors(w: Tables, row: int, known: U1x2, out: F4) -> None:
    """Known doors that still stand, the nearest first."""
    before, last = -1.0, -1
    for slot in range(DOORS):
        found, best = -1, 1e18
        for d in range(w.doors.x0.shape[0]):
            if w.doors.state[d] == DoorState.BROKEN or known[w.doors.y0[d], w.doors.x0[d]] == 0:
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
        _offset(w, row, x, y, at, out)
        shut = w.doors.state[found] != DoorState.OPEN
        out[at + 3] = 0.0 if shut else 1.0
        out[at + 4] = 1.0 if shut and w.doors.locked[found] != 0 else 0.0
        out[at + 5] = 1.0 if w.doors.style[found] >= DoorStyle.BOOM else 0.0


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
        _offset(w, row, w.items.x[found], w.items.y[found], at, out)
        out[at + 3 + int(w.items.kind[found])] = 1.0


@compiled
def mask_of(w: Tables, row: int) -> int:
    """Whose goals and exits a body's are: 1 On-jo's, 2 Nam-ra's."""
    return 2 if w.who.has[row] & Has.HYBRID != 0 else 1


@compiled
def task_of(w: Tables, row: int) -> int:
    """The goal to be done next: lowest order, then first drawn; -1 none."""
    mine, found = mask_of(w, row), -1
    for k in range(w.goals.kind.shape[0]):
        if w.goals.who[k] & mine == 0 or w.goals.done[k] != 0:
            continue
        if found < 0 or w.goals.order[k] < w.goals.order[found]:
            found = k
    return found


@compiled
def task_place(w: Tables, k: int) -> tuple[float, float]:
    """Where the arrow of a goal points: at the thing to find, else at the middle of its area."""
    item = int(w.goals.item[k])
    if w.goals.kind[k] == GoalKind.FIND and item >= 0:
        return w.items.x[item], w.items.y[item]
    return (w.goals.x0[k] + w.goals.x1[k]) * 0.5, (w.goals.y0[k] + w.goals.y1[k]) * 0.5


@compiled
def _aims(w: Tables, row: int, out: F4) -> None:
    """The goal's arrow, and the nearest way out."""
    if w.who.has[row] & Has.INFECTED != 0:
        return
    k = task_of(w, row)
    if k >= 0:
        x, y = task_place(w, k)
        _offset(w, row, x, y, TASK, out)
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
        _offset(w, row, x, y, EXIT, out)


@compiled
def asked(w: Tables, row: int) -> int:
    """What a checkpoint wants of a body: 0 nothing, 1 to wait, 2 papers, 3 blood."""
    spot = w.social.spot[row]
    if spot == Spot.PAPERS:
        return 2
    if spot == Spot.BLOOD:
        return 3
    p = w.checkpoints
    for c in range(p.x0.shape[0]):
        inside = p.x0[c] <= w.body.x[row] < p.x1[c] and p.y0[c] <= w.body.y[row] < p.y1[c]
        if inside and spot == Spot.NONE:
            return 1
    return 0


@compiled
def _asked(w: Tables, row: int, out: F4) -> None:
    wanted = asked(w, row)
    if wanted > 0:
        out[ASKED + wanted - 1] = 1.0


@compiled
def paint(w: Tables, row: int, visible: U1x2, known: U1x2, out: U1x3) -> None:
    """The surroundings as a little map, the body in the middle: two pixels a tile. out (PIXELS, PIXELS, 3)

    Black unknown, grey floor (bright in sight), white walls, brown shut doors, yellow things, violet the
    goal, red infected (bright red: hunting), green soldiers, blue other people, cyan oneself.
    """
    out[:] = 0
    h, wide = w.level.solid.shape
    left, top = w.body.x[row] - PIXELS * 0.25, w.body.y[row] - PIXELS * 0.25
    for py in range(PIXELS):
        for px in range(PIXELS):
            x, y = left + (px + 0.5) * 0.5, top + (py + 0.5) * 0.5
            if not (0.0 <= x < wide and 0.0 <= y < h) or known[int(y), int(x)] == 0:
                continue
            cx, cy = int(x), int(y)
            if w.level.solid[cy, cx] == 0:
                shade = 110 if visible[cy, cx] != 0 else 50
                _dot(out, px, py, shade, shade, shade)
            elif w.level.door[cy, cx] >= 0:
                _dot(out, px, py, 150, 95, 40)
            else:
                _dot(out, px, py, 235, 235, 235)
    for k in range(w.items.x.shape[0]):
        if w.items.here[k] != 0 and known[int(w.items.y[k]), int(w.items.x[k])] != 0:
            _blot(out, (w.items.x[k] - left) * 2.0, (w.items.y[k] - top) * 2.0, 240, 220, 60)
    k = task_of(w, row)
    if k >= 0 and w.who.has[row] & Has.INFECTED == 0:
        x, y = task_place(w, k)
        _blot(out, (x - left) * 2.0, (y - top) * 2.0, 200, 60, 220)
    for j in range(w.rows.top[0]):
        has = w.who.has[j]
        if (
            has & Has.ALIVE == 0
            or has & Has.DYING != 0
            or not _perceives(w, row, j, visible, _away(w, row, j))
        ):
            continue
        x, y = (w.body.x[j] - left) * 2.0, (w.body.y[j] - top) * 2.0
        if has & Has.INFECTED != 0:
            _blot(out, x, y, 255 if _hunts(w, j) else 170, 30, 30)
        elif has & Has.SOLDIER != 0:
            _blot(out, x, y, 40, 190, 60)
        else:
            _blot(out, x, y, 70, 110, 255)
    _blot(out, PIXELS * 0.5, PIXELS * 0.5, 60, 240, 240)


@compiled
def _dot(out: U1x3, px: int, py: int, red: int, green: int, blue: int) -> None:
    out[py, px, 0] = red
    out[py, px, 1] = green
    out[py, px, 2] = blue


@compiled
def _blot(out: U1x3, x: float, y: float, red: int, green: int, blue: int) -> None:
    """Two by two pixels round a point, where they fall on the picture."""
    if not (-1.0 <= x < PIXELS + 1.0 and -1.0 <= y < PIXELS + 1.0):
        return
    for py in range(int(y + 0.5) - 1, int(y + 0.5) + 1):
        for px in range(int(x + 0.5) - 1, int(x + 0.5) + 1):
            if 0 <= px < PIXELS and 0 <= py < PIXELS:
                _dot(out, px, py, red, green, blue)
