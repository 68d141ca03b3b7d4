"""At hand: what Use and Lock would do where the player stands, in the order of the rules."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from game.sim.gates import door_near
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.minds import Order
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.systems.using import door_distance, nearest_item
from game.sim.world import World
from game.view.lane import cardless


@dataclass(frozen=True, slots=True)
class Usable:
    """What Use would do here, and the tile it is about."""

    verb: str
    """Key `hud.verb.<verb>`."""
    name: str
    """Dotted key of the thing's word, '' none."""
    x: float
    y: float


def usable(world: World, row: int) -> Usable | None:
    """The same order as systems/using: papers, a thing, a note unless a door is nearer, a friend, a door."""
    x, y = float(world.body.x[row]), float(world.body.y[row])
    if world.social.spot[row] == Spot.PAPERS:
        return None if cardless(world, row) else Usable("papers", "", x, y)
    item = int(nearest_item(world.twin, row))
    if item >= 0:
        kind = Item(int(world.items.kind[item])).name.lower()
        return Usable("take", f"item.{kind}", float(world.items.x[item]), float(world.items.y[item]))
    reach = float(world.numbers.body.use_reach)
    door = float(door_distance(world.twin, row)) + float(world.numbers.body.radius)
    for note in world.plan.notes:
        away = hypot(note.x - x, note.y - y)
        if away <= reach and away < door:
            return Usable("read", "", note.x, note.y)
    return _friend_near(world, row, x, y, reach) or _door_near(world, row, x, y, reach)


def _friend_near(world: World, row: int, x: float, y: float, reach: float) -> Usable | None:
    for other in world.rows(Has.ALIVE):
        person = int(world.who.person[other])
        if other == row or not person or world.social.order[other] == Order.FOLLOW:
            continue
        if world.who.has[other] & (Has.INFECTED | Has.SOLDIER):
            continue
        ox, oy = float(world.body.x[other]), float(world.body.y[other])
        if hypot(ox - x, oy - y) < reach:
            return Usable("join", f"person.{Person(person).name.lower()}", ox, oy)
    return None


def _door_near(world: World, row: int, x: float, y: float, reach: float) -> Usable | None:
    fx, fy = float(world.body.fx[row]), float(world.body.fy[row])
    d = int(door_near(world.twin, x, y, fx, fy, reach))
    if d < 0:
        return None
    doors = world.doors
    style = DoorStyle(int(doors.style[d]))
    if style in (DoorStyle.BARRICADE, DoorStyle.BOOM):
        return None
    verb = "close" if doors.state[d] == DoorState.OPEN else "open"
    if doors.locked[d]:
        key = int(doors.key[d])
        verb = "unlock" if key >= 0 and int(world.pack.keys[row]) >> key & 1 else "locked"
    mx, my = float(doors.x0[d] + doors.x1[d]) / 2, float(doors.y0[d] + doors.y1[d]) / 2
    return Usable(verb, f"door.{style.name.lower()}", mx, my)


def lockable(world: World, row: int) -> bool:
    """Whether Lock would turn a key here: the same as systems/using."""
    body, doors = world.body, world.doors
    at = (float(body.x[row]), float(body.y[row]), float(body.fx[row]), float(body.fy[row]))
    d = int(door_near(world.twin, *at, float(world.numbers.body.use_reach)))
    if d < 0 or doors.key[d] < 0 or doors.state[d] != DoorState.CLOSED:
        return False
    return bool(int(world.pack.keys[row]) >> int(doors.key[d]) & 1)
