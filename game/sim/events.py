"""What happened this tick: facts written by systems, read by sound, HUD, camera, rewards and logs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from game.core.compiled import compiled
from game.sim.components.signals import Outbox, Sounds


class Event(IntEnum):
    """Kinds of events; the comment says what `value` and `sub` hold."""

    STEP = 0
    """A footfall: value loudness, sub surface * 4 + gait."""
    NOISE = 1
    """Any other sound: value loudness, sub Noise."""
    DOOR = 2
    """sub: door row, value: its new state, or -1 where it was found locked."""
    BASH = 3
    """A blow on a door or barricade: sub door row, value health left."""
    HIT = 4
    """who strikes whom: value damage."""
    GRAB = 5
    BITE = 6
    FREED = 7
    """whom broke free of its grabbers."""
    DIED = 8
    """who died: sub Outcome."""
    TURNED = 9
    """who rose again: sub 1 = as a hybrid."""
    NOTICED = 10
    """who's suspicion of whom crossed a band upward: sub 1 look, 2 search, 3 alarm."""
    LOST = 11
    """who gave up on whom."""
    PICKED = 12
    """who took item kind value: sub item row."""
    USED = 13
    """who used item kind value."""
    THREW = 14
    SHATTER = 15
    SHOT = 16
    """who fired at whom: value 1 = hit; x, y where the bullet went."""
    GOAL = 17
    """sub: goal row now done."""
    OUTCOME = 18
    """sub: Outcome."""
    VERDICT = 19
    """A checkpoint judged whom: value Spot, sub reason code."""
    ALARM = 20
    STAGE = 21
    """The checkpoint asks whom for papers or blood: value Spot."""
    DIRECTOR = 22
    """value stress, sub phase; a wave when x >= 0: value size."""
    LISTEN = 23
    LEAP = 24
    NOTKIN = 25
    """whom the infected no longer take for kin."""
    ORDER = 26
    """who (companion) was told sub (Order)."""
    SPEAK = 27
    """who says line sub (see Line)."""
    NOTE = 28
    """The player reads note sub."""
    STRIKE = 29
    """who swings, hit or not."""
    CRY = 30
    PASSAGE = 31
    """who went through exit sub to another place of the map."""
    HUNGER = 32
    """Hunger band changed: value band 0..3."""
    TORCH = 33
    SAY = 34
    """The map says text sub."""
    TRIGGER = 35
    """Trigger sub acts; value how often it has."""
    PAGE = 36
    """The map gives the player text sub to read."""
    UNHEARD = 37
    """who gave order sub (Order) and reached nobody."""


class Noise(IntEnum):
    """Kinds of sounds."""

    STEP = 0
    DOOR = 1
    MELEE = 2
    GLASS = 3
    SHOUT = 4
    RIFLE = 5
    BASH = 6
    GROAN = 7
    SNARL = 8
    SCREAM = 9
    CLICK = 10
    ALARM = 11
    BREAK = 12
    BODY = 13
    LOCKED = 14


class Line(IntEnum):
    """What companions and soldiers say; words are in the language file as `line.<name>`."""

    FOLLOWING = 0
    HOLDING = 1
    HIDING = 2
    BITTEN = 3
    RETREAT = 4
    LEFT_BEHIND = 5
    LISTEN = 6
    MOURNED = 7
    HALT = 8
    PAPERS = 9
    BLOOD = 10
    PASS = 11
    REFUSE = 12
    DETAIN = 13
    ALARM = 14
    TURNING = 15
    THANKS = 16


@compiled
def emit(outbox: Outbox, kind: int, who: int, whom: int, x: float, y: float, value: float, sub: int) -> None:
    """Append one event; a full outbox drops it (the capacity is far above any tick's need)."""
    k = outbox.filled[0]
    if k >= outbox.kind.shape[0]:
        return
    outbox.kind[k] = kind
    outbox.who[k] = who
    outbox.whom[k] = whom
    outbox.x[k] = x
    outbox.y[k] = y
    outbox.value[k] = value
    outbox.sub[k] = sub
    outbox.filled[0] = k + 1


@compiled
def sound(sounds: Sounds, x: float, y: float, loud: float, kind: int, source: int) -> None:
    """Queue a sound for the floods of the next hearing; the quietest makes room when the queue is full."""
    k = sounds.queued[0]
    if k >= sounds.x.shape[0]:
        k = 0
        for i in range(1, sounds.x.shape[0]):
            if sounds.loud[i] < sounds.loud[k]:
                k = i
        if sounds.loud[k] >= loud:
            return
    else:
        sounds.queued[0] = k + 1
    sounds.x[k] = x
    sounds.y[k] = y
    sounds.loud[k] = loud
    sounds.kind[k] = kind
    sounds.source[k] = source


@dataclass(frozen=True, slots=True)
class Fact:
    """One event, copied out: good for as long as anybody keeps it."""

    tick: int
    kind: Event
    who: int
    whom: int
    x: float
    y: float
    value: float
    sub: int


def facts(outbox: Outbox, tick: int) -> Iterator[Fact]:
    """The events of the tick just stepped, in the order they happened."""
    for k in range(int(outbox.filled[0])):
        yield Fact(
            tick,
            Event(int(outbox.kind[k])),
            int(outbox.who[k]),
            int(outbox.whom[k]),
            float(outbox.x[k]),
            float(outbox.y[k]),
            float(outbox.value[k]),
            int(outbox.sub[k]),
        )
