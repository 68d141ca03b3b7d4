"""Rules of the lint on what belongs together: doors and walls, locks and keys, exits, checkpoints, texts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from game.content.gate import nearest
from game.content.survey import BITS, Finding, Survey
from game.sim.level import OPEN, WALL, Checkpoint, Door


def doors_stand_in_gaps(survey: Survey) -> Iterator[Finding]:
    """A door covers no wall, and closes a gap: something solid on two opposite sides of it."""
    for row, door in enumerate(survey.plan.doors):
        place = survey.spot("doors", row)
        cells = [(x, y) for y in range(door.y0, door.y1) for x in range(door.x0, door.x1)]
        walled = [cell for cell in cells if survey.kind(*cell) == WALL]
        if walled:
            told = f"cell {walled[0][0]},{walled[0][1]} under it is a wall"
            yield survey.error("door-gap", place, told, "paint floor under the door, or move it")
        elif not _flanked(survey, door):
            told = "it closes no gap: one walks around it"
            yield survey.warning("door-gap", place, told, "put walls on two opposite sides of it")


def _flanked(survey: Survey, door: Door) -> bool:
    rows, columns = range(door.y0, door.y1), range(door.x0, door.x1)
    across = [(x, y) for x in (door.x0 - 1, door.x1) for y in rows]
    along = [(x, y) for y in (door.y0 - 1, door.y1) for x in columns]
    return all(_holds(survey, *cell) for cell in across) or all(_holds(survey, *cell) for cell in along)


def _holds(survey: Survey, x: int, y: int) -> bool:
    """Solid, outside the map, or another door."""
    return survey.kind(x, y) != OPEN or any(d.x0 <= x < d.x1 and d.y0 <= y < d.y1 for d in survey.plan.doors)


def doors_stand_apart(survey: Survey) -> Iterator[Finding]:
    """No cell belongs to two doors."""
    for (a, one), (b, other) in combinations(enumerate(survey.plan.doors), 2):
        if one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1:
            told = f"it overlaps {survey.spot('doors', a)}"
            yield survey.error("door-overlap", survey.spot("doors", b), told, "move one of the two")


def locks_have_keys(survey: Survey) -> Iterator[Finding]:
    """The key of every locked door lies somewhere on the map."""
    there = {thing.key for thing in survey.plan.things if thing.key >= 0}
    names = [survey.plan.keys[key] for key in sorted(there)]
    for row, door in enumerate(survey.plan.doors):
        if door.key < 0 or door.key in there:
            continue
        word = survey.plan.keys[door.key]
        place, told = survey.spot("doors", row), f"no Item has key = '{word}'"
        remedy = nearest(word, names) or "put an Item of kind key with this word on the map"
        make = survey.error if door.locked else survey.warning
        yield make("door-key", place, told, remedy)


def exits_lead_back(survey: Survey) -> Iterator[Finding]:
    """An exit that leads to another one is led back to by it, for the same people."""
    exits = survey.plan.exits
    for row, way in enumerate(exits):
        place = survey.spot("exits", row)
        if way.to < 0:
            continue
        if way.to >= len(exits):
            yield survey.error("exit-mutual", place, "it leads to no exit of this map", "set to to an Exit")
        elif exits[way.to].to != row:
            told = f"{survey.spot('exits', way.to)} does not lead back"
            yield survey.error("exit-mutual", place, told, "set the to of the other Exit to this one")
        elif exits[way.to].who != way.who:
            told = f"{survey.spot('exits', way.to)} is for somebody else"
            yield survey.warning("exit-mutual", place, told, "give both the same who")


def texts_are_written(survey: Survey) -> Iterator[Finding]:
    """Every text a map names stands in the language file."""
    plan = survey.plan
    wanted = [("map properties", plan.title)]
    wanted += [(survey.spot("zones", k), z.title) for k, z in enumerate(plan.zones)]
    wanted += [(survey.spot("goals", k), g.text) for k, g in enumerate(plan.goals)]
    wanted += [(survey.spot("notes", k), n.text) for k, n in enumerate(plan.notes)]
    for place, key in wanted:
        if key and not survey.words.has(key):
            remedy = nearest(key, survey.words.keys(key.partition(".")[0])) or "add it"
            told = f"'{key}' is not in words/{survey.words.language}.toml"
            yield survey.error("text", place, told, remedy)
    for row, goal in enumerate(plan.goals):
        if not goal.text:
            yield survey.warning(
                "text", survey.spot("goals", row), "a goal without text", "set text to a key like goal.x"
            )


def checkpoints_stand_apart(survey: Survey) -> Iterator[Finding]:
    """The lanes of two checkpoints do not overlap."""
    for (a, one), (b, other) in combinations(enumerate(survey.plan.checkpoints), 2):
        if one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1:
            told = f"its lane overlaps {survey.spot('checkpoints', a)}"
            yield survey.error(
                "checkpoint-overlap", survey.spot("checkpoints", b), told, "move one of the two"
            )


def checkpoints_are_whole(survey: Survey) -> Iterator[Finding]:
    """A checkpoint has its queue, its gate, open ground beyond, and its queue ends at its lane."""
    for row, checkpoint in enumerate(survey.plan.checkpoints):
        place = survey.spot("checkpoints", row)
        for told, remedy in _missing(survey, checkpoint):
            yield survey.error("checkpoint-parts", place, told, remedy)


def _missing(survey: Survey, it: Checkpoint) -> Iterator[tuple[str, str]]:
    plan = survey.plan
    if not 0 <= it.gate < len(plan.doors):
        yield "it has no gate", "set gate to a Door"
    if survey.kind(it.beyond_x, it.beyond_y) != OPEN:
        yield "the ground beyond it is not open", "set beyond to a Zone or Exit whose middle is open ground"
    if not 0 <= it.queue < len(plan.paths):
        yield "it has no queue", "set queue to a PatrolPath"
        return
    x, y = plan.paths[it.queue].points[-1]
    if not (it.x0 - 3 <= x <= it.x1 + 3 and it.y0 - 3 <= y <= it.y1 + 3):
        yield "its queue ends more than 3 tiles from the lane", "draw the queue from tail to head"


def goals_have_a_way_out(survey: Survey) -> Iterator[Finding]:
    """Who has goals has an Exit that leaves the map."""
    plan = survey.plan
    for row, start in enumerate(plan.starts):
        bit = BITS[start.person]
        has_goal = any(goal.who & bit for goal in plan.goals)
        if has_goal and not any(way.to < 0 and way.who & bit for way in plan.exits):
            told = "she has goals but no Exit that leaves the map"
            yield survey.warning("way-out", survey.spot("starts", row), told, "add an Exit without to")


def nothing_is_hidden(survey: Survey) -> Iterator[Finding]:
    """What is hidden in Tiled is not in the game."""
    for place in survey.tiled.hidden:
        yield survey.warning(
            "hidden", place, "hidden in Tiled, so it is not in the game", "show it, or delete it"
        )
