"""Everything to mend in a mod: its files, rules, words, pictures, sounds, maps and tests."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

from game.content import gate
from game.content.gate import ContentError, nearest
from game.content.lint.check import Finding, Findings, lint_files
from game.content.mod import archive, mods
from game.content.mod.dress import misfits
from game.content.mod.modfile import Mod
from game.content.places import GAME, MAPS, Shelf
from game.content.rules import load_numbers
from game.content.words import Words, fields_of, read_words, spoken

HOLDS = ("maps", "rules", "words", "sprites", "audio")
"""What a mod must hold some of."""
SHOWN = 5
"""Missing texts named one by one."""


def check_mod(source: str) -> Findings:
    """All findings for a mod, errors first. Raises ContentError where it is no mod at all."""
    mod = mods.find_mod(source)
    shelf = mods.with_owner(mod.folder, GAME)
    found = [
        *_files(mod),
        *_content(mod),
        *_rules(shelf),
        *(_refused("dress", fault) for fault in misfits(mod.root())),
    ]
    words, wrong = _words(mod, shelf)
    found += wrong
    ran = 5
    findings = Findings()
    maps = sorted(
        path for part in ("maps", "tests") for path in (mod.folder / part).rglob("*") if path.suffix in MAPS
    )
    if maps:
        linted = lint_files(maps, words)
        unread = any(
            each.rule == "words" for each in wrong
        )  # then its texts are not missing: they are unread
        found += [each for each in linted if not (unread and each.rule == "text-missing")]
        ran += linted.rules_ran
        findings.maps, findings.objects = linted.maps, linted.objects
    findings += sorted(found, key=lambda each: each.severity)
    findings.rules_ran = ran
    return findings


def _refused(rule: str, fault: ContentError) -> Finding:
    return Finding("error", rule, gate.one_line(fault.file), fault.place, fault.value, fault.remedy)


def _files(mod: Mod) -> list[Finding]:
    """Only data, only where it belongs."""
    try:
        archive.files_of(mod.folder)
    except ContentError as fault:
        return [_refused("file", each) for each in fault.faults]
    return []


def _content(mod: Mod) -> list[Finding]:
    """A mod that changes nothing is a mistake in its folders' names."""
    if any(any((mod.folder / part).glob("*.*")) for part in HOLDS):
        return []
    label, remedy = gate.label(mod.folder), f"put something into one of: {', '.join(HOLDS)}"
    return [Finding("error", "empty", label, "", "it changes nothing", remedy)]


def _rules(shelf: Shelf) -> list[Finding]:
    try:
        load_numbers(shelf=shelf)
    except ContentError as fault:
        return [_refused("rules", each) for each in fault.faults]
    return []


def _words(mod: Mod, shelf: Shelf) -> tuple[Words, list[Finding]]:
    """The words maps are judged by, and what is wrong with the mod's own."""
    own, found = Words.load(), list[Finding]()
    english = {*own.keys(""), *_english(mod)}
    for path in mod.root().files("words", ".toml"):
        try:
            texts = read_words(path)
        except ContentError as fault:
            found += [_refused("words", each) for each in fault.faults]
            continue
        found += _fields(path, texts, own)
        found += _strange(path, texts, english)
        if "words" in mod.replaces:
            found += _lacking(path, texts, own)
    if found and any(each.rule == "words" for each in found):
        return own, found
    return Words.load(spoken("en", shelf), shelf=shelf), found


def _english(mod: Mod) -> set[str]:
    """Keys of the mod's own English texts, none where they cannot be read: that is told elsewhere."""
    path = mod.folder / "words" / "en.toml"
    try:
        return set(read_words(path)) if gate.is_file(path) else set()
    except ContentError:
        return set()


def _strange(path: Path, texts: dict[str, str], english: set[str]) -> Iterator[Finding]:
    """A text under a key that English does not have is said by nobody: most likely it is misspelt."""
    if path.stem != "en":
        for key in sorted(set(texts) - english):
            near = difflib.get_close_matches(key, sorted(english), n=1, cutoff=0.6)
            remedy = f"did you mean '{near[0]}'?" if near else "give it in English too, or take it out"
            told = "no text of this key in English"
            yield Finding("warning", "words-strange", gate.label(path), key, told, remedy)


def _fields(path: Path, texts: dict[str, str], own: Words) -> Iterator[Finding]:
    """A name in braces that the game does not fill in would be shown as it stands."""
    for key, text in texts.items():
        given = fields_of(own.say(key))
        for name in sorted(fields_of(text) - given) if own.has(key) else ():
            told = f"{{{name}}} is filled in by nobody"
            remedy = nearest(name, sorted(given)) or "take it out"
            yield Finding("error", "words-field", gate.label(path), key, told, remedy)


def _lacking(path: Path, texts: dict[str, str], own: Words) -> Iterator[Finding]:
    """A language that replaces all others says everything."""
    names = ("map.", "zone.", "goal.", "note.")  # of the game's own maps, which a mod need not have
    lack = [key for key in own.keys("") if key not in texts and not key.startswith(names)]
    for k, key in enumerate(lack[:SHOWN], 1):
        told = f"is missing (and {len(lack) - SHOWN} more)" if k == SHOWN < len(lack) else "is missing"
        remedy = f'in English it is "{own.say(key)}"'
        yield Finding("error", "words-missing", gate.label(path), key, told, remedy)
