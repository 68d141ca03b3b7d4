"""Floors and grounds: quiet first, specks of neighbouring steps only, edges that join."""

from __future__ import annotations

import numpy as np
from tiles_kit import (
    ALBUM,
    ASPH,
    CONC,
    DIRT,
    GRASS,
    GYM,
    INK,
    PLANK,
    ROOF,
    STEEL,
    TERR,
    WHITE,
    YEL,
    Art,
    Colour,
    T,
    done,
    fill_done,
    fractal,
    noise,
    pick,
    quarters,
    ramp,
    rng,
)

BRASS = ramp(80, 0.055, 0.34, 0.62, 4)


def sprinkled(colours: np.ndarray, k: int, seed: int, up: float, down: float) -> Art:
    """One step of a ramp with few specks a step lighter and darker."""
    a = Art(T, T, colours[k])
    r = rng(seed).random((T, T))
    a.c[r < down] = colours[k] * 0.62 + colours[max(0, k - 1)] * 0.38
    a.c[r > 1 - up] = colours[k] * 0.55 + colours[min(len(colours) - 1, k + 1)] * 0.45
    return a


def hall() -> None:
    """Terrazzo: pale chips, hardly any."""
    arts = []
    for i in range(8):
        a = sprinkled(TERR, 3, 100 + i, 0.035, 0.035)
        r = rng(140 + i)
        for _ in range(2 if i < 6 else 4):
            x, y = int(r.integers(1, 14)), int(r.integers(1, 15))
            chip = (TERR[4] * 0.5 + TERR[3] * 0.5) if r.random() < 0.4 else TERR[2] * 0.4 + TERR[3] * 0.6
            a.dots([(x, y), (x + 1, y) if r.random() < 0.5 else (x, y - 1)], chip)
        arts.append(a)
    arts[5].dots([(5, 9), (6, 9)], ramp(36, 0.05, 0.3, 0.6, 4)[2])
    for x, y in ((2, 3), (3, 4), (4, 4), (5, 5), (6, 6), (6, 7), (7, 8), (9, 9), (10, 9)):
        arts[6].dots([(x, y)], TERR[2])
        arts[6].dots([(x, y + 1)], TERR[4], 0.5)
    arts[7].oval(9, 7, 4.4, 3.2, TERR[2], 0.35).oval(8, 6, 2.4, 1.6, TERR[2], 0.3)
    fill_done("floor_hall", arts)
    h, v = (
        arts[0].copy().rect(0, 0, 16, 1, BRASS[2]).rect(0, 1, 16, 1, TERR[2], 0.4),
        arts[1].copy().rect(0, 0, 1, 16, BRASS[2]).rect(1, 0, 1, 16, TERR[2], 0.4),
    )
    done("floor_hall_brass_h", h)
    done("floor_hall_brass_v", v)
    done(
        "floor_hall_brass_x",
        arts[2].copy().rect(0, 0, 16, 1, BRASS[2]).rect(0, 0, 1, 16, BRASS[2]).dots([(0, 0)], BRASS[3]),
    )
    green = np.array((0.66, 0.76, 0.70), np.float32)
    north, south = arts[3].copy(), arts[4].copy()
    north.c[3:9] *= green
    north.rect(0, 9, 16, 1, BRASS[2])
    south.c[7:13] *= green
    south.rect(0, 6, 16, 1, BRASS[2])
    done("floor_hall_band_n", north)
    done("floor_hall_band_s", south)


def boards(
    name: str,
    colours: np.ndarray,
    base: float,
    widths: tuple[int, ...],
    seed: int,
    seam: float,
    gloss: float = 0.0,
) -> None:
    """Long boards over a 64 px square; tones by board, grain in thin dashes, seams a little darker."""
    a, r = Art(64, 64, colours[3]), rng(seed)
    y, k = 0, 0
    while y < 64:
        h = widths[k % len(widths)]
        cuts = sorted(int(c) for c in (r.integers(0, 32), r.integers(34, 64)))
        tones = [base + r.choice([-0.22, 0, 0, 0.2]), base + r.choice([-0.2, 0, 0.22, 0])]
        for x in range(64):
            tone = tones[0] if cuts[0] <= x < cuts[1] else tones[1]
            i = int(np.floor(tone))
            a.c[y : y + h, x] = colours[i] * (1 - tone + i) + colours[min(i + 1, 5)] * (tone - i)
        a.c[y, :] = a.c[y, :] * seam
        for c in cuts:
            a.c[y + 1 : y + h, c] *= seam + 0.06
        for _ in range(5):
            x, n, yy = int(r.integers(64)), int(r.integers(3, 9)), y + 1 + int(r.integers(max(1, h - 1)))
            a.c[yy, np.arange(x, x + n) % 64] *= 0.93 if r.random() < 0.6 else 1.05
        y, k = y + h, k + 1
    if gloss:
        a.c *= 1 + gloss * (fractal(64, 64, 32, seed + 5)[..., None] - 0.5)
    quarters(name, a)


def tiled() -> None:
    """Kitchen squares and washroom mosaic."""
    white, wet = ramp(100, 0.014, 0.44, 0.80, 6), ramp(205, 0.030, 0.36, 0.70, 6)
    arts = []
    for i in range(4):
        a, r = Art(T, T, white[3]), rng(210 + i)
        for y in (0, 8):
            for x in (0, 8):
                k = white[3] * (1 + float(r.choice([-0.03, 0, 0, 0.025])))
                a.rect(x, y, 8, 8, k).rect(x + 1, y + 1, 6, 1, white[4], 0.35)
                a.rect(x, y, 8, 1, white[1], 0.55).rect(x, y, 1, 8, white[1], 0.55)
        if i == 2:
            a.line(9, 14, 13, 9, white[1]).line(13, 9, 15, 9, white[1]).dots([(11, 13)], white[2])
        if i == 3:
            a.rect(1, 9, 7, 7, white[2], 0.8).dots([(3, 11), (4, 11), (5, 13)], white[1])
        arts.append(a)
    fill_done("floor_tile", arts)
    arts = []
    for i in range(4):
        a, r = Art(T, T, wet[3]), rng(230 + i)
        for y in range(0, 16, 4):
            for x in range(0, 16, 4):
                a.rect(x, y, 4, 4, wet[1], 0.5)
                a.rect(x + 1, y + 1, 3, 3, wet[3] * (1 + float(r.choice([-0.07, 0, 0, 0, 0.05]))))
        if i == 3:
            a.rect(5, 5, 3, 3, wet[1]).rect(9, 9, 3, 3, wet[2])
        arts.append(a)
    fill_done("floor_wet", arts)


def concrete() -> None:
    """The roof's green-grey waterproofing, and paving."""
    arts = []
    for i in range(8):
        a = sprinkled(ROOF, 3, 300 + i, 0.02, 0.04)
        if i == 4:
            a.line(0, 6, 5, 8, ROOF[2]).line(5, 8, 9, 7, ROOF[2]).line(9, 7, 15, 11, ROOF[2])
            a.line(9, 8, 15, 12, ROOF[4], 0.35)
        if i == 5:
            a.oval(8, 8, 5, 3.4, ROOF[2], 0.30).oval(9, 8, 3, 1.8, ROOF[2], 0.30)
        if i == 6:
            a.rect(3, 4, 9, 7, ROOF[4], 0.30).rect(3, 11, 9, 1, ROOF[2], 0.5).rect(11, 4, 1, 7, ROOF[2], 0.4)
        if i == 7:
            a.rect(0, 0, 16, 1, ROOF[2], 0.6).rect(0, 1, 16, 1, ROOF[4], 0.3)
        arts.append(a)
    fill_done("floor_roof", arts)
    a = arts[0].copy().oval(8, 8, 5, 4, ROOF[2]).oval(8, 8, 4, 3, STEEL[0])
    for x in range(5, 12, 2):
        a.rect(x, 5, 1, 7, STEEL[2])
    done("floor_roof_drain", a)
    pave = ramp(60, 0.012, 0.36, 0.70, 6)
    arts = []
    for i in range(4):
        a, r = Art(T, T, pave[3]), rng(340 + i)
        for y, x0 in ((0, 0), (8, 8)):
            for x in (x0, x0 - 16):
                a.rect(x, y, 16, 8, pave[3] * (1 + float(r.choice([-0.035, 0, 0.03]))))
                a.rect(x, y, 16, 1, pave[2], 0.75).rect(x, y, 1, 8, pave[2], 0.75)
                a.rect(x + 1, y + 1, 15, 1, pave[4], 0.22)
        a.speck(4, [pave[2], pave[4]], 350 + i, None, 0.6)
        if i == 3:
            a.line(3, 2, 6, 5, pave[1]).line(6, 5, 6, 7, pave[1])
            a.dots([(10, 12), (11, 12), (11, 11)], GRASS[3])
        arts.append(a)
    fill_done("pavement", arts)
    for n, (x, y, w, h) in {
        "n": (0, 0, 16, 5),
        "s": (0, 11, 16, 5),
        "w": (0, 0, 5, 16),
        "e": (11, 0, 5, 16),
    }.items():
        a = asphalt(0).rect(x, y, w, h, CONC[4])
        if n in "ns":
            a.rect(0, y, 16, 1, CONC[5]).rect(0, y + 4, 16, 1, CONC[2]).rect(7, y, 1, 5, CONC[3])
            if n == "n":
                a.rect(0, 5, 16, 2, INK, 0.25)
        else:
            a.rect(x, 0, 1, 16, CONC[5]).rect(x + 4, 0, 1, 16, CONC[2]).rect(x, 7, 5, 1, CONC[3])
        done(f"kerb_{n}", a)


def asphalt(i: int) -> Art:
    """Rolled tar with small stone."""
    a = sprinkled(ASPH, 3, 400 + i, 0.035, 0.05)
    r = rng(420 + i)
    if i == 4:
        a.line(0, 9, 4, 7, ASPH[1]).line(4, 7, 8, 9, ASPH[1]).line(8, 9, 15, 8, ASPH[1])
        a.line(8, 10, 10, 14, ASPH[2])
    if i == 5:
        a.rect(0, 4, 16, 9, ASPH[2], 0.5).rect(0, 4, 16, 1, ASPH[1], 0.5).rect(0, 12, 16, 1, ASPH[4], 0.4)
    if i == 6:
        for _ in range(7):
            x, y = int(r.integers(16)), int(r.integers(16))
            a.dots([(x, y)], ASPH[5])
    if i == 7:
        a.oval(8, 8, 5.5, 3.5, ASPH[2], 0.5).oval(7, 7, 2.5, 1.5, ASPH[1], 0.5)
    return a


def grass(i: int) -> Art:
    """Short blades as single pixels and pairs over one green."""
    a, r = sprinkled(GRASS, 3, 500 + i, 0.05, 0.06), rng(520 + i)
    for _ in range((5, 6, 4, 6, 12, 12, 8, 7)[i]):
        x, y = int(r.integers(16)), int(r.integers(1, 16))
        a.dots([(x, y), (x, y - 1)], GRASS[4] if r.random() < 0.6 else GRASS[2], 0.85)
    if i in (4, 5):
        for _ in range(5):
            x, y = int(r.integers(2, 14)), int(r.integers(3, 15))
            a.dots([(x, y), (x - 1, y - 1), (x + 1, y - 2)], GRASS[4]).dots([(x, y - 2)], GRASS[5], 0.5)
            a.dots([(x, y + 1)], GRASS[2])
    if i == 6:
        a.oval(8, 8, 5, 3.5, DIRT[3], 0.55).speck(12, [GRASS[3], DIRT[2]], 540, (3, 4, 10, 8))
    if i == 7:
        a.dots([(4, 5), (11, 10)], YEL[4]).dots([(8, 3)], WHITE[5]).dots([(4, 6), (11, 11), (8, 4)], GRASS[1])
    return a


def grounds() -> None:
    """Everything one walks on outdoors."""
    fill_done("asphalt", [asphalt(i) for i in range(8)])
    fill_done("grass", [grass(i) for i in range(8)])
    arts = []
    for i in range(4):
        a, r = sprinkled(DIRT, 3, 560 + i, 0.05, 0.07), rng(570 + i)
        for _ in range(3):
            x, y = int(r.integers(1, 14)), int(r.integers(1, 14))
            a.dots([(x, y), (x + 1, y)], DIRT[4]).dots([(x, y + 1), (x + 1, y + 1)], DIRT[2])
        arts.append(a)
    fill_done("dirt", arts)
    sand = ramp(72, 0.045, 0.40, 0.74, 6)
    arts = []
    for i in range(4):
        a, r = sprinkled(sand, 3, 600 + i, 0.04, 0.05), rng(610 + i)
        if i == 2:
            a.rect(2, 5, 5, 1, sand[2], 0.6).rect(8, 11, 6, 1, sand[2], 0.6).rect(3, 4, 4, 1, sand[4], 0.5)
        if i == 3:
            for _ in range(3):
                x, y = int(r.integers(2, 13)), int(r.integers(2, 13))
                a.dots([(x, y)], sand[5]).dots([(x, y + 1)], sand[1])
        arts.append(a)
    fill_done("track", arts)
    arts = []
    for i in range(4):
        a, r = Art(T, T, CONC[2]), rng(640 + i)
        for _ in range(34):
            x, y, k = int(r.integers(-1, 16)), int(r.integers(-1, 16)), int(r.integers(2, 5))
            a.rect(x, y, 2, 1, CONC[k]).rect(x, y + 1, 2, 1, CONC[k - 1])
        arts.append(a)
    fill_done("gravel", arts)
    deep = ramp(230, 0.045, 0.20, 0.48, 6)
    arts = []
    for i in range(4):
        a, r = Art(T, T, deep[2]), rng(660 + i)
        for _ in range(5):
            x, y = int(r.integers(0, 12)), int(r.integers(16))
            a.rect(x, y, int(r.integers(3, 7)), 1, deep[3])
        a.rect(int(r.integers(2, 10)), int(r.integers(16)), 3, 1, deep[5])
        arts.append(a)
    fill_done("water", arts)


COVER = {  # where the second ground lies, as a function of how deep the ragged edge runs
    "n": lambda x, y, e: y < e,
    "s": lambda x, y, e: y > 15 - e,
    "w": lambda x, y, e: x < e,
    "e": lambda x, y, e: x > 15 - e,
    "nw": lambda x, y, e: (x < e) | (y < e),
    "ne": lambda x, y, e: (x > 15 - e) | (y < e),
    "sw": lambda x, y, e: (x < e) | (y > 15 - e),
    "se": lambda x, y, e: (x > 15 - e) | (y > 15 - e),
    "inw": lambda x, y, e: x + y < e + 1,
    "ine": lambda x, y, e: 15 - x + y < e + 1,
    "isw": lambda x, y, e: x + 15 - y < e + 1,
    "ise": lambda x, y, e: 30 - x - y < e + 1,
}


def edges() -> None:
    """Lay one ground raggedly over another: sides, outer corners (nw: north and west), inner ones (inw)."""
    sand, dirt = Art(T, T, ALBUM["track_0"][..., :3]), Art(T, T, ALBUM["dirt_0"][..., :3])
    y, x = np.mgrid[0:T, 0:T]
    for name, art, dark in (
        ("grass", grass(1), GRASS[1]),
        ("sand", sand, DIRT[2]),
        ("dirt", dirt, DIRT[1]),
        ("asphalt", asphalt(1), ASPH[1]),
    ):
        for n, where in COVER.items():
            along = x if n in "ns" else y if n in "we" else x + y
            edge = 5 + np.round(
                2.6 * (noise(T, T, 3, 700)[0][along % T] - 0.5) * 2 + (rng(701).random(T)[along % T] > 0.72)
            )
            m = where(x, y, edge)
            a = art.copy()
            a.a = m.astype(np.float32)
            below = np.roll(m, 1, 0) & ~m
            below[0] = False
            a.c[below], a.a[below] = dark, 0.45 if name != "asphalt" else 0.25
            done(f"{name}_edge_{n}", a)


def worn(art: Art, seed: int, gone: float = 0.12) -> Art:
    """Rub paint off in specks and scratches."""
    r = rng(seed).random((art.h, art.w))
    art.a[(r < gone) & (art.a > 0)] *= 0.25
    n = fractal(art.w, art.h, 4, seed + 1, 2)
    art.a[(n > 0.70) & (art.a > 0) & (gone > 0.05)] *= 0.45
    return art


def ruled(name: str, n: str, colour: Colour, width: int, seed: int, gone: float) -> None:
    """A painted line through the middle of the cell, its corners and tees."""
    a, lo, mid = Art(T, T), 8 - (width + 1) // 2, width
    arms = {
        "h": "we",
        "v": "ns",
        "nw": "se",
        "ne": "sw",
        "sw": "ne",
        "se": "nw",
        "tee_n": "wes",
        "tee_s": "wen",
        "tee_w": "nse",
        "tee_e": "nsw",
        "dash_h": "we",
        "dash_v": "ns",
    }[n]
    for d in arms:
        x, y, w, h = {
            "w": (0, lo, lo + mid, mid),
            "e": (lo, lo, 16 - lo, mid),
            "n": (lo, 0, mid, lo + mid),
            "s": (lo, lo, mid, 16 - lo),
        }[d]
        a.rect(x, y, w, h, colour)
    if n.startswith("dash"):
        a = a.cut(12, 0, 4, 16).cut(0, 0, 2, 16) if n == "dash_h" else a.cut(0, 12, 16, 4).cut(0, 0, 16, 2)
    done(f"{name}_{n}", worn(a, seed, gone))


def circle(size: int, r0: float, r1: float, cx: float, cy: float, colour: Colour) -> Art:
    """A painted ring."""
    y, x = np.mgrid[0:size, 0:size]
    d = np.hypot(x + 0.5 - cx, y + 0.5 - cy)
    return Art(size, size).mix((d >= r0) & (d < r1), colour)


BIG = {
    "S": (".####.", "##..##", "##....", ".###..", "...##.", "....##", "##..##", ".####."),
    "T": ("######", "..##..", "..##..", "..##..", "..##..", "..##..", "..##..", "..##.."),
    "O": (".####.", "##..##", "##..##", "##..##", "##..##", "##..##", "##..##", ".####."),
    "P": ("#####.", "##..##", "##..##", "##..##", "#####.", "##....", "##....", "##...."),
}


def paint() -> None:
    """Lines and letters on courts and roads."""
    for i, n in enumerate(("h", "v", "nw", "ne", "sw", "se", "tee_n", "tee_s", "tee_e", "tee_w")):
        ruled("gym_line", n, WHITE[4], 2, 720 + i, 0.04)
    done("gym_circle", worn(circle(64, 27, 29, 32, 32, WHITE[4]), 740, 0.04))
    for colour, k in (("yellow", YEL[4]), ("white", WHITE[4])):
        for i, n in enumerate(("h", "v", "nw", "ne", "sw", "se", "dash_h", "dash_v")):
            ruled(f"mark_{colour}", n, k, 3, 750 + i, 0.13)
    a = Art(64, 16)
    for i, ch in enumerate("STOP"):
        for j, row in enumerate(BIG[ch]):
            for q, b in enumerate(row):
                if b == "#":
                    a.rect(i * 16 + 2 + q * 2, j * 2, 2, 2, WHITE[4])
    done("mark_stop", worn(a, 770, 0.12))
    done("mark_cross_h", worn(Art(T, T).rect(0, 2, 16, 7, WHITE[4]), 771, 0.12))
    done("mark_cross_v", worn(Art(T, T).rect(4, 0, 8, 16, WHITE[4]), 772, 0.12))
    up = Art(T, T).rect(7, 5, 3, 11, WHITE[4])
    for k in range(5):
        up.rect(8 - k, 1 + k, 1 + 2 * k, 1, WHITE[4])
    east = Art(T, T)
    east.c, east.a = np.rot90(up.c, -1).copy(), np.rot90(up.a, -1).copy()
    done("mark_arrow_n", worn(up, 773))
    done("mark_arrow_e", worn(east, 774))
    a = Art(T, T)
    y, x = np.mgrid[0:T, 0:T]
    a.mix((x + y) % 16 < 6, YEL[4])
    done("mark_hatch", worn(a, 775, 0.14))
    done("track_line_h", worn(Art(T, T).rect(0, 7, 16, 2, WHITE[4]), 776, 0.2))
    done("track_line_v", worn(Art(T, T).rect(7, 0, 2, 16, WHITE[4]), 777, 0.2))
    for n, (cx, cy) in {"nw": (32, 32), "ne": (0, 32), "sw": (32, 0), "se": (0, 0)}.items():
        done(f"track_arc_{n}", worn(circle(32, 23, 25, cx, cy, WHITE[4]), 778, 0.2))


def ways() -> None:
    """Stairs, thresholds, carpets, and the nothing between rooms."""
    for flight, tones in (("up", (2.6, 3.2, 3.8)), ("down", (2.2, 1.3, 0.5))):
        for i, tone in enumerate(tones):
            a = Art(T, T)
            for k in range(4):
                y = (12 - 4 * k) if flight == "up" else 4 * k
                t = min(5.0, max(0.0, tone + (k * 0.16 if flight == "up" else -k * 0.24)))
                c = pick(CONC, np.array(t)) * (1 + (t - round(t)) * 0.22)
                a.rect(0, y, 16, 4, c).rect(0, y + (0 if flight == "up" else 3), 16, 1, c * 1.16)
                a.rect(0, y + (3 if flight == "up" else 0), 16, 1, c * 0.62)
                for x in range(1, 16, 3):
                    a.rect(x, y + (1 if flight == "up" else 2), 1, 1, c * 0.84)
            done(f"stairs_{flight}_{i}", a)
            side = Art(T, T)
            side.c, side.a = np.rot90(a.c, -1).copy(), np.rot90(a.a, -1).copy()
            done(f"stairs_{flight}_h_{i}", side)
    for name, hue, chroma, seed in (("carpet", 28, 0.055, 800), ("carpet_studio", 262, 0.045, 820)):
        pile, arts = ramp(hue, chroma, 0.24, 0.52, 6), []
        for i in range(4):
            a = Art(T, T, pile[3])
            y, x = np.mgrid[0:T, 0:T]
            a.c[(x + y * 2) % 4 == 0] = pile[3] * 0.94
            a.speck(6, [pile[2], pile[4]], seed + i, None, 0.5)
            if name == "carpet" and i < 2:
                a.dots([(3, 3), (11, 11)], pile[4])
            if i == 3:
                a.oval(8, 9, 4, 3, pile[1], 0.4)
            arts.append(a)
        fill_done(name, arts)
    a = sprinkled(TERR, 3, 850, 0.02, 0.03).rect(0, 15, 16, 1, STEEL[2])
    done("doorway", a.rect(0, 12, 16, 3, STEEL[3]).rect(0, 13, 16, 1, STEEL[1]))
    a = sprinkled(TERR, 3, 851, 0.02, 0.03).rect(6, 0, 4, 16, STEEL[3]).rect(6, 0, 1, 16, STEEL[4])
    a.rect(7, 0, 1, 16, STEEL[1]).rect(9, 0, 1, 16, STEEL[2])
    done("doorway_v", a)
    done("void", Art(T, T, (0.060, 0.058, 0.115)))


hall()
boards("floor_wood", PLANK, 2.75, (5, 5, 6), 900, 0.76)
boards("floor_gym", GYM, 3.1, (4,), 910, 0.86, 0.05)
tiled()
concrete()
grounds()
edges()
paint()
ways()
