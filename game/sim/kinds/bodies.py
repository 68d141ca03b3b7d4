"""What a body is doing, how it goes and what it is asked to do."""

from enum import IntEnum


class Ask(IntEnum):
    """Bits of `intent.ask`: things a body is asked to do once, this tick."""

    USE = 1
    STRIKE = 2
    THROW = 4
    ITEM = 8
    TORCH = 16
    TELL = 32
    LISTEN = 64
    LEAP = 128
    LOCK = 256
    SHOUT = 512


class Gait(IntEnum):
    SNEAK = 0
    WALK = 1
    RUN = 2


class Pose(IntEnum):
    """What a body is doing, for drawing and for rules that forbid two things at once."""

    FREE = 0
    STRIKE = 1
    LUNGE = 2
    GRAB = 3
    FEED = 4
    HURT = 5
    FALLEN = 6
    RISE = 7
    LEAP = 8
    AIM = 9
    INSPECT = 10
    HIDE = 11
