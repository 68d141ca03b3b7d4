"""Rules of the lint about the ground: who stands in a wall, and what cannot be reached."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.survey import Cell, Finding, Survey
from game.sim.components import GoalKind
from game.sim.level import OPEN, WALL

KINDS = {1: "a wall", 2: "a low obstacle"}


def start_is_free(survey: Survey) -> Iterator[Finding]:
    """There is a start, and every start is on open ground."""
    if not survey.plan.starts:
        yield survey.error("start", "", "no Start", "put a point of class Start on open ground")
    for row, start in enumerate(survey.plan.starts):
        kind = survey.kind(start.x, start.y)
        if kind != OPEN:
            yield survey.error(
                "start", survey.spot("starts", row), f"in {KINDS[kind]}", "move it to open ground"
            )


def nobody_in_a_wall(survey: Survey) -> Iterator[Finding]:
    """Every actor stands on open ground."""
    for row, actor in enumerate(survey.plan.actors):
        kind = survey.kind(actor.x, actor.y)
        if kind != OPEN:
            place = f"{survey.spot('actors', row)} at {actor.x:.1f}, {actor.y:.1f}"
            yield survey.error("actor-in-wall", place, f"in {KINDS[kind]}", "move it to open ground")


def nothing_in_a_wall(survey: Survey) -> Iterator[Finding]:
    """Every item and note lies on open ground or on something low."""
    rows = [("things", k, t.x, t.y) for k, t in enumerate(survey.plan.things)]
    rows += [("notes", k, n.x, n.y) for k, n in enumerate(survey.plan.notes)]
    for table, row, x, y in rows:
        if survey.kind(x, y) == WALL:
            yield survey.error(
                "item-in-wall", survey.spot(table, row), "in a wall", "move it to where it can be taken"
            )


def items_can_be_taken(survey: Survey) -> Iterator[Finding]:
    """Somebody who starts here can get to every item and note."""
    rows = [("things", k, t.x, t.y) for k, t in enumerate(survey.plan.things)]
    rows += [("notes", k, n.x, n.y) for k, n in enumerate(survey.plan.notes)]
    everywhere = set().union(*(survey.reached(person) for person in survey.players(3)))
    for table, row, x, y in rows:
        if survey.kind(x, y) != WALL and not everywhere & around(x, y):
            yield survey.warning(
                "item-reach", survey.spot(table, row), "nobody gets to it", "open a way to it"
            )


def goals_can_be_done(survey: Survey) -> Iterator[Finding]:
    """Whoever a goal is for has a start here and can get to it."""
    plan = survey.plan
    for row, goal in enumerate(plan.goals):
        place, players = survey.spot("goals", row), survey.players(goal.who)
        if not players:
            yield survey.warning(
                "goal-reach", place, "for somebody without a Start", "add her Start, or change who"
            )
        for person in players:
            if goal.kind == GoalKind.REACH:
                wanted = set(survey.cells(goal.x0, goal.y0, goal.x1, goal.y1))
            elif goal.kind == GoalKind.FIND and 0 <= goal.item < len(plan.things):
                wanted = around(plan.things[goal.item].x, plan.things[goal.item].y)
            else:
                continue
            if not wanted & survey.reached(person):
                told = f"{person.name.lower()} cannot get there from her start"
                yield survey.error(
                    "goal-reach", place, told, "open a way: doors count as open, low obstacles do not"
                )


def exits_can_be_reached(survey: Survey) -> Iterator[Finding]:
    """Whoever an exit is for can get to it."""
    for row, way in enumerate(survey.plan.exits):
        cells = set(survey.exit_cells(way))
        for person in survey.players(way.who):
            if not cells & survey.reached(person):
                told = f"{person.name.lower()} cannot get there from her start"
                yield survey.error("exit-reach", survey.spot("exits", row), told, "open a way, or change who")


def lamps_are_inside(survey: Survey) -> Iterator[Finding]:
    """Every lamp hangs inside the map."""
    for row, lamp in enumerate(survey.plan.lamps):
        if not (0 <= lamp.x < survey.plan.width and 0 <= lamp.y < survey.plan.height):
            told = f"at {lamp.x:.1f}, {lamp.y:.1f}, outside of the map"
            yield survey.error("lamp-inside", survey.spot("lamps", row), told, "move it into the map")


def patrols_walk_on_open_ground(survey: Survey) -> Iterator[Finding]:
    """No point of a path is in a wall, and no leg of it goes through one."""
    for row, path in enumerate(survey.plan.paths):
        place = survey.spot("paths", row)
        blocked = [point for point in path.points if survey.kind(*point) != OPEN]
        if blocked:
            told = f"point {blocked[0][0]:.1f}, {blocked[0][1]:.1f} is in {KINDS[survey.kind(*blocked[0])]}"
            yield survey.error("path-ground", place, told, "move the point to open ground")
            continue
        legs = list(zip(path.points, path.points[1:], strict=False))
        if path.loop and len(path.points) > 2:
            legs.append((path.points[-1], path.points[0]))
        for here, there in legs:
            if any(survey.kind(x, y) == WALL for x, y in between(here, there)):
                told = f"from {here[0]:.1f}, {here[1]:.1f} straight through a wall"
                yield survey.warning("path-ground", place, told, "add points that go around")
                break


def around(x: float, y: float) -> set[Cell]:
    """The cell of a point and its eight neighbours: what an arm reaches."""
    return {(int(x) + dx, int(y) + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)}


def between(here: tuple[float, float], there: tuple[float, float]) -> list[tuple[float, float]]:
    """Points along a leg, four to the metre."""
    length = abs(there[0] - here[0]) + abs(there[1] - here[1])
    steps = max(int(length * 4), 1)
    return [
        (here[0] + (there[0] - here[0]) * k / steps, here[1] + (there[1] - here[1]) * k / steps)
        for k in range(steps + 1)
    ]
