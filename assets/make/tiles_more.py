"""Second harvest: large soft tones, fallen lamps, the dead, and more of the checkpoint."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import tiles_type as letters
from tiles_kit import (
    BLACK,
    BLOOD,
    BLUE,
    CONC,
    CREAM,
    DARK,
    GLASS,
    GREEN,
    INK,
    OLIVE,
    ORANGE,
    RED,
    STEEL,
    WHITE,
    WOOD,
    YEL,
    Art,
    contact,
    done,
    fill_done,
    fractal,
    ramp,
    rng,
)

BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16
SKIN = ramp(40, 0.045, 0.34, 0.70, 5)


def tones() -> None:
    """Patches that fade through an ordered dither, so that no edge shows."""
    for name, w, h, colour, cover, seed in (
        ("tone_dark", 64, 64, INK, 0.12, 6000),
        ("tone_light", 64, 64, WHITE[5], 0.07, 6010),
        ("tone_long", 96, 48, INK, 0.12, 6020),
    ):
        y, x = np.mgrid[0:h, 0:w]
        d = (
            np.hypot((x - w / 2 + 0.5) / (w / 2), (y - h / 2 + 0.5) / (h / 2))
            + (fractal(w, h, 16, seed) - 0.5) * 0.9
        )
        fade = np.clip((0.86 - d) / 0.34, 0, 1)
        m = fade > np.tile(BAYER, (h // 4, w // 4)) + 0.03
        done(name, Art(w, h).mix(m, colour, cover))


def fallen() -> None:
    """What came down from the ceiling and out of pockets."""
    a = Art(32, 16).line(3, 0, 7, 7, BLACK).line(4, 0, 8, 7, STEEL[1])
    for t in range(22):
        y = 7 + t // 5
        a.rect(6 + t, y - 1, 1, 4, STEEL[3]).rect(6 + t, y - 1, 1, 1, STEEL[4])
        a.rect(6 + t, y + 1, 1, 1, (0.92, 1.0, 0.96) if t < 16 else STEEL[1])
    a.dots([(24, 10), (26, 13), (29, 12), (23, 14)], WHITE[3]).rect(8, 14, 20, 1, INK, 0.3)
    done("tube_fallen", a)
    a = Art(16, 16).rect(5, 6, 5, 8, BLACK).rect(6, 7, 3, 5, (0.62, 0.88, 1.0))
    a.rect(6, 7, 3, 1, (0.9, 0.98, 1.0)).rect(5, 14, 5, 1, INK, 0.5).dots([(7, 13)], STEEL[2])
    done("phone_lit", a)
    arts = []
    for i in range(3):
        a, r = Art(16, 16), rng(6100 + i)
        for _ in range(2 + i):
            x, y, w = int(r.integers(0, 8)), int(r.integers(2, 11)), int(r.integers(5, 9))
            a.rect(x, y + 4, w, 1, INK, 0.4).rect(x, y, w, 4, CREAM[3]).rect(x, y, w, 1, CREAM[5])
            a.dots([(x + 2, y + 2), (x + 4, y + 1), (x + 3, y + 3)], CREAM[2])
            a.cut(x + w - 2, y, 2, 1 + int(r.integers(0, 2)))
        for _ in range(7):
            a.dots([(int(r.integers(16)), int(r.integers(3, 15)))], CREAM[4])
        arts.append(a)
    fill_done("ceiling", arts)
    arts = []
    for i in range(2):
        a, r = Art(16, 16), rng(6110 + i)
        for c in (BLACK, RED[2], STEEL[1]):
            x, y = int(r.integers(1, 5)), int(r.integers(2, 13))
            for _ in range(5):
                nx, ny = min(15, x + int(r.integers(1, 4))), int(np.clip(y + r.integers(-3, 4), 1, 14))
                a.line(x, y, nx, ny, c)
                x, y = nx, ny
        arts.append(a)
    fill_done("wires", arts)
    arts = []
    for i in range(2):
        a = Art(16, 16).oval(8, 10, 6, 3.4, ORANGE[2], 0.45).rect(2 + 3 * i, 4, 9, 6, STEEL[3])
        a.rect(2 + 3 * i, 4, 9, 1, STEEL[5]).rect(3 + 3 * i, 6, 3, 2, STEEL[1])
        a.rect(7 + 3 * i, 6, 3, 3, STEEL[1]).rect(2 + 3 * i, 10, 9, 1, INK, 0.4)
        a.dots([(11, 12), (13, 9), (5, 13), (9, 12)], CREAM[5]).dots([(4 + 3 * i, 6)], ORANGE[4])
        a.rect(12 - 9 * i, 12, 3, 1, STEEL[4])
        arts.append(a)
    fill_done("tray_spill", arts)
    a = Art(16, 16).oval(6, 12, 4, 2, WHITE[3]).oval(6, 11.4, 4, 2, WHITE[5])
    a.oval(6, 11.4, 2.4, 1.1, WHITE[2]).rect(11, 9, 3, 5, GLASS[4]).rect(11, 9, 3, 1, WHITE[5])
    a.rect(12, 11, 1, 3, GLASS[3])
    done("dishes", contact(a, 2, 12, 0.25))
    a = Art(16, 16).oval(7, 8, 6, 5, RED[2]).oval(6.5, 7.4, 5, 4, RED[3])
    for t in range(4):
        ang = t * 0.8 + 0.3
        a.line(7, 8, 7 + 6 * np.cos(ang), 8 + 5 * np.sin(ang), RED[1])
        a.line(7, 8, 7 - 6 * np.cos(ang), 8 - 5 * np.sin(ang), RED[4])
    done("umbrella", contact(a.line(7, 8, 14, 13, STEEL[4]).line(14, 13, 14, 11, DARK[3]), 3, 9, 0.25))


def body(coat: np.ndarray, legs: np.ndarray, hair: np.ndarray, seed: int) -> Art:
    """Somebody on the floor, head to the left, one arm out."""
    a, r = Art(32, 16), rng(seed)
    a.rect(18, 8, 10, 2, legs[3]).rect(18, 10, 9, 2, legs[2]).rect(27, 7, 3, 2, WHITE[4])
    a.rect(26, 11, 3, 2, WHITE[3]).rect(10, 6, 9, 6, coat[3]).rect(10, 6, 9, 1, coat[4])
    a.rect(10, 11, 9, 1, coat[1]).rect(17, 7, 1, 4, coat[2])
    a.rect(11, 3, 2, 3, coat[3]).rect(10, 2, 2, 2, SKIN[3]).rect(12, 12, 5, 2, coat[2])
    a.rect(17, 12, 2, 2, SKIN[2])
    a.rect(3, 6, 7, 6, hair[2]).rect(3, 6, 7, 1, hair[3]).rect(2, 8, 1, 3, hair[1]).rect(7, 8, 3, 3, SKIN[3])
    a.rect(8, 11, 2, 1, SKIN[2]).dots([(8, 9)], BLACK)
    a.outline()
    for _ in range(14):
        x, y = int(r.integers(5, 19)), int(r.integers(5, 12))
        a.dots([(x, y), (x + 1, y)], BLOOD[int(r.integers(1, 4))], 0.9)
    under = Art(32, 16).oval(9, 11, 8.5, 3.6, BLOOD[1], 0.85).oval(7, 12, 5, 2.2, BLOOD[2], 0.8)
    return under.put(a, 0, 0)


def dead() -> None:
    """The dead, under a cloth and not."""
    blue, navy = ramp(262, 0.06, 0.22, 0.54, 5), ramp(262, 0.03, 0.20, 0.42, 5)
    shirt, green = ramp(95, 0.012, 0.42, 0.82, 5), ramp(150, 0.03, 0.22, 0.46, 5)
    black, brown = ramp(40, 0.02, 0.12, 0.30, 4), ramp(50, 0.04, 0.18, 0.40, 4)
    done("corpse", contact(body(blue, navy, black, 6200), 4, 24, 0.3))
    done("corpse_b", contact(body(shirt, green, brown, 6201).flip(), 4, 24, 0.3))
    a = Art(32, 16).oval(6.5, 9, 4.4, 3.6, WHITE[3]).oval(6.5, 8, 3.4, 2.4, WHITE[5])
    a.oval(16, 10, 11.5, 3.8, WHITE[3]).oval(15, 9, 9, 2.4, WHITE[4])
    a.oval(27, 9.5, 3, 3.4, WHITE[3]).oval(27, 8.5, 2, 2, WHITE[5])
    a.line(9, 12, 12, 9, WHITE[1]).line(17, 8, 19, 13, WHITE[2]).line(23, 8, 22, 12, WHITE[2])
    a.line(6, 12, 25, 13, WHITE[1]).outline()
    a.glyphs(("..##...", ".####..", "######.", ".#####.", "...##.."), 10, 7, {"#": BLOOD[2]}, 0.85)
    a.dots([(15, 13), (13, 12), (18, 9)], BLOOD[2], 0.8).rect(18, 13, 3, 2, SKIN[2])
    done("sheet_body", contact(a, 3, 26, 0.3))
    a, chalk = Art(32, 32), WHITE[5]
    right = "12,4 15,2 18,4 18,8 27,12 26,15 19,13 19,18 23,28 19,29 15,20"
    left = "11,29 7,28 11,18 11,12 4,9 5,6 12,8 12,4"
    path = [tuple(map(int, p.split(","))) for p in f"{right} {left}".split()]
    for (x0, y0), (x1, y1) in pairwise(path):
        a.line(x0, y0, x1, y1, chalk, 0.55)
    a.a[rng(6210).random((32, 32)) < 0.15] *= 0.3
    done("chalk_outline", a)


def turned(a: Art) -> Art:
    """Quarter turn."""
    o = Art(a.h, a.w)
    o.c, o.a = np.rot90(a.c, -1).copy(), np.rot90(a.a, -1).copy()
    return o


def coil() -> Art:
    """Razor wire: a row of rings before a darker row of rings, a barb on each."""
    ring = ("..####..", ".#....#.", "#......#", "#......#", "#......#", "#......#", ".#....#.", "..####..")
    a = Art(16, 16)
    for x in (-4, 4, 12):
        a.glyphs(ring, x, 6, {"#": STEEL[1]})
    for x in (0, 8):
        a.glyphs(ring[:4], x, 7, {"#": STEEL[4]}).glyphs(ring[4:], x, 11, {"#": STEEL[3]})
        a.dots([(x + 1, 7), (x + 6, 9), (x + 2, 13)], WHITE[5])
    return a


def checkpoint() -> None:
    """Signs, loudspeakers, razor wire, power, sheeting."""
    a = Art(32, 32).rect(4, 18, 2, 13, STEEL[3]).rect(4, 18, 1, 13, STEEL[5]).rect(26, 18, 2, 13, STEEL[2])
    a.rect(3, 30, 4, 2, CONC[2]).rect(25, 30, 4, 2, CONC[2]).rect(1, 3, 30, 18, WHITE[4])
    a.rect(2, 4, 28, 16, RED[3]).rect(2, 4, 28, 1, RED[5]).rect(1, 20, 30, 1, WHITE[1])
    letters.hangul(a, "격리", 6, 7, WHITE[5], gap=2)
    done("sign_quarantine", contact(a.outline(), 3, 26, 0.25))
    a = Art(16, 32).rect(7, 14, 2, 17, STEEL[3]).rect(7, 14, 1, 17, STEEL[5]).rect(5, 30, 6, 2, CONC[2])
    for j in range(12):
        w = 12 if 3 <= j <= 8 else 12 - 2 * (3 - j if j < 3 else j - 8)
        a.rect(8 - w // 2, 3 + j, w, 1, RED[4] if j < 10 else RED[2])
    letters.hangul(a, "정", 4, 5, WHITE[5], size=9)
    done("sign_stop", contact(a.outline(), 5, 6, 0.25))
    a = Art(16, 64).rect(7, 6, 2, 56, WOOD[2]).rect(7, 6, 1, 56, WOOD[4]).rect(5, 61, 6, 3, CONC[2])
    horn = Art(6, 8).rect(0, 3, 2, 2, STEEL[2]).rect(2, 2, 2, 4, STEEL[3])
    horn.rect(4, 0, 2, 8, STEEL[4]).rect(5, 0, 1, 8, STEEL[1])
    a.put(horn, 9, 4).put(horn.flip(), 1, 11)
    done("speaker_pole", contact(a.outline(), 5, 6, 0.3))
    done("wire_coil_h", contact(coil(), 0, 16, 0.22))
    done("wire_coil_v", turned(coil()))
    a = Art(32, 16).rect(2, 1, 28, 5, YEL[3]).rect(2, 1, 28, 1, YEL[5]).rect(2, 5, 28, 1, YEL[4])
    a.rect(2, 6, 28, 9, YEL[2]).rect(2, 6, 28, 1, YEL[1]).rect(4, 8, 10, 5, BLACK).rect(22, 8, 6, 5, STEEL[1])
    a.rect(23, 9, 2, 2, GREEN[5]).rect(26, 9, 1, 2, RED[5])
    for x in range(5, 13, 2):
        a.rect(x, 9, 1, 3, STEEL[2])
    done(
        "generator",
        contact(
            a.rect(6, 2, 5, 3, BLACK).rect(3, 15, 4, 1, BLACK).rect(25, 15, 4, 1, BLACK).outline(), 2, 28
        ),
    )
    a = Art(16, 16)
    for t in range(16):
        a.dots([(t, 8 + round(1.2 * np.sin(t / 16 * 6.283)))], BLACK)
        a.dots([(t, 9 + round(1.2 * np.sin(t / 16 * 6.283)))], INK, 0.3)
    done("cable_h", a)
    done("cable_v", turned(a))
    a = Art(16, 16)
    for x, c in ((2, BLUE), (8, GREEN)):
        a.rect(x, 5, 6, 10, c[3]).rect(x, 5, 6, 2, c[5]).rect(x + 5, 7, 1, 8, c[1]).rect(x + 1, 3, 3, 2, c[4])
        a.rect(x + 4, 3, 1, 2, WHITE[5]).line(x + 1, 9, x + 4, 13, c[2]).line(x + 4, 9, x + 1, 13, c[2])
    done("water_cans", contact(a.outline(), 2, 12))
    a = Art(32, 16).rect(1, 5, 30, 1, WOOD[4]).rect(1, 11, 30, 1, WOOD[2]).rect(4, 4, 24, 7, OLIVE[4])
    a.rect(4, 4, 24, 1, OLIVE[5]).rect(4, 11, 24, 1, OLIVE[1]).rect(5, 5, 5, 5, CREAM[5])
    a.glyphs((".##..", "####.", "#####", ".##.."), 15, 5, {"#": BLOOD[2]}).rect(5, 12, 1, 4, STEEL[3])
    a.rect(26, 12, 1, 4, STEEL[2])
    done("stretcher", contact(a.outline(), 4, 24, 0.26))
    a = Art(32, 32).rect(0, 7, 32, 1, STEEL[5]).rect(0, 8, 1, 24, STEEL[3]).rect(31, 8, 1, 24, STEEL[2])
    a.rect(1, 8, 30, 23, GLASS[5] * 0.86)
    for x in range(2, 31, 5):
        a.rect(x, 8, 2, 23, GLASS[4]).rect(x + 2, 8, 1, 23, WHITE[4], 0.5)
    a.glyphs((".#.#.", "#####", ".###.", "..#.."), 19, 15, {"#": BLOOD[2]}).rect(20, 19, 1, 6, BLOOD[2], 0.8)
    a.rect(22, 19, 1, 4, BLOOD[2], 0.7).rect(8, 14, 7, 7, YEL[4])
    a.glyphs(("..#..", ".###.", "#.#.#"), 9, 16, {"#": BLACK}).rect(0, 31, 32, 1, STEEL[1])
    done("screen_wall", a)


tones()
fallen()
dead()
checkpoint()
