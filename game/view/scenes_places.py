"""Which place to spend a night in, where there is more than one: the game's own maps and those of mods."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import pygame

from game.content.mapcard import MapCard, card_of, titled
from game.view.floor_plan import FloorPlans
from game.view.placard import Placard
from game.view.scenes import Screen, Stage
from game.view.scenes_choose import ChooseScreen
from game.view.scenes_options import hints
from game.view.ui.menu import Menu
from game.view.ui.plates import dim, panel
from game.view.ui.rows import Row
from game.view.ui.theme import AMBER, HEAD, Frame

LIST, CARD = 200.0, 380.0
"""Units: how wide the list of places is, and what is told of the one in focus."""
TOP, HIGH = 62.0, 250.0
"""Units: where both begin and how far down they reach."""
REST, COME_UP = 0.2, 0.5
"""Seconds the focus rests until a plan is drawn, and in which it comes up."""


class PlacesScreen(Screen):
    """A row a map, by its title where a language file has one, and beside it what the map tells of itself."""

    covers = False

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        known = stage.shelf.maps()
        self.paths = {name: known[name] for name in stage.shelf.playable()}
        self.names = list(self.paths)
        rows = [Row(titled(name, stage.words), partial(self._choose, name)) for name in self.names]
        self.menu = Menu([*rows, Row(stage.words.say("ui.back"), self.back)], stage.sound.ui)
        self.cards: dict[str, MapCard] = {}
        self.plans = FloorPlans()
        self.rested, self.shown = 0.0, 0.0
        """Seconds the focus has been where it is, and the plan there has been seen."""
        self._rests_on: Path | None = None
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        """Every map's card, away from the loop: a mod may bring hundreds, and large ones."""
        for name, path in self.paths.items():
            self.cards[name] = card_of(name, path, self.stage.shelf, self.stage.words)

    def _choose(self, name: str) -> None:
        self.stage.push(ChooseScreen(self.stage, name))

    def _focus(self) -> str:
        """The map in focus, '' none."""
        assert self.menu is not None
        return self.names[self.menu.focus] if self.menu.focus < len(self.names) else ""

    def update(self, seconds: float) -> None:
        """A plan is drawn where the focus rests, and comes up once it is there."""
        path = self.paths.get(self._focus())
        if path is not self._rests_on:
            self._rests_on, self.rested, self.shown = path, 0.0, 0.0
        self.rested += seconds
        if path is not None and path in self.plans.made:
            self.shown += seconds
        elif path is not None and self.rested >= REST:
            self.plans.ask(path)

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        dim(window, 170)
        assert self.menu is not None
        left, top = frame.x + frame.px(24), frame.y + frame.px(TOP)
        area = pygame.Rect(left, top, frame.px(LIST), frame.px(HIGH))
        panel(window, area.inflate(frame.px(16), frame.px(16)), frame)
        title = self.stage.words.say("ui.places")
        at = (left, top - frame.px(12))
        self.stage.type.draw(window, title, at, frame.px(HEAD), AMBER, "bottomleft", shade=True)
        self.menu.draw(window, self.stage.type, area, frame)
        if self._focus():
            self._card(window, frame)
        hints(self.stage, window, frame)

    def _card(self, window: pygame.Surface, frame: Frame) -> None:
        """What is told of the map in focus."""
        name = self._focus()
        area = pygame.Rect(0, 0, frame.px(CARD), frame.px(HIGH + 16))
        area.topleft = (frame.x + frame.px(24 + LIST + 20), frame.y + frame.px(TOP - 8))
        placard = Placard(self.stage.type, self.stage.words, frame, window)
        plan = self.plans.made.get(self.paths[name])
        placard.draw(area, self.cards.get(name), plan, self.shown / COME_UP)
