"""Moment: one picture of a session as it stands, to be read rather than felt: everything seen, nothing dark.

No window is needed and none is opened: it paints on plain surfaces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pygame
from PIL import Image

from game.content import gate
from game.content.gate import ContentError
from game.content.mod.dress import dressed
from game.content.words import Words
from game.session.play import Session
from game.sim.commands import Command
from game.sim.events import facts
from game.sim.kinds.doors import DoorState
from game.sim.kinds.who import Has
from game.sim.world import World
from game.view.draw.scene import HEIGHT, TILE, WIDTH
from game.view.draw.watch.memory import Memory
from game.view.draw.watch.watch import scene_of
from game.view.night import Night
from game.view.overlay import Overlay
from game.view.ui.theme import AMBER, GREY, INK, PALE, RED, TEAL, Colour, Frame
from game.view.ui.type import Type

WIDE = 1280
"""Pixels of the widest picture."""
LARGEST = 4
"""Times that a small place is enlarged."""
ROUND, ABOVE = 2, 5
"""Cells shown beyond the edges of a small map, and above it: words over heads stand there."""
MIDDLE, MOST = 0.42, 3.0
"""Brightness the middle pixel of a dark place is lifted to, and the strongest curve for it."""
VOID = 12
"""Pixels this dark are outside the map: they do not count."""
AGAIN = 36_000
"""Ticks that are played again for what only the eye remembers, the dead above all."""
LETTERS = 2.0
"""Words over heads are as large as in a window of this many pixels a pixel."""
LINE, SIZE = 22, 14
"""Pixels: height of a line of the caption, and of its letters."""


def moment(session: Session, x: float, y: float, out: Path, lines: Sequence[str] = ()) -> Path:
    """Write a PNG of the world as it stands; `lines` stand above it. Corners mark (x, y), in tiles, and it
    is in the middle as far as the map reaches.

    Over each head: row, kind, mood, suspicion, and why; from each watcher a line to whom it has noticed.
    Raises ContentError where it cannot be written.
    """
    opened = pygame.font.get_init()
    try:
        shown = _shown(session, x, y)
        picture = _captioned(_enlarged(session, shown, x, y), lines, Type())
        pixels = np.ascontiguousarray(pygame.surfarray.array3d(picture).swapaxes(0, 1))
    finally:
        if not opened:
            pygame.font.quit()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels).save(out, "PNG")
    except OSError as fault:
        told = f"cannot be written ({fault.strerror or fault})"
        raise ContentError(gate.label(out), "", told, "name another folder") from None
    return out


class _Shown:
    """The frame the game would draw there, and the part of it that is map."""

    def __init__(self, night: Night, pixels: npt.NDArray[np.uint8]) -> None:
        camera, plan = night.camera, night.session.plan
        left, top = max(0, -camera.x - ROUND * TILE), max(0, -camera.y - ABOVE * TILE)
        right = min(WIDTH, plan.width * TILE - camera.x + ROUND * TILE)
        low = min(HEIGHT, plan.height * TILE - camera.y + ROUND * TILE)
        self.night, self.pixels = night, _readable(pixels[top:low, left:right])
        self.left, self.top = left, top
        self.unit = max(2, min(LARGEST, WIDE // max(1, right - left)))

    def to_frame(self, x: float, y: float) -> tuple[float, float]:
        """Where a place in tiles is, in pixels of the part."""
        fx, fy = self.night.camera.to_frame(x, y)
        return fx - self.left, fy - self.top


def _shown(session: Session, x: float, y: float) -> _Shown:
    night = Night(session, dressed(session.shelf))
    night.memory = _memory(session)
    night.camera.jump(x * TILE, y * TILE)
    with session.world.frozen():
        scene = scene_of(session.world, 1.0, night.memory, night.camera, everywhere=True)
    plain = replace(scene, omniscient=True, harm=0.0, lightning=0.0, fade=0.0)
    return _Shown(night, night.painter.frame(plain))


def _memory(session: Session) -> Memory:
    """What the eye would remember, had it watched from the beginning; and everything as it truly is."""
    memory = _watched(session) or Memory.of(session.world)
    if memory.tick != session.tick:
        memory.note(session.world, facts(session.world.outbox, session.tick))
    doors = session.world.doors
    memory.item_seen[:] = 1
    memory.door_state[:] = doors.state
    memory.door_swing = (np.asarray(doors.state) == DoorState.OPEN).astype(np.float32)
    return memory


def _watched(session: Session) -> Memory | None:
    """The memory of a repetition, None where it would take too long or does not come out the same."""
    if not 0 < session.tick <= AGAIN or session.cut:
        return None
    again = Session(
        session.path,
        session.person,
        session.seed,
        session.numbers,
        session.plan,
        marked=False,
        shelf=session.shelf,
        came=session.replay.made.came,
    )
    asked: dict[int, list[Command]] = defaultdict(list)
    for tick, command in session.replay.commands:
        asked[tick].append(command)
    memory = Memory.of(again.world)
    while again.tick < session.tick:
        memory.note(again.world, again.advance(asked[again.tick]))
    return memory if again.world.digest() == session.world.digest() else None


def _readable(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Darkness lifted, white kept; what is light enough stays as it is. (h, w, 3)"""
    bright = pixels.max(axis=2)
    inside = bright[bright > VOID]
    middle = float(np.median(inside)) / 255.0 if inside.size else 1.0
    if middle >= MIDDLE:
        return pixels.copy()
    power = max(1.0 / MOST, np.log(MIDDLE) / np.log(max(middle, 1 / 255)))
    curve = np.round(255.0 * (np.arange(256) / 255.0) ** power).astype(np.uint8)
    lifted: npt.NDArray[np.uint8] = curve[pixels]
    return lifted


# ------------------------------------------------------------ what is drawn over it
def _enlarged(session: Session, shown: _Shown, x: float, y: float) -> pygame.Surface:
    high, wide = shown.pixels.shape[:2]
    unit = shown.unit
    part = pygame.image.frombuffer(shown.pixels.tobytes(), (wide, high), "RGB")
    window = pygame.Surface((wide * unit, high * unit), depth=32)
    window.blit(pygame.transform.scale(part, window.get_size()), (0, 0))
    frame = Frame(0, 0, wide * unit, high * unit, float(unit))
    with session.world.frozen():
        _notices(window, frame, session.world, shown)
        _pin(window, frame, shown.to_frame(x, y))
        Overlay(Type(LETTERS / unit), Words.load()).people(window, frame, session.world, shown.to_frame)
    return window


def _pin(window: pygame.Surface, frame: Frame, at: tuple[float, float]) -> None:
    """Four corners round the place the picture is of."""
    x, y = at[0] * frame.unit, at[1] * frame.unit
    half, arm = TILE * frame.unit * 0.6, TILE * frame.unit * 0.3
    for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        corner = (x + sx * half, y + sy * half)
        ends = ((corner[0] - sx * arm, corner[1]), corner, (corner[0], corner[1] - sy * arm))
        pygame.draw.lines(window, TEAL, False, ends, 2)


def _notices(window: pygame.Surface, frame: Frame, world: World, shown: _Shown) -> None:
    """A line from each watcher to whom it is after: amber while it doubts, red once it is sure."""
    for row in world.rows(Has.ALIVE):
        prey = world.resolve(int(world.sense.prey[row]))
        suspicion = float(world.sense.suspicion[row])
        if prey < 0 or suspicion <= 2.0:
            continue
        ends = [
            shown.to_frame(float(world.body.x[k]), float(world.body.y[k]) - 0.6) for k in (int(row), prey)
        ]
        start, end = [(fx * frame.unit, fy * frame.unit) for fx, fy in ends]
        colour: Colour = RED if suspicion >= 100.0 else AMBER
        pygame.draw.line(window, colour, start, end, 2)


def _captioned(window: pygame.Surface, lines: Sequence[str], type_: Type) -> pygame.Surface:
    """The picture under its words, broken to its width."""
    room = max(window.get_width(), 480)
    told = [part for line in lines for part in type_.wrap(line, SIZE, room - 16)]
    high = LINE * len(told) + (8 if told else 0)
    made = pygame.Surface((room, window.get_height() + high), depth=32)
    made.fill(INK)
    for k, line in enumerate(told):
        type_.draw(made, line, (8, 4 + LINE * k), SIZE, PALE if k == 0 else GREY)
    made.blit(window, ((room - window.get_width()) // 2, high))
    return made
