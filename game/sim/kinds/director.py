"""What the director is up to."""

from enum import IntEnum


class Phase(IntEnum):
    """What the director is shaping."""

    BUILD = 0
    PEAK = 1
    FADE = 2
    RELIEF = 3
