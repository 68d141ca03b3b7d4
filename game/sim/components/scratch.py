"""Working memory of compiled loops, worked out anew."""

from typing import NamedTuple

from game.core.compiled import F8, I4, I8, F8x2, I4x2, U1x2, U1x3, struct


@struct
class Scratch(NamedTuple):
    """Working memory of kernels; never part of a digest or a save."""

    box: I4
    """(4,) first column, first row, columns and rows of the cells the crowd is in."""
    cell_start: I4
    """(h * w + 2,) first entry of each cell of the box in `order`."""
    order: I4
    """(n,) rows sorted by cell."""
    near: F8x2
    """(NEAR, n + LANES) x, y, radius and pushes in that order; see core/crowd.py."""
    pairs: I4x2
    """(2, pairs_for(n)) of that order, those who have to do with each other."""
    met: F8x2
    """(n, MET) of that order, whom each meets; see core/giving.py."""
    rows: I4
    """(n,) living rows, ascending."""
    living: I8
    """(1,) how many of `rows` are real."""
    crowd: I4
    """Those of `rows` who may be in somebody's way."""
    go_x: F8
    go_y: F8
    """Tiles a row wants to go this tick."""
    push_x: F8
    push_y: F8
    """Tiles a row is pushed; then its whole step."""
    prey: I4
    """(n,) rows that can be hunted."""
    prey_count: I8
    link: I4
    bucket: I4
    circle: F8x2
    """(rays, 2) unit vectors round the clock."""
    polygon: F8
    lead: U1x3
    """(slots, h, w) which way each flow field leads from a cell, as far as anybody has asked."""
    last_way: I8
    """(3,) slot, movement class and limit of the way an infected asked for last; slot -1: not to be used."""
    lit: I8
    """(1,) one more than the version of the doors that `lit_opaque` is of; 0 where it is of none."""
    lit_opaque: U1x2
    """(h, w) what was opaque when lamps were last cast."""
    lead_made: I8
    """(slots,) version of the doors each of them was asked under."""


@struct
class Cones(NamedTuple):
    """Cosines of half the angles in the rules, worked out once."""

    infected: float
    torch: float
    human: F8
