"""Companions, soldiers, checkpoints, doors and things."""

import pytest

from game.sim import commands as ask
from game.sim.events import Event, Line
from game.sim.kinds.bodies import Pose
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState
from game.sim.kinds.minds import Order
from game.sim.kinds.story import Outcome
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.level import Checkpoint, Door, Exit, Goal, GoalKind, Path, Zone, ZoneKind


def test_full_speed_is_reached_within_a_tenth_of_a_second_and_lost_within_eight_hundredths(scene):
    s = scene("###########\n#.@.......#\n###########")
    s.step(6, ask.Walk(127, 0))
    assert s.world.body.vx[0] == pytest.approx(3.0)
    s.step(5, ask.Walk(0, 0))
    assert s.world.body.vx[0] == pytest.approx(0.0)


def test_running_tires_and_the_tired_walk(scene):
    s = scene("#" * 60 + "\n#@" + "." * 57 + "#\n" + "#" * 60)
    s.step(1, ask.SetGait(2), ask.Walk(127, 0)).step(560)
    assert s.world.vital.stamina[0] < 20
    assert s.world.body.vx[0] == pytest.approx(3.0)


def test_a_door_opens_closes_and_will_not_close_on_somebody(scene):
    s = scene("#######\n#.@+..#\n#######")
    s.step(1, ask.Use())
    assert s.world.doors.state[0] == DoorState.OPEN and s.world.level.solid[1, 3] == 0
    s.step(25, ask.Walk(127, 0)).step(1, ask.Walk(0, 0)).step(1, ask.Use())
    assert s.world.doors.state[0] == DoorState.OPEN
    s.step(32, ask.Walk(127, 0)).step(1, ask.Walk(0, 0), ask.Use())
    assert s.world.doors.state[0] == DoorState.CLOSED


def test_a_locked_door_wants_its_key(scene):
    s = scene("#######\n#4@L..#\n#######")
    s.step(1, ask.Face(16, 0), ask.Use())
    assert s.world.pack.held[0, Item.KEY] == 1
    s.step(1, ask.Use())
    assert s.world.doors.state[0] == DoorState.OPEN
    t = scene("#######\n#.@L..#\n#######")
    t.step(1, ask.Use())
    assert t.world.doors.state[0] == DoorState.CLOSED
    assert [f.value for f in t.happened(Event.DOOR)] == [-1.0]


def test_a_thrown_bottle_is_heard_where_it_bursts(scene):
    s = scene("#" * 30 + "\n#2@.................w........#\n" + "#" * 30, facing=(1.0, 0.0))
    s.step(1, ask.Use()).step(1, ask.Throw(16 * 12, 0)).step(90)
    assert s.happened(Event.SHATTER)
    assert abs(s.world.mind.goal_x[s.row("w")] - 14.5) < 1.0


def test_a_bandage_stops_blood_and_slows_the_infection(scene):
    s = scene("#####\n#0@.#\n#####")
    s.step(1, ask.Use())
    w = s.world
    w.vital.bleeding[0], w.vital.health[0], w.vital.infection_rate[0] = 2.0, 40.0, 1.0
    s.step(1, ask.UseItem(Item.BANDAGE))
    assert w.vital.bleeding[0] == 0 and w.vital.health[0] == 70 and w.vital.infection_rate[0] == 0.6


@pytest.mark.parametrize(
    ("mine", "theirs", "apart", "dressed"),
    [(0.0, 2.0, 1.0, "them"), (1.0, 2.0, 1.0, "me"), (0.0, 2.0, 1.7, "nobody"), (0.0, 0.0, 1.0, "nobody")],
)
def test_a_bandage_is_for_the_companion_at_hand_while_one_does_not_bleed(scene, mine, theirs, apart, dressed):
    s = scene("#######\n#h.@..#\n#######")
    w, them = s.world, s.row("h")
    w.pack.held[0, Item.BANDAGE] = 1
    w.body.x[them] = w.body.x[0] - apart
    w.vital.bleeding[[0, them]], w.vital.health[them] = (mine, theirs), 50.0
    s.step(1, ask.UseItem(Item.BANDAGE))
    assert w.vital.bleeding[0] == 0
    assert (w.vital.bleeding[them] == 0) == (dressed == "them" or theirs == 0)
    assert (w.vital.health[them] > 60) == (dressed == "them")
    assert w.pack.held[0, Item.BANDAGE] == (1 if dressed == "nobody" else 0)
    used = s.happened(Event.USED)
    assert [fact.whom for fact in used] == {"me": [-1], "them": [w.handle(them)]}.get(dressed, [])


def test_a_companion_follows_keeps_up_and_holds_when_told(scene):
    s = scene("#" * 40 + "\n#h@" + "." * 36 + "#\n#" + "." * 38 + "#\n" + "#" * 40)
    h = s.row("h")
    s.step(1, ask.SetGait(2), ask.Walk(127, 0)).step(200).step(90, ask.Walk(0, 0))
    w = s.world
    assert abs(w.body.x[h] - w.body.x[0]) < 3
    s.step(1, ask.Tell(Order.HOLD))
    x = w.body.x[h]
    s.step(120, ask.SetGait(1), ask.Walk(-127, 0))
    assert abs(w.body.x[h] - x) < 1.2


def test_an_order_given_with_an_item_that_is_none_is_no_order(scene):
    """Both share one number: a stranger's replay may ask for item 200 and give an order in one tick."""
    from game.sim.look import percept

    s = scene("######\n#h@..#\n######")
    before = int(s.world.social.order[s.row("h")])
    s.step(1, ask.Tell(Order.HOLD), ask.UseItem(200))
    assert int(s.world.social.order[s.row("h")]) == before
    assert percept(s.world).friends[0].order == Order(before).name.lower()
    assert not s.happened(Event.SPEAK)


def test_a_companion_does_not_stand_in_a_doorway(scene):
    s = scene("#########\n#...#...#\n#.@.+h..#\n#...#...#\n#########")
    h = s.row("h")
    s.step(1, ask.Face(16, 0), ask.Walk(30, 0)).step(20).step(1, ask.Walk(0, 0), ask.Use()).step(200)
    x, y = int(s.world.body.x[h]), int(s.world.body.y[h])
    assert s.world.level.door[y, x] < 0


def test_a_bitten_companion_is_mourned(scene):
    s = scene("######\n#h@..#\n######")
    s.step(1)
    s.world.vital.health[s.row("h")] = 0.01
    s.world.vital.bleeding[s.row("h")] = 9.0
    s.step(4)
    assert [f for f in s.happened(Event.SPEAK) if f.sub == 7]


def test_a_soldier_shoots_the_infected_he_sees(scene):
    s = scene("##############\n#s........w.@#\n##############")
    s.until(lambda w: w.state.killed[0] == 1, 1200)
    assert s.happened(Event.SHOT)


def test_a_soldier_leaves_a_citizen_alone_but_warns_and_fires_where_nobody_may_be(scene):
    room = "###########\n#s....@...#\n###########"
    free = scene(room)
    free.step(300)
    assert not free.happened(Event.SHOT)
    s = scene(room, zones=(Zone(ZoneKind.RESTRICTED, 0, 0, 11, 3),))
    s.until(lambda w: w.outcome == Outcome.SHOT, 1500)
    assert [f for f in s.happened(Event.SPEAK) if f.sub == 8], "a warning came first"


GATE = """
################
#..............#
#.@.cc.........#
#..............#
################
"""


def gate_scene(scene, person=Person.ONJO, civilians=0, seed=7, **numbers):
    return scene(
        GATE.replace("cc", ".."),
        person=person,
        seed=seed,
        paths=(Path(((2.5, 1.5), (5.5, 1.5))),),
        doors=(Door(9, 1, 10, 4, 5),),
        checkpoints=(Checkpoint(5.0, 1.0, 8.0, 4.0, 0, 0, 13.0, 2.5, civilians=civilians),),
        exits=(Exit(13.0, 1.0, 15.0, 4.0),),
        goals=(Goal(GoalKind.REACH, 3, 0, 13.0, 1.0, 15.0, 4.0),),
        numbers=numbers,
    )


def into_lane(s):
    s.step(1, ask.Walk(127, 0)).until(lambda w: w.body.x[0] > 6.0)
    return s.step(20, ask.Walk(0, 0))


def test_with_a_card_and_clean_blood_one_passes_and_wins_beyond_the_gate(scene):
    s = gate_scene(scene, checkpoint={"human_false": 0})
    s.world.pack.held[0, Item.CARD] = 1
    into_lane(s)
    s.step(1, ask.Use()).step(240)
    assert s.world.social.spot[0] == Spot.PASSED
    s.step(1, ask.Walk(127, 0)).until(lambda w: w.outcome == Outcome.WON, 600)


def test_without_papers_one_is_refused(scene):
    s = gate_scene(scene)
    into_lane(s)
    s.step(2, ask.Use())
    assert [f.value for f in s.happened(Event.VERDICT)] == [Spot.REFUSED]
    assert s.world.level.solid[2, 9] == 1


def test_an_infection_that_a_scanner_finds_means_detention(scene):
    s = gate_scene(scene)
    s.world.pack.held[0, Item.CARD] = 1
    s.world.vital.infection[0] = 30
    into_lane(s)
    s.step(1, ask.Use()).step(240)
    assert s.world.outcome == Outcome.DETAINED


@pytest.mark.parametrize(("infection", "told"), [(39.9, Spot.PASSED), (40, Spot.DETAINED)])
def test_symptoms_that_show_are_seen_with_the_papers_in_hand(scene, infection, told):
    s = gate_scene(scene, checkpoint={"human_false": 0}, infection={"found": 90})
    s.world.pack.held[0, Item.CARD] = 1
    s.world.vital.infection[0] = infection
    into_lane(s)
    s.step(1, ask.Use())
    assert bool(s.happened(Event.VERDICT)) == (told == Spot.DETAINED)
    s.step(240)
    assert s.world.social.spot[0] == told


def test_a_soldier_who_went_to_look_gives_up_below_a_lower_mark_than_sent_him(scene):
    s = scene("#" * 20 + "\n#s.................@#\n" + "#" * 20, facing=(-1.0, 0.0))
    row, w, goes = s.row("s"), s.world, {}
    w.sense.seen_x[row], w.sense.seen_y[row] = 12.5, 1.5
    for suspicion in (59.0, 60.0, 46.0, 44.0, 59.0):
        w.sense.suspicion[row], w.sense.unseen_ticks[row] = suspicion, 0
        s.step(6)
        goes[suspicion] = w.mind.goal_x[row] == 12.5
    assert goes == {59.0: False, 60.0: True, 46.0: True, 44.0: False}


def test_a_starved_hybrid_sets_off_the_alarm_and_may_run(scene):
    s = gate_scene(scene, Person.NAMRA, checkpoint={"hybrid_base": 1})
    s.world.pack.held[0, Item.CARD] = 1
    into_lane(s)
    s.step(1, ask.Use()).step(200)
    assert s.happened(Event.ALARM) and s.world.state.alarm[0]
    s.step(200)
    assert s.world.outcome == Outcome.UNMASKED


@pytest.mark.parametrize(("hunger", "least", "most"), [(0, 0, 12), (50, 18, 42), (100, 50, 60)])
def test_the_blood_test_finds_hybrids_by_their_hunger(scene, hunger, least, most):
    found = 0
    for seed in range(60):
        s = gate_scene(scene, Person.NAMRA, seed=seed)
        s.world.pack.held[0, Item.CARD], s.world.vital.hunger[0] = 1, hunger
        s.world.body.x[0] = 6.5
        s.step(3).step(1, ask.Use()).step(190)
        assert s.happened(Event.VERDICT), "a check that checked nothing fails"
        found += bool(s.happened(Event.ALARM))
    assert least <= found <= most


def test_civilians_are_screened_one_by_one_and_leave(scene):
    s = gate_scene(scene, civilians=3, checkpoint={"human_false": 0, "paper_time": 0.5, "blood_time": 0.5})
    s.until(lambda w: w.rows(Has.CIVILIAN).size == 0, 3600)
    assert len(s.happened(Event.VERDICT)) == 3
    assert s.world.state.lost[0] == 0


def test_leap_crosses_low_obstacles_but_no_wall(scene):
    s = scene("#########\n#@.=..#.#\n#########", person=Person.NAMRA)
    s.step(1, ask.Leap(16 * 3, 0)).step(40)
    assert 4.0 < s.world.body.x[0] < 5.0
    s.step(1, ask.Leap(16 * 3, 0)).step(40)
    assert s.world.body.x[0] < 6.0


def test_listen_costs_hunger_and_shows_movers_through_walls(scene):
    from game.sim.look import percept

    s = scene("#########\n#@.#..w.#\n#########", person=Person.NAMRA, numbers={"infected": {"wander": 60}})
    s.step(30)
    assert not percept(s.world).others
    s.step(1, ask.Listen())
    assert s.world.vital.hunger[0] > 1.9
    seen = False
    for _ in range(120):
        s.step()
        seen = seen or bool(percept(s.world).others)
    assert seen


def test_stairs_bring_the_player_and_those_who_follow(scene):
    s = scene(
        "##########\n#h@..#...#\n##########",
        exits=(Exit(3.9, 1.0, 5.0, 2.0, to=1), Exit(7.0, 1.0, 8.0, 2.0, to=0)),
    )
    s.step(1, ask.Walk(127, 0)).step(50)
    assert s.world.body.x[0] > 6 and s.world.body.x[s.row("h")] > 6


def test_the_deadline_leaves_behind_whoever_is_still_here(scene):
    s = scene("#####\n#.@.#\n#####", start_hour=6.4, deadline_hour=6.5)
    s.until(lambda w: w.outcome == Outcome.LEFT_BEHIND, 1200)


def test_a_survivor_of_the_hour_wins(scene):
    s = scene(
        "#####\n#.@.#\n#####",
        start_hour=4.9,
        goals=(Goal(GoalKind.SURVIVE, 3, 0, 0, 0, 0, 0, until=5.0),),
    )
    s.until(lambda w: w.outcome == Outcome.WON, 1200)


def test_mobs_arrive_unseen_and_a_walk_away(scene):
    room = "\n".join(["#" * 50] + ["#" + "." * 48 + "#"] * 8 + ["#" * 50])
    room = room.replace("#" + "." * 48 + "#", "#@" + "." * 47 + "#", 1)
    s = scene(
        room,
        directed=True,
        numbers={"sight": {"player_range": 8}, "director": {"mob_soonest": 1, "mob_latest": 2}},
    )
    s.until(lambda w: w.rows(Has.INFECTED).size > 0, 600)
    w = s.world
    rows = w.rows(Has.INFECTED)
    assert 8 <= rows.size <= 20
    assert ((w.body.x[rows] - w.body.x[0]) ** 2 + (w.body.y[rows] - w.body.y[0]) ** 2 > 100).all()
    assert not w.fields.visible[w.body.y[rows].astype(int), w.body.x[rows].astype(int)].any()


def test_mutation_keeps_a_mind(scene):
    s = scene("#####\n#.@.#\n#####", mutation=1.0)
    s.step(1)
    s.world.vital.infection[0], s.world.vital.infection_rate[0] = 99.9, 60.0
    s.step(5)
    assert s.world.who.has[0] & Has.HYBRID and s.world.outcome == Outcome.RUNNING


def test_a_death_in_the_queue_closes_up(scene):
    s = gate_scene(scene, civilians=4, checkpoint={"human_false": 0, "paper_time": 0.5, "blood_time": 0.5})
    s.step(1)
    w = s.world
    second = next(row for row in w.rows(Has.CIVILIAN) if w.social.place[row] == 0)
    w.vital.health[second], w.vital.bleeding[second] = 0.001, 9.0
    s.until(lambda w: w.rows(Has.CIVILIAN).size == 0, 3600)
    assert len(s.happened(Event.VERDICT)) == 3


def test_a_detained_civilian_is_led_away_and_the_line_goes_on(scene):
    s = gate_scene(scene, civilians=2, checkpoint={"human_false": 1, "paper_time": 0.5, "blood_time": 0.5})
    s.until(lambda w: w.rows(Has.CIVILIAN).size == 0, 3600)
    assert [f.value for f in s.happened(Event.VERDICT)] == [Spot.DETAINED] * 2


def test_the_gate_closes_behind_whoever_passed(scene):
    s = gate_scene(scene, civilians=1, checkpoint={"human_false": 0, "paper_time": 0.5, "blood_time": 0.5})
    s.until(lambda w: w.doors.state[0] == DoorState.OPEN, 1200)
    s.until(lambda w: w.doors.state[0] == DoorState.CLOSED, 1200)


def test_hunters_come_after_their_prey_through_a_passage_and_go_on_hunting(scene):
    from game.sim.kinds.minds import Mood

    s = scene(
        "#" * 30 + "\n#w.@..........#..............#\n" + "#" * 30,
        exits=(Exit(4.9, 1.0, 6.0, 2.0, to=1), Exit(17.0, 1.0, 18.0, 2.0, to=0)),
    )
    s.until(lambda w: w.mind.mood[s.row("w")] == Mood.CHASE, 200)
    s.step(1, ask.SetGait(2), ask.Walk(127, 0)).step(200)
    assert s.world.body.x[0] > 20 and s.world.body.x[s.row("w")] > 16
    assert s.world.mind.mood[s.row("w")] == Mood.CHASE


def test_a_companion_at_her_heels_comes_through_a_passage(scene):
    s = scene(
        "#" * 40 + "\n#h@.................#..................#\n" + "#" * 40,
        exits=(Exit(5.9, 1.0, 7.0, 2.0, to=1), Exit(25.0, 1.0, 26.0, 2.0, to=0)),
    )
    s.step(1, ask.Walk(127, 0)).step(90)
    assert s.world.body.x[0] > 22 and s.world.body.x[s.row("h")] > 22


def test_a_companion_walked_into_changes_places(scene):
    s = scene("#" * 20 + "\n#@h" + "." * 16 + "#\n" + "#" * 20)
    s.step(1, ask.Walk(127, 0)).step(90)
    assert s.world.body.x[0] > s.world.body.x[s.row("h")] > 1


def test_nobody_tries_to_walk_through_a_boom(scene):
    s = scene(
        "###########\n#h.#......#\n#..#......#\n#....@....#\n###########",
        doors=(Door(3, 1, 4, 2, 5),),
    )
    s.step(1)
    assert s.world.level.enter_people[1, 3] < 0


def test_an_aim_beyond_all_numbers_is_bounded(scene):
    s = scene("#####\n#.@.#\n#####")
    s.step(2, ask.Face(10**320, -(10**320)))
    assert s.world.body.fx[0] ** 2 + s.world.body.fy[0] ** 2 == pytest.approx(1.0)


def _lines(scene) -> list[tuple[int, Line]]:
    return [(scene.world.resolve(fact.who), Line(fact.sub)) for fact in scene.happened(Event.SPEAK)]


def _hold(scene, holder: int, prey: int) -> None:
    """As a lunge that caught leaves both; the bite comes with the last of the pose's ticks."""
    w = scene.world
    w.sense.prey[holder], w.sense.suspicion[holder] = w.handle(prey), 100.0
    w.body.pose[holder], w.body.pose_ticks[holder], w.body.pose_of[holder] = Pose.GRAB, 60, 90


def test_a_companion_tells_of_his_first_bite_and_the_player_of_none(scene):
    for sign, told in (("h", [Line.BITTEN]), ("@", [])):
        s = scene("########\n#" + ("hw...@" if sign == "h" else "@w...h") + "#\n########")
        w, walker, prey = s.world, s.row("w"), s.row("h") if sign == "h" else 0
        s.step(1)
        for _ in range(2):
            _hold(s, walker, prey)
            w.body.pose_ticks[walker] = 2
            w.vital.struggle[prey] = 0.0
            s.step(1)
        assert len(s.happened(Event.BITE)) == 2
        assert [line for row, line in _lines(s)] == told


@pytest.mark.parametrize(("holders", "thanked"), [(1, True), (2, False)])
def test_whoever_frees_a_companion_of_the_only_hold_is_thanked(scene, holders, thanked):
    s = scene("#######\n#.h...#\n#.w@..#\n#.w...#\n#######", facing=(-1.0, 0.0))
    w, friend = s.world, s.row("h")
    s.step(1)
    for which in range(2):
        w.vital.stun_ticks[s.row("w", which)] = 600
    w.body.x[s.row("w", 1)], w.body.y[s.row("w", 1)] = w.body.x[friend] - 0.7, w.body.y[friend]
    for which in range(holders):
        _hold(s, s.row("w", which), friend)
    s.step(1, ask.Face(-16, 0), ask.Strike()).step(30, ask.Face(-16, 0))
    assert next(fact.whom for fact in s.happened(Event.HIT)) == w.handle(s.row("w"))
    assert ((friend, Line.THANKS) in _lines(s)) is thanked


def test_who_joins_gives_thanks_and_answers_later_orders_as_ever(scene):
    s = scene("######\n#@h..#\n######")
    w, friend = s.world, s.row("h")
    w.who.has[friend] ^= Has.COMPANION
    w.social.order[friend] = Order.HOLD
    s.step(1, ask.Use()).step(1, ask.Tell(Order.HOLD)).step(1, ask.Use())
    assert _lines(s) == [(friend, Line.THANKS), (friend, Line.HOLDING), (friend, Line.FOLLOWING)]


def test_a_companion_left_behind_calls_once(scene):
    s = scene("#" * 40 + "\n#h#@" + "." * 35 + "#\n" + "#" * 40)
    n = s.world.numbers.people
    s.step(60).step(1, ask.SetGait(2), ask.Walk(127, 0))
    s.until(lambda w: w.body.x[0] - w.body.x[s.row("h")] > n.lost_far, 400)
    s.step(int(n.lost_time * 60) - 12)
    assert not _lines(s)
    s.step(24).step(200)
    assert _lines(s) == [(s.row("h"), Line.LEFT_BEHIND)]


def test_told_to_come_from_afar_a_companion_has_lost_nobody(scene):
    s = scene("#" * 40 + "\n#h@" + "." * 36 + "#\n" + "#" * 40)
    friend = s.row("h")
    s.step(1, ask.Tell(Order.HOLD), ask.SetGait(2), ask.Walk(127, 0))
    s.until(lambda w: w.body.x[0] - w.body.x[friend] > s.world.numbers.people.lost_far + 2.0, 400)
    s.step(1, ask.Tell(Order.FOLLOW)).step(300)
    assert _lines(s) == [(friend, Line.HOLDING), (friend, Line.FOLLOWING)]


def _told(scene) -> list[bool]:
    """Who of the companions, in their order, does as told: they hold at first and are told to hide."""
    w = scene.world
    friends = [row for row in range(w.capacity) if w.who.has[row] & Has.COMPANION]
    w.social.order[friends] = Order.HOLD
    scene.step(1, ask.Tell(Order.HIDE))
    unheard = [(fact.who, fact.sub) for fact in scene.happened(Event.UNHEARD)]
    told = [w.social.order[row] == Order.HIDE for row in friends]
    assert unheard == ([] if any(told) else [(w.handle(w.player), Order.HIDE)])
    assert len(scene.happened(Event.ORDER)) == sum(told)
    return told


@pytest.mark.parametrize(("beyond", "told"), [(-11.0, [True]), (-0.1, [True]), (0.1, [False])])
def test_a_sign_is_seen_as_far_as_the_player_s_eyes_reach(scene, beyond, told):
    s = scene("#" * 42 + "\n#@" + "." * 38 + "h#\n" + "#" * 42)
    w = s.world
    assert w.numbers.sight.player_range > w.numbers.people.voice + 11.0
    w.body.x[s.row("h")] = w.body.x[w.player] + w.numbers.sight.player_range + beyond
    assert _told(s) == told


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("###########", "#....@....#", "#.#########", "#....h....#", "###########"), [False]),
        (("#######", "#...@.#", "#.#####", "#.h...#", "#######"), [True]),
        (("#########", "#@..+..h#", "#########"), [False]),
        (("#########", "#@.+h...#", "#########"), [True]),
        (("#######", "#@.#h.#", "#######"), [False]),
        (("#######", "#@.~h.#", "#######"), [True]),
        (("#########", "#h#@.h..#", "#########"), [False, True]),
        (("####", "#@.#", "####"), []),
    ],
    ids=["long way", "short way", "door", "door near", "wall", "glass", "one of two", "nobody"],
)
def test_out_of_sight_an_order_goes_the_way_of_a_sound(scene, rows, told):
    assert _told(scene("\n".join(rows))) == told


def test_rain_takes_from_the_voice(scene):
    for weather, told in ((Weather.CLEAR, [True]), (Weather.STORM, [False])):
        assert _told(scene("#######\n#...@.#\n#.#####\n#.h...#\n#######", weather=weather)) == told


def test_a_dying_companion_takes_no_order(scene):
    s = scene("######\n#@h..#\n######")
    s.world.who.has[s.row("h")] |= Has.DYING
    s.step(1, ask.Tell(Order.HIDE))
    assert not s.happened(Event.ORDER) and len(s.happened(Event.UNHEARD)) == 1
