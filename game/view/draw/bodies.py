"""Bodies: sprites laid into the frame by their ground line, pixel by pixel, with what hides them.

It decides which pixel of whom is in front. It does not choose pictures (watch) and does not light them
(light).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import FRONT, INDOORS, KEY, SKY, TOP
from game.view.draw.light.lamps import DOOR
from game.view.draw.light.upon import BANDS

U8 = npt.NDArray[np.uint8]
U4 = npt.NDArray[np.uint32]
I8 = npt.NDArray[np.int64]
U16 = npt.NDArray[np.uint16]
F4 = npt.NDArray[np.float32]
I4 = npt.NDArray[np.int32]

XRAY_HERO, XRAY_FRIEND, XRAY_CALM, XRAY_HUNTING = 1, 2, 3, 4
"""Values of the veil: outlines drawn over the finished picture."""
CONTACT = np.array([int(6.8 * np.sqrt(max(0.0, 1 - (k / 3.2) ** 2))) for k in range(-3, 4)], np.int64)
"""Half the contact shadow's width in each of its rows."""


def runs_of(cover: npt.NDArray[np.bool_], frames: I4) -> tuple[I4, I4]:
    """Sprites as runs of pixels that cover: row, column, length, first pixel; and each frame's first run.

    (p,), (f, 5) -> (r, 4), (f + 1,). Blitting runs asks nothing of transparent pixels.
    """
    wide, high = frames[:, 1], frames[:, 2]
    of_row = np.repeat(np.arange(len(frames)), high)
    row = np.arange(len(of_row)) - np.repeat(np.cumsum(high) - high, high)
    starts = frames[of_row, 0] + row * wide[of_row]
    edge = np.zeros(len(cover) + 1, bool)
    edge[starts] = True
    before = np.concatenate([[False], cover])
    after = np.concatenate([cover, [False]])
    begin = np.flatnonzero(after & (~before | edge))
    end = np.flatnonzero(before & (~after | edge))
    at = np.searchsorted(starts, begin, side="right") - 1
    runs = np.stack([row[at], begin - starts[at], end - begin, begin], axis=1)
    first = np.searchsorted(of_row[at], np.arange(len(frames) + 1))
    return np.ascontiguousarray(runs, np.int32), first.astype(np.int32)


@compiled
def lay(
    albedo: U4,
    memory: U4,
    light: I8,
    ids: U16,
    codes: U8,
    veil: U8,
    pixels: U4,
    runs: I4,
    first: I4,
    frames: I4,
    frame: I4,
    feet_x: F4,
    feet_y: F4,
    lift: F4,
    outline: U8,
    ghost: U8,
    glow: I8,
    count: int,
    y0: int,
    y1: int,
) -> None:
    """Draw bodies in the given order (feet rising), each in the light it got, on rows y0 to y1 of the frame.

    glow (count, BANDS, LEANS) is light by height and lean, summed up. All pictures are packed, their fourth
    byte uppermost: height, flags, code of a sprite's pixels. runs (r, 4) and first (f + 1,) as in `runs_of`.
    outline (n,) 0 or a veil value; ghost 1: outline only.
    """
    wide = albedo.shape[1]
    for i in range(count):
        f = frame[i]
        b, middle = int(feet_y[i]), int(feet_x[i])
        left, top = middle - frames[f, 3], b - int(lift[i]) - frames[f, 4]
        if max(b + 3, top + frames[f, 2]) <= y0 or min(b - 4, top) >= y1:
            continue
        if not ghost[i] and lift[i] < 30.0:
            for y in range(max(y0, b - 4), min(y1, b + 3)):
                half = int(np.int64(CONTACT[y - b + 4]))
                for x in range(max(0, middle - half), min(wide, middle + half + 1)):
                    a = np.int64(albedo[y, x])
                    if a >> 24 == 0 and ids[y, x] == 0 and not np.int64(memory[y, x]) >> 24 & (TOP | SKY):
                        rb, g = (a & 0xFF00FF) * 159 >> 8, (a & 0x00FF00) * 159 >> 8
                        albedo[y, x] = rb & 0xFF00FF | g & 0x00FF00
        for run in range(first[f], first[f + 1]):
            y = top + runs[run, 0]
            if y < y0 or y >= y1:
                continue
            z = max(0, b - y)
            band = min(BANDS - 1, z >> 3)
            x0 = left + runs[run, 1]
            p = runs[run, 3] - x0
            for x in range(max(0, x0), min(wide, x0 + runs[run, 2])):
                pixel = np.int64(pixels[p + x])
                code = pixel >> 24
                there = np.int64(albedo[y, x]) >> 24
                if ghost[i] or (b < y + there and (ids[y, x] == 0 or z < there)):
                    if outline[i] and code & 112:
                        veil[y, x] = outline[i]
                    continue
                albedo[y, x] = pixel & 0xFFFFFF | z << 24
                light[y, x] = glow[i, band, code & 15]
                ids[y, x] = i + 1
                codes[y, x] = code
                if outline[i]:
                    veil[y, x] = 0
    for i in range(count):
        if outline[i] != XRAY_HERO:
            continue
        # In a crowd the hero's outline shows over whoever stands before her.
        f = frame[i]
        left, top = int(feet_x[i]) - frames[f, 3], int(feet_y[i]) - int(lift[i]) - frames[f, 4]
        for run in range(first[f], first[f + 1]):
            y, x0 = top + runs[run, 0], left + runs[run, 1]
            if y < y0 or y >= y1:
                continue
            for x in range(max(0, x0), min(wide, x0 + runs[run, 2])):
                edge = np.int64(pixels[runs[run, 3] - x0 + x]) >> 24 & 112
                if edge and ids[y, x] > 0 and ids[y, x] != i + 1:
                    veil[y, x] = outline[i]


@compiled
def stand(
    albedo: U8,
    memory: U8,
    light: I8,
    codes: U8,
    pixels: U8,
    frames: I4,
    frame: int,
    left: int,
    ground: int,
    level: int,
    blues: F4,
) -> None:
    """Lay something that belongs to the place (a door) into the static picture, with its own memory colours,
    still without light.

    `level` is the height of a thing seen from above, -1 for one that stands upright on its ground line.
    """
    high, wide = albedo.shape[0], albedo.shape[1]
    start, w, h = frames[frame, 0], frames[frame, 1], frames[frame, 2]
    left -= frames[frame, 3]
    top = ground - frames[frame, 4]
    for row in range(max(0, -top), min(h, high - top)):
        y = top + row
        z = level if level >= 0 else max(0, ground - y)
        for col in range(max(0, -left), min(w, wide - left)):
            p = start + row * w + col
            x = left + col
            if pixels[p, 3] == 0 or (level < 0 and ground < y + albedo[y, x, 3]):
                continue
            r, g, b = np.int64(pixels[p, 0]), np.int64(pixels[p, 1]), np.int64(pixels[p, 2])
            albedo[y, x, 0], albedo[y, x, 1], albedo[y, x, 2], albedo[y, x, 3] = r, g, b, z
            k = min(5, int((0.3 * r + 0.59 * g + 0.11 * b) / 255.0 * 6.0))
            memory[y, x, 0] = int(255.0 * blues[k, 0] * (0.9 + 0.0012 * r))
            memory[y, x, 1] = int(255.0 * blues[k, 1] * (0.9 + 0.0012 * g))
            memory[y, x, 2] = int(255.0 * blues[k, 2] * (0.9 + 0.0012 * b))
            memory[y, x, 3] = (memory[y, x, 3] & INDOORS) | (FRONT if level < 0 else 0)
            light[y, x] = 0
            codes[y, x] = DOOR


SILHOUETTE = np.array(
    [2.6, 3.1, 3.4, 3.6, 4.1, 4.4, 4.4, 4.3, 4.0, 3.4, 3.3, 4.0, 4.3, 4.2, 3.6, 2.2], np.float32
)
"""Half the width of a body's shadow from its feet to its crown: legs, shoulders, neck, head."""


@compiled
def shadow_of_key(
    memory: U8, albedo: U8, feet_x: F4, feet_y: F4, tall: F4, count: int, sx: float, sy: float, rise: float
) -> None:
    """Take the key light from floor that bodies shade outdoors. Rays fall along (sx, sy), a unit vector that
    points south-east, sinking by `rise`; each shadow is a lying silhouette, filled row by row."""
    high, wide = memory.shape[0], memory.shape[1]
    parts, most = len(SILHOUETTE), SILHOUETTE.max()
    for i in range(count):
        if tall[i] <= 0.0:
            continue
        far, foot = tall[i] / rise, feet_y[i] - 2.0
        for y in range(max(0, int(foot - most)), min(high, int(foot + far * sy + most) + 1)):
            dy = y + 0.5 - foot
            first = feet_x[i] + (dy * sx - most) / sy
            for x in range(max(0, int(first)), min(wide, int(first + 2.0 * most / sy) + 2)):
                dx = x + 0.5 - feet_x[i]
                along = dx * sx + dy * sy
                if along < 2.0 or along >= far:
                    continue
                if abs(dy * sx - dx * sy) > SILHOUETTE[int(along * parts / far)]:
                    continue
                if albedo[y, x, 3] < tall[i] - along * rise and not memory[y, x, 3] & INDOORS:
                    memory[y, x, 3] &= ~KEY & 255
