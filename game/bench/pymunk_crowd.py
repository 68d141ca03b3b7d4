"""The same crowd in pymunk, a rigid-body engine: other rules of motion, the same discs among the same walls.

What is compared: how deep bodies overlap afterwards. pymunk resolves contacts by impulses, so
places differ; equal work means that both start from one crowd, both lessen its overlap, and neither leaves
anybody inside a wall.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from game.bench import crowd
from game.bench.measure import Match, Unequal
from game.bench.proof import needs
from game.bench.scenes import People

TICK = 1 / 60
STEPS = 2
"""pymunk moves bodies before it solves contacts: what a step finds shows in the next one's places."""
DEEP = 0.25
"""Tiles: a centre this far inside a wall's cell counts as in the wall."""


@dataclass
class Yard:
    """A press, and the pymunk space that holds the same discs and walls."""

    press: crowd.Press
    space: Any
    bodies: list[Any]
    places: list[tuple[float, float]]
    speeds: list[tuple[float, float]]


def yard(press: crowd.Press, hashed: bool) -> Yard:
    """Discs of mass 1, no friction, no gravity; a square for every wall cell that has an open neighbour.

    `hashed`: with pymunk's spatial hash, cells of one tile, in place of its bounding-box tree.
    """
    import pymunk

    space = pymunk.Space()
    if hashed:
        space.use_spatial_hash(1.0, max(1000, 10 * len(press.people)))
    for cx, cy in wall_faces(press.ground.solid):
        corners = [(cx, cy), (cx + 1, cy), (cx + 1, cy + 1), (cx, cy + 1)]
        space.add(pymunk.Poly(space.static_body, corners))
    p = press.people
    bodies = []
    for radius in p.radius.tolist():
        body = pymunk.Body(1.0, float("inf"))
        space.add(body, pymunk.Circle(body, radius))
        bodies.append(body)
    places = list(zip(p.x.tolist(), p.y.tolist(), strict=True))
    speeds = list(zip((p.dx / TICK).tolist(), (p.dy / TICK).tolist(), strict=True))
    return Yard(press, space, bodies, places, speeds)


def wall_faces(solid: npt.NDArray[np.uint8]) -> list[tuple[int, int]]:
    """Wall cells that somebody can touch: some neighbour of theirs is open. -> [(cx, cy)]"""
    open_near = np.zeros(solid.shape, bool)
    wide = np.pad(solid, 1, constant_values=1) == 0
    h, w = solid.shape
    for gy, gx in np.ndindex(3, 3):
        open_near |= wide[gy : gy + h, gx : gx + w]
    return [(int(cx), int(cy)) for cy, cx in np.argwhere((solid > 0) & open_near)]


def back(yard: Yard) -> None:
    """Everybody where they began, and as fast."""
    for body, place, speed in zip(yard.bodies, yard.places, yard.speeds, strict=True):
        body.position = place
        body.velocity = speed


def ours(yard: Yard) -> None:
    """The same as beside C."""
    crowd.ours(yard.press)


def with_pymunk(yard: Yard) -> None:
    """One step of 1/60 s."""
    yard.space.step(TICK)


def overlap(people: People, side: int) -> float:
    """How deep all pairs of bodies stand in each other, in tiles."""
    a, b = crowd.pairs_of(people, side)
    d = np.hypot(people.x[a] - people.x[b], people.y[a] - people.y[b])
    return float(np.maximum(0.0, people.radius[a] + people.radius[b] - d)[a != b].sum() / 2)


def check(yard: Yard) -> None:
    """Both lessen the overlap of their one crowd, and leave nobody deep in a wall."""
    p, side = yard.press.people, yard.press.ground.side
    ours(yard)
    for _ in range(STEPS):
        with_pymunk(yard)
    here = replace(p, x=yard.press.x, y=yard.press.y)
    at = np.array([tuple(body.position) for body in yard.bodies])
    there = replace(p, x=at[:, 0].copy(), y=at[:, 1].copy())
    for who, found, steps in (("ours", here, 1), ("pymunk", there, STEPS)):
        untouched = overlap(replace(p, x=p.x + steps * p.dx, y=p.y + steps * p.dy), side)
        if overlap(found, side) >= untouched:
            raise Unequal(f"{who} parts nobody: overlap {overlap(found, side)} of {untouched}")
        if _deep(yard.press.ground.solid, found):
            raise Unequal(f"{who} leaves somebody in a wall")


def _deep(solid: npt.NDArray[np.uint8], p: People) -> bool:
    cx, cy = p.x.astype(np.int64), p.y.astype(np.int64)
    depth = np.minimum(np.minimum(p.x - cx, cx + 1 - p.x), np.minimum(p.y - cy, cy + 1 - p.y))
    return bool(((solid[cy, cx] > 0) & (depth > DEEP)).any())


def beside_pymunk(n: int, hashed: bool) -> Match[Yard]:
    """Raises Missing."""
    needs("pymunk")
    yards = [yard(press, hashed) for press in crowd.presses(n)[:1]]
    return Match(yards, ours, with_pymunk, check, before=back, note="other physics; overlap lessened by both")
