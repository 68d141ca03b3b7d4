"""What an agent may do: four choices at once, which of them do nothing now, what they ask of the rules."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import U1, compiled
from game.envs.aims import asked
from game.sim.commands import (
    Command,
    Face,
    Leap,
    Listen,
    SetGait,
    Shout,
    Strike,
    Throw,
    Torch,
    Use,
    UseItem,
    Walk,
)
from game.sim.components.tables import Tables
from game.sim.gates import door_near
from game.sim.kinds.bodies import Pose
from game.sim.kinds.doors import DoorStyle
from game.sim.kinds.things import Item
from game.sim.kinds.who import NOBODY, Has
from game.sim.systems.using import friend_near, nearest_item, patient

WAYS = ("stay", "east", "south-east", "south", "south-west", "west", "north-west", "north", "north-east")
GAITS = ("sneak", "walk", "run")
LOOKS = ("as it goes", *WAYS[1:])
DEEDS = ("none", "strike", "use", "throw", "bandage", "torch", "listen", "leap", "shout")
CHOICES: tuple[tuple[str, ...], ...] = (WAYS, GAITS, LOOKS, DEEDS)
"""The four parts of an action, each a whole number: where to, how, looking where, doing what."""
SIZES = tuple(len(choice) for choice in CHOICES)
WIDTH = sum(SIZES)
"""Flags of one action mask: all of the first part, then the second, ..."""
_STARTS = tuple(sum(SIZES[:k]) for k in range(len(SIZES)))
AT_GAIT, AT_LOOK, AT_DEED = _STARTS[1:]
RUN = AT_GAIT + 2
STRIKE, USE, THROW, BANDAGE, TORCH, LISTEN, LEAP, SHOUT = range(AT_DEED + 1, AT_DEED + len(DEEDS))

WRONG = f"action = {{}}: four whole numbers from 0, below {', '.join(map(str, SIZES))}"
"""What is said of anything else."""

Action = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

_STRAIGHT, _SLANTED = 127, 90
"""Ninety is 127 over the root of two, in whole numbers."""
VECTORS = (
    (0, 0),
    (_STRAIGHT, 0),
    (_SLANTED, _SLANTED),
    (0, _STRAIGHT),
    (-_SLANTED, _SLANTED),
    (-_STRAIGHT, 0),
    (-_SLANTED, -_SLANTED),
    (0, -_STRAIGHT),
    (_SLANTED, -_SLANTED),
)
AIM = 16 * 5
"""Throws and leaps go five tiles, in sixteenths, the way one looks."""
_WALKS = tuple(Walk(dx, dy) for dx, dy in VECTORS)
_FACES = tuple(Face(dx, dy) for dx, dy in VECTORS)
_GAITS = tuple(SetGait(gait) for gait in range(len(GAITS)))
_PLAIN: dict[int, Command] = {
    STRIKE - AT_DEED: Strike(),
    USE - AT_DEED: Use(),
    BANDAGE - AT_DEED: UseItem(int(Item.BANDAGE)),
    TORCH - AT_DEED: Torch(),
    LISTEN - AT_DEED: Listen(),
    SHOUT - AT_DEED: Shout(),
}


def commands(action: Action, mask: Mask, fx: float, fy: float) -> list[Command]:
    """What an action asks of a body that looks along (fx, fy); what the mask forbids is left out.

    Raises ValueError for what is no action.
    """
    way, gait, look, deed = chosen(action)
    asked: list[Command] = [_WALKS[way], _FACES[look]]
    if mask[AT_GAIT + gait]:
        asked.append(_GAITS[gait])
    if deed and mask[AT_DEED + deed]:
        asked.append(_PLAIN[deed] if deed in _PLAIN else _aimed(deed, look, fx, fy))
    return asked


def chosen(action: Action) -> list[int]:
    """The four choices of an action. Raises ValueError for what is none."""
    try:
        found = [int(part) for part in action]
        fits = len(found) == len(SIZES) and all(
            0 <= k < n and k == part for k, n, part in zip(found, SIZES, action, strict=True)
        )
    except (TypeError, ValueError, OverflowError):
        fits = False
    if not fits:
        raise ValueError(WRONG.format(" ".join(repr(action).split())))
    return found


def _aimed(deed: int, look: int, fx: float, fy: float) -> Command:
    if look:
        fx, fy = VECTORS[look][0] / _STRAIGHT, VECTORS[look][1] / _STRAIGHT
    dx, dy = round(fx * AIM), round(fy * AIM)
    return Throw(dx, dy) if deed + AT_DEED == THROW else Leap(dx, dy)


def split(mask: Mask) -> tuple[npt.NDArray[np.int8], ...]:
    """The mask part by part, as `MultiDiscrete.sample(mask)` wants it."""
    ends = (*_STARTS[1:], WIDTH)
    return tuple(mask[start:end].astype(np.int8) for start, end in zip(_STARTS, ends, strict=True))


@compiled
def allow(w: Tables, row: int, mask: U1) -> None:
    """Clear the flag of each choice that would do nothing now, as far as the body can tell. mask (WIDTH,)

    Ways are never cleared: held fast one goes nowhere, but a way asked for is gone once the grip is lost.
    """
    mask[:] = 1
    has, n = w.who.has[row], w.numbers
    held = w.vital.grabbers[row] > 0
    rested = w.vital.cooldown_ticks[row] <= 1  # the next tick begins by counting it down
    if has & Has.INFECTED != 0:
        for k in range(USE, SHOUT + 1):
            mask[k] = 0
        mask[STRIKE] = 1 if rested and _at_large(w, row) else 0
        return
    mask[RUN] = 1 if w.vital.stamina[row] > n.body.winded or w.intent.gait[row] == 2 else 0
    mask[STRIKE] = 1 if held or (rested and w.vital.stamina[row] >= n.body.strike_cost) else 0
    mask[USE] = 1 if _usable(w, row) else 0
    mask[THROW] = 1 if w.pack.held[row, Item.BOTTLE] > 0 and not held else 0
    mask[BANDAGE] = 1 if w.pack.held[row, Item.BANDAGE] > 0 and _wounded(w, patient(w, row)) else 0
    mask[TORCH] = 1 if w.pack.held[row, Item.TORCH] > 0 else 0
    hybrid = has & Has.HYBRID != 0
    mask[LISTEN] = 1 if hybrid and w.ability.listen_ticks[row] == 0 else 0
    mask[LEAP] = 1 if hybrid and w.ability.leap_ticks[row] == 0 and not held else 0


@compiled
def _at_large(w: Tables, row: int) -> bool:
    """Whether an infected is neither dazed, nor rising, nor busy with whom it holds."""
    pose = w.body.pose[row]
    busy = pose == Pose.GRAB or pose == Pose.LUNGE or (pose == Pose.RISE and w.body.pose_ticks[row] > 1)
    return bool(w.vital.stun_ticks[row] <= 1 and not busy)


@compiled
def _wounded(w: Tables, j: int) -> bool:
    """Whether a bandage would help somebody."""
    hurt = w.vital.bleeding[j] > 0.0 or w.vital.health[j] < w.numbers.body.health
    return bool(hurt or w.vital.infection_rate[j] > 0.0)


@compiled
def _usable(w: Tables, row: int) -> bool:
    """Whether papers are wanted, or a thing, a friend or a door is within reach of the hand."""
    if asked(w, row) == 2 or nearest_item(w, row) >= 0 or friend_near(w, row) >= 0:
        return True
    x, y, reach = w.body.x[row], w.body.y[row], w.numbers.body.use_reach
    d = door_near(w, x, y, w.body.fx[row], w.body.fy[row], reach)
    return bool(d != NOBODY and w.doors.style[d] < DoorStyle.BOOM)


def table() -> str:
    """The choices as a table for people, in Markdown."""
    lines = ["| part | choices | flags of the mask |", "|---|---|---|"]
    names = ("where to", "how", "looking", "doing")
    for name, choice, start in zip(names, CHOICES, _STARTS, strict=True):
        words = ", ".join(f"{k} {word}" for k, word in enumerate(choice))
        lines.append(f"| {name} | {words} | {start}..{start + len(choice) - 1} |")
    return "\n".join(lines)


__all__ = ["CHOICES", "SIZES", "WIDTH", "Action", "Mask", "allow", "chosen", "commands", "table"]
