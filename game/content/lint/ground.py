"""Rules of the lint about the ground: who or what is in a wall, outside, or where nothing is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from game.content.lint.rule import Flaw, rule
from game.content.lint.survey import Mask, Survey, between, some
from game.content.plan.picture import EMPTY
from game.content.tmx.sheet import Properties, Sheet
from game.sim.level import OPEN, WALL, Path
from game.sim.zoning import zoned

KINDS = {1: "a wall", 2: "a low obstacle"}


@rule("start-in-wall", "error")
def start_in_wall(survey: Survey) -> Iterator[Flaw]:
    """Every Start is on open ground."""
    for row, start in enumerate(survey.plan.starts):
        kind = survey.kind(start.x, start.y)
        if kind != OPEN:
            yield survey.flaw("starts", row, f"in {KINDS[kind]}", "move it to open ground")


@rule("actor-in-wall", "error")
def actor_in_wall(survey: Survey) -> Iterator[Flaw]:
    """Every Infected, Survivor and Soldier stands on open ground."""
    for spot, crowd in survey.crowds():
        walled = [actor for actor in crowd if survey.kind(actor.x, actor.y) != OPEN]
        if walled:
            kind = KINDS[survey.kind(walled[0].x, walled[0].y)]
            yield Flaw(f"in {kind}: {some(walled, crowd)}", "move it to open ground", spot)


@rule("item-in-wall", "error")
def item_in_wall(survey: Survey) -> Iterator[Flaw]:
    """Every Item and Note lies on open ground or on something low."""
    for table, row, x, y in lying(survey):
        if survey.kind(x, y) == WALL:
            yield survey.flaw(table, row, "in a wall", "move it to where it can be taken")


@rule("wind-still", "warning")
def wind_still(survey: Survey) -> Iterator[Flaw]:
    """A wind blows over some open ground: none comes under a roof."""
    plan = survey.plan
    if plan.wind != (0.0, 0.0) and not ((plan.rasters.wall == OPEN) & (zoned(plan).indoors == 0)).any():
        yield Flaw("a wind on a map that lies under a roof all over", "clear wind, or draw a zone outdoors")


@rule("lamp-outside", "error")
def lamp_outside(survey: Survey) -> Iterator[Flaw]:
    """Every Light hangs inside the map."""
    for row, lamp in enumerate(survey.plan.lamps):
        if not (0 <= lamp.x < survey.plan.width and 0 <= lamp.y < survey.plan.height):
            told = f"at {lamp.x:.1f}, {lamp.y:.1f}, outside of the map"
            yield survey.flaw("lamps", row, told, "move it into the map")


@rule("lamp-dark", "warning")
def lamp_dark(survey: Survey) -> Iterator[Flaw]:
    """Every Light shines on some open ground beside it."""
    for row, lamp in enumerate(survey.plan.lamps):
        around = survey.near(lamp.x, lamp.y)
        if around and all(survey.kind(x, y) == WALL for x, y in around):
            told = "walls all around: it lights nothing"
            yield survey.flaw("lamps", row, told, "hang it over open ground")


@rule("path-in-wall", "error")
def path_in_wall(survey: Survey) -> Iterator[Flaw]:
    """No point of a PatrolPath is in a wall."""
    for row, path in walked(survey):
        blocked = [point for point in path.points if survey.kind(*point) != OPEN]
        if blocked:
            x, y = blocked[0]
            told = f"point {x:.1f}, {y:.1f} is in {KINDS[survey.kind(x, y)]}"
            yield survey.flaw("paths", row, told, "move the point to open ground")


@rule("path-through-wall", "warning")
def path_through_wall(survey: Survey) -> Iterator[Flaw]:
    """No leg of a PatrolPath goes straight through a wall."""
    for row, here, there in legs(survey):
        ends_open = survey.kind(*here) == OPEN == survey.kind(*there)
        if ends_open and any(survey.kind(x, y) == WALL for x, y in between(here, there)):
            told = f"from {here[0]:.1f}, {here[1]:.1f} straight through a wall"
            yield survey.flaw("paths", row, told, "add points that go around")


@rule("path-locked", "warning")
def path_locked(survey: Survey) -> Iterator[Flaw]:
    """No PatrolPath leads through a door that is locked."""
    for row, here, there in legs(survey):
        if any(d.locked for x, y in between(here, there) for d in survey.doors_at(x, y)):
            told = f"from {here[0]:.1f}, {here[1]:.1f} through a locked door"
            yield survey.flaw("paths", row, told, "unlock the door, or lead the path around")


@rule("path-idle", "warning")
def path_idle(survey: Survey) -> Iterator[Flaw]:
    """Every PatrolPath is walked or queued along."""
    plan = survey.plan
    used = {actor.path for actor in plan.actors} | {it.queue for it in plan.checkpoints}
    used |= {beam.path for beam in plan.beams}
    for row in range(len(plan.paths)):
        if row not in used:
            told = "nobody walks or queues along it"
            yield survey.flaw("paths", row, told, "name it as path of a Soldier, or delete it")


@rule("zone-empty", "warning")
def zone_empty(survey: Survey) -> Iterator[Flaw]:
    """Every Zone has open ground in it."""
    for row, zone in enumerate(survey.plan.zones):
        if all(survey.kind(x, y) == WALL for x, y in survey.cells(zone)):
            yield survey.flaw("zones", row, "walls only", "draw it over the ground it names")


@rule("floor-missing", "warning")
def floor_missing(survey: Survey) -> Iterator[Flaw]:
    """Where one can walk, something is painted."""
    bare = survey.met.copy()
    for layer in survey.tiled.picture.layers:
        bare &= layer.cells == EMPTY
    if bare.any():
        y, x = np.argwhere(bare)[0].tolist()
        told = f"{int(bare.sum())} cells one can walk on without a tile"
        yield Flaw(told, "paint a floor there, or walls around", cell=(x, y))


@rule("wall-buried", "warning")
def wall_buried(survey: Survey) -> Iterator[Flaw]:
    """No floor is painted over a wall, which would stop people unseen."""
    sheet = survey.tiled.sheet
    below = np.zeros((survey.plan.height, survey.plan.width), bool)
    for layer in sheet.tile_layers if sheet is not None else ():
        if sheet is None or not layer.visible or layer.dx or layer.dy or layer.opacity < 1:
            continue
        solid, floor = _told(sheet, layer.gids, _is_solid), _told(sheet, layer.gids, _is_floor)
        if (below & floor).any():
            y, x = np.argwhere(below & floor)[0].tolist()
            told = f"{int((below & floor).sum())} walls under the floor of layer '{layer.name}'"
            yield Flaw(told, "erase the floor there, or the wall", cell=(x, y))
        below |= solid


def _told(sheet: Sheet, gids: npt.NDArray[np.uint32], what: Callable[[Properties], bool]) -> Mask:
    """Cells whose tile is said to be so."""
    used, at = np.unique(gids, return_inverse=True)
    tiles = [sheet.tile(int(gid)) for gid in used]
    said: Mask = np.array([tile is not None and what(tile.properties) for tile in tiles])[at]
    return said.reshape(gids.shape)


def _is_solid(tile: Properties) -> bool:
    return tile.get("solid") is True and tile.get("low") is not True


def _is_floor(tile: Properties) -> bool:
    """Level, on the ground, and something one walks on."""
    return bool(tile.get("surface")) and not any(tile.get(key) for key in ("solid", "front", "z0"))


@rule("layer-empty", "warning")
def layer_empty(survey: Survey) -> Iterator[Flaw]:
    """No tile layer is empty."""
    for layer in survey.tiled.picture.layers:
        if not (layer.cells != EMPTY).any():
            yield Flaw("no tile on it", "paint on it, or delete it", at=f"layer '{layer.name}'")


@rule("hidden", "warning")
def hidden(survey: Survey) -> Iterator[Flaw]:
    """Nothing is hidden: what is hidden in Tiled is not in the game."""
    for place in survey.tiled.hidden:
        yield Flaw("hidden, so it is not in the game", "show it, or delete it", at=place)


@rule("undrawn", "warning")
def undrawn(survey: Survey) -> Iterator[Flaw]:
    """Nothing is drawn in Tiled that play does not show: image layers, animations, blend modes."""
    for each in survey.tiled.undrawn:
        place, _, what = each.partition(": ")
        yield Flaw(f"{what}, which play does not show", "draw it with still tiles", at=place)


@rule("left-out", "warning")
def left_out(survey: Survey) -> Iterator[Flaw]:
    """Nothing in the file had to be left out or guessed when it was read."""
    for each in survey.tiled.sheet.warnings if survey.tiled.sheet else ():
        yield Flaw(each.value, each.remedy, at=each.place)


def lying(survey: Survey) -> Iterator[tuple[str, int, float, float]]:
    """Items and notes: table, row, x, y."""
    for row, thing in enumerate(survey.plan.things):
        yield "things", row, thing.x, thing.y
    for row, note in enumerate(survey.plan.notes):
        yield "notes", row, note.x, note.y


def walked(survey: Survey) -> Iterator[tuple[int, Path]]:
    """Row and path of all that somebody may walk along: light sweeps over walls as it likes."""
    swept = {beam.path for beam in survey.plan.beams}
    yield from ((row, path) for row, path in enumerate(survey.plan.paths) if row not in swept)


def legs(survey: Survey) -> Iterator[tuple[int, tuple[float, float], tuple[float, float]]]:
    """Row of a path, and from where to where, for each of its legs."""
    for row, path in walked(survey):
        ends = path.points[1:] + path.points[:1] if path.loop and len(path.points) > 2 else path.points[1:]
        for here, there in zip(path.points, ends, strict=False):
            yield row, here, there
