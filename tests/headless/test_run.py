"""A headless night ends, tells how, and comes out the same every time."""

import json
from pathlib import Path

import pytest

from game.content.gate import ContentError
from game.headless import roster
from game.headless import run as runs
from game.headless.batch.tally import batch, tally
from game.headless.run import nights, run
from game.headless.why import why
from game.session import replay as replays
from game.session.play import open_map
from game.session.verify import verify
from game.sim.percept import Percept

MAP = str(Path(__file__).parent.parent / "content" / "maps" / "good.tmx")


def test_two_runs_of_one_seed_have_one_digest():
    first, second = (run(MAP, "onjo", "random", 7, seconds=6) for _ in range(2))
    assert first.digest == second.digest
    assert first.digest != run(MAP, "onjo", "random", 8, seconds=6).digest


def test_a_report_has_the_fields_it_promises():
    told = run(MAP, "namra", "idle", 3, seconds=1).as_json()
    promised = ["map", "as", "bot", "seed", "ticks", "seconds", "outcome", "digest", "ticks_per_second"]
    assert list(told) == promised
    assert (told["as"], told["ticks"], told["seconds"], told["outcome"]) == ("namra", 60, 1.0, "running")


def test_a_recorded_run_verifies(tmp_path):
    path = tmp_path / "night"
    report = run(MAP, "onjo", "scout", 7, seconds=5, record=path)
    shares: list[float] = []
    verdict = verify(replays.load(path), told=shares.append)
    assert shares == [second / 5 for second in (1, 2, 3, 4, 5)]
    assert (verdict.digest, verdict.divergence, verdict.warnings) == (report.digest, None, ())


def test_a_recorder_changes_nothing(tmp_path):
    plain = run(MAP, "onjo", "scout", 7, seconds=4)
    assert (
        plain.digest
        == run(MAP, "onjo", "scout", 7, seconds=4, record=tmp_path / "n", log=tmp_path / "l").digest
    )


def test_the_log_is_one_json_object_a_line(tmp_path):
    path = tmp_path / "events.jsonl"
    run(MAP, "onjo", "random", 7, seconds=5, log=path)
    told = [json.loads(line) for line in path.read_text().splitlines()]
    assert told
    assert all({"tick", "kind", "who", "x", "y"} <= set(one) for one in told)
    assert [one["tick"] for one in told] == sorted(one["tick"] for one in told)


class Spy:
    """Notes what it is handed."""

    def __init__(self) -> None:
        self.seen: list[object] = []

    def act(self, *handed):
        self.seen.append(handed)
        return []


def test_a_bot_is_handed_one_percept_ten_times_a_second():
    spy = Spy()
    for _ in nights(open_map(MAP, "onjo", 1), spy, 2.0):
        pass
    assert len(spy.seen) == 20
    assert all(len(handed) == 1 and type(handed[0]) is Percept for handed in spy.seen)


def test_a_percept_reaches_nothing_that_lives():
    """Every array a bot gets owns its bytes and shares them with no column of the world."""
    import numpy as np

    spy = Spy()
    session = open_map(MAP, "onjo", 1)
    for _ in nights(session, spy, 0.2):
        pass
    (look,) = spy.seen[-1]
    columns = [c for table in session.world.tables for c in table if isinstance(c, np.ndarray)]
    for name in Percept.__slots__:
        value = getattr(look, name)
        assert isinstance(value, (np.ndarray, int, float, str, bool, tuple, dict))
        if isinstance(value, np.ndarray):
            assert not any(np.shares_memory(value, column) for column in columns)


def test_meddling_with_a_percept_changes_nothing():
    class Vandal(Spy):
        def act(self, percept):
            percept.blocked[:] = 1
            percept.known[:] = 1
            percept.items["bat"] = 9
            return []

    quiet, loud = open_map(MAP, "onjo", 1), open_map(MAP, "onjo", 1)
    for session, bot in ((quiet, roster.make("idle", 0)), (loud, Vandal())):
        for _ in nights(session, bot, 1.0):
            pass
    assert quiet.world.digest() == loud.world.digest()


def test_a_batch_counts_how_nights_end():
    reports = list(batch(MAP, "onjo", "idle", range(3), seconds=0.5))
    counted = tally(reports)
    assert [report.seed for report in reports] == [0, 1, 2]
    assert (counted.runs, counted.wins, counted.causes) == (3, 0, 0)


def test_why_says_what_brought_an_actor():
    answer = why(MAP, "1", 30, "onjo", "idle", 0)
    assert (answer.tick, answer.reason.row) == (30, 1)


@pytest.mark.parametrize(
    ("map", "person", "bot"), [("nowhere", "onjo", "idle"), (MAP, "me", "idle"), (MAP, "onjo", "me")]
)
def test_a_wrong_word_is_refused_before_the_first_tick(map, person, bot):
    with pytest.raises(ContentError):
        run(map, person, bot, 0)


def test_a_night_lasts_half_an_hour_at_most():
    assert runs.MAX_SECONDS == 1800


def test_a_long_night_says_how_far_it_is():
    heard: list[float] = []
    report = run("hyosan_high", "onjo", "idle", 0, 45.0, told=heard.append)
    assert report.outcome == "running"
    assert heard == pytest.approx([10 / 45, 20 / 45, 30 / 45, 40 / 45])
