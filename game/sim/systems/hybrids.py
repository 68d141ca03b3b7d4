"""Hybrid bodies: hunger, the not-kin meter, Listen and Leap."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.rows import handle
from game.sim.clock import DT
from game.sim.components.tables import Tables
from game.sim.events import Event, emit
from game.sim.harm import hurt, pose
from game.sim.keen import keen
from game.sim.kinds.bodies import Ask, Gait, Pose
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Has

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World) -> None:
    """One tick of hunger, kinship and abilities for every hybrid."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.HYBRID == 0 or w.who.has[i] & Has.DYING != 0:
            continue
        _hunger(w, i)
        _kin(w, i)
        if w.intent.ask[i] & Ask.LISTEN != 0 and w.ability.listen_ticks[i] == 0:
            _listen(w, i)
        if w.intent.ask[i] & Ask.LEAP != 0 and w.ability.leap_ticks[i] == 0 and w.vital.grabbers[i] == 0:
            _leap(w, i)
        if w.ability.listen_ticks[i] > 0:
            w.ability.listen_ticks[i] -= 1


@compiled
def _band(w: Tables, hunger: float) -> int:
    band = 0
    for k in range(w.numbers.hybrid.bands.shape[0]):
        if hunger >= w.numbers.hybrid.bands[k]:
            band = k + 1
    return band


@compiled
def _feed_hunger(w: Tables, i: int, amount: float) -> None:
    """Raise hunger and tell when a band is crossed."""
    before = w.vital.hunger[i]
    after = min(100.0, max(0.0, before + amount))
    w.vital.hunger[i] = after
    if _band(w, before) != _band(w, after):
        x, y = w.body.x[i], w.body.y[i]
        emit(w.outbox, Event.HUNGER.value, handle(w.who.gen, i), -1, x, y, float(_band(w, after)), 0)


@compiled
def _hunger(w: Tables, i: int) -> None:
    n = w.numbers.hybrid
    rate, reach = n.hunger_rate, keen(w, n.blood_reach)
    for p in range(w.scratch.prey_count[0]):
        j = w.scratch.prey[p]
        if j == i or w.vital.bleeding[j] <= 0.0 or w.who.has[j] & Has.HUMAN == 0:
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        if dx * dx + dy * dy < reach * reach:
            rate = n.hunger_rate + n.hunger_blood
    if w.state.night[0] != 0:
        rate *= n.night
    _feed_hunger(w, i, rate * DT)
    if w.vital.hunger[i] >= 100.0:
        hurt(w, i, n.starve * DT, Outcome.BLED_OUT.value)
    elif w.vital.hunger[i] < n.bands[1] and w.vital.bleeding[i] == 0.0:
        w.vital.health[i] = min(w.numbers.body.health, w.vital.health[i] + n.mend * DT)


@compiled
def _witnesses(w: Tables, i: int, reach: float) -> int:
    """How many infected awake are near enough to wonder."""
    found = 0
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.who.has[j] & Has.INFECTED == 0 or w.who.has[j] & (Has.ASLEEP | Has.DYING) != 0:
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        if dx * dx + dy * dy < reach * reach:
            found += 1
    return found


@compiled
def _beside_blood(w: Tables, i: int) -> bool:
    """Whether a bleeding human is so near that its smell is on her."""
    reach = w.numbers.sight.touch
    for p in range(w.scratch.prey_count[0]):
        j = w.scratch.prey[p]
        if w.who.has[j] & Has.HUMAN == 0 or w.vital.bleeding[j] <= 0.0:
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        if dx * dx + dy * dy < reach * reach:
            return True
    return False


@compiled
def _kin(w: Tables, i: int) -> None:
    """Fill by what no infected would do near infected; decay after a quiet while; full is hunted."""
    n = w.numbers.hybrid
    rate = n.kin_close * _witnesses(w, i, w.numbers.sight.touch)
    if _beside_blood(w, i):
        rate += n.kin_carry
    vx, vy = w.body.vx[i], w.body.vy[i]
    if w.intent.gait[i] == Gait.RUN and vx * vx + vy * vy > w.numbers.body.walk * w.numbers.body.walk:
        rate += n.kin_run
    if w.vital.bleeding[i] > 0.0:
        rate += n.kin_bleed
    blow = w.body.pose[i] == Pose.STRIKE and w.body.pose_ticks[i] == w.body.pose_of[i] - 6
    cause = rate > 0.0 or blow
    if cause and _witnesses(w, i, n.kin_reach) > 0:
        w.vital.notkin[i] = min(100.0, w.vital.notkin[i] + rate * DT + (n.kin_attack if blow else 0.0))
        w.vital.notkin_quiet[i] = 0.0
    else:
        w.vital.notkin_quiet[i] += DT
        if w.vital.notkin_quiet[i] > n.kin_quiet:
            w.vital.notkin[i] = max(0.0, w.vital.notkin[i] - n.kin_decay * DT)
    hunted = w.who.has[i] & Has.HUNTED != 0
    if not hunted and w.vital.notkin[i] >= 100.0:
        w.who.has[i] |= Has.HUNTED
        me = handle(w.who.gen, i)
        emit(w.outbox, Event.NOTKIN.value, -1, me, w.body.x[i], w.body.y[i], 100.0, 0)
    elif hunted and w.vital.notkin[i] < n.kin_release:
        w.who.has[i] &= ~Has.HUNTED


@compiled
def _listen(w: Tables, i: int) -> None:
    _feed_hunger(w, i, w.numbers.hybrid.listen_cost)
    w.ability.listen_ticks[i] = int(w.numbers.hybrid.listen_time * 60.0)
    emit(w.outbox, Event.LISTEN.value, handle(w.who.gen, i), -1, w.body.x[i], w.body.y[i], 0.0, 0)


@compiled
def _leap(w: Tables, i: int) -> None:
    """Fly to the farthest open cell along the aim; low obstacles do not stop her, walls do."""
    ax, ay = w.intent.ask_x[i], w.intent.ask_y[i]
    d = sqrt(ax * ax + ay * ay)
    if d < 0.5:
        return
    reach = min(d, w.numbers.hybrid.leap_reach)
    ux, uy = ax / d, ay / d
    h, wide = w.level.solid.shape
    landing, along = 0.0, 0.25
    while along <= reach:
        x, y = w.body.x[i] + ux * along, w.body.y[i] + uy * along
        if not (0.0 <= x < wide and 0.0 <= y < h) or w.level.solid[int(y), int(x)] == 1:
            break
        if w.level.solid[int(y), int(x)] == 0:
            landing = along
        along += 0.25
    if landing < 0.75:
        return
    ticks = max(2, int(w.numbers.hybrid.leap_time * 60.0 * landing / w.numbers.hybrid.leap_reach))
    w.ability.leap_ticks[i] = ticks
    w.ability.leap_x[i] = ux * landing / ticks
    w.ability.leap_y[i] = uy * landing / ticks
    pose(w, i, Pose.LEAP.value, ticks)
    _feed_hunger(w, i, w.numbers.hybrid.leap_cost)
    emit(w.outbox, Event.LEAP.value, handle(w.who.gen, i), -1, w.body.x[i], w.body.y[i], landing, 0)
