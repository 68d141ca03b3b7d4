"""Drawings in files: written and read they are the same; anything else is one line."""

from __future__ import annotations

import pytest

from game.content.drawn.scenario import Drawing, load
from game.content.gate import ContentError
from game.session.made import plan_digest
from game.session.play import Session
from game.sim.level import Lamp

FULL = Drawing(
    """
        #########
        #@.+.o~c#
        #k,L/=*2#
        #########
    """,
    {"c": "walker cook", "k": "key lab", "2": "bottle", "L": "locked door lab"},
    facing="west",
    indoors=True,
    hour=22.25,
    weather="rain",
)


def test_what_is_written_is_read_again(tmp_path) -> None:
    path = tmp_path / "room.toml"
    path.write_text(FULL.written(), encoding="utf-8")
    again, first = load(path).plan, FULL.drawn("room").plan
    assert plan_digest(again) == plan_digest(first)
    assert plan_digest(again) != plan_digest(Drawing(FULL.text, FULL.legend).drawn("room").plan)


def test_any_sign_and_name_is_written_so_that_it_is_read_again(tmp_path) -> None:
    path = tmp_path / "room.toml"
    legend = {"\U0001f9df": "walker 좀비\U0001f9df", "한": "door", '"': "low", "\\": "glass"}
    drawing = Drawing('#@\U0001f9df한"\\#', legend)
    path.write_text(drawing.written(), encoding="utf-8")
    assert plan_digest(load(path).plan) == plan_digest(drawing.drawn("room").plan)


def test_a_session_plays_one_and_has_its_picture(tmp_path) -> None:
    path = tmp_path / "room.toml"
    path.write_text(FULL.written(), encoding="utf-8")
    session = Session(path, None, 0)
    session.advance()
    assert session.picture is not None
    assert session.plan.width == 9


def test_a_legend_with_more_than_words_has_no_file() -> None:
    assert Drawing("#@x#", {"x": Lamp(0.0, 0.0)}).written() == ""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("drawing = [", "not well-formed TOML"),
        ("hour = 3.0", "no drawing"),
        ("drawing = '#@#'", "drawing: '#@#': a list"),
        ("drawing = ['#@#', 3]", r"drawing: .*: a list of texts"),
        ("drawing = ['#@#']\nhour = true", "hour: 'True': a float"),
        ("drawing = ['#@#']\nhour = 30", "hour: 30: a number from 0 to under 24"),
        ("drawing = ['#@#']\nlegend = {x = 3}", "legend: .*: a dict of texts"),
        ("drawing = ['#@#']\nwether = 'rain'", "wether: an unknown key: allowed: .*did you mean 'weather'"),
        ("drawing = ['#@?#']", "row 1, column 3"),
        ("drawing = []", "an empty drawing"),
        ("drawing = [" + "'#@#'," * 60_000 + "]", "larger than 256 KiB"),
        ("\xff\xfe", "no such file|not well-formed TOML"),
    ],
)
def test_a_file_that_is_wrong_is_one_line(tmp_path, text, line) -> None:
    path = tmp_path / "room.toml"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(ContentError, match=line) as caught:
        load(path)
    assert "\n" not in str(caught.value)
    assert "room.toml" in str(caught.value)


def test_a_missing_file_is_one_line(tmp_path) -> None:
    with pytest.raises(ContentError, match="no such file"):
        load(tmp_path / "gone.toml")
