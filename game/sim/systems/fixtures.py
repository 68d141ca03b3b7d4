"""Fixtures: things on a map that sound again and again, and searchlights that sweep."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.sim.components.tables import Tables
from game.sim.events import sound
from game.sim.lighting import cast_lamp

if TYPE_CHECKING:
    from game.sim.world import World

BEAM_TICKS = 6
"""A searchlight moves ten times a second."""
SINGLY = 8
"""Searchlights that are moved one by one; of more each would cast all others anew."""
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
        row = int(b.lamp[k])
        if w.lamps.on[row] == 0:
            continue
        long = _length(w, int(b.path[k]))
        b.at[k] += b.way[k] * b.speed[k] * BEAM_TICKS / 60.0
        if b.at[k] >= long or b.at[k] <= 0.0:
            b.at[k] = min(long, max(0.0, b.at[k]))
            b.way[k] = -b.way[k]
        x, y = _along(w, int(b.path[k]), b.at[k])
        x, y = int(x / GRAIN + 0.5) * GRAIN, int(y / GRAIN + 0.5) * GRAIN
        if b.lamp.shape[0] <= SINGLY:
            _move(w, row, x, y)
        elif x != w.lamps.x[row] or y != w.lamps.y[row]:
            w.lamps.x[row], w.lamps.y[row] = x, y
            w.state.lit_version[0] = -1  # all are cast anew, once, in the next tick


@compiled
def _move(w: Tables, row: int, x: float, y: float) -> None:
    """Put a lamp elsewhere, and cast anew what lies in its old or its new reach."""
    was_x, was_y, reach = w.lamps.x[row], w.lamps.y[row], w.lamps.radius[row] + 1.0
    if x == was_x and y == was_y:
        return
    w.lamps.x[row], w.lamps.y[row] = x, y
    h, wide = w.level.light.shape
    x0, x1 = max(0.0, min(x, was_x) - reach), min(float(wide), max(x, was_x) + reach)
    y0, y1 = max(0.0, min(y, was_y) - reach), min(float(h), max(y, was_y) + reach)
    for cy in range(int(y0), int(y1)):
        for cx in range(int(x0), int(x1)):
            w.level.light[cy, cx] = 0.0
            w.level.lamp_of[cy, cx] = -1
    for k in range(w.lamps.x.shape[0]):
        near_x = min(max(w.lamps.x[k], x0), x1) - w.lamps.x[k]
        near_y = min(max(w.lamps.y[k], y0), y1) - w.lamps.y[k]
        if w.lamps.on[k] != 0 and near_x * near_x + near_y * near_y <= w.lamps.radius[k] * w.lamps.radius[k]:
            cast_lamp(w, k)


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
