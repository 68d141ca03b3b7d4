"""What Tiled is told of the game: never stale, and read by the game and by Tiled itself."""

import json
import os
import shutil
import subprocess
from itertools import pairwise

import pytest

from game.content import gate, places
from game.content.kit import automap, schema
from game.content.kit.reference import reference
from game.content.objects import CLASSES, LINE
from game.content.parse import parse_xml
from game.content.plan.fields import kinds_of
from game.content.tiled import load
from game.content.tmx.project import read_types
from game.content.triggers.grammar import EVENTS, VERBS

PROJECT = places.maps() / schema.PROJECT
tiled = pytest.mark.skipif(shutil.which("tiled") is None, reason="Tiled is not installed")


def types():
    return json.loads(PROJECT.read_text(encoding="utf-8"))["propertyTypes"]


# ------------------------------------------------------------ never stale
def test_every_written_file_is_as_the_classes_say():
    assert [gate.label(path) for path in schema.stale()] == [], "run `hyosan schema`"
    assert len(schema.documents()) > len(CLASSES)


def test_a_stale_file_a_missing_one_and_a_leftover_are_found_and_mended(tmp_path, monkeypatch):
    maps, assets = tmp_path / "maps", tmp_path / "assets"
    maps.mkdir()
    shutil.copy(places.maps() / "school.tsx", maps)
    monkeypatch.setattr(places, "maps", lambda: maps)
    monkeypatch.setattr(places, "assets", lambda: assets)
    (maps / "README.md").write_text("# Guide\n<!-- reference -->\nold\n<!-- /reference -->\nend\n")
    assert len(schema.write()) == len(schema.documents())
    assert schema.stale() == []
    text = (maps / "README.md").read_text()
    assert text.startswith("# Guide\n<!-- reference -->\n\n### ")
    assert text.endswith("<!-- /reference -->\nend\n")
    (maps / "templates" / "door.tx").write_text("older")
    (maps / "templates" / "gone.tx").write_text("left over")
    (maps / "README.md").write_text(text.replace("| `who` |", "| `whom` |"))
    assert {path.name for path in schema.stale()} == {"door.tx", "gone.tx", "README.md"}
    schema.write()
    assert schema.stale() == []
    assert not (maps / "templates" / "gone.tx").exists()


def test_a_guide_without_marks_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "maps", lambda: tmp_path)
    shutil.copy(PROJECT.parent / "school.tsx", tmp_path)
    (tmp_path / "README.md").write_text("# Guide\n")
    assert tmp_path / "README.md" not in schema.documents()


# ------------------------------------------------------------ the project
def test_the_project_knows_every_class_and_property_with_its_enum():
    found = {each["name"]: each for each in types()}
    enums = {name: each["values"] for name, each in found.items() if each["type"] == "enum"}
    assert [each["id"] for each in types()] == list(range(1, len(found) + 1))
    for name, cls in CLASSES.items():
        members = {member["name"]: member for member in found[name]["members"]}
        assert list(members) == list(kinds_of(cls))
        assert "object" in found[name]["useAs"]
        assert found[name]["color"].startswith("#ff")
        for field, kind in kinds_of(cls).items():
            if kind.allowed:
                assert enums[members[field]["propertyType"]] == list(kind.allowed)


def test_the_game_reads_its_own_project_with_the_defaults_of_the_classes():
    read = read_types(PROJECT)
    door = {member.name: member.value for member in read.classes["Door"]}
    assert door == {"style": "wood", "locked": False, "key": "", "open": False, "health": 0.0}
    assert read.enums["Who"].values == ("onjo", "namra", "both")


def test_colours_tell_the_subjects_apart():
    colours = {cls.paint for cls in CLASSES.values()}
    assert len(colours) > 15
    assert all(len(colour) == 7 for colour in colours)


def test_keys_run_verbs_that_exist():
    from game.cli.app import app

    verbs = {command.name for command in app.registered_commands}
    commands = json.loads(PROJECT.read_text(encoding="utf-8"))["commands"]
    assert [each["shortcut"] for each in commands] == ["F5", "F6", "F7"]
    assert all("%mapfile" in each["arguments"] for each in commands)
    for each in commands:
        assert each["command"] == "hyosan"
        assert each["arguments"].split()[0] in verbs


# ------------------------------------------------------------ templates
@pytest.mark.parametrize("name", sorted({name for name, _ in schema.templates()}))
def test_every_template_is_read_as_its_class(drawn, put, name):
    shutil.copytree(places.maps() / "templates", drawn.folder / "templates")
    made = f'<object id="5" name="NAME" template="templates/{name}.tx" x="64" y="48"/>'
    text = drawn.text("\n".join(["." * 24] * 18), made)
    # What only the map can say is all that may be missing.
    missing = [line for line in faults(drawn, text) if "is not set" not in line and "'NAME'" not in line]
    assert [line for line in missing if "Start 5" not in line] == []


def faults(drawn, text):
    try:
        tiled = load(drawn.write(text))
    except gate.ContentError as fault:
        return fault.lines
    assert 5 in {spot.id for spots in tiled.origins.values() for spot in spots}
    return ()


def test_lines_have_lines_as_templates():
    found = dict(schema.templates())
    for name, cls in CLASSES.items():
        text = found[schema._file_name(name)]
        assert ("<polyline" in text) == (cls.shapes == (LINE,))


# ------------------------------------------------------------ automapping
def test_every_rule_finds_the_foot_and_paints_what_stands_on_it():
    rules = automap.gids()
    texts = dict(automap.documents())
    root = parse_xml(places.assets() / "tiles" / automap.MAP)
    cells = {}
    for layer in root.findall("layer"):
        wide = int(layer.get("width"))
        numbers = [int(word) for word in layer.find("data").text.split(",")]
        cells[layer.get("name")] = {(k % wide, k // wide): n for k, n in enumerate(numbers) if n}
    names = {number: name for name, number in rules.items()}
    walls = {cell: names[n] for cell, n in cells["input_wall"].items()}
    assert len(walls) >= 11
    for (x, y), foot in walls.items():
        assert names[cells["output_wall"][x, y - 1]] == foot.replace("_lo", "_up")
        assert names[cells["output_over"][x, y - 2]] in ("top_s", "roof_edge_m")
        assert all((x, row) in cells["regions"] for row in (1, 2, 3))
    # A free column between two rules keeps them apart.
    columns = sorted({x for x, _ in cells["regions"]})
    assert all(b - a == 2 for a, b in pairwise(columns))
    assert automap.MAP in texts[automap.RULES]


def test_terrain_brushes_name_tiles_that_are_there_and_know_their_corners():
    root = parse_xml(places.maps() / "school.tsx")
    names = {number - 1: name for name, number in automap.gids().items()}
    sets = {each.get("name"): each for each in root.findall("wangsets/wangset")}
    assert set(sets) == {"wall tops", "grass edge", "sand edge", "dirt edge", "asphalt edge"}
    for name, brush in sets.items():
        tiles = {int(each.get("tileid")): each.get("wangid").split(",") for each in brush.findall("wangtile")}
        assert set(tiles) <= set(names)
        at = 1 if brush.get("type") == "corner" else 0
        kinds = {tuple(where[at::2]) for where in tiles.values()}
        assert len(kinds) >= 13, f"{name}: a brush of {len(kinds)} joins leaves holes"
        assert all(set(where[1 - at :: 2]) == {"0"} for where in tiles.values())


def test_the_verb_says_whether_a_file_is_stale():
    from typer.testing import CliRunner

    from game.cli.app import app

    done = CliRunner().invoke(app, ["schema", "--check"])
    assert (done.exit_code, done.output) == (0, "everything is as the classes say\n")


def test_the_verb_finds_and_mends(tmp_path, monkeypatch):
    from typer.testing import CliRunner

    from game.cli.app import app

    maps = tmp_path / "maps"
    maps.mkdir()
    shutil.copy(places.maps() / "school.tsx", maps)
    monkeypatch.setattr(places, "maps", lambda: maps)
    monkeypatch.setattr(places, "assets", lambda: tmp_path / "assets")
    first = CliRunner().invoke(app, ["schema", "--check"])
    assert first.exit_code == 1
    assert f"{schema.PROJECT}: stale" in first.output
    assert CliRunner().invoke(app, ["schema"]).exit_code == 0
    assert CliRunner().invoke(app, ["schema", "--check"]).exit_code == 0


# ------------------------------------------------------------ the reference
def test_the_reference_tells_of_every_class_property_deed_and_event():
    text = reference()
    for name, cls in CLASSES.items():
        part = text.split(f"#### {name}\n")[1].split("\n###")[0]
        assert all(f"| `{field}` |" in part for field in kinds_of(cls)), name
    assert all(verb.about in text for verb in VERBS.values())
    assert all(f"| `{event}` |" in text for event in EVENTS)
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    assert [row for row in rows if row.endswith("|  |")] == [], "a property without a meaning"


# ------------------------------------------------------------ Tiled itself
@tiled
def test_tiled_reads_a_map_with_our_templates_beside_our_project(tmp_path):
    maps = tmp_path / "maps"
    shutil.copytree(places.maps(), maps)
    shutil.copytree(places.assets() / "tiles", tmp_path / "assets" / "tiles")
    text = (maps / "hyosan_high.tmx").read_text(encoding="utf-8")
    made = "".join(
        f'<object id="{9000 + k}" template="templates/{name}.tx" x="{64 + 16 * k}" y="640"/>'
        for k, (name, _) in enumerate(schema.templates())
    )
    head = '<objectgroup id="99" name="templates">'
    (maps / "all.tmx").write_text(
        text.replace("</map>", f"{head}{made}</objectgroup></map>"), encoding="utf-8"
    )
    out = tmp_path / "all.json"
    command = [
        "tiled",
        "--export-map",
        "json",
        "--detach-templates",
        "--resolve-types-and-properties",
        str(maps / "all.tmx"),
        str(out),
    ]
    env = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(tmp_path),
        "HOME": str(tmp_path),
    }
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    layers = json.loads(out.read_text(encoding="utf-8"))["layers"]
    found = {each["type"] for each in next(layer for layer in layers if layer["id"] == 99)["objects"]}
    assert found == set(CLASSES)
