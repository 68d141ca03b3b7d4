"""Which place to spend a night in, where there is more than one: the game's own maps and those of mods."""

from __future__ import annotations

from functools import partial

import pygame

from game.view.scenes import Screen, Stage
from game.view.scenes_choose import ChooseScreen
from game.view.scenes_options import draw_list
from game.view.ui.menu import Menu, Row
from game.view.ui.plates import dim
from game.view.ui.theme import Frame


class PlacesScreen(Screen):
    """A row a map, by its title where a language file has one."""

    covers = False

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        rows = [Row(titled(stage, name), partial(self._choose, name)) for name in stage.shelf.playable()]
        self.menu = Menu([*rows, Row(stage.words.say("ui.back"), self.back)], stage.sound.ui)

    def _choose(self, name: str) -> None:
        self.stage.push(ChooseScreen(self.stage, name))

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        dim(window, 170)
        draw_list(self, window, frame, self.stage.words.say("ui.places"), 320)


def titled(stage: Stage, name: str) -> str:
    """A map's title, else its name as one asks for it."""
    key = f"map.{name.rpartition('/')[2]}"
    return stage.words.say(key) if stage.words.has(key) else name
