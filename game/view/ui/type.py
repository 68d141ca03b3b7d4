"""Type: words at the window's own resolution, in a face the system has; Hangul in one that has it."""

from __future__ import annotations

import unicodedata
from collections import OrderedDict
from functools import lru_cache

import pygame

from game.view.ui.theme import INK, Colour

LATIN = (
    "notosans,opensans,sourcesans3,segoeui,helveticaneue,ubuntu,cantarell,"
    "dejavusanscondensed,dejavusans,liberationsans,arial"
)
HANGUL = (
    "notosanscjkkr,notosanskr,notosanscjk,nanumgothic,nanumbarungothic,malgungothic,"
    "applesdgothicneo,applegothic,undotum,baekmukgulim,unifont"
)
CHECKED = 20
"""Size at which faces are asked what letters they have."""
KEPT = 400
"""Rendered strings kept."""


@lru_cache(maxsize=1)
def faces() -> tuple[str | None, str | None, str | None]:
    """Files of the face for words, of one with Hangul, and of the bold one; None = pygame's own, or none."""
    heavy = pygame.font.match_font(LATIN, bold=True)
    return pygame.font.match_font(LATIN), pygame.font.match_font(HANGUL), heavy


EASTERN = (
    ("\u1100", "\u11ff"),
    ("\u2e80", "\u9fff"),
    ("\uac00", "\ud7a3"),
    ("\uf900", "\ufaff"),
    ("\uff00", "\uffef"),
)
"""First and last letters of what the faces with Hangul are made for: Hangul, Han, kana, and their signs."""
NOBODY_S = "\U0010fffe"
"""No face has this letter: how it is drawn is how a face draws what it lacks."""


def is_eastern(letter: str) -> bool:
    """Whether a letter needs the Hangul face."""
    return any(first <= letter <= last for first, last in EASTERN)


def runs(text: str) -> list[tuple[str, bool]]:
    """Text in pieces of one face each, with whether that is the Hangul one."""
    made: list[tuple[str, bool]] = []
    for letter in unicodedata.normalize("NFC", text):
        eastern = is_eastern(letter)
        if made and (made[-1][1] == eastern or letter == " "):
            made[-1] = (made[-1][0] + letter, made[-1][1])
        else:
            made.append((letter, eastern))
    return made


class Type:
    """Sets words onto surfaces; sizes are in window pixels."""

    def __init__(self, factor: float = 1.0) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self.factor = factor
        """The player's own size of text."""
        self._fonts: dict[tuple[int, bool, bool], pygame.Font] = {}
        self._known: dict[tuple[int, str], bool] = {}
        """Whether a face, by its id, has a letter."""
        self._set: OrderedDict[tuple[str, int, Colour, bool], pygame.Surface] = OrderedDict()

    def _font(self, size: int, hangul: bool, bold: bool) -> pygame.Font | None:
        latin, korean, heavy = faces()
        if hangul and korean is None:
            return None
        key = (size, hangul, bold)
        if key not in self._fonts:
            font = pygame.font.Font(korean if hangul else heavy if bold and heavy else latin, size)
            self._fonts[key] = font
        return self._fonts[key]

    def lacks(self, text: str) -> str:
        """The first letters of a text that nobody here has a face for; '' where all can be set."""
        for part, eastern in runs(text):
            font = self._font(CHECKED, eastern, False)
            missing = "".join(
                letter for letter in part.strip() if font is None or not self._has(font, letter)
            )
            if missing:
                return missing[:4]
        return ""

    def _has(self, font: pygame.Font, letter: str) -> bool:
        """Whether a face can draw a letter, rather than a box in its place."""
        key = (id(font), letter)
        if key not in self._known:
            box = font.metrics(NOBODY_S)
            same = letter > "~" and font.metrics(letter) == box
            self._known[key] = not same or _pixels(font, letter) != _pixels(font, NOBODY_S)
        return self._known[key]

    def pixels(self, size: float) -> int:
        """The size really set: the player's factor, never too small to read."""
        return max(11, round(size * self.factor))

    def render(self, text: str, size: float, colour: Colour, bold: bool = False) -> pygame.Surface:
        """One line as a picture; letters nobody has a face for are left out."""
        key = (text, self.pixels(size), colour, bold)
        if key in self._set:
            self._set.move_to_end(key)
            return self._set[key]
        made = self._render(text, key[1], colour, bold)
        self._set[key] = made
        if len(self._set) > KEPT:
            self._set.popitem(last=False)
        return made

    def _render(self, text: str, size: int, colour: Colour, bold: bool) -> pygame.Surface:
        parts = []
        for run, eastern in runs(text):
            font = self._font(size, eastern, bold)
            part = "" if font is None else "".join(letter for letter in run if self._has(font, letter))
            if font is not None and part:
                parts.append((font.render(part, True, colour), font.get_ascent()))
        if not parts:
            return pygame.Surface((1, self.line(size)), pygame.SRCALPHA)
        if len(parts) == 1:
            return parts[0][0]
        above = max(ascent for _, ascent in parts)
        high = max(picture.get_height() + above - ascent for picture, ascent in parts)
        made = pygame.Surface((sum(p.get_width() for p, _ in parts), high), pygame.SRCALPHA)
        x = 0
        for picture, ascent in parts:
            made.blit(picture, (x, above - ascent))
            x += picture.get_width()
        return made

    def line(self, size: float) -> int:
        """Height of a line."""
        font = self._font(self.pixels(size), False, False)
        assert font is not None
        return int(font.get_linesize())

    def width(self, text: str, size: float, bold: bool = False) -> int:
        """How wide a line would be."""
        return self.render(text, size, (255, 255, 255), bold).get_width()

    def draw(
        self,
        window: pygame.Surface,
        text: str,
        at: tuple[float, float],
        size: float,
        colour: Colour,
        anchor: str = "topleft",
        bold: bool = False,
        shade: bool = False,
    ) -> pygame.Rect:
        """Set one line with its `anchor` (a name of pygame.Rect) at a point; `shade` puts ink under it."""
        picture = self.render(text, size, colour, bold)
        where = picture.get_rect(**{anchor: (round(at[0]), round(at[1]))})
        if shade:
            ink = self.render(text, size, INK, bold)
            off = max(1, self.pixels(size) // 14)
            for dx, dy in ((off, off), (-off, off), (off, -off), (-off, -off), (0, off), (0, -off)):
                window.blit(ink, where.move(dx, dy))
        window.blit(picture, where)
        return where

    def wrap(self, text: str, size: float, width: int) -> list[str]:
        """Lines no wider than `width`: broken at spaces, inside a word only where it is too wide itself."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if not line or self.width(longer, size) <= width:
                    line = longer
                else:
                    lines.append(line)
                    line = word
                while self.width(line, size) > width and len(line) > 1:
                    cut = self._cut(line, size, width)
                    lines.append(line[:cut])
                    line = line[cut:]
            lines.append(line)
        return lines

    def _cut(self, line: str, size: float, width: int) -> int:
        """How many letters of a line fit, at least one."""
        fits, beyond = 1, len(line) + 1
        while beyond - fits > 1:
            half = (fits + beyond) // 2
            fits, beyond = (half, beyond) if self.width(line[:half], size) <= width else (fits, half)
        return fits

    def fit(self, text: str, size: float, width: int) -> str:
        """One line no wider than `width`; what does not fit is cut off with a sign that it was."""
        if self.width(text, size) <= width:
            return text
        return text[: self._cut(text, size, width - self.width("…", size))].rstrip() + "…"

    def wrap_most(self, text: str, size: float, width: int, most: int) -> list[str]:
        """The first lines of wrapped text, at most so many; the last tells by its sign that there is more."""
        lines = self.wrap(text, size, width)
        if len(lines) <= most:
            return lines
        if most < 1:
            return []
        rest = lines[most - 1 :]
        last = " ".join(rest[:2]) + "…" * (len(rest) > 2)
        return [*lines[: most - 1], self.fit(last, size, width)]

    def paragraph(
        self,
        window: pygame.Surface,
        text: str,
        area: pygame.Rect,
        size: float,
        colour: Colour,
        centred: bool = False,
    ) -> int:
        """Set wrapped text at the top of an area; the y below the last line."""
        y, step = area.y, round(self.line(size) * 1.12)
        for line in self.wrap(text, size, area.width):
            at = (area.centerx, y) if centred else (area.x, y)
            self.draw(window, line, at, size, colour, "midtop" if centred else "topleft")
            y += step
        return y


def _pixels(font: pygame.Font, letter: str) -> bytes:
    return pygame.image.tobytes(font.render(letter, False, (255, 255, 255), (0, 0, 0)), "RGB")
