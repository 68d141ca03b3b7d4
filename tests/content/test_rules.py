"""The rules' numbers: all there, within bounds, and a wrong one is named by file, line and remedy."""

from __future__ import annotations

import re
import shutil
from typing import get_type_hints

import numpy as np
import pytest

from game.content import places
from game.content.gate import ContentError
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
    assert "infection.toml: line 2, shortest: 900 is more than longest = 240" in lines[1]
    assert "doors.toml: no such file" in lines[2]
