"""Before and after: pairs, and only pairs, say what changed."""

import json
import re
from dataclasses import replace

import pytest

from game.content.gate import ContentError
from game.headless.batch import charts
from game.headless.batch.compare import compare, read_rows, unlike
from game.headless.batch.compare_page import comparison
from game.headless.batch.folder import ASKED, FORMAT
from game.headless.batch.night import Row
from game.headless.batch.odds import mcnemar

ROW = Row(
    "m", "onjo", "scout", 0, 60.0, 3600, "running", False, "", 1.0, 1.0, None, None,
    0, 0, 0, 50.0, None, "d", 1.0, "b",
)  # fmt: skip


def rows(wins, **changes):
    """A row for each word: w won, t torn apart by a walker, . the time ran out."""
    ends = {
        "w": ("won", True, ""),
        "t": ("torn_apart", False, "torn_apart by walker"),
        ".": ("running", False, ""),
    }
    found = []
    for seed, word in enumerate(wins):
        outcome, won, cause = ends[word]
        row = replace(ROW, seed=seed, outcome=outcome, won=won, cause=cause, seconds=10.0 + seed)
        found.append(replace(row, digest=f"{word}{seed}", **changes))
    return found


def test_another_length_of_night_is_told(tmp_path):
    for name, seconds in (("a", 60.0), ("b", 1800.0), ("c", 60.0)):
        (tmp_path / name).mkdir()
        head = {"format": FORMAT, "seconds": seconds}
        (tmp_path / name / ASKED).write_text(json.dumps(head), encoding="utf-8")
    assert unlike(tmp_path / "a", tmp_path / "c") == []
    (line,) = unlike(tmp_path / "a", tmp_path / "b")
    assert "60.0 s at most, of B after 1800.0 s" in line


def test_pairs_are_counted_by_what_became_of_them():
    found = compare(rows("ww.t.t"), rows("w.wt.w"))
    assert (found.both, found.gained, found.lost, found.neither) == (1, 2, 1, 2)
    assert (found.pairs, found.same) == (6, 3)
    assert found.difference[0] == pytest.approx(1 / 6)
    assert found.chance == mcnemar(2, 1) == 1.0


def test_order_and_what_only_one_side_played_do_not_matter():
    before, after = rows("w.w."), rows("wwwwww")
    found = compare(before[::-1], after)
    assert (found.pairs, found.gained, found.lost) == (4, 2, 0)
    assert (found.a.runs, found.b.runs) == (4, 6)


def test_the_other_way_round_is_the_other_sign():
    there, back = compare(rows("ww.t"), rows("....")), compare(rows("...."), rows("ww.t"))
    assert there.difference == pytest.approx(tuple(-x for x in (back.difference[i] for i in (0, 2, 1))))
    assert (there.gained, there.lost, there.chance) == (back.lost, back.gained, back.chance)


def test_two_bots_are_compared_where_each_side_has_one():
    found = compare(rows("w..."), rows("ww..", bot="idle"))
    assert (found.pairs, found.gained) == (4, 1)
    mixed = rows("w...") + rows("w...", bot="random")
    assert compare(mixed, mixed).pairs == 8
    with pytest.raises(ContentError, match="no run of the one"):
        compare(mixed, rows("ww..", bot="idle"))


def test_pairs_are_told_apart_by_who_played_what():
    both = [*rows("w.w."), *rows("ww..", person="namra")]
    found = compare(both, [*rows("wwww"), *rows("....", person="namra")])
    assert [(each.name, each.pairs, each.a, each.b) for each in found.casts] == [
        ("m · namra · scout", 4, 2, 0),
        ("m · onjo · scout", 4, 2, 4),
    ]
    assert found.as_json()["by"][1]["b"] == 4
    assert "<td>m · onjo · scout</td>" in comparison(found, "a", "b")
    (other,) = compare(rows("w."), rows("ww", bot="my_bot.py:Bold")).casts
    assert other.name == "m · onjo · scout → my_bot.py:Bold"


def test_the_page_tells_both_sides():
    text = comparison(compare(rows("ww.t"), rows("w.tt")), "runs/<a>", "runs/b")
    assert "runs/&lt;a&gt;" in text and "runs/b" in text
    assert "torn apart by walker" in text and "25.0%" in text and "+25.0%" in text
    assert "<script" not in text


def test_what_is_no_batch_is_refused(tmp_path):
    with pytest.raises(ContentError, match="name the folder of a batch"):
        read_rows(tmp_path, [])
    (tmp_path / "batch.json").write_text('{"format": 1}')
    with pytest.raises(ContentError, match="not one run"):
        read_rows(tmp_path, [])
    (tmp_path / "batch.json").write_text('{"format": 99}')
    with pytest.raises(ContentError, match="not a batch of this version"):
        read_rows(tmp_path, [])


def test_no_figure_of_a_curve_is_cut_off_at_the_top():
    drawn = charts.curve([(0.0, 50.0, 100.0)] * 3, 1, 60.0, "Stress")
    heights = [float(y) for y in re.findall(r'<text x="[\d.]+" y="([\d.]+)"', drawn)]
    assert len(heights) == 8
    assert min(heights) >= 13, "letters are 13 pixels high"
