"""What has to be done, and how it may end."""

from enum import IntEnum


class GoalKind(IntEnum):
    REACH = 0
    FIND = 1
    SURVIVE = 2
    TASK = 3
    """Done when a trigger says so."""


class Outcome(IntEnum):
    """How a play-through ended; RUNNING while it has not."""

    RUNNING = 0
    WON = 1
    TORN_APART = 2
    TURNED = 3
    BLED_OUT = 4
    SHOT = 5
    DETAINED = 6
    LEFT_BEHIND = 7
    """The deadline of the map passed."""
    UNMASKED = 8
    """A hybrid was found out at a checkpoint and did not get away."""
    MOVED_ON = 9
    """The night goes on in another map."""
