"""What the HUD and the picture show beside what is in sight: one's companions, and where it is light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from game.core.compiled import U1x2, compiled
from game.sim.components.tables import Tables
from game.sim.kinds.minds import Order
from game.sim.kinds.who import Has
from game.sim.lighting import light_at
from game.sim.percept import Friend

if TYPE_CHECKING:
    from game.sim.world import World

ORDER_WORDS = tuple(order.name.lower() for order in Order)
"""By number, as orders count from 0."""
SHOWN = 32
"""Tiles either way that the light of the ground is told of: the picture shows no more."""


def friends(world: World, row: int) -> tuple[Friend, ...]:
    """The player's people alive, near or far, as the HUD lists them."""
    body, found = world.body, []
    for other in world.rows(Has.COMPANION).tolist():
        if other == row:
            continue
        found.append(
            Friend(
                id=world.handle(other),
                x=float(body.x[other]),
                y=float(body.y[other]),
                health=float(world.vital.health[other]) / float(world.numbers.body.health),
                order=ORDER_WORDS[int(world.social.order[other])],
                grabbed=bool(world.vital.grabbers[other]),
            )
        )
    return tuple(found)


def lit(world: World, row: int) -> npt.NDArray[np.uint8]:
    """(h, w) as Percept says: the light of lamps and of the hour, by the bounds that watchers go by."""
    found = np.zeros(world.fields.known.shape, np.uint8)
    _lit(world.twin, row, found)
    return found


@compiled
def _lit(w: Tables, row: int, found: U1x2) -> None:
    dim, bright = w.numbers.sight.dim, w.numbers.sight.lit
    cx, cy = int(w.body.x[row]), int(w.body.y[row])
    for y in range(max(0, cy - SHOWN), min(found.shape[0], cy + SHOWN + 1)):
        for x in range(max(0, cx - SHOWN), min(found.shape[1], cx + SHOWN + 1)):
            if w.fields.known[y, x] != 0:
                light = light_at(w, x + 0.5, y + 0.5)
                found[y, x] = 2 if light >= bright else 1 if light >= dim else 0
