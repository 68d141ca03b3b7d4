"""The plan of a map as a picture, with what happened glowing over it. Needs Pillow and no window."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

import numpy as np
import numpy.typing as npt

from game.headless.batch.grid import CELL
from game.sim.level import LOW, WALL, Plan

Picture = npt.NDArray[np.uint8]
Shares = npt.NDArray[np.float64]
SIDE = 512
"""Pixels the longer side of a picture has, or a little less."""
OUTDOORS, INDOORS, LOW_THING, SOLID, DOOR = (
    (203, 207, 198),
    (226, 223, 214),
    (178, 172, 160),
    (62, 66, 74),
    (150, 118, 84),
)
GLOW = np.array([(255, 196, 64), (238, 96, 32), (176, 16, 40)], np.float64)
"""From a little to the most."""


def plan_pixels(plan: Plan) -> Picture:
    """One pixel a tile: ground, low things, walls, doors. -> (h, w, 3)"""
    wall = plan.rasters.wall
    picture = np.empty((*wall.shape, 3), np.uint8)
    picture[:] = OUTDOORS
    picture[_indoors(plan)] = INDOORS
    picture[wall == LOW] = LOW_THING
    picture[wall == WALL] = SOLID
    for door in plan.doors:
        picture[door.y0 : door.y1, door.x0 : door.x1] = DOOR
    return picture


def _indoors(plan: Plan) -> npt.NDArray[np.bool_]:
    from game.sim.kinds.surroundings import ZoneKind

    inside = np.zeros(plan.rasters.wall.shape, np.bool_)
    for zone in plan.zones:
        if zone.kind in (ZoneKind.INDOORS, ZoneKind.OUTDOORS, ZoneKind.ROOF):
            box = slice(max(0, int(zone.y0)), int(zone.y1)), slice(max(0, int(zone.x0)), int(zone.x1))
            inside[box] = zone.kind == ZoneKind.INDOORS
    return inside


def glow(ground: Picture, heat: npt.NDArray[np.float64]) -> Picture:
    """Heat over a plan: nothing where there is none, by the root of its share of the most elsewhere."""
    most = float(heat.max()) if heat.size else 0.0
    if most <= 0.0:
        return ground
    colour, cover = _tint(np.sqrt(heat / most)[..., None])
    h, w = ground.shape[:2]
    colour, cover = (np.repeat(np.repeat(a, CELL, 0), CELL, 1)[:h, :w] for a in (colour, cover))
    return np.asarray(ground * (1 - cover) + colour * cover + 0.5, np.uint8)


def _tint(share: Shares) -> tuple[Shares, Shares]:
    """Colour and how much of it covers the ground, by the root of a share. (..., 1) -> (..., 3), (..., 1)

    The more, the darker: told apart by any eye, and on a page without colours.
    """
    colour = np.where(
        share < 0.5,
        GLOW[0] + (GLOW[1] - GLOW[0]) * share * 2,
        GLOW[1] + (GLOW[2] - GLOW[1]) * (share * 2 - 1),
    )
    return colour, np.where(share > 0, 0.35 + 0.6 * share, 0.0)


def key_colours(many: int = 48) -> list[str]:
    """From nothing to the most as they look indoors, as `#rrggbb`."""
    colour, cover = _tint(np.linspace(0.0, 1.0, many)[:, None])
    seen = np.asarray(np.array(INDOORS) * (1 - cover) + colour * cover + 0.5, np.uint8)
    return ["#" + bytes(each).hex() for each in seen]


def data_uri(picture: Picture) -> str:
    """A picture as a PNG inside an address, each pixel several wide. (h, w, 3)"""
    from PIL import Image

    times = max(1, SIDE // max(picture.shape[:2]))
    image = Image.fromarray(picture).quantize(128)
    image = image.resize((image.width * times, image.height * times), Image.Resampling.NEAREST)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return f"data:image/png;base64,{b64encode(out.getvalue()).decode('ascii')}"
