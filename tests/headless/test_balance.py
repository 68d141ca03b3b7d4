"""Balance, as bots see it: the careful win most nights and not all, the careless hardly any."""

import os

import pytest

from game.headless import roster
from game.headless.batch.tally import batch, tally
from game.headless.batch.witness import Witness
from game.headless.run import nights
from game.session.play import open_map
from game.sim.events import Event
from game.sim.kinds.who import Has

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
    """Over a few of On-jo's nights: wins, and whom she felled."""
    return {
        bot: [_night(bot, seed) for seed in NIGHTS] for bot in ("scout", "careful", "fighter", "fighter:0")
    }


def _night(bot, seed):
    session = open_map("hyosan_high", "onjo", seed, marked=False)
    me, felled, struck = session.world.handle(session.world.player), 0, {}
    for happened in nights(session, roster.make(bot, seed)):
        for fact in happened:
            felled += fact.kind == Event.DIED and struck.get(fact.who) == me
            if fact.kind == Event.HIT:
                struck[fact.whom] = fact.who
    return session.outcome.name == "WON", felled


def test_the_fighter_fells_most_and_may_win(told):
    felled = {bot: sum(night[1] for night in rows) for bot, rows in told.items()}
    assert felled["fighter"] > 1.5 * felled["scout"]
    assert any(night[0] for night in told["fighter"])


def test_a_clumsy_fighter_fells_fewer(told):
    felled = {bot: sum(night[1] for night in rows) for bot, rows in told.items()}
    assert felled["fighter"] > 1.5 * felled["fighter:0"]


# ------------------------------------------------------------ what each is for
NEAR = 6.0
"""Tiles within which a companion is at somebody's side."""


def spent(person, bot):
    """(won, noticed, minutes, companions at her side in the end) over a few nights, summed."""
    return [sum(column) for column in zip(*(_spent(person, bot, seed) for seed in (0, 5, 6)), strict=True)]


def _spent(person, bot, seed):
    session = open_map("hyosan_high", person, seed, marked=False)
    world, seen = session.world, Witness(session, 10)
    with_her = [world.handle(row) for row in world.rows(Has.COMPANION).tolist() if row != world.player]
    for happened in nights(session, roster.make(bot, seed)):
        seen.notice(happened)
    won = session.outcome.name == "WON"
    rows = [row for row in map(world.resolve, with_her) if row >= 0]
    beside = [
        row for row in rows if (world.body.x[row] - seen.x) ** 2 + (world.body.y[row] - seen.y) ** 2 < NEAR**2
    ]
    return won, seen.detections, session.seconds / 60.0, len(beside)


@pytest.fixture(scope="module", params=["onjo", "namra"])
def compared(request):
    """The figures of some bots as one of the two; the clumsy only as On-jo."""
    clumsy = ("scout:0", "careful:0", "shepherd:0") if request.param == "onjo" else ()
    return {bot: spent(request.param, bot) for bot in ("scout", "careful", "shepherd", *clumsy)}


def test_the_careful_are_noticed_markedly_less_a_minute(compared):
    assert compared["careful"][0] >= 1, "who never gets anywhere is noticed by nobody"
    noticed = {bot: seen / minutes for bot, (_, seen, minutes, _) in compared.items()}
    assert noticed["careful"] < 0.85 * noticed["scout"]
    assert noticed["careful"] < 0.85 * noticed.get("careful:0", 99.0)


def test_shepherds_have_companions_with_them_and_scouts_hardly_ever(compared):
    led = {bot: beside for bot, (_, _, _, beside) in compared.items()}
    assert led["shepherd"] > led["scout"]
    assert led["shepherd"] > led.get("shepherd:0", 0)


def test_more_skill_wins_more(compared):
    for bot in ("scout", "careful", "shepherd"):
        if f"{bot}:0" in compared:
            assert compared[bot][0] > compared[f"{bot}:0"][0], bot
