"""Going unnoticed: who could hear a footfall, whose eyes the way crosses, where it is dark."""

from __future__ import annotations

from math import sqrt

import numpy as np
import numpy.typing as npt

from game.core.sight import clear
from game.headless.wits.danger import INFECTED, SOLDIERS, Danger, distance
from game.sim.percept import Other, Percept

FOOTFALL = 7.5
"""Tiles over which a walking footfall is heard, and one more for luck."""
SHARP = {"listener": 2.0}
"""Ears sharper than others."""
MUFFLED = 3.0
"""Behind a wall only those as near as this hear a footfall."""
CONE = 0.6
"""Cosine of half the angle of poor eyes, with some to spare."""
LONG, SHORT = 8.5, 5.0
"""Tiles those eyes reach toward what is lit, and toward what is not."""
DASH = 14.0
"""Tiles: from rifles this near one runs, unless infected are this near too."""
SHY = 16.0
"""Tiles from known eyes within which light is shunned."""
LIT_COST = (0, 8, 20)
"""Cost of a dark, dim and lit cell while eyes are about, in tenths of a tile."""


Walls = npt.NDArray[np.uint8]
"""(h, w): 1 where neither eyes nor ears get through."""


def walls_of(percept: Percept) -> Walls:
    """Walls and shut doors, as far as they are known."""
    return np.array([0, 1, 0, 1, 0, 1], np.uint8)[percept.blocked]


def listeners(percept: Percept, danger: Danger, walls: Walls) -> list[Other]:
    """Infected who know nothing yet and would hear one walk, remembered ones too, nearest first."""
    found = []
    for sighting in danger.seen.values():
        other = sighting.other
        if other.kind not in INFECTED or other.hunting:
            continue
        far = distance(percept, other) / SHARP.get(other.kind, 1.0)
        if far < FOOTFALL and (far < MUFFLED or not _walled(walls, percept, other)):
            found.append((far, other.id, other))
    return [other for _, _, other in sorted(found, key=lambda one: one[:2])]


def onlookers(percept: Percept, danger: Danger, walls: Walls, cells: list[tuple[int, int]]) -> list[Other]:
    """Whose eyes rest on one of the cells: in sight now, not hunting, looking that way. In order of id."""
    found = []
    for sighting in danger.seen.values():
        other = sighting.other
        if sighting.tick != percept.tick or other.hunting or other.kind == "listener":
            continue
        if other.kind in INFECTED and any(_sees(walls, percept, other, cell) for cell in cells):
            found.append(other)
    return sorted(found, key=lambda other: other.id)


def dashes(percept: Percept, danger: Danger) -> bool:
    """Whether to run past rifles: half the time in their sight, where no infected is near to mind it."""
    if danger.watchers(percept, INFECTED, DASH) or percept.stamina < 20:
        return False
    return bool(danger.watchers(percept, SOLDIERS, DASH))


def shadow_cost(percept: Percept, danger: Danger) -> npt.NDArray[np.int16]:
    """What light costs near eyes one knows of, in tenths of a tile. -> (h, w)"""
    total = np.zeros(percept.known.shape, np.int16)
    if percept.lit.shape != total.shape:
        return total
    dear = np.array(LIT_COST, np.int16)[percept.lit]
    for sighting in danger.seen.values():
        other = sighting.other
        if other.kind != "listener" and (other.kind in INFECTED or other.kind in SOLDIERS):
            reach = int(SHY)
            y0, x0 = max(0, int(other.y) - reach), max(0, int(other.x) - reach)
            part = np.s_[y0 : int(other.y) + reach + 1, x0 : int(other.x) + reach + 1]
            total[part] = dear[part]
    return total


def _sees(walls: Walls, percept: Percept, other: Other, cell: tuple[int, int]) -> bool:
    dx, dy = cell[0] + 0.5 - other.x, cell[1] + 0.5 - other.y
    far = sqrt(dx * dx + dy * dy)
    lit = percept.lit.shape == percept.known.shape and percept.lit[cell[1], cell[0]] > 0
    if far > (LONG if lit else SHORT) or dx * other.fx + dy * other.fy < CONE * far:
        return False
    return not _walled(walls, percept, other, cell)


def _walled(walls: Walls, percept: Percept, other: Other, cell: tuple[int, int] | None = None) -> bool:
    """Whether a wall or a shut door lies between somebody and a cell, or oneself."""
    x, y = (percept.x, percept.y) if cell is None else (cell[0] + 0.5, cell[1] + 0.5)
    return not clear(walls, other.x, other.y, x, y)
