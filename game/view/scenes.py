"""Screens in a stack over one window: the top one is asked, those it does not cover are drawn under it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.content.places import GAME, Shelf
from game.content.words import Words
from game.view import settings as kept
from game.view.controls import Controls
from game.view.input import Action
from game.view.settings import Settings
from game.view.sound import Air, Sound
from game.view.ui.menu import Menu
from game.view.ui.theme import DIM, Frame, frame_in
from game.view.ui.type import Type
from game.view.warming import Warming


class Screen:
    """One thing the window can be: a menu, the night, a note."""

    covers = True
    """False: what lies under it is drawn first."""
    menu: Menu | None = None

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def press(self, action: Action) -> None:
        """An action began while this screen was on top."""
        if self.menu is not None and self.menu.press(action):
            return
        if action in (Action.BACK, Action.PAUSE):
            self.back()

    def back(self) -> None:
        """Leave, if one may."""
        self.stage.sound.ui("ui_back")
        self.stage.pop()

    def point(self, at: tuple[int, int]) -> None:
        """The mouse moved."""
        if self.menu is not None:
            self.menu.hover(at)

    def click(self, at: tuple[int, int]) -> None:
        """The left button went down."""
        if self.menu is not None:
            self.menu.click(at)

    def begin(self) -> None:
        """This screen came to the top."""

    def interrupt(self) -> None:
        """The window is no longer looked at, or the pad in use is gone."""

    def update(self, seconds: float) -> None:
        """Time passes while this screen is on top."""

    def air(self) -> Air | None:
        """What is heard behind this screen; None = as the one under it."""
        return None

    def pointer(self) -> bool:
        """Whether the system's mouse pointer is shown."""
        return True

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        """Draw this screen alone."""


@dataclass(slots=True)
class Stage:
    """Everything screens share."""

    settings: Settings
    words: Words
    type: Type
    controls: Controls
    sound: Sound
    assets: Path
    warming: Warming
    shelf: Shelf = GAME
    """The mods played with."""
    screens: list[Screen] = field(default_factory=list)
    running: bool = True
    rate: float = 0.0
    """Frames a second lately."""
    fullscreen_wanted: bool = False
    """The loop is to open the window anew."""

    @property
    def top(self) -> Screen:
        return self.screens[-1]

    def push(self, screen: Screen) -> None:
        """Put a screen on top."""
        self.screens.append(screen)
        self._changed()

    def pop(self) -> None:
        """Take the top one off; the last one stays."""
        if len(self.screens) > 1:
            self.screens.pop()
            self._changed()

    def start(self, screen: Screen) -> None:
        """Take everything off and begin with one screen."""
        self.screens = [screen]
        self._changed()

    def _changed(self) -> None:
        self.controls.settle()
        self.top.begin()

    def quit(self) -> None:
        """End the loop after this frame."""
        self.running = False

    def speak(self, words: Words) -> None:
        """Say everything in a language from now on."""
        self.words = words
        self.controls.speak(words)

    # ------------------------------------------------------------ settings
    def apply(self) -> None:
        """Let everything follow the settings, and keep them."""
        self.sound.volume, self.sound.music = self.settings.volume, self.settings.music
        self.sound.mute = self.settings.mute
        self.type.factor = self.settings.text
        kept.save(self.settings)

    def rebind(self) -> None:
        """Take changed keys over."""
        self.controls.bind(self.settings.keys, self.settings.pad)
        kept.save(self.settings)

    def everywhere(self, action: Action) -> bool:
        """Actions that work on every screen; whether this was one."""
        if action is Action.MUTE:
            self.settings.mute = not self.settings.mute
        elif action is Action.FULLSCREEN:
            self.settings.fullscreen = not self.settings.fullscreen
            self.fullscreen_wanted = True
        else:
            return False
        self.apply()
        return True

    # ------------------------------------------------------------ a frame
    def update(self, seconds: float) -> None:
        """One frame's time for the top screen, and for what is heard."""
        self.top.update(seconds)
        air = next((air for screen in reversed(self.screens) if (air := screen.air()) is not None), Air())
        self.sound.update(air, seconds)

    def draw(self, window: pygame.Surface) -> None:
        """Draw the top screen over the nearest one that covers all: menus never show through menus."""
        frame = frame_in(*window.get_size())
        window.fill((0, 0, 0))
        base = next((screen for screen in reversed(self.screens) if screen.covers), self.top)
        base.draw(window, frame)
        if base is not self.top:
            self.top.draw(window, frame)
        if self.settings.mute:
            at = (frame.x + frame.px(13), frame.y + frame.height - frame.px(1))
            self.type.draw(window, self.words.say("ui.muted"), at, frame.px(6), DIM, "bottomleft")
