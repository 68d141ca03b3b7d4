"""Shared flow fields in slices: what they cost a tick, and whom they lead in the meantime."""

import numpy as np
import pytest

from game.core.flow import FAR, integrate, scratch_sizes
from game.sim.gates import write_all
from game.sim.kinds.who import Has, Person
from game.sim.level import Actor, Door, Plan, Rasters, Start
from game.sim.minds.goal import go, nobody_asked, reroute, stuck
from game.sim.snapshot import capture, restore
from game.sim.systems import begin
from game.sim.warmup import least_numbers
from game.sim.ways import BODY, INFECTED, PATIENCE, PEOPLE, ROUND, TILES, cost_from, field_to, toward
from game.sim.world import World

FAR_OFF = FAR - 1


def town(side, crowd=()):
    """A world on a square floor with one door, and a crowd at these places."""
    plan = Plan(
        "town",
        Rasters.open_floor(side, side),
        starts=(Start(3.5, 3.5, Person.NAMRA), Start(3.5, 3.5, Person.ONJO)),
        doors=(Door(7, 3, 8, 4, 0),),
        actors=tuple(Actor(x, y, Has.INFECTED) for x, y in crowd),
    )
    world = World(plan, least_numbers(), 1, Person.NAMRA, capacity=64)
    write_all(world.twin)
    return world


def tick(world):
    """The part of a tick that works on fields. -> tiles left over"""
    world.state.tick[0] += 1
    begin.run(world)
    return int(world.fields.flow_left[0])


def whole(world, cx, cy, enter, limit=FAR_OFF):
    field = np.zeros(enter.shape, np.int32)
    integrate(
        field, enter, cy, cx, limit, *(np.zeros(n, np.int32) for n in scratch_sizes(*enter.shape[::-1]))
    )
    return field


@pytest.fixture(scope="module")
def city():
    """Six times as large as what one tick settles."""
    return int((6 * TILES) ** 0.5)


def test_on_a_small_map_a_field_is_there_at_once():
    world = town(64)
    slot = field_to(world.twin, 40.5, 30.5, PEOPLE, FAR_OFF)
    assert slot >= 0
    assert (world.fields.flow_cost[slot] == whole(world, 40, 30, world.level.enter_people)).all()
    assert field_to(world.twin, 40.9, 30.1, PEOPLE, FAR_OFF) == slot
    assert field_to(world.twin, 40.5, 30.5, INFECTED, FAR_OFF) != slot


def test_on_a_large_map_it_takes_some_ticks_of_the_same_number_of_tiles(city):
    world = town(city)
    ticks = 0
    while field_to(world.twin, 40.5, 30.5, INFECTED, FAR_OFF) < 0:
        before = (world.fields.flow_cost < FAR).sum()
        tick(world)
        ticks += 1
        # Cells queued count as reached, but only a rim of them.
        assert (world.fields.flow_cost < FAR).sum() - before <= TILES + 8 * city
        assert ticks < 20
    assert ticks >= 5
    slot = field_to(world.twin, 40.5, 30.5, INFECTED, FAR_OFF)
    assert (world.fields.flow_cost[slot] == whole(world, 40, 30, world.level.enter_infected)).all()


def test_a_limited_field_on_a_large_map_is_there_at_once(city):
    world = town(city)
    slot = field_to(world.twin, 300.5, 300.5, INFECTED, 900)
    assert (world.fields.flow_cost[slot] == whole(world, 300, 300, world.level.enter_infected, 900)).all()


def test_until_the_new_field_is_finished_the_last_one_leads(city):
    world = town(city)
    while (old := field_to(world.twin, 40.5, 30.5, PEOPLE, FAR_OFF)) < 0:
        tick(world)
    tick(world)
    assert field_to(world.twin, 42.5, 30.5, PEOPLE, FAR_OFF) == old
    ux, uy = toward(world.twin, old, PEOPLE, 200.5, 30.5, 42.5, 30.5)
    assert ux < -0.99 and abs(uy) < 0.1
    for _ in range(20):
        tick(world)
        if field_to(world.twin, 42.5, 30.5, PEOPLE, FAR_OFF) != old:
            break
    new = field_to(world.twin, 42.5, 30.5, PEOPLE, FAR_OFF)
    assert new != old
    assert cost_from(world.twin, new, 42.5, 31.5) == 10


def test_a_door_that_moves_makes_every_field_anew_and_the_old_ones_serve_meanwhile(city):
    world = town(city)
    while (old := field_to(world.twin, 40.5, 30.5, PEOPLE, FAR_OFF)) < 0:
        tick(world)
    world.fields.version[0] += 1
    tick(world)
    assert field_to(world.twin, 40.5, 30.5, PEOPLE, FAR_OFF) == old
    for _ in range(20):
        tick(world)
        new = field_to(world.twin, 40.5, 30.5, PEOPLE, FAR_OFF)
    assert new != old
    assert world.fields.flow_made[new] == world.fields.version[0]


def test_what_nobody_asks_for_any_more_is_not_begun(city):
    world = town(city)
    for k in range(4):
        field_to(world.twin, 40.5 + 20 * k, 30.5, PEOPLE, FAR_OFF)
    assert (world.fields.flow_asked > 0).sum() == 4
    for _ in range(PATIENCE + 12):
        tick(world)
    assert (world.fields.flow_asked > 0).sum() == 0
    assert (world.fields.flow_goal[:, 0] >= 0).sum() < 4


def test_a_slot_in_the_making_leads_nobody_astray(city):
    world = town(city)
    field_to(world.twin, 40.5, 30.5, PEOPLE, FAR_OFF)
    slot = int(world.fields.flow_now[0])
    assert slot >= 0
    assert cost_from(world.twin, slot, 41.5, 30.5) == FAR
    assert toward(world.twin, slot, PEOPLE, 40.5, 90.5, 40.5, 30.5) == (0.0, -1.0)


def test_more_wishes_than_slots_are_served_in_turn(city):
    world = town(city)
    goals = [(30.5 + 9 * k, 50.5) for k in range(40)]
    found = set()
    for _ in range(400):
        tick(world)
        for k, (x, y) in enumerate(goals[:8]):
            slot = field_to(world.twin, x, y, PEOPLE, FAR_OFF)
            if slot >= 0 and cost_from(world.twin, slot, x, y) == 0:
                found.add(k)
        for x, y in goals[8:]:
            field_to(world.twin, x, y, PEOPLE, FAR_OFF)
    assert (world.fields.flow_asked > 0).sum() <= len(world.fields.flow_asked) // 2
    assert len(found) >= 4


@pytest.mark.parametrize(
    ("x", "y"), [(-1.0, 5.0), (5.0, -1.0), (64.0, 5.0), (5.0, 64.0), (np.nan, 5.0), (5.0, np.inf)]
)
def test_off_the_map_nothing_leads(x, y):
    world = town(64)
    assert field_to(world.twin, x, y, PEOPLE, FAR_OFF) == -1
    assert (world.fields.flow_asked == 0).all()
    assert cost_from(world.twin, field_to(world.twin, 9.5, 9.5, PEOPLE, FAR_OFF), x, y) == FAR
    assert cost_from(world.twin, -1, 9.5, 9.5) == FAR


def test_a_goal_in_a_wall_is_led_up_to_and_one_behind_walls_is_far():
    world = town(64)
    world.level.enter_people[10:13, 10:13] = -1
    slot = field_to(world.twin, 11.5, 11.5, PEOPLE, FAR_OFF)
    assert cost_from(world.twin, slot, 11.5, 11.5) == 0
    assert cost_from(world.twin, slot, 30.5, 30.5) == FAR


def asked_to_go_round(crowd):
    """A night in whose next tick a way round a crowd is begun, which this tick had no tiles left for."""
    world = town(64, crowd)
    tick(world)
    world.fields.flow_left[0] = 0
    assert field_to(world.twin, 40.5, 30.5, ROUND, FAR_OFF) < 0
    return world


def bodies(world):
    """By cell, how many bodies its cost of going round counts."""
    level = world.level
    counted = (level.enter_round.astype(int) - level.enter_infected) // BODY
    return {(int(x), int(y)): int(counted[y, x]) for y, x in np.argwhere(counted)}


def test_a_way_round_begun_with_the_tick_counts_those_who_live_then():
    world = asked_to_go_round([(20.5, 20.5), (20.7, 20.5), (30.5, 30.5), (50.5, 50.5)])
    world.who.has[2] = 0
    tick(world)
    assert bodies(world) == {(3, 3): 1, (20, 20): 1, (30, 30): 1, (50, 50): 1}


def test_a_night_continued_goes_round_the_same_bodies():
    crowd = [(20.5, 20.5), (30.5, 30.5)]
    world, other = asked_to_go_round(crowd), town(64, crowd)
    restore(other, capture(world))
    tick(world)
    tick(other)
    assert bodies(other) == bodies(world) == {(3, 3): 1, (20, 20): 1, (30, 30): 1}


def test_a_night_begun_anew_is_not_led_by_fields_of_the_last():
    world = town(64)
    tick(world)
    slot = field_to(world.twin, 40.5, 30.5, PEOPLE, FAR_OFF)
    way = toward(world.twin, slot, PEOPLE, 20.5, 30.5, 40.5, 30.5)
    saved = capture(world)
    for x in range(10, 10 + len(world.fields.flow_goal)):  # each slot gets another field, made and followed
        tick(world)
        one = field_to(world.twin, float(x), 60.5, PEOPLE, FAR_OFF)
        toward(world.twin, one, PEOPLE, 20.5, 30.5, float(x), 60.5)
    restore(world, saved)
    assert toward(world.twin, slot, PEOPLE, 20.5, 30.5, 40.5, 30.5) == way


def stuck_on_the_way(world, x, y):
    """An infected, row 1, that wants to go there and does not get on."""
    world.mind.goal_x[1], world.mind.goal_y[1] = x, y
    world.mind.stuck_ticks[1] = 300
    return world


def test_another_way_that_takes_some_ticks_is_waited_for(city):
    world = stuck_on_the_way(town(city, [(20.5, 20.5)]), 400.5, 400.5)
    tick(world)
    assert field_to(world.twin, 400.5, 400.5, ROUND, FAR_OFF) < 0, "it is not there at once"
    assert reroute(world.twin, 1, FAR_OFF)
    assert (world.mind.detour[1], world.mind.slot[1], world.mind.stuck_ticks[1]) == (1, -1, 0)
    assert not reroute(world.twin, 1, FAR_OFF), "tried before"


def test_where_no_way_leads_there_is_no_other():
    world = stuck_on_the_way(town(64, [(20.5, 20.5)]), 50.5, 50.5)
    world.level.enter_infected[40, :] = -1
    tick(world)
    assert not reroute(world.twin, 1, FAR_OFF)
    assert world.mind.detour[1] == 0


def test_who_goes_round_himself_is_nobody_to_go_round():
    world = asked_to_go_round([(20.5, 20.5), (20.7, 20.5), (30.5, 30.5)])
    world.mind.detour[[2, 3]] = 1
    tick(world)
    assert bodies(world) == {(3, 3): 1, (20, 20): 1}


# ------------------------------------------------------------ ways round a crowd are found anew
CROWD = 12


def walled():
    """A wall with a gap at (32, 30), full of a crowd, and one at (32, 60) fifty tiles of way farther."""
    world = town(64, [(32.5, 30.5)] * CROWD)
    world.level.enter_infected[:, 32] = -1
    world.level.enter_infected[[30, 60], 32] = 0
    tick(world)
    return world


def asked(world, x=40.5, y=30.5):
    """One more tick, and what the way round to there costs from before the near gap. -> tenths of a tile"""
    tick(world)
    nobody_asked(world.twin)
    slot = field_to(world.twin, x, y, ROUND, FAR_OFF)
    toward(world.twin, slot, ROUND, 28.5, 30.5, x, y)
    return cost_from(world.twin, slot, 28.5, 30.5)


def lasts(world):
    return int(world.numbers.infected.renew * 60)


def scatter(world):
    """The crowd has gone."""
    world.body.y[1 : CROWD + 1] = 5.5


def test_a_way_round_a_crowd_that_has_gone_is_given_up_within_its_time():
    world = walled()
    crowded = asked(world)
    assert crowded > 600
    scatter(world)
    costs = [asked(world) for _ in range(lasts(world))]
    renewed = costs.index(120)
    assert set(costs[:renewed]) <= {crowded}, "until then the old one leads"
    assert set(costs[renewed:]) == {120}


def test_a_way_is_found_anew_once_in_its_time_and_others_than_those_round_a_crowd_never():
    world = walled()
    asked(world)
    for kind, times in ((ROUND, 3), (INFECTED, 0), (PEOPLE, 0)):
        assert field_to(world.twin, 40.5, 30.5, kind, FAR_OFF) >= 0
        before = int(world.fields.flow_count[0])
        for _ in range(3 * lasts(world)):
            tick(world)
            field_to(world.twin, 40.5, 30.5, kind, FAR_OFF)
        assert world.fields.flow_count[0] - before == times


def test_ways_take_turns_at_being_found_anew():
    world, goals = walled(), [(8.5 + 4 * k, 50.5) for k in range(11)]
    begun = []
    for _ in range(2 * lasts(world)):
        before = int(world.fields.flow_count[0])
        tick(world)
        for x, y in goals:
            field_to(world.twin, x, y, ROUND, FAR_OFF)
        begun.append(int(world.fields.flow_count[0]) - before)
    later = begun[lasts(world) :]
    assert sum(later) == len(goals)
    assert max(later) <= 3


def test_a_night_continued_is_led_round_alike_at_any_moment():
    world, other = walled(), walled()
    scatter(other)
    for moment in range(2 * lasts(world)):
        if moment == lasts(world) // 2:
            scatter(world)
        asked(world)
        asked(world, 40.5, 20.5 + moment % 5)  # another way in the making writes over what bodies cost
        restore(other, capture(world))
        assert other.digests() == world.digests()
        ahead = [(asked(night), asked(night, 40.5, 22.5), night.digest()) for night in (world, other)]
        assert ahead[0] == ahead[1]


def test_which_cells_are_open_is_asked_of_the_moment_and_not_of_another_way():
    world = walled()
    asked(world)
    slot = field_to(world.twin, 40.5, 30.5, ROUND, FAR_OFF)
    wanted = toward(world.twin, slot, ROUND, 28.5, 56.5, 40.5, 30.5)
    world.tables.scratch.lead_made[:] = -1
    world.level.enter_round[:] = -1
    assert toward(world.twin, slot, ROUND, 28.5, 56.5, 40.5, 30.5) == wanted


def test_a_longer_way_round_is_no_lack_of_progress():
    world = walled()
    row = CROWD
    world.body.x[row], world.body.y[row] = 28.5, 30.5
    world.body.y[1:row] = 5.5
    asked(world)
    world.mind.detour[row], world.mind.best[row] = 1, 11.5
    go(world.twin, row, 40.5, 30.5, FAR_OFF)
    world.mind.best[row] = 11.5
    go(world.twin, row, 40.5, 30.5, FAR_OFF)
    assert world.mind.best[row] == 11.5
    world.body.y[1:row] = 30.5
    for _ in range(lasts(world)):
        asked(world)
    go(world.twin, row, 40.5, 30.5, FAR_OFF)
    assert world.mind.best[row] > 60.0, "as long as the new way is"
    world.body.y[1:row] = 5.5
    for _ in range(lasts(world)):
        asked(world)
    longest = world.mind.best[row]
    go(world.twin, row, 40.5, 30.5, FAR_OFF)
    assert world.mind.best[row] == longest, "a shorter one is progress: that is for him to find"
    assert not stuck(world.twin, row)
    assert world.mind.best[row] == 12.0


def test_a_way_asked_for_again_is_the_one_it_was_and_leaves_the_fields_as_they_were():
    """Two worlds asked the same, one of which forgets before each question what was asked last."""
    rng, again = np.random.default_rng(4), 0
    remembers, forgets = (town(256, [(60.5, 60.5), (90.5, 20.5)]) for _ in range(2))
    rows = remembers.rows(Has.INFECTED).tolist()
    places = [
        (30.5, 30.5),
        (31.2, 30.9),
        (200.5, 40.5),
        (-0.5, 30.5),
        (0.5, 30.5),
        (30.5, 256.5),
        (np.nan, 3.0),
    ]
    for _ in range(60):
        for world in (remembers, forgets):
            nobody_asked(world.twin)
            tick(world)
        door = rng.random() < 0.1
        for _ in range(8):
            x, y = places[rng.integers(len(places)) if rng.random() < 0.5 else 0]
            i, detour, limit = (
                rows[rng.integers(2)],
                int(rng.random() < 0.2),
                int(rng.choice([900, 900, 2000])),
            )
            again += int(remembers.tables.scratch.last_way[0] >= 0)
            forgets.tables.scratch.last_way[0] = -1
            for world in (remembers, forgets):
                world.mind.detour[i] = detour
                go(world.twin, i, x, y, limit)
            assert remembers.mind.slot[i] == forgets.mind.slot[i]
        for world in (remembers, forgets):
            world.fields.version[0] += door
        for name in ("flow_goal", "flow_used", "flow_asked", "flow_made", "flow_count", "flow_left"):
            assert (getattr(remembers.fields, name) == getattr(forgets.fields, name)).all(), name
    assert again > 100, "a check that checked nothing fails"
