"""The infected without bodies, and who of them gets one."""

from typing import NamedTuple

from game.core.compiled import F8, I4, I8, U1, I4x2, struct


@struct
class Regions(NamedTuple):
    """Squares of a large map and the infected counted there, (r,); see systems/regions.py."""

    heads: I4x2
    """(p, BREEDS) infected without a body in each pocket."""
    held: I4
    """Heads of a region in all."""
    met: I8
    """Tick at which somebody was last found within `region.asleep` tiles."""
    near: I8
    """Tick at which somebody was last found within `region.awake` tiles."""
    total: I8
    """(1,) heads of all regions."""


@struct
class Pockets(NamedTuple):
    """Open ground of one region that hangs together without a door, (p,): who is counted in it comes back in
    it. Worked out of the map; where a map has no regions, nothing is in here."""

    of: I4x2
    """(h, w) pocket of a cell, -1 none."""
    region: I4
    first: I4
    """(p + 1,) first entry of each pocket in `cell`."""
    cell: I4
    """Cells by pocket, as y * w + x."""
    begin: I4
    """(r + 1,) first pocket of each region."""
    named: U1
    """(n,) 1 where the map's own first tenant of a row is one infected with a name of its own."""
    side: int
    """Tiles along a region."""
    across: int
    """Regions in a row of them."""


@struct
class Arrivals(NamedTuple):
    """Who gets a body this tick, (n,); empty when the tick ends."""

    row: I4
    """Claimed, and nobody's until the body is in it."""
    breed: U1
    x: F8
    y: F8
    heard: F8
    """Loudness at the ear of what woke it, 0 = nothing did."""
    heard_x: F8
    heard_y: F8
    heard_by: U1
    filled: I8
    """(1,) how many are real."""
    people: I4
    """Rows of those in whose sight nobody may appear."""
    watching: I8
    """(1,) how many of `people` are real."""
