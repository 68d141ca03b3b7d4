"""What somebody is about, why, and what he was told."""

from enum import IntEnum


class Mood(IntEnum):
    """Minds of the infected, and suspicion bands of soldiers."""

    IDLE = 0
    WANDER = 1
    INVESTIGATE = 2
    CHASE = 3
    ATTACK = 4
    SEARCH = 5
    RALLY = 6
    FEED = 7


class Why(IntEnum):
    """The reason an actor acts as it does: answers `why are you here`."""

    PLACED = 0
    WANDERING = 1
    HEARD = 2
    SAW = 3
    SMELT = 4
    TOUCHED = 5
    CRY = 6
    LOST = 7
    RALLYING = 8
    DIRECTOR = 9
    TURNED = 10
    ORDER = 11
    QUEUE = 12
    SCREENED = 13
    ALARM = 14
    PATROL = 15
    FLEEING = 16
    RETREAT = 17
    NOTKIN = 18


class Order(IntEnum):
    """What a companion has been told."""

    FOLLOW = 0
    HOLD = 1
    HIDE = 2
