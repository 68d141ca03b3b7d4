"""Scent, loudness, ways to a goal and what is in sight, cell by cell."""

from typing import NamedTuple

from game.core.compiled import I4, I8, F4x2, F8x2, I4x2, I4x3, U1x2, struct


@struct
class Fields(NamedTuple):
    """What spreads over the map."""

    scent: F8x2
    """(ceil(h/2), ceil(w/2))."""
    scent_next: F8x2
    loud: F4x2
    """(h, w) loudness of the flood in hand."""
    loud_stamp: I4x2
    """Flood number that last wrote the cell."""
    flow_cost: I4x3
    """(slots, h, w) path cost in tenths of a tile, FAR where unreached."""
    flow_goal: I4x2
    """(slots, 4): goal y, goal x, movement class, limit in tenths."""
    flow_used: I4
    """(slots,) tick of last use."""
    flow_made: I4
    """(slots,) version of the doors it was begun with, of a way round a crowd plus time; -1 not begun."""
    flow_asked: I4
    """(slots,) number of the request a slot waits or is worked on for, 0 = finished."""
    flow_count: I4
    """(1,) requests so far."""
    flow_now: I4
    """(1,) slot being worked on, -1 none."""
    flow_left: I4
    """(1,) tiles that may still be settled this tick."""
    flow_job: I4
    flow_bucket: I4
    flow_link: I4
    """Where the work on it stands; see core/flow.py."""
    visible: U1x2
    """(h, w) 1 where the player sees now."""
    known: U1x2
    """(h, w) 1 where the player has seen."""
    version: I8
    """(1,) counts changes of doors: fields older than it are stale."""
