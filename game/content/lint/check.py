"""What a map must keep to be played: one function a rule, and each finding says how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from game.content import gate
from game.content.gate import Confines, ContentError
from game.content.lint import dialogue, goals, ground, links, onward, people, reach, silence, triggers
from game.content.lint.rule import Finding, Flaw, Rule, Severity
from game.content.lint.survey import Survey
from game.content.mod import mods
from game.content.places import GAME
from game.content.tiled import TiledMap, load
from game.content.tmx.reading import part
from game.content.words import Words, spoken

__all__ = ["BY_NAME", "RULES", "Finding", "Findings", "Rule", "Severity", "lint", "lint_files"]

LATER = ("silence-idle",)
"""Rules that look at what the others found."""
LOAD = "load"
"""The rule of findings about a map that cannot be read."""


def _rules(*modules: Any) -> tuple[Rule, ...]:
    """Every rule of some modules, as they stand there; those that look at the others last."""
    found = [each for module in modules for each in vars(module).values() if isinstance(each, Rule)]
    return tuple(sorted(found, key=lambda each: each.name in LATER))


SUBJECTS = (ground, reach, links, people, goals, triggers, onward, dialogue)
RULES = _rules(*SUBJECTS, silence)
OF_SILENCES = _rules(silence)
BY_NAME = {each.name: each for each in RULES}


class Findings(list[Finding]):
    """What is to be mended, errors first, and how much was looked at."""

    rules_ran: int = 0
    maps: int = 0
    objects: int = 0
    """Objects the rules looked at."""
    silenced: int = 0
    """Findings whose object says why they are meant."""

    @property
    def errors(self) -> list[Finding]:
        return [each for each in self if each.severity == "error"]

    @property
    def warnings(self) -> list[Finding]:
        return [each for each in self if each.severity == "warning"]

    @property
    def unread(self) -> list[Finding]:
        """Those about maps that could not be read at all."""
        return [each for each in self if each.rule == LOAD]

    def take(self, other: Findings) -> None:
        """Add another map's."""
        self[:] = sorted([*self, *other], key=lambda each: each.severity)
        self.rules_ran = max(self.rules_ran, other.rules_ran)
        self.maps += other.maps
        self.objects += other.objects
        self.silenced += other.silenced


def lint(tiled: TiledMap, words: Words | None = None, rules: Sequence[Rule] = RULES) -> Findings:
    """Everything to mend in one map. Raises ContentError where nothing was looked at."""
    survey = Survey(tiled, words if words is not None else _words_of(tiled.path))
    findings = Findings()
    findings.rules_ran, findings.objects, findings.maps = len(rules), len(survey.spots), 1
    if not rules or not findings.objects:
        told = f"{len(rules)} rules ran on {findings.objects} objects"
        raise ContentError(tiled.path, "", told, "a check that checks nothing proves nothing")
    hushed = {(each.rule, str(each.spot or "")) for each in silence.silences(survey) if each.reason}
    for rule in rules:
        for flaw in dict.fromkeys(rule.find(survey)):
            key = rule.name, str(flaw.spot or "")
            if key in hushed and rule not in OF_SILENCES:
                survey.silenced.add(key)
                findings.silenced += 1
            else:
                findings.append(_finding(rule, flaw, tiled.path))
    findings.sort(key=lambda each: each.severity)
    return findings


def lint_files(
    paths: Sequence[Path],
    words: Words | None = None,
    told: Callable[[float], None] = lambda share: None,
    rules: Sequence[Rule] = RULES,
    reach: Sequence[Confines] = (),
) -> Findings:
    """Everything to mend in many maps, each in the words of its mod; an unreadable map is a finding.

    `told` hears the share done; `reach` is what each may reach, found by its place if not given. Raises
    ContentError without maps.
    """
    findings = Findings()
    for done, path in enumerate(paths, 1):
        try:
            tiled = load(path, part(told, done - 1, len(paths)), reach[done - 1] if reach else None)
            findings.take(lint(tiled, words, rules))
        except ContentError as fault:
            findings.take(Findings(_refused(each) for each in fault.faults))
            findings.maps += 1
        told(done / len(paths))
    if not findings.maps:
        raise ContentError("check", "", "no map to look at", "name maps or a folder that holds some")
    return findings


def _words_of(path: Path) -> Words:
    """What a map's texts are looked up in: the game's words, and those of the mod it lies in."""
    shelf = mods.with_owner(path, GAME)
    return Words.load(spoken("en", shelf), shelf=shelf)


def _finding(rule: Rule, flaw: Flaw, path: Path) -> Finding:
    return Finding(rule.severity, rule.name, gate.label(path), flaw.place, flaw.words, flaw.remedy)


def _refused(fault: ContentError) -> Finding:
    return Finding("error", LOAD, gate.one_line(fault.file), fault.place, fault.value, fault.remedy)
