"""Building fronts seen from the yard: two storeys, windows, roof edges, canopy, steps, roof hut."""

from __future__ import annotations

import numpy as np
from tiles_kit import (
    BLACK,
    BRICK,
    CONC,
    CREAM,
    DARK,
    GLASS,
    INK,
    LEAF,
    ROOF,
    STEEL,
    TOP,
    WHITE,
    WOOD,
    Art,
    T,
    done,
    fractal,
    ramp,
    rng,
)
from tiles_walls import keep

PLASTER = ramp(68, 0.030, 0.36, 0.74, 6)
PLINTH = ramp(30, 0.038, 0.28, 0.58, 6)


def front(storey: int, seed: int = 0) -> Art:
    """Weathered stucco; the ground floor stands on a brick plinth, the upper one on a string course."""
    a, r = Art(16, 32, PLASTER[4] if storey == 2 else PLASTER[4] * 0.97), rng(1300 + seed)
    a.rect(0, 0, 16, 2, PLASTER[5]).rect(0, 2, 16, 1, PLASTER[2], 0.7)
    for _ in range(4):
        a.rect(int(r.integers(1, 12)), int(r.integers(4, 24)), int(r.integers(2, 4)), 1, PLASTER[3], 0.45)
    if storey == 1:
        a.rect(0, 22, 16, 10, PLINTH[3]).rect(0, 22, 16, 1, PLINTH[5])
        for j, y in enumerate((23, 26, 29)):
            a.rect(0, y + 2, 16, 1, PLINTH[1], 0.8)
            for x in range((j % 2) * 4, 16, 8):
                a.rect(x, y, 1, 2, PLINTH[1], 0.8)
        a.rect(4, 26, 4, 2, PLINTH[2], 0.6).rect(0, 31, 16, 1, PLINTH[0])
    else:
        a.rect(0, 29, 16, 3, PLASTER[3]).rect(0, 29, 16, 1, PLASTER[5]).rect(0, 31, 16, 1, PLASTER[1])
    if seed % 3 == 1:
        a.rect(6, 3, 4, 15, PLASTER[3], 0.35).rect(7, 10, 2, 12, PLASTER[3], 0.4)
    if seed % 3 == 2:
        a.glyphs(("..####..", ".######.", "########", ".#####..", "..##...."), 4, 13, {"#": PLASTER[2]}, 0.55)
        a.glyphs((".##.", "####", ".#.."), 6, 14, {"#": BRICK[3]}, 0.9)
    return a


def pane(a: Art, kind: str) -> None:
    """One 12x11 window with a sill, two leaves and what is behind them."""
    a.rect(1, 3, 14, 12, STEEL[4]).rect(1, 3, 14, 1, PLASTER[1]).rect(2, 4, 12, 10, GLASS[0])
    if kind == "lit":
        a.rect(2, 4, 12, 10, (0.99, 0.80, 0.46)).rect(2, 4, 12, 3, (1.0, 0.90, 0.62))
        a.rect(3, 11, 4, 3, (0.55, 0.36, 0.22)).rect(10, 9, 2, 5, (0.62, 0.42, 0.25))
    else:
        for j in range(10):
            for i in range(12):
                if (i + j) % 14 in (4, 5, 6, 9):
                    a.rect(2 + i, 4 + j, 1, 1, GLASS[2] if j < 7 else GLASS[1])
    if kind == "curtain":
        for i in range(12):
            if i < 4 or i > 8:
                a.rect(2 + i, 4, 1, 10, (CREAM[3], CREAM[2])[i % 2])
    if kind == "broken":
        a.rect(2, 4, 5, 10, GLASS[1])
        a.glyphs(("..#.", ".##.", "####", "####", ".###", ".#..", ".#.."), 9, 5, {"#": BLACK})
        a.glyphs(("#..", "##.", ".##", "..#"), 3, 6, {"#": BLACK})
        a.dots([(8, 5), (13, 8), (6, 7), (3, 12)], WHITE[5])
    if kind == "boarded":
        for y in (4, 8, 11):
            a.rect(1, y, 14, 3, WOOD[3]).rect(1, y, 14, 1, WOOD[4]).rect(1, y + 2, 14, 1, WOOD[1])
        a.line(2, 13, 13, 5, WOOD[2]).line(2, 14, 13, 6, WOOD[4])
        return
    a.rect(7, 4, 2, 10, STEEL[3]).rect(7, 4, 1, 10, STEEL[5]).rect(2, 7, 12, 1, STEEL[3])
    a.rect(0, 15, 16, 1, PLASTER[5])


def storeys() -> None:
    """All front cells of both storeys."""
    for storey, tag in ((1, ""), (2, "2")):
        for i in range(3):
            keep(front(storey, i), f"facade_{tag}up_{i}", f"facade_{tag}lo_{i}")
        for kind in ("dark", "broken", "lit", "curtain", "boarded"):
            a = front(storey, 3)
            pane(a, kind)
            keep(a, f"facade_{tag}up_win_{kind}", None)
        a = front(storey, 3).rect(6, 0, 4, 32, STEEL[2]).rect(6, 0, 1, 32, STEEL[4])
        a.rect(9, 0, 1, 32, STEEL[0]).rect(5, 12, 6, 2, STEEL[1]).rect(10, 1, 2, 30, INK, 0.2)
        keep(a, f"facade_{tag}up_pipe", f"facade_{tag}lo_pipe")
        a = front(storey, 3)
        a.mix((fractal(16, 32, 8, 71) > 0.52) & (np.arange(32)[:, None] < 20), PLASTER[2], 0.4)
        keep(a, f"facade_{tag}up_stain", None)
        a = front(storey, 3).rect(2, 0, 12, 32, PLASTER[4] * 1.06).rect(2, 0, 1, 32, PLASTER[5])
        a.rect(13, 0, 1, 32, PLASTER[2]).rect(14, 0, 1, 32, INK, 0.22)
        a.rect(2, 28, 12, 4, PLASTER[3]).rect(2, 0, 12, 2, PLASTER[5] * 1.06)
        keep(a, f"facade_{tag}up_pier", f"facade_{tag}lo_pier")
        a = front(storey, 3).rect(3, 17, 10, 5, STEEL[1])
        for x in range(4, 13, 2):
            a.rect(x, 18, 1, 3, STEEL[3])
        keep(a, None, f"facade_{tag}lo_plinth_vent")
        a = front(storey, 0)
        r = rng(91)
        for _ in range(46):
            x, y = int(r.integers(16)), 16 + int(15 * r.random() ** 0.7)
            k = int(r.integers(2, 6))
            a.rect(x, y, 2, 1, LEAF[k]).rect(x, y + 1, 1, 1, LEAF[1])
        keep(a, None, f"facade_{tag}lo_ivy")
    keep(front(1, 3), None, "facade_lo_sill")


def crown() -> None:
    """Roof edges, clock gable, canopy, steps, and the hut on the roof."""
    for tag in ("", "2"):
        for n in ("l", "m", "r"):
            a = Art(T, T).rect(0, 6, 16, 10, ROOF[1] * 0.72).rect(0, 6, 16, 1, TOP * 1.5)
            a.rect(0, 12, 16, 3, PLASTER[3]).rect(0, 12, 16, 1, PLASTER[4]).rect(0, 15, 16, 1, PLASTER[1])
            if n == "l":
                a.rect(0, 6, 3, 10, PLASTER[3]).rect(0, 6, 1, 10, PLASTER[5])
            if n == "r":
                a.rect(13, 6, 3, 10, PLASTER[4]).rect(15, 6, 1, 10, PLASTER[2])
            done(f"roof_edge{tag}_{n}", a)
    a = Art(32, 32).rect(0, 4, 32, 28, PLASTER[4]).rect(0, 2, 32, 3, PLASTER[5]).rect(0, 5, 32, 1, PLASTER[2])
    a.rect(31, 4, 1, 28, PLASTER[2]).rect(0, 30, 32, 2, PLASTER[3])
    a.oval(15.5, 17, 11, 11, DARK[1]).oval(15.5, 17, 9.6, 9.6, WHITE[5]).oval(15.5, 18, 8.6, 8.4, WHITE[4])
    for k in range(12):
        a.dots([(round(15.5 + 8 * np.sin(k * np.pi / 6)), round(17 - 8 * np.cos(k * np.pi / 6)))], DARK[1])
    a.line(15, 17, 15, 11, BLACK).line(16, 17, 16, 11, BLACK).line(16, 17, 20, 19, BLACK)
    a.line(16, 18, 20, 20, BLACK)
    done("facade_clock", a)
    a = Art(48, 16).rect(0, 0, 48, 10, CONC[4]).rect(0, 0, 48, 1, CONC[5]).rect(0, 9, 48, 1, CONC[5])
    a.rect(0, 10, 48, 6, CONC[3]).rect(0, 10, 48, 1, WHITE[5]).rect(0, 15, 48, 1, CONC[1])
    a.rect(0, 0, 1, 16, CONC[5]).rect(47, 0, 1, 16, CONC[2])
    a.rect(6, 3, 7, 3, CONC[3], 0.5).rect(30, 5, 9, 2, CONC[3], 0.5)
    done("canopy", a)
    a = Art(16, 32).rect(4, 0, 8, 30, CONC[4]).rect(4, 0, 2, 30, CONC[5]).rect(10, 0, 2, 30, CONC[2])
    a.rect(3, 28, 10, 4, CONC[3]).rect(3, 28, 10, 1, CONC[5]).rect(3, 31, 10, 1, CONC[1])
    done("canopy_post", a)
    a = Art(T, T, CONC[4] * 0.95).rect(0, 0, 16, 1, CONC[5])
    a.speck(8, [CONC[3], CONC[5]], 92, None, 0.5)
    done("step_stone", a)
    a = a.copy()
    for y in (4, 9, 14):
        a.rect(0, y, 16, 1, CONC[5]).rect(0, y + 1, 16, 1, CONC[1])
    done("step_stone_s", a)
    a = Art(16, 32, CONC[4] * 0.94).rect(0, 0, 16, 2, CONC[5]).rect(0, 2, 16, 1, CONC[2])
    a.rect(0, 29, 16, 3, CONC[2]).rect(0, 31, 16, 1, CONC[0]).rect(5, 4, 3, 12, CONC[3], 0.6)
    keep(a, "hut_up", "hut_lo")
    b = a.copy().rect(5, 5, 6, 2, STEEL[1]).rect(5, 7, 6, 3, (1.0, 0.92, 0.72))
    b.rect(5, 9, 6, 1, (0.95, 0.8, 0.55))
    keep(b, "hut_up_lamp", None)


storeys()
crown()
