"""Separation and walls: a crowd pushed apart and kept out of walls, beside C, numpy, cKDTree and pymunk."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from game.bench import native, scenes
from game.bench.measure import Case, Match
from game.bench.proof import Floats, needs, same
from game.core.compiled import F8, I4, F8x2, I4x2, U1x2, compiled
from game.core.crowd import NEAR, bin_rows, pairs_for, separate
from game.core.lanes import LANES
from game.core.walls import ROOT, SUBSTEP, THIN, slide_rows

NAME = "crowd"
STIFF = 0.5
INPUTS = 4


@dataclass
class Press:
    """One crowd on one town with room for everybody's results; scratch is shared by no other input."""

    ground: scenes.Town
    people: scenes.People
    x: Floats = field(init=False)
    y: Floats = field(init=False)
    """Results of ours, (n,)."""
    c_x: Floats = field(init=False)
    c_y: Floats = field(init=False)
    """Results of C, (n,)."""
    scratch: Any = field(init=False)
    """See `room`."""
    native: tuple[Any, ...] = ()

    def __post_init__(self) -> None:
        n, cells = len(self.people), self.ground.solid.size
        self.x, self.y, self.c_x, self.c_y = (np.zeros(n) for _ in range(4))
        self.scratch = room(n, cells)


def room(n: int, cells: int) -> tuple[npt.NDArray[Any], ...]:
    """Rows, box, start, order, near, pairs and two columns for steps: scratch of the kernels."""
    ints = [np.zeros(size, np.int32) for size in (4, cells + 2, n)]
    room = np.zeros((NEAR, n + LANES)), np.zeros((2, pairs_for(n)), np.int32)
    return np.arange(n, dtype=np.int32), *ints, *room, np.zeros(n), np.zeros(n)


@cache
def presses(n: int) -> tuple[Press, ...]:
    """Crowds of 0.6 bodies a tile."""
    side = max(16, int((n / 0.61) ** 0.5))
    ground = scenes.town(side)
    return tuple(Press(ground, scenes.people(ground, n, seed)) for seed in range(INPUTS))


# ---------------------------------------------------------------- ours
@compiled
def _settle(
    solid: U1x2, walls: U1x2, px: F8, py: F8, radius: F8, dx: F8, dy: F8, rows: I4, box: I4, start: I4,
    order: I4, near: F8x2, pairs: I4x2, step_x: F8, step_y: F8, x: F8, y: F8, stiff: float,
) -> None:  # fmt: skip
    h, w = solid.shape
    n = px.shape[0]
    bin_rows(px, py, radius, rows, n, w, h, box, start, order, near)
    separate(near, n, w, box, start, order, 0.0, pairs, step_x, step_y, stiff)
    for i in range(n):
        x[i], y[i] = px[i], py[i]
        step_x[i] += dx[i]
        step_y[i] += dy[i]
    slide_rows(solid, walls, x, y, radius, step_x, step_y, rows, n)


def ours(press: Press) -> None:
    """The kernels of core.crowd and core.walls, as a tick of the game calls them."""
    p, ground = press.people, press.ground
    given: Any = (ground.solid, ground.walls, p.x, p.y, p.radius, p.dx, p.dy, *press.scratch)
    given += (press.x, press.y, STIFF)
    _settle(*given)


# ---------------------------------------------------------------- C
def sorting(ground: scenes.Town, p: scenes.People) -> tuple[native.Crowd, list[npt.NDArray[Any]]]:
    """The C struct of a crowd with fresh scratch, and the arrays that must outlive it."""
    n = len(p)
    ints = [np.zeros(size, np.int32) for size in (ground.solid.size + 1, n, n)]
    floats = [np.zeros(n + LANES) for _ in range(5)]
    keep: list[npt.NDArray[Any]] = [p.x, p.y, p.radius, ground.solid, ground.walls, *ints, *floats]
    return native.Crowd(ground.side, ground.side, n, *map(native.pointer, keep)), keep


def with_c(press: Press) -> None:
    """The same in C; the call is put together once, off the clock."""
    if not press.native:
        bodies, keep = sorting(press.ground, press.people)
        ends = [native.pointer(a) for a in (press.people.dx, press.people.dy, press.c_x, press.c_y)]
        first, last = map(ctypes.c_void_p, ends[:2]), map(ctypes.c_void_p, ends[2:])
        words = (ctypes.byref(bodies), *first, ctypes.c_double(STIFF), *last)
        press.native = (native.library().crowd, words, bodies, keep)
    call, words, *_ = press.native
    call(*words)


def check_c(press: Press) -> None:
    """Bit for bit."""
    ours(press)
    with_c(press)
    same(press.x, press.c_x, "x")
    same(press.y, press.c_y, "y")


# ---------------------------------------------------------------- numpy
def pairs_of(p: scenes.People, side: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Everybody with everybody in the nine cells round them, by one sort and no loop. -> (k,), (k,)"""
    cx, cy = p.x.astype(np.int64), p.y.astype(np.int64)
    cell = cy * side + cx
    order = np.argsort(cell, kind="stable")
    start = np.searchsorted(cell[order], np.arange(side * side + 1))
    first, second = [], []
    for row in (-1, 0, 1):
        here = cell + row * side
        low = start[np.clip(here - 1, 0, side * side)]
        high = start[np.clip(here + 2, 0, side * side)]
        many = high - low
        first.append(np.repeat(np.arange(len(p)), many))
        inside = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
        second.append(order[np.repeat(low, many) + inside])
    return np.concatenate(first), np.concatenate(second)


def pushes(p: scenes.People, a: npt.NDArray[Any], b: npt.NDArray[Any]) -> tuple[Floats, Floats]:
    """Sum of half the overlaps over ordered pairs; pairs that do not touch give nothing. -> (n,), (n,)"""
    dx, dy, touch = p.x[a] - p.x[b], p.y[a] - p.y[b], p.radius[a] + p.radius[b]
    square = dx * dx + dy * dy
    near = (square < touch * touch) & (a != b)
    a, dx, dy, touch, d = a[near], dx[near], dy[near], touch[near], np.sqrt(square[near])
    share = 0.5 * STIFF * (touch - d) / d
    along: Any = np.bincount
    return along(a, dx * share, len(p)), along(a, dy * share, len(p))


def with_numpy(press: Press) -> tuple[Floats, Floats]:
    """Sorted by cell, all pairs at once, walls by masks."""
    p = press.people
    push_x, push_y = pushes(p, *pairs_of(p, press.ground.side))
    return walled(press.ground.solid, p, p.dx + push_x, p.dy + push_y)


def walled(solid: npt.NDArray[np.uint8], p: scenes.People, dx: Floats, dy: Floats) -> tuple[Floats, Floats]:
    """`core.crowd.slide` for everybody at once, in as many steps as the farthest goes. -> (n,), (n,)"""
    x, y = into_open(solid, p.x, p.y)
    long = np.sqrt(dx * dx + dy * dy)
    steps = np.where(long > SUBSTEP, (long / SUBSTEP).astype(np.int64) + 1, 1)
    dx, dy = dx / steps, dy / steps
    for turn in range(int(steps.max())):
        go = steps > turn
        cx, cy = x.astype(np.int64), y.astype(np.int64)
        nx, ny = np.where(go, x + dx, x), np.where(go, y + dy, y)
        left = (nx.astype(np.int64) != cx) | (ny.astype(np.int64) != cy)
        nx, ny = _within_faces(solid, cx, cy, nx, ny, p.radius, left)
        nx, ny = _out_of_walls(solid, *into_open(solid, nx, ny), p.radius)
        x, y = np.where(go, nx, x), np.where(go, ny, y)
    return x, y


def _within_faces(
    solid: npt.NDArray[np.uint8], cx: Any, cy: Any, x: Floats, y: Floats, r: Floats, left: Any
) -> tuple[Floats, Floats]:
    west = left & (x < cx + r) & (solid[cy, cx - 1] > 0)
    east = left & ~west & (x > cx + 1 - r) & (solid[cy, cx + 1] > 0)
    north = left & (y < cy + r) & (solid[cy - 1, cx] > 0)
    south = left & ~north & (y > cy + 1 - r) & (solid[cy + 1, cx] > 0)
    x = np.where(west, cx + r, np.where(east, cx + 1 - r, x))
    return x, np.where(north, cy + r, np.where(south, cy + 1 - r, y))


def into_open(solid: npt.NDArray[np.uint8], x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Those in a wall go to the nearest of the open cells round it. -> (n,), (n,)"""
    stuck = np.flatnonzero(solid[y.astype(np.int64), x.astype(np.int64)] > 0)
    if not stuck.size:
        return x, y
    x, y = x.copy(), y.copy()
    sx, sy = x[stuck], y[stuck]
    cx, cy = sx.astype(np.int64), sy.astype(np.int64)
    best, best_x, best_y = np.full(stuck.size, np.inf), sx.copy(), sy.copy()
    for gy, gx in ((j, i) for j in (-1, 0, 1) for i in (-1, 0, 1)):
        to_x = np.clip(sx, cx + gx + THIN, cx + gx + 1 - THIN)
        to_y = np.clip(sy, cy + gy + THIN, cy + gy + 1 - THIN)
        far = (to_x - sx) ** 2 + (to_y - sy) ** 2
        inside = (cy + gy >= 0) & (cx + gx >= 0) & (cy + gy < len(solid)) & (cx + gx < len(solid))
        shut = solid[np.clip(cy + gy, 0, len(solid) - 1), np.clip(cx + gx, 0, len(solid) - 1)] > 0
        better = inside & ~shut & (far < best)
        best = np.where(better, far, best)
        best_x, best_y = np.where(better, to_x, best_x), np.where(better, to_y, best_y)
    x[stuck], y[stuck] = best_x, best_y
    return x, y


def _out_of_walls(solid: npt.NDArray[np.uint8], x: Floats, y: Floats, r: Floats) -> tuple[Floats, Floats]:
    cx, cy = x.astype(np.int64), y.astype(np.int64)
    sx, sy = np.where(x < cx + 0.5, -1, 1), np.where(y < cy + 0.5, -1, 1)
    side_x, side_y = np.maximum(cx, cx + sx), np.maximum(cy, cy + sy)
    x = np.where((np.abs(x - side_x) < r) & (solid[cy, cx + sx] > 0), side_x - sx * r, x)
    y = np.where((np.abs(y - side_y) < r) & (solid[cy + sy, cx] > 0), side_y - sy * r, y)
    dx, dy = x - side_x, y - side_y
    square = dx * dx + dy * dy
    corner = np.flatnonzero((square < r * r) & (solid[cy + sy, cx + sx] > 0))
    d = np.sqrt(square[corner])
    point = d < 1e-9
    share = r[corner] / np.where(point, 1.0, d)
    x[corner] = side_x[corner] + np.where(point, -sx[corner] * r[corner] * ROOT, dx[corner] * share)
    y[corner] = side_y[corner] + np.where(point, -sy[corner] * r[corner] * ROOT, dy[corner] * share)
    return x, y


SUMS = 1e-9
"""Tiles: sums of pushes are taken in another order."""


def check_numpy(press: Press) -> None:
    """The same places to a billionth of a tile."""
    ours(press)
    x, y = with_numpy(press)
    same(press.x, x, "x", SUMS)
    same(press.y, y, "y", SUMS)


# ---------------------------------------------------------------- cKDTree
def with_tree(press: Press) -> tuple[Floats, Floats]:
    """Neighbours from scipy's cKDTree, the rest in numpy."""
    from scipy.spatial import cKDTree

    p = press.people
    tree = cKDTree(np.column_stack((p.x, p.y)), balanced_tree=False, compact_nodes=False)
    found = tree.query_pairs(2 * scenes.RADII[1], output_type="ndarray")
    a, b = np.concatenate((found[:, 0], found[:, 1])), np.concatenate((found[:, 1], found[:, 0]))
    push_x, push_y = pushes(p, a, b)
    return walled(press.ground.solid, p, p.dx + push_x, p.dy + push_y)


def check_tree(press: Press) -> None:
    """The same places to a billionth of a tile."""
    ours(press)
    x, y = with_tree(press)
    same(press.x, x, "x", SUMS)
    same(press.y, y, "y", SUMS)


# ---------------------------------------------------------------- cases
def beside_c(n: int) -> Match[Press]:
    native.library()
    return Match(presses(n), ours, with_c, check_c)


def beside_numpy(n: int) -> Match[Press]:
    return Match(presses(n), ours, with_numpy, check_numpy)


def beside_tree(n: int) -> Match[Press]:
    needs("scipy")
    return Match(presses(n), ours, with_tree, check_tree)


def cases(quick: bool) -> list[Case]:
    """Separation and walls at two sizes; pymunk as it comes only where its tree fits into memory."""
    from game.bench.pymunk_crowd import beside_pymunk

    found = []
    for n in (500, 1000) if quick else (10_000, 50_000):
        found += [
            Case(NAME, n, "C", 1.5, lambda n=n: beside_c(n)),  # type: ignore[misc]
            Case(NAME, n, "numpy", 1 / 4, lambda n=n: beside_numpy(n)),  # type: ignore[misc]
            Case(NAME, n, "scipy cKDTree", 1 / 4, lambda n=n: beside_tree(n)),  # type: ignore[misc]
            Case(NAME, n, "pymunk hashed", 1 / 15, lambda n=n: beside_pymunk(n, True)),  # type: ignore[misc]
        ]
        if n <= 10_000:
            found.append(Case(NAME, n, "pymunk", 1 / 15, lambda n=n: beside_pymunk(n, False)))  # type: ignore[misc]
    return found
