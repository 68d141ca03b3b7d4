"""What those far away cost: ten thousand calm infected all over a 512x512 town, and one of their kin.

Nam-ra walks to and fro in the middle, taken for one of theirs. Ours counts whoever is far by region; beside
it the same world where everybody keeps a body, and a world where those far away have never been.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from game.bench import scenes
from game.bench.measure import Case, Match, Unequal
from game.bench.ticks import SIDE
from game.sim import commands as ask
from game.sim.kinds.who import Has, Person
from game.sim.level import Actor, Plan, Rasters, Start
from game.sim.numbers import Numbers
from game.sim.schedule import step
from game.sim.world import World

NAME = "far-away"
SPAN = 60
"""Ticks of a run: every row and every region is looked at once."""
SWAY = 90
FEW = 0.4
"""At most this share of them is near enough for a body."""


@dataclass
class Towns:
    """One with regions and one without."""

    counted: World
    bodies: World


def _numbers(regions: bool, side: int) -> Numbers:
    from game.content import rules

    numbers = rules.load_numbers()
    if not regions:
        return numbers._replace(region=numbers.region._replace(least=float(SIDE)))
    share = side / SIDE
    small = {"asleep": numbers.region.asleep * share, "awake": numbers.region.awake * share}
    small |= {"apart": numbers.region.apart * share, "side": max(8.0, numbers.region.side * share)}
    return numbers._replace(region=numbers.region._replace(least=0.0, **small))


def _town(people: list[tuple[float, float]], side: int, regions: bool) -> World:
    ground = scenes.town(side)
    rasters = Rasters.open_floor(side, side)
    rasters.wall[:] = rasters.opaque[:] = ground.solid
    middle = side / 2 + 0.5
    plan = Plan(
        "far",
        rasters,
        starts=(Start(middle, middle, Person.NAMRA),),
        actors=tuple(Actor(x, y, Has.INFECTED) for x, y in people),
        start_hour=12.0,
    )
    return World(plan, _numbers(regions, side), 3, Person.NAMRA, capacity=len(people) + 64)


def run(world: World) -> None:
    """A second of it; her hunger is stilled."""
    world.vital.hunger[world.player] = 0.0
    for _ in range(SPAN):
        turn = world.tick % SWAY == 0
        step(world, (ask.Walk(60 if world.tick // SWAY % 2 else -60, 0),) if turn else ())


def _settled(world: World) -> World:
    """Played on until whoever is far is counted, if anybody ever is."""
    for _ in range(int(world.numbers.region.after) + 4):
        run(world)
    return world


def _spread(n: int, side: int) -> list[tuple[float, float]]:
    p = scenes.people(scenes.town(side), n, 2)
    return list(zip(p.x.tolist(), p.y.tolist(), strict=True))


@cache
def beside_bodies(n: int, side: int) -> Towns:
    """Everybody twice: some as counts, and all as bodies."""
    people = _spread(n, side)
    return Towns(*(_settled(_town(people, side, regions)) for regions in (True, False)))


@cache
def beside_nobody(n: int, side: int) -> Towns:
    """The counted, and a town where only those live who have bodies there."""
    counted = beside_bodies(n, side).counted
    rows = counted.rows(Has.INFECTED)
    near = zip(counted.body.x[rows].tolist(), counted.body.y[rows].tolist(), strict=True)
    return Towns(counted, _settled(_town(list(near), side, False)))


def check(n: int) -> Callable[[Towns], None]:
    """Whether nobody is missing, few have bodies on our side, and the other side has no counts."""

    def check_towns(towns: Towns) -> None:
        bodies = towns.counted.rows(Has.INFECTED).size
        if towns.counted.infected != n or not 0 < bodies < FEW * n:
            raise Unequal(f"{towns.counted.infected} of {n} infected, {bodies} of them bodies")
        if towns.bodies.tables.regions.held.size:
            raise Unequal("the reference counts too")
        if towns.bodies.infected not in (n, bodies):
            raise Unequal(f"{towns.bodies.infected} infected in the reference")

    return check_towns


def match(n: int, side: int, alone: bool) -> Match[Towns]:
    """Ticks of a town, beside all bodies or beside the near ones alone."""
    towns = beside_nobody(n, side) if alone else beside_bodies(n, side)
    bodies = towns.counted.rows(Has.INFECTED).size
    return Match(
        (towns,),
        lambda pair: run(pair.counted),
        lambda pair: run(pair.bodies),
        check(n),
        ours_units=SPAN,
        theirs_units=SPAN,
        note=f"calm infected all over {side}x{side}, {bodies} near enough for a body",
    )


def cases(quick: bool) -> list[Case]:
    """A fraction of what as many bodies cost, and hardly more than if the far ones were not there."""
    n, side = (400, 128) if quick else (10_000, SIDE)
    return [
        Case(NAME, n, "all as bodies", 1 / 2, lambda: match(n, side, False)),
        Case(NAME, n, "only those near", 1.25, lambda: match(n, side, True)),
    ]
