"""The wait until a night can begin."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import PurePath

import pygame

from game.content.gate import ContentError
from game.content.mapcard import titled
from game.content.words import Words
from game.session.play import Session
from game.session.save import SaveError
from game.view.input import Action
from game.view.scenes import Screen, Stage
from game.view.sound import Air
from game.view.ui import gauges
from game.view.ui.theme import AMBER, EDGE, GREY, LARGE, PALE, SAGE, SMALL, Frame


class LoadingScreen(Screen):
    """Waits for the rules to be compiled, then opens the night beside the loop; a fault goes back."""

    def __init__(self, stage: Stage, opening: Callable[[], Session], map_name: str = "") -> None:
        """`map_name`: the map to be opened, by its name or path; '' = not known yet."""
        super().__init__(stage)
        self.opening = opening
        self.told = awaited(map_name, stage.words)
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
            from game.view.scenes_title import TitleScreen

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
        self.stage.type.draw(window, self.told, middle, frame.px(LARGE), PALE, "midbottom")
        for k in range(3):
            near = max(0.0, 1.0 - abs((self.seconds * 3.0) % 4.0 - k - 0.5))
            at = (middle[0] + frame.px(10) * (k - 1), middle[1] + frame.px(12))
            gauges.diamond(window, at, frame.px(2.0 + 1.6 * near), AMBER if near > 0.3 else EDGE)
        warming_bar(self.stage, window, frame)


def awaited(map_name: str, words: Words) -> str:
    """What is said while a map opens: its own sentence, else its title, else that a night begins."""
    name = PurePath(map_name).stem
    if words.has(f"loading.{name}"):
        return words.say(f"loading.{name}")
    return titled(name, words) if words.has(f"map.{name}") else words.say("ui.loading")


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
