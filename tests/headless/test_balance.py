"""Balance, as bots see it: the careful win most nights and not all, the careless hardly any."""

import os

import pytest

from game.headless import roster
from game.headless.batch.tally import batch, tally
from game.headless.run import nights
from game.session.play import open_map
from game.sim.events import Event

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


NIGHTS = range(3)


@pytest.fixture(scope="module")
def told():
    """Over a few of On-jo's nights: wins, how often she was noticed, whom she felled."""
    return {bot: [_night(bot, seed) for seed in NIGHTS] for bot in ("scout", "careful", "fighter")}


def _night(bot, seed):
    session = open_map("hyosan_high", "onjo", seed, marked=False)
    me, noticed, felled, struck = session.world.handle(session.world.player), 0, 0, {}
    for happened in nights(session, roster.make(bot, seed)):
        for fact in happened:
            noticed += fact.kind == Event.NOTICED and fact.whom == me and fact.sub == 1
            felled += fact.kind == Event.DIED and struck.get(fact.who) == me
            if fact.kind == Event.HIT:
                struck[fact.whom] = fact.who
    return session.outcome.name == "WON", noticed, felled


def test_the_careful_are_noticed_less_and_win_all_the_same(told):
    wins, noticed, _ = (sum(column) for column in zip(*told["careful"], strict=True))
    assert noticed < sum(night[1] for night in told["scout"])
    assert wins >= 1


def test_the_fighter_fells_most_and_may_win(told):
    felled = {bot: sum(night[2] for night in rows) for bot, rows in told.items()}
    assert felled["fighter"] > 1.5 * felled["scout"]
    assert felled["careful"] < felled["scout"]
    assert any(night[0] for night in told["fighter"])
