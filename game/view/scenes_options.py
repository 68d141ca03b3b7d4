"""Options and keys: what a player may set, on rows that save at once."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.content.words import Words, languages
from game.view.input import KEYS, PAD, REBOUND, Action, Device
from game.view.legible import lacking
from game.view.scenes import Screen, Stage
from game.view.settings import GORE, TEXT
from game.view.ui.menu import Menu
from game.view.ui.plates import dim, panel
from game.view.ui.rows import Choice, Row, Slider
from game.view.ui.theme import AMBER, BODY, GREY, HEAD, SMALL, Frame


class OptionsScreen(Screen):
    """Volume, window, text, blood, captions, keys."""

    covers = False

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        say = stage.words.say
        self.menu = Menu(
            [
                self._slider("volume"),
                self._slider("music"),
                self._toggle("mute"),
                self._toggle("fullscreen"),
                self._text(),
                self._toggle("captions"),
                self._gore(),
                self._toggle("sneak_toggle", ("held", "toggled")),
                *self._language(),
                Row(say("ui.keys"), lambda: stage.push(KeysScreen(stage, Device.KEYS))),
                Row(say("ui.pad_keys"), lambda: stage.push(KeysScreen(stage, Device.PAD))),
                Row(say("ui.back"), self.back),
            ],
            stage.sound.ui,
        )

    def _slider(self, name: str) -> Slider:
        settings = self.stage.settings

        def write(share: float) -> None:
            setattr(settings, name, share)
            self.stage.apply()

        return Slider(
            self.stage.words.say(f"ui.{name}"), read=lambda: float(getattr(settings, name)), write=write
        )

    def _toggle(self, name: str, options: tuple[str, str] = ("off", "on")) -> Choice:
        stage = self.stage

        def choose(option: int) -> None:
            setattr(stage.settings, name, bool(option))
            stage.fullscreen_wanted = stage.fullscreen_wanted or name == "fullscreen"
            stage.apply()

        say = stage.words.say
        return Choice(
            say(f"ui.{name}"),
            options=[say(f"ui.{word}") for word in options],
            chosen=lambda: int(getattr(stage.settings, name)),
            choose=choose,
        )

    def _text(self) -> Choice:
        stage, say = self.stage, self.stage.words.say

        def chosen() -> int:
            return min(range(len(TEXT)), key=lambda k: abs(TEXT[k] - stage.settings.text))

        def choose(option: int) -> None:
            stage.settings.text = TEXT[option]
            stage.apply()

        words = [say(f"ui.size.{word}") for word in ("small", "plain", "large", "huge")]
        return Choice(say("ui.text"), options=words, chosen=chosen, choose=choose)

    def _gore(self) -> Choice:
        stage, say = self.stage, self.stage.words.say

        def choose(option: int) -> None:
            stage.settings.gore = GORE[option]
            stage.apply()

        words = [say(f"ui.blood.{word}") for word in GORE]
        return Choice(
            say("ui.gore"), options=words, chosen=lambda: GORE.index(stage.settings.gore), choose=choose
        )

    def _language(self) -> list[Choice]:
        """A row where there is a choice among languages that can be read here."""
        stage = self.stage
        spoken = {name: Words.load(name, shelf=stage.shelf) for name in languages(stage.shelf)}
        known = [
            name for name in spoken if name == stage.words.language or not lacking(spoken[name], stage.type)
        ]
        if len(known) < 2:
            return []

        def choose(option: int) -> None:
            stage.speak(spoken[known[option]])
            stage.settings.language = known[option]
            stage.apply()
            stage.pop()
            stage.push(OptionsScreen(stage))

        names = [spoken[name].say("language.name") for name in known]
        chosen = known.index(stage.words.language)
        return [Choice(stage.words.say("ui.language"), options=names, chosen=lambda: chosen, choose=choose)]

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        dim(window, 170)
        draw_list(self, window, frame, self.stage.words.say("ui.options"), 320)


class KeysScreen(Screen):
    """One row an action; accepting it waits for the next key, button or lever."""

    covers = False

    def __init__(self, stage: Stage, device: Device) -> None:
        super().__init__(stage)
        self.device = device
        self.waiting: Action | None = None
        own = KEYS if device is Device.KEYS else PAD
        self.actions = [action for action in REBOUND if action in own]
        self._rows(0)

    def _rows(self, focus: int) -> None:
        say = self.stage.words.say
        rows = [self._row(action) for action in self.actions]
        rows += [Row(say("ui.reset"), self._reset), Row(say("ui.back"), self.back)]
        self.menu = Menu(rows, self.stage.sound.ui)
        self.menu.focus = focus

    def _row(self, action: Action) -> Row:
        def wait() -> None:
            self.waiting = action

        controls, say = self.stage.controls, self.stage.words.say

        def shown() -> str:
            table = controls.keys if self.device is Device.KEYS else controls.pad
            sources = table.get(action, ())
            return ", ".join(controls.shown(source) for source in sources) or say("ui.unbound")

        return Bound(say(f"ui.action.{action.value}"), wait, shown=shown)

    def _reset(self) -> None:
        (self.stage.settings.keys if self.device is Device.KEYS else self.stage.settings.pad).clear()
        self.stage.rebind()

    def take(self, source: str) -> bool:
        """The source pressed while a row waits; whether one did."""
        if self.waiting is None:
            return False
        is_pad = source.startswith("pad ")
        if source == "escape" or (source == "pad start" and is_pad):
            self.waiting = None
            return True
        if is_pad != (self.device is Device.PAD) or source.startswith("pad stick"):
            return True
        settings = self.stage.settings
        table = settings.keys if self.device is Device.KEYS else settings.pad
        for other in list(table):
            table[other] = [old for old in table[other] if old != source]
        table[self.waiting.value] = [source]
        self.waiting = None
        self.stage.rebind()
        return True

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        dim(window, 170)
        say = self.stage.words.say
        draw_list(self, window, frame, say("ui.keys" if self.device is Device.KEYS else "ui.pad_keys"), 380)
        if self.waiting is not None:
            asked, kept = ("key", "escape") if self.device is Device.KEYS else ("button", "pad start")
            text = say(f"ui.press_{asked}", back=self.stage.controls.shown(kept))
            at = (frame.x + frame.width // 2, frame.y + frame.px(338))
            action = say(f"ui.action.{self.waiting.value}")
            self.stage.type.draw(window, f"{action}: {text}", at, frame.px(BODY), AMBER, "center", shade=True)


class Bound(Row):
    """A row that shows what an action is bound to."""

    def __init__(self, label: str, done: Callable[[], None], shown: Callable[[], str]) -> None:
        super().__init__(label, done)
        self._shown = shown

    def value(self) -> str:
        return self._shown()


def draw_list(screen: Screen, window: pygame.Surface, frame: Frame, title: str, wide: float) -> None:
    """A menu on a plate in the middle, with its title above and what to press below."""
    stage, menu = screen.stage, screen.menu
    assert menu is not None
    step = round(stage.type.line(frame.px(BODY)) * 1.5)
    high = step * min(frame.px(270) // step, len(menu.rows))
    area = pygame.Rect(
        0, 0, min(frame.px(wide * max(1.0, stage.type.factor)), frame.width - frame.px(20)), high
    )
    area.center = (frame.x + frame.width // 2, frame.y + frame.px(184))
    panel(window, area.inflate(frame.px(20), frame.px(16)), frame)
    at = (area.centerx, area.y - frame.px(12))
    stage.type.draw(window, title, at, frame.px(HEAD), AMBER, "midbottom", shade=True)
    menu.draw(window, stage.type, area, frame)
    hints(stage, window, frame)


def hints(stage: Stage, window: pygame.Surface, frame: Frame, back: bool = True) -> None:
    """What accepts and what goes back, for the device in use."""
    controls = stage.controls
    text = stage.words.say("ui.accept", button=controls.prompt(Action.ACCEPT))
    if back:
        text += "    " + stage.words.say("ui.go_back", button=controls.prompt(Action.BACK))
    at = (frame.x + frame.width - frame.px(10), frame.y + frame.height - frame.px(6))
    stage.type.draw(window, text, at, frame.px(SMALL), GREY, "bottomright", shade=True)
