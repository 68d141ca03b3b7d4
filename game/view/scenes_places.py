"""Which place to spend a night in, where there is more than one: the game's own maps and those of mods."""

from __future__ import annotations

import threading
from functools import partial

import pygame

from game.content.mapcard import MapCard, card_of, titled
from game.view.lines import clock
from game.view.scenes import Screen, Stage
from game.view.scenes_choose import ChooseScreen
from game.view.scenes_options import hints
from game.view.ui.menu import Menu, Row
from game.view.ui.plates import dim, panel
from game.view.ui.theme import AMBER, BODY, GREY, HEAD, PALE, ROSE, SAGE, SMALL, Frame

LIST, CARD = 200.0, 380.0
"""Units: how wide the list of places is, and what is told of the one in focus."""
TOP, HIGH = 62.0, 250.0
"""Units: where both begin and how far down they reach."""


class PlacesScreen(Screen):
    """A row a map, by its title where a language file has one, and beside it what the map tells of itself."""

    covers = False

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.names = stage.shelf.playable()
        rows = [Row(titled(name, stage.words), partial(self._choose, name)) for name in self.names]
        self.menu = Menu([*rows, Row(stage.words.say("ui.back"), self.back)], stage.sound.ui)
        self.cards: dict[str, MapCard] = {}
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        """Every map's card, away from the loop: a mod may bring hundreds, and large ones."""
        for name in self.names:
            self.cards[name] = card_of(name, self.stage.shelf, self.stage.words)

    def _choose(self, name: str) -> None:
        self.stage.push(ChooseScreen(self.stage, name))

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
        if self.menu.focus < len(self.names):
            self._card(window, frame, self.cards.get(self.names[self.menu.focus]))
        hints(self.stage, window, frame)

    def _card(self, window: pygame.Surface, frame: Frame, card: MapCard | None) -> None:
        """What the place in focus tells of itself, each part within its room; nothing until it is read."""
        area = pygame.Rect(0, 0, frame.px(CARD), frame.px(HIGH + 16))
        area.topleft = (frame.x + frame.px(24 + LIST + 20), frame.y + frame.px(TOP - 8))
        panel(window, area, frame)
        if card is None:
            return
        inner = area.inflate(-frame.px(32), -frame.px(28))
        before = window.get_clip()
        window.set_clip(area)  # whatever marks a stranger heaps on a letter, they stay on the plate
        y = self._head(window, frame, card, inner)
        foot = self._foot(window, frame, card, inner)
        self._about(window, frame, card, pygame.Rect(inner.x, y, inner.width, foot - y))
        window.set_clip(before)

    def _head(self, window: pygame.Surface, frame: Frame, card: MapCard, inner: pygame.Rect) -> int:
        """Title, and under it the hour it begins and the sky; the y below."""
        type, say, y = self.stage.type, self.stage.words.say, inner.y
        for line in type.wrap_most(card.title, frame.px(HEAD), inner.width, 2):
            y = type.draw(window, line, (inner.x, y), frame.px(HEAD), AMBER).bottom
        if not card.fault:
            sky = say(f"weather.{card.weather}") if card.weather else ""
            told = "  ·  ".join(part for part in (say("ui.place_from", hour=clock(card.hour)), sky) if part)
            y = type.draw(window, told, (inner.x, y), frame.px(BODY), SAGE).bottom
        rule = pygame.Rect(inner.x, y + frame.px(6), frame.px(40), frame.px(1))
        window.fill(AMBER, rule)
        return rule.bottom + frame.px(9)

    def _foot(self, window: pygame.Surface, frame: Frame, card: MapCard, inner: pygame.Rect) -> int:
        """Its mod and its maker at the lower edge; the y above."""
        type, say, size = self.stage.type, self.stage.words.say, frame.px(SMALL)
        by = say("ui.place_by", author=card.author) if card.author else ""
        made = "  ·  ".join(part for part in (by, card.licence) if part)
        mod = say("ui.place_mod", mod=card.mod) if card.mod else ""
        y = inner.bottom
        for line in (made, mod):
            if line:
                line = type.fit(line, size, inner.width)
                y = type.draw(window, line, (inner.x, y), size, GREY, "bottomleft").top - frame.px(1)
        return y - frame.px(6)

    def _about(self, window: pygame.Surface, frame: Frame, card: MapCard, room: pygame.Rect) -> None:
        """As much as there is room for of what it is about, or why it cannot be played."""
        type, size, say = self.stage.type, frame.px(BODY), self.stage.words.say
        text = say("ui.no_map", why=card.fault) if card.fault else card.about
        step, y = round(type.line(size) * 1.2), room.y
        for line in type.wrap_most(text, size, room.width, room.height // step):
            type.draw(window, line, (room.x, y), size, ROSE if card.fault else PALE)
            y += step
