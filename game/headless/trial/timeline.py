"""What is given in a test becomes commands, tick by tick: the hands of a test without any thought."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from game.content.trial.trial import Deed, Given
from game.sim.clock import TICKS
from game.sim.commands import Command, Face, Leap, SetGait, Strike, Throw, Walk
from game.sim.world import World

NEAR = 0.25
"""Tiles from a place at which one is there."""
STICK = 127
"""A direction of a command, at full."""
SIXTEENTHS = 16
"""Of a tile, as aims are told."""
AIMED: dict[str, type[Face | Throw | Leap]] = {"look": Face, "throw": Throw, "leap": Leap}
"""Deeds that are told where to."""
STRUGGLE = 0.2
"""Seconds between the blows of one who is held."""


class Timeline:
    """Does what is given at its second."""

    def __init__(self, given: tuple[Given, ...]) -> None:
        self._left, self._all = list(given), len(given)
        self._goal: Deed | None = None
        self._every, self._struck = 0, -1
        """Ticks between blows (0 none), and when the last one fell."""
        self._struggles = False

    def commands(self, world: World) -> list[Command]:
        """What is asked of the body in the tick to come; nothing once nobody is played."""
        row = world.player
        if row < 0:
            return []
        found: list[Command] = []
        # In the tick a trigger's timer of as many seconds acts in.
        while self._left and round(self._left[0].at * TICKS) <= world.tick:
            for deed in self._left.pop(0).deeds:
                found += self._begin(deed, world, row)
        found += self._steer(world, row)
        found += self._blows(world, row)
        return found

    def told(self, world: World) -> str:
        """How much of it has been given so far, and how far she still is from where she was sent."""
        if not self._all:
            return ""
        left = len(self._left)
        then = f", the next at {self._left[0].at:g} s" if left else ""
        row, goal = world.player, self._goal
        if goal is not None and row >= 0:
            dx, dy = goal.x - float(world.body.x[row]), goal.y - float(world.body.y[row])
            then += f"; still {sqrt(dx * dx + dy * dy):.1f} tiles from where to go"
        return f"{self._all - left} of {self._all} done{then}"

    def _begin(self, deed: Deed, world: World, row: int) -> Iterator[Command]:
        if deed.kind in ("move", "go", "stop"):
            self._goal = deed if deed.kind == "go" else None
        if deed.kind == "move":
            yield SetGait(deed.gait)
            yield Walk(round(deed.x * STICK), round(deed.y * STICK))
        elif deed.kind == "go":
            yield SetGait(deed.gait)
        elif deed.kind == "stop":
            self._every, self._struggles = 0, False
            yield Walk(0, 0)
        elif deed.kind == "face":
            yield Face(round(deed.x * STICK), round(deed.y * STICK))
        elif deed.kind in ("look", "throw", "leap"):
            yield AIMED[deed.kind](*_aim(deed, world, row))
        elif deed.kind == "strike":
            self._every = max(1, round(deed.every * TICKS)) if deed.every else 0
            self._struck = world.tick
            yield Strike()
        elif deed.kind == "struggle":
            self._struggles = True
        elif deed.command is not None:
            yield deed.command

    def _steer(self, world: World, row: int) -> Iterator[Command]:
        """Straight at the place one goes to, until there."""
        if self._goal is None:
            return
        dx = self._goal.x - float(world.body.x[row])
        dy = self._goal.y - float(world.body.y[row])
        far = sqrt(dx * dx + dy * dy)
        if far <= NEAR:
            self._goal = None
            yield Walk(0, 0)
        else:
            yield Walk(round(dx / far * STICK), round(dy / far * STICK))

    def _blows(self, world: World, row: int) -> Iterator[Command]:
        held = self._struggles and world.vital.grabbers[row] > 0
        every = round(STRUGGLE * TICKS) if held else self._every
        if every and world.tick - self._struck >= every:
            self._struck = world.tick
            yield Strike()


def _aim(deed: Deed, world: World, row: int) -> tuple[int, int]:
    """A place from the body, in sixteenths of a tile."""
    dx, dy = deed.x - float(world.body.x[row]), deed.y - float(world.body.y[row])
    return round(dx * SIXTEENTHS), round(dy * SIXTEENTHS)
