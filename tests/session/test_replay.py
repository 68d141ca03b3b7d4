"""Replays: small, versioned, safe to open, and able to name where a world differs."""

import random

import msgspec
import pytest

from game.session import replay as replays
from game.session.replay import Made, Replay, ReplayError, difference, from_bytes, load, to_bytes
from game.sim.commands import Face, SetGait, Use, Walk

MADE = Made(map="hyosan_high", person="onjo", seed=7, plan="a" * 16, rules="b" * 16, build="c" * 16)
STILL = ("zones", "paths", "exits", "goals", "checkpoints", "lamps", "items")
MOVING = (
    "rows",
    "who",
    "body",
    "intent",
    "vital",
    "sense",
    "mind",
    "social",
    "pack",
    "ability",
    "level",
    "doors",
)


def digests(second: int, **changed: str) -> dict[str, str]:
    dice = random.Random(second)
    found = {name: f"{dice.getrandbits(128):032x}" for name in MOVING}
    found |= dict.fromkeys(STILL, "0" * 32)
    return found | changed


def minute(seconds: int = 60) -> Replay:
    """Ordinary play: about six changes of stick, aim or gait a second."""
    dice = random.Random(1)
    made = Replay(MADE)
    for second in range(seconds):
        for _ in range(3):
            made.commands.append((second * 60 + 6, Walk(dice.randint(-16, 16) * 127 // 16, 127)))
        made.commands.append((second * 60 + 12, Face(dice.randint(-32, 32), dice.randint(-32, 32))))
        if second % 5 == 0:
            made.commands += [(second * 60 + 30, SetGait(dice.randint(0, 2))), (second * 60 + 31, Use())]
        made.mark(digests(second))
    made.close(seconds * 60, "won", digests(seconds - 1))
    return made


def test_a_replay_comes_back_whole():
    made = minute(61)
    again = from_bytes(to_bytes(made))
    assert (again.commands, again.marks, again.hints) == (made.commands, made.marks, made.hints)
    assert (again.made, again.ticks, again.outcome, again.tables) == (MADE, 3660, "won", made.tables)
    assert all(made.last[name].startswith(again.last[name]) for name in made.tables)


def test_a_minute_of_play_takes_two_kilobytes():
    five = len(to_bytes(minute(300)))
    assert five / 5 <= 2048


def test_an_empty_replay_can_be_kept():
    assert from_bytes(to_bytes(Replay(MADE))).commands == []


def test_the_same_world_does_not_differ():
    made = from_bytes(to_bytes(minute(5)))
    assert [difference(made, second, digests(second)) for second in range(6)] == [None] * 6


def test_the_table_that_differs_is_named():
    made = from_bytes(to_bytes(minute(5)))
    true = digests(3)["vital"]
    other = ("f" if true[0] != "f" else "0") + true[1:]
    assert difference(made, 3, digests(3, vital=other)) == "vital"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda data: b"GIF89a" + data, "not a Hyosan replay"),
        (lambda data: data[:8] + b"\x63" + data[9:], "version 99; this build reads version 1"),
        (lambda data: data[:-5], "checksum"),
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


def test_columns_that_do_not_add_up_are_refused():
    made = minute(3)
    made.hints[0] = made.hints[0][:-1]
    good = to_bytes(made)
    assert from_bytes(good).hints[0] != made.hints[0]
    with pytest.raises(ReplayError, match="do not add up"):
        from_bytes(forged(good, sizes=[1, 1, 1, 1, 1]))


def test_an_unknown_field_in_the_header_is_refused():
    with pytest.raises(ReplayError, match="unknown field"):
        from_bytes(forged(to_bytes(minute(3)), extra=1))


def forged(data: bytes, **changes: object) -> bytes:
    """The same file with another header and a fitting checksum."""
    import zlib

    plain = zlib.decompress(data[13:])
    size = int.from_bytes(plain[:4], "big")
    head = msgspec.msgpack.decode(plain[4 : 4 + size]) | changes
    first = msgspec.msgpack.encode(head)
    body = zlib.compress(len(first).to_bytes(4, "big") + first + plain[4 + size :])
    return data[:9] + zlib.crc32(body).to_bytes(4, "big") + body


def test_a_file_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(replays, "MAX_FILE", 100)
    path = tmp_path / "night"
    path.write_bytes(to_bytes(minute(10)))
    with pytest.raises(ReplayError, match="larger than"):
        load(path)
