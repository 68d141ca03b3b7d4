"""The school roof: parapets, machines, tank, antenna, and what survivors made there."""

from __future__ import annotations

import numpy as np
from tiles_kit import (
    BLACK,
    CONC,
    DIRT,
    GLASS,
    INK,
    LEAF,
    ORANGE,
    RED,
    STEEL,
    WHITE,
    WOOD,
    Art,
    contact,
    done,
    fractal,
    ramp,
    rng,
)

CAP = ramp(230, 0.010, 0.36, 0.72, 6)


def parapets() -> None:
    """A knee-high wall with a pale cap."""
    h = Art(16, 16).rect(0, 2, 16, 6, CAP[4]).rect(0, 2, 16, 1, CAP[5]).rect(0, 7, 16, 1, CAP[5])
    h.rect(0, 8, 16, 8, CAP[3] * 0.92).rect(0, 8, 16, 1, CAP[1]).rect(0, 15, 16, 1, CAP[1])
    h.rect(0, 12, 16, 1, CAP[1], 0.25)
    v = Art(16, 16).rect(4, 0, 8, 16, CAP[4]).rect(4, 0, 1, 16, CAP[5]).rect(11, 0, 1, 16, CAP[2])
    v.rect(12, 0, 3, 16, INK, 0.26)
    done("parapet_h", h)
    done("parapet_v", v)
    for n, (x, w) in {"nw": (4, 12), "ne": (0, 12), "sw": (4, 12), "se": (0, 12)}.items():
        a = Art(16, 16)
        a.put(h, 0, 0).cut(0 if x else 12, 0, 4, 16)
        if n[0] == "n":
            a.rect(4, 8, 8, 8, CAP[4]).rect(4, 8, 1, 8, CAP[5]).rect(11, 8, 1, 8, CAP[2])
        else:
            a.rect(4, 0, 8, 7, CAP[4]).rect(4, 0, 1, 7, CAP[5]).rect(11, 0, 1, 7, CAP[2])
        a.rect(x if x else w - 1, 2, 1, 6, CAP[5])
        done(f"parapet_{n}", a)


def machines() -> None:
    """Air conditioner, vent, tank, antenna, skylight, pipes."""
    a = Art(32, 32).rect(1, 4, 30, 13, WHITE[3]).rect(1, 4, 30, 1, WHITE[5]).rect(1, 16, 30, 1, WHITE[4])
    for cx in (9, 22):
        a.oval(cx, 10, 5.4, 4.4, STEEL[1]).oval(cx, 10, 4.4, 3.5, STEEL[0])
        a.line(cx - 4, 10, cx + 4, 10, STEEL[3]).line(cx, 7, cx, 13, STEEL[3]).rect(cx - 1, 9, 3, 2, STEEL[4])
    a.rect(1, 17, 30, 13, WHITE[2]).rect(1, 17, 30, 1, WHITE[0]).rect(30, 18, 1, 12, WHITE[0])
    for y in range(19, 28, 2):
        a.rect(3, y, 17, 1, STEEL[1])
    a.rect(22, 20, 7, 6, WHITE[3]).rect(23, 21, 3, 1, RED[4]).rect(2, 30, 4, 2, STEEL[0])
    a.rect(26, 30, 4, 2, STEEL[0]).rect(8, 25, 4, 3, ORANGE[2], 0.5)
    done("ac_unit", contact(a.outline(), 1, 30))
    a = Art(16, 32).oval(7.5, 15, 5.5, 3.2, STEEL[5]).oval(7.5, 15.5, 5.5, 2.6, STEEL[4])
    a.rect(2, 16, 12, 3, STEEL[3]).rect(2, 18, 12, 1, STEEL[1]).rect(4, 19, 8, 12, STEEL[2])
    a.rect(4, 19, 2, 12, STEEL[4]).rect(11, 19, 1, 12, STEEL[1]).rect(3, 29, 10, 2, STEEL[1])
    for x in range(3, 13, 2):
        a.rect(x, 17, 1, 2, STEEL[0])
    done("roof_vent", contact(a.outline(), 3, 10))
    y_ = ramp(228, 0.060, 0.28, 0.64, 6)
    a = Art(48, 64)
    a.oval(23.5, 14, 21, 11, y_[4]).oval(23.5, 13.5, 20, 10, y_[5] * 0.96).oval(23.5, 14.5, 19, 9, y_[4])
    for x in range(3, 45):
        t = (x - 24) / 21
        k = int(np.clip(round(3.4 - t * 1.9 - (abs(t) > 0.86)), 0, 5))
        foot = 50 + int(7 * np.sqrt(max(0, 1 - t * t)))
        a.rect(
            x,
            15 + int(9 * np.sqrt(max(0, 1 - t * t))),
            1,
            foot - 15 - int(9 * np.sqrt(max(0, 1 - t * t))),
            y_[k],
        )
        for yy in (30, 44):
            a.rect(x, yy + int(7 * np.sqrt(max(0, 1 - t * t))), 1, 1, y_[max(0, k - 2)])
    for x in (5, 15, 30, 40):
        a.rect(x, 52 + (4 if 10 < x < 38 else 0), 3, 10 - (2 if not 10 < x < 38 else 0), STEEL[1])
        a.rect(x, 52 + (4 if 10 < x < 38 else 0), 1, 6, STEEL[3])
    a.oval(26, 12, 5, 2.6, y_[2]).oval(26, 11.4, 4, 1.9, y_[3]).rect(12, 24, 1, 34, STEEL[4])
    a.rect(16, 24, 1, 34, STEEL[3])
    for yy in range(26, 58, 3):
        a.rect(12, yy, 5, 1, STEEL[4])
    a.rect(28, 37, 9, 6, WHITE[4]).rect(29, 39, 7, 1, y_[1]).rect(29, 41, 5, 1, y_[1])
    a.rect(4, 61, 40, 2, CONC[1])
    done("water_tank", contact(a.outline(), 4, 40))
    a = Art(16, 64).rect(7, 2, 2, 58, STEEL[3]).rect(7, 2, 1, 58, STEEL[5])
    for y, w in ((4, 5), (8, 6), (12, 7), (16, 4)):
        a.rect(8 - w, y, 2 * w, 1, STEEL[4]).rect(8 - w, y - 1, 1, 3, STEEL[5])
        a.rect(7 + w, y - 1, 1, 3, STEEL[3])
    a.oval(11, 30, 4, 5, WHITE[4]).oval(12, 30, 3, 4, WHITE[2]).dots([(8, 29)], RED[5])
    a.line(7, 22, 2, 62, STEEL[2], 0.8).line(8, 22, 14, 62, STEEL[2], 0.8).rect(4, 60, 8, 4, CONC[2])
    a.rect(4, 60, 8, 1, CONC[4])
    done("antenna", contact(a, 3, 10))
    a = Art(32, 16).rect(1, 2, 30, 9, STEEL[4]).rect(1, 2, 30, 1, STEEL[5]).rect(3, 4, 12, 6, GLASS[3])
    a.rect(17, 4, 12, 6, GLASS[3]).rect(1, 11, 30, 5, STEEL[2]).rect(1, 15, 30, 1, STEEL[0])
    for k in range(5):
        a.dots([(5 + k, 9 - k), (6 + k, 9 - k), (22 + k, 9 - k)], GLASS[5])
    a.glyphs(("##..", ".###", "..#."), 23, 5, {"#": BLACK})
    done("sky_light", contact(a.outline(), 1, 30))
    a = Art(16, 16).rect(0, 9, 16, 4, STEEL[3]).rect(0, 9, 16, 1, STEEL[5]).rect(0, 12, 16, 1, STEEL[1])
    a.rect(6, 8, 3, 6, STEEL[2]).rect(6, 8, 3, 1, STEEL[4]).rect(0, 13, 16, 2, INK, 0.28)
    done("pipe_h", a)
    a = Art(16, 16).rect(6, 0, 4, 16, STEEL[3]).rect(6, 0, 1, 16, STEEL[5]).rect(9, 0, 1, 16, STEEL[1])
    a.rect(5, 6, 6, 3, STEEL[2]).rect(5, 6, 6, 1, STEEL[4]).rect(10, 0, 2, 16, INK, 0.25)
    done("pipe_v", a)


def survivors() -> None:
    """A vegetable bed and a cry for help."""
    r = rng(3600)
    a = Art(32, 16).rect(1, 3, 30, 8, DIRT[1]).rect(1, 2, 30, 1, WOOD[4]).rect(1, 3, 1, 8, WOOD[4])
    a.rect(30, 3, 1, 8, WOOD[2]).rect(1, 11, 30, 4, WOOD[3]).rect(1, 11, 30, 1, WOOD[5])
    a.rect(1, 15, 30, 1, WOOD[0]).rect(15, 12, 1, 3, WOOD[1])
    for x in range(4, 29, 4):
        for _ in range(5):
            px, py = x + int(r.integers(-1, 2)), 5 + int(r.integers(0, 5))
            a.dots([(px, py), (px + 1, py - 1)], LEAF[int(r.integers(3, 7))])
    a.dots([(8, 5), (20, 7)], RED[5])
    done("garden_bed", contact(a.outline(), 1, 30))
    a = Art(64, 32)
    rows = {
        "S": (".####", "##...", "##...", ".###.", "...##", "...##", "####."),
        "O": (".###.", "##.##", "##.##", "##.##", "##.##", "##.##", ".###."),
    }
    for i, ch in enumerate("SOS"):
        for j, row in enumerate(rows[ch]):
            for q, b in enumerate(row):
                if b == "#":
                    a.rect(4 + i * 20 + q * 3, 2 + j * 4, 3, 4, WHITE[5])
    n = fractal(64, 32, 8, 3610)
    a.a[(rng(3611).random((32, 64)) < 0.14) & (a.a > 0)] = 0.3
    a.a[(n > 0.68) & (a.a > 0)] *= 0.5
    done("help_sheet", a)


parapets()
machines()
survivors()
