"""What the groups around a layer pass on to it: offsets add up, opacity, parallax and tints multiply."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from game.content.gate import Where
from game.content.tmx.reading import Reading, flag, real
from game.content.tmx.sheet import Colour


@dataclass(frozen=True, slots=True)
class Under:
    """One layer's share of the groups around it."""

    dx: float = 0.0
    dy: float = 0.0
    opacity: float = 1.0
    visible: bool = True
    tint: Colour | None = None
    parallax_x: float = 1.0
    parallax_y: float = 1.0
    groups: tuple[str, ...] = ()


def passed_on(node: Element, under: Under, where: Where, reading: Reading) -> Under:
    """What a layer or group and all around it pass on to what lies in it."""
    opacity = real(node, "opacity", where, 1.0)
    if not 0 <= opacity <= 1:
        reading.doubt(where.refuse(f"opacity = {opacity:g}", "a number from 0 to 1"))
    return replace(
        under,
        dx=under.dx + real(node, "offsetx", where),
        dy=under.dy + real(node, "offsety", where),
        opacity=under.opacity * min(max(opacity, 0.0), 1.0),
        visible=under.visible and flag(node, "visible", where, True),
        tint=_tinted(under.tint, reading.colour(node, "tintcolor", where)),
        parallax_x=under.parallax_x * real(node, "parallaxx", where, 1.0),
        parallax_y=under.parallax_y * real(node, "parallaxy", where, 1.0),
    )


def _tinted(under: Colour | None, own: Colour | None) -> Colour | None:
    """Tints multiply."""
    if under is None or own is None:
        return own if under is None else under
    r, g, b, a = (round(x * y / 255) for x, y in zip(under, own, strict=True))
    return r, g, b, a
