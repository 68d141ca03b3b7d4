"""Golden digests: ten recorded nights come out bit for bit, in any process, under any hash seed.

`python tests/headless/test_golden.py` writes tests/golden.json anew; CHANGELOG.md then says why it changed.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent.parent / "golden.json"
SECONDS = 60
RUNS = [("onjo", seed) for seed in range(5)] + [("namra", seed) for seed in range(5)]


def digest_of(person, seed):
    from game.headless.run import run

    report = run("hyosan_high", person, "scout", seed, seconds=SECONDS)
    return {"ticks": report.ticks, "outcome": report.outcome, "digest": report.digest}


def name_of(person, seed):
    return f"hyosan_high {person} scout seed {seed} {SECONDS} s"


@pytest.mark.parametrize(("person", "seed"), RUNS)
def test_a_golden_night_comes_out_bit_for_bit(person, seed):
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert digest_of(person, seed) == golden[name_of(person, seed)]


def test_the_file_holds_ten_nights_no_two_alike():
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert set(golden) == {name_of(*run) for run in RUNS}
    assert len({run["digest"] for run in golden.values()}) == 10


def test_two_processes_under_two_hash_seeds_agree_and_another_seed_does_not():
    def told(seed, hash_seed):
        line = [
            "run",
            "hyosan_high",
            "--as",
            "onjo",
            "--bot",
            "scout",
            "--seed",
            str(seed),
            "--seconds",
            "20",
        ]
        done = subprocess.run(
            [sys.executable, "-m", "game", *line, "--json"],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in (0, 3), done.stderr
        return json.loads(done.stdout)["digest"]

    assert told(7, "1") == told(7, "2") != told(8, "1")


if __name__ == "__main__":
    GOLDEN.write_text(
        json.dumps({name_of(*run): digest_of(*run) for run in RUNS}, indent=1) + "\n", encoding="utf-8"
    )
