"""The title: the name, the dusk, and the ways into a night."""

from __future__ import annotations

import pygame

from game.session import save as saves
from game.session.play import Session
from game.view.scenes import Screen, Stage
from game.view.scenes_choose import MAP, ChooseScreen
from game.view.scenes_loading import LoadingScreen, warming_bar
from game.view.scenes_options import OptionsScreen, hints
from game.view.sound import Air
from game.view.ui import dusk
from game.view.ui.lettering import lettering
from game.view.ui.menu import Menu
from game.view.ui.plates import panel
from game.view.ui.rows import Row
from game.view.ui.theme import AMBER, BODY, GREY, LARGE, PALE, ROSE, SMALL, Frame


class TitleScreen(Screen):
    """The name, the dusk and what one may do."""

    def __init__(self, stage: Stage, map_name: str = MAP, message: str = "") -> None:
        super().__init__(stage)
        self.map_name, self.message = map_name, message
        self.seconds = 0.0
        self.world = pygame.Surface((dusk.WIDTH, dusk.HEIGHT), depth=24)
        self._rows()

    def begin(self) -> None:
        self._rows()

    def _rows(self) -> None:
        """Continue stands first where there is something to continue."""
        stage, say = self.stage, self.stage.words.say
        rows = [
            Row(say("ui.new"), lambda: stage.push(ChooseScreen(stage, self.map_name))),
            Row(say("ui.options"), lambda: stage.push(OptionsScreen(stage))),
            Row(say("ui.quit"), stage.quit),
        ]
        if len(stage.shelf.playable()) > 1:
            rows.insert(1, Row(say("ui.places"), self._places))
        kept = saves.kept()
        if kept:
            newest = kept[0]
            note = say("ui.continue_note", who=say(f"person.{newest.person}"), hour=_hour(newest.hour))
            rows.insert(0, Row(say("ui.continue"), lambda: self._continue(newest), note))
        focus = self.menu.rows[self.menu.focus].label if self.menu is not None else ""
        self.menu = Menu(rows, stage.sound.ui)
        self.menu.focus = next((k for k, row in enumerate(rows) if row.label == focus), 0)

    def _places(self) -> None:
        from game.view.scenes_places import PlacesScreen

        self.stage.push(PlacesScreen(self.stage))

    def _continue(self, kept: saves.Kept) -> None:
        stage = self.stage

        def open_save() -> Session:
            return saves.load(kept.path, shelf=stage.shelf)

        self.stage.push(LoadingScreen(self.stage, open_save, kept.map))

    def back(self) -> None:
        """There is nothing under the title."""

    def air(self) -> Air:
        return Air(title=1.0, outdoors=0.4)

    def update(self, seconds: float) -> None:
        self.seconds += seconds

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        """The dusk, darker to the left where the words stand."""
        self.seconds += 0.0
        dusk.paint(self.world, self.stage.assets, self.seconds)
        shown = pygame.transform.scale(self.world, (frame.width, frame.height))
        window.blit(shown, (frame.x, frame.y))
        if self.stage.top is self:
            _veil(window, frame)
            self._name(window, frame)
            self._menu(window, frame)
            warming_bar(self.stage, window, frame)

    def _name(self, window: pygame.Surface, frame: Frame) -> None:
        type, left = self.stage.type, frame.x + frame.px(31)
        block = max(1, round(frame.unit * 3))
        name = lettering("HYOSAN", block, PALE, (250, 176, 110))
        place = window.blit(name, (left, frame.y + frame.px(30)))
        hangul = lettering("효산", max(1, block * 2 // 3), AMBER, (226, 108, 82))
        window.blit(hangul, (place.right + frame.px(10), place.bottom - hangul.get_height()))
        question = self.stage.words.say("game.question")
        under = (left + frame.px(3), place.bottom + frame.px(4))
        type.draw(window, question, under, frame.px(LARGE), GREY, shade=True)

    def _menu(self, window: pygame.Surface, frame: Frame) -> None:
        assert self.menu is not None
        type = self.stage.type
        area = pygame.Rect(frame.x + frame.px(30), frame.y + frame.px(166), frame.px(150), frame.px(140))
        self.menu.draw(window, type, area, frame)
        row = self.menu.rows[self.menu.focus]
        if row.hint:
            place = self.menu.places[self.menu.focus]
            at = (place.right + frame.px(10), place.centery)
            type.draw(window, row.hint, at, frame.px(SMALL), PALE, "midleft", shade=True)
        if self.message:
            self._told(window, frame)
        hints(self.stage, window, frame, back=False)

    def _told(self, window: pygame.Surface, frame: Frame) -> None:
        """Why one is back here, on a plate right of the menu, above the lower edge."""
        type, size, wide = self.stage.type, frame.px(BODY), frame.px(400)
        lines = type.wrap_most(self.message, size, wide, 5)
        step = type.line(size)
        area = pygame.Rect(0, 0, wide + frame.px(16), step * len(lines) + frame.px(10))
        area.bottomright = (frame.x + frame.px(624), frame.y + frame.height - frame.px(20))
        panel(window, area, frame)
        for k, line in enumerate(lines):
            type.draw(window, line, (area.x + frame.px(8), area.y + frame.px(5) + k * step), size, ROSE)


def _veil(window: pygame.Surface, frame: Frame) -> None:
    """Dark from the left, so that words stand out on any sky."""
    strip = pygame.Surface((64, 1), pygame.SRCALPHA)
    for x in range(64):
        strip.set_at((x, 0), (10, 8, 26, round(200 * max(0.0, 1 - x / 44) ** 1.3)))
    window.blit(pygame.transform.smoothscale(strip, (frame.width, frame.height)), (frame.x, frame.y))


def _hour(hour: float) -> str:
    minutes = int(hour * 60) % 1440
    return f"{minutes // 60:02}:{minutes % 60:02}"
