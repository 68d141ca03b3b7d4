"""The minds of the infected: idle and rally, investigate, chase, search; each change with its reason.

Minds think at 10 Hz, spread over ticks by row. Who holds or bites is ruled by combat.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.rows import handle, listed, resolve
from game.sim.components.tables import Tables
from game.sim.events import Event, Noise, emit, sound
from game.sim.kinds.bodies import Pose
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.who import Has
from game.sim.minds.drift import idle, step_aside, stir
from game.sim.minds.goal import PERIOD, arrived, enter, go, near_goal, nobody_asked, not_prey, reroute, stuck
from game.sim.minds.steering import driven, steer
from game.sim.player import player_of

if TYPE_CHECKING:
    from game.sim.world import World

CHASE_LIMIT = 900
"""Farthest way, in tenths of a tile, that a chase follows before it goes straight at its goal."""


def run(world: World) -> None:
    """Let each infected whose turn it is think, and put what it wants into its intent."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    player = player_of(w)
    tick = w.state.tick[0]
    nobody_asked(w)
    for k in range(w.scratch.living[0]):
        i = listed(w.scratch.rows, k)
        has = w.who.has[i]
        if has & Has.INFECTED == 0 or has & Has.DYING != 0:
            continue
        if has & Has.STEERED != 0:
            driven(w, i)
            continue
        if has & Has.ASLEEP != 0:
            if (tick + i) % 30 == 0:
                stir(w, i, player)
            continue
        if (tick + i) % PERIOD == 0:
            _think(w, i, player)
        steer(w, i)


@compiled
def _think(w: Tables, i: int, player: int) -> None:
    mood = w.mind.mood[i]
    w.mind.mood_ticks[i] += PERIOD
    if w.mind.through[i] > 0:
        return
    if w.body.pose[i] in (Pose.GRAB.value, Pose.LUNGE.value, Pose.RISE.value) or w.vital.stun_ticks[i] > 0:
        w.sense.heard[i] = 0.0
        return
    if w.mind.cry_ticks[i] > 0:
        w.mind.cry_ticks[i] = max(0, w.mind.cry_ticks[i] - PERIOD)
    suspicion, n = w.sense.suspicion[i] if w.sense.seen[i] != 0 else 0.0, w.numbers.sight
    prey = resolve(w.who.gen, w.sense.prey[i])
    if prey >= 0 and not_prey(w, prey):
        prey = -1
        w.sense.prey[i] = -1
        w.sense.suspicion[i] = 0.0
        suspicion = 0.0
    if mood == Mood.CHASE:
        w.sense.heard[i] = 0.0  # the cries of its own chase are no news when it ends
        _chase(w, i, prey)
    elif prey >= 0 and suspicion >= n.bands[2]:
        _spot(w, i, prey, player)
    elif prey >= 0 and suspicion >= n.bands[1] and mood != Mood.INVESTIGATE:
        enter(w, i, Mood.INVESTIGATE.value, Why.SAW.value, suspicion, w.sense.seen_x[i], w.sense.seen_y[i])
        w.mind.goal_loud[i] = 0.0
        go(w, i, w.sense.seen_x[i], w.sense.seen_y[i], CHASE_LIMIT)
    elif _heard(w, i):
        pass
    elif mood == Mood.INVESTIGATE:
        _investigate(w, i)
    elif mood == Mood.SEARCH:
        _search(w, i)
    elif mood != Mood.FEED:
        idle(w, i, player)
    elif w.mind.mood_ticks[i] > w.numbers.infected.feed * 60.0 and w.who.has[i] & Has.STATIC == 0:
        enter(w, i, Mood.IDLE.value, Why.WANDERING.value, 0.0, w.body.x[i], w.body.y[i])


@compiled
def _spot(w: Tables, i: int, prey: int, player: int) -> None:
    """Full suspicion: the chase begins, and others hear of it."""
    dx, dy = w.body.x[prey] - w.body.x[i], w.body.y[prey] - w.body.y[i]
    touch = dx * dx + dy * dy < w.numbers.sight.touch * w.numbers.sight.touch
    why = Why.TOUCHED.value if touch else Why.SAW.value
    enter(w, i, Mood.CHASE.value, why, w.sense.suspicion[i], w.body.x[prey], w.body.y[prey])
    go(w, i, w.body.x[prey], w.body.y[prey], CHASE_LIMIT)
    if w.mind.cry_ticks[i] == 0:
        w.mind.cry_ticks[i] = int(w.numbers.infected.cry_rest * 60.0)
        kind = Noise.SCREAM.value if w.who.breed[i] == 1 else Noise.SNARL.value
        sound(w.sounds, w.body.x[i], w.body.y[i], w.numbers.noise.cry, kind, handle(w.who.gen, i))
        emit(
            w.outbox,
            Event.CRY.value,
            handle(w.who.gen, i),
            -1,
            w.body.x[i],
            w.body.y[i],
            w.numbers.noise.cry,
            kind,
        )


@compiled
def _chase(w: Tables, i: int, prey: int) -> None:
    """Follow prey while seen, then to where it was last known; then search there."""
    if prey < 0:
        enter(w, i, Mood.SEARCH.value, Why.LOST.value, 0.0, w.mind.goal_x[i], w.mind.goal_y[i])
        return
    seen = w.sense.seen[i] != 0
    # Half a second of grace: one still knows where a body went that has just turned a corner.
    if seen or w.sense.unseen_ticks[i] < 30:
        go(w, i, w.body.x[prey], w.body.y[prey], CHASE_LIMIT)
        w.sense.seen_x[i] = w.body.x[prey]
        w.sense.seen_y[i] = w.body.y[prey]
    elif w.sense.suspicion[i] < w.numbers.sight.release[2] or arrived(w, i):
        emit(
            w.outbox,
            Event.LOST.value,
            handle(w.who.gen, i),
            w.sense.prey[i],
            w.body.x[i],
            w.body.y[i],
            0.0,
            0,
        )
        enter(
            w, i, Mood.SEARCH.value, Why.LOST.value, w.sense.suspicion[i], w.mind.goal_x[i], w.mind.goal_y[i]
        )
        return
    else:
        go(w, i, w.sense.seen_x[i], w.sense.seen_y[i], CHASE_LIMIT)
    # Who sees its prey waits in the press; who does not looks for another way.
    if not seen and stuck(w, i) and not reroute(w, i, CHASE_LIMIT):
        enter(w, i, Mood.SEARCH.value, Why.LOST.value, 1.0, w.mind.goal_x[i], w.mind.goal_y[i])


@compiled
def _heard(w: Tables, i: int) -> bool:
    """Take a newer sound for a goal if it is loud enough beside what is left of the current one."""
    loud = w.sense.heard[i]
    if loud <= 0.0:
        return False
    w.sense.heard[i] = 0.0
    if w.mind.mood[i] == Mood.INVESTIGATE and loud <= w.numbers.noise.newer * w.mind.goal_loud[i]:
        return False
    x, y = w.sense.heard_x[i], w.sense.heard_y[i]
    cry = w.sense.heard_by[i] in (Noise.SNARL.value, Noise.SCREAM.value)
    enter(w, i, Mood.INVESTIGATE.value, Why.CRY.value if cry else Why.HEARD.value, loud, x, y)
    w.mind.goal_loud[i] = loud
    go(w, i, x, y, CHASE_LIMIT)
    return True


@compiled
def _investigate(w: Tables, i: int) -> None:
    """Go there; stand a while; then look about."""
    if arrived(w, i) or (w.mind.slot[i] < 0 and near_goal(w, i)):
        w.mind.goal_loud[i] *= 0.9
        if w.mind.mood_ticks[i] > w.numbers.infected.linger * 60.0:
            enter(
                w, i, Mood.SEARCH.value, w.mind.why[i], w.mind.why_value[i], w.mind.why_x[i], w.mind.why_y[i]
            )
    elif stuck(w, i) and not reroute(w, i, CHASE_LIMIT):
        enter(w, i, Mood.IDLE.value, Why.LOST.value, 0.0, w.body.x[i], w.body.y[i])
    else:
        go(w, i, w.mind.goal_x[i], w.mind.goal_y[i], CHASE_LIMIT)
        if not near_goal(w, i):
            w.mind.mood_ticks[i] = 0


@compiled
def _search(w: Tables, i: int) -> None:
    """Look about near the last place for a while, then drift back to a herd."""
    if w.mind.mood_ticks[i] > w.numbers.infected.search * 60.0:
        w.sense.suspicion[i] = min(w.sense.suspicion[i], w.numbers.sight.release[0])
        enter(w, i, Mood.RALLY.value, Why.RALLYING.value, 0.0, w.body.x[i], w.body.y[i])
        return
    if w.mind.mood_ticks[i] % 90 < PERIOD:
        step_aside(w, i, w.mind.why_x[i], w.mind.why_y[i], 3.0)
