"""The runner on made-up cases and a made-up clock: nothing here depends on how fast anything is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from game.bench.measure import BUDGET, Case, Match, Missing, Unequal, measure


class Clock:
    """Seconds that pass only when somebody works."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Bout:
    """Two workers with scripted durations, and a record of who worked on what."""

    def __init__(self, ours: Sequence[float], theirs: Sequence[float], inputs: int = 3) -> None:
        self.clock = Clock()
        self.durations = {"ours": list(ours), "theirs": list(theirs)}
        self.calls: list[tuple[str, Any]] = []
        self.inputs = list(range(inputs))

    def worker(self, who: str) -> Callable[[Any], None]:
        def work(each: Any) -> None:
            done = sum(1 for name, _ in self.calls if name == who)
            self.calls.append((who, each))
            self.clock.now += self.durations[who][done % len(self.durations[who])]

        return work

    def case(self, target: float = 1.0, rounds: int = 6, **options: Any) -> Case:
        def check(each: Any) -> None:
            self.calls.append(("check", each))

        given = {"check": check, **options}
        match: Match[Any] = Match(self.inputs, self.worker("ours"), self.worker("theirs"), **given)
        return Case("bout", 10, "them", target, lambda: match, rounds)

    def turns(self) -> list[tuple[str, Any]]:
        return [call for call in self.calls if call[0] in ("ours", "theirs")]


def test_a_row_is_the_ratio_of_two_medians():
    bout = Bout([0.001, 0.9, 0.002, 0.003, 0.001, 0.002], [0.004, 0.004, 0.004, 5.0, 0.004, 0.004])
    row = measure(bout.case(), 99.0, bout.clock)
    assert row.ours_ms == pytest.approx(2.0)
    assert row.reference_ms == pytest.approx(4.0)
    assert row.ratio == pytest.approx(0.5)
    assert row.ok
    assert (row.name, row.n, row.reference, row.target) == ("bout", 10, "them", 1.0)


def test_work_in_units_is_told_per_unit():
    bout = Bout([0.060], [0.040])
    row = measure(bout.case(ours_units=30, theirs_units=10), 99.0, bout.clock)
    assert row.ours_ms == pytest.approx(2.0)
    assert row.reference_ms == pytest.approx(4.0)


def test_sides_alternate_and_inputs_rotate():
    bout = Bout([0.001], [0.001], inputs=3)
    measure(bout.case(rounds=6), 99.0, bout.clock)
    firsts = [bout.turns()[k][0] for k in range(0, 12, 2)]
    assert firsts == ["ours", "theirs"] * 3
    for k in range(6):
        pair = bout.turns()[2 * k : 2 * k + 2]
        assert {who for who, _ in pair} == {"ours", "theirs"}
        assert [each for _, each in pair] == [k % 3] * 2


def test_every_input_is_checked_before_anything_is_timed():
    bout = Bout([0.001], [0.001], inputs=4)
    measure(bout.case(), 99.0, bout.clock)
    assert bout.calls[:4] == [("check", each) for each in range(4)]


def test_inputs_are_put_back_off_the_clock():
    bout, reset = Bout([0.002], [0.004], inputs=2), []

    def before(each: Any) -> None:
        reset.append(each)
        bout.clock.now += 50.0

    row = measure(bout.case(rounds=5, before=before), 1e6, bout.clock)
    assert row.ours_ms == pytest.approx(2.0)
    assert reset == [0, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0]


def test_time_ends_a_row_but_not_before_the_least_rounds():
    bout = Bout([1.0], [1.0])
    measure(bout.case(rounds=1000), 20.0, bout.clock)
    assert len(bout.turns()) == 2 * 11
    slow = Bout([100.0], [100.0])
    measure(slow.case(rounds=1000), 20.0, slow.clock)
    assert len(slow.turns()) == 2 * 5


@pytest.mark.parametrize(("target", "ok"), [(0.5, True), (0.499, False)])
def test_a_target_is_the_most_a_ratio_may_be(target: float, ok: bool):
    bout = Bout([0.002], [0.004])
    row = measure(bout.case(target), 99.0, bout.clock)
    assert row.ok is ok
    assert row.missed is not ok


def test_a_budget_is_a_reference_that_does_no_work():
    bout = Bout([0.002], [])
    match: Match[int] = Match([0], bout.worker("ours"), None, lambda _: None, budget_ms=8.0)
    row = measure(Case("bout", 1, BUDGET, 1.0, lambda: match), 1.0, bout.clock)
    assert row.ok
    assert (row.reference_ms, row.ratio) == (8.0, pytest.approx(0.25))
    assert {who for who, _ in bout.turns()} == {"ours"}


def test_what_is_missing_skips_a_row_which_is_then_neither_ok_nor_missed():
    def setup() -> Match[int]:
        raise Missing("no compiler here")

    row = measure(Case("bout", 1, "C", 1.0, setup))
    assert row.skipped == "no compiler here"
    assert (row.ok, row.missed) == (False, False)
    assert (row.ours_ms, row.reference_ms, row.ratio) == (None, None, None)


def test_unequal_work_is_an_error_and_never_a_figure():
    bout = Bout([0.001], [99.0])

    def check(each: int) -> None:
        if each == 2:
            raise Unequal("x[7] is 1 here and 2 there")

    row = measure(bout.case(check=check), 99.0, bout.clock)
    assert row.unequal == "x[7] is 1 here and 2 there"
    assert row.missed
    assert row.ratio is None
    assert not bout.turns()
