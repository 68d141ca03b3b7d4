"""Control: what the player, a bot or an agent asked becomes the intent of the body played."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.rows import resolve
from game.sim import commands as ask
from game.sim.components.tables import Tables
from game.sim.kinds.bodies import Ask, Gait
from game.sim.kinds.who import Has
from game.sim.player import player_of

if TYPE_CHECKING:
    from game.sim.world import World

FARTHEST = 16384
"""Sixteenths of a tile: 1024 tiles, the widest map."""
ONCE: dict[type, Ask] = {
    ask.Use: Ask.USE,
    ask.Strike: Ask.STRIKE,
    ask.Throw: Ask.THROW,
    ask.UseItem: Ask.ITEM,
    ask.Torch: Ask.TORCH,
    ask.Tell: Ask.TELL,
    ask.Listen: Ask.LISTEN,
    ask.Leap: Ask.LEAP,
    ask.Lock: Ask.LOCK,
    ask.Shout: Ask.SHOUT,
}


def run(world: World, commands: Sequence[ask.Command], others: ask.Others = ask.NOBODY_ELSE) -> None:
    """Write commands into the player's intent; where nobody is alive to obey they are ignored."""
    if others or world.steered:
        _steer(world, others)
    row = _heeding(world.twin)
    if row < 0:
        return
    for command in commands:
        _obey(world, row, command)


@compiled
def _heeding(w: Tables) -> int:
    """Row of whoever is played, what it was asked last forgotten; -1 where nobody is alive to obey."""
    row = player_of(w)
    if row < 0:
        return -1
    w.intent.ask[row] = 0
    if w.who.has[row] & Has.DYING != 0:
        w.intent.wx[row] = 0.0
        w.intent.wy[row] = 0.0
        return -1
    return row


def _steer(world: World, others: ask.Others) -> None:
    """Whoever is named is led by its commands this tick; whoever no longer is gets its own mind back."""
    has = world.who.has
    for row in world.steered:
        has[row] = int(has[row]) & ~Has.STEERED
    found = sorted((resolve(world.who.gen, handle), handle) for handle in others)
    world.steered = tuple(row for row, _ in found if _may_be_steered(world, row))
    for row, handle in found:
        if row in world.steered:
            has[row] = (int(has[row]) | Has.STEERED) & ~Has.ASLEEP
            world.intent.ask[row] = 0
            world.sense.heard[row] = 0.0
            for command in others[handle]:
                _obey(world, row, command)


def _may_be_steered(world: World, row: int) -> bool:
    """The living who are neither played nor soldiers, whose hands and rifles no command knows."""
    has = int(world.who.has[row]) if row >= 0 else 0
    return bool(has & Has.ALIVE and not has & (Has.DYING | Has.PLAYER | Has.SOLDIER))


def _obey(world: World, row: int, command: ask.Command) -> None:
    intent = world.intent
    if isinstance(command, ask.Walk):
        x, y = _clamped(command.dx, command.dy)
        intent.wx[row], intent.wy[row] = x, y
    elif isinstance(command, ask.Face):
        intent.aim_x[row], intent.aim_y[row] = _reach(command.dx), _reach(command.dy)
    elif isinstance(command, ask.SetGait):
        intent.gait[row] = min(max(int(command.gait), 0), int(Gait.RUN))
    else:
        intent.ask[row] |= int(ONCE[type(command)])
        if isinstance(command, ask.Throw | ask.Leap):
            intent.ask_x[row], intent.ask_y[row] = _reach(command.dx), _reach(command.dy)
        elif isinstance(command, ask.UseItem):
            intent.ask_kind[row] = min(max(int(command.kind), 0), 255)
        elif isinstance(command, ask.Tell):
            intent.ask_kind[row] = min(max(int(command.order), 0), 2)


def _reach(sixteenths: int) -> float:
    """An aim in tiles; nothing aims farther than a map is wide."""
    return max(-FARTHEST, min(FARTHEST, sixteenths)) / 16.0


def _clamped(dx: int, dy: int) -> tuple[float, float]:
    """A stick's position as a vector no longer than one."""
    x, y = max(-127, min(127, dx)) / 127.0, max(-127, min(127, dy)) / 127.0
    length = sqrt(x * x + y * y)
    return (x / length, y / length) if length > 1.0 else (x, y)
