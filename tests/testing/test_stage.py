"""Stages: verbs, deeds, questions, and what is told when something never comes true."""

from __future__ import annotations

import pytest

from game.content.gate import ContentError
from game.sim.kinds.who import Has
from game.testing.stage import Never, Unknown, scenario, world


# ------------------------------------------------------------ time
def test_a_step_is_a_tick(staged) -> None:
    stage = staged()
    assert stage.tick == 0
    assert stage.step().tick == 1
    assert stage.step(59).seconds == 1.0


def test_the_same_seed_gives_the_same_world(staged) -> None:
    ends = []
    for seed in (3, 3, 4):
        stage = staged(seed=seed)
        stage.open("+").run("east").step(300)
        ends.append(stage.world.digest())
    assert ends[0] == ends[1] != ends[2]


def test_until_tells_how_long_it_took(staged) -> None:
    stage = staged().walk("east")
    assert stage.until(lambda: stage.tick >= 7) == 7
    assert stage.until(lambda s: s.at("@").x > 3) > 0
    assert stage.until(lambda: True) == 0


def test_what_a_condition_has_of_its_own_stays_its_own(staged) -> None:
    stage = staged().walk("east")
    for who in ("@", "z"):
        assert stage.until(lambda who=who: stage.mood(who) == "idle") == 0
    assert stage.until(lambda s, least=2.0: s.at("@").x > least) > 0
    assert stage.until(lambda *words, **more: not words) == 0


def test_until_looks_once_more_after_the_last_tick(staged) -> None:
    stage = staged()
    assert stage.until(lambda: stage.tick == 5, max_ticks=5) == 5


def test_what_never_comes_true_is_told_with_the_scene(staged) -> None:
    stage = staged()
    with pytest.raises(Never) as caught:
        stage.until(lambda: stage.mood("z") == "chase", max_ticks=30)
    told = str(caught.value).splitlines()
    assert told[0] == "within 30 ticks this never came true: stage.mood('z') == 'chase'"
    assert told[1] == "tick 30 (0.5 s), seed 0, 12:00, running"
    assert told[2].startswith("  onjo (row 0) at 1.5, 1.5: played, health 100, free")
    assert told[3].startswith("  z (row 1), walker at 14.5, 1.5: idle, suspicion 0; placed")
    assert told[4:] == [
        "  ################",
        "  #@.....#......z#",
        "  #......+.......#",
        "  ################",
    ]


def test_what_lies_off_the_map_is_left_out_of_the_sketch() -> None:
    """A lamp may stand outside of its map and shine into it."""
    stage = scenario("#*@**#")
    for k, (x, y) in enumerate(((-0.5, 0.5), (6.0, 0.5), (1.5, 7.0))):
        stage.world.lamps.x[k], stage.world.lamps.y[k] = x, y
    assert stage.sketch() == "#.@..#"


def test_a_condition_may_be_put_into_words_or_be_a_function(staged) -> None:
    def comes_true(stage) -> bool:
        return False

    with pytest.raises(Never, match="never came true: the walker wakes"):
        staged().until(lambda: False, 2, what="the walker wakes")
    with pytest.raises(Never, match="never came true: comes_true"):
        staged().until(comes_true, 2)


# ------------------------------------------------------------ verbs
def test_gaits_and_directions(staged) -> None:
    gone = {}
    for gait in ("sneak", "walk", "run"):
        stage = staged()
        getattr(stage, gait)("east").step(60)
        assert stage.at("@").y == pytest.approx(1.5)
        gone[gait] = stage.at("@").x - 1.5
    assert 0 < gone["sneak"] < gone["walk"] < gone["run"]
    stage = staged().walk(45).step(20)
    x, y = stage.at("player")
    assert x - 1.5 == pytest.approx(y - 1.5, abs=0.02), "degrees grow from east toward south"
    assert x > 1.6


def test_stop_and_face(staged) -> None:
    stage = staged().walk("east").step(30)
    stage.stop().face("north").step(30)
    before = stage.at("@")
    assert stage.step(10).at("@") == before
    assert stage.world.body.fy[stage.player] == pytest.approx(-1.0)


def test_go_steers_to_a_place_and_stops_there(staged) -> None:
    stage = staged()
    took = stage.go(5.5, 2.5)
    assert took > 10
    assert stage.at("@") == pytest.approx((5.5, 2.5), abs=0.3)
    here = stage.step(30).at("@")
    assert stage.step(10).at("@") == here
    assert staged().go(5.5, 2.5, "run") < took
    with pytest.raises(Never, match="walk to 12.5, 2.5"):
        staged().go(12.5, 2.5, max_ticks=200)


def test_hands() -> None:
    stage = scenario("#######\n#@2...#\n#######", **{"2": "bottle"})
    stage.use().step()
    assert stage.holds("bottle") == 1
    stage.throw(5.5, 1.5).step()
    assert stage.holds("bottle") == 0
    stage.until(lambda: stage.events("shatter"))
    assert stage.events("shatter")[0].x == pytest.approx(5.5, abs=0.3)


def test_a_door_is_opened_by_hand_and_a_locked_one_is_not() -> None:
    stage = scenario("#######\n#.@L..#\n#######")
    stage.face("east").use().step(2)
    assert stage.door("L") == "locked"
    stage.unlock("L").use().step(2)
    assert stage.door("L") == "open"


def test_torch_strike_bandage_shout() -> None:
    stage = scenario("#####\n#@..#\n#####", hour=23.0)
    stage.give("torch").step()
    dark = stage.light("@")
    stage.torch().step()
    assert stage.light("@") > dark
    stage.strike().step()
    assert stage.events("strike")
    stage.shout().step(2)
    assert any(fact.value > 10 for fact in stage.events("noise"))
    stage.give("bandage")
    stage.world.vital.bleeding[stage.player] = 1.0
    stage.item("bandage").until(lambda: stage.holds("bandage") == 0)


def test_namra_leaps_and_listens() -> None:
    stage = scenario("#########\n#N......#\n#########")
    assert stage.world.plan.starts[0].person == stage.world.person
    stage.leap(5.5, 1.5).step(60)
    assert stage.at("N").x > 3
    stage.listen().step()
    assert stage.events("listen")


def test_orders_reach_a_companion() -> None:
    stage = scenario("#########\n#@h.....#\n#########", h="suhyeok")
    stage.order("hold").step(2)
    assert [fact.sub for fact in stage.events("order")] == [1]


# ------------------------------------------------------------ deeds of the world
def test_deeds_before_the_first_tick_are_as_good_as_later_ones() -> None:
    early = scenario("#######\n#@.+.+#\n#######")
    early.open("+ 2").step()
    assert [early.door("+ 1"), early.door("+2")] == ["shut", "open"]
    level = early.world.level
    assert level.solid[1].tolist()[3:6] == [1, 0, 0], "doors nobody touched are walls all the same"
    early.close("+ 2").lock("+ 1").step()
    assert [early.door("+ 1"), early.door("+ 2")] == ["locked", "shut"]
    early.smash("+ 1").step()
    assert early.door("+ 1") == "broken"
    assert early.meddled


def test_a_noise_brings_a_walker(staged) -> None:
    stage = staged()
    stage.step(10)
    assert stage.mood("z") == "idle"
    stage.noise(9.5, 2.5, loud=30)
    stage.until(lambda: stage.mood("z") == "investigate", 60)
    assert stage.why("z") == "heard"
    assert stage.reason("z").x == pytest.approx(9.5)


def test_lamps_and_weather() -> None:
    stage = scenario("#####\n#@*.#\n#####", hour=23.0)
    stage.step(2)
    lit = stage.light("@")
    stage.switch("*", False).weather("rain").step(2)
    assert stage.light("@") < lit
    assert stage.world.state.weather[0] == 1


# ------------------------------------------------------------ questions
def test_questions(staged) -> None:
    stage = staged().step()
    assert stage.at("z") == (14.5, 1.5)
    assert (stage.mood("z"), stage.why("z"), stage.suspicion("z")) == ("idle", "placed", 0.0)
    assert stage.alive("z") == 1
    assert stage.outcome == "running"
    assert stage.at(0) == stage.at("onjo") == stage.at("player")
    row = stage.names.one("z")
    stage.world.who.has[row] |= int(Has.DYING)
    assert stage.alive("z") == 0
    stage.step()
    assert stage.alive("z") == 0
    with pytest.raises(Unknown, match="'z' is no longer there at tick"):
        stage.mood("z")


def test_several_of_a_sign_are_numbered() -> None:
    stage = scenario("#######\n#@.z.z#\n#######")
    assert [stage.at(f"z {k}").x for k in (1, 2)] == [3.5, 5.5]
    assert stage.at("z2") == stage.at("z 2")
    assert stage.alive("z") == 2
    with pytest.raises(Unknown, match="'z' stands for 2: say 'z 1' to 'z 2'"):
        stage.mood("z")
    with pytest.raises(Unknown, match="nobody is called 'z 3'"):
        stage.mood("z 3")


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        (lambda s: s.mood("w"), "nobody is called 'w'"),
        (lambda s: s.mood(77), "nobody is in row 77"),
        (lambda s: s.mood(-1), "nobody is in row -1"),
        (lambda s: s.open("q"), r"no door 'q' \(allowed: \+\)"),
        (lambda s: s.switch("*", True), r"no lamp '\*' \(there are no lamps\)"),
        (lambda s: s.events("notised"), "event 'notised'.*did you mean 'noticed'"),
        (lambda s: s.walk("left"), "direction 'left'.*or degrees"),
        (lambda s: s.give("bomb"), "item 'bomb'"),
        (lambda s: s.go(1, 1, "crawl"), "gait 'crawl'"),
    ],
)
def test_words_nobody_knows_are_told(staged, asked, line) -> None:
    with pytest.raises((LookupError, ValueError), match=line) as caught:
        asked(staged())
    assert "\n" not in str(caught.value)


# ------------------------------------------------------------ setting up
def test_who_is_played() -> None:
    both = "######\n#@.N.#\n######"
    assert scenario(both).world.person.name == "ONJO"
    assert scenario(both, person="namra").world.person.name == "NAMRA"
    assert scenario("#N#").world.person.name == "NAMRA"
    with pytest.raises(ContentError, match="no Start with who = onjo"):
        scenario("#N#", person="onjo")


def test_a_broken_drawing_is_one_line() -> None:
    with pytest.raises(ContentError, match=r"^scenario: row 2: 4 signs: '#@\.#': as many as the widest"):
        scenario("#####\n#@.#\n#####")


def test_a_map_by_its_names_in_tiled() -> None:
    stage = world("tests/key_opens_door", seed=5)
    assert stage.session.seed == 5
    assert stage.door("door") == "locked"
    stage.open("door").step()
    assert stage.door("door") == "open"
    with pytest.raises(ContentError, match="no such map"):
        world("key_opens_dor")


def test_the_sketch_shows_what_has_changed() -> None:
    stage = scenario(
        """
        ###########
        #@.2+=L~o,#
        #.*z.k....#
        ###########
        """,
        **{"2": "bottle", "k": "soldier kim"},
    )
    stage.step()
    assert stage.sketch() == "###########\n#@.i+=L~o,#\n#.*z.k....#\n###########"
    stage.open("+").smash("=").switch("*", False).step()
    assert stage.sketch().splitlines()[1:3] == ["#@.i/.L~o,#", "#..z.k....#"]


def test_the_sketch_of_a_large_map_is_cut_round_the_player() -> None:
    rows = ["." * 200 for _ in range(60)]
    rows[50] = "." * 150 + "@" + "." * 49
    lines = scenario("\n".join(rows)).step().sketch().splitlines()
    assert (len(lines), {len(line) for line in lines}) == (24, {72})
    assert any("@" in line for line in lines)
