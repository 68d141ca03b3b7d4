"""`hyosan test`: what it prints, what it keeps, and the code it leaves with."""

import json
import shlex
import sys

import pytest
from typer.testing import CliRunner

from game.cli import out
from game.cli.app import app
from game.content.mod.newmod import new_mod
from game.session import replay
from game.session.verify import verify
from tests.content.conftest import ROOM, Drawn
from tests.content.conftest import thing as put

SHORT = '<property name="test_seconds" type="float" value="1.0"/>'
GOOD = put(5, "Expect", 2, 1, that="player is alive", when="always")
BAD = put(5, "Expect", 2, 1, that="seconds > 2")
WRONG = put(5, "Expect", 2, 1, that="plaier is alive")


@pytest.fixture
def maps(tmp_path, monkeypatch):
    """A folder with a map that passes, and a way to add others."""
    monkeypatch.setenv("HYOSAN_HOME", str(tmp_path / "home"))
    folder = tmp_path / "maps"
    folder.mkdir()
    drawn = Drawn(folder)

    def add(name, *objects, properties=SHORT):
        return drawn.write(drawn.text(ROOM, *objects, properties=properties), name)

    add("good.tmx", GOOD)
    return add


@pytest.fixture
def ask(maps, tmp_path):
    def asking(*words):
        return CliRunner().invoke(app, ["test", *map(str, words), "--keep", str(tmp_path / "kept")])

    return asking


def test_all_as_expected_is_code_0(ask, maps, tmp_path):
    maps("plain.tmx")
    done = ask(tmp_path / "maps")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "good[0]: ok, running after 1.00 s\n1 test, 0 failed\n"
    assert not (tmp_path / "kept").exists()


def test_a_failure_is_code_1_with_all_that_helps(ask, maps, tmp_path):
    maps("bad.tmx", BAD)
    done = ask(tmp_path / "maps")
    assert done.exit_code == 1
    assert done.stdout.startswith("bad[0]: FAILED, running after 1.00 s\n  expected  within: seconds > 2\n")
    kept = tmp_path / "kept" / "bad_0.hyr"
    assert f"  show it   hyosan replay {kept}\n" in done.stdout
    assert done.stdout.endswith("good[0]: ok, running after 1.00 s\n2 tests, 1 failed\n")
    assert verify(replay.load(kept)).divergence is None


def test_maps_of_one_name_have_a_recording_each(ask, maps, tmp_path):
    maps("bad.tmx", BAD)
    other = tmp_path / "maps" / "b"
    other.mkdir()
    Drawn(other).write(Drawn(other).text(ROOM, put(7, "Expect", 2, 1, that="seconds > 3"), properties=SHORT))
    (other / "map.tmx").rename(other / "bad.tmx")
    done = ask(tmp_path / "maps" / "bad.tmx", other, "--seeds", "0..1")
    films = [line.split()[-1] for line in done.stdout.splitlines() if "show it" in line]
    names = ["bad_0.hyr", "bad_1.hyr", "bad_0_2.hyr", "bad_1_2.hyr"]
    assert [film.rpartition("/")[2] for film in films] == names
    heads = [line.partition(":")[0] for line in done.stdout.splitlines() if "FAILED" in line]
    places = (tmp_path / "maps" / "bad.tmx", other / "bad.tmx")
    assert heads == [f"{path}[{seed}]" for path in places for seed in (0, 1)]
    shown = [replay.load(tmp_path / "kept" / name).made.map for name in names]
    assert shown == [str(tmp_path / "maps" / "bad.tmx")] * 2 + [str(other / "bad.tmx")] * 2


def test_the_command_names_the_mods_it_needs(ask, tmp_path):
    """A mod need not be installed, nor lie where one stands."""
    place = new_mod("attic", tmp_path / "my mods")
    objects = put(95, "Expect", 2, 1, that="seconds > 2")
    path = place / "maps" / "attic.tmx"
    layer = f'<objectgroup id="90" name="test">{objects}</objectgroup></map>'
    text = path.read_text("utf-8").replace("</map>", layer)
    path.write_text(text.replace("<properties>", f"<properties>{SHORT}", 1), "utf-8")
    done = ask(path)
    assert done.exit_code == 1, done.output
    (command,) = [line.partition("show it")[2] for line in done.stdout.splitlines() if "show it" in line]
    words = shlex.split(command)
    assert words[:2] == ["hyosan", "replay"]
    again = CliRunner().invoke(app, [*words[1:], "--verify"])
    assert again.exit_code == 0, again.output


def test_a_wrong_map_is_code_2_and_the_others_are_played_and_told(ask, maps, tmp_path):
    maps("bad.tmx", BAD)
    maps("broken.tmx", WRONG)
    done = ask(tmp_path / "maps", tmp_path / "nowhere")
    assert done.exit_code == 2
    assert done.stdout.endswith("good[0]: ok, running after 1.00 s\n2 tests, 1 failed, 2 wrong\n")
    second, first = done.stderr.splitlines()
    assert "broken.tmx: layer 'things', Expect 5: that: 'plaier': allowed: " in first
    assert "did you mean 'player'?" in first
    assert "nowhere: no such map" in second
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("{maps}/plain.tmx",), "plain.tmx: no test: give a map objects of class Expect"),
        (("{maps}/empty",), "empty: no maps in it: give a map objects of class Expect"),
        (("{maps}/plain",), "test: no test among the maps: give a map objects of class Expect"),
        (("{maps}/test_it.tmx",), "test_it.tmx: nothing is expected: add an object of class Expect"),
        (("{maps}/good.tmx", "--seeds", "2..1"), "--seeds: '2..1': the lower one first"),
        (("{maps}/good.tmx", "--seeds", "x"), "--seeds: 'x': whole numbers, such as 7"),
        (("hyosan_hihg",), "did you mean 'hyosan_high'?"),
    ],
)
def test_what_is_no_test_is_told_in_one_line(ask, maps, tmp_path, words, line):
    maps("plain.tmx")
    maps("test_it.tmx")
    (tmp_path / "maps" / "empty").mkdir()
    (tmp_path / "maps" / "plain").mkdir()
    text = (tmp_path / "maps" / "plain.tmx").read_text("utf-8").replace("tiles.tsx", "../tiles.tsx")
    (tmp_path / "maps" / "plain" / "map.tmx").write_text(text, "utf-8")
    (tmp_path / "maps" / "our.tiled-project").touch()
    done = ask(*(word.format(maps=tmp_path / "maps") for word in words))
    assert done.exit_code == 2
    assert line in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_a_map_named_twice_is_played_once_and_each_that_is_no_test_is_told(ask, maps, tmp_path):
    maps("plain.tmx")
    maps("other.tmx")
    folder = tmp_path / "maps"
    done = ask(folder / "plain.tmx", folder / "good.tmx", folder, folder / "other.tmx")
    assert done.stdout.splitlines()[-1] == "1 test, 0 failed, 2 wrong"
    assert [line.partition(": ")[2][:7] for line in done.stderr.splitlines()] == ["no test", "no test"]


def test_seeds_may_be_asked_for(ask, maps, tmp_path):
    done = ask(tmp_path / "maps" / "good.tmx", "--seeds", "3..4")
    assert [line.split(":")[0] for line in done.stdout.splitlines()[:2]] == ["good[3]", "good[4]"]


def test_the_same_as_one_document(ask, maps, tmp_path):
    maps("bad.tmx", BAD)
    maps("xfail.tmx", put(5, "Expect", 2, 1, that="seconds > 2", fails="time is short"))
    maps("wrong.tmx", WRONG)
    done = ask(tmp_path / "maps", "--json")
    told = json.loads(done.stdout)
    assert (done.exit_code, told["failed"], len(told["wrong"])) == (2, 1, 1)
    entries = {entry["id"]: entry for entry in told["tests"]}
    assert list(entries) == ["bad[0]", "good[0]", "xfail[0]"]
    bad = entries["bad[0]"]
    assert (bad["passed"], bad["seed"], bad["seconds"], bad["outcome"]) == (False, 0, 1.0, "running")
    assert bad["missed"] == [
        {
            "expected": "within: seconds > 2",
            "at": "layer 'things', Expect 5",
            "tick": 60,
            "happened": "seconds = 1",
        }
    ]
    assert bad["recording"] == str(tmp_path / "kept" / "bad_0.hyr")
    assert entries["xfail[0]"]["excused"] == "time is short"


def test_expected_failures_are_counted(ask, maps, tmp_path):
    maps("xfail.tmx", put(5, "Expect", 2, 1, that="seconds > 2", fails="time is short"))
    done = ask(tmp_path / "maps")
    assert done.exit_code == 0
    assert "xfail[0]: failed as expected, time is short, running after 1.00 s\n" in done.stdout
    assert done.stdout.endswith("2 tests, 0 failed, 1 failed as expected\n")


def test_a_folder_that_cannot_be_written_is_told_and_costs_no_result(maps, tmp_path):
    maps("bad.tmx", BAD)
    maps("worse.tmx", BAD)
    (tmp_path / "file").write_text("")
    keep = str(tmp_path / "file" / "kept")
    done = CliRunner().invoke(app, ["test", str(tmp_path / "maps"), "--keep", keep])
    assert done.exit_code == 2
    assert "cannot be written (Not a directory): name another folder with --keep" in done.stderr
    assert done.stderr.count("\n") == 1, "one fault is told once"
    assert "bad[0]: FAILED" in done.stdout
    assert "good[0]: ok" in done.stdout
    assert done.stdout.endswith("3 tests, 2 failed, 1 wrong\n")


def test_results_stand_above_the_bar_and_on_stdout_where_that_is_a_file(capsys, monkeypatch):
    monkeypatch.setattr(out, "on_a_terminal", lambda: True)
    with out.bar("playing") as share:
        share.say("to a file [0]")
        share(0.5)
    told = capsys.readouterr()
    assert told.out == "to a file [0]\n"
    assert "to a file" not in told.err
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with out.bar("playing") as share:
        share.say("to a terminal [0] " + "x" * 200)
    told = capsys.readouterr()
    assert told.out == ""
    assert "to a terminal [0] " + "x" * 200 + "\n" in told.err, "as it is: neither markup nor folded lines"
