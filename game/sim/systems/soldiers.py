"""Soldiers: stand or patrol, warn, and shoot: at infected on sight, at people once they are hostile."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from game.core.chance import draw
from game.core.compiled import compiled
from game.core.rows import handle, resolve
from game.core.sight import clear
from game.sim.components.tables import Tables
from game.sim.events import Event, Line, Noise, emit, sound
from game.sim.harm import hurt, pose
from game.sim.kinds.bodies import Gait, Pose
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.streams import Stream
from game.sim.kinds.who import Has
from game.sim.lighting import light_on
from game.sim.player import player_of
from game.sim.ways import PEOPLE, field_to, stand, walk

if TYPE_CHECKING:
    from game.sim.world import World

PERIOD = 6
ARRIVED = 0.2
"""Tiles, squared, from a goal in which one stands still."""
PACE = 0.6
"""Share of a walk: boots in no hurry."""


def run(world: World) -> None:
    """Let every soldier think at 10 Hz, walk every tick and shoot when aimed."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    player = player_of(w)
    tick = w.state.tick[0]
    for k in range(w.scratch.living[0]):
        i = w.scratch.rows[k]
        has = w.who.has[i]
        if has & Has.SOLDIER == 0 or has & Has.DYING != 0 or w.vital.stun_ticks[i] > 0:
            continue
        if (tick + i) % PERIOD == 0:
            _think(w, i, player)
        w.intent.gait[i] = Gait.WALK
        if w.mind.mood[i] == Mood.ATTACK:
            stand(w, i)
        else:
            walk(w, i, ARRIVED, PACE)


@compiled
def _think(w: Tables, i: int, player: int) -> None:
    if w.state.alarm[0] != 0:
        w.social.hostile[i] = 1
    elif w.sense.suspicion[i] == 0.0:
        w.social.hostile[i] = 0
    target = -1 if w.who.has[i] & Has.INSPECTOR != 0 else _target(w, i, player)
    if target >= 0:
        _aim(w, i, target, player)
        return
    suspicion = w.sense.suspicion[i]
    if suspicion >= w.numbers.sight.bands[2] and w.social.hostile[i] == 0:
        _halt(w, i)
        return
    # Once on the way one goes on below the mark that sent one, and gives up at a lower.
    searching = w.mind.mood[i] == Mood.INVESTIGATE
    w.mind.mood_ticks[i] = 0
    w.mind.mood[i] = Mood.IDLE
    if suspicion >= (w.numbers.sight.release[1] if searching else w.numbers.sight.bands[1]):
        w.mind.mood[i] = Mood.INVESTIGATE
        _go(w, i, w.sense.seen_x[i], w.sense.seen_y[i], Why.SAW.value)
    elif suspicion >= w.numbers.sight.bands[0]:
        _stand(w, i)
        w.intent.aim_x[i] = w.sense.seen_x[i] - w.body.x[i]
        w.intent.aim_y[i] = w.sense.seen_y[i] - w.body.y[i]
    elif w.sense.heard[i] > 2.0 and w.mind.why[i] != Why.HEARD:
        w.intent.aim_x[i] = w.sense.heard_x[i] - w.body.x[i]
        w.intent.aim_y[i] = w.sense.heard_y[i] - w.body.y[i]
        w.sense.heard[i] = 0.0
        w.social.wait_ticks[i] = 90
        _stand(w, i)
    elif w.social.path[i] >= 0:
        _patrol(w, i)
    else:
        _home(w, i)


@compiled
def _reason(w: Tables, i: int, why: int) -> None:
    if w.mind.why[i] != why:
        w.mind.why[i] = why
        w.mind.why_value[i] = w.sense.suspicion[i]
        w.mind.why_x[i] = w.mind.goal_x[i]
        w.mind.why_y[i] = w.mind.goal_y[i]
        w.mind.why_tick[i] = int(w.state.tick[0])


@compiled
def _go(w: Tables, i: int, x: float, y: float, why: int) -> None:
    w.mind.goal_x[i] = x
    w.mind.goal_y[i] = y
    w.mind.slot[i] = field_to(w, x, y, PEOPLE, 1500)
    w.intent.aim_x[i] = 0.0
    w.intent.aim_y[i] = 0.0
    _reason(w, i, why)


@compiled
def _stand(w: Tables, i: int) -> None:
    w.mind.goal_x[i] = w.body.x[i]
    w.mind.goal_y[i] = w.body.y[i]


@compiled
def _target(w: Tables, i: int, player: int) -> int:
    """Nearest infected in sight and range, else the hostile one in sight; -1 none."""
    reach = w.numbers.people.shot_range
    found, best = -1, reach * reach
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        has = w.who.has[j]
        infected = has & Has.INFECTED != 0
        ours = has & (Has.PLAYER | Has.COMPANION) != 0 and w.social.hostile[i] != 0
        if has & Has.DYING != 0 or not (infected or ours):
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        d2 = dx * dx + dy * dy
        if d2 >= best or not clear(w.level.opaque, w.body.x[i], w.body.y[i], w.body.x[j], w.body.y[j]):
            continue
        ahead = dx * w.body.fx[i] + dy * w.body.fy[i]
        if d2 > 9.0 and (ahead < 0.0 or (light_on(w, j, player) < w.numbers.sight.dim and d2 > 36.0)):
            continue
        found, best = j, d2
    return found


@compiled
def _aim(w: Tables, i: int, j: int, player: int) -> None:
    n = w.numbers.people
    dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
    w.intent.aim_x[i] = dx
    w.intent.aim_y[i] = dy
    _stand(w, i)
    if w.mind.mood[i] != Mood.ATTACK:
        w.mind.mood[i] = Mood.ATTACK
        w.mind.mood_ticks[i] = 0
        _reason(w, i, Why.SAW.value)
    w.mind.mood_ticks[i] += PERIOD
    if w.body.pose[i] == Pose.FREE:
        pose(w, i, Pose.AIM.value, 18)
    if w.mind.mood_ticks[i] < n.aim_time * 60.0 or w.vital.cooldown_ticks[i] > 0:
        return
    w.vital.cooldown_ticks[i] = int(n.shot_rest * 60.0)
    d = sqrt(dx * dx + dy * dy)
    odds = n.shot_hit + (n.shot_far - n.shot_hit) * min(1.0, d / n.shot_range)
    if light_on(w, j, player) < w.numbers.sight.dim:
        odds *= 0.5
    hit = draw(w.state.seed[0], Stream.SHOT.value, w.state.tick[0], i, 0) < odds
    me, them = handle(w.who.gen, i), handle(w.who.gen, j)
    emit(w.outbox, Event.SHOT.value, me, them, w.body.x[j], w.body.y[j], 1.0 if hit else 0.0, 0)
    sound(w.sounds, w.body.x[i], w.body.y[i], w.numbers.noise.rifle, Noise.RIFLE.value, me)
    if hit:
        hurt(w, j, n.shot_damage, Outcome.SHOT.value)


@compiled
def _halt(w: Tables, i: int) -> None:
    """A warning first; whoever is still in sight when it has passed is fired upon."""
    j = resolve(w.who.gen, w.sense.prey[i])
    if j < 0:
        return
    _stand(w, i)
    w.intent.aim_x[i] = w.body.x[j] - w.body.x[i]
    w.intent.aim_y[i] = w.body.y[j] - w.body.y[i]
    me = handle(w.who.gen, i)
    if w.mind.mood[i] != Mood.SEARCH:
        w.mind.mood[i] = Mood.SEARCH
        w.mind.mood_ticks[i] = 0
        emit(w.outbox, Event.SPEAK.value, me, -1, w.body.x[i], w.body.y[i], 0.0, Line.HALT.value)
        sound(w.sounds, w.body.x[i], w.body.y[i], w.numbers.noise.shout * 0.5, Noise.SHOUT.value, me)
        return
    w.mind.mood_ticks[i] += PERIOD
    if w.mind.mood_ticks[i] >= w.numbers.people.halt_time * 60.0 and w.sense.seen[i] != 0:
        w.social.hostile[i] = 1
        _reason(w, i, Why.ALARM.value)


@compiled
def _patrol(w: Tables, i: int) -> None:
    """From point to point of the path, resting at each; there and back unless it is a loop."""
    p = w.social.path[i]
    first, end = w.paths.first[p], w.paths.first[p + 1]
    leg = w.social.leg[i]
    x, y = w.paths.x[first + leg], w.paths.y[first + leg]
    dx, dy = x - w.body.x[i], y - w.body.y[i]
    if dx * dx + dy * dy > 0.5:
        _go(w, i, x, y, Why.PATROL.value)
        return
    if w.social.wait_ticks[i] < w.paths.wait[p] * 60.0:
        w.social.wait_ticks[i] += PERIOD
        _stand(w, i)
        return
    w.social.wait_ticks[i] = 0
    count = end - first
    step = w.social.leg_step[i]
    if w.paths.loop[p] != 0:
        w.social.leg[i] = (leg + 1) % count
    elif count > 1:
        if not 0 <= leg + step < count:
            step = -step
            w.social.leg_step[i] = step
        w.social.leg[i] = leg + step


@compiled
def _home(w: Tables, i: int) -> None:
    """Back to the post, facing as posted."""
    dx, dy = w.social.home_x[i] - w.body.x[i], w.social.home_y[i] - w.body.y[i]
    if dx * dx + dy * dy > 0.3:
        _go(w, i, w.social.home_x[i], w.social.home_y[i], Why.PLACED.value)
        return
    _stand(w, i)
    if w.social.wait_ticks[i] > 0:
        w.social.wait_ticks[i] = max(0, w.social.wait_ticks[i] - PERIOD)
        return
    w.intent.aim_x[i] = w.social.home_fx[i]
    w.intent.aim_y[i] = w.social.home_fy[i]
