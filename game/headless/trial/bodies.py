"""What one body is and how much of it there is, by the words of the language of tests."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

from game.sim.kinds.bodies import Gait, Pose
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.minds import Mood, Order, Why
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has
from game.sim.lighting import light_on
from game.sim.world import World

MOVES = 0.05
"""Tiles a second above which a body moves."""


def _speed(world: World, row: int) -> float:
    vx, vy = float(world.body.vx[row]), float(world.body.vy[row])
    return sqrt(vx * vx + vy * vy)


def _light(world: World, row: int) -> float:
    """On a body: by lamps, by its own torch, or by that of whoever is played."""
    return float(light_on(world.twin, row, world.player))


def _dist(world: World, row: int) -> float:
    """Tiles to whoever is played; infinite once she is gone."""
    player = world.player
    if player < 0:
        return float("inf")
    dx = float(world.body.x[row] - world.body.x[player])
    dy = float(world.body.y[row] - world.body.y[player])
    return sqrt(dx * dx + dy * dy)


def _heard(world: World, row: int) -> float:
    """A mind forgets a sound's loudness once it has decided: the why log still has it then."""
    waiting = float(world.sense.heard[row])
    followed = float(world.mind.why_value[row]) if world.mind.why[row] == Why.HEARD else 0.0
    return max(waiting, followed)


def _mood(mood: Mood) -> Callable[[World, int], bool]:
    return lambda w, i: bool(w.mind.mood[i] == mood)


def _bit(bit: Has) -> Callable[[World, int], bool]:
    return lambda w, i: bool(int(w.who.has[i]) & bit)


def _moving(gait: Gait) -> Callable[[World, int], bool]:
    return lambda w, i: _speed(w, i) > MOVES and int(w.intent.gait[i]) == gait


def _told(order: Order) -> Callable[[World, int], bool]:
    return lambda w, i: bool(int(w.who.has[i]) & Has.COMPANION) and int(w.social.order[i]) == order


def _at(spot: Spot) -> Callable[[World, int], bool]:
    return lambda w, i: int(w.social.spot[i]) == spot


STATES: dict[str, Callable[[World, int], bool]] = {
    **{mood.name.lower(): _mood(mood) for mood in Mood},
    "alive": lambda w, i: True,
    "grabbed": lambda w, i: int(w.vital.grabbers[i]) > 0,
    "grabbing": lambda w, i: bool(w.body.pose[i] == Pose.GRAB),
    "bleeding": lambda w, i: float(w.vital.bleeding[i]) > 0.0,
    "bitten": lambda w, i: float(w.vital.infection_rate[i]) > 0.0 or float(w.vital.infection[i]) > 0.0,
    "hidden": _bit(Has.HIDDEN),
    "hunting": lambda w, i: int(w.mind.mood[i]) in (Mood.CHASE, Mood.ATTACK),
    "seeing": lambda w, i: bool(w.sense.seen[i]),
    "exposed": _bit(Has.HUNTED),
    "still": lambda w, i: _speed(w, i) <= MOVES,
    "sneaking": _moving(Gait.SNEAK),
    "walking": _moving(Gait.WALK),
    "running": _moving(Gait.RUN),
    "stunned": lambda w, i: int(w.vital.stun_ticks[i]) > 0,
    "lit": lambda w, i: _light(w, i) >= float(w.numbers.sight.lit),
    "asleep": _bit(Has.ASLEEP),
    "hostile": lambda w, i: bool(w.social.hostile[i]),
    "aiming": lambda w, i: bool(w.body.pose[i] == Pose.AIM),
    "follows": _told(Order.FOLLOW),
    "holds": _told(Order.HOLD),
    "hides": _told(Order.HIDE),
    "queued": _at(Spot.QUEUED),
    "passed": _at(Spot.PASSED),
    "refused": _at(Spot.REFUSED),
    "detained": _at(Spot.DETAINED),
}
"""States of the living; `dead` and `turned` are told by who is gone."""
FIELDS: dict[str, Callable[[World, int], float]] = {
    "suspicion": lambda w, i: float(w.sense.suspicion[i]),
    "health": lambda w, i: float(w.vital.health[i]),
    "stamina": lambda w, i: float(w.vital.stamina[i]),
    "hunger": lambda w, i: float(w.vital.hunger[i]),
    "notkin": lambda w, i: float(w.vital.notkin[i]),
    "infection": lambda w, i: float(w.vital.infection[i]),
    "bleeding": lambda w, i: float(w.vital.bleeding[i]),
    "grabbers": lambda w, i: float(w.vital.grabbers[i]),
    "x": lambda w, i: float(w.body.x[i]),
    "y": lambda w, i: float(w.body.y[i]),
    "speed": _speed,
    "light": _light,
    "heard": _heard,
    "smelt": lambda w, i: float(w.sense.scent[i]),
    "reason": lambda w, i: float(w.mind.why_value[i]),
    "dist": _dist,
    "bandages": lambda w, i: float(w.pack.held[i, Item.BANDAGE]),
    "bottles": lambda w, i: float(w.pack.held[i, Item.BOTTLE]),
}
