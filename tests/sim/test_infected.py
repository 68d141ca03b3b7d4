"""What the infected sense, decide and do."""

from game.core.walls import mask_walls
from game.sim import commands as ask
from game.sim.events import Event
from game.sim.kinds.bodies import Gait
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Has, Person

OPEN_ROOM = """
####################
#..................#
#..................#
#.w..........@.....#
#..................#
####################
"""


def wall_up(world, x, y):
    """Make one cell a wall."""
    world.level.solid[y, x] = world.level.opaque[y, x] = 1
    mask_walls(world.level.solid, x, y, x + 1, y + 1, world.level.walls)


def test_one_that_sees_the_living_chases(scene):
    s = scene("##########\n#w...@...#\n##########")
    s.until(lambda w: w.mind.mood[s.row("w")] == Mood.CHASE, 300)
    assert s.world.mind.why[s.row("w")] in (Why.SAW, Why.TOUCHED)
    assert s.happened(Event.NOTICED)


def test_one_that_faces_away_does_not_see(scene):
    s = scene("##########\n#w...@...#\n##########", facing=(-1.0, 0.0))
    s.step(240)
    assert s.world.sense.suspicion[s.row("w")] == 0


def test_a_wall_between_hides(scene):
    s = scene("###########\n#w..#..@..#\n###########")
    s.step(300)
    assert s.world.sense.suspicion[s.row("w")] == 0


def test_sight_does_not_reach_beyond_its_range(scene):
    s = scene(OPEN_ROOM)
    s.step(300)
    assert s.world.sense.suspicion[s.row("w")] == 0


def test_the_dark_shortens_sight(scene):
    room = "############\n#w.....@...#\n############"
    lit, dark = scene(room), scene(room, start_hour=22.0)
    lit.step(120)
    dark.step(120)
    assert lit.world.sense.suspicion[lit.row("w")] > 0
    assert dark.world.sense.suspicion[dark.row("w")] == 0


def test_a_torch_gives_its_bearer_away(scene):
    room = "############\n#w.....3...#\n#......@...#\n############"
    s = scene(room, start_hour=22.0)
    s.step(1, ask.Use()).step(1, ask.Torch())
    assert s.world.pack.torch_on[s.world.player] == 1
    s.until(lambda w: w.sense.suspicion[s.row("w")] > 30, 240)


def test_a_blind_listener_sees_nothing_but_hears_twice_as_well(scene):
    room = "################\n#l...........@.#\n################"
    s = scene(room, numbers={"noise": {"walk": 7}})
    s.step(60)
    assert s.world.sense.suspicion[s.row("l")] == 0
    s.step(40, ask.Walk(-127, 0))
    assert s.world.mind.why[s.row("l")] == Why.HEARD


def test_a_walker_does_not_hear_what_a_listener_hears(scene):
    room = "################\n#w...........@.#\n################"
    s = scene(room, numbers={"noise": {"walk": 7}}, facing=(-1.0, 0.0))
    s.step(40, ask.Walk(-127, 0))
    assert s.world.mind.why[s.row("w")] == Why.PLACED


def test_a_closed_door_muffles(scene):
    open_, shut = "#########\n#w..#..@#\n#...#...#\n#.......#\n#########", None
    shut = open_.replace("#.......#", "#...+...#")
    loud = {"noise": {"shout": 11}}
    a, b = (scene(room, numbers=loud, facing=(-1.0, 0.0)) for room in (open_, shut))
    a.step(30, ask.Shout())
    b.step(30, ask.Shout())
    assert a.world.mind.why[a.row("w")] == Why.HEARD
    assert b.world.mind.why[b.row("w")] == Why.PLACED


def test_a_newer_quieter_sound_does_not_replace_the_goal(scene):
    room = "#" * 42 + "\n#@" + "." * 18 + "w" + "." * 20 + "#\n" + "#" * 42
    s = scene(room, facing=(1.0, 0.0), numbers={"noise": {"shout": 40}})
    s.step(30, ask.Shout())
    goal = s.world.mind.goal_x[s.row("w")]
    s.world.sense.heard[s.row("w")] = 2.0
    s.world.sense.heard_x[s.row("w")] = 38.5
    s.world.sense.heard_y[s.row("w")] = 1.5
    s.step(12)
    assert s.world.mind.goal_x[s.row("w")] == goal
    s.world.sense.heard[s.row("w")] = 39.0
    s.world.sense.heard_x[s.row("w")] = 38.5
    s.world.sense.heard_y[s.row("w")] = 1.5
    s.step(12)
    assert s.world.mind.goal_x[s.row("w")] == 38.5


def test_a_cry_brings_the_others(scene):
    room = "##############\n#.w..@.......#\n#.######.#####\n#......w.....#\n##############"
    s = scene(room)
    s.until(lambda w: w.mind.mood[s.row("w", 0)] == Mood.CHASE, 300)
    s.until(lambda w: w.mind.why[s.row("w", 1)] in (Why.CRY, Why.SAW, Why.TOUCHED), 120)


def test_one_that_lost_its_prey_searches_and_then_lets_go(scene):
    room = "##########\n#w...@...#\n##########"
    s = scene(room)
    s.until(lambda w: w.mind.mood[s.row("w")] == Mood.CHASE, 300)
    w = s.world
    w.body.x[0], w.body.y[0] = 8.5, 1.5
    wall_up(w, 6, 1)
    w.body.x[s.row("w")] = 2.5
    s.until(lambda w: w.mind.mood[s.row("w")] == Mood.SEARCH, 900)
    assert s.happened(Event.LOST) or w.mind.why[s.row("w")] == Why.LOST
    s.until(lambda w: w.mind.mood[s.row("w")] == Mood.RALLY, 700)


def test_it_follows_a_trail_of_scent(scene):
    s = scene(
        "############\n#w........@#\n############",
        facing=(-1.0, 0.0),
        numbers={
            "infected": {"scent_least": 0.001, "sweat": 50, "scent_spread": 3},
            "sight": {"infected_lit": 0},
        },
    )
    s.until(lambda w: w.mind.why[s.row("w")] == Why.SMELT, 600)
    x = s.world.body.x[s.row("w")]
    s.step(120)
    assert s.world.body.x[s.row("w")] > x + 0.5


def test_rain_washes_the_trail_away(scene):
    room = "######\n#..@.#\n######"
    dry, wet = scene(room), scene(room, weather=1)
    for s in (dry, wet):
        s.step(60)
        s.world.who.has[s.world.player] ^= Has.HUMAN
        s.step(600)
    assert wet.world.fields.scent.sum() < 0.3 * dry.world.fields.scent.sum()


def test_a_door_is_bashed_until_it_breaks(scene):
    room = "#########\n#w..+..@#\n#########"
    s = scene(room, numbers={"doors": {"health": [30] * 7}})
    s.step(1, ask.Shout())
    s.until(lambda w: w.doors.state[0] == 2, 1200)
    assert s.happened(Event.BASH)


def test_a_barricade_under_more_pressure_breaks_sooner(scene):
    few = "#########\n#w..B..@#\n#########"
    many = "#########\n#w..B..@#\n#w.######\n#w.######\n#########"
    times = []
    for room in (few, many):
        s = scene(room)
        s.step(1, ask.Shout())
        times.append(s.until(lambda w: w.doors.state[0] == 2, 4000))
    assert times[1] < times[0] * 0.75


def test_a_grab_becomes_a_bite_and_a_bite_an_infection(scene):
    s = scene("######\n#w.@.#\n######")
    s.until(lambda w: w.vital.grabbers[0] == 1, 600)
    s.until(lambda w: w.vital.infection_rate[0] > 0, 400)
    assert s.happened(Event.GRAB) and s.happened(Event.BITE)
    assert s.world.vital.bleeding[0] > 0


def test_struggling_breaks_free_before_the_bite(scene):
    s = scene("######\n#w.@.#\n######")
    s.until(lambda w: w.vital.grabbers[0] == 1, 600)
    for _ in range(8):
        s.step(4, ask.Strike())
    assert s.happened(Event.FREED) and not s.happened(Event.BITE)


def test_three_grabbers_drag_one_down(scene):
    s = scene(
        "#####\n#ww.#\n#w@.#\n#.w.#\n#####", numbers={"infected": {"bite_time": 9}, "body": {"break_free": 0}}
    )
    s.until(lambda w: w.outcome != Outcome.RUNNING, 1500)
    assert s.world.outcome == Outcome.TORN_APART


def test_who_is_bitten_and_dies_rises_as_one_of_them(scene):
    s = scene("#########\n#@......#\n#.#######\n#c......#\n#########")
    civilian = s.row("c")
    w = s.world
    s.step(1)
    before = w.handle(civilian)
    w.vital.infection_rate[civilian] = 1.0
    w.vital.health[civilian] = 0.001
    w.vital.bleeding[civilian] = 5.0
    s.step(3)
    assert w.resolve(before) == -1
    assert w.who.has[civilian] & Has.INFECTED
    assert w.mind.why[civilian] == Why.TURNED


def test_untreated_an_infection_turns_within_its_time(scene):
    s = scene("#####\n#.@.#\n#####", numbers={"infection": {"shortest": 5, "longest": 6}})
    s.step(1)
    s.world.vital.infection_rate[0] = 100 / 5.5
    taken = s.until(lambda w: w.outcome == Outcome.TURNED, 600)
    assert 300 < taken < 360


def test_kin_are_not_hunted_until_they_act(scene):
    s = scene("##########\n#w...@...#\n##########", person=Person.NAMRA)
    s.step(300)
    assert s.world.sense.suspicion[s.row("w")] == 0
    s.step(1, ask.SetGait(Gait.RUN), ask.Walk(-127, 0))
    s.step(10)
    assert s.world.vital.notkin[0] > 0


def test_a_blow_among_them_twice_makes_her_hunted(scene):
    s = scene("########\n#w.@...#\n########", person=Person.NAMRA)
    s.step(1, ask.Face(-16, 0), ask.Strike()).step(40).step(1, ask.Strike()).step(20)
    assert s.world.who.has[0] & Has.HUNTED
    assert s.happened(Event.NOTKIN)
    s.until(lambda w: w.mind.mood[s.row("w")] == Mood.CHASE, 300)


def test_the_far_and_idle_sleep_and_wake(scene):
    room = "#" * 60 + "\n#w" + "." * 55 + "@.#\n" + "#" * 60
    s = scene(room, numbers={"infected": {"wake": 20}})
    s.step(120)
    assert s.world.who.has[s.row("w")] & Has.ASLEEP
    s.world.body.x[0] = 12.5
    s.step(60)
    assert not s.world.who.has[s.row("w")] & Has.ASLEEP


def test_a_long_way_round_is_not_taken_for_being_stuck(scene):
    room = """
##################
#w...............#
################.#
#................#
#.################
#................#
################.#
#@...............#
##################
"""
    s = scene(room, facing=(-1.0, 0.0), numbers={"noise": {"shout": 85}})
    s.step(1, ask.Shout())
    s.step(900)
    assert s.world.mind.why[s.row("w")] in (Why.HEARD, Why.SAW, Why.TOUCHED)
    assert s.world.body.y[s.row("w")] > 3


def test_the_cries_of_its_own_chase_do_not_call_it_back(scene):
    room = "#" * 40 + "\n#ww@" + "." * 35 + "#\n" + "#" * 40
    s = scene(room, numbers={"infected": {"speed": [4.8, 4.2, 3.2], "grab_reach": 0.01}})
    s.until(lambda w: w.mind.mood[s.row("w")] == Mood.CHASE, 200)
    s.step(1, ask.SetGait(2), ask.Walk(127, 0)).step(240)
    w = s.world
    w.level.opaque[1, int(w.body.x[0])] = 1
    w.body.x[0] = 38.5
    wall_up(w, 34, 1)
    far = w.body.x[s.row("w")]
    s.until(lambda w: w.mind.mood[s.row("w")] == Mood.SEARCH, 900)
    s.step(60)
    assert w.mind.why[s.row("w")] != Why.CRY
    assert w.body.x[s.row("w")] > far - 4
