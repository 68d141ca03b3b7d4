"""Menus: rows focused, accepted and nudged by actions; the mouse hovers and clicks the same rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.view.input import Action
from game.view.ui.rows import Choice, Row
from game.view.ui.theme import AMBER, BODY, DIM, EDGE, GREY, PALE, Frame
from game.view.ui.type import Type


class Menu:
    """A column of rows with one in focus."""

    def __init__(self, rows: Sequence[Row], sound: Callable[[str], None] = lambda cue: None) -> None:
        self.rows = list(rows)
        self.sound = sound
        self.focus = next((k for k, row in enumerate(self.rows) if row.enabled), 0)
        self.places: list[pygame.Rect] = []
        self.bars: list[pygame.Rect] = []
        self.top = 0
        """First row shown where not all fit."""

    # ------------------------------------------------------------ actions
    def press(self, action: Action) -> bool:
        """Take an action; whether it meant anything here."""
        if action in (Action.MENU_UP, Action.MENU_DOWN):
            self._move(-1 if action is Action.MENU_UP else 1)
        elif action in (Action.MENU_LEFT, Action.MENU_RIGHT):
            row = self.rows[self.focus]
            if not (row.enabled and row.nudge(-1 if action is Action.MENU_LEFT else 1)):
                return False
            self.sound("ui_move")
        elif action is Action.ACCEPT:
            self._accept()
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        """Focus the next row that can be, round the ends."""
        for k in range(1, len(self.rows) + 1):
            tried = (self.focus + step * k) % len(self.rows)
            if self.rows[tried].enabled:
                if tried != self.focus:
                    self.sound("ui_move")
                self.focus = tried
                return

    def _accept(self) -> None:
        row = self.rows[self.focus]
        if row.enabled:
            self.sound("ui_accept")
            row.accept()

    # ------------------------------------------------------------ pointer
    def at(self, point: tuple[int, int]) -> int:
        """The row under a point, -1 none."""
        for k, place in enumerate(self.places):
            if place.height and place.collidepoint(point) and self.rows[k].enabled:
                return k
        return -1

    def hover(self, point: tuple[int, int]) -> None:
        """Focus what the pointer is over."""
        row = self.at(point)
        if row >= 0 and row != self.focus:
            self.focus = row
            self.sound("ui_move")

    def click(self, point: tuple[int, int]) -> bool:
        """Accept what was clicked; a bar takes the place of the click."""
        row = self.at(point)
        if row < 0:
            return False
        self.focus = row
        bar = self.bars[row] if row < len(self.bars) else pygame.Rect(0, 0, 0, 0)
        if bar.width and bar.left - 8 <= point[0] <= bar.right + 8:
            self.rows[row].point((point[0] - bar.x) / bar.width)
            self.sound("ui_move")
        else:
            self._accept()
        return True

    # ------------------------------------------------------------ picture
    def lay(self, area: pygame.Rect, step: int) -> None:
        """Give every row its place; where they do not fit, those round the focus are shown."""
        fit = max(1, area.height // step)
        self.top = min(max(self.top, self.focus - fit + 1), self.focus, max(0, len(self.rows) - fit))
        self.places = [pygame.Rect(area.x, area.y, area.width, 0) for _ in self.rows]
        for k in range(self.top, min(len(self.rows), self.top + fit)):
            self.places[k] = pygame.Rect(area.x, area.y + (k - self.top) * step, area.width, step)

    def draw(
        self, window: pygame.Surface, type: Type, area: pygame.Rect, frame: Frame, centred: bool = False
    ) -> None:
        """Draw the rows inside an area, top down."""
        size = frame.px(BODY)
        step = round(type.line(size) * 1.5)
        self.lay(area, step)
        self.bars = [pygame.Rect(0, 0, 0, 0) for _ in self.rows]
        for k, (row, place) in enumerate(zip(self.rows, self.places, strict=True)):
            if place.height:
                self._row(window, type, k, row, place, size, frame, centred)
        shown = [k for k, place in enumerate(self.places) if place.height]
        for missing, y, mark in (
            (bool(shown) and shown[0] > 0, area.y - frame.px(3), "▲"),
            (bool(shown) and shown[-1] < len(self.rows) - 1, area.bottom, "▼"),
        ):
            if missing:
                type.draw(window, mark, (area.centerx, y), size * 0.7, GREY, "center")

    def _row(
        self,
        window: pygame.Surface,
        type: Type,
        k: int,
        row: Row,
        place: pygame.Rect,
        size: int,
        frame: Frame,
        centred: bool,
    ) -> None:
        focused = k == self.focus
        colour = DIM if not row.enabled else AMBER if focused else PALE
        if focused:
            glow = pygame.Surface(place.size, pygame.SRCALPHA)
            glow.fill((240, 190, 92, 26))
            window.blit(glow, place)
            pygame.draw.rect(window, AMBER, (place.x, place.y, frame.px(1.5), place.height))
        if centred:
            label = type.fit(row.label, size, place.width - 2 * frame.px(6))
            type.draw(window, label, place.center, size, colour, "center", shade=True)
            return
        right = self._value(window, type, k, row, place, size, frame, colour)
        left = place.x + frame.px(6)
        label = type.fit(row.label, size, right - left)
        type.draw(window, label, (left, place.centery), size, colour, "midleft", shade=True)

    def _value(
        self,
        window: pygame.Surface,
        type: Type,
        k: int,
        row: Row,
        place: pygame.Rect,
        size: int,
        frame: Frame,
        colour: tuple[int, int, int],
    ) -> int:
        """What stands at the right end; how far the label may reach."""
        right, share, focused = place.right - frame.px(6), row.share(), k == self.focus
        value = f"‹ {row.value()} ›" if focused and isinstance(row, Choice) else row.value()
        if not value:
            return right
        left = right
        if share is not None:
            right = self._bar(window, k, place, right, share, colour, frame)
            left = self.bars[k].left
        value = type.fit(value, size, place.width * 3 // 5)
        shown = type.draw(
            window, value, (right, place.centery), size, colour if focused else GREY, "midright"
        )
        return min(left, shown.left) - frame.px(6)

    def _bar(
        self,
        window: pygame.Surface,
        k: int,
        place: pygame.Rect,
        right: int,
        share: float,
        colour: tuple[int, int, int],
        frame: Frame,
    ) -> int:
        """A slider's bar left of its number; where the number ends."""
        wide, high = frame.px(70), frame.px(3)
        bar = pygame.Rect(right - wide - frame.px(26), place.centery - high // 2, wide, high)
        self.bars[k] = bar
        pygame.draw.rect(window, EDGE, bar)
        pygame.draw.rect(window, colour, (bar.x, bar.y, round(bar.width * share), bar.height))
        knob = bar.x + round(bar.width * share)
        pygame.draw.rect(window, PALE, (knob - frame.px(1), bar.y - frame.px(2), frame.px(2), frame.px(7)))
        return right
