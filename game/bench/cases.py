"""The table of rows: every subject, in the order of reading."""

from __future__ import annotations

from game.bench import crowd, envs, far, fields, frame, headless, rays, rules_tick, start, ticks
from game.bench.measure import Case

SUBJECTS = (crowd, fields, rays, ticks, rules_tick, far, headless, envs, frame, start)


def cases(quick: bool = False, cold: bool = False) -> list[Case]:
    """All rows; `quick` = small sizes, `cold` = the cold compilation too."""
    found = [case for subject in SUBJECTS for case in subject.cases(quick)]
    return found + start.cold_cases() if cold else found


def names() -> list[str]:
    """What `--only` may name, in order."""
    return list(dict.fromkeys(case.name for case in cases(cold=True)))


def chosen(only: list[str], quick: bool = False, cold: bool = False) -> list[Case]:
    """The rows of these names, all where none is named. Raises LookupError with the name that is none."""
    unknown = [name for name in only if name not in names()]
    if unknown:
        raise LookupError(unknown[0])
    return [case for case in cases(quick, cold or start.COLD in only) if not only or case.name in only]
