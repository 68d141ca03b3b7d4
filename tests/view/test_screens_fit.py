"""Every screen at every size of window and text: no line leaves the picture, no two lie on each other."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import pygame
import pytest

from game.session.verify import Rerun
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Person
from game.view import app
from game.view.input import Device
from game.view.scenes_choose import ChooseScreen
from game.view.scenes_end import EndScreen
from game.view.scenes_last import LastMoment
from game.view.scenes_loading import LoadingScreen
from game.view.scenes_options import KeysScreen, OptionsScreen
from game.view.scenes_pause import HelpScreen, NoteScreen, PauseScreen
from game.view.scenes_places import PlacesScreen
from game.view.scenes_title import TitleScreen
from game.view.settings import TEXT, Settings
from game.view.ui.theme import frame_in

FAULT = "That save cannot be opened: " + "/home/somebody/hyosan/saves/night.hys: the digest differs " * 9
KEPT = SimpleNamespace(
    path=Path("a.save"), map="hyosan_high", person="namra", hour=23.5, seed=999_999, tick=9
)
WINDOWS = ((1280, 720), (1920, 1080), (960, 540))


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    for name in ("SDL_VIDEODRIVER", "SDL_AUDIODRIVER"):
        patch.setenv(name, "dummy")
    patch.setenv("HYOSAN_HOME", str(tmp_path_factory.mktemp("home")))
    yield app.open_stage(Settings(), ready=True)
    patch.undo()


def ended() -> SimpleNamespace:
    """As much of a lost night as its end tells of."""
    none = SimpleNamespace(size=0)
    state = SimpleNamespace(killed=[12], lost=[3])
    world = SimpleNamespace(hour=5.5, player=-1, state=state, goals=SimpleNamespace(kind=none))
    return SimpleNamespace(
        world=world, outcome=Outcome.TORN_APART, keeps=True, seconds=501.0, seed=999_999,
        path="hyosan_high", person=Person.NAMRA, replay=SimpleNamespace(made=KEPT), shelf=None, tick=99,
    )  # fmt: skip


def places(stage) -> PlacesScreen:
    made = PlacesScreen(stage)
    made.reader.join(10)
    made.menu.focus = made.names.index("hyosan_high")
    return made


def waiting(stage, device: Device) -> KeysScreen:
    made = KeysScreen(stage, device)
    made.menu.focus = 6
    made.menu.rows[6].accept()
    return made


def paused(stage, focus: int) -> PauseScreen:
    play = SimpleNamespace(session=SimpleNamespace(person=Person.ONJO, keeps=True), save=lambda: "")
    made = PauseScreen(stage, play)
    made.menu.focus = focus
    return made


def end(stage) -> EndScreen:
    told = "Caught by a walker that heard a door slam and came along the whole corridor to see who it was."
    caught = SimpleNamespace(lines=lambda outcome, words: [told, told])
    made = EndScreen(stage, SimpleNamespace(session=ended(), caught=caught))
    made.seconds = 9.0
    return made


def last(stage) -> LastMoment:
    """The end of a recording: it has every key the bar can have."""
    shown = object.__new__(Rerun)
    shown.__dict__["world"] = SimpleNamespace(outcome=Outcome.RUNNING)
    return LastMoment(stage, SimpleNamespace(session=shown))


SCREENS = {
    "title": TitleScreen,
    "title, sent back": lambda stage: TitleScreen(stage, message=FAULT),
    "places": places,
    "choose": ChooseScreen,
    "loading": lambda stage: LoadingScreen(stage, lambda: None),
    "options": OptionsScreen,
    "keys": lambda stage: KeysScreen(stage, Device.KEYS),
    "gamepad, waiting": lambda stage: waiting(stage, Device.PAD),
    "paused": lambda stage: paused(stage, 4),
    "controls": lambda stage: HelpScreen(stage, SimpleNamespace(person=Person.NAMRA, keeps=True)),
    "controls, a recording": lambda stage: HelpScreen(
        stage, SimpleNamespace(person=Person.NAMRA, keeps=False)
    ),
    "note": lambda stage: NoteScreen(stage, "note.nurse"),
    "end": end,
    "last moment": last,
}


@pytest.mark.parametrize("device", list(Device))
@pytest.mark.parametrize("factor", TEXT)
@pytest.mark.parametrize("size", WINDOWS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
def test_lines_keep_to_the_picture_and_off_each_other(stage, monkeypatch, name, size, factor, device):
    monkeypatch.setattr("game.view.ui.dusk.paint", lambda *_: None)
    monkeypatch.setattr("game.session.save.kept", lambda: [KEPT])
    stage.type.factor, stage.controls.device = factor, device
    stage.screens = [SCREENS[name](stage)]
    lines = drawn(stage, monkeypatch, size)
    assert len(lines) >= 1
    frame = frame_in(*size)
    whole = pygame.Rect(frame.x, frame.y, frame.width, frame.height)
    for text, place in lines:
        assert whole.contains(place), f"'{text}' leaves the picture"
    for (one, here), (other, there) in combinations(lines, 2):
        assert not core(here).colliderect(core(there)), f"'{one}' lies on '{other}'"


def drawn(stage, monkeypatch, size) -> list[tuple[str, pygame.Rect]]:
    """Every line of text a screen sets, with its place."""
    found: list[tuple[str, pygame.Rect]] = []
    draw = stage.type.draw

    def noted(window, text, *rest, **named):
        place = draw(window, text, *rest, **named)
        if text.strip() and text not in "▲▼":
            found.append((text, place))
        return place

    with monkeypatch.context() as patch:
        patch.setattr(stage.type, "draw", noted)
        stage.draw(pygame.Surface(size))
    return found


def core(place: pygame.Rect) -> pygame.Rect:
    """A line without the air above and below its letters."""
    return place.inflate(0, -place.height // 3)


def test_a_line_on_another_is_seen(stage, monkeypatch):
    class Heap(TitleScreen):
        def draw(self, window, frame):
            for word in ("one", "two"):
                self.stage.type.draw(window, word, (40, 40), 20, (255, 255, 255))

    stage.screens = [Heap(stage)]
    (_, one), (_, two) = drawn(stage, monkeypatch, (1280, 720))
    assert core(one).colliderect(core(two))
