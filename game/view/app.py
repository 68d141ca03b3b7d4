"""The window: opens it, feeds it events, steps it and shows it, sixty times a second and more."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import pygame

from game.content.mod.dress import dressed
from game.content.places import GAME, Shelf
from game.content.words import Words, spoken
from game.session.play import Session
from game.view import settings as kept
from game.view.controls import Controls
from game.view.input import Action, Device
from game.view.legible import legible
from game.view.scenes import Screen, Stage
from game.view.scenes_options import KeysScreen
from game.view.settings import Settings
from game.view.sound import Sound
from game.view.ui.type import Type
from game.view.warming import Warming

SIZE = (1280, 720)
LEAST = (480, 270)
LONGEST = 0.25
"""Seconds a frame may count for: a machine that slept does not catch up."""
NO_DISPLAY = ("offscreen", "dummy", "")


def has_display() -> bool:
    """Whether a window can be seen: SDL falls back to an unseen one without saying so."""
    try:
        pygame.display.init()
        return str(pygame.display.get_driver()) not in NO_DISPLAY
    except pygame.error:
        return False


def play(
    session: Session | Callable[[], Session] | None = None,
    map_name: str = "hyosan_high",
    stage: Stage | None = None,
) -> None:
    """Open the window on the title, or straight on a session (or on what opens one once the rules are
    compiled), until the player leaves. `map_name`: the map of the title, or what is opened."""
    from game.view.scenes_loading import LoadingScreen
    from game.view.scenes_title import TitleScreen

    stage = open_stage() if stage is None else stage
    try:
        if session is None:
            stage.start(TitleScreen(stage, map_name))
        else:
            given = (session, map_name) if callable(session) else (lambda: session, str(session.path))
            stage.start(LoadingScreen(stage, *given))
        stage.warming.start()
        run(stage)
    finally:
        close(stage)


def open_stage(
    settings: Settings | None = None, ready: bool = False, shelf: Shelf = GAME, language: str = ""
) -> Stage:
    """A stage without a screen yet, its settings read and its sound open, with the mods of a shelf.

    `language`: one asked for, which must be there; else the player's own where there is such.
    Raises ContentError where a mod's words, pictures or sounds are wrong.
    """
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    pygame.display.init()
    pygame.font.init()
    settings = kept.load() if settings is None else settings
    words = Words.load(language or spoken(settings.language, shelf), shelf=shelf)
    assets = dressed(shelf)
    sound = Sound(assets / "audio")
    controls = Controls(settings.keys, settings.pad)
    stage = Stage(
        settings=settings,
        words=words,
        type=Type(settings.text),
        controls=controls,
        sound=sound,
        assets=assets,
        warming=Warming(ready),
        shelf=shelf,
    )
    legibly, told = legible(words, stage.type, shelf)
    stage.speak(legibly)
    if told:
        print(f"hyosan: {told}", file=sys.stderr)
    sound.volume, sound.music, sound.mute = settings.volume, settings.music, settings.mute
    return stage


def run(stage: Stage) -> None:
    """The loop."""
    window = open_window(stage.settings.fullscreen)
    stage.controls.pads.start()
    stage.sound.start()
    pace = pygame.time.Clock()
    rates = pygame.display.get_desktop_refresh_rates() or [60]
    cap = max(60, min(144, max(rates)))
    pace.tick(cap)
    while stage.running:
        seconds = min(LONGEST, pace.tick(cap) / 1000)
        for event in pygame.event.get():
            feed(stage, event)
        for action in stage.controls.repeats(seconds):
            stage.top.press(action)
        if stage.fullscreen_wanted:
            stage.fullscreen_wanted = False
            window = open_window(stage.settings.fullscreen)
        stage.rate = pace.get_fps()
        stage.update(seconds)
        stage.draw(window)
        pygame.mouse.set_visible(stage.top.pointer())
        pygame.display.flip()
    for screen in stage.screens:
        leave = getattr(screen, "leave", None)
        if leave is not None:
            leave()


def feed(stage: Stage, event: pygame.Event) -> None:
    """One event to whoever it concerns."""
    if event.type == pygame.QUIT:
        stage.quit()
        return
    top: Screen = stage.top
    if isinstance(top, KeysScreen) and top.waiting is not None:
        stage.controls.forget()
        for source, down in stage.controls.sources(event):
            if down and top.take(source):
                return
        return
    unplugged = event.type == pygame.JOYDEVICEREMOVED and stage.controls.device is Device.PAD
    actions = stage.controls.feed(event)
    if unplugged or (event.type == pygame.WINDOWFOCUSLOST and not looked_at()):
        top.interrupt()
    if event.type == pygame.MOUSEMOTION:
        top.point(event.pos)
    elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
        top.click(event.pos)
    elif event.type == pygame.MOUSEWHEEL and top.menu is not None:
        top.press(Action.MENU_UP if event.y > 0 else Action.MENU_DOWN)
    for action in actions:
        if not stage.everywhere(action) and stage.top is top:
            top.press(action)


def looked_at() -> bool:
    """Whether keys still reach the window: changing to the whole screen takes them away only for a moment."""
    return bool(pygame.key.get_focused())


def open_window(fullscreen: bool) -> pygame.Surface:
    """The window, or the whole screen."""
    if fullscreen:
        window = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
    else:
        window = pygame.display.set_mode(SIZE, pygame.RESIZABLE)
    pygame.display.set_caption("Hyosan 효산")
    return window


def close(stage: Stage) -> None:
    """Put everything back."""
    stage.warming.stop()
    stage.sound.stop()
    pygame.quit()
