"""Balance, as bots see it: the careful win most nights and not all, the careless hardly any."""

import os

import pytest

from game.headless.batch.tally import batch, tally

pytestmark = pytest.mark.slow
SEEDS = range(100)
FEW = range(10)
"""The careless live for minutes, all the same way; ten of them tell enough for every day."""


def outcome(person: str, bot: str, seeds: range):
    jobs = min(os.cpu_count() or 1, 4)
    return tally(batch("hyosan_high", person, bot, seeds, jobs=jobs))


@pytest.mark.parametrize("person", ["onjo", "namra"])
def test_scout_wins_some_and_loses_in_many_ways(person):
    counted = outcome(person, "scout", SEEDS)
    assert 20 <= counted.wins <= 80, counted
    assert counted.causes >= 3, counted


@pytest.mark.parametrize("bot", ["idle", "random"])
@pytest.mark.parametrize("person", ["onjo", "namra"])
def test_carelessness_hardly_ever_wins(person, bot):
    counted = outcome(person, bot, FEW)
    assert counted.runs == len(FEW)
    assert counted.wins < 1, counted
