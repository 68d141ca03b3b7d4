"""What a map must keep to be played: one function a rule, and each finding says how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from game.content import gate, lint_ground, lint_links
from game.content.gate import ContentError
from game.content.survey import Finding, Severity, Survey
from game.content.tiled import TiledMap, load
from game.content.words import Words

__all__ = ["RULES", "Finding", "Findings", "Severity", "lint", "lint_files"]

Rule = Callable[[Survey], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    lint_ground.start_is_free,
    lint_ground.nobody_in_a_wall,
    lint_ground.nothing_in_a_wall,
    lint_ground.items_can_be_taken,
    lint_ground.goals_can_be_done,
    lint_ground.exits_can_be_reached,
    lint_ground.lamps_are_inside,
    lint_ground.patrols_walk_on_open_ground,
    lint_links.doors_stand_in_gaps,
    lint_links.doors_stand_apart,
    lint_links.locks_have_keys,
    lint_links.exits_lead_back,
    lint_links.texts_are_written,
    lint_links.checkpoints_stand_apart,
    lint_links.checkpoints_are_whole,
    lint_links.goals_have_a_way_out,
    lint_links.nothing_is_hidden,
)


class Findings(list[Finding]):
    """Findings, errors first, and how many rules looked for them."""

    rules_ran: int = 0

    @property
    def errors(self) -> list[Finding]:
        return [each for each in self if each.severity == "error"]

    @property
    def warnings(self) -> list[Finding]:
        return [each for each in self if each.severity == "warning"]


def lint(tiled: TiledMap, words: Words | None = None, rules: Iterable[Rule] = RULES) -> Findings:
    """Everything to mend in one map. Raises ContentError when no rule ran: it would prove nothing."""
    survey = Survey(tiled, words if words is not None else Words.load())
    findings, ran = list[Finding](), 0
    for rule in rules:
        findings.extend(rule(survey))
        ran += 1
    if ran == 0:
        raise ContentError(tiled.path, "", "no rule ran", "run at least one rule of the lint")
    return _sorted(findings, ran)


def lint_files(paths: Iterable[Path], words: Words | None = None) -> Findings:
    """Everything to mend in many maps; an unreadable map is a finding. Raises ContentError without maps."""
    findings, ran = list[Finding](), 0
    language = words if words is not None else Words.load()
    for path in paths:
        try:
            found = lint(load(path), language)
        except ContentError as fault:
            found = _sorted([_refused(each) for each in fault.faults], 1)
        findings.extend(found)
        ran += found.rules_ran
    if ran == 0:
        raise ContentError("lint", "", "no map to look at", "name maps or a folder that holds some")
    return _sorted(findings, ran)


def _refused(fault: ContentError) -> Finding:
    return Finding("error", "load", gate.one_line(fault.file), fault.place, fault.value, fault.remedy)


def _sorted(findings: Iterable[Finding], ran: int) -> Findings:
    found = Findings(sorted(findings, key=lambda each: each.severity))
    found.rules_ran = ran
    return found
