"""The tasks an agent can be given: where, as whom, for how long, and what counts how much."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.kinds.who import Person

FRAME_SKIP = 4
"""Ticks of 1/60 s that one step lasts unless told otherwise: fifteen decisions a second."""


@dataclass(frozen=True, slots=True)
class Worth:
    """Points of reward."""

    alive: float = 0.0
    """For each second lived; below 0 where there is something to be done: waiting costs less than dying."""
    harm: float = 1.0
    """Lost with all of one's health."""
    progress: float = 0.0
    """For each metre of way nearer to the goal than ever before in the episode."""
    goal: float = 0.0
    """For each goal done."""
    won: float = 0.0
    lost: float = 0.0
    """Taken away when it ends badly."""


@dataclass(frozen=True, slots=True)
class Task:
    """One single-agent environment."""

    id: str
    map: str
    person: Person
    seconds: float
    """Of the game's time, after which an episode is cut off."""
    worth: Worth
    spread: float
    """Tiles within which each infected is placed anew in every episode; 0: anywhere not near the start."""
    about: str
    needs_goal: bool = False
    """Whether it can only be played where there is a goal to go for, and where there is a checkpoint."""
    needs_checkpoint: bool = False


SURVIVE = Task(
    "Hyosan/Survive-v0",
    "arena_yard",
    Person.ONJO,
    90.0,
    Worth(alive=0.1, harm=1.0, won=5.0, lost=2.0),
    0.0,
    "On-jo among fifty infected in a yard at night: last one minute.",
)
ESCAPE = Task(
    "Hyosan/Escape-v0",
    "arena_wing",
    Person.ONJO,
    180.0,
    Worth(alive=-0.01, harm=1.0, progress=0.05, goal=1.0, won=5.0, lost=2.0),
    3.0,
    "On-jo in a locked wing: find the key, open the way out, leave; the corridor is not empty.",
    needs_goal=True,
)
SMUGGLE = Task(
    "Hyosan/Smuggle-v0",
    "arena_gate",
    Person.NAMRA,
    180.0,
    Worth(alive=-0.01, harm=1.0, progress=0.05, goal=1.0, won=5.0, lost=2.0),
    3.0,
    "Nam-ra past a checkpoint: through the lane with papers and a quiet hunger, or where nobody looks.",
    needs_goal=True,
    needs_checkpoint=True,
)
TASKS: tuple[Task, ...] = (SURVIVE, ESCAPE, SMUGGLE)


def task(id: str) -> Task:
    """The task of an environment's id. Raises ValueError with the ids there are."""
    tasks = {each.id: each for each in TASKS}
    if id not in tasks:
        raise ValueError(f"task = {id!r}: one of {', '.join(tasks)}")
    return tasks[id]
