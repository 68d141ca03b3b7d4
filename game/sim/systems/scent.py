"""Scent: the living leave a trail that spreads and thins; noses follow it.

Under the sky rain washes it off and the wind carries it; neither comes under a roof.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.fields import deposit, scent_step, upwind
from game.core.rows import listed
from game.sim.clock import TICKS
from game.sim.components.tables import Tables
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.who import Has

if TYPE_CHECKING:
    from game.sim.world import World

PERIOD = 6
"""Ticks between two steps of the field: 10 Hz."""


def run(world: World) -> None:
    """Every sixth tick: deposit, spread, decay. On their own ticks: what each nose is told."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    n = w.numbers.infected
    if w.state.tick[0] % PERIOD == 0:
        for k in range(w.scratch.prey_count[0]):
            i = w.scratch.prey[k]
            if w.who.has[i] & Has.HUMAN != 0:
                blood = n.sweat_blood if w.vital.bleeding[i] > 0.0 else 1.0
                deposit(w.fields.scent, w.body.x[i], w.body.y[i], n.sweat * blood * PERIOD / TICKS)
        wet = n.scent_rain if w.state.weather[0] in (Weather.RAIN, Weather.STORM) else 1.0
        drift = 0.5 * n.scent_wind * PERIOD / TICKS  # half cells a step
        scent_step(
            w.fields.scent,
            w.fields.scent_next,
            w.level.solid,
            w.level.indoors,
            _kept(n.scent_half, 1.0),
            _kept(n.scent_half, wet),
            n.scent_spread * PERIOD / TICKS,
            drift * w.state.wind_x[0],
            drift * w.state.wind_y[0],
        )
    tick = w.state.tick[0]
    for k in range(w.scratch.living[0]):
        i = listed(w.scratch.rows, k)
        has = w.who.has[i]
        if has & Has.INFECTED == 0 or has & Has.ASLEEP != 0 or (tick + i) % PERIOD != 0:
            continue
        gx, gy, value = upwind(w.fields.scent, w.level.solid, w.body.x[i], w.body.y[i])
        w.sense.scent[i] = value * n.nose[w.who.breed[i]]
        w.sense.scent_x[i] = gx
        w.sense.scent_y[i] = gy


@compiled
def _kept(half: float, faster: float) -> float:
    """What a step leaves of a trail with a half-life of so many seconds that fades so many times as fast."""
    # A half-life h loses ln 2 / h of itself a second; so short a step makes that exact to 1 %.
    return 1.0 - min(0.9, 0.6931471805599453 / half * faster * PERIOD / TICKS)
