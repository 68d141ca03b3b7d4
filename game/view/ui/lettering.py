"""Lettering: the name of the game in blocks, Latin and Hangul alike, so that no font is needed for it."""

from __future__ import annotations

import pygame

from game.view.ui.theme import INK, Colour

LETTERS = {
    "H": (
        "###...###",
        "###...###",
        "###...###",
        "###...###",
        "#########",
        "#########",
        "###...###",
        "###...###",
        "###...###",
        "###...###",
        "###...###",
    ),
    "Y": (
        "###...###",
        "###...###",
        "###...###",
        ".###.###.",
        ".#######.",
        "..#####..",
        "...###...",
        "...###...",
        "...###...",
        "...###...",
        "...###...",
    ),
    "O": (
        "..#####..",
        ".#######.",
        "###...###",
        "###...###",
        "###...###",
        "###...###",
        "###...###",
        "###...###",
        "###...###",
        ".#######.",
        "..#####..",
    ),
    "S": (
        ".#######.",
        "#########",
        "###...###",
        "###......",
        "########.",
        ".########",
        "......###",
        "......###",
        "###...###",
        "#########",
        ".#######.",
    ),
    "A": (
        "...###...",
        "..#####..",
        ".###.###.",
        "###...###",
        "###...###",
        "###...###",
        "#########",
        "#########",
        "###...###",
        "###...###",
        "###...###",
    ),
    "N": (
        "###...###",
        "####..###",
        "####..###",
        "#####.###",
        "#####.###",
        "###.#####",
        "###.#####",
        "###..####",
        "###..####",
        "###...###",
        "###...###",
    ),
    "효": (
        "......##......",
        "..##########..",
        "..............",
        "....######....",
        "...##....##...",
        "...##....##...",
        "....######....",
        "....##..##....",
        "....##..##....",
        "....##..##....",
        "##############",
    ),
    "산": (
        "....##...##...",
        "....##...##...",
        "....##...##...",
        "...####..####.",
        "..##..##.##...",
        ".##....####...",
        ".........##...",
        "..##..........",
        "..##..........",
        "..##..........",
        "..###########.",
    ),
}
GAP = 2
"""Blocks between two letters."""


def lettering(text: str, block: int, colour: Colour, fade: Colour) -> pygame.Surface:
    """Text in blocks of `block` pixels, `colour` at its head and `fade` at its foot, with a dark rim."""
    shapes = [LETTERS[letter] for letter in text]
    wide = sum(len(shape[0]) for shape in shapes) + GAP * (len(shapes) - 1) + 2
    high = len(shapes[0]) + 2
    made = pygame.Surface((wide * block, high * block), pygame.SRCALPHA)
    for rim in (True, False):
        left = 1
        for shape in shapes:
            _letter(made, shape, left, block, colour, fade, rim)
            left += len(shape[0]) + GAP
    return made


def _letter(
    made: pygame.Surface,
    shape: tuple[str, ...],
    left: int,
    block: int,
    colour: Colour,
    fade: Colour,
    rim: bool,
) -> None:
    for y, row in enumerate(shape):
        share = y / (len(shape) - 1)
        paint = tuple(round(a + (b - a) * share) for a, b in zip(colour, fade, strict=True))
        for x, cell in enumerate(row):
            if cell != "#":
                continue
            box = pygame.Rect((left + x) * block, (1 + y) * block, block, block)
            made.fill(INK if rim else paint, box.inflate(2 * block, 2 * block) if rim else box)
