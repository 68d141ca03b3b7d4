"""The pool: pixels of all sprite frames end to end, cut to what is painted and measured for light."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled

U8 = npt.NDArray[np.uint8]
FACINGS = 4
EDGE_TOP, EDGE_WEST, EDGE_EAST = 16, 32, 64
"""Bits of a sprite pixel's code above the four of its sideways normal: where a rim of light may sit."""
GONE = -1


@dataclass(slots=True)
class Pool:
    """Pixels of every sprite frame, end to end; `frames` says where each lies."""

    pixels: U8
    """(p, 4) RGB and cover (255 or 0)."""
    code: U8
    """(p,) sideways normal 0..15 (8 = facing us) and EDGE bits."""
    frames: npt.NDArray[np.int32]
    """(f, 5) offset, width, height, foot x, foot y."""


@compiled
def measure(frames: U8, codes: U8, boxes: npt.NDArray[np.int32]) -> None:
    """Inflate silhouettes: how far each pixel leans sideways, which are upper and outer edges; and the box of
    each frame that is painted.

    (n, h, w, 4) -> (n, h, w), (n, 4) x0, y0, x1, y1
    """
    count, high, wide = frames.shape[:3]
    for k in range(count):
        left, top, right, bottom = wide, high, 0, 0
        for y in range(high):
            first, last = wide, -1
            for x in range(wide):
                if frames[k, y, x, 3] > 127:
                    first, last = min(first, x), x
            if last < 0:
                continue
            left, right, top, bottom = min(left, first), max(right, last + 1), min(top, y), y + 1
            middle, half = (first + last) * 0.5, max(1.0, (last - first) * 0.5)
            for x in range(first, last + 1):
                if frames[k, y, x, 3] <= 127:
                    continue
                code = int(8.5 + 7.0 * (x - middle) / half)
                code = min(15, max(0, code))
                if y == 0 or frames[k, y - 1, x, 3] <= 127:
                    code |= EDGE_TOP
                if x == 0 or frames[k, y, x - 1, 3] <= 127:
                    code |= EDGE_WEST
                if x + 1 == wide or frames[k, y, x + 1, 3] <= 127:
                    code |= EDGE_EAST
                codes[k, y, x] = code
        boxes[k, 0], boxes[k, 1], boxes[k, 2], boxes[k, 3] = left, top, max(left, right), max(top, bottom)


class Filling:
    """Frames gathered before they become one pool."""

    def __init__(self) -> None:
        self.cuts: list[U8] = []
        self.feet: list[tuple[int, int]] = []

    def add(self, rgba: U8, foot: tuple[int, int]) -> int:
        """Take one frame in. -> its number"""
        self.cuts.append(rgba)
        self.feet.append(foot)
        return len(self.cuts) - 1

    def pool(self) -> Pool:
        """All frames without their empty margins, measured size by size."""
        pixels, codes = (
            [np.zeros((0, 4), np.uint8)] * len(self.cuts),
            [np.zeros(0, np.uint8)] * len(self.cuts),
        )
        frames = np.zeros((len(self.cuts), 5), np.int32)
        sizes: dict[tuple[int, ...], list[int]] = {}
        for number, cut in enumerate(self.cuts):
            sizes.setdefault(cut.shape[:2], []).append(number)
        for numbers in sizes.values():
            stack = np.ascontiguousarray(np.stack([self.cuts[number] for number in numbers]))
            code, boxes = np.zeros(stack.shape[:3], np.uint8), np.zeros((len(stack), 4), np.int32)
            measure(stack, code, boxes)
            stack[..., 3] = np.where(stack[..., 3] > 127, 255, 0)
            for k, (number, (x0, y0, x1, y1)) in enumerate(zip(numbers, boxes.tolist(), strict=True)):
                pixels[number] = stack[k, y0:y1, x0:x1].reshape(-1, 4)
                codes[number] = code[k, y0:y1, x0:x1].reshape(-1)
                foot = self.feet[number]
                frames[number, 1:] = x1 - x0, y1 - y0, foot[0] - x0, foot[1] - y0
        areas = frames[:, 1] * frames[:, 2]
        frames[:, 0] = np.cumsum(areas) - areas
        return Pool(np.concatenate(pixels), np.concatenate(codes), frames)
