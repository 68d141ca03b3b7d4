"""Far from anybody the calm infected are counted, and nobody is ever lost, gained or seen to appear."""

import os
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from game.core.rows import ROW_BITS
from game.sim import commands as ask
from game.sim.build import blank_rows, spawn
from game.sim.components.tables import ACTOR_TABLES
from game.sim.deeds import Act, Deed, Trigger, When, Who
from game.sim.doing import ring
from game.sim.events import Event, Noise, facts
from game.sim.kinds.bodies import Pose
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.surroundings import ZoneKind
from game.sim.kinds.who import Breed, Has, Person
from game.sim.level import Actor, Door, Exit, Plan, Rasters, Start, Zone
from game.sim.regions import STEP
from game.sim.schedule import step
from game.sim.snapshot import capture, restore
from game.sim.world import World
from tests.conftest import numbers_of

SIDE = 16
WIDE, HIGH = 144, 112
QUICK = {"side": SIDE, "least": 0.0, "asleep": 40.0, "awake": 30.0, "after": 2.0, "apart": 12.0}
LATE = 240
"""Ticks after which everybody calm and far is counted: the two seconds, and a look at every row."""


def ground(seed=3):
    """Walls here and there, and closed rooms of 5 x 5 whose only way is a door."""
    rng = np.random.default_rng(seed)
    rasters = Rasters.open_floor(WIDE, HIGH)
    wall = (rng.random((HIGH, WIDE)) < 0.06).astype(np.uint8)
    doors = []
    for y, x in ((20, 100), (60, 40), (62, 61), (90, 120), (12, 12)):
        wall[y : y + 7, x : x + 7] = 1
        wall[y + 1 : y + 6, x + 1 : x + 6] = 0
        wall[y + 6, x + 3], wall[y + 7, x + 3] = 0, 0
        doors.append(Door(x + 3, y + 6, x + 4, y + 7, 0))
    rasters.wall[:] = rasters.opaque[:] = wall
    return rasters, tuple(doors)


def crowd(rasters, doors, n, seed=5):
    rng = np.random.default_rng(seed)
    open_ = rasters.wall == 0
    for door in doors:
        open_[door.y0, door.x0] = False
    ys, xs = np.nonzero(open_)
    for k in rng.integers(0, ys.size, n):
        yield Actor(xs[k] + 0.5, ys[k] + 0.5, Has.INFECTED, Breed(int(k) % 3))


def world_of(actors=None, n=300, seed=7, capacity=512, region=(), plan=(), at=(72.5, 50.5)):
    rasters, doors = ground()
    x, y = at
    rasters.wall[int(y), int(x)] = rasters.opaque[int(y), int(x)] = 0
    placed = tuple(crowd(rasters, doors, n)) if actors is None else tuple(actors)
    made = Plan("wide", rasters, starts=(Start(x, y, Person.NAMRA),), actors=placed, doors=doors)
    made = made.with_changes(start_hour=12.0, **dict(plan))
    quiet = {"infected": {"wake": 20.0}, "region": {**QUICK, **dict(region)}, "hybrid": {"hunger_rate": 0}}
    return World(made, numbers_of(**quiet), seed, Person.NAMRA, capacity)


def go(world, ticks, *commands):
    for tick in range(ticks):
        step(world, commands if tick == 0 else ())


def heads(world):
    return int(world.tables.regions.heads.sum())


def put(world, x, y):
    row = world.player
    world.body.x[row] = world.body.px[row] = x
    world.body.y[row] = world.body.py[row] = y


def same_counts(world):
    """The three ways the heads are counted agree."""
    t = world.tables
    by_region = np.bincount(t.pockets.region, t.regions.heads.sum(1), t.regions.held.size)
    assert (t.regions.heads >= 0).all()
    assert by_region.tolist() == t.regions.held.tolist()
    assert t.regions.total[0] == heads(world)


# ------------------------------------------------------------ nobody lost, nobody seen to appear
def check_step(world, *commands):
    """A step: whoever goes is counted in its pocket, whoever comes has left one, unseen. -> came, went"""
    t, body, who = world.tables, world.body, world.who
    before, gens, alive = t.regions.heads.copy(), who.gen.copy(), world.rows(Has.INFECTED)
    step(world, commands)
    went = alive[who.gen[alive] != gens[alive]]
    came = np.setdiff1d(world.rows(Has.INFECTED), alive)
    for rows, heads_each in ((went, 1), (came, -1)):
        ys, xs = body.y[rows].astype(int), body.x[rows].astype(int)
        assert not t.level.solid[ys, xs].any()
        pockets = t.pockets.of[ys, xs]
        assert (pockets >= 0).all()
        np.add.at(before, (pockets, who.breed[rows]), heads_each)
    assert (before == t.regions.heads).all()
    row = world.player
    off = np.hypot(body.x[came] - body.x[row], body.y[came] - body.y[row])
    assert (off >= max(t.numbers.region.apart, t.numbers.sight.player_range)).all()
    assert not world.fields.visible[body.y[came].astype(int), body.x[came].astype(int)].any()
    off = np.hypot(body.x[went] - body.x[row], body.y[went] - body.y[row])
    assert (off >= t.numbers.region.asleep).all()
    return came.size, went.size


@settings(deadline=None, max_examples=5, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@example(seed=0, walk=[(0, 56, False), (1, 0, True), (0, 0, False)])
@given(
    seed=st.integers(0, 2**32),
    walk=st.lists(
        st.tuples(st.integers(0, WIDE - 1), st.integers(0, HIGH - 1), st.booleans()), min_size=3, max_size=6
    ),
)
def test_wherever_she_goes_nobody_is_lost_and_nobody_appears_before_her(seed, walk):
    world = world_of(n=200, seed=seed)
    least = most = 0
    for x, y, loud in walk:
        if not world.level.solid[y, x]:
            put(world, x + 0.5, y + 0.5)
        if loud:
            ring(world.twin, x + 0.5, y + 0.5, 45.0, Noise.GLASS.value)
        for _ in range(150):
            came, went = check_step(world, ask.Walk(127, 40))
            least, most = max(least, came), max(most, went)
        assert world.infected == 200
        assert world.state.killed[0] == 0
        assert world.room() == world.capacity - world.rows(Has.ALIVE, lack=0).size
        same_counts(world)
    assert most > 0


def test_whoever_is_far_is_counted_and_comes_back_when_she_does():
    world = world_of()
    go(world, LATE)
    far, bodies = heads(world), world.rows(Has.INFECTED)
    row = world.player
    off = np.hypot(world.body.x[bodies] - world.body.x[row], world.body.y[bodies] - world.body.y[row])
    assert far > 60
    assert far + bodies.size == 300
    assert (off < 40.0 + 2 * SIDE).all()
    of = world.tables.pockets.of
    off = np.hypot(*(np.mgrid[0:HIGH, 0:WIDE][::-1] + 0.5 - 4.5))
    pockets = np.unique(of[(off > 25.0) & (off < 28.0) & (of >= 0)])
    assert world.tables.regions.heads[pockets].any()
    put(world, 4.5, 4.5)
    came = 0
    for _ in range(200):
        arrived, _ = check_step(world)
        came += arrived
        assert arrived <= 4
    assert came > 10
    assert not world.tables.regions.heads[pockets].any()


def test_a_far_one_costs_no_row_and_dies_no_death():
    world = world_of()
    room = world.room()
    gone = []
    handles = [world.handle(int(row)) for row in world.rows(Has.INFECTED)]
    for _ in range(LATE):
        step(world)
        gone += [fact for fact in facts(world.outbox, world.tick) if fact.kind == Event.DIED]
    assert world.room() == room + heads(world)
    assert not gone
    assert (int(world.state.killed[0]), int(world.state.lost[0])) == (0, 0)
    assert sum(world.resolve(handle) < 0 for handle in handles) == heads(world)


# ------------------------------------------------------------ the same bits
def roam(world, ticks):
    spots = ((8.5, 8.5), (130.5, 100.5), (130.5, 8.5), (72.5, 50.5))
    for _ in range(ticks):
        if world.tick % 150 == 149:
            x, y = spots[world.tick // 150 % 4]
            put(world, x, y)
        if world.tick % 200 == 60:
            ring(world.twin, 60.5, 60.5, 45.0, Noise.RIFLE.value)
        step(world, [ask.Walk(-90, 30)] if world.tick % 30 == 0 else ())
    return world


def test_two_nights_are_equal_bit_for_bit():
    a, b = roam(world_of(), 700), roam(world_of(), 700)
    assert a.digests() == b.digests()
    assert heads(a) > 0
    assert "regions" in a.digests()
    assert roam(world_of(seed=8), 700).digest() != a.digest()


def test_another_process_under_another_hash_seed_comes_to_the_same_bits():
    line = "from tests.sim.systems.test_regions import roam, world_of; print(roam(world_of(), 400).digest())"
    done = subprocess.run(
        [sys.executable, "-c", line],
        env={**os.environ, "PYTHONHASHSEED": "77", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == roam(world_of(), 400).digest(), done.stderr


def test_a_night_saved_in_the_middle_goes_on_bit_for_bit():
    a = roam(world_of(), 400)
    saved = capture(a)
    b = world_of()
    restore(b, saved)
    assert heads(b) == heads(a) > 0
    assert roam(a, 400).digests() == roam(b, 400).digests()


def test_counts_are_frozen_with_the_rest():
    world = world_of()
    with world.frozen(), pytest.raises(ValueError, match="read-only"):
        world.tables.regions.heads[0, 0] = 1


# ------------------------------------------------------------ sounds
def in_a_far_corner(n=40):
    """Idlers in one open region, eighty tiles off."""
    return [Actor(4.5 + k % 8, 34.5 + k // 8, Has.INFECTED, Breed(k % 2)) for k in range(n)]


def hall(actors, **more):
    """The same, without walls inside."""
    world = world_of(actors, at=(100.5, 40.5), **more)
    world.level.solid[:] = world.level.opaque[:] = world.level.walls[:] = 0
    return world


@pytest.mark.parametrize(("loud", "wakes"), [(115.0, True), (70.0, False)])
def test_a_shot_wakes_the_counted_as_it_wakes_the_sleeping(loud, wakes):
    actors = [a for a in in_a_far_corner() if not ground()[0].wall[int(a.y), int(a.x)]]
    counted, bodies = hall(actors), hall(actors, region={"least": 1024.0})
    for world in (counted, bodies):
        go(world, LATE)
    assert heads(counted) == len(actors)
    assert not bodies.tables.regions.held.size
    for world in (counted, bodies):
        ring(world.twin, 100.5, 40.5, loud, Noise.RIFLE.value)
        go(world, 2)
        rows = world.rows(Has.INFECTED, lack=Has.ASLEEP | Has.DYING)
        assert rows.size == (len(actors) if wakes else 0)
        go(world, 300)
        hunting = world.rows(Has.INFECTED, lack=Has.ASLEEP | Has.DYING)
        assert (world.mind.why[hunting] == Why.HEARD).all()
        assert (world.mind.mood[hunting] == Mood.INVESTIGATE).all()
        assert not wakes or world.body.x[hunting].mean() > 14.0
        assert world.infected == len(actors)
    same_counts(counted)


def test_whom_walls_and_doors_keep_from_hearing_stays_counted():
    actors = [Actor(102.5 + k % 3, 22.5 + k // 3, Has.INFECTED) for k in range(9)]
    world = world_of(actors, at=(20.5, 90.5))
    go(world, LATE)
    assert heads(world) == 9
    ring(world.twin, 103.5, 30.5, 9.0, Noise.SHOUT.value)  # four tiles off, and a door and its muffling
    go(world, 2)
    assert heads(world) == 9
    world.level.muffle[:] = 0
    world.level.solid[26, 103] = 0
    ring(world.twin, 103.5, 30.5, 40.0, Noise.SHOUT.value)
    go(world, 2)
    assert heads(world) == 0
    assert world.infected == 9


def test_groans_wake_nobody():
    world = world_of(in_a_far_corner(), at=(120.5, 100.5))
    go(world, LATE)
    before = heads(world)
    assert before > 0
    ring(world.twin, 20.5, 36.5, 45.0, Noise.GROAN.value)
    go(world, 2)
    assert heads(world) == before


# ------------------------------------------------------------ who keeps a body
FAR = (8.5, 100.5)


def one(**changes):
    return Actor(**{"x": FAR[0], "y": FAR[1], "has": int(Has.INFECTED), **changes})


def write(table, column, value):
    return lambda world: getattr(getattr(world, table), column).__setitem__(1, value)


@pytest.mark.parametrize(
    ("actors", "then", "plan"),
    [
        ([one(has=int(Has.INFECTED | Has.STATIC))], None, {}),
        ([one(name="the janitor")], None, {}),
        ([one(feeding=True)], None, {}),
        ([one(has=int(Has.HUMAN | Has.CIVILIAN))], None, {}),
        ([one()], write("vital", "health", 30.0), {}),
        ([one()], write("who", "person", int(Person.SUHYEOK)), {}),
        ([one()], write("sense", "suspicion", 99.0), {}),
        ([one()], lambda world: world.mind.through.fill(1) or world.mind.through_ticks.fill(99), {}),
        ([one()], write("body", "pose", int(Pose.FALLEN)), {}),
        ([one()], None, {"zones": (Zone(ZoneKind.ROOF, 4.0, 96.0, 12.0, 104.0),)}),
        ([one()], None, {"zones": (Zone(ZoneKind.REFUGE, 8.2, 100.2, 8.9, 100.9),)}),
        (
            [one()],
            None,
            {
                "triggers": (
                    Trigger(
                        When.LEAVE, (Act(Deed.NOISE, amount=5.0),), 6.0, 98.0, 11.0, 103.0, who=Who.INFECTED
                    ),
                )
            },
        ),
        ([one(x=123.5, y=96.5)], None, {}),
    ],
    ids=[
        "static",
        "named",
        "feeding",
        "human",
        "hurt",
        "somebody",
        "suspicious",
        "on the stairs",
        "lying",
        "on a roof",
        "in a refuge",
        "waited for",
        "in a doorway",
    ],
)
def test_who_is_not_like_the_others_keeps_a_body(actors, then, plan):
    world = world_of(actors, plan=plan, at=(40.5, 10.5))
    if then is not None:
        then(world)
    for _ in range(LATE // 4):
        go(world, 4)
        if then is not None:
            then(world)
    assert heads(world) == 0
    assert world.rows(Has.ALIVE).size == 2


def test_a_nameless_idler_there_would_be_counted_and_so_would_a_crowd_of_one_name():
    for actors in ([one()], [one(name="crowd"), one(name="crowd", x=9.5)]):
        world = world_of(actors, at=(40.5, 10.5))
        go(world, LATE)
        assert heads(world) == len(actors)


def test_a_later_tenant_of_a_named_row_has_no_name():
    world = world_of([one(name="the janitor")], at=(40.5, 10.5))
    world.who.gen[1] += 1
    go(world, LATE)
    assert heads(world) == 1


def test_a_soldier_far_away_keeps_bodies_about_him():
    guard = Actor(20.5, 90.5, Has.HUMAN | Has.SOLDIER)
    world = world_of([one(x=8.5, y=70.5, facing=(-1.0, 0.0)), guard], at=(120.5, 10.5))
    world.level.opaque[80] = 1
    go(world, LATE)
    assert heads(world) == 0


def test_the_far_end_of_a_passage_is_lived_in_before_she_takes_it():
    stairs = (
        Exit(118.0, 8.0, 122.0, 12.0, to=1),
        Exit(18.0, 98.0, 22.0, 102.0, to=0),
        Exit(60.0, 0.0, 61.0, 1.0),
    )
    world = world_of([one(), one(x=20.5, y=104.5)], at=(72.5, 50.5), plan={"exits": stairs})
    go(world, LATE)
    assert heads(world) == 2
    put(world, 100.5, 20.5)
    go(world, 60)
    assert heads(world) == 0
    go(world, LATE)
    assert heads(world) == 0


def test_one_led_by_commands_is_somebody_too():
    world = world_of([one(), one(x=60.5, y=100.5)], at=(120.5, 10.5))
    led = {world.handle(2): [ask.Walk(0, 0)]}
    for _ in range(LATE):
        step(world, (), led)
    assert heads(world) == 1
    world.body.x[2], world.body.y[2] = 24.5, 100.5
    for _ in range(70):
        step(world, (), led)
    assert heads(world) == 0
    assert world.infected == 2


def test_while_nobody_is_played_nobody_is_counted():
    world = world_of(in_a_far_corner(), at=(120.5, 100.5))
    world.state.player[0] = -1
    go(world, LATE)
    assert heads(world) == 0


@pytest.mark.parametrize("led", [True, False])
def test_the_counted_come_back_to_those_who_live_on_when_she_is_gone(led):
    """Others may be led by agents of their own, or be companions: their night is not over with hers."""
    friend = Actor(60.5, 100.5, Has.HUMAN | (Has.CIVILIAN if led else Has.COMPANION))
    world = world_of([one(), one(x=10.5, y=102.5), friend], at=(120.5, 10.5))
    commands = {world.handle(3): [ask.Walk(0, 0)]} if led else {}
    for _ in range(LATE):
        step(world, (), commands)
    assert heads(world) == 2
    world.vital.health[world.player] = 0.0
    world.vital.hurt_by[world.player] = Outcome.SHOT
    world.who.has[world.player] |= np.uint32(Has.DYING)
    step(world, (), commands)
    assert world.player == -1
    for _ in range(LATE):
        step(world, (), commands)
    assert heads(world) == 2
    world.body.x[3], world.body.y[3] = 34.5, 100.5
    for _ in range(70):
        step(world, (), commands)
    assert heads(world) == 0
    assert world.infected == 2
    same_counts(world)


def test_a_sound_wakes_the_counted_when_she_is_gone():
    world = hall([a for a in in_a_far_corner() if not ground()[0].wall[int(a.y), int(a.x)]])
    go(world, LATE)
    many = heads(world)
    world.state.player[0] = -1
    ring(world.twin, 100.5, 40.5, 115.0, Noise.RIFLE.value)
    go(world, 2)
    assert heads(world) == 0 < many
    assert world.infected == many


# ------------------------------------------------------------ coming back
def test_who_comes_back_is_as_if_it_had_been_placed_there():
    world = world_of([one()], at=(120.5, 10.5))
    go(world, LATE)
    put(world, 30.5, 90.5)
    while not world.rows(Has.INFECTED).size:
        check_step(world)
        assert world.tick < 3 * LATE
    row = int(world.rows(Has.INFECTED)[0])
    got = {
        f"{name}.{column}": np.copy(getattr(getattr(world, name), column)[row])
        for name in ACTOR_TABLES
        for column in getattr(world, name)._fields
    }
    facing = (float(world.body.fx[row]), float(world.body.fy[row]))
    world.state.tick[0] -= 1  # the tick it came in
    other = spawn(
        world, Actor(float(world.body.x[row]), float(world.body.y[row]), 32, facing=facing, wandering=True)
    )
    world.who.has[other] |= Has.ASLEEP
    world.mind.why[other] = Why.WANDERING
    for key, value in got.items():
        name, _, column = key.partition(".")
        if key not in ("who.gen", "who.look"):
            assert np.array_equal(getattr(getattr(world, name), column)[other], value), key
    assert abs(facing[0] ** 2 + facing[1] ** 2 - 1.0) < 1e-9


def test_where_no_row_is_free_they_stay_counted():
    world = world_of(in_a_far_corner(), at=(120.5, 100.5))
    go(world, LATE)
    counted = heads(world)
    assert counted > 20
    while world.room() > 10:
        blank_rows(world, world.claim())
    put(world, 40.5, 36.5)
    go(world, 120)
    assert heads(world) == counted - 2, "eight rows are kept for whoever must come"
    ring(world.twin, 40.5, 36.5, 100.0, Noise.RIFLE.value)
    go(world, 2)
    assert heads(world) == counted - 2
    same_counts(world)


def test_nobody_comes_back_where_there_is_nowhere_to_hide():
    actors = [Actor(102.5 + k % 3, 22.5 + k // 3, Has.INFECTED) for k in range(9)]
    world = world_of(actors, at=(20.5, 90.5))
    go(world, LATE)
    put(world, 103.5, 36.5)
    go(world, 200)
    assert heads(world) == 9, "their room is nearer to her than anybody may appear"
    put(world, 103.5, 51.5)
    go(world, 70)
    assert heads(world) == 0
    rows = world.rows(Has.INFECTED)
    assert (world.level.zone[world.body.y[rows].astype(int), world.body.x[rows].astype(int)] == -1).all()
    assert ((world.body.x[rows] > 101.0) & (world.body.x[rows] < 106.0)).all()
    assert ((world.body.y[rows] > 21.0) & (world.body.y[rows] < 26.0)).all()


def test_handles_of_the_counted_name_nobody_ever_again():
    world = world_of(in_a_far_corner(), at=(120.5, 100.5))
    before = {world.handle(int(row)) for row in world.rows(Has.INFECTED)}
    go(world, LATE)
    counted = {handle for handle in before if world.resolve(handle) < 0}
    put(world, 40.5, 36.5)
    go(world, 120)
    after = {world.handle(int(row)) for row in world.rows(Has.INFECTED)}
    assert len(counted) > 20
    assert not counted & after
    assert {handle >> ROW_BITS for handle in after} >= {1}


# ------------------------------------------------------------ maps without regions
def test_a_map_too_small_has_none():
    world = world_of(region={"least": float(WIDE)})
    go(world, LATE)
    assert not world.tables.regions.held.size
    assert world.infected == world.rows(Has.INFECTED).size == 300
    assert "regions" not in world.digests()


def test_the_school_is_lived_in_body_by_body():
    from game.content import places, rules, tiled

    plan = tiled.load(places.find_map("hyosan_high")).plan
    least = rules.load_numbers().region.least
    assert max(plan.width, plan.height) <= least


def test_they_are_back_before_any_eyes_that_rules_allow_could_see_them():
    from game.content.rules import nums_of
    from game.sim.numbers import RegionNumbers, SightNumbers

    farthest = nums_of(SightNumbers)["player_range"].high + STEP
    assert nums_of(RegionNumbers)["awake"].low > farthest
