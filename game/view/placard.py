"""Placard: what a map tells of itself on a plate, each part within its room whatever a stranger wrote."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.content.mapcard import MapCard
from game.content.words import Words
from game.view.lines import clock
from game.view.ui.plates import panel
from game.view.ui.theme import AMBER, BODY, EDGE, GREY, HEAD, PALE, ROSE, SAGE, SMALL, Frame
from game.view.ui.type import Type

LEAST = 44.0
"""Units: a plan lower than this shows nothing and is left out."""


@dataclass(frozen=True, slots=True)
class Placard:
    """Draws cards in a window."""

    type: Type
    words: Words
    frame: Frame
    window: pygame.Surface

    def draw(
        self, area: pygame.Rect, card: MapCard | None, plan: pygame.Surface | None, share: float
    ) -> None:
        """A card, and the plan below its words as far as it has come up (0..1); nothing until it is read."""
        panel(self.window, area, self.frame)
        if card is None:
            return
        px, before = self.frame.px, self.window.get_clip()
        inner = area.inflate(-px(32), -px(28))
        self.window.set_clip(area)  # whatever marks are heaped on a letter, they stay on the plate
        y = self._head(card, inner)
        foot = self._foot(card, inner)
        y = self._about(card, pygame.Rect(inner.x, y, inner.width, foot - y))
        room = pygame.Rect(inner.x, y + px(6), inner.width, foot - y - px(8))
        if plan is not None and room.height >= px(LEAST):
            self._plan(plan, room, share)
        self.window.set_clip(before)

    def _head(self, card: MapCard, inner: pygame.Rect) -> int:
        """Title, and under it the hour it begins and the sky; the y below."""
        px, say, y = self.frame.px, self.words.say, inner.y
        for line in self.type.wrap_most(card.title, px(HEAD), inner.width, 2):
            y = self.type.draw(self.window, line, (inner.x, y), px(HEAD), AMBER).bottom
        if not card.fault:
            sky = say(f"weather.{card.weather}") if card.weather else ""
            told = "  ·  ".join(part for part in (say("ui.place_from", hour=clock(card.hour)), sky) if part)
            y = self.type.draw(self.window, told, (inner.x, y), px(BODY), SAGE).bottom
        rule = pygame.Rect(inner.x, y + px(6), px(40), px(1))
        self.window.fill(AMBER, rule)
        return rule.bottom + px(9)

    def _foot(self, card: MapCard, inner: pygame.Rect) -> int:
        """Its mod and its maker at the lower edge; the y above."""
        say, size, y = self.words.say, self.frame.px(SMALL), inner.bottom
        by = say("ui.place_by", author=card.author) if card.author else ""
        made = "  ·  ".join(part for part in (by, card.licence) if part)
        for line in (made, say("ui.place_mod", mod=card.mod) if card.mod else ""):
            if line:
                shown = self.type.fit(line, size, inner.width)
                y = self.type.draw(self.window, shown, (inner.x, y), size, GREY, "bottomleft").top
        return y - self.frame.px(4)

    def _about(self, card: MapCard, room: pygame.Rect) -> int:
        """As much as there is room for of what it is about, or why it cannot be played; the y below."""
        size, y = self.frame.px(BODY), room.y
        text = self.words.say("ui.no_map", why=card.fault) if card.fault else card.about
        step = round(self.type.line(size) * 1.2)
        for line in self.type.wrap_most(text, size, room.width, room.height // step) if text else ():
            self.type.draw(self.window, line, (room.x, y), size, ROSE if card.fault else PALE)
            y += step
        return y

    def _plan(self, plan: pygame.Surface, room: pygame.Rect, share: float) -> None:
        """The plan as large as fits, coming up out of the dark."""
        grow = min(room.width / plan.get_width(), room.height / plan.get_height())
        size = (max(1, int(plan.get_width() * grow)), max(1, int(plan.get_height() * grow)))
        shown = pygame.transform.smoothscale(plan, size)
        shown.set_alpha(round(255 * min(1.0, share)))
        place = shown.get_rect(midbottom=room.midbottom)
        self.window.blit(shown, place)
        pygame.draw.rect(self.window, EDGE, place, max(1, self.frame.px(0.5)))
