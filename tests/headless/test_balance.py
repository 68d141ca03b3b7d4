"""Balance, as bots see it: the careful win most nights and not all, the careless hardly any."""

import os

import pytest

from game.headless.batch import batch, tally

pytestmark = pytest.mark.slow
SEEDS = range(100)


def outcome(person: str, bot: str):
    workers = min(os.cpu_count() or 1, 4)
    return tally(batch("hyosan_high", person, bot, SEEDS, workers=workers))


@pytest.mark.parametrize("person", ["onjo", "namra"])
def test_scout_wins_some_and_loses_in_many_ways(person):
    counted = outcome(person, "scout")
    assert 20 <= counted.wins <= 80, counted
    assert counted.causes >= 3, counted


@pytest.mark.parametrize("bot", ["idle", "random"])
@pytest.mark.parametrize("person", ["onjo", "namra"])
def test_carelessness_hardly_ever_wins(person, bot):
    assert outcome(person, bot).wins < 5
