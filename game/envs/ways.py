"""Ways of a map: how far it is on foot, through doors and up stairs, and which stairs to take first."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from game.core.flow import FAR, integrate, scratch_sizes
from game.envs import aims
from game.envs.fields import AT
from game.envs.fields import FAR as SEEN_TILES
from game.envs.needs import mask_of_person
from game.sim.kinds.story import GoalKind
from game.sim.kinds.who import Person
from game.sim.level import Exit, Plan
from game.sim.world import World

if TYPE_CHECKING:
    from game.view.guide import Guide

DOOR_COST = STAIRS_COST = 20
"""Tenths of a tile that a door on the way is worth, and stairs."""
Field: TypeAlias = npt.NDArray[np.int32]
"""Tenths of a metre of way from each cell to a place, FAR = none. (h, w)"""


class Hop(NamedTuple):
    """Stairs, or whatever else takes her from one part of a map into another."""

    mouth: Field
    """To where they begin."""
    end: Exit
    """Where they come out."""


class Ways:
    """Of one map, for one of its protagonists."""

    def __init__(self, plan: Plan, person: Person) -> None:
        self._enter = np.where(plan.rasters.wall != 0, np.int16(-1), plan.rasters.cost.astype(np.int16))
        for door in plan.doors:
            self._enter[door.y0 : door.y1, door.x0 : door.x1] = DOOR_COST
        buckets, links = scratch_sizes(plan.width, plan.height)
        self._scratch = np.empty(buckets, np.int32), np.empty(links, np.int32)
        self._hops = [
            Hop(self.on_foot((each.x0 + each.x1) / 2, (each.y0 + each.y1) / 2), plan.exits[each.to])
            for each in plan.exits
            if each.to >= 0 and each.who & mask_of_person(person)
        ]
        self._guide: Guide | None = None

    def on_foot(self, x: float, y: float) -> Field:
        """To a place, doors counted as ways."""
        field = np.empty(self._enter.shape, np.int32)
        integrate(field, self._enter, int(y), int(x), FAR - 1, *self._scratch)
        return field

    def to(self, x: float, y: float) -> Field:
        """To a place, doors and stairs counted as ways."""
        field, hops = self.on_foot(x, y), self._hops
        left = [_least(field, hop.end) for hop in hops]
        between = [[_least(other.mouth, hop.end) + STAIRS_COST for other in hops] for hop in hops]
        for _ in hops:  # as many as the longest way takes
            for i, ways in enumerate(between):
                left[i] = min(left[i], *(way + rest for way, rest in zip(ways, left, strict=True)))
        for hop, rest in zip(hops, left, strict=True):
            if rest < FAR:
                field = np.minimum(field, np.minimum(hop.mouth + (STAIRS_COST + rest), FAR))
        return field

    def by_stairs(self, world: World, seen: npt.NDArray[np.float32]) -> None:
        """Turn an observation's marker as the HUD's: where stairs lie between, toward them. seen (LENGTH,)"""
        if not self._hops:
            return
        k = aims.task_of(world.twin, world.player)
        if k < 0 or world.goals.kind[k] == GoalKind.SURVIVE:
            return
        if self._guide is None:
            from game.view.guide import Guide

            self._guide = Guide(world)
        x, y = float(world.body.x[world.player]), float(world.body.y[world.player])
        to_x, to_y, stairs = self._guide.toward(x, y, *aims.task_place(world.twin, k))
        if stairs:
            at = AT["task"] + 1
            seen[at : at + 2] = np.clip(((to_x - x) / SEEN_TILES, (to_y - y) / SEEN_TILES), -1.0, 1.0)


def _least(field: Field, area: Exit) -> int:
    """The shortest way from anywhere in it."""
    return int(field[int(area.y0) : ceil(area.y1), int(area.x0) : ceil(area.x1)].min(initial=FAR))
