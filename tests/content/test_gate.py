"""Hostile files: each is refused quickly, in one line, without leaving its folder."""

from __future__ import annotations

import os
import random
import re
import struct
import zlib
from pathlib import Path

import pytest

from game.content import gate, places
from game.content.gate import ContentError
from game.content.tiled import load

ABSURD = (
    "",
    "-1",
    "nan",
    "99999999999",
    "x",
    "0",
    "1e9",
    "true",
    "@",
    "0.5",
    "4294967295",
    "\u0661",
    "1_0",
    "²",
)


def refused(path: Path) -> str:
    with pytest.raises(ContentError) as caught:
        load(path)
    assert len(caught.value.lines) == 1
    assert "\n" not in str(caught.value)
    return str(caught.value)


def png(width: int, height: int) -> bytes:
    """A PNG whose header claims a size that its data does not have."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


# ------------------------------------------------------------ XML
def test_entities_are_refused_before_they_expand(drawn):
    bomb = '<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + drawn.text().replace(
        "onjo", "&b;"
    )
    assert "XML with a DTD or entities" in refused(drawn.write(bomb))


def test_an_external_entity_is_refused(drawn):
    text = '<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + drawn.text().replace("onjo", "&a;")
    assert "XML with a DTD or entities" in refused(drawn.write(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "not well-formed XML (no element found"),
        ("<map", "not well-formed XML (unclosed token: line 1"),
        ("hello", "not well-formed XML (syntax error: line 1"),
        ("<html/>", "a <html> file: name a Tiled map"),
        ('<?xml version="1.0" encoding="klingon"?><map/>', "not readable XML"),
    ],
)
def test_what_is_no_map_is_told_so(drawn, text, line):
    assert line in refused(drawn.write(text))


def test_too_many_elements_are_refused(drawn, monkeypatch):
    monkeypatch.setattr(gate, "ELEMENTS", 1000)
    assert "more than 1000 XML elements" in refused(drawn.write("<map>" + "<a/>" * 1001 + "</map>"))


def test_a_file_over_the_cap_is_not_read_to_its_end(drawn):
    path = drawn.folder / "big.tmx"
    with path.open("wb") as file:
        file.truncate(gate.FILE_BYTES * 1000)
    assert "larger than 16 MiB" in refused(path)


def test_deep_groups_are_refused(drawn):
    text = drawn.text().replace("</map>", "<group>" * 40 + "</group>" * 40 + "</map>")
    assert "groups inside groups: at most 16 deep" in refused(drawn.write(text))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_no_map_and_nobody_waits_for_it(drawn):
    path = drawn.folder / "pipe.tmx"
    os.mkfifo(path)
    assert "not a plain file" in refused(path)


def test_a_folder_and_a_missing_file_are_no_maps(drawn):
    assert "cannot be read" in refused(drawn.folder) or "not a plain file" in refused(drawn.folder)
    assert "no such file" in refused(drawn.folder / "nowhere.tmx")


# ------------------------------------------------------------ numbers
@pytest.mark.parametrize("width", ["2000000000", "0", "-5", "NaN", "1e3", "6.5", "9" * 30, ""])
def test_a_size_that_is_no_size_is_refused(drawn, width):
    assert "a whole number from 1 to 1048576" in refused(
        drawn.write(drawn.text().replace('width="6"', f'width="{width}"'))
    )


@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "1e300", "x", ""])
def test_a_coordinate_that_is_no_number_is_refused(drawn, number):
    line = refused(drawn.write(drawn.text().replace('x="24"', f'x="{number}"')))
    assert "object 90 '': x = " in line


@pytest.mark.parametrize("number", ["nan", "inf"])
def test_a_property_that_is_no_number_is_refused(drawn, put, number):
    light = put(7, "Light", 1, 1, radius=3.0).replace('"3.0"', f'"{number}"')
    assert f"radius = {number}" in refused(drawn.write(drawn.text("...\n...\n...", light)))


def test_a_line_of_a_million_points_is_refused(drawn, put):
    path = put(7, "PatrolPath", 1, 1, line=[(0, 0), (1, 0)]).replace("0,0 16,0", "0,0 " * 1_000_000)
    assert "a line of 2 to 10000 points" in refused(drawn.write(drawn.text("...\n...\n...", path)))


def test_too_many_objects_layers_and_cells_are_refused(drawn, put, monkeypatch):
    text = drawn.text("...\n...\n...", *(put(k, "Item", 1, 1, kind="bat") for k in range(1, 5)))
    monkeypatch.setattr(gate, "OBJECTS", 3)
    assert "too many objects: at most 3" in refused(drawn.write(text))
    monkeypatch.setattr(gate, "OBJECTS", 10)
    with monkeypatch.context() as only:
        only.setattr(gate, "LAYERS", 1)
        assert "too many layers: at most 1" in refused(drawn.write(text))
    monkeypatch.setattr(gate, "CELLS", 8)
    assert "too many cells: at most 8" in refused(drawn.write(text))


def test_a_map_spoilt_anywhere_loads_or_is_refused_but_never_breaks(drawn, maps):
    luck = random.Random(20261122)
    whole = {
        "map.tmx": (maps / "good.tmx").read_text("utf-8"),
        "tiles.tsx": (maps / "tiles.tsx").read_text("utf-8"),
    }
    refusals = 0
    for _ in range(300):
        name = luck.choice(["map.tmx", "map.tmx", "tiles.tsx"])
        spoilt = spoil(whole[name], luck)
        for each, text in whole.items():
            drawn.write(spoilt if each == name else text, each)
        refusals += refuses(drawn.folder / "map.tmx")
    assert 150 < refusals < 300


def refuses(path: Path) -> bool:
    """Whether a map is refused, by printable lines."""
    try:
        load(path)
    except ContentError as refusal:
        return all(line.isprintable() for line in refusal.lines) or pytest.fail(str(refusal.lines))
    return False


def spoil(text: str, luck: random.Random) -> str:
    """One attribute emptied, made absurd, or taken out; or a piece cut out of the file."""
    found = luck.choice(list(re.finditer(r'(\w+)="([^"]*)"', text)))
    way = luck.random()
    if way < 0.75:
        return text[: found.start(2)] + luck.choice(ABSURD) + text[found.end(2) :]
    if way < 0.9:
        return text[: found.start()] + text[found.end() :]
    cut = luck.randrange(len(text))
    return text[:cut] + text[cut + luck.randrange(1, 200) :]


# ------------------------------------------------------------ images
def test_an_image_that_claims_to_be_huge_is_refused(drawn):
    (drawn.folder / "tiles.png").write_bytes(png(65_535, 65_535))
    assert "65535 x 65535 pixels: at most 4096 a side" in refused(drawn.write(drawn.text()))


def test_an_image_of_another_size_than_the_tileset_says_is_refused(drawn):
    (drawn.folder / "tiles.png").write_bytes(png(4096, 4096))
    assert "image width = '64' but tiles.png is 4096 x 4096" in refused(drawn.write(drawn.text()))


def test_what_is_no_png_is_refused(drawn):
    (drawn.folder / "tiles.png").write_bytes(b"not a picture" + b"\0" * 100)
    assert "not an image: export it as PNG" in refused(drawn.write(drawn.text()))


# ------------------------------------------------------------ folders
def test_a_tileset_above_the_mod_is_out_of_reach(drawn):
    (drawn.folder.parent / "x.tsx").write_text("<tileset/>")
    line = refused(drawn.write(drawn.text().replace('"tiles.tsx"', '"../x.tsx"')))
    assert "'../x.tsx' lies outside of" in line
    assert "keep a mod's files together" in line


def test_a_link_out_of_the_mod_is_out_of_reach(drawn):
    (drawn.folder.parent / "x.tsx").write_text("<tileset/>")
    (drawn.folder / "y.tsx").symlink_to(drawn.folder.parent / "x.tsx")
    assert "'y.tsx' lies outside of" in refused(drawn.write(drawn.text().replace('"tiles.tsx"', '"y.tsx"')))


def test_an_image_above_the_mod_is_out_of_reach(drawn):
    tsx = drawn.folder / "tiles.tsx"
    tsx.write_text(tsx.read_text("utf-8").replace('"tiles.png"', '"../../secret.png"'), "utf-8")
    assert "'../../secret.png' lies outside of" in refused(drawn.write(drawn.text()))


@pytest.mark.parametrize("name", ["/etc/passwd", "C:\\x.tsx", "http://x/y.tsx", "\\x.tsx", ""])
def test_a_name_that_is_not_relative_is_refused(drawn, name):
    line = refused(drawn.write(drawn.text().replace('"tiles.tsx"', f'"{name}"')))
    assert "a relative name with forward slashes" in line


@pytest.mark.parametrize("mark", ["mod.toml", "mine.tiled-project"])
def test_a_mod_s_maps_reach_its_other_folders_and_no_farther(drawn, mark):
    (drawn.folder / mark).write_text("")
    (drawn.folder / "maps").mkdir()
    inner = drawn.write(drawn.text().replace('"tiles.tsx"', '"../tiles.tsx"'), "maps/inner.tmx")
    assert load(inner).plan.width == 6
    outer = drawn.write(drawn.text().replace('"tiles.tsx"', '"../../tiles.tsx"'), "maps/inner.tmx")
    assert "lies outside of" in refused(outer)


def test_no_attribute_of_a_map_reaches_the_reader_behind(drawn):
    text = drawn.text().replace(
        "<map ", '<map filename="/etc/passwd" tilesets="x" properties="y" gidmap="z" '
    )
    assert load(drawn.write(text)).plan.width == 6


def test_names_of_strangers_cannot_break_the_line_or_the_terminal(drawn, put):
    name = "a&#10;b&#x9b;31m" + "x" * 5000
    line = drawn.refusal(drawn.text("...\n...\n...", put(7, "Dor", 1, 1, name=name)))
    assert all(letter.isprintable() for letter in line)
    assert len(line) < 1300


# ------------------------------------------------------------ places
def test_our_own_maps_reach_our_own_pictures():
    confines = places.confines(places.maps() / "deep" / "any.tmx")
    assert confines.roots == (places.maps().resolve(), places.assets().resolve())


def test_the_user_s_folder_can_be_moved(monkeypatch, tmp_path):
    monkeypatch.setenv("HYOSAN_HOME", str(tmp_path))
    assert places.user() == tmp_path
    monkeypatch.delenv("HYOSAN_HOME")
    assert places.user().name == "hyosan"


def test_a_map_is_found_by_path_or_by_name(monkeypatch, tmp_path, drawn):
    path = drawn.write(drawn.text(), "river.tmx")
    assert places.find_map(str(path)) == path
    monkeypatch.setattr(places, "maps", lambda: drawn.folder)
    assert places.find_map("river") == path
    assert places.find_map("river.tmx") == path
    with pytest.raises(ContentError, match=r"no such map: allowed: river; did you mean 'river'\?"):
        places.find_map("rivr")


def test_in_a_wheel_the_assets_lie_inside_the_package(monkeypatch, tmp_path):
    package = tmp_path / "site-packages" / "game"
    (package / "assets").mkdir(parents=True)
    (package.parent / "maps").mkdir()
    monkeypatch.setattr(places, "PACKAGE", package)
    assert places.assets() == package / "assets"
    (package / "maps").mkdir()
    assert places.maps() == package / "maps"
