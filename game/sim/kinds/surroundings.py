"""What a place is: its zone, what is underfoot, the sky above it."""

from enum import IntEnum


class ZoneKind(IntEnum):
    OUTDOORS = 0
    INDOORS = 1
    RESTRICTED = 2
    REFUGE = 3
    ROOF = 4


SURFACES = ("tile", "wood", "concrete", "grass", "gravel", "carpet", "metal", "glass", "water", "asphalt")


class Weather(IntEnum):
    CLEAR = 0
    RAIN = 1
    FOG = 2
    STORM = 3
