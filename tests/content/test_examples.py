"""The example mods: clean, whole, opened by Tiled without a word, and playable to the end by a bot."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import get_type_hints

import pytest

from game.content import places
from game.content.mod import archive, check, mods
from game.content.mod.newmap import new_map
from game.content.mod.newmod import new_mod
from game.content.places import GAME
from game.content.rules import load_numbers
from game.content.words import Words, fields_of, read_words
from game.session.made import rules_digest
from game.sim.numbers import Numbers

HOME = places.maps() / "examples"
NAMES = sorted(mark.parent.name for mark in HOME.glob("*/mod.toml"))


def test_there_are_two():
    assert NAMES == ["rooftop_signal", "winter_rules"]


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_clean(name):
    found = check.check_mod(str(HOME / name))
    assert [str(each) for each in found] == []
    assert found.rules_ran > 10


@pytest.mark.parametrize("name", NAMES)
def test_an_example_stands_alone_wherever_it_is_put(name, tmp_path, monkeypatch):
    monkeypatch.setenv("HYOSAN_CACHE", str(tmp_path / "cache"))
    path = tmp_path / f"{name}.zip"
    path.write_bytes(archive.packed(HOME / name))
    assert [str(each) for each in check.check_mod(str(path))] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("person", ["onjo", "namra"])
@pytest.mark.slow
def test_a_bot_reaches_the_end_of_an_example(name, person):
    from game.headless.run import run

    path = next((HOME / name / "maps").glob("*.tmx"))
    outcomes = [run(str(path), person, "scout", seed, seconds=600).outcome for seed in (3, 4, 5)]
    assert "won" in outcomes


def test_the_winter_brings_every_number_and_changes_most():
    home = HOME / "winter_rules" / "rules"
    groups = get_type_hints(Numbers)
    theirs, ours = load_numbers(shelf=mods.stack([str(home.parent)])), load_numbers()
    assert rules_digest(theirs) != rules_digest(ours)
    given = {path.stem: path.read_text() for path in home.glob("*.toml")}
    assert len(given) >= 11
    brought = [
        f"{group}.{key}"
        for group, cls in groups.items()
        for key in cls._fields
        if f"\n{key} = " in given.get(group, "")
    ]
    every = [f"{group}.{key}" for group, cls in groups.items() for key in cls._fields]
    # A number added since falls back to the game's own: some may lack, not many.
    assert len(brought) >= 0.9 * len(every), sorted(set(every) - set(brought))
    changed = [group for group in groups if getattr(theirs, group) is not None and group in given]
    assert set(changed) >= {"body", "day", "infected", "infection", "noise", "sight"}


def test_the_winter_says_everything_in_korean():
    home = HOME / "winter_rules"
    korean, english = read_words(home / "words" / "ko.toml"), Words.load()
    lack = [key for key in english.keys("") if key not in korean]
    assert len(lack) <= 0.1 * len(english.keys("")), lack
    hangul = [key for key, text in korean.items() if any("\uac00" <= letter <= "\ud7a3" for letter in text)]
    bare = {"outcome.running", "hud.metres", "hud.says", "ui.continue_note"}  # nothing in them to translate
    assert set(korean) - set(hangul) <= bare
    strange = {
        k for k, text in korean.items() if english.has(k) and fields_of(text) - fields_of(english.say(k))
    }
    assert strange == set()
    words = Words.load("ko", shelf=mods.with_owner(home, GAME))
    assert words.say("ui.new") == "새로운 밤"


def opened(path: Path, folder: Path) -> str:
    """What Tiled says on reading a map and writing it out again."""
    told = subprocess.run(
        ["tiled", "--export-map", "json", str(path), str(folder / "out.json")],
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(folder),
            "HOME": str(folder),
        },
    )
    assert json.loads((folder / "out.json").read_text())["layers"]
    return told.stderr + told.stdout


@pytest.mark.skipif(shutil.which("tiled") is None, reason="Tiled is not installed here")
def test_tiled_opens_what_we_write_without_a_word(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    paths = [next((HOME / name / "maps").glob("*.tmx")) for name in NAMES]
    paths += [new_map("attic", tmp_path / "a"), new_mod("loft", tmp_path) / "maps" / "loft.tmx"]
    for path in paths:
        assert opened(path, folder) == ""
