"""What a test can see of a world: who is where and in which state, what happened, in numbers and in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.content.trial.expected import Happening, Who
from game.content.trial.trial import Trial
from game.content.trial.vocabulary import LASTING
from game.core.rows import ROW_BITS, ROW_MASK
from game.headless.trial.bodies import STATES
from game.session.play import Session
from game.sim.deeds import ANY, Trigger
from game.sim.events import Event, Fact
from game.sim.kinds.minds import Mood
from game.sim.kinds.who import NOBODY, Breed, Has
from game.sim.tale import cells_of
from game.sim.why import kind_of

GROUPS: dict[str, tuple[int, int]] = {
    "infected": (Has.INFECTED, 0),
    "soldiers": (Has.SOLDIER, 0),
    "people": (0, Has.INFECTED | Has.SOLDIER | Has.PLAYER),
    "anyone": (0, 0),
}
"""Bits a group has, and bits it lacks."""
BREEDS = {"walkers": Breed.WALKER, "runners": Breed.RUNNER, "listeners": Breed.LISTENER}


@dataclass(slots=True)
class Tally:
    """How often one kind of event has happened."""

    now: int = 0
    """In this tick."""
    all: int = 0
    last: int = -1
    """Tick of the last one."""


class Observed:
    """One world being watched, tick by tick."""

    def __init__(self, session: Session, trial: Trial, happenings: Iterable[Happening], spawns: set[int]):
        """`happenings` and `spawns` (rows of the plan) are what is to be counted from the beginning."""
        self.session, self.world, self.plan, self.trial = session, session.world, session.plan, trial
        world, plan = self.world, self.plan
        self.played = world.handle(world.player)
        placed = [k for k, each in enumerate(plan.actors) if each.person != session.person]
        self._rows = {actor: world.handle(row) for row, actor in enumerate(placed, start=1)}
        self._born: dict[int, list[int]] = {row: [] for row in spawns}
        shape = world.level.solid.shape
        self._zones = {row: cells_of(plan.spawns[row], shape) for row in sorted(spawns)}
        self._living: dict[tuple[str, bool], list[int]] = {}
        """Of this tick, as far as anybody has asked."""
        self._before = tuple(column.copy() for column in self._kinds())
        """What everybody was a tick ago: who dies in a tick is nobody at its end."""
        self.turned: set[int] = set()
        self.tallies = {each: Tally() for each in happenings}
        self.acted: dict[int, int] = {}
        """Rows of triggers that have acted, and the tick of their first time."""
        self.peopled: set[str] = set()
        """Words for people whom somebody has looked at: the living, and the dead where death is asked for."""
        self.paired: set[str] = set()
        """Words for people of whom somebody has seen two at once."""

    # ------------------------------------------------------------ a tick
    def note(self, facts: list[Fact]) -> None:
        """Take in what happened in the tick just stepped."""
        self._living.clear()
        for fact in facts:
            if fact.kind == Event.TRIGGER:
                self.acted.setdefault(fact.sub, fact.tick)
            elif fact.kind == Event.TURNED and fact.sub == 0:
                self.turned.add(fact.who - (1 << ROW_BITS))
        if self._born:
            self._take_in_the_born()
        for what, tally in self.tallies.items():
            tally.now = sum(self.concerns(fact, what) for fact in facts)
            if tally.now:
                tally.all, tally.last = tally.all + tally.now, self.world.tick
        if self.tallies:
            self._before = tuple(column.copy() for column in self._kinds())

    def _take_in_the_born(self) -> None:
        """Whoever was put down on a cell of a spawn zone this tick belongs to it."""
        world = self.world
        born = world.who.born_tick[: world.tables.rows.top[0]] == world.tick - 1
        if world.tick < 2 or not born.any():
            return  # those of the first tick are the people the map was drawn with
        for row in world.rows(Has.INFECTED).tolist():
            cell = int(world.body.y[row]), int(world.body.x[row])
            for zone, cells in self._zones.items():
                if born[row] and cells[cell]:
                    self._born[zone].append(world.handle(row))

    def concerns(self, fact: Fact, what: Happening) -> bool:
        """Whether a fact is one of those meant."""
        if fact.kind != what.kind or (what.state != ANY and fact.value != what.state):
            return False
        if what.rows:
            return fact.sub in what.rows
        return what.who is None or self.is_one(fact.who, what.who) or self.is_one(fact.whom, what.who)

    def is_one(self, handle: int, who: Who) -> bool:
        """Whether a handle belongs to those meant, alive or not."""
        if handle == NOBODY:
            return False
        if not who.group:
            return handle in self.handles(who)
        if who.word in LASTING:
            return handle == self.played
        has, breed = self._was(handle)
        if who.word in BREEDS:
            return bool(has & Has.INFECTED) and breed == BREEDS[who.word]
        wanted, lack = GROUPS[who.word]
        return bool(has) and has & wanted == wanted and not has & lack

    def _was(self, handle: int) -> tuple[int, int]:
        """What somebody is, or was before this tick ended it: bits (0: nobody) and breed."""
        row, gen = handle & ROW_MASK, handle >> ROW_BITS
        for now in (self._kinds(), self._before):
            if row < len(now[0]) and now[0][row] == gen and now[1][row]:
                return int(now[1][row]), int(now[2][row])
        return 0, 0

    def _kinds(self) -> tuple[npt.NDArray[np.generic], ...]:
        """Generation, bits and breed of every row."""
        who, top = self.world.who, int(self.world.tables.rows.top[0])
        return who.gen[:top], who.has[:top], who.breed[:top]

    # ------------------------------------------------------------ who
    def handles(self, who: Who) -> list[int]:
        """Everybody of a name that has been on the map, and whoever is played."""
        if who.group:
            return [self.played] if who.word in LASTING else []
        found = [self._rows[actor] for actor in who.actors if actor in self._rows]
        for spawn in who.spawns:
            found += self._born.get(spawn, [])
        return found

    def known(self, who: Who) -> bool:
        """Whether there is somebody like that, or for a name ever was."""
        return bool(self.handles(who) or self._find(who))

    def living(self, who: Who) -> list[int]:
        """Rows of those who live, ascending; found once a tick, so not to be changed."""
        key = (who.word, who.group)
        if key not in self._living:
            self._living[key] = self._find(who)
        if self._living[key]:
            self.peopled.add(who.word)
        return self._living[key]

    def _find(self, who: Who) -> list[int]:
        world = self.world
        found: list[int]
        if not who.group or who.word in LASTING:
            known = np.array(self.handles(who), np.int64)
            rows = known & ROW_MASK
            there = (world.who.gen[rows] == known >> ROW_BITS) & (world.who.has[rows] & int(Has.DYING) == 0)
            return sorted(rows[there & (world.who.has[rows] != 0)].tolist())
        if who.word in BREEDS:
            rows = world.rows(Has.INFECTED)
            found = rows[world.who.breed[rows] == BREEDS[who.word]].tolist()
            return found
        has, lack = GROUPS[who.word]
        found = world.rows(has | Has.ALIVE, lack | Has.DYING).tolist()
        return found

    def being(self, who: Who, state: str) -> tuple[int, int]:
        """How many are in a state, and of how many."""
        if state in ("dead", "turned"):
            everybody = self.handles(who)
            if everybody:
                self.peopled.add(who.word)
            alive = len(self.living(who))
            gone = len(everybody) - alive
            risen = sum(each in self.turned for each in everybody)
            return (risen if state == "turned" else gone), len(everybody)
        rows = self.living(who)
        return sum(STATES[state](self.world, row) for row in rows), len(rows)

    # ------------------------------------------------------------ in words
    def acting(self) -> tuple[str, ...]:
        """Names of the triggers that have acted, in the order they first did."""
        order = sorted(self.acted, key=lambda row: (self.acted[row], row))
        return tuple(self._called(self.plan.triggers[row]) for row in order)

    @staticmethod
    def _called(trigger: Trigger) -> str:
        """A trigger's name; one without, and whatever is Given, by the middle of where it is drawn."""
        x, y = (trigger.x0 + trigger.x1) / 2, (trigger.y0 + trigger.y1) / 2
        return trigger.name or f"{trigger.acts[0].deed.name.lower()} at {x:.1f}, {y:.1f}"

    def where(self, row: int) -> str:
        """Somebody and a place, in words."""
        return f"{self.name(row)} at {self.world.body.x[row]:.2f}, {self.world.body.y[row]:.2f}"

    def state(self, row: int) -> str:
        """Somebody, where and in which mood, in words."""
        mood = Mood(int(self.world.mind.mood[row])).name.lower()
        holds = [
            word
            for word in ("grabbed", "grabbing", "hidden", "exposed", "hostile")
            if STATES[word](self.world, row)
        ]
        return ", ".join((f"{self.where(row)}: {mood}", *holds))

    def name(self, row: int) -> str:
        """The name in Tiled and the row, else the kind and the row."""
        handle = self.world.handle(row)
        actor = next((actor for actor, known in self._rows.items() if known == handle), -1)
        named = self.plan.actors[actor].name if actor >= 0 else ""
        return f"{named or kind_of(self.world, row)} (row {row})"
