"""Caught: who last laid hands on the player and what had brought it, told when the night is over."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from game.content.words import Words
from game.sim.events import Event, Fact
from game.sim.kinds.minds import Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Has
from game.sim.why import kind_of
from game.sim.world import World

DEADLY = (Outcome.TORN_APART, Outcome.TURNED, Outcome.BLED_OUT)
"""Ends that begin with hands and teeth."""
AT_EASE = np.isin(np.arange(256), (Why.PLACED, Why.WANDERING, Why.RALLYING))
"""By reason, whether who has it is after nobody."""


@dataclass(slots=True)
class Caught:
    """The last one that held or bit the player."""

    breed: str = ""
    """Of the infected, '' while there was none."""
    whys: list[tuple[Why, float]] = field(default_factory=list)
    """What brought it, in order, each with its value."""
    _first: npt.NDArray[np.uint8] = field(default_factory=lambda: np.zeros(0, np.uint8))
    """By row, the reason an infected left its ease for."""
    _value: npt.NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    """By row, the value of that reason."""

    def watch(self, world: World) -> None:
        """Look at everybody's reason after a tick: whoever lays hands on her later touches her by then."""
        mind = world.mind
        if self._first.size != mind.why.size:
            self._first, self._value = np.full(mind.why.size, Why.PLACED, np.uint8), np.zeros(mind.why.size)
        now = np.where(world.who.has & int(Has.INFECTED), mind.why, Why.PLACED).astype(np.uint8)
        anew = AT_EASE[self._first] | AT_EASE[now]
        self._first[anew], self._value[anew] = now[anew], mind.why_value[anew]

    def take(self, fact: Fact, world: World) -> None:
        """Note one fact of the tick just stepped: its reasons are those it had at that moment."""
        if fact.kind not in (Event.GRAB, Event.BITE) or fact.whom != int(world.state.player[0]):
            return
        row = world.resolve(fact.who)
        if row < 0:
            return
        self.watch(world)
        self.breed = kind_of(world, row)
        first, last = Why(int(self._first[row])), Why(int(world.mind.why[row]))
        self.whys = [(first, float(self._value[row]))]
        if last is not first:
            self.whys.append((last, float(world.mind.why_value[row])))

    def lines(self, outcome: Outcome, words: Words) -> list[str]:
        """Why it ended so, and what would have helped; nothing where the night was not lost."""
        told = []
        if self.breed and outcome in DEADLY:
            each = [words.say(f"why.{why.name.lower()}", value=f"{value:.1f}") for why, value in self.whys]
            why = words.say("ui.then", first=each[0], then=each[1]) if len(each) > 1 else each[0]
            told.append(words.say("ui.caught", who=words.say(f"breed.{self.breed}"), why=why))
        hint = f"hint.{outcome.name.lower()}"
        return [*told, words.say(hint)] if words.has(hint) else told
