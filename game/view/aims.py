"""Aims: the goal in hand, where its marker stands, and the stairs toward it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot

from game.sim.kinds.story import GoalKind
from game.sim.kinds.who import Person
from game.sim.world import World
from game.view.guide import Guide


@dataclass(frozen=True, slots=True)
class Aim:
    """The goal in hand."""

    text: str
    x: float
    y: float
    kind: str
    """reach, find, survive, or exit once all is done."""
    until: float
    number: int
    of: int
    passage: bool = False
    """The place is not the goal yet but the stairs toward it."""


def aim_of(world: World, x: float, y: float) -> Aim | None:
    """The first goal not done, else the nearest way out."""
    mask = 2 if world.person is Person.NAMRA else 1
    goals = world.goals
    mine = [k for k in range(goals.kind.size) if goals.who[k] & mask]
    left = sorted((k for k in mine if not goals.done[k]), key=lambda k: (int(goals.order[k]), k))
    if left:
        k = left[0]
        gx, gy = (goals.x0[k] + goals.x1[k]) / 2, (goals.y0[k] + goals.y1[k]) / 2
        kind = GoalKind(int(goals.kind[k]))
        if kind is GoalKind.FIND and goals.item[k] >= 0:
            gx, gy = world.items.x[goals.item[k]], world.items.y[goals.item[k]]
        number = len(mine) - len(left) + 1
        text = world.plan.goals[k].text
        return Aim(text, float(gx), float(gy), kind.name.lower(), float(goals.until[k]), number, len(mine))
    exits = world.tables.exits
    ways = [k for k in range(exits.x0.size) if exits.to[k] < 0 and exits.who[k] & mask]
    if not ways or not mine:
        return None
    middles = [((exits.x0[k] + exits.x1[k]) / 2, (exits.y0[k] + exits.y1[k]) / 2) for k in ways]
    gx, gy = min(middles, key=lambda at: hypot(at[0] - x, at[1] - y))
    return Aim("hud.leave", float(gx), float(gy), "exit", -1.0, len(mine), len(mine))


def by_stairs(aim: Aim | None, guide: Guide | None, x: float, y: float) -> Aim | None:
    if aim is None or guide is None or aim.kind == "survive":
        return aim
    to_x, to_y, passage = guide.toward(x, y, aim.x, aim.y)
    return replace(aim, x=to_x, y=to_y, passage=passage)
