"""Paint the city below and beyond a roof: `python -m assets.make.city` writes assets/tiles/city.png.

The upper part is seen from above and repeats in both directions; the strip under it is the skyline of a
map's northern edge and repeats sideways. Both are dark: nothing there may draw the eye from who stands on
the roof.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.make.ramps import Rgb, mix, oklch, ramp

OUT = Path(__file__).resolve().parent.parent / "tiles" / "city.png"
SIZE, FAR = 384, 80
"""Pixels of the part seen from above, and rows of the skyline."""
STREET = ramp(280, 0.020, 0.17, 0.27, 4)
ROOFS = tuple(ramp(hue, 0.022, 0.20, 0.37, 5) for hue in (282, 255, 300, 40, 200))
FRONT = ramp(285, 0.020, 0.13, 0.22, 3)
LEAF = ramp(150, 0.028, 0.17, 0.27, 4)
AMBER, TEAL, RED = oklch(0.70, 0.11, 72), oklch(0.62, 0.07, 200), oklch(0.52, 0.15, 28)
DARK = oklch(0.11, 0.02, 285)
HAZE = oklch(0.20, 0.035, 280)
Canvas = NDArray[np.float32]


class Below:
    """A canvas that wraps at its edges."""

    def __init__(self, luck: np.random.Generator) -> None:
        self.luck = luck
        self.paint: Canvas = np.empty((SIZE, SIZE, 3), np.float32)
        self.paint[:] = STREET[1]

    def rect(self, x: int, y: int, w: int, h: int, colour: Rgb, cover: float = 1.0) -> None:
        """A filled rectangle, wrapped, mixed in by `cover`."""
        rows, columns = np.arange(y, y + h) % SIZE, np.arange(x, x + w) % SIZE
        at = np.ix_(rows, columns)
        self.paint[at] = mix(self.paint[at], colour, cover)

    def glow(self, x: int, y: int, radius: int, colour: Rgb, most: float) -> None:
        """A street lamp's round of light in three steps."""
        for step in range(3):
            r = radius * (3 - step) // 3
            for dy in range(-r // 2, r // 2 + 1):
                half = int(max(0, r * r - 4 * dy * dy) ** 0.5)
                self.rect(x - half, y + dy, 2 * half + 1, 1, colour, most / 3)

    def building(self, x: int, y: int, w: int, deep: int, tall: int) -> None:
        """A roof, and under it the front with its windows."""
        luck, roof = self.luck, ROOFS[int(self.luck.integers(len(ROOFS)))]
        self.rect(x + w, y + 2, 3, deep + tall, DARK, 0.5)
        self.rect(x, y, w, deep, roof[2])
        self.rect(x, y, w, 1, roof[4])
        self.rect(x, y, 1, deep, roof[3])
        self.rect(x, y + deep - 1, w, 1, roof[3])
        self.rect(x, y + deep, w, tall, FRONT[1])
        for row in range(y + deep + 2, y + deep + tall - 1, 3):
            for column in range(x + 2, x + w - 1, 3):
                draw = luck.random()
                lit = AMBER if draw < 0.045 else TEAL if draw < 0.06 else None
                self.rect(column, row, 1, 1, DARK if lit is None else lit, 0.7 if lit is None else 0.85)
        for _ in range(int(luck.integers(0, 3))):
            bx, by = x + int(luck.integers(2, max(3, w - 4))), y + int(luck.integers(1, max(2, deep - 4)))
            self.rect(bx, by, 3, 2, roof[4])
            self.rect(bx, by + 2, 3, 1, roof[0])

    def block(self, x: int, y: int, w: int, h: int) -> None:
        """Buildings shoulder to shoulder in rows, or a small park."""
        self.rect(x, y, w, h, STREET[2])
        if self.luck.random() < 0.12:
            self.rect(x + 1, y + 1, w - 2, h - 2, LEAF[0])
            for _ in range(w * h // 40):
                tx, ty = x + int(self.luck.integers(1, w - 4)), y + int(self.luck.integers(1, h - 4))
                self.rect(tx, ty, 4, 3, LEAF[1])
                self.rect(tx + 1, ty, 2, 1, LEAF[3])
            return
        row = y + 1
        while row < y + h - 14:
            column = x + 1
            while column < x + w - 8:
                wide = int(min(self.luck.integers(9, 20), x + w - 1 - column))
                tall = int(self.luck.integers(4, 12))
                self.building(column, row + int(self.luck.integers(0, 3)), wide, 10, tall)
                column += wide + 1
            row += 22


def from_above() -> Canvas:
    """Blocks between streets, street lamps, two fires nobody puts out. -> (SIZE, SIZE, 3)"""
    city = Below(np.random.default_rng(120))
    across, down = (0, 70, 124, 196, 258, 318), (0, 60, 112, 180, 240, 310)
    for i, x in enumerate(across):
        for j, y in enumerate(down):
            right = across[i + 1] if i + 1 < len(across) else SIZE
            foot = down[j + 1] if j + 1 < len(down) else SIZE
            city.block(x + 7, y + 6, right - x - 8, foot - y - 7)
    for x in across:
        for y in range(0, SIZE, 46):
            if city.luck.random() < 0.30:
                city.glow(x + 3, y, 10, AMBER, 0.34)
    for y in down:
        for x in range(0, SIZE, 8):
            if x % 16:
                city.rect(x, y + 3, 3, 1, STREET[3])
            if city.luck.random() < 0.10:
                city.rect(x, y + 1 + 3 * int(city.luck.integers(2)), 4, 2, ROOFS[3][3])
    for x, y in ((96, 150), (290, 276)):
        city.glow(x, y, 26, RED, 0.5)
        city.glow(x, y, 11, AMBER, 0.7)
    return mix(city.paint, HAZE, 0.30) * np.float32(1.18)


def skyline() -> Canvas:
    """Three ranks of towers before the last light. -> (FAR, SIZE, 3)"""
    luck = np.random.default_rng(121)
    made: Canvas = np.empty((FAR, SIZE, 3), np.float32)
    low, high = oklch(0.34, 0.055, 290), oklch(0.15, 0.030, 280)
    bayer = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16
    for y in range(FAR):
        for x in range(SIZE):
            step = np.floor(y / FAR * 9 + bayer[y & 3, x & 3]) / 9
            made[y, x] = mix(high, low, min(1.0, float(step)))
    for rank, (light, least, most) in enumerate(((0.26, 26, 52), (0.20, 18, 40), (0.15, 8, 24))):
        x, colour = 0, oklch(light, 0.030, 285)
        while x < SIZE:
            wide, tall = int(luck.integers(9, 26)), int(luck.integers(least, most))
            end = min(SIZE, x + wide)
            made[FAR - tall :, x:end] = colour
            made[FAR - tall, x:end] = mix(colour, low, 0.5)
            if luck.random() < 0.3 and end - x > 8:
                made[FAR - tall - 4 : FAR - tall, x + 3 : x + 6] = colour
            for wy in range(FAR - tall + 3, FAR - 2, 4):
                for wx in range(x + 2, end - 2, 3):
                    if luck.random() < 0.05 + 0.02 * rank:
                        made[wy, wx] = mix(colour, AMBER, 0.75)
            x = end + int(luck.integers(0, 9))
    return made


def main() -> None:
    """Write both under each other."""
    pixels = np.concatenate([from_above(), skyline()])
    Image.fromarray((pixels.clip(0, 1) * 255 + 0.5).astype(np.uint8)).save(OUT, optimize=True)


if __name__ == "__main__":
    main()
