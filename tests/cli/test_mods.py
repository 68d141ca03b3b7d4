"""`hyosan mod` and `hyosan map`, and `--mod` at every verb: a stranger's way from nothing to a night."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from game.cli.app import app


@pytest.fixture(autouse=True)
def _own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("HYOSAN_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def ask(*words: str, code: int = 0):
    """What a verb answers; stdout and stderr."""
    told = CliRunner().invoke(app, list(words), prog_name="hyosan")
    assert told.exit_code == code, (told.stdout, told.stderr, told.exception)
    return told


@pytest.mark.parametrize(
    "words", [("mod", "new"), ("mod", "pack"), ("mod", "install"), ("mod", "remove"), ("map", "new")]
)
def test_help_has_an_example(words):
    assert f"Example:  hyosan {' '.join(words)}" in ask(*words, "--help").stdout


def test_from_nothing_to_a_pack():
    assert ask("mod", "new", "attic").stdout == "attic\n"
    assert "0 errors, 0 warnings" in ask("mod", "check", "attic").stdout
    told = json.loads(ask("mod", "check", "attic", "--json").stdout)
    assert told["findings"] == []
    assert told["rules_ran"] > 10
    assert ask("mod", "pack", "attic").stdout == "attic-1.0.zip\n"
    first = Path("attic-1.0.zip").read_bytes()
    ask("mod", "pack", "attic")
    assert Path("attic-1.0.zip").read_bytes() == first
    listed = ask("mod", "list", "--mod", "attic-1.0.zip").stdout
    assert listed.startswith("attic  1.0  Attic: A place of my own.")
    assert "attic/attic" in ask("list", "maps", "--mod", "attic").stdout
    assert "0 errors, 0 warnings" in ask("check", "attic/attic", "--mod", "attic-1.0.zip").stdout


def test_a_mod_in_the_players_folder_needs_no_word(tmp_path):
    ask("mod", "new", "attic", "--in", str(tmp_path / "home" / "mods"))
    assert "attic/attic" in ask("list", "maps").stdout
    assert "attic" in ask("list", "mods").stdout


def test_a_broken_one_there_is_told_and_left_out(tmp_path):
    folder = tmp_path / "home" / "mods" / "bad"
    folder.mkdir(parents=True)
    (folder / "mod.toml").write_text("nmae = 3\n")
    told = ask("list", "maps")
    assert "hyosan_high" in told.stdout
    assert "left out: " in told.stderr
    assert "did you mean 'name'?" in told.stderr or "is missing" in told.stderr


def test_a_new_map_is_played_at_once():
    told = ask("map", "new", "attic", "--size", "20x14")
    assert told.stdout == "attic.tmx\n"
    assert "hyosan play attic.tmx" in told.stderr
    assert ": 0 errors, 0 warnings" in f": {ask('check', 'attic.tmx').stdout}"
    report = json.loads(ask("run", "attic.tmx", "--bot", "scout", "--seed", "3", "--json").stdout)
    assert report["outcome"] == "won"


def test_inside_a_mod_a_new_map_goes_to_its_maps(monkeypatch):
    ask("mod", "new", "attic")
    monkeypatch.chdir("attic")
    ask("map", "new", "cellar")
    assert Path("maps/cellar.tmx").is_file()
    assert not Path("maps/tiles").exists()
    assert "0 errors, 0 warnings" in ask("mod", "check", ".").stdout


def test_a_mods_rules_decide_the_night_and_its_replay_asks_for_it():
    ask("map", "new", "yard", "--size", "20x14")
    ask("mod", "new", "slow", "--in", "there")
    slow = Path("there") / "slow"
    (slow / "rules" / "body.toml").write_text("walk = 1.0\nsneak = 0.9\n")
    night = ("run", "yard.tmx", "--bot", "scout", "--seed", "3", "--json", "--record", "night.replay")
    ours, theirs = (json.loads(ask(*night, *more).stdout) for more in ((), ("--mod", str(slow))))
    assert ours["digest"] != theirs["digest"]
    verify = ("replay", "night.replay", "--verify", "--json")
    told = ask(*verify, code=2).stderr
    assert "no mod 'slow'" in told
    assert told.count("\n") == 1
    told = json.loads(ask(*verify, "--mod", str(slow)).stdout)
    assert (told["same"], told["mods"], told["digest"]) == (True, "slow 1.0", theirs["digest"])
    (slow / "mod.toml").write_text('name = "slow"\ntitle = "Slow"\nversion = "2.0"\n')
    assert "made with version 1.0" in ask(*verify, "--mod", str(slow), code=2).stderr


LONG = "a" * 300
"""A name no file system takes."""


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        (("mod", "check", "nothing"), 2, "no mod 'nothing'"),
        (("mod", "new", "../up"), 2, "no good name"),
        (("mod", "new", "Up"), 2, "2 to 40 of a-z"),
        (("map", "new", "attic", "--size", "9x9"), 2, "16x12 to 256x256"),
        (("map", "new", "attic", "--size", "big"), 2, "not WxH"),
        (("map", "new", "attic", "--in", LONG), 2, "cannot be written"),
        (("mod", "new", "attic", "--in", LONG), 2, "cannot be written"),
        (("mod", "check", LONG), 2, "no mod"),
        (("run", LONG, "--bot", "idle"), 2, "no such map"),
        (("check", LONG), 2, "no such map"),
        (("check", "--only", "format", LONG), 2, "cannot be read"),
        (("test", LONG), 2, "no such map"),
        (("shot", "hyosan_high", "-o", "no/such/folder.png"), 2, "cannot be written"),
        (("shot", "hyosan_high", "-o", "a.shot"), 2, "a file that ends in .png"),
        (("run", "hyosan_high", "--mod", "nothing", "--bot", "idle"), 2, "no mod 'nothing'"),
        (("mod", "pack", "broken"), 1, "radius"),
        (("mod", "check", "broken"), 1, ""),
    ],
)
def test_what_people_get_wrong_is_one_line(words, code, line):
    ask("mod", "new", "broken")
    (Path("broken") / "rules" / "body.toml").write_text("radius = 9\n")
    assert line in ask(*words, code=code).stderr


# ------------------------------------------------------------ among one's own
def test_a_mod_is_installed_replaced_and_removed(tmp_path):
    ask("mod", "new", "attic")
    ask("mod", "pack", "attic")
    told = ask("mod", "install", "attic-1.0.zip")
    home = tmp_path / "home" / "mods"
    assert told.stdout == f"{home / 'attic.zip'}\n"
    assert told.stderr == "hyosan play attic/attic\n"
    assert "attic/attic" in ask("list", "maps").stdout
    (home / "attic.zip").rename(home / "attic-1.0.zip")  # as somebody put it there by hand
    toml = Path("attic/mod.toml")
    toml.write_text(toml.read_text().replace('version = "1.0"', 'version = "1.1"'))
    ask("mod", "install", "attic")
    assert [path.name for path in home.iterdir()] == ["attic.zip"], "the older one is replaced"
    assert ask("mod", "list").stdout.startswith("attic  1.1")
    assert ask("mod", "remove", "attic").stdout == f"{home / 'attic.zip'}\n"
    assert list(home.iterdir()) == []
    assert "no mod 'attic' of your own" in ask("mod", "remove", "attic", code=2).stderr


def test_what_is_wrong_or_put_there_by_hand_is_left_as_it_is(tmp_path):
    home = tmp_path / "home" / "mods"
    ask("mod", "new", "attic", "--in", str(home))
    ask("mod", "new", "attic")
    for words in (("install", "./attic"), ("remove", "attic")):
        assert "a folder that was put there by hand" in ask("mod", *words, code=2).stderr
    assert (home / "attic" / "mod.toml").is_file()
    ask("mod", "new", "cellar")
    Path("cellar/rules/doors.toml").write_text("nonsense = 1\n")
    assert "no such number" in ask("mod", "install", "./cellar", code=1).stderr
    assert not (home / "cellar.zip").exists()
    assert "no mod 'nowhere'" in ask("mod", "install", "nowhere", code=2).stderr


def test_of_two_of_one_name_the_first_is_played_with_and_the_other_told(tmp_path):
    ask("mod", "new", "attic")
    home = tmp_path / "home" / "mods"
    home.mkdir(parents=True)
    for name in ("a.zip", "b.zip"):
        ask("mod", "pack", "attic", "-o", str(home / name))
    told = ask("mod", "list")
    assert told.stdout.startswith("attic  1.0")
    assert "b.zip: attic: is there twice, also in" in told.stderr


# ------------------------------------------------------------ words
def test_a_text_that_english_does_not_have_is_likely_misspelt():
    ask("mod", "new", "attic")
    Path("attic/words/ko.toml").write_text('[goal.attic]\nuot = "x"\n', "utf-8")
    told = ask("mod", "check", "attic")
    assert "goal.attic.uot: warning [words-strange] no text of this key in English" in told.stdout
    assert "did you mean 'goal.attic.out'?" in told.stdout
    assert ": 0 errors, 1 warning\n" in told.stdout
    ask("mod", "check", "attic", "--strict", code=5)


def test_words_that_cannot_be_read_are_not_said_to_be_missing():
    ask("mod", "new", "attic")
    Path("attic/words/en.toml").write_text("[goal\n", "utf-8")
    told = ask("mod", "check", "attic", code=1).stdout
    assert "not readable TOML" in told
    assert "text-missing" not in told
    assert told.endswith(": 1 error, 0 warnings\n")


def test_a_language_there_is_not_is_refused_where_nothing_is_shown_too():
    told = ask("play", "arena_yard", "--language", "kr", code=2)
    assert "--language: kr: no such language" in told.stderr
