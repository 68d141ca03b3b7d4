"""Replays: small, versioned, safe to open, and as fine as their size allows."""

import random
import tracemalloc
import zlib

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session import fine
from game.session import replay as replays
from game.session.fine import DETAILS
from game.session.marks import COLUMNS, Mark
from game.session.packing import deflate, inflate
from game.session.replay import Made, Replay, ReplayError, from_bytes, load, to_bytes
from game.sim.commands import Face, SetGait, Use, Walk

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


@pytest.mark.parametrize("detail", range(len(DETAILS)))
def test_the_bits_that_are_known_are_the_true_ones(detail):
    made = marks(45)
    again, masks = fine.unpack(*fine.pack(made, DETAILS[detail]), 45, DETAILS[detail])
    for second, (one, other) in enumerate(zip(again, made, strict=True)):
        due = masks.at(second)
        assert np.array_equal(one.columns & due.columns, other.columns & due.columns)
        kept = due.rows[: one.rows.size]
        assert np.array_equal(one.rows & kept, other.rows[: kept.size] & kept)
        weighed = [k for k in range(9) if k % 3 == 0 or k // 3 < masks.weighted]
        assert [one.sums[k] for k in weighed] == [other.sums[k] for k in weighed]
    every = [masks.at(second).columns for second in range(masks.period)]
    assert np.bitwise_or.reduce(every).all(), "every column has its turn"


def test_less_detail_is_smaller():
    sizes = [sum(map(len, fine.pack(marks(120), detail))) for detail in DETAILS]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("restless", [0, 20, 80, 110])
@pytest.mark.parametrize("seconds", [20, 60, 300])
def test_a_minute_of_play_takes_two_kilobytes(seconds, restless):
    assert len(to_bytes(minute(seconds, restless))) <= 2048 * max(1.0, seconds / 60)


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
        (lambda data: data[:8] + b"\x63" + data[9:], "version 99; this build reads version 2"),
        (lambda data: data[:8] + b"\x01" + data[9:], "version 1; this build reads version 2"),
        (lambda data: data[:-5], "checksum"),
        (lambda data: data + b"more", "checksum"),
        (lambda data: data[:60] + bytes([data[60] ^ 1]) + data[61:], "checksum"),
        (lambda data: b"", "not a Hyosan replay"),
        (lambda data: data[:10], "version"),
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
    fine._unpack_bytes(source, seconds, n, 1, 8)
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
