"""The picture of a moment: readable, without a display, and without leaving anything behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pygame
import pytest
from PIL import Image

from game.content.gate import ContentError
from game.testing.moment import picture
from game.testing.stage import scenario, world
from game.view import moment as drawing
from game.view.draw.effects.signs import BOWL

ROOT = Path(__file__).resolve().parents[2]
ROOM = """
    ################
    #@.....#......z#
    #......#.......#
    ################
"""


HALL = "\n".join(
    [
        "#" * 44,
        "#@#" + "." * 40 + "#",
        *["###.....z" + "." * 34 + "#"],
        *["###" + "." * 40 + "#"] * 22,
        "#" * 44,
    ]
)
"""A closet with On-jo in it beside a bright hall with a walker."""


def shot(stage, path: Path, *lines: str) -> np.ndarray:
    return np.asarray(Image.open(stage.picture(path, *lines)).convert("RGB")).astype(int)


def near(pixels: np.ndarray, colour: tuple[int, int, int]) -> int:
    """How many pixels are of a colour."""
    return int((np.abs(pixels - colour).sum(axis=2) < 12).sum())


def test_what_nobody_sees_is_drawn(tmp_path) -> None:
    empty = ROOM.replace("z", ".")
    with_z, without = (shot(scenario(room), tmp_path / "a.png") for room in (ROOM, empty))
    assert with_z.shape == without.shape
    there = np.argwhere(np.abs(with_z - without).sum(axis=2) > 60)
    assert len(there) > 400, "the walker behind the wall, and the words over it"
    assert there[:, 1].min() > with_z.shape[1] * 0.5, "and nothing else changed"


def test_no_room_is_left_dark(tmp_path) -> None:
    pixels = shot(scenario(HALL), tmp_path / "a.png")
    assert np.median(pixels[:, 300:-200].max(axis=2)) > 100, "she sees none of it"


def test_a_bowl_stands_over_whoever_suspects_her_unseen(tmp_path) -> None:
    stage = scenario(HALL).step()
    z, amber = stage.names.one("z"), tuple(int(part) for part in BOWL[1])
    assert near(shot(stage, tmp_path / "a.png"), amber) < 10
    stage.world.sense.prey[z] = stage.world.handle(stage.player)
    stage.world.sense.suspicion[z] = 60.0
    assert near(shot(stage, tmp_path / "b.png"), amber) > 60


def test_a_night_can_be_read(tmp_path) -> None:
    wide = "\n".join(["@" + "." * 43, *["." * 44] * 25])
    for hour, least in ((1.0, 85), (12.0, 100)):
        pixels = shot(scenario(wide, hour=hour), tmp_path / "a.png")
        assert np.median(pixels.max(axis=2)) > least, hour


def test_lines_stand_above_and_grow_the_picture(tmp_path) -> None:
    stage = scenario(ROOM)
    bare, told = shot(stage, tmp_path / "a.png"), shot(stage, tmp_path / "b.png", "one", "two " * 200)
    assert told.shape[1] == bare.shape[1]
    high = told.shape[0] - bare.shape[0]
    assert high >= 22 * 4, "a long line is broken to the width"
    assert (told[high:] == bare).all()
    assert (told[:high].sum(axis=2) > 400).sum() > 200, "letters"


def test_who_has_noticed_whom_is_marked(tmp_path) -> None:
    stage = scenario("##########\n#@......z#\n##########", facing="west")
    calm = near(shot(stage.step(), tmp_path / "a.png"), drawing.RED)
    stage.until(lambda: stage.suspicion("z") >= 100 and stage.mood("z") == "chase")
    assert near(shot(stage, tmp_path / "b.png"), drawing.RED) > calm + 100


def test_a_repetition_remembers_the_fallen(tmp_path) -> None:
    stage = scenario("#########\n#@1z....#\n#########", facing="east", **{"1": "bat"})
    stage.face("east").use().step(2)
    for _ in range(60):
        if not stage.alive("z"):
            break
        stage.strike().step(20)
    assert not stage.alive("z")
    memory = drawing._watched(stage.session)
    assert memory is not None
    assert len(memory.corpses) == 1
    before = stage.world.digest()
    shot(stage, tmp_path / "a.png")
    assert stage.world.digest() == before
    stage.world.vital.health[stage.player] -= 1.0
    assert drawing._watched(stage.session) is None, "what was done from outside cannot be repeated"


def test_the_world_is_left_as_it_was(tmp_path) -> None:
    stage = world("tests/key_opens_door").step(30)
    before = stage.world.digest()
    stage.picture(tmp_path / "a.png")
    assert stage.world.digest() == before
    assert stage.step().tick == 31, "nothing is frozen any more"


def test_pygame_and_the_environment_are_left_as_they_were(tmp_path) -> None:
    script = f"""
import os, sys
before = dict(os.environ)
from game.testing.stage import scenario
scenario('#@#').picture({str(tmp_path / "a.png")!r})
import pygame
assert not pygame.font.get_init() and not pygame.display.get_init() and not pygame.get_init()
assert dict(os.environ) == before, set(os.environ.items()) ^ set(before.items())
"""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SDL_", "PYGAME_"))}
    env = {**kept, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "no such driver"}
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "", "pygame does not greet"


def test_fonts_in_use_stay(tmp_path) -> None:
    pygame.font.init()
    scenario("#@#").picture(tmp_path / "a.png")
    assert pygame.font.get_init()


def test_the_place_asked_for_is_in_the_middle(tmp_path) -> None:
    rows = ["." * 120 for _ in range(60)]
    rows[30] = "." * 20 + "@" + "." * 99
    session_of = scenario("\n".join(rows))
    session_of.picture(tmp_path / "a.png")
    far = np.asarray(Image.open(picture(session_of.session, 90.0, 30.0, tmp_path / "b.png")).convert("RGB"))
    corners = np.argwhere(np.abs(far.astype(int) - drawing.TEAL).sum(axis=2) < 6)
    middle = corners.mean(axis=0)
    assert middle == pytest.approx((far.shape[0] / 2, far.shape[1] / 2), abs=8)


def test_a_picture_that_cannot_be_written_is_one_line(tmp_path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(ContentError, match=r"taken/a\.png: cannot be written"):
        scenario("#@#").picture(tmp_path / "taken" / "a.png")
