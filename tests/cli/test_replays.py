"""`hyosan replay FILE --verify` of files that are no such replay: one line, and the right exit code."""

import os
import zlib
from dataclasses import replace

import msgspec
import pytest
from typer.testing import CliRunner

from game.cli.app import app
from game.content.mod import mods
from game.session import replay as replays
from game.session.packing import deflate


def ask(*words):
    return CliRunner().invoke(app, [str(word) for word in words], prog_name="hyosan")


@pytest.fixture(scope="module")
def night(tmp_path_factory):
    """A replay of two seconds on a map of the game."""
    file = tmp_path_factory.mktemp("night") / "night"
    told = ask("run", "arena_wing", "--bot", "random", "--seed", "3", "--seconds", "2", "--record", file)
    assert told.exit_code == 3, told.output
    return file.read_bytes()


def packed(plain, hard=b"", version=replays.VERSION):
    """A file around anything, its checksum in order."""
    body = deflate(plain) + hard
    return replays.MAGIC + bytes([version]) + zlib.crc32(body).to_bytes(4, "big") + body


def made(data, **changes):
    """It again with something else in its heading."""
    found = replays.from_bytes(data)
    found.made = msgspec.structs.replace(found.made, **changes)
    return replays.to_bytes(found)


def other(data, **changes):
    return replays.to_bytes(replace(replays.from_bytes(data), **changes))


FILES = {
    "empty": (lambda data: b"", 2, "not a Hyosan replay"),
    "foreign": (lambda data: b"\x89PNG\r\n\x1a\n" + data, 2, "not a Hyosan replay"),
    "only its first letters": (lambda data: data[:8], 2, "damaged: it is cut short"),
    "cut": (lambda data: data[: len(data) // 2], 2, "checksum"),
    "one bit": (lambda data: data[:200] + bytes([data[200] ^ 8]) + data[201:], 2, "checksum"),
    "from a later build": (
        lambda data: data[:8] + b"\x09" + data[9:],
        2,
        "replay version 9; this build reads",
    ),
    "huge": (lambda data: data + bytes(replays.MAX_FILE), 2, "larger than 8 MiB"),
    "a bomb": (lambda data: packed(bytes(replays.MAX_PLAIN + 1)), 2, "unpacks to more than 1 MiB"),
    "nested": (lambda data: packed((9000).to_bytes(4, "big") + b"\x91" * 9000), 2, "Expected `array`"),
    "no such map": (lambda data: made(data, map="attic"), 2, "attic: no such map"),
    "a map that is gone": (
        lambda data: made(data, map="/there/attic.tmx"),
        2,
        "this map is gone: put it back",
    ),
    "a map on another machine": (lambda data: made(data, map="//there/m/attic.tmx"), 2, "this map is gone"),
    "a map that moves the terminal": (lambda data: made(data, map="\x1b[2Ja\nb"), 2, "no such map"),
    "a map that changed": (lambda data: made(data, plan="0" * 16), 2, "this map changed since"),
    "another map": (lambda data: made(data, map="arena_yard"), 2, "this map changed since"),
    "nobody": (lambda data: made(data, person="me"), 2, "arena_wing: recorded as me, who is nobody here"),
    "a mod that is not here": (lambda data: made(data, mods=("lost 1.0",)), 2, "no mod 'lost'"),
    "a mod by its place": (lambda data: made(data, mods=("//there/m 1.0",)), 2, "is no mod's name"),
    "other tables": (lambda data: other(data, layout=b"\1\1\1\1", marks=[], last=None), 2, "other tables"),
    "another end": (lambda data: other(data, digest=bytes(8)), 4, "diverged in second 2"),
    "other rules": (lambda data: made(data, rules="0" * 16), 0, "note: the rules' numbers changed"),
    "another program": (lambda data: made(data, build="0" * 16), 0, "note: the program changed"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_such_replay_is_one_line(name, night, tmp_path, monkeypatch):
    monkeypatch.setattr(replays, "MAX_PLAIN", 1 << 20)  # a bomb of its true size takes seconds to make
    edit, code, told = FILES[name]
    (tmp_path / "night").write_bytes(edit(night))
    answer = ask("replay", tmp_path / "night", "--verify")
    assert answer.exit_code == code, answer.output
    (line,) = answer.stderr.rstrip("\n").split("\n")
    assert told in line and line.isprintable()
    assert (answer.stdout == "") == (code == 2)


def test_a_whole_one_is_the_same(night, tmp_path):
    (tmp_path / "night").write_bytes(night)
    answer = ask("replay", tmp_path / "night", "--verify")
    assert (answer.exit_code, answer.stderr) == (0, "")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nothing", "no such file"),
        ("folder", "IsADirectoryError"),
        pytest.param(
            "pipe", "not a plain file", marks=pytest.mark.skipif(os.name == "nt", reason="no pipes")
        ),
    ],
)
def test_what_is_no_file_is_one_line_at_once(name, told, tmp_path):
    (tmp_path / "folder").mkdir()
    if name == "pipe":
        os.mkfifo(tmp_path / name)  # whoever opened it would wait for ever
    answer = ask("replay", tmp_path / name, "--verify")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert told in answer.stderr and answer.stderr.count("\n") == 1


def test_a_mod_is_looked_for_by_name_alone(monkeypatch):
    """What a stranger's file names takes nobody to another machine."""
    looked = []
    monkeypatch.setattr(mods, "find_mod", lambda word: looked.append(word))
    with pytest.raises(mods.ContentError, match="is no mod's name"):
        mods.exactly(("//there/share/m 1.0",))
    assert looked == []
