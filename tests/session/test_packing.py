"""Bytes of commands come back as they were, and nothing hostile gets through."""

import zlib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session.packing import Broken, inflate, pack_commands, unpack_commands, write_whole
from game.sim.commands import COMMANDS, SetGait, Use, Walk

NUMBER = st.integers(-2048, 2048)
COMMAND = st.one_of([st.builds(kind, *[NUMBER] * len(fields(kind))) for kind in COMMANDS.values()])


@given(st.lists(st.tuples(st.integers(0, 100_000), COMMAND), max_size=60))
def test_commands_come_back(commands):
    commands.sort(key=lambda pair: pair[0])
    last = commands[-1][0] if commands else 0
    assert unpack_commands(*pack_commands(commands), last) == commands


@pytest.mark.parametrize(
    ("columns", "fault"),
    [
        ((b"\0", b"\x63", b""), "unknown command 99"),
        ((b"\0", b"\x01", b"\0"), "without its numbers"),
        ((b"\0\0", b"\x04", b""), "differ in number"),
        ((b"\x05", b"\x04", b""), "after its end"),
        ((b"", b"", b"\0"), "numbers without a command"),
        ((b"\x80", b"", b""), "cut short"),
        ((b"\xff" * 7, b"\x04", b""), "too large"),
        ((b"\0", b"\x03", b"\xff\xff\xff\x7f"), "impossible number"),
    ],
)
def test_broken_columns_are_refused(columns, fault):
    with pytest.raises(Broken, match=fault):
        unpack_commands(*columns, last=3)


def test_a_bomb_is_not_unpacked():
    with pytest.raises(Broken, match="more than 1 MiB"):
        inflate(zlib.compress(bytes(20 << 20)), 1 << 20)


def test_a_cut_stream_is_refused():
    with pytest.raises(Broken, match="cut short"):
        inflate(zlib.compress(b"words and more words")[:-3], 1 << 20)


def test_what_follows_the_end_is_refused():
    with pytest.raises(Broken, match="follows"):
        inflate(zlib.compress(b"words") + b"more", 1 << 20)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch):
    target = tmp_path / "save"
    write_whole(target, b"old")

    def fails(*_):
        raise OSError("disk full")

    monkeypatch.setattr("game.session.packing.os.replace", fails)
    with pytest.raises(OSError, match="disk full"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_directions_take_few_bytes():
    commands = [(tick, Walk(tick % 127, -tick % 127)) for tick in range(0, 600, 6)] + [
        (600, SetGait(2)),
        (601, Use()),
    ]
    assert sum(map(len, pack_commands(commands))) < 6 * len(commands)
