"""What the end of a night says of how it came: who laid hands on her, why it had come, what would help."""

from __future__ import annotations

import pytest

from game.content.words import Words
from game.sim.events import Event, Fact
from game.sim.kinds.minds import Why
from game.sim.kinds.story import Outcome
from game.view.caught import Caught

YARD = """
########
#.@.w.w#
########
"""


@pytest.fixture
def told(scene) -> tuple[Caught, Words]:
    """After the first walker held her, and had another reason later; the second held somebody else."""
    world, caught = scene(YARD).step().world, Caught()
    first, second = (int(row) for row in scene(YARD).rows["w"])
    me = world.handle(world.player)
    world.mind.why[first], world.mind.why_value[first] = Why.HEARD, 7.26
    world.mind.why[second] = Why.CRY
    caught.take(Fact(1, Event.GRAB, world.handle(first), me, 0.0, 0.0, 0.0, 0), world)
    caught.take(Fact(1, Event.GRAB, world.handle(second), me + 1, 0.0, 0.0, 0.0, 0), world)
    caught.take(Fact(1, Event.NOTICED, world.handle(second), me, 0.0, 0.0, 0.0, 0), world)
    world.mind.why[first] = Why.LOST
    return caught, Words.load()


@pytest.mark.parametrize("outcome", [Outcome.TORN_APART, Outcome.TURNED, Outcome.BLED_OUT])
def test_the_reason_is_the_one_it_had_when_it_laid_hands_on_her(told, outcome):
    caught, words = told
    why = words.say("why.heard", value="7.3")
    line = words.say("ui.caught", who=words.say("breed.walker"), why=why)
    assert caught.lines(outcome, words) == [line, words.say(f"hint.{outcome.name.lower()}")]


def test_what_brought_it_is_told_and_not_only_that_it_touched_her(scene):
    """It drifts, hears her, sees her, feels her, holds her: the first it came for is told, and the last."""
    world, caught, words = scene(YARD).step().world, Caught(), Words.load()
    first, second = (int(row) for row in scene(YARD).rows["w"])
    for why, value in ((Why.SMELT, 1.0), (Why.WANDERING, 0.0), (Why.HEARD, 30.0), (Why.SAW, 100.0)):
        world.mind.why[first], world.mind.why_value[first] = why, value
        world.mind.why[second] = Why.CRY
        caught.watch(world)
    world.mind.why[first] = Why.TOUCHED
    caught.take(Fact(1, Event.GRAB, world.handle(first), world.handle(world.player), 0.0, 0.0, 0.0, 0), world)
    heard, touched = words.say("why.heard", value="30.0"), words.say("why.touched")
    why = words.say("ui.then", first=heard, then=touched)
    line = words.say("ui.caught", who=words.say("breed.walker"), why=why)
    assert caught.lines(Outcome.TORN_APART, words)[0] == line


def test_other_ends_have_other_causes(told):
    caught, words = told
    assert caught.lines(Outcome.SHOT, words) == [words.say("hint.shot")]
    assert caught.lines(Outcome.WON, words) == caught.lines(Outcome.RUNNING, words) == []


def test_where_nobody_laid_hands_on_her_nobody_is_named():
    words = Words.load()
    assert Caught().lines(Outcome.BLED_OUT, words) == [words.say("hint.bled_out")]


def test_every_way_to_lose_has_a_hint_and_every_reason_a_word():
    words = Words.load()
    lost = set(Outcome) - {Outcome.RUNNING, Outcome.WON, Outcome.MOVED_ON}
    assert [o.name for o in lost if not words.has(f"hint.{o.name.lower()}")] == []
    assert [w.name for w in Why if not words.has(f"why.{w.name.lower()}")] == []
