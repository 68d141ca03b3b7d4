"""Flow fields: the cost from every cell to one goal over tile costs, beside C, tcod and scipy."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from game.bench import native, scenes
from game.bench.measure import Case, Match
from game.bench.proof import needs, same
from game.core.flow import BUCKETS, DIAGONAL, DX, DY, FAR, STRAIGHT, integrate, scratch_sizes

NAME = "field"
INPUTS = 3
Ints = npt.NDArray[np.int32]


@dataclass
class Quest:
    """One town, one goal, and room for the field; what a reference prepares off the clock is kept here."""

    ground: scenes.Town
    goal: tuple[int, int]
    """Row and column."""
    ours: Ints = field(init=False)
    theirs: Ints = field(init=False)
    scratch: tuple[Ints, Ints] = field(init=False)
    call: Callable[[], object] | None = None

    def __post_init__(self) -> None:
        self.ours, self.theirs = (np.zeros(self.ground.solid.shape, np.int32) for _ in range(2))
        bucket, link = scratch_sizes(self.ground.side, self.ground.side)
        self.scratch = (np.zeros(bucket, np.int32), np.zeros(link, np.int32))


@cache
def towns(side: int) -> tuple[tuple[scenes.Town, tuple[int, int]], ...]:
    """Towns, each with an open goal near its middle."""
    found = []
    for seed in range(INPUTS):
        ground = scenes.town(side, seed + 1)
        found.append((ground, (side // 2 + seed - 1, side // 2)))
    return tuple(found)


def quests(side: int) -> tuple[Quest, ...]:
    return tuple(Quest(ground, goal) for ground, goal in towns(side))


def ours(quest: Quest) -> None:
    """`core.flow.integrate` over the whole map."""
    bucket, link = quest.scratch
    integrate(quest.ours, quest.ground.enter, *quest.goal, FAR, bucket, link)


def theirs(quest: Quest) -> None:
    """Whatever this row's reference prepared."""
    assert quest.call is not None
    quest.call()


def check(quest: Quest) -> None:
    """Every cell costs the same, to the tenth of a tile; what is unreached is unreached in both."""
    ours(quest)
    theirs(quest)
    same(quest.ours, quest.theirs, "cost")


# ---------------------------------------------------------------- C
def beside_c(side: int) -> Match[Quest]:
    """Dial's buckets on a bordered copy. Raises Missing."""
    library = native.library()
    found = quests(side)
    for quest in found:
        quest.call = _c_call(library, quest)
    return Match(found, ours, theirs, check)


def _c_call(library: ctypes.CDLL, quest: Quest) -> Callable[[], object]:
    side = quest.ground.side
    cells = (side + 2) * (side + 2)
    sizes = ((cells, np.int32), (cells, np.int16), (2 * cells, np.int32), (BUCKETS, np.int32))
    scratch: list[npt.NDArray[Any]] = [np.zeros(n, kind) for n, kind in sizes]
    arrays: list[npt.NDArray[Any]] = [quest.theirs, quest.ground.enter, *scratch]
    ends = [ctypes.c_void_p(native.pointer(array)) for array in arrays]
    numbers = [ctypes.c_int32(v) for v in (side, side, *quest.goal, FAR - 1)]

    def call(_keep: object = scratch) -> object:
        return library.field(*ends[:2], *numbers, *ends[2:])

    return call


# ---------------------------------------------------------------- the graph, for libraries that want one
def ways(enter: npt.NDArray[np.int16], k: int) -> npt.NDArray[np.bool_]:
    """Cells from which neighbour k may be entered; on a diagonal both beside it must be open. -> (h, w)"""
    wide = np.pad(enter >= 0, 1)
    h, w = enter.shape

    def at(dy: int, dx: int) -> npt.NDArray[np.bool_]:
        return wide[1 + dy : 1 + dy + h, 1 + dx : 1 + dx + w]

    dy, dx = int(DY[k]), int(DX[k])
    free = at(dy, dx).copy()
    if k & 1:
        free &= at(dy, 0) & at(0, dx)
    return free


def price(k: int) -> int:
    """Tenths of a tile to a neighbour, tile costs aside."""
    return STRAIGHT + (DIAGONAL - STRAIGHT) * (k & 1)


# ---------------------------------------------------------------- tcod
def beside_tcod(side: int) -> Match[Quest]:
    """tcod's Pathfinder on a CustomGraph of the same moves at the same prices. Raises Missing."""
    needs("tcod")
    found = quests(side)
    for quest in found:
        quest.call = _tcod_call(quest)
    return Match(found, ours, theirs, check, note="graph built off the clock")


def _tcod_call(quest: Quest) -> Callable[[], object]:
    import tcod.path

    enter = quest.ground.enter
    graph = tcod.path.CustomGraph(enter.shape)
    for k in range(8):
        cost = np.where(enter >= 0, enter + price(k), 0).astype(np.int32)
        graph.add_edge((int(DY[k]), int(DX[k])), 1, cost=cost, condition=ways(enter, k).astype(np.int8))

    def call() -> None:
        finder = tcod.path.Pathfinder(graph)
        finder.add_root(quest.goal)
        finder.resolve()
        quest.theirs[:] = np.minimum(finder.distance, FAR)

    return call


# ---------------------------------------------------------------- scipy
def beside_scipy(side: int) -> Match[Quest]:
    """scipy's dijkstra on a sparse matrix of the same moves at the same prices. Raises Missing."""
    needs("scipy")
    found = quests(side)
    for quest in found:
        quest.call = _scipy_call(quest)
    return Match(found, ours, theirs, check, note="graph built off the clock")


def _scipy_call(quest: Quest) -> Callable[[], object]:
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    enter, side = quest.ground.enter, quest.ground.side
    cells = np.arange(side * side).reshape(side, side)
    starts, ends, prices = [], [], []
    for k in range(8):
        start = cells[ways(enter, k)]
        end = start + int(DY[k]) * side + int(DX[k])
        starts.append(start)
        ends.append(end)
        prices.append(enter.reshape(-1)[end] + float(price(k)))
    graph = csr_matrix(
        (np.concatenate(prices), (np.concatenate(starts), np.concatenate(ends))), (side * side, side * side)
    )
    goal = quest.goal[0] * side + quest.goal[1]

    def call() -> None:
        cost = dijkstra(graph, indices=goal)
        quest.theirs.reshape(-1)[:] = np.where(np.isfinite(cost), cost, FAR)

    return call


def cases(quick: bool) -> list[Case]:
    """Whole maps with tile costs; n is the side."""
    found = []
    for n in (32, 48) if quick else (256, 512):
        found += [
            Case(NAME, n, "C", 1.2, lambda n=n: beside_c(n)),  # type: ignore[misc]
            Case(NAME, n, "tcod", 1 / 5, lambda n=n: beside_tcod(n)),  # type: ignore[misc]
            Case(NAME, n, "scipy csgraph", 1 / 5, lambda n=n: beside_scipy(n)),  # type: ignore[misc]
        ]
    return found
