"""Small deeds that change what the infected do: a bottle thrown aside, a door shut in their face."""

from __future__ import annotations

from math import sqrt

from game.core.sight import clear
from game.headless.wits.danger import INFECTED, Danger, distance, hunters
from game.headless.wits.errands import gap
from game.headless.wits.ground import Ground
from game.headless.wits.hands import Hands
from game.sim.commands import Use
from game.sim.percept import Near, Percept

THROWS = tuple(
    (dx, dy) for dy in (-9, -6, 0, 6, 9) for dx in (-9, -6, 0, 6, 9) if 36 <= dx * dx + dy * dy <= 100
)
"""Where a bottle may land, in tiles from the body; all within a throw."""
ASIDE = 5.0
"""A bottle that lands nearer to one's own way draws them onto it."""


def in_the_way(percept: Percept, danger: Danger, way: list[tuple[int, int]]) -> bool:
    """Whether somebody who knows nothing yet stands on the way ahead."""
    for far, other in danger.watchers(percept, INFECTED, 9.0):
        if far < 3.5 or other.hunting:
            continue
        if any((cx - other.x) ** 2 + (cy - other.y) ** 2 < 6.0 for cx, cy in way):
            return True
    return False


def bottle_aim(percept: Percept, ground: Ground, way: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Where to throw so that whoever is in the way goes elsewhere: open, in sight, farthest from the way."""
    best: tuple[float, tuple[int, int]] | None = None
    h, w = ground.solid.shape
    for dx, dy in THROWS:
        x, y = percept.x + dx, percept.y + dy
        if (
            not (0 <= x < w and 0 <= y < h)
            or ground.solid[int(y), int(x)]
            or not percept.known[int(y), int(x)]
        ):
            continue
        aside = min((sqrt((cx - x) ** 2 + (cy - y) ** 2) for cx, cy in way), default=0.0)
        if aside < ASIDE or (best is not None and aside <= best[0]):
            continue
        if clear(ground.solid, percept.x, percept.y, x, y):
            best = (aside, (dx, dy))
    return best[1] if best else None


def shut_behind(percept: Percept, hands: Hands) -> int:
    """Shut the door between oneself and whoever hunts. -> ticks until the next trick, 0 nothing done"""
    door = door_to_shut(percept)
    if door is None:
        return 0
    hands.face(door.x - percept.x, door.y - percept.y)
    hands.do(Use())
    return 120


def leave_shut(percept: Percept, hands: Hands, ground: Ground) -> int:
    """Shut a door one has just come through: what does not see does not follow. -> ticks, 0 nothing done"""
    way = ground.ahead(percept.x, percept.y, 2)
    if not way or hunters(percept, 9.0):
        return 0
    ax, ay = way[-1][0] + 0.5 - percept.x, way[-1][1] + 0.5 - percept.y
    for near in percept.near:
        dx, dy = near.x - percept.x, near.y - percept.y
        if near.kind == "door" and near.state == "open" and 0.95 < gap(percept, near.x, near.y) < 1.4:
            if dx * ax + dy * ay < 0.0:
                hands.face(dx, dy)
                hands.do(Use())
                return 90
    return 0


def lure(percept: Percept, hands: Hands, danger: Danger, ground: Ground) -> int:
    """Throw a bottle aside where somebody stands in the way. -> ticks until the next trick"""
    way = ground.ahead(percept.x, percept.y)
    if not percept.items.get("bottle", 0) or not in_the_way(percept, danger, way):
        return 0
    aim = bottle_aim(percept, ground, way)
    if aim is None:
        return 30
    hands.throw(*aim)
    return 300


def door_to_shut(percept: Percept) -> Near | None:
    """An open door at hand with every hunter well behind it."""
    chasing = hunters(percept, 9.0)
    if not chasing or len(chasing) > 4:
        return None
    for near in percept.near:
        at_hand = near.kind == "door" and near.state == "open" and 0.95 < gap(percept, near.x, near.y) < 1.6
        if at_hand and all(_behind(percept, near, o.x, o.y) and distance(percept, o) > 2.8 for o in chasing):
            return near
    return None


def _behind(percept: Percept, door: Near, x: float, y: float) -> bool:
    """Whether the door lies between the body and a place."""
    dx, dy = door.x - percept.x, door.y - percept.y
    return (x - door.x) * dx + (y - door.y) * dy > 0
