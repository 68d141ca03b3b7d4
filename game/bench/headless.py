"""Full rules without a screen: the school with a hundred actors, beside a budget and beside a known game.

What is stepped: the map hyosan_high as On-jo, its own people topped up with walkers to a hundred actors, five
seconds into the night; a script walks the player to and fro at a run. Bare `step`, no bot, no events read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from game.bench import scenes
from game.bench.measure import BUDGET, Case, Match, Unequal
from game.bench.proof import needs
from game.sim import commands as ask
from game.sim.build import spawn
from game.sim.kinds.who import Has, Person
from game.sim.level import Actor
from game.sim.schedule import step
from game.sim.snapshot import capture, restore
from game.sim.world import World

NAME = "school"
MAP = "hyosan_high"
ACTORS = 100
WARM, TICKS = 300, 300
BUDGET_MS = 0.1
"""10,000 ticks a second."""
SWAY = 45
"""Ticks from one turn of the player to the next."""


@dataclass
class Night:
    """A world, and the arrays it goes back to before every run."""

    world: World
    begin: dict[str, np.ndarray]


def commands(tick: int) -> tuple[ask.Command, ...]:
    """To and fro at a run."""
    if tick % SWAY:
        return ()
    return ask.SetGait(2), ask.Walk(127 if tick // SWAY % 2 else -127, 0)


def run(world: World, ticks: int) -> None:
    """So many ticks of the script."""
    for _ in range(ticks):
        step(world, commands(world.tick))


@cache
def nights(ticks: int = TICKS) -> tuple[Night, ...]:
    """Three nights at the school, warmed up."""
    from game.content import places, rules, tiled

    plan = tiled.load(places.find_map(MAP)).plan
    found = []
    for seed in (1, 2, 3):
        world = World(plan, rules.load_numbers(), seed, Person.ONJO)
        step(world)
        top_up(world, ACTORS, seed)
        run(world, min(WARM, ticks))
        found.append(Night(world, capture(world)))
    return tuple(found)


def top_up(world: World, actors: int, seed: int) -> None:
    """Walkers on open cells all over the map, until so many live in it."""
    open_y, open_x = np.nonzero(world.level.solid == 0)
    short = actors - world.rows(Has.ALIVE).size
    for where in scenes.luck(max(short, 0), seed, 21, 0.0, open_x.size).astype(np.int64):
        spawn(world, Actor(open_x[where] + 0.5, open_y[where] + 0.5, Has.INFECTED))


def back(night: Night) -> None:
    """To five seconds into the night."""
    restore(night.world, night.begin)


def check(ticks: int) -> Any:
    """Whether a night still has its hundred actors and its player, and comes out the same twice."""

    def check_night(night: Night) -> None:
        living, tick = night.world.rows(Has.ALIVE).size, night.world.tick
        if living < ACTORS:
            raise Unequal(f"{living} actors live, not {ACTORS}")
        digests = set()
        for _ in range(2):
            back(night)
            run(night.world, ticks)
            digests.add(night.world.digest())
        if len(digests) != 1 or night.world.tick != tick + ticks or night.world.player < 0:
            raise Unequal(f"the night went another way: tick {night.world.tick}, player {night.world.player}")
        back(night)

    return check_night


def beside_budget(ticks: int) -> Match[Night]:
    note = f"{ACTORS} actors, all rules, bare steps"
    return Match(
        nights(ticks), lambda night: run(night.world, ticks), None, check(ticks), BUDGET_MS, back, ticks,
        note=note,
    )  # fmt: skip


# ---------------------------------------------------------------- Knights-Archers-Zombies
@contextmanager
def audio_kept() -> Iterator[None]:
    """`import pettingzoo` sets SDL_AUDIODRIVER; what was there before comes back."""
    before = os.environ.get("SDL_AUDIODRIVER")
    try:
        yield
    finally:
        if before is None:
            os.environ.pop("SDL_AUDIODRIVER", None)
        else:
            os.environ["SDL_AUDIODRIVER"] = before


ENDLESS = {"max_cycles": 1 << 40, "killable_knights": False, "killable_archers": False}
"""Nobody dies and no round ends early, so that every frame has all four agents."""
ACTIONS = 6


@dataclass
class Knights:
    """The known game, stepped the documented way (`parallel`) or as bare as it goes."""

    env: Any
    parallel: bool

    def frames(self, count: int) -> None:
        """So many of its frames: each agent acts once in every one of them."""
        if not self.env.agents:
            self.env.reset()
        for tick in range(count):
            agents = self.env.agents
            if self.parallel:
                self.env.step({agent: (tick + k) % ACTIONS for k, agent in enumerate(agents)})
            else:
                for k in range(len(agents)):
                    self.env.step((tick + k) % ACTIONS)
            if not self.env.agents or self.env.unwrapped.game_over:
                self.env.reset()


def knights(parallel: bool) -> Knights:
    """`parallel_env` gives observations with every step; `raw_env` without wrappers gives none."""
    with audio_kept():
        from pettingzoo.butterfly.knights_archers_zombies import knights_archers_zombies as game
    env = game.parallel_env(**ENDLESS) if parallel else game.raw_env(**ENDLESS)
    env.reset(seed=1)
    return Knights(env, parallel)


def beside_knights(ticks: int, parallel: bool) -> Match[Night]:
    """Raises Missing."""
    needs("pettingzoo")
    theirs, count = knights(parallel), max(ticks // 10, 5)
    ours = check(ticks)

    def check_both(night: Night) -> None:
        ours(night)
        theirs.env.reset()
        before = theirs.env.unwrapped.frames
        theirs.frames(5)
        if theirs.env.unwrapped.frames - before != 5:
            raise Unequal(f"5 rounds of its agents were {theirs.env.unwrapped.frames - before} frames")

    told = "its step observes too" if parallel else "neither side observes"
    return Match(
        nights(ticks),
        lambda night: run(night.world, ticks),
        lambda _: theirs.frames(count),
        check_both,
        before=back,
        ours_units=ticks,
        theirs_units=count,
        note=f"per simulated tick; {ACTORS} actors beside at most 14; {told}",
    )


def cases(quick: bool) -> list[Case]:
    """The school beside a budget, and beside a game of the same kind stepped twice over."""
    ticks = 30 if quick else TICKS
    return [
        Case(NAME, ACTORS, BUDGET, 1.0, lambda: beside_budget(ticks)),
        Case(NAME, ACTORS, "Knights-Archers-Zombies", 1 / 10, lambda: beside_knights(ticks, True)),
        Case(NAME, ACTORS, "the same, bare", 1.0, lambda: beside_knights(ticks, False)),
    ]
