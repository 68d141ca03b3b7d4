"""`hyosan check` and `hyosan shot --map-only`: one document on stdout, one line a refusal, exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from game.cli.app import app
from game.content.lint import readable
from tests.content.conftest import ROOM, Drawn
from tests.content.conftest import thing as put

MAPS = Path(__file__).parent.parent / "content" / "maps"
GOOD = MAPS / "good.tmx"
KEYS = ["file", "ok", "error", "warnings", "layers", "tiles", "objects", "ms"]


def ask(*words):
    return CliRunner().invoke(app, [str(word) for word in words], prog_name="hyosan")


@pytest.fixture
def maps(tmp_path):
    """A folder with a good map, one with a warning, one with an error and one that is no map."""
    drawn = Drawn(tmp_path)
    drawn.write(drawn.text(ROOM, put(4, "Item", 3, 1, kind="bat")), "good.tmx")
    drawn.write(drawn.text(ROOM, put(4, "Barricade", 2, 2, 1, 1)), "warned.tmx")
    drawn.write(drawn.text(ROOM, put(4, "Item", 0.5, 0.5, kind="bat")), "wrong.tmx")
    drawn.write("<map", "broken.tmx")
    return tmp_path


def test_a_good_map_is_zero_and_says_how_much_was_looked_at(maps):
    answer = ask("check", maps / "good.tmx")
    assert answer.exit_code == 0
    assert " rules on " in answer.stdout
    assert "0 errors, 0 warnings" in answer.stdout


@pytest.mark.parametrize(
    ("name", "words", "code"),
    [
        ("warned.tmx", (), 0),
        ("warned.tmx", ("--strict",), 5),
        ("wrong.tmx", (), 1),
        ("wrong.tmx", ("--strict",), 1),
        ("broken.tmx", (), 2),
        (".", (), 2),
        ("wrong.tmx", ("--only", "lamp-outside"), 0),
        ("wrong.tmx", ("--only", "item-in-wall"), 1),
        ("nothing.tmx", (), 2),
        ("good.tmx", ("--only", "item-in-wal"), 2),
        ("good.tmx", ("--only", "format"), 0),
        ("wrong.tmx", ("--only", "format"), 0),
        ("broken.tmx", ("--only", "format"), 2),
        (".", ("--only", "format"), 2),
        ("nothing.tmx", ("--only", "format"), 2),
    ],
)
def test_exit_codes(name, words, code, maps):
    assert ask("check", maps / name, *words).exit_code == code


def test_the_document_of_findings(maps):
    answer = ask("check", maps, "--json")
    told = json.loads(answer.stdout)
    assert (told["maps"], told["errors"], told["warnings"], told["silenced"]) == (4, 2, 1, 0)
    assert told["rules_ran"] > 25
    assert told["objects"] == 6
    assert {each["rule"] for each in told["findings"]} == {"load", "item-in-wall", "door-no-gap"}
    wanted = {"severity", "rule", "file", "place", "words", "remedy"}
    assert all(
        set(each) == wanted and all(each[key] for key in wanted - {"place"}) for each in told["findings"]
    )


def test_the_document_of_loading(maps):
    answer = ask("check", "--only", "format", maps, maps / "nothing.tmx", "--json")
    told = json.loads(answer.stdout)
    assert answer.exit_code == 2
    assert [list(each) for each in told] == [KEYS] * 5
    assert [each["ok"] for each in told] == [False, True, True, True, False]
    assert all(isinstance(each["ms"], float) and each["warnings"] == [] for each in told)
    assert [told[1][key] for key in ("layers", "tiles", "objects")] == [2, 24, 2]


def test_a_missing_image_is_a_warning_and_five_only_when_strict(maps):
    (maps / "tiles.png").unlink()
    assert ask("check", "--only", "format", maps / "good.tmx").exit_code == 0
    assert ask("check", "--only", "format", maps / "good.tmx", "--strict").exit_code == 5


def test_our_own_fault_is_seventy_after_all_were_read(maps, monkeypatch):
    def broken(path, confines):
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(readable, "read", broken)
    answer = ask("check", "--only", "format", maps, "--json")
    assert answer.exit_code == 70
    assert len(json.loads(answer.stdout)) == 4


def test_the_rules_are_listed():
    told = ask("check", "--rules")
    assert told.exit_code == 0
    assert "key-order" in told.stdout
    listed = json.loads(ask("check", "--rules", "--json").stdout)
    assert len(listed) >= 40
    assert {tuple(each) for each in listed} == {("rule", "severity", "keeps")}


def test_without_a_map_it_is_wrong_usage():
    answer = ask("check")
    assert answer.exit_code == 2
    assert answer.stdout == ""


def test_a_mistyped_rule_is_one_line_with_the_nearest():
    answer = ask("check", GOOD, "--only", "key-ordr")
    assert answer.stdout == ""
    assert answer.stderr.count("\n") == 1
    assert "did you mean 'key-order'?" in answer.stderr


# ------------------------------------------------------------ pictures of maps
def test_a_picture_of_the_layers_alone(maps, tmp_path):
    answer = ask("shot", "--map-only", maps / "good.tmx", "-o", tmp_path / "o.png")
    assert (answer.exit_code, answer.stdout.strip()) == (0, str(tmp_path / "o.png"))
    picture = np.array(Image.open(tmp_path / "o.png"))
    assert picture.shape[0] % 16 == picture.shape[1] % 16 == 0
    assert picture[..., 3].any()


def test_a_map_without_a_start_and_of_another_grid_is_drawn(tmp_path):
    shutil.copy(MAPS / "tiles.png", tmp_path / "tiles.png")
    text = (
        '<map orientation="orthogonal" width="2" height="1" tilewidth="8" tileheight="8">'
        '<tileset firstgid="1" name="t" tilewidth="8" tileheight="8"><image source="tiles.png"/></tileset>'
        '<layer width="2" height="1"><data encoding="csv">1,10</data></layer></map>'
    )
    (tmp_path / "m.tmx").write_text(text, "utf-8")
    assert ask("shot", "--map-only", tmp_path / "m.tmx", "-o", tmp_path / "o.png").exit_code == 0
    tiles, picture = (np.array(Image.open(tmp_path / n).convert("RGBA")) for n in ("tiles.png", "o.png"))
    assert (picture == np.concatenate([tiles[:8, :8], tiles[8:16, 8:16]], axis=1)).all()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nothing",), "no such map"),
        ((GOOD, "-o", "/nowhere/at/all.png"), "cannot be written"),
    ],
)
def test_what_cannot_be_drawn_is_one_line_and_two(words, told):
    answer = ask("shot", "--map-only", *words)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert told in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_an_hour_and_the_layers_alone_contradict_each_other():
    answer = ask("shot", "--map-only", GOOD, "--time", "12:00")
    assert answer.exit_code == 2
    assert "--map-only" in answer.stderr


def test_a_missing_image_is_told_and_the_rest_is_drawn(maps, tmp_path):
    (maps / "tiles.png").unlink()
    answer = ask("shot", "--map-only", maps / "good.tmx", "-o", tmp_path / "o.png")
    assert answer.exit_code == 0
    assert "tiles.png" in answer.stderr
