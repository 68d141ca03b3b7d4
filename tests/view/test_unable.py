"""A deed that comes to nothing is answered with the reason, and one that can be tried never is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.sim.kinds.minds import Order
from game.sim.kinds.things import Item
from game.view.glance import Friend, Glance, glance
from game.view.input import Action
from game.view.unable import unable

EVERYTHING = ((Item.BANDAGE, 1), (Item.BOTTLE, 1), (Item.TORCH, 1))


@pytest.fixture
def able(scene) -> Glance:
    """She has everything, is hurt, beside a companion and a door of hers."""
    seen = glance(scene("#####\n#.@.#\n#####").step().world)
    friend = Friend("suhyeok", seen.x + 2, seen.y, 1.0, 0.0, Order.HOLD, False)
    return replace(seen, items=EVERYTHING, health=0.5, friends=(friend,), lockable=True)


def test_whoever_is_able_is_told_nothing(able):
    assert [action for action in Action if unable(action, able)] == []


@pytest.mark.parametrize(
    ("change", "action", "word"),
    [
        ({"items": EVERYTHING[:2]}, Action.TORCH, "torch"),
        ({"items": EVERYTHING[1:]}, Action.BANDAGE, "bandage"),
        ({"items": EVERYTHING[::2]}, Action.THROW, "throw"),
        ({"health": 1.0}, Action.BANDAGE, "unhurt"),
        ({"friends": ()}, Action.HOLD, "alone"),
        ({"lockable": False}, Action.LOCK, "lock"),
    ],
)
def test_what_is_missing_is_named_and_only_for_what_needs_it(able, change, action, word):
    less = replace(able, **change)
    assert unable(action, less) == f"hud.unable.{word}"
    allowed = {Action.FOLLOW, Action.HOLD, Action.HIDE} if word == "alone" else {action}
    assert {other for other in Action if unable(other, less)} == allowed
    assert unable(action, replace(less, grabbed=1)) == "", "the struggle has a line of its own"


@pytest.mark.parametrize("change", [{"bleeding": 0.5}, {"infection": 0.1}])
def test_a_bandage_is_good_for_a_wound_and_for_a_bite(able, change):
    assert unable(Action.BANDAGE, replace(able, health=1.0, **change)) == ""


@pytest.mark.parametrize(("bleeding", "at_hand", "word"), [(1, 1, ""), (1, 0, "unhurt"), (0, 1, "unhurt")])
def test_a_bandage_is_good_for_a_companion_at_hand_who_bleeds(able, bleeding, at_hand, word):
    friend = replace(able.friends[0], bleeding=bool(bleeding), at_hand=bool(at_hand))
    told = unable(Action.BANDAGE, replace(able, health=1.0, friends=(friend,)))
    assert told == (word and f"hud.unable.{word}")


def test_whose_wounds_can_be_dressed_is_seen_in_the_world(scene):
    s = scene("#######\n#h.@..#\n#######")
    world, them = s.step().world, s.row("h")
    for apart in (1.0, 2.0):
        world.body.x[them], world.vital.bleeding[them] = world.body.x[0] - apart, 2.0
        friend = glance(world).friends[0]
        assert (friend.bleeding, friend.at_hand) == (True, apart < world.numbers.body.use_reach)
