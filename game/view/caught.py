"""Caught: who last laid hands on the player and why it had come, told when the night is over."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.words import Words
from game.sim.events import Event, Fact
from game.sim.kinds.minds import Why
from game.sim.kinds.story import Outcome
from game.sim.why import explain
from game.sim.world import World

DEADLY = (Outcome.TORN_APART, Outcome.TURNED, Outcome.BLED_OUT)
"""Ends that begin with hands and teeth."""


@dataclass(slots=True)
class Caught:
    """The last one that held or bit the player."""

    breed: str = ""
    """Of the infected, '' while there was none."""
    why: Why = Why.PLACED
    value: float = 0.0

    def take(self, fact: Fact, world: World) -> None:
        """Note one fact of the tick just stepped: the reason is the one it had at that moment."""
        if fact.kind not in (Event.GRAB, Event.BITE) or fact.whom != int(world.state.player[0]):
            return
        row = world.resolve(fact.who)
        if row < 0:
            return
        reason = explain(world, row)
        self.breed, self.why, self.value = reason.kind, reason.why, reason.value

    def lines(self, outcome: Outcome, words: Words) -> list[str]:
        """Why it ended so, and what would have helped; nothing where the night was not lost."""
        told = []
        if self.breed and outcome in DEADLY:
            why = words.say(f"why.{self.why.name.lower()}", value=f"{self.value:.1f}")
            told.append(words.say("ui.caught", who=words.say(f"breed.{self.breed}"), why=why))
        hint = f"hint.{outcome.name.lower()}"
        return [*told, words.say(hint)] if words.has(hint) else told
