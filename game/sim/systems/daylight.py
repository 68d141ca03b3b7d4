"""Daylight: the hour, how light it is outdoors, and the deadline of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.compiled import F8, compiled
from game.sim.clock import TICKS
from game.sim.components.tables import Tables
from game.sim.events import Event, emit
from game.sim.kinds.story import Outcome

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World) -> None:
    """Advance the hour by one tick; leave behind whoever is still here at the deadline."""
    _advance(world.twin)


@compiled
def phase_of(hours: F8, hour: float) -> int:
    """0 dawn, 1 day, 2 dusk, 3 night."""
    if hours[0] <= hour < hours[1]:
        return 0
    if hours[1] <= hour < hours[2]:
        return 1
    if hours[2] <= hour < hours[3]:
        return 2
    return 3


@compiled
def _advance(w: Tables) -> None:
    hours, state = w.numbers.day.hours, w.state
    hour = state.hour[0]
    phase = phase_of(hours, hour)
    length = hours[phase + 1] - hours[phase] if phase < 3 else hours[0] + 24.0 - hours[3]
    after = hour + length / (w.numbers.day.minutes[phase] * 60.0 * TICKS)
    deadline = state.deadline[0]
    passed = hour < deadline <= after or hour < deadline + 24.0 <= after
    state.hour[0] = after if after < 24.0 else after - 24.0
    night, day = w.numbers.day.lights[0], w.numbers.day.lights[1]
    phase = phase_of(hours, state.hour[0])
    share = 1.0 if phase == 1 else 0.0
    if phase == 0 or phase == 2:
        share = (state.hour[0] - hours[phase]) / (hours[phase + 1] - hours[phase])
        if phase == 2:
            share = 1.0 - share
    state.ambient[0] = night + (day - night) * share
    state.night[0] = 1 if phase == 3 else 0
    if passed and deadline >= 0.0 and state.outcome[0] == Outcome.RUNNING:
        state.outcome[0] = Outcome.LEFT_BEHIND
        emit(w.outbox, Event.OUTCOME.value, state.player[0], -1, 0.0, 0.0, 0.0, Outcome.LEFT_BEHIND.value)
