"""Stage: a small world a test sets up, steps and asks, in the game's own words.

    from game.testing.stage import scenario

    def test_a_walker_hears_running() -> None:
        stage = scenario('''
            ################
            #@.....#......z#
            #......+.......#
            ################
        ''')
        stage.open("+").run("east")
        stage.until(lambda: stage.mood("z") != "idle", max_ticks=300)
        assert stage.why("z") == "heard"

In pytest `scenario` and `world` are fixtures too; a failure then shows the moment as a picture.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from game.content import mods
from game.content.draft import toward
from game.content.drawing import FACINGS, Sense, drawn
from game.content.gate import nearest
from game.content.picture import Picture
from game.content.places import GAME
from game.headless.trial import once
from game.session.play import Session, outcome_word, person_named
from game.sim import commands as ask
from game.sim.components import DoorState, Has, Item, Mood, Order, Weather
from game.sim.deeds import Act, Deed, Trigger, When
from game.sim.doing import perform
from game.sim.events import Event, Fact
from game.sim.gates import write_all
from game.sim.lighting import light_on
from game.sim.why import Reason, explain
from game.sim.world import World
from game.testing import names, telling
from game.testing.names import Names, Unknown

Condition = Callable[[], object] | Callable[["Stage"], object]
E_ = TypeVar("E_", Event, Item, Order, Weather)
NEAR = 0.25
"""Tiles: who is told to go somewhere has arrived this close."""
OFTEN = 6
"""Ticks between two looks at the way, as bots and minds have them."""


class Never(AssertionError):
    """What was waited for never came true; the words tell the scene."""

    def __init__(self, stage: Stage, what: str, ticks: int) -> None:
        super().__init__(telling.never(stage, what, ticks))
        self.stage = stage


class At(NamedTuple):
    """A place in tiles."""

    x: float
    y: float


class Stage:
    """One world under test. Verbs take hold with the next tick; they return the stage, so that they chain."""

    def __init__(self, session: Session, called: Names, paint: Callable[[], Picture] | None = None) -> None:
        self.session = session
        self.names = called
        self.facts: list[Fact] = []
        """Everything that has happened, in order."""
        self.meddled = False
        """Something was done to the world from outside: its recording alone would not repeat it."""
        self._asked: list[ask.Command] = []
        self._paint = paint

    @property
    def drawn(self) -> bool:
        """Drawn as text: there is no map file that a recording could be shown on."""
        return self._paint is not None

    # ------------------------------------------------------------ what it is
    @property
    def world(self) -> World:
        return self.session.world

    @property
    def tick(self) -> int:
        """Ticks gone by; 60 are a second."""
        return self.session.tick

    @property
    def seconds(self) -> float:
        return self.session.seconds

    @property
    def player(self) -> int:
        """Row of whoever is played. Raises Unknown once she is gone."""
        return self.names.one(names.PLAYER)

    @property
    def outcome(self) -> str:
        """running, won, torn_apart, …"""
        return outcome_word(self.session.outcome)

    # ------------------------------------------------------------ time
    def step(self, n: int = 1) -> Stage:
        """Let n ticks pass."""
        for _ in range(n):
            asked, self._asked = self._asked, []
            self.facts += self.session.advance(asked)
        return self

    def until(self, condition: Condition, max_ticks: int = 600, what: str = "") -> int:
        """Step until the condition holds. -> ticks it took

        The condition may take the stage. Raises AssertionError that tells what was waited for (`what`, else
        the condition as it is written), the tick, why everybody near acts as they do, and a sketch.
        """
        __tracebackhide__ = True
        takes = bool(inspect.signature(condition).parameters)
        for gone in range(max_ticks + 1):
            if condition(self) if takes else condition():  # type: ignore[call-arg]
                return gone
            if gone < max_ticks:
                self.step()
        told = what or telling.written(condition)
        raise Never(self, told, max_ticks)

    def go(self, x: float, y: float, gait: str = "walk", max_ticks: int = 1200) -> int:
        """Steer straight to a place and stop there. -> ticks it took. Raises AssertionError on the way."""
        __tracebackhide__ = True
        self._gait(gait)
        for gone in range(max_ticks + 1):
            here = self.at(names.PLAYER)
            dx, dy = x - here.x, y - here.y
            away = (dx * dx + dy * dy) ** 0.5
            if away <= NEAR:
                self.stop().step()
                return gone
            if gone % OFTEN == 0:
                self._walk(dx / away, dy / away)
            self.step()
        raise Never(self, f"{gait} to {x:g}, {y:g}", max_ticks)

    # ------------------------------------------------------------ verbs of the player
    def walk(self, way: str | float) -> Stage:
        """Walk east, west, north, south or by degrees (0 east, 90 south), until told otherwise."""
        return self._gait("walk")._walk(*_toward(way))

    def run(self, way: str | float) -> Stage:
        """Run that way."""
        return self._gait("run")._walk(*_toward(way))

    def sneak(self, way: str | float) -> Stage:
        """Sneak that way."""
        return self._gait("sneak")._walk(*_toward(way))

    def stop(self) -> Stage:
        """Stand still."""
        return self._ask(ask.Walk(0, 0))

    def face(self, way: str | float) -> Stage:
        """Look that way."""
        dx, dy = _toward(way)
        return self._ask(ask.Face(round(dx * 64), round(dy * 64)))

    def use(self) -> Stage:
        """Do the nearest thing: take, open, close, read, hand over papers."""
        return self._ask(ask.Use())

    def strike(self) -> Stage:
        """Hit what is in front; while held, struggle."""
        return self._ask(ask.Strike())

    def throw(self, x: float, y: float) -> Stage:
        """Throw a bottle at a place."""
        return self._ask(ask.Throw(*self._off(x, y)))

    def leap(self, x: float, y: float) -> Stage:
        """Nam-ra leaps to a place."""
        return self._ask(ask.Leap(*self._off(x, y)))

    def listen(self) -> Stage:
        """Nam-ra listens through walls."""
        return self._ask(ask.Listen())

    def torch(self) -> Stage:
        """Switch the torch on or off."""
        return self._ask(ask.Torch())

    def shout(self) -> Stage:
        """Call out."""
        return self._ask(ask.Shout())

    def item(self, name: str) -> Stage:
        """Use something carried: bandage."""
        return self._ask(ask.UseItem(int(_word(Item, name))))

    def order(self, name: str) -> Stage:
        """Tell companions to follow, hold or hide."""
        return self._ask(ask.Tell(int(_word(Order, name))))

    def _ask(self, command: ask.Command) -> Stage:
        self._asked.append(command)
        return self

    def _gait(self, gait: str) -> Stage:
        words = ("sneak", "walk", "run")
        if gait not in words:
            raise ValueError(f"gait '{gait}' ({nearest(gait, words)})")
        return self._ask(ask.SetGait(words.index(gait)))

    def _walk(self, dx: float, dy: float) -> Stage:
        return self._ask(ask.Walk(round(dx * 127), round(dy * 127)))

    def _off(self, x: float, y: float) -> tuple[int, int]:
        """A place in sixteenths of a tile from the player."""
        here = self.at(names.PLAYER)
        return round((x - here.x) * 16), round((y - here.y) * 16)

    # ------------------------------------------------------------ deeds of the world
    def noise(self, x: float, y: float, loud: float = 30.0) -> Stage:
        """A sound at a place that carries so many tiles over open ground."""
        return self._deed(Act(Deed.NOISE, amount=loud), x, y)

    def open(self, door: str | int) -> Stage:
        """Unlock and open a door."""
        return self._deed(Act(Deed.OPEN, (self.names.thing("doors", door),)))

    def close(self, door: str | int) -> Stage:
        """Shut a door, unless somebody stands in it."""
        return self._deed(Act(Deed.CLOSE, (self.names.thing("doors", door),)))

    def lock(self, door: str | int) -> Stage:
        """Lock a door."""
        return self._deed(Act(Deed.LOCK, (self.names.thing("doors", door),)))

    def unlock(self, door: str | int) -> Stage:
        """Unlock a door."""
        return self._deed(Act(Deed.UNLOCK, (self.names.thing("doors", door),)))

    def smash(self, door: str | int) -> Stage:
        """Break a door or a barricade."""
        return self._deed(Act(Deed.BREAK, (self.names.thing("doors", door),)))

    def switch(self, lamp: str | int, on: bool) -> Stage:
        """Switch a lamp."""
        return self._deed(Act(Deed.ON if on else Deed.OFF, (self.names.thing("lamps", lamp),)))

    def give(self, item: str, count: int = 1) -> Stage:
        """Put things into the player's hands."""
        return self._deed(Act(Deed.GIVE, amount=float(count), kind=_word(Item, item)))

    def weather(self, name: str) -> Stage:
        """Turn the weather: clear, rain, fog, storm."""
        return self._deed(Act(Deed.WEATHER, kind=_word(Weather, name)))

    def _deed(self, act: Act, x: float = 0.0, y: float = 0.0) -> Stage:
        """Do what a trigger at that place would, now."""
        world = self.world
        if world.tick == 0 and world.fields.version[0] == 1:
            write_all(world.twin)  # as the first tick would
        self.meddled = True
        perform(world, Trigger(When.TIMER, (act,), x, y, x, y), act)
        return self

    # ------------------------------------------------------------ questions
    def at(self, who: str | int) -> At:
        """Where somebody stands."""
        row = self.names.one(who)
        return At(float(self.world.body.x[row]), float(self.world.body.y[row]))

    def mood(self, who: str | int) -> str:
        """idle, wander, investigate, chase, attack, search, rally, feed."""
        return Mood(int(self.world.mind.mood[self.names.one(who)])).name.lower()

    def why(self, who: str | int) -> str:
        """The word for what moved somebody last: placed, heard, saw, smelt, touched, cry, lost, …"""
        return self.reason(who).why.name.lower()

    def reason(self, who: str | int) -> Reason:
        """All that is remembered of it: how loud, from where, since when."""
        return explain(self.world, self.names.one(who))

    def suspicion(self, who: str | int) -> float:
        """0..100."""
        return float(self.world.sense.suspicion[self.names.one(who)])

    def health(self, who: str | int) -> float:
        return float(self.world.vital.health[self.names.one(who)])

    def light(self, who: str | int) -> float:
        """0..1 on somebody; torches of others left out."""
        row = self.names.one(who)
        return float(light_on(self.world.twin, row, row))

    def alive(self, who: str | int) -> int:
        """How many of those with that name live. Raises Unknown where nobody ever had it."""
        rows = self.names.everybody(who)
        return sum(1 for row in rows if int(self.world.who.has[row]) & (Has.ALIVE | Has.DYING) == Has.ALIVE)

    def door(self, door: str | int) -> str:
        """open, shut, locked or broken."""
        d = self.names.thing("doors", door)
        state = int(self.world.doors.state[d])
        if state == DoorState.CLOSED:
            return "locked" if self.world.doors.locked[d] else "shut"
        return DoorState(state).name.lower()

    def holds(self, item: str) -> int:
        """How many of a thing the player carries."""
        return int(self.world.pack.held[self.player, _word(Item, item)])

    def events(self, kind: str) -> list[Fact]:
        """What has happened of one kind: noticed, lost, grab, bite, hit, died, door, shot, …"""
        wanted = _word(Event, kind)
        return [fact for fact in self.facts if fact.kind == wanted]

    # ------------------------------------------------------------ what a person sees
    def sketch(self) -> str:
        """The scene as signs, as it stands."""
        return telling.sketch(self.world, self.names)

    def picture(self, out: Path | str, *lines: str) -> Path:
        """Write a PNG of the moment with the player in its middle; `lines` stand above it."""
        from game.testing.moment import picture

        if self.session.picture is None and self._paint is not None:
            self.session.picture = self._paint()
        row = self.world.player
        here = self.at(row) if row >= 0 else At(self.world.plan.width / 2, self.world.plan.height / 2)
        return picture(self.session, here.x, here.y, Path(out), lines)


def _toward(way: str | float) -> tuple[float, float]:
    """A direction as a unit vector."""
    if not isinstance(way, str):
        return toward(float(way))
    if way not in FACINGS:
        raise ValueError(f"direction '{way}' ({nearest(way, FACINGS)}, or degrees)")
    return FACINGS[way]


def _word(kinds: type[E_], name: str) -> E_:
    """The member a word means. Raises ValueError with the nearest."""
    words: dict[str, Any] = {each.name.lower(): each for each in kinds}
    if name not in words:
        raise ValueError(f"{kinds.__name__.lower()} '{name}' ({nearest(name, words)})")
    found: E_ = words[name]
    return found


# ---------------------------------------------------------------- ways to set one up
def scenario(
    text: str,
    *,
    seed: int = 0,
    person: str = "",
    hour: float = 12.0,
    weather: str = "clear",
    indoors: bool = False,
    facing: str = "south",
    legend: Mapping[str, str | Sense] | None = None,
    **signs: str | Sense,
) -> Stage:
    """A stage drawn as text; signs and legend are those of `content.drawing`.

    `person` is who is played, whoever the drawing has if left out. Raises ContentError with row, column,
    sign, and what would be right.
    """
    found = drawn(
        text,
        {**(legend or {}), **signs},
        name="scenario",
        facing=facing,
        indoors=indoors,
        hour=hour,
        weather=weather,
    )
    who = person_named(person) if person else None
    session = Session(Path("scenario"), who, seed, plan=found.plan, marked=False)

    def paint() -> Picture:
        from game.content.tilework import picture_of

        return picture_of(found)

    return Stage(session, names.of_drawing(found, session.world), paint)


def world(map: str | Path, seed: int = 0, *, person: str = "") -> Stage:
    """A stage over a map by its name or path. Raises ContentError."""
    path = GAME.find_map(str(map))
    loaded = once(path)
    who = person_named(person) if person else None
    shelf = mods.with_owner(path, GAME)
    session = Session(path, who, seed, plan=loaded.plan, shelf=shelf)
    session.picture = loaded.picture
    return Stage(session, names.of_map(loaded, session.world))


__all__ = ["At", "Never", "Stage", "Unknown", "scenario", "world"]
