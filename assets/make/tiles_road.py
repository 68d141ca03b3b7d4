"""Vehicles: level roofs over standing sides, one light from the upper left."""

from __future__ import annotations

import numpy as np
import tiles_type as letters
from tiles_kit import (
    BLACK,
    BLOOD,
    BLUE,
    GLASS,
    OLIVE,
    RED,
    STEEL,
    WHITE,
    YEL,
    Art,
    contact,
    done,
    ramp,
    rng,
)

RUBBER = ramp(270, 0.012, 0.12, 0.32, 5)


def wheel(a: Art, x: int, y: int, d: int) -> None:
    """A wheel half under its arch."""
    r = d / 2
    a.oval(x + r - 0.5, y + r - 0.5, r, r, RUBBER[1])
    a.oval(x + r - 0.5, y + r - 0.5, r * 0.56, r * 0.56, STEEL[2])
    a.oval(x + r - 0.5, y + r - 0.5, r * 0.26, r * 0.26, STEEL[0])
    a.rect(x + 2, y, d - 4, 1, RUBBER[3]).dots([(x + int(r * 0.7), y + int(r * 0.7))], STEEL[4])


def pane(a: Art, x: int, y: int, w: int, h: int) -> None:
    """Dark glass with a slanting glint."""
    a.rect(x, y, w, h, GLASS[0])
    for j in range(h):
        for i in range(w):
            if (i + j) % 12 in (4, 5, 8):
                a.dots([(x + i, y + j)], GLASS[2])
    a.rect(x, y, w, 1, GLASS[1])


def truck() -> None:
    """Army truck, canvas bed to the left, cab to the right."""
    a, o = Art(112, 64), OLIVE
    a.rect(1, 1, 72, 23, o[4]).rect(1, 1, 72, 1, o[5]).rect(1, 1, 1, 22, o[5]).rect(1, 23, 72, 1, o[5])
    for x in range(8, 72, 12):
        a.rect(x, 1, 2, 23, o[3]).rect(x + 2, 2, 1, 21, o[5], 0.5)
    a.rect(1, 24, 72, 18, o[2]).rect(1, 24, 72, 2, o[1])
    for x in range(8, 72, 12):
        a.rect(x, 25, 2, 17, o[1]).rect(x + 2, 25, 1, 17, o[3])
    a.rect(1, 42, 72, 9, o[3]).rect(1, 42, 72, 1, o[5]).rect(1, 50, 72, 1, o[0])
    for x in range(12, 72, 15):
        a.rect(x, 43, 1, 7, o[1])
    a.rect(73, 12, 3, 38, BLACK).rect(76, 8, 20, 15, o[4]).rect(76, 8, 20, 1, o[5]).rect(76, 22, 20, 1, o[5])
    a.rect(76, 23, 20, 28, o[3]).rect(80, 13, 10, 5, o[3]).rect(81, 14, 8, 3, o[2])
    pane(a, 79, 25, 13, 10)
    a.rect(78, 36, 15, 14, o[2]).rect(78, 36, 15, 1, o[4]).rect(89, 40, 3, 1, STEEL[4])
    a.rect(96, 20, 14, 12, o[4]).rect(96, 20, 14, 1, o[5]).rect(96, 31, 14, 1, o[5])
    a.rect(96, 32, 14, 19, o[3]).rect(96, 14, 2, 6, GLASS[1])
    for y in (35, 38, 41):
        a.rect(99, y, 9, 1, o[1])
    a.rect(108, 36, 2, 4, WHITE[5]).rect(106, 47, 5, 4, o[1]).rect(1, 51, 108, 4, o[0])
    for x in (8, 26, 88):
        a.rect(x - 2, 48, 20, 5, o[1])
        wheel(a, x, 48, 16)
    a.rect(30, 28, 12, 11, WHITE[4]).rect(34, 29, 4, 9, RED[4]).rect(31, 32, 10, 3, RED[4])
    a.rect(52, 44, 14, 5, o[1])
    letters.word(a, "7 204", 46, 44, WHITE[4], 0.8)
    done("truck", contact(a.outline(), 2, 108))


def bus() -> None:
    """City bus, 34 px tall; the roof stays dull so that it never outshines anyone."""
    c, roof = ramp(196, 0.055, 0.24, 0.60, 6), ramp(190, 0.022, 0.30, 0.58, 6)
    a = Art(144, 64)
    a.rect(1, 1, 142, 28, roof[3]).rect(1, 1, 142, 1, roof[5]).rect(1, 1, 1, 28, roof[5])
    a.rect(1, 28, 142, 2, roof[5])
    for x in (22, 84):
        a.rect(x, 8, 34, 13, roof[2]).rect(x, 8, 34, 1, roof[5]).rect(x, 20, 34, 1, roof[1])
        for k in range(3, 34, 4):
            a.rect(x + k, 10, 2, 9, roof[1])
    a.rect(66, 10, 10, 9, roof[4]).rect(66, 18, 10, 1, roof[1])
    a.rect(1, 30, 142, 30, c[3]).rect(1, 30, 142, 2, c[1])
    for x in range(4, 118, 16):
        pane(a, x, 33, 14, 12)
    a.rect(20, 33, 14, 12, GLASS[0])
    a.glyphs(("..##....##", ".####..###", "####.#####", ".##...####", "..#.....##"), 22, 36, {"#": BLACK})
    a.dots([(21, 38), (33, 35), (25, 43)], WHITE[5])
    for x in (119, 128):
        a.rect(x, 33, 8, 25, GLASS[0]).rect(x, 33, 8, 1, STEEL[3]).rect(x, 33, 1, 25, STEEL[3])
        a.dots([(x + 3 + k, 44 - k) for k in range(4)], GLASS[3])
    pane(a, 138, 33, 5, 14)
    a.rect(1, 47, 117, 2, WHITE[4]).rect(1, 50, 117, 1, c[1]).rect(1, 57, 142, 3, c[0])
    a.rect(138, 50, 5, 3, WHITE[5]).rect(1, 50, 2, 4, RED[4])
    a.rect(54, 33, 18, 12, WHITE[4]).rect(55, 34, 16, 6, (0.34, 0.40, 0.50)).rect(56, 41, 14, 1, RED[4])
    a.rect(56, 43, 10, 1, WHITE[2])
    letters.hangul(a, "효산", 86, 48, c[1])
    letters.word(a, "31", 106, 51, WHITE[5])
    for x, y in ((43, 42), (47, 46), (99, 41)):
        a.glyphs((".#.#.", "#####", ".####", "..##."), x, y, {"#": BLOOD[2]})
    for x in (18, 96):
        a.rect(x - 2, 50, 21, 8, c[0])
        wheel(a, x, 48, 16)
    done("bus", contact(a.outline(), 2, 140))


def car(c: np.ndarray, kind: str = "") -> Art:
    """A saloon pointing right: bonnet and boot 11 px, cabin 20 px."""
    a = Art(64, 48)
    a.rect(2, 15, 60, 16, c[4]).rect(2, 15, 60, 1, c[5]).rect(2, 16, 1, 14, c[5]).rect(2, 30, 60, 1, c[5])
    a.rect(6, 19, 7, 8, c[3]).rect(50, 18, 9, 10, c[3], 0.5)
    for k in range(5):
        a.rect(16 - k, 8 + k * 3, 3, 3, GLASS[1]).rect(46 + k, 8 + k * 3, 3, 3, GLASS[1])
    a.rect(14, 12, 4, 12, GLASS[1]).rect(46, 10, 5, 14, GLASS[1])
    a.dots([(48, 20 - k) for k in range(6)], GLASS[4]).rect(17, 6, 30, 16, c[4]).rect(17, 6, 30, 1, c[5])
    a.rect(17, 6, 1, 16, c[5]).rect(17, 21, 30, 1, c[5])
    a.rect(14, 22, 36, 10, c[3])
    pane(a, 17, 23, 14, 8)
    pane(a, 33, 23, 14, 8)
    a.rect(1, 32, 62, 11, c[3]).rect(1, 32, 62, 1, c[4]).rect(1, 37, 62, 1, c[2]).rect(1, 41, 62, 3, c[1])
    a.rect(31, 32, 1, 10, c[1]).rect(48, 32, 1, 10, c[1]).rect(33, 34, 3, 1, STEEL[5])
    a.rect(17, 34, 3, 1, STEEL[5])
    a.rect(60, 33, 3, 3, WHITE[5]).rect(1, 33, 2, 4, RED[4]).rect(60, 39, 3, 2, STEEL[1])
    for x in (8, 44):
        a.rect(x - 1, 36, 14, 6, c[0])
        wheel(a, x, 36, 12)
    if kind == "taxi":
        a.rect(27, 9, 10, 5, YEL[5]).rect(27, 13, 10, 1, YEL[2]).rect(1, 37, 62, 2, BLACK)
        for x in range(2, 62, 4):
            a.rect(x, 37, 2, 2, WHITE[5])
    if kind == "police":
        a.rect(24, 10, 7, 4, RED[4]).rect(33, 10, 7, 4, BLUE[5]).rect(24, 14, 16, 1, BLACK)
        a.rect(14, 35, 35, 4, BLUE[3]).rect(22, 35, 18, 4, WHITE[5])
        letters.word(a, "112", 25, 34, BLUE[1])
    return a


def cars() -> None:
    """All the cars, one of them burnt out, one pointing south."""
    done("car", contact(car(ramp(20, 0.075, 0.26, 0.60, 6)).outline(), 3, 58))
    done("car_taxi", contact(car(ramp(52, 0.105, 0.30, 0.68, 6), "taxi").outline(), 3, 58))
    done("car_police", contact(car(ramp(230, 0.012, 0.40, 0.84, 6), "police").outline(), 3, 58))
    a, r = car(ramp(40, 0.030, 0.16, 0.38, 6)), rng(3500)
    for x, y, w, h in ((17, 23, 14, 8), (33, 23, 14, 8), (46, 10, 5, 14), (14, 12, 4, 12)):
        a.rect(x, y, w, h, BLACK * 0.8)
    a.rect(20, 9, 12, 8, BLACK).speck(70, [ramp(40, 0.07, 0.2, 0.45, 4)[2], BLACK], 3501, (2, 6, 60, 36))
    a.rect(60, 33, 3, 3, BLACK).rect(50, 18, 9, 10, BLACK).rect(52, 20, 5, 5, STEEL[1])
    a.dots([(int(r.integers(18, 46)), int(r.integers(29, 31))) for _ in range(8)], WHITE[4])
    done("car_burnt", contact(a.outline(), 3, 58, 0.5))
    c = ramp(250, 0.050, 0.26, 0.62, 6)
    a = Art(32, 80)
    a.rect(2, 3, 28, 63, c[4]).rect(4, 1, 24, 3, c[4]).rect(4, 1, 24, 1, c[5]).rect(2, 4, 1, 61, c[5])
    a.rect(29, 4, 1, 61, c[2]).rect(5, 5, 22, 8, c[3], 0.6)
    a.rect(4, 14, 24, 5, GLASS[1]).rect(6, 14, 20, 1, GLASS[3]).rect(4, 19, 24, 22, c[4])
    a.rect(4, 19, 24, 1, c[5]).rect(2, 17, 2, 26, GLASS[0]).rect(28, 17, 2, 26, GLASS[0])
    a.rect(4, 41, 24, 9, GLASS[1]).rect(5, 42, 22, 2, GLASS[2])
    a.dots([(10 + k, 48 - k) for k in range(6)], GLASS[4])
    a.dots([(12 + k, 48 - k) for k in range(6)], GLASS[4])
    a.rect(5, 50, 22, 15, c[4]).rect(8, 52, 16, 1, c[3]).rect(8, 51, 1, 13, c[3]).rect(23, 51, 1, 13, c[3])
    a.rect(2, 64, 28, 2, c[5]).rect(2, 66, 28, 10, c[3]).rect(2, 66, 28, 1, c[4]).rect(4, 67, 6, 4, WHITE[5])
    a.rect(22, 67, 6, 4, WHITE[5]).rect(11, 67, 10, 4, BLACK).rect(11, 69, 10, 1, STEEL[2])
    a.rect(2, 73, 28, 3, c[1]).rect(12, 73, 8, 3, WHITE[4]).rect(13, 74, 6, 1, BLACK)
    a.rect(3, 75, 6, 4, RUBBER[1]).rect(23, 75, 6, 4, RUBBER[1]).rect(1, 12, 1, 9, RUBBER[1])
    a.rect(30, 12, 1, 9, RUBBER[1]).rect(1, 50, 1, 9, RUBBER[1]).rect(30, 50, 1, 9, RUBBER[1])
    done("car_v", contact(a.outline(), 2, 28))


truck()
bus()
cars()
