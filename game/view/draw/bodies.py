"""Bodies: sprites laid into the frame by their ground line, pixel by pixel, with what hides them.

It decides which pixel of whom is in front. It does not choose pictures (watch) and does not light them
(light).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground import FRONT, GLOW, INDOORS, KEY, SKY, TOP

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]
F4 = npt.NDArray[np.float32]
I4 = npt.NDArray[np.int32]

XRAY_HERO, XRAY_FRIEND, XRAY_CALM, XRAY_HUNTING = 1, 2, 3, 4
"""Values of the veil: outlines drawn over the finished picture."""


@compiled
def lay(
    albedo: U8,
    memory: U8,
    light: U16,
    ids: U16,
    codes: U8,
    veil: U8,
    pixels: U8,
    code: U8,
    frames: I4,
    frame: I4,
    feet_x: F4,
    feet_y: F4,
    lift: F4,
    outline: U8,
    ghost: U8,
    count: int,
) -> None:
    """Draw bodies in the given order (feet rising). outline (n,) 0 or a veil value; ghost 1: outline only."""
    high, wide = albedo.shape[0], albedo.shape[1]
    for i in range(count):
        f = frame[i]
        start, w, h = frames[f, 0], frames[f, 1], frames[f, 2]
        b = int(feet_y[i])
        left, top = int(feet_x[i]) - frames[f, 3], b - int(lift[i]) - frames[f, 4]
        if not ghost[i] and lift[i] < 30.0:
            for y in range(max(0, b - 4), min(high, b + 3)):
                for x in range(max(0, int(feet_x[i]) - 7), min(wide, int(feet_x[i]) + 8)):
                    ex, ey = (x - int(feet_x[i])) / 6.8, (y - b + 1) / 3.2
                    if ex * ex + ey * ey <= 1.0 and ids[y, x] == 0 and albedo[y, x, 3] == 0:
                        if not memory[y, x, 3] & (TOP | SKY):
                            for c in range(3):
                                albedo[y, x, c] = (albedo[y, x, c] * 159) >> 8
        for row in range(max(0, -top), min(h, high - top)):
            y = top + row
            z = b - y
            if z < 0:
                z = 0
            for col in range(max(0, -left), min(w, wide - left)):
                p = start + row * w + col
                if pixels[p, 3] == 0:
                    continue
                x = left + col
                hidden = b < y + albedo[y, x, 3] and (ids[y, x] == 0 or z + y < y + albedo[y, x, 3])
                if hidden or ghost[i]:
                    if outline[i] and code[p] & 240:
                        veil[y, x] = outline[i]
                    continue
                albedo[y, x, 0] = pixels[p, 0]
                albedo[y, x, 1] = pixels[p, 1]
                albedo[y, x, 2] = pixels[p, 2]
                albedo[y, x, 3] = z
                light[y, x, 0] = 0
                light[y, x, 1] = 0
                light[y, x, 2] = 0
                ids[y, x] = i + 1
                codes[y, x] = code[p]
                if outline[i] and veil[y, x]:
                    veil[y, x] = 0


@compiled
def stand(
    albedo: U8,
    memory: U8,
    pixels: U8,
    code: U8,
    frames: I4,
    frame: int,
    left: int,
    ground: int,
    level: int,
    blues: F4,
) -> None:
    """Lay something that belongs to the place (a door) into the static picture, with its own memory colours.

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


@compiled
def shadow_of_key(
    memory: U8, albedo: U8, feet_x: F4, feet_y: F4, tall: F4, count: int, sx: float, sy: float, rise: float
) -> None:
    """Take the key light from floor that bodies shade outdoors. Rays fall along (sx, sy), sinking by
    `rise`."""
    high, wide = memory.shape[0], memory.shape[1]
    for i in range(count):
        if tall[i] <= 0.0:
            continue
        t = 2.0
        while t * rise < tall[i]:
            mx, my = feet_x[i] + sx * t, feet_y[i] - 2.0 + sy * t
            height = tall[i] - t * rise
            w = -4.2
            while w <= 4.2:
                x, y = int(mx - sy * w), int(my + sx * w)
                if 0 <= x < wide and 0 <= y < high and albedo[y, x, 3] < height:
                    f = memory[y, x, 3]
                    if not f & INDOORS:
                        memory[y, x, 3] = f & ~KEY
                w += 0.7
            t += 0.7


__all__ = ["GLOW", "lay", "shadow_of_key", "stand"]
