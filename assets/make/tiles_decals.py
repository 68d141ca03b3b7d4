"""What lies flat: papers, blood, glass, shoes, leaves, water, light."""

from __future__ import annotations

import numpy as np
import tiles_type as letters
from tiles_kit import (
    BLACK,
    BLOOD,
    BLUE,
    CONC,
    CREAM,
    DULL_BLUE,
    DULL_BROWN,
    GLASS,
    GRASS,
    GREEN,
    INK,
    PALE,
    RED,
    STEEL,
    WHITE,
    YEL,
    Art,
    done,
    fill_done,
    fractal,
    noise,
    ramp,
    rng,
)


def paper(a: Art, x: int, y: int, k: int) -> None:
    """One sheet, askew, with print and a shade."""
    w, h = ((5, 4), (4, 5), (6, 4))[k % 3]
    for j in range(h + 1):
        o = j // 2 if k % 2 else -(j // 2)
        for i in range(w):
            if j == h:
                a.dots([(x + i + o, y + j)], INK, 0.34)
            else:
                a.dots([(x + i + o, y + j)], WHITE[5] if j else WHITE[4])
                a.dots(
                    [(x + i + o, y + j)],
                    WHITE[1],
                    0.8 if j in (1, 3) and 0 < i < w - 1 and (i + k) % 4 else 0.0,
                )


def papers() -> None:
    """Loose sheets, books, clothes."""
    arts = []
    for i, spots in enumerate(
        (((5, 6),), ((3, 3), (9, 9)), ((8, 4), (6, 9)), ((2, 8), (7, 4), (10, 10)), ((4, 5), (6, 7)))
    ):
        a = Art(16, 16)
        for q, (x, y) in enumerate(spots):
            paper(a, x, y, i + q)
        arts.append(a)
    arts[4].glyphs((".#.", "###", ".#."), 7, 8, {"#": BLOOD[2]})
    fill_done("papers", arts)
    a = Art(16, 16).rect(3, 5, 6, 5, BLUE[3]).rect(3, 5, 6, 1, BLUE[5]).rect(4, 9, 5, 1, WHITE[5])
    a.rect(3, 10, 6, 1, INK, 0.4).rect(9, 8, 5, 4, RED[3]).rect(9, 8, 5, 1, RED[5])
    a.rect(10, 11, 4, 1, WHITE[4]).rect(9, 12, 5, 1, INK, 0.4)
    b = Art(16, 16).rect(3, 6, 5, 5, WHITE[5]).rect(8, 6, 5, 5, WHITE[4]).rect(7, 6, 1, 5, WHITE[2])
    b.rect(2, 11, 12, 1, GREEN[2]).rect(2, 6, 1, 5, GREEN[3]).rect(13, 6, 1, 5, GREEN[3])
    b.rect(2, 12, 12, 1, INK, 0.35)
    for y in (7, 9):
        b.rect(4, y, 3, 1, WHITE[2]).rect(9, y, 3, 1, WHITE[2])
    fill_done("books", [a, b])
    a = Art(16, 16)
    a.glyphs(
        ("..##..##..", ".########.", "##########", "##.####.##", "#..####..#", "...####...", "...####..."),
        3,
        4,
        {"#": BLUE[2]},
    )
    a.rect(7, 5, 2, 3, WHITE[4]).dots([(7, 8), (8, 9)], RED[4]).rect(6, 11, 5, 1, INK, 0.4)
    a.dots([(4, 6), (5, 5), (10, 5)], BLUE[4])
    b = Art(16, 16)
    b.glyphs(("...####...", "..######..", ".########.", "##.####.##", ".#.####..."), 3, 5, {"#": WHITE[4]})
    b.dots([(6, 6), (7, 6), (9, 8)], WHITE[5]).dots([(8, 8), (9, 9), (8, 9), (10, 8)], BLOOD[3])
    b.rect(5, 10, 7, 1, INK, 0.35)
    fill_done("clothes", [a, b])


def pool(a: Art, x: float, y: float, size: float, seed: int, k: float = 0.9) -> None:
    """Blood in lobes: a dark heart, a dried rim, drops around it."""
    r = rng(seed)
    yy, xx = np.mgrid[0 : a.h, 0 : a.w]
    m = np.full((a.h, a.w), -9.0)
    for _ in range(7):
        t, d = r.random() * 6.28, r.random() ** 0.5 * size * 0.8
        rad = size * (0.34 + 0.45 * r.random())
        m = np.maximum(
            m,
            1
            - (((xx - x - d * np.cos(t)) / rad) ** 2 + ((yy - y - d * np.sin(t) * 0.7) / (rad * 0.72)) ** 2),
        )
    n = fractal(a.w, a.h, 4, seed + 1, 2)
    for where, c, cover in (
        ((m > 0) & (n > 0.30), BLOOD[2], 0.62),
        ((m > 0.14) & (n > 0.2), BLOOD[2], k),
        ((m > 0.5) & (n > 0.28), BLOOD[1], k),
        ((m > 0.62) & (n > 0.60), BLOOD[4], 0.75),
    ):
        a.mix(where, c, cover)
    for _ in range(int(size * 1.6)):
        t, d = r.random() * 6.28, size * (1.0 + 1.1 * r.random() ** 2)
        a.dots([(int(x + d * np.cos(t)), int(y + d * np.sin(t) * 0.75))], BLOOD[2], 0.8)


def strands(a: Art, seed: int, rows: range, t0: float, t1: float) -> None:
    """Dry parallel lines from density t0 at the left to t1 at the right; lengths at random."""
    r = rng(seed)
    for y in rows:
        edge = 1 - abs((y - (rows.start + rows.stop - 1) / 2) / (len(rows) / 2 + 0.5))
        x = int(r.integers(-6, 3))
        while x < a.w:
            dens = t0 + (t1 - t0) * max(0, min(1, x / a.w))
            n = int(r.integers(2, 9))
            if r.random() < dens * (0.35 + 0.9 * edge):
                a.rect(x, y, n, 1, BLOOD[int(r.choice([1, 2, 2, 3]))], 0.55 + 0.35 * float(r.random()))
            x += n


def drag(seed: int, starts: bool, ends: bool) -> Art:
    """Somebody was dragged: wet strands that wander a little, break and leave off one by one.

    Only the three in the middle reach the tile's edges, in rows of their own: so pieces join in any order,
    and one alone has ragged ends.
    """
    a, r = Art(16, 16), rng(seed)
    if starts:
        pool(a, 5, 7.5, 2.4, seed + 50, 0.85)
    for k, y in enumerate((7, 8, 6, 9, 5, 10, 4, 11)):
        outer = k / 7
        first = int(r.integers(3, 7)) if starts else (0 if k < 3 else int(r.integers(1, 4 + k)))
        last = 15 if k < 3 else 15 - int(r.integers(0, 4 + k))
        if ends:
            last = 13 - int(r.integers(0, 4) + 7 * outer)
        sway, turn = r.normal() * (0.4 + 0.9 * outer), 0.06 + 0.06 * r.random()
        x = first
        while x <= last:
            n = int(r.integers(4, 9))
            dry = x / 16 if ends else 0.0
            if r.random() < 0.1 + 0.4 * outer + 0.4 * dry:
                x += int(r.integers(1, 4))
                continue
            for u in range(x, min(x + n, last + 1)):
                v = y + round(sway * np.sin(np.pi * turn * u) if 0 < u < 15 else 0.0)
                a.dots([(u, v)], BLOOD[1] if k in (3, 5) else BLOOD[2], 0.82 - 0.4 * outer - 0.2 * dry)
            x += n
    for _ in range(2):
        a.rect(int(r.integers(2, 12)), int(r.integers(6, 9)), 2, 1, BLOOD[3], 0.45)
    for _ in range(2):
        a.dots([(int(r.integers(1, 15)), int(r.choice([2, 3, 12, 13])))], BLOOD[2], 0.6)
    return a


def turned(a: Art) -> Art:
    """Quarter turn: left becomes north."""
    o = Art(a.h, a.w)
    o.c, o.a = np.rot90(a.c, -1).copy(), np.rot90(a.a, -1).copy()
    return o


def blood() -> None:
    """Smears, pools, drags, hands, footprints."""
    arts = []
    for i in range(6):
        a = Art(16, 16)
        if i < 2:
            strands(a, 4000 + i, range(6, 11), 0.9, 0.05)
            pool(a, 3, 8, 2.6, 4010 + i)
        elif i == 2:
            for q in range(7):
                a.line(4 + q, 3 + q, 6 + q, 5 + q, BLOOD[2 - q % 2], 0.75 - q * 0.07)
            pool(a, 4, 4, 2.2, 4015)
        else:
            pool(a, 7.5, 8, 2.0 + i * 0.35, 4020 + i, 0.8)
        arts.append(a if i % 2 == 0 else a.flip())
    fill_done("blood_smear", arts)
    arts = []
    for i in range(4):
        a = Art(16, 16)
        pool(a, 7.5, 8, 4.2 + 0.4 * i, 4030 + i)
        arts.append(a)
    fill_done("blood_pool", arts)
    a = Art(32, 32)
    pool(a, 14, 16, 9, 4044)
    done("blood_big", a)
    for i in range(3):
        a = drag(4050 + i, starts=i == 0, ends=i == 2)
        done(f"blood_drag_h_{i}", a)
        done(f"blood_drag_v_{i}", turned(a))
    arts = []
    for i, rows in enumerate(
        (
            (".#.#..", ".#.#.#", "#####.", "#####.", ".####.", "..##.."),
            ("..#.#.", "#.#.#.", "######", ".#####", ".####.", "..##.."),
        )
    ):
        a = Art(16, 16).glyphs(rows, 5, 4, {"#": BLOOD[2]}, 0.9)
        for x in range(6, 10):
            a.rect(x, 10, 1, int(rng(x + i).integers(1, 5)), BLOOD[1], 0.6)
        arts.append(a)
    fill_done("hand_floor", arts)
    sole = (".##.", "####", "####", ".##.", "....", ".##.", ".##.")
    a = Art(16, 16).glyphs(sole, 3, 8, {"#": BLOOD[2]}, 0.7).glyphs(sole, 9, 1, {"#": BLOOD[2]}, 0.5)
    b = Art(16, 16).glyphs(sole, 9, 8, {"#": BLOOD[1]}, 0.55).glyphs(sole, 3, 1, {"#": BLOOD[1]}, 0.35)
    fill_done("footprints", [a, b])


def litter() -> None:
    """Glass, shoes, bags, leaves, rubble, cartridges, cracks, chalk."""
    arts = []
    for i in range(3):
        a, r = Art(16, 16), rng(4100 + i)
        for _ in range((12, 16, 22)[i]):
            x, y = int(np.clip(r.normal(8, 3.6), 0, 15)), int(np.clip(r.normal(8, 3.2), 0, 15))
            k = r.random()
            a.dots([(x, y)], GLASS[5] if k < 0.6 else WHITE[5])
            if k < 0.4:
                a.dots([(x + 1, y)], GLASS[4])
            if k < 0.2:
                a.dots([(x, y + 1)], GLASS[2])
        arts.append(a)
    fill_done("shards", arts)
    arts = []
    for c, spots in ((WHITE, ((4, 6, 1), (9, 10, -1))), (RED, ((6, 8, 1),)), (BLUE, ((3, 9, 1), (10, 6, 1)))):
        a = Art(16, 16)
        for x, y, f in spots:
            a.rect(x - (f < 0) * 1, y + 2, 6, 1, INK, 0.4).rect(x, y, 5, 2, c[4])
            a.rect(x if f > 0 else x + 2, y - 1, 3, 1, c[3])
            a.rect(x, y + 1, 5, 1, WHITE[5] if c is not WHITE else WHITE[2])
            a.dots([(x + (0 if f > 0 else 4), y - 1)], BLACK)
        arts.append(a)
    fill_done("shoes", arts)
    arts = []
    for c in (DULL_BLUE, DULL_BROWN):
        a = Art(16, 16).rect(3, 6, 10, 8, c[2]).rect(3, 6, 10, 2, c[4]).rect(5, 9, 6, 4, c[1])
        a.rect(5, 9, 6, 1, c[3]).rect(5, 3, 1, 3, c[1]).rect(10, 3, 1, 3, c[1]).rect(5, 3, 6, 1, c[1])
        a.rect(7, 11, 2, 1, STEEL[2])
        a.outline().rect(3, 14, 11, 1, INK, 0.4)
        arts.append(a)
    fill_done("bag", arts)
    autumn = ramp(52, 0.10, 0.30, 0.62, 5)
    arts = []
    for i in range(2):
        a, r = Art(16, 16), rng(4120 + i)
        for _ in range(9):
            x, y, c = (
                int(r.integers(1, 14)),
                int(r.integers(1, 14)),
                (autumn if r.random() < 0.7 else GRASS)[int(r.integers(2, 5))],
            )
            a.dots([(x, y), (x + 1, y)], c).dots([(x + (i == 0), y + 1)], c * 0.8)
        arts.append(a)
    fill_done("leaves", arts)
    arts = []
    for i in range(3):
        a, r = Art(16, 16), rng(4130 + i)
        x, y = int(r.integers(0, 4)), int(r.integers(4, 11))
        while x < 15:
            nx, ny = x + int(r.integers(2, 4)), y + int(r.integers(-2, 3))
            a.line(x, y, nx, ny, INK, 0.5).line(x, y + 1, nx, ny + 1, WHITE[5], 0.12)
            if r.random() < 0.45:
                a.line(nx, ny, nx + int(r.integers(0, 3)), ny + int(r.choice([-3, 3])), INK, 0.4)
            x, y = nx, ny
        arts.append(a)
    fill_done("crack", arts)
    arts = []
    for i in range(3):
        a, r = Art(16, 16), rng(4140 + i)
        a.mix(
            ((np.mgrid[0:16, 0:16][1] - 8) / 7) ** 2
            + ((np.mgrid[0:16, 0:16][0] - 9) / 5) ** 2
            + rng(4143 + i).random((16, 16))
            < 1.1,
            CONC[4],
            0.3,
        )
        for _ in range((7, 10, 13)[i]):
            x, y, w = (
                int(np.clip(r.normal(7, 3.5), 0, 12)),
                int(np.clip(r.normal(8, 3), 1, 12)),
                int(r.integers(2, 5)),
            )
            h, c = int(r.integers(2, 4)), CONC if r.random() < 0.7 else CREAM
            a.rect(x, y + h, w, 1, INK, 0.4).rect(x, y, w, h, c[2]).rect(x, y, w, 1, c[4])
            a.dots([(x, y + 1)], c[3])
        arts.append(a)
    fill_done("rubble", arts)
    arts = []
    for i in range(2):
        a, r = Art(16, 16), rng(4150 + i)
        for _ in range(9 + 3 * i):
            x, y = int(r.integers(1, 14)), int(r.integers(1, 15))
            a.dots([(x, y)], YEL[5]).dots([(x + 1, y)] if r.random() < 0.6 else [(x, y + 1)], YEL[2])
        arts.append(a)
    fill_done("cartridges", arts)
    a = Art(16, 16)
    letters.hangul(a, "살", 3, 3, WHITE[5], a=0.75)
    b = Art(16, 16).line(2, 8, 12, 8, WHITE[5], 0.7).line(9, 5, 12, 8, WHITE[5], 0.7)
    b.line(9, 11, 12, 8, WHITE[5], 0.7)
    fill_done("chalk", [a, b])
    arts = []
    for i in range(4):
        a = Art(16, 16)
        y, x = np.mgrid[0:16, 0:16]
        rough = fractal(16, 16, 4, 4160 + i, 2) - 0.5
        d = np.hypot((x - 7.5) / 7.8, (y - 7.5) / (4.4 + i * 0.8)) + rough * 1.5
        a.mix((d < 0.75) & ((x + y) % 2 == 0) | (d < 0.5), INK, 0.13)
        arts.append(a)
    fill_done("stain", arts)
    a = Art(32, 32)
    y, x = np.mgrid[0:32, 0:32]
    d = np.hypot((x - 15.5) / 15.5, (y - 15.5) / 12) + (fractal(32, 32, 8, 4170) - 0.5) * 1.5
    a.mix((d < 0.85) & ((x + y) % 2 == 0), INK, 0.10).mix(d < 0.6, INK, 0.10)
    done("stain_big", a)


def nature() -> None:
    """Tufts through cracks, flowers, puddles, light of the moon."""
    arts = []
    for i in range(3):
        a, r = Art(16, 16), rng(4200 + i)
        for _ in range(7 + i * 2):
            x, n, d = 8 + int(r.normal() * 2.6), int(r.integers(3, 7)), float(r.normal() * 0.5)
            for t in range(n):
                a.dots([(int(x + d * t), 12 - t)], GRASS[min(6, 2 + t // 2 + int(r.integers(0, 2)))])
        a.rect(5, 12, 6, 1, INK, 0.3)
        arts.append(a)
    fill_done("tuft", arts)
    arts = []
    for i, cols in enumerate(((WHITE[5], YEL[5]), (RED[5], ramp(340, 0.09, 0.4, 0.78, 4)[2]))):
        a, r = Art(16, 16), rng(4210 + i)
        for _ in range(6):
            x, y = int(r.integers(2, 14)), int(r.integers(3, 13))
            a.dots([(x, y)], cols[0]).dots([(x - 1, y), (x + 1, y), (x, y - 1)], cols[1])
            a.rect(x, y + 1, 1, 2, GRASS[2])
        arts.append(a)
    fill_done("flowers", arts)
    deep = ramp(240, 0.035, 0.24, 0.60, 6)

    def wet(w: int, h: int, seed: int) -> Art:
        a = Art(w, h)
        y, x = np.mgrid[0:h, 0:w]
        d = (
            np.hypot((x - w / 2 + 0.5) / (w * 0.48), (y - h / 2 + 0.5) / (h * 0.36))
            + (fractal(w, h, w // 4, seed) - 0.5) * 0.85
        )
        a.mix(d < 0.93, deep[2], 0.5).mix(d < 0.80, deep[3], 0.55)
        a.mix((d < 0.72) & (noise(w, h, 4, seed + 3) > 0.62), deep[4], 0.6)
        rim = (d < 0.93) & (np.roll(d, 1, 0) >= 0.93)
        return a.mix(rim, deep[5], 0.7)

    fill_done("puddle", [wet(16, 16, 4220), wet(16, 16, 4230)])
    done("puddle_big", wet(32, 32, 4240))
    pale = np.array((0.72, 0.80, 0.98), np.float32)
    a = Art(32, 48)
    for y in range(4, 44):
        x0 = 1 + int((y - 4) * 0.28)
        for x in range(x0, min(32, x0 + 20)):
            u = x - x0
            if abs(u - 9.5) > 0.8 and y not in (18, 19):
                a.dots([(x, y)], pale, 0.20 if (x + y) % 2 or 7 < y < 40 else 0.12)
    done("moon_pane", a)
    arts = []
    for i in range(2):
        a = Art(16, 16)
        for y in range(16):
            for x in range(2 + y // 4, 12 + y // 4):
                a.dots([(x, y)], pale, 0.18 if i == 0 or y not in (7, 8) else 0.0)
        arts.append(a)
    fill_done("moon_patch", arts)


FLAME = ((1.0, 0.93, 0.66), (1.0, 0.74, 0.34))


def candle(a: Art, x: int, y: int, h: int) -> None:
    """Wax with a flame of three pixels."""
    a.rect(x, y - h, 2, h, WHITE[4]).rect(x + 1, y - h, 1, h, WHITE[2])
    a.dots([(x, y - h - 1), (x, y - h - 2)], FLAME[0]).dots([(x + 1, y - h - 1)], FLAME[1])


def mourning() -> None:
    """Candles, flowers, ribbons, tape, drains, a child's game."""
    a = Art(16, 16).rect(3, 14, 11, 2, INK, 0.25)
    for x, y, h in ((3, 14, 4), (7, 15, 6), (11, 14, 3)):
        candle(a, x, y, h)
    done("candles", a)
    a = Art(32, 16).rect(1, 13, 30, 3, INK, 0.28)
    a.rect(11, 1, 10, 12, BLACK).rect(12, 2, 8, 10, WHITE[3]).rect(13, 3, 6, 5, (0.42, 0.46, 0.56))
    a.oval(15.5, 5, 1.6, 1.8, PALE[4]).rect(14, 3, 4, 1, BLACK).rect(13, 7, 6, 2, BLUE[2])
    a.line(11, 4, 14, 1, BLACK).line(20, 4, 17, 1, BLACK)
    r = rng(4300)
    for _ in range(20):
        x, y = int(r.choice([r.integers(1, 11), r.integers(21, 31)])), int(r.integers(9, 15))
        a.dots(
            [(x, y)], (WHITE[4] * 0.86, YEL[4] * 0.9, ramp(340, 0.08, 0.4, 0.66, 4)[3])[int(r.integers(3))]
        )
        a.dots([(x, y + 1)], GREEN[2])
    for x, y, h in ((3, 12, 4), (8, 15, 5), (22, 15, 4), (27, 13, 5), (13, 15, 3), (18, 15, 3)):
        candle(a, x, y, h)
    done("memorial", a)
    a = Art(16, 16)
    for x, y in ((1, 2), (6, 5), (11, 1), (4, 9), (12, 9)):
        a.glyphs((".#.#.", "#.#.#", ".#.#.", "..#..", ".#.#.", "#...#"), x - 1, y, {"#": YEL[5]})
        a.dots([(x + 1, y + 2)], YEL[3])
    done("ribbons", a)
    a = Art(16, 16)
    for x in range(16):
        y = 7 + (x in (5, 6, 7, 8, 9, 10))
        a.rect(x, y, 1, 3, YEL[5] if (x // 4) % 2 else BLACK)
        a.dots([(x, y + 2)], YEL[3] if (x // 4) % 2 else BLACK)
    done("yellow_tape_h", a)
    a = Art(16, 16).oval(7.5, 8, 6.4, 5.2, STEEL[0]).oval(7.5, 8, 5.4, 4.3, STEEL[2])
    for y in range(4, 13):
        for x in range(2, 14):
            if (x + y) % 3 == 0 and ((x - 7.5) / 5) ** 2 + ((y - 8) / 4) ** 2 < 0.9:
                a.dots([(x, y)], STEEL[1])
    done("manhole", a.dots([(6, 4), (7, 4), (8, 4)], STEEL[3]))
    a = Art(16, 16).rect(2, 4, 12, 8, STEEL[0]).rect(2, 4, 12, 1, STEEL[3])
    for x in range(3, 14, 2):
        a.rect(x, 5, 1, 6, STEEL[2])
    done("drain", a)
    a = Art(16, 32)
    for k, (x, w) in enumerate(((5, 6), (2, 12), (5, 6), (2, 12), (5, 6))):
        y = 1 + k * 6
        for xx in (x, x + w - 1):
            a.rect(xx, y, 1, 6, WHITE[5], 0.55)
        a.rect(x, y, w, 1, WHITE[5], 0.55).rect(7, y, 1, 6 if w > 6 else 0, WHITE[5], 0.5)
    a.rect(5, 30, 6, 1, WHITE[5], 0.55)
    done("hopscotch", a)


papers()
blood()
litter()
nature()
mourning()
