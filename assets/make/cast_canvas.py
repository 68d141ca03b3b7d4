"""A frame being painted in dyes and steps, so that shade, turn and outline come before colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from assets.make.ramps import INK, Rgb, mix

SIZE = 32
GROUND = 28  # lowest row of a sole; its outline is row 29, the ground line
AXIS = 16  # the body's middle lies between columns 15 and 16

DYES = (
    "none",
    "skin",
    "hair",
    "coat",
    "sleeve",
    "pant",
    "shirt",
    "tie",
    "trim",
    "bag",
    "shoe",
    "eye",
    "iris",
    "mouth",
    "blood",
    "glass",
    "wood",
    "steel",
    "smear",
    "hose",
    "sock",
    "fire",
    "flask",
)
DYE = {name: i for i, name in enumerate(DYES)}

LETTERS: dict[str, tuple[str, int]] = {
    "a": ("hair", 0), "b": ("hair", 1), "c": ("hair", 2), "d": ("hair", 3),
    "T": ("skin", 0), "t": ("skin", 1), "s": ("skin", 2), "S": ("skin", 3),
    "N": ("coat", 0), "n": ("coat", 1), "m": ("coat", 2), "M": ("coat", 3), "L": ("coat", 4),
    "Q": ("pant", 0), "q": ("pant", 1), "p": ("pant", 2), "P": ("pant", 3),
    "y": ("shirt", 1), "w": ("shirt", 2), "W": ("shirt", 3),
    "r": ("tie", 1), "R": ("tie", 2),
    "x": ("trim", 1), "X": ("trim", 2), "Y": ("trim", 3),
    "v": ("bag", 1), "V": ("bag", 2), "G": ("bag", 3),
    "k": ("shoe", 1), "K": ("shoe", 2),
    "e": ("eye", 0), "E": ("iris", 0), "u": ("mouth", 0),
    "B": ("blood", 1), "D": ("blood", 2),
    "g": ("glass", 1), "h": ("glass", 3),
}  # fmt: skip

Dyes = Mapping[str, Rgb]


class Canvas:
    """One 32 by 32 frame: which dye and which step of its ramp each pixel has."""

    def __init__(self) -> None:
        self.dye: NDArray[np.int16] = np.zeros((SIZE, SIZE), np.int16)
        self.step: NDArray[np.int16] = np.zeros((SIZE, SIZE), np.int16)

    def dot(self, x: int, y: int, dye: str, step: int) -> None:
        if 0 <= x < SIZE and 0 <= y < SIZE:
            self.dye[y, x], self.step[y, x] = DYE[dye], step

    def letters(self, rows: Sequence[str], x: int, y: int, shear: Sequence[int] | None = None) -> None:
        """Stamp rows of letters; a dot is left open, `shear` moves each row sideways."""
        for j, row in enumerate(rows):
            across = x + (shear[j] if shear else 0)
            for i, letter in enumerate(row):
                if letter != ".":
                    self.dot(across + i, y + j, *LETTERS[letter])

    def stamp(self, part: Canvas, shade: int = 1) -> None:
        """Lay another frame over this one; what it overlaps is darkened along its edge, so parts separate."""
        over = part.dye > 0
        if shade:
            near = np.zeros_like(over)
            near[1:] |= over[:-1]
            near[:, 1:] |= over[:, :-1]
            near[:, :-1] |= over[:, 1:]
            edge = near & ~over & (self.dye > 0) & (self.dye != DYE["eye"])
            self.step[edge] = np.maximum(self.step[edge] - shade, 0)
        self.dye[over], self.step[over] = part.dye[over], part.step[over]

    def moved(self, dx: int, dy: int) -> Canvas:
        out = Canvas()
        y0, y1, x0, x1 = max(0, dy), min(SIZE, SIZE + dy), max(0, dx), min(SIZE, SIZE + dx)
        take = (slice(y0 - dy, y1 - dy), slice(x0 - dx, x1 - dx))
        out.dye[y0:y1, x0:x1], out.step[y0:y1, x0:x1] = self.dye[take], self.step[take]
        return out

    def mirrored(self) -> Canvas:
        """Swap east and west about the body's axis."""
        out = Canvas()
        out.dye, out.step = self.dye[:, ::-1].copy(), self.step[:, ::-1].copy()
        return out

    def turned(self, degrees: float, cx: float = AXIS - 0.5, cy: float = 21.0) -> Canvas:
        """Turn clockwise about a point, nearest pixel."""
        c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        y, x = np.mgrid[0:SIZE, 0:SIZE].astype(np.float64)
        u = np.rint(c * (x - cx) + s * (y - cy) + cx).astype(int)
        v = np.rint(-s * (x - cx) + c * (y - cy) + cy).astype(int)
        inside = (u >= 0) & (u < SIZE) & (v >= 0) & (v < SIZE)
        out = Canvas()
        out.dye[inside], out.step[inside] = self.dye[v[inside], u[inside]], self.step[v[inside], u[inside]]
        return out

    def settled(self, row: int = GROUND) -> Canvas:
        """Drop the picture so that its lowest pixel rests on a row and it is centred on the axis."""
        ys, xs = np.nonzero(self.dye)
        return self.moved(AXIS - (int(xs.min()) + int(xs.max()) + 1) // 2, row - int(ys.max()))

    def painted(self, dyes: Dyes, outline: bool = True) -> NDArray[np.uint8]:
        """Return the frame in colour with a selective outline. -> (32, 32, 4)"""
        colour = np.zeros((SIZE, SIZE, 3), np.float32)
        solid = self.dye > 0
        for name in DYES[1:]:
            mask = self.dye == DYE[name]
            if mask.any():
                steps = dyes[name]
                colour[mask] = steps[np.clip(self.step[mask], 0, len(steps) - 1)]
        if outline:
            colour, solid = outlined(colour, solid, (self.dye == DYE["smear"]) | (self.dye == DYE["fire"]))
        rgba = np.zeros((SIZE, SIZE, 4), np.uint8)
        rgba[..., :3] = np.where(solid[..., None], np.rint(colour * 255), 0).astype(np.uint8)
        rgba[..., 3] = solid * np.uint8(255)
        return rgba


def outlined(colour: Rgb, solid: NDArray[np.bool_], bare: NDArray[np.bool_]) -> tuple[Rgb, NDArray[np.bool_]]:
    """Return colour and cover with a border of the neighbours' own dark; `bare` pixels get none."""
    total, count = np.zeros_like(colour), np.zeros(solid.shape, np.float32)
    lent = solid & ~bare
    for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0)):
        from_there = np.roll(lent, (dy, dx), (0, 1))
        total += np.roll(colour, (dy, dx), (0, 1)) * from_there[..., None]
        count += from_there
    border = ~solid & (count > 0)
    own = total[border] / count[border][:, None] * np.float32(0.42)
    colour = colour.copy()
    colour[border] = mix(own.astype(np.float32), np.array(INK, np.float32), 0.5)
    return colour, solid | border
