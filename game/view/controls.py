"""Controls: keyboard, mouse and gamepads become actions; nothing else asks which key was pressed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import floor, hypot

import pygame

from game.content.words import Words
from game.view.input import FIXED, KEYS, PAD, Action, Device, merged
from game.view.pads import DEAD_AIM, DEAD_MOVE, Pads

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
        self._called: dict[str, str] = {}
        self.bind(keys or {}, pad or {})

    def bind(self, keys: Mapping[str, Iterable[str]], pad: Mapping[str, Iterable[str]]) -> None:
        """Take bindings: the game's own with what the settings change."""
        self.keys, self.pad = merged(KEYS, keys), merged(PAD, pad)
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

    def speak(self, words: Words) -> None:
        """Call keys and buttons what they are called in a language from now on."""
        self._called = {key: words.say(key) for key in words.keys("source")}

    def shown(self, source: str) -> str:
        """A source as a person reads it; one that no language file names stands as it is printed."""
        name = self.pads.printed(source) if source.startswith("pad ") else source
        called = self._called.get(f"source.{name.replace(' ', '_')}")
        return called or (name.upper() if len(name) == 1 else name.title())
