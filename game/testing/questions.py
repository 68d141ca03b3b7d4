"""Questions a test asks of a world: where somebody is, in what mood and why, what has happened."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

from game.content.gate import nearest
from game.session.play import Session, outcome_word
from game.sim.events import Event, Fact
from game.sim.kinds.doors import DoorState
from game.sim.kinds.minds import Mood, Order
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has
from game.sim.lighting import light_on
from game.sim.why import Reason, explain
from game.sim.world import World
from game.testing import names
from game.testing.names import Names

W = TypeVar("W", Event, Item, Order, Weather)


class At(NamedTuple):
    """A place in tiles."""

    x: float
    y: float


class Questions:
    """A session, what its people are called, and everything that has happened in it."""

    def __init__(self, session: Session, called: Names) -> None:
        self.session = session
        self.names = called
        self.facts: list[Fact] = []
        """Everything that has happened, in order."""

    # ------------------------------------------------------------ what it is
    @property
    def world(self) -> World:
        return self.session.world

    @property
    def tick(self) -> int:
        """Ticks gone by; 60 are a second."""
        return self.session.tick

    @property
    def seconds(self) -> float:
        return self.session.seconds

    @property
    def player(self) -> int:
        """Row of whoever is played. Raises Unknown once she is gone."""
        return self.names.one(names.PLAYER)

    @property
    def outcome(self) -> str:
        """running, won, torn_apart, …"""
        return outcome_word(self.session.outcome)

    # ------------------------------------------------------------ who
    def at(self, who: str | int) -> At:
        """Where somebody stands."""
        row = self.names.one(who)
        return At(float(self.world.body.x[row]), float(self.world.body.y[row]))

    def mood(self, who: str | int) -> str:
        """idle, wander, investigate, chase, attack, search, rally, feed."""
        return Mood(int(self.world.mind.mood[self.names.one(who)])).name.lower()

    def why(self, who: str | int) -> str:
        """The word for what moved somebody last: placed, heard, saw, smelt, touched, cry, lost, …"""
        return self.reason(who).why.name.lower()

    def reason(self, who: str | int) -> Reason:
        """All that is remembered of it: how loud, from where, since when."""
        return explain(self.world, self.names.one(who))

    def suspicion(self, who: str | int) -> float:
        """0..100."""
        return float(self.world.sense.suspicion[self.names.one(who)])

    def health(self, who: str | int) -> float:
        return float(self.world.vital.health[self.names.one(who)])

    def light(self, who: str | int) -> float:
        """0..1 on somebody; torches of others left out."""
        row = self.names.one(who)
        return float(light_on(self.world.twin, row, row))

    def alive(self, who: str | int) -> int:
        """How many of those with that name live. Raises Unknown where nobody ever had it."""
        rows = self.names.everybody(who)
        return sum(1 for row in rows if int(self.world.who.has[row]) & (Has.ALIVE | Has.DYING) == Has.ALIVE)

    # ------------------------------------------------------------ what
    def door(self, door: str | int) -> str:
        """open, shut, locked or broken."""
        d = self.names.thing("doors", door)
        state = int(self.world.doors.state[d])
        if state == DoorState.CLOSED:
            return "locked" if self.world.doors.locked[d] else "shut"
        return DoorState(state).name.lower()

    def holds(self, item: str) -> int:
        """How many of a thing the player carries."""
        return int(self.world.pack.held[self.player, word(Item, item)])

    def events(self, kind: str) -> list[Fact]:
        """What has happened of one kind: noticed, lost, grab, bite, hit, died, door, shot, …"""
        wanted = word(Event, kind)
        return [fact for fact in self.facts if fact.kind == wanted]


def word(kinds: type[W], name: str) -> W:
    """The member a word means. Raises ValueError with the nearest."""
    words: dict[str, Any] = {each.name.lower(): each for each in kinds}
    if name not in words:
        raise ValueError(f"{kinds.__name__.lower()} '{name}' ({nearest(name, words)})")
    found: W = words[name]
    return found
