"""Bytes of commands come back as they were, and nothing hostile gets through."""

import math
import random
import tracemalloc
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session.packing import Broken, deflate, inflate, pack_commands, unpack_commands, write_whole
from game.sim.commands import COMMANDS, Face, Use, Walk

NUMBER = st.integers(-2048, 2048)
COMMAND = st.one_of([st.builds(kind, *[NUMBER] * len(fields(kind))) for kind in COMMANDS.values()])


@given(st.lists(st.tuples(st.integers(0, 100_000), COMMAND), max_size=60))
def test_commands_come_back(commands):
    commands.sort(key=lambda pair: pair[0])
    last = commands[-1][0] if commands else 0
    assert unpack_commands(pack_commands(commands), last) == commands


@given(st.lists(st.sampled_from([Face(64, 0), Face(45, 45), Face(0, -64), Walk(0, 0)]), max_size=60))
def test_directions_that_come_again_come_back(commands):
    pairs = list(enumerate(commands))
    assert unpack_commands(pack_commands(pairs), 60) == pairs


def columns(ticks, codes, walk=b"", face=b"", gait=b"", use=b""):
    return [ticks, codes, walk, face, gait, use, *[b""] * (len(COMMANDS) - 4)]


@pytest.mark.parametrize(
    ("packed", "fault"),
    [
        (columns(b"\0", b"\x63"), "unknown command 99"),
        (columns(b"\0", b"\x01"), "without its numbers"),
        (columns(b"\0", b"\x01", walk=b"\0\0"), "without its numbers"),
        (columns(b"\0\0", b"\x04"), "differ in number"),
        (columns(b"\0", b"\x04")[:-1], "differ in number"),
        (columns(b"\x05", b"\x04"), "after its end"),
        (columns(b"", b"", walk=b"\0"), "numbers without a command"),
        (columns(b"\0", b"\x04", use=b"\0"), "numbers without a command"),
        (columns(b"\0", b"\x03", gait=b"\0\0\0"), "numbers without a command"),
        (columns(b"\x80", b""), "cut short"),
        (columns(b"\xff" * 7, b"\x04"), "too large"),
        (columns(b"\0", b"\x03", gait=b"\0\xff\xff\xff\x7f"), "impossible number"),
        (columns(b"\0", b"\x03", gait=b"\1\0"), "impossible length"),
        (columns(b"\0", b"\x03", gait=b"\1\xff\xff\xff\x7f"), "impossible length"),
        (columns(b"\0", b"\x03", gait=b"\1\1\2"), "without its numbers"),
    ],
)
def test_broken_columns_are_refused(packed, fault):
    with pytest.raises(Broken, match=fault):
        unpack_commands(packed, last=3)


@given(
    st.lists(st.binary(max_size=12), min_size=len(COMMANDS), max_size=len(COMMANDS)), st.binary(max_size=9)
)
def test_any_bytes_are_commands_or_refused(kinds, codes):
    try:
        found = unpack_commands([bytes(len(codes)), codes, *kinds], last=3)
    except Broken:
        return
    assert len(found) == len(codes)


def test_a_bomb_is_not_unpacked():
    bomb = deflate(bytes(20 << 20))
    assert len(bomb) < 10_000
    with pytest.raises(Broken, match="more than 1 MiB"):
        inflate(bomb, 1 << 20)


def test_a_cut_stream_is_refused():
    with pytest.raises(Broken, match="cut short"):
        inflate(deflate(b"words and more words")[:-3], 1 << 20)


def test_what_follows_the_end_is_handed_back():
    assert inflate(deflate(b"words") + b"more", 1 << 20) == (b"words", b"more")


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


def turning(headings=96, seconds=60):
    """Wild mouse play: a pointer swung around at sixty looks a second, as view/intents.py rounds them."""
    dice, angle, swing, held = random.Random(3), 0.0, 0.0, -1
    for tick in range(seconds * 60):
        swing = 0.9 * swing + dice.gauss(0, 0.06) + (dice.gauss(0, 0.4) if dice.random() < 0.02 else 0.0)
        angle += swing
        heading = round(angle * headings / (2 * math.pi)) % headings
        if heading != held:
            held, turn = heading, heading * 2 * math.pi / headings
            yield tick, Face(round(64 * math.cos(turn)), round(64 * math.sin(turn)))


def test_a_minute_of_wild_looking_around_takes_few_bytes():
    commands = list(turning())
    assert len(commands) > 2_500
    assert len(deflate(b"".join(pack_commands(commands)))) < 0.65 * len(commands)


def test_few_different_directions_take_a_byte_each():
    commands = [(tick, Walk(127 * (tick % 12 - 6) // 6, 127)) for tick in range(0, 600, 6)]
    assert sum(map(len, pack_commands(commands))) < 3.5 * len(commands)


def test_a_bomb_of_ticks_is_not_counted():
    bomb = columns(bytes(1 << 20), b"\x04")
    tracemalloc.start()
    with pytest.raises(Broken, match="differ in number"):
        unpack_commands(bomb, last=3)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 1 << 16


def test_ticks_as_long_as_they_come_are_read():
    assert unpack_commands(columns(b"\xff\xff\xff\xff\x0f", b"\x04"), last=2**32) == [(2**32 - 1, Use())]
