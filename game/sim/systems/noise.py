"""Noise: every sound of the last tick runs along open ways to the ears it reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.sound import ear
from game.sim.components.tables import Tables
from game.sim.events import Event, Noise, emit
from game.sim.hearing import left_by_weather, spread
from game.sim.kinds.minds import Mood
from game.sim.kinds.who import Has
from game.sim.regions import rouse

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World) -> None:
    """Flood each queued sound once; keep at each ear the loudest since its mind last asked."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    mask = left_by_weather(w)
    for s in range(w.sounds.queued[0]):
        _hear(w, s, w.sounds.loud[s] * mask)
    w.sounds.queued[0] = 0


@compiled
def _hear(w: Tables, s: int, loud: float) -> None:
    x, y, kind, source = w.sounds.x[s], w.sounds.y[s], int(w.sounds.kind[s]), w.sounds.source[s]
    # The flood goes as far as the sharpest ears reach; longer floods would reach nobody.
    sharpest = 1.0
    for breed in range(w.numbers.infected.hearing.shape[0]):
        sharpest = max(sharpest, w.numbers.infected.hearing[breed])
    reach = loud * sharpest
    number = spread(w, x, y, reach)
    groan = kind == Noise.GROAN
    if w.regions.total[0] > 0 and not groan:
        rouse(w, number, x, y, loud, reach, kind)
    for k in range(w.scratch.living[0]):
        i = w.scratch.rows[k]
        has = w.who.has[i]
        ours = has & Has.PLAYER != 0
        if not ours and (groan or has & (Has.INFECTED | Has.SOLDIER | Has.STEERED) == 0):
            continue
        dx, dy = w.body.x[i] - x, w.body.y[i] - y
        if dx * dx + dy * dy > reach * reach:
            continue
        left = ear(w.fields.loud, w.fields.loud_stamp, number, w.body.x[i], w.body.y[i])
        if left <= 0.0:
            continue
        lost = reach - left
        if ours:
            if loud > lost:
                emit(w.outbox, Event.NOISE.value, source, -1, x, y, loud - lost, kind)
            continue
        heard = loud - lost
        if has & Has.INFECTED != 0:
            heard = loud * w.numbers.infected.hearing[w.who.breed[i]] - lost
        if heard > w.sense.heard[i] and source & 0xFFFFF != i:
            w.sense.heard[i] = heard
            w.sense.heard_x[i] = x
            w.sense.heard_y[i] = y
            w.sense.heard_by[i] = kind
            if has & Has.ASLEEP != 0 and w.mind.mood[i] != Mood.FEED:
                w.who.has[i] &= ~Has.ASLEEP
