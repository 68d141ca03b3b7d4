"""Captions: what is heard but not seen, in words, with an arrow; repeats join their line."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, hypot, pi

from game.content.words import Words
from game.view.cues import Cue

LASTS = 2.8
"""Seconds a line stays after its last sound."""
MOST = 3
"""Lines shown at once: the loudest stay."""
LEAST = 1.2
"""Quieter than this at the ear nobody would mention it."""
POINTS = ("e", "se", "s", "sw", "w", "nw", "n", "ne")
ARROWS = ("→", "↘", "↓", "↙", "←", "↖", "↑", "↗")
NEAR, FAR = 9.0, 3.0
"""Loudness at the ear called near, and called far away."""


@dataclass(slots=True)
class Caption:
    """One line."""

    id: str
    point: int
    """Index into POINTS."""
    loud: float
    until: float
    times: int = 1


class Captions:
    """The lines now standing."""

    def __init__(self) -> None:
        self.lines: list[Caption] = []

    def hear(self, cue: Cue, x: float, y: float, now: float) -> None:
        """Take in a cue heard at (x, y); what is seen, one's own or hardly audible is not told."""
        if not cue.told or cue.seen or cue.loud < LEAST:
            return
        name = "step" if cue.id.startswith("step") else cue.id
        if hypot(cue.x - x, cue.y - y) < 0.7:
            return
        point = point_of(cue.x - x, cue.y - y)
        for line in self.lines:
            if line.id == name and (line.point - point) % 8 in (0, 1, 7):
                line.times += 1
                line.until = now + LASTS
                if cue.loud >= line.loud * 0.8:
                    line.loud, line.point = cue.loud, point
                return
        self.lines.append(Caption(name, point, cue.loud, now + LASTS))

    def shown(self, now: float) -> list[Caption]:
        """The loudest lines that have not run out, loudest last: nearest to where the eye rests."""
        self.lines = [line for line in self.lines if line.until > now]
        return sorted(self.lines, key=lambda line: line.loud)[-MOST:]


def point_of(dx: float, dy: float) -> int:
    """The nearest of eight points of the compass, east first, clockwise."""
    return round(atan2(dy, dx) * 4 / pi) % 8


def in_words(line: Caption, words: Words) -> str:
    """`[ low groan ]  north-west, near`."""
    far = "near" if line.loud >= NEAR else "far" if line.loud <= FAR else ""
    where = words.say(f"caption.{POINTS[line.point]}")
    if far:
        where = f"{where}, {words.say(f'caption.{far}')}"
    return f"[ {words.say(f'sound.{line.id}')} ]  {where}"
