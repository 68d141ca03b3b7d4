"""Percept: what the character played may know, copied out of a world; bots and agents see only this.

Nothing here reaches back: every array is a fresh copy, so a bot can neither cheat nor break anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody in sight, or heard by Listen (then `seen` is False and only place and motion are known)."""

    id: int
    x: float
    y: float
    fx: float
    fy: float
    kind: str
    """walker, runner, listener, soldier, inspector, civilian, companion, body."""
    seen: bool
    suspicion: float
    """0..100 toward the player, as the arc over the head shows."""
    hunting: bool
    """Chases or grabs somebody."""


@dataclass(frozen=True, slots=True)
class Near:
    """A door, thing, note, exit or checkpoint whose cell is known."""

    kind: str
    """door, barricade, item, note, exit, checkpoint, gate."""
    index: int
    x: float
    y: float
    state: str
    """Doors: closed, open, broken, locked (only once tried). Items: the item's name."""


@dataclass(frozen=True, slots=True)
class Task:
    """A goal as the HUD words it; the place is where its marker points."""

    kind: str
    x: float
    y: float
    done: bool
    text: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A sound with a direction, as its caption says."""

    x: float
    y: float
    loud: float
    kind: str


@dataclass(frozen=True, slots=True)
class Friend:
    """A companion, as the HUD keeps showing whoever belongs to the player's people."""

    id: int
    x: float
    y: float
    health: float
    """0..1 of unhurt."""
    order: str
    """follow, hold or hide: what it was told last."""
    grabbed: bool


def _unlit() -> npt.NDArray[np.uint8]:
    return np.zeros((0, 0), np.uint8)


@dataclass(frozen=True, slots=True)
class Percept:
    """One look at the world."""

    tick: int
    person: str
    """onjo or namra."""
    x: float
    y: float
    fx: float
    fy: float
    hour: float
    deadline: float
    health: float
    stamina: float
    bleeding: float
    infection: float
    hunger: float
    notkin: float
    grabbed: int
    gait: int
    torch: bool
    light: float
    """0..1 on the player: how visible one is."""
    noise: float
    """Loudness of one's latest sound."""
    items: dict[str, int]
    keys: int
    others: tuple[Other, ...]
    near: tuple[Near, ...]
    tasks: tuple[Task, ...]
    heard: tuple[Heard, ...]
    asked: str
    """What a checkpoint wants right now: '', queue, papers, blood."""
    known: npt.NDArray[np.uint8]
    """(h, w) 1 where seen at least once."""
    blocked: npt.NDArray[np.uint8]
    """(h, w): 0 open or unknown, 1 solid, 2 low (leapable), 3 closed door, 4 barricade, 5 locked door."""
    exits: tuple[Near, ...]
    outcome: str
    """running, won, or how it was lost."""
    friends: tuple[Friend, ...] = ()
    """Companions alive, near or far."""
    lit: npt.NDArray[np.uint8] = field(default_factory=_unlit)
    """(h, w): how visible one would be there: 0 dark, unknown or far off, 1 dim, 2 lit. Torches left out."""
    hidden: bool = False
    """Whether one sneaks in cover, where only those quite near see one."""
