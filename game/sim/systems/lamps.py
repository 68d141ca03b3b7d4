"""Lamps: their flicker, and the light they cast on cells; a door's change casts anew those that reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.chance import draw
from game.core.compiled import compiled
from game.sim.components.tables import Tables
from game.sim.kinds.streams import Stream
from game.sim.kinds.things import Flicker
from game.sim.lighting import cast_all, cast_changes

if TYPE_CHECKING:
    from game.sim.world import World

FLICKER_TICKS = 5
"""A faulty tube holds each state about this long; eyes that think at 10 Hz still notice."""


def run(world: World) -> None:
    """Move every flicker; cast lamps anew when doors have changed since."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    if w.state.lit_version[0] != w.fields.version[0]:
        known = w.state.lit_version[0]
        if known >= 0 and w.scratch.lit[0] == known + 1:
            cast_changes(w)
        else:
            cast_all(w)
        w.state.lit_version[0] = w.fields.version[0]
        w.scratch.lit[0] = w.fields.version[0] + 1
    tick, seed = w.state.tick[0], w.state.seed[0]
    if tick % FLICKER_TICKS != 0:
        return
    for k in range(w.lamps.x.shape[0]):
        w.lamps.glow[k] = _glow(w, k, tick, seed)


@compiled
def _glow(w: Tables, k: int, tick: int, seed: int) -> float:
    if w.lamps.on[k] == 0:
        return 0.0
    kind = w.lamps.flicker[k]
    if kind == Flicker.FAULTY:
        # Long spells of steady light or dark with bursts of stutter between them.
        spell = draw(seed, Stream.LAMP.value, tick // 180, k, 0)
        if spell < 0.45:
            return 1.0
        stutter = draw(seed, Stream.LAMP.value, tick, k, 1)
        return (1.0 if stutter < 0.35 else 0.15) if spell < 0.8 else 0.08
    if kind == Flicker.FIRE:
        return 0.8 + 0.2 * draw(seed, Stream.LAMP.value, tick, k, 2)
    if kind == Flicker.PULSE:
        beat = tick % 120
        return 0.25 + 0.75 * (beat if beat < 60 else 120 - beat) / 60.0
    return 1.0
