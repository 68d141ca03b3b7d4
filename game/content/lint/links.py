"""Rules of the lint on what belongs together: doors and gaps, locks and keys, passages, texts."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.gate import nearest
from game.content.lint.rule import Flaw, rule
from game.content.lint.survey import BITS, Survey, overlaps
from game.content.plan.draft import Spot
from game.sim.deeds import Deed
from game.sim.kinds.things import Item
from game.sim.level import OPEN, WALL, Door

SUGGESTED = 100
"""Missing texts whose nearest is looked for: it takes long where a language file is large."""
BROAD = 12
"""Cells of the largest door that makes sense."""
OPENED = (Deed.OPEN, Deed.UNLOCK, Deed.BREAK)


@rule("door-in-wall", "error")
def door_in_wall(survey: Survey) -> Iterator[Flaw]:
    """No Door or Barricade covers a wall."""
    for row, door in enumerate(survey.plan.doors):
        walled = [cell for cell in _under(door) if survey.kind(*cell) == WALL]
        if walled:
            told = f"cell {walled[0][0]},{walled[0][1]} under it is a wall"
            yield survey.flaw("doors", row, told, "paint floor under it, or move it")


@rule("door-no-gap", "warning")
def door_no_gap(survey: Survey) -> Iterator[Flaw]:
    """Every Door or Barricade closes a gap: something solid on two opposite sides of it."""
    for row, door in enumerate(survey.plan.doors):
        if all(survey.kind(*cell) != WALL for cell in _under(door)) and not _flanked(survey, door):
            told = "it closes no gap: one walks around it"
            yield survey.flaw("doors", row, told, "put walls on two opposite sides of it")


@rule("door-broad", "warning")
def door_broad(survey: Survey) -> Iterator[Flaw]:
    """No Door or Barricade is as large as a room."""
    for row, door in enumerate(survey.plan.doors):
        cells = len(_under(door))
        if cells > BROAD:
            told = f"{door.x1 - door.x0} x {door.y1 - door.y0} tiles, all of it solid when closed"
            yield survey.flaw("doors", row, told, f"draw it over the gap alone, at most {BROAD} tiles")


@rule("door-overlap", "error")
def door_overlap(survey: Survey) -> Iterator[Flaw]:
    """No cell belongs to two doors."""
    for a, b in overlaps(survey.plan.doors):
        yield survey.flaw("doors", b, f"it overlaps {survey.spot('doors', a)}", "move one of the two")


@rule("lock-no-key", "error")
def lock_no_key(survey: Survey) -> Iterator[Flaw]:
    """The key a locked Door names lies somewhere on the map."""
    for row, _, told, remedy in _keyless(survey, locked=True):
        yield survey.flaw("doors", row, told, remedy)


@rule("door-no-key", "warning")
def door_no_key(survey: Survey) -> Iterator[Flaw]:
    """The key an unlocked Door names lies somewhere on the map."""
    for row, _, told, remedy in _keyless(survey, locked=False):
        yield survey.flaw("doors", row, told, remedy)


@rule("key-idle", "warning")
def key_idle(survey: Survey) -> Iterator[Flaw]:
    """Every key opens a Door."""
    doors = {door.key for door in survey.plan.doors if door.key >= 0}
    names = [survey.plan.keys[key] for key in sorted(doors)]
    for row, thing in enumerate(survey.plan.things):
        if thing.kind == Item.KEY and thing.key not in doors:
            word = survey.plan.keys[thing.key]
            remedy = nearest(word, names) or "give a Door this key"
            yield survey.flaw("things", row, f"no Door has key = '{word}'", remedy)


def _keyless(survey: Survey, locked: bool) -> Iterator[tuple[int, Door, str, str]]:
    done = [act for trigger in survey.plan.triggers for act in trigger.acts]
    there = {thing.key for thing in survey.plan.things if thing.key >= 0}
    there |= {act.key for act in done if act.deed == Deed.GIVE and act.key >= 0}
    told_open = {row for act in done if act.deed in OPENED for row in act.rows}
    names = [survey.plan.keys[key] for key in sorted(there)]
    for row, door in enumerate(survey.plan.doors):
        if door.key >= 0 and door.key not in there and door.locked == locked and row not in told_open:
            word = survey.plan.keys[door.key]
            remedy = nearest(word, names) or "put an Item of kind key with this word on the map"
            yield row, door, f"no Item has key = '{word}'", remedy


def _under(door: Door) -> list[tuple[int, int]]:
    return [(x, y) for y in range(door.y0, door.y1) for x in range(door.x0, door.x1)]


def _flanked(survey: Survey, door: Door) -> bool:
    rows, columns = range(door.y0, door.y1), range(door.x0, door.x1)
    across = [(x, y) for x in (door.x0 - 1, door.x1) for y in rows]
    along = [(x, y) for y in (door.y0 - 1, door.y1) for x in columns]
    return all(_holds(survey, *cell) for cell in across) or all(_holds(survey, *cell) for cell in along)


def _holds(survey: Survey, x: int, y: int) -> bool:
    """Solid, outside the map, or another door."""
    return survey.kind(x, y) != OPEN or any(True for _ in survey.doors_at(x, y))


# ------------------------------------------------------------ exits
@rule("exit-one-way", "warning")
def exit_one_way(survey: Survey) -> Iterator[Flaw]:
    """An Exit that leads to another one is led back to by it."""
    exits = survey.plan.exits
    for row, way in enumerate(exits):
        if 0 <= way.to < len(exits) and exits[way.to].to != row:
            told = f"{survey.spot('exits', way.to)} does not lead back"
            yield survey.flaw("exits", row, told, "set the to of the other Exit to this one")


@rule("exit-whose", "warning")
def exit_whose(survey: Survey) -> Iterator[Flaw]:
    """Two Exits that lead to each other are for the same people."""
    exits = survey.plan.exits
    for row, way in enumerate(exits):
        if 0 <= way.to < row and exits[way.to].to == row and exits[way.to].who != way.who:
            told = f"{survey.spot('exits', way.to)} is for somebody else"
            yield survey.flaw("exits", row, told, "give both the same who")


@rule("exit-overlap", "error")
def exit_overlap(survey: Survey) -> Iterator[Flaw]:
    """No two Exits for the same person overlap: one of them would never work."""
    exits = survey.plan.exits
    for a, b in overlaps(exits, [way.who for way in exits]):
        yield survey.flaw("exits", b, f"it overlaps {survey.spot('exits', a)}", "move one of the two")


@rule("exit-start", "warning")
def exit_start(survey: Survey) -> Iterator[Flaw]:
    """Nobody starts inside an Exit."""
    for row, way in enumerate(survey.plan.exits):
        for start in survey.plan.starts:
            inside = way.x0 <= start.x <= way.x1 and way.y0 <= start.y <= way.y1
            if inside and way.who & BITS[start.person]:
                told = f"{start.person.name.lower()} starts inside it"
                yield survey.flaw("exits", row, told, "move the Start out of it")


# ------------------------------------------------------------ texts
@rule("text-missing", "error")
def text_missing(survey: Survey) -> Iterator[Flaw]:
    """Every text a map names stands in the language file."""
    plan = survey.plan
    wanted: list[tuple[Spot | None, str]] = [(None, plan.title)]
    wanted += [(survey.spot("zones", k), z.title) for k, z in enumerate(plan.zones)]
    wanted += [(survey.spot("goals", k), g.text) for k, g in enumerate(plan.goals)]
    wanted += [(survey.spot("notes", k), n.text) for k, n in enumerate(plan.notes)]
    for k, trigger in enumerate(plan.triggers):
        said = (row for act in trigger.acts if act.deed in (Deed.SAY, Deed.PAGE) for row in act.rows)
        wanted += [(survey.spot("triggers", k), plan.texts[row]) for row in said]
    told = 0
    for spot, key in wanted:
        if key and not survey.words.has(key):
            told += 1
            known = survey.words.keys(key.partition(".")[0]) if told <= SUGGESTED else ()
            remedy = nearest(key, known) or "add it"
            yield Flaw(f"'{key}' is not in words/{survey.words.language}.toml", remedy, spot)
