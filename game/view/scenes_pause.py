"""What stops the night for a moment: pause, a note to read, the card of controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.sim.kinds.who import Person
from game.view.input import Action, Device
from game.view.scenes import Screen, Stage
from game.view.scenes_options import OptionsScreen, draw_list
from game.view.ui.menu import Menu
from game.view.ui.plates import dim, panel
from game.view.ui.rows import Row
from game.view.ui.theme import AMBER, BODY, GREY, HEAD, LARGE, PALE, SAGE, SMALL, Frame

if TYPE_CHECKING:
    from game.session.play import Session
    from game.view.scenes_play import PlayScreen

CARD = (
    Action.RUN,
    Action.SNEAK,
    Action.USE,
    Action.STRIKE,
    Action.THROW,
    Action.BANDAGE,
    Action.TORCH,
    Action.LEAP,
    Action.LISTEN,
    Action.FOLLOW,
    Action.HOLD,
    Action.HIDE,
    Action.LOCK,
    Action.SHOUT,
    Action.PAUSE,
    Action.OVERLAY,
    Action.HELP,
    Action.MUTE,
    Action.FULLSCREEN,
)
"""What the card of controls lists, below walking and aiming."""
SHOWN: dict[Action, str] = {
    Action.MENU_LEFT: "slower",
    Action.MENU_RIGHT: "faster",
    Action.OVERLAY: "overlay",
    Action.PAUSE: "pause",
    Action.HELP: "help",
    Action.MUTE: "mute",
    Action.FULLSCREEN: "fullscreen",
}
"""What does something over a recording, as `ui.action.<word>`."""


class PauseScreen(Screen):
    """Resume, save, options, leave."""

    covers = False

    def __init__(self, stage: Stage, play: PlayScreen) -> None:
        super().__init__(stage)
        self.play = play
        self.message = ""
        say = stage.words.say
        self.menu = Menu(
            [
                Row(say("ui.resume"), stage.pop),
                *([Row(say("ui.save"), self._save)] if play.session.keeps else []),
                Row(say("ui.help"), lambda: stage.push(HelpScreen(stage, play.session))),
                Row(say("ui.options"), lambda: stage.push(OptionsScreen(stage))),
                Row(say("ui.to_title"), self._leave, say("ui.to_title_note") if play.session.keeps else ""),
                Row(say("ui.quit"), stage.quit),
            ],
            stage.sound.ui,
        )

    def begin(self) -> None:
        self.stage.sound.hushed = 0.35

    def _save(self) -> None:
        why = self.play.save()
        say = self.stage.words.say
        self.message = say("ui.unsaved", why=why) if why else say("ui.saved")

    def _leave(self) -> None:
        from game.view.scenes_title import TitleScreen

        self.play.leave()
        self.stage.sound.hushed = 1.0
        self.stage.start(TitleScreen(self.stage, str(self.play.session.path)))

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        dim(window, 150)
        draw_list(self, window, frame, self.stage.words.say("ui.paused"), 220)
        assert self.menu is not None
        text = self.message or self.menu.rows[self.menu.focus].hint
        at = (frame.x + frame.width // 2, frame.y + frame.px(300))
        if text:
            colour = SAGE if self.message else GREY
            self.stage.type.draw(window, text, at, frame.px(BODY), colour, "center", shade=True)


class NoteScreen(Screen):
    """A sheet of paper with somebody's words."""

    covers = False

    def __init__(self, stage: Stage, key: str) -> None:
        super().__init__(stage)
        self.text = stage.words.say(key)

    def press(self, action: Action) -> None:
        if action in (Action.ACCEPT, Action.BACK, Action.PAUSE, Action.USE, Action.STRIKE):
            self.stage.sound.ui("page")
            self.stage.pop()

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        dim(window, 130)
        type = self.stage.type
        wide = min(frame.px(300 * max(1.0, type.factor)), frame.width - frame.px(40))
        inner = wide - frame.px(44)
        size = frame.px(LARGE)
        lines = type.wrap(self.text, size, inner)
        step = round(type.line(size) * 1.12)
        sheet = pygame.Rect(0, 0, wide, step * len(lines) + frame.px(56))
        sheet.center = (frame.x + frame.width // 2, frame.y + frame.height // 2)
        paper(window, sheet, frame)
        y = sheet.y + frame.px(24)
        for line in lines:
            type.draw(window, line, (sheet.x + frame.px(26), y), size, (46, 38, 44))
            y += step
        hint = self.stage.words.say("ui.close", button=self.stage.controls.prompt(Action.USE))
        at = (sheet.right - frame.px(14), sheet.bottom - frame.px(8))
        type.draw(window, hint, at, frame.px(SMALL), (128, 112, 104), "bottomright")


def paper(window: pygame.Surface, sheet: pygame.Rect, frame: Frame) -> None:
    """A ruled sheet with a worn edge and its shadow."""
    shadow = pygame.Surface(sheet.size, pygame.SRCALPHA)
    shadow.fill((0, 0, 0, 120))
    window.blit(shadow, sheet.move(frame.px(4), frame.px(5)))
    pygame.draw.rect(window, (214, 204, 184), sheet)
    for y in range(sheet.y + frame.px(18), sheet.bottom - frame.px(6), frame.px(14)):
        pygame.draw.line(window, (196, 186, 176), (sheet.x, y), (sheet.right - 1, y), max(1, frame.px(0.5)))
    margin = sheet.x + frame.px(20)
    pygame.draw.line(
        window, (196, 130, 122), (margin, sheet.y), (margin, sheet.bottom - 1), max(1, frame.px(0.5))
    )
    bite = frame.px(2)
    for k in range(sheet.width // (bite * 3)):
        if k * 7919 % 5 < 2:
            window.fill((150, 138, 122), (sheet.x + k * bite * 3, sheet.bottom - bite, bite * 2, bite))
    stain = pygame.Surface((frame.px(46), frame.px(34)), pygame.SRCALPHA)
    pygame.draw.ellipse(stain, (112, 30, 30, 56), stain.get_rect())
    window.blit(stain, (sheet.right - frame.px(58), sheet.y + frame.px(8)))


class HelpScreen(Screen):
    """Every control for the device in use, as bound now; over a recording those of whoever watches it."""

    covers = False

    def __init__(self, stage: Stage, session: Session) -> None:
        super().__init__(stage)
        unknown = (Action.LISTEN, Action.LEAP) if session.person is Person.ONJO else ()
        self.plays = session.keeps
        known = {action: action.value for action in CARD if action not in unknown}
        self.words = known if self.plays else SHOWN

    def press(self, action: Action) -> None:
        if action in (Action.ACCEPT, Action.BACK, Action.PAUSE, Action.HELP, Action.USE):
            self.back()

    def rows(self) -> list[tuple[str, str]]:
        """What to press and what it does."""
        told = [
            (button, self.stage.words.say(f"ui.action.{word}"))
            for action, word in self.words.items()
            if (button := self._on(action))
        ]
        return self._moving() + told if self.plays else told

    def _moving(self) -> list[tuple[str, str]]:
        """What walks and what aims."""
        controls, say = self.stage.controls, self.stage.words.say
        if controls.device is Device.PAD:
            walk, aim = say("ui.left_stick"), say("ui.right_stick")
        else:
            ways = (Action.UP, Action.LEFT, Action.DOWN, Action.RIGHT)
            walk, aim = " ".join(controls.prompt(action) for action in ways), say("ui.mouse")
        return [(walk, say("ui.action.walk")), (aim, say("ui.action.aim"))]

    def _on(self, action: Action) -> str:
        """Its button; a key is called one where the pad has no button for it: R is no stick."""
        controls = self.stage.controls
        button = controls.prompt(action)
        if button and controls.device is Device.PAD and not controls.pad.get(action):
            return self.stage.words.say("ui.key", button=button)
        return button

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        dim(window, 150)
        type, say = self.stage.type, self.stage.words.say
        rows = self.rows()
        half = -(-len(rows) // 2)
        step = min(round(type.line(frame.px(BODY)) * 1.45), frame.px(250) // half)
        area = pygame.Rect(0, 0, frame.px(570), step * half + frame.px(36))
        area.center = (frame.x + frame.width // 2, frame.y + frame.px(190))
        panel(window, area, frame)
        at = (area.centerx, area.y - frame.px(4))
        type.draw(window, say("ui.help"), at, frame.px(HEAD), AMBER, "midbottom", shade=True)
        for k, (button, text) in enumerate(rows):
            x = area.x + frame.px(16 if k < half else 290)
            y = area.y + frame.px(14) + (k % half) * step
            type.draw(window, button, (x + frame.px(74), y), frame.px(BODY), AMBER, "topright")
            type.draw(window, text, (x + frame.px(84), y), frame.px(BODY), PALE)
        close = say("ui.close", button=self.stage.controls.prompt(Action.BACK))
        corner = (area.right - frame.px(10), area.bottom - frame.px(6))
        type.draw(window, close, corner, frame.px(SMALL), GREY, "bottomright")
