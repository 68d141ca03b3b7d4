"""What a task needs of the map it is played on, proved before a world is built there."""

from __future__ import annotations

from game.envs.tasks import Task
from game.sim.kinds.story import GoalKind
from game.sim.kinds.who import Person
from game.sim.level import Plan

GOAL = "a Goal to reach or to find"
CHECKPOINT = "a Checkpoint"


def prove(plan: Plan, person: Person, task: Task | None = None) -> None:
    """Raises ValueError that names the map and the first thing it lacks."""
    who = person.name.lower()
    if all(start.person != person for start in plan.starts):
        has = ", ".join(start.person.name.lower() for start in plan.starts) or "nobody"
        raise ValueError(f"map = {plan.name!r}: it has no Start for {who} (starts: {has})")
    if task is None:
        return
    if task.needs_goal and not _goals(plan, person):
        raise ValueError(f"map = {plan.name!r}: {task.id} needs {GOAL} for {who}, it has none")
    if task.needs_checkpoint and not plan.checkpoints:
        raise ValueError(f"map = {plan.name!r}: {task.id} needs {CHECKPOINT}, it has none")


def _goals(plan: Plan, person: Person) -> bool:
    """Whether there is anything she has to go for: to last until an hour is no such thing."""
    mine = mask_of_person(person)
    return any(goal.who & mine and goal.kind != GoalKind.SURVIVE for goal in plan.goals)


def mask_of_person(person: Person) -> int:
    """Whose goals and exits are hers: 1 On-jo's, 2 Nam-ra's."""
    return 2 if person == Person.NAMRA else 1
