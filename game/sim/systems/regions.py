"""Regions: far from anybody the calm infected are a count, and come back as bodies before anybody can tell.

Who sleeps beyond everybody's reach does nothing until somebody comes near or a sound wakes it, so a count
that stays where it is lives the same night. Hunters, the hurt, those with a name of their own, `static` ones
and whoever stands in a doorway keep their bodies. A herd does not drift while it is counted. Once nobody is
played any more nobody else is counted, for whoever watches still sees where she fell; those who live on meet
the counted as before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.blocks import off_block
from game.core.chance import draw, draw_int
from game.core.compiled import compiled
from game.sim.build import blank_rows
from game.sim.clock import TICKS
from game.sim.components.tables import Tables
from game.sim.kinds.bodies import Gait, Pose
from game.sim.kinds.minds import Mood, Order, Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.streams import Stream
from game.sim.kinds.who import Has
from game.sim.player import player_of
from game.sim.regions import SOUND, SPARE, arrive, count, place, watch

if TYPE_CHECKING:
    from game.sim.world import World

PERIOD = 60
"""Ticks between two looks at one row."""
SLEEPER = int(Has.ALIVE | Has.INFECTED | Has.ASLEEP)
"""Nothing else about it: not static, not led by commands, not dying."""


def run(world: World) -> None:
    """Note who is near which region, count who may be counted there, and bring back who must be met."""
    if not world.tables.regions.held.size:
        return
    _run(world.twin)
    if world.tables.arrivals.filled[0]:
        bring(world)


@compiled
def _run(w: Tables) -> None:
    tick, player = int(w.state.tick[0]), player_of(w)
    if player >= 0:
        _meet(w, w.body.x[player], w.body.y[player])  # every tick, and where passages may take her
        _look_through(w, player)
    for i in range(tick % PERIOD, w.rows.top[0], PERIOD):
        has = w.who.has[i]
        if has & Has.ALIVE == 0 or has & Has.DYING != 0:
            continue
        if has & (Has.HUMAN | Has.HYBRID | Has.STEERED) != 0:
            _meet(w, w.body.x[i], w.body.y[i])
        elif player >= 0 and has == SLEEPER and _lonely(w, i) and _calm(w, i):
            _fold(w, i)
    if w.regions.total[0] > 0 and _awaited(w, tick):
        _wake(w, tick)


@compiled
def _meet(w: Tables, x: float, y: float) -> None:
    """Somebody whom the infected could meet is here, or soon may be: the regions about know it."""
    n, tick, side, across = w.numbers.region, w.state.tick[0], w.pockets.side, w.pockets.across
    down = w.regions.held.shape[0] // across
    for ry in range(max(0, int((y - n.asleep) / side)), min(down, int((y + n.asleep) / side) + 1)):
        for rx in range(max(0, int((x - n.asleep) / side)), min(across, int((x + n.asleep) / side) + 1)):
            r = ry * across + rx
            off = off_block(x, y, float(rx * side), float(ry * side), float(side))
            if off < n.asleep * n.asleep:
                w.regions.met[r] = tick
            if off < n.awake * n.awake:
                w.regions.near[r] = tick


@compiled
def _look_through(w: Tables, player: int) -> None:
    """Near a passage she is near its other end: whoever belongs there is there before she is."""
    exits, awake = w.exits, w.numbers.region.awake
    for e in range(exits.x0.shape[0]):
        to = exits.to[e]
        if to < 0:
            continue
        dx = (exits.x0[e] + exits.x1[e]) * 0.5 - w.body.x[player]
        dy = (exits.y0[e] + exits.y1[e]) * 0.5 - w.body.y[player]
        if dx * dx + dy * dy < awake * awake:
            _meet(w, (exits.x0[to] + exits.x1[to]) * 0.5, (exits.y0[to] + exits.y1[to]) * 0.5)


# ------------------------------------------------------------ into the count
@compiled
def _calm(w: Tables, i: int) -> bool:
    """Whether nothing tells this sleeper from others of its breed, save where it lies."""
    if w.vital.health[i] < w.numbers.infected.health[w.who.breed[i]] or w.who.person[i] != 0:
        return False
    if w.body.pose[i] != Pose.FREE or w.vital.stun_ticks[i] > 0 or w.mind.through[i] != 0:
        return False
    if w.sense.heard[i] > 0.0 or w.sense.suspicion[i] >= w.numbers.sight.bands[0]:
        return False
    # Whoever comes to a row later has another generation: nobody else takes over the name.
    if w.pockets.named[i] != 0 and w.who.gen[i] == 0:
        return False
    mood = w.mind.mood[i]
    return bool(mood == Mood.IDLE or mood == Mood.WANDER or mood == Mood.RALLY)


@compiled
def _lonely(w: Tables, i: int) -> bool:
    """Whether its region has been lonely for long enough; asked first, for of most bodies it has not."""
    p = int(w.pockets.of[int(w.body.y[i]), int(w.body.x[i])])
    if p < 0:
        return False
    return bool(w.state.tick[0] - w.regions.met[w.pockets.region[p]] > w.numbers.region.after * TICKS)


@compiled
def _fold(w: Tables, i: int) -> None:
    """Count it where it lies; reap ends the body."""
    p = int(w.pockets.of[int(w.body.y[i]), int(w.body.x[i])])
    count(w, p, int(w.who.breed[i]), 1)
    w.who.has[i] |= Has.DYING
    w.vital.hurt_by[i] = Outcome.WON  # gone from here unharmed, as through a gate


# ------------------------------------------------------------ out of it
@compiled
def _awaited(w: Tables, tick: int) -> bool:
    """Whether anybody is counted where somebody is near: of all regions at once, for mostly nobody is."""
    found = 0
    for r in range(w.regions.held.shape[0]):
        found |= int((w.regions.held[r] != 0) & (tick - w.regions.near[r] <= PERIOD))
    return found != 0


@compiled
def _wake(w: Tables, tick: int) -> None:
    """Where somebody is near the counted come back, some a tick; each tick another region is first."""
    regions, most, listed = w.regions, int(w.numbers.region.budget), False
    n = regions.held.shape[0]
    r = tick % n
    for _ in range(n):
        r = r + 1 if r + 1 < n else 0
        if regions.held[r] == 0 or tick - regions.near[r] > PERIOD:
            continue
        if not listed:
            watch(w)
            listed = True
        most = _wake_region(w, r, most)
        if most <= 0:
            return


@compiled
def _wake_region(w: Tables, r: int, most: int) -> int:
    """Bring back as many as may come. -> how many more may this tick"""
    first, seed, tick = int(w.pockets.begin[r]), w.state.seed[0], w.state.tick[0]
    n = int(w.pockets.begin[r + 1] - first)
    begin = draw_int(seed, Stream.REGION.value, tick, r, SOUND - 1, n)
    for k in range(n):
        p = first + (begin + k) % n
        for breed in range(w.regions.heads.shape[1]):
            while w.regions.heads[p, breed] > 0 and most > 0 and w.rows.left[0] > SPARE:
                most -= 1
                x, y = place(w, p, most)
                if x < 0.0:
                    break  # nowhere to hide just now: others first
                arrive(w, p, breed, x, y)
    return most


def bring(world: World) -> None:
    """Make the bodies of all who arrive this tick."""
    arrivals = world.tables.arrivals
    blank_rows(world, arrivals.row[: int(arrivals.filled[0])])
    _embody(world.twin)


@compiled
def _embody(w: Tables) -> None:
    for k in range(w.arrivals.filled[0]):
        i, x, y = int(w.arrivals.row[k]), w.arrivals.x[k], w.arrivals.y[k]
        _put(w, i, int(w.arrivals.breed[k]), x, y)
        if w.arrivals.heard[k] > 0.0:
            w.who.has[i] &= ~Has.ASLEEP
            w.sense.heard[i] = w.arrivals.heard[k]
            w.sense.heard_x[i], w.sense.heard_y[i] = w.arrivals.heard_x[k], w.arrivals.heard_y[k]
            w.sense.heard_by[i] = w.arrivals.heard_by[k]
    w.arrivals.filled[0] = 0


@compiled
def _put(w: Tables, i: int, breed: int, x: float, y: float) -> None:
    """As build.spawn puts one that wanders, asleep: all columns were zeroed before."""
    seed, tick, luck = w.state.seed[0], w.state.tick[0], Stream.BIRTH.value
    way = draw_int(seed, luck, tick, i, 1, w.scratch.circle.shape[0])
    w.who.has[i] = SLEEPER
    w.who.breed[i], w.who.born_tick[i] = breed, tick
    w.who.look[i] = int(draw(seed, luck, tick, i, 0) * 32000)
    w.body.x[i], w.body.px[i] = x, x
    w.body.y[i], w.body.py[i] = y, y
    w.body.fx[i], w.body.fy[i] = w.scratch.circle[way, 0], w.scratch.circle[way, 1]
    w.body.radius[i] = w.numbers.body.radius
    w.vital.health[i], w.vital.stamina[i] = w.numbers.infected.health[breed], w.numbers.body.stamina
    w.vital.humanity[i] = 70.0
    w.intent.gait[i] = Gait.WALK
    w.sense.prey[i] = -1
    w.mind.mood[i], w.mind.slot[i] = Mood.WANDER, -1
    w.mind.goal_x[i], w.mind.goal_y[i] = x, y
    w.mind.why[i], w.mind.why_tick[i] = Why.WANDERING, tick
    w.mind.why_x[i], w.mind.why_y[i] = x, y
    w.social.order[i], w.social.papers[i], w.social.leg_step[i] = Order.HOLD, 2, 1
    w.social.order_x[i], w.social.home_x[i] = x, x
    w.social.order_y[i], w.social.home_y[i] = y, y
    w.social.home_fx[i], w.social.home_fy[i] = w.body.fx[i], w.body.fy[i]
    w.social.checkpoint[i], w.social.place[i], w.social.path[i] = -1, -1, -1
