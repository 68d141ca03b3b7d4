"""Paint every body of the game into sprite sheets and write their index."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.make import cast_dead, cast_hero, cast_human, cast_items, cast_service
from assets.make.cast_canvas import SIZE, Canvas
from assets.make.cast_ground import prey
from assets.make.cast_look import Look
from assets.make.cast_people import civilians, heroes, service
from assets.make.cast_pose import Pose
from assets.make.cast_rig import figure
from assets.make.cast_sick import fast, listeners, walkers

SPRITES = Path(__file__).resolve().parent.parent / "sprites"
FOOT = (16, 29)
FACINGS = ("D", "U", "R", "L")  # south, north, east, west


def everybody() -> dict[str, Look]:
    """Return each person by the name of their sheet, in the order of the index."""
    return {**heroes(), **civilians(), **service(), **walkers(), **fast(), **listeners()}


def motions(look: Look) -> dict[str, cast_human.Frames]:
    """Return every animation this kind of person has, in the order of its rows."""
    if look.gait in ("walker", "runner", "listener"):
        manner = partial(cast_dead.varied, look.gait, look.manner)
        return {name: manner(name) for name in cast_dead.MOVES}
    moves = {
        "human": cast_human.MOVES,
        "hero": cast_hero.MOVES,
        "armed": cast_service.ARMED,
        "inspector": cast_service.SCREENING,
    }[look.gait]
    return {name: move() for name, move in moves.items()}


def frame(look: Look, pose: Pose, facing: str) -> NDArray[np.uint8]:
    view = pose.view or ("R" if facing in "RL" else facing)
    body = figure(look, pose, view)
    if pose.victim:
        body = over_prey(body, facing)
    return (body.mirrored() if facing == "L" else body).painted(look.dyes)


def over_prey(body: Canvas, facing: str) -> Canvas:
    """Put the feeder behind its prey, or before it when seen from behind."""
    ground = prey()
    if facing == "U":
        ground = ground.moved(0, -2)
        ground.stamp(body)
        return ground
    out = body.moved(-5 if facing in "RL" else 0, -3)
    out.stamp(ground.moved(4 if facing in "RL" else 0, 0))
    return out


def sheet(look: Look) -> tuple[NDArray[np.uint8], list[tuple[str, int, int]]]:
    """Return the picture and each animation with its first row and length. -> (rows * 32, columns * 32, 4)"""
    films = motions(look)
    columns = max(len(shots["D"]) for shots in films.values())
    page = np.zeros((len(films) * 4 * SIZE, columns * SIZE, 4), np.uint8)
    entries = []
    for at, (name, shots) in enumerate(films.items()):
        entries.append((name, at * 4, len(shots["D"])))
        for row, facing in enumerate(FACINGS):
            for column, pose in enumerate(shots["R" if facing == "L" else facing]):
                y, x = (at * 4 + row) * SIZE, column * SIZE
                page[y : y + SIZE, x : x + SIZE] = frame(look, pose, facing)
    return page, entries


def corpses() -> cast_items.Sheet:
    """Bodies that lie about: one pose each, in their own blood."""
    frames = []
    looks = everybody()
    for k, name in enumerate(
        ("civilian_0", "walker_0", "civilian_1", "walker_1", "guard", "civilian_4", "walker_4", "civilian_7")
    ):
        look = looks[name]
        rest = cast_human.RESTS[k % 4]
        side = rest.view or ("D" if k % 3 else "U")
        turn = (90 if side == "U" else -90) if side != "R" else 90 * (-1) ** (k // 4)
        body = frame(look, rest.but(turn=turn, view=side), "DL"[k // 4])
        under = np.zeros_like(body)
        under[12:] = cast_items.pool(4 + k % 3)[: SIZE - 12]
        lies = body[..., 3:] > 0
        frames.append(np.where(lies, body, under))
    return cast_items.row_of(frames), (SIZE, SIZE), FOOT, [("lie", 0, len(frames), 1)]


def rate(look: Look, name: str) -> int:
    pace = {
        "walker": {"walk": 7, "run": 11},
        "runner": {"walk": 8, "run": 15},
        "listener": {"walk": 6, "run": 11},
    }
    return pace.get(look.gait, {}).get(name, cast_human.RATES[name.removeprefix("torch_")])


def entry(
    name: str, size: tuple[int, int], foot: tuple[int, int], anims: list[tuple[str, int, int, int]]
) -> str:
    lines = [
        f"[{name}]",
        f'file = "{name}.png"',
        f"frame = [{size[0]}, {size[1]}]",
        f"foot = [{foot[0]}, {foot[1]}]",
    ]
    for anim, row, frames, fps in anims:
        lines += [f"[{name}.anim.{anim}]", f"row = {row}", f"frames = {frames}", f"fps = {fps}"]
    return "\n".join(lines) + "\n"


def main() -> None:
    SPRITES.mkdir(parents=True, exist_ok=True)
    index = [
        "# Written by assets/make/cast.py. Bodies: four rows an animation, facing south, north, east, west.\n"
    ]
    for name, look in everybody().items():
        page, anims = sheet(look)
        Image.fromarray(page).save(SPRITES / f"{name}.png", optimize=True)
        timed = [(anim, row, frames, rate(look, anim)) for anim, row, frames in anims]
        index.append(entry(name, (SIZE, SIZE), FOOT, timed))
    index.append("# Things: one row an animation.\n")
    for name, (page, size, foot, anims) in {**cast_items.sheets(), "corpses": corpses()}.items():
        Image.fromarray(page).save(SPRITES / f"{name}.png", optimize=True)
        index.append(entry(name, size, foot, anims))
    (SPRITES / "index.toml").write_text("\n".join(index), encoding="utf-8")


if __name__ == "__main__":
    main()
