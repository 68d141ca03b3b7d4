"""Pixel lettering of the tiles: a 3x5 alphabet and Hangul built stroke by stroke from its letters."""

from __future__ import annotations

import numpy as np
from tiles_kit import Art, Colour

SMALL = {
    "0": ("###", "#.#", "#.#", "#.#", "###"),
    "1": (".#.", "##.", ".#.", ".#.", "###"),
    "2": ("##.", "..#", ".#.", "#..", "###"),
    "3": ("##.", "..#", ".#.", "..#", "##."),
    "4": ("#.#", "#.#", "###", "..#", "..#"),
    "5": ("###", "#..", "##.", "..#", "##."),
    "6": (".##", "#..", "###", "#.#", "###"),
    "7": ("###", "..#", ".#.", ".#.", ".#."),
    "8": ("###", "#.#", "###", "#.#", "###"),
    "9": ("###", "#.#", "###", "..#", "##."),
    "-": ("...", "...", "###", "...", "..."),
    "+": ("...", ".#.", "###", ".#.", "..."),
    "=": ("...", "###", "...", "###", "..."),
    "x": ("...", "#.#", ".#.", "#.#", "..."),
    "!": (".#.", ".#.", ".#.", "...", ".#."),
    "?": ("##.", "..#", ".#.", "...", ".#."),
    ".": ("...", "...", "...", "...", ".#."),
    ":": ("...", ".#.", "...", ".#.", "..."),
    "A": (".#.", "#.#", "###", "#.#", "#.#"),
    "B": ("##.", "#.#", "##.", "#.#", "##."),
    "C": (".##", "#..", "#..", "#..", ".##"),
    "D": ("##.", "#.#", "#.#", "#.#", "##."),
    "E": ("###", "#..", "##.", "#..", "###"),
    "F": ("###", "#..", "##.", "#..", "#.."),
    "G": (".##", "#..", "#.#", "#.#", ".##"),
    "H": ("#.#", "#.#", "###", "#.#", "#.#"),
    "I": ("###", ".#.", ".#.", ".#.", "###"),
    "K": ("#.#", "#.#", "##.", "#.#", "#.#"),
    "L": ("#..", "#..", "#..", "#..", "###"),
    "M": ("#.#", "###", "###", "#.#", "#.#"),
    "N": ("##.", "#.#", "#.#", "#.#", "#.#"),
    "O": (".#.", "#.#", "#.#", "#.#", ".#."),
    "P": ("##.", "#.#", "##.", "#..", "#.."),
    "R": ("##.", "#.#", "##.", "#.#", "#.#"),
    "S": (".##", "#..", ".#.", "..#", "##."),
    "T": ("###", ".#.", ".#.", ".#.", ".#."),
    "U": ("#.#", "#.#", "#.#", "#.#", "###"),
    "V": ("#.#", "#.#", "#.#", "#.#", ".#."),
    "W": ("#.#", "#.#", "###", "###", "#.#"),
    "X": ("#.#", "#.#", ".#.", "#.#", "#.#"),
    "Y": ("#.#", "#.#", ".#.", ".#.", ".#."),
}


def word(art: Art, text: str, x: int, y: int, c: Colour, a: float = 1.0) -> int:
    """Write capitals and digits, 3x5 px each; returns the x after the last."""
    for ch in text:
        if ch != " ":
            art.glyphs(SMALL[ch], x, y, {"#": c}, a)
        x += 2 if ch == " " else 4
    return x


INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"


def consonant(g: np.ndarray, ch: str, x: int, y: int, w: int, h: int) -> None:
    """Draw one consonant as strokes inside a box of the bitmap g."""
    r, b, m = x + w - 1, y + h - 1, y + h // 2
    row = {
        "ㄱ": [y],
        "ㄴ": [b],
        "ㄷ": [y, b],
        "ㄹ": [y, m, b],
        "ㅁ": [y, b],
        "ㅂ": [m, b],
        "ㅋ": [y, m],
        "ㅌ": [y, m, b],
        "ㅍ": [y, b],
        "ㅈ": [y],
        "ㅊ": [y + 1],
    }
    for yy in row.get(ch, []):
        g[yy, x : r + 1] = 1
    if ch in "ㄱㅋ":
        g[y : b + 1, r] = 1
    elif ch in "ㄴㄷㅌ":
        g[y : b + 1, x] = 1
    elif ch == "ㄹ":
        g[y : m + 1, r] = 1
        g[m : b + 1, x] = 1
    elif ch in "ㅁㅂ":
        g[y : b + 1, x] = g[y : b + 1, r] = 1
    elif ch == "ㅍ":
        g[y : b + 1, x + 1] = g[y : b + 1, r - 1] = 1
    elif ch in "ㅅㅈㅊ":
        top = y + "ㅅㅈㅊ".index(ch)
        c, n = x + w // 2, b - top
        if ch == "ㅊ":
            g[y, c] = 1
        for i in range(n + 1):
            d = round(i * (w // 2) / max(1, n))
            g[top + i, c - d] = g[top + i, min(r, c + d)] = 1
    elif ch == "ㅇ":
        g[y, x + 1 : r] = g[b, x + 1 : r] = 1
        g[y + 1 : b, x] = g[y + 1 : b, r] = 1
    elif ch == "ㅎ":
        ring = y + (3 if h >= 6 else 2)
        if h >= 6:
            g[y, x + w // 2 - 1 : x + w // 2 + 2] = 1
        g[ring - 2, x : r + 1] = 1
        g[ring, x + 1 : r] = g[b, x + 1 : r] = 1
        g[ring + 1 : b, x] = g[ring + 1 : b, r] = 1


def syllable(ch: str, w: int = 9, h: int = 9) -> np.ndarray:
    """One Hangul syllable -> (h, w) of 0 and 1."""
    code = ord(ch) - 0xAC00
    first, vowel, last = INITIALS[code // 588], VOWELS[code % 588 // 28], FINALS[code % 28]
    g = np.zeros((h, w), np.int8)
    under = {"ㄹ": 5, "ㅂ": 4}.get(last, 3)
    body = h if last == " " else h - under - 1
    if vowel in "ㅗㅛㅜㅠㅡ":
        consonant(g, first, 2, 0, w - 4, max(3, body - 3 if body > 5 else 3))
        bar = body - 1 if vowel in "ㅗㅛㅡ" else body - 2
        g[bar, :] = 1
        legs = {
            "ㅗ": [w // 2],
            "ㅛ": [w // 2 - 1, w // 2 + 1],
            "ㅜ": [w // 2],
            "ㅠ": [w // 2 - 1, w // 2 + 1],
        }.get(vowel, [])
        for c in legs:
            g[bar - 1 if vowel in "ㅗㅛ" else bar + 1, c] = 1
            if last == " ":
                g[bar - 2 if vowel in "ㅗㅛ" else bar + 1, c] = 1
    elif vowel in "ㅘㅚㅟㅢ":
        consonant(g, first, 0, 0, w - 4, max(3, body - 3))
        g[body - 1, 0 : w - 3] = 1
        if vowel in "ㅘㅚ":
            g[body - 2, (w - 4) // 2] = 1
        g[0:body, w - 2] = 1
        if vowel == "ㅘ":
            g[body // 2, w - 1] = 1
    else:
        stem = w - 2 if vowel in "ㅏㅑ" else w - 1
        consonant(g, first, 0, 0, w - 4, body - (0 if last != " " else 2))
        g[0:body, stem] = 1
        mid = (body - 1) // 2
        arms = {
            "ㅏ": [(mid, 1)],
            "ㅑ": [(mid - 1, 1), (mid + 1, 1)],
            "ㅓ": [(mid, -1)],
            "ㅕ": [(mid - 1, -1), (mid + 1, -1)],
            "ㅔ": [(mid, -3)],
            "ㅐ": [(mid, -1)],
        }.get(vowel, [])
        for yy, d in arms:
            g[yy, stem + d] = 1
        if vowel in "ㅔㅐ":
            g[0:body, stem - 2] = 1
    if last != " ":
        consonant(g, last, 2, h - under, w - 4, under)
    return g


def hangul(
    art: Art,
    text: str,
    x: int,
    y: int,
    c: Colour,
    gap: int = 1,
    down: bool = False,
    size: int = 9,
    a: float = 1.0,
) -> None:
    """Write Hangul, left to right or down."""
    for ch in text:
        g = syllable(ch, size, size)
        art.dots([(x + i, y + j) for j in range(size) for i in range(size) if g[j, i]], c, a)
        x, y = (x, y + size + gap) if down else (x + size + gap, y)
