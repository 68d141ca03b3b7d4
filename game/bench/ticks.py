"""Whole ticks: the core's share of one beside a fused tick in C, and one with every rule beside the same C.

A core tick is what core does for chasers: sort them by cell, push them apart, lead each down the flow field,
turn them back at walls, and let each look toward its goal, at most twelve tiles, at 10 Hz (every sixth tick,
spread by row). The field is made once, off the clock: in the game too it is made when the goal changes cells,
and which way a cell leads is kept, as in the game, from the first time somebody asks. C keeps it likewise.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field, replace
from functools import cache
from math import sqrt
from typing import Any

import numpy as np
import numpy.typing as npt

from game.bench import native, scenes
from game.bench.crowd import STIFF, room, sorting
from game.bench.measure import BUDGET, Case, Match, Unequal
from game.bench.proof import Floats, same
from game.core.compiled import F8, I4, U1, F8x2, I2x2, I4x2, U1x2, compiled
from game.core.crowd import bin_rows, separate
from game.core.flow import FAR, along, integrate, lead, scratch_sizes
from game.core.lanes import X, Y
from game.core.sight import clear
from game.core.walls import slide_rows

NAME = "core-tick"
SIDE = 512
STRIDE = 2.4 / 60
"""Tiles a tick."""
REACH = 12.0
PERIOD = 6
FRAME_MS = 1000 / 60
APART = 40
"""Ticks between one input and the next: the same chase, later."""
INPUTS = 3


@dataclass
class Hunt:
    """A crowd on its way to one goal; results of ours in x, y, seen, of C in the others."""

    ground: scenes.Town
    people: scenes.People
    cost: npt.NDArray[np.int32]
    goal: tuple[float, float]
    tick: int
    x: Floats = field(init=False)
    y: Floats = field(init=False)
    c_x: Floats = field(init=False)
    c_y: Floats = field(init=False)
    seen: npt.NDArray[np.uint8] = field(init=False)
    c_seen: npt.NDArray[np.uint8] = field(init=False)
    leads: npt.NDArray[np.uint8] = field(init=False)
    c_leads: npt.NDArray[np.uint8] = field(init=False)
    """(side, side) which way each cell leads, 0 where nobody has asked."""
    scratch: Any = field(init=False)
    native: tuple[Any, ...] = ()

    def __post_init__(self) -> None:
        n = len(self.people)
        self.x, self.y, self.c_x, self.c_y = (np.zeros(n) for _ in range(4))
        self.seen, self.c_seen = np.zeros(n, np.uint8), np.zeros(n, np.uint8)
        self.leads, self.c_leads = (np.zeros(self.ground.solid.shape, np.uint8) for _ in range(2))
        self.scratch = room(n, self.ground.solid.size)


def field_to(ground: scenes.Town, goal: tuple[float, float]) -> npt.NDArray[np.int32]:
    """Costs to the cell of a goal. -> (side, side)"""
    cost = np.zeros(ground.solid.shape, np.int32)
    bucket, link = (np.zeros(size, np.int32) for size in scratch_sizes(ground.side, ground.side))
    integrate(cost, ground.enter, int(goal[1]), int(goal[0]), FAR, bucket, link)
    return cost


@cache
def hunts(n: int, side: int = SIDE, inputs: int = INPUTS) -> tuple[Hunt, ...]:
    """One chase at several moments, APART ticks from each other."""
    ground, goal = scenes.town(side), (side / 2 + 0.5, side / 2 + 0.5)
    cost = field_to(ground, goal)
    crowd = scenes.people(ground, n, 1, cost < FAR)
    found = []
    for moment in range(inputs):
        found.append(Hunt(ground, crowd, cost, goal, moment))
        if moment + 1 < inputs:
            crowd = later(found[-1], APART)
    return tuple(found)


def later(hunt: Hunt, ticks: int) -> scenes.People:
    """Where the crowd is so many ticks on."""
    p = replace(hunt.people, x=hunt.people.x.copy(), y=hunt.people.y.copy())
    onward = Hunt(hunt.ground, p, hunt.cost, hunt.goal, 0)
    for onward.tick in range(ticks):
        ours(onward)
        p.x[:], p.y[:] = onward.x, onward.y
    return p


# ---------------------------------------------------------------- ours
@compiled
def _chase(
    solid: U1x2, walls: U1x2, enter: I2x2, cost: I4x2, px: F8, py: F8, radius: F8, rows: I4, box: I4,
    start: I4, order: I4, near: F8x2, pairs: I4x2, step_x: F8, step_y: F8, x: F8, y: F8, seen: U1,
    leads: U1x2, goal_x: float, goal_y: float, tick: int, stiff: float, stride: float, reach: float,
) -> None:  # fmt: skip
    h, w = solid.shape
    n = px.shape[0]
    bin_rows(px, py, radius, rows, n, w, h, box, start, order, near)
    separate(near, n, w, box, start, order, 0.0, pairs, step_x, step_y, stiff)
    for k in range(n):
        i, cx, cy = order[k], int(near[X, k]), int(near[Y, k])
        way = int(leads[cy, cx])
        if way == 0:
            way = lead(cost, enter, cy, cx)
            leads[cy, cx] = way
        ux, uy = along(way, near[Y, k], near[X, k])
        step_x[i] += ux * stride
        step_y[i] += uy * stride
    for i in range(n):
        ax, ay = px[i], py[i]
        x[i], y[i] = ax, ay
        if (tick + i) % PERIOD == 0:
            dx, dy = goal_x - ax, goal_y - ay
            d = sqrt(dx * dx + dy * dy)
            share = reach / d if d > reach else 1.0
            seen[i] = clear(solid, ax, ay, ax + dx * share, ay + dy * share)
    slide_rows(solid, walls, x, y, radius, step_x, step_y, rows, n)


def ours(hunt: Hunt) -> None:
    """The kernels of core, one after the other, as the systems of the game call them."""
    g, p = hunt.ground, hunt.people
    given: Any = (g.solid, g.walls, g.enter, hunt.cost, p.x, p.y, p.radius, *hunt.scratch)
    given += (hunt.x, hunt.y, hunt.seen, hunt.leads, *hunt.goal, hunt.tick, STIFF, STRIDE, REACH)
    _chase(*given)


# ---------------------------------------------------------------- C
def with_c(hunt: Hunt) -> None:
    """The fused tick; the call is put together once, off the clock."""
    if not hunt.native:
        bodies, keep = sorting(hunt.ground, hunt.people)
        arrays: list[Any] = [hunt.cost, hunt.ground.enter, hunt.ground.solid]
        given: Any = (*map(native.pointer, arrays), *hunt.goal, STRIDE, REACH, STIFF, hunt.tick)
        results: list[Any] = [hunt.c_x, hunt.c_y, hunt.c_seen, hunt.c_leads]
        words = native.Chase(*given, *map(native.pointer, results))
        hunt.native = (native.library().chase, ctypes.byref(bodies), ctypes.byref(words), keep)
    call, bodies_at, words_at, *_ = hunt.native
    call(bodies_at, words_at)


def check(hunt: Hunt) -> None:
    """Bit for bit: where everybody goes, and who sees the goal."""
    ours(hunt)
    with_c(hunt)
    same(hunt.x, hunt.c_x, "x")
    same(hunt.y, hunt.c_y, "y")
    same(hunt.seen, hunt.c_seen, "seen")
    same(hunt.leads > 0, hunt.c_leads > 0, "cells asked for")


def check_moving(hunt: Hunt) -> None:
    """Nine of ten go somewhere, and nobody into a wall."""
    ours(hunt)
    moved = (hunt.x != hunt.people.x) | (hunt.y != hunt.people.y)
    if moved.mean() < 0.9:
        raise Unequal(f"only {moved.mean():.0%} of the chasers move")
    if hunt.ground.solid[hunt.y.astype(np.int64), hunt.x.astype(np.int64)].any():
        raise Unequal("a chaser stands in a wall")


def beside_c(n: int) -> Match[Hunt]:
    """Raises Missing."""
    native.library()
    return Match(hunts(n), ours, with_c, check)


def beside_frame(n: int) -> Match[Hunt]:
    return Match(hunts(n), ours, None, check_moving, FRAME_MS, note="one frame at 60 Hz")


def cases(quick: bool) -> list[Case]:
    """Core ticks on 512x512, and a frame of 60 Hz."""
    few, many = (200, 1000) if quick else (10_000, 100_000)
    return [
        Case(NAME, few, "C", 1.3, lambda: beside_c(few)),
        Case(NAME, many, "C", 1.3, lambda: beside_c(many)),
        Case(NAME, many, BUDGET, 1.0, lambda: beside_frame(many)),
    ]
