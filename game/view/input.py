"""Input: keyboard, mouse and gamepads become actions; nothing else asks which key was pressed.

A source is a physical thing by name: `w`, `left shift`, `mouse 1`, `pad a`. One may mean several actions
(W walks north and moves up a menu); each screen heeds those it knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from math import floor, hypot

import pygame

from game.view.pads import DEAD_AIM, DEAD_MOVE, Pads


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
    Action.RUN: ("pad lb", "pad ls"),
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
REPEAT_FIRST, REPEAT_NEXT = 0.38, 0.1
"""Seconds until a held direction moves a menu again, and again."""


class Controls:
    """What is held now, where the pointer is, and which device is in use."""

    def __init__(
        self,
        keys: Mapping[str, Iterable[str]] | None = None,
        pad: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self.device = Device.KEYS
        self.pointer = (0, 0)
        """Of the mouse, in window pixels."""
        self.pointed = False
        """The mouse has moved since it last was `forget`-ed: it aims from then on."""
        self.pads = Pads()
        self.down: set[str] = set()
        self._held: dict[Action, float] = {}
        self.bind(keys or {}, pad or {})

    def bind(self, keys: Mapping[str, Iterable[str]], pad: Mapping[str, Iterable[str]]) -> None:
        """Take bindings: the game's own with what the settings change."""
        self.keys, self.pad = _merged(KEYS, keys), _merged(PAD, pad)
        self._meaning: dict[str, list[Action]] = {}
        for table in (self.keys, self.pad):
            for action, sources in table.items():
                for source in sources:
                    self._meaning.setdefault(source, []).append(action)
        self.down.clear()
        self._held.clear()

    # ------------------------------------------------------------ events
    def feed(self, event: pygame.Event) -> list[Action]:
        """Take one event in; the actions it began, in no particular meaning."""
        if event.type == pygame.WINDOWFOCUSLOST:
            self.down.clear()
            self._held.clear()
            return []
        if event.type == pygame.MOUSEMOTION:
            self._moved(event)
            return []
        if event.type == pygame.JOYDEVICEREMOVED:
            self.down = {source for source in self.down if not source.startswith("pad ")}
        begun: list[Action] = []
        for source, pressed in self.sources(event):
            self.device = Device.PAD if source.startswith("pad ") else Device.KEYS
            if not pressed:
                self.down.discard(source)
            elif source not in self.down:
                self.down.add(source)
                begun += self._meaning.get(source, [])
        if event.type == pygame.JOYDEVICEREMOVED:
            self.device = Device.KEYS
        for action in begun:
            self._held[action] = 0.0
        return begun

    def sources(self, event: pygame.Event) -> list[tuple[str, bool]]:
        """The physical sources an event is about, each with whether it went down."""
        if event.type in (pygame.KEYDOWN, pygame.KEYUP):
            return [(pygame.key.name(event.key), event.type == pygame.KEYDOWN)]
        if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.pointer = tuple(event.pos)
            return [(f"mouse {event.button}", event.type == pygame.MOUSEBUTTONDOWN)]
        return self.pads.feed(event)

    def _moved(self, event: pygame.Event) -> None:
        x, y = event.pos
        if abs(x - self.pointer[0]) + abs(y - self.pointer[1]) > 1:
            self.pointed = True
            self.device = Device.KEYS
        self.pointer = (x, y)

    def repeats(self, elapsed: float) -> list[Action]:
        """Menu directions that are due again because they are still held."""
        due = []
        for action in FIXED[:4]:
            if action not in self._held:
                continue
            if not self.held(action):
                del self._held[action]
                continue
            before, now = self._held[action], self._held[action] + elapsed
            self._held[action] = now
            if floor((now - REPEAT_FIRST) / REPEAT_NEXT) > max(
                -1, floor((before - REPEAT_FIRST) / REPEAT_NEXT)
            ):
                due.append(action)
        return due

    # ------------------------------------------------------------ state
    def held(self, action: Action) -> bool:
        """Whether any source of an action is down."""
        return any(source in self.down for source in (*self.keys.get(action, ()), *self.pad.get(action, ())))

    def move(self) -> tuple[float, float]:
        """Where to walk, no longer than one: keys, else the left stick."""
        x = float(self.held_key(Action.RIGHT) - self.held_key(Action.LEFT))
        y = float(self.held_key(Action.DOWN) - self.held_key(Action.UP))
        if x or y:
            far = hypot(x, y)
            return x / far, y / far
        return self.pads.stick("left", DEAD_MOVE)

    def held_key(self, action: Action) -> bool:
        """Whether an action is down on the keyboard: a pad's arrows give orders, they never walk."""
        return any(source in self.down for source in self.keys.get(action, ()))

    def aim(self) -> tuple[float, float] | None:
        """Where the right stick points, a unit vector, or None while it rests."""
        x, y = self.pads.stick("right", DEAD_AIM)
        far = hypot(x, y)
        return (x / far, y / far) if far > 0.0 else None

    def settle(self) -> None:
        """Another screen took over: nothing held moves its menu; who walked goes on walking after a note."""
        self._held.clear()

    def forget(self) -> None:
        """Let everything go: what is pressed next is meant for something else."""
        self.down.clear()
        self._held.clear()

    # ------------------------------------------------------------ words
    def prompt(self, action: Action) -> str:
        """What to press for an action on the device in use, as printed on it; '' where nothing is bound."""
        table = self.pad if self.device is Device.PAD else self.keys
        sources = table.get(action, ())
        if not sources and self.device is Device.PAD:
            sources = self.keys.get(action, ())
        return self.shown(sources[0]) if sources else ""

    def shown(self, source: str) -> str:
        """A source as a person reads it."""
        if source.startswith("pad "):
            return self.pads.shown(source)
        return SHOWN.get(source, source.upper() if len(source) == 1 else source.title())


SHOWN = {
    "mouse 1": "Left click",
    "mouse 2": "Middle click",
    "mouse 3": "Right click",
    "left shift": "Shift",
    "left ctrl": "Ctrl",
    "escape": "Esc",
    "return": "Enter",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def _merged(
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
