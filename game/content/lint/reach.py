"""Rules of the lint about ways: what nobody gets to, and where nobody gets out again."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.content.lint.ground import lying
from game.content.lint.rule import Flaw, rule
from game.content.lint.survey import BITS, Cell, Mask, Survey, some
from game.sim.deeds import Deed
from game.sim.kinds.story import GoalKind
from game.sim.kinds.who import Has, Person
from game.sim.level import OPEN, WALL, Actor, Goal

OPENS = "open a way: doors count as open, low obstacles do not"


@rule("item-reach", "warning")
def item_reach(survey: Survey) -> Iterator[Flaw]:
    """Somebody who starts here gets to every Item and Note."""
    for table, row, x, y in lying(survey):
        if survey.kind(x, y) != WALL and not survey.gets(survey.met, survey.near(x, y)):
            yield survey.flaw(table, row, "nobody gets to it", "open a way to it")


@rule("actor-reach", "warning")
def actor_reach(survey: Survey) -> Iterator[Flaw]:
    """Nobody is walled in where no player ever comes."""
    for spot, crowd in survey.crowds():
        # A guard on a tower is meant to be out of reach.
        wanted = [each for each in crowd if each.has & (Has.INFECTED | Has.CIVILIAN | Has.COMPANION)]
        alone = [each for each in wanted if survey.kind(each.x, each.y) == OPEN and not _met(survey, each)]
        if alone:
            yield Flaw(f"walled in: {some(alone, crowd)}; nobody comes there", "open a way, or move it", spot)


def _met(survey: Survey, actor: Actor) -> bool:
    return bool(survey.met[int(actor.y), int(actor.x)])


@rule("goal-reach", "error")
def goal_reach(survey: Survey) -> Iterator[Flaw]:
    """Whoever a Goal is for gets to it."""
    for row, goal in enumerate(survey.plan.goals):
        cells = _wanted(survey, goal)
        for person in survey.players(goal.who):
            if cells is not None and not survey.gets(survey.reached(person), cells):
                told = f"{person.name.lower()} cannot get there from her start"
                yield survey.flaw("goals", row, told, OPENS)


def _wanted(survey: Survey, goal: Goal) -> list[Cell] | None:
    """Where one has to go for a goal; None where one need not."""
    things = survey.plan.things
    if goal.kind == GoalKind.REACH:
        return survey.cells(goal)
    if goal.kind == GoalKind.FIND and 0 <= goal.item < len(things):
        return survey.near(things[goal.item].x, things[goal.item].y)
    return None


@rule("exit-reach", "error")
def exit_reach(survey: Survey) -> Iterator[Flaw]:
    """Whoever an Exit is for gets to it."""
    for row, way in enumerate(survey.plan.exits):
        cells = survey.cells(way)
        for person in survey.players(way.who):
            if not survey.gets(survey.reached(person), cells):
                told = f"{person.name.lower()} cannot get there from her start"
                yield survey.flaw("exits", row, told, "open a way, or change who")


@rule("checkpoint-reach", "warning")
def checkpoint_reach(survey: Survey) -> Iterator[Flaw]:
    """Somebody who starts here gets into the lane of every Checkpoint."""
    for row, it in enumerate(survey.plan.checkpoints):
        cells = survey.open_cells(it)
        if cells and not survey.gets(survey.met, cells):
            yield survey.flaw("checkpoints", row, "nobody gets into its lane", "open a way to it")


@rule("no-way-out", "warning")
def no_way_out(survey: Survey) -> Iterator[Flaw]:
    """Who has goals has an Exit that leaves the map."""
    for row, start in enumerate(survey.plan.starts):
        has_goal = any(start.person in survey.players(goal.who) for goal in survey.plan.goals)
        ends = any(act.deed in (Deed.END, Deed.GOTO) for each in survey.plan.triggers for act in each.acts)
        if has_goal and not survey.ways_out(start.person) and not ends:
            told = "she has goals but no Exit that leaves the map"
            yield survey.flaw("starts", row, told, "add an Exit without to")


@rule("trap", "error")
def trap(survey: Survey) -> Iterator[Flaw]:
    """From wherever a passage leads, a way out can still be reached."""
    for person in survey.players(3):
        outs = [cell for out in survey.ways_out(person) for cell in survey.cells(out)]
        if not survey.gets(survey.reached(person), outs):
            continue
        saved = survey.flood(person, outs, back=True)
        for row, way in enumerate(survey.plan.exits):
            if not (way.who & BITS[person] and 0 <= way.to < len(survey.plan.exits)):
                continue
            here, beyond = survey.cells(way), survey.cells(survey.plan.exits[way.to])
            comes = survey.gets(survey.reached(person), here) and survey.gets(saved, here)
            if comes and not survey.gets(saved, beyond):
                told = f"{person.name.lower()} who goes through never gets out: no way back, and no Exit"
                yield survey.flaw("exits", row, told, "let the other Exit lead back, or add an Exit there")


@rule("key-order", "warning")
def key_order(survey: Survey) -> Iterator[Flaw]:
    """No key lies behind the very door it opens."""
    players = survey.players(3)
    held = [_keys_taken(survey, person) for person in players]
    for row, door in enumerate(survey.plan.doors):
        key = door.key
        near = [survey.near(t.x, t.y) for t in survey.plan.things if t.key == key >= 0]
        if not (door.locked and near and players):
            continue
        could = any(survey.gets(survey.met, cells) for cells in near)
        if could and not any(key in keys for keys in held):
            told = f"its key '{survey.plan.keys[key]}' lies behind it: one would have to break it"
            yield survey.flaw("doors", row, told, "move the key to this side, or unlock the door")


def _keys_taken(survey: Survey, person: Person) -> set[int]:
    """Keys she finds with no door opened but by a key she has."""
    held: set[int] = set()
    while True:
        mask = survey.flood(person, survey.start_cells(person), _locked(survey, held))
        found = {t.key for t in survey.plan.things if t.key >= 0 and survey.gets(mask, survey.near(t.x, t.y))}
        if found <= held:
            return held
        held |= found


def _locked(survey: Survey, held: set[int]) -> Mask:
    """Cells of doors that need a key she does not have."""
    shut = np.zeros((survey.plan.height, survey.plan.width), bool)
    for door in survey.plan.doors:
        if door.locked and door.key >= 0 and door.key not in held:
            shut[door.y0 : door.y1, door.x0 : door.x1] = True
    return shut
