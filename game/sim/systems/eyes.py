"""The player's own eyes: which cells are seen now and which have been, for drawing, bots and agents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.sight import see_cells
from game.sim.components.tables import Tables
from game.sim.player import player_of

if TYPE_CHECKING:
    from game.sim.world import World

PERIOD = 3


def run(world: World) -> None:
    """Every third tick: mark what the player sees."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    player = player_of(w)
    if w.state.tick[0] % PERIOD != 0 or player < 0:
        return
    reach = w.numbers.sight.player_range
    x, y = w.body.x[player], w.body.y[player]
    h, wide = w.fields.visible.shape
    # The old view lay within reach of where she was, give or take a passage through the map: clear it all.
    w.fields.visible[:] = 0
    see_cells(w.level.opaque, x, y, reach, w.scratch.circle, w.fields.visible)
    margin = int(reach) + 2
    for cy in range(max(0, int(y) - margin), min(h, int(y) + margin + 1)):
        for cx in range(max(0, int(x) - margin), min(wide, int(x) + margin + 1)):
            if w.fields.visible[cy, cx] != 0:
                w.fields.known[cy, cx] = 1
