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
from game.sim.why import explain, kind_of
from game.sim.world import World

DEADLY = (Outcome.TORN_APART, Outcome.TURNED, Outcome.BLED_OUT)
"""Ends that begin with hands and teeth."""
AT_EASE = frozenset((Why.PLACED, Why.WANDERING, Why.RALLYING))
"""Reasons of those who are after nobody."""


@dataclass(slots=True)
class Caught:
    """The last one that held or bit the player."""

    breed: str = ""
    """Of the infected, '' while there was none."""
    whys: list[tuple[Why, float]] = field(default_factory=list)
    """What brought it, in order, each with its value."""
    _paths: dict[int, list[tuple[Why, float]]] = field(default_factory=dict)
    """By handle, what somebody is after for: since it was after nobody."""
    _last: npt.NDArray[np.generic] = field(default_factory=lambda: np.zeros(0, np.uint8))
    """Every row's reason when it was looked at last."""

    def watch(self, world: World) -> None:
        """Look at everybody's reason after a tick: whoever lays hands on her later touches her by then."""
        top = int(world.tables.rows.top[0])
        now = world.mind.why[:top].copy()
        known = self._last[:top]
        new = np.ones(top, np.bool_)
        new[: known.size] = now[: known.size] != known
        for row in np.flatnonzero(new & (world.who.has[:top] & int(Has.INFECTED) != 0)).tolist():
            self._note(world, row)
        self._last = now

    def _note(self, world: World, row: int) -> None:
        """One more reason of somebody's; with one of those in AT_EASE all begins anew."""
        reason = explain(world, row)
        path = self._paths.setdefault(world.handle(row), [])
        if path and (reason.why in AT_EASE or path[0][0] in AT_EASE):
            path.clear()
        if not path or path[-1][0] != reason.why:
            path.append((reason.why, reason.value))

    def take(self, fact: Fact, world: World) -> None:
        """Note one fact of the tick just stepped: its reasons are those it had at that moment."""
        if fact.kind not in (Event.GRAB, Event.BITE) or fact.whom != int(world.state.player[0]):
            return
        row = world.resolve(fact.who)
        if row < 0:
            return
        self._note(world, row)
        path = self._paths[fact.who]
        self.breed = kind_of(world, row)
        self.whys = [path[0], path[-1]] if len(path) > 1 else path[:]

    def lines(self, outcome: Outcome, words: Words) -> list[str]:
        """Why it ended so, and what would have helped; nothing where the night was not lost."""
        told = []
        if self.breed and outcome in DEADLY:
            each = [words.say(f"why.{why.name.lower()}", value=f"{value:.1f}") for why, value in self.whys]
            why = words.say("ui.then", first=each[0], then=each[1]) if len(each) > 1 else each[0]
            told.append(words.say("ui.caught", who=words.say(f"breed.{self.breed}"), why=why))
        hint = f"hint.{outcome.name.lower()}"
        return [*told, words.say(hint)] if words.has(hint) else told
