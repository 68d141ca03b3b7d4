"""`hyosan bench`: one JSON array, exit codes, one line for a wrong name."""

from __future__ import annotations

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from game.bench import cases as table
from game.bench.measure import Case, Match, Missing, Unequal
from game.cli.app import app

KEYS = {
    "name",
    "n",
    "ours_ms",
    "reference",
    "reference_ms",
    "ratio",
    "target",
    "ok",
    "skipped",
    "unequal",
    "note",
}


def ask(*words: str) -> Any:
    return CliRunner().invoke(app, ["bench", *words], prog_name="hyosan")


def unequal(_: int) -> None:
    raise Unequal("x[0] is 1 here and 2 there")


def row(name: str, target: float = 1.0, missing: str = "", check: Any = lambda _: None) -> Case:
    """A row whose work is nothing beside a budget of a second, so only its target decides."""

    def setup() -> Match[int]:
        if missing:
            raise Missing(missing)
        return Match([0], lambda _: None, None, check, budget_ms=1000.0, note="made up")

    return Case(name, 1, "budget", target, setup, rounds=5)


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> Any:
    def rows(*given: Case) -> None:
        monkeypatch.setattr(table, "cases", lambda quick=False, cold=False: list(given))

    return rows


GOOD, MISSED = row("good"), row("missed", target=-1.0)
SKIPPED, WRONG = row("skipped", missing="no compiler"), row("wrong", check=unequal)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([GOOD], 0),
        ([GOOD, SKIPPED], 0),
        ([GOOD, MISSED], 1),
        ([GOOD, WRONG], 1),
        ([SKIPPED], 1),
    ],
)
def test_exit_codes(rows: list[Case], code: int, made_up: Any):
    made_up(*rows)
    assert ask().exit_code == code
    assert ask("--json").exit_code == code


def test_json_is_one_array_and_words_go_to_stderr(made_up: Any):
    made_up(GOOD, MISSED, SKIPPED, WRONG)
    answer = ask("--json")
    found = json.loads(answer.stdout)
    assert [each["name"] for each in found] == ["good", "missed", "skipped", "wrong"]
    assert all(set(each) == KEYS for each in found)
    assert [each["ok"] for each in found] == [True, False, False, False]
    assert found[2]["skipped"] == "no compiler"
    assert found[3]["unequal"].startswith("x[0]")
    assert found[2]["ratio"] is found[3]["ratio"] is None
    assert found[0]["ratio"] == pytest.approx(found[0]["ours_ms"] / found[0]["reference_ms"])
    assert "1/4  good 1 beside budget" in answer.stderr


def test_the_table_says_what_was_skipped_and_why(made_up: Any):
    made_up(GOOD, MISSED, SKIPPED, WRONG)
    told = ask().stdout.splitlines()
    for name, verdict in (
        ("good", "ok"),
        ("missed", "missed"),
        ("wrong", "unequal"),
        ("skipped", "compiler"),
    ):
        assert any(line.split()[:1] == [name] and verdict in line for line in told), name


def test_a_wrong_name_is_one_line_and_two():
    answer = ask("--only", "rasy")
    assert answer.exit_code == 2
    assert answer.stdout == ""
    assert answer.stderr.count("\n") == 1
    assert "rays" in answer.stderr


def test_only_measures_only_that(made_up: Any):
    made_up(GOOD, MISSED)
    assert [each["name"] for each in json.loads(ask("--only", "good", "--json").stdout)] == ["good"]


def test_profile_names_every_system_of_the_schedule():
    from game.sim.schedule import SCHEDULE

    found = json.loads(ask("--profile", "--quick", "--json").stdout)
    assert len(found) == 2
    for each in found:
        assert list(each["microseconds"]) == [system.name for system in SCHEDULE]
        assert all(spent > 0 for spent in each["microseconds"].values())


def test_help_has_an_example():
    answer = ask("--help")
    assert answer.exit_code == 0
    assert "Example:  hyosan bench" in answer.stdout


def test_the_table_says_which_extra_is_missing(capsys):
    """Square brackets are the table's own markup unless they are escaped."""
    from game.bench.measure import Row
    from game.cli.bench import _tell

    why = "scipy is not installed: pip install 'hyosan[bench]'"
    _tell(Row("crowd", 10, None, "scipy", None, None, 0.25, False, skipped=why), True)
    assert "hyosan[bench]" in capsys.readouterr().out.replace("\n", "")
