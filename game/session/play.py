"""Session: one play-through. It joins a map, a protagonist and a seed to a world, steps it, records.

It decides nothing about the rules and knows no clock: whoever calls `advance` sets the pace.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.content import gate, places, rules, tiled
from game.content.drawn import scenario
from game.content.gate import ContentError, Where, nearest
from game.content.mod import mods
from game.content.places import GAME, Shelf
from game.session import made
from game.session.baggage import Baggage, pack, unpack
from game.session.marks import Marker
from game.session.packing import MAX_COMMANDS
from game.session.replay import Made, Replay
from game.sim import schedule
from game.sim.clock import TICKS
from game.sim.commands import Command, Face, Walk
from game.sim.deeds import Lead
from game.sim.events import Fact, facts
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import NOBODY, Person
from game.sim.level import Plan
from game.sim.numbers import Numbers
from game.sim.world import World

LEAST_ROWS = 1024
"""Row space of an ordinary map; a crowded one gets room for twice its people."""


MOST_A_TICK = 1000
"""Commands nobody gives in one tick."""
TOO_LONG = "too long"
"""The outcome of a recording that ended because no file holds more commands."""
CUT = "reloaded"
"""Outcome of a recording that ends where the map was read anew."""


class Session:
    """A world being played, with its recorder."""

    keeps = True
    """Whether it may be written to a save slot."""

    def __init__(
        self,
        map_path: Path | str,
        person: Person | None,
        seed: int,
        numbers: Numbers | None = None,
        plan: Plan | None = None,
        marked: bool = True,
        shelf: Shelf = GAME,
        came: Baggage | None = None,
    ) -> None:
        """Begin a night. `marked` = take a mark each second, so that a replay of it can be verified.

        Nobody named = whoever the map has a start for, On-jo before Nam-ra.
        `shelf` = the mods it is played with, `came` = what was brought along from another map. Raises
        ContentError where the map or the rules are wrong.
        """
        self.shelf = shelf
        self.path = Path(map_path)
        self.picture: object = None
        if plan is None:
            drawn = self.path.suffix == scenario.ENDING
            loaded = scenario.load(self.path) if drawn else tiled.load(self.path)
            plan, self.picture = loaded.plan, loaded.picture
        self.plan = plan
        if person is None:
            person = min((start.person for start in plan.starts), default=Person.ONJO)
        if not any(start.person == person for start in plan.starts):
            raise _no_start(self.path, plan, person)
        self.numbers = rules.load_numbers(shelf=shelf) if numbers is None else numbers
        self.person, self.seed, self.marked = person, seed, marked
        self.world = World(plan, self.numbers, seed, person, rows_for(plan))
        if came is not None:
            unpack(self.world, came, str(map_path))
        self.marker = Marker(self.world) if marked else None
        self._held: dict[type, Command] = {}
        self.cut = False
        """The recording has ended though the night goes on."""
        self.replay = Replay(
            Made(
                map=shelf.word_for(map_path),
                person=person.name.lower(),
                seed=seed,
                plan=made.plan_digest(plan),
                rules=made.rules_digest(self.numbers),
                build=made.build_digest(),
                mods=shelf.behind(map_path),
                came=came,
            )
        )

    @property
    def tick(self) -> int:
        return self.world.tick

    @property
    def seconds(self) -> float:
        return self.world.tick / TICKS

    @property
    def outcome(self) -> Outcome:
        return self.world.outcome

    @property
    def over(self) -> bool:
        """Nothing a player asks matters any more."""
        return self.outcome != Outcome.RUNNING or self.world.player == NOBODY

    @property
    def leads_on(self) -> Lead | None:
        """The way to another map that was taken, None while she is here."""
        row = int(self.world.tables.story.onward[0])
        return self.plan.leads[row] if self.outcome == Outcome.MOVED_ON and row >= 0 else None

    def onward(self) -> Session:
        """The night that goes on in the other map, with what she has. Raises ContentError."""
        lead = self.leads_on
        if lead is None:
            raise LookupError("nobody has left for another map")
        where = Where(gate.label(self.path)).at("goto")
        path = places.confines(self.path).resolve(self.path.parent, lead.map, ".tmx", where)
        came = pack(self.world, lead.at, self.replay.made.came)
        return Session(
            path, self.person, self.seed, self.numbers, marked=self.marked, shelf=self.shelf, came=came
        )

    def advance(self, commands: Sequence[Command] = ()) -> list[Fact]:
        """One tick; what happened in it."""
        news = self._news(commands)
        if len(self.replay.commands) > MAX_COMMANDS - MOST_A_TICK:
            self.cut_recording(TOO_LONG)
        if not self.cut:
            self.replay.commands.extend((self.world.tick, command) for command in news)
        schedule.step(self.world, news)
        if self.marker is not None and not self.cut and self.world.tick % TICKS == 0:
            self.replay.marks.append(self.marker.mark(self.world))
        return list(facts(self.world.outbox, self.world.tick))

    def _news(self, commands: Sequence[Command]) -> list[Command]:
        """Commands without walks and looks that only repeat what holds already."""
        news = []
        for command in commands:
            if isinstance(command, Walk | Face):
                if self._held.get(type(command)) == command:
                    continue
                self._held[type(command)] = command
            news.append(command)
        return news

    def recording(self) -> Replay:
        """The replay up to now, or up to where it was cut."""
        if not self.cut:
            self._close()
        return self.replay

    def cut_recording(self, word: str = CUT) -> None:
        """End the recording here: what follows cannot be repeated from commands alone."""
        if not self.cut:
            self._close()
            self.replay.outcome, self.cut = word, True

    def _close(self) -> None:
        last = None if self.marker is None else self.marker.mark(self.world)
        self.replay.close(self.world.tick, outcome_word(self.outcome), last, self.world.digest())


def rows_for(plan: Plan) -> int:
    """Row space for a map: its people twice over, in steps of 1024."""
    queued = sum(max(8, point.civilians) for point in plan.checkpoints)
    people = len(plan.actors) + queued + 256
    return max(LEAST_ROWS, -(-people * 2 // LEAST_ROWS) * LEAST_ROWS)


def _no_start(path: Path, plan: Plan, person: Person) -> ContentError:
    have = ", ".join(start.person.name.lower() for start in plan.starts) or "nobody"
    who = person.name.lower()
    value = f"no Start with who = {who} (starts: {have})"
    return ContentError(path, "layer things", value, "place one in Tiled")


def outcome_word(outcome: Outcome) -> str:
    """How reports and replays write an outcome."""
    return outcome.name.lower()


def person_named(word: str) -> Person:
    """The protagonist a word means. Raises ContentError with the allowed words."""
    for person in (Person.ONJO, Person.NAMRA):
        if word.lower().replace("-", "") == person.name.lower():
            return person
    raise ContentError("--as", "", word, nearest(word, ("onjo", "namra")))


def open_map(name: str, person: str, seed: int, marked: bool = True, shelf: Shelf = GAME) -> Session:
    """A session on a map found by its name or path, with the mod it lies in; `person` may be ''.

    Raises ContentError.
    """
    path = shelf.find_map(name)
    with_it = mods.with_owner(path, shelf)
    who = person_named(person) if person else None
    return Session(path, who, seed, marked=marked, shelf=with_it)
