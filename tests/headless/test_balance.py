"""Balance, as bots see it: the careful win most nights and not all, the careless hardly any.

What is said of a bot is said of its first nights one after the other, with a margin: no night is chosen.
"""

import os
from functools import cache

import pytest

from game.headless import roster
from game.headless.batch.tally import batch, tally
from game.headless.batch.witness import Witness
from game.headless.run import nights
from game.session.play import open_map
from game.sim.kinds.who import Has

pytestmark = pytest.mark.slow
MANY, SOME, FEW = range(50), range(16), range(10)
"""Nights of scouts; of those they are compared with; of fighters and of the careless, who tell enough."""


@cache
def played(person: str, bot: str, seeds: range):
    """A row of results for each night, played on all cores."""
    jobs = min(os.cpu_count() or 1, 4)
    return tuple(batch("hyosan_high", person, bot, seeds, jobs=jobs))


def wins(rows):
    return sum(row.won for row in rows)


@pytest.mark.parametrize("person", ["onjo", "namra"])
def test_scout_wins_some_and_loses_in_many_ways(person):
    counted = tally(played(person, "scout", MANY))
    assert 10 <= counted.wins <= 40, counted
    assert counted.causes >= 3, counted


@pytest.mark.parametrize("bot", ["idle", "random"])
@pytest.mark.parametrize("person", ["onjo", "namra"])
def test_carelessness_hardly_ever_wins(person, bot):
    counted = tally(played(person, bot, FEW))
    assert counted.runs == len(FEW)
    assert counted.wins < 1, counted


def scouts(person, seeds):
    """The scout's nights of these seeds; they have been played with the many."""
    return played(person, "scout", MANY)[: len(seeds)]


def test_fighters_fell_most_and_the_clumsy_fewer():
    felled = {bot: sum(row.kills for row in played("onjo", bot, FEW)) for bot in ("fighter", "fighter:0")}
    assert felled["fighter"] > 1.5 * sum(row.kills for row in scouts("onjo", FEW))
    assert felled["fighter"] > 1.5 * felled["fighter:0"]
    assert wins(played("onjo", "fighter", FEW)) > 0


# ------------------------------------------------------------ what each is for
def noticed(rows):
    """How often a minute somebody's suspicion reached alarm."""
    return sum(row.detections for row in rows) / (sum(row.seconds for row in rows) / 60.0)


@pytest.mark.parametrize("person", ["onjo", "namra"])
def test_the_careful_are_noticed_markedly_less_a_minute(person):
    careful = played(person, "careful", SOME)
    assert wins(careful) >= 2, "who never gets anywhere is noticed by nobody"
    assert noticed(careful) < 0.85 * noticed(scouts(person, SOME))


NEAR = 6.0
"""Tiles within which a companion is at somebody's side."""


@cache
def led(person: str, bot: str, seeds: range):
    """For each night whether it was won, and how many companions were at her side in the end."""
    return [_led(person, bot, seed) for seed in seeds]


def _led(person: str, bot: str, seed: int):
    session = open_map("hyosan_high", person, seed, marked=False)
    world, seen = session.world, Witness(session, 10)
    with_her = [world.handle(row) for row in world.rows(Has.COMPANION).tolist() if row != world.player]
    assert with_her, "nobody to be led is nothing tried"
    for happened in nights(session, roster.make(bot, seed)):
        seen.notice(happened)
    rows = [row for row in map(world.resolve, with_her) if row >= 0]
    apart = [(world.body.x[row] - seen.x) ** 2 + (world.body.y[row] - seen.y) ** 2 for row in rows]
    return session.outcome.name == "WON", sum(far < NEAR**2 for far in apart)


@pytest.mark.parametrize("person", ["onjo", "namra"])
def test_shepherds_win_about_as_often_as_scouts_and_bring_somebody_out(person):
    told = led(person, "shepherd", SOME)
    assert sum(won for won, _ in told) >= 0.6 * wins(scouts(person, SOME))
    assert sum(won and beside > 0 for won, beside in told) >= 1
    assert sum(beside > 0 for _, beside in told) >= 3


@pytest.mark.parametrize("bot", ["scout", "careful", "shepherd"])
def test_more_skill_wins_more(bot):
    best = sum(won for won, _ in led("onjo", bot, SOME)) if bot == "shepherd" else wins(best_of(bot))
    assert best >= 2 + 2 * wins(played("onjo", f"{bot}:0", SOME))


def best_of(bot):
    return scouts("onjo", SOME) if bot == "scout" else played("onjo", bot, SOME)
