"""The last moment: the world as a night or a recording left it, to be looked at, with a bar under it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.session.verify import Rerun
from game.sim.kinds.story import Outcome
from game.view.input import Action
from game.view.scenes import Screen, Stage
from game.view.scenes_loading import LoadingScreen
from game.view.ui.plates import panel
from game.view.ui.theme import AMBER, BODY, PALE, SMALL, Frame

if TYPE_CHECKING:
    from game.view.scenes_play import PlayScreen

BEFORE_KEYS = 0.4
"""Seconds until a key is taken: one meant for the recording must not leave it."""
GAP, SIDE = 18.0, 12.0
"""Units between two keys of the bar, and from its ends to them."""


class LastMoment(Screen):
    """Nothing moves and nothing is veiled: a bar tells what ended and what can be done."""

    covers = False

    def __init__(self, stage: Stage, play: PlayScreen) -> None:
        super().__init__(stage)
        self.play = play
        self.seconds = 0.0
        say, outcome = stage.words.say, play.session.outcome
        self.undecided = outcome is Outcome.RUNNING
        self.title = say("ui.replay_over" if self.undecided else f"outcome.{outcome.name.lower()}")
        self.deeds: dict[Action, tuple[str, Callable[[], None]]] = {
            Action.OVERLAY: ("ui.why_here", lambda: play.press(Action.OVERLAY)),
            Action.BACK: ("ui.go_back", self.back),
        }
        """What each key of the bar is called and does, from left to right."""
        if isinstance(play.session, Rerun):
            self.deeds = {Action.ACCEPT: ("ui.from_beginning", self._again), **self.deeds}
        self.places: dict[Action, pygame.Rect] = {}

    def _again(self) -> None:
        """Show the recording once more."""
        shown = self.play.session
        assert isinstance(shown, Rerun)
        recorded, shelf, name = shown.recorded, shown.shelf, str(shown.path)
        self.stage.sound.ui("ui_accept")
        self.stage.start(LoadingScreen(self.stage, lambda: Rerun(recorded, shelf=shelf), name))

    def press(self, action: Action) -> None:
        action = Action.BACK if action is Action.PAUSE else action
        if self.seconds >= BEFORE_KEYS and action in self.deeds:
            self.deeds[action][1]()

    def click(self, at: tuple[int, int]) -> None:
        for action, place in self.places.items():
            if place.collidepoint(at):
                self.press(action)
                return

    def back(self) -> None:
        """To what told of the end; where nothing did, to the title."""
        from game.view.scenes_title import TitleScreen

        if not self.undecided:
            super().back()
            return
        self.stage.sound.ui("ui_back")
        self.stage.start(TitleScreen(self.stage, str(self.play.session.path)))

    def update(self, seconds: float) -> None:
        self.seconds += seconds

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        type = self.stage.type
        lines = self._lines(frame)
        step, head = round(type.line(frame.px(SMALL)) * 1.2), round(type.line(frame.px(BODY)) * 1.2)
        widest = max(sum(wide for _, _, wide in line) + frame.px(GAP) * (len(line) - 1) for line in lines)
        widest = max(widest, type.width(self.title, frame.px(BODY)))
        area = pygame.Rect(0, 0, widest + frame.px(2 * SIDE), head + step * len(lines) + frame.px(8))
        area.midbottom = (frame.x + frame.width // 2, frame.y + frame.height - frame.px(6))
        panel(window, area, frame)
        at = (area.centerx, area.y + frame.px(4))
        type.draw(window, self.title, at, frame.px(BODY), PALE, "midtop")
        self.places = {}
        for k, line in enumerate(lines):
            wide = sum(wide for _, _, wide in line) + frame.px(GAP) * (len(line) - 1)
            x, y = area.centerx - wide // 2, area.y + frame.px(4) + head + k * step
            for action, text, wide in line:
                self.places[action] = type.draw(window, text, (x, y), frame.px(SMALL), AMBER)
                x += wide + frame.px(GAP)

    def _lines(self, frame: Frame) -> list[list[tuple[Action, str, int]]]:
        """The keys with their texts and widths in pixels, as many beside each other as have room."""
        type, controls = self.stage.type, self.stage.controls
        lines: list[list[tuple[Action, str, int]]] = [[]]
        left = room = frame.width - frame.px(2 * SIDE + 20)
        for action, (words, _) in self.deeds.items():
            text = self.stage.words.say(words, button=controls.prompt(action))
            wide = type.width(text, frame.px(SMALL))
            if lines[-1] and wide > left:
                lines.append([])
                left = room
            lines[-1].append((action, text, wide))
            left -= wide + frame.px(GAP)
        return lines
