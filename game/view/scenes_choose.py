"""The choice of who to spend the night as."""

from __future__ import annotations

from functools import partial
from secrets import randbelow

import pygame

from game.session.play import open_map
from game.view.input import Action
from game.view.scenes import Screen, Stage
from game.view.scenes_loading import LoadingScreen
from game.view.scenes_options import hints
from game.view.sound import Air
from game.view.ui import dusk, gauges
from game.view.ui.plates import dim, panel
from game.view.ui.theme import AMBER, BODY, EDGE, HEAD, PALE, ROSE, SAGE, Frame

MAP = "hyosan_high"
PEOPLE = ("onjo", "namra")
PARTS = (("about", PALE), ("strength", SAGE), ("price", ROSE))
"""What a card tells of somebody, each in its colour."""


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
        self.stage.push(LoadingScreen(self.stage, opening, self.map_name))

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
        at = (frame.x + frame.width // 2, frame.y + frame.px(42))
        self.stage.type.draw(window, title, at, frame.px(HEAD), PALE, "midbottom", shade=True)
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
        text = pygame.Rect(inner.x, place.bottom + frame.px(2), inner.width, 0)
        text.height = area.bottom - frame.px(4) - text.y
        parts = [(say(f"ui.{person}.{part}"), shade) for part, shade in PARTS]
        size, gap = self._size([words for words, _ in parts], text, frame), frame.px(3)
        for words, shade in parts:
            text.y = type.paragraph(window, words, text, size, shade) + gap

    def _size(self, parts: list[str], room: pygame.Rect, frame: Frame) -> int:
        """The largest size of type, from that of other text down, at which all parts have room."""
        type, size = self.stage.type, frame.px(BODY)
        while size > frame.px(BODY / 2):
            step = round(type.line(size) * 1.12)
            lines = sum(len(type.wrap(words, size, room.width)) for words in parts)
            if step * lines + frame.px(3) * len(parts) <= room.height:
                break
            size -= 1
        return size

    def _tall(self) -> float:
        """Units a portrait takes; large text leaves it less."""
        factor = self.stage.type.factor
        return 134.0 if factor < 1.2 else 84.0 if factor < 1.4 else 68.0

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
