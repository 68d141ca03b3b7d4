"""Hands and feet: wishes become commands, and only what changed is asked again."""

from __future__ import annotations

from math import sqrt

from game.sim.commands import Command, Face, Leap, SetGait, Throw, Walk

SNEAK, WALK, RUN = 0, 1, 2
STEPS = 16
"""A stick has this many positions to each side: fewer changes, smaller replays."""


class Hands:
    """Collects one thought's commands."""

    def __init__(self) -> None:
        self.asked: list[Command] = []
        self.walked, self.faced = Walk(0, 0), Face(0, 0)

    def take(self) -> list[Command]:
        """The commands of this thought; the next begins empty."""
        asked, self.asked = self.asked, []
        return asked

    def do(self, command: Command) -> None:
        """A deed that happens once."""
        self.asked.append(command)

    def walk(self, dx: float, dy: float) -> None:
        """Walk this way at full stick; (0, 0) stops."""
        length = sqrt(dx * dx + dy * dy)
        wish = Walk(0, 0)
        if length > 1e-6:
            wish = Walk(_stick(dx / length), _stick(dy / length))
        if wish != self.walked:
            self.walked = wish
            self.asked.append(wish)

    def face(self, dx: float, dy: float) -> None:
        """Look this way, two tiles out."""
        length = sqrt(dx * dx + dy * dy)
        if length < 1e-6:
            return
        wish = Face(round(dx / length * 4) * 8, round(dy / length * 4) * 8)
        if wish != self.faced:
            self.faced = wish
            self.asked.append(wish)

    def look_ahead(self) -> None:
        """Look where one goes."""
        if self.faced != Face(0, 0):
            self.faced = Face(0, 0)
            self.asked.append(self.faced)

    def gait(self, gait: int, now: int) -> None:
        """Sneak, walk or run from now on; breath may have chosen another gait since."""
        if gait != now:
            self.asked.append(SetGait(gait))

    def throw(self, dx: float, dy: float) -> None:
        self.asked.append(Throw(round(dx * 16), round(dy * 16)))

    def leap(self, dx: float, dy: float) -> None:
        self.asked.append(Leap(round(dx * 16), round(dy * 16)))


def _stick(share: float) -> int:
    return round(share * STEPS) * 127 // STEPS
