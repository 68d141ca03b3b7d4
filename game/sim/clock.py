"""How fast the world goes."""

TICKS = 60
"""Ticks per second: the fixed step."""
DT = 1.0 / TICKS
"""Seconds a tick is long."""
