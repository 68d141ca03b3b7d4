"""Commands as a stream of bits: they come back, whatever they are, and wild play takes few."""

import math
import random
import tracemalloc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.session import coder, replay, stream
from game.session.coder import NUMBER, SIGNED, Decoder, Encoder, Torn, among, number, signed
from game.session.packing import LIMIT, Broken, deflate, fields_of, pack_commands
from game.session.stream import MOST, pack_stream, unpack_stream
from game.sim.commands import Face, SetGait, Strike, Throw, Use, Walk
from tests.session.test_packing import COMMAND

TIMED = st.lists(st.tuples(st.integers(0, 400), COMMAND), max_size=40)


def in_order(pairs):
    """Steps to ticks."""
    tick, found = 0, []
    for step, command in pairs:
        tick += step
        found.append((tick, command))
    return found


@given(TIMED)
def test_commands_come_back(pairs):
    commands = in_order(pairs)
    last = commands[-1][0] if commands else 0
    assert unpack_stream(pack_stream(commands), len(commands), last) == commands


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 7)), min_size=20, max_size=200))
def test_directions_that_come_again_come_back(turns):
    commands = in_order([(step, Face(round(64 * math.cos(k)), round(64 * math.sin(k)))) for step, k in turns])
    assert unpack_stream(pack_stream(commands), len(commands), 10_000) == commands


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 1)), max_size=300))
def test_bits_come_back(bits):
    out = Encoder()
    for about, bit in bits:
        out.bit(out.place(about, 1), bit)
    back = Decoder(out.close())
    assert [back.bit(back.place(about, 1), 0) for about, _ in bits] == [bit for _, bit in bits]


@given(st.lists(st.integers(-(2**33), 2**33), max_size=60))
@example([11, 12, 13, -13, 2**33])
def test_numbers_come_back(numbers):
    out = Encoder()
    for each in numbers:
        signed(out, out.place("n", SIGNED), each)
        number(out, out.place("m", NUMBER), abs(each))
        among(out, out.place("k", 16), 4, abs(each) % 16)
    back = Decoder(out.close())
    for each in numbers:
        assert signed(back, back.place("n", SIGNED)) == each
        assert number(back, back.place("m", NUMBER)) == abs(each)
        assert among(back, back.place("k", 16), 4) == abs(each) % 16


def test_what_is_certain_costs_hardly_anything():
    out = Encoder()
    for _ in range(10_000):
        out.bit(out.place("same", 1), 1)
    assert len(out.close()) < 20


@given(st.binary(max_size=60), st.integers(0, 200), st.integers(0, 10_000))
def test_any_bytes_are_commands_or_refused(data, count, last):
    told, found = "", None
    try:
        found = unpack_stream(data, count, last)
    except Broken as fault:
        told = str(fault)
    assert "\n" not in told
    if found is None:
        return
    assert len(found) == count
    assert all(0 <= tick <= last for tick, _ in found)
    assert all(abs(number) <= LIMIT for _, command in found for number in fields_of(command))


@pytest.mark.parametrize(
    ("data", "count", "last", "fault"),
    [
        (b"", MOST + 1, 9, "more than"),
        (b"", -1, 9, "more than"),
        (b"\xff" * 40, 5000, 10**9, "damaged"),
        (pack_stream([(50, Use())]), 1, 49, "after its end"),
    ],
)
def test_broken_streams_are_refused(data, count, last, fault):
    with pytest.raises(Broken, match=fault):
        unpack_stream(data, count, last)


@pytest.mark.parametrize("times", [1, 3], ids=["plain", "listed"])
@pytest.mark.parametrize("number", [LIMIT, LIMIT + 1, -LIMIT, -LIMIT - 1])
def test_numbers_no_command_has_are_refused(number, times, monkeypatch):
    with monkeypatch.context() as forged:
        forged.setattr(stream, "LIMIT", 2 * LIMIT)
        data = pack_stream([(0, Face(0, number))] * times)
    if abs(number) <= LIMIT:
        assert unpack_stream(data, times, 9) == [(0, Face(0, number))] * times
        return
    with pytest.raises(Broken, match="impossible number"):
        unpack_stream(data, times, 9)


def test_a_bomb_of_bits_is_not_decoded(monkeypatch):
    """Certain bits cost next to nothing: what a stream may ask for is bounded besides."""
    commands = [(tick, Strike()) for tick in range(10_000)]
    data = pack_stream(commands)
    assert len(data) < 200
    monkeypatch.setattr(coder, "MOST_BITS", 50_000)
    with pytest.raises(Broken, match="holds too much"):
        unpack_stream(data, len(commands), 10_000)
    with pytest.raises(Torn, match="too much"):
        pack_stream(commands)


def test_a_few_bytes_keep_nobody_busy(monkeypatch):
    """What may be asked of a stream grows with its bytes: wild play asks a twentieth of it."""
    monkeypatch.setattr(coder, "SPARE_BITS", 3_000)
    commands = [(tick, Strike()) for tick in range(10_000)]
    with pytest.raises(Torn, match="too much"):
        pack_stream(commands)
    with monkeypatch.context() as forged:
        forged.setattr(coder, "SPARE_BITS", 1 << 30)
        data = pack_stream(commands)
    with pytest.raises(Broken, match="holds too much"):
        unpack_stream(data, len(commands), 10_000)
    played = wild(flicks, 60)
    monkeypatch.setattr(coder, "SPARE_BITS", 0)
    monkeypatch.setattr(coder, "BITS_A_BYTE", coder.BITS_A_BYTE // 20)
    assert unpack_stream(pack_stream(played), len(played), 3600) == played


def test_what_no_stream_may_hold_is_kept_as_columns(monkeypatch):
    monkeypatch.setattr(coder, "SPARE_BITS", 3_000)
    commands = [(tick, Strike()) for tick in range(10_000)]
    kept = replay.Replay(replay.Made("m", "onjo", 1, "p", "r", "b"), commands, ticks=10_000)
    found = replay.from_bytes(replay.to_bytes(kept))
    assert found.version == replay.OLD
    assert found.commands == commands


def test_more_commands_than_a_stream_holds_are_refused():
    with pytest.raises(Torn):
        pack_stream([(0, Use())] * (MOST + 1))


def test_the_same_command_again_and_again_takes_no_room_of_its_own():
    commands = [(tick, Face(tick % 2, 64)) for tick in range(20_000)]
    data = pack_stream(commands)
    tracemalloc.start()
    found = unpack_stream(data, len(commands), 20_000)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == commands
    assert most < 150 * len(commands)


# ------------------------------------------------------------ what wild play takes
HEADINGS = 72


def flicks(dice):
    """A pointer that jumps from mark to mark about the body, trembling where it rests; one angle a tick."""
    x, y = 100.0, 0.0
    while True:
        x0, y0, to_x, to_y, n = x, y, dice.gauss(0, 120), dice.gauss(0, 90), dice.randint(8, 30)
        for k in range(1, n + 1):
            share = (k / n) ** 3 * (10 - 15 * k / n + 6 * (k / n) ** 2)
            x, y = x0 + (to_x - x0) * share + dice.gauss(0, 1), y0 + (to_y - y0) * share + dice.gauss(0, 1)
            yield math.atan2(y, x)
        for _ in range(dice.randint(0, 20)):
            x, y = x + dice.gauss(0, 1.2), y + dice.gauss(0, 1.2)
            yield math.atan2(y, x)


def swings(dice):
    """A pointer swung around and around, up to two turns a second, now and then thrown back."""
    angle = swing = 0.0
    while True:
        swing = 0.9 * swing + dice.gauss(0, 0.06) + (dice.gauss(0, 0.4) if dice.random() < 0.02 else 0.0)
        angle += swing
        yield angle


def wild(aim, seconds):
    """Four changes of stride a second, a deed every second, and a pointer that never rests."""
    dice = random.Random(1)
    angles, held, strafing, found = aim(dice), -1, [0, 0], []
    for tick in range(seconds * 60):
        asked, before = [], tuple(strafing)
        for axis in (0, 1):
            if dice.random() < 1 / 20:
                strafing[axis] = dice.choice((-1, 0, 1))
        if tuple(strafing) != before:
            size = math.hypot(*strafing) or 1.0
            asked.append(Walk(*(round(127 * share / size) for share in strafing)))
        if dice.random() < 1 / 60:
            asked.append(SetGait(dice.randint(0, 2)))
        deeds = (Use(), Strike(), Strike(), Throw(dice.randint(-100, 100), dice.randint(-100, 100)))
        deed = dice.choice(deeds) if dice.random() < 1 / 50 else None
        heading = round(next(angles) * HEADINGS / (2 * math.pi)) % HEADINGS
        if heading != held and (tick % 2 == 0 or deed is not None):
            held, turn = heading, heading * 2 * math.pi / HEADINGS
            asked.append(Face(round(64 * math.cos(turn)), round(64 * math.sin(turn))))
        found += [(tick, command) for command in [*asked, *([deed] if deed else [])]]
    return found


@pytest.mark.parametrize("aim", [flicks, swings])
def test_wild_play_takes_a_third_less_than_columns(aim):
    commands = wild(aim, 60)
    assert len(commands) > 1_000
    columns = len(deflate(b"".join(pack_commands(commands))))
    assert len(pack_stream(commands)) < 0.82 * columns
