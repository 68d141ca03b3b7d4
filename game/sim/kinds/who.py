"""What a row is, and who."""

from enum import IntEnum

NOBODY = -1


class Has(IntEnum):
    """Bits of `who.has`: what a row is and carries. (numba knows IntEnum, not IntFlag.)"""

    ALIVE = 1
    DYING = 2
    PLAYER = 4
    HUMAN = 8
    HYBRID = 16
    INFECTED = 32
    SOLDIER = 64
    CIVILIAN = 128
    COMPANION = 256
    STATIC = 512
    """Placed to stay: never absorbed by a herd, never wandering."""
    INSPECTOR = 1024
    GRABBED = 2048
    HIDDEN = 4096
    """Sneaking inside cover."""
    ASLEEP = 8192
    """Far from anybody: skipped by senses and minds."""
    HUNTED = 16384
    """A hybrid the infected no longer take for kin."""
    STEERED = 32768
    """Led by commands though not the one played: its own mind is off, nothing else about it changes."""


class Person(IntEnum):
    """Named people; everyone else is NOONE."""

    NOONE = 0
    ONJO = 1
    NAMRA = 2
    SUHYEOK = 3


class Breed(IntEnum):
    """Kinds of infected; their numbers stand in assets/rules/infected.toml in this order."""

    WALKER = 0
    RUNNER = 1
    LISTENER = 2
