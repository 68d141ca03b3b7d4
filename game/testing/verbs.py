"""Verbs of a test: what the player does, and what is done to the world, in the game's words."""

from __future__ import annotations

from typing import Self

from game.content.drawn.drawing import FACINGS
from game.content.gate import nearest
from game.content.plan.draft import toward
from game.session.play import Session
from game.sim import commands as ask
from game.sim.deeds import Act, Deed, Trigger, When
from game.sim.doing import perform
from game.sim.gates import write_all
from game.sim.kinds.minds import Order
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Item
from game.testing import names
from game.testing.names import Names
from game.testing.questions import Questions, word

GAITS = ("sneak", "walk", "run")


class Verbs(Questions):
    """Verbs take hold with the next tick; each returns the stage, so that they chain."""

    def __init__(self, session: Session, called: Names) -> None:
        super().__init__(session, called)
        self.meddled = False
        """Something was done to the world from outside: its recording alone would not repeat it."""
        self._asked: list[ask.Command] = []

    # ------------------------------------------------------------ verbs of the player
    def walk(self, way: str | float) -> Self:
        """Walk east, west, north, south or by degrees (0 east, 90 south), until told otherwise."""
        return self._gait("walk")._walk(*_toward(way))

    def run(self, way: str | float) -> Self:
        """Run that way."""
        return self._gait("run")._walk(*_toward(way))

    def sneak(self, way: str | float) -> Self:
        """Sneak that way."""
        return self._gait("sneak")._walk(*_toward(way))

    def stop(self) -> Self:
        """Stand still."""
        return self._ask(ask.Walk(0, 0))

    def face(self, way: str | float) -> Self:
        """Look that way."""
        dx, dy = _toward(way)
        return self._ask(ask.Face(round(dx * 64), round(dy * 64)))

    def use(self) -> Self:
        """Do the nearest thing: take, open, close, read, hand over papers."""
        return self._ask(ask.Use())

    def strike(self) -> Self:
        """Hit what is in front; while held, struggle."""
        return self._ask(ask.Strike())

    def throw(self, x: float, y: float) -> Self:
        """Throw a bottle at a place."""
        return self._ask(ask.Throw(*self._off(x, y)))

    def leap(self, x: float, y: float) -> Self:
        """Nam-ra leaps to a place."""
        return self._ask(ask.Leap(*self._off(x, y)))

    def listen(self) -> Self:
        """Nam-ra listens through walls."""
        return self._ask(ask.Listen())

    def torch(self) -> Self:
        """Switch the torch on or off."""
        return self._ask(ask.Torch())

    def shout(self) -> Self:
        """Call out."""
        return self._ask(ask.Shout())

    def item(self, name: str) -> Self:
        """Use something carried: bandage."""
        return self._ask(ask.UseItem(int(word(Item, name))))

    def order(self, name: str) -> Self:
        """Tell companions to follow, hold or hide."""
        return self._ask(ask.Tell(int(word(Order, name))))

    def _ask(self, command: ask.Command) -> Self:
        self._asked.append(command)
        return self

    def _gait(self, gait: str) -> Self:
        if gait not in GAITS:
            raise ValueError(f"gait '{gait}' ({nearest(gait, GAITS)})")
        return self._ask(ask.SetGait(GAITS.index(gait)))

    def _walk(self, dx: float, dy: float) -> Self:
        return self._ask(ask.Walk(round(dx * 127), round(dy * 127)))

    def _off(self, x: float, y: float) -> tuple[int, int]:
        """A place in sixteenths of a tile from the player."""
        here = self.at(names.PLAYER)
        return round((x - here.x) * 16), round((y - here.y) * 16)

    # ------------------------------------------------------------ deeds of the world
    def noise(self, x: float, y: float, loud: float = 30.0) -> Self:
        """A sound at a place that carries so many tiles over open ground."""
        return self._deed(Act(Deed.NOISE, amount=loud), x, y)

    def open(self, door: str | int) -> Self:
        """Unlock and open a door."""
        return self._deed(Act(Deed.OPEN, (self.names.thing("doors", door),)))

    def close(self, door: str | int) -> Self:
        """Shut a door, unless somebody stands in it."""
        return self._deed(Act(Deed.CLOSE, (self.names.thing("doors", door),)))

    def lock(self, door: str | int) -> Self:
        """Lock a door."""
        return self._deed(Act(Deed.LOCK, (self.names.thing("doors", door),)))

    def unlock(self, door: str | int) -> Self:
        """Unlock a door."""
        return self._deed(Act(Deed.UNLOCK, (self.names.thing("doors", door),)))

    def smash(self, door: str | int) -> Self:
        """Break a door or a barricade."""
        return self._deed(Act(Deed.BREAK, (self.names.thing("doors", door),)))

    def switch(self, lamp: str | int, on: bool) -> Self:
        """Switch a lamp."""
        return self._deed(Act(Deed.ON if on else Deed.OFF, (self.names.thing("lamps", lamp),)))

    def give(self, item: str, count: int = 1) -> Self:
        """Put things into the player's hands."""
        return self._deed(Act(Deed.GIVE, amount=float(count), kind=word(Item, item)))

    def weather(self, name: str) -> Self:
        """Turn the weather: clear, rain, fog, storm."""
        return self._deed(Act(Deed.WEATHER, kind=word(Weather, name)))

    def _deed(self, act: Act, x: float = 0.0, y: float = 0.0) -> Self:
        """Do what a trigger at that place would, now."""
        world = self.world
        if world.tick == 0 and world.fields.version[0] == 1:
            write_all(world.twin)  # as the first tick would
        self.meddled = True
        perform(world, Trigger(When.TIMER, (act,), x, y, x, y), act)
        return self


def _toward(way: str | float) -> tuple[float, float]:
    """A direction as a unit vector."""
    if not isinstance(way, str):
        return toward(float(way))
    if way not in FACINGS:
        raise ValueError(f"direction '{way}' ({nearest(way, FACINGS)}, or degrees)")
    return FACINGS[way]
