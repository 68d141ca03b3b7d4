"""Things one picks up, throws or leaves behind, and what blood and breath look like."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from assets.make.cast_canvas import outlined
from assets.make.cast_heads import rows
from assets.make.ramps import Rgb, ramp

Picture = NDArray[np.uint8]
Anim = tuple[str, int, int, int]
Sheet = tuple[Picture, tuple[int, int], tuple[int, int], list[Anim]]

INKS: dict[str, Rgb] = {
    "w": ramp(250, 0.015, 0.45, 0.96, 4),
    "o": ramp(70, 0.09, 0.26, 0.78, 4),
    "g": ramp(150, 0.08, 0.24, 0.80, 4),
    "k": ramp(265, 0.02, 0.14, 0.56, 4),
    "y": ramp(88, 0.13, 0.42, 0.90, 4),
    "r": ramp(26, 0.14, 0.28, 0.66, 4),
    "b": ramp(255, 0.08, 0.26, 0.70, 4),
    "m": ramp(80, 0.06, 0.46, 0.84, 4),
    "B": ramp(26, 0.085, 0.14, 0.36, 4, 8),
}
# A letter names an ink, the digit after it a step; two dots leave the pixel open.
ITEMS = {
    "bandage": rows("""
......w2w3w3w3w2....
....w2w3w3w3w3w2w1..
....w3w3r2w3w3w1w0..
....w3r2r2r2w2w0w0..
....w2w3r1w2w2w0w1..
....w2w2w2w2w1w1w1w2
......w1w1w1w1w2w3w2
........w2w2w3w2w2.."""),
    "bat": rows("""
....................o2..
..................o3o3o2
................o3o3o2o1
..............o3o3o2o1..
............o3o3o2o1....
..........o3o2o2o1......
........o2o2o1o1........
......o2o1o1............
....k2k1................
..k2k1..................
k3k1....................
..k0...................."""),
    "bottle": rows("""
..............g1g2
............g1g3g1
..........g2g3g1..
......g2g2g3g1....
....g2g3g3g2g1....
..g2g3w3w2g1......
..g1w3w2g2g1......
..g0g2g1g1........
....g0g0.........."""),
    "torch": rows("""
................y3..
............k3y3y3y2
..........k2k3y3y2..
........k3k2k1k2....
......k3r2k1k0......
....k3k2k1k0........
..k3k2k1k0..........
..k2k1k0............
....k0.............."""),
    "key": rows("""
....y2y3y2..........
..y2y1..y1y2........
..y3......y2........
..y2y0..y1y1........
....y1y2y1y3y2......
............y2y2....
..........y1..y2y2..
............y1..y2y1
..............y0y1.."""),
    "card": rows("""
..w3w3w3w3w3w3w3w2..
..b2b2b3b2b2b2b1b1..
..w3k2k2w3w3b1b1w2..
..w3o2o3w3k3k3k3w2..
..w3o2o2w3w2w2w2w2..
..w2b1b1w2k3k3w2w1..
..w2b1b0w2w2w2w2w1..
..w1w1w1w1w1w1w1w1.."""),
    "tape": rows("""
k2k3k3k3k3k3k3k3k3k1
k3w3w3r2w3w3w3r2w3k0
k3w3w2w2w3w2w2w3w2k0
k2w2k1k2w2w2k1k2w2k0
k2w2k0k1k2k2k0k1w1k0
k2w1w1w1w1w1w1w1w1k0
k1k2k1k0k0k0k0k2k1k0
k0k1k1k0k0k0k0k1k0.."""),
    "file": rows("""
..m2m3m3m2..........
..m3m3m3m3m2........
..w3w3w3w3w3w3w3w2..
..m3m3m2m3m3m3m3m2..
..m3r2m2m2m2k3k3m1..
..m3m2r2m2m2m2m2m1..
..m2m2m2r2m2k3m2m1..
..m2m2m2m2m2m2m2m0..
..m1m1m1m1m1m1m1m0.."""),
}


def stamped(grid: list[str], size: int = 16, base: int = 13) -> Picture:
    """Lay a picture in letters on a square, centred, its lowest row at `base`, with an outline."""
    colour, solid = np.zeros((size, size, 3), np.float32), np.zeros((size, size), bool)
    wide = max(len(row) for row in grid) // 2
    x0, y0 = (size - wide) // 2, base - len(grid) + 1
    for j, row in enumerate(grid):
        for i in range(len(row) // 2):
            ink, step = row[2 * i : 2 * i + 2]
            if ink != ".":
                colour[y0 + j, x0 + i], solid[y0 + j, x0 + i] = INKS[ink][int(step)], True
    return pixels(*outlined(colour, solid, np.zeros_like(solid)))


def pixels(colour: Rgb, solid: NDArray[np.bool_]) -> Picture:
    out = np.zeros((*solid.shape, 4), np.uint8)
    out[..., :3] = np.where(solid[..., None], np.rint(colour * 255), 0).astype(np.uint8)
    out[..., 3] = solid * np.uint8(255)
    return out


def row_of(frames: list[Picture]) -> Picture:
    return np.concatenate(frames, axis=1)


def items() -> Sheet:
    page = np.concatenate([stamped(grid) for grid in ITEMS.values()], axis=0)
    return page, (16, 16), (8, 14), [(name, i, 1, 1) for i, name in enumerate(ITEMS)]


def spinning() -> Sheet:
    """A thrown bottle, an eighth of a turn a frame and the other way up after four."""
    frames = []
    for k in range(4):
        colour, solid = np.zeros((16, 16, 3), np.float32), np.zeros((16, 16), bool)
        angle = math.radians(-90 + 45 * k)
        ux, uy = math.cos(angle), math.sin(angle)
        for along in np.arange(-4.0, 5.5, 0.5):
            half = 1.4 if along < 1.5 else 0.5
            for across in np.arange(-half, half + 0.1, 0.5):
                x, y = round(7.5 + ux * along - uy * across), round(7.5 + uy * along + ux * across)
                ink = "w" if -2.5 < along < -0.5 else "g"
                colour[y, x], solid[y, x] = INKS[ink][3 if across < -0.3 else 1 if across > 0.6 else 2], True
        frames.append(pixels(*outlined(colour, solid, np.zeros_like(solid))))
    return row_of(frames), (16, 16), (8, 8), [("spin", 0, 4, 16)]


def shards() -> Sheet:
    frames = []
    for k in range(4):
        chance = np.random.default_rng([71, k])
        colour, solid = np.zeros((16, 16, 3), np.float32), np.zeros((16, 16), bool)
        for _ in range(9 + 2 * k):
            x, y = (int(v) for v in np.clip(chance.normal((8, 9), (3.2, 2.2)), 1, 13))
            step = int(chance.integers(1, 4))
            for dx, dy in ((0, 0), (1, 0), (0, 1))[: int(chance.integers(1, 4))]:
                colour[y + dy, x + dx], solid[y + dy, x + dx] = INKS["g"][max(0, step - dy)], True
        sparkle = np.flatnonzero(solid)[::7]
        colour.reshape(-1, 3)[sparkle] = INKS["w"][3]
        frames.append(pixels(colour, solid))
    return row_of(frames), (16, 16), (8, 12), [("lie", 0, 4, 1)]


def pool(k: int) -> Picture:
    """Dried blood: a lobed pool that thins into strands and drops."""
    chance = np.random.default_rng([26, k])
    wide, tall = 5 + k, 3.2 + 0.65 * k
    y, x = np.mgrid[0:24, 0:32].astype(np.float64)
    dx, dy = (x - 15.5), (y - 11.5) * wide / tall
    edge = np.full((24, 32), float(wide))
    for wave in range(2, 6):
        phase = chance.random() * 6.283
        edge += wide * 0.30 / wave * np.cos(wave * np.arctan2(dy, dx) + phase)
    depth = (edge - np.hypot(dx, dy)) / wide
    solid = depth > 0.12
    for _ in range(4 + k):
        flung = chance.random() * 6.283
        for far in np.arange(0.7, 1.0 + 0.5 * chance.random(), 0.5 / wide):
            u = 15.5 + math.cos(flung) * far * wide
            v = 11.5 + math.sin(flung) * far * tall
            if chance.random() < 1.5 - far and 0 <= u < 31 and 0 <= v < 23:
                solid[round(v), round(u)] = True
    step = np.where(depth > 0.62, 1, np.where(depth > 0.2, 2, 1))
    step[(depth > 0.5) & (chance.random((24, 32)) < 0.06)] = 3
    return pixels(INKS["B"][step], solid)


def smeared(k: int) -> Picture:
    """Somebody was dragged: strands that run dry eastward."""
    chance = np.random.default_rng([27, k])
    solid, step = np.zeros((24, 32), bool), np.ones((24, 32), int)
    for _ in range(9):
        v, length = 11.5 + chance.normal(0, 1.8), int(chance.integers(9, 27))
        slope = chance.normal(0.09 * (k - 1), 0.05)
        for u in range(3, 3 + length):
            v += slope + chance.normal(0, 0.22)
            if chance.random() < 1.2 - (u / (6 + length)) ** 2 and 0 <= v < 24:
                solid[int(v), u], step[int(v), u] = True, 1 + int(chance.random() < 0.4)
    return pixels(INKS["B"][step], solid)


def blood() -> Sheet:
    frames = [pool(k) for k in range(7)] + [smeared(k) for k in range(3)]
    return row_of(frames), (32, 24), (16, 12), [("decal", 0, 10, 1)]


def splash() -> Sheet:
    """Drops fly out of a wound eastward and fall."""
    frames = []
    chance = np.random.default_rng(55)
    drops = [
        (chance.normal(2.6, 1.5), chance.normal(-1.6, 1.3), int(chance.integers(1, 3))) for _ in range(22)
    ]
    for k in range(5):
        colour, solid = np.zeros((24, 24, 3), np.float32), np.zeros((24, 24), bool)
        t = 0.5 + k
        for n, (vx, vy, big) in enumerate(drops):
            if n % 5 < k - 1:
                continue
            x, y = round(8 + vx * t * (1 - 0.07 * t)), round(11 + vy * t + 0.42 * t * t)
            for dx in range(big if k < 3 else 1):
                for dy in range(big if k < 2 else 1):
                    if 0 <= x + dx < 24 and 0 <= y + dy < 24:
                        colour[y + dy, x + dx] = INKS["r"][1] if (n + k) % 3 else INKS["B"][3]
                        solid[y + dy, x + dx] = True
        if k == 0:
            colour[9:13, 7:11], solid[9:13, 7:11] = INKS["r"][1], True
            colour[10, 8:10] = INKS["r"][3]
        frames.append(pixels(colour, solid))
    return row_of(frames), (24, 24), (8, 11), [("splash", 0, 5, 18)]


def breath() -> Sheet:
    puffs = [
        "..w2w2..\nw2w3w3w2\n..w2....",
        "....w2w2..\n..w2w3w2w2\nw1w2w2w1..\n....w1....",
        "....w1w2....\n..w1......w2\n......w1w1..\nw0..w1......",
        "......w0....\nw0........w0\n......w0....",
    ]
    frames = []
    for text in puffs:
        colour, solid = np.zeros((16, 16, 3), np.float32), np.zeros((16, 16), bool)
        for j, row in enumerate(text.split("\n")):
            for i in range(len(row) // 2):
                if row[2 * i] != ".":
                    colour[6 + j, 5 + i], solid[6 + j, 5 + i] = INKS["w"][int(row[2 * i + 1])], True
        frames.append(pixels(colour, solid))
    return row_of(frames), (16, 16), (5, 8), [("breath", 0, 4, 5)]


def sheets() -> dict[str, Sheet]:
    return {
        "items": items(),
        "bottle": spinning(),
        "shards": shards(),
        "blood": blood(),
        "splash": splash(),
        "breath": breath(),
    }
