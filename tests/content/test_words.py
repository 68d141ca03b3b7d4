"""Language files: what is asked for is said, what is missing is seen."""

from __future__ import annotations

import unicodedata

import pytest

from game.content.gate import ContentError
from game.content.words import Words
from game.sim.events import Line, Noise
from game.sim.kinds.doors import DoorStyle
from game.sim.kinds.minds import Mood, Order, Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Item
from game.sim.kinds.who import Person


def test_a_key_is_said_with_its_fields():
    words = Words("en", {"door.opened": "Unlocked with the {key}. {other}"})
    assert words.say("door.opened", key="brass key") == "Unlocked with the brass key. {other}"


def test_a_missing_key_is_shown_as_itself():
    assert Words("en", {}).say("goal.onjo.tape") == "goal.onjo.tape"


def test_braces_reach_nothing_but_the_fields_given():
    assert Words("en", {"a": "{x.__class__} {x!r} {0}"}).say("a", x=1) == "{x.__class__} {x!r} {0}"


@pytest.mark.parametrize(
    ("section", "kinds"),
    [
        ("line", Line),
        ("item", Item),
        ("outcome", Outcome),
        ("why", Why),
        ("mood", Mood),
        ("noise", Noise),
        ("order", Order),
        ("weather", Weather),
        ("door", DoorStyle),
    ],
)
def test_english_has_a_word_for_every_kind(section, kinds):
    words = Words.load("en")
    assert [k.name for k in kinds if not words.has(f"{section}.{k.name.lower()}")] == []


def test_english_names_the_people():
    words = Words.load("en")
    assert [words.say(f"person.{p.name.lower()}") for p in Person if p] == ["On-jo", "Nam-ra", "Su-hyeok"]


def test_keys_nest_and_text_is_composed(tmp_path):
    text = unicodedata.normalize("NFD", "효산")
    (tmp_path / "ko.toml").write_text(f'[goal.onjo]\ntape = "{text}"\n', "utf-8")
    words = Words.load("ko", tmp_path)
    assert words.say("goal.onjo.tape") == "효산"
    assert words.keys("goal") == ["goal.onjo.tape"]


@pytest.mark.parametrize(
    ("text", "line"),
    [("[a\n", "not readable TOML"), ("[a]\nb = 3\n", "xx.toml: a.b: 3: text in quotes")],
)
def test_a_wrong_language_file_is_refused_in_one_line(tmp_path, text, line):
    (tmp_path / "xx.toml").write_text(text)
    with pytest.raises(ContentError) as caught:
        Words.load("xx", tmp_path)
    assert line in str(caught.value)


@pytest.mark.parametrize("name", ["../../rules/body", "eng", ""])
def test_an_unknown_language_is_refused_with_those_there_are(name):
    with pytest.raises(ContentError, match="no such language: allowed: en"):
        Words.load(name)
