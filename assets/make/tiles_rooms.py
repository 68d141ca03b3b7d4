"""Furniture of the special rooms: library, canteen, studio, gym, nurse, washroom, and survivors' leavings."""

from __future__ import annotations

from tiles_kit import (
    BLACK,
    BLOOD,
    BLUE,
    CLOTH,
    CREAM,
    DARK,
    GLASS,
    GREEN,
    INK,
    MINT,
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
    ramp,
    rng,
)

SPINES = (
    CLOTH[2],
    CLOTH[3],
    CLOTH[1],
    STEEL[2],
    MINT[2],
    GREEN[2],
    MINT[3],
    CREAM[3],
    DARK[4],
    DARK[3],
    STEEL[3],
    CREAM[4],
    WOOD[3],
    BLUE[2],
)


def shelf(seed: int, bare: bool = False) -> Art:
    """Library shelves: four rows of spines, some leaning, some gone."""
    a, r = Art(16, 32), rng(seed)
    a.rect(0, 0, 16, 4, WOOD[4]).rect(0, 0, 16, 1, WOOD[5]).rect(0, 3, 16, 1, WOOD[5])
    a.rect(0, 4, 16, 28, WOOD[2])
    for y in (6, 12, 18, 24):
        a.rect(1, y, 14, 5, DARK[0]).rect(1, y + 5, 14, 1, WOOD[4])
        x = 1
        while x < 15:
            if r.random() < (0.72 if bare else 0.13):
                x += int(r.integers(1, 4))
                continue
            h, c = (
                int(r.integers(3, 6)),
                SPINES[int(r.integers(len(SPINES)))] * (0.9 + 0.15 * float(r.random())),
            )
            a.rect(x, y + 5 - h, 1 if r.random() < 0.6 else 2, h, c).dots([(x, y + 5 - h)], c * 1.25)
            if h > 3 and r.random() < 0.4:
                a.dots([(x, y + 2)], YEL[5])
            x += 1 if a.c[y + 4, min(14, x + 1)].sum() < DARK[0].sum() + 0.05 else 2
    a.rect(0, 5, 1, 27, WOOD[3]).rect(15, 5, 1, 27, WOOD[1]).rect(0, 30, 16, 2, WOOD[0])
    return a.cut(0, 0, 0, 0)


def library() -> None:
    """Shelves upright, fallen and end-on."""
    for i, n in enumerate(("shelf", "shelf_b", "shelf_c")):
        done(n, shelf(2100 + i))
    done("shelf_bare", shelf(2110, True))
    a, r = Art(32, 32), rng(2120)
    a.rect(1, 4, 30, 19, WOOD[2]).rect(1, 4, 30, 1, WOOD[5])
    for y in (6, 11, 16):
        a.rect(3, y, 26, 4, DARK[1]).rect(3, y + 4, 26, 1, WOOD[4])
        for _ in range(5):
            x = int(r.integers(3, 26))
            a.rect(x, y + 1, int(r.integers(2, 4)), 3, SPINES[int(r.integers(12))])
    a.rect(1, 22, 30, 1, WOOD[4]).rect(1, 23, 30, 7, WOOD[1]).rect(1, 29, 30, 1, WOOD[0])
    for x, y in ((2, 28), (9, 29), (17, 28), (24, 29), (28, 27)):
        a.rect(x, y, 4, 3, SPINES[(x * 7) % 12]).rect(x, y + 2, 4, 1, WHITE[4])
    done("shelf_fallen", contact(a.outline(), 1, 30))
    a = Art(16, 48)
    a.rect(3, 0, 10, 23, WOOD[4]).rect(3, 0, 10, 1, WOOD[5]).rect(3, 0, 1, 22, WOOD[5])
    a.rect(12, 0, 1, 22, WOOD[3]).rect(3, 22, 10, 26, WOOD[2]).rect(3, 22, 10, 1, WOOD[5])
    a.rect(5, 25, 6, 18, WOOD[3]).rect(12, 23, 1, 24, WOOD[1]).rect(6, 28, 4, 3, WHITE[4])
    a.rect(3, 46, 10, 2, WOOD[0])
    a.rect(6, 5, 5, 3, WOOD[3], 0.5).rect(7, 13, 4, 2, CREAM[4])
    done("shelf_v", contact(a.outline(), 2, 12))


def canteen() -> None:
    """Tables, counters, stove, fridges."""
    a = Art(32, 16).rect(1, 1, 30, 6, MINT[4]).rect(1, 1, 30, 1, MINT[5]).rect(1, 6, 30, 1, MINT[5])
    a.rect(1, 7, 30, 2, STEEL[2])
    for x in (4, 26):
        a.rect(x, 9, 2, 7, STEEL[3]).rect(x - 1, 15, 4, 1, STEEL[1])
    a.rect(6, 3, 5, 3, STEEL[4]).rect(6, 3, 5, 1, STEEL[5]).dots([(8, 4)], ORANGE[4])
    a.rect(22, 2, 2, 2, WHITE[5])
    done("cafe_table", contact(a.outline(), 2, 28, 0.26))
    steel = Art(16, 16).rect(0, 0, 16, 6, STEEL[4]).rect(0, 0, 16, 1, STEEL[5]).rect(0, 5, 16, 1, STEEL[5])
    steel.rect(0, 6, 16, 10, STEEL[2]).rect(0, 6, 16, 1, STEEL[0]).rect(1, 8, 14, 6, STEEL[3])
    steel.rect(1, 8, 14, 1, STEEL[4]).rect(6, 10, 4, 1, STEEL[0]).rect(0, 15, 16, 1, STEEL[0])
    done("counter", steel)
    a = steel.copy().rect(1, 1, 6, 4, STEEL[1]).rect(2, 2, 4, 2, ORANGE[3]).rect(9, 1, 6, 4, STEEL[1])
    a.rect(10, 2, 4, 2, GREEN[4]).dots([(3, 2), (12, 3)], YEL[4])
    done("counter_food", a)
    a = steel.copy().rect(3, 1, 10, 4, STEEL[1]).rect(4, 2, 8, 3, STEEL[0]).rect(7, 0, 2, 3, STEEL[5])
    a.dots([(7, 3)], GLASS[5])
    done("counter_sink", a)
    stove = Art(16, 16).rect(0, 0, 16, 5, STEEL[1]).rect(0, 0, 16, 1, STEEL[3]).rect(0, 4, 16, 1, STEEL[4])
    stove.rect(0, 5, 16, 11, STEEL[3]).rect(2, 8, 12, 6, STEEL[0]).rect(3, 9, 10, 4, GLASS[1])
    stove.rect(3, 7, 10, 1, STEEL[5]).rect(0, 15, 16, 1, STEEL[0])
    stove.oval(4, 2, 2.4, 1.2, BLACK).oval(11, 2, 2.4, 1.2, BLACK)
    stove.dots([(3, 6), (6, 6), (9, 6), (12, 6)], RED[4])
    done("stove", stove)
    a = Art(16, 32).put(stove, 0, 16).rect(2, 11, 11, 8, STEEL[4]).rect(2, 11, 11, 2, STEEL[1])
    a.rect(2, 11, 11, 1, STEEL[5]).rect(2, 13, 2, 6, STEEL[5]).rect(11, 13, 2, 6, STEEL[2])
    a.rect(1, 14, 1, 2, BLACK).rect(13, 14, 1, 2, BLACK).rect(2, 18, 11, 1, STEEL[1])
    done("stove_pot", a)
    for name, open_ in (("fridge", False), ("fridge_open", True)):
        a = Art(16, 32).rect(1, 0, 14, 5, WHITE[4]).rect(1, 0, 14, 1, WHITE[5]).rect(1, 4, 14, 1, WHITE[5])
        a.rect(1, 5, 14, 27, WHITE[3]).rect(14, 6, 1, 25, WHITE[1]).rect(1, 14, 14, 1, WHITE[0])
        a.rect(3, 8, 1, 4, STEEL[2]).rect(3, 17, 1, 6, STEEL[2]).rect(1, 30, 14, 2, STEEL[0])
        if open_:
            a.rect(2, 15, 12, 14, GLASS[0]).rect(2, 19, 12, 1, STEEL[4]).rect(2, 24, 12, 1, STEEL[4])
            a.rect(4, 16, 2, 3, GREEN[4]).rect(8, 17, 3, 2, RED[3]).rect(5, 22, 3, 2, ORANGE[3])
            a.rect(10, 26, 2, 3, WHITE[4]).rect(0, 15, 2, 15, WHITE[4]).rect(0, 15, 1, 15, WHITE[5])
        else:
            a.rect(8, 7, 4, 4, YEL[4]).rect(9, 8, 2, 1, YEL[2]).rect(7, 18, 3, 4, BLUE[5])
        done(name, contact(a, 0, 16))


def studio() -> None:
    """Broadcast room: mixer, microphone, racks and screens with lights bright enough to glow."""
    lamp = {"g": (0.45, 1.0, 0.55), "y": (1.0, 0.88, 0.42), "r": (1.0, 0.45, 0.36), "c": (0.55, 0.95, 1.0)}
    a = Art(32, 16).rect(0, 0, 32, 8, STEEL[1]).rect(0, 0, 32, 1, STEEL[4]).rect(0, 7, 32, 1, STEEL[3])
    a.rect(0, 8, 32, 8, WOOD[2]).rect(0, 8, 32, 1, WOOD[1]).rect(0, 15, 32, 1, WOOD[0])
    a.rect(3, 10, 11, 5, WOOD[1]).rect(18, 10, 11, 5, WOOD[1])
    for i in range(10):
        x = 2 + i * 2
        a.rect(x, 3, 1, 4, BLACK).dots([(x, 3 + (i * 5) % 4)], STEEL[5])
        a.dots([(x, 1)], lamp["yrgc"[i % 4]] if i % 3 else STEEL[3])
    a.rect(23, 1, 8, 5, BLACK)
    for i in range(4):
        n = (3, 4, 2, 3)[i]
        for j in range(n):
            a.dots([(24 + i * 2, 5 - j)], lamp["ggyr"[j]])
    done("mixer", a)
    a = Art(32, 16).rect(0, 0, 32, 7, WOOD[4]).rect(0, 0, 32, 1, WOOD[5]).rect(0, 6, 32, 1, WOOD[5])
    a.rect(0, 7, 32, 9, WOOD[2]).rect(0, 7, 32, 1, WOOD[1]).rect(0, 15, 32, 1, WOOD[0])
    a.rect(4, 9, 24, 5, GREEN[1])
    a.rect(14, 0, 4, 4, STEEL[1]).rect(14, 0, 4, 1, STEEL[3]).rect(15, 4, 2, 1, BLACK)
    a.rect(13, 4, 6, 2, STEEL[0]).dots([(15, 5)], lamp["r"]).rect(5, 2, 6, 3, WHITE[5])
    a.rect(6, 3, 3, 1, WHITE[1]).rect(22, 1, 6, 4, BLACK).rect(23, 2, 4, 2, STEEL[2])
    done("mic_desk", a)
    a, r = Art(16, 32), rng(2200)
    a.rect(1, 0, 14, 5, STEEL[2]).rect(1, 0, 14, 1, STEEL[4]).rect(1, 4, 14, 1, STEEL[4])
    a.rect(1, 5, 14, 27, STEEL[0])
    for j, y in enumerate((6, 11, 16, 21, 26)):
        a.rect(2, y, 12, 4, STEEL[1]).rect(2, y, 12, 1, STEEL[2])
        for x in range(4, 13, 2):
            if r.random() < 0.6:
                a.dots([(x, y + 2)], lamp["gycr"[int(r.integers(4))]])
        if j in (0, 2):
            a.rect(8, y + 1, 5, 2, (0.10, 0.22, 0.20))
            a.dots([(9, y + 2), (10, y + 1), (11, y + 2), (12, y + 1)], lamp["c" if j else "g"])
    done("radio_rack", contact(a.rect(1, 31, 14, 1, INK), 0, 16))
    for name, on in (("monitor", True), ("monitor_dead", False)):
        a = Art(16, 16).rect(2, 1, 12, 11, STEEL[1]).rect(2, 1, 12, 1, STEEL[3])
        a.rect(3, 3, 10, 7, (0.50, 0.90, 0.98) if on else GLASS[0]).rect(6, 12, 4, 2, STEEL[0])
        a.rect(4, 14, 8, 2, STEEL[2])
        if on:
            a.rect(4, 4, 5, 1, (0.90, 1.0, 1.0)).rect(4, 6, 7, 1, (0.28, 0.50, 0.60))
            a.rect(4, 8, 4, 1, (0.28, 0.50, 0.60))
        else:
            a.line(4, 4, 8, 7, STEEL[4]).line(8, 7, 12, 5, STEEL[3]).line(8, 7, 7, 9, STEEL[3])
        done(name, contact(a.outline(), 3, 10))
    a = Art(32, 32)
    a.rect(1, 7, 30, 8, DARK[2]).rect(1, 7, 30, 1, DARK[5]).rect(1, 14, 30, 1, DARK[4])
    a.rect(1, 15, 30, 5, DARK[1]).rect(2, 20, 28, 4, WHITE[5])
    for x in range(3, 30, 2):
        a.rect(x, 20, 1, 4, WHITE[2])
    for x in range(4, 29, 4):
        a.rect(x, 20, 2, 2, BLACK)
    a.rect(1, 24, 30, 8, DARK[1]).rect(1, 24, 30, 1, DARK[3]).rect(3, 26, 26, 5, DARK[2])
    a.rect(14, 29, 4, 2, YEL[3]).rect(1, 31, 30, 1, INK).rect(7, 10, 8, 4, WHITE[4])
    a.rect(8, 11, 5, 1, WHITE[1])
    done("piano", contact(a.outline(), 1, 30))


def gym() -> None:
    """Mats, vaulting box, hoop, balls."""
    mat = ramp(232, 0.085, 0.30, 0.62, 6)
    a = Art(32, 16).rect(1, 2, 30, 11, mat[4]).rect(1, 2, 30, 1, mat[5]).rect(1, 13, 30, 2, mat[1])
    a.rect(15, 3, 1, 10, mat[3]).rect(2, 12, 28, 1, mat[5]).rect(4, 13, 3, 1, WHITE[3])
    a.rect(25, 13, 3, 1, WHITE[3])
    done("gym_mat", contact(a.outline(), 1, 30))
    a = Art(32, 16).rect(1, 1, 30, 6, mat[4]).rect(1, 1, 30, 1, mat[5]).rect(15, 2, 1, 5, mat[3])
    for j, y in enumerate((7, 10, 13)):
        a.rect(1 + j % 2, y, 29, 3, mat[3 - j % 2]).rect(1 + j % 2, y, 29, 1, mat[5 - j % 2])
        a.rect(1, y + 2, 30, 1, mat[0]).rect(5, y + 1, 3, 1, WHITE[3])
    done("gym_mat_stack", contact(a.outline(), 1, 30))
    a = Art(32, 16).rect(3, 1, 26, 4, CREAM[4]).rect(3, 1, 26, 1, CREAM[5]).rect(3, 4, 26, 1, CREAM[2])
    for j in range(3):
        a.rect(3 - j, 5 + j * 4, 26 + 2 * j, 4, WOOD[3]).rect(3 - j, 5 + j * 4, 26 + 2 * j, 1, WOOD[5])
        a.rect(14, 6 + j * 4, 4, 1, DARK[0])
    done("vault_box", contact(a.rect(1, 15, 30, 1, WOOD[0]).outline(), 0, 32))
    a = Art(32, 48)
    a.rect(4, 2, 24, 16, WHITE[5]).rect(4, 2, 24, 1, RED[4]).rect(4, 17, 24, 1, RED[3])
    a.rect(4, 2, 1, 16, RED[4]).rect(27, 2, 1, 16, RED[3]).rect(11, 8, 10, 1, RED[4])
    a.rect(11, 8, 1, 7, RED[4]).rect(20, 8, 1, 7, RED[4]).rect(5, 16, 22, 1, WHITE[3])
    a.rect(11, 18, 10, 2, ORANGE[4]).rect(11, 19, 10, 1, ORANGE[2])
    for k in range(5):
        a.dots([(12 + (k % 2) + i * 2, 20 + k) for i in range(4)], WHITE[4])
    a.rect(14, 25, 4, 19, STEEL[3]).rect(14, 25, 1, 19, STEEL[5]).rect(17, 25, 1, 19, STEEL[1])
    a.rect(7, 43, 18, 4, BLUE[3]).rect(7, 43, 18, 1, BLUE[5]).rect(7, 46, 18, 2, BLUE[1])
    done("hoop", contact(a.outline(), 6, 20))
    a = Art(16, 16)
    for x in (2, 13):
        a.rect(x, 4, 1, 11, STEEL[4])
    a.rect(2, 5, 12, 1, STEEL[3]).rect(2, 10, 12, 1, STEEL[3]).rect(2, 14, 12, 1, STEEL[2])
    for x, y, c in (
        (4, 3, ORANGE[3]),
        (8, 2, ORANGE[4]),
        (11, 4, WHITE[4]),
        (5, 8, WHITE[4]),
        (10, 8, ORANGE[3]),
        (6, 12, ORANGE[3]),
        (11, 12, BLUE[4]),
    ):
        a.oval(x, y, 1.8, 1.8, c).dots([(x - 1, y - 1)], c * 1.25)
    done("ball_cart", contact(a.outline(), 2, 12))
    a = Art(16, 16).oval(7.5, 12, 3, 2.9, ORANGE[3]).line(5, 12, 10, 12, ORANGE[1])
    a.line(8, 9, 7, 14, ORANGE[1]).dots([(6, 10), (7, 10)], ORANGE[5])
    done("ball", contact(a.outline(), 5, 6))


def nurse() -> None:
    """Sofas, beds and screens, washroom, laboratory."""
    for name, torn in (("sofa", False), ("sofa_torn", True)):
        c = ramp(22, 0.07, 0.24, 0.54, 6)
        a = Art(32, 16).rect(2, 1, 28, 5, c[3]).rect(2, 1, 28, 1, c[5]).rect(5, 6, 11, 4, c[4])
        a.rect(16, 6, 11, 4, c[4]).rect(5, 6, 22, 1, c[2]).rect(15, 6, 1, 9, c[1]).rect(5, 10, 22, 5, c[2])
        a.rect(5, 10, 22, 1, c[3])
        a.rect(1, 4, 4, 11, c[3]).rect(1, 4, 4, 1, c[5]).rect(27, 4, 4, 11, c[3]).rect(27, 4, 4, 1, c[5])
        a.rect(30, 5, 1, 10, c[1]).rect(2, 15, 2, 1, BLACK).rect(28, 15, 2, 1, BLACK)
        if torn:
            a.rect(8, 7, 5, 2, CREAM[4]).dots([(7, 8), (13, 8), (10, 9)], CREAM[3])
            a.rect(20, 11, 3, 2, CREAM[3]).glyphs(("##.", "###", ".##"), 21, 7, {"#": BLOOD[2]})
        done(name, contact(a.outline(), 1, 30))
    for name, bloody in (("bed", False), ("bed_blood", True)):
        a = Art(16, 32)
        a.rect(1, 1, 14, 2, STEEL[4]).rect(1, 1, 14, 1, STEEL[5]).rect(1, 3, 14, 22, WHITE[4])
        a.rect(3, 4, 10, 5, WHITE[5]).rect(3, 8, 10, 1, WHITE[2]).rect(1, 11, 14, 14, MINT[4])
        a.rect(1, 11, 14, 2, WHITE[5]).rect(1, 13, 14, 1, MINT[2])
        a.line(4, 16, 6, 21, MINT[3]).line(10, 15, 9, 22, MINT[3]).rect(1, 25, 14, 3, MINT[2])
        a.rect(1, 25, 14, 1, MINT[5]).rect(1, 27, 14, 2, STEEL[2]).rect(2, 28, 1, 4, STEEL[3])
        a.rect(13, 28, 1, 4, STEEL[2])
        if bloody:
            a.glyphs(("..##...", ".#####.", "#######", ".######", "..###.."), 4, 13, {"#": BLOOD[2]})
            a.rect(7, 6, 4, 2, BLOOD[3]).rect(6, 18, 1, 8, BLOOD[2]).dots([(7, 15), (8, 15)], BLOOD[4])
        done(name, contact(a.outline(), 1, 14))
    a = Art(16, 32).rect(1, 6, 14, 1, STEEL[5]).rect(1, 7, 1, 25, STEEL[3]).rect(14, 7, 1, 25, STEEL[2])
    for x in range(2, 14):
        a.rect(x, 7, 1, 21 + (x % 3 == 0), (MINT[5], MINT[4], MINT[4], MINT[3])[x % 4])
    a.rect(2, 27, 12, 1, MINT[2]).rect(0, 31, 4, 1, STEEL[1]).rect(12, 31, 4, 1, STEEL[1])
    done("curtain", contact(a, 1, 14, 0.2))
    a = Art(16, 16).rect(2, 4, 12, 5, WHITE[5]).rect(4, 5, 8, 3, WHITE[2]).rect(5, 6, 6, 2, WHITE[1])
    a.rect(7, 3, 2, 3, STEEL[4]).rect(2, 9, 12, 3, WHITE[3]).rect(2, 11, 12, 1, WHITE[1])
    a.rect(6, 12, 4, 4, WHITE[2]).dots([(5, 4), (10, 4)], STEEL[3])
    done("sink", contact(a.outline(), 5, 6))
    for name, open_ in (("cubicle", False), ("cubicle_open", True)):
        door = ramp(200, 0.05, 0.32, 0.66, 6)
        a = Art(16, 32).rect(0, 0, 16, 6, door[4] * 0.9).rect(0, 0, 16, 1, door[5])
        a.rect(0, 6, 16, 26, door[2]).rect(0, 6, 1, 26, door[4]).rect(15, 6, 1, 26, door[0])
        if open_:
            a.rect(2, 8, 12, 22, BLACK * 1.2).rect(2, 22, 12, 8, WHITE[1]).oval(8, 24, 3, 3, WHITE[4])
            a.oval(8, 24, 1.6, 1.8, GLASS[1]).rect(6, 17, 5, 4, WHITE[3]).rect(1, 8, 2, 23, door[4])
            a.rect(0, 30, 16, 2, WHITE[1] * 0.8)
        else:
            a.rect(2, 8, 12, 21, door[3]).rect(2, 8, 12, 1, door[5]).rect(2, 8, 1, 21, door[4])
            a.rect(13, 9, 1, 20, door[1]).rect(11, 17, 2, 3, STEEL[5]).dots([(11, 18)], RED[4])
            a.rect(2, 29, 12, 3, BLACK)
        done(name, a)
    a = Art(16, 16).rect(4, 2, 8, 5, WHITE[4]).rect(4, 2, 8, 1, WHITE[5]).oval(7.5, 9, 4, 3.2, WHITE[5])
    a.oval(7.5, 9, 2.5, 1.8, GLASS[1]).rect(5, 12, 6, 4, WHITE[3]).rect(10, 12, 1, 4, WHITE[1])
    done("toilet", contact(a.outline(), 5, 6))
    a = Art(32, 16).rect(0, 0, 32, 6, BLACK * 1.9).rect(0, 0, 32, 1, STEEL[3]).rect(0, 5, 32, 1, STEEL[3])
    a.rect(0, 6, 32, 10, WHITE[3]).rect(0, 6, 32, 1, WHITE[0]).rect(0, 15, 32, 1, STEEL[0])
    a.rect(15, 7, 1, 8, WHITE[1]).rect(7, 9, 2, 1, STEEL[2]).rect(22, 9, 2, 1, STEEL[2])
    a.rect(4, 0, 2, 4, GLASS[4]).rect(4, 2, 2, 2, GREEN[4]).rect(8, 1, 3, 3, GLASS[5])
    a.rect(8, 2, 3, 2, ORANGE[4]).rect(14, 2, 5, 2, STEEL[0]).rect(23, 1, 4, 3, STEEL[2])
    a.rect(24, 0, 2, 1, STEEL[4])
    done("lab_table", a)
    bone = ramp(90, 0.035, 0.45, 0.92, 6)
    a = Art(16, 32).rect(7, 6, 1, 24, STEEL[2]).rect(5, 5, 6, 5, bone[5]).dots([(6, 7), (9, 7)], BLACK)
    a.rect(6, 10, 4, 1, bone[3]).rect(7, 11, 2, 2, bone[4]).rect(4, 13, 8, 1, bone[5])
    a.rect(4, 15, 8, 1, bone[4]).rect(5, 17, 6, 1, bone[4]).rect(3, 13, 1, 8, bone[4])
    a.rect(12, 13, 1, 8, bone[3])
    a.rect(7, 13, 2, 7, bone[3]).rect(5, 20, 6, 2, bone[5]).rect(5, 22, 1, 7, bone[4])
    a.rect(10, 22, 1, 7, bone[3]).rect(3, 30, 10, 2, STEEL[1])
    done("skeleton", contact(a.outline(), 3, 10))
    a = Art(32, 16).rect(2, 5, 28, 8, OLIVE[3]).rect(2, 5, 28, 1, OLIVE[5]).rect(2, 12, 28, 2, OLIVE[1])
    a.rect(3, 6, 7, 5, CREAM[5]).rect(3, 10, 7, 1, CREAM[2]).rect(12, 5, 2, 8, CLOTH[3])
    a.line(18, 7, 21, 11, OLIVE[2]).line(25, 6, 24, 11, OLIVE[2])
    done("bed_roll", contact(a.outline(), 2, 28, 0.25))
    a = Art(16, 16).rect(3, 10, 10, 5, BLUE[2]).rect(3, 10, 10, 1, BLUE[4]).rect(4, 7, 8, 3, STEEL[3])
    a.rect(4, 7, 8, 1, STEEL[5]).rect(6, 4, 4, 3, STEEL[2]).dots([(6, 9), (8, 9), (10, 9)], (0.55, 0.86, 1.0))
    a.dots([(7, 9), (9, 9)], (1.0, 0.80, 0.42)).dots([(5, 13)], RED[4])
    done("camp_stove", contact(a.outline(), 3, 10))
    a = Art(16, 16).rect(0, 4, 16, 2, STEEL[4]).rect(0, 4, 16, 1, STEEL[5]).rect(0, 9, 16, 1, STEEL[2])
    a.rect(7, 6, 2, 10, STEEL[3]).rect(7, 6, 1, 10, STEEL[5]).rect(0, 14, 16, 1, STEEL[1])
    done("rail_h", a)
    a = Art(16, 16).rect(6, 0, 4, 16, STEEL[3]).rect(6, 0, 1, 16, STEEL[5]).rect(9, 0, 1, 16, STEEL[1])
    a.rect(10, 0, 2, 16, INK, 0.28)
    done("rail_v", a)


library()
canteen()
studio()
gym()
nurse()
