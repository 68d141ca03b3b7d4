"""Sight: watchers look at whom they could hunt or suspect, and one meter per watcher fills or empties.

Infected watch the living; soldiers watch infected, and the player's people where those have no business.
Watchers look at 10 Hz, spread over ticks by row. Fog and rain shorten the sight between two of whom one at
least is out of doors: from a window one sees no farther into the fog than in it, but inside it is clear.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.rows import handle, listed, resolve
from game.core.sight import clear, in_cone
from game.sim.components.tables import Tables
from game.sim.events import Event, emit
from game.sim.kinds.bodies import Gait, Pose
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.minds import Mood
from game.sim.kinds.surroundings import Weather, ZoneKind
from game.sim.kinds.who import Has
from game.sim.lighting import level_of, light_on
from game.sim.player import player_of

if TYPE_CHECKING:
    from game.sim.world import World

PERIOD = 6
LOOK_SECONDS = 0.1


def run(world: World) -> None:
    """Let every awake watcher whose turn it is look, and move its suspicion."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    _hide(w)
    player = player_of(w)
    tick = w.state.tick[0]
    for k in range(w.scratch.living[0]):
        i = listed(w.scratch.rows, k)
        has = w.who.has[i]
        if (tick + i) % PERIOD != 0 or has & (Has.INFECTED | Has.SOLDIER) == 0:
            continue
        if has & (Has.ASLEEP | Has.DYING) != 0:
            continue
        _look(w, i, player)


@compiled
def _hide(w: Tables) -> None:
    """Whoever can be prey is hidden while she sneaks, or stands sneaking, in cover; no longer."""
    for p in range(w.scratch.prey_count[0]):
        j = w.scratch.prey[p]
        covered = w.level.cover[int(w.body.y[j]), int(w.body.x[j])] != 0
        if covered and w.intent.gait[j] == Gait.SNEAK:
            w.who.has[j] |= Has.HIDDEN
        else:
            w.who.has[j] &= ~Has.HIDDEN


@compiled
def _look(w: Tables, i: int, player: int) -> None:
    """Find whom this watcher notices most; raise or lower its suspicion; tell of bands crossed."""
    before = w.sense.suspicion[i]
    best, rate, leading = -1, 0.0, 0.0
    current = resolve(w.who.gen, w.sense.prey[i])
    if current >= 0 and w.body.pose[i] in (Pose.GRAB.value, Pose.LUNGE.value):
        return  # hands full: nobody else is looked at
    infected = w.who.has[i] & Has.INFECTED != 0
    for p in range(w.scratch.prey_count[0]):
        j = w.scratch.prey[p]
        if j == i or (not infected and not _suspect(w, i, j)):
            continue
        if infected and w.who.has[j] & Has.HYBRID != 0 and w.who.has[j] & Has.HUNTED == 0:
            continue
        fill = _infected_rate(w, i, j, player) if infected else _human_rate(w, i, j, player)
        score = fill * 1.5 if j == current else fill  # whom one watches already holds the eye
        if score > leading:
            best, rate, leading = j, fill, score
    if best >= 0:
        if best != current and (current < 0 or w.sense.seen[i] == 0 or before < 30.0):
            current = best
            w.sense.prey[i] = handle(w.who.gen, best)
        if best == current:
            w.sense.suspicion[i] = min(100.0, before + rate * LOOK_SECONDS)
            w.sense.seen[i] = 1
            w.sense.unseen_ticks[i] = 0
            w.sense.seen_x[i] = w.body.x[best]
            w.sense.seen_y[i] = w.body.y[best]
            _tell(w, i, best, before, player)
            return
    w.sense.seen[i] = 0
    w.sense.unseen_ticks[i] += PERIOD
    if w.sense.unseen_ticks[i] > w.numbers.sight.decay_after * 60.0:
        w.sense.suspicion[i] = max(0.0, before - w.numbers.sight.decay * LOOK_SECONDS)
        if w.sense.suspicion[i] == 0.0 and current >= 0:
            w.sense.prey[i] = -1


@compiled
def _tell(w: Tables, i: int, j: int, before: float, player: int) -> None:
    if j != player and w.who.has[j] & Has.COMPANION == 0:
        return
    now = w.sense.suspicion[i]
    for band in range(3):
        mark = w.numbers.sight.bands[band]
        if before < mark <= now:
            who, whom = handle(w.who.gen, i), handle(w.who.gen, j)
            x, y = w.body.x[i], w.body.y[i]
            emit(w.outbox, Event.NOTICED.value, who, whom, x, y, now, band + 1)


@compiled
def _suspect(w: Tables, i: int, j: int) -> bool:
    """Whether a soldier has reason to watch somebody who is not infected."""
    if w.who.has[j] & (Has.SOLDIER | Has.CIVILIAN) != 0:
        return False
    if w.state.alarm[0] != 0 or w.social.hostile[i] != 0:
        return True
    if w.social.spot[j] in (Spot.PAPERS.value, Spot.BLOOD.value, Spot.PASSED.value):
        return False
    x, y = int(w.body.x[j]), int(w.body.y[j])
    if w.level.restricted[y, x] != 0:
        return True
    zone = w.level.zone[y, x]
    if zone < 0 or w.state.night[0] == 0 or w.numbers.sight.curfew <= 0.5:
        return False
    return bool(w.zones.kind[zone] in (ZoneKind.INDOORS, ZoneKind.ROOF))


@compiled
def _posture(w: Tables, j: int) -> float:
    vx, vy = w.body.vx[j], w.body.vy[j]
    if vx * vx + vy * vy < 0.09:
        return float(w.numbers.sight.posture[0])
    return float(w.numbers.sight.posture[1 + int(w.intent.gait[j])])


@compiled
def _weather(w: Tables, i: int, j: int) -> float:
    """What the weather leaves of the sight between two: all of it where both are indoors."""
    if w.state.weather[0] == Weather.CLEAR:
        return 1.0
    inside = w.level.indoors
    if inside[int(w.body.y[i]), int(w.body.x[i])] != 0 and inside[int(w.body.y[j]), int(w.body.x[j])] != 0:
        return 1.0
    if w.state.weather[0] == Weather.FOG:
        return w.numbers.sight.fog
    return w.numbers.sight.rain


@compiled
def _hidden(w: Tables, j: int, d: float) -> bool:
    """Whether cover hides somebody from so far off."""
    return w.who.has[j] & Has.HIDDEN != 0 and d > w.numbers.sight.cover


@compiled
def _infected_rate(w: Tables, i: int, j: int, player: int) -> float:
    n, breed = w.numbers.sight, w.who.breed[i]
    dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
    d2 = dx * dx + dy * dy
    clarity = w.numbers.infected.eyes[breed] * _weather(w, i, j)
    reach = n.infected_lit * clarity
    longest = max(reach, n.touch)
    if d2 > longest * longest:
        return 0.0
    d = sqrt(d2)
    if not clear(w.level.opaque, w.body.x[i], w.body.y[i], w.body.x[j], w.body.y[j]):
        return 0.0
    if d < n.touch:
        return 1000.0
    if reach <= 0.0 or _hidden(w, j, d):
        return 0.0
    cone = w.cones.infected if w.mind.mood[i] != Mood.CHASE else -0.3
    if not in_cone(w.body.fx[i], w.body.fy[i], dx, dy, d, cone):
        return 0.0
    light = light_on(w, j, player)
    if light < n.lit:
        share = light / n.lit
        dark = n.infected_dark * clarity
        reach = dark + (reach - dark) * share
    if d >= reach:
        return 0.0
    return float(n.infected_rate * (1.0 - d / reach) * level_of(w, light) * _posture(w, j))


@compiled
def _human_rate(w: Tables, i: int, j: int, player: int) -> float:
    n = w.numbers.sight
    dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
    d2 = dx * dx + dy * dy
    clarity = _weather(w, i, j)
    longest = n.human_ranges[0] * clarity
    if d2 > longest * longest:
        return 0.0
    d = sqrt(d2)
    for band in range(3):
        reach = n.human_ranges[band] * clarity
        if not in_cone(w.body.fx[i], w.body.fy[i], dx, dy, d, w.cones.human[band]):
            continue
        light = light_on(w, j, player)
        if w.state.night[0] != 0 and light < n.lit and reach > n.night_near:
            reach = max(n.night_near, reach * n.night_far)
        if d >= reach or _hidden(w, j, d):
            return 0.0
        if not clear(w.level.opaque, w.body.x[i], w.body.y[i], w.body.x[j], w.body.y[j]):
            return 0.0
        return float(n.human_rates[band] * (1.0 - d / reach) * level_of(w, light) * _posture(w, j))
    return 0.0
