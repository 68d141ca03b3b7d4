"""Sound: cues become channels of the mixer, left and right; beds and music fade. Silent without a device."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from math import hypot
from pathlib import Path
from typing import Any

import pygame

from game.view.cues import FULL, Cue
from game.view.luck import Luck

CHANNELS = 24
LOOPS = (
    "title_music",
    "night_indoor",
    "night_outdoor",
    "rain",
    "fluorescent",
    "tension",
    "chase",
    "heartbeat",
)
"""Each has a channel of its own, in this order; the rest are for cues."""
MUSIC = ("title_music", "tension", "chase")
FADE = 1.6
"""Seconds from silence to full of a bed or a layer of music."""
MUFFLED = 0.62
"""What is left of a sound whose place is out of sight."""
AGAIN = 0.05
"""Seconds before the same sound may start again: a crowd is not a machine gun."""


@dataclass(frozen=True, slots=True)
class Air:
    """What the beds and the music follow, each 0..1."""

    title: float = 0.0
    indoors: float = 0.0
    outdoors: float = 0.0
    rain: float = 0.0
    lamps: float = 0.0
    tension: float = 0.0
    chase: float = 0.0
    heart: float = 0.0

    def levels(self) -> tuple[float, ...]:
        """In the order of LOOPS."""
        return (
            self.title,
            self.indoors,
            self.outdoors,
            self.rain,
            self.lamps,
            self.tension,
            self.chase,
            self.heart,
        )


@dataclass(frozen=True, slots=True)
class Recipe:
    """One entry of the index."""

    files: tuple[str, ...]
    volume: float
    caption: str
    loop: bool


def read_index(folder: Path) -> dict[str, Recipe]:
    """assets/audio/index.toml; empty where there is none."""
    file = folder / "index.toml"
    if not file.is_file():
        return {}
    tree: Mapping[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        name: Recipe(
            tuple(entry["files"]),
            float(entry.get("volume", 1.0)),
            str(entry.get("caption", "")),
            bool(entry.get("loop", False)),
        )
        for name, entry in tree.items()
    }


def placed(cue: Cue, x: float, y: float) -> tuple[float, float]:
    """Volume of a cue left and right for an ear at (x, y), each 0..1."""
    gain = 1.0 if cue.here else min(1.0, max(0.0, cue.loud) / FULL) ** 0.75
    if not cue.seen:
        gain *= MUFFLED
    if cue.here:
        return gain, gain
    dx, dy = cue.x - x, cue.y - y
    side = dx / (hypot(dx, dy) + 3.0)
    return gain * min(1.0, 1.0 - 0.8 * side), gain * min(1.0, 1.0 + 0.8 * side)


class Sound:
    """The mixer. Every call is harmless where there is no device."""

    def __init__(self, folder: Path, seed: int = 0) -> None:
        self.folder = folder
        self.index = read_index(folder)
        self.volume, self.music, self.mute = 0.8, 0.7, False
        self.ready = False
        self.luck = Luck(seed)
        """The view's own chance: no rule sees it."""
        self.played: list[str] = []
        """The newest cues by id, for the overlay and for tests."""
        self._loaded: dict[str, pygame.mixer.Sound | None] = {}
        self._levels = [0.0] * len(LOOPS)
        self._started = False
        self._last: dict[str, float] = {}
        self._clock = 0.0
        self.hushed = 1.0
        """Factor on beds and music: lower while paused."""

    def start(self) -> bool:
        """Open the device; whether there is one."""
        try:
            with quiet_stderr():
                pygame.mixer.init(44100, -16, 2, 512)
        except pygame.error:
            return False
        pygame.mixer.set_num_channels(CHANNELS)
        pygame.mixer.set_reserved(len(LOOPS))
        self.ready = True
        return True

    def stop(self) -> None:
        """Close the device."""
        if self.ready:
            pygame.mixer.quit()
        self.ready = False

    # ------------------------------------------------------------ cues
    def ui(self, name: str) -> None:
        """A sound of the menus."""
        self.play(Cue(name, here=True), 0.0, 0.0)

    def play(self, cue: Cue, x: float, y: float) -> None:
        """Start a cue for an ear at (x, y)."""
        recipe = self.index.get(cue.id)
        if recipe is None or self._clock - self._last.get(cue.id, -1.0) < AGAIN:
            return
        self._last[cue.id] = self._clock
        self.played = [*self.played[-19:], cue.id]
        left, right = placed(cue, x, y)
        level = 0.0 if self.mute else self.volume * recipe.volume
        if not self.ready or level * max(left, right) < 0.01:
            return
        sound = self._load(self.luck.pick(recipe.files))
        channel = pygame.mixer.find_channel() if sound else None
        if sound is None or channel is None:
            return
        level *= self.luck.between(0.88, 1.0)
        channel.play(sound)
        channel.set_volume(left * level, right * level)

    def _load(self, file: str) -> pygame.mixer.Sound | None:
        """A file, read at its first use; one that cannot be read stays silent."""
        if file not in self._loaded:
            try:
                self._loaded[file] = pygame.mixer.Sound(str(self.folder / file))
            except (pygame.error, FileNotFoundError):
                self._loaded[file] = None
        return self._loaded[file]

    # ------------------------------------------------------------ beds
    def update(self, air: Air, seconds: float) -> None:
        """Fade beds and music toward what the air wants."""
        self._clock += seconds
        step = seconds / FADE
        for k, want in enumerate(air.levels()):
            now = self._levels[k]
            self._levels[k] = min(want, now + step) if want > now else max(want, now - step)
        if self.ready:
            self._start_loops()
            for k, name in enumerate(LOOPS):
                self._loop(k, name)

    def _start_loops(self) -> None:
        """Start the two layers of the hunt together, so that they stay in step."""
        if self._started:
            return
        self._started = True
        for name in ("tension", "chase"):
            recipe = self.index.get(name)
            sound = self._load(recipe.files[0]) if recipe else None
            if sound is not None:
                channel = pygame.mixer.Channel(LOOPS.index(name))
                channel.play(sound, loops=-1)
                channel.set_volume(0.0)

    def _loop(self, k: int, name: str) -> None:
        recipe, channel = self.index.get(name), pygame.mixer.Channel(k)
        if recipe is None:
            return
        level = 0.0 if self.mute else self.volume * recipe.volume * self._levels[k] * self.hushed
        if name in MUSIC:
            level *= self.music
        if not channel.get_busy():
            sound = self._load(recipe.files[0]) if level > 0.0 else None
            if sound is None:
                return
            channel.play(sound, loops=-1)
        channel.set_volume(level)
        if self._levels[k] == 0.0 and name not in ("tension", "chase"):
            channel.stop()


@contextmanager
def quiet_stderr() -> Iterator[None]:
    """Keep C libraries off the terminal's stderr: ALSA complains at length where there is no card."""
    keep = os.dup(2)
    try:
        with open(os.devnull, "wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(keep, 2)
        os.close(keep)
