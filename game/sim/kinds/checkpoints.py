"""Stages of a screening."""

from enum import IntEnum


class Spot(IntEnum):
    """Where somebody screened at a checkpoint is."""

    NONE = 0
    QUEUED = 1
    PAPERS = 2
    BLOOD = 3
    PASSED = 4
    REFUSED = 5
    DETAINED = 6
