"""Walks, uses and strikes at random: finds crashes, wins nothing."""

from __future__ import annotations

from game.core.chance import draw
from game.headless.roster import Bot
from game.headless.wits.skill import PLAIN, Skill
from game.sim.commands import Command, Leap, Listen, SetGait, Strike, Throw, Torch, Use, UseItem, Walk
from game.sim.percept import Percept

NAME = "random"
SKILL = "how often it acts, and how often that comes to anything"
STREAM = 1000
"""Far from the streams of the rules: a bot's luck is its own."""


class RandomWalk:
    """A die for hands and feet."""

    def __init__(self, seed: int) -> None:
        self.seed, self.thoughts, self.throws = seed, 0, 0

    def act(self, percept: Percept) -> list[Command]:
        """Now and then another direction, and one deed in twenty thoughts."""
        self.thoughts, self.throws = self.thoughts + 1, 0
        asked: list[Command] = []
        if self._chance() < 0.15:
            asked.append(Walk(self._number(-127, 127), self._number(-127, 127)))
        if self._chance() < 0.05:
            asked.append(self._deed())
        return asked

    def _deed(self) -> Command:
        dx, dy = self._number(-80, 80), self._number(-80, 80)
        deeds: list[Command] = [Use(), Use(), Use(), Strike(), SetGait(self._number(0, 2))]
        deeds += [UseItem(0), Throw(dx, dy), Leap(dx, dy), Torch(), Listen()]
        return deeds[self._number(0, len(deeds) - 1)]

    def _chance(self) -> float:
        self.throws += 1
        return draw(self.seed, STREAM, self.thoughts, 0, self.throws)

    def _number(self, low: int, high: int) -> int:
        return low + int(self._chance() * (high - low + 1))


def make(seed: int, skill: Skill = PLAIN) -> Bot:
    """Dice of this seed; skill is in the hands alone."""
    return RandomWalk(seed)
