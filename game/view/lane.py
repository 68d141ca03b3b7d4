"""Lane: what a checkpoint would find about the player, which she may know before it is asked."""

from __future__ import annotations

from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.things import Item
from game.sim.screening import PAPERS_BIT, odds
from game.sim.world import World


def in_lane(world: World, x: float, y: float) -> bool:
    p = world.checkpoints
    return bool(((p.x0 <= x) & (x < p.x1) & (p.y0 <= y) & (y < p.y1)).any())


def odds_of(world: World, row: int) -> float:
    """How likely a drop of blood gives her away: what she feels she may know."""
    return float(odds(world.twin, row))


def cardless(world: World, row: int) -> bool:
    """Whether handing over will end in a refusal: a checkpoint may look at the blood alone."""
    p = world.checkpoints
    asks = (p.client == world.handle(row)) & (p.screening & PAPERS_BIT != 0)
    lacks = int(world.pack.held[row, Item.CARD]) == 0
    return bool(world.social.spot[row] == Spot.PAPERS and asks.any() and lacks)
