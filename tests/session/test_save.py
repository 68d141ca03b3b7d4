"""Saves: bit-equal after continuing, never half written, never believed before they are checked."""

import io
import tracemalloc
import zipfile

import numpy as np
import pytest

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
        (replaced("head.npy", npy(np.array(["night"]))), "head is <U5, should be uint8"),
        (replaced("replay.npy", npy(np.array([1j]))), "replay is complex128"),
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
