"""Classroom and corridor furniture: level tops over standing fronts, then detail by hand."""

from __future__ import annotations

import numpy as np
from tiles_kit import (
    BLACK,
    BLOOD,
    BLUE,
    CREAM,
    DARK,
    GLASS,
    GREEN,
    INK,
    LEAF,
    LOCK,
    ORANGE,
    PALE,
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


def desk(kind: str = "") -> Art:
    """A pupil's desk: pale board, drawer of dark steel, two legs."""
    a, r = Art(16, 16), rng(len(kind) + 5)
    a.rect(1, 1, 14, 6, PALE[3]).rect(1, 1, 14, 1, PALE[5]).rect(1, 1, 1, 6, PALE[4])
    a.rect(1, 6, 14, 1, PALE[4])
    for _ in range(4):
        a.rect(int(r.integers(2, 10)), int(r.integers(2, 6)), 4, 1, PALE[2], 0.5)
    a.rect(1, 7, 14, 1, WOOD[2]).rect(2, 8, 12, 3, STEEL[1]).rect(2, 8, 12, 1, STEEL[0])
    a.rect(3, 9, 10, 2, STEEL[2])
    for x in (2, 13):
        a.rect(x, 8, 1, 8, STEEL[3 if x == 2 else 2])
    a.dots([(1, 15), (14, 15)], STEEL[0])
    if kind == "_book":
        a.rect(3, 2, 5, 4, BLUE[3]).rect(3, 2, 5, 1, BLUE[5]).rect(4, 5, 4, 1, WHITE[4])
        a.rect(10, 3, 3, 1, YEL[4]).dots([(13, 3)], BLACK)
    elif kind == "_paper":
        a.rect(4, 2, 4, 4, WHITE[5]).rect(5, 3, 2, 1, WHITE[1]).rect(9, 1, 4, 4, WHITE[4])
        a.rect(10, 2, 2, 1, WHITE[1]).dots([(5, 5), (6, 5)], WHITE[2])
    elif kind == "_blood":
        a.glyphs((".###...", "#####.#", ".#####.", "..##.##", "...#..."), 4, 2, {"#": BLOOD[2]})
        a.rect(6, 7, 1, 4, BLOOD[2]).rect(9, 7, 1, 2, BLOOD[3]).dots([(6, 3), (7, 3)], BLOOD[4])
    return contact(a.outline(), 1, 14)


def desk_front() -> Art:
    """Tipped towards us: the board stands as a shield, legs behind it."""
    a = Art(16, 16)
    for x in (3, 12):
        a.rect(x, 1, 1, 6, STEEL[3]).dots([(x, 1)], STEEL[5])
    a.rect(3, 4, 10, 1, STEEL[2]).rect(1, 6, 14, 9, PALE[3]).rect(1, 6, 14, 1, PALE[5])
    a.rect(1, 14, 14, 1, WOOD[1]).rect(14, 7, 1, 8, PALE[1]).rect(3, 9, 6, 1, PALE[2])
    a.rect(6, 12, 7, 1, PALE[2])
    a.dots([(5, 8), (6, 9), (5, 10), (10, 10), (11, 9)], DARK[1])
    return contact(a.outline(), 1, 14)


def desk_up() -> Art:
    """On its back, four legs in the air."""
    a = Art(16, 16).rect(1, 8, 14, 6, DARK[4]).rect(1, 8, 14, 1, DARK[5]).rect(3, 10, 10, 3, STEEL[1])
    a.rect(1, 13, 14, 2, PALE[2])
    for x, y, n in ((2, 3, 8), (13, 3, 8), (4, 6, 6), (11, 6, 6)):
        a.rect(x, y, 1, n, STEEL[4] if x < 8 else STEEL[3]).dots([(x, y)], STEEL[5])
    a.rect(3, 4, 10, 1, STEEL[3])
    return contact(a.outline(), 1, 14)


def desk_side() -> Art:
    """On its side: the board edge-on to the left, legs pointing right."""
    a = Art(16, 16).rect(2, 2, 4, 13, PALE[3]).rect(2, 2, 4, 1, PALE[5]).rect(5, 3, 1, 12, PALE[1])
    a.rect(2, 14, 4, 1, WOOD[1]).rect(6, 5, 3, 8, STEEL[1])
    for y in (4, 8, 13):
        a.rect(6, y, 8, 1, STEEL[4 if y == 4 else 3])
    a.rect(13, 4, 1, 10, STEEL[2])
    return contact(a.outline(), 2, 12)


def chair(way: str) -> Art:
    """A school chair; `way` is where its back is not: the way one would look sitting on it."""
    a = Art(16, 16)
    if way in "ns":
        for x in (4, 11):
            a.rect(x, 11, 1, 5, STEEL[2])
        a.rect(4, 8, 8, 4, PALE[3]).rect(4, 8, 8, 1, PALE[4]).rect(4, 11, 8, 1, WOOD[1])
        if way == "s":
            a.rect(4, 6, 1, 3, STEEL[3]).rect(11, 6, 1, 3, STEEL[3]).rect(4, 2, 8, 4, PALE[2])
            a.rect(4, 2, 8, 1, PALE[5]).rect(5, 5, 6, 1, WOOD[1])
        else:
            a.rect(4, 6, 8, 5, PALE[2]).rect(4, 6, 8, 1, PALE[5]).rect(4, 10, 8, 1, WOOD[1])
    else:
        for x in (4, 11):
            a.rect(x, 11, 1, 5, STEEL[2])
        a.rect(4, 8, 8, 3, PALE[3]).rect(4, 8, 8, 1, PALE[4]).rect(4, 11, 8, 1, WOOD[1])
        x = 4 if way == "e" else 10
        a.rect(x, 2, 2, 8, PALE[2]).rect(x, 2, 2, 1, PALE[5])
        a.rect(x + (1 if way == "e" else 0), 3, 1, 7, PALE[3])
    return contact(a.outline(), 4, 8, 0.28)


def chair_over() -> Art:
    """Fallen on its back."""
    a = Art(16, 16).rect(1, 7, 5, 7, PALE[2]).rect(1, 7, 5, 1, PALE[5]).rect(5, 8, 1, 6, WOOD[1])
    a.rect(6, 9, 8, 1, STEEL[4]).rect(6, 13, 9, 1, STEEL[2]).rect(14, 9, 1, 5, STEEL[2])
    a.rect(7, 5, 5, 4, PALE[3]).rect(7, 5, 5, 1, PALE[4]).rect(7, 8, 5, 1, WOOD[1])
    return contact(a.outline(), 1, 13, 0.28)


def teacher() -> None:
    """The teacher's desk and the lectern."""
    a = Art(32, 16)
    a.rect(1, 1, 30, 4, WOOD[4]).rect(1, 1, 30, 1, WOOD[5]).rect(1, 4, 30, 1, WOOD[5])
    a.rect(1, 5, 30, 11, WOOD[2]).rect(1, 5, 30, 1, WOOD[1]).rect(3, 7, 8, 8, WOOD[3])
    a.rect(12, 7, 8, 8, WOOD[3]).rect(21, 7, 8, 4, WOOD[3]).rect(21, 12, 8, 3, WOOD[3])
    for x, y in ((24, 8), (24, 13)):
        a.rect(x, y, 2, 1, STEEL[5])
    a.rect(1, 15, 30, 1, WOOD[0]).rect(5, 1, 6, 3, WHITE[5]).rect(6, 2, 3, 1, WHITE[1])
    a.rect(14, 2, 5, 2, GREEN[3]).rect(14, 2, 5, 1, GREEN[5]).rect(25, 1, 2, 3, BLUE[4])
    a.dots([(25, 1), (26, 0)], YEL[4])
    done("teacher_desk", contact(a.outline(), 0, 32))
    a = Art(16, 32)
    a.rect(2, 10, 12, 4, WOOD[4]).rect(2, 10, 12, 1, WOOD[5]).rect(2, 13, 12, 1, WOOD[5])
    a.rect(3, 14, 10, 17, WOOD[2]).rect(3, 14, 10, 1, WOOD[1]).rect(5, 17, 6, 10, WOOD[3])
    a.rect(12, 15, 1, 16, WOOD[1]).rect(2, 29, 12, 2, WOOD[1])
    a.rect(5, 11, 5, 2, WHITE[5]).rect(11, 7, 1, 4, BLACK).rect(10, 6, 2, 2, STEEL[2])
    done("lectern", contact(a.outline(), 2, 12))


def locker(kind: str = "") -> Art:
    """Two narrow doors, 28 px tall under a 4 px top."""
    a, r = Art(16, 32), rng(2000 + len(kind) * 3)
    a.rect(0, 0, 16, 4, LOCK[4]).rect(0, 0, 16, 1, LOCK[5]).rect(0, 3, 16, 1, LOCK[5])
    a.rect(0, 4, 16, 28, LOCK[1])
    for i in (0, 1):
        x = i * 8
        if kind == "_open" and i == 1:
            a.rect(x, 5, 8, 24, LOCK[0] * 0.55).rect(x, 12, 8, 1, LOCK[2]).rect(x, 13, 8, 1, INK)
            a.rect(x + 2, 8, 3, 4, BLUE[4]).rect(x + 5, 7, 2, 5, RED[4]).rect(x + 3, 15, 3, 9, CREAM[3])
            a.rect(x + 4, 14, 1, 1, STEEL[4])
            a.rect(x + 2, 25, 4, 3, DARK[3]).rect(x - 2, 5, 3, 25, LOCK[3]).rect(x - 2, 5, 1, 25, LOCK[5])
            a.rect(x, 5, 1, 25, LOCK[1])
            continue
        a.rect(x, 5, 8, 24, LOCK[3]).rect(x, 5, 8, 1, LOCK[4]).rect(x, 5, 1, 24, LOCK[4])
        a.rect(x + 7, 6, 1, 23, LOCK[1])
        for y in (8, 10, 12):
            a.rect(x + 2, y, 4, 1, LOCK[1])
        a.rect(x + 2, 15, 4, 2, WHITE[3 + i]).rect(x + 6, 19, 1, 3, STEEL[5]).rect(x + 6, 22, 1, 1, LOCK[0])
    if kind == "_b":
        a.rect(2, 21, 3, 3, RED[4]).rect(10, 23, 4, 2, YEL[4]).rect(10, 20, 2, 2, GREEN[4])
    if kind == "_dent":
        a.rect(1, 18, 5, 6, LOCK[2]).rect(2, 19, 3, 1, LOCK[1]).line(1, 23, 5, 20, LOCK[5])
        a.rect(10, 22, 4, 4, LOCK[2]).line(10, 25, 13, 22, LOCK[1]).rect(9, 6, 4, 5, LOCK[2])
        a.dots([(9, 10), (12, 6)], LOCK[5])
    if kind == "_blood":
        a.glyphs(("..#.#.", "#.#.#.", "#####.", ".####.", "..##.."), 3, 15, {"#": BLOOD[2]})
        for x, n in ((4, 7), (5, 10), (7, 5)):
            a.rect(x, 20, 1, n, BLOOD[2], 0.85)
        a.speck(10, [BLOOD[2]], 33, (8, 12, 8, 14))
    a.rect(0, 29, 16, 3, LOCK[0]).rect(0, 29, 16, 1, LOCK[1])
    a.speck(5, [LOCK[2]], int(r.integers(99)), (0, 6, 16, 22), 0.6)
    return a


def shoes_rack(seed: int) -> Art:
    """A cubby shelf for indoor shoes, 18 px tall."""
    a, r = Art(16, 32), rng(seed)
    a.rect(0, 9, 16, 5, WOOD[4]).rect(0, 9, 16, 1, WOOD[5]).rect(0, 13, 16, 1, WOOD[5])
    a.rect(0, 14, 16, 18, WOOD[2])
    for i in range(2):
        for j in range(3):
            x, y = 1 + i * 8, 15 + j * 5
            a.rect(x, y, 6, 4, DARK[0]).rect(x, y + 3, 6, 1, DARK[2])
            if r.random() < 0.7:
                c = (WHITE[4], WHITE[3], RED[3], BLUE[4], STEEL[4])[int(r.integers(5))]
                a.rect(x + 1, y + 2, 2, 1, c).rect(x + 3, y + 2, 2, 1, c * 0.8)
                a.dots([(x + 1, y + 1)], c * 0.9)
    a.rect(0, 30, 16, 2, WOOD[0]).rect(7, 15, 1, 15, WOOD[3])
    return a


def corridor() -> None:
    """What stands along a corridor."""
    for k in ("", "_b", "_open", "_dent", "_blood"):
        done(f"locker{k}", locker(k))
    done("shoe_rack", shoes_rack(3))
    done("shoe_rack_b", shoes_rack(8))
    a = Art(32, 16).rect(1, 8, 30, 4, WOOD[3]).rect(1, 8, 30, 1, WOOD[5]).rect(1, 10, 30, 1, WOOD[4])
    a.rect(1, 12, 30, 1, WOOD[1])
    for x in (3, 27):
        a.rect(x, 12, 2, 4, STEEL[1])
    done("bench", contact(a.outline(), 2, 28))
    a = Art(32, 32)
    a.rect(0, 0, 32, 6, DARK[4]).rect(0, 0, 32, 1, DARK[5]).rect(0, 5, 32, 1, DARK[5])
    a.rect(0, 6, 32, 26, DARK[2]).rect(2, 8, 28, 15, GLASS[1])
    a.rect(2, 15, 28, 1, GLASS[3]).rect(15, 8, 2, 15, DARK[3])
    for x, y, c in (
        (4, 10, YEL),
        (9, 11, STEEL),
        (19, 10, YEL),
        (25, 11, YEL),
        (5, 18, STEEL),
        (11, 17, YEL),
        (20, 18, ORANGE),
        (26, 17, STEEL),
    ):
        a.rect(x, y, 3, 3, c[4]).dots([(x - 1, y), (x + 3, y)], c[3]).rect(x + 1, y + 3, 1, 1, c[3])
        a.rect(x, y + 4, 3, 1, c[2]).dots([(x, y)], c[5])
    for k in range(6):
        a.dots([(8 + k, 13 - k), (24 + k, 21 - k)], GLASS[4], 0.5)
    a.rect(0, 23, 32, 1, DARK[5]).rect(2, 25, 13, 5, DARK[3]).rect(17, 25, 13, 5, DARK[3])
    a.rect(13, 27, 1, 1, YEL[4]).rect(18, 27, 1, 1, YEL[4]).rect(0, 30, 32, 2, DARK[0])
    done("trophy_case", a)
    a = Art(16, 32)
    a.rect(1, 0, 14, 4, BLUE[4]).rect(1, 0, 14, 1, BLUE[5]).rect(1, 4, 14, 28, BLUE[2])
    a.rect(1, 4, 1, 28, BLUE[4]).rect(2, 5, 9, 14, (0.86, 0.95, 0.98)).rect(2, 5, 9, 1, BLUE[0])
    for j, y in enumerate((7, 12)):
        for i in range(4):
            a.rect(
                3 + i * 2,
                y,
                1,
                3,
                ((0.80, 0.25, 0.22), (0.24, 0.50, 0.34), (0.90, 0.70, 0.25), (0.30, 0.36, 0.62))[(i + j) % 4],
            )
        a.rect(2, y + 3, 9, 1, STEEL[3])
    a.rect(12, 7, 2, 4, BLACK).dots([(12, 8)], (0.5, 1.0, 0.6)).rect(12, 13, 2, 3, STEEL[4])
    a.rect(3, 22, 8, 4, BLACK).rect(3, 22, 8, 1, BLUE[0]).rect(1, 30, 14, 2, BLUE[0])
    a.rect(14, 5, 1, 26, BLUE[1])
    done("vending", contact(a, 0, 16))
    a = Art(16, 32)
    a.rect(5, 10, 6, 6, GLASS[4]).rect(5, 10, 6, 1, WHITE[5]).rect(6, 12, 1, 3, WHITE[5])
    a.rect(4, 16, 8, 15, WHITE[4]).rect(4, 16, 8, 1, WHITE[5]).rect(11, 17, 1, 14, WHITE[2])
    a.rect(6, 19, 4, 3, STEEL[1]).dots([(6, 18)], BLUE[5]).dots([(9, 18)], RED[5]).rect(4, 29, 8, 2, WHITE[1])
    done("water_cooler", contact(a.outline(), 4, 8))


def odds() -> None:
    """Bins, boxes, plants, stacks, cleaning things."""
    a = Art(16, 16).rect(4, 4, 8, 3, STEEL[0]).rect(4, 4, 8, 1, BLUE[5]).rect(4, 6, 8, 10, BLUE[3])
    a.rect(4, 7, 1, 9, BLUE[4]).rect(11, 7, 1, 9, BLUE[1]).rect(5, 9, 6, 1, BLUE[2])
    a.rect(5, 12, 6, 1, BLUE[2]).rect(6, 4, 3, 2, WHITE[4])
    done("bin", contact(a.outline(), 4, 8))
    a = Art(16, 16).rect(2, 8, 9, 7, BLUE[3]).rect(2, 8, 9, 1, BLUE[5]).rect(2, 14, 9, 1, BLUE[1])
    a.rect(10, 8, 2, 7, STEEL[0]).rect(12, 12, 3, 2, WHITE[4]).rect(13, 9, 2, 2, WHITE[3])
    a.dots([(14, 15), (12, 15)], YEL[4])
    done("bin_fallen", contact(a.outline(), 2, 11))
    card = ramp(64, 0.06, 0.32, 0.72, 6)
    a = Art(16, 16).rect(2, 3, 12, 4, card[4]).rect(2, 3, 12, 1, card[5]).rect(2, 7, 12, 9, card[3])
    a.rect(2, 7, 12, 1, card[2]).rect(13, 8, 1, 8, card[1]).rect(7, 3, 2, 8, card[5])
    a.rect(4, 12, 3, 2, DARK[2], 0.7)
    done("box_card", contact(a.outline(), 2, 12))
    b = Art(16, 32).put(a, 0, 16).put(a.copy().flip(), 1, 6).cut(0, 0, 16, 5)
    done("box_stack", contact(b.outline(), 1, 14))
    a = Art(16, 32)
    a.put(desk(), 0, 16).put(desk_up(), 0, 4)
    done("desk_stack", contact(a, 1, 14))
    a = Art(16, 32).put(chair("s"), 0, 16)
    for y in (11, 7, 3):
        a.rect(4, y + 8, 8, 3, PALE[3]).rect(4, y + 8, 8, 1, PALE[4]).rect(4, y + 10, 8, 1, WOOD[1])
    a.rect(4, 6, 8, 4, PALE[2]).rect(4, 6, 8, 1, PALE[5]).rect(3, 10, 1, 16, STEEL[3])
    a.rect(12, 10, 1, 16, STEEL[2])
    done("chair_stack", contact(a.outline(), 3, 10))
    a, r = Art(16, 32), rng(50)
    for _ in range(46):
        ang, d = r.random() * 6.28, r.random() ** 0.6
        x, y = int(7.5 + np.cos(ang) * 6.2 * d), int(13 + np.sin(ang) * 7 * d)
        a.rect(x, y, 2, 1, LEAF[int(np.clip(5 - (y - 6) // 3 + r.integers(-1, 2), 1, 6))])
    a.rect(7, 18, 2, 5, DARK[3]).rect(4, 23, 8, 8, ORANGE[2]).rect(4, 23, 8, 2, ORANGE[4])
    a.rect(5, 24, 6, 1, DARK[0]).rect(11, 25, 1, 6, ORANGE[1])
    done("plant", contact(a.outline(), 4, 8))
    a, r = Art(16, 16), rng(51)
    for _ in range(18):
        a.rect(int(r.integers(1, 9)), int(r.integers(7, 14)), 2, 1, LEAF[int(r.integers(2, 6))])
    a.rect(9, 9, 5, 6, ORANGE[2]).rect(9, 9, 5, 1, ORANGE[4]).rect(8, 9, 2, 6, DARK[1])
    a.speck(6, [DARK[2]], 52, (6, 11, 6, 4))
    done("plant_fallen", contact(a.outline(), 2, 12, 0.25))
    a = Art(16, 32)
    a.rect(1, 4, 14, 4, STEEL[4]).rect(1, 4, 14, 1, STEEL[5]).rect(1, 7, 14, 1, STEEL[5])
    a.rect(1, 8, 14, 24, STEEL[2])
    for y in (9, 15, 21):
        a.rect(2, y, 12, 5, STEEL[3]).rect(2, y, 12, 1, STEEL[4]).rect(6, y + 1, 4, 1, WHITE[4])
        a.rect(6, y + 3, 4, 1, STEEL[0])
    a.rect(2, 27, 12, 3, STEEL[3]).rect(1, 30, 14, 2, STEEL[0]).rect(14, 9, 1, 22, STEEL[1])
    done("cabinet", contact(a, 0, 16))
    a = Art(16, 16).rect(2, 8, 9, 7, YEL[3]).rect(2, 8, 9, 2, DARK[1]).rect(2, 8, 9, 1, YEL[5])
    a.rect(10, 10, 1, 5, YEL[1]).line(6, 9, 13, 1, WOOD[4]).line(7, 9, 14, 1, WOOD[2])
    a.rect(4, 12, 4, 1, YEL[1]).rect(3, 9, 4, 1, WHITE[4])
    done("mop_bucket", contact(a.outline(), 2, 9))


for kind in ("", "_book", "_paper", "_blood"):
    done(f"desk{kind}", desk(kind))
done("desk_front", desk_front())
done("desk_up", desk_up())
done("desk_side", desk_side())
for way in "nsew":
    done(f"chair_{way}", chair(way))
done("chair_over_0", chair_over())
done("chair_over_1", chair_over().flip())
teacher()
corridor()
odds()
