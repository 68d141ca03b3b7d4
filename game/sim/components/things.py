"""Doors, things lying about or flying, lamps and what sounds by itself."""

from typing import NamedTuple

from game.core.compiled import F8, I4, I8, U1, struct


@struct
class Doors(NamedTuple):
    """Doors and barricades, (d,)."""

    x0: I4
    y0: I4
    x1: I4
    """Exclusive."""
    y1: I4
    state: U1
    style: U1
    locked: U1
    key: I4
    """Key number that opens it, -1 none."""
    health: F8
    full: F8
    bashed_ticks: I4
    """Until the next blow is heard."""


@struct
class Items(NamedTuple):
    """Things lying about, (i,)."""

    x: F8
    y: F8
    kind: U1
    key: I4
    here: U1


@struct
class Missiles(NamedTuple):
    """Thrown bottles in the air, (m,)."""

    live: U1
    kind: U1
    x: F8
    y: F8
    px: F8
    py: F8
    to_x: F8
    to_y: F8
    step_x: F8
    step_y: F8
    ticks: I4
    of: I4
    by: I8


@struct
class Lamps(NamedTuple):
    """Fixed lights, (l,)."""

    x: F8
    y: F8
    radius: F8
    strength: F8
    red: F8
    green: F8
    blue: F8
    height: F8
    """World pixels above the floor; drawing only."""
    flicker: U1
    on: U1
    glow: F8
    """0..1 right now, moved by the flicker."""


@struct
class Beams(NamedTuple):
    """Searchlights, (b,)."""

    lamp: I4
    path: I4
    speed: F8
    at: F8
    """Tiles along the path."""
    way: I4
    """+1 or -1."""


@struct
class Sources(NamedTuple):
    """Things that sound again and again, (s,)."""

    x: F8
    y: F8
    loud: F8
    period_ticks: I4
    kind: U1
    on: U1
    wait_ticks: I4
