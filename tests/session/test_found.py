"""The map of a recording is found again from any folder, where it lay or beside the recording."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.content import places
from game.content.gate import ContentError
from game.content.places import GAME
from game.session import replay as replays
from game.session import save as saves
from game.session.found import again
from game.session.play import open_map
from game.session.verify import Rerun, verify

DRAWING = 'drawing = ["#######", "#@...z#", "#######"]\n'


@pytest.fixture
def night(tmp_path, monkeypatch):
    """A second on a stranger's map, asked for from its own folder. -> folders of map and recording"""
    home, kept = tmp_path / "theirs", tmp_path / "kept"
    home.mkdir()
    kept.mkdir()
    (home / "yard.toml").write_text(DRAWING, encoding="utf-8")
    monkeypatch.chdir(home)
    session = open_map("yard.toml", "", 3)
    for _ in range(70):
        session.advance()
    replays.write(kept / "night.hyr", session.recording())
    saves.save(session, path=kept / "night.hyosan")
    return home, kept


def line(call, *args) -> str:
    with pytest.raises(ContentError) as caught:
        call(*args)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_recording_finds_its_map_from_another_folder(night, tmp_path, monkeypatch):
    home = night[0]
    monkeypatch.chdir(tmp_path)
    recorded = replays.load(Path("kept") / "night.hyr")
    assert recorded.made.map == str((home / "yard.toml").resolve())
    assert verify(recorded).divergence is None
    assert saves.load(Path("kept") / "night.hyosan").tick == 70


def test_a_recording_finds_its_map_beside_it_where_both_were_moved(night, tmp_path, monkeypatch):
    home, kept = night
    monkeypatch.chdir(tmp_path)
    shutil.move(home / "yard.toml", kept / "yard.toml")
    assert verify(replays.load(kept / "night.hyr")).divergence is None
    assert saves.load(kept / "night.hyosan").tick == 70


def test_a_map_that_is_gone_is_told_with_where_it_lay(night):
    home, kept = night
    (home / "yard.toml").unlink()
    recorded = replays.load(kept / "night.hyr")
    told = f"{recorded.made.map}: this map is gone: put it back, or put yard.toml beside the file you opened"
    assert line(Rerun, recorded) == told
    assert line(saves.load, kept / "night.hyosan") == told


def test_a_map_that_differs_is_told(night):
    home, kept = night
    (home / "yard.toml").write_text(DRAWING.replace("...z", "..z."), encoding="utf-8")
    remedy = "this map changed since the replay was recorded: put the map back as it was, or record anew"
    assert line(Rerun, replays.load(kept / "night.hyr")) == f"yard.toml: {remedy}"
    assert "changed since this save: put it back as it was" in line(saves.load, kept / "night.hyosan")


def test_of_two_maps_of_its_name_the_recording_takes_its_own(night):
    home, kept = night
    shutil.copy(home / "yard.toml", kept / "yard.toml")
    for other in (DRAWING.replace("...z", "..z."), "broken"):
        (home / "yard.toml").write_text(other, encoding="utf-8")
        assert verify(replays.load(kept / "night.hyr")).divergence is None
        assert saves.load(kept / "night.hyosan").tick == 70
    (home / "yard.toml").write_text(DRAWING, encoding="utf-8")
    (kept / "yard.toml").write_text("broken", encoding="utf-8")
    assert verify(replays.load(kept / "night.hyr")).divergence is None


@pytest.mark.parametrize("word", ["//evil/share/yard.tmx", r"\\evil\share\yard.tmx"])
def test_nobody_is_called_on_another_machine(word, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr("game.content.gate.is_file", lambda path: asked.append(str(path)) or False)
    assert "this map is gone" in line(again, word, tmp_path, GAME)
    assert asked == [str(tmp_path / "yard.tmx")]


def test_a_path_of_another_system_is_looked_for_beside_the_file(tmp_path):
    (tmp_path / "yard.tmx").touch()
    assert again(r"C:\Users\somebody\maps\yard.tmx", tmp_path, GAME) == tmp_path / "yard.tmx"


def test_a_map_of_the_game_keeps_its_name():
    path = places.maps() / "hyosan_high.tmx"
    assert GAME.word_for(path) == "hyosan_high"
    assert again("hyosan_high", None, GAME) == path
