"""Rules of the lint about what is to be done, and until when."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import numpy as np

from game.content.lint.rule import Flaw, rule
from game.content.lint.survey import BITS, Survey
from game.sim.kinds.story import GoalKind
from game.sim.kinds.surroundings import ZoneKind
from game.sim.kinds.who import Person
from game.sim.level import Goal
from game.sim.tale import window_of

SOON = 0.25
"""Hours: no night is shorter."""


@rule("goal-nobody", "warning")
def goal_nobody(survey: Survey) -> Iterator[Flaw]:
    """Every Goal is for somebody who starts here."""
    for row, goal in enumerate(survey.plan.goals):
        if not survey.players(goal.who):
            yield survey.flaw("goals", row, "for somebody without a Start", "add her Start, or change who")


@rule("goal-silent", "warning")
def goal_silent(survey: Survey) -> Iterator[Flaw]:
    """Every Goal says what is to be done."""
    for row, goal in enumerate(survey.plan.goals):
        if not goal.text:
            yield survey.flaw("goals", row, "a goal without text", "set text to a key like goal.x")


@rule("goal-tie", "warning")
def goal_tie(survey: Survey) -> Iterator[Flaw]:
    """No two Goals of one person have the same place in an order."""
    for person in survey.players(3):
        taken: dict[int, int] = {}
        for row, goal in _goals(survey, person):
            other = taken.setdefault(goal.order, row)
            # All at 0 is no order at all: they may be done in any.
            if other != row and goal.order > 0:
                told = f"order = {goal.order}, as {survey.spot('goals', other)}: both are open at once"
                yield survey.flaw("goals", row, told, "give each its own order")


@rule("goal-gap", "warning")
def goal_gap(survey: Survey) -> Iterator[Flaw]:
    """The Goals of one person are numbered without a gap."""
    for person in survey.players(3):
        orders = sorted({goal.order for _, goal in _goals(survey, person)})
        for here, there in itertools.pairwise(orders):
            if there != here + 1:
                row = next(row for row, goal in _goals(survey, person) if goal.order == there)
                told = f"order = {there} comes right after {here}: is one missing?"
                yield survey.flaw("goals", row, told, f"set order to {here + 1}")


def _goals(survey: Survey, person: Person) -> list[tuple[int, Goal]]:
    return [(row, goal) for row, goal in enumerate(survey.plan.goals) if goal.who & BITS[person]]


@rule("goal-at-once", "warning")
def goal_at_once(survey: Survey) -> Iterator[Flaw]:
    """No Goal is done before the player moves."""
    plan = survey.plan
    for row, goal in enumerate(plan.goals):
        if goal.kind == GoalKind.SURVIVE and (plan.start_hour - goal.until) % 24 < 1:
            told = f"until = {goal.until:g}, and the map starts at {plan.start_hour:g}"
            yield survey.flaw("goals", row, f"done at once: {told}", "a later hour")
        for start in plan.starts:
            inside = goal.x0 <= start.x <= goal.x1 and goal.y0 <= start.y <= goal.y1
            first = goal.order <= min((g.order for _, g in _goals(survey, start.person)), default=0)
            if goal.kind == GoalKind.REACH and inside and first and goal.who & BITS[start.person]:
                told = f"done at once: {start.person.name.lower()} starts in it"
                yield survey.flaw("goals", row, told, "move it away from her Start")


@rule("goal-too-late", "error")
def goal_too_late(survey: Survey) -> Iterator[Flaw]:
    """No Goal has to be survived to an hour after the deadline."""
    plan = survey.plan
    if plan.deadline_hour < 0:
        return
    left = _hours(plan.start_hour, plan.deadline_hour)
    for row, goal in enumerate(plan.goals):
        if goal.kind == GoalKind.SURVIVE and _hours(plan.start_hour, goal.until) > left:
            told = f"until = {goal.until:g}, but the map ends at {plan.deadline_hour:g}"
            yield survey.flaw("goals", row, told, "an hour before deadline_hour, or a later deadline_hour")


@rule("deadline-soon", "warning")
def deadline_soon(survey: Survey) -> Iterator[Flaw]:
    """The deadline leaves time to play, and does not lie just before the beginning."""
    plan = survey.plan
    if plan.deadline_hour < 0:
        return
    left = _hours(plan.start_hour, plan.deadline_hour)
    if left < SOON or left > 24 - SOON:
        told = f"deadline_hour = {plan.deadline_hour:g} with start_hour = {plan.start_hour:g}"
        yield Flaw(f"{told}: {left:.1f} hours are left", "hours of the day, some apart; -1: no deadline")


def _hours(since: float, until: float) -> float:
    """Hours from one hour of the day to the next such hour."""
    return (until - since) % 24.0


@rule("zone-twice", "warning")
def zone_twice(survey: Survey) -> Iterator[Flaw]:
    """No Zone lies in another one that says the same."""
    rows = range(len(survey.plan.zones))
    # Of two over the same ground the later one is told; what lies under a wider one drawn later, too.
    found = dict(_repeated(survey, rows[::-1], beneath=True)) | dict(_repeated(survey, rows))
    for row, other in sorted(found.items()):
        if row > other or other not in found:
            told = f"it lies in {survey.spot('zones', other)}, which says the same"
            yield survey.flaw("zones", row, told, "delete it, or give it a title or kind of its own")


def _repeated(survey: Survey, rows: Sequence[int], beneath: bool = False) -> Iterator[tuple[int, int]]:
    """Zones on whose every cell one that says the same lies already, each with one of those.

    They are laid down in the order of `rows`, over what lies there or `beneath` it: what another one between
    says is heeded, and the work grows with the cells that are covered, not with pairs of zones.
    """
    zones, shape = survey.plan.zones, (survey.plan.height, survey.plan.width)
    sayings: dict[tuple[ZoneKind, str], int] = {}
    # One entry more than zones: -1 is nobody's.
    says = np.array([sayings.setdefault((z.kind, z.title), len(sayings)) for z in zones] + [-1])
    top = np.full(shape, -1, np.int32)
    for row in rows:
        part, cells = window_of(zones[row], shape)
        there = top[part][cells]
        if (says[there] == says[row]).all():
            yield row, int(there[0])
        else:
            top[part] = np.where(cells & (top[part] < 0) if beneath else cells, row, top[part])
