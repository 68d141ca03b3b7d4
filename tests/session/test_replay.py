"""Replays: small, versioned, safe to open, and as fine as their size allows."""

import os
import random
import tracemalloc
import zlib
from itertools import pairwise
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session import fine, save
from game.session import replay as replays
from game.session.fine import DETAILS
from game.session.heads import head_sizes, heads_nbytes, heads_of, in_heads, pack_heads, unpack_heads
from game.session.marks import COLUMNS, LAYOUT, Mark, differs
from game.session.packing import deflate, inflate
from game.session.replay import Made, Replay, ReplayError, from_bytes, load, to_bytes
from game.sim.commands import Face, SetGait, Use, Walk
from tests.session.test_stream import flicks, swings, wild

MADE = Made(map="hyosan_high", person="onjo", seed=7, plan="a" * 16, rules="b" * 16, build="c" * 16)


def marks(seconds: int, restless: int = 80, rows: int = 90) -> list[Mark]:
    """Marks of a night in which so many columns and rows change every second, and ten more now and then."""
    luck = np.random.default_rng(1)
    found, calm = [], np.zeros(10, np.uint8)
    for second in range(seconds):
        columns = np.zeros(len(COLUMNS), np.uint8)
        columns[:restless] = luck.integers(0, 256, restless)
        if second % 20 == 7:
            calm = luck.integers(0, 256, 10).astype(np.uint8)
        columns[restless : restless + 10] = calm
        sums = [int(part) for part in luck.integers(0, 65521, 9)]
        sums[3:6] = [int(part) for part in calm[:3]]
        found.append(Mark(tuple(sums), columns, luck.integers(0, 256, rows + second % 3).astype(np.uint8)))
    return found


def minute(seconds: int = 60, restless: int = 80) -> Replay:
    """Ordinary play: about six changes of stick, aim or gait a second."""
    dice = random.Random(1)
    made = Replay(MADE)
    for second in range(seconds):
        for _ in range(3):
            made.commands.append((second * 60 + 6, Walk(dice.randint(-16, 16) * 127 // 16, 127)))
        made.commands.append((second * 60 + 12, Face(dice.randint(-32, 32), dice.randint(-32, 32))))
        if second % 5 == 0:
            made.commands += [(second * 60 + 30, SetGait(dice.randint(0, 2))), (second * 60 + 31, Use())]
    made.marks = marks(seconds, restless)
    made.close(seconds * 60, "won", made.marks[-1], "ab" * 16)
    return made


def same(one: Mark, other: Mark) -> bool:
    return one.sums == other.sums and all(
        np.array_equal(a, b) for a, b in ((one.columns, other.columns), (one.rows, other.rows))
    )


def test_a_replay_comes_back_whole():
    made = minute(61)
    again = from_bytes(to_bytes(made, whole=True))
    assert (again.commands, again.made, again.ticks) == (made.commands, MADE, 3660)
    assert (again.outcome, again.digest, again.detail) == ("won", b"\xab" * 8, 0)
    pairs = list(zip([*again.marks, again.last], [*made.marks, made.last], strict=True))
    assert len(pairs) == 62
    assert all(same(*pair) for pair in pairs)


@pytest.mark.parametrize("detail", [*DETAILS, *fine.OLD_DETAILS], ids=str)
def test_the_bits_that_are_known_are_the_true_ones(detail):
    made = marks(45)
    again, masks = fine.unpack(*fine.pack(made, detail), 45, detail)
    for second, (one, other) in enumerate(zip(again, made, strict=True)):
        due = masks.at(second)
        assert np.array_equal(one.columns & due.columns, other.columns & due.columns)
        kept = due.rows[: one.rows.size]
        assert np.array_equal(one.rows & kept, other.rows[: kept.size] & kept)
        assert [one.sums[k] for k in masks.sums] == [other.sums[k] for k in masks.sums]
        assert not differs(one, other, masks)
        assert one.heads == heads_of(other.rows, one.heads)
    every = [masks.at(second).columns for second in range(int(masks.periods.max()))]
    assert np.bitwise_or.reduce(every).all(), "every column has its turn"


@pytest.mark.parametrize("details", [DETAILS, fine.OLD_DETAILS], ids=["now", "old"])
def test_less_detail_is_smaller(details):
    sizes = [sum(map(len, fine.pack(marks(120), detail))) for detail in details]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("restless", [0, 20, 80, 110])
@pytest.mark.parametrize("seconds", [20, 60, 300])
def test_a_minute_of_play_takes_two_kilobytes(seconds, restless):
    assert len(to_bytes(minute(seconds, restless))) <= 2048 * max(1.0, seconds / 60)


@pytest.mark.parametrize("aim", [flicks, swings])
@pytest.mark.parametrize("seconds", [60, 180])
def test_a_crowded_minute_of_wild_play_takes_two_kilobytes(seconds, aim):
    """Every actor's columns change all the time, among two hundred, and the pointer never rests."""
    made = Replay(MADE, wild(aim, seconds), marks=marks(seconds, restless=70, rows=200))
    made.close(seconds * 60, "won", made.marks[-1], "ab" * 16)
    data = to_bytes(made)
    assert len(data) <= 2048 * seconds / 60
    assert from_bytes(data).commands == made.commands


def test_ordinary_play_keeps_what_names_the_row():
    """Of a crowd of two hundred at a bot's pace: heads, and four bits of where most differs first."""
    made = minute(120)
    made.marks = marks(120, restless=70, rows=200)
    kept = from_bytes(to_bytes(made))
    assert all(mark.heads for mark in kept.marks[:4])
    assert (kept.masks.columns[: fine.FIRST] >= 15).all()


@pytest.mark.parametrize("many", [200, 65_000])
def test_too_many_commands_for_a_stream_are_kept_as_columns(monkeypatch, many):
    monkeypatch.setattr("game.session.stream.MOST", many - 1)
    made = Replay(MADE, [(tick, Use()) for tick in range(many)])
    made.close(many, "won", None, "ab" * 16)
    data = to_bytes(made)
    assert data[8] == replays.OLD
    assert from_bytes(data).commands == made.commands


# ------------------------------------------------------------ version 2
OLD_FILE = Path(__file__).parent / "version_2.hyosan-replay"


def test_a_file_of_version_2_is_still_read():
    """Twenty seconds of the gate, written by the build before streams."""
    old = load(OLD_FILE)
    assert (old.version, old.made.map, old.made.person, old.made.seed) == (2, "arena_gate", "onjo", 3)
    assert (old.ticks, len(old.commands), old.digest.hex()) == (1200, 96, "0e80ec12971f9796")
    assert len(old.marks) == (20 if old.layout == LAYOUT else 0), "sums of other tables tell nothing of these"
    kinds = [type(command).__name__ for _, command in old.commands[:4]]
    assert kinds == ["Walk", "SetGait", "Walk", "Walk"]
    assert all(one[0] <= two[0] for one, two in pairwise(old.commands))


def test_version_2_is_written_as_it_was():
    old = load(OLD_FILE)
    again = from_bytes(to_bytes(old))
    assert (again.version, again.commands, again.made) == (2, old.commands, old.made)
    made = minute(20, restless=3)
    made.version = 2
    again = from_bytes(to_bytes(made))
    assert (again.version, len(again.marks)) == (2, 20)
    pairs = [(one, other, again.masks) for one, other in zip(made.marks, again.marks, strict=True)]
    assert not any(differs(*pair) for pair in pairs)
    assert all(differs(one, marks(21)[-1], again.masks) for one in again.marks), "and any other would"


@pytest.mark.parametrize("period", [1, 2, 4])
@pytest.mark.parametrize("most", [3, 9, 200, 700])
def test_heads_come_back_in_their_turns(most, period):
    """Those of fewer than 251 rows as two bytes, longer ones as four."""
    dice = np.random.default_rng(most)
    rows = [dice.integers(0, 256, most - second % 2, np.uint8) for second in range(11)]
    data = pack_heads(rows, period)
    assert len(data) == heads_nbytes(len(rows), most, period)
    found = unpack_heads(data, len(rows), most, period)
    for second, (heads, each) in enumerate(zip(found, rows, strict=True)):
        sizes = [size for k, size in enumerate(head_sizes(most)) if (k + second) % period == 0]
        assert list(heads) == sizes
        assert heads == heads_of(each, sizes)
        assert len(heads) == len(sizes)


# ------------------------------------------------------------ heads
@given(
    st.integers(9, 700), st.dictionaries(st.integers(0, 699), st.integers(1, 250), min_size=1, max_size=12)
)
def test_heads_name_a_row_that_differs_and_none_before_it(count, changes):
    """Whatever differs: the row named is the lowest, or none is."""
    here = np.random.default_rng(count).integers(0, 251, count).astype(np.uint8)
    there = here.copy()
    for row, step in changes.items():
        if row < count:
            there[row] = (int(there[row]) + step) % 251
    odd = np.flatnonzero(here != there)
    kept = Mark((0,) * 9, np.zeros(len(COLUMNS), np.uint8), there[:0], heads_of(there, head_sizes(count)))
    found = in_heads(kept.heads, heads_of(here, kept.heads))
    if odd.size == 1 and odd[0] < max(kept.heads):
        assert found == odd[0]
    elif found >= 0:
        octave = [
            row for row in odd.tolist() if row < next(size for size in sorted(kept.heads) if size > found)
        ]
        assert found == octave[0] or len(octave) > 1


def test_among_scattered_differences_the_lowest_row_is_mostly_found():
    """Twelve of two hundred rows differ: their sums tell nothing, the heads tell the first in most cases."""
    luck, right = np.random.default_rng(2), 0
    for _ in range(200):
        here = luck.integers(0, 251, 200).astype(np.uint8)
        there, odd = here.copy(), np.sort(luck.choice(200, 12, replace=False))
        there[odd] = (there[odd] + 1) % 251
        right += in_heads(heads_of(there, head_sizes(200)), heads_of(here, head_sizes(200))) == odd[0]
    assert right > 120


def test_what_is_read_and_written_again_is_not_finer():
    rough = from_bytes(to_bytes(minute(60)))
    assert rough.detail > 0
    assert from_bytes(to_bytes(rough)).detail >= rough.detail


def test_an_empty_replay_can_be_kept():
    assert from_bytes(to_bytes(Replay(MADE))).commands == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda data: b"GIF89a" + data, "not a Hyosan replay"),
        (lambda data: data[:8] + b"\x63" + data[9:], "version 99; this build reads versions 2 and 3"),
        (lambda data: data[:8] + b"\x01" + data[9:], "version 1; this build reads versions 2 and 3"),
        (lambda data: data[:-5], "checksum"),
        (lambda data: data + b"more", "checksum"),
        (lambda data: data[:60] + bytes([data[60] ^ 1]) + data[61:], "checksum"),
        (lambda data: b"", "not a Hyosan replay"),
        (lambda data: data[:8], "cut short"),
        (lambda data: data[:10], "cut short"),
    ],
)
def test_a_broken_file_is_one_line(tmp_path, change, fault):
    path = tmp_path / "night.hyosan-replay"
    path.write_bytes(change(to_bytes(minute(3))))
    with pytest.raises(ReplayError, match=fault) as caught:
        load(path)
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_missing_file_is_one_line(tmp_path):
    with pytest.raises(ReplayError, match="cannot be read"):
        load(tmp_path / "nothing")


@given(st.data())
def test_a_spoilt_file_is_opened_or_refused_in_one_line(data):
    good = to_bytes(minute(3))
    at = data.draw(st.integers(0, len(good) - 1))
    spoilt = good[:at] + data.draw(st.binary(max_size=20)) + good[at + data.draw(st.integers(0, 20)) :]
    refused_or_read(spoilt)


@given(st.data())
def test_spoilt_contents_behind_a_fitting_checksum_are_opened_or_refused(data):
    first, columns, hard = opened(to_bytes(minute(3)))
    plain = bytearray(columns + hard)
    for _ in range(data.draw(st.integers(1, 4))):
        plain[data.draw(st.integers(0, len(plain) - 1))] = data.draw(st.integers(0, 255))
    refused_or_read(closed(first, bytes(plain[: len(columns)]), bytes(plain[len(columns) :])))


def refused_or_read(data: bytes) -> None:
    told = ""
    try:
        from_bytes(data, "night")
    except ReplayError as fault:
        told = str(fault)
    assert "\n" not in told


NUMBER = st.one_of(
    st.integers(-3, 400), st.sampled_from([-(2**63), 2**31, 2**63 - 1, 86_401, 24 * 3600 * 60 + 1])
)


@given(st.sampled_from(["ticks", "marks", "last", "detail", "sizes", "layout", "digest"]), st.data())
def test_an_absurd_header_is_opened_or_refused(key, data):
    odd = st.one_of(
        NUMBER, st.binary(max_size=9), st.lists(NUMBER, max_size=20), st.none(), st.text(max_size=3)
    )
    refused_or_read(forged(to_bytes(minute(3)), **{key: data.draw(odd)}))


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"sizes": [1, 1, 1, 1, 1]}, "do not add up"),
        ({"sizes": [-1] * 16}, "do not add up"),
        ({"ticks": 24 * 3600 * 60 + 1}, "impossible length"),
        ({"ticks": 1}, "command after its end"),
        ({"marks": -1}, "impossible length"),
        ({"marks": 2}, "damaged"),
        ({"marks": 86_400}, "damaged"),
        ({"detail": 99}, "unknown kind"),
        ({"detail": -1}, "unknown kind"),
        ({"outcome": 5}, "str"),
    ],
)
def test_a_forged_header_is_one_line(changes, fault):
    with pytest.raises(ReplayError, match=fault) as caught:
        from_bytes(forged(to_bytes(minute(3)), **changes))
    assert "\n" not in str(caught.value)


def test_a_bomb_of_rows_is_not_made_room_for():
    """A day of seconds with 65,535 rows each would be 5 GB, from a few bytes."""
    tops = b"\1" + b"\xff\xff" + bytes(2 * 80_000 - 2)
    with pytest.raises(fine.Broken, match="impossible"):
        fine.unpack(tops, b"", 80_000, DETAILS[0])


def test_a_bomb_is_not_unpacked():
    body = deflate(bytes(replays.MAX_PLAIN + 1))
    head = replays.MAGIC + bytes([replays.VERSION]) + zlib.crc32(body).to_bytes(4, "big")
    with pytest.raises(ReplayError, match="more than 64 MiB"):
        from_bytes(head + body)


def test_a_bomb_of_a_header_is_not_read():
    """Sixty million numbers of one byte each would be half a gigabyte of a list."""
    with pytest.raises(ReplayError, match="header is larger"):
        from_bytes(forged(to_bytes(minute(3)), sizes=[0] * (replays.MAX_HEAD + 1)))


def test_a_bomb_of_bits_takes_no_more_room_than_its_cells():
    seconds, n = 600, 20_000
    tracemalloc.start()
    source = fine._Reader(bytes([fine.STILL]) * n), fine._Reader(b"")
    fine._unpack_bytes(source, seconds, 1, np.full(n, 8, np.uint8))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 6 * seconds * n


@pytest.mark.parametrize("seed", [2**63, 2**64 - 1])
def test_a_seed_no_world_can_hold_is_one_line(seed):
    first, columns, hard = opened(to_bytes(minute(3)))
    made = list(first[0])
    made[replays.Made.__struct_fields__.index("seed")] = seed
    with pytest.raises(ReplayError, match="seed|int"):
        from_bytes(closed([made, *first[1:]], columns, hard))


def test_one_field_more_in_the_header_is_refused():
    first, columns, hard = opened(to_bytes(minute(3)))
    with pytest.raises(ReplayError, match="length"):
        from_bytes(closed([*first, 1], columns, hard))


FIELDS = replays._Head.__struct_fields__


def opened(data: bytes) -> tuple[list[object], bytes, bytes]:
    """Header, columns, and what follows the stream."""
    plain, hard = inflate(data[13:], 1 << 26)
    size = int.from_bytes(plain[:4], "big")
    return msgspec.msgpack.decode(plain[4 : 4 + size]), plain[4 + size :], hard


def closed(first: list[object], columns: bytes, hard: bytes) -> bytes:
    """A file of these parts with a fitting checksum."""
    head = msgspec.msgpack.encode(first)
    body = deflate(len(head).to_bytes(4, "big") + head + columns) + hard
    return replays.MAGIC + bytes([replays.VERSION]) + zlib.crc32(body).to_bytes(4, "big") + body


def forged(data: bytes, **changes: object) -> bytes:
    """The same file with another header and a fitting checksum."""
    first, columns, hard = opened(data)
    return closed(
        [changes.get(name, value) for name, value in zip(FIELDS, first, strict=True)], columns, hard
    )


def test_a_file_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(replays, "MAX_FILE", 100)
    path = tmp_path / "night"
    path.write_bytes(to_bytes(minute(10)))
    with pytest.raises(ReplayError, match="larger than"):
        load(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe needs a system that has them")
def test_what_is_no_plain_file_is_refused_and_never_waited_for(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/zero")):
        for opened, fault in ((load, ReplayError), (save.load, save.SaveError)):
            with pytest.raises(fault, match="cannot be read") as told:
                opened(path)
            assert "\n" not in str(told.value)


def test_a_vast_file_is_read_no_further_than_a_replay_can_be(tmp_path):
    vast = tmp_path / "vast"
    with vast.open("wb") as file:
        file.truncate(1 << 30)
    tracemalloc.start()
    with pytest.raises(ReplayError, match="larger than 8 MiB"):
        replays.load(vast)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 4 * replays.MAX_FILE


def test_a_summary_says_nothing_to_a_terminal():
    """Names in it are a stranger's."""
    made = replays.Made("a\nb\x1b[31m", "onjo\r", 1, "p", "r", "b", ("m\x07 1",))
    told = replays.summary(replays.Replay(made, outcome="won\x1b]0;x"))
    assert all(str(value).isprintable() for value in told.values())
