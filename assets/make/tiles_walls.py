"""Interior walls: 32 px faces (rim 1, plaster 16, band 2, wainscot 9, skirting 4), hangings and tops."""

from __future__ import annotations

import numpy as np
import tiles_type as letters
from tiles_kit import (
    ALBUM,
    BLACK,
    BLOOD,
    BLUE,
    BOARD,
    CONC,
    CREAM,
    DARK,
    GLASS,
    GREEN,
    INK,
    MINT,
    PALE,
    RED,
    STEEL,
    TOP,
    WHITE,
    WOOD,
    YEL,
    Art,
    T,
    done,
    fractal,
    ramp,
    rng,
)

SKY = ramp(245, 0.050, 0.50, 0.84, 6)
CHALK = np.array((0.88, 0.93, 0.89), np.float32)


def face(seed: int = 0, w: int = 16) -> Art:
    """Cream plaster over mint wainscot; flaws keep off the side edges so that any two join."""
    a = Art(w, 32, CREAM[4])
    a.rect(0, 0, w, 1, CREAM[5]).rect(0, 1, w, 2, CREAM[3], 0.7).rect(0, 17, w, 1, CREAM[1])
    a.rect(0, 18, w, 1, MINT[5])
    a.rect(0, 19, w, 9, MINT[3]).rect(0, 27, w, 1, MINT[2]).rect(0, 28, w, 1, DARK[3])
    a.rect(0, 29, w, 2, DARK[2]).rect(0, 31, w, 1, DARK[0])
    r = rng(1000 + seed)
    for _ in range(3):
        x, y = int(r.integers(2, w - 4)), int(r.integers(4, 16))
        a.rect(x, y, 2, 1, CREAM[3], 0.5)
    for _ in range(2):
        a.rect(int(r.integers(1, w - 3)), int(r.integers(21, 27)), 2, 1, MINT[2], 0.7)
    if seed % 3 == 1:
        a.glyphs((".##..", "####.", ".####", "..##.", "..#..", "..#.."), 6, 5, {"#": CREAM[3]}, 0.35)
        a.rect(4, 23, 5, 1, DARK[3], 0.4)
    if seed % 3 == 2:
        a.glyphs(("#.#.", "#.##", "#..#", "#...", "#...", ".#..", ".#.."), 9, 3, {"#": CREAM[3]}, 0.35)
        a.glyphs(("##..", "####", ".##."), 3, 20, {"#": MINT[4]}, 0.3).rect(9, 29, 3, 1, DARK[4])
    return a


def keep(art: Art, up: str | None, lo: str | None) -> None:
    """Cut a 32 px face into its upper and lower cell."""
    pic = art.rgba()
    if up:
        ALBUM[up] = pic[:16].copy()
    if lo:
        ALBUM[lo] = pic[16:].copy()


def hand(a: Art, x: int, y: int, drag: int = 0, seed: int = 0) -> None:
    """A palm with spread fingers in dried blood, and what ran from it."""
    rows = (
        (".#.#..", ".#.#.#", "#####.", "#####.", ".####.", "..##..")
        if seed % 2
        else ("..#.#.", "#.#.#.", "#####.", ".#####", ".####.", "..##..")
    )
    a.glyphs(rows, x, y, {"#": BLOOD[2]}, 0.92)
    r = rng(seed)
    for i in range(1, 5):
        for j in range(int(drag * (0.4 + 0.6 * r.random()))):
            if r.random() < 0.9 - 0.5 * j / max(1, drag):
                a.dots([(x + i, y + 6 + j)], BLOOD[1], 0.75 - 0.4 * j / max(1, drag))


def crack(a: Art, x: int, y: int, seed: int, n: int = 11) -> None:
    """A wandering crack with one branch and a chip of bare wall."""
    r = rng(seed)
    for i in range(n):
        a.dots([(x, y)], DARK[1], 0.8).dots([(x + 1, y)], WHITE[5], 0.35)
        x, y = x + int(r.integers(-1, 2)), y + 1
        if i == n // 2:
            a.dots([(x + 1, y), (x + 2, y + 1), (x + 3, y + 1)], DARK[1], 0.7)
    a.rect(x - 1, y - 3, 3, 2, CONC[2]).rect(x - 1, y - 3, 3, 1, CONC[1])


def splash(a: Art, x: int, y: int, seed: int, size: float = 3.0) -> None:
    """A burst on a wall with runs beneath."""
    r = rng(seed)
    for _ in range(16):
        ang, d = r.random() * 6.28, abs(r.normal()) * size * 0.75
        px, py = x + d * np.cos(ang), y + d * np.sin(ang) * 0.8
        a.oval(
            px,
            py,
            0.6 + 1.1 * max(0, 1 - d / size),
            0.6 + 1.0 * max(0, 1 - d / size),
            BLOOD[2 if r.random() < 0.6 else 1],
            0.95,
        )
    for _ in range(4):
        px, n = x + int(r.integers(-2, 3)), int(r.integers(3, 9))
        a.rect(px, y + 1, 1, n, BLOOD[2], 0.85).dots([(px, y + 1 + n)], BLOOD[1], 0.7)


def runner(a: Art, x: int, y: int) -> None:
    """The green exit sign: a running figure and a door, bright enough to glow."""
    a.rect(x - 1, y - 1, 14, 9, GREEN[0]).rect(x, y, 12, 7, (0.34, 0.98, 0.64))
    a.glyphs(
        ("...##...", "..##.#..", ".#.##...", "..##.##.", ".##.#...", "#...##.."),
        x + 1,
        y + 1,
        {"#": (0.95, 1.0, 0.97)},
    )
    a.rect(x + 9, y + 1, 2, 5, GREEN[1])


def sheet_of(a: Art, x: int, y: int, w: int, h: int, paper: np.ndarray, kind: int) -> None:
    """A poster or a notice with lines of unreadable print and a shade under it."""
    a.rect(x, y, w, h, paper).rect(x + w - 1, y, 1, h, paper * 0.86).rect(x, y + h, w, 1, INK, 0.3)
    if kind == 0:
        for j in range(2, h - 1, 2):
            a.rect(x + 1, y + j, w - 2 - (j % 3), 1, paper * 0.66)
        a.rect(x + 1, y + 1, w - 2, 1, BLUE[3])
    elif kind == 1:
        a.rect(x + 1, y + 1, w - 2, h - 6, (0.34, 0.32, 0.40))
        a.oval(x + w / 2 - 0.5, y + 4, 1.6, 1.9, ramp(40, 0.05, 0.4, 0.8, 4)[2])
        a.rect(x + w // 2 - 2, y + 2, 4, 1, BLACK).rect(x + w // 2 - 2, y + h - 7, 4, 2, BLUE[1])
        a.rect(x + 1, y + h - 4, w - 2, 1, RED[4]).rect(x + 2, y + h - 2, w - 4, 1, paper * 0.6)
    elif kind == 2:
        a.rect(x, y, w, h, RED[3]).rect(x + 2, y + 2, w - 4, w - 5, paper)
        a.rect(x + w // 2 - 1, y + 3, 2, w - 8 if w > 10 else 3, RED[2])
        a.rect(x + 2, y + h - 5, w - 4, 1, paper).rect(x + 2, y + h - 3, w - 5, 1, paper)
    else:
        a.rect(x, y, w, 3, YEL[4]).rect(x + 2, y + 5, w - 4, 3, GREEN[3]).rect(x + 1, y + 6, 3, 2, BLUE[4])
        a.rect(x + 1, y + h - 3, w - 3, 1, paper * 0.6)


def hangings() -> dict[str, Art]:
    """Everything that hangs on the upper face, as transparent 16x32 pictures."""
    out = {
        n: Art(16, 32)
        for n in (
            "crack",
            "hand",
            "hand_two",
            "blood",
            "clock",
            "exit",
            "poster_0",
            "poster_1",
            "poster_2",
            "poster_3",
            "notice",
            "missing",
            "tally",
            "arrow_l",
            "arrow_r",
            "ribbon",
            "lamp",
            "siren",
            "camera",
            "map",
            "speaker",
            "fusebox",
            "flag",
            "scrawl",
        )
    }
    crack(out["crack"], 7, 3, 5)
    hand(out["hand"], 5, 5, 7, 1)
    hand(out["hand_two"], 1, 3, 5, 3)
    hand(out["hand_two"], 9, 7, 8, 4)
    splash(out["blood"], 8, 6, 8, 3.4)
    a = out["clock"]
    a.oval(7.5, 7.5, 5.6, 5.6, DARK[1]).oval(7.5, 7.5, 4.7, 4.7, WHITE[5]).oval(7.5, 8.5, 4.2, 3.6, WHITE[4])
    a.dots([(7, 3), (8, 3), (7, 12), (8, 12), (3, 7), (12, 7)], DARK[1])
    a.line(7, 7, 7, 4, BLACK).line(8, 8, 11, 9, BLACK).dots([(7, 8)], RED[3])
    runner(out["exit"], 2, 3)
    sheet_of(out["poster_0"], 2, 2, 11, 12, WHITE[5], 1)
    sheet_of(out["poster_1"], 3, 2, 10, 12, WHITE[4], 2)
    sheet_of(out["poster_2"], 2, 3, 11, 11, WHITE[5], 3)
    sheet_of(out["poster_3"], 1, 3, 6, 8, WHITE[5], 0)
    sheet_of(out["poster_3"], 8, 2, 7, 9, WHITE[4], 0)
    sheet_of(out["notice"], 3, 3, 9, 10, WHITE[5], 0)
    for x, y in ((0, 2), (5, 3), (11, 2), (2, 9), (8, 9)):
        sheet_of(out["missing"], x, y, 5, 6, WHITE[5 if x % 2 else 4], 0)
        out["missing"].rect(x + 1, y + 1, 3, 2, (0.34, 0.32, 0.40)).dots([(x + 2, y + 2)], PALE[4])
    for k in range(3):
        for i in range(4):
            out["tally"].rect(1 + k * 5 + i, 5, 1, 5, BLACK, 0.8)
        out["tally"].line(0 + k * 5, 9, 4 + k * 5, 5, BLACK, 0.8)
    east = Art(16, 32).rect(2, 7, 9, 2, RED[3])
    for k in range(4):
        east.rect(10 + k, 5 + k, 1, 6 - 2 * k if 6 - 2 * k > 0 else 1, RED[3])
    out["arrow_r"], out["arrow_l"] = east, east.flip()
    out["ribbon"].glyphs(
        ("..##..##..", ".#..##..#.", "..##..##..", "...#..#...", "..##..##..", "..#....#.."),
        3,
        4,
        {"#": YEL[5]},
    ).dots([(7, 6), (8, 6)], YEL[3])
    out["lamp"].rect(4, 3, 8, 3, STEEL[1]).rect(5, 4, 6, 4, (1.0, 0.95, 0.80)).rect(
        4, 2, 8, 1, STEEL[4]
    ).rect(5, 7, 6, 1, (0.98, 0.86, 0.62))
    out["siren"].rect(5, 8, 6, 2, STEEL[1]).rect(6, 4, 4, 4, RED[4]).rect(6, 4, 1, 4, RED[5]).rect(
        6, 3, 4, 1, RED[3]
    )
    out["camera"].rect(3, 4, 8, 4, STEEL[4]).rect(3, 4, 8, 1, STEEL[5]).rect(11, 5, 2, 2, BLACK).rect(
        6, 8, 2, 3, STEEL[2]
    ).dots([(4, 6)], RED[4])
    a = out["map"].rect(1, 2, 14, 12, PALE[4]).rect(2, 3, 12, 10, SKY[4])
    a.glyphs(
        ("..##......", ".####..#..", ".#####.##.", "..####.#..", "...##.....", "...#......"),
        3,
        5,
        {"#": GREEN[4]},
    )
    a.rect(1, 14, 14, 1, INK, 0.3)
    a = out["speaker"].rect(3, 3, 10, 9, DARK[2]).rect(3, 3, 10, 1, DARK[4]).rect(12, 4, 1, 8, DARK[1])
    for y in range(5, 11, 2):
        a.rect(5, y, 6, 1, DARK[4])
    a = out["fusebox"].rect(3, 2, 10, 13, STEEL[3]).rect(3, 2, 10, 1, STEEL[5]).rect(12, 3, 1, 12, STEEL[1])
    a.rect(5, 5, 4, 3, YEL[4]).dots([(6, 6), (7, 7)], BLACK).rect(10, 8, 1, 3, STEEL[1])
    a = out["flag"].rect(2, 2, 13, 1, DARK[2]).rect(2, 3, 13, 10, WHITE[5]).rect(14, 3, 1, 10, WHITE[3])
    a.oval(8, 7.5, 2.6, 2.6, BLUE[3]).rect(6, 5, 5, 2, RED[4]).rect(6, 7, 2, 1, RED[4])
    a.dots([(4, 4), (5, 5), (12, 4), (11, 5), (4, 11), (5, 10), (12, 11), (11, 10)], BLACK)
    letters.hangul(out["scrawl"], "밖", 4, 4, BLOOD[2], a=0.95)
    return out


def hang() -> None:
    """Set each hanging thing alone, and on plaster where the vocabulary has it."""
    things = hangings()
    for n, art in things.items():
        keep(art, f"hang_{n}" if f"hang_{n}" in KNOWN else None, None)
        if f"wall_up_{n}" in KNOWN:
            keep(face(3).put(art, 0, 0), f"wall_up_{n}", None)
    low = {n: Art(16, 32) for n in ("crack", "hand", "blood", "smear", "poster")}
    crack(low["crack"], 8, 18, 9)
    hand(low["hand"], 5, 17, 6, 2)
    splash(low["blood"], 8, 19, 12, 3.2)
    r = rng(77)
    for k in range(5):
        low["smear"].rect(0, 19 + k, 16, 1, BLOOD[1 + (k % 2)], 0.35 + 0.4 * float(r.random()))
    low["smear"].speck(26, [BLOOD[0]], 78, (0, 18, 16, 8), 0.5)
    low["smear"].a[rng(79).random((32, 16)) < 0.22] = 0
    sheet_of(low["poster"], 4, 17, 8, 9, WHITE[4], 0)
    for n, art in low.items():
        keep(art, None, f"hang_lo_{n}")
        if f"wall_lo_{n}" in KNOWN:
            keep(face(3).put(art, 0, 0), None, f"wall_lo_{n}")


def fixtures() -> None:
    """Radiator, vent, hydrant box, notice board, scrawls."""
    for i in range(3):
        keep(face(i), f"wall_up_{i}", f"wall_lo_{i}")
    keep(face(3), None, "wall_lo_sill")
    a = face(3).rect(1, 17, 14, 10, CREAM[3]).rect(1, 17, 14, 1, CREAM[5]).rect(1, 26, 14, 1, CREAM[1])
    for x in range(2, 15, 3):
        a.rect(x, 18, 2, 8, CREAM[4]).rect(x + 1, 18, 1, 8, CREAM[2])
    keep(a, None, "wall_lo_radiator")
    a = face(3).rect(3, 20, 10, 7, STEEL[2])
    for y in range(21, 27, 2):
        a.rect(4, y, 8, 1, STEEL[0])
    keep(a, None, "wall_lo_vent")
    a = face(4).rect(2, 6, 12, 21, RED[3]).rect(2, 6, 12, 1, RED[5]).rect(2, 7, 1, 20, RED[4])
    a.rect(13, 7, 1, 20, RED[1]).rect(2, 26, 12, 1, RED[0]).rect(4, 15, 8, 9, RED[2])
    a.rect(4, 15, 8, 1, RED[1])
    a.oval(7.5, 19, 2.6, 2.8, WHITE[3]).oval(7.5, 19, 1.2, 1.3, RED[1]).rect(6, 8, 4, 4, WHITE[4])
    a.rect(7, 9, 2, 2, RED[5]).rect(11, 19, 1, 3, YEL[4])
    keep(a, "wall_up_hydrant", "wall_lo_hydrant")
    a = face(3)
    letters.hangul(a, "살", 4, 17, BLOOD[2], a=0.9)
    keep(a, None, "wall_lo_scrawl")
    a = face(0, 32).rect(1, 2, 30, 13, WOOD[3]).rect(1, 2, 30, 1, WOOD[5]).rect(2, 3, 28, 11, GREEN[2])
    a.rect(1, 14, 30, 1, WOOD[1]).rect(1, 15, 30, 1, INK, 0.3)
    for x, y, w, h, k in (
        (3, 4, 6, 7, WHITE[5]),
        (10, 4, 5, 4, YEL[4]),
        (10, 9, 7, 4, WHITE[4]),
        (18, 4, 4, 7, WHITE[5]),
        (23, 5, 6, 5, BLUE[5]),
        (24, 11, 4, 2, RED[4]),
    ):
        sheet_of(a, x, y, w, h, k, 0)
    keep_wide(a, ("wall_up_notice_l", "wall_up_notice_r"), None)


def keep_wide(art: Art, ups: tuple[str, ...] | None, los: tuple[str, ...] | None) -> None:
    """Cut a face of several cells."""
    for i, up in enumerate(ups or ()):
        ALBUM[up] = art.rgba()[:16, i * T : i * T + T].copy()
    for i, lo in enumerate(los or ()):
        ALBUM[lo] = art.rgba()[16:, i * T : i * T + T].copy()


def glazed(a: Art, x: int, y: int, w: int, h: int) -> None:
    """Sky, a far tree line and two slants of reflection behind glass."""
    for j in range(h):
        a.rect(x, y + j, w, 1, SKY[4] * (1 - 0.20 * j / h) + SKY[5] * 0.0)
    for i in range(w):
        tree = 3 + round(1.6 * np.sin((x + i) * 0.55) + 1.1 * np.sin((x + i) * 1.3))
        a.rect(x + i, y + h - tree, 1, tree, BLUE[2] * 0.8)
        for j in range(h - tree):
            if (i + j) % 13 in (3, 4):
                a.rect(x + i, y + j, 1, 1, SKY[5])


def windows() -> None:
    """Two-cell windows of an outer wall, and the dark panes between corridor and classroom."""
    base = face(0, 32).rect(0, 2, 32, 14, DARK[3]).rect(0, 2, 32, 1, DARK[4]).rect(0, 15, 32, 1, CREAM[5])
    base.rect(0, 2, 1, 14, CREAM[4]).rect(31, 2, 1, 14, CREAM[4])
    glazed(base, 2, 3, 28, 12)
    base.rect(15, 3, 2, 12, DARK[3]).rect(15, 3, 1, 12, DARK[4]).rect(2, 7, 28, 1, DARK[3])
    keep_wide(base, ("wall_up_window_l", "wall_up_window_r"), None)
    a, r = base.copy(), rng(31)
    for k in range(8):
        ang = k * 0.8 + r.random() * 0.5
        n = 3 + r.random() * 5
        a.line(8, 9, 8 + n * np.cos(ang), 9 + n * np.sin(ang) * 0.8, WHITE[5])
    a.glyphs((".###..", "######", "#####.", ".###.."), 6, 7, {"#": BLACK})
    a.dots([(5, 6), (12, 8), (8, 12)], WHITE[5])
    keep_wide(a, ("wall_up_window_broken_l", "wall_up_window_broken_r"), None)
    a = base.copy()
    for x0, n in ((1, 8), (22, 9)):
        for i in range(n):
            a.rect(
                x0 + i,
                2,
                1,
                13,
                (CREAM[4], CREAM[3], CREAM[2])[i % 3] * np.array((0.95, 0.86, 0.82), np.float32),
            )
    a.rect(0, 1, 32, 1, DARK[2])
    keep_wide(a, ("wall_up_window_curtain_l", "wall_up_window_curtain_r"), None)
    a = base.copy()
    for y, x, w in ((3, 1, 30), (8, 0, 31), (12, 1, 31)):
        a.rect(x, y, w, 3, WOOD[3]).rect(x, y, w, 1, WOOD[4]).rect(x, y + 2, w, 1, WOOD[1])
        a.dots([(x + 1, y + 1), (x + w - 2, y + 1)], STEEL[1])
    keep_wide(a, ("wall_up_window_boarded_l", "wall_up_window_boarded_r"), None)
    dark = GLASS[0] * 0.9 + GLASS[1] * 0.25
    for n in ("l", "m", "r", "broken"):
        a = face(0).rect(0, 2, 16, 14, WOOD[2]).rect(0, 2, 16, 1, WOOD[4]).rect(0, 15, 16, 1, WOOD[1])
        x, w = (3, 13) if n == "l" else (0, 13) if n == "r" else (0, 16)
        a.rect(x, 4, w, 10, dark)
        for j in range(10):
            for i in range(w):
                if (x + i + j) % 16 in (5, 6, 7, 10):
                    a.rect(x + i, 4 + j, 1, 1, GLASS[2])
        if n in "lr":
            a.rect(0 if n == "l" else 15, 2, 1, 14, CREAM[4])
        if n in ("m", "broken"):
            a.rect(0, 4, 1, 10, WOOD[2])
        if n == "broken":
            a.glyphs(
                ("..##....", ".####.#.", "#######.", ".######.", "..###...", ".##....."), 5, 6, {"#": BLACK}
            )
            a.dots([(4, 6), (12, 7), (5, 12), (11, 11), (13, 9)], WHITE[5])
        keep(a, f"wall_up_pane_{n}", None)


def chalked(a: Art, k: int) -> None:
    """Four things somebody wrote."""
    if k == 0:
        letters.word(a, "DAY", 3, 4, CHALK, 0.85)
        letters.word(a, "94", 4, 10, CHALK, 0.75)
    elif k == 1:
        letters.hangul(a, "살", 3, 4, CHALK, a=0.85)
        a.line(2, 14, 13, 14, CHALK, 0.5)
    elif k == 2:
        letters.word(a, "H2O", 1, 4, CHALK, 0.7)
        letters.word(a, "F=M", 3, 10, CHALK, 0.7)
    else:
        for q in range(2):
            for i in range(4):
                a.rect(2 + q * 7 + i, 5, 1, 7, CHALK, 0.75)
            a.line(1 + q * 7, 11, 6 + q * 7, 6, CHALK, 0.75)


def blackboards() -> None:
    """A green board in a pale frame; letters in the middle cells."""
    for n in ("l", "m0", "m1", "m2", "m3", "r"):
        a = face(0).rect(0, 2, 16, 18, PALE[3]).rect(0, 2, 16, 1, PALE[5]).rect(0, 3, 16, 16, BOARD[2])
        a.rect(0, 3, 16, 1, BOARD[1])
        a.mix(np.pad(fractal(16, 16, 8, 44) > 0.60, ((3, 13), (0, 0))), BOARD[3], 0.45)
        if n[0] == "m":
            chalked(a, int(n[1]))
        else:
            x = 0 if n == "l" else 15
            a.rect(x, 2, 1, 18, CREAM[4] if False else PALE[4]).rect(1 if n == "l" else 14, 3, 1, 16, PALE[2])
            a.rect(4, 9 if n == "l" else 6, 8, 1, CHALK, 0.35).rect(5, 12, 5, 1, CHALK, 0.3)
        a.rect(0, 19, 16, 1, PALE[4]).rect(0, 20, 16, 1, PALE[2]).rect(0, 21, 16, 1, INK, 0.3)
        a.dots([(5, 18), (6, 18)], CHALK).dots([(11, 18)], RED[5])
        keep(a, f"wall_up_board_{n}", f"wall_lo_board_{n[0]}")


def clad() -> None:
    """White tiles, gym panels, studio foam, bare concrete."""
    white, foam = ramp(110, 0.014, 0.42, 0.86, 6), ramp(275, 0.025, 0.20, 0.46, 6)
    for i in range(2):
        a = Art(16, 32, white[4]).rect(0, 0, 16, 1, white[5])
        for y in range(1, 32, 6):
            a.rect(0, y, 16, 1, white[2], 0.6)
        for x in (0, 8):
            a.rect(x, 1, 1, 31, white[2], 0.6)
        a.rect(0, 19, 16, 2, BLUE[3], 0.8).rect(0, 29, 16, 3, white[1]).rect(0, 31, 16, 1, white[0])
        if i:
            a.rect(9, 8, 7, 5, white[2]).line(2, 14, 6, 18, white[1]).line(6, 18, 5, 24, white[1])
            a.rect(3, 22, 2, 4, DARK[3], 0.4)
        keep(a, f"wall_up_tile_{i}", f"wall_lo_tile_{i}")
        a = Art(16, 32, CREAM[4]).rect(0, 0, 16, 1, CREAM[5]).rect(0, 1, 16, 2, CREAM[3], 0.7)
        a.rect(0, 9, 16, 1, WOOD[5]).rect(0, 10, 16, 20, WOOD[3])
        for x in range(0, 16, 4):
            a.rect(x, 10, 1, 20, WOOD[2]).rect(x + 1, 11, 1, 19, WOOD[4], 0.35)
        a.rect(0, 29, 16, 1, WOOD[4]).rect(0, 30, 16, 2, DARK[1])
        if i:
            a.rect(5, 14, 3, 9, WOOD[2], 0.6).rect(10, 22, 2, 6, WOOD[4], 0.5)
        keep(a, f"wall_up_wood_{i}", f"wall_lo_wood_{i}")
        a = Art(16, 32, foam[2]).rect(0, 0, 16, 1, foam[4])
        for y in range(2, 26, 4):
            for x in range(0, 16, 4):
                a.rect(x, y, 3, 1, foam[4]).rect(x, y + 1, 1, 2, foam[3]).rect(x + 3, y, 1, 4, foam[0])
                a.rect(x, y + 3, 4, 1, foam[0])
        a.rect(0, 26, 16, 1, WOOD[4]).rect(0, 27, 16, 3, WOOD[2]).rect(0, 30, 16, 2, DARK[0])
        if i:
            a.rect(4, 10, 8, 4, PALE[2], 0.7).rect(4, 10, 8, 1, foam[0])
        keep(a, f"wall_up_foam_{i}", f"wall_lo_foam_{i}")
        a = Art(16, 32, CONC[4] * 0.93).rect(0, 0, 16, 1, CONC[5]).rect(0, 1, 16, 1, CONC[2], 0.7)
        a.rect(0, 16, 16, 1, CONC[2], 0.6).rect(0, 30, 16, 2, CONC[1])
        a.dots([(3, 8), (12, 8), (3, 24), (12, 24)], CONC[2])
        if i:
            a.rect(6, 2, 3, 14, CONC[3], 0.6).rect(7, 16, 1, 9, CONC[3], 0.8)
        keep(a, f"wall_up_concrete_{i}", f"wall_lo_concrete_{i}")


def plates() -> None:
    """Room plates: grade and class in figures, special rooms in Hangul."""
    for grade in (1, 2):
        for room in range(1, 6):
            a = Art(16, 32).rect(1, 1, 14, 9, WHITE[5]).rect(1, 1, 14, 1, BLUE[3]).rect(1, 9, 14, 1, WHITE[2])
            a.rect(1, 10, 14, 1, INK, 0.3)
            letters.word(a, f"{grade}-{room}", 3, 3, BLUE[0])
            keep(a, f"plate_{grade}_{room}", None)
    for n, text in {
        "library": "도서관",
        "broadcast": "방송실",
        "nurse": "보건실",
        "staff": "교무실",
        "music": "음악실",
        "science": "과학실",
        "kitchen": "급식실",
        "gym": "체육관",
        "toilet": "화장실",
        "roof": "옥상",
    }.items():
        wide = len(text) * 10
        x = (32 - wide) // 2
        a = Art(32, 16).rect(x - 1, 0, wide + 1, 13, WHITE[5]).rect(x - 1, 0, wide + 1, 1, BLUE[3])
        a.rect(x - 1, 12, wide + 1, 1, WHITE[2]).rect(x - 1, 13, wide + 1, 1, INK, 0.3)
        letters.hangul(a, text, x, 2, BLUE[0])
        done(f"plate_{n}", a)


RIM = TOP * 1.95


def topped(rims: str) -> Art:
    """A full cell of wall top with a pale rim on the named sides and a faint ridge inside it."""
    a = Art(T, T, TOP)
    a.speck(9, [TOP * 0.86, TOP * 1.12], 61)
    box = {"n": (0, 0, 16, 1), "s": (0, 15, 16, 1), "w": (0, 0, 1, 16), "e": (15, 0, 1, 16)}
    inner = {"n": (0, 1, 16, 1), "s": (0, 14, 16, 1), "w": (1, 0, 1, 16), "e": (14, 0, 1, 16)}
    for d in rims:
        a.rect(*inner[d], TOP * 0.78)
    for d in rims:
        a.rect(*box[d], RIM if d != "n" else TOP * 1.6)
    return a


def tops() -> None:
    """Strips over faces, and the autotile set of walls seen from above, named by the neighbours they join."""
    joins = {
        "h": "we",
        "v": "ns",
        "se": "se",
        "sw": "sw",
        "ne": "ne",
        "nw": "nw",
        "nse": "nse",
        "esw": "esw",
        "nsw": "nsw",
        "new": "new",
        "cross": "nesw",
        "end_n": "s",
        "end_s": "n",
        "end_w": "e",
        "end_e": "w",
        "single": "",
        "solid": "nesw",
    }
    for n, j in joins.items():
        a = topped("".join(d for d in "nsew" if d not in j))
        if n != "solid":
            for d, (x, y) in {"nw": (0, 0), "ne": (15, 0), "sw": (0, 15), "se": (15, 15)}.items():
                if d[0] in j and d[1] in j:
                    a.dots([(x, y)], RIM)
        done(f"top_{n}", a)
    for n in ("", "_l", "_r", "_tee", "_sw", "_se"):
        a = Art(T, T).rect(0, 8, 16, 8, TOP)
        a.speck(5, [TOP * 0.86, TOP * 1.12], 62, (0, 9, 16, 6))
        a.rect(0, 9, 16, 1, TOP * 0.78).rect(0, 8, 16, 1, TOP * 1.6)
        if n not in ("_tee", "_sw", "_se"):
            a.rect(0, 14, 16, 1, TOP * 0.78).rect(0, 15, 16, 1, RIM)
        if n in ("_l", "_sw"):
            a.rect(0, 8, 1, 8, RIM)
        if n in ("_r", "_se"):
            a.rect(15, 8, 1, 8, RIM)
        if n in ("_tee", "_sw"):
            a.dots([(15, 15)], RIM)
        if n in ("_tee", "_se"):
            a.dots([(0, 15)], RIM)
        done(f"top_s{n}", a)
    for n, (left, right, south) in {
        "v_s": (1, 1, 0),
        "v_sw": (1, 0, 0),
        "v_se": (0, 1, 0),
        "v_x": (1, 1, 1),
        "v_xw": (1, 0, 1),
        "v_xe": (0, 1, 1),
    }.items():
        a = topped("we" + ("" if south else "s"))
        for open_, x in ((left, 0), (right, 15)):
            if open_:
                a.rect(x if x == 0 else 14, 8, 2, 8 if south else 7, TOP).dots([(x, 8)], TOP * 1.6)
                if south:
                    a.dots([(x, 15)], RIM)
        done(f"top_{n}", a)
    a = topped("we").rect(4, 0, 8, 16, DARK[3]).rect(6, 0, 4, 16, SKY[3]).rect(7, 0, 1, 16, SKY[5])
    a.rect(4, 0, 8, 1, DARK[4]).rect(4, 15, 8, 1, DARK[1])
    done("top_v_window", a)
    a = face(3).rect(0, 0, 1, 32, INK, 0.35).rect(15, 0, 1, 32, INK, 0.45).rect(1, 1, 1, 27, CREAM[5], 0.5)
    keep(a, "wall_end_up", "wall_end_lo")


import tiles_names  # noqa: E402  (the vocabulary decides which hangings also exist on plaster)

KNOWN = {t.name for t in tiles_names.TILES}
hang()
fixtures()
windows()
blackboards()
clad()
plates()
tops()
