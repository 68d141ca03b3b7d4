"""How a door stands and what it is made of."""

from enum import IntEnum


class DoorState(IntEnum):
    CLOSED = 0
    OPEN = 1
    BROKEN = 2


class DoorStyle(IntEnum):
    WOOD = 0
    SLIDE = 1
    METAL = 2
    SHUTTER = 3
    GATE = 4
    BOOM = 5
    BARRICADE = 6
