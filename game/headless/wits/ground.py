"""The ground as far as it is known: what it costs to walk, and the next point of the cheapest way."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from game.core.compiled import I2, I4, I2x2, I4x2, U1x2, compiled
from game.core.flow import FAR, JOB, begin, downhill, integrate, scratch_sizes, settle
from game.core.sight import clear, on_map
from game.sim.percept import Percept

OPEN, SOLID, LOW, SHUT, BARRICADE, LOCKED = range(6)
"""Values of `Percept.blocked`."""
UNKNOWN_COST = 12
"""What is not known may well be a wall."""
WALL_COST = 3
"""Beside a wall: corners catch shoulders."""
LOOKAHEAD = 7
SLICE = 256
"""Cells settled between two looks at whether the one that matters is."""
SHOULDER = 0.34


@dataclass(frozen=True, slots=True)
class Step:
    """Where to walk now and what stands in the way."""

    x: float
    y: float
    block: int
    """`Percept.blocked` of the first cell ahead that is not open, OPEN if none within two tiles."""
    block_x: float
    block_y: float
    beyond_x: float
    beyond_y: float
    """First open point after that obstacle."""
    cost: int


class Ground:
    """Costs and one integration field toward one place."""

    def __init__(self, leaps: bool = False) -> None:
        self.enter: npt.NDArray[np.int16] = np.zeros((0, 0), np.int16)
        self.plain: npt.NDArray[np.int16] = np.zeros((0, 0), np.int16)
        """`enter` without danger."""
        self._field: npt.NDArray[np.int32] = np.zeros((0, 0), np.int32)
        self._priced: npt.NDArray[np.int16] = self.enter
        """Costs by which `field` is computed."""
        self._begun = True
        self.solid: npt.NDArray[np.uint8] = np.zeros((0, 0), np.uint8)
        self.blocked: npt.NDArray[np.uint8] = np.zeros((0, 0), np.uint8)
        self.refused: dict[tuple[int, int], int] = {}
        """Cell -> tick until which it is believed not to open."""
        self.goal = (-1, -1)
        self.leaps = leaps

    def refuse(self, x: float, y: float, until: int) -> None:
        """Remember that an obstacle did not give way."""
        self.refused[int(y), int(x)] = until

    def survey(self, percept: Percept, danger: npt.NDArray[np.int16] | None, leap_cost: int = -1) -> None:
        """Costs from what is known now."""
        if self.enter.shape != percept.known.shape:
            self._begin(percept.known.shape)
        blocked = self.blocked = percept.blocked
        prices = np.array([0, -1, leap_cost, 12, 400, 30 if percept.keys else -1], np.int16)
        self.solid = np.empty(blocked.shape, np.uint8)
        self.plain, self.enter = np.empty(blocked.shape, np.int16), np.empty(blocked.shape, np.int16)
        extra = np.zeros(blocked.shape, np.int16) if danger is None else danger
        price(blocked, percept.known, prices, extra, self.solid, self.plain, self.enter)
        for (y, x), until in self.refused.items():
            if until > percept.tick:
                self.plain[y, x] = self.enter[y, x] = -1

    def aim(self, x: float, y: float) -> None:
        """Aim the field at a place; nearby open ground stands in for a solid one."""
        self.goal = self.nearest_open(int(x), int(y))
        self._priced, self._begun = self.enter, False

    @property
    def field(self) -> npt.NDArray[np.int32]:
        """Cost from each cell to the aim. (h, w)"""
        self._settle(-1, -1)
        return self._field

    def _settle(self, x: int, y: int) -> None:
        """Compute the field until the cost of a cell is known for good, all of it for (-1, -1).

        Most aims are dropped, and of most fields only the way from where one stands is ever asked.
        """
        gx, gy = self.goal
        if not self._begun or self._job[0]:
            fresh, self._begun = not self._begun, True
            bucket, link = self._own
            known(self._field, self._priced, gy, gx, y, x, fresh, bucket, link, self._job)

    def spread(self, field: npt.NDArray[np.int32], x: float, y: float, limit: int, wary: bool) -> None:
        """Write path costs from a position, danger counted in or not, into a field of the map's shape."""
        enter = self.enter if wary else self.plain
        integrate(field, enter, int(y), int(x), limit, self._bucket, self._link)

    def cost_from(self, x: float, y: float) -> int:
        """Path cost in tenths from a position to the aim, FAR where there is no way."""
        h, w = self._field.shape
        if not (0 <= x < w and 0 <= y < h):
            return FAR
        self._settle(int(x), int(y))
        return int(self._field[int(y), int(x)])

    def nearest_open(self, x: int, y: int) -> tuple[int, int]:
        """The open cell nearest to a place, itself if open; ties to the north-west."""
        h, w = self.enter.shape
        x, y = min(max(x, 0), w - 1), min(max(y, 0), h - 1)
        if self.enter[y, x] >= 0:
            return x, y
        for ring in range(1, 6):
            cells = [
                ((cx - x) ** 2 + (cy - y) ** 2, cy, cx)
                for cy in range(max(0, y - ring), min(h, y + ring + 1))
                for cx in range(max(0, x - ring), min(w, x + ring + 1))
                if self.enter[cy, cx] >= 0
            ]
            if cells:
                _, cy, cx = min(cells)
                return cx, cy
        return x, y

    def step(self, x: float, y: float, gx: float, gy: float) -> Step | None:
        """The next point of the way from a position; None where there is no way."""
        cost = self.cost_from(x, y)
        if cost >= FAR:
            return None
        cells = self.ahead(x, y)
        block, bx, by, nx, ny = self._obstacle(cells)
        open_cells = cells[: next((i for i, c in enumerate(cells) if self.solid[c[1], c[0]]), len(cells))]
        tx, ty = self._farthest(x, y, open_cells)
        if not open_cells and block == OPEN:
            tx, ty = gx, gy
        return Step(tx, ty, block, bx, by, nx, ny, cost)

    # ------------------------------------------------------------ parts
    def _begin(self, shape: tuple[int, ...]) -> None:
        h, w = shape
        self._field, self._begun = np.full((h, w), FAR, np.int32), True
        self._job = np.zeros(JOB, np.int32)
        sizes = scratch_sizes(w, h)
        self._bucket, self._link = (np.zeros(size, np.int32) for size in sizes)
        self._own = np.zeros(sizes[0], np.int32), np.zeros(sizes[1], np.int32)

    def ahead(self, x: float, y: float, cells_ahead: int = LOOKAHEAD) -> list[tuple[int, int]]:
        """The next cells of the way, nearest first, without the one stood on."""
        h, w = self._field.shape
        if not (0 <= x < w and 0 <= y < h):
            return []
        self._settle(int(x), int(y))
        cells = np.empty((cells_ahead, 2), np.int32)
        found = trail(self._field, self.enter, int(y), int(x), cells)
        return [(cx, cy) for cx, cy in cells[:found].tolist()]

    def _obstacle(self, cells: list[tuple[int, int]]) -> tuple[int, float, float, float, float]:
        """The first cell in the way that is not open, and the first open one behind it."""
        for i, (cx, cy) in enumerate(cells[:3]):
            if self.solid[cy, cx]:
                behind = next((c for c in cells[i + 1 :] if not self.solid[c[1], c[0]]), (cx, cy))
                return int(self.blocked[cy, cx]), cx + 0.5, cy + 0.5, behind[0] + 0.5, behind[1] + 0.5
        return OPEN, 0.0, 0.0, 0.0, 0.0

    def _farthest(self, x: float, y: float, cells: list[tuple[int, int]]) -> tuple[float, float]:
        """The farthest cell of the way that can be walked to in a straight line without being dearer."""
        best = cells[0] if cells else (int(x), int(y))
        for cell in cells[1:]:
            if not self.walkable(x, y, cell[0] + 0.5, cell[1] + 0.5):
                break
            best = cell
        return best[0] + 0.5, best[1] + 0.5

    def walkable(self, x0: float, y0: float, x1: float, y1: float) -> bool:
        """Whether a body fits along a straight line."""
        dx, dy = x1 - x0, y1 - y0
        length = sqrt(dx * dx + dy * dy)
        if length < 1e-6:
            return True
        if not on_map(self.solid, x1, y1) or self.solid[int(y1), int(x1)]:
            return False
        ox, oy = -dy / length * SHOULDER, dx / length * SHOULDER
        return clear(self.solid, x0 + ox, y0 + oy, x1 + ox, y1 + oy) and clear(
            self.solid, x0 - ox, y0 - oy, x1 - ox, y1 - oy
        )


@compiled
def price(
    blocked: U1x2, known: U1x2, prices: I2, danger: I2x2, solid: U1x2, plain: I2x2, enter: I2x2
) -> None:
    """Write what entering a cell costs, danger left out and counted in, -1 where one cannot. All (h, w)."""
    h, w = blocked.shape
    for y in range(h):
        for x in range(w):
            solid[y, x] = blocked[y, x] != OPEN
            cost = int(prices[blocked[y, x]])
            if cost < 0:
                plain[y, x] = enter[y, x] = -1
                continue
            if known[y, x] == 0:
                cost += UNKNOWN_COST
            if (
                (y > 0 and blocked[y - 1, x] == SOLID)
                or (y + 1 < h and blocked[y + 1, x] == SOLID)
                or (x > 0 and blocked[y, x - 1] == SOLID)
                or (x + 1 < w and blocked[y, x + 1] == SOLID)
            ):
                cost += WALL_COST
            plain[y, x] = cost
            enter[y, x] = cost + danger[y, x]


@compiled
def known(
    field: I4x2,
    enter: I2x2,
    gy: int,
    gx: int,
    y: int,
    x: int,
    fresh: bool,
    bucket: I4,
    link: I4,
    job: I4,
) -> None:
    """Settle a field toward a goal until the cost of one cell is final; all of it where y is negative.

    What costs no more is final too, and whatever else comes costs more: the way down from there is as it
    will be.
    """
    if fresh:
        begin(field, enter, gy, gx, FAR - 1, bucket, link, job)
    while job[0] > 0 and (y < 0 or field[y, x] > job[1]):
        settle(field, enter, SLICE, bucket, link, job)


@compiled
def trail(field: I4x2, enter: I2x2, cy: int, cx: int, cells: I4x2) -> int:
    """Write the cells (x, y) of the way down from one, that one left out. -> how many"""
    for k in range(cells.shape[0]):
        dx, dy = downhill(field, enter, cy + 0.5, cx + 0.5)
        if dx == 0.0 and dy == 0.0:
            return k
        cx += 1 if dx > 0.3 else -1 if dx < -0.3 else 0
        cy += 1 if dy > 0.3 else -1 if dy < -0.3 else 0
        cells[k, 0], cells[k, 1] = cx, cy
    return int(cells.shape[0])
