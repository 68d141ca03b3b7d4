"""Mods: found, ordered, laid over the game, packed and opened; what is wrong is one line with its place."""

from __future__ import annotations

import os
import stat
import struct
import zipfile
from collections import defaultdict
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.content import ogg, places
from game.content.gate import ContentError
from game.content.mod import archive, check, dress, mods
from game.content.mod.modfile import fits_game, read_mod
from game.content.mod.newmap import new_map, tile_numbers
from game.content.mod.newmod import new_mod
from game.content.places import GAME, Shelf
from game.content.rules import load_numbers
from game.content.tiled import load
from game.content.toml import read_toml
from game.content.words import Words, languages, spoken
from game.session.made import rules_digest

LINES = {"name": '"one"', "title": '"One"', "version": '"1.0"'}


@pytest.fixture(autouse=True)
def _own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("HYOSAN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HYOSAN_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def mod(folder: Path, name: str = "one", /, **changes: str) -> Path:
    """A mod's folder with one changed word."""
    lines = LINES | {"name": f'"{name}"'} | changes
    write(folder / name / "mod.toml", "".join(f"{key} = {value}\n" for key, value in lines.items()))
    write(folder / name / "words" / "en.toml", f'[ui]\nnew = "{name}"\n')
    return folder / name


def refused(call, *args) -> str:
    with pytest.raises(ContentError) as caught:
        call(*args)
    assert "\n" not in str(caught.value)
    return "\n".join(caught.value.lines)


# ------------------------------------------------------------ mod.toml
def test_a_mod_is_what_its_toml_says(tmp_path):
    home = mod(tmp_path, about='"A street."', game='">=0.1, <9"', after='["two"]', replaces='["words"]')
    found = read_mod(home)
    assert (found.name, found.title, found.version, found.about) == ("one", "One", "1.0", "A street.")
    assert (found.after, found.replaces) == (("two",), ("words",))


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"nmae": '"x"'}, "mod.toml: line 4, nmae: no such key: allowed: name,"),
        ({"nmae": '"x"'}, "did you mean 'name'?"),
        ({"name": '"A b"'}, "line 1, name: A b: 2 to 40 of a-z"),
        ({"name": '"../up"'}, "line 1, name: ../up: 2 to 40"),
        ({"name": "3"}, "line 1, name: 3: 2 to 40"),
        ({"title": '" "'}, "line 2, title:"),
        ({"version": '"one"'}, "line 3, version: one: numbers with dots"),
        ({"version": "1.0"}, "line 3, version: 1.0: numbers with dots"),
        ({"after": '"two"'}, "after: two: a list of names"),
        ({"after": "[1]"}, "after: [1]: a list of names"),
        ({"replaces": '["maps"]'}, "replaces: ['maps']: a list of: rules, words"),
        ({"replaces": '["rules"]'}, "replaces: rules: put the mod's own into rules/"),
        ({"game": '"newest"'}, "game: newest: a range such as"),
        ({"game": '">=99"'}, "made for the game >=99, this is"),
        ({"about": '"a\\u0000b"'}, "about:"),
        ({"title": '"One'}, "not readable TOML"),
        ({"title": "1" * 5000}, "not readable TOML"),
        ({"title": "[" * 9000}, "not readable TOML"),
    ],
)
def test_a_wrong_mod_toml_is_refused_with_its_line(tmp_path, changes, line):
    assert line in refused(read_mod, mod(tmp_path, **changes))


def test_a_missing_key_and_a_missing_file_are_told(tmp_path):
    home = mod(tmp_path)
    write(home / "mod.toml", 'name = "one"\n')
    assert "title: is missing: a line of text" in refused(read_mod, home)
    (home / "mod.toml").unlink()
    assert "there is no mod.toml" in refused(read_mod, home)


def test_a_key_of_a_thousand_parts_is_refused_before_it_is_parsed(tmp_path):
    path = write(tmp_path / "a.toml", "[a]\n" + "a." * 100_000 + "a = 1\n")
    assert "line 2: a key of more than 40 parts" in refused(read_toml, path)
    kept = write(tmp_path / "b.toml", 'b = "Wait. Wait. ' + "No... " * 30 + '"\n')
    assert read_toml(kept)[0]["b"].startswith("Wait.")


@pytest.mark.parametrize(
    ("text", "version", "fits"),
    [
        ("", "1.0", True),
        (">=0.1", "0.1.0", True),
        (">=0.1.0", "0.1", True),
        (">=0.10", "0.9", False),
        (">=0.9", "0.10", True),
        (">=1, <2", "1.9.9", True),
        (">=1, <2", "2.0", False),
        ("==1.2", "1.2.0", True),
        ("> 1", "1", False),
        ("<=1", "1.0", True),
    ],
)
def test_ranges_of_versions(text, version, fits):
    assert fits_game(text, version) is fits


# ------------------------------------------------------------ order
def names(shelf: Shelf) -> list[str]:
    return [each.name for each in shelf.mods]


def test_the_players_own_come_first_by_name_then_those_asked_for(tmp_path):
    for name in ("zebra", "apple"):
        mod(mods.home(), name)
    asked = [str(mod(tmp_path, name)) for name in ("late", "early")]
    assert names(mods.stack(asked)) == ["apple", "zebra", "late", "early"]
    assert names(mods.stack()) == ["apple", "zebra"]


def test_the_later_wins(tmp_path):
    asked = [str(mod(tmp_path, name)) for name in ("aa", "bb")]
    assert Words.load(shelf=mods.stack(asked)).say("ui.new") == "bb"
    assert Words.load(shelf=mods.stack(asked[::-1])).say("ui.new") == "aa"
    assert Words.load().say("ui.new") == "New night"


def test_after_turns_the_order_round(tmp_path):
    first = mod(tmp_path, "first", after='["second"]')
    assert names(mods.stack([str(first), str(mod(tmp_path, "second"))])) == ["second", "first"]


def test_one_asked_for_takes_the_place_of_the_players_own(tmp_path):
    mod(mods.home(), "same", version='"1.0"')
    there = mod(tmp_path, "same", version='"2.0"')
    assert [str(each) for each in mods.stack([str(there)]).mods] == ["same 2.0"]


@pytest.mark.parametrize(
    ("after", "line"),
    [
        ({"aa": '["bb"]', "bb": '["aa"]'}, "in a circle: aa after bb after aa"),
        ({"aa": '["aa"]', "bb": "[]"}, "in a circle: aa after aa"),
        ({"aa": '["b"]', "bb": "[]"}, "needs the mod 'bx'"),
    ],
)
def test_circles_and_gaps_are_one_line(tmp_path, after, line):
    given = {name: value.replace('"b"', '"bx"') for name, value in after.items()}
    asked = [str(mod(tmp_path, name, after=value)) for name, value in given.items()]
    assert line in refused(mods.stack, asked)


def test_a_long_chain_is_ordered_without_repeating_itself(tmp_path):
    made = [read_mod(mod(tmp_path, f"m{k:02}", after=str([f"m{j:02}" for j in range(k)]))) for k in range(40)]
    assert [each.name for each in mods.ordered(made[::-1])] == [each.name for each in made]


def test_a_broken_mod_of_the_player_is_told_and_left_out_but_one_asked_for_is_refused(tmp_path):
    mod(mods.home(), "good")
    write(mods.home() / "bad" / "mod.toml", "name = \n")
    told: list[ContentError] = []
    assert names(mods.stack(told=told.append)) == ["good"]
    assert "bad/mod.toml" in str(told[0])
    assert "bad/mod.toml" in refused(mods.stack, [str(mods.home() / "bad")])


def test_a_mod_is_found_by_name_and_the_nearest_is_named():
    mod(mods.home(), "school_at_dusk")
    assert mods.find_mod("school_at_dusk").name == "school_at_dusk"
    assert "did you mean 'school_at_dusk'?" in refused(mods.find_mod, "school_at_dsk")


# ------------------------------------------------------------ rules and words
def test_a_mod_changes_only_the_numbers_it_gives(tmp_path):
    home = mod(tmp_path)
    write(home / "rules" / "body.toml", "radius = 0.3\n")
    shelf = mods.stack([str(home)])
    ours, theirs = load_numbers(), load_numbers(shelf=shelf)
    assert theirs.body.radius == 0.3
    assert theirs.body._replace(radius=ours.body.radius) == ours.body
    assert rules_digest(theirs) != rules_digest(ours)
    assert rules_digest(load_numbers(shelf=mods.stack([str(mod(tmp_path, "two"))]))) == rules_digest(ours)


@pytest.mark.parametrize(
    ("group", "text", "line"),
    [
        (
            "body",
            "\nradius = 0.6\n",
            "one/rules/body.toml: line 2, radius: 0.6 tiles: a number from 0.2 to 0.45",
        ),
        ("body", "raduis = 0.3\n", "one/rules/body.toml: line 1, raduis: no such number"),
        ("bdoy", "radius = 0.3\n", "one/rules/bdoy.toml: no such group of rules"),
        (
            "infection",
            "longest = 80\n",
            "one/rules/infection.toml: line 1, longest: 80 is less than shortest = 90",
        ),
        ("day", "hours = [1, 2]\n", "one/rules/day.toml: line 1, hours: [1, 2]: a list of 4 numbers"),
        ("body", "radius = \n", "one/rules/body.toml: not readable TOML"),
        ("body", "radius = 1e999\n", "one/rules/body.toml: line 1, radius: inf tiles"),
    ],
)
def test_a_wrong_number_of_a_mod_names_the_mods_file(tmp_path, group, text, line):
    home = mod(tmp_path)
    write(home / "rules" / f"{group}.toml", text)
    told = refused(lambda: load_numbers(shelf=mods.stack([str(home)])))
    assert line in told
    assert told.startswith("one/rules/")
    assert told.count("\n") == 0


def test_what_is_replaced_must_be_whole(tmp_path):
    home = mod(tmp_path, replaces='["rules"]')
    write(home / "rules" / "body.toml", "radius = 0.3\n")
    told = refused(lambda: load_numbers(shelf=mods.stack([str(home)])))
    assert "one/rules/body.toml: walk: is missing" in told
    assert "one/rules/day.toml: no such file" in told


def test_words_are_merged_by_key_and_a_language_falls_back_to_english(tmp_path):
    home = mod(tmp_path)
    write(home / "words" / "ko.toml", '[ui]\nquit = "나가기"\n')
    shelf = mods.stack([str(home)])
    assert {"en", "ko"} <= set(languages(shelf))
    words = Words.load("ko", shelf=shelf)
    assert (words.say("ui.quit"), words.say("ui.new"), words.say("ui.back")) == ("나가기", "one", "Back")


def test_replaced_words_are_the_only_ones(tmp_path):
    home = mod(tmp_path, replaces='["words"]')
    (home / "words" / "en.toml").rename(home / "words" / "ko.toml")
    shelf = mods.stack([str(home)])
    assert languages(shelf) == ["ko"]
    assert spoken("en", shelf) == "ko"
    assert Words.load("ko", shelf=shelf).keys() == ["ui.new"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[ui]\nnew = "a\\u0000b"\n', "ui.new: a character nobody can see (U+0000)"),
        (f'[ui]\nnew = "{"a" * 5000}"\n', "ui.new: 5000 letters: at most 4000"),
        ("[ui]\nnew = 3\n", "ui.new: 3: text in quotes"),
    ],
)
def test_words_no_font_can_set_are_refused(tmp_path, text, line):
    home = mod(tmp_path)
    write(home / "words" / "en.toml", text)
    assert line in refused(lambda: Words.load(shelf=mods.stack([str(home)])))


def test_a_link_out_of_the_mod_is_not_followed(tmp_path):
    home, secret = mod(tmp_path), write(tmp_path / "secret.toml", '[ui]\nnew = "secret"\n')
    (home / "words" / "en.toml").unlink()
    (home / "words" / "en.toml").symlink_to(secret)
    assert Words.load(shelf=mods.stack([str(home)])).say("ui.new") == "New night"


def test_a_map_linked_to_from_a_mod_is_none_of_its_maps(tmp_path):
    home, secret = mod(tmp_path), write(tmp_path / "elsewhere" / "secret.tmx", "<map/>")
    (home / "maps").mkdir()
    (home / "maps" / "one.tmx").symlink_to(secret)
    (home / "maps" / "deep").symlink_to(secret.parent)
    shelf = mods.stack([str(home)])
    assert not [name for name in shelf.maps() if name.startswith("one/")]
    (home / "maps" / "deep").unlink()
    (home / "maps" / "one.tmx").unlink()
    (home / "maps").rmdir()
    (home / "maps").symlink_to(secret.parent)
    assert not [name for name in shelf.maps() if name.startswith("one/")]


def test_a_mod_toml_as_long_as_a_book_is_refused_with_the_true_bound(tmp_path):
    home = mod(tmp_path)
    write(home / "mod.toml", (home / "mod.toml").read_text() + "#" * 70_000)
    assert "larger than 64 KiB" in refused(read_mod, home)


def test_a_mod_toml_that_leads_out_of_its_folder_is_not_read(tmp_path):
    home = mod(tmp_path)
    secret = write(tmp_path / "secret.toml", (home / "mod.toml").read_text())
    (home / "mod.toml").unlink()
    (home / "mod.toml").symlink_to(secret)
    assert "a link out of the mod" in refused(read_mod, home)


# ------------------------------------------------------------ maps
def test_maps_of_mods_are_found_by_name_and_by_mod_and_name(tmp_path):
    one, two = mod(tmp_path, "one"), mod(tmp_path, "two")
    for home in (one, two):
        write(home / "maps" / "yard.tmx", "<map/>")
    write(one / "maps" / "hyosan_high.tmx", "<map/>")
    shelf = mods.stack([str(one), str(two)])
    assert shelf.find_map("yard") == two / "maps" / "yard.tmx"
    assert shelf.find_map("one/yard") == one / "maps" / "yard.tmx"
    assert shelf.find_map("hyosan_high") == one / "maps" / "hyosan_high.tmx"
    assert "did you mean 'yard'?" in refused(shelf.find_map, "yrad")
    assert shelf.word_for(two / "maps" / "yard.tmx") == "two/yard"
    assert GAME.find_map("hyosan_high") == places.maps() / "hyosan_high.tmx"


def test_a_map_brings_the_mod_it_lies_in_with_all_it_stands_on(tmp_path):
    mod(mods.home(), "base")
    home = mod(tmp_path, "top", after='["base"]')
    path = write(home / "maps" / "yard.tmx", "<map/>")
    assert names(mods.with_owner(path, GAME)) == ["base", "top"]
    assert names(mods.with_owner(path, mods.stack())) == ["base", "top"]
    assert mods.with_owner(tmp_path / "x.tmx", GAME) is GAME


def test_only_mods_that_decide_a_night_stand_in_its_replay(tmp_path):
    looks, rules, place = (mod(tmp_path, name) for name in ("looks", "rules", "place"))
    write(rules / "rules" / "body.toml", "radius = 0.3\n")
    path = write(place / "maps" / "yard.tmx", "<map/>")
    shelf = mods.stack([str(looks), str(rules), str(place)])
    assert shelf.behind(path) == ("rules 1.0", "place 1.0")
    assert shelf.behind(tmp_path / "x.tmx") == ("rules 1.0",)
    assert names(mods.exactly(("rules 1.0",), [str(rules)])) == ["rules"]
    assert "version 1.0: it was made with version 2.0" in refused(mods.exactly, ("rules 2.0",), [str(rules)])


def test_a_map_of_a_mod_reaches_nothing_outside_of_it(tmp_path):
    home = mod(tmp_path)
    assert places.confines(home / "maps" / "yard.tmx").roots == (home.resolve(),)
    inside = places.maps() / "examples" / "some" / "maps" / "yard.tmx"
    assert places.maps().resolve() in places.confines(inside).roots


# ------------------------------------------------------------ pictures and sounds
@pytest.fixture
def sheet() -> Path:
    return places.assets() / "sprites" / "onjo.png"


def test_a_sprite_and_a_sound_of_the_same_name_take_the_games_place(tmp_path, sheet):
    home = mod(tmp_path)
    with Image.open(sheet) as image:
        (home / "sprites").mkdir()
        Image.new("RGBA", image.size, (255, 0, 0, 255)).save(home / "sprites" / "onjo.png")
    (home / "audio").mkdir()
    own = places.assets() / "audio"
    (home / "audio" / "pickup.ogg").write_bytes((own / "page.ogg").read_bytes())
    folder = dress.dressed(mods.stack([str(home)]))
    assert (folder / "sprites" / "onjo.png").read_bytes() == (home / "sprites" / "onjo.png").read_bytes()
    assert (folder / "audio" / "pickup.ogg").read_bytes() == (own / "page.ogg").read_bytes()
    for name in ("sprites/index.toml", "sprites/namra.png", "audio/page.ogg"):
        assert (folder / name).read_bytes() == (places.assets() / name).read_bytes()
    assert dress.dressed(mods.stack([str(home)])) == folder
    assert dress.dressed() == places.assets()


def spoilt(sheet: Path) -> bytes:
    data = bytearray(sheet.read_bytes())
    data[200:400] = b"\xff" * 200
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "make", "line"),
    [
        ("sprites/onjo.png", lambda sheet: b"GIF89a", "not a PNG image: a PNG as large as the game's"),
        (
            "sprites/onjo.png",
            lambda sheet: b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IHDR" + b"\xff" * 20,
            "pixels",
        ),
        ("sprites/onjo.png", spoilt, "a damaged PNG"),
        ("sprites/onyo.png", Path.read_bytes, "takes the place of nothing: allowed:"),
        ("audio/pickup.ogg", lambda sheet: b"RIFF" + bytes(99), "not an OGG file"),
        ("audio/pickup.ogg", lambda sheet: b"OggS" + bytes(22) + b"\xff", "cut short"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path, sheet, name, make, line):
    home = mod(tmp_path)
    (home / name).parent.mkdir()
    (home / name).write_bytes(make(sheet))
    assert line in refused(dress.dressed, mods.stack([str(home)]))


def test_a_sound_that_could_play_for_hours_is_refused_by_its_packets(tmp_path):
    head = struct.pack("<7sIBIiiiB", b"\x01vorbis", 0, 1, 8000, 0, 0, 0, 0xDB)
    page = b"OggS" + bytes(22) + bytes([1, len(head)]) + head
    silence = b"OggS" + bytes(22) + bytes([255]) + b"\x01" * 255 + bytes(255)
    path = tmp_path / "long.ogg"
    path.write_bytes(page + silence * 4)
    assert "could play" in refused(ogg.read_sound, path)
    path.write_bytes(page)
    assert ogg.read_sound(path).rate == 8000


def test_every_sound_of_the_game_passes_its_own_gate():
    found = [ogg.read_sound(path) for path in (places.assets() / "audio").glob("*.ogg")]
    assert len(found) > 50
    assert max(each.seconds for each in found) < ogg.SECONDS


# ------------------------------------------------------------ zips
def zipped(files: dict[str, bytes], path: Path, **info: int) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bag:
        for name, data in files.items():
            each = zipfile.ZipInfo(name)
            each.compress_type = zipfile.ZIP_DEFLATED
            for key, value in info.items():
                setattr(each, key, value)
            bag.writestr(each, data)
    return path


MARK = b'name = "one"\ntitle = "One"\nversion = "1.0"\n'


def test_a_packed_mod_comes_out_as_it_went_in_and_twice_the_same(tmp_path):
    home = new_mod("attic", tmp_path)
    data = archive.packed(home)
    for each in archive.files_of(home):
        os.utime(each, (10**9, 10**9))
        each.chmod(0o600)
    assert archive.packed(home) == data
    path = tmp_path / "attic.zip"
    path.write_bytes(data)
    found = read_mod(path)
    assert (found.name, found.source) == ("attic", path)
    for each in archive.files_of(home):
        assert (found.folder / each.relative_to(home)).read_bytes() == each.read_bytes()
    assert load(found.folder / "maps" / "attic.tmx").plan.starts
    assert archive.packed(found.folder) == data
    mods.home().mkdir(parents=True)
    (mods.home() / "attic.zip").write_bytes(data)
    assert names(mods.stack()) == ["attic"]


def test_a_folder_around_everything_is_taken_off(tmp_path):
    path = zipped({"one/mod.toml": MARK, "one/words/en.toml": b'[ui]\nnew = "z"\n'}, tmp_path / "a.zip")
    assert Words.load(shelf=mods.stack([str(path)])).say("ui.new") == "z"


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"../evil.toml": b""}, "a name that leads out of the mod"),
        ({"maps/../../evil.toml": b""}, "a name that leads out of the mod"),
        ({"/etc/evil.toml": b""}, "a name that leads out of the mod"),
        ({"C:/evil.toml": b""}, "a name other systems cannot keep"),
        ({"maps/evil.py": b""}, "not data"),
        ({"maps/evil.zip": b""}, "not data"),
        ({"evil.so": b""}, "not data"),
        ({"mod": b""}, "not data"),
        ({"saves/a.toml": b""}, "no folder of a mod"),
        ({"maps/.hidden.toml": b""}, "a hidden file"),
        ({"maps/" + "a/" * 9 + "b.tmx": b""}, "a name too long or too deep"),
        ({"words/EN.toml": b"", "words/en.toml": b""}, "is there twice"),
        ({"words/caf\u00e9.toml": b"", "words/cafe\u0301.toml": b""}, "is there twice"),
        ({"maps//a.tmx": b"", "maps/a.tmx": b""}, "a name with // or ./ in it"),
        ({"./maps/a.tmx": b""}, "a name with // or ./ in it"),
        ({"words/a.md": b"", "words/a.md/b.md": b""}, "lies in a file"),
        ({f"maps/{k}.tmx": b"" for k in range(2001)}, "2002 files: at most 2000"),
        ({"maps/a.txt": bytes(17 << 20)}, "larger than 16 MiB"),
        ({f"maps/{k}.txt": bytes(16 << 20) for k in range(9)}, "too much when unpacked"),
    ],
)
def test_a_hostile_zip_is_refused_and_nothing_is_written(tmp_path, files, line):
    path = zipped({"mod.toml": MARK, **files}, tmp_path / "a.zip")
    assert line in refused(read_mod, path)
    assert not list((tmp_path / "cache").rglob("*"))
    assert not list(tmp_path.rglob("evil*"))


@pytest.mark.parametrize(
    ("info", "line"),
    [
        ({"external_attr": (stat.S_IFLNK | 0o777) << 16}, "a link or a device"),
        ({"external_attr": (stat.S_IFCHR | 0o777) << 16}, "a link or a device"),
    ],
)
def test_links_and_devices_in_a_zip_are_refused(tmp_path, info, line):
    assert line in refused(read_mod, zipped({"mod.toml": MARK}, tmp_path / "a.zip", **info))


def lying(tmp_path: Path, change) -> Path:
    data = bytearray(zipped({"mod.toml": MARK}, tmp_path / "a.zip").read_bytes())
    change(data)
    path = tmp_path / "b.zip"
    path.write_bytes(data)
    return path


def _size(data: bytearray) -> None:
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 5)


def _many(data: bytearray) -> None:
    at = data.rfind(b"PK\x05\x06")
    data[at + 10 : at + 12] = b"\xff\xff"


def _locked(data: bytearray) -> None:
    for sign, off in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.find(sign) + off] |= 1


def _method(data: bytearray) -> None:
    at = data.find(b"PK\x01\x02")
    data[at + 10] = 14


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (_size, "damaged"),
        (_many, "more than 2000 files"),
        (_locked, "locked with a password"),
        (_method, "packed in a way this game does not read"),
        (lambda data: data.__delitem__(slice(40, 60)), "damaged"),
        (lambda data: data.__delitem__(slice(-10, None)), "cut short"),
        (lambda data: data.__setitem__(slice(None), b""), "not a zip"),
    ],
)
def test_a_zip_that_lies_is_refused(tmp_path, change, line):
    told = refused(read_mod, lying(tmp_path, change))
    assert line in told or "not as large as it says" in told


def test_any_byte_of_a_zip_may_be_wrong(tmp_path):
    """Whatever one flipped byte does, it is a mod or one ContentError."""
    good = zipped({"mod.toml": MARK, "words/en.toml": b'[ui]\nnew = "z"\n'}, tmp_path / "a.zip").read_bytes()
    dice = np.random.default_rng(5)
    path, faults = tmp_path / "b.zip", 0
    for at in range(len(good)):
        data = bytearray(good)
        data[at] ^= int(dice.integers(1, 256))
        path.write_bytes(data)
        with suppress(ContentError):
            read_mod(path)
            continue
        faults += 1
    assert faults > len(good) // 2


def test_a_cache_that_cannot_be_written_is_one_line(tmp_path, monkeypatch):
    path = zipped({"mod.toml": MARK}, tmp_path / "a.zip")
    monkeypatch.setenv("HYOSAN_CACHE", str(write(tmp_path / "file", "")))
    assert "name another folder with HYOSAN_CACHE" in refused(read_mod, path)


def test_what_nobody_used_for_long_is_thrown_away(tmp_path):
    old, used = tmp_path / "cache" / "mods" / "old", tmp_path / "cache" / "mods" / "used"
    for folder, age in ((old, 40), (used, 3)):
        folder.mkdir(parents=True)
        stamp = tmp_path.stat().st_mtime - age * 24 * 3600
        os.utime(folder, (stamp, stamp))
    kept = read_mod(zipped({"mod.toml": MARK}, tmp_path / "a.zip")).folder
    assert sorted(each.name for each in kept.parent.iterdir()) == sorted((kept.name, "used"))


# ------------------------------------------------------------ new, check
@pytest.mark.parametrize("size", [(16, 12), (40, 30), (61, 17)])
def test_a_new_map_is_clean_and_can_be_walked_through(tmp_path, size):
    path = new_map("attic", tmp_path, size)
    from game.content.lint.check import lint

    tiled = load(path)
    assert [str(each) for each in lint(tiled)] == []
    assert (tiled.plan.width, tiled.plan.height) == size
    assert len(tiled.plan.starts) == 2
    for row in (tiled.plan.things, tiled.plan.lamps, tiled.plan.goals, tiled.plan.exits):
        assert row


@pytest.mark.parametrize(
    ("name", "size", "line"),
    [
        ("Attic", (20, 20), "no good name"),
        ("../attic", (20, 20), "no good name"),
        ("attic", (15, 12), "--size: 15x12: 16x12 to 256x256"),
        ("attic", (16, 257), "--size: 16x257"),
    ],
)
def test_a_new_map_with_a_wrong_name_or_size_is_refused(tmp_path, name, size, line):
    assert line in refused(new_map, name, tmp_path, size)


def test_nothing_is_written_over(tmp_path):
    new_map("attic", tmp_path)
    assert "is there already" in refused(new_map, "attic", tmp_path)
    new_mod("attic_mod", tmp_path)
    assert "is there already" in refused(new_mod, "attic_mod", tmp_path)


def test_a_map_among_the_games_own_shares_their_tileset(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "maps", lambda: tmp_path)
    write(tmp_path / "school.tsx", '<tileset><image source="../assets/tiles/school.png"/></tileset>')
    assert tile_numbers() == {}
    monkeypatch.setattr("game.content.mod.newmap.tile_numbers", lambda: defaultdict(int))
    path = new_map("attic", tmp_path / "deep")
    assert 'source="../school.tsx"' in path.read_text()
    assert not (tmp_path / "deep" / "tiles").exists()


def test_a_new_mod_is_clean(tmp_path):
    home = new_mod("attic", tmp_path)
    found = check.check_mod(str(home))
    assert [str(each) for each in found] == []
    assert found.rules_ran > 10
    shelf = mods.stack([str(home)])
    assert Words.load(shelf=shelf).say("map.attic") == "Attic"
    assert rules_digest(load_numbers(shelf=shelf)) == rules_digest(load_numbers())


@pytest.mark.parametrize(
    ("name", "data", "rule", "line"),
    [
        ("maps/run.py", b"print()", "file", "run.py"),
        ("run.exe", b"MZ", "file", "run.exe"),
        ("rules/body.toml", b"radius = 9\n", "rules", "9 tiles: a number from"),
        ("words/en.toml", b"[ui]\nnew = 3\n", "words", "text in quotes"),
        ("words/en.toml", b'[ui]\nseed = "Night {sed}"\n', "words-field", "{sed} is filled in by nobody"),
        ("sprites/onjo.png", b"?", "dress", "not a PNG image"),
        ("audio/step.ogg", b"?", "dress", "takes the place of nothing"),
        ("maps/broken.tmx", b"<map", "load", "not well-formed XML"),
    ],
)
def test_every_rule_of_the_check_rejects(tmp_path, name, data, rule, line):
    home = mod(tmp_path)
    (home / name).parent.mkdir(parents=True, exist_ok=True)
    (home / name).write_bytes(data)
    found = check.check_mod(str(home))
    assert [each.rule for each in found.errors] == [rule]
    assert line in str(found.errors[0])


def test_a_mod_that_changes_nothing_is_an_error(tmp_path):
    home = mod(tmp_path)
    (home / "words" / "en.toml").unlink()
    assert [each.rule for each in check.check_mod(str(home))] == ["empty"]


def test_replaced_words_that_lack_some_are_named(tmp_path):
    home = mod(tmp_path, replaces='["words"]')
    found = [each for each in check.check_mod(str(home)) if each.rule == "words-missing"]
    assert len(found) == check.SHOWN
    assert "more)" in found[-1].words


def test_a_link_is_not_packed(tmp_path):
    home = mod(tmp_path)
    (home / "maps").mkdir()
    (home / "maps" / "a.tmx").symlink_to(tmp_path / "a.tmx")
    assert "a link: put the file itself there" in refused(archive.packed, home)
