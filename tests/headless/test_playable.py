"""Maps are proven by playing: what can be finished is; what cannot is told with the place and the reason."""

import json

import pytest
from typer.testing import CliRunner

from game.cli.app import app
from game.cli.playable import lines
from game.content.gate import ContentError
from game.content.lint.readable import Meant
from game.headless import playable
from game.headless.playable import prove
from game.headless.stuck import Bar
from game.sim.kinds.who import Person
from tests.content.conftest import Drawn, thing

HALL = """
############
#..........#
#..........#
#..........#
############
"""
SPLIT = """
############
#....#.....#
#..........#
#....#.....#
############
"""
WALLED = """
############
#....#.....#
#....#.....#
#....#.....#
############
"""
OUT = thing(50, "Exit", 9.5, 1.5, 1, 2, name="gate")
HERS = thing(51, "Exit", 9.5, 1.5, 1, 2, name="over the roofs", who="namra")
LOCKED = thing(52, "Door", 5, 2, 1, 1, name="lab", locked=True, key="lab")
KEY = thing(53, "Item", 2.5, 3.5, name="hook", kind="key", key="lab")
REACH = thing(54, "Goal", 8.5, 2.5, kind="reach", order=1, who="onjo", name="signal", text="goal.x")
START = {
    who: f'<object id="9{k}" name="{who}" type="Start" x="24" y="24"><properties>'
    f'<property name="who" value="{who}"/></properties><point/></object>'
    for k, who in enumerate(("onjo", "namra"))
}


@pytest.fixture
def folder(tmp_path):
    return Drawn(tmp_path)


def proven(folder, rows, *objects, start="onjo", **options):
    """The verdicts of a drawn map, played for half a minute at most."""
    starts = "".join(START[who] for who in start.split())
    path = folder.write(folder.text(rows, *objects, start=starts))
    options = {"seeds": range(2), "seconds": 30.0, **options}
    return prove(Meant(path), **options)


def only(verdicts):
    assert len(verdicts) == 1
    return verdicts[0]


# ------------------------------------------------------------ what can be played
def test_a_hall_with_a_way_out_is_won_by_the_first_bot(folder):
    verdict = only(proven(folder, HALL, OUT))
    assert (verdict.proof.bot, verdict.proof.seed, verdict.proof.outcome) == ("scout", 0, "won")
    assert not verdict.failed
    (line,) = lines(verdict)
    assert line.endswith(
        f"map.tmx: playable: scout wins as onjo on seed 0 after {verdict.proof.seconds:.0f} s"
    )


def test_a_locked_door_with_its_key_on_this_side_is_no_obstacle(folder):
    find = thing(55, "Goal", 2.5, 3.5, kind="find", item="@53", order=1, who="onjo", text="goal.k")
    assert only(proven(folder, SPLIT, OUT, LOCKED, KEY, find)).proof is not None


def test_it_is_proven_for_each_who_starts_here(folder):
    verdicts = proven(folder, HALL, OUT, start="onjo namra")
    assert [(verdict.person, verdict.failed) for verdict in verdicts] == [("onjo", False), ("namra", False)]
    alone = proven(folder, HALL, OUT, start="onjo namra", persons=[Person.NAMRA])
    assert [verdict.person for verdict in alone] == ["namra"]


def test_a_way_on_to_another_map_counts(folder):
    folder.write(folder.text(HALL, OUT, start=START["onjo"]), "yard.tmx")
    way = thing(56, "Trigger", 6, 1, 1, 3, when="enter", do="goto yard.tmx", who="onjo")
    signal = thing(57, "Goal", 9.5, 2.5, kind="reach", order=1, who="onjo", text="goal.x")
    verdict = only(proven(folder, HALL, way, signal))
    assert (verdict.proof.outcome, verdict.proof.leads) == ("moved_on", "yard.tmx")
    assert "playable: scout goes on to yard.tmx as onjo" in next(lines(verdict))


def test_a_map_without_goals_and_ways_out_is_told_as_such(folder):
    verdict = only(proven(folder, HALL))
    assert (verdict.failed, verdict.tries) == (False, ())
    assert "nothing to play for as onjo: no goal, no exit, no trigger" in next(lines(verdict))


# ------------------------------------------------------------ what cannot
def test_a_locked_door_without_a_key_is_named(folder):
    verdict = only(proven(folder, SPLIT, OUT, LOCKED))
    assert verdict.failed
    assert [one.bot for one in verdict.tries] == list(playable.ORDER), "one night each: a lock is no luck"
    stuck = verdict.tries[0].stuck
    assert stuck.bar is Bar.LOCK
    assert stuck.barred == (
        "locked door layer 'things', Door 52 'lab' needs key 'lab', which nothing on this map is"
    )
    assert stuck.goal == "leave by layer 'things', Exit 50 'gate'"
    assert stuck.near == "layer 'things', Start 90 'onjo'"
    assert 0 < stuck.x < 5


def test_a_key_behind_its_own_door_is_out_of_reach(folder):
    behind = thing(53, "Item", 8.5, 3.5, name="hook", kind="key", key="lab")
    stuck = only(proven(folder, SPLIT, OUT, LOCKED, behind)).tries[0].stuck
    assert stuck.barred.endswith("needs key 'lab', layer 'things', Item 53 'hook', out of reach")


def test_a_goal_behind_a_wall_is_walled_off(folder):
    verdict = only(proven(folder, WALLED, OUT, REACH))
    stuck = verdict.tries[-1].stuck
    assert verdict.failed
    assert (stuck.bar, stuck.goal) == (Bar.WALL, "reach layer 'things', Goal 54 'signal'")
    assert stuck.barred == "no way by walking: what is to be reached is walled off from here"


def test_what_only_a_leap_gets_over_is_told(folder):
    low = HALL.replace("#..........#", "#....l.....#")
    stuck = only(proven(folder, low, OUT)).tries[0].stuck
    assert stuck.barred == "no way by walking: only namra gets there"
    assert only(proven(folder, low, OUT, start="namra")).proof is not None


def test_the_exit_of_the_other_person_alone_is_no_way_out(folder):
    verdict = only(proven(folder, HALL, HERS))
    assert (verdict.failed, verdict.tries) == (True, ())
    assert "not playable as onjo: no goal for her, and the way out" in next(lines(verdict))
    assert "Exit 51 'over the roofs', is not for her" in next(lines(verdict))


def test_a_deadly_room_is_told_with_the_place_of_death(folder):
    pack = [thing(100 + k, "Infected", 4.5 + k % 6, 1.5 + k // 6 % 3, kind="runner") for k in range(54)]
    verdict = only(proven(folder, HALL, OUT, *pack, seeds=range(2)))
    assert verdict.failed
    assert len(verdict.tries) == 8, "death is luck: every seed is tried"
    one = verdict.tries[0]
    assert one.outcome in ("torn_apart", "bled_out")
    assert one.stuck.bar is Bar.LUCK
    assert "infected within 8 tiles" in one.stuck.barred
    said = list(lines(verdict))
    assert said[0].endswith("8 nights played, none of them won")
    assert any(line.startswith("  scout, ") and "seed 0" in line for line in said)


def test_time_may_be_too_short(folder):
    verdict = only(proven(folder, HALL, OUT, seconds=1.0, seeds=[0]))
    assert verdict.failed
    assert verdict.tries[0].stuck.barred == "there is a way, but the time ran out"


def test_who_stands_still_for_long_is_stopped_early(folder):
    verdict = only(proven(folder, WALLED, OUT, seconds=600.0, seeds=[0]))
    assert all(playable.STILL_SECONDS <= one.seconds < 200 for one in verdict.tries)


def test_nobody_plays_who_has_no_start(folder):
    with pytest.raises(ContentError, match="no Start with who = namra"):
        proven(folder, HALL, OUT, persons=[Person.NAMRA])


# ------------------------------------------------------------ words
@pytest.mark.parametrize(("word", "seeds"), [("0..4", range(5)), ("3", range(3, 4)), ("7..7", range(7, 8))])
def test_seeds_are_read(word, seeds):
    assert playable.seeds_of(word) == seeds


@pytest.mark.parametrize("word", ["", "4..0", "a", "0..1000", "-1..2", "1...2", "²"])
def test_wrong_seeds_are_refused(word):
    with pytest.raises(ContentError, match=r"--seeds.*such as 0\.\.4"):
        playable.seeds_of(word)


def ask(*words):
    return CliRunner().invoke(app, ["check", *map(str, words), "--playable"], prog_name="hyosan")


def test_the_verb_tells_each_map_and_leaves_with_the_code_of_findings(folder):
    good = folder.write(folder.text(HALL, OUT, start=START["onjo"]), "good.tmx")
    other = folder.write(folder.text(SPLIT, OUT, start=START["onjo"]), "other.tmx")
    bad = folder.write(folder.text(WALLED, OUT, start=START["onjo"]), "bad.tmx")
    done = ask(good, other, "--seeds", "0..1")
    assert done.exit_code == 0, done.output
    assert done.stdout.count(": playable: scout wins as onjo on seed 0 after") == 2
    told = ask(good, bad, "--seeds", "0", "--seconds", "5")
    assert told.exit_code == 1
    stuck = [line for line in told.stdout.splitlines() if line.startswith("  ")]
    assert all("seed 0: stuck after 5 s at" in line for line in stuck)
    named = [bot for line in stuck for bot in line.partition(", seed")[0].strip().split(", ")]
    assert sorted(named) == sorted(playable.ORDER), "bots stuck alike share a line, and each is told once"
    document = ask(good, bad, "--seeds", "0", "--seconds", "5", "--json")
    rows = json.loads(document.stdout)
    assert [(row["as"], row["playable"]) for row in rows] == [("onjo", True), ("onjo", False)]
    assert rows[1]["tries"][0]["stuck"]["bar"] == "no way"


def test_a_check_that_played_nothing_fails(folder):
    bare = folder.write(folder.text(HALL, start=START["onjo"]))
    told = ask(bare)
    assert told.exit_code == 1
    assert "nothing to play for" in told.stdout


@pytest.mark.parametrize("words", [("--as", "me"), ("--as", "namra"), ("--seeds", "x"), ("nothing.tmx",)])
def test_wrong_words_are_refused_in_one_line(folder, words):
    path = folder.write(folder.text(HALL, OUT, start=START["onjo"]))
    told = ask(path, *words)
    assert (told.exit_code, told.stderr.count("\n")) == (2, 1)


def test_a_wrong_map_costs_only_itself(folder):
    wrong = folder.write("<map", "a.tmx")
    good = folder.write(folder.text(HALL, OUT, start=START["onjo"]), "good.tmx")
    told = ask(wrong, good, "--seeds", "0")
    assert (told.exit_code, told.stderr.count("\n")) == (2, 1)
    assert "a.tmx: not well-formed XML" in told.stderr
    assert ": playable: scout wins" in told.stdout
    document = ask(wrong, good, "--seeds", "0", "--json")
    assert (document.exit_code, [row["playable"] for row in json.loads(document.stdout)]) == (2, [True])


def test_as_whom_is_nothing_to_a_check_that_does_not_play(folder):
    path = folder.write(folder.text(HALL, OUT, start=START["onjo"]))
    told = CliRunner().invoke(app, ["check", str(path), "--as", "onjo"], prog_name="hyosan")
    assert told.exit_code == 2
    assert "add --playable" in told.stderr
