"""Sight rays: which of so many pairs of points see each other, beside C and vectorised numpy."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from game.bench import native, scenes
from game.bench.measure import Case, Match
from game.bench.proof import Floats, same
from game.core.compiled import F8, U1, U1x2, compiled
from game.core.sight import clear

NAME = "rays"
REACH = 12.0
INPUTS = 4
SIDE = 128


@dataclass
class Looks:
    """Pairs of points on one town, at most REACH tiles apart; columns (n,)."""

    opaque: npt.NDArray[np.uint8]
    ends: tuple[Floats, Floats, Floats, Floats]
    """x and y of one end, x and y of the other."""
    ours: npt.NDArray[np.uint8] = field(init=False)
    theirs: npt.NDArray[np.uint8] = field(init=False)
    native: tuple[Any, ...] = ()

    def __post_init__(self) -> None:
        self.ours, self.theirs = (np.zeros(self.ends[0].size, np.uint8) for _ in range(2))


@cache
def looks(n: int) -> tuple[Looks, ...]:
    """From anywhere open to anywhere within reach."""
    found = []
    for seed in range(INPUTS):
        ground = scenes.town(SIDE, seed + 1)
        p = scenes.people(ground, n, seed)
        far, turn = scenes.luck(n, seed, 11, 1.0, REACH), scenes.luck(n, seed, 12, 0.0, 2 * np.pi)
        x = np.clip(p.x + far * np.cos(turn), 0.0, SIDE - 0.01)
        y = np.clip(p.y + far * np.sin(turn), 0.0, SIDE - 0.01)
        found.append(Looks(ground.solid, (p.x, p.y, x, y)))
    return tuple(found)


@compiled
def _look(opaque: U1x2, x0: F8, y0: F8, x1: F8, y1: F8, out: U1) -> None:
    for i in range(x0.shape[0]):
        out[i] = clear(opaque, x0[i], y0[i], x1[i], y1[i])


def ours(pairs: Looks) -> None:
    """`core.sight.clear`, pair by pair."""
    _look(pairs.opaque, *pairs.ends, pairs.ours)


def with_c(pairs: Looks) -> None:
    """The same in C; the call is put together once, off the clock."""
    if not pairs.native:
        ends = [ctypes.c_void_p(native.pointer(a)) for a in pairs.ends]
        h, w = (ctypes.c_int32(size) for size in pairs.opaque.shape)
        n = ctypes.c_int32(pairs.ours.size)
        out = ctypes.c_void_p(native.pointer(pairs.theirs))
        opaque = ctypes.c_void_p(native.pointer(pairs.opaque))
        pairs.native = (native.library().rays, (opaque, w, h, n, *ends, out))
    call, words = pairs.native
    call(*words)


def with_numpy(pairs: Looks) -> None:
    """All rays in step: each turn moves those still on their way into their next cell."""
    x0, y0, x1, y1 = pairs.ends
    back = (x1 < x0) | ((x1 == x0) & (y1 < y0))
    x0, x1 = np.where(back, x1, x0), np.where(back, x0, x1)
    y0, y1 = np.where(back, y1, y0), np.where(back, y0, y1)
    cx, cy = x0.astype(np.int64), y0.astype(np.int64)
    across, down = x1.astype(np.int64) - cx, np.abs(y1.astype(np.int64) - cy)
    sy = np.where(y1 >= y0, 1, -1)
    dx, dy, line = x1 - x0, np.abs(y1 - y0), np.where(sy > 0, cy + 1, cy)
    seen, on = np.ones(x0.size, bool), np.flatnonzero(across + down > 1)
    while on.size:
        by_x = (cx[on] + 1 - x0[on]) * dy[on]
        by_y = np.abs(line[on] - y0[on]) * dx[on]
        corner = (across[on] > 0) & (down[on] > 0) & (by_x == by_y)
        east = corner | ((across[on] > 0) & ((down[on] == 0) | (by_x < by_y)))
        south = corner | ~east
        pinched = corner & (pairs.opaque[cy[on], cx[on] + east] > 0)
        pinched &= pairs.opaque[cy[on] + sy[on] * south, cx[on]] > 0
        cx[on] += east
        across[on] -= east
        cy[on] += sy[on] * south
        line[on] += sy[on] * south
        down[on] -= south
        left = across[on] + down[on]
        shut = pinched | ((pairs.opaque[cy[on], cx[on]] > 0) & ~(corner & (left == 0)))
        seen[on[shut]] = False
        on = on[~shut & (left > 1)]
    pairs.theirs[:] = seen


def check_c(pairs: Looks) -> None:
    """The same pairs see each other."""
    ours(pairs)
    with_c(pairs)
    same(pairs.ours, pairs.theirs, "seen")


def check_numpy(pairs: Looks) -> None:
    """The same pairs see each other."""
    ours(pairs)
    with_numpy(pairs)
    same(pairs.ours, pairs.theirs, "seen")


def beside_c(n: int) -> Match[Looks]:
    """Raises Missing."""
    native.library()
    return Match(looks(n), ours, with_c, check_c)


def beside_numpy(n: int) -> Match[Looks]:
    return Match(looks(n), ours, with_numpy, check_numpy)


def cases(quick: bool) -> list[Case]:
    """10,000 pairs at most twelve tiles apart."""
    n = 500 if quick else 10_000
    return [
        Case(NAME, n, "C", 1.2, lambda: beside_c(n)),
        Case(NAME, n, "numpy", 1 / 5, lambda: beside_numpy(n)),
    ]
