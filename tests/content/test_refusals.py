"""Every map that is refused, and the one line it is refused with."""

from __future__ import annotations

import base64
import struct
import zlib

import pytest

from game.content.gate import ContentError
from game.content.plan import placing
from game.content.tiled import load

FIELD = "......\n......\n......"


# ------------------------------------------------------------ what Tiled can say and the game cannot read
@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            'orientation="orthogonal"',
            'orientation="isometric"',
            "map.tmx: orientation = 'isometric': only orthogonal",
        ),
        ('tilewidth="16"', 'tilewidth="32"', "map.tmx: tilewidth = '32': tiles of 16 x 16 px"),
        ('name="floor"', 'name="floor" tintcolor="#ff0000"', "layer 'floor': a tint colour"),
        ('name="floor"', 'name="floor" parallaxx="0.5"', "layer 'floor': parallaxx = 0.5"),
        ('name="floor"', 'name="floor" offsetx="8"', "layer 'floor': offset 8, 0 px: whole tiles of 16 px"),
        (
            'encoding="csv"',
            'encoding="bases64"',
            "tile data as 'bases64': allowed: csv, base64; did you mean",
        ),
        (
            'encoding="csv"',
            'encoding="base64" compression="lzma"',
            "tile data compressed as 'lzma': allowed: zlib, gzip, zstd",
        ),
        ('encoding="csv">', 'encoding="csv"><chunk/>', "chunks in a map that is not infinite"),
        ('type="Start"', 'type="Start" template="start.tx"', "object 90 '': 'start.tx' is missing"),
        ("<point/>", "<ellipse/>", "Start 90: drawn as "),
        ("<point/>", '<polygon points="0,0 1,1 2,0"/>', "Start 90: drawn as "),
        ('name="who"', 'name="who" type="class" propertytype="P"', "Start 90: who is not set: allowed: onjo"),
        ('name="who"', 'name="who" type="list"', "Start 90: who = (): text (type string)"),
        ('name="who"', 'name="who" type="hue"', "property 'who' of type hue: allowed: string, int"),
        ('name="floor"', 'name="floor" opacity="-1"', "layer 'floor': opacity = -1: a number from 0 to 1"),
        ('tilewidth="16"', 'tilewidth="16" backgroundcolor="red"', "backgroundcolor = 'red': a colour like"),
        ('name="who" value="onjo"', 'name="who" type="int" value="x"', "who = 'x': a whole number from"),
        (
            'name="floor" width="6" height="4"',
            'name="floor" width="24" height="1"',
            "layer 'floor': 24 x 1 cells: the map's own 6 x 4",
        ),
        (
            "</map>",
            '<group name="g"><properties><property name="solid"/></properties></group></map>',
            "layers have none",
        ),
        ('id="90"', 'id="x"', "id = 'x': a whole number"),
    ],
)
def test_what_is_not_supported_is_refused_in_one_line(drawn, old, new, line):
    text = drawn.text()
    assert old in text
    assert line in drawn.refusal(text.replace(old, new, 1))


def test_a_turned_rectangle_is_refused(drawn, put):
    text = drawn.text(FIELD, put(1, "Door", 1, 1, 1, 1).replace("<object", '<object rotation="45"'))
    assert "object 1 '': rotation = 45: 0: only lines and polygons may be turned" in drawn.refusal(text)


def test_an_id_used_twice_is_refused(drawn, put):
    one, other = put(4, "Item", 1, 1, kind="bat"), put(4, "Item", 2, 1, kind="bat")
    assert "id 4 is used twice" in drawn.refusal(drawn.text(FIELD, one, other))


# ------------------------------------------------------------ tile data and tilesets
@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("1,1,1", "layer 'floor': 3 cells of tile data: 6: save it again from Tiled"),
        ("1,1,1,,1,1", "a cell without a number"),
        ("1,1,1,1,1,x", "signs that are no digits"),
        ("1,1,1,1,1,-1", "signs that are no digits"),
        ("1,1,1,1,1,9", "layer 'floor', cell 2,1: tile number 9: it is in no tileset"),
        ("1,1,200000000,1,1,1", "layer 'floor', cell 2,0: tile number 200000000: it is in no tileset"),
        ("1,1,1,1,1,99999999999999999999", "tile number 99999999999999999999"),
        (",".join(["1"] * 5 + ["9" * 5000]), "a cell without a number"),
    ],
)
def test_tile_data_is_counted_and_every_number_looked_up(drawn, data, line):
    text = drawn.text("...\n...", start="").replace("1,1,1,1,1,1", data)
    assert line in drawn.refusal(text)


def packed(drawn, raw, compression):
    told = f'<data encoding="base64" compression="{compression}">{base64.b64encode(raw).decode()}</data>'
    text = drawn.text("...\n...", start="")
    return text.replace('<data encoding="csv">1,1,1,1,1,1</data>', told)


def test_a_zlib_bomb_is_stopped_at_the_size_of_the_map(drawn):
    bomb = zlib.compress(b"\0" * 50_000_000, 9)
    assert "more than the 24 bytes its size allows" in drawn.refusal(packed(drawn, bomb, "zlib"))


def test_short_or_broken_zlib_data_is_refused(drawn):
    whole = zlib.compress(struct.pack("<6I", *[1] * 6))
    assert "20 bytes where its size needs 24" in drawn.refusal(
        packed(drawn, zlib.compress(b"\0" * 20), "zlib")
    )
    assert "where its size needs 24" in drawn.refusal(packed(drawn, whole[:-3], "zlib"))
    assert "broken zlib data" in drawn.refusal(packed(drawn, b"nonsense", "zlib"))
    assert "broken gzip data" in drawn.refusal(packed(drawn, whole, "gzip"))


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            'width="64" height="32"',
            'width="4000" height="4000"',
            "image width = '4000' but tiles.png is 64 x 32",
        ),
        ('tilecount="8"', 'tilecount="9000"', "tilecount = '9000': a whole number from 1 to 8"),
        ('columns="4"', 'columns="40"', "columns = '40': the image holds 4"),
        ("<image ", '<image trans="ff00ff" ', "a transparent colour"),
        ("<image ", '<tileoffset x="1"/><image ', "a drawing offset"),
        ('<tile id="0">', '<tile id="8">', "tile: id = '8': a whole number from 0 to 7"),
        ('<tile id="0">', '<tile id="0"><objectgroup><object/></objectgroup>', "tile 0: a collision shape"),
        (
            '"surface" value="tile"',
            '"surface" value="tyle"',
            "tile 0: surface = 'tyle': allowed: tile, wood, concrete",
        ),
        (
            '"surface" value="tile"',
            '"surfase" value="tile"',
            "unknown property 'surfase': allowed: name, solid",
        ),
        ('"surface" value="tile"', '"solid" value="true"', "solid = 'true': true or false (type bool)"),
        (
            '"surface" value="tile"',
            '"width" value="true"',
            "tile 0: unknown property 'width': allowed: name,",
        ),
        ("tiles.png", "tiles.tiff", "'tiles.tiff': a file that ends in .png or .jpg"),
        ("tiles.png", "tools.png", "'tools.png' is missing: put it back"),
    ],
)
def test_a_wrong_tileset_is_refused_in_one_line(drawn, old, new, line):
    tsx = drawn.folder / "tiles.tsx"
    text = tsx.read_text("utf-8")
    assert old in text
    tsx.write_text(text.replace(old, new, 1), "utf-8")
    assert line in drawn.refusal(drawn.text())


def test_a_tile_without_any_image_is_refused(drawn):
    inline = (
        '<tileset firstgid="1" name="t" tilewidth="16" tileheight="16" tilecount="1"><tile id="0"/></tileset>'
    )
    text = drawn.text().replace('<tileset firstgid="1" source="tiles.tsx"/>', inline)
    assert "tileset 't', tile 0: no picture" in drawn.refusal(text.replace(",2", ",1").replace(">2", ">1"))


def test_tilesets_that_share_numbers_are_refused(drawn):
    text = drawn.text().replace("<layer", '<tileset firstgid="8" source="tiles.tsx"/><layer', 1)
    assert "firstgid = 8: tile numbers 1..8 are taken already" in drawn.refusal(text)


def test_one_wrong_word_in_many_tiles_is_one_fault(drawn):
    tsx = drawn.folder / "tiles.tsx"
    tsx.write_text(tsx.read_text("utf-8").replace('"name"', '"nane"'), "utf-8")
    assert "unknown property 'nane': allowed: name" in drawn.refusal(drawn.text())


# ------------------------------------------------------------ objects
@pytest.mark.parametrize(
    ("thing", "line"),
    [
        (("Dor", 1, 1, 1, 1), "layer 'things', Dor 7: unknown class 'Dor': allowed: Start, "),
        (("Dor", 1, 1, 1, 1), "did you mean 'Door'?"),
        (("", 1, 1), "layer 'things', object 7: no class: allowed: Start"),
        (("Door", 1, 1), "Door 7: drawn as a point: draw it as a rectangle"),
        (("Item", 1, 1, 1, 1), "Item 7: drawn as a rectangle: draw it as a point"),
        (("Zone", 1, 1, 9, 1), "Zone 7: at 5.5, 1.5: move it into the map of 6 x 3 tiles"),
    ],
)
def test_class_and_shape_must_fit(drawn, put, thing, line):
    properties = {"kind": "bat"} if thing[0] == "Item" else {}
    assert line in drawn.refusal(drawn.text(FIELD, put(7, *thing, **properties)))


@pytest.mark.parametrize(
    ("cls", "properties", "line"),
    [
        (
            "Item",
            {"kind": "bandaid"},
            "kind = 'bandaid': allowed: bandage, bat, bottle, torch, key, card, tape, file; did",
        ),
        ("Item", {}, "Item 7: kind is not set: allowed: bandage"),
        (
            "Item",
            {"kind": "bat", "keys": "x"},
            "unknown property 'keys': allowed: kind, key; did you mean 'key'?",
        ),
        ("Item", {"kind": "key"}, "key is not set: the word its Door has as key"),
        ("Item", {"kind": "bat", "key": "lab"}, "key = 'lab': a bat opens nothing: clear it"),
        ("Item", {"kind": 3}, "kind = 3: text (type string)"),
        ("Infected", {"count": 2.5}, "count = 2.5: a whole number (type int)"),
        ("Infected", {"count": 501}, "count = 501: from 1 to 500"),
        ("Infected", {"count": 99}, "count = 99: "),
        ("Infected", {"static": "true"}, "static = 'true': true or false (type bool)"),
        ("Light", {"radius": -1.0}, "radius = -1.0: from 0.1 to 60"),
        ("Light", {"radius": True}, "radius = true: a number (type float)"),
        ("Light", {"colour": "red"}, "colour = 'red': a colour like #ffcc88 (type color)"),
        ("Soldier", {"duty": "patrol"}, "path is not set: a patrol needs a PatrolPath"),
        ("Soldier", {"path": "@8"}, "path = object 8 (Item): an object of class PatrolPath"),
        ("Soldier", {"path": "@77"}, "path = object 77 (not on this map): an object of class PatrolPath"),
        ("Soldier", {"path": "north"}, "path = 'north': an object of class PatrolPath (type object)"),
        ("Goal", {"kind": "find"}, "item is not set: the Item to find"),
        ("Goal", {"kind": "survive"}, "until is not set: the hour to survive to"),
        ("Start", {"who": "onjo"}, "who = 'onjo': there is a Start for her already"),
        ("Note", {}, "Note 7: text is not set: text (type string)"),
    ],
)
def test_a_property_that_does_not_fit_is_refused(drawn, put, cls, properties, line):
    other = put(8, "Item", 2, 1, kind="bat")
    fault = drawn.refusal(drawn.text(FIELD, put(7, cls, 1.5, 1.5, **properties), other))
    assert fault.startswith(f"map.tmx: layer 'things', {cls} 7: ")
    assert line in fault


@pytest.mark.parametrize(
    ("cls", "properties", "line"),
    [
        ("Door", {"locked": True, "open": True}, "locked and open: untick one of the two"),
        ("Exit", {"to": "@7"}, "to = 7: another Exit than itself"),
        (
            "Checkpoint",
            {"queue": "@8", "gate": "@8", "beyond": "@9"},
            "queue = object 8 (Door): an object of class Pat",
        ),
        (
            "Zone",
            {"kind": "indoor"},
            "kind = 'indoor': allowed: indoors, outdoors, restricted, refuge, roof; did you me",
        ),
    ],
)
def test_a_property_of_an_area_that_does_not_fit_is_refused(drawn, put, cls, properties, line):
    others = put(8, "Door", 2, 1, 1, 1), put(9, "Zone", 3, 1, 1, 1)
    assert line in drawn.refusal(drawn.text(FIELD, put(7, cls, 1, 1, 1, 1, **properties), *others))


def test_a_checkpoint_needs_all_three_parts(drawn, put):
    lines = drawn.refusals(drawn.text(FIELD, put(7, "Checkpoint", 1, 1, 1, 1)))
    assert [line.rpartition("Checkpoint 7: ")[2].split(":")[0] for line in lines] == [
        "queue is not set",
        "gate is not set",
        "beyond is not set",
    ]


def test_all_faults_are_told_together_one_line_each(drawn, put):
    text = drawn.text(
        FIELD,
        put(1, "Door", 1, 1, 1, 1, style="wodd", lokced=True),
        put(2, "Nite", 1, 1),
        put(3, "Light", 1, 1, radius=99.0),
        start="",
        properties='<property name="wether" value="rain"/>',
    )
    lines = drawn.refusals(text)
    assert len(lines) == 6
    assert "map properties: unknown property 'wether'" in lines[0]
    assert "did you mean 'weather'?" in lines[0]
    assert "style = 'wodd'" in lines[1]
    assert "did you mean 'wood'?" in lines[1]
    assert "unknown property 'lokced'" in lines[2]
    assert "unknown class 'Nite'" in lines[3]
    assert "radius = 99.0: from 0.1 to 60" in lines[4]
    assert lines[5] == "map.tmx: no Start: put a point of class Start where On-jo or Nam-ra begins"
    with pytest.raises(ContentError) as caught:
        load(drawn.write(text))
    assert str(caught.value).endswith("(and 5 more)")


def test_a_map_with_many_faults_tells_each_object_by_its_class_and_number(maps):
    with pytest.raises(ContentError) as caught:
        load(maps / "refused.tmx")
    places = [fault.place.removeprefix("layer 'things', ") for fault in caught.value.faults]
    assert places == ["Start 1", "Dor 2", "Item 3", "Item 3", "Soldier 4"]


def test_a_crowd_that_does_not_fit_says_how_many_would(drawn, put):
    rows = "######\n#.##.#\n######"
    text = drawn.text(rows, put(7, "Infected", 3, 1, 2, 1, count=3))
    assert "count = 3: 1 open cells hold at most 2" in drawn.refusal(text)


def test_more_keys_than_bits_are_refused(drawn, put):
    doors = [put(k, "Door", 1, 1, 1, 1, key=f"k{k}") for k in range(1, 34)]
    assert "33 different keys: at most 32" in drawn.refusal(drawn.text(FIELD, *doors))


def test_a_map_property_out_of_range_is_refused(drawn):
    told = '<property name="start_hour" type="float" value="25"/>'
    assert "map properties: start_hour = 25.0: from 0 to 24" in drawn.refusal(
        drawn.text(FIELD, properties=told)
    )


# ------------------------------------------------------------ what a modder most likely meant
@pytest.mark.parametrize(
    ("kind", "meant"),
    [("Lamp", "Light"), ("zombie", "Infected"), ("Key", "Item"), ("Player", "Start"), ("stairs", "Exit")],
)
def test_a_word_people_try_is_told_the_class_they_mean(drawn, put, kind, meant):
    told = drawn.refusal(drawn.text(FIELD, put(7, kind, 2, 2)))
    assert told.endswith(f"unknown class '{kind}': did you mean '{meant}'?")


def test_every_class_meant_is_one():
    for name, words in placing.ALIKE.items():
        assert name in placing.CLASSES
        assert not {word.lower() for word in words.split()} & {each.lower() for each in placing.CLASSES}


def test_a_start_that_is_hidden_is_told_to_be(drawn):
    text = drawn.text(FIELD).replace('name="things"', 'name="things" visible="0"')
    told = drawn.refusal(text)
    assert "no Start: put a point of class Start" in told
    assert told.endswith("; hidden in Tiled, so not in the game: layer 'things'")


def test_a_template_that_is_missing_is_one_fault(drawn):
    gone = '<object id="7" template="door.tx" x="32" y="32"/>'
    with pytest.raises(ContentError) as caught:
        load(drawn.write(drawn.text(FIELD, gone)))
    (line,) = caught.value.lines
    assert "'door.tx' is missing" in line


def test_an_area_without_an_open_cell_says_so(drawn, put):
    told = drawn.refusal(drawn.text("#.....\n......", put(7, "Infected", 0, 0, 1, 1, count=2)))
    assert told.endswith("Infected 7: no open cell in it: draw it over open ground")
