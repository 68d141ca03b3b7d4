"""The modder's guide: every command in it works as written, every key and picture it names is there."""

from __future__ import annotations

import re
import shlex

import pytest
from typer.testing import CliRunner

from game.cli import screen
from game.cli.app import app
from game.content import places
from game.content.mod import archive
from game.content.mod.modfile import KEYS
from game.content.plan.stuff import Stuff
from game.view import app as window
from game.view.ui import type as faces

GUIDE = places.maps() / "README.md"
TEXT = GUIDE.read_text("utf-8").partition("<!-- reference -->")[0]


def commands() -> list[str]:
    """Every command of the guide in reading order, those in the text included."""
    found = []
    for block in re.findall(r"```sh\n(.*?)```|`(hyosan [^`]+)`", TEXT, re.DOTALL):
        fenced, inline = block
        found += fenced.splitlines() if fenced else [" ".join(inline.split())]
    forms = re.compile(r"\b[A-Z]{3,}\b")  # such as FOLDER: how a verb is called, not a call
    return [line for line in found if line.startswith("hyosan ") and not forms.search(line)]


@pytest.fixture
def follow(tmp_path, monkeypatch):
    """Give commands one after the other in an empty folder; -> what was opened in a window."""
    monkeypatch.setenv("HYOSAN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.chdir(tmp_path)
    played = []
    monkeypatch.setattr(screen, "need_display", lambda: True)
    monkeypatch.setattr(faces.Type, "lacks", lambda *_: "")  # a machine with a face for every letter
    monkeypatch.setattr(
        window, "play", lambda session, map_name="", stage=None: played.append((session, stage))
    )

    def go(lines: list[str]) -> list:
        for line in lines:
            words = shlex.split(line)[1:]
            if words == ["doctor"]:
                words.append("--no-warm")  # what that does has a test of its own, and takes a minute
            told = CliRunner().invoke(app, words, prog_name="hyosan")
            assert told.exit_code == 0, (line, told.stdout, told.stderr, told.exception)
        return played

    return go


def test_every_command_of_the_guide_that_plays_nothing_works(follow):
    asked = [line for line in commands() if line.split()[1] not in ("play", "run", "watch", "shot")]
    assert len(asked) >= 10
    assert follow(asked) == []


@pytest.mark.slow
def test_every_command_of_the_guide_works(follow):
    asked = commands()
    assert len(asked) >= 20
    played = follow(asked)
    assert [session.plan.name for session, _ in played] == ["attic", "attic", "rooftop_signal", "winter_yard"]
    assert played[-1][1].words.say("ui.new") == "새로운 밤"


def test_the_pictures_are_there_and_small():
    named = re.findall(r"\]\(\.\./(assets/shots/[\w.]+)\)", TEXT)
    assert len(named) >= 5
    for name in named:
        path = places.assets().parent / name
        assert 1_000 < path.stat().st_size < 100_000, name


def test_the_ten_steps_are_ten():
    assert re.findall(r"^### (\d+)\. ", TEXT, re.MULTILINE) == [str(k) for k in range(1, 11)]


@pytest.mark.parametrize("word", [*KEYS, *(f"{folder}/" for folder in sorted(archive.FOLDERS))])
def test_every_key_and_folder_of_a_mod_is_told(word):
    assert f"`{word}`" in TEXT


@pytest.mark.parametrize("word", [name for name in Stuff.__dataclass_fields__ if name != "name"])
def test_every_property_of_a_tile_is_told(word):
    assert f"`{word}`" in TEXT
