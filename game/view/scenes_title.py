"""The title, the choice of who to walk with, and the wait until a night can begin."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from secrets import randbelow

import pygame

from game.content.gate import ContentError
from game.session import save as saves
from game.session.play import Session, open_map
from game.session.save import SaveError
from game.view.input import Action
from game.view.scenes import Screen, Stage
from game.view.scenes_options import OptionsScreen, hints
from game.view.sound import Air
from game.view.ui import dusk, gauges
from game.view.ui.lettering import lettering
from game.view.ui.menu import Menu, Row, dim, panel
from game.view.ui.theme import AMBER, BODY, EDGE, GREY, HEAD, LARGE, PALE, ROSE, SAGE, SMALL, Frame

MAP = "hyosan_high"
PEOPLE = ("onjo", "namra")


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

        self.stage.push(LoadingScreen(self.stage, open_save))

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
        """Why one is back here, on a plate above the lower edge."""
        type, size, wide = self.stage.type, frame.px(BODY), frame.px(520)
        lines = type.wrap(self.message, size, wide)[:4]
        step = type.line(size)
        area = pygame.Rect(0, 0, wide + frame.px(16), step * len(lines) + frame.px(10))
        area.bottomleft = (frame.x + frame.px(24), frame.y + frame.height - frame.px(18))
        panel(window, area, frame)
        for k, line in enumerate(lines):
            type.draw(window, line, (area.x + frame.px(8), area.y + frame.px(5) + k * step), size, ROSE)


def _veil(window: pygame.Surface, frame: Frame) -> None:
    """Dark from the left, so that words stand out on any sky."""
    strip = pygame.Surface((64, 1), pygame.SRCALPHA)
    for x in range(64):
        strip.set_at((x, 0), (10, 8, 26, round(200 * max(0.0, 1 - x / 44) ** 1.3)))
    window.blit(pygame.transform.smoothscale(strip, (frame.width, frame.height)), (frame.x, frame.y))


def warming_bar(stage: Stage, window: pygame.Surface, frame: Frame) -> None:
    """How far the rules are compiled; nothing once they are."""
    warming = stage.warming
    if warming.done:
        return
    text = stage.words.say("ui.preparing", share=round(100 * warming.share))
    at = (frame.x + frame.px(34), frame.y + frame.px(330))
    place = stage.type.draw(window, text, at, frame.px(SMALL), GREY, shade=True)
    if warming.cold:
        more = stage.words.say("ui.preparing_first")
        side = (place.right + frame.px(8), place.y)
        stage.type.draw(window, more, side, frame.px(SMALL), GREY, shade=True)
    gauges.bar(window, frame, 34, 344, 150, 2, warming.share, SAGE)


class ChooseScreen(Screen):
    """On-jo and Nam-ra side by side: what each can do and what it costs."""

    def __init__(self, stage: Stage, map_name: str = MAP) -> None:
        super().__init__(stage)
        self.map_name = map_name
        self.focus = 0
        self.places: list[pygame.Rect] = []
        self.seconds = 0.0
        self.world = pygame.Surface((dusk.WIDTH, dusk.HEIGHT), depth=24)

    def press(self, action: Action) -> None:
        if action in (Action.MENU_LEFT, Action.MENU_RIGHT):
            self.focus = 1 - self.focus
            self.stage.sound.ui("ui_move")
        elif action is Action.ACCEPT:
            self.stage.sound.ui("ui_accept")
            self.begin_night(PEOPLE[self.focus])
        elif action in (Action.BACK, Action.PAUSE):
            self.back()

    def point(self, at: tuple[int, int]) -> None:
        for k, place in enumerate(self.places):
            if place.collidepoint(at) and k != self.focus:
                self.focus = k
                self.stage.sound.ui("ui_move")

    def click(self, at: tuple[int, int]) -> None:
        for k, place in enumerate(self.places):
            if place.collidepoint(at):
                self.focus = k
                self.press(Action.ACCEPT)

    def begin_night(self, person: str, seed: int | None = None) -> None:
        """Open the map for one of them."""
        number, shelf = randbelow(1_000_000) if seed is None else seed, self.stage.shelf
        opening = partial(open_map, self.map_name, person, number, shelf=shelf)
        self.stage.push(LoadingScreen(self.stage, opening))

    def update(self, seconds: float) -> None:
        self.seconds += seconds

    def air(self) -> Air:
        return Air(title=1.0, outdoors=0.4)

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        dusk.paint(self.world, self.stage.assets, self.seconds)
        shown = pygame.transform.scale(self.world, (frame.width, frame.height))
        window.blit(shown, (frame.x, frame.y))
        dim(window, 190)
        title = self.stage.words.say("ui.choose")
        at = (frame.x + frame.width // 2, frame.y + frame.px(16))
        self.stage.type.draw(window, title, at, frame.px(HEAD), PALE, "midtop", shade=True)
        self.places = []
        for k, person in enumerate(PEOPLE):
            area = pygame.Rect(
                frame.x + frame.px(34 + 292 * k), frame.y + frame.px(48), frame.px(280), frame.px(284)
            )
            self.places.append(area)
            self._card(window, frame, area, person, k == self.focus)
        hints(self.stage, window, frame)

    def _card(
        self, window: pygame.Surface, frame: Frame, area: pygame.Rect, person: str, chosen: bool
    ) -> None:
        panel(window, area, frame, 244 if chosen else 190)
        pygame.draw.rect(window, AMBER if chosen else EDGE, area, frame.px(1.5 if chosen else 1))
        self._portrait(window, frame, area, person, chosen)
        type, say = self.stage.type, self.stage.words.say
        inner = area.inflate(-frame.px(24), 0)
        at = (area.centerx, area.y + frame.px(self._tall()))
        name = say(f"person.{person}")
        colour = AMBER if chosen else PALE
        place = type.draw(window, name, at, frame.px(HEAD), colour, "midtop", bold=True)
        y = place.bottom + frame.px(2)
        for part, shade in (("about", PALE), ("strength", SAGE), ("price", ROSE)):
            text = pygame.Rect(inner.x, y, inner.width, area.bottom - y)
            y = type.paragraph(window, say(f"ui.{person}.{part}"), text, frame.px(BODY), shade) + frame.px(3)

    def _tall(self) -> float:
        """Units a portrait takes; large text leaves it less."""
        return 134.0 if self.stage.type.factor < 1.2 else 84.0

    def _portrait(
        self, window: pygame.Surface, frame: Frame, area: pygame.Rect, person: str, chosen: bool
    ) -> None:
        """The sprite, enlarged in whole pixels; the chosen one walks."""
        tall = self._tall()
        scale = max(1, round(frame.unit * tall / 33.5))
        step = int(self.seconds * 7) % 6 if chosen else 0
        art = gauges.picture(self.stage.assets, person, "walk" if chosen else "idle", 0, scale, step)
        if art is None:
            return
        glow = pygame.Surface((frame.px(130), frame.px(22)), pygame.SRCALPHA)
        pygame.draw.ellipse(glow, (240, 190, 92, 56 if chosen else 18), glow.get_rect())
        window.blit(glow, glow.get_rect(center=(area.centerx, area.y + frame.px(tall - 10))))
        window.blit(art, art.get_rect(midbottom=(area.centerx, area.y + frame.px(tall))))


class LoadingScreen(Screen):
    """Waits for the rules to be compiled, then opens the night beside the loop; a fault goes back."""

    def __init__(self, stage: Stage, opening: Callable[[], Session]) -> None:
        super().__init__(stage)
        self.opening = opening
        self.seconds = 0.0
        self.worker: threading.Thread | None = None
        self.made: Screen | None = None
        self.fault = ""

    def press(self, action: Action) -> None:
        """While the rules compile one may still turn back; a night half open is waited for."""
        if self.worker is None:
            super().press(action)

    def update(self, seconds: float) -> None:
        self.seconds += seconds
        if self.worker is None and self.stage.warming.done:
            self.worker = threading.Thread(target=self._open, daemon=True)
            self.worker.start()
        if self.fault:
            self.stage.sound.ui("ui_back")
            self.stage.start(TitleScreen(self.stage, message=self.fault))
        elif self.made is not None:
            self.stage.start(self.made)

    def _open(self) -> None:
        """Everything that takes long, away from the loop, so that the window keeps answering."""
        from game.view.scenes_play import PlayScreen

        try:
            self.made = PlayScreen(self.stage, self.opening())
        except SaveError as fault:
            self.fault = self.stage.words.say("ui.broken_save", why=fault)
        except (ContentError, LookupError) as fault:
            self.fault = self.stage.words.say("ui.no_map", why=fault)

    def air(self) -> Air:
        return Air(title=0.5, outdoors=0.6)

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        window.fill((8, 9, 22))
        middle = (frame.x + frame.width // 2, frame.y + frame.height // 2)
        text = self.stage.words.say("ui.loading")
        self.stage.type.draw(window, text, middle, frame.px(LARGE), PALE, "midbottom")
        for k in range(3):
            near = max(0.0, 1.0 - abs((self.seconds * 3.0) % 4.0 - k - 0.5))
            at = (middle[0] + frame.px(10) * (k - 1), middle[1] + frame.px(12))
            gauges.diamond(window, at, frame.px(2.0 + 1.6 * near), AMBER if near > 0.3 else EDGE)
        warming_bar(self.stage, window, frame)


def _hour(hour: float) -> str:
    minutes = int(hour * 60) % 1440
    return f"{minutes // 60:02}:{minutes % 60:02}"
