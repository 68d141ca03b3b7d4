"""A tick with every rule, ten thousand infected hunting, beside the core tick of the same crowd in C.

The player runs to and fro in a clearing in the middle of a 512x512 town; everybody within eighty tiles of
path has seen her and hunts her down the flow field. Before each run, off the clock, she is healed and whoever
lost her is set on her again, so that every run is one of hunting. C gets the places of that moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from game.bench import native, scenes
from game.bench.headless import commands
from game.bench.measure import Case, Match, Unequal
from game.bench.ticks import PERIOD, SIDE, Hunt, field_to, with_c
from game.core.flow import FAR
from game.core.table import nbytes
from game.sim.kinds.minds import Mood
from game.sim.kinds.who import Has, Person
from game.sim.level import Actor, Plan, Rasters, Start
from game.sim.schedule import step
from game.sim.world import World

NAME, GROWTH = "rules-tick", "growth"
NEAR, WITHIN = 14.0, 800
"""Nobody starts within so many tiles, nor farther than so many tenths of a tile of path."""
DENSE = 0.38
"""Bodies a tile where growth is measured: a hundred thousand on 512x512, and as many a tile when few."""
HUNTING = 0.9
CLEARING = 6


@dataclass
class Rush:
    """The world, and the same crowd as the C tick has it."""

    world: World
    hunt: Hunt
    steps: int


@cache
def rush(n: int, side: int, within: int = WITHIN) -> Rush:
    """n walkers after one player."""
    from game.content import rules

    ground = scenes.town(side)
    middle = side / 2 + 0.5
    rasters = Rasters.open_floor(side, side)
    rasters.wall[:] = rasters.opaque[:] = ground.solid
    rasters.cost[:] = ground.cost
    clearing = slice(side // 2 - CLEARING, side // 2 + CLEARING + 1)
    rasters.wall[clearing, clearing] = rasters.opaque[clearing, clearing] = 0
    cost = field_to(ground, (middle, middle))
    where = np.hypot(*(np.mgrid[0:side, 0:side] + 0.5 - middle)) > min(NEAR, side / 4)
    p = scenes.people(ground, n, 2, where & (cost < within))
    plan = Plan(
        "rush",
        rasters,
        starts=(Start(middle, middle, Person.ONJO),),
        actors=tuple(Actor(x, y, Has.INFECTED) for x, y in zip(p.x.tolist(), p.y.tolist(), strict=True)),
        start_hour=22.0,
    )
    world = World(plan, rules.load_numbers(), 3, Person.ONJO, capacity=n + 64)
    step(world)
    found = Rush(world, Hunt(ground, p, cost, (middle, middle), 0), PERIOD)
    for _ in range(10):
        rouse(found)
        run(found)
    return found


def rouse(rush: Rush) -> None:
    """The player whole, every infected awake and after her; C gets their places."""
    world, player = rush.world, rush.world.player
    rows = world.rows(Has.INFECTED)
    world.vital.health[player] = world.vital.stamina[player] = 100.0
    world.vital.bleeding[player] = world.vital.infection[player] = world.vital.infection_rate[player] = 0.0
    world.who.has[rows] &= ~np.uint32(Has.ASLEEP)
    world.sense.suspicion[rows] = 100.0
    world.sense.prey[rows] = world.handle(player)
    world.sense.seen_x[rows], world.sense.seen_y[rows] = world.body.x[player], world.body.y[player]
    world.mind.mood[rows[world.mind.mood[rows] != Mood.CHASE]] = Mood.CHASE
    people = rush.hunt.people
    people.x[:], people.y[:] = world.body.x[rows], world.body.y[rows]
    people.radius[:] = world.body.radius[rows]


def run(rush: Rush) -> None:
    """One round of minds: six ticks with every rule."""
    for _ in range(rush.steps):
        step(rush.world, commands(rush.world.tick))


def run_c(rush: Rush) -> None:
    """As many core ticks in C, from the same places."""
    for _ in range(rush.steps):
        with_c(rush.hunt)


def hunting(world: World) -> float:
    """Share of the infected whose mood is to chase, with a prey and on the move or at its throat."""
    rows = world.rows(Has.INFECTED)
    chasing = (world.mind.mood[rows] == Mood.CHASE) & (world.sense.prey[rows] == world.handle(world.player))
    going = (world.intent.wx[rows] != 0) | (world.intent.wy[rows] != 0) | (world.body.pose[rows] != 0)
    return float((chasing & going).mean())


def check_hunt(rush: Rush) -> None:
    """More than nine of ten hunt after a run as before it, and nobody is gone."""
    n = len(rush.hunt.people)
    rouse(rush)
    run(rush)
    living, share = rush.world.rows(Has.INFECTED).size, hunting(rush.world)
    if living != n or rush.world.player < 0:
        raise Unequal(f"{living} of {n} infected are left, player {rush.world.player}")
    if share <= HUNTING:
        raise Unequal(f"only {share:.0%} of the infected hunt")


def check(rush: Rush) -> None:
    """They hunt; C has the same number in the same places, and moves them too."""
    check_hunt(rush)
    before = rush.hunt.people.x.copy()
    rouse(rush)
    run_c(rush)
    if (rush.hunt.people.x == before).all() or (rush.hunt.c_x == rush.hunt.people.x).all():
        raise Unequal("nobody moves")


def beside_c(n: int, side: int) -> Match[Rush]:
    """Raises Missing."""
    native.library()
    found = rush(n, side)
    note = f"every rule, {hunting(found.world):.0%} hunting; the reference is the core tick alone"
    return Match((found,), run, run_c, check, before=rouse, ours_units=PERIOD, theirs_units=PERIOD, note=note)


# ---------------------------------------------------------------- growth
def rouse_both(pair: tuple[Rush, Rush]) -> None:
    """As `rouse`, for each of two crowds."""
    for each in pair:
        rouse(each)


def growth(few: int, many: int) -> Match[tuple[Rush, Rush]]:
    """A tick with every rule, many and few as dense as each other, both per thousand actors."""
    many_of, few_of = (rush(n, int((n / DENSE) ** 0.5), FAR) for n in (many, few))

    def check_both(pair: tuple[Rush, Rush]) -> None:
        for each in pair:
            check_hunt(each)

    return Match(
        ((many_of, few_of),),
        lambda pair: run(pair[0]),
        lambda pair: run(pair[1]),
        check_both,
        before=rouse_both,
        ours_units=PERIOD * many / 1000,
        theirs_units=PERIOD * few / 1000,
        note=f"a tick with every rule, per 1,000 actors; {bytes_an_actor()} bytes an actor in a world",
    )


def bytes_an_actor() -> int:
    """What one more row of a world's tables costs."""
    from game.content import rules
    from game.sim.build import build_tables
    from game.sim.warmup import little_plan

    sizes = [nbytes(build_tables(little_plan(), rules.load_numbers(), 1, rows)) for rows in (256, 512)]
    return (sizes[1] - sizes[0]) // 256


def cases(quick: bool) -> list[Case]:
    """Every rule for at most three times the bare motion; and what one actor costs when they are many."""
    n, side = (300, 64) if quick else (10_000, SIDE)
    few, many = (100, 400) if quick else (1000, 100_000)
    return [
        Case(NAME, n, "C core tick", 3.0, lambda: beside_c(n, side)),
        Case(GROWTH, many, f"at {few:,}", 2.0, lambda: growth(few, many)),
    ]


def profiles(quick: bool) -> dict[str, dict[str, float]]:
    """Microseconds a tick of each system, for the school's hundred actors and for the rush."""
    from game.bench import headless
    from game.headless.profile import profiled

    n, side, ticks = (300, 64, 30) if quick else (10_000, SIDE, headless.TICKS)
    crowd, night = rush(n, side), headless.nights(ticks)[0]
    headless.back(night)
    with profiled() as school:
        headless.run(night.world, ticks)
    with profiled() as hunters:
        for _ in range(10):
            rouse(crowd)
            run(crowd)
    return {
        f"{headless.MAP}, {headless.ACTORS} actors": school.microseconds,
        f"{n:,} hunting on {side}x{side}": hunters.microseconds,
    }
