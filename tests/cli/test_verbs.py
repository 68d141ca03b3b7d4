"""Every verb explains itself with an example, starts fast, and refuses in one line."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from game.cli.app import app

GOOD = str(Path(__file__).parent.parent / "content" / "maps" / "good.tmx")
VERBS = ("play", "run", "replay", "watch", "shot", "check", "list", "why", "doctor")


def ask(*words: str):
    """What a verb answers: exit code, stdout, stderr."""
    return CliRunner().invoke(app, list(words), prog_name="hyosan")


@pytest.mark.parametrize("verb", VERBS)
def test_help_has_an_example(verb):
    told = ask(verb, "--help")
    assert told.exit_code == 0
    assert f"Example:  hyosan {verb}" in told.stdout


def test_help_lists_every_verb():
    told = ask("--help").stdout
    assert all(f"\n  {verb}" in told for verb in VERBS)


def test_help_loads_no_game():
    code = (
        "import sys; import game.cli.app; print(sum(m in sys.modules for m in ('numpy', 'numba', 'pygame')))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "0"


def test_help_comes_sooner_than_numpy_twice():
    def took(*words: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, *words], capture_output=True, check=True)
        return time.perf_counter() - start

    numpy = min(took("-c", "import numpy, typer") for _ in range(3))
    assert min(took("-m", "game", "--help") for _ in range(3)) < 2 * numpy + 0.1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("run", "hyosan_hihg", "--bot", "idle"), "did you mean 'hyosan_high'?"),
        (("run", GOOD, "--as", "onyo", "--bot", "idle"), "onjo"),
        (("run", GOOD, "--bot", "scuot"), "did you mean 'scout'?"),
        (("replay", "nothing.hyosan-replay"), "cannot be read"),
        (("replay", str(Path(__file__)), "--verify"), "not a Hyosan replay"),
        (("why", GOOD, "nobody-at-all", "--tick", "0", "--bot", "idle"), "nobody-at-all"),
    ],
)
def test_what_people_got_wrong_is_one_line_and_two(words, told):
    answer = ask(*words)
    assert answer.exit_code == 2
    assert answer.stdout == ""
    assert told in answer.stderr
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("shot", "m", "--at", "here"), "not X,Y"),
        (("shot", "m", "--at", "-1,5"), "outside every map"),
        (("shot", "m", "--time", "25:00"), "no time of day"),
        (("shot", "m", "--time", "noon"), "not HH:MM"),
        (("run", "m", "--seed", "-1"), "--seed"),
        (("run", "m", "--seconds", "9999"), "--seconds"),
        (("list", "songs"), "songs"),
        (("dance",), "dance"),
    ],
)
def test_wrong_usage_is_two(words, told):
    answer = ask(*words)
    assert answer.exit_code == 2
    assert told in answer.stderr


def test_our_own_fault_is_seventy_with_a_crash_file(tmp_path):
    code = (
        "import game.cli.list as verb, game.__main__ as m\n"
        "def broken(): raise ZeroDivisionError('planted')\n"
        "verb._bots = broken\n"
        "m.main()\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, "list", "bots"],
        capture_output=True,
        text=True,
        env={**os.environ, "HYOSAN_HOME": str(tmp_path)},
        check=False,
    )
    assert told.returncode == 70
    assert told.stderr.count("\n") == 1
    assert "planted" in told.stderr
    assert "ZeroDivisionError" in (tmp_path / "crash.txt").read_text()
