"""Rules of the lint about what a map does by itself: triggers, values, spawn zones, ways to other maps."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from game.content.lint.rule import Flaw, rule
from game.content.lint.survey import Survey
from game.content.objects import CLASSES
from game.sim.deeds import READ, RULED, Act, Compare, Deed, Op, Trigger, When, Who
from game.sim.kinds.story import GoalKind
from game.sim.level import OPEN


@rule("trigger-nowhere", "error")
def trigger_nowhere(survey: Survey) -> Iterator[Flaw]:
    """Whoever's steps a Trigger waits for gets into its area."""
    for row, trigger in enumerate(survey.plan.triggers):
        if trigger.when not in (When.ENTER, When.LEAVE):
            continue
        cells = survey.cells(trigger)
        walk = trigger.who & (Who.PEOPLE | Who.INFECTED) and any(survey.kind(*c) == OPEN for c in cells)
        players = survey.players(trigger.who & (Who.ONJO | Who.NAMRA))
        if not walk and not any(survey.gets(survey.reached(person), cells) for person in players):
            told = "nobody it waits for gets there"
            yield survey.flaw("triggers", row, told, "move it to where they walk, or change who")


@rule("trigger-too-late", "error")
def trigger_too_late(survey: Survey) -> Iterator[Flaw]:
    """No Trigger waits for an hour after the deadline."""
    plan = survey.plan
    for row, trigger in enumerate(plan.triggers):
        if trigger.when == When.HOUR and plan.deadline_hour >= 0:
            waits, left = ((h - plan.start_hour) % 24 for h in (trigger.number, plan.deadline_hour))
            if waits > left:
                told = f"hour {trigger.number:g}, but the map ends at {plan.deadline_hour:g}"
                yield survey.flaw("triggers", row, told, "an hour before deadline_hour")


@rule("trigger-contradiction", "error")
def trigger_contradiction(survey: Survey) -> Iterator[Flaw]:
    """No Trigger asks of one value what cannot be at once."""
    names = (*READ, *RULED, *survey.plan.values)
    for row, trigger in enumerate(survey.plan.triggers):
        for value, terms in _by_value((*trigger.terms, *trigger.only)).items():
            if not _possible(terms):
                told = " and ".join(f"{names[value]} {SIGNS[term.op]} {term.number:g}" for term in terms)
                yield survey.flaw("triggers", row, f"{told} is never so", "take one of them out")


SIGNS = {Op.LESS: "<", Op.AT_MOST: "<=", Op.EQUAL: "=", Op.OTHER: "!=", Op.AT_LEAST: ">=", Op.MORE: ">"}


def _by_value(terms: Sequence[Compare]) -> dict[int, list[Compare]]:
    found: dict[int, list[Compare]] = {}
    for term in terms:
        found.setdefault(term.value, []).append(term)
    return found


def _possible(terms: Sequence[Compare]) -> bool:
    """Whether some number fits them all: one of those named, one between, or one beyond."""
    named = sorted({term.number for term in terms})
    between = [(a + b) / 2 for a, b in itertools.pairwise(named)]
    tried = [*named, *between, named[0] - 1, named[-1] + 1]
    return any(all(_holds(number, term) for term in terms) for number in tried)


def _holds(number: float, term: Compare) -> bool:
    less, more = number < term.number, number > term.number
    equal = not less and not more
    return {
        Op.LESS: less,
        Op.AT_MOST: less or equal,
        Op.EQUAL: equal,
        Op.OTHER: not equal,
        Op.AT_LEAST: more or equal,
        Op.MORE: more,
    }[term.op]


@rule("value-idle", "warning")
def value_idle(survey: Survey) -> Iterator[Flaw]:
    """Every value a Trigger sets is asked for by another, here or on a map that follows."""
    plan = survey.plan
    asked = {term.value for trigger in plan.triggers for term in (*trigger.terms, *trigger.only)}
    first = len(READ) + len(RULED)
    for row, _, act in acts(survey, Deed.SET):
        for value in act.rows:
            if value >= first and value not in asked and not plan.leads and _by_hand(survey, row):
                told = f"it sets '{plan.values[value - first]}', and no trigger asks for it"
                yield survey.flaw("triggers", row, told, "ask for it in a when or an only, or take it out")


def _by_hand(survey: Survey, row: int) -> bool:
    """Written as a Trigger, not part of another object."""
    return survey.spot("triggers", row).kind == "Trigger"


@rule("objective-undone", "error")
def objective_undone(survey: Survey) -> Iterator[Flaw]:
    """Every Objective is done by some Trigger."""
    done = {row for _, _, act in acts(survey, Deed.OBJECTIVE) if act.amount > 0 for row in act.rows}
    for row, goal in enumerate(survey.plan.goals):
        if goal.kind == GoalKind.TASK and row not in done:
            told = "no trigger ever does it"
            yield survey.flaw("goals", row, told, "give it a name, and a Trigger: objective NAME done")


@rule("name-twice", "warning")
def name_twice(survey: Survey) -> Iterator[Flaw]:
    """A name that a Trigger calls belongs to one object; lights and noises may share one."""
    for row, _, act in acts(survey, *SINGLE):
        if len(act.rows) > 1:
            spots = [survey.spot(SINGLE[act.deed], each) for each in act.rows]
            told = f"'{spots[0].name}' is the name of {', and of '.join(str(spot) for spot in spots)}"
            yield survey.flaw("triggers", row, told, "give each its own name, or silence this: all answer")


SINGLE = {
    Deed.SPAWN: "spawns",
    Deed.OPEN: "doors",
    Deed.CLOSE: "doors",
    Deed.LOCK: "doors",
    Deed.UNLOCK: "doors",
    Deed.BREAK: "doors",
    Deed.OBJECTIVE: "goals",
    Deed.ALARM: "checkpoints",
}
"""Deeds that are meant for one object, and the table it is in."""


# ------------------------------------------------------------ spawn zones
@rule("spawn-in-wall", "error")
def spawn_in_wall(survey: Survey) -> Iterator[Flaw]:
    """Every Spawn and Horde has open ground."""
    for row, spawn in enumerate(survey.plan.spawns):
        if not survey.open_cells(spawn):
            yield survey.flaw("spawns", row, "no open ground in it", "draw it over ground one can walk on")


@rule("spawn-reach", "warning")
def spawn_reach(survey: Survey) -> Iterator[Flaw]:
    """From every Spawn and Horde there is a way to the player."""
    for row, spawn in enumerate(survey.plan.spawns):
        cells = survey.open_cells(spawn)
        if cells and not survey.gets(survey.met, cells):
            yield survey.flaw("spawns", row, "whoever comes from here reaches nobody", "open a way")


@rule("director-off", "warning")
def director_off(survey: Survey) -> Iterator[Flaw]:
    """Where infected wait for the director, there is one."""
    called = _called(survey)
    for row, spawn in enumerate(survey.plan.spawns):
        if spawn.directed and not survey.plan.directed and row not in called:
            told = "nobody sends infected from here: no trigger names it, and the map has no director"
            yield survey.flaw("spawns", row, told, "tick director on the map, or name it in a Trigger")


@rule("spawn-idle", "warning")
def spawn_idle(survey: Survey) -> Iterator[Flaw]:
    """A Horde or Spawn that waits to be called is called by a Trigger."""
    called, there = _called(survey), {spot.id for spot in survey.tiled.origins.get("actors", ())}
    for row, spawn in enumerate(survey.plan.spawns):
        if not spawn.directed and row not in called and survey.spot("spawns", row).id not in there:
            told = "nobody calls it: no trigger names it"
            yield survey.flaw("spawns", row, told, "give it a name, and a Trigger: spawn NAME")


def _called(survey: Survey) -> set[int]:
    return {row for _, _, act in acts(survey, Deed.SPAWN) for row in act.rows}


# ------------------------------------------------------------ what is off
@rule("switched-off", "warning")
def switched_off(survey: Survey) -> Iterator[Flaw]:
    """What is off at the start, and has a name to be called by, is switched on by a Trigger."""
    lamps = {row for _, _, act in acts(survey, Deed.ON) for row in act.rows}
    noises = {row for _, _, act in acts(survey, Deed.ON) for row in act.others}
    off = [("lamps", k) for k, lamp in enumerate(survey.plan.lamps) if not lamp.on and k not in lamps]
    off += [("sources", k) for k, it in enumerate(survey.plan.sources) if not it.on and k not in noises]
    for table, row in off:
        # A lamp without a name is a broken lamp: nobody could mean to switch it.
        if survey.spot(table, row).name:
            yield survey.flaw(table, row, "off, and no trigger switches it on", "write a Trigger: on NAME")


# ------------------------------------------------------------ what waits
@rule("unused", "warning")
def unused(survey: Survey) -> Iterator[Flaw]:
    """Everything on the map is read by some rule of the game."""
    for row, (kind, _) in enumerate(survey.plan.waiting):
        told = f"loaded; no rule uses it yet: it waits for {CLASSES[kind].waits}"
        yield survey.flaw("waiting", row, told, "keep it for later, or delete it")


def acts(survey: Survey, *deeds: Deed) -> Iterator[tuple[int, Trigger, Act]]:
    """Row of a trigger, the trigger, and what it does, for all that do one of these."""
    for row, trigger in enumerate(survey.plan.triggers):
        yield from ((row, trigger, act) for act in trigger.acts if act.deed in deeds)
