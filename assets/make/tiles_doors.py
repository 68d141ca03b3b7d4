"""Doors and barricades: 32 px frames, a row per style and way; closed, two of opening, open, broken."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from tiles_kit import (
    BLACK,
    CONC,
    CREAM,
    DARK,
    GLASS,
    INK,
    PALE,
    RED,
    STEEL,
    WHITE,
    WOOD,
    YEL,
    Art,
    contact,
    ramp,
    rng,
)

F = 32
STATES = ("closed", "ajar", "wide", "open", "broken")
IRON = ramp(255, 0.020, 0.14, 0.46, 6)
LEAF = {
    "wood": ramp(48, 0.055, 0.22, 0.60, 6),
    "slide": PALE,
    "metal": ramp(205, 0.030, 0.24, 0.60, 6),
    "shutter": ramp(235, 0.014, 0.30, 0.70, 6),
}


def panel(style: str, w: int, right: bool = False) -> Art:
    """One leaf as a face of 28 px."""
    c, a = LEAF[style], Art(w, 28)
    a.rect(0, 0, w, 28, c[3]).rect(0, 0, w, 1, c[5]).rect(0, 0, 1, 28, c[4]).rect(w - 1, 1, 1, 27, c[1])
    a.rect(0, 27, w, 1, c[0])
    if style == "wood":
        for y, h in ((3, 9), (14, 11)):
            a.rect(2, y, w - 4, h, c[2]).rect(2, y + h - 1, w - 4, 1, c[4]).rect(2, y, w - 4, 1, c[1])
        if w > 8:
            a.rect(w // 2 - 2, 4, 4, 6, GLASS[1]).dots([(w // 2 - 1, 7), (w // 2, 6)], GLASS[3])
        a.rect(1 if right else w - 3, 15, 2, 2, YEL[4])
    elif style == "slide":
        a.rect(2, 3, w - 4, 11, DARK[2]).rect(3, 4, w - 6 + (w < 9), 9, GLASS[1]).rect(2, 16, w - 4, 9, c[2])
        a.rect(2, 16, w - 4, 1, c[1]).rect(2, 24, w - 4, 1, c[4])
        for k in range(4):
            a.dots([(4 + k, 10 - k)], GLASS[4])
        a.rect(1 if right else w - 2, 14, 1, 4, STEEL[1])
    elif style == "metal":
        a.rect(2, 3, w - 4, 8, c[2]).rect(2, 3, w - 4, 1, c[1]).rect(2, 20, w - 4, 5, c[4])
        a.rect(1, 15, w - 2, 2, STEEL[4]).rect(1, 16, w - 2, 1, STEEL[1])
        a.dots([(1, 2), (w - 2, 2), (1, 25), (w - 2, 25)], c[5])
        if w > 8:
            a.rect(w // 2 - 1, 4, 3, 6, GLASS[0])
        a.rect(3, 12, 3, 2, YEL[4])
    return a


def slats(w: int, h: int) -> Art:
    """The visible lower part of a rolling shutter."""
    c, a = LEAF["shutter"], Art(w, h)
    for y in range(h):
        a.rect(0, h - 1 - y, w, 1, (c[1], c[3], c[4], c[3])[y % 4])
    return a.rect(0, h - 2, w, 2, c[1]).rect(w // 2 - 2, h - 2, 4, 1, YEL[4])


def surround(w: int, c: np.ndarray) -> Art:
    """Jambs and lintel."""
    a = Art(w, F)
    a.rect(0, 0, w, 1, CREAM[5]).rect(0, 1, w, 2, c[2]).rect(0, 3, w, 1, c[0]).rect(0, 1, 2, 31, c[3])
    return a.rect(w - 2, 1, 2, 31, c[1]).rect(0, 1, 1, 31, c[4])


def across(style: str, w: int, state: str) -> Art:
    """A door in a horizontal wall."""
    if style == "gate":
        return iron(w, state)
    if style == "boom":
        return boom(w, state)
    a = surround(w, STEEL if style in ("metal", "shutter") else DARK)
    k = {"closed": 0.0, "ajar": 0.35, "wide": 0.7, "open": 1.0, "broken": 0.0}[state]
    inner = w - 4
    if style == "shutter":
        h = max(4, round(28 * (1 - k * 0.86)))
        a.put(slats(inner, h), 2, 4)
        return (
            wreck(a, style, w)
            if state == "broken"
            else a.rect(2, 31, inner, 1, LEAF["shutter"][0])
            if not k
            else a
        )
    halves = 1 if w == 16 else 2
    n = inner // halves
    for i in range(halves):
        leaf = panel(style, n, i == 1)
        gone = round((n - 2) * k)
        if style == "slide":
            part = Art(n - gone, 28).put(leaf, -gone if i == 0 else 0, 0)
            a.put(part, 2 if i == 0 else w - 2 - part.w, 4)
        else:
            part = Art(max(2, n - gone), 28)
            for x in range(part.w):
                part.c[:, x], part.a[:, x] = leaf.c[:, int(x * n / part.w)] * (1 - 0.28 * k), 1
            a.put(part, 2 if i == 0 else w - 2 - part.w, 4)
    if state == "broken":
        return wreck(a, style, w)
    return a


def wreck(a: Art, style: str, w: int) -> Art:
    """Beat a hole with splintered edges into it and lay the pieces at its foot."""
    r = rng(5000 + w + len(style))
    for y in range(6, 31):
        t = (y - 6) / 25
        half = (w / 2 - 3) * (0.45 + 0.55 * min(1, t * 1.7)) + float(r.normal()) * 1.3
        a.cut(max(2, int(w / 2 - half)), y, min(w - 4, int(2 * half)), 1)
    c = LEAF[style]
    for x, y, n in ((3, 29, 6), (w - 9, 30, 6), (w // 2 - 2, 30, 5)):
        a.rect(x, y, n, 1, c[4]).rect(x, y + 1, n, 1, c[1])
    a.line(2, 22, 6, 29, c[3]).line(3, 22, 7, 29, c[1])
    return a


def iron(w: int, state: str) -> Art:
    """The school gate: bars, two rails, spear tips."""
    a = Art(w, F)
    k = {"closed": 0.0, "ajar": 0.35, "wide": 0.7, "open": 0.86, "broken": 0.0}[state]
    shift = round(w * k)
    for x in range(1, w, 4):
        lean = 3 if state == "broken" and 8 < x < w - 6 else 0
        a.line(x, 4, x + lean, 30, IRON[4]).line(x + 1, 4, x + 1 + lean, 30, IRON[1])
        a.dots([(x, 2), (x, 3), (x + 1, 3)], IRON[5])
    for y in (7, 27):
        a.rect(0, y, w, 2, IRON[3]).rect(0, y, w, 1, IRON[5])
    a.rect(0, 16, w, 1, IRON[3]).oval(w / 2 - 0.5, 16, 4, 4, IRON[2]).oval(w / 2 - 0.5, 16, 2.6, 2.6, YEL[3])
    if state == "broken":
        a.cut(w // 2 - 5, 9, 9, 23).line(w // 2 - 6, 12, w // 2 - 1, 19, IRON[4])
        a.line(w // 2 + 4, 20, w // 2 + 1, 29, IRON[4])
    if shift:
        b = Art(w, F)
        b.put(a, -shift, 0)
        a = b
    return contact(a, 0, w - shift, 0.25)


def boom(w: int, state: str) -> Art:
    """A red and white bar on a concrete post."""
    a = Art(w, F)
    up = {"closed": 0.0, "ajar": 0.5, "wide": 1.0, "open": 1.5, "broken": 0.0}[state]
    n = w - 4 if state != "broken" else w // 2 - 2
    for t in range(n):
        x, y = 4 + t * np.cos(up), 18 - t * np.sin(up) * 0.95
        c = (RED, WHITE)[(t // 4) % 2]
        for q, s in ((0, 5), (1, 4), (2, 2)):
            at = (round(x), round(y) + q) if up < 1 else (round(x) + q, round(y))
            a.dots([at], c[s])
    a.rect(0, 16, 7, 16, CONC[3]).rect(0, 16, 7, 2, CONC[5]).rect(0, 18, 1, 14, CONC[4])
    a.rect(6, 18, 1, 14, CONC[1]).rect(1, 22, 5, 3, YEL[4]).dots([(2, 22), (3, 23), (4, 24)], BLACK)
    if not up and state == "closed":
        a.rect(w - 3, 20, 2, 12, STEEL[3]).rect(w - 4, 31, 4, 1, STEEL[1])
    if state == "broken":
        for t in range(w // 2):
            a.dots([(w // 2 - 2 + t, 29 + (t // 6) % 2)], (RED, WHITE)[(t // 4) % 2][4])
            a.dots([(w // 2 - 2 + t, 30 + (t // 6) % 2)], (RED, WHITE)[(t // 4) % 2][1])
        a.dots([(4 + n, 17), (4 + n, 19), (5 + n, 18)], RED[5])
    return contact(a, 0, 8, 0.3)


def along(style: str, n: int, state: str) -> Art:
    """A door in a vertical wall, edge-on from above; n px long."""
    c = {"gate": IRON, "boom": RED}.get(style, LEAF.get(style, STEEL))
    a = Art(16, n)
    k = {"closed": 0.0, "ajar": 0.35, "wide": 0.7, "open": 0.84, "broken": 0.0}[state]
    if style not in ("gate", "boom"):
        for y in (0, n - 2):
            a.rect(2, y, 12, 2, (STEEL if style in ("metal", "shutter") else DARK)[3])
            a.rect(2, y, 12, 1, (STEEL if style in ("metal", "shutter") else DARK)[4])
    m = n - 4
    if style == "boom":
        a.rect(4, 0, 8, 7, CONC[4]).rect(4, 6, 8, 3, CONC[2]).rect(4, 0, 8, 1, CONC[5])
        for t in range(n - 8 if state in ("closed", "broken") else round((n - 8) * (1 - k))):
            if state == "broken" and t > 5:
                break
            a.rect(7, 8 + t, 3, 1, (RED, WHITE)[(t // 4) % 2][4])
            a.dots([(9, 8 + t)], (RED, WHITE)[(t // 4) % 2][2]).dots([(10, 8 + t)], INK, 0.3)
        return a
    hinged = style in ("wood", "metal")
    if hinged and k:
        w = 4 + round(9 * k)
        long = max(4, round(m * (1 - k)))
        a.rect(6, 2, 4, long, c[3]).rect(6, 2, 1, long, c[5]).rect(9, 2, 1, long, c[1])
        a.rect(16 - w, 2, w, 3, c[4]).rect(16 - w, 4, w, 1, c[1])
        return a
    long = m - round(m * k)
    a.rect(6, 2, 4, long, c[3]).rect(6, 2, 1, long, c[5]).rect(9, 2, 1, long, c[1])
    a.rect(6, 1 + long, 4, 1, c[1]).rect(10, 2, 2, long, INK, 0.28)
    if style == "slide" and long > 6:
        a.rect(7, 4, 2, long - 5, GLASS[2]).rect(7, 4, 1, long - 5, GLASS[4])
    if style == "gate":
        for y in range(3, long, 4):
            a.rect(6, y, 4, 1, c[5])
    if style == "shutter":
        for y in range(3, long, 3):
            a.rect(6, y, 4, 1, c[1])
    if style == "wood" or style == "metal":
        a.rect(5, n - 6, 6, 1, YEL[4])
    if state == "broken":
        a.cut(5, n // 2 - 4, 8, 8).line(6, n // 2 - 4, 9, n // 2 - 2, c[4])
        a.line(8, n // 2 + 3, 6, n // 2 + 5, c[4])
        a.rect(2, n // 2, 4, 1, c[4]).rect(11, n // 2 + 2, 4, 1, c[2])
        a.dots([(3, n // 2 + 3), (12, n // 2 - 2)], c[3])
    return a


def barricade(w: int, damage: int) -> Art:
    """Desks and chairs piled to 22 px; blows take the top away and scatter it."""
    from tiles_class import chair, chair_over, desk, desk_front, desk_side, desk_up

    a = Art(w, F)
    if w == 16:
        piles = (
            [(desk_side(), 0, 6), (desk_up(), 0, 0), (desk_front(), 0, 16)],
            [(chair("e"), 0, 7), (desk_front(), 0, 16)],
            [(chair_over(), 0, 16)],
        )
    else:
        piles = (
            [
                (desk_up(), 9, -1),
                (chair("e"), 0, 2),
                (desk(), 16, 7),
                (desk_side(), 3, 7),
                (desk_front(), 0, 16),
                (desk_front().flip(), 16, 16),
            ],
            [(desk_up(), 12, 5), (desk_side(), 1, 8), (desk_front(), 0, 16), (chair_over(), 15, 16)],
            [(desk_up(), 1, 14), (chair_over(), 15, 16)],
        )
    for art, x, y in piles[damage]:
        a.put(art, x, y)
    if damage < 2:
        a.line(1, 20 - 2 * damage, w - 2, 14, WOOD[4]).line(1, 21 - 2 * damage, w - 2, 15, WOOD[1])
    r = rng(5100 + damage)
    for _ in range(damage * w // 5):
        x, y = int(r.integers(0, w - 3)), int(r.integers(26, 32))
        a.rect(x, y, int(r.integers(1, 4)), 1, PALE[int(r.integers(1, 4))])
    return a


def rows() -> list[tuple[str, tuple[int, int], str, list[Art]]]:
    """Every entry: name, foot, the way it lies, its frames."""
    out = []
    for style in ("wood", "slide", "metal", "shutter", "gate", "boom"):
        for w in (16, 32):
            out.append(
                (f"door_{style}_h{w // 16}", (16, 31), "upright", [across(style, w, s) for s in STATES])
            )
        for n in (16, 32):
            out.append((f"door_{style}_v{n // 16}", (16, 31), "level", [along(style, n, s) for s in STATES]))
    for w in (16, 32):
        out.append((f"barricade_h{w // 16}", (16, 31), "upright", [barricade(w, d) for d in range(3)]))
    for n in (16, 32):
        tall = [Art(16, n) for _ in range(3)]
        for d, a in enumerate(tall):
            for y in range(0, n, 16):
                a.put(barricade(16, d), 0, y - 16)
        out.append((f"barricade_v{n // 16}", (16, 31), "upright", tall))
    return out


def write(root: Path) -> None:
    """Write assets/sprites/doors.png and doors.toml."""
    entries = rows()
    sheet = np.zeros((len(entries) * F, len(STATES) * F, 4), np.float32)
    text = [
        "# Written by make/tiles.py. One row an entry; `first` is the column an animation begins at.",
        '# lies = "upright": z rises from the foot; "level": seen from above, all at height z.',
        "",
    ]
    for r, (name, foot, lies, arts) in enumerate(entries):
        for c, art in enumerate(arts):
            y, x = r * F + F - art.h, c * F + (F - art.w) // 2
            sheet[y : y + art.h, x : x + art.w] = art.rgba()
        text += [
            f"[{name}]",
            'file = "doors.png"',
            f"frame = [{F}, {F}]",
            f"foot = [{foot[0]}, {foot[1]}]",
            "facings = 1",
            f'lies = "{lies}"',
        ]
        if lies == "level":
            text.append("z = 8")
        anims = (
            [("closed", 0, 1), ("open", 1, 3), ("broken", 4, 1)]
            if len(arts) == 5
            else [("whole", 0, 1), ("damaged", 1, 1), ("broken", 2, 1)]
        )
        for anim, first, frames in anims:
            text += [
                f"[{name}.anim.{anim}]",
                f"row = {r}",
                f"first = {first}",
                f"frames = {frames}",
                "fps = 12",
            ]
        text.append("")
    (root / "assets/sprites").mkdir(parents=True, exist_ok=True)
    Image.fromarray((np.clip(sheet, 0, 1) * 255 + 0.5).astype(np.uint8)).save(
        root / "assets/sprites/doors.png", optimize=True
    )
    (root / "assets/sprites/doors.toml").write_text("\n".join(text), encoding="utf-8")
