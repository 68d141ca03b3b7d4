"""Telling: what a failed test says to somebody who was not there."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterable
from math import hypot
from typing import TYPE_CHECKING

from game.headless import why
from game.headless.why import Answer
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.who import Has
from game.sim.level import LOW
from game.sim.why import explain
from game.sim.world import World
from game.testing.names import Names

if TYPE_CHECKING:
    from game.testing.stage import Stage

WIDE, HIGH = 72, 24
"""Signs of the largest sketch; a larger map is shown round the player."""
NEAR, MOST = 16.0, 8
"""Tiles round the player, and how many there, whose reasons are told."""
BODIES = {"walker": "z", "runner": "r", "listener": "l", "soldier": "S", "inspector": "S"}
PEOPLE = {"onjo": "@", "namra": "N"}


def why_line(world: World, row: int, name: str = "") -> str:
    """One line on one of the living: who, where, its mood, and what moved it last."""
    reason = explain(world, row)
    answer = Answer(f"{name or reason.kind} (row {row})", world.tick, reason)
    if row != world.player:
        return why.told(answer)
    held = "held" if world.vital.grabbers[row] else "free"
    at = f"{reason.at_x:.1f}, {reason.at_y:.1f}"
    return f"{answer.actor} at {at}: played, health {float(world.vital.health[row]):.0f}, {held}"


def why_log(world: World, rows: Iterable[int], called: Names | None = None) -> list[str]:
    """A line for each of them who is still there."""
    alive = set(world.rows(Has.ALIVE).tolist())
    shown = [row for row in dict.fromkeys(rows) if row in alive]
    return [why_line(world, row, called.label(row) if called else "") for row in shown]


def near(world: World) -> list[int]:
    """Rows of the player and of those nearest to her."""
    row = world.player
    rows: list[int] = world.rows(Has.ALIVE).tolist()
    if row < 0:
        return rows[:MOST]
    body = world.body
    away = {k: hypot(float(body.x[k] - body.x[row]), float(body.y[k] - body.y[row])) for k in rows}
    return sorted((k for k in rows if away[k] <= NEAR), key=lambda k: (away[k], k))[:MOST]


def moment_line(stage: Stage) -> str:
    """`tick 240 (4.0 s), seed 0, 12:00, running`"""
    hour = stage.world.hour
    clock = f"{int(hour) % 24:02}:{int(hour * 60) % 60:02}"
    return f"tick {stage.tick} ({stage.seconds:.1f} s), seed {stage.session.seed}, {clock}, {stage.outcome}"


def never(stage: Stage, what: str, ticks: int) -> str:
    """What is told of a condition that never came true."""
    return f"within {ticks} ticks this never came true: {what}\n{scene(stage)}"


def scene(stage: Stage) -> str:
    """A stage as it stands: when it is, why those near do what they do, and a sketch."""
    log = "\n".join(f"  {line}" for line in why_log(stage.world, near(stage.world), stage.names))
    return f"{moment_line(stage)}\n{log}\n{textwrap.indent(stage.sketch(), '  ')}"


def written(condition: Callable[..., object]) -> str:
    """A condition as it stands in the test: of a lambda what it asks, of a function its name."""
    name = getattr(condition, "__name__", "the condition")
    if name != "<lambda>":
        return name
    try:
        text = inspect.getsource(condition)
    except (OSError, TypeError):
        return "the condition"
    start = text.find("lambda")
    for end in range(len(text), start, -1):  # the source is whole lines: what follows the lambda goes
        try:
            tree = ast.parse(text[start:end].strip(), mode="eval").body
        except SyntaxError:
            continue
        if isinstance(tree, ast.Lambda):
            return ast.unparse(tree.body)
    return "the condition"


# ---------------------------------------------------------------- the scene as signs
def sketch(world: World, called: Names | None = None) -> str:
    """The scene as signs: ground, doors, things, bodies; who has a sign in a drawing keeps it."""
    grid = [[_ground(world, x, y) for x in range(world.plan.width)] for y in range(world.plan.height)]
    for k in range(len(world.lamps.x)):
        if world.lamps.on[k]:
            _put(grid, world.lamps.x[k], world.lamps.y[k], "*")
    for k in range(len(world.items.x)):
        if world.items.here[k]:
            _put(grid, world.items.x[k], world.items.y[k], "i")
    for row in reversed(world.rows(Has.ALIVE).tolist()):
        _put(grid, world.body.x[row], world.body.y[row], _body(world, row, called))
    x0, y0 = _corner(world)
    return "\n".join("".join(line[x0 : x0 + WIDE]) for line in grid[y0 : y0 + HIGH])


def _put(grid: list[list[str]], x: float, y: float, sign: str) -> None:
    """Set the sign of a place, unless it is off the map, as a lamp may be."""
    if 0.0 <= x < len(grid[0]) and 0.0 <= y < len(grid):
        grid[int(y)][int(x)] = sign


def _corner(world: World) -> tuple[int, int]:
    """Upper left cell of the part that is shown."""
    row = world.player
    x, y = (float(world.body.x[row]), float(world.body.y[row])) if row >= 0 else (0.0, 0.0)
    return (
        max(0, min(int(x) - WIDE // 2, world.plan.width - WIDE)),
        max(0, min(int(y) - HIGH // 2, world.plan.height - HIGH)),
    )


def _ground(world: World, x: int, y: int) -> str:
    level = world.level
    d = int(level.door[y, x])
    if d >= 0 and world.doors.state[d] != DoorState.BROKEN:
        if world.doors.style[d] == DoorStyle.BARRICADE:
            return "="
        return "/" if world.doors.state[d] == DoorState.OPEN else "L" if world.doors.locked[d] else "+"
    if level.wall[y, x]:
        return "o" if level.wall[y, x] == LOW else "#" if level.opaque[y, x] else "~"
    return "," if level.cover[y, x] else "."


def _body(world: World, row: int, called: Names | None) -> str:
    sign = called.sign(row) if called else ""
    if sign and not sign.isdigit():
        return sign
    kind = explain(world, row).kind
    return BODIES.get(kind) or PEOPLE.get(kind) or "s"
