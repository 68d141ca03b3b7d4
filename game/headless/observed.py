"""What a test can see of a world: who is where and in which state, what happened, in numbers and in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import sqrt

from game.content.trials import Area, Happening, Trial, Who
from game.session.play import Session
from game.sim.components import (
    NOBODY,
    Breed,
    DoorState,
    Gait,
    Has,
    Item,
    Mood,
    Order,
    Outcome,
    Person,
    Pose,
    Spot,
    Why,
)
from game.sim.deeds import ANY, AT_FIRST, READ, Op, Spawn
from game.sim.events import Event, Fact
from game.sim.lighting import light_on
from game.sim.why import kind_of
from game.sim.world import World

MOVES = 0.05
"""Tiles a second above which a body moves."""
COMPARE: dict[Op, Callable[[float, float], bool]] = {
    Op.LESS: lambda a, b: a < b,
    Op.AT_MOST: lambda a, b: a <= b,
    Op.EQUAL: lambda a, b: a == b,
    Op.OTHER: lambda a, b: a != b,
    Op.AT_LEAST: lambda a, b: a >= b,
    Op.MORE: lambda a, b: a > b,
}
SIGNS = {
    Op.LESS: "<",
    Op.AT_MOST: "<=",
    Op.EQUAL: "=",
    Op.OTHER: "!=",
    Op.AT_LEAST: ">=",
    Op.MORE: ">",
}


# ------------------------------------------------------------ states and numbers of one body
def _speed(world: World, row: int) -> float:
    vx, vy = float(world.body.vx[row]), float(world.body.vy[row])
    return sqrt(vx * vx + vy * vy)


def _light(world: World, row: int) -> float:
    return float(light_on(world.twin, row, row))


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
    "dist": _dist,
    "bandages": lambda w, i: float(w.pack.held[i, Item.BANDAGE]),
    "bottles": lambda w, i: float(w.pack.held[i, Item.BOTTLE]),
}
GROUPS: dict[str, tuple[int, int]] = {
    "infected": (Has.INFECTED, 0),
    "soldiers": (Has.SOLDIER, 0),
    "people": (0, Has.INFECTED | Has.SOLDIER | Has.PLAYER),
    "anyone": (0, 0),
}
"""Bits a group has, and bits it lacks."""
BREEDS = {"walkers": Breed.WALKER, "runners": Breed.RUNNER, "listeners": Breed.LISTENER}
GONE = 0.0
"""What a value about whoever is played is worth once she is gone."""


@dataclass(slots=True)
class Tally:
    """How often one kind of event has happened."""

    now: int = 0
    """In this tick."""
    all: int = 0
    last: int = -1
    """Tick of the last one."""


class Observed:
    """One world being watched, tick by tick."""

    def __init__(self, session: Session, trial: Trial, happenings: Iterable[Happening], spawns: set[int]):
        """`happenings` and `spawns` (rows of the plan) are what is to be counted from the beginning."""
        self.session, self.world, self.plan, self.trial = session, session.world, session.plan, trial
        world, plan = self.world, self.plan
        self.played = world.handle(world.player)
        placed = [k for k, each in enumerate(plan.actors) if each.person != session.person]
        self._rows = {actor: world.handle(row) for row, actor in enumerate(placed, start=1)}
        self._born: dict[int, list[int]] = {row: [] for row in spawns}
        self.turned: set[int] = set()
        self.tallies = {each: Tally() for each in happenings}
        self.acted: dict[int, int] = {}
        """Rows of triggers that have acted, and the tick of their first time."""
        self.peopled: set[str] = set()
        """Groups that somebody has belonged to."""

    # ------------------------------------------------------------ a tick
    def note(self, facts: list[Fact]) -> None:
        """Take in what happened in the tick just stepped."""
        for fact in facts:
            if fact.kind == Event.TRIGGER:
                self.acted.setdefault(fact.sub, fact.tick)
            elif fact.kind == Event.TURNED and fact.sub == 0:
                self.turned.add(fact.who - (1 << 20))
        if self._born:
            self._take_in_the_born()
        for what, tally in self.tallies.items():
            tally.now = sum(self.concerns(fact, what) for fact in facts)
            if tally.now:
                tally.all, tally.last = tally.all + tally.now, self.world.tick

    def _take_in_the_born(self) -> None:
        """Whoever was put down inside a spawn zone this tick belongs to it."""
        world = self.world
        for row in world.rows(Has.INFECTED).tolist():
            if world.who.born_tick[row] != world.tick - 1 or world.tick < 2:
                continue
            for zone, born in self._born.items():
                if _spawn_area(self.plan.spawns[zone]).holds(
                    float(world.body.x[row]), float(world.body.y[row])
                ):
                    born.append(world.handle(row))

    def concerns(self, fact: Fact, what: Happening) -> bool:
        """Whether a fact is one of those meant."""
        if fact.kind != what.kind or (what.state != ANY and fact.value != what.state):
            return False
        if what.rows:
            return fact.sub in what.rows
        return what.who is None or self.is_one(fact.who, what.who) or self.is_one(fact.whom, what.who)

    def is_one(self, handle: int, who: Who) -> bool:
        """Whether a handle belongs to those meant, alive or not."""
        if handle == NOBODY:
            return False
        if not who.group:
            return handle in self.handles(who)
        if who.word in ("player", "onjo", "namra"):
            return handle == self.played
        row = self.world.resolve(handle)
        return row >= 0 and row in self.living(who)

    # ------------------------------------------------------------ who
    def handles(self, who: Who) -> list[int]:
        """Everybody of a name that has been on the map, and whoever is played."""
        if who.group:
            return [self.played] if who.word in ("player", "onjo", "namra") else []
        found = [self._rows[actor] for actor in who.actors if actor in self._rows]
        for spawn in who.spawns:
            found += self._born.get(spawn, [])
        return found

    def living(self, who: Who) -> list[int]:
        """Rows of those who live, ascending."""
        world = self.world
        if not who.group or who.word in ("player", "onjo", "namra"):
            known = map(world.resolve, self.handles(who))
            found = sorted(row for row in known if row >= 0 and not world.who.has[row] & Has.DYING)
        elif who.word in BREEDS:
            rows = world.rows(Has.INFECTED)
            found = [row for row in rows.tolist() if world.who.breed[row] == BREEDS[who.word]]
        else:
            has, lack = GROUPS[who.word]
            found = world.rows(has | Has.ALIVE, lack | Has.DYING).tolist()
        if found:
            self.peopled.add(who.word)
        return found

    def being(self, who: Who, state: str) -> tuple[int, int]:
        """How many are in a state, and of how many."""
        if state in ("dead", "turned"):
            everybody = self.handles(who)
            alive = len(self.living(who))
            gone = len(everybody) - alive
            return (sum(each in self.turned for each in everybody) if state == "turned" else gone), len(
                everybody
            )
        rows = self.living(who)
        return sum(STATES[state](self.world, row) for row in rows), len(rows)

    # ------------------------------------------------------------ things and values
    def door_is(self, row: int, state: str) -> bool:
        """Whether a door is in a state of the language of tests."""
        now, locked = int(self.world.doors.state[row]), bool(self.world.doors.locked[row])
        if state == "open":
            return now == DoorState.OPEN
        if state == "broken":
            return now == DoorState.BROKEN
        if state == "unlocked":
            return not locked
        return now == DoorState.CLOSED and (locked or state == "shut")

    def door_word(self, row: int) -> str:
        """The state of a door in one word."""
        return next(word for word in ("broken", "open", "locked", "shut") if self.door_is(row, word))

    def value(self, row: int) -> float:
        """A value by its row: what tells how things stand is asked anew, whatever triggers there are."""
        world = self.world
        if row >= len(READ):
            values = world.tables.story.value
            names = (*READ, *AT_FIRST)
            return (
                float(values[row])
                if values.size
                else AT_FIRST.get(names[row], 0.0)
                if row < len(names)
                else 0.0
            )
        player = world.player
        state = world.state
        return (
            lambda: world.hour,
            lambda: world.tick / 60.0,
            lambda: float(state.killed[0]),
            lambda: float(state.lost[0]),
            lambda: float(world.vital.health[player]) if player >= 0 else GONE,
            lambda: float(world.vital.hunger[player]) if player >= 0 else GONE,
            lambda: float(world.vital.infection[player]) if player >= 0 else GONE,
        )[row]()

    # ------------------------------------------------------------ in words
    def where(self, row: int) -> str:
        """Somebody and a place, in words."""
        return f"{self.name(row)} at {self.world.body.x[row]:.2f}, {self.world.body.y[row]:.2f}"

    def state(self, row: int) -> str:
        """Somebody, where and in which mood, in words."""
        mood = Mood(int(self.world.mind.mood[row])).name.lower()
        holds = [
            word
            for word in ("grabbed", "grabbing", "hidden", "exposed", "hostile")
            if STATES[word](self.world, row)
        ]
        return ", ".join((f"{self.where(row)}: {mood}", *holds))

    def name(self, row: int) -> str:
        """The name in Tiled and the row, else the kind and the row."""
        handle = self.world.handle(row)
        actor = next((actor for actor, known in self._rows.items() if known == handle), -1)
        named = self.plan.actors[actor].name if actor >= 0 else ""
        return f"{named or kind_of(self.world, row)} (row {row})"

    def outcome(self) -> Outcome:
        return self.session.outcome

    def person(self) -> Person:
        return self.session.person


def _spawn_area(spawn: Spawn) -> Area:
    return Area("", spawn.x0, spawn.y0, spawn.x1, spawn.y1, spawn.outline)
