"""Unable: why a deed just asked for comes to nothing, so that no key is answered by silence."""

from __future__ import annotations

from game.sim.kinds.things import Item
from game.view.glance import Glance
from game.view.input import Action
from game.view.intents import ORDERS

MISSING = {Action.TORCH: Item.TORCH, Action.BANDAGE: Item.BANDAGE, Action.THROW: Item.BOTTLE}


def unable(action: Action, seen: Glance) -> str:
    """Language key of the reason, '' where the deed can be tried."""
    if seen.grabbed:
        return ""  # the struggle has a line of its own
    if action in MISSING and MISSING[action] not in dict(seen.items):
        return f"hud.unable.{action.value}"
    if action is Action.BANDAGE and not hurt(seen):
        return "hud.unable.unhurt"
    if action in ORDERS and not seen.friends:
        return "hud.unable.alone"  # whether one who is away hears it is for the rules to say
    if action is Action.LOCK and not seen.lockable:
        return "hud.unable.lock"
    return ""


def hurt(seen: Glance) -> bool:
    """Whether a bandage would do anything: for oneself, or for a companion at hand who bleeds."""
    hers = seen.health < 1.0 or seen.bleeding > 0.0 or seen.infection > 0.0
    return hers or any(friend.bleeding and friend.at_hand for friend in seen.friends)
