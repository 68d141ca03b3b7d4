"""Warming: the compiled rules are made ready in a child process, so that the title never stands still."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.view.night import Night

EXPECTED = 40
"""Lines expected of the child until it says how many it will print."""
BRUSHES = 15
"""How many of them are frames painted."""


class Warming:
    """A child that compiles, and how far it has come."""

    def __init__(self, ready: bool = False) -> None:
        self.lines = 0
        self.total = EXPECTED
        self.done = ready
        self.cold = False
        """Nothing was cached: this is the first start."""
        self._child: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Begin, unless this build was warmed before."""
        if self.done or stamp_exists():
            self.done = True
            return
        self.cold = True
        try:
            self._child = subprocess.Popen(
                [sys.executable, "-m", "game.view.warming"],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                stdin=subprocess.DEVNULL,
                text=True,
                cwd=Path(__file__).resolve().parents[2],
            )
        except OSError:
            self.done = True  # then it compiles when it is needed, and the window stands still for that long
            return
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        child = self._child
        assert child is not None
        assert child.stdout is not None
        for line in child.stdout:
            if line.startswith("of "):
                self.total = int(line.removeprefix("of "))
            else:
                self.lines += 1
        child.wait()
        self.done = True

    @property
    def share(self) -> float:
        """0..1."""
        return 1.0 if self.done else min(0.99, self.lines / max(1, self.total))

    def stop(self) -> None:
        """End the child with the window."""
        if self._child is not None and self._child.poll() is None:
            self._child.terminate()
            self._child.wait(2)


def stamp() -> Path | None:
    """The file that says this very build has been warmed; None where nothing can be kept."""
    from game.core import compiled
    from game.session.made import build_digest

    if compiled.ROOT is None:
        return None
    view = Path(__file__).resolve().parent / "draw"
    newest = max((int(file.stat().st_mtime) for file in view.rglob("*.py")), default=0)
    return compiled.ROOT / f"warm-{build_digest()[:16]}-{newest}"


def stamp_exists() -> bool:
    """Whether this build has been warmed before."""
    file = stamp()
    return file is not None and file.exists()


def warm() -> int:
    """Compile rules and brushes, a printed line each; how many."""
    from game.sim.warmup import steps
    from game.sim.warmup import warm as rules

    print(f"of {steps() + BRUSHES}", flush=True)
    count = 0
    with second_hand():
        for name in chain(rules(), brushes()):
            print(name, flush=True)
            count += 1
    file = stamp()
    if file is not None:
        file.touch()
    return count


@contextmanager
def second_hand() -> Iterator[None]:
    """While inside, another process compiles: the brushes first, then the rules from their other end.

    Both share the cache, and meet somewhere in the middle.
    """
    line = (
        "from game.view.warming import sketch; sketch();"
        "from game.sim.warmup import warm; list(warm(backward=True))"
    )
    try:
        child = subprocess.Popen(
            [sys.executable, "-c", line],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=Path(__file__).resolve().parents[2],
        )
    except OSError:
        yield
        return
    try:
        yield
    finally:
        if child.poll() is None:
            child.terminate()
        child.wait()


def sketch() -> None:
    """Paint the made-up room once as it stands: the painter's loops need no rule to have run."""
    from game.view.glance import glance

    night = _room()
    _paint(night, 0)
    glance(night.session.world)


def brushes() -> Iterator[str]:
    """Play and paint a moment of a made-up room with a little of everything in it."""
    from game.sim.commands import Listen, Torch, Walk
    from game.sim.kinds.things import Item
    from game.view.glance import glance

    night = _room()
    world = night.session.world
    world.pack.held[world.player, Item.TORCH] = 1
    for tick in range(90):
        night.step([Torch(), Listen(), Walk(127, 0)] if tick == 2 else [])
        if tick % 6 == 0:
            with world.frozen():
                if world.player >= 0:
                    glance(world)
            _paint(night, tick)
            yield f"brush {tick}"


def _room() -> Night:
    import numpy as np

    from game.content import places, rules
    from game.content.plan.picture import EMPTY, Picture, PictureLayer, TileArt
    from game.session.play import Session
    from game.sim.kinds.surroundings import Weather, ZoneKind
    from game.sim.kinds.things import Item
    from game.sim.kinds.who import Has, Person
    from game.sim.level import Actor, Door, Lamp, Plan, Rasters, Start, Thing, Zone
    from game.view.night import Night

    tile = TileArt(places.assets() / "tiles" / "school.png", 0, 0, 16, 16)
    cells = np.full((30, 44), EMPTY, np.int32)
    cells[::2] = 0
    picture = Picture(44, 30, (PictureLayer("floor", cells),), (tile,))
    plan = Plan(
        "warm",
        Rasters.open_floor(44, 30),
        starts=(Start(20.0, 15.0, Person.NAMRA),),
        actors=tuple(Actor(22.0 + k, 15.0, Has.INFECTED) for k in range(3)),
        doors=(Door(12, 15, 13, 16, 0),),
        things=(Thing(20.5, 15.5, Item.TORCH),),
        lamps=(Lamp(26.0, 12.0),),
        zones=(Zone(ZoneKind.ROOF, 4, 4, 12, 12),),
        weather=Weather.RAIN,
    )
    session = Session("warm", Person.NAMRA, 1, rules.load_numbers(), plan, marked=False)
    session.picture = picture
    return Night(session, places.assets())


def _paint(night: Night, tick: int) -> None:
    """The room at night in the rain; first by day with a stain, then in fog: each has brushes of its own."""
    from dataclasses import replace

    import pygame

    from game.sim.kinds.surroundings import Weather
    from game.view.draw.scene import Stain

    with night.session.world.frozen():
        scene = night.scene(0.5)
    if tick == 0:
        stain = Stain(1, scene.eye_x, scene.eye_y, 0, 0)
        scene = replace(scene, hour=12.0, weather=int(Weather.CLEAR), stains=(stain,))
    elif tick == 6:
        scene = replace(scene, weather=int(Weather.FOG))
    night.paint(scene)
    night.painter.show(pygame.Surface((1280, 720), depth=32))


if __name__ == "__main__":
    warm()
