"""The yard and the checkpoint: plants, poles, fences, pillars, tents, lamps, barriers."""

from __future__ import annotations

import numpy as np
import tiles_type as letters
from tiles_kit import (
    BLACK,
    BLUE,
    BRICK,
    CONC,
    DARK,
    DULL_BLUE,
    DULL_BROWN,
    GRASS,
    GREEN,
    INK,
    LEAF,
    OLIVE,
    ORANGE,
    PALE,
    RED,
    SAND,
    STEEL,
    WHITE,
    YEL,
    Art,
    contact,
    done,
    fill_done,
    fractal,
    ramp,
    rng,
)

BARK = ramp(48, 0.035, 0.20, 0.48, 6)
CANVAS = ramp(112, 0.042, 0.26, 0.66, 6)


def foliage(a: Art, clumps: list[tuple[float, float, float]], colours: np.ndarray, seed: int) -> None:
    """Leaf masses lit from the upper left: every clump a dome of short strokes, dark below."""
    r = rng(seed)
    y, x = np.mgrid[0 : a.h, 0 : a.w]
    ragged = fractal(a.w, a.h, 4, seed, 2)
    for cx, cy, rad in clumps:
        d = np.hypot(x - cx, (y - cy) * 1.15) / rad
        m = d + (ragged - 0.5) * 0.55 < 1
        light = (-(x - cx) * 0.5 - (y - cy) * 0.9) / rad
        tone = 2.5 + light * 1.7 + (ragged - 0.5) * 2.6
        k = np.clip(np.round(tone), 0, 6).astype(int)
        a.c[m], a.a[m] = colours[k][m], 1
    for _ in range(len(clumps) * 7):
        px, py = int(r.integers(2, a.w - 2)), int(r.integers(2, a.h - 2))
        if a.a[py, px] > 0 and a.a[py - 1, px] > 0:
            a.dots(
                [(px, py), (px + 1, py)],
                colours[int(r.integers(4, 7))] if py < a.h * 0.55 else colours[int(r.integers(0, 3))],
            )


def plants() -> None:
    """Trees, hedges, bushes, long grass."""
    a = Art(16, 32).rect(5, 2, 6, 27, BARK[2]).rect(5, 2, 2, 27, BARK[4]).rect(10, 2, 1, 27, BARK[0])
    a.rect(3, 28, 10, 3, BARK[2]).rect(3, 28, 3, 3, BARK[3]).rect(2, 30, 3, 1, BARK[1])
    a.rect(12, 30, 2, 1, BARK[1])
    for x, y in ((7, 6), (8, 12), (6, 18), (9, 22), (7, 26)):
        a.rect(x, y, 1, 3, BARK[1])
    done("tree", contact(a.outline(), 2, 12))
    a = Art(48, 48)
    foliage(
        a,
        [
            (14, 30, 10.5),
            (33, 30, 10.5),
            (24, 34, 10),
            (12, 20, 9),
            (36, 20, 9),
            (24, 22, 12),
            (18, 13, 9),
            (30, 13, 8.5),
        ],
        LEAF,
        3000,
    )
    done("tree_crown", a.outline())
    a = Art(48, 48)
    for x0, y0, x1, y1, w in (
        (24, 46, 24, 24, 3),
        (24, 30, 10, 14, 2),
        (24, 28, 38, 12, 2),
        (24, 26, 22, 6, 2),
        (16, 21, 6, 20, 1),
        (31, 20, 42, 22, 1),
        (12, 16, 12, 6, 1),
        (36, 15, 35, 5, 1),
        (23, 14, 29, 5, 1),
        (30, 20, 27, 10, 1),
    ):
        for k in range(w):
            a.line(x0 + k, y0, x1 + k * 0.6, y1, BARK[4 - k])
    r, dry = rng(3003), ramp(62, 0.07, 0.24, 0.56, 7)
    for x, y in ((10, 13), (38, 11), (41, 20), (23, 6), (7, 20), (29, 8), (13, 8)):
        for _ in range(5):
            px, py = x + int(r.integers(-3, 4)), y + int(r.integers(-2, 4))
            a.dots([(px, py), (px + 1, py)], dry[int(r.integers(2, 6))])
    done("tree_crown_bare", a.outline())
    a = Art(32, 48)
    pine = ramp(158, 0.05, 0.18, 0.48, 7)
    a.rect(14, 38, 4, 9, BARK[2]).rect(14, 38, 1, 9, BARK[4])
    for top, bot, half in ((2, 16, 7), (10, 26, 10), (19, 40, 13)):
        for y in range(top, bot):
            w = half * (y - top + 2) / (bot - top)
            for x in range(int(16 - w), int(16 + w) + 1):
                if (x * 7 + y * 5) % 11 or y < bot - 2:
                    a.dots(
                        [(x, y)],
                        pine[
                            int(
                                np.clip(
                                    4
                                    - (x - 16) / 6
                                    - (y - top) / (bot - top) * 2.4
                                    + ((x * 3 + y * 7) % 5) * 0.3,
                                    0,
                                    6,
                                )
                            )
                        ],
                    )
    done("pine", contact(a.outline(), 10, 12))
    arts = []
    for i in range(3):
        a = Art(16, 16)
        foliage(
            a,
            [(5, 10, 4.4), (10, 10, 4.6), (8, 7 - i % 2, 4.2), (12 - i, 12, 3.2), (3 + i, 12, 3)],
            LEAF if i < 2 else GRASS,
            3010 + i,
        )
        if i == 1:
            a.dots([(5, 7), (9, 5), (11, 10), (7, 11)], RED[5])
        arts.append(contact(a.outline(), 2, 12))
    fill_done("bush", arts)
    arts = []
    for i in range(4):
        a, r = Art(16, 16), rng(3020 + i)
        for _ in range(15):
            x, n, d = float(r.integers(1, 15)), int(r.integers(5, 12)), float(r.normal() * 0.22)
            k = int(r.integers(1, 6))
            for t in range(n):
                a.dots([(int(x + d * t), 15 - t)], GRASS[min(6, k + (t > n * 0.6))])
        for _ in range(2):
            x, y = int(r.integers(2, 14)), int(r.integers(3, 7))
            a.rect(x, y, 1, 2, SAND[4])
        arts.append(a)
    fill_done("long_grass", arts)
    arts = []
    for i in range(2):
        a = Art(16, 16)
        y, x = np.mgrid[0:16, 0:16]
        n = fractal(16, 16, 4, 3030 + i, 2)
        k = np.clip(np.round(4.6 - (y > 5) * 1.7 - y * 0.06 + (n - 0.5) * 3.2), 0, 6).astype(int)
        m = (y > 1) | (n > 0.5) & (y > 0)
        a.c[m], a.a[m] = LEAF[k][m], 1
        a.rect(0, 15, 16, 1, LEAF[0])
        arts.append(a)
    fill_done("hedge", arts)


def mesh(h_torn: bool = False, post: bool = False) -> Art:
    """Eight-pixel wire mesh under three barbed strands, 30 px tall; the torn one has a hole."""
    a = Art(16, 32)
    for y in range(8, 30):
        for x in range(16):
            if (x + y) % 8 == 0 or (x - y) % 8 == 0:
                hole = h_torn and (x - 7) ** 2 / 26 + (y - 22) ** 2 / 44 < 1
                if not hole and (x * 5 + y * 3) % 13 > 1:
                    a.dots([(x, y)], STEEL[3], 0.8)
    a.rect(0, 7, 16, 1, STEEL[4]).rect(0, 30, 16, 1, STEEL[2])
    for y in (2, 4):
        a.rect(0, y, 16, 1, STEEL[3], 0.9)
        a.dots([(3 + y, y - 1), (4 + y, y + 1), (11 + y // 2, y - 1), (11, y + 1)], STEEL[5])
    if h_torn:
        a.line(3, 17, 1, 21, STEEL[4]).line(11, 17, 14, 20, STEEL[4]).line(4, 26, 2, 27, STEEL[2])
    if post:
        a.rect(7, 1, 2, 31, STEEL[2]).rect(7, 1, 1, 31, STEEL[4]).rect(6, 30, 4, 2, CONC[2])
        a.dots([(7, 0), (8, 0)], STEEL[5])
    return a


def fences() -> None:
    """Mesh fences along both axes, with ribbons and posters."""
    done("fence_h", mesh())
    done("fence_h_torn", mesh(True))
    done("fence_post_h", mesh(post=True))
    for n, torn, post in (("v", 0, 0), ("v_torn", 1, 0), ("post_v", 0, 1)):
        a = Art(16, 16)
        for y in range(16):
            if not (torn and 4 < y < 11):
                a.dots([(7, y)], STEEL[4] if y % 4 else STEEL[5]).dots([(8, y)], STEEL[2])
                a.dots([(9, y)], INK, 0.3)
            if y % 4 == 1 and not torn:
                a.dots([(6, y), (9, y)], STEEL[3])
        if torn:
            a.line(7, 4, 4, 7, STEEL[4]).line(7, 11, 10, 9, STEEL[3])
        if post:
            a.rect(6, 5, 4, 5, STEEL[2]).rect(6, 5, 4, 1, STEEL[5]).rect(6, 5, 1, 5, STEEL[4])
        done(f"fence_{n}", a)
    a, r = mesh(), rng(3100)
    for k in range(9):
        x, y = 1 + (k * 5) % 14, 10 + (k * 7) % 15
        a.dots([(x, y), (x + 1, y)], YEL[5]).rect(x, y + 1, 1, int(r.integers(2, 5)), YEL[4])
        a.dots([(x + 1, y + 1), (x + 1, y + 2)], YEL[3])
    done("fence_ribbon", a)
    a = mesh()
    a.rect(1, 10, 8, 11, WHITE[5]).rect(2, 11, 6, 5, (0.34, 0.32, 0.40)).rect(4, 12, 2, 3, PALE[4])
    a.rect(2, 17, 6, 1, RED[4]).rect(2, 19, 5, 1, WHITE[2]).rect(8, 10, 1, 11, WHITE[3])
    a.rect(9, 15, 6, 9, RED[3]).rect(10, 17, 4, 3, WHITE[5]).rect(10, 21, 4, 1, WHITE[5])
    done("fence_poster", a)


def gate() -> None:
    """Brick pillars with the school's name, the yard wall, the banner, the name stone."""
    for name in ("pillar", "pillar_name"):
        a = Art(16, 48).rect(1, 8, 14, 40, BRICK[3]).rect(1, 8, 1, 40, BRICK[5]).rect(14, 8, 1, 40, BRICK[1])
        for j, y in enumerate(range(10, 47, 4)):
            a.rect(1, y + 3, 14, 1, BRICK[1])
            for x in range(4 + (j % 2) * 3, 14, 7):
                a.rect(x, y, 1, 3, BRICK[1])
        a.rect(0, 0, 16, 5, CONC[4]).rect(0, 0, 16, 1, CONC[5]).rect(0, 5, 16, 3, CONC[3])
        a.rect(0, 7, 16, 1, CONC[1]).rect(0, 44, 16, 4, CONC[2]).rect(0, 44, 16, 1, CONC[4])
        if name == "pillar_name":
            a.rect(2, 9, 12, 34, DARK[1]).rect(2, 9, 12, 1, DARK[3])
            letters.hangul(a, "효산고", 3, 11, YEL[5], gap=2, down=True)
        else:
            a.rect(4, 14, 8, 10, CONC[4]).rect(5, 16, 6, 1, CONC[1]).rect(5, 18, 6, 1, CONC[1])
            a.rect(5, 20, 4, 1, CONC[1])
        done(name, a)
    a = Art(16, 32).rect(0, 5, 16, 4, CONC[4]).rect(0, 5, 16, 1, CONC[5]).rect(0, 9, 16, 2, CONC[2])
    a.rect(0, 11, 16, 21, BRICK[3])
    for j, y in enumerate(range(11, 31, 4)):
        a.rect(0, y + 3, 16, 1, BRICK[1])
        for x in range((j % 2) * 4 + 1, 16, 8):
            a.rect(x, y, 1, 3, BRICK[1])
    a.rect(5, 19, 6, 3, BRICK[4]).rect(9, 23, 6, 3, BRICK[2]).rect(0, 31, 16, 1, BRICK[0])
    done("wall_brick", a)
    a = Art(64, 16).rect(0, 1, 64, 14, YEL[4]).rect(0, 1, 64, 1, YEL[5]).rect(0, 14, 64, 1, YEL[2])
    for x in range(64):
        for y in range(2, 14):
            if (x < 14 or x > 49) and (x + y) % 8 < 4:
                a.dots([(x, y)], BLACK)
    letters.hangul(a, "검문소", 17, 3, BLACK)
    done("banner", a)
    a = Art(32, 32)
    foliage(
        a, [(16, 20, 13.5)], np.array([CONC[0], CONC[1], CONC[2], CONC[3], CONC[3], CONC[4], CONC[5]]), 3200
    )
    a.rect(4, 24, 24, 6, CONC[2]).rect(2, 28, 28, 3, CONC[1]).rect(6, 15, 20, 11, CONC[4])
    letters.hangul(a, "정직", 7, 16, DARK[1])
    done("stone_name", contact(a.outline(), 2, 28))


def tents() -> None:
    """Army tents with a lit doorway; one bears a red cross."""
    for name, c, cross in (("tent", CANVAS, False), ("tent_cross", ramp(84, 0.022, 0.40, 0.88, 6), True)):
        a = Art(64, 64)
        for y in range(34):
            o = max(0, int(9 - y * 0.30))
            a.rect(1 + o, y + 1, 62 - 2 * o, 1, c[4] if y > 2 else c[5])
        for x in (16, 32, 48):
            a.rect(x, 3, 1, 30, c[3])
        a.rect(2, 33, 60, 2, c[5]).rect(1, 35, 62, 28, c[3]).rect(1, 35, 62, 2, c[1])
        a.rect(60, 36, 3, 27, c[2]).rect(1, 59, 62, 4, c[2]).rect(1, 62, 62, 1, c[0])
        a.rect(24, 39, 16, 24, c[0] * 0.55).rect(29, 46, 7, 15, (0.70, 0.45, 0.22))
        a.rect(30, 42, 5, 4, (0.95, 0.72, 0.38))
        for k in range(8):
            a.rect(24 - k // 3, 39 + k * 3, 4, 3, c[4]).rect(37 + k // 3, 39 + k * 3, 4, 3, c[2])
        for x in (6, 14, 48, 56):
            a.rect(x, 40, 1, 20, c[2])
        if cross:
            a.rect(25, 9, 14, 16, WHITE[5]).rect(30, 10, 4, 14, RED[4]).rect(26, 15, 12, 4, RED[4])
            a.rect(46, 42, 11, 11, WHITE[5]).rect(50, 43, 3, 9, RED[4]).rect(47, 46, 9, 3, RED[4])
        else:
            a.rect(44, 12, 10, 7, c[3], 0.7).rect(8, 42, 10, 7, c[4]).rect(9, 44, 8, 1, c[1])
            letters.word(a, "04", 9, 43, BLACK, 0.7)
        done(name, contact(a.outline(), 1, 62))


def poles() -> None:
    """Flagpole, signal stands, lamps, mast, tower."""
    a = Art(16, 64).rect(7, 1, 2, 61, STEEL[4]).rect(7, 1, 1, 61, WHITE[5]).rect(6, 0, 4, 2, YEL[4])
    a.rect(4, 60, 8, 4, CONC[3]).rect(4, 60, 8, 1, CONC[5])
    a.glyphs(("######.", "#######", "######.", ".#####.", "..####.", "...##.."), 9, 4, {"#": WHITE[4]})
    a.dots([(11, 6), (12, 6)], RED[4]).dots([(11, 7), (12, 7)], BLUE[4])
    done("flagpole", contact(a, 4, 8))
    for n, red in (("red", True), ("green", False)):
        a = Art(16, 64).rect(7, 30, 3, 33, STEEL[2]).rect(7, 30, 1, 33, STEEL[4]).rect(4, 60, 9, 4, CONC[2])
        a.rect(4, 60, 9, 1, CONC[4]).rect(2, 3, 12, 27, BLACK).rect(2, 3, 12, 1, STEEL[3])
        a.rect(2, 3, 1, 27, STEEL[3])
        on, off = ((1.0, 0.50, 0.42), (0.05, 0.20, 0.12)) if red else ((0.26, 0.06, 0.06), (0.42, 1.0, 0.62))
        a.rect(5, 7, 6, 7, on).rect(5, 19, 6, 7, off)
        a.rect(6, 8 if red else 20, 2, 2, (1.0, 0.90, 0.85) if red else (0.9, 1.0, 0.95))
        a.rect(4, 6, 8, 1, STEEL[1]).rect(4, 18, 8, 1, STEEL[1])
        if red:
            a.rect(5, 13, 6, 1, (0.9, 0.26, 0.2))
        done(f"signal_{n}", contact(a.outline(), 4, 9))
    a = Art(16, 80).rect(7, 12, 2, 66, STEEL[2]).rect(7, 12, 1, 66, STEEL[5]).rect(3, 76, 10, 4, CONC[2])
    a.rect(3, 76, 10, 1, CONC[4]).rect(1, 1, 14, 11, STEEL[1]).rect(1, 1, 14, 1, STEEL[4])
    a.rect(2, 3, 6, 7, (1.0, 0.97, 0.86)).rect(9, 3, 5, 7, (1.0, 0.97, 0.86))
    a.rect(2, 9, 12, 1, (0.92, 0.84, 0.66)).rect(8, 3, 1, 7, STEEL[2]).line(7, 70, 4, 75, STEEL[3])
    a.line(9, 70, 12, 75, STEEL[1])
    done("mast", contact(a.outline(), 3, 10))
    a = Art(16, 64).rect(7, 6, 2, 56, STEEL[1]).rect(7, 6, 1, 56, STEEL[3]).rect(7, 3, 8, 2, STEEL[2])
    a.rect(7, 3, 8, 1, STEEL[4]).rect(10, 5, 5, 2, (1.0, 0.94, 0.76)).rect(5, 60, 6, 4, CONC[2])
    a.rect(5, 60, 6, 1, CONC[4])
    done("lamp_post", contact(a.outline(), 5, 6))
    tower()


def tower() -> None:
    """A timber watch tower with a searchlight; feet in the bottom row."""
    a = Art(64, 112)
    for k in range(78):
        o = int(k * 0.08)
        for x in (14 - o, 47 + o):
            a.rect(x, 34 + k, 3, 1, DARK[3]).dots([(x, 34 + k)], DARK[5])
        if k < 70:
            a.rect(20 - o // 2, 34 + k, 2, 1, DARK[1]).rect(42 + o // 2, 34 + k, 2, 1, DARK[1])
    for y0, y1 in ((44, 74), (74, 108)):
        for t in range(y1 - y0):
            f = t / (y1 - y0)
            a.rect(int(12 + 38 * f), y0 + t, 2, 1, DARK[2]).rect(int(50 - 38 * f), y0 + t, 2, 1, DARK[2])
        a.rect(10, y1 - 1, 44, 2, DARK[3])
    a.rect(8, 26, 48, 18, DARK[3]).rect(8, 26, 48, 1, DARK[5]).rect(8, 39, 48, 5, DARK[1])
    for x in range(8, 56, 6):
        a.rect(x, 27, 1, 12, DARK[2])
    a.rect(11, 9, 2, 17, DARK[4]).rect(51, 9, 2, 17, DARK[2]).rect(13, 10, 38, 16, BLACK * 1.3)
    a.rect(4, 1, 56, 8, STEEL[2]).rect(4, 1, 56, 1, STEEL[5]).rect(4, 8, 56, 1, STEEL[0])
    for x in range(8, 60, 6):
        a.rect(x, 2, 1, 6, STEEL[1])
    a.rect(14, 17, 10, 9, STEEL[1]).rect(14, 17, 10, 1, STEEL[3]).rect(12, 18, 3, 7, (1.0, 0.98, 0.90))
    a.rect(24, 21, 3, 4, STEEL[0]).rect(33, 15, 6, 5, OLIVE[2]).rect(33, 14, 6, 2, OLIVE[4])
    a.rect(32, 20, 8, 6, OLIVE[1])
    done("tower", contact(a.outline(), 6, 52))


def bags(rows: int, x0: int = 0, w: int = 16, seed: int = 0) -> Art:
    """A wall of sandbags, staggered; `rows` fronts of 4 px under a 6 px top."""
    a = Art(16, 16)
    top = 16 - rows * 4 - 5
    a.rect(x0, top + 1, w, 5, SAND[4]).rect(x0, top, w, 1, SAND[5])
    for x in range(x0, x0 + w, 8):
        a.rect(x + 7, top + 1, 1, 4, SAND[2]).rect(x + 1, top + 2, 5, 1, SAND[5])
    for j in range(rows):
        y = 16 - 4 * (rows - j)
        for x in range(-(j % 2) * 4, 16, 8):
            for i in range(8):
                if x0 <= x + i < x0 + w:
                    a.rect(x + i, y, 1, 4, SAND[3] if i < 7 else SAND[1])
                    a.rect(x + i, y, 1, 1, SAND[4] if i < 6 else SAND[2]).rect(x + i, y + 3, 1, 1, SAND[1])
    a.speck(5, [SAND[2]], seed, (x0, top + 4, w, rows * 4))
    return a


def obstacles() -> None:
    """Sandbags, road blocks, cones, tyres, drums, ropes, crates."""
    done("sandbag_h", bags(2, seed=1))
    done("sandbag_low", bags(1, seed=2))
    v = Art(16, 16)
    for y in range(0, 16, 8):
        v.rect(3, y, 10, 8, SAND[4]).rect(3, y, 10, 1, SAND[5]).rect(3, y + 7, 10, 1, SAND[2])
        v.rect(3, y, 1, 8, SAND[5]).rect(12, y, 1, 8, SAND[2]).rect(7, y + 1, 1, 6, SAND[3])
    v.rect(13, 0, 2, 16, INK, 0.28)
    done("sandbag_v", v)
    for n, (x0, w) in {"nw": (3, 13), "ne": (0, 13), "sw": (3, 13), "se": (0, 13)}.items():
        a = bags(2, x0, w, 3)
        if n[0] == "s":
            a.rect(3, 0, 10, 5, SAND[4]).rect(3, 0, 1, 5, SAND[5]).rect(12, 0, 1, 5, SAND[2])
            a.rect(3, 4, 10, 1, SAND[2])
        else:
            a.rect(3, 12, 10, 4, SAND[2]).rect(3, 12, 10, 1, SAND[3])
        done(f"sandbag_{n}", a)
    a = Art(32, 16).rect(1, 0, 30, 6, CONC[4]).rect(1, 0, 30, 1, CONC[5]).rect(1, 5, 30, 1, CONC[5])
    a.rect(0, 6, 32, 10, CONC[3]).rect(0, 13, 32, 3, CONC[2]).rect(0, 13, 32, 1, CONC[4])
    a.rect(0, 15, 32, 1, CONC[0]).rect(0, 6, 1, 9, CONC[5]).rect(31, 6, 1, 9, CONC[1])
    for x in range(2, 30, 8):
        for j in range(5):
            a.rect(x + j - 1, 7 + j, 4, 1, YEL[3]) if x + j + 3 < 31 else None
    a.speck(10, [CONC[2], CONC[5]], 3300, (1, 1, 30, 13), 0.7)
    done("barrier", a.rect(7, 15, 5, 1, INK).rect(21, 15, 5, 1, INK))
    a = Art(16, 32).rect(3, 0, 10, 22, CONC[4]).rect(3, 0, 1, 22, CONC[5]).rect(3, 0, 10, 1, CONC[5])
    a.rect(12, 0, 1, 22, CONC[3]).rect(6, 2, 4, 18, CONC[5], 0.5).rect(3, 22, 10, 10, CONC[3])
    a.rect(3, 22, 10, 1, CONC[5]).rect(2, 28, 12, 4, CONC[2]).rect(12, 23, 1, 5, CONC[1])
    for j in range(5):
        a.rect(4 + j, 23 + j, 4, 1, YEL[3])
    done("barrier_v", contact(a.outline(), 2, 12))
    a = Art(16, 16).rect(7, 3, 2, 2, RED[5]).rect(6, 5, 4, 3, RED[4]).rect(6, 7, 4, 2, WHITE[5])
    a.rect(5, 9, 6, 4, RED[4]).rect(9, 4, 1, 9, RED[2]).rect(3, 13, 10, 2, RED[2]).rect(3, 13, 10, 1, RED[4])
    a.rect(6, 8, 4, 1, WHITE[3])
    done("cone", contact(a.outline(), 3, 10))
    rubber = ramp(270, 0.012, 0.14, 0.36, 5)
    a = Art(16, 16)
    for y in (11, 7, 3):
        a.rect(2, y, 12, 4, rubber[1]).rect(2, y, 12, 1, rubber[3]).rect(1, y + 1, 14, 2, rubber[1])
        a.rect(2, y + 3, 12, 1, rubber[0]).dots([(3, y + 1), (6, y + 2), (9, y + 1), (12, y + 2)], rubber[2])
    a.oval(7.5, 3.5, 5.5, 2.6, rubber[3]).oval(7.5, 3.5, 3.0, 1.3, BLACK * 0.6)
    done("tyres", contact(a.outline(), 1, 14))
    rust = ramp(34, 0.07, 0.20, 0.50, 6)
    for n, fire in (("drum", False), ("drum_fire", True)):
        a = Art(16, 32).oval(7.5, 16.5, 5.5, 2.4, rust[4]).oval(7.5, 16.5, 4.4, 1.6, BLACK * 0.7)
        a.rect(2, 18, 12, 12, rust[2]).rect(2, 17, 1, 13, rust[4]).rect(13, 17, 1, 13, rust[0])
        a.rect(3, 18, 2, 12, rust[3]).rect(2, 21, 12, 1, rust[4]).rect(2, 26, 12, 1, rust[4])
        a.rect(2, 22, 12, 1, rust[1]).rect(2, 27, 12, 1, rust[1]).rect(3, 30, 10, 1, rust[0])
        if fire:
            a.outline()
            a.glyphs(
                (
                    "....r...",
                    "...rr..r",
                    "..rrr.r.",
                    ".rrorrr.",
                    ".rooorrr",
                    "rrooyorr",
                    ".royyyor",
                    ".ryywyyr",
                    "..ywwyy.",
                ),
                4,
                8,
                {"r": ORANGE[3], "o": (1.0, 0.56, 0.20), "y": (1.0, 0.80, 0.40), "w": (1.0, 0.95, 0.75)},
            )
            a.dots([(6, 22), (6, 24), (9, 23), (10, 25)], (1.0, 0.62, 0.25))
            done(n, contact(a, 2, 12))
        else:
            done(n, contact(a.outline(), 2, 12))
    a = Art(16, 16)
    for x in range(16):
        a.dots([(x, 7 + round(2.4 * np.sin((x + 0.5) / 16 * np.pi)))], RED[4])
        a.dots([(x, 8 + round(2.4 * np.sin((x + 0.5) / 16 * np.pi)))], RED[1])
    done("rope_h", a)
    a = a.copy().cut(4, 0, 8, 16)
    for x in range(16):
        a.dots([(x, 7 + (0 if 5 < x < 10 else 1))], RED[4])
    a.rect(7, 5, 2, 10, STEEL[3]).rect(7, 5, 1, 10, STEEL[5]).rect(6, 4, 4, 2, RED[4])
    a.rect(5, 14, 6, 2, STEEL[1])
    done("rope_post", a)
    for n in ("crate", "crate_stack"):
        a = Art(16, 16).rect(1, 1, 14, 5, OLIVE[4]).rect(1, 1, 14, 1, OLIVE[5]).rect(1, 5, 14, 1, OLIVE[5])
        a.rect(1, 6, 14, 10, OLIVE[2]).rect(1, 6, 14, 1, OLIVE[1]).rect(2, 10, 12, 1, OLIVE[1])
        a.rect(4, 7, 2, 8, OLIVE[3]).rect(10, 7, 2, 8, OLIVE[3]).rect(7, 8, 2, 1, YEL[4])
        a = a.outline()
        if n == "crate_stack":
            a = Art(16, 32).put(a, 0, 16).put(a, 0, 6)
        done(n, contact(a, 0, 16))


def gear() -> None:
    """Inspection table, body bag, suitcase, bikes, bins, goal, bar."""
    a = Art(32, 16).rect(1, 1, 30, 6, STEEL[4]).rect(1, 1, 30, 1, STEEL[5]).rect(1, 6, 30, 1, STEEL[5])
    a.rect(1, 7, 30, 2, STEEL[1])
    for x in (3, 27):
        a.rect(x, 9, 2, 7, STEEL[2])
    a.rect(3, 9, 26, 4, OLIVE[2]).rect(3, 2, 6, 4, WHITE[5]).rect(4, 3, 4, 1, WHITE[1])
    a.rect(12, 2, 8, 4, BLACK).rect(13, 3, 4, 2, (0.55, 0.95, 0.85)).rect(18, 3, 1, 1, (1.0, 0.5, 0.4))
    a.rect(23, 2, 2, 4, RED[3]).rect(26, 2, 2, 4, RED[4]).rect(12, 5, 8, 1, STEEL[2])
    done("inspection", contact(a.outline(), 2, 28))
    bag = ramp(275, 0.02, 0.13, 0.40, 5)
    a = Art(32, 16).rect(3, 8, 26, 5, bag[1]).rect(2, 9, 28, 4, bag[1]).rect(5, 7, 22, 2, bag[3])
    a.rect(3, 10, 26, 1, bag[2]).rect(10, 8, 9, 1, bag[4]).rect(3, 12, 26, 2, bag[0]).rect(7, 9, 1, 3, bag[3])
    a.rect(22, 9, 1, 3, bag[3]).rect(27, 9, 2, 2, WHITE[4])
    done("body_bag", contact(a.outline(), 2, 28))
    c = DULL_BLUE
    a = Art(16, 16).rect(3, 6, 10, 9, c[2]).rect(3, 6, 10, 2, c[4]).rect(3, 14, 10, 1, c[0])
    a.rect(6, 4, 4, 2, STEEL[1]).rect(6, 10, 4, 1, DULL_BROWN[4]).rect(5, 8, 1, 6, c[1])
    a.rect(10, 8, 1, 6, c[1])
    done("suitcase", contact(a.outline(), 3, 10))
    a = Art(32, 16)
    for x in (2, 12, 22):
        a.rect(x, 6, 1, 10, STEEL[3]).rect(x + 6, 6, 1, 10, STEEL[2]).rect(x, 5, 7, 1, STEEL[5])
    a.rect(0, 15, 32, 1, STEEL[1])
    for x, c in ((4, RED), (18, BLUE)):
        for cx in (x, x + 8):
            for k in range(16):
                a.dots([(round(cx + 2.6 * np.cos(k * 0.4)), round(12 + 2.6 * np.sin(k * 0.4)))], BLACK)
        a.line(x, 12, x + 3, 7, c[4]).line(x + 3, 7, x + 8, 12, c[3]).line(x + 3, 8, x + 7, 8, c[4])
        a.line(x + 8, 12, x + 7, 5, c[3]).rect(x + 6, 5, 3, 1, STEEL[4]).rect(x + 2, 6, 3, 1, BLACK)
    done("bike_rack", contact(a, 0, 32, 0.25))
    a = Art(32, 16)
    for cx, cy in ((8, 10), (23, 9)):
        for k in range(30):
            a.dots([(round(cx + 5 * np.cos(k * 0.21)), round(cy + 3.6 * np.sin(k * 0.21)))], BLACK)
        a.line(cx - 4, cy, cx + 4, cy, STEEL[3], 0.7).line(cx, cy - 3, cx, cy + 3, STEEL[3], 0.7)
    a.line(8, 10, 14, 6, GREEN[4]).line(14, 6, 23, 9, GREEN[4]).line(8, 10, 17, 11, GREEN[3])
    a.line(17, 11, 14, 6, GREEN[3]).rect(12, 4, 4, 2, BLACK).line(23, 9, 25, 3, STEEL[4])
    done("bike_fallen", contact(a, 4, 24, 0.22))
    a = Art(16, 32).rect(1, 10, 14, 5, GREEN[3]).rect(1, 10, 14, 1, GREEN[5]).rect(1, 14, 14, 1, GREEN[4])
    a.rect(1, 15, 14, 14, GREEN[2]).rect(2, 15, 12, 1, GREEN[0]).rect(14, 16, 1, 13, GREEN[1])
    a.rect(5, 19, 6, 5, WHITE[4]).rect(6, 20, 4, 1, GREEN[3]).rect(6, 22, 4, 1, GREEN[3])
    a.rect(2, 29, 3, 2, BLACK).rect(11, 29, 3, 2, BLACK).rect(4, 8, 6, 3, BLACK * 1.6)
    done("bin_big", contact(a.outline(), 1, 14))
    a = Art(64, 32)
    for x in range(4, 60):
        for y in range(6, 30):
            if (x + y) % 6 == 0 or (x - y) % 6 == 0:
                a.dots([(x, y)], WHITE[4], 0.5)
    a.rect(2, 4, 60, 2, WHITE[5]).rect(2, 6, 60, 1, WHITE[2]).rect(2, 4, 2, 28, WHITE[5])
    a.rect(60, 4, 2, 28, WHITE[4]).rect(3, 5, 1, 26, WHITE[2])
    done("goal", contact(a, 0, 6, 0.3))
    a = Art(32, 32).rect(3, 9, 26, 2, STEEL[4]).rect(3, 9, 26, 1, STEEL[5])
    for x in (3, 27):
        a.rect(x, 9, 2, 22, BLUE[3]).rect(x, 9, 1, 22, BLUE[5]).rect(x - 1, 30, 4, 2, CONC[2])
    done("seesaw_bar", a)


plants()
fences()
gate()
tents()
poles()
obstacles()
gear()
