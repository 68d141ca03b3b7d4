"""Who draws from chance, each by a stream of its own."""

from enum import IntEnum


class Stream(IntEnum):
    """Streams of chance, one a rule: one more draw in a rule shifts nobody else's luck."""

    BIRTH = 1
    LAMP = 2
    MIND = 3
    COMBAT = 4
    INFECTION = 5
    CHECKPOINT = 6
    DIRECTOR = 7
    SHOT = 8
    VOICE = 9
    PEOPLE = 10
    TRIGGER = 11
    REGION = 12
