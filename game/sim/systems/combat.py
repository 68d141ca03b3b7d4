"""Combat: blows that land, lunges that become holds, bites, and the struggle out of a hold."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from game.core.chance import draw
from game.core.compiled import compiled, inlined
from game.core.rows import handle, listed, resolve
from game.core.sight import clear
from game.sim.clock import DT
from game.sim.components.tables import Tables
from game.sim.events import Event, Line, Noise, emit, sound
from game.sim.gates import batter
from game.sim.harm import hurt, infect, pose
from game.sim.kinds.bodies import Ask, Pose
from game.sim.kinds.minds import Mood
from game.sim.kinds.story import Outcome
from game.sim.kinds.streams import Stream
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has

if TYPE_CHECKING:
    from game.sim.world import World

WINDUP_TICKS = 6
"""A blow lands this long after it starts: quick enough to feel, long enough to see."""
BLOW_CONE = 0.2
"""Cosine of the half angle of a swing."""


def run(world: World) -> None:
    """Blows first, then grabs, bites and struggles, in row order."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    _count_holds(w)
    for k in range(w.scratch.living[0]):
        i = listed(w.scratch.rows, k)
        has = w.who.has[i]
        if has & Has.DYING != 0:
            continue
        if has & Has.INFECTED != 0:
            if has & Has.ASLEEP == 0:
                _infected(w, i)
        else:
            _swing(w, i)
            if w.vital.grabbers[i] > 0:
                _held(w, i)


@compiled
def _count_holds(w: Tables) -> None:
    """How many hold each body, counted afresh: a holder that died, turned away or was moved holds no more."""
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        w.vital.grabbers[i] = 0
        w.who.has[i] &= ~Has.GRABBED
    for k in range(w.scratch.living[0]):
        j = listed(w.scratch.rows, k)
        if w.body.pose[j] == Pose.GRAB and w.who.has[j] & Has.DYING == 0:
            prey = resolve(w.who.gen, w.sense.prey[j])
            if prey >= 0:
                w.vital.grabbers[prey] += 1
                w.who.has[prey] |= Has.GRABBED
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.vital.grabbers[i] == 0:
            w.vital.struggle[i] = 0.0


@compiled
def _swing(w: Tables, i: int) -> None:
    """Start a blow that was asked for; land one that is in the air."""
    n = w.numbers.body
    if w.intent.ask[i] & Ask.STRIKE != 0:
        if w.vital.grabbers[i] > 0:
            w.vital.struggle[i] += n.struggle_push
        elif w.vital.cooldown_ticks[i] == 0 and w.vital.stamina[i] >= n.strike_cost:
            ticks = int(n.strike_time * 60.0)
            pose(w, i, Pose.STRIKE.value, ticks)
            w.vital.cooldown_ticks[i] = ticks
            w.vital.stamina[i] -= n.strike_cost
            emit(w.outbox, Event.STRIKE.value, handle(w.who.gen, i), -1, w.body.x[i], w.body.y[i], 0.0, 0)
    lands_at = max(1, w.body.pose_of[i] - WINDUP_TICKS)
    landed = w.body.pose[i] == Pose.STRIKE and w.body.pose_ticks[i] == lands_at
    if landed:
        _land(w, i)


@compiled
def _land(w: Tables, i: int) -> None:
    """Strike the nearest one or two in front; a bat hits two."""
    bat = w.pack.held[i, Item.BAT] > 0
    damage = w.numbers.body.bat_damage if bat else w.numbers.body.fist_damage
    if w.who.has[i] & Has.HYBRID != 0 and not bat:
        damage = w.numbers.hybrid.claw_damage
    first = _foe_in_front(w, i, -1)
    if first < 0:
        _strike_door(w, i, damage)
        return
    _strike(w, i, first, damage)
    if bat:
        second = _foe_in_front(w, i, first)
        if second >= 0:
            _strike(w, i, second, damage)


@compiled
def _foe_in_front(w: Tables, i: int, but: int) -> int:
    """Nearest foe within reach and the swing's cone, -1 none; ties to the lower row."""
    found, best = -1, 1e9
    player = w.who.has[i] & (Has.PLAYER | Has.COMPANION) != 0
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        has = w.who.has[j]
        if j == i or j == but or has & Has.DYING != 0:  # noqa: SIM109 - numba mixes no types in a tuple
            continue
        foe = has & Has.INFECTED != 0 or (player and has & Has.SOLDIER != 0 and w.social.hostile[j] != 0)
        if not foe:
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        d2 = dx * dx + dy * dy
        reach = w.numbers.body.reach + w.body.radius[i] + w.body.radius[j]
        if d2 > reach * reach or d2 >= best:
            continue
        d = sqrt(d2)
        if d > 0.3 and (dx * w.body.fx[i] + dy * w.body.fy[i]) / d < BLOW_CONE:
            continue
        if not clear(w.level.solid, w.body.x[i], w.body.y[i], w.body.x[j], w.body.y[j]):
            continue
        found, best = j, d2
    return found


@compiled
def _strike(w: Tables, i: int, j: int, damage: float) -> None:
    _throw_back(w, i, j)
    w.vital.stun_ticks[j] = max(w.vital.stun_ticks[j], int(w.numbers.body.strike_stun * 60.0))
    _thank(w, i, j)
    _let_go(w, j)
    pose(w, j, Pose.HURT.value, 12)
    me, them = handle(w.who.gen, i), handle(w.who.gen, j)
    emit(w.outbox, Event.HIT.value, me, them, w.body.x[j], w.body.y[j], damage, 0)
    sound(w.sounds, w.body.x[j], w.body.y[j], w.numbers.noise.melee, Noise.MELEE.value, me)
    if w.sense.suspicion[j] < 100.0 and w.who.has[i] & (Has.HUMAN | Has.HUNTED) != 0:
        w.sense.suspicion[j] = 100.0
        w.sense.prey[j] = me
        w.sense.seen_x[j] = w.body.x[i]
        w.sense.seen_y[j] = w.body.y[i]
        w.sense.unseen_ticks[j] = 0
        w.sense.seen[j] = 1
    hurt(w, j, damage, Outcome.TORN_APART.value)


@compiled
def _throw_back(w: Tables, i: int, j: int) -> None:
    """From i away at the speed of a knock-back: the step j was taking is lost, not taken off it."""
    dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
    d = max(0.01, sqrt(dx * dx + dy * dy))
    w.body.vx[j] = dx / d * w.numbers.body.strike_push
    w.body.vy[j] = dy / d * w.numbers.body.strike_push


@compiled
def _strike_door(w: Tables, i: int, damage: float) -> None:
    """A blow at nobody lands on a closed door or barricade in front."""
    x = int(w.body.x[i] + w.body.fx[i] * 0.8)
    y = int(w.body.y[i] + w.body.fy[i] * 0.8)
    h, wide = w.level.door.shape
    if 0 <= x < wide and 0 <= y < h:
        d = w.level.door[y, x]
        if d >= 0 and w.doors.state[d] == 0:
            batter(w, d, damage)
            me = handle(w.who.gen, i)
            emit(w.outbox, Event.BASH.value, me, -1, x + 0.5, y + 0.5, w.doors.health[d], int(d))
            sound(w.sounds, w.body.x[i], w.body.y[i], w.numbers.noise.bash, Noise.BASH.value, me)


@inlined
def _infected(w: Tables, i: int) -> None:
    prey = resolve(w.who.gen, w.sense.prey[i])
    if w.body.pose[i] == Pose.GRAB:
        _hold(w, i, prey)
    elif w.body.pose[i] == Pose.LUNGE:
        if w.body.pose_ticks[i] == 1:
            _catch(w, i, prey)
    elif w.mind.mood[i] == Mood.CHASE and prey >= 0 and w.vital.stun_ticks[i] == 0:
        if w.vital.cooldown_ticks[i] == 0 and _within(w, i, prey, w.numbers.infected.grab_reach):
            pose(w, i, Pose.LUNGE.value, max(2, int(w.numbers.infected.grab_time * 60.0)))
            w.vital.cooldown_ticks[i] = int(w.numbers.infected.rest * 60.0)


@inlined
def _within(w: Tables, i: int, j: int, reach: float) -> bool:
    if w.who.has[j] & Has.DYING != 0 or w.ability.leap_ticks[j] > 0:
        return False
    dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
    far = reach + w.body.radius[i] + w.body.radius[j]
    if dx * dx + dy * dy > far * far:
        return False
    return clear(w.level.solid, w.body.x[i], w.body.y[i], w.body.x[j], w.body.y[j])


@compiled
def _catch(w: Tables, i: int, prey: int) -> None:
    """The lunge ends: whoever is still in reach is held."""
    if prey < 0 or not _within(w, i, prey, w.numbers.infected.grab_reach + 0.15):
        return
    pose(w, i, Pose.GRAB.value, int(w.numbers.infected.bite_time * 60.0))
    me, them = handle(w.who.gen, i), handle(w.who.gen, prey)
    emit(w.outbox, Event.GRAB.value, me, them, w.body.x[prey], w.body.y[prey], 0.0, 0)


@compiled
def _hold(w: Tables, i: int, prey: int) -> None:
    """A hold that lasts its time ends in a bite; then it takes hold anew."""
    if prey >= 0 and w.who.has[prey] & Has.DYING != 0:
        return  # who dies in this hold is fed on: reap lets go of it when the dead are counted
    if prey < 0 or not _within(w, i, prey, 0.8):
        pose(w, i, Pose.FREE.value, 0)
        return
    if w.body.pose_ticks[i] > 1:
        return
    n = w.numbers.infected
    low, high = w.numbers.infection.shortest, w.numbers.infection.longest
    span = low + (high - low) * draw(w.state.seed[0], Stream.INFECTION.value, 0, prey, 0)
    whole = w.vital.infection_rate[prey] == 0.0
    infect(w, prey, 100.0 / span)
    if whole and w.vital.infection_rate[prey] > 0.0:
        _say(w, prey, i, Line.BITTEN.value)
    w.vital.bleeding[prey] += n.bite_bleed
    me, them = handle(w.who.gen, i), handle(w.who.gen, prey)
    emit(w.outbox, Event.BITE.value, me, them, w.body.x[prey], w.body.y[prey], n.bite_damage, 0)
    hurt(w, prey, n.bite_damage, Outcome.TORN_APART.value)
    pose(w, i, Pose.GRAB.value, int(n.bite_time * 60.0))


@compiled
def _say(w: Tables, i: int, other: int, line: int) -> None:
    """A companion says a line because of somebody else; anyone else keeps silent."""
    if w.who.has[i] & (Has.COMPANION | Has.PLAYER) == Has.COMPANION:
        me, them = handle(w.who.gen, i), handle(w.who.gen, other)
        emit(w.outbox, Event.SPEAK.value, me, them, w.body.x[i], w.body.y[i], 0.0, line)


@compiled
def _thank(w: Tables, i: int, j: int) -> None:
    """Whoever j alone holds has i to thank, if i strikes j and is somebody else."""
    prey = resolve(w.who.gen, w.sense.prey[j])
    if w.body.pose[j] == Pose.GRAB and prey >= 0 and prey != i and w.vital.grabbers[prey] == 1:
        _say(w, prey, i, Line.THANKS.value)


@compiled
def _let_go(w: Tables, i: int) -> None:
    """An infected that is struck, dies or is shaken off releases whom it holds."""
    if w.body.pose[i] != Pose.GRAB:
        return
    prey = resolve(w.who.gen, w.sense.prey[i])
    if prey >= 0:
        w.vital.grabbers[prey] = max(0, w.vital.grabbers[prey] - 1)
        if w.vital.grabbers[prey] == 0:
            w.who.has[prey] &= ~Has.GRABBED
            w.vital.struggle[prey] = 0.0
    pose(w, i, Pose.FREE.value, 0)


@compiled
def _held(w: Tables, i: int) -> None:
    """Progress toward breaking free, shared among those who hold; three drag one down."""
    n = w.numbers.body
    grabbers = w.vital.grabbers[i]
    if grabbers >= n.drag_down:
        hurt(w, i, n.crush * grabbers * DT, Outcome.TORN_APART.value)
    w.vital.struggle[i] += n.break_free * DT / grabbers
    if w.vital.struggle[i] < 1.0 or w.who.has[i] & Has.DYING != 0:
        return
    me = handle(w.who.gen, i)
    w.vital.struggle[i] = 0.0
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.body.pose[j] == Pose.GRAB and w.sense.prey[j] == me:
            _let_go(w, j)
            _throw_back(w, i, j)
            w.vital.stun_ticks[j] = int(n.strike_stun * 90.0)
            w.vital.cooldown_ticks[j] = int(w.numbers.infected.rest * 60.0)
    w.vital.grabbers[i] = 0
    w.who.has[i] &= ~Has.GRABBED
    emit(w.outbox, Event.FREED.value, me, me, w.body.x[i], w.body.y[i], 0.0, 0)
