"""Who takes part in a night of many, and where everybody begins."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.core.flow import FAR
from game.envs.ways import Ways
from game.sim.kinds.who import Has, Person
from game.sim.level import Actor, Plan

KIND = {
    "survivor": int(Has.HUMAN | Has.COMPANION),
    "hybrid": int(Has.HYBRID | Has.COMPANION),
    "infected": int(Has.INFECTED),
}


def names(counts: dict[str, int]) -> list[str]:
    """An agent's kind and number: `survivor_0`, ..."""
    return [f"{kind}_{k}" for kind, count in counts.items() for k in range(count)]


def actors(plan: Plan, agents: list[str]) -> tuple[Actor, ...]:
    """Bodies of all but the first, who has one: people round the start, infected wherever luck puts them.

    Raises ValueError where there are more people than cells to stand on.
    """
    others = [name.split("_")[0] for name in agents[1:]]
    cells = _about(plan, sum(kind != "infected" for kind in others))
    start = plan.start_of(Person.ONJO)
    return tuple(
        Actor(start.x, start.y, KIND[kind]) if kind == "infected" else Actor(*next(cells), KIND[kind])
        for kind in others
    )


def _about(plan: Plan, count: int) -> Iterator[tuple[float, float]]:
    """Middles of so many cells on which nobody stands yet, the nearest to the start by foot first."""
    start = plan.start_of(Person.ONJO)
    way = Ways(plan, Person.ONJO).on_foot(start.x, start.y)
    way[int(start.y), int(start.x)] = FAR
    for door in plan.doors:
        way[door.y0 : door.y1, door.x0 : door.x1] = FAR
    for actor in plan.actors:
        way[int(actor.y), int(actor.x)] = FAR
    free = int((way < FAR).sum())
    if free < count:
        raise ValueError(
            f"map = {plan.name!r}: {count} agents beside On-jo, {free} cells for them to stand on"
        )
    nearest = np.argsort(way, axis=None, kind="stable")[:count]
    ys, xs = np.unravel_index(nearest, way.shape)
    return iter([(float(x) + 0.5, float(y) + 0.5) for x, y in zip(xs, ys, strict=True)])
