"""`hyosan run` of many nights, as it is typed: what it says, where it puts things, how it is left."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from game.cli.app import app

GOOD = str(Path(__file__).parent.parent / "content" / "maps" / "good.tmx")
FEW = ("run", GOOD, "--bot", "random", "--seeds", "0..3", "--seconds", "1", "--jobs", "1")


def ask(*words: str):
    return CliRunner().invoke(app, [str(word) for word in words], prog_name="hyosan")


def test_a_batch_is_told_and_kept_and_asked_again_it_is_there(tmp_path):
    first = ask(*FEW, "--out", tmp_path / "a")
    assert first.exit_code == 0, first.output
    assert first.stderr == f"4 nights: {tmp_path / 'a'}\n"
    told = dict(line.split("  ", 1) for line in first.stdout.splitlines())
    assert told["won"].strip() == "0 (0.0%, 95 % interval 0.0% to 49.0%)"
    assert Path(told["report"].strip()).read_text().startswith("<!doctype html>")
    again = ask(*FEW, "--out", tmp_path / "a", "--json")
    assert again.exit_code == 0
    assert again.stderr == f"4 nights, 4 of them there: {tmp_path / 'a'}\n"
    found = json.loads(again.stdout)
    assert (found["runs"], found["wins"], found["files"][0]) == (4, 0, "results.parquet")


def test_left_to_itself_a_batch_finds_its_own_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    places = [
        json.loads(ask(*FEW, "--json", *more).stdout)["folder"] for more in ((), (), ("--seconds", "2"))
    ]
    assert places[0] == places[1] != places[2]
    assert sorted(str(path) for path in Path("runs").iterdir()) == sorted(set(places))


def test_two_batches_are_compared(tmp_path):
    for name in ("a", "b"):
        assert ask(*FEW, "--out", tmp_path / name).exit_code == 0
    both = ("run", "--compare", tmp_path / "a", tmp_path / "b")
    told = ask(*both, "--html", tmp_path / "c.html")
    assert told.exit_code == 0, told.output
    assert "0 gained, 0 lost; p = 1 (McNemar, exact)" in told.stdout
    assert "4 of 4 to the bit" in told.stdout
    assert "Pair by pair" in (tmp_path / "c.html").read_text()
    assert json.loads(ask(*both, "--json").stdout)["same_to_the_bit"] == 4


def test_what_a_stranger_s_batch_calls_things_moves_no_terminal(tmp_path):
    from dataclasses import replace

    from game.headless.batch import journal

    own = tmp_path / "own"
    assert ask(*FEW, "--out", own).exit_code == 0
    out, forged = tmp_path / "forged", "\x1b[2J\x1b]0;mine\x07<b>\nwon"
    out.mkdir()
    head = json.loads((own / "batch.json").read_text()) | {"seconds": forged}
    (out / "batch.json").write_text(json.dumps(head))
    with (out / "journal.jsonl").open("w") as lines:
        for night in journal.read(own / "journal.jsonl"):
            for bot in ("random", forged):
                row = replace(night.row, bot=bot, map=forged, cause=forged, outcome=forged)
                lines.write(journal.line_of(replace(night, row=row)))
    told = ask("run", "--compare", out, out, "--html", tmp_path / "c.html")
    other = ask("run", "--compare", own, out)
    for answer in (told, other):
        assert set(answer.output) - {"\n"} == {c for c in answer.output if c.isprintable()}
    assert told.exit_code == 0 and "<b> won" in told.stdout
    assert "<b>" not in (tmp_path / "c.html").read_text()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("run", GOOD, "--seeds", "9..1"), "--seeds: 9..1"),
        (("run", GOOD, "--seeds", "0..1", "--bot", "scuot"), "did you mean 'scout'?"),
        (("run", GOOD, "nowhere", "--bot", "idle"), "nowhere: no such map"),
        (("run", "--compare", "nowhere", "elsewhere"), "nowhere: batch.json"),
    ],
)
def test_what_people_got_wrong_is_one_line_and_two(words, told, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = ask(*words)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert told in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("run",),
        ("run", GOOD, "--seeds", "0..1", "--record", "r"),
        ("run", GOOD, "--html", "h"),
        ("run", GOOD, "--seed", "3", "--seeds", "0..1"),
        ("run", "--compare", "a"),
    ],
)
def test_wrong_usage_is_two(words):
    assert ask(*words).exit_code == 2


def test_a_folder_of_another_batch_is_refused_and_left(tmp_path):
    assert ask(*FEW, "--out", tmp_path / "a").exit_code == 0
    before = (tmp_path / "a" / "journal.jsonl").read_bytes()
    answer = ask(*FEW[:-4], "--seconds", "2", "--out", tmp_path / "a")
    assert answer.exit_code == 2
    assert "seconds is 1.0: asked for 2.0" in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert (tmp_path / "a" / "journal.jsonl").read_bytes() == before


def test_a_batch_is_given_more_seeds_and_keeps_those_it_has(tmp_path):
    out = tmp_path / "a"
    assert ask(*FEW, "--out", out).exit_code == 0
    six = ("run", GOOD, "--bot", "random", "--seeds", "0..5", "--seconds", "1", "--jobs", "1", "--out", out)
    grown = ask(*six)
    assert grown.stderr == f"6 nights, 4 of them there: {out}\n"
    assert "nights   6\n" in grown.stdout
    fewer = ask(*FEW, "--out", out, "--json")
    assert fewer.stderr.splitlines() == [
        f"6 nights, 6 of them there: {out}",
        f"{out}: nights of seeds 4..5 are there, too: they stay, and count",
    ]
    told = json.loads(fewer.stdout)
    assert (told["runs"], told["seeds"]) == (6, "0..5")
    assert "--seeds 0..5 " in (out / "report.html").read_text(), "the line that makes this page again"


def test_a_cluster_that_is_not_there_costs_one_line_and_no_result(tmp_path):
    assert ask(*FEW, "--out", tmp_path / "a").exit_code == 0
    journal = tmp_path / "a" / "journal.jsonl"
    lines = journal.read_text().splitlines(keepends=True)
    journal.write_text("".join(lines[:2]))
    answer = ask(*FEW, "--out", tmp_path / "a", "--cluster", "tcp://127.0.0.1:seven")
    assert answer.exit_code == 2
    (told,) = answer.stderr.splitlines()[1:]
    assert told.startswith("--cluster: tcp://127.0.0.1:seven: no scheduler answers there")
    assert journal.read_text() == "".join(lines[:2])


def test_without_the_extra_one_process_plays_and_more_are_a_line(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "joblib", None)
    monkeypatch.setattr("game.headless.batch.results.has_parquet", lambda: False)
    done = ask(*FEW, "--out", tmp_path / "a", "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["files"][0] == "results.csv"
    for words, told in (
        (("--jobs", "2"), "--jobs: 2: needs joblib: pip install 'hyosan[batch]', or --jobs 1"),
        (
            ("--cluster", "local:1"),
            "--cluster: local:1: needs joblib and distributed: pip install 'hyosan[batch]'",
        ),
    ):
        answer = ask(*FEW, *words, "--out", tmp_path / "b")
        assert answer.exit_code == 2
        assert answer.stderr.splitlines()[1:] == [told]


@pytest.fixture
def going(tmp_path):
    """A batch in processes of its own, some nights of it played."""
    out, running = tmp_path / "a", []
    line = ["run", GOOD, "--bot", "random", "--seeds", "0..199", "--seconds", "120", "--jobs", "2"]
    line += ["--out", str(out)]

    def start():
        # A job begun with & is deaf to Ctrl-C, and so would be whatever it starts.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        process = subprocess.Popen(
            [sys.executable, "-m", "game", *line],
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        signal.signal(signal.SIGINT, before)
        running.append(process)
        journal, until = out / "journal.jsonl", time.monotonic() + 120
        while not (journal.is_file() and journal.read_bytes().count(b"\n") > 10):
            assert process.poll() is None and time.monotonic() < until
            time.sleep(0.01)
        return process, out, line

    yield start
    for process in running:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


@pytest.mark.slow
@pytest.mark.parametrize("how", ["ctrl-c", "time limit"])
def test_stopped_it_keeps_what_is_done_and_the_same_command_goes_on(how, going):
    process, out, line = going()
    if how == "ctrl-c":
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: everybody of the group hears it
    else:
        process.terminate()  # as `timeout` and schedulers do
    stdout, stderr = process.communicate(timeout=60)
    journal = out / "journal.jsonl"
    kept = journal.read_bytes().count(b"\n")
    assert (process.returncode, stdout) == (130, "")
    assert stderr.splitlines()[1:] == [f"stopped: {kept} of 200 nights are kept in {out}; ask again to go on"]
    done = ask(*line, "--json")
    assert done.exit_code == 0
    assert f"{kept} of them there" in done.stderr
    assert json.loads(done.stdout)["runs"] == 200 == journal.read_bytes().count(b"\n")


@pytest.mark.slow
def test_killed_it_leaves_nobody_who_plays_on(going):
    process, out, _ = going()
    process.kill()
    # Whoever plays for it holds the other end of its pipes: they come to their end with the last of them.
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
    assert (out / "journal.jsonl").read_bytes().count(b"\n") < 200
