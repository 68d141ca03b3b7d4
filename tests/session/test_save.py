"""Saves: bit-equal after continuing, never half written, never believed before they are checked."""

import io
import tracemalloc
import zipfile

import msgspec
import numpy as np
import pytest

from game.session import replay as replays
from game.session import save as saves
from game.session.save import SaveError
from game.session.verify import verify
from game.sim.kinds.who import Person

pytestmark = pytest.mark.usefixtures("found_map")


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HYOSAN_HOME", str(tmp_path))


@pytest.mark.parametrize("person", [Person.ONJO, Person.NAMRA])
@pytest.mark.parametrize("at", [0, 1, 333, 900])
def test_a_continued_night_is_bit_equal(person, at, small_night, play):
    straight = small_night(person=person)
    play(straight, at)
    again = saves.load(saves.save(straight))
    assert again.world.digests() == straight.world.digests()
    play(straight, 400, seed=2)
    play(again, 400, seed=2)
    assert again.world.digests() == straight.world.digests()


def test_the_replay_of_a_continued_night_is_whole(small_night, play):
    session = small_night()
    play(session, 200)
    session = saves.load(saves.save(session))
    play(session, 200, seed=2)
    verdict = verify(session.recording())
    assert (verdict.ticks, verdict.divergence, verdict.warnings) == (400, None, ())


def test_a_save_is_quick_and_the_recording_that_goes_on_as_small_as_any(small_night, play, monkeypatch):
    """Commands as a stream of bits take a moment: nobody waits for that at an autosave."""
    straight, halted = small_night(), small_night()
    play(straight, 90)
    play(halted, 90)
    with monkeypatch.context() as strict:
        strict.setattr(replays, "pack_stream", lambda commands: pytest.fail("the slow way"))
        path = saves.save(halted)
    resumed = saves.load(path)
    assert len(resumed.replay.commands) > 3
    for night in (straight, resumed):
        play(night, 60, seed=2)
    written = replays.to_bytes(resumed.recording())
    assert written == replays.to_bytes(straight.recording())
    assert written[len(replays.MAGIC)] == replays.VERSION


def test_the_newest_save_is_offered_first(small_night, play):
    session = small_night()
    saves.save(session)
    play(session, 30)
    saves.save(session, "auto")
    first, second = saves.kept()
    assert (first.slot, first.tick, second.slot) == ("auto", 30, "save")


def test_a_broken_autosave_does_not_hide_the_save(small_night):
    saves.save(small_night())
    saves.path_of("auto").write_bytes(b"half a fi")
    assert [save.slot for save in saves.kept()] == ["save"]


def rewritten(path, change):
    """The same zip with its members passed through `change`."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as bag, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as fresh:
        for info in bag.infolist():
            for name, data in change(info.filename, bag.read(info)):
                fresh.writestr(name, data)
    path.write_bytes(out.getvalue())


def npy(array, allow_pickle=False):
    out = io.BytesIO()
    np.lib.format.write_array(out, array, allow_pickle=allow_pickle)
    return out.getvalue()


def vast(cells):
    """An array that says it has so many cells, and has one."""
    out = io.BytesIO()
    np.lib.format.write_array_header_1_0(out, {"descr": "<f8", "fortran_order": False, "shape": (cells,)})
    return out.getvalue() + bytes(8)


def headed(told):
    """A save whose header part begins so, whatever reads it as Python makes of that."""
    data = b"\x93NUMPY\1\0" + (118).to_bytes(2, "little") + told.ljust(117).encode() + b"\n"
    return lambda name, old: [(name, data if name == "head.npy" else old)]


def replaced(member, data):
    return lambda name, old: [(name, data if name == member else old)]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda name, data: [] if name == "world.body.x.npy" else [(name, data)], "body.x is missing"),
        (replaced("world.body.x.npy", npy(np.zeros(3))), "should be float64"),
        (replaced("world.body.x.npy", npy(np.zeros(1024, np.float32))), "body.x is float32"),
        (replaced("world.body.x.npy", npy(np.zeros(1024))), "checksum"),
        (replaced("world.body.x.npy", npy(np.array([{}] * 9), True)), "body.x cannot be read"),
        (replaced("world.body.x.npy", bytes(1 << 20)), "larger than it can be"),
        (replaced("world.body.x.npy", b"\x93NUMPY junk"), "cannot be read"),
        (replaced("world.body.x.npy", vast(1 << 50)), "body.x cannot be read"),
        (replaced("head.npy", vast(1 << 50)), "head cannot be read"),
        (replaced("head.npy", npy(np.array(["night"]))), "head cannot be read"),
        (replaced("head.npy", npy(np.zeros(5))), "head is float64, should be uint8"),
        (replaced("replay.npy", npy(np.array([1j]))), "replay cannot be read"),
        (headed("{'descr': '|u1', 'fortran_order': False, 'shape': (130,), 7d"), "not one of ours"),
        (headed("{'descr': '|u1', 'fortran_order': False, 'shape': (1024,),"), "not one of ours"),
        (headed("{'descr': '|u1', 'fortran_order': False, 'shape': ((((130)))), }"), "not one of ours"),
        (headed("{'descr': '>f8', 'fortran_order': False, 'shape': (1,), }"), "not one of ours"),
        (
            headed("{'descr': '|u1', 'fortran_order': False, 'shape': (0, 999999999999), }"),
            "not what it says",
        ),
        (headed("{'descr': '|u1', 'fortran_order': False, 'shape': (1 1), }"), "not one of ours"),
        (replaced("head.npy", npy(np.zeros(40, np.uint8))), "damaged"),
        (replaced("replay.npy", npy(np.zeros(40, np.uint8))), "not a Hyosan replay"),
        (
            lambda name, data: [(name, data), ("more.npy", data)] if name == "head.npy" else [(name, data)],
            "unknown part",
        ),
    ],
)
def test_a_tampered_save_is_refused_in_one_line(change, fault, small_night):
    path = saves.save(small_night())
    rewritten(path, change)
    with pytest.raises(SaveError, match=fault) as caught:
        saves.load(path)
    assert "\n" not in str(caught.value)


def forge(path, arrays=(), head=(), replay=None):
    """The save with values changed and its checksum made right again, as whoever means ill would."""
    with zipfile.ZipFile(path) as bag:
        members = {name: bag.read(name) for name in bag.namelist()}
    read = {name: np.load(io.BytesIO(data)) for name, data in members.items()}
    for key, (at, value) in dict(arrays).items():
        read[f"world.{key}.npy"][at] = value
    world = {name[6:-4]: array for name, array in read.items() if name.startswith("world.")}
    told = msgspec.msgpack.decode(read["head.npy"].tobytes())
    told |= {"sum": saves._sum(world), **dict(head)}
    read["head.npy"] = np.frombuffer(msgspec.msgpack.encode(told), np.uint8)
    if replay is not None:
        read["replay.npy"] = np.frombuffer(replays.to_bytes(replay, whole=True), np.uint8)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bag:
        for name, array in read.items():
            bag.writestr(name, npy(array))
    return path


def test_a_save_written_again_as_it_was_is_still_one(small_night, play):
    session = small_night()
    play(session, 90)
    assert saves.load(forge(saves.save(session))).world.digests() == session.world.digests()


@pytest.mark.parametrize(
    ("key", "at", "value", "told"),
    [
        ("body.x", 1, np.nan, "body.x row 1: nan: should be a place on the map, from 0 to below 24"),
        ("body.y", 0, 8.0, "body.y row 0: 8.0: should be a place on the map, from 0 to below 8"),
        ("rows.left", 0, 1025, "rows.left row 0: 1025: should be a number of rows of rows, 0 to 1024"),
        ("rows.free", 0, -9, "rows.free row 0: -9: should be a row from 0 to 1023"),
        ("who.breed", 2, 3, "who.breed row 2: 3: should be one of 0 walker, 1 runner, 2 listener"),
        ("who.has", 3, 1 << 20, "who.has row 3: 1048576: should be bits of Has, none beyond 65535"),
        ("mind.slot", 1, 24, "mind.slot row 1: 24: should be a slot of a flow field from -1 to 23"),
        ("sense.prey", 1, 2000, "sense.prey row 1: 2000: should be -1, or a generation times 1048576 plus"),
        ("mind.through", 1, 2, "mind.through row 1: 2: should be a number of rows of exits, 0 to 1"),
        ("level.lamp_of", (2, 2), 1, "level.lamp_of cell 2, 2: 1: should be -1, or a row of lamps, 0 to 0"),
        ("level.door", (3, 11), -1, "level.door cell 3, 11: -1: should be 0, as the map has it"),
        ("fields.flow_now", 0, 24, "fields.flow_now row 0: 24: should be a slot of a flow field"),
        ("state.seed", 0, 8, "state.seed row 0: 8: should be 7, as the map has it"),
        ("outbox.filled", 0, 8193, "outbox.filled row 0: 8193: should be a number of rows of outbox"),
    ],
)
def test_a_forged_value_is_refused_with_its_place_and_what_would_be_right(key, at, value, told, small_night):
    path = forge(saves.save(small_night()), {key: (at, value)})
    with pytest.raises(SaveError) as caught:
        saves.load(path)
    assert str(caught.value).startswith(f"{path}: {told}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ({"hour": float("nan")}, "head hour: nan: should be an hour from 0 to 24"),
        ({"hour": 1e300}, "head hour: 1e\\+300: should be an hour"),
        ({"tick": -1}, "head tick: -1: should be a tick from 0 on"),
        ({"tick": 6}, "head tick: 6: should be 5, the tick of the world"),
    ],
)
def test_a_forged_head_is_refused(head, told, small_night, play):
    session = small_night()
    play(session, 5)
    path = forge(saves.save(session), head=head)
    with pytest.raises(SaveError, match=told):
        saves.load(path)


def test_a_recording_of_another_night_is_refused(small_night, play):
    session, longer, other = small_night(), small_night(), small_night(seed=8)
    for each, ticks in ((session, 5), (longer, 9), (other, 5)):
        play(each, ticks)
    path = forge(saves.save(session), replay=longer.recording())
    with pytest.raises(SaveError, match="replay ticks: 9: should be 5"):
        saves.load(path)
    path = forge(saves.save(session), replay=other.recording())
    with pytest.raises(SaveError, match="replay: of another night"):
        saves.load(path)


@pytest.mark.parametrize("data", [b"", b"PK", b"GIF89a", bytes(1000)])
def test_what_is_no_save_is_refused(data, tmp_path):
    path = tmp_path / "x.hyosan"
    path.write_bytes(data)
    with pytest.raises(SaveError, match="not a save"):
        saves.load(path)


def test_a_cut_save_is_refused(small_night):
    path = saves.save(small_night())
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(SaveError, match="not a save"):
        saves.load(path)


def test_a_save_of_a_later_kind_of_zip_is_refused(small_night):
    """Its list of parts says which version is needed: zipfile raises what is no fault of a zip."""
    path = saves.save(small_night())
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\1\2") + 6] = 240
    path.write_bytes(data)
    with pytest.raises(SaveError, match="not a save of this game"):
        saves.load(path)


def test_a_missing_save_is_refused(tmp_path):
    with pytest.raises(SaveError, match="cannot be read"):
        saves.load(tmp_path / "none")


def test_a_save_of_a_changed_map_is_refused(found_map, small_night, small_plan):
    path = saves.save(small_night())
    found_map(small_plan().with_changes(doors=()))
    with pytest.raises(SaveError, match="changed since this save"):
        saves.load(path)


def test_a_part_that_says_it_is_small_is_not_unpacked_whole(small_night, monkeypatch):
    path = saves.save(small_night())
    rewritten(path, replaced("head.npy", bytes(1 << 24)))
    data = bytearray(path.read_bytes())
    for at, size in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.index(at)
        while b"head.npy" not in data[place : place + 60]:
            place = data.index(at, place + 1)
        data[place + size : place + size + 4] = (64).to_bytes(4, "little")
    path.write_bytes(bytes(data))
    tracemalloc.start()
    with pytest.raises(SaveError, match="head cannot be read"):
        saves.load(path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 1 << 22


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_packed_in_another_way_is_refused(way, small_night):
    path = saves.save(small_night())
    out = io.BytesIO()
    with zipfile.ZipFile(path) as bag, zipfile.ZipFile(out, "w", way) as fresh:
        fresh.writestr("head.npy", bag.read("head.npy"))
    path.write_bytes(out.getvalue())
    with pytest.raises(SaveError, match="packed in another way"):
        saves.load(path)
