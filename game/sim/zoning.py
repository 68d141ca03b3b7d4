"""What a map's zones make of its cells: which lies above, what has a roof, what nobody has business in."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from game.sim.kinds.surroundings import ZoneKind
from game.sim.level import Plan
from game.sim.tale import inside


class Zoned(NamedTuple):
    """Rasters, (h, w)."""

    zone: npt.NDArray[np.int16]
    """Row of the zone drawn last, -1 none."""
    indoors: npt.NDArray[np.uint8]
    """1 under a roof: of those zones that speak of roofs, the one drawn last says so."""
    restricted: npt.NDArray[np.uint8]
    """1 where any zone is restricted: no zone lifts what another forbids."""


def zoned(plan: Plan) -> Zoned:
    """All zones of a plan laid over its cells in the order they are drawn."""
    shape = plan.height, plan.width
    found = Zoned(np.full(shape, -1, np.int16), np.zeros(shape, np.uint8), np.zeros(shape, np.uint8))
    for row, zone in enumerate(plan.zones):
        x0, y0 = max(0, int(zone.x0)), max(0, int(zone.y0))
        cells = (slice(y0, max(0, int(np.ceil(zone.y1)))), slice(x0, max(0, int(np.ceil(zone.x1)))))
        within = inside(zone.outline, shape)[cells] if zone.outline else np.True_
        _lay(found.zone[cells], within, row)
        if zone.kind in (ZoneKind.INDOORS, ZoneKind.OUTDOORS, ZoneKind.ROOF):
            _lay(found.indoors[cells], within, int(zone.kind == ZoneKind.INDOORS))
        if zone.kind == ZoneKind.RESTRICTED:
            _lay(found.restricted[cells], within, 1)
    return found


def _lay(raster: npt.NDArray[Any], within: Any, value: int) -> None:
    raster[:] = np.where(within, value, raster)
