"""What a good map becomes: metres, rasters, pictures."""

from __future__ import annotations

import base64
import gzip
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest

from game.content.tiled import EMPTY, load
from game.sim.kinds.doors import DoorStyle
from game.sim.kinds.minds import Order
from game.sim.kinds.story import GoalKind
from game.sim.kinds.surroundings import SURFACES, Weather, ZoneKind
from game.sim.kinds.things import Flicker, Item
from game.sim.kinds.who import Breed, Has, Person

START = (
    '<object id="90" type="Start" x="24" y="24">'
    '<properties><property name="who" value="onjo"/></properties><point/></object>'
)


@pytest.fixture(scope="module")
def good():
    return load(Path(__file__).parent / "maps" / "good.tmx")


def test_a_map_is_named_after_its_file_and_measured_in_tiles(good):
    assert (good.plan.name, good.plan.width, good.plan.height) == ("good", 20, 12)


def test_map_properties_become_the_plan_s_own(good):
    plan = good.plan
    assert (plan.title, plan.start_hour, plan.deadline_hour) == ("map.good", 21.5, 5.0)
    assert (plan.weather, plan.directed, plan.mutation) == (Weather.RAIN, True, 0.02)
    assert plan.seen == {"about": "every class once, nothing wrong"}


def test_pixels_become_metres_once(good):
    assert [(s.x, s.y, s.person) for s in good.plan.starts] == [
        (2.5, 2.5, Person.ONJO),
        (2.5, 7.5, Person.NAMRA),
    ]
    exit_ = good.plan.exits[0]
    assert (exit_.x0, exit_.y0, exit_.x1, exit_.y1) == (18.25, 10.0, 20.0, 11.0)
    assert good.plan.paths[0].points == ((17.5, 8.5), (17.5, 10.5), (15.5, 10.5))


def test_infected_in_a_rectangle_stand_apart_on_open_ground_inside_it(good):
    crowd = [a for a in good.plan.actors if a.name == "corridor crowd"]
    assert len(crowd) == 6
    assert all(11 <= a.x < 18 and 1 <= a.y < 5 and a.has == Has.INFECTED for a in crowd)
    assert len({(int(a.x), int(a.y)) for a in crowd}) == 6


def test_every_class_lands_in_its_table(good):
    plan = good.plan
    listener = next(a for a in plan.actors if a.breed == Breed.LISTENER)
    assert listener.has == Has.INFECTED | Has.STATIC
    assert listener.feeding
    friend = next(a for a in plan.actors if a.person == Person.SUHYEOK)
    assert (friend.has, friend.order) == (Has.HUMAN | Has.COMPANION, Order.FOLLOW)
    guard, inspector = (a for a in plan.actors if a.has & Has.SOLDIER)
    assert (guard.path, guard.facing) == (0, (-1.0, 0.0))
    assert inspector.has & Has.INSPECTOR
    assert [d.style for d in plan.doors] == [DoorStyle.WOOD, DoorStyle.GATE, DoorStyle.BARRICADE]
    assert [t.kind for t in plan.things] == [Item.KEY, Item.TAPE]
    assert (plan.lamps[0].radius, plan.lamps[0].flicker) == (5.0, Flicker.FAULTY)
    assert plan.lamps[0].colour == (1.0, 0xE0 / 255, 0xB0 / 255)
    assert [z.kind for z in plan.zones] == [ZoneKind.INDOORS, ZoneKind.OUTDOORS]
    assert [(g.kind, g.who, g.item) for g in plan.goals] == [(GoalKind.FIND, 1, 1), (GoalKind.REACH, 3, -1)]
    assert plan.notes[0].text == "note.wall"


def test_references_become_rows(good):
    checkpoint = good.plan.checkpoints[0]
    assert (checkpoint.queue, checkpoint.gate) == (1, 1)
    assert (checkpoint.beyond_x, checkpoint.beyond_y) == (14.5, 9.0)
    assert (checkpoint.papers, checkpoint.blood, checkpoint.civilians) == (True, False, 3)


def test_every_row_remembers_the_object_it_was_drawn_as(good):
    assert good.spot("doors", 1) == "layer 'things', Door 9 'yard gate'"
    for table, spots in good.origins.items():
        assert len(spots) == len(getattr(good.plan, table)), table


def test_keys_are_numbered_by_name(drawn, put):
    doors = [put(k, "Door", k, 1, 1, 1, key=word) for k, word in ((2, "zoo"), (1, "attic"), (3, "lab"))]
    plan = drawn.load("######\n#....#\n#....#\n######", *doors).plan
    assert plan.keys == ("attic", "lab", "zoo")
    assert [d.key for d in plan.doors] == [2, 0, 1]


def test_a_door_covers_every_cell_it_touches_but_not_by_a_hair(drawn, put):
    plan = drawn.load("......\n......\n......", put(1, "Door", 1.5, 1.001, 1.0, 0.998)).plan
    door = plan.doors[0]
    assert (door.x0, door.y0, door.x1, door.y1) == (1, 1, 3, 2)


def test_a_point_goal_is_a_small_square(drawn, put):
    goal = drawn.load("......\n......\n......", put(1, "Goal", 3, 1.5, kind="reach")).plan.goals[0]
    assert (goal.x0, goal.x1) == (2.25, 3.75)


def test_facing_is_a_unit_vector_that_starts_east_and_turns_south():
    from game.content.plan.draft import toward

    assert [toward(d) for d in (0, 90, 180, 270)] == [(1, 0), (0, 1), (-1, 0), (0, -1)]
    for degrees in range(-360, 361):
        x, y = toward(degrees)
        assert abs(x - np.cos(np.radians(degrees))) < 1e-12
        assert abs(y - np.sin(np.radians(degrees))) < 1e-12


# ------------------------------------------------------------ rasters
def test_cells_are_walls_low_or_open_by_their_tiles(drawn):
    rasters = drawn.load("#l.\nwg.\nc..").plan.rasters
    assert rasters.wall.tolist() == [[1, 2, 0], [1, 0, 0], [0, 0, 0]]
    assert rasters.opaque.tolist() == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]
    assert rasters.muffle.tolist() == [[12, 0, 0], [3, 0, 0], [0, 0, 0]]
    assert rasters.cost.tolist() == [[0, 0, 0], [0, 10, 0], [0, 0, 0]]
    assert rasters.cover.tolist() == [[0, 0, 0], [0, 0, 0], [1, 0, 0]]
    assert SURFACES[rasters.surface[1, 1]] == "grass"


def test_a_low_thing_on_a_wall_is_a_wall_and_the_topmost_surface_counts(drawn):
    upper = (
        '<layer id="5" name="over" width="3" height="1"><data encoding="csv">3,5,6</data></layer><objectgroup'
    )
    text = drawn.text("#..").replace("<objectgroup", upper, 1)
    rasters = load(drawn.write(text.replace('x="24" y="24"', 'x="24" y="8"'))).plan.rasters
    assert rasters.wall.tolist() == [[1, 0, 0]]
    assert [SURFACES[s] for s in rasters.surface[0]] == ["tile", "grass", "tile"]


# ------------------------------------------------------------ the picture
def test_the_picture_holds_each_layer_and_its_tiles(good):
    floor, furniture = good.picture.layers
    assert (floor.name, furniture.name, furniture.opacity) == ("floor", "furniture", 1.0)
    assert furniture.cells[0, 0] == EMPTY
    desk = good.picture.tiles[furniture.cells[4, 3]]
    assert (desk.name, desk.x, desk.y, desk.w, desk.h, desk.front) == ("desk", 32, 0, 16, 16, 9)
    assert desk.image.name == "tiles.png"
    assert desk.image.is_absolute()
    assert good.picture.tiles[floor.cells[9, 1]].pane


def test_flips_turn_a_tile_as_tiled_draws_it(maps):
    """Where a tile's north-west and north-east corners land, (y, x), taken from Tiled's own drawing."""
    picture = load(maps / "flips.tmx").picture
    corners = np.zeros((16, 16), int)
    corners[0, 0], corners[0, 15] = 1, 2
    landed = []
    for k in picture.layers[0].cells[0]:
        art, turned = picture.tiles[k], corners
        turned = turned.T if art.flip_d else turned
        turned = turned[:, ::-1] if art.flip_h else turned
        turned = turned[::-1] if art.flip_v else turned
        landed.append([tuple(np.argwhere(turned == mark)[0].tolist()) for mark in (1, 2)])
    assert landed == [
        [(0, 0), (0, 15)],
        [(0, 15), (0, 0)],
        [(15, 0), (15, 15)],
        [(15, 15), (15, 0)],
        [(0, 0), (15, 0)],
        [(0, 15), (15, 15)],
        [(15, 0), (0, 0)],
        [(15, 15), (0, 15)],
    ]
    assert [(t.glow, t.z0) for t in picture.tiles] == [(0.5, 32)] * 8


# ------------------------------------------------------------ ways to write the same map
@pytest.mark.parametrize("compression", ["", "zlib", "gzip"])
def test_base64_reads_like_csv(drawn, compression):
    text = drawn.text()
    wanted = load(drawn.write(text)).picture.layers[0].cells
    csv = text.partition('<data encoding="csv">')[2].partition("</data>")[0]
    raw = struct.pack("<24I", *map(int, csv.split(",")))
    packed = {"": raw, "zlib": zlib.compress(raw), "gzip": gzip.compress(raw)}[compression]
    head = (
        f'<data encoding="base64" compression="{compression}">' if compression else '<data encoding="base64">'
    )
    spaced = "\n  " + base64.b64encode(packed).decode() + "\n  "
    again = text.replace('<data encoding="csv">', head).replace(csv, spaced)
    assert (load(drawn.write(again)).picture.layers[0].cells == wanted).all()


def test_an_embedded_tileset_reads_like_an_external_one(drawn):
    wanted = drawn.load().plan.rasters.wall
    tsx = (drawn.folder / "tiles.tsx").read_text("utf-8").partition("?>")[2].strip()
    inline = tsx.replace("<tileset ", '<tileset firstgid="1" ', 1)
    text = drawn.text().replace('<tileset firstgid="1" source="tiles.tsx"/>', inline)
    assert (load(drawn.write(text)).plan.rasters.wall == wanted).all()


def test_two_tilesets_keep_their_own_tiles(drawn):
    text = drawn.text()
    two = text.replace("<layer", '<tileset firstgid="20" source="tiles.tsx"/><layer', 1).replace(
        ">2,2,", ">21,2,"
    )
    picture = load(drawn.write(two)).picture
    assert picture.tiles[picture.layers[0].cells[0, 0]].name == "wall"


def test_the_class_may_be_called_class_or_type(drawn):
    text = drawn.text().replace('type="Start"', 'class="Start"')
    assert load(drawn.write(text)).plan.starts[0].person == Person.ONJO


def test_groups_pass_on_offset_opacity_and_visibility(drawn):
    text = drawn.text("......\n......\n......")
    grouped = text.replace(
        "<layer ", '<group name="a" offsetx="16" opacity="0.5"><group name="b" offsety="16"><layer '
    )
    grouped = grouped.replace("</map>", "</group></group></map>")
    tiled = load(drawn.write(grouped))
    assert (tiled.plan.starts[0].x, tiled.plan.starts[0].y) == (2.5, 2.5)
    assert (tiled.picture.layers[0].cells[0] == EMPTY).all()
    assert (tiled.picture.layers[0].cells[:, 0] == EMPTY).all()
    assert tiled.picture.layers[0].cells[1, 1] != EMPTY
    assert tiled.picture.layers[0].opacity == 0.5


def test_what_is_hidden_is_left_out_and_told(drawn, put):
    extra = put(5, "Item", 2, 1.5, kind="bat").replace("<object", '<object visible="0"')
    upper = '<layer id="5" name="roof" visible="0" width="6" height="4"><data/></layer><objectgroup'
    tiled = load(
        drawn.write(drawn.text("......\n......\n......\n......", extra).replace("<objectgroup", upper, 1))
    )
    assert tiled.plan.things == ()
    assert len(tiled.picture.layers) == 1
    assert tiled.hidden == ("layer 'roof'", "layer 'things', object 5 ''")


def test_a_text_without_a_class_is_a_comment(drawn):
    note = '<object id="4" x="1" y="1" width="9" height="9"><text>mind the gap</text></object>'
    assert drawn.load("......\n......\n......", note).plan.notes == ()


def test_properties_called_name_or_width_do_not_disturb(drawn, put):
    text = drawn.text("......\n......\n......", put(4, "Item", 1.5, 1.5, kind="bat", width=3))
    assert "unknown property 'width'" in drawn.refusal(text)


def test_an_enum_kept_as_text_is_text(drawn):
    start = START.replace('name="who" value="onjo"', 'name="who" propertytype="Who" value="namra"')
    assert drawn.load("......\n......\n......", start=start).plan.starts[0].person == Person.NAMRA


def test_reading_a_map_starts_no_pygame_and_prints_nothing(maps):
    code = (
        "import sys; from pathlib import Path; from game.content.tiled import load; "
        f"load(Path({str(maps / 'good.tmx')!r})); sys.exit('pygame' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_same_file_gives_the_same_plan(maps, good):
    again = load(maps / "good.tmx").plan
    assert again.actors == good.plan.actors
    assert (again.doors, again.keys, again.paths) == (good.plan.doors, good.plan.keys, good.plan.paths)
