"""How brightly a place or a body is lit: the one answer that rules use and drawing shows."""

from math import sqrt

import numpy as np

from game.core.compiled import compiled
from game.core.fields import lamp
from game.core.sight import clear
from game.sim.components.tables import Tables


@compiled
def light_at(w: Tables, x: float, y: float) -> float:
    """0..1 from daylight and lamps at a place; torches left out."""
    h, wide = w.level.solid.shape
    cx, cy = int(x), int(y)
    if x < 0 or y < 0 or cx >= wide or cy >= h:
        return 0.0
    day = w.state.ambient[0]
    if w.level.indoors[cy, cx] != 0:
        day *= w.numbers.day.indoors
    lamp = w.level.lamp_of[cy, cx]
    if lamp >= 0:
        lit = w.level.light[cy, cx] * w.lamps.glow[lamp]
        if lit > day:
            return float(lit)
    return float(day)


@compiled
def light_on(w: Tables, row: int, holder: int) -> float:
    """0..1 on a body; `holder` is whose torch may shine on it (-1 none). Who holds a torch is lit by it."""
    if w.pack.torch_on[row] != 0:
        return 1.0
    x, y = w.body.x[row], w.body.y[row]
    lit = light_at(w, x, y)
    if holder >= 0 and w.pack.torch_on[holder] != 0 and lit < 1.0:
        dx, dy = x - w.body.x[holder], y - w.body.y[holder]
        d = sqrt(dx * dx + dy * dy)
        reach = w.numbers.sight.torch_range
        if 0.0 < d < reach:
            along = (dx * w.body.fx[holder] + dy * w.body.fy[holder]) / d
            if along > w.cones.torch and clear(w.level.opaque, w.body.x[holder], w.body.y[holder], x, y):
                lit = max(lit, 1.0 - 0.6 * d / reach)
    return lit


@compiled
def level_of(w: Tables, light: float) -> float:
    """The rate factor of a light: lit, dim or dark."""
    if light >= w.numbers.sight.lit:
        return float(w.numbers.sight.light_levels[0])
    if light >= w.numbers.sight.dim:
        return float(w.numbers.sight.light_levels[1])
    return float(w.numbers.sight.light_levels[2])


@compiled
def cast_lamp(w: Tables, k: int) -> None:
    """Lay the light of one lamp over the cells it sees."""
    lamp(
        w.level.light,
        w.level.lamp_of,
        w.level.opaque,
        k,
        w.lamps.x[k],
        w.lamps.y[k],
        w.lamps.radius[k],
        w.lamps.strength[k],
        w.scratch.circle,
    )


@compiled
def cast_all(w: Tables) -> None:
    """Put all light out and cast every lamp that is on."""
    h, wide = w.level.light.shape
    for y in range(h):
        for x in range(wide):
            w.level.light[y, x] = 0.0
            w.level.lamp_of[y, x] = -1
            w.scratch.lit_opaque[y, x] = w.level.opaque[y, x]
    for k in range(w.lamps.x.shape[0]):
        if w.lamps.on[k] != 0:
            cast_lamp(w, k)


@compiled
def cast_changes(w: Tables) -> None:
    """What `cast_all` gives once cells have become opaque or clear, from as few lamps as it takes.

    A lamp whose reach holds such a cell may shine otherwise, but nowhere outside its reach: there light is
    put out, and whoever reaches there is cast, in the order of lamps; what else they light stays as bright.
    """
    h, wide = w.level.light.shape
    lamps = w.lamps.x.shape[0]
    touched = np.zeros(lamps, np.uint8)
    for y in range(h):
        for x in range(wide):
            if w.level.opaque[y, x] != w.scratch.lit_opaque[y, x]:
                w.scratch.lit_opaque[y, x] = w.level.opaque[y, x]
                for k in range(lamps):
                    x0, y0, x1, y1 = _reach(w, k)
                    touched[k] |= w.lamps.on[k] != 0 and x0 <= x < x1 and y0 <= y < y1
    dark = np.zeros(lamps, np.uint8)
    for k in range(lamps):
        if touched[k] == 0:
            continue
        x0, y0, x1, y1 = _reach(w, k)
        w.level.light[y0:y1, x0:x1] = 0.0
        w.level.lamp_of[y0:y1, x0:x1] = -1
        for j in range(lamps):
            left, top, right, bottom = _reach(w, j)
            dark[j] |= w.lamps.on[j] != 0 and left < x1 and right > x0 and top < y1 and bottom > y0
    for k in range(lamps):
        if dark[k] != 0:
            cast_lamp(w, k)


@compiled
def _reach(w: Tables, k: int) -> tuple[int, int, int, int]:
    """Columns and rows of the cells that a lamp may see into. -> first and end of each, x0, y0, x1, y1"""
    h, wide = w.level.light.shape
    x, y, r = w.lamps.x[k], w.lamps.y[k], w.lamps.radius[k] + 1.0
    x0, y0 = min(max(x - r, 0.0), float(wide)), min(max(y - r, 0.0), float(h))
    x1, y1 = min(max(x + r + 1.0, x0), float(wide)), min(max(y + r + 1.0, y0), float(h))
    return int(x0), int(y0), int(x1), int(y1)
