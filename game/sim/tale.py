"""Tables of what a map tells and does by itself: triggers, values, spawn zones, noises, searchlights."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import Any

import numpy as np
import numpy.typing as npt

from game.core.table import blank
from game.sim.clock import TICKS
from game.sim.components.story import Spawns, Story, Triggers
from game.sim.components.tables import Tables
from game.sim.components.things import Beams, Sources
from game.sim.deeds import AT_FIRST, READ, RULED, Compare, Outline, Trigger
from game.sim.level import Plan


def tale_tables(plan: Plan) -> dict[str, Any]:
    """Blank tables at their sizes, by name."""
    n = len(plan.triggers)
    corners = sum(len(each.outline) for each in plan.triggers)
    terms = sum(len(each.terms) + len(each.only) for each in plan.triggers)
    told = len(value_names(plan)) if n else 0
    shapes = dict.fromkeys(("term_value", "term_op", "term_number"), (terms,))
    shapes |= {"corner": (n + 1,), "corner_x": (corners,), "corner_y": (corners,), "term": (2 * n + 1,)}
    return {
        "triggers": blank(Triggers, n, **shapes),
        "story": blank(Story, told, onward=(1,)),
        "spawns": blank(Spawns, len(plan.spawns)),
        "sources": blank(Sources, len(plan.sources)),
        "beams": blank(Beams, len(plan.beams)),
    }


def value_names(plan: Plan) -> tuple[str, ...]:
    """Names of the story's values, row by row."""
    return (*READ, *RULED, *plan.values)


def fill_tale(tables: Tables, plan: Plan) -> None:
    """Everything as the map states it, before the first tick."""
    _fill_triggers(tables.triggers, plan.triggers)
    tables.story.onward[0] = -1
    if plan.triggers:
        for row, name in enumerate(value_names(plan)):
            tables.story.value[row] = AT_FIRST.get(name, 0.0)
    for row, spawn in enumerate(plan.spawns):
        tables.spawns.left[row] = spawn.most or -1
    for row, source in enumerate(plan.sources):
        _copy(tables.sources, row, source, ("x", "y", "loud", "kind", "on"))
        tables.sources.period_ticks[row] = max(1, round(source.period * TICKS))
    for row, beam in enumerate(plan.beams):
        _copy(tables.beams, row, beam, ("lamp", "path", "speed"))
        tables.beams.way[row] = 1


def _copy(table: Any, row: int, thing: Any, names: Sequence[str]) -> None:
    for name in names:
        getattr(table, name)[row] = getattr(thing, name)


def _fill_triggers(t: Triggers, triggers: Sequence[Trigger]) -> None:
    corner = term = 0
    for row, each in enumerate(triggers):
        names = ("when", "who", "x0", "y0", "x1", "y1", "number", "event", "row", "state", "once")
        _copy(t, row, each, names)
        t.after_ticks[row] = round(each.after * TICKS)
        t.armed[row], t.due[row] = 1, -1
        for x, y in each.outline:
            t.corner_x[corner], t.corner_y[corner] = x, y
            corner += 1
        t.corner[row + 1] = corner
        for part, terms in enumerate((each.terms, each.only)):
            term = _fill_terms(t, term, terms)
            t.term[2 * row + part + 1] = term


def _fill_terms(t: Triggers, at: int, terms: Sequence[Compare]) -> int:
    for each in terms:
        t.term_value[at], t.term_op[at], t.term_number[at] = each.value, each.op, each.number
        at += 1
    return at


def inside(
    outline: Outline, shape: tuple[int, ...], corner: tuple[int, int] = (0, 0)
) -> npt.NDArray[np.bool_]:
    """Cells whose middle lies within an outline: a ray westward crosses it an odd number of times. (h, w)

    Each side marks one cell a row, where crossing it begins; rows are summed up at the end, so that the work
    grows with the outline's height and the map, not with their product. `corner` is the row and column of the
    first cell.
    """
    ys = np.arange(corner[0], corner[0] + shape[0]) + 0.5
    turns = np.zeros((shape[0], shape[1] + 1), np.int32)
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], outline[0]), strict=True):
        rows = np.flatnonzero((ay > ys) != (by > ys))
        if rows.size:
            crossed = ax + (ys[rows] - ay) * (bx - ax) / (by - ay)
            np.add.at(turns, (rows, _first(crossed, corner[1], shape[1])), 1)
    found: npt.NDArray[np.bool_] = np.cumsum(turns[:, :-1], axis=1) % 2 == 1
    return found


def _first(x: npt.NDArray[np.floating[Any]], begin: int, wide: int) -> npt.NDArray[np.intp]:
    """The first column from `begin` on whose middle lies beyond each x, `wide` where none does."""
    column: npt.NDArray[np.intp] = np.clip(np.floor(x - 0.5), begin - 1, begin + wide).astype(np.intp)
    column += column + 0.5 <= x  # x - 0.5 may have been rounded either way
    return column.clip(begin, begin + wide) - begin


Window = tuple[tuple[slice, slice], npt.NDArray[np.bool_]]
"""Part of a raster, and which of its cells are meant."""


def cells_of(area: Any, shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
    """Cells whose middle lies in an area with x0..y1 and an outline; at least the one of its own middle."""
    found = np.zeros(shape, bool)
    part, cells = window_of(area, shape)
    found[part] = cells
    return found


def window_of(area: Any, shape: tuple[int, ...]) -> Window:
    """The same as no more of the map than the area needs."""
    corners = area.outline or ((area.x0, area.y0), (area.x1, area.y1))
    xs, ys = zip(*corners, strict=True)
    y0, y1 = _span(min(ys), max(ys), shape[0])
    x0, x1 = _span(min(xs), max(xs), shape[1])
    if area.outline:
        found = inside(area.outline, (y1 - y0, x1 - x0), (y0, x0))
    else:
        found = np.ones((y1 - y0, x1 - x0), bool)
    if found.any():
        return (slice(y0, y1), slice(x0, x1)), found
    x, y = int((area.x0 + area.x1) / 2), int((area.y0 + area.y1) / 2)
    y, x = min(max(y, 0), shape[0] - 1), min(max(x, 0), shape[1] - 1)
    return (slice(y, y + 1), slice(x, x + 1)), np.ones((1, 1), bool)


def _span(low: float, high: float, n: int) -> tuple[int, int]:
    """The cells whose middles lie from low to high: first, and one past the last."""
    first, last = ceil(max(low, 0.0) - 0.5), floor(min(high, float(n)) - 0.5)
    first += first + 0.5 < low  # a half may have been rounded away
    last -= last + 0.5 > high
    return min(first, n), max(min(first, n), min(last + 1, n))
