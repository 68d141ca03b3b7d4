"""The rules' numbers: all there, within bounds, and a wrong one is named by file, line and remedy."""

from __future__ import annotations

import re
import shutil
from typing import get_type_hints

import numpy as np
import pytest

from game.content import places
from game.content.gate import ContentError
from game.content.places import Root, Shelf
from game.content.rule_order import AT_MOST, FALLING, RISING
from game.content.rules import LENGTHS, load_numbers, nums_of
from game.sim.numbers import Numbers


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(places.assets() / "rules", tmp_path / "rules")
    return tmp_path / "rules"


def changed(folder, group, old, new):
    """The lines of refusal after one change, without the folder."""
    path = folder / f"{group}.toml"
    text, count = re.subn(old, new, path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert count == 1
    path.write_text(text, "utf-8")
    with pytest.raises(ContentError) as caught:
        load_numbers(folder)
    return [line.replace(f"{folder}/", "") for line in caught.value.lines]


def test_our_own_rules_load_and_every_number_is_what_its_file_says():
    numbers = load_numbers()
    assert numbers.body.radius == 0.35
    assert numbers.noise.surfaces.dtype == np.float64
    assert numbers.sight.human_ranges.shape == (3,) and (numbers.sight.human_ranges > 0).all()
    assert all(
        isinstance(group, cls) for group, cls in zip(numbers, get_type_hints(Numbers).values(), strict=True)
    )


def test_every_list_of_the_rules_has_a_length():
    for name, cls in get_type_hints(Numbers).items():
        lists = {
            key
            for key, value in zip(cls._fields, getattr(load_numbers(), name), strict=True)
            if np.ndim(value)
        }
        assert lists == set(LENGTHS.get(name, {})), name


def test_every_value_tells_its_unit_and_reason():
    for name, cls in get_type_hints(Numbers).items():
        lines = (places.assets() / "rules" / f"{name}.toml").read_text("utf-8").splitlines()
        told = {line.partition(" =")[0]: line.partition("# ")[2] for line in lines if " = " in line}
        assert list(told) == list(nums_of(cls)), name
        assert all(": " in words and len(words) > 12 for words in told.values()), name


@pytest.mark.parametrize(
    ("group", "old", "new", "line"),
    [
        (
            "body",
            "^radius = 0.35",
            "radius = 0.6",
            "body.toml: line 2, radius: 0.6 tiles: a number from 0.2 to 0.45",
        ),
        (
            "body",
            "^radius = 0.35",
            "radius = nan",
            "body.toml: line 2, radius: nan tiles: a number from 0.2 to 0.45",
        ),
        ("body", "^radius = 0.35", "radius = true", "line 2, radius: True tiles: a number from"),
        ("body", "^radius = 0.35", "radius = 'x'", "line 2, radius: x tiles: a number from"),
        ("body", "^radius", "#", "body.toml: radius: is missing: a number from 0.2 to 0.45"),
        ("body", "^sneak = 1.5", "sneak = 4.5", "sneak: 4.5 is more than walk = 3: at most walk"),
        ("noise", r"^surfaces = \[1.0, ", "surfaces = [", "a list of 10 numbers"),
        ("noise", r"^surfaces = \[1.0, ", "surfaces = [9.0, ", "surfaces: 9.0 factor: a number from 0 to 4"),
        ("sight", r"^bands = \[30, 60", "bands = [60, 30", "bands: [60.0, 30.0, 100.0]: values that rise"),
        ("day", "^indoors", "=", "day.toml: not readable TOML ("),
    ],
)
def test_a_wrong_number_is_refused_in_one_line(folder, group, old, new, line):
    lines = changed(folder, group, old, new)
    assert len(lines) == 1
    assert line in lines[0]


def test_an_unknown_number_is_refused_with_the_nearest(folder):
    lines = changed(folder, "body", "^radius", "raduis")
    assert [line.partition(": allowed")[0] for line in lines] == [
        "body.toml: line 2, raduis: no such number",
        "body.toml: radius: is missing: a number from 0.2 to 0.45",
    ]
    assert "did you mean 'radius'?" in lines[0]


def test_faults_of_all_files_are_told_together(folder):
    (folder / "doors.toml").unlink()
    (folder / "dors.toml").write_text("")
    lines = changed(folder, "infection", "^shortest = 90", "shortest = 900")
    assert "dors.toml: no such group of rules: allowed: body" in lines[0]
    assert "did you mean 'doors'?" in lines[0]
    assert "doors.toml: no such file" in lines[1]
    assert "infection.toml: line 2, shortest: 900 is more than longest = 240" in lines[2]


# ------------------------------------------------------------ numbers that contradict each other
def given(folder, name, value):
    """Put a number, or a list of one number, into its file."""
    group, _, key = name.partition(".")
    length = LENGTHS.get(group, {}).get(key)
    path = folder / f"{group}.toml"
    told = f"{key} = {[value] * length if length else value}"
    text, count = re.subn(rf"^{key} = .*$", told, path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert count == 1
    path.write_text(text, "utf-8")


def bounds(name):
    group, _, key = name.partition(".")
    return nums_of(get_type_hints(Numbers)[group])[key]


@pytest.mark.parametrize(("low", "high"), AT_MOST, ids="-".join)
def test_a_number_above_the_one_it_may_not_exceed_is_refused(folder, low, high):
    if high.partition(".")[2] in LENGTHS.get(high.partition(".")[0], {}):
        given(folder, low, bounds(low).high)  # a list of equal values does not rise: that would be told first
        expected = r"is more than \w+ = \[30.0, 60.0, 100.0\]: at most \w+$"
    else:
        given(folder, low, bounds(low).high)
        given(folder, high, max(bounds(high).low, 0.1))
        expected = r"is more than [\w.]+ = [\d.]+: at most [\w.]+$"
    with pytest.raises(ContentError) as caught:
        load_numbers(folder)
    group, _, key = low.partition(".")
    found = [line for line in caught.value.lines if re.search(rf"{group}\.toml: line \d+, {key}: ", line)]
    assert any(re.search(expected, line) and high.rpartition(".")[2] in line for line in found), found


@pytest.mark.parametrize("name", [*RISING, *FALLING])
def test_a_list_out_of_order_is_refused(folder, name):
    group, _, key = name.partition(".")
    path = folder / f"{group}.toml"
    before = path.read_text("utf-8")
    values = re.search(rf"^{key} = \[(.*?)\]", before, re.MULTILINE).group(1)
    turned = ", ".join(reversed(values.split(", ")))
    path.write_text(before.replace(f"{key} = [{values}]", f"{key} = [{turned}]"), "utf-8")
    with pytest.raises(ContentError) as caught:
        load_numbers(folder)
    word = "rise" if name in RISING else "never rise"
    assert [line.partition(f", {key}: ")[2].partition("]: ")[2] for line in caught.value.lines] == [
        f"values that {word}"
    ]


def test_every_number_that_leans_on_another_is_one():
    names = {name for pair in AT_MOST for name in pair} | {*RISING, *FALLING}
    for group, _, key in (name.partition(".") for name in names):
        assert key in nums_of(get_type_hints(Numbers)[group])


def a_mod(tmp_path, group, text):
    (tmp_path / "mod" / "rules").mkdir(parents=True)
    path = tmp_path / "mod" / "rules" / f"{group}.toml"
    path.write_text(text, "utf-8")
    return Shelf((Root("mod", "1.0", tmp_path / "mod"),)), path


@pytest.mark.parametrize(
    ("group", "text", "told"),
    [
        ("region", "awake = 90\n", "line 1, awake: 90 is more than asleep = 72: at most asleep"),
        ("region", "asleep = 56\nawake = 57\n", "line 2, awake: 57 is more than asleep = 56: at most asleep"),
        ("region", "awake = 48\nasleep = 60\napart = 50\n", "line 3, apart: 50 is more than awake = 48"),
        ("infected", "wake = 57\n", "line 1, wake: 57 is more than region.awake = 56: at most region.awake"),
        ("body", "stamina = 9\n", "line 1, stamina: 9 is less than winded = 15: at least winded"),
    ],
)
def test_a_mod_that_contradicts_itself_or_the_game_is_refused_in_its_own_file(tmp_path, group, text, told):
    shelf, path = a_mod(tmp_path, group, text)
    with pytest.raises(ContentError) as caught:
        load_numbers(shelf=shelf)
    assert str(caught.value).startswith(f"{path}: {told}")
    assert "\n" not in str(caught.value)


def test_a_mod_that_moves_both_radii_is_let_in(tmp_path):
    shelf, _ = a_mod(tmp_path, "region", "asleep = 200\nawake = 180\n")
    assert load_numbers(shelf=shelf).region.awake == 180.0
