"""Findings an author knows of and wants: `lint_ignore` on an object, or on the map, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.content.lint.rule import Flaw, likely, rule
from game.content.lint.survey import Survey
from game.content.plan.draft import SILENCE, Spot

FORM = "rule-name: why it is meant; other-rule: why"


@dataclass(frozen=True, slots=True)
class Silence:
    """One rule not to be told of one object."""

    rule: str
    reason: str
    spot: Spot | None
    """None: of the map as a whole."""


def silences(survey: Survey) -> list[Silence]:
    """All that are asked for, well formed or not."""
    found = [(None, survey.plan.seen.get(SILENCE, "")), *((spot, spot.ignore) for spot in survey.spots)]
    return [Silence(*_split(part), spot) for spot, text in found for part in text.split(";") if part.strip()]


def _split(part: str) -> tuple[str, str]:
    name, _, reason = part.partition(":")
    return name.strip(), reason.strip()


@rule("silence-unknown", "error")
def silence_unknown(survey: Survey) -> Iterator[Flaw]:
    """A silenced rule is one there is."""
    from game.content.lint.check import BY_NAME

    for each in silences(survey):
        if each.rule not in BY_NAME:
            told = f"{SILENCE} names the rule '{each.rule}', which does not exist"
            yield Flaw(told, likely(each.rule, BY_NAME), each.spot)


@rule("silence-bare", "error")
def silence_bare(survey: Survey) -> Iterator[Flaw]:
    """Whoever silences a rule says why."""
    for each in silences(survey):
        if not each.reason:
            yield Flaw(f"{SILENCE} silences '{each.rule}' without a reason", f"write {FORM}", each.spot)


@rule("silence-idle", "warning")
def silence_idle(survey: Survey) -> Iterator[Flaw]:
    """Whatever is silenced would have been found: what was mended needs no excuse."""
    from game.content.lint.check import BY_NAME

    for each in silences(survey):
        place = str(each.spot) if each.spot is not None else ""
        if each.rule in BY_NAME and each.reason and (each.rule, place) not in survey.silenced:
            yield Flaw(f"{SILENCE} silences '{each.rule}', which finds nothing here", "clear it", each.spot)
