"""Bodies from within: breath, bleeding, the infection, and how each ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.rows import handle
from game.sim.clock import DT
from game.sim.components.tables import Tables
from game.sim.events import Event, Line, emit
from game.sim.harm import hurt
from game.sim.kinds.bodies import Gait
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Has

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World) -> None:
    """One tick of stamina, blood and infection for everybody who lives."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.DYING != 0:
            continue
        _breathe(w, i)
        _bleed(w, i)
        if w.vital.infection_rate[i] > 0.0:
            _sicken(w, i)


@compiled
def _breathe(w: Tables, i: int) -> None:
    n = w.numbers.body
    vx, vy = w.body.vx[i], w.body.vy[i]
    running = w.intent.gait[i] == Gait.RUN and vx * vx + vy * vy > n.walk * n.walk
    if running:
        w.vital.stamina[i] = max(0.0, w.vital.stamina[i] - n.run_cost * DT)
        if w.vital.stamina[i] == 0.0:
            w.intent.gait[i] = Gait.WALK
    else:
        crisis = w.vital.infection[i] >= w.numbers.infection.crisis
        w.vital.stamina[i] = min(n.stamina, w.vital.stamina[i] + n.breath * DT * (0.4 if crisis else 1.0))


@compiled
def _bleed(w: Tables, i: int) -> None:
    if w.vital.bleeding[i] > 0.0:
        hurt(w, i, w.vital.bleeding[i] * DT, Outcome.BLED_OUT.value)
        w.vital.bleeding[i] = max(0.0, w.vital.bleeding[i] - w.numbers.body.bleed_heal * DT)


@compiled
def _sicken(w: Tables, i: int) -> None:
    before = w.vital.infection[i]
    after = min(100.0, before + w.vital.infection_rate[i] * DT)
    w.vital.infection[i] = after
    n = w.numbers.infection
    if before < n.crisis <= after and w.who.has[i] & Has.COMPANION != 0:
        me = handle(w.who.gen, i)
        emit(w.outbox, Event.SPEAK.value, me, -1, w.body.x[i], w.body.y[i], 0.0, Line.TURNING.value)
    if after >= 100.0:
        hurt(w, i, 1000.0, Outcome.TURNED.value)
