"""The surroundings as text, for terminals: what the agent perceives and no more, a sign a tile."""

from __future__ import annotations

import numpy as np

from game.envs import sketch
from game.envs.fields import PIXELS
from game.sim.world import World

SIGNS = (
    ((0, 0, 0), " ", "unknown"),
    ((50, 50, 50), ",", "floor out of sight"),
    ((110, 110, 110), ".", "floor in sight"),
    ((235, 235, 235), "#", "wall"),
    ((150, 95, 40), "+", "shut door"),
    ((240, 220, 60), "?", "thing"),
    ((200, 60, 220), "!", "goal"),
    ((70, 110, 255), "h", "somebody"),
    ((40, 190, 60), "s", "soldier"),
    ((170, 30, 30), "z", "infected"),
    ((255, 30, 30), "Z", "hunting"),
    ((60, 240, 240), "@", "oneself"),
)
"""A colour of the little picture, its sign, what it is."""


def text(world: World) -> str:
    """Half as many rows and columns as the little picture has pixels, and a line on the body."""
    row = world.player
    if row < 0:
        return f"tick {world.tick}: {world.outcome.name.lower()}\n"
    picture = np.zeros((PIXELS, PIXELS, 3), np.uint8)
    sketch.paint(world.twin, row, world.fields.visible, world.fields.known, picture)
    one = picture[::2, ::2]  # whoever is painted is two by two pixels: just one of them is looked at
    shown = np.zeros(one.shape[:2], np.uint8)
    for k, (colour, _, _) in enumerate(SIGNS):
        shown[(one == colour).all(axis=2)] = k
    lines = ["".join(SIGNS[k][1] for k in line).rstrip() for line in shown]
    vital, hour = world.vital, world.hour
    told = f"tick {world.tick}, {int(hour):02}:{int(hour % 1 * 60):02}, health {vital.health[row]:.0f}"
    return "\n".join([*lines, f"{told}, stamina {vital.stamina[row]:.0f}, {world.outcome.name.lower()}", ""])
