"""A replay repeats bit by bit, and where it does not, the second and the table are named."""

import pytest

from game.session import replay as replays
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
        return replays.from_bytes(replays.to_bytes(session.recording()))

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


def test_a_changed_table_is_named(recorded, monkeypatch):
    replay, step = recorded(), schedule.step

    def meddling(world, commands):
        step(world, commands)
        if world.tick == 200:
            world.items.x[0] += 0.001

    monkeypatch.setattr(schedule, "step", meddling)
    split = verify(replay).divergence
    assert split is not None
    assert (split.second, split.table) == (4, "items")


def test_a_change_after_the_last_second_is_noticed(recorded, monkeypatch):
    replay, step = recorded(ticks=410), schedule.step

    def meddling(world, commands):
        step(world, commands)
        if world.tick == 405:
            world.items.x[0] += 0.001

    monkeypatch.setattr(schedule, "step", meddling)
    split = verify(replay).divergence
    assert split is not None
    assert (split.second, split.table) == (7, "items")


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
    assert all(rerun.world.digests()[name].startswith(kept) for name, kept in replay.last.items())


def test_a_rerun_is_never_saved(recorded, tmp_path):
    assert not save(Rerun(recorded(10)), path=tmp_path / "x").exists()
