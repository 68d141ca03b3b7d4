"""What a map may use of Tiled and still be played: the rules see the same, however it is written."""

from __future__ import annotations

import json
import re
from dataclasses import fields

import numpy as np
import pytest

from game.content.gate import ContentError
from game.content.plan.picture import EMPTY
from game.content.tiled import load, read

HALL = "######\n#....#\n#....#\n######"
CSV = re.compile(r'<data encoding="csv">([\d,]+)</data>')


def chunked(text: str, x: int, y: int, width: int, height: int) -> str:
    """The same map, infinite, its cells from column x and row y on."""
    cells = CSV.search(text)[1].split(",")
    halves = []
    for left, wide in ((0, width // 2), (width // 2, width - width // 2)):
        part = [cells[row * width + column] for row in range(height) for column in range(left, left + wide)]
        place = f'x="{x + left}" y="{y}" width="{wide}" height="{height}"'
        halves.append(f"<chunk {place}>{','.join(part)}</chunk>")
    text = text.replace('infinite="0"', 'infinite="1"')

    def moved(at: re.Match[str]) -> str:
        return f'x="{float(at[1]) + x * 16}" y="{float(at[2]) + y * 16}"'

    text = re.sub(r'x="([\d.]+)" y="([\d.]+)"', moved, text)
    return CSV.sub(f'<data encoding="csv">{"".join(halves)}</data>', text)


def alike(one, other) -> bool:
    """Whether two maps are the same to the rules and to the view."""
    return (
        all(
            bool((getattr(one.plan.rasters, each.name) == getattr(other.plan.rasters, each.name)).all())
            for each in fields(one.plan.rasters)
        )
        and one.plan.starts == other.plan.starts
        and one.plan.things == other.plan.things
        and one.plan.lamps == other.plan.lamps
        and all(
            bool((a.cells == b.cells).all())
            for a, b in zip(one.picture.layers, other.picture.layers, strict=True)
        )
    )


@pytest.mark.parametrize("corner", [(0, 0), (-30, -7), (100, 3)])
def test_an_infinite_map_plays_like_the_finite_one(drawn, put, corner):
    text = drawn.text(HALL, put(5, "Item", 2.5, 1.5, kind="bat"))
    wanted = load(drawn.write(text))
    assert alike(load(drawn.write(chunked(text, *corner, 6, 4))), wanted)


def test_a_map_in_json_plays_like_the_one_in_xml(drawn, put):
    text = drawn.text(HALL, put(5, "Item", 2.5, 1.5, kind="bat"))
    wanted = load(drawn.write(text))
    cells = [int(each) for each in CSV.search(text)[1].split(",")]
    layer = {"type": "tilelayer", "id": 1, "name": "floor", "width": 6, "height": 4, "data": cells}
    start = {"name": "who", "type": "string", "value": "onjo"}
    kind = {"name": "kind", "type": "string", "value": "bat"}
    objects = [
        {"id": 90, "type": "Start", "x": 24, "y": 24, "point": True, "properties": [start]},
        {"id": 5, "type": "Item", "x": 40, "y": 24, "point": True, "properties": [kind]},
    ]
    told = {
        "type": "map",
        "orientation": "orthogonal",
        "width": 6,
        "height": 4,
        "tilewidth": 16,
        "tileheight": 16,
        "tilesets": [{"firstgid": 1, "source": "tiles.tsx"}],
        "layers": [layer, {"type": "objectgroup", "id": 2, "name": "things", "objects": objects}],
    }
    assert alike(load(drawn.write(json.dumps(told), "map.tmj")), wanted)


def test_an_object_from_a_template_plays_like_one_drawn_whole(drawn, put):
    wanted = load(drawn.write(drawn.text(HALL, put(5, "Item", 2.5, 1.5, kind="bat"))))
    whole = put(1, "Item", 0, 0, kind="bottle").replace(' id="1"', "").replace(' x="0" y="0"', "")
    drawn.write(f"<template>{whole}</template>", "item.tx")
    own = '<properties><property name="kind" value="bat"/></properties>'
    made = f'<object id="5" template="item.tx" x="40" y="24">{own}</object>'
    assert alike(load(drawn.write(drawn.text(HALL, made))), wanted)


def test_defaults_of_a_class_come_from_the_project(drawn):
    members = [{"name": "kind", "type": "string", "value": "torch"}]
    types = [{"name": "Item", "type": "class", "useAs": ["object"], "members": members}]
    (drawn.folder / "our.tiled-project").write_text(json.dumps({"propertyTypes": types}))
    bare = '<object id="5" type="Item" x="40" y="24"><point/></object>'
    assert load(drawn.write(drawn.text(HALL, bare))).plan.things[0].kind.name == "TORCH"


def many(side: int, tile: str) -> str:
    """A collection of images, and the beginning of a layer behind it."""
    head = f'<tileset firstgid="20" name="many" tilewidth="{side}" tileheight="{side}" columns="0">'
    return f"{head}{tile}</tileset><layer"


def test_a_collection_of_images_is_drawn_from_its_own_files(drawn, maps):
    (drawn.folder / "one.png").write_bytes((maps / "tiles.png").read_bytes())
    part = '<tile id="4" x="16" y="0" width="16" height="16"><image source="one.png"/></tile>'
    text = drawn.text(HALL).replace("<layer", many(16, part), 1).replace(">2,2,", ">24,2,")
    picture = load(drawn.write(text)).picture
    art = picture.tiles[picture.layers[0].cells[0, 0]]
    assert (art.image.name, art.x, art.y, art.w, art.h) == ("one.png", 16, 0, 16, 16)


def test_a_tile_too_large_for_a_cell_is_refused(drawn, maps):
    (drawn.folder / "one.png").write_bytes((maps / "tiles.png").read_bytes())
    part = '<tile id="0"><image source="one.png"/></tile>'
    text = drawn.text(HALL).replace("<layer", many(64, part), 1).replace(">2,2,", ">20,2,")
    assert "tileset 'many', tile 0: a tile of 64 x 32 px: tiles of 16 x 16 px" in drawn.refusal(text)


def test_what_play_does_not_draw_is_told(drawn):
    tsx = (drawn.folder / "tiles.tsx").read_text("utf-8")
    frames = '<tile id="0"><animation><frame tileid="1" duration="9"/></animation>'
    drawn.write(tsx.replace('<tile id="0">', frames, 1), "tiles.tsx")
    sky = '<imagelayer name="sky"><image source="tiles.png"/></imagelayer><objectgroup'
    text = drawn.text(HALL).replace("<objectgroup", sky, 1).replace('name="floor"', 'name="floor" mode="add"')
    assert set(load(drawn.write(text)).undrawn) == {
        "layer 'sky': an image layer",
        "layer 'floor': its blend mode, add",
        "tileset 'tiles', tile 0: its animation",
    }


def test_a_patrol_drawn_and_turned_walks_where_tiled_shows_it(drawn, put):
    line = put(7, "PatrolPath", 2, 1, line=[(0, 0), (2, 0)])
    straight = drawn.load("......\n......\n......\n......", line).plan.paths[0].points
    turned = drawn.load("......\n......\n......\n......", line.replace("<object", '<object rotation="90"', 1))
    assert straight == ((2.0, 1.0), (4.0, 1.0))
    assert np.allclose(turned.plan.paths[0].points, ((2.0, 1.0), (2.0, 3.0)))


def test_faults_of_file_layers_tiles_and_objects_are_told_together(drawn, put):
    """A wrong cell, a broken layer, a number that is none, a wrong word in a tileset, an unknown class."""
    text = drawn.text(
        HALL,
        put(5, "Dor", 2, 1, 1, 1),
        put(6, "Light", 2.5, 1.5, radius=3.0).replace('"3.0"', '"nan"'),
        put(7, "Item", 2.5, 1.5, kind="bat").replace("/>", ' rotation="inf"/>', 0).replace('x="40"', 'x="x"'),
        properties='<property name="wether" value="rain"/>',
    )
    broken = (
        '<layer id="5" name="roof" width="6" height="4"><data encoding="csv">1</data></layer><objectgroup'
    )
    text = text.replace("<objectgroup", broken, 1).replace(">2,2,", ">77,2,")
    tsx = (drawn.folder / "tiles.tsx").read_text("utf-8")
    drawn.write(tsx.replace('"surface" value="tile"', '"surface" value="tyle"', 1), "tiles.tsx")
    told = "\n".join(drawn.refusals(text))
    for words in (
        "layer 'roof': 1 cells of tile data: 24",
        "object 6 '': radius = nan",
        "object 7 '': x = 'x'",
        "layer 'floor', cell 0,0: tile number 77: it is in no tileset",
        "tile 0: surface = 'tyle': allowed: tile,",
        "unknown property 'wether'",
        "Dor 5: unknown class 'Dor'",
    ):
        assert words in told
    assert told.count("\n") == 6, told


def test_any_map_can_be_read_that_cannot_be_played(drawn):
    path = drawn.write(
        drawn.text(HALL).replace('"orthogonal"', '"isometric"').replace("tiles.png", "gone.png")
    )
    assert read(path).orientation == "isometric"
    with pytest.raises(ContentError, match="only orthogonal maps can be played"):
        load(path)


def test_a_map_for_another_game_tells_its_other_faults_too(drawn, put):
    light = put(6, "Light", 2.5, 1.5, radius=3.0).replace('"3.0"', '"nan"')
    text = drawn.text(HALL, light).replace('"orthogonal"', '"isometric"')
    first, second = drawn.refusals(text)
    assert "orientation = 'isometric'" in first
    assert "object 6 '': radius = nan" in second


def test_a_missing_image_is_a_doubt_to_read_and_a_fault_to_play(drawn):
    (drawn.folder / "tiles.png").unlink()
    path = drawn.write(drawn.text(HALL))
    (doubt,) = read(path).doubts
    assert doubt.value == "'tiles.png' is missing"
    with pytest.raises(ContentError, match=r"'tiles.png' is missing"):
        load(path)


def test_reading_tells_how_far_it_is(drawn):
    steps: list[tuple[int, int]] = []
    tiled = load(drawn.write(drawn.text(HALL)), lambda done, whole: steps.append((done, whole)))
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
    assert len(steps) >= 5
    assert (tiled.picture.layers[0].cells != EMPTY).all()
