"""Glance: what the HUD shows of one moment, copied out of a world. Nothing a player could not know."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

import numpy as np

from game.sim.kinds.bodies import Gait
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.minds import Order
from game.sim.kinds.story import Outcome
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.lighting import light_on
from game.sim.world import World
from game.view.aims import Aim, aim_of, by_stairs
from game.view.at_hand import Usable, lockable, usable
from game.view.guide import Guide
from game.view.lane import cardless, in_lane, odds_of


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
    bleeding: bool = False
    at_hand: bool = False
    """Near enough to have a wound dressed."""
    stairs: tuple[float, float] | None = None
    """The passage to take first toward one on another floor; None: one can walk there."""


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
        use=None if vital.grabbers[row] else usable(world, row),
        lockable=lockable(world, row),
        aim=by_stairs(aim_of(world, x, y), guide, x, y),
        noticers=tuple(_noticer(world, other) for other in watching),
        friends=_friends(world, row, guide),
        asked=spot,
        odds=odds_of(world, row),
        cardless=cardless(world, row),
        queue=spot is Spot.NONE and in_lane(world, x, y),
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


def _friends(world: World, row: int, guide: Guide | None) -> tuple[Friend, ...]:
    found = []
    here = float(world.body.x[row]), float(world.body.y[row])
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
                bool(world.vital.bleeding[other] > 0.0),
                hypot(world.body.x[other] - world.body.x[row], world.body.y[other] - world.body.y[row])
                < world.numbers.body.use_reach,
                _stairs(guide, here, (float(world.body.x[other]), float(world.body.y[other]))),
            )
        )
    return tuple(found)


def _stairs(
    guide: Guide | None, here: tuple[float, float], there: tuple[float, float]
) -> tuple[float, float] | None:
    """Where the passage to take first begins, None where none lies between two places."""
    if guide is None:
        return None
    x, y, passage = guide.toward(*here, *there)
    return (x, y) if passage else None


def zone_title(world: World, x: float, y: float) -> str:
    """Language key of the place's name, '' none."""
    row = int(world.level.zone[int(y), int(x)])
    return world.plan.zones[row].title if row >= 0 else ""
