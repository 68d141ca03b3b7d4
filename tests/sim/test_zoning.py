"""What zones make of cells, against asking every zone for every cell; what a solid cell muffles unasked."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.drawn.legend import Ground
from game.sim.kinds.surroundings import ZoneKind
from game.sim.level import LOW, WALL, Plan, Rasters, Zone
from game.sim.zoning import zoned

WIDE, HIGH = 9, 7
ROOFS = {ZoneKind.INDOORS: 1, ZoneKind.OUTDOORS: 0, ZoneKind.ROOF: 0}


@st.composite
def zones(draw):
    found = []
    for _ in range(draw(st.integers(0, 6))):
        x0, y0 = draw(st.integers(0, WIDE - 1)), draw(st.integers(0, HIGH - 1))
        x1, y1 = draw(st.integers(x0 + 1, WIDE)), draw(st.integers(y0 + 1, HIGH))
        corners = ((x0, y0), (x1, y0), (x0, y1)) if draw(st.booleans()) else ()
        found.append(Zone(draw(st.sampled_from(ZoneKind)), x0, y0, x1, y1, outline=corners))
    return tuple(found)


def holds(zone, x, y):
    """Whether the middle of a cell lies in a zone: all of its box, or the half of it in the north-west.

    None where it lies on the edge between the halves: then either is right.
    """
    if not (zone.x0 <= x < zone.x1 and zone.y0 <= y < zone.y1):
        return False
    share = (x + 0.5 - zone.x0) / (zone.x1 - zone.x0) + (y + 0.5 - zone.y0) / (zone.y1 - zone.y0)
    if zone.outline and abs(share - 1.0) < 1e-9:
        return None
    return not zone.outline or share < 1.0


@settings(deadline=None, max_examples=150, derandomize=True)
@given(zones())
def test_the_last_zone_names_the_last_roof_covers_and_any_forbids(drawn):
    found = zoned(Plan("zones", Rasters.open_floor(WIDE, HIGH), zones=drawn))
    for y in range(HIGH):
        for x in range(WIDE):
            if any(holds(zone, x, y) is None for zone in drawn):
                continue
            here = [(row, zone.kind) for row, zone in enumerate(drawn) if holds(zone, x, y)]
            assert found.zone[y, x] == (here[-1][0] if here else -1)
            roofs = [ROOFS[kind] for _, kind in here if kind in ROOFS]
            assert found.indoors[y, x] == (roofs[-1] if roofs else 0)
            assert found.restricted[y, x] == any(kind == ZoneKind.RESTRICTED for _, kind in here)


@pytest.mark.parametrize(
    ("ground", "muffle"),
    [
        (Ground(), 0),
        (Ground(WALL, opaque=1), 12),
        (Ground(WALL), 3),
        (Ground(WALL, muffle=5), 5),
        (Ground(WALL, opaque=1, muffle=2), 2),
        (Ground(LOW), 0),
    ],
)
def test_what_blocks_and_does_not_say_muffles_as_a_wall_or_a_fence(scene, ground, muffle):
    rasters = Rasters.open_floor(5, 3)
    rasters.wall[1, 3], rasters.opaque[1, 3], rasters.muffle[1, 3] = ground.wall, ground.opaque, ground.muffle
    s = scene("@....\n.....\n.....", rasters=rasters, numbers={"noise": {"fence_muffle": 3}})
    assert s.world.level.muffle[1, 3] == s.world.level.muffle_wall[1, 3] == muffle
    assert np.count_nonzero(s.world.level.muffle) == bool(muffle)
