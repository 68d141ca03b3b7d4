"""Move: the only writer of position. Intents become velocity, crowds push, walls stop."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from game.core.compiled import I4, compiled, inlined
from game.core.crowd import bin_rows, cell_along, separate
from game.core.giving import give_way, spare_for
from game.core.lanes import ratio
from game.core.rows import handle, listed
from game.core.walls import THIN, out_of_walls, slide_rows
from game.sim.clock import DT
from game.sim.components.tables import Tables
from game.sim.events import Event, Noise, emit, sound
from game.sim.kinds.bodies import Gait, Pose
from game.sim.kinds.who import Has

if TYPE_CHECKING:
    from game.sim.world import World

STIFF = 0.5
"""Share of an overlap undone in one tick."""
STAGGER = 0.2
"""Seconds from full speed to standing for those who stagger: their legs are not under them."""
BEHIND = -0.999
"""Cosine to the facing at which an aim lies straight behind: there is no shorter side to turn by."""


def run(world: World) -> None:
    """Accelerate, push apart, slide along walls; footfalls make their noise."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    for k in range(w.scratch.living[0]):
        _accelerate(w, listed(w.scratch.rows, k))
    _separate(w)
    _change_places(w)
    _displace(w)


@inlined
def _top_speed(w: Tables, i: int) -> float:
    n = w.numbers.body
    if w.vital.grabbers[i] > 0:
        return 0.0
    if w.intent.speed[i] > 0.0:
        return float(w.intent.speed[i])
    gait = w.intent.gait[i]
    if gait == Gait.SNEAK:
        return n.sneak
    if gait == Gait.WALK:
        return n.walk
    return n.hybrid_run if w.who.has[i] & Has.HYBRID != 0 else n.run


@inlined
def _accelerate(w: Tables, i: int) -> None:
    """Toward the wanted velocity, crisp: full speed and standstill each within their time."""
    n = w.numbers.body
    wx, wy = w.intent.wx[i], w.intent.wy[i]
    staggers = w.vital.stun_ticks[i] > 0
    if w.who.has[i] & Has.DYING != 0 or staggers:
        wx = wy = 0.0
    top = _top_speed(w, i)
    if w.body.pose[i] == Pose.STRIKE:
        top *= 0.45
    elif w.body.pose[i] == Pose.LUNGE:
        top *= 1.35
    if w.intent.gait[i] == Gait.RUN and w.intent.speed[i] == 0.0:
        vx, vy = w.body.vx[i], w.body.vy[i]
        running = vx * vx + vy * vy > n.walk * n.walk * 1.02
        # The winded walk: a run once begun lasts to the last breath, but no new one starts.
        if w.vital.stamina[i] <= (0.0 if running else n.winded):
            top = n.walk
    gx, gy = wx * top - w.body.vx[i], wy * top - w.body.vy[i]
    gap = sqrt(gx * gx + gy * gy)
    if gap > 0.0:
        speeding = wx * wx + wy * wy > 0.0001
        full = max(top, n.walk)
        most = full * DT / (n.speed_up if speeding else STAGGER if staggers else n.slow_down)
        part = ratio(most, gap)
        share = 1.0 if gap <= most else part
        w.body.vx[i] += gx * share
        w.body.vy[i] += gy * share
    _turn(w, i)


@inlined
def _turn(w: Tables, i: int) -> None:
    """Face the aim, else the way one goes; minds turn over a few ticks, the player at once.

    What lies straight behind is turned to by the side it lies on, by the right where it lies on neither.
    """
    ax, ay = w.intent.aim_x[i], w.intent.aim_y[i]
    d = sqrt(ax * ax + ay * ay)
    if d < 0.01:
        ax, ay = w.body.vx[i], w.body.vy[i]
        d = sqrt(ax * ax + ay * ay)
        if d < 0.3:
            return
    ax, ay = ratio(ax, d), ratio(ay, d)
    if w.who.has[i] & Has.PLAYER == 0:
        fx, fy = w.body.fx[i], w.body.fy[i]
        if ax * fx + ay * fy < BEHIND:
            right = 1.0 if fx * ay - fy * ax >= 0.0 else -1.0
            ax, ay = -fy * right, fx * right
        ax, ay = fx + (ax - fx) * 0.2, fy + (ay - fy) * 0.2
        d = sqrt(ax * ax + ay * ay)
        ax, ay = ratio(ax, d), ratio(ay, d)
    w.body.fx[i] = ax
    w.body.fy[i] = ay


@compiled
def _separate(w: Tables) -> None:
    """Everybody's step of this tick into scratch.push: where they want to go, given whom they meet."""
    h, wide = w.level.solid.shape
    k, s = w.scratch.living[0], w.scratch
    for n in range(k):
        i = listed(s.rows, n)
        still = w.who.has[i] & Has.ASLEEP != 0 or w.ability.leap_ticks[i] > 0
        s.go_x[i] = 0.0 if still else w.body.vx[i] * DT
        s.go_y[i] = 0.0 if still else w.body.vy[i] * DT
    k = _in_the_way(w, s.crowd)
    near, box, start, order, pairs = s.near, s.box, s.cell_start, s.order, s.pairs
    bin_rows(w.body.x, w.body.y, w.body.radius, s.crowd, k, wide, h, box, start, order, near)
    spare = spare_for(s.crowd, k, s.go_x, s.go_y)
    m = separate(near, k, wide, box, start, order, spare, pairs, s.push_x, s.push_y, STIFF)
    give_way(near, s.met, k, wide, box, start, order, pairs, m, s.go_x, s.go_y, s.push_x, s.push_y)


@compiled
def _in_the_way(w: Tables, crowd: I4) -> int:
    """List the waking, and those asleep within their bounds: nobody else goes, is pushed or is met. -> k"""
    h, wide = w.level.solid.shape
    left, top, right, bottom, count, asleep = wide, h, -1, -1, 0, 0
    for n in range(w.scratch.living[0]):
        crowd[n] = w.scratch.rows[n]
        asleep += int(w.who.has[listed(w.scratch.rows, n)] & Has.ASLEEP != 0)
    if asleep == 0:
        return int(w.scratch.living[0])
    for n in range(w.scratch.living[0]):
        i = listed(w.scratch.rows, n)
        if w.who.has[i] & Has.ASLEEP == 0:
            cx, cy = cell_along(w.body.x[i], wide), cell_along(w.body.y[i], h)
            left, right = min(left, cx), max(right, cx)
            top, bottom = min(top, cy), max(bottom, cy)
    for n in range(w.scratch.living[0]):
        i = listed(w.scratch.rows, n)
        cx, cy = cell_along(w.body.x[i], wide), cell_along(w.body.y[i], h)
        if left - 1 <= cx <= right + 1 and top - 1 <= cy <= bottom + 1:
            crowd[count] = i
            count += 1
    return count


@compiled
def _change_places(w: Tables) -> None:
    """A companion whom the player walks into steps round her: the two change places where neither gets by."""
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.PLAYER == 0 or w.who.has[i] & (Has.DYING | Has.GRABBED) != 0:
            continue
        wx, wy = w.intent.wx[i], w.intent.wy[i]
        for q in range(w.scratch.prey_count[0]):
            j = w.scratch.prey[q]
            if w.who.has[j] & Has.COMPANION == 0 or w.who.has[j] & (Has.DYING | Has.GRABBED) != 0:
                continue
            dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
            near = w.body.radius[i] + w.body.radius[j] + 0.06
            if dx * dx + dy * dy > near * near or dx * wx + dy * wy <= 0.5 * near:
                continue
            x, y = w.body.x[i], w.body.y[i]
            w.body.x[i], w.body.y[i] = w.body.x[j], w.body.y[j]
            w.body.x[j], w.body.y[j] = x, y
            return


@compiled
def _displace(w: Tables) -> None:
    """Everybody's displacement of this tick, walls honoured."""
    # The order of cells has done its work: its room now lists those who walk.
    walkers, count = w.scratch.order, 0
    for k in range(w.scratch.living[0]):
        i = listed(w.scratch.rows, k)
        dx, dy = w.scratch.push_x[i], w.scratch.push_y[i]
        if w.who.has[i] & Has.ASLEEP != 0:
            continue
        if w.ability.leap_ticks[i] > 0:
            _fly(w, i)
        elif dx * dx + dy * dy >= 1e-12:
            walkers[count] = i
            count += 1
    slide_rows(
        w.level.solid,
        w.level.walls,
        w.body.x,
        w.body.y,
        w.body.radius,
        w.scratch.push_x,
        w.scratch.push_y,
        walkers,
        count,
    )
    for k in range(count):
        _tread(w, listed(walkers, k))


@compiled
def _fly(w: Tables, i: int) -> None:
    """One tick of a leap: nothing stops it in the air but the edge of the map."""
    w.ability.leap_ticks[i] -= 1
    h, wide = w.level.solid.shape
    w.body.x[i] = min(max(w.body.x[i] + w.ability.leap_x[i], 0.0), wide - THIN)
    w.body.y[i] = min(max(w.body.y[i] + w.ability.leap_y[i], 0.0), h - THIN)
    if w.ability.leap_ticks[i] == 0:
        x, y, r = w.body.x[i], w.body.y[i], w.body.radius[i]
        w.body.x[i], w.body.y[i] = out_of_walls(w.level.solid, w.level.walls, x, y, r)


@inlined
def _tread(w: Tables, i: int) -> None:
    """What one has walked this tick adds to the stride."""
    dx, dy = w.body.x[i] - w.body.px[i], w.body.y[i] - w.body.py[i]
    moved = sqrt(dx * dx + dy * dy)
    wx, wy = w.intent.wx[i], w.intent.wy[i]
    if wx * wx + wy * wy > 0.0001 and w.who.has[i] & (Has.HUMAN | Has.HYBRID) != 0:
        _stride(w, i, moved)
    elif wx * wx + wy * wy > 0.0001:
        w.body.stride[i] += moved


@compiled
def _stride(w: Tables, i: int, moved: float) -> None:
    """A footfall each stride: heard by loudness of gait and floor."""
    n = w.numbers.noise
    gait = int(w.intent.gait[i])
    w.body.stride[i] += moved
    length = n.stride_run if gait == Gait.RUN else n.stride_walk
    if w.body.stride[i] < length:
        return
    w.body.stride[i] -= length
    surface = int(w.level.surface[int(w.body.y[i]), int(w.body.x[i])])
    loud = n.sneak if gait == Gait.SNEAK else n.walk if gait == Gait.WALK else n.run
    loud *= n.surfaces[surface]
    me = handle(w.who.gen, i)
    emit(w.outbox, Event.STEP.value, me, -1, w.body.x[i], w.body.y[i], loud, surface * 4 + gait)
    if w.who.has[i] & (Has.CIVILIAN | Has.SOLDIER) == 0 and (
        w.who.has[i] & Has.HYBRID == 0 or w.who.has[i] & Has.HUNTED != 0
    ):
        sound(w.sounds, w.body.x[i], w.body.y[i], loud, Noise.STEP.value, me)
