"""Glance: what the HUD shows of one moment, copied out of a world. Nothing a player could not know."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot

import numpy as np

from game.sim.gates import door_near
from game.sim.kinds.bodies import Gait
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.minds import Order
from game.sim.kinds.story import GoalKind, Outcome
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.lighting import light_on
from game.sim.screening import PAPERS_BIT
from game.sim.systems.using import door_distance, nearest_item
from game.sim.world import World
from game.view.guide import Guide


@dataclass(frozen=True, slots=True)
class Usable:
    """What Use would do here, and the tile it is about."""

    verb: str
    """Key `hud.verb.<verb>`."""
    name: str
    """Dotted key of the thing's word, '' none."""
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Aim:
    """The goal in hand."""

    text: str
    x: float
    y: float
    kind: str
    """reach, find, survive, or exit once all is done."""
    until: float
    number: int
    of: int
    passage: bool = False
    """The place is not the goal yet but the stairs toward it."""


@dataclass(frozen=True, slots=True)
class Noticer:
    """Somebody whose suspicion of the player shows."""

    x: float
    y: float
    fill: float
    band: int


@dataclass(frozen=True, slots=True)
class Friend:
    """A companion."""

    name: str
    x: float
    y: float
    health: float
    infection: float
    order: Order
    grabbed: bool


@dataclass(frozen=True, slots=True)
class Glance:
    """One moment."""

    person: Person
    x: float
    y: float
    fx: float
    fy: float
    health: float
    stamina: float
    bleeding: float
    infection: float
    hunger: float
    notkin: float
    kin_cause: str
    """What tells the infected near by that she is none of them: `hud.cause.<it>`, '' nothing."""
    hunted: bool
    grabbed: int
    struggle: float
    light: float
    hidden: bool
    torch: bool
    hour: float
    deadline: float
    items: tuple[tuple[Item, int], ...]
    use: Usable | None
    lockable: bool
    """A closed door is at hand that the player has the key of."""
    aim: Aim | None
    noticers: tuple[Noticer, ...]
    friends: tuple[Friend, ...]
    asked: Spot
    """What the checkpoint wants of the player: NONE, PAPERS, BLOOD, or its verdict."""
    odds: float
    """Of a positive strip, 0..1."""
    cardless: bool
    """It wants papers, and the player has none to hand over."""
    queue: bool
    """Stands in the lane and is not yet called."""
    alarm: bool
    stress: float
    hunters: int
    """Infected chasing the player within 14 tiles."""
    indoors: bool
    outcome: Outcome


def glance(world: World, guide: Guide | None = None) -> Glance:
    """Copy one moment out; a guide leads by the stairs. Raises LookupError once nobody is played."""
    row = world.player
    if row < 0:
        raise LookupError("nobody is played any more")
    body, vital, who = world.body, world.vital, world.who
    has = int(who.has[row])
    x, y = float(body.x[row]), float(body.y[row])
    watching = _watching(world, row)
    spot = Spot(int(world.social.spot[row]))
    return Glance(
        person=Person(int(who.person[row])),
        x=x,
        y=y,
        fx=float(body.fx[row]),
        fy=float(body.fy[row]),
        health=float(vital.health[row]) / world.numbers.body.health,
        stamina=float(vital.stamina[row]) / world.numbers.body.stamina,
        bleeding=float(vital.bleeding[row]),
        infection=float(vital.infection[row]) / 100,
        hunger=float(vital.hunger[row]) / 100,
        notkin=float(vital.notkin[row]) / 100,
        kin_cause=_kin_cause(world, row) if has & Has.HYBRID else "",
        hunted=bool(has & Has.HUNTED),
        grabbed=int(vital.grabbers[row]),
        struggle=float(vital.struggle[row]),
        light=float(light_on(world.twin, row, row)),
        hidden=bool(has & Has.HIDDEN),
        torch=bool(world.pack.torch_on[row]),
        hour=world.hour,
        deadline=float(world.state.deadline[0]),
        items=tuple((k, int(world.pack.held[row, k])) for k in Item if world.pack.held[row, k] > 0),
        use=None if vital.grabbers[row] else _usable(world, row),
        lockable=_lockable(world, row),
        aim=_by_stairs(_aim(world, x, y), guide, x, y),
        noticers=tuple(_noticer(world, other) for other in watching),
        friends=_friends(world, row),
        asked=spot,
        odds=_odds(world, row),
        cardless=_cardless(world, row),
        queue=spot is Spot.NONE and _in_lane(world, x, y),
        alarm=bool(world.state.alarm[0]),
        stress=float(world.state.stress[0]) / 100,
        hunters=_hunters(world, row),
        indoors=bool(world.level.indoors[int(y), int(x)]),
        outcome=world.outcome,
    )


def _watching(world: World, row: int) -> np.ndarray:
    """Rows in sight whose suspicion is about the player."""
    rows = world.rows(Has.ALIVE)
    sense, body = world.sense, world.body
    about = rows[(sense.prey[rows] == world.handle(row)) & (sense.suspicion[rows] >= 8.0)]
    seen = world.fields.visible[body.y[about].astype(np.intp), body.x[about].astype(np.intp)]
    near = np.hypot(body.x[about] - body.x[row], body.y[about] - body.y[row]) < 30.0
    found: np.ndarray = about[(seen != 0) & near]
    return found


def _noticer(world: World, row: int) -> Noticer:
    suspicion = float(world.sense.suspicion[row])
    bands = world.numbers.sight.bands
    band = 2 if suspicion >= bands[2] else 1 if suspicion >= bands[1] else 0
    return Noticer(float(world.body.x[row]), float(world.body.y[row]), suspicion / 100, band)


def _kin_cause(world: World, row: int) -> str:
    """The plainest of what fills the not-kin meter now, as systems/hybrids counts: each alone is enough."""
    n, rates, body, vital = world.numbers, world.numbers.hybrid, world.body, world.vital
    x, y = float(body.x[row]), float(body.y[row])
    awake = world.rows(Has.INFECTED, lack=Has.ASLEEP | Has.DYING)
    away = np.hypot(body.x[awake] - x, body.y[awake] - y)
    if not (away < rates.kin_reach).any():
        return ""
    if (
        rates.kin_run > 0.0
        and world.intent.gait[row] == Gait.RUN
        and hypot(body.vx[row], body.vy[row]) > n.body.walk
    ):
        return "run"
    if rates.kin_bleed > 0.0 and vital.bleeding[row] > 0.0:
        return "bleed"
    hurt = world.rows(Has.HUMAN)
    hurt = hurt[vital.bleeding[hurt] > 0.0]
    if rates.kin_carry > 0.0 and (np.hypot(body.x[hurt] - x, body.y[hurt] - y) < n.sight.touch).any():
        return "blood"
    return "close" if rates.kin_close > 0.0 and (away < n.sight.touch).any() else ""


def _hunters(world: World, row: int) -> int:
    """How many infected are after the player, near enough to matter: what the music follows."""
    rows = world.rows(Has.INFECTED)
    rows = rows[(world.sense.prey[rows] == world.handle(row)) & (world.mind.mood[rows] == 3)]
    body = world.body
    return int((np.hypot(body.x[rows] - body.x[row], body.y[rows] - body.y[row]) < 14.0).sum())


def _friends(world: World, row: int) -> tuple[Friend, ...]:
    found = []
    for other in world.rows(Has.COMPANION):
        if other == row:
            continue
        found.append(
            Friend(
                Person(int(world.who.person[other])).name.lower(),
                float(world.body.x[other]),
                float(world.body.y[other]),
                float(world.vital.health[other]) / world.numbers.body.health,
                float(world.vital.infection[other]) / 100,
                Order(int(world.social.order[other])),
                bool(world.vital.grabbers[other]),
            )
        )
    return tuple(found)


def _in_lane(world: World, x: float, y: float) -> bool:
    p = world.checkpoints
    return bool(((p.x0 <= x) & (x < p.x1) & (p.y0 <= y) & (y < p.y1)).any())


def _odds(world: World, row: int) -> float:
    """How likely a drop of blood gives her away, as screening has it: what she feels she may know."""
    n, vital = world.numbers.checkpoint, world.vital
    if world.who.has[row] & Has.HYBRID:
        return min(1.0, float(n.hybrid_base + n.hybrid_hunger * vital.hunger[row] / 100.0))
    found = vital.infection[row] >= world.numbers.infection.found
    return 1.0 if found else float(n.human_false)


def _cardless(world: World, row: int) -> bool:
    """Whether handing over will end in a refusal: a checkpoint may look at the blood alone."""
    p = world.checkpoints
    asks = (p.client == world.handle(row)) & (p.screening & PAPERS_BIT != 0)
    lacks = int(world.pack.held[row, Item.CARD]) == 0
    return bool(world.social.spot[row] == Spot.PAPERS and asks.any() and lacks)


# ------------------------------------------------------------ what Use would do
def _usable(world: World, row: int) -> Usable | None:
    """The same order as systems/using: papers, a thing, a note unless a door is nearer, a friend, a door."""
    x, y = float(world.body.x[row]), float(world.body.y[row])
    if world.social.spot[row] == Spot.PAPERS:
        return None if _cardless(world, row) else Usable("papers", "", x, y)
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


def _lockable(world: World, row: int) -> bool:
    """Whether Lock would turn a key here: the same as systems/using."""
    body, doors = world.body, world.doors
    at = (float(body.x[row]), float(body.y[row]), float(body.fx[row]), float(body.fy[row]))
    d = int(door_near(world.twin, *at, float(world.numbers.body.use_reach)))
    if d < 0 or doors.key[d] < 0 or doors.state[d] != DoorState.CLOSED:
        return False
    return bool(int(world.pack.keys[row]) >> int(doors.key[d]) & 1)


# ------------------------------------------------------------ goals
def _aim(world: World, x: float, y: float) -> Aim | None:
    """The first goal not done, else the nearest way out."""
    mask = 2 if world.person is Person.NAMRA else 1
    goals = world.goals
    mine = [k for k in range(goals.kind.size) if goals.who[k] & mask]
    left = sorted((k for k in mine if not goals.done[k]), key=lambda k: (int(goals.order[k]), k))
    if left:
        k = left[0]
        gx, gy = (goals.x0[k] + goals.x1[k]) / 2, (goals.y0[k] + goals.y1[k]) / 2
        kind = GoalKind(int(goals.kind[k]))
        if kind is GoalKind.FIND and goals.item[k] >= 0:
            gx, gy = world.items.x[goals.item[k]], world.items.y[goals.item[k]]
        number = len(mine) - len(left) + 1
        text = world.plan.goals[k].text
        return Aim(text, float(gx), float(gy), kind.name.lower(), float(goals.until[k]), number, len(mine))
    exits = world.tables.exits
    ways = [k for k in range(exits.x0.size) if exits.to[k] < 0 and exits.who[k] & mask]
    if not ways or not mine:
        return None
    middles = [((exits.x0[k] + exits.x1[k]) / 2, (exits.y0[k] + exits.y1[k]) / 2) for k in ways]
    gx, gy = min(middles, key=lambda at: hypot(at[0] - x, at[1] - y))
    return Aim("hud.leave", float(gx), float(gy), "exit", -1.0, len(mine), len(mine))


def _by_stairs(aim: Aim | None, guide: Guide | None, x: float, y: float) -> Aim | None:
    if aim is None or guide is None or aim.kind == "survive":
        return aim
    to_x, to_y, passage = guide.toward(x, y, aim.x, aim.y)
    return replace(aim, x=to_x, y=to_y, passage=passage)


def zone_title(world: World, x: float, y: float) -> str:
    """Language key of the place's name, '' none."""
    row = int(world.level.zone[int(y), int(x)])
    return world.plan.zones[row].title if row >= 0 else ""
