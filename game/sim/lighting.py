"""How brightly a place or a body is lit: the one answer that rules use and drawing shows."""

from math import sqrt

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
