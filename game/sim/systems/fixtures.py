"""Fixtures: things on a map that sound again and again, and searchlights that sweep."""

from math import sqrt

from game.core.compiled import compiled
from game.sim.components import Tables
from game.sim.events import sound
from game.sim.world import World

BEAM_TICKS = 6
"""A searchlight moves ten times a second: every move casts the lamps anew."""
GRAIN = 0.25
"""Tiles: where a pool of light may lie; a picture of it is painted once for each such place."""


def run(world: World) -> None:
    """Sound what is due, and move every searchlight along its path."""
    tables = world.tables
    if tables.sources.x.size:
        _sound(world.twin)
    if tables.beams.lamp.size and world.tick % BEAM_TICKS == 0:
        _sweep(world.twin)


@compiled
def _sound(w: Tables) -> None:
    s = w.sources
    for k in range(s.x.shape[0]):
        if s.on[k] == 0:
            continue
        s.wait_ticks[k] -= 1
        if s.wait_ticks[k] <= 0:
            s.wait_ticks[k] = s.period_ticks[k]
            sound(w.sounds, s.x[k], s.y[k], s.loud[k], int(s.kind[k]), -1)


@compiled
def _sweep(w: Tables) -> None:
    b = w.beams
    for k in range(b.lamp.shape[0]):
        lamp = b.lamp[k]
        if w.lamps.on[lamp] == 0:
            continue
        long = _length(w, int(b.path[k]))
        b.at[k] += b.way[k] * b.speed[k] * BEAM_TICKS / 60.0
        if b.at[k] >= long or b.at[k] <= 0.0:
            b.at[k] = min(long, max(0.0, b.at[k]))
            b.way[k] = -b.way[k]
        x, y = _along(w, int(b.path[k]), b.at[k])
        x, y = int(x / GRAIN + 0.5) * GRAIN, int(y / GRAIN + 0.5) * GRAIN
        if x != w.lamps.x[lamp] or y != w.lamps.y[lamp]:
            w.lamps.x[lamp], w.lamps.y[lamp] = x, y
            w.state.lit_version[0] = -1


@compiled
def _length(w: Tables, path: int) -> float:
    total = 0.0
    for k in range(w.paths.first[path] + 1, w.paths.first[path + 1]):
        dx, dy = w.paths.x[k] - w.paths.x[k - 1], w.paths.y[k] - w.paths.y[k - 1]
        total += sqrt(dx * dx + dy * dy)
    return total


@compiled
def _along(w: Tables, path: int, distance: float) -> tuple[float, float]:
    """The point so far along a path; its end when it is shorter."""
    last = w.paths.first[path + 1] - 1
    for k in range(w.paths.first[path] + 1, last + 1):
        ax, ay = w.paths.x[k - 1], w.paths.y[k - 1]
        dx, dy = w.paths.x[k] - ax, w.paths.y[k] - ay
        long = sqrt(dx * dx + dy * dy)
        if distance <= long and long > 0.0:
            return ax + dx * distance / long, ay + dy * distance / long
        distance -= long
    return w.paths.x[last], w.paths.y[last]
