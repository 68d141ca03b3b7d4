"""Looks: which sprite sheet each body wears and which of its four pictures is shown."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.sim.kinds.who import Breed, Has, Person
from game.sim.world import World
from game.view.draw.scene import CIVILIANS, LISTENERS, RUNNERS, SHEETS, WALKERS, Facing

SHEET = {name: k for k, name in enumerate(SHEETS)}


def sheets(world: World, top: int) -> npt.NDArray[np.int32]:
    """Sprite sheet of every row. -> (top,)"""
    has, person = world.who.has[:top], world.who.person[:top]
    look, breed = world.who.look[:top].astype(np.int32), world.who.breed[:top]
    found = SHEET["civilian_0"] + look % CIVILIANS
    infected = has & int(Has.INFECTED) != 0
    found = np.where(infected & (breed == Breed.WALKER), SHEET["walker_0"] + look % WALKERS, found)
    found = np.where(infected & (breed == Breed.RUNNER), SHEET["runner_0"] + look % RUNNERS, found)
    found = np.where(infected & (breed == Breed.LISTENER), SHEET["listener_0"] + look % LISTENERS, found)
    found = np.where(has & int(Has.SOLDIER) != 0, SHEET["guard"], found)
    found = np.where(has & int(Has.INSPECTOR) != 0, SHEET["inspector"], found)
    for who, name in ((Person.ONJO, "onjo"), (Person.NAMRA, "namra"), (Person.SUHYEOK, "suhyeok")):
        found = np.where((person == who) & ~infected, SHEET[name], found)
    return found.astype(np.int32)


def facings(
    fx: npt.NDArray[np.float64], fy: npt.NDArray[np.float64], last: npt.NDArray[np.int32]
) -> npt.NDArray[np.int32]:
    """One of four pictures; near a diagonal the last one is kept. (k,), (k,), (k,) -> (k,)"""
    was_side = last >= Facing.EAST
    side = np.abs(fx) > np.abs(fy) * np.where(was_side, 0.8, 1.25)
    turned = np.where(
        side, np.where(fx > 0, Facing.EAST, Facing.WEST), np.where(fy > 0, Facing.SOUTH, Facing.NORTH)
    )
    still = (np.abs(fx) < 1e-6) & (np.abs(fy) < 1e-6)
    return np.where(still, last, turned).astype(np.int32)
