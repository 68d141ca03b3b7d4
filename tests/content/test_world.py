"""Worlds: maps that join."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.content.gate import ContentError
from game.content.lint.readable import load_all, maps_of
from game.content.tmx.world import read_world


@pytest.fixture
def world(drawn):
    """Write maps `a`, `ow-1-2` and `ow-3-4`, and a world of the given shape. -> what is read of it"""
    for name in ("a", "ow-1-2", "ow-3-4"):
        drawn.write(drawn.text(), f"{name}.tmx")

    def read(**told):
        path = drawn.folder / "all.world"
        path.write_text(json.dumps({"type": "world", **told}), "utf-8")
        return read_world(path)

    return read


def refused(world, **told) -> str:
    with pytest.raises(ContentError) as caught:
        world(**told)
    return str(caught.value)


def test_maps_lie_where_the_world_says(world):
    found = world(
        maps=[
            {"fileName": "a.tmx", "x": -96, "y": 32, "width": 96, "height": 64},
            {"fileName": "ow-1-2.tmx", "x": 0, "y": 32.0},
        ],
        onlyShowAdjacentMaps=True,
    )
    assert [(each.path.name, each.x, each.y) for each in found.maps] == [
        ("a.tmx", -96, 32),
        ("ow-1-2.tmx", 0, 32),
    ]
    assert found.only_neighbours


def test_a_world_is_checked_map_by_map(world, drawn):
    world(maps=[{"fileName": "ow-3-4.tmx"}, {"fileName": "a.tmx", "x": 96}])
    loaded = list(load_all(maps_of([drawn.folder / "all.world"])))
    assert [(Path(each.file).name, each.ok, each.tiles) for each in loaded] == [
        ("ow-3-4.tmx", True, 24),
        ("a.tmx", True, 24),
    ]


def test_a_map_without_a_size_is_asked_for_its_own(world):
    (found,) = world(maps=[{"fileName": "a.tmx", "x": 0, "y": 0}]).maps
    assert (found.width, found.height) == (6 * 16, 4 * 16)


def test_patterns_place_maps_by_their_names(world):
    pattern = {
        "regexp": r"ow-(\d+)-(\d+)\.tmx",
        "multiplierX": 100,
        "multiplierY": 10,
        "offsetX": -5,
        "mapWidth": 96,
        "mapHeight": 64,
    }
    found = world(patterns=[pattern])
    assert [(each.path.name, each.x, each.y) for each in found.maps] == [
        ("ow-1-2.tmx", 95, 20),
        ("ow-3-4.tmx", 295, 40),
    ]
    assert {(each.width, each.height) for each in found.maps} == {(96, 64)}


def test_all_faults_of_a_world_are_told(world):
    with pytest.raises(ContentError) as caught:
        world(
            maps=[
                {"fileName": "../b.tmx"},
                {"fileName": "none.tmx"},
                {"x": 1},
                {"fileName": "a.tmx", "x": 1e300},
            ]
        )
    told = [fault.value for fault in caught.value.faults]
    assert "lies outside of" in told[0]
    assert told[1:] == ["'none.tmx' is missing", "a map without a fileName", "x = '1e+300'"]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({}, "no maps: add one"),
        ({"maps": {}}, "no list of maps"),
        ({"maps": [{"fileName": "a.tmx", "x": "left"}]}, "x = left: a whole number"),
        ({"maps": [{"fileName": "a.png"}]}, "'a.png': a file that ends in .tmx"),
        ({"patterns": [{"regexp": "(a+)+b"}]}, "pattern '(a+)+b'"),
        ({"patterns": [{"regexp": r"(\d+)" * 9}]}, "up to four groups"),
        ({"patterns": [7]}, "pattern 'None'"),
    ],
)
def test_a_wrong_world_is_refused_in_one_line(world, told, words):
    assert words in refused(world, **told)


def test_a_pattern_cannot_run_for_ever(world, drawn):
    (drawn.folder / ("1" * 190 + ".tmx")).write_text("")
    assert "no maps" in refused(world, patterns=[{"regexp": r"(\d+)(\d+)(\d+)(\d+)x"}])
