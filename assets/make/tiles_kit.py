"""The tile painter's kit: materials, a small canvas, seamless noise, and the album of finished cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import tiles_names as names
from ramps import oklch, ramp

T = 16
ALBUM: dict[str, np.ndarray] = {}
INK = np.array((0.055, 0.045, 0.10), np.float32)
Colour = np.ndarray | Sequence[float]

WOOD = ramp(66, 0.075, 0.27, 0.76, 6)
PALE = ramp(78, 0.060, 0.36, 0.84, 6)
DARK = ramp(52, 0.050, 0.19, 0.50, 6)
PLANK = ramp(62, 0.058, 0.32, 0.68, 6)
GYM = ramp(70, 0.078, 0.38, 0.76, 6)
TERR = ramp(98, 0.018, 0.33, 0.71, 6)
CONC = ramp(80, 0.012, 0.30, 0.78, 6)
ROOF = ramp(200, 0.012, 0.33, 0.68, 6)
STEEL = ramp(245, 0.020, 0.25, 0.80, 6)
LOCK = ramp(222, 0.038, 0.27, 0.70, 6)
CREAM = ramp(88, 0.034, 0.34, 0.755, 6)
MINT = ramp(168, 0.042, 0.30, 0.68, 6)
WHITE = ramp(95, 0.014, 0.50, 0.95, 6)
GLASS = ramp(225, 0.055, 0.22, 0.78, 6)
RED = ramp(26, 0.150, 0.26, 0.64, 6)
BLUE = ramp(256, 0.090, 0.26, 0.66, 6)
GREEN = ramp(152, 0.070, 0.24, 0.62, 6)
BOARD = ramp(165, 0.045, 0.20, 0.50, 6)
YEL = ramp(88, 0.120, 0.34, 0.84, 6)
ORANGE = ramp(48, 0.130, 0.30, 0.72, 6)
OLIVE = ramp(116, 0.050, 0.24, 0.62, 6)
SAND = ramp(78, 0.055, 0.34, 0.78, 6)
BRICK = ramp(36, 0.060, 0.26, 0.62, 6)
BLOOD = ramp(26, 0.085, 0.15, 0.40, 5)
ASPH = ramp(280, 0.014, 0.26, 0.56, 7)
GRASS = ramp(128, 0.058, 0.24, 0.64, 7)
DIRT = ramp(58, 0.045, 0.26, 0.62, 6)
LEAF = ramp(140, 0.065, 0.20, 0.60, 7)
CLOTH = ramp(20, 0.080, 0.26, 0.62, 6)
DULL_BLUE = ramp(262, 0.030, 0.21, 0.45, 6)  # what cannot be picked up must not look like loot
DULL_BROWN = ramp(60, 0.032, 0.22, 0.46, 6)
BLACK = np.array((0.085, 0.080, 0.115), np.float32)
TOP = np.array((0.135, 0.142, 0.235), np.float32)


def rng(seed: int) -> np.random.Generator:
    """The only source of chance here."""
    return np.random.default_rng(seed)


def noise(w: int, h: int, cell: int, seed: int) -> np.ndarray:
    """Smooth value noise that wraps at both edges -> (h, w) in 0..1."""
    gw, gh = max(1, w // cell), max(1, h // cell)
    g = rng(seed).random((gh, gw)).astype(np.float32)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    y, x = y * gh / h, x * gw / w
    i, j = y.astype(int), x.astype(int)
    fy, fx = y - i, x - j
    fy, fx = fy * fy * (3 - 2 * fy), fx * fx * (3 - 2 * fx)
    i1, j1 = (i + 1) % gh, (j + 1) % gw
    return (
        g[i, j] * (1 - fy) * (1 - fx)
        + g[i, j1] * (1 - fy) * fx
        + g[i1, j] * fy * (1 - fx)
        + g[i1, j1] * fy * fx
    )


def fractal(w: int, h: int, cell: int, seed: int, octaves: int = 3) -> np.ndarray:
    """Sum of halving noises -> (h, w) in 0..1."""
    parts = [(noise(w, h, max(1, cell >> k), seed + k * 71), 0.5**k) for k in range(octaves)]
    return sum(p * k for p, k in parts) / sum(k for _, k in parts)


def pick(colours: np.ndarray, index: np.ndarray, lo: int = 0, hi: int | None = None) -> np.ndarray:
    """Colours of a ramp by a float index, rounded and held in lo..hi."""
    top = len(colours) - 1 if hi is None else hi
    return colours[np.clip(np.round(index), lo, top).astype(int)]


class Art:
    """A canvas of colour and cover."""

    def __init__(self, w: int, h: int, base: Colour | None = None) -> None:
        self.w, self.h = w, h
        self.c = np.zeros((h, w, 3), np.float32)
        self.a = np.zeros((h, w), np.float32)
        if base is not None:
            self.c[:], self.a[:] = base, 1

    def rect(self, x: int, y: int, w: int, h: int, c: Colour, a: float = 1.0) -> Art:
        """Fill a box; a < 1 mixes over what is there, or leaves a translucent pixel where nothing is."""
        box = (slice(max(0, y), max(0, y + h)), slice(max(0, x), max(0, x + w)))
        self.mix(box, c, a)
        return self

    def mix(self, where: object, c: Colour, a: float = 1.0) -> Art:
        """Lay colour `c` with cover `a` over the pixels `where`."""
        under = self.a[where]
        out = a + under * (1 - a)
        k = np.where(out > 0, a / np.maximum(out, 1e-6), 0)[..., None]
        self.c[where] = self.c[where] * (1 - k) + np.asarray(c, np.float32) * k
        self.a[where] = out
        return self

    def dots(self, at: Iterable[tuple[int, int]], c: Colour, a: float = 1.0) -> Art:
        """Single pixels, those off the canvas left out."""
        for x, y in at:
            if 0 <= x < self.w and 0 <= y < self.h:
                self.rect(x, y, 1, 1, c, a)
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float, c: Colour, a: float = 1.0) -> Art:
        """A one-pixel line."""
        n = int(max(abs(x1 - x0), abs(y1 - y0))) + 1
        at = [
            (round(x0 + (x1 - x0) * i / max(1, n - 1)), round(y0 + (y1 - y0) * i / max(1, n - 1)))
            for i in range(n)
        ]
        return self.dots(dict.fromkeys(at), c, a)

    def oval(self, cx: float, cy: float, rx: float, ry: float, c: Colour, a: float = 1.0) -> Art:
        """A filled ellipse."""
        y, x = np.mgrid[0 : self.h, 0 : self.w]
        return self.mix(((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1, c, a)

    def cut(self, x: int, y: int, w: int, h: int) -> Art:
        """Make a box empty."""
        self.a[max(0, y) : y + h, max(0, x) : x + w] = 0
        return self

    def glyphs(self, rows: Sequence[str], x: int, y: int, key: dict[str, Colour], a: float = 1.0) -> Art:
        """Rows of text as pixels; a character without a key stays as it was."""
        for j, row in enumerate(rows):
            for i, ch in enumerate(row):
                if ch in key:
                    self.dots([(x + i, y + j)], key[ch], a)
        return self

    def put(self, other: Art, x: int, y: int) -> Art:
        """Lay another canvas over this one."""
        for j in range(max(0, -y), min(other.h, self.h - y)):
            for i in range(max(0, -x), min(other.w, self.w - x)):
                if other.a[j, i] > 0:
                    self.rect(x + i, y + j, 1, 1, other.c[j, i], float(other.a[j, i]))
        return self

    def speck(
        self,
        n: int,
        colours: Sequence[Colour],
        seed: int,
        box: tuple[int, int, int, int] | None = None,
        a: float = 1.0,
    ) -> Art:
        """Scatter n pixels."""
        r = rng(seed)
        x, y, w, h = box or (0, 0, self.w, self.h)
        for _ in range(n):
            px, py, k = x + int(r.integers(w)), y + int(r.integers(h)), int(r.integers(len(colours)))
            if self.a[py, px] > 0:
                self.dots([(px, py)], colours[k], a)
        return self

    def grime(self, cell: int, seed: int, cut: float = 0.6, k: float = 0.86) -> Art:
        """Darken seamless patches."""
        self.c[fractal(self.w, self.h, cell, seed) > cut] *= k
        return self

    def flip(self) -> Art:
        """Mirrored left to right."""
        o = Art(self.w, self.h)
        o.c, o.a = self.c[:, ::-1].copy(), self.a[:, ::-1].copy()
        return o

    def copy(self) -> Art:
        """A second canvas with the same pixels."""
        o = Art(self.w, self.h)
        o.c, o.a = self.c.copy(), self.a.copy()
        return o

    def outline(self, k: float = 0.42, mix: float = 0.5) -> Art:
        """Edge the shape from within its frame: the neighbour's own colour, darkened and pulled to ink."""
        solid = self.a > 0.5
        sums, count = np.zeros_like(self.c), np.zeros(self.a.shape, np.float32)
        for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            near = np.zeros_like(solid)
            col = np.zeros_like(self.c)
            ys, yd = slice(max(0, -dy), self.h - max(0, dy)), slice(max(0, dy), self.h - max(0, -dy))
            xs, xd = slice(max(0, -dx), self.w - max(0, dx)), slice(max(0, dx), self.w - max(0, -dx))
            near[yd, xd], col[yd, xd] = solid[ys, xs], self.c[ys, xs]
            sums += col * near[..., None]
            count += near
        edge = ~solid & (count > 0)
        self.c[edge] = sums[edge] / count[edge][:, None] * k * (1 - mix) + INK * mix
        self.a[edge] = 1
        return self

    def rgba(self) -> np.ndarray:
        """(h, w, 4)."""
        return np.concatenate([self.c, self.a[..., None]], 2)


def done(name: str, art: Art) -> None:
    """Cut a finished picture into the cells of its stamp, or of the one tile of that name."""
    rows = names.STAMPS[name].rows if name in names.STAMPS else [[name]]
    assert (art.h, art.w) == (len(rows) * T, len(rows[0]) * T), (name, art.w, art.h)
    pic = art.rgba()
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            ALBUM[cell] = pic[r * T : r * T + T, c * T : c * T + T]


def fill_done(name: str, arts: Sequence[Art]) -> None:
    """Store the variants of a fill."""
    assert len(arts) == len(names.FILLS[name].tiles), name
    for cell, art in zip(names.FILLS[name].tiles, arts, strict=True):
        ALBUM[cell] = art.rgba()


def quarters(name: str, art: Art) -> None:
    """Store a 64 px seamless picture as the sixteen tiles of a grid4 fill."""
    pic = art.rgba()
    for k, cell in enumerate(names.FILLS[name].tiles):
        y, x = divmod(k, 4)
        ALBUM[cell] = pic[y * T : y * T + T, x * T : x * T + T]


def box(w: int, depth: int, high: int, top: np.ndarray, front: np.ndarray, k: int = 3) -> Art:
    """A block: `depth` rows of level top over `high` rows of front, light from the upper left."""
    s, n = Art(w, depth + high), len(top) - 1
    s.rect(0, 0, w, depth, top[min(n, k + 1)]).rect(0, 0, w, 1, top[min(n, k + 2)])
    s.rect(0, depth - 1, w, 1, top[min(n, k + 2)] if depth > 2 else top[k])
    s.rect(0, depth, w, high, front[k - 1]).rect(0, depth, w, 1, front[max(0, k - 2)])
    s.rect(w - 1, depth, 1, high, front[max(0, k - 2)]).rect(0, depth + 1, 1, high - 1, front[k])
    return s.rect(0, depth + high - 1, w, 1, front[max(0, k - 3)])


def frame(art: Art, cols: int, rows: int, x: int | None = None) -> Art:
    """Set a picture on the floor line of a canvas of whole tiles, centred."""
    out = Art(cols * T, rows * T)
    return out.put(art, (out.w - art.w) // 2 if x is None else x, out.h - art.h)


def contact(art: Art, x: int, w: int, a: float = 0.34) -> Art:
    """A thin shadow where a thing meets the floor, under what is already painted."""
    under = Art(art.w, art.h).rect(x, art.h - 2, w, 2, INK, a)
    return under.put(art, 0, 0)


__all__ = ["oklch", "ramp"]
