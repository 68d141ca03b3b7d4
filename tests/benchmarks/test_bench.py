"""`hyosan bench` at small sizes: the same work first; how fast, only when benchmarks are asked for."""

from __future__ import annotations

import pytest

from game.bench.cases import cases
from game.bench.measure import Case, Missing, measure

ROWS = [pytest.param(case, id=f"{case.name}-{case.n}-{case.reference}") for case in cases(quick=True)]
PLAIN = [row for row in ROWS if row.values[0].name != "start"]


@pytest.mark.parametrize("case", PLAIN)
def test_both_sides_do_the_same_work(case: Case) -> None:
    try:
        match = case.setup()
    except Missing as reason:
        pytest.skip(str(reason))
    assert len(match.inputs) > 0, "a check that checked nothing fails"
    for each in match.inputs:
        match.before(each)
        match.check(each)
        match.before(each)
        match.ours(each)
        if match.theirs is not None:
            match.theirs(each)


@pytest.mark.benchmark
@pytest.mark.parametrize("case", ROWS)
def test_a_row_is_a_figure(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    row = measure(case, seconds=0.3)
    with capsys.disabled():
        print(f"\n{row}")
    assert row.unequal is None
    assert row.skipped is not None or (row.ratio is not None and row.ratio > 0)
