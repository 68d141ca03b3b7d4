"""Input: what a person can mean, and the keys and buttons that mean it until she says otherwise.

A source is a physical thing by name: `w`, `left shift`, `mouse 1`, `pad a`. One may mean several actions
(W walks north and moves up a menu); each screen heeds those it knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum


class Action(Enum):
    """What a person can mean; the value names it in settings and as `ui.action.<value>` in words."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    RUN = "run"
    SNEAK = "sneak"
    USE = "use"
    STRIKE = "strike"
    THROW = "throw"
    BANDAGE = "bandage"
    TORCH = "torch"
    LISTEN = "listen"
    LEAP = "leap"
    FOLLOW = "follow"
    HOLD = "hold"
    HIDE = "hide"
    LOCK = "lock"
    SHOUT = "shout"
    PAUSE = "pause"
    HELP = "help"
    MUTE = "mute"
    FULLSCREEN = "fullscreen"
    OVERLAY = "overlay"
    MENU_UP = "menu_up"
    MENU_DOWN = "menu_down"
    MENU_LEFT = "menu_left"
    MENU_RIGHT = "menu_right"
    ACCEPT = "accept"
    BACK = "back"


class Device(Enum):
    """What was touched last: prompts name its buttons."""

    KEYS = "keys"
    PAD = "pad"


KEYS: dict[Action, tuple[str, ...]] = {
    Action.UP: ("w", "up"),
    Action.DOWN: ("s", "down"),
    Action.LEFT: ("a", "left"),
    Action.RIGHT: ("d", "right"),
    Action.RUN: ("left shift",),
    Action.SNEAK: ("left ctrl", "c"),
    Action.USE: ("e",),
    Action.STRIKE: ("mouse 1",),
    Action.THROW: ("mouse 3", "g"),
    Action.BANDAGE: ("q",),
    Action.TORCH: ("f",),
    Action.LISTEN: ("tab",),
    Action.LEAP: ("space",),
    Action.FOLLOW: ("1",),
    Action.HOLD: ("2",),
    Action.HIDE: ("3",),
    Action.LOCK: ("r",),
    Action.SHOUT: ("v",),
    Action.PAUSE: ("escape", "p"),
    Action.HELP: ("f1", "h"),
    Action.MUTE: ("m",),
    Action.FULLSCREEN: ("f11",),
    Action.OVERLAY: ("f3",),
    Action.MENU_UP: ("up", "w"),
    Action.MENU_DOWN: ("down", "s"),
    Action.MENU_LEFT: ("left", "a"),
    Action.MENU_RIGHT: ("right", "d"),
    Action.ACCEPT: ("return", "space", "e", "enter"),
    Action.BACK: ("escape", "backspace"),
}
PAD: dict[Action, tuple[str, ...]] = {
    Action.RUN: ("pad lb",),
    Action.SNEAK: ("pad b",),
    Action.USE: ("pad a",),
    Action.STRIKE: ("pad rt",),
    Action.THROW: ("pad lt",),
    Action.BANDAGE: ("pad x",),
    Action.TORCH: ("pad y",),
    Action.LISTEN: ("pad rs",),
    Action.LEAP: ("pad rb",),
    Action.FOLLOW: ("pad up",),
    Action.HOLD: ("pad right",),
    Action.HIDE: ("pad down",),
    Action.LOCK: ("pad ls",),
    Action.SHOUT: ("pad left",),
    Action.PAUSE: ("pad start",),
    Action.HELP: ("pad back",),
    Action.MENU_UP: ("pad up", "pad stick up"),
    Action.MENU_DOWN: ("pad down", "pad stick down"),
    Action.MENU_LEFT: ("pad left", "pad stick left"),
    Action.MENU_RIGHT: ("pad right", "pad stick right"),
    Action.ACCEPT: ("pad a", "pad start"),
    Action.BACK: ("pad b",),
}
FIXED = (Action.MENU_UP, Action.MENU_DOWN, Action.MENU_LEFT, Action.MENU_RIGHT, Action.ACCEPT, Action.BACK)
"""Never rebound: a menu can always be left."""
REBOUND = tuple(action for action in Action if action not in FIXED)


def merged(
    own: Mapping[Action, tuple[str, ...]], changes: Mapping[str, Iterable[str]]
) -> dict[Action, tuple[str, ...]]:
    """The game's bindings with the player's; a source taken for one action leaves the others of its kind."""
    made = dict(own)
    named = {action.value: action for action in REBOUND}
    for word, sources in changes.items():
        if word in named:
            made[named[word]] = tuple(sources)
    taken = {source for word in changes if word in named for source in changes[word]}
    for action in REBOUND:
        if action.value not in changes and action in made:
            made[action] = tuple(source for source in made[action] if source not in taken)
    return made
