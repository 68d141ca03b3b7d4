"""Rules of the lint about who is there: crowds, checkpoints and their staff, the director."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.content.lint.rule import Flaw, rule
from game.content.lint.survey import Survey, apart, between, overlaps
from game.sim.kinds.surroundings import ZoneKind
from game.sim.kinds.things import Flicker
from game.sim.kinds.who import Has
from game.sim.level import OPEN, WALL, Checkpoint

ACTORS = 1000
"""Awake at once that a frame is measured with."""
CROWD = 1.3
"""Bodies to a cell: what a settled jam holds, with room to move."""
NEAR_START = 4.0
"""Tiles between a Start and the nearest infected: one look around."""
STAFF = 8.0
"""Tiles between a lane and its inspector."""
GATE = 3.0
FLICKERING = 12
"""Lamps on one screen that have to be lit anew in every frame."""
SCREEN = 40.0, 22.5
"""Tiles."""
WALK = 12
"""Tiles of walking: nearer than this the director lets nobody appear."""


@rule("crowded", "warning")
def crowded(survey: Survey) -> Iterator[Flaw]:
    """No crowd of Infected is packed closer than bodies fit."""
    for spot, crowd in survey.crowds():
        cells = {(int(actor.x), int(actor.y)) for actor in crowd}
        if len(crowd) > max(CROWD * len(cells), 2):
            told = f"{len(crowd)} on {len(cells)} cells of open ground"
            yield Flaw(told, "draw it larger, or lower count", spot)


@rule("too-many-actors", "warning")
def too_many_actors(survey: Survey) -> Iterator[Flaw]:
    """A map holds no more people and infected than a frame is measured with."""
    waiting = sum(it.civilians for it in survey.plan.checkpoints)
    count = len(survey.plan.actors) + waiting
    if count > ACTORS:
        yield Flaw(f"{count} people and infected", f"{ACTORS} at most keep 60 frames a second on two cores")


@rule("too-many-flames", "warning")
def too_many_flames(survey: Survey) -> Iterator[Flaw]:
    """No screen shows more flickering Lights than a frame bears."""
    lamps = [k for k, lamp in enumerate(survey.plan.lamps) if lamp.flicker != Flicker.NONE]
    if len(lamps) <= FLICKERING:
        return
    x, y, reach = (np.array([getattr(survey.plan.lamps[k], name) for k in lamps]) for name in _DISC)
    wide, high = SCREEN[0] / 2 + reach, SCREEN[1] / 2 + reach
    seen = [int(((abs(x - x[k]) < wide) & (abs(y - y[k]) < high)).sum()) for k in range(len(lamps))]
    most = int(np.argmax(seen))
    if seen[most] > FLICKERING:
        told = f"{seen[most]} flickering lights around it on one screen"
        yield survey.flaw("lamps", lamps[most], told, f"{FLICKERING} at most: set flicker to none on some")


_DISC = ("x", "y", "radius")


@rule("start-beset", "warning")
def start_beset(survey: Survey) -> Iterator[Flaw]:
    """No infected stands before a Start, with nothing between."""
    for row, start in enumerate(survey.plan.starts):
        for actor in survey.plan.actors:
            away = ((actor.x - start.x) ** 2 + (actor.y - start.y) ** 2) ** 0.5
            if actor.has & Has.INFECTED and away < NEAR_START and _open_line(survey, start, actor):
                told = f"an infected stands {away:.1f} tiles away"
                yield survey.flaw("starts", row, told, "leave the player a moment to look around")
                break


def _open_line(survey: Survey, one: object, other: object) -> bool:
    ends = [(float(it.x), float(it.y)) for it in (one, other)]  # type: ignore[attr-defined]
    line = between(ends[0], ends[1])
    return all(survey.kind(x, y) != WALL and not any(True for _ in survey.doors_at(x, y)) for x, y in line)


# ------------------------------------------------------------ checkpoints
@rule("checkpoint-overlap", "error")
def checkpoint_overlap(survey: Survey) -> Iterator[Flaw]:
    """The lanes of two Checkpoints do not overlap."""
    for a, b in overlaps(survey.plan.checkpoints):
        told = f"its lane overlaps {survey.spot('checkpoints', a)}"
        yield survey.flaw("checkpoints", b, told, "move one of the two")


@rule("checkpoint-lane", "error")
def checkpoint_lane(survey: Survey) -> Iterator[Flaw]:
    """The middle of a Checkpoint's lane, where one is screened, is open ground."""
    for row, it in enumerate(survey.plan.checkpoints):
        if survey.kind((it.x0 + it.x1) / 2, (it.y0 + it.y1) / 2) != OPEN:
            yield survey.flaw("checkpoints", row, "the middle of its lane is no open ground", "move it")


@rule("checkpoint-beyond", "error")
def checkpoint_beyond(survey: Survey) -> Iterator[Flaw]:
    """Where a Checkpoint lets people go is open ground."""
    for row, it in enumerate(survey.plan.checkpoints):
        if survey.kind(it.beyond_x, it.beyond_y) != OPEN:
            told, remedy = "the ground beyond it is not open", "a Zone or Exit whose middle is open ground"
            yield survey.flaw("checkpoints", row, told, f"set beyond to {remedy}")


@rule("checkpoint-queue", "error")
def checkpoint_queue(survey: Survey) -> Iterator[Flaw]:
    """The queue of a Checkpoint ends at its lane."""
    for row, it in enumerate(survey.plan.checkpoints):
        away = apart(it, *survey.plan.paths[it.queue].points[-1])
        if away > GATE:
            told = f"its queue ends {away:.1f} tiles from the lane"
            yield survey.flaw("checkpoints", row, told, "draw the queue from tail to head")


@rule("checkpoint-gate", "warning")
def checkpoint_gate(survey: Survey) -> Iterator[Flaw]:
    """The gate of a Checkpoint stands at its lane."""
    for row, it in enumerate(survey.plan.checkpoints):
        door = survey.plan.doors[it.gate]
        away = apart(it, (door.x0 + door.x1) / 2, (door.y0 + door.y1) / 2)
        if away > GATE + max(door.x1 - door.x0, door.y1 - door.y0) / 2:
            told = f"its gate is {away:.1f} tiles from the lane"
            yield survey.flaw("checkpoints", row, told, "set gate to the Door at the end of the lane")


@rule("checkpoint-staff", "warning")
def checkpoint_staff(survey: Survey) -> Iterator[Flaw]:
    """An inspector stands at every Checkpoint."""
    staff = [actor for actor in survey.plan.actors if actor.has & Has.INSPECTOR]
    for row, it in enumerate(survey.plan.checkpoints):
        if not any(apart(it, actor.x, actor.y) <= STAFF for actor in staff):
            told = f"no inspector within {STAFF:g} tiles"
            yield survey.flaw("checkpoints", row, told, "put a Soldier of kind inspector beside the lane")


@rule("checkpoint-full", "warning")
def checkpoint_full(survey: Survey) -> Iterator[Flaw]:
    """The queue of a Checkpoint is long enough for its civilians."""
    for row, it in enumerate(survey.plan.checkpoints):
        room = _length(survey, it)
        if it.civilians > 1 and it.civilians > room + 1:
            told = f"{it.civilians} civilians in a queue of {room:.1f} tiles"
            yield survey.flaw("checkpoints", row, told, "draw the queue longer, or lower civilians")


def _length(survey: Survey, it: Checkpoint) -> float:
    points = np.array(survey.plan.paths[it.queue].points)
    return float(np.sqrt((np.diff(points, axis=0) ** 2).sum(1)).sum())


# ------------------------------------------------------------ the director
@rule("director-room", "warning")
def director_room(survey: Survey) -> Iterator[Flaw]:
    """A map with a director has room, out of doors or in, for those it sends."""
    plan = survey.plan
    if not plan.directed or not plan.starts:
        return
    fit = survey.met & (plan.rasters.wall == OPEN)
    for zone in plan.zones:
        if zone.kind in (ZoneKind.REFUGE, ZoneKind.ROOF):
            for x, y in survey.cells(zone):
                fit[y, x] = False
    rows, columns = np.nonzero(fit)
    far = any((abs(columns - s.x) + abs(rows - s.y) > WALK).any() for s in plan.starts)
    if not far:
        told = f"director is on, but nowhere is {WALK} tiles from a Start, open, and no refuge or roof"
        yield Flaw(told, "make the map larger, or untick director")
