"""Hearing: what the night sounds like besides what happens in it: its air, and thunder after its flash."""

from __future__ import annotations

from math import cos, sin

from game.sim.clock import TICKS
from game.sim.kinds.surroundings import Weather
from game.sim.world import World
from game.view.cues import FULL, Cue
from game.view.draw.storm import thunder
from game.view.glance import Glance
from game.view.sound import Air

AWAY = 40.0
"""Tiles from the ear to the place a stroke is heard at: only its direction counts."""


def air_round(seen: Glance, world: World) -> Air:
    """What is heard all the time where the player stands."""
    watched = max((noticer.fill for noticer in seen.noticers), default=0.0)
    hunted = seen.hunters > 0 or seen.grabbed > 0
    wet = int(world.state.weather[0]) in (Weather.RAIN, Weather.STORM)
    return Air(
        indoors=1.0 if seen.indoors else 0.0,
        outdoors=0.25 if seen.indoors else 1.0,
        rain=(0.45 if seen.indoors else 1.0) if wet else 0.0,
        lamps=seen.light if seen.indoors and seen.light > 0.4 else 0.0,
        tension=0.0 if hunted else min(1.0, max(seen.stress * 1.3, watched)),
        chase=1.0 if hunted else 0.0,
        heart=1.0 if seen.health < 0.35 else 0.0,
    )


def thunder_now(seen: Glance, world: World) -> Cue | None:
    """What the sky says in this tick of a stroke some seconds ago, from where it fell."""
    if world.state.weather[0] != Weather.STORM:
        return None
    stroke = thunder((world.tick - 1) / TICKS, world.tick / TICKS)
    if stroke is None:
        return None
    x, y = seen.x + cos(stroke.angle) * AWAY, seen.y + sin(stroke.angle) * AWAY
    return Cue("thunder", x, y, FULL / (1.0 + stroke.away), seen=False, told=True)
