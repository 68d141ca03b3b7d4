"""How fast the world goes."""

TICKS = 60
"""Ticks per second: the fixed step."""
