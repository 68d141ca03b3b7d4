"""Small charts as inline SVG: colours come from the page, so they turn with it from day to night."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

WIDE, HIGH = 640, 200
LEFT, BOTTOM = 44, 26
"""Room for the figures of the axes."""
TOP = 12
"""Room for the upper half of the highest figure."""
Band = Sequence[tuple[float, float, float]]


def _svg(width: int, height: int, title: str, inside: str) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}" '
        f'style="max-width:{width}px"><title>{escape(title)}</title>{inside}</svg>'
    )


def _text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


QUARTERS = (1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 150, 200, 300, 450)
"""Seconds that a quarter of an axis may have: figures people count in."""


def round_up(seconds: float, most: float) -> float:
    """Where an axis ends that has to hold so many seconds and no more than `most`."""
    return min(most, next((4.0 * each for each in QUARTERS if 4 * each > seconds), most))


def scale(start: float = 0.0, end: float = 1.0) -> str:
    """Its ends and its middle, to stand above or below lines of `interval`."""
    middle = (start + end) / 2
    ends = ((start, "start", 0.0), (middle, "middle", _along(middle, start, end)), (end, "end", 240.0))
    inside = "".join(_text(x, 13, f"{value:.0%}", anchor) for value, anchor, x in ends)
    return _svg(240, 18, f"{start:.0%} to {end:.0%}", inside)


def _along(value: float, start: float, end: float) -> float:
    """Where a value lies on a line that is 240 wide."""
    return 8 + 224 * (value - start) / (end - start)


def heat_key(colours: Sequence[str], most: float, unit: str) -> str:
    """Which colour stands for how much: by the root of the share of the most."""
    bar = 220
    wide = bar / len(colours)
    inside = _text(bar + 8, 10, unit, "start")
    for k, colour in enumerate(colours):
        inside += f'<rect x="{k * wide:.1f}" y="0" width="{wide + 0.5:.1f}" height="10" fill="{colour}"/>'
    for share, anchor in ((0.0, "start"), (0.5, "middle"), (1.0, "end")):
        inside += _text(bar * share, 24, _short(most * share * share), anchor)
    return _svg(340, 30, f"0 to {_short(most)} {unit}", inside)


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:.2g}"


def interval(share: float, low: float, high: float, start: float = 0.0, end: float = 1.0) -> str:
    """A share and its interval on a line from `start` to `end`, 0 marked where it lies between."""

    def at(value: float) -> float:
        return _along(value, start, end)

    zero = f'<line class="axis" x1="{at(0):.1f}" x2="{at(0):.1f}" y1="2" y2="22"/>' if start < 0 < end else ""
    inside = (
        f'<line class="axis" x1="8" x2="232" y1="12" y2="12"/>{zero}'
        f'<line class="span" x1="{at(low):.1f}" x2="{at(high):.1f}" y1="12" y2="12"/>'
        f'<circle class="dot" cx="{at(share):.1f}" cy="12" r="5"/>'
    )
    return _svg(240, 24, f"{share:.1%}, 95 % between {low:.1%} and {high:.1%}", inside)


def bars(counts: dict[str, int], total: int, title: str) -> str:
    """Counts as bars, one under the other, with their share of the total."""
    row, most = 24, max(counts.values(), default=1)
    inside = ""
    for k, (word, count) in enumerate(counts.items()):
        y, length = k * row, 280 * count / most
        inside += (
            f'{_text(196, y + 16, word, "end")}<rect class="bar" x="204" y="{y + 4}" width="{length:.1f}" '
            f'height="15"/>{_text(212 + length, y + 16, f"{count} · {count / max(total, 1):.0%}", "start")}'
        )
    return _svg(WIDE, max(1, len(counts)) * row, title, inside)


def histogram(values: Sequence[float], limit: float, title: str, bins: int = 30) -> str:
    """How many of ascending values fall on each even part of 0..limit; the axis is in seconds."""
    counts = [0] * bins
    for value in values:
        counts[min(int(value / limit * bins), bins - 1)] += 1
    wide, high, most = (WIDE - LEFT) / bins, HIGH / 2 - BOTTOM, max(counts)
    inside = ""
    for k, count in enumerate(counts):
        tall = high * count / most
        x, y = LEFT + k * wide, high - tall + 4
        inside += (
            f'<rect class="bar" x="{x + 1:.1f}" y="{y:.1f}" width="{wide - 2:.1f}" height="{tall:.1f}"/>'
        )
    inside += _text(LEFT - 6, 14, str(most), "end") + _text(LEFT - 6, high + 8, "0", "end")
    inside += _axis(HIGH / 2 - BOTTOM + 4, limit)
    return _svg(WIDE, HIGH // 2, title, inside)


def curve(band: Band, step: int, limit: float, title: str) -> str:
    """A median in its quartile band, 0..100 over seconds; a sample every `step` of them."""
    high = HIGH - BOTTOM

    def point(k: int, value: float) -> str:
        x, y = LEFT + (WIDE - LEFT) * (k + 1) * step / limit, TOP + (high - TOP) * (1 - value / 100)
        return f"{x:.1f},{y:.1f}"

    around = [point(k, low) for k, (low, _, _) in enumerate(band)]
    around += [point(k, up) for k, (_, _, up) in reversed(list(enumerate(band)))]
    middle = " ".join(point(k, value) for k, (_, value, _) in enumerate(band))
    inside = "".join(
        f'<line class="grid" x1="{LEFT}" x2="{WIDE}" y1="{y:.1f}" y2="{y:.1f}"/>'
        f"{_text(LEFT - 6, y + 4, str(level), 'end')}"
        for level in (0, 50, 100)
        for y in [TOP + (high - TOP) * (1 - level / 100)]
    )
    inside += f'<polygon class="band" points="{" ".join(around)}"/><polyline class="line" points="{middle}"/>'
    return _svg(WIDE, HIGH, title, inside + _axis(high, limit))


def _axis(y: float, limit: float) -> str:
    """Five marks of seconds under a chart."""
    marks = f'<line class="axis" x1="{LEFT}" x2="{WIDE}" y1="{y:.1f}" y2="{y:.1f}"/>'
    for k in range(5):
        x = LEFT + (WIDE - LEFT) * k / 4
        anchor = "start" if k == 0 else "end" if k == 4 else "middle"
        marks += _text(x, y + 18, f"{limit * k / 4:g} s", anchor)
    return marks
