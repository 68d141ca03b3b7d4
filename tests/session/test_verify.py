"""A replay repeats bit by bit, and where it does not, the second and the place are named."""

import numpy as np
import pytest

from game.session import replay as replays
from game.session.fine import DETAILS
from game.session.marks import ALL, COLUMNS, Marker, Place, differs, place
from game.session.replay import ReplayError
from game.session.save import save
from game.session.verify import Rerun, verify
from game.sim import schedule
from game.sim.commands import Walk

pytestmark = pytest.mark.usefixtures("found_map")


@pytest.fixture
def recorded(small_night, play):
    def record(ticks=400):
        session = small_night()
        play(session, ticks)
        return replays.from_bytes(replays.to_bytes(session.recording(), whole=True))

    return record


def test_a_repetition_is_the_same(recorded):
    verdict = verify(recorded())
    assert (verdict.ticks, verdict.divergence, verdict.warnings) == (400, None, ())


def test_a_dropped_command_is_noticed_in_its_second(recorded):
    replay = recorded()
    walks = [
        k for k, (tick, command) in enumerate(replay.commands) if tick > 120 and isinstance(command, Walk)
    ]
    tick, _ = replay.commands.pop(walks[0])
    split = verify(replay).divergence
    assert split is not None
    assert split.second == tick // 60 + 1
    assert split.table in ("body", "intent")
    assert split.row == 0


@pytest.fixture
def meddle(monkeypatch):
    """`meddle(tick, change)`: the rules change something more at that tick."""

    def meddle(tick, change):
        step = schedule.step

        def meddling(world, commands):
            step(world, commands)
            if world.tick == tick:
                change(world)

        monkeypatch.setattr(schedule, "step", meddling)

    return meddle


CELLS = [
    ("who", "has", 2, int),
    ("who", "gen", 1, int),
    ("who", "breed", 3, int),
    ("body", "x", 1, float),
    ("vital", "notkin_quiet", 3, float),
    ("sense", "prey", 0, int),
    ("mind", "mood", 2, int),
    ("pack", "held", 1, int),
    ("pack", "keys", 0, int),
    ("level", "light", 5, float),
    ("level", "solid", 7, int),
    ("level", "lamp_of", 3, int),
    ("doors", "locked", 0, int),
    ("doors", "health", 0, float),
    ("items", "x", 0, float),
    ("items", "here", 0, int),
    ("exits", "to", 0, int),
    ("lamps", "glow", 0, float),
    ("fields", "scent", 2, float),
    ("fields", "known", 6, int),
    ("fields", "flow_cost", 20, int),
    ("fields", "version", 0, int),
    ("state", "hour", 0, float),
    ("rows", "left", 0, int),
]


@pytest.mark.parametrize(("table", "column", "row", "kind"), CELLS)
def test_one_cell_that_differs_is_named(recorded, meddle, table, column, row, kind):
    """The least change of one cell at the end of a second: a float's last bit, a whole number's lowest."""

    def change(world):
        cells = getattr(getattr(world.tables, table), column)
        first = (row,) + (0,) * (cells.ndim - 1)
        was = cells[first]
        cells[first] = np.nextafter(was, cells.dtype.type(9e9)) if kind is float else was ^ 1

    replay = recorded()
    meddle(240, change)
    split = verify(replay).divergence
    assert split is not None
    assert (split.second, split.table, split.column, split.row) == (4, table, column, row)
    assert f"second 4, first in table {table}, column {column}, row {row} (here " in str(split)


def test_every_column_of_every_table_is_looked_at(small_night, play):
    """Whatever is changed, the mark of the world is another one, and names that column."""
    session = small_night()
    play(session, 130)
    tables, marker = session.world.tables, Marker(session.world)
    before, looked = marker.mark(session.world), 0
    for table, column, group in COLUMNS:
        cells = getattr(getattr(tables, table), column)
        if not cells.size or (table, column) == ("rows", "top"):
            continue
        last_bits = cells.view(np.uint8)
        last_bits[(0,) * last_bits.ndim] ^= 1
        found = place(before, marker.mark(session.world), ALL, session.world)
        last_bits[(0,) * last_bits.ndim] ^= 1
        looked += 1
        assert found == (Place(table, column, 0)), (table, column, group)
    assert looked > 200
    assert not differs(before, marker.mark(session.world))


def test_of_several_rows_the_lowest_is_named(recorded, meddle):
    def change(world):
        world.body.x[[1, 3]] += 0.001
        world.mind.goal_x[2] += 0.001
        world.items.x[0] += 0.001

    replay = recorded()
    meddle(240, change)
    split = verify(replay).divergence
    assert split is not None
    assert (split.second, split.table, split.column, split.row) == (4, "body", "x", 1)


def test_a_change_that_spreads_is_found_in_its_second(recorded, meddle):
    def change(world):
        world.body.x[1] += 0.001

    replay = recorded()
    meddle(200, change)
    split = verify(replay).divergence
    assert split is not None
    assert (split.second, split.table) == (4, "body")


@pytest.mark.parametrize("detail", range(len(DETAILS)))
def test_what_a_rough_mark_says_is_true(small_night, play, meddle, detail):
    """With few bits kept the column may be named late, or another that differs, never one that does not."""
    session = small_night()
    play(session, 900)
    recording = session.recording()
    recording.detail = detail
    replay = replays.from_bytes(replays.to_bytes(recording, whole=True))
    assert replay.detail == detail

    def change(world):
        world.body.x[2] += 0.001
        world.items.x[0] += 0.001

    meddle(300, change)
    split = verify(replay).divergence
    assert split is not None
    assert split.second == 5
    true = {("body", "x"), ("body", "px"), ("items", "x")}
    assert split.table != "items" or split.column == "x"
    assert (split.table, split.column) in true or split.table in ("body", "intent", "sense", "mind", "fields")


def test_a_change_after_the_last_second_is_noticed(recorded, meddle):
    def change(world):
        world.items.x[0] += 0.001

    replay = recorded(ticks=410)
    meddle(405, change)
    split = verify(replay).divergence
    assert split is not None
    assert (split.second, split.table, split.column, split.row) == (7, "items", "x", 0)


def test_another_last_digest_alone_is_a_divergence(recorded):
    replay = recorded(ticks=410)
    replay.digest = bytes(8)
    split = verify(replay).divergence
    assert split is not None
    assert (split.second, split.table, split.row) == (7, "unknown", None)


def test_a_build_with_other_tables_is_refused(recorded):
    replay = recorded(60)
    replay.layout = b"else"
    again = replays.from_bytes(replays.to_bytes(replay))
    with pytest.raises(ReplayError, match="other tables"):
        verify(again)


def test_another_map_is_refused(recorded, found_map, small_plan):
    replay = recorded(60)
    found_map(small_plan().with_changes(things=()))
    with pytest.raises(ReplayError, match="changed since"):
        verify(replay)


def test_other_rules_are_told(recorded):
    replay = recorded(60)
    replay.made = replay.made.__class__(**{**_fields(replay.made), "rules": "0" * 16})
    assert verify(replay).warnings == ("the rules' numbers changed since this replay was recorded",)


def _fields(made):
    return {name: getattr(made, name) for name in made.__struct_fields__}


def test_a_rerun_obeys_the_recording_alone(recorded):
    replay = recorded(130)
    rerun = Rerun(replay)
    while not rerun.over:
        rerun.advance([Walk(-127, 0)])
    assert rerun.tick == 130
    assert rerun.world.digest().startswith(replay.digest.hex())


def test_a_rerun_is_never_saved(recorded, tmp_path):
    assert not save(Rerun(recorded(10)), path=tmp_path / "x").exists()


def test_a_replay_without_a_digest_proves_nothing(small_night, play):
    session = small_night()
    play(session, 90)
    replay = session.recording()
    replay.digest, replay.marks, replay.last = b"", [], None
    with pytest.raises(ReplayError, match="no comparing"):
        verify(replay)
