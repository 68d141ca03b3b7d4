"""Outlook: from a roof one looks down on the city: painted where a map has nothing round its roofs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.sim.kinds.surroundings import ZoneKind
from game.sim.level import Plan, Zone
from game.view.draw.ground.pixels import BAYER, SKY, TOP

U8 = npt.NDArray[np.uint8]
F8 = npt.NDArray[np.float64]
FULL = 8
"""Levels of the outlook: 0 none, FULL undimmed."""
PLAIN_TILES, FADE = 10.0, 0.9
"""Tiles from a roof's edge up to which it is undimmed, and levels lost with each tile beyond."""
CITY = 384
"""Rows and columns of the picture's part seen from above; the rows under it are a skyline."""


def outlook_of(plan: Plan) -> U8:
    """How plainly the city is seen at each cell that has nothing: nearer to a roof than to any other zone.

    -> (h, w) levels
    """
    roofs = [zone for zone in plan.zones if zone.kind == ZoneKind.ROOF]
    if not roofs:
        return np.zeros((plan.height, plan.width), np.uint8)
    others = [
        zone for zone in plan.zones if zone.kind != ZoneKind.ROOF and not any(_holds(r, zone) for r in roofs)
    ]
    near, far = _away(plan, roofs), _away(plan, others)
    levels = np.minimum(FULL - np.maximum(0.0, near - PLAIN_TILES) * FADE, far - near)
    return np.ascontiguousarray(np.clip(levels, 0, FULL).astype(np.uint8))


def _holds(outer: Zone, inner: Zone) -> bool:
    """Whether one zone lies within another, give or take a tile: a hut may stand at the roof's edge."""
    west, east = outer.x0 - 1 <= inner.x0, inner.x1 <= outer.x1 + 1
    return west and east and outer.y0 - 1 <= inner.y0 and inner.y1 <= outer.y1 + 1


def _away(plan: Plan, zones: list[Zone]) -> F8:
    """Tiles from the middle of each cell to the nearest of some zones. -> (h, w)"""
    y, x = np.mgrid[0 : plan.height, 0 : plan.width] + 0.5
    found = np.full(y.shape, 1e6)
    for zone in zones:
        dx = np.maximum(np.maximum(zone.x0 - x, x - zone.x1), 0.0)
        dy = np.maximum(np.maximum(zone.y0 - y, y - zone.y1), 0.0)
        found = np.minimum(found, np.sqrt(dx * dx + dy * dy))
    return found


@compiled
def overlook(albedo: U8, memory: U8, levels: U8, city: U8, left: int, top: int) -> None:
    """Paint the city into the cells that show it, in a region at pixel (left, top) of the map.

    Its skyline stands at the map's northern edge. Such pixels are far: no lamp reaches them, nothing hides
    them.
    """
    n, m = albedo.shape[0], albedo.shape[1]
    high, wide = levels.shape
    far = city.shape[0] - CITY
    for y in range(n):
        wy = y + top
        if wy < 0 or wy >= high * 16:
            continue
        row = CITY + wy if wy < far else (wy - far) % CITY
        for x in range(m):
            wx = x + left
            if wx < 0 or wx >= wide * 16 or levels[wy >> 4, wx >> 4] == 0:
                continue
            stray = int(BAYER[y & 3, x & 3] * 15.0)
            u, v = min(max(wx + stray, 0), wide * 16 - 1), min(max(wy + stray, 0), high * 16 - 1)
            level = np.int64(max(1, int(levels[v >> 4, u >> 4])))
            for c in range(3):
                albedo[y, x, c] = np.int64(city[row, wx % CITY, c]) * level // FULL
            albedo[y, x, 3] = 0
            memory[y, x, 3] = TOP | SKY
