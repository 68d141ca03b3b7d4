"""Rules of the lint about ways to other maps: the map, and the place in it where one arrives."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from game.content import gate, places
from game.content.gate import ContentError, Where, nearest
from game.content.lint.rule import Flaw, rule
from game.content.lint.survey import Survey
from game.content.lint.triggers import acts
from game.content.tiled import load
from game.sim.deeds import Deed, Lead


@rule("map-missing", "error")
def map_missing(survey: Survey) -> Iterator[Flaw]:
    """Every map that an Exit or a Trigger leads to is there and can be read."""
    for row, lead in _leads(survey):
        marks = _marks(survey, lead)
        if isinstance(marks, str):
            yield survey.flaw("triggers", row, marks, _maps_here(survey, lead))


@rule("map-place", "error")
def map_place(survey: Survey) -> Iterator[Flaw]:
    """The place another map is entered at is there, once."""
    for row, lead in _leads(survey):
        marks = _marks(survey, lead)
        if lead.at and not isinstance(marks, str) and marks.count(lead.at) != 1:
            many = marks.count(lead.at)
            told = f"{many or 'no'} places in '{lead.map}' are called '{lead.at}'"
            remedy = "rename all but one" if many else nearest(lead.at, sorted({*marks} - {""}))
            yield survey.flaw("triggers", row, told, remedy or "give a Start, Exit, Zone or Camp this name")


def _leads(survey: Survey) -> Iterator[tuple[int, Lead]]:
    for row, _, act in acts(survey, Deed.GOTO):
        yield from ((row, survey.plan.leads[lead]) for lead in act.rows)


def _marks(survey: Survey, lead: Lead) -> tuple[str, ...] | str:
    """Names of the places a map can be entered at; or why it cannot be read."""
    here = survey.tiled.path
    try:
        path = places.confines(here).resolve(here.parent, lead.map, ".tmx", Where(gate.label(here)))
    except ContentError as fault:
        return fault.value
    return _marks_of(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _marks_of(path: Path, changed: int) -> tuple[str, ...] | str:
    """`changed` tells versions of the file apart."""
    try:
        return tuple(mark.name for mark in load(path).plan.marks)
    except ContentError as fault:
        return f"'{path.name}' cannot be read: {fault.value}"


def _maps_here(survey: Survey, lead: Lead) -> str:
    found = sorted(path.name for path in survey.tiled.path.parent.glob("*.tmx"))[:100]
    return nearest(lead.map, found) or "put the map beside this one"
