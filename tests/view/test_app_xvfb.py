"""A real window on a virtual screen under real keys: title, choice, walk, door, pause, save, quit, continue.

Where Xvfb or xdotool is missing it skips with a word. HYOSAN_SHOTS names a folder for a picture of each step.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageGrab, ImageStat

from game.session import save as saves
from game.session.play import open_map
from game.sim.kinds.doors import DoorState

ROOT = Path(__file__).resolve().parents[2]
SCREEN = ":86"
SPEED = 3.0
"""Tiles a second that she walks."""
RUN = "from game.view.app import play; play(None, 'hyosan_high')"

pytestmark = pytest.mark.xvfb


class Player:
    """Hands on a keyboard and eyes on a screen."""

    def __init__(self, home: Path, shots: Path) -> None:
        self.shots = shots
        self.env = {**os.environ, "DISPLAY": SCREEN, "HYOSAN_HOME": str(home), "SDL_AUDIODRIVER": "dummy"}
        self.env.pop("SDL_VIDEODRIVER", None)
        self.env["PYTHONPATH"] = str(ROOT)
        self.game: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.game = subprocess.Popen([sys.executable, "-c", RUN], env=self.env, cwd=ROOT)

    def press(self, *keys: str) -> None:
        for key in keys:
            subprocess.run(["xdotool", "key", key], env=self.env, check=True)
            time.sleep(0.4)

    def hold(self, key: str, seconds: float) -> None:
        subprocess.run(["xdotool", "keydown", key], env=self.env, check=True)
        time.sleep(seconds)
        subprocess.run(["xdotool", "keyup", key], env=self.env, check=True)
        time.sleep(0.3)

    def see(self, name: str) -> Image.Image:
        picture = ImageGrab.grab(xdisplay=SCREEN).convert("RGB")
        picture.save(self.shots / f"{name}.png")
        return picture

    def wait_for_colours(self, least: float, seconds: float) -> Image.Image:
        """Until the screen shows more than a plain ground; fails after so many seconds."""
        for _ in range(int(seconds * 2)):
            assert self.game is not None and self.game.poll() is None, "the game ended"
            picture = self.see("waiting")
            if max(ImageStat.Stat(picture).stddev) > least:
                return picture
            time.sleep(0.5)
        raise AssertionError(f"nothing to be seen within {seconds} s")

    def save(self) -> Path:
        """Save by the menu and go on; the file. A busy machine takes its time: its end is waited for."""
        path = Path(self.env["HYOSAN_HOME"]) / "save.hyosan"
        before = path.stat().st_mtime_ns if path.exists() else 0
        self.press("Escape", "Down", "Return")
        for _ in range(60):
            if path.exists() and path.stat().st_mtime_ns != before:
                return path
            time.sleep(0.25)
        raise AssertionError("nothing was saved within 15 s")

    def where(self) -> tuple[float, float]:
        """Where she stands, in tiles, out of a save."""
        with np.load(self.save()) as kept:
            row = int(kept["world.state.player"][0]) & (1 << 20) - 1
            at = float(kept["world.body.x"][row]), float(kept["world.body.y"][row])
        self.press("Escape")
        return at

    def walk(self, x: float, y: float) -> None:
        """To within a third of a tile, by looking where she is: on a busy machine seconds are not steps."""
        for _ in range(12):
            at = self.where()
            dx, dy = x - at[0], y - at[1]
            if max(abs(dx), abs(dy)) < 0.34:
                return
            if abs(dx) > abs(dy):
                self.hold("d" if dx > 0 else "a", abs(dx) / SPEED)
            else:
                self.hold("s" if dy > 0 else "w", abs(dy) / SPEED)
        raise AssertionError(f"she does not get to {x}, {y}")

    def end(self, seconds: float = 10.0) -> int:
        assert self.game is not None
        return self.game.wait(seconds)


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        pytest.skip("Xvfb and xdotool are needed: apt-get install xvfb xdotool")
    shots = Path(os.environ.get("HYOSAN_SHOTS", tmp_path / "shots"))
    shots.mkdir(parents=True, exist_ok=True)
    screen = subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", "1280x720x24"], stderr=subprocess.DEVNULL)
    time.sleep(1.0)
    made = Player(tmp_path / "home", shots)
    try:
        yield made
    finally:
        if made.game is not None and made.game.poll() is None:
            made.game.kill()
            made.game.wait()
        screen.terminate()
        screen.wait()


def differs(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures of the screen are plainly not the same."""
    small = [picture.resize((64, 36)).convert("L") for picture in (one, other)]
    pairs = zip(small[0].tobytes(), small[1].tobytes(), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (64 * 36) > 1.5


def nearest_door(save: Path) -> tuple[DoorState, DoorState]:
    """The door nearest the player of a save: as it is there, and as it was when the night began."""
    world = saves.load(save).world
    doors, row = world.doors, world.player
    away = np.hypot(
        (doors.x0 + doors.x1) / 2 - world.body.x[row], (doors.y0 + doors.y1) / 2 - world.body.y[row]
    )
    k = int(away.argmin())
    fresh = open_map("hyosan_high", "onjo", 1).world.doors
    return DoorState(int(doors.state[k])), DoorState(int(fresh.state[k]))


def test_a_night_from_the_title_to_continue(player: Player) -> None:
    player.start()
    title = player.wait_for_colours(20.0, 60)
    time.sleep(1.0)
    player.see("1_title")
    player.press("Return")
    choice = player.see("2_choose")
    assert differs(title, choice)
    player.press("Return")
    time.sleep(1.0)
    first = player.wait_for_colours(20.0, 240)
    player.see("3_play")
    player.walk(96.6, 18.5)
    player.walk(96.6, 14.5)
    assert differs(first, player.see("4_walked"))
    player.walk(87.0, 14.5)
    player.walk(87.0, 12.7)
    player.press("e")
    player.see("5_door")
    kept = player.save()
    player.see("6_saved")
    assert nearest_door(kept) == (DoorState.OPEN, DoorState.CLOSED)
    player.press("Down", "Down", "Down", "Return")
    time.sleep(2.0)
    again = player.see("7_title_again")
    player.press("Return")
    time.sleep(2.0)
    player.wait_for_colours(20.0, 60)
    time.sleep(3.0)
    assert differs(again, player.see("8_continued"))
    player.press("Escape", "Up", "Return")
    assert player.end() == 0
