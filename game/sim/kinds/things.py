"""Things that are carried, and lamps."""

from enum import IntEnum


class Item(IntEnum):
    BANDAGE = 0
    BAT = 1
    BOTTLE = 2
    TORCH = 3
    KEY = 4
    CARD = 5
    TAPE = 6
    FILE = 7


ITEM_KINDS = len(Item)


class Flicker(IntEnum):
    NONE = 0
    FAULTY = 1
    FIRE = 2
    PULSE = 3
    SWEEP = 4
    """Steady, but of a searchlight, which moves."""
