"""Films and pictures without a window: a bot's night as a GIF, one place as a PNG."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from PIL import Image

from game.content import gate
from game.content.gate import ContentError
from game.content.mod.dress import dressed
from game.content.places import GAME, Shelf
from game.session.play import Session
from game.sim import look
from game.sim.clock import TICKS
from game.sim.commands import Command
from game.sim.kinds.who import Person
from game.sim.percept import Percept
from game.view.draw.scene import HEIGHT, TILE, WIDTH
from game.view.night import Night

THINK_TICKS = 6
"""A bot is asked ten times a second."""
SAMPLES = 8
"""Frames the palette of a film is taken from."""
VIVID = 64.0
"""A colour whose channels lie this far apart counts double in the palette of a film."""


class Bot(Protocol):
    """Plays from what the HUD could show."""

    def act(self, percept: Percept) -> Sequence[Command]:
        """What to ask of the body now."""


def film(
    map_path: Path,
    person: Person | None,
    bot: Bot,
    seed: int,
    seconds: float,
    out: Path,
    fps: int = 15,
    size: tuple[int, int] = (WIDTH, HEIGHT),
    told: Callable[[float], None] = lambda share: None,
    shelf: Shelf = GAME,
) -> Path:
    """Let a bot play and write what the player would see as a GIF; `told` hears the share done."""
    session = Session(map_path, person, seed, marked=False, shelf=shelf)
    night = Night(session, dressed(shelf))
    frames: list[Image.Image] = []
    every = max(1, round(TICKS / fps))
    for tick in range(round(seconds * TICKS)):
        if session.over and tick % TICKS == 0 and frames and tick > TICKS * 2:
            break
        thinks = tick % THINK_TICKS == 0 and not session.over
        night.step(bot.act(look.percept(session.world)) if thinks else ())
        night.follow(1 / TICKS, 1.0)
        if tick % every == 0:
            frames.append(_frame(night, size))
            told((tick + 1) / (seconds * TICKS))
    write_gif(frames, out, every / TICKS)
    told(1.0)
    return out


def shot(map_path: Path, at: tuple[float, float] | None, hour: float, out: Path, shelf: Shelf = GAME) -> Path:
    """One picture round a place (the start without one), everything seen, at an hour of the day."""
    from game.content import tiled

    plan = tiled.load(map_path).plan
    person = plan.starts[0].person if plan.starts else Person.ONJO
    session = Session(map_path, person, 0, marked=False, shelf=shelf)
    night = Night(session, dressed(shelf))
    night.step()
    if at is not None:
        night.camera.jump(at[0] * TILE, at[1] * TILE)
    with session.world.frozen():
        scene = night.scene(1.0, omniscient=True, hour=hour)
    picture = Image.fromarray(np.ascontiguousarray(night.painter.frame(scene)))
    try:
        picture.save(out)
    except (OSError, ValueError) as fault:  # ValueError: an ending Pillow does not know
        told = f"cannot be written ({getattr(fault, 'strerror', None) or fault})"
        raise ContentError(gate.label(out), "", told, "name a file that ends in .png") from None
    return out


def _frame(night: Night, size: tuple[int, int]) -> Image.Image:
    with night.world.frozen():
        scene = night.scene(1.0)
    image = Image.fromarray(np.ascontiguousarray(night.painter.frame(scene)))
    return image if size == image.size else image.resize(size, Image.Resampling.NEAREST)


def write_gif(frames: Sequence[Image.Image], out: Path, seconds: float) -> None:
    """All frames on one palette taken from samples of the whole film, so that colours never jump."""
    if not frames:
        frames = [Image.new("RGB", (WIDTH, HEIGHT))]
    picked = [frames[k * (len(frames) - 1) // max(1, SAMPLES - 1)] for k in range(SAMPLES)]
    palette = _sheet(picked).quantize(colors=255, method=Image.Quantize.MEDIANCUT)
    drawn = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
    # GIF players count hundredths, and many slow down what is faster than 20 a second.
    pause = max(50, round(seconds * 100) * 10)
    drawn[0].save(out, save_all=True, append_images=drawn[1:], duration=pause, loop=0, optimize=True)


def _sheet(picked: Sequence[Image.Image]) -> Image.Image:
    """Colours to take a palette from, each as often as the root of its pixels, and the more often the more
    vivid it is: a red bowl is fifty pixels of a quarter of a million, and must not turn grey."""
    pixels = np.concatenate([np.asarray(frame).reshape(-1, 3) for frame in picked]).astype(np.int32)
    coarse = (pixels[:, 0] >> 3) << 10 | (pixels[:, 1] >> 3) << 5 | pixels[:, 2] >> 3
    many = np.bincount(coarse, minlength=1 << 15)
    sums = [np.bincount(coarse, pixels[:, c], minlength=1 << 15) for c in range(3)]
    used = np.flatnonzero(many)
    mean = np.stack([part[used] / many[used] for part in sums], axis=1)
    weight = np.sqrt(many[used]) * (1.0 + np.ptp(mean, axis=1) / VIVID)
    rows = np.repeat(np.round(mean), np.ceil(weight).astype(np.intp), axis=0)
    return Image.fromarray(rows.astype(np.uint8)[None])
