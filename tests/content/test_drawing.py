"""Drawings: what each sign becomes, and one clear line for what is wrong."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from game.content.drawn.drawing import drawn
from game.content.drawn.legend import KINDS, SIGNS
from game.content.drawn.tilework import picture_of, school
from game.content.gate import ContentError
from game.content.plan.stuff import rasterise
from game.sim.kinds.doors import DoorStyle
from game.sim.kinds.surroundings import Weather, ZoneKind
from game.sim.kinds.things import Item
from game.sim.kinds.who import Breed, Has, Person
from game.sim.level import LOW, WALL, Actor

ROOM = """
    #########
    #@,.o.~*#
    #+/L=zrl#
    #########
"""


def test_each_sign_is_what_it_says() -> None:
    plan = drawn(ROOM).plan
    assert (plan.width, plan.height) == (9, 4)
    r = plan.rasters
    assert r.wall[1].tolist() == [WALL, 0, 0, 0, LOW, 0, WALL, 0, WALL]
    assert r.opaque[1].tolist() == [1, 0, 0, 0, 0, 0, 0, 0, 1], "glass is seen through"
    assert r.cover[1].tolist() == [0, 0, 1, 0, 0, 0, 0, 0, 0]
    assert [(d.x0, d.style, d.open, d.locked) for d in plan.doors] == [
        (1, DoorStyle.WOOD, False, False),
        (2, DoorStyle.WOOD, True, False),
        (3, DoorStyle.WOOD, False, True),
        (4, DoorStyle.BARRICADE, False, False),
    ]
    assert [(a.x, a.y, a.breed) for a in plan.actors] == [
        (5.5, 2.5, Breed.WALKER),
        (6.5, 2.5, Breed.RUNNER),
        (7.5, 2.5, Breed.LISTENER),
    ]
    assert [(s.x, s.y, s.person) for s in plan.starts] == [(1.5, 1.5, Person.ONJO)]
    assert [(lamp.x, lamp.on) for lamp in plan.lamps] == [(7.5, True)]


def test_every_sign_and_every_kind_can_be_drawn() -> None:
    for sign in SIGNS:
        drawn(f"#@{sign}" if sign not in "@N" else f"#{sign}#")
    for kind in KINDS:
        drawn("#@x", {"@": "onjo", "x": kind} if kind != "onjo" else {"@": "namra", "x": kind})


def test_a_legend_names_people_and_keys() -> None:
    found = drawn(
        "#@cDk2d", {"c": "walker cook", "D": "locked door lab", "k": "key lab", "2": "bottle", "d": "key"}
    )
    plan = found.plan
    assert plan.actors[0].name == "cook"
    assert plan.keys == ("lab", "key")
    assert (plan.doors[0].key, plan.doors[0].locked) == (0, True)
    assert [(t.kind, t.key) for t in plan.things] == [(Item.KEY, 0), (Item.BOTTLE, -1), (Item.KEY, 1)]
    assert found.named["actors"] == {"c": (0,), "cook": (0,)}


def test_a_legend_takes_a_row_of_the_plan_itself() -> None:
    plan = drawn("#@f", {"f": Actor(0, 0, Has.INFECTED, feeding=True)}, facing="west").plan
    assert (plan.actors[0].x, plan.actors[0].feeding, plan.actors[0].facing) == (2.5, True, (-1.0, 0.0))


def test_hour_weather_and_roof() -> None:
    plan = drawn("#@#", hour=22.5, weather="rain", indoors=True).plan
    assert (plan.start_hour, plan.weather) == (22.5, Weather.RAIN)
    assert [(z.kind, z.x1, z.y1) for z in plan.zones] == [(ZoneKind.INDOORS, 3.0, 1.0)]


@pytest.mark.parametrize(
    ("text", "legend", "options", "line"),
    [
        ("", {}, {}, "drawing: an empty drawing: draw at least #@# in it"),
        ("   \n  ", {}, {}, "drawing: an empty drawing"),
        ("####\n#@#\n####", {}, {}, "drawing: row 2: 3 signs: '#@#': as many as the widest row: 4"),
        ("####\n#@?#", {}, {}, "drawing: row 2, column 3: '?' stands for nothing: one of # ."),
        ("####\n#..#", {}, {}, "drawing: nobody to play: draw @ for On-jo or N for Nam-ra"),
        ("#@.@#", {}, {}, "drawing: 2 starts of onjo: one"),
        ("#@x#", {"x": "walkr"}, {}, "legend 'x': 'walkr': allowed: .*did you mean 'walker'"),
        ("#@x#", {"x": ""}, {}, "legend 'x': '': allowed"),
        ("#@x#", {"x": "walker the cook"}, {}, "legend 'x': 'walker the cook': walker, and at most one name"),
        ("#@x#", {"xx": "walker"}, {}, "legend 'xx': 'xx': one sign"),
        ("#@#", {}, {"facing": "left"}, "facing: 'left': allowed: east, west, north, south"),
        ("#@#", {}, {"hour": 24.0}, "hour: 24.0: a number from 0 to under 24"),
        ("#@#", {}, {"weather": "snow"}, "weather: 'snow': allowed: clear, rain, fog, storm"),
        ("@" + "." * 256, {}, {}, "drawing: 257 x 1 signs: at most 256 a side"),
    ],
)
def test_what_is_wrong_is_one_line(text, legend, options, line) -> None:
    with pytest.raises(ContentError, match=line.replace("?'", r"\?'")) as caught:
        drawn(text, legend, **options)
    assert "\n" not in str(caught.value)


def test_what_is_painted_is_what_it_is_for_the_rules() -> None:
    """The same tiles in Tiled would be the same ground."""
    found = drawn(ROOM)
    picture = picture_of(found)
    stuffs = [school()[tile.name][1] for tile in picture.tiles]
    shape = (found.plan.height, found.plan.width)
    rasters = rasterise([layer.cells for layer in picture.layers], stuffs, shape)
    for part in fields(rasters):
        painted, ruled = getattr(rasters, part.name), getattr(found.plan.rasters, part.name)
        assert painted.tolist() == ruled.tolist(), part.name


def test_a_drawing_can_be_painted_whatever_is_in_it() -> None:
    found = drawn(ROOM)
    picture = picture_of(found)
    assert (picture.width, picture.height) == (9, 4)
    floor, above = (layer.cells for layer in picture.layers)
    assert (floor >= 0).all(), "there is ground everywhere"
    names = np.array([tile.name for tile in picture.tiles])
    assert names[above[1, 6]] == "wall_up_pane_m"
    assert names[above[0, 1]].startswith("wall_lo"), "a wall with floor south of it shows its face"
    assert names[above[3, 1]] == "top_solid"
    assert (above[1, 1], above[1, 7]) == (-1, -1)
