"""The environments: one world through Gymnasium, and many, beside a budget, each other and a known game.

What is played: Survive as it comes, fifty infected, four ticks a step, by actions drawn beforehand; the step
observes, masks and scores, and an episode that ends begins anew on the clock. Only ticks played count.
"""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from game.bench.headless import knights
from game.bench.measure import BUDGET, Case, Match, Missing, Unequal
from game.bench.proof import needs
from game.content.machine import cores

ONE, MANY = "env", "envs"
ID = "game.envs:Hyosan/Survive-v0"
INFECTED, FRAME_SKIP, WORLDS = 50, 4, 32
STEPS = 300
BUDGET_MS = 0.1
"""10,000 ticks a second."""
GAIN = 1.6
"""Ticks a second of many worlds on two cores, beside one world on one."""
KNIGHTS = "Knights-Archers-Zombies"
SEEDS = (1, 2, 3)


@dataclass(frozen=True)
class Script:
    """A seed, and what is done step by step. actions (steps, 4), or (steps, worlds, 4)"""

    seed: int
    actions: npt.NDArray[np.int64]


class One:
    """One environment, played by a script."""

    def __init__(self, steps: int) -> None:
        import gymnasium

        self.env = gymnasium.make(ID, frame_skip=FRAME_SKIP, infected=INFECTED)
        self.scripts = tuple(_script(self.env.action_space, seed, steps) for seed in SEEDS)

    def begin(self, script: Script) -> None:
        self.env.reset(seed=script.seed)

    def play(self, script: Script) -> None:
        """As learners do it."""
        env = self.env
        for action in script.actions:
            _, _, ended, cut, _ = env.step(action)
            if ended or cut:
                env.reset()

    def ticks(self, script: Script) -> tuple[int, float]:
        """The same, counted. -> ticks, sum of all that was seen and earned"""
        self.begin(script)
        told, before, total = 0, 1, 0.0
        for action in script.actions:
            seen, reward, ended, cut, info = self.env.step(action)
            told, before = told + info["tick"] - before, info["tick"]
            total += float(seen.sum()) + float(reward)
            if ended or cut:
                self.env.reset()
                before = 1
        return told, total


class Many:
    """Many environments at once, on all cores, played by a script."""

    def __init__(self, steps: int) -> None:
        import gymnasium

        self.envs = gymnasium.make_vec(ID, num_envs=WORLDS, frame_skip=FRAME_SKIP, infected=INFECTED)
        weakref.finalize(self, self.envs.close)
        self.scripts = tuple(_script(self.envs.action_space, seed, steps) for seed in SEEDS)

    def begin(self, script: Script) -> None:
        self.envs.reset(seed=script.seed)

    def play(self, script: Script) -> None:
        for actions in script.actions:
            self.envs.step(actions)

    def ticks(self, script: Script) -> tuple[int, float]:
        """As One.ticks, of all worlds together; a world that ended begins anew at its next step."""
        self.begin(script)
        told, total, before = 0, 0.0, np.ones(WORLDS, np.int64)
        for actions in script.actions:
            seen, rewards, _, _, infos = self.envs.step(actions)
            now = np.asarray(infos["tick"], np.int64)
            told += int(np.maximum(now - before, 0).sum())
            before = now
            total += float(seen.sum(dtype=np.float64)) + float(rewards.sum())
        return told, total


def _script(space: Any, seed: int, steps: int) -> Script:
    space.seed(seed)
    return Script(seed, np.stack([space.sample() for _ in range(steps)]))


@cache
def one(steps: int) -> One:
    """Raises Missing."""
    needs("gymnasium")
    return One(steps)


@cache
def many(steps: int) -> Many:
    """Raises Missing."""
    needs("gymnasium")
    return Many(steps)


def counted(side: One | Many) -> float:
    """Ticks that a script plays, the mean of all."""
    return float(np.mean([side.ticks(script)[0] for script in side.scripts]))


def twice(side: One | Many) -> Any:
    """Whether a script comes out the same when it is played again, and how long it is."""

    def check(script: Script) -> None:
        first, second = side.ticks(script), side.ticks(script)
        if first != second or first[0] <= 0:
            raise Unequal(f"seed {script.seed}: {first} ticks and sum the first time, {second} the second")

    return check


def beside_budget(steps: int) -> Match[Script]:
    """Raises Missing."""
    side = one(steps)
    note = f"through gymnasium.make, observing; frame skip {FRAME_SKIP}"
    return Match(side.scripts, side.play, None, twice(side), BUDGET_MS, side.begin, counted(side), note=note)


def beside_knights(side: One | Many, steps: int, note: str) -> Match[Script]:
    """Raises Missing."""
    needs("pettingzoo")
    theirs, count = knights(True), max(steps // 10, 5)
    return Match(
        side.scripts,
        side.play,
        lambda _: theirs.frames(count),
        twice(side),
        before=side.begin,
        ours_units=counted(side),
        theirs_units=count,
        note=f"per simulated tick, both observing; {note}",
    )


def many_beside_one(steps: int) -> Match[Script]:
    """Raises Missing, also where there is no second core to gain from."""
    if cores() < 2:
        raise Missing("one core: many worlds gain nothing there")
    ours, alone = many(steps), one(STEPS)
    first = alone.scripts[0]

    def begin(script: Script) -> None:
        ours.begin(script)
        alone.begin(first)

    return Match(
        ours.scripts,
        ours.play,
        lambda _: alone.play(first),
        twice(ours),
        before=begin,
        ours_units=counted(ours),
        theirs_units=alone.ticks(first)[0],
        note=f"make_vec of {WORLDS} on {cores()} cores beside one; frame skip {FRAME_SKIP}",
    )


def cases(quick: bool) -> list[Case]:
    """One world beside a budget, many beside one, and both beside a game of the same kind."""
    steps, each = (30, 8) if quick else (STEPS, STEPS // 4)
    skip = f"frame skip {FRAME_SKIP}"
    # Two cores at once: what else the machine does shows in few rounds.
    turns = 5 if quick else 21
    return [
        Case(ONE, INFECTED, BUDGET, 1.0, lambda: beside_budget(steps)),
        Case(ONE, INFECTED, KNIGHTS, 1 / 10, lambda: beside_knights(one(steps), steps, skip)),
        Case(MANY, WORLDS, "one world", 1 / GAIN, lambda: many_beside_one(each), least=turns),
        Case(MANY, WORLDS, KNIGHTS, 1 / 10, lambda: beside_knights(many(each), each, f"{skip}, all cores")),
    ]
