"""Triggers, spawn zones, noises and searchlights in the running world."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.angles import circle
from game.sim import commands as ask
from game.sim.deeds import (
    READ,
    RULED,
    Act,
    Beam,
    Compare,
    Deed,
    Lead,
    Op,
    Source,
    Spawn,
    Trigger,
    When,
    Who,
)
from game.sim.events import Event
from game.sim.kinds.doors import DoorState
from game.sim.kinds.minds import Why
from game.sim.kinds.story import GoalKind, Outcome
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Item
from game.sim.kinds.who import Breed, Has
from game.sim.level import Checkpoint, Goal, Lamp, Path
from game.sim.snapshot import capture, restore
from game.sim.spawning import ANYWHERE, NOWHERE, breed_of, grounds, send, still_left
from game.sim.systems import lamps
from game.sim.systems.triggers import _within
from game.sim.tale import cells_of, inside, window_of

ROOM = """
################
#@.............#
#..............#
#.......+......#
#..............#
################
"""
MINE = len(READ) + len(RULED)
"""Row of the first value a map names itself."""
SET = Act(Deed.SET, (MINE,), amount=1.0, more=True)
WIDE = dict(x0=4.0, y0=0.0, x1=8.0, y1=6.0)


def holds(area, x, y):
    """Whether a point lies in an area with x0..y1 and an outline, one point at a time."""
    if not (area.x0 <= x <= area.x1 and area.y0 <= y <= area.y1):
        return False
    odd = not area.outline
    for (ax, ay), (bx, by) in zip(area.outline, (*area.outline[1:], *area.outline[:1]), strict=True):
        if (ay > y) != (by > y) and ax + (y - ay) * (bx - ax) / (by - ay) < x:
            odd = not odd
    return odd


def value(scene, row=MINE):
    return float(scene.world.tables.story.value[row])


def put(scene, x, y):
    body = scene.world.body
    body.x[0] = body.px[0] = x
    body.y[0] = body.py[0] = y


def timer(seconds, *acts, **more):
    return Trigger(When.TIMER, acts, number=seconds, **more)


@pytest.fixture
def staged(scene):
    """A room with some triggers and one value of its own."""

    def staged(*triggers, room=ROOM, **more):
        return scene(room, triggers=triggers, values=("mine", "other"), **more)

    return staged


# ------------------------------------------------------------ when
def test_entering_counts_once_and_leaving_only_after_entering(staged):
    s = staged(
        Trigger(When.ENTER, (SET,), **WIDE),
        Trigger(When.LEAVE, (Act(Deed.SET, (MINE + 1,), amount=5.0),), **WIDE),
    )
    s.step(20)
    assert (value(s), value(s, MINE + 1)) == (0.0, 0.0)
    put(s, 5.5, 2.5)
    s.step(3)
    assert (value(s), value(s, MINE + 1)) == (1.0, 0.0)
    put(s, 1.5, 1.5)
    s.step(1)
    assert value(s, MINE + 1) == 5.0
    put(s, 5.5, 2.5)
    s.step(3)
    assert value(s) == 1.0


def test_one_that_is_not_once_acts_at_every_entering(staged):
    s = staged(Trigger(When.ENTER, (SET,), once=False, **WIDE))
    for _ in range(3):
        put(s, 5.5, 2.5)
        s.step(2)
        put(s, 1.5, 1.5)
        s.step(2)
    assert value(s) == 3.0


@pytest.mark.parametrize(
    ("who", "counts"),
    [(Who.ONJO, True), (Who.NAMRA, False), (Who.ONJO | Who.NAMRA, True), (Who.INFECTED, False)],
)
def test_only_whoever_is_meant_sets_it_off(staged, who, counts):
    s = staged(Trigger(When.ENTER, (SET,), who=int(who), **WIDE))
    put(s, 5.5, 2.5)
    s.step(2)
    assert (value(s) == 1.0) is counts


def test_the_infected_and_other_people_can_set_it_off(staged):
    room = ROOM.replace("#..............#", "#.....w...c....#", 1)
    s = staged(
        Trigger(When.ENTER, (SET,), who=int(Who.INFECTED), **WIDE),
        Trigger(When.ENTER, (SET,), who=int(Who.PEOPLE), x0=9.0, y0=0.0, x1=12.0, y1=6.0),
        Trigger(When.ENTER, (SET,), who=int(Who.PEOPLE), **WIDE),
        room=room,
    )
    s.step(1)
    assert value(s) == 2.0


def test_a_timer_acts_at_its_second_and_a_repeating_one_again_and_again(staged):
    s = staged(timer(0.5, SET), timer(0.5, Act(Deed.SET, (MINE + 1,), amount=1.0, more=True), once=False))
    s.step(30)
    assert value(s) == 0.0
    s.step(1)
    assert (value(s), value(s, MINE + 1)) == (1.0, 1.0)
    s.step(65)
    assert (value(s), value(s, MINE + 1)) == (1.0, 3.0)


def test_what_comes_after_comes_after(staged):
    s = staged(Trigger(When.ENTER, (SET,), after=0.5, **WIDE))
    put(s, 5.5, 2.5)
    s.step(30)
    assert value(s) == 0.0
    s.step(1)
    assert value(s) == 1.0


@pytest.mark.parametrize(
    ("start", "hour", "acts"), [(19.99, 20.0, 1.0), (23.999, 0.0, 1.0), (12.0, 20.0, 0.0)]
)
def test_an_hour_strikes_when_it_is_passed(staged, start, hour, acts):
    s = staged(Trigger(When.HOUR, (SET,), number=hour), start_hour=start)
    s.step(240)
    assert value(s) == acts


def test_an_event_is_heard_of_one_row_and_one_state(staged):
    opened = dict(event=int(Event.DOOR), row=0, state=int(DoorState.OPEN))
    s = staged(
        timer(0.1, Act(Deed.OPEN, (0,))),
        Trigger(When.EVENT, (SET,), **opened),
        Trigger(When.EVENT, (SET,), **{**opened, "state": int(DoorState.BROKEN)}),
        Trigger(When.EVENT, (SET,), **{**opened, "row": 1}),
    )
    s.step(6)
    assert value(s) == 0.0
    s.step(1)
    assert value(s) == 1.0


def test_a_value_sets_off_another_trigger_within_the_tick_and_no_map_loops_for_ever(staged):
    step = Trigger(When.VALUE, (SET, Act(Deed.SAY, (0,))), terms=(Compare(MINE, Op.AT_LEAST, 1.0),))
    s = staged(timer(0.1, SET), step, texts=("line.x",))
    s.step(7)
    assert value(s) == 2.0
    endless = Trigger(When.EVENT, (Act(Deed.SAY, (0,)), SET), event=int(Event.SAY), once=False)
    s = staged(timer(0.1, Act(Deed.SAY, (0,))), endless, texts=("line.x",))
    s.step(8)
    assert 1.0 <= value(s) <= 16.0


def test_a_tick_s_deeds_are_counted_and_the_others_come_in_the_next(staged):
    crowd = [timer(0.1, *[SET] * 10) for _ in range(20)]
    s = staged(*crowd)
    s.until(lambda w: value(s) > 0.0, 20)
    came = [value(s)]
    while came[-1] < 200.0:
        s.step(1)
        came.append(value(s))
    assert came == [70.0, 140.0, 200.0]  # a trigger that has begun is not cut short
    s.step(5)
    assert value(s) == 200.0


def test_a_trigger_hears_of_the_last_deed_of_a_full_tick(staged):
    says = Act(Deed.SAY, (0,))
    hears = Trigger(When.EVENT, (Act(Deed.SET, (MINE,), amount=9.0),), event=int(Event.SAY))
    s = staged(hears, timer(0.1, *[says] * 70), texts=("line.x",))
    s.step(8)
    assert value(s) == 9.0


@pytest.mark.parametrize(
    ("op", "number", "acts"),
    [
        (Op.LESS, 1.0, True),
        (Op.LESS, 0.0, False),
        (Op.AT_MOST, 0.0, True),
        (Op.EQUAL, 0.0, True),
        (Op.EQUAL, 1.0, False),
        (Op.OTHER, 1.0, True),
        (Op.AT_LEAST, 1.0, False),
        (Op.MORE, -1.0, True),
    ],
)
def test_what_must_hold_besides_holds(staged, op, number, acts):
    s = staged(Trigger(When.ENTER, (SET,), only=(Compare(MINE, op, number),), **WIDE))
    put(s, 5.5, 2.5)
    s.step(1)
    assert (value(s) == 1.0) is acts


def test_how_things_stand_can_be_compared(staged):
    s = staged(
        Trigger(When.VALUE, (SET,), terms=(Compare(READ.index("seconds"), Op.AT_LEAST, 0.5),)),
        Trigger(When.VALUE, (SET,), terms=(Compare(READ.index("health"), Op.LESS, 50.0),)),
    )
    s.step(31)
    assert value(s) == 1.0
    s.world.vital.health[0] = 20.0
    s.step(1)
    assert value(s) == 2.0


# ------------------------------------------------------------ do
def test_doors_obey(staged):
    s = staged(timer(0.1, Act(Deed.OPEN, (0,))), timer(0.2, Act(Deed.CLOSE, (0,)), Act(Deed.LOCK, (0,))))
    s.step(8)
    assert s.world.doors.state[0] == DoorState.OPEN
    assert s.world.level.solid[3, 8] == 0
    s.step(8)
    assert (s.world.doors.state[0], s.world.doors.locked[0]) == (DoorState.CLOSED, 1)
    assert s.world.level.solid[3, 8] == 1
    assert {f.kind for f in s.facts} >= {Event.DOOR, Event.TRIGGER}


def test_a_door_with_somebody_in_it_stays_open_and_a_broken_one_broken(staged):
    s = staged(timer(0.1, Act(Deed.OPEN, (0,))), timer(0.3, Act(Deed.CLOSE, (0,))))
    s.step(8)
    put(s, 8.5, 3.5)
    s.step(20)
    assert s.world.doors.state[0] == DoorState.OPEN
    s = staged(timer(0.1, Act(Deed.BREAK, (0,))), timer(0.2, Act(Deed.CLOSE, (0,))))
    s.step(20)
    assert s.world.doors.state[0] == DoorState.BROKEN


def test_things_are_given_and_taken(staged):
    s = staged(
        timer(
            0.1,
            Act(Deed.GIVE, amount=2.0, kind=Item.BOTTLE),
            Act(Deed.GIVE, amount=1.0, kind=Item.KEY, key=0),
        ),
        timer(
            0.2,
            Act(Deed.TAKE, amount=5.0, kind=Item.BOTTLE),
            Act(Deed.TAKE, amount=1.0, kind=Item.KEY, key=0),
        ),
    )
    s.step(8)
    assert s.world.pack.held[0, Item.BOTTLE] == 2
    assert s.world.pack.keys[0] & 1
    s.step(8)
    assert s.world.pack.held[0, Item.BOTTLE] == 0
    assert not s.world.pack.keys[0] & 1


def test_a_text_is_said_and_a_sound_is_heard(staged):
    s = staged(
        timer(0.1, Act(Deed.SAY, (1,)), Act(Deed.PAGE, (0,)), Act(Deed.NOISE, amount=20.0)), texts=("a", "b")
    )
    s.step(9)
    assert [(f.kind, f.sub) for f in s.facts if f.kind in (Event.SAY, Event.PAGE)] == [
        (Event.SAY, 1),
        (Event.PAGE, 0),
    ]
    assert [f.value for f in s.facts if f.kind is Event.NOISE] != []


def test_opinion_stays_a_hundred_and_authority_within_bounds(staged):
    authority = len(READ)
    s = staged(
        timer(
            0.1, Act(Deed.OPINION, amount=25.0, kind=2), Act(Deed.SET, (authority,), amount=500.0, more=True)
        ),
        timer(0.2, Act(Deed.OPINION, amount=500.0, kind=0)),
        timer(0.3, Act(Deed.OPINION, amount=-50.0, kind=0), Act(Deed.SET, (authority,), amount=-7.0)),
    )
    story, seen = s.world.tables.story.value, []
    for _ in range(3):
        s.step(7)
        seen.append([round(float(v), 6) for v in story[authority : authority + 4]])
    assert seen[0][0] == 100.0
    assert seen[0][3] == 55.0
    assert all(abs(sum(shares[1:]) - 100.0) < 1e-9 for shares in seen)
    assert seen[1][1:] == [100.0, 0.0, 0.0]
    assert seen[2] == [0.0, 50.0, 25.0, 25.0]


def test_objectives_weather_and_the_end(staged):
    goal = Goal(GoalKind.TASK, 3, 0, 1.0, 1.0, 2.0, 2.0)
    s = staged(
        timer(0.1, Act(Deed.OBJECTIVE, (0,), amount=1.0), Act(Deed.WEATHER, kind=Weather.STORM)),
        timer(0.2, Act(Deed.OBJECTIVE, (0,), amount=0.0)),
        timer(0.3, Act(Deed.END, kind=Outcome.DETAINED)),
        goals=(goal, goal),
    )
    s.step(8)
    assert (s.world.goals.done[0], s.world.state.weather[0]) == (1, Weather.STORM)
    assert [f.sub for f in s.facts if f.kind is Event.GOAL] == [0]
    s.step(6)
    assert s.world.goals.done[0] == 0
    s.step(6)
    assert s.world.outcome == Outcome.DETAINED


def test_the_way_to_another_map_is_remembered(staged):
    s = staged(timer(0.1, Act(Deed.GOTO, (1,))), leads=(Lead("a.tmx"), Lead("b.tmx", "gate")))
    s.step(8)
    assert s.world.outcome == Outcome.MOVED_ON
    assert s.world.plan.leads[int(s.world.tables.story.onward[0])].map == "b.tmx"


def test_a_lamp_is_put_out_and_a_noise_falls_silent(staged):
    room = ROOM.replace("#..............#", "#...*..........#", 1)
    s = staged(
        timer(0.2, Act(Deed.OFF, (0,), (0,))),
        timer(1.0, Act(Deed.ON, (0,), (0,))),
        room=room,
        sources=(Source(4.5, 2.5, 20.0, 0.1),),
    )
    s.step(10)
    assert s.world.level.light[2, 4] > 0.5
    heard = len([f for f in s.facts if f.kind is Event.NOISE])
    assert heard >= 1
    s.step(10)
    assert s.world.level.light[2, 4] == 0.0
    quiet = len([f for f in s.facts if f.kind is Event.NOISE])
    s.step(20)
    assert len([f for f in s.facts if f.kind is Event.NOISE]) == quiet
    s.step(40)
    assert s.world.level.light[2, 4] > 0.5


def test_the_siren_of_a_checkpoint_sounds(staged):
    lane = Checkpoint(9.0, 1.0, 11.0, 3.0, 0, 0, 13.5, 2.5, civilians=0)
    s = staged(
        timer(0.1, Act(Deed.ALARM, (0,))), checkpoints=(lane,), paths=(Path(((2.5, 4.5), (9.5, 4.5))),)
    )
    s.step(9)
    assert s.world.state.alarm[0] == 1
    assert [f.sub for f in s.facts if f.kind is Event.ALARM] == [0]


# ------------------------------------------------------------ spawn zones
EAST = dict(x0=10.0, y0=1.0, x1=15.0, y1=5.0)


def infected(s):
    return s.world.rows(Has.INFECTED)


def test_a_horde_comes_out_of_its_zone_hunting(staged):
    s = staged(timer(0.1, Act(Deed.SPAWN, (0,), amount=6.0)), spawns=(Spawn(**EAST, unseen=False),))
    s.step(7)
    rows = infected(s)
    assert rows.size == 6
    assert all(10 <= s.world.body.x[r] < 15 for r in rows)
    assert all(s.world.mind.why[r] == Why.DIRECTOR for r in rows)
    assert len({(int(s.world.body.x[r]), int(s.world.body.y[r])) for r in rows}) == 6


def test_a_zone_gives_no_more_than_it_has_and_none_where_it_is_seen(staged):
    s = staged(
        timer(0.1, Act(Deed.SPAWN, (0,), amount=50.0), once=False),
        spawns=(Spawn(**EAST, most=5, unseen=False),),
    )
    s.step(30)
    assert infected(s).size == 5
    s = staged(timer(0.1, Act(Deed.SPAWN, (0,), amount=5.0)), spawns=(Spawn(**EAST),))
    s.world.fields.visible[:] = 1
    assert send(s.world, 0, 5, Why.DIRECTOR) == 0
    s.world.fields.visible[:] = 0
    assert send(s.world, 0, 5, Why.DIRECTOR) == 5


def test_a_full_world_takes_no_more(staged):
    s = staged(timer(9.0, SET), spawns=(Spawn(**EAST, unseen=False),))
    s.world.tables.rows.left[0] = 10
    assert send(s.world, 0, 40, Why.DIRECTOR) == 2


def test_the_director_keeps_to_his_zones(staged):
    s = staged(timer(9.0, SET), spawns=(Spawn(**EAST, most=3),))
    assert grounds(s.world)[2, 12] == 0
    assert grounds(s.world)[2, 5] == NOWHERE
    send(s.world, 0, 3, Why.DIRECTOR)
    assert (grounds(s.world) == NOWHERE).all()
    free = staged(timer(9.0, SET), spawns=(Spawn(**EAST, directed=False),))
    assert (grounds(free.world) == ANYWHERE).all()


def test_a_cell_of_two_zones_is_the_first_one_s_until_that_is_used_up(staged):
    s = staged(timer(9.0, SET), spawns=(Spawn(**EAST, most=1), Spawn(0.0, 0.0, 16.0, 6.0)))
    assert grounds(s.world)[2, 12] == 0
    assert grounds(s.world)[2, 5] == 1
    send(s.world, 0, 1, Why.DIRECTOR)
    assert grounds(s.world)[2, 12] == 1


def test_no_zone_gives_a_mob_more_than_it_has_left(staged):
    s = staged(timer(9.0, SET), spawns=(Spawn(**EAST, most=2), Spawn(0.0, 0.0, 4.0, 6.0)))
    wanted = np.array([0, 1, 0, 1, 0, 0, 1], np.int32)
    assert still_left(s.world, wanted).tolist() == [True, True, True, True, False, False, True]
    assert still_left(s.world, np.full(3, ANYWHERE, np.int32)).all()


def test_a_mob_keeps_to_the_most_of_its_zone(staged):
    near = {"director": {"walk_away": 2, "mob_soonest": 1, "mob_latest": 1, "mob_least": 8, "mob_most": 9}}
    room = ROOM.replace("+", "#").replace("#@......", "#@.....#")
    s = staged(
        timer(9.0, SET),
        room=room,
        numbers=near,
        spawns=(Spawn(**EAST, most=3),),
        directed=True,
        start_hour=22.0,
    )
    s.world.level.opaque[1:5, 4] = 1
    s.until(lambda w: w.state.spawned[0] > 0, 400)
    assert int(s.world.state.spawned[0]) == 3
    s.step(300)
    assert int(s.world.state.spawned[0]) == 3
    waves = [fact.value for fact in s.happened(Event.DIRECTOR) if fact.x >= 0.0]
    assert waves == [3.0]


def test_who_the_director_sends_is_of_the_zone_s_kinds_and_counted(staged):
    s = staged(timer(9.0, SET), spawns=(Spawn(**EAST, most=2, kinds=(Breed.LISTENER, Breed.RUNNER)),))
    found = [breed_of(s.world, 0, luck, Breed.WALKER) for luck in (0.1, 0.9)]
    assert found == [Breed.LISTENER, Breed.RUNNER]
    assert s.world.tables.spawns.left[0] == 0
    assert breed_of(s.world, ANYWHERE, 0.1, Breed.WALKER) is Breed.WALKER


# ------------------------------------------------------------ searchlights
def test_a_searchlight_sweeps_along_its_path_and_back(staged):
    room = ROOM.replace("#..............#", "#...*..........#", 1)
    s = staged(
        timer(9.0, SET), room=room, paths=(Path(((2.0, 2.0), (12.0, 2.0))),), beams=(Beam(0, 0, 10.0),)
    )
    xs = []
    for _ in range(40):
        s.step(6)
        xs.append(float(s.world.lamps.x[0]))
    assert min(xs) <= 2.25
    assert max(xs) >= 11.75
    assert {x * 4 % 1 for x in xs} == {0.0}
    lit = s.world.level.light[2]
    assert abs(int(np.argmax(lit)) + 0.5 - xs[-1]) <= 1.5


def test_light_moved_by_a_searchlight_is_what_casting_all_lamps_gives(staged):
    room = ROOM.replace("#..............#", "#...*....*..#*.#", 1).replace(
        "#..............#", "#....##........#", 1
    )
    path = Path(((2.0, 2.0), (9.0, 4.0), (13.0, 1.5)))
    s = staged(timer(9.0, SET), room=room, paths=(path,), beams=(Beam(1, 0, 7.0),))
    for _ in range(30):
        s.step(6)
        light, lamp_of = s.world.level.light.copy(), s.world.level.lamp_of.copy()
        s.world.state.lit_version[0] = -1
        lamps.run(s.world)
        assert np.array_equal(light, s.world.level.light)
        assert np.array_equal(lamp_of, s.world.level.lamp_of)


# ------------------------------------------------------------ areas, digests, saves
corner = st.tuples(st.floats(0.1, 11.9), st.floats(0.1, 5.9))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(corner, min_size=3, max_size=7), st.lists(corner, min_size=1, max_size=20))
def test_a_point_is_inside_an_outline_as_cells_are(staged, outline, points):
    """The compiled test of one point and the raster of cells agree with fractions; edges aside."""
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    box = dict(x0=min(xs), y0=min(ys), x1=max(xs), y1=max(ys))
    s = staged(Trigger(When.ENTER, (SET,), outline=tuple(outline), **box))
    raster = inside(tuple(outline), (6, 12))
    for x, y in [*points, *((int(x) + 0.5, int(y) + 0.5) for x, y in points)]:
        truth = odd_winding(outline, x, y)
        assert truth is None or _within(s.world.twin, 0, x, y) == truth
        assert truth is None or holds(s.world.plan.triggers[0], x, y) == truth
    for x, y in points:
        truth = odd_winding(outline, int(x) + 0.5, int(y) + 0.5)
        assert truth is None or bool(raster[int(y), int(x)]) == truth


exact = st.sampled_from([k / 4 for k in range(-12, 60)])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(exact, exact), min_size=3, max_size=8))
def test_cells_of_an_outline_are_those_whose_middles_it_holds_edges_and_all(outline):
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    area = Spawn(min(xs), min(ys), max(xs), max(ys), outline=tuple(outline))
    raster = inside(area.outline, (9, 13))
    for y in range(9):
        for x in range(13):
            assert raster[y, x] == holds(area, x + 0.5, y + 0.5)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(exact, exact), min_size=2, max_size=8))
def test_an_area_on_or_off_the_map_covers_the_middles_it_holds_or_one_cell(corners):
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    outline = tuple(corners) if len(corners) > 2 else ()
    area = Spawn(min(xs), min(ys), max(xs), max(ys), outline=outline)
    wanted = np.array([[holds(area, x + 0.5, y + 0.5) for x in range(13)] for y in range(9)])
    found = cells_of(area, (9, 13))
    if wanted.any():
        assert (found == wanted).all()
    else:
        assert found.sum() == 1
    (rows, columns), cells = window_of(area, (9, 13))
    assert found[rows, columns].tolist() == cells.tolist()
    assert found.sum() == cells.sum()


@pytest.mark.parametrize("seconds", [0.0, 1 / 60, 1 / 30])
def test_the_shortest_timers_come_again_too(staged, seconds):
    s = staged(timer(seconds, SET, once=False))
    s.step(60)
    assert value(s) == pytest.approx(30.0, abs=1.0)


def test_hands_hold_a_bounded_number_of_things(staged):
    give = Act(Deed.GIVE, amount=500.0, kind=int(Item.BOTTLE))
    s = staged(timer(0.1, *[give] * 16, once=False))
    s.step(60)
    assert s.world.pack.held[0, Item.BOTTLE] == 9_999


def test_a_value_stays_within_its_bounds(staged):
    down = Act(Deed.SET, (MINE + 1,), amount=-1_000_000.0, more=True)
    s = staged(timer(0.1, *[Act(Deed.SET, (MINE,), amount=1_000_000.0, more=True), down] * 4, once=False))
    s.step(60)
    assert (value(s), value(s, MINE + 1)) == (1_000_000.0, -1_000_000.0)


def odd_winding(outline, x, y):
    """Brute force: crossings of a ray to the west, counted with fractions; None on an edge."""
    from fractions import Fraction as F

    crossings, (px, py) = 0, (F(x), F(y))
    for (ax, ay), (bx, by) in zip(outline, outline[1:] + outline[:1], strict=True):
        ax, ay, bx, by = F(ax), F(ay), F(bx), F(by)
        if (ay > py) != (by > py):
            cross = ax + (py - ay) * (bx - ax) / (by - ay)
            if abs(cross - px) < F(1, 10**9):
                return None
            crossings += cross < px
    return crossings % 2 == 1


def test_a_round_zone_covers_what_is_round():
    ring = tuple((6 + 4 * float(x), 6 + 4 * float(y)) for x, y in circle(24))
    zone = Spawn(2.0, 2.0, 10.0, 10.0, outline=ring)
    cells = cells_of(zone, (12, 12))
    assert cells[6, 6]
    assert not cells[2, 2]
    assert 44 <= cells.sum() <= 52


def test_a_map_without_triggers_keeps_its_digest_free_of_them(scene, staged):
    assert not set(scene(ROOM).world.digests()) & {
        "triggers",
        "story",
        "spawns",
        "sources",
        "beams",
        "regions",
    }
    assert set(staged(timer(1.0, SET)).world.digests()) >= {"triggers", "story"}


def test_a_restored_world_goes_on_telling(staged):
    def made():
        return staged(
            timer(0.2, SET, once=False),
            Trigger(When.ENTER, (SET,), after=1.0, **WIDE),
            sources=(Source(4.5, 2.5, 20.0, 0.3),),
        )

    a = made()
    put(a, 5.5, 2.5)
    a.step(20)
    saved = capture(a.world)
    b = made()
    restore(b.world, saved)
    for s in (a, b):
        s.step(90, ask.Walk(90, 0))
    assert a.world.digests() == b.world.digests()
    assert value(a) >= 6.0


def test_many_searchlights_are_cast_all_at_once_and_come_out_the_same(staged):
    path = Path(((2.5, 2.5), (12.5, 2.5)))
    lamp = Lamp(2.5, 2.5, 3.0, 1.0, (1.0, 1.0, 1.0))
    s = staged(room=ROOM, paths=(path,), lamps=(lamp,) * 12, beams=tuple(Beam(k, 0, 3.0) for k in range(12)))
    s.step(62)
    light = s.world.level.light.copy()
    assert float(s.world.lamps.x[11]) > 4.0
    s.world.state.lit_version[0] = -1
    lamps.run(s.world)
    assert np.array_equal(light, s.world.level.light)
