"""Language files: every string a person reads stands in assets/words/<language>.toml under its key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from game.content import gate
from game.content.gate import ContentError, Where, nearest
from game.content.places import GAME, Shelf
from game.content.toml import read_toml

LONGEST = 4000
"""Letters of one string: a page."""
_FIELD = re.compile(r"\{(\w+)\}")


class Words:
    """The strings of one language by dotted key."""

    def __init__(self, language: str, strings: Mapping[str, str]) -> None:
        self.language = language
        self._strings = dict(strings)

    @staticmethod
    def load(language: str = "en", folder: Path | None = None, shelf: Shelf = GAME) -> Words:
        """A language by its file's name, of one folder or of a shelf; what it lacks is said in English.

        Raises ContentError naming the nearest language there is.
        """
        layers = shelf.layers("words") if folder is None else [sorted(folder.glob("*.toml"))]
        known = languages(shelf) if folder is None else [path.stem for path in layers[0]]
        if language not in known:
            home = folder if folder is not None else "--language"
            raise ContentError(home, language, "no such language", nearest(language, known))
        strings: dict[str, str] = {}
        for wanted in dict.fromkeys(("en", language)) if folder is None else (language,):
            for path in (path for layer in layers for path in layer if path.stem == wanted):
                strings |= read_words(path)
        return Words(language, strings)

    def say(self, key: str, /, **fields: object) -> str:
        """The string with its {fields} filled in; a key nobody wrote is shown as itself."""
        text = self._strings.get(key)
        if text is None:
            return key
        return _FIELD.sub(lambda found: str(fields.get(found[1], found[0])), text)

    def has(self, key: str) -> bool:
        """Whether there is a string for the key."""
        return key in self._strings

    def keys(self, section: str = "") -> list[str]:
        """All keys, or those of a section, sorted."""
        return sorted(key for key in self._strings if not section or key.startswith(section + "."))


def languages(shelf: Shelf = GAME) -> list[str]:
    """Every language there is a file of, sorted."""
    return sorted({path.stem for layer in shelf.layers("words") for path in layer})


def spoken(wanted: str, shelf: Shelf = GAME) -> str:
    """The language wanted where there is such, else English, else the first there is."""
    known = languages(shelf)
    return wanted if wanted in known or not known else "en" if "en" in known else known[0]


def read_words(path: Path) -> dict[str, str]:
    """The strings of one file by dotted key. Raises ContentError."""
    return dict(_flat(read_toml(path)[0], "", Where(gate.label(path))))


def fields_of(text: str) -> set[str]:
    """Names in braces that are filled in."""
    return set(_FIELD.findall(text))


def _flat(tree: Mapping[str, Any], prefix: str, where: Where) -> Iterator[tuple[str, str]]:
    """Nested tables as dotted keys; text in NFC, which fonts need for Hangul."""
    for name, value in tree.items():
        key = prefix + name
        if isinstance(value, dict):
            yield from _flat(value, key + ".", where)
        elif isinstance(value, str):
            yield key, _text(value, where.at(key))
        else:
            raise where.at(key).refuse(str(value), "text in quotes")


def _text(value: str, where: Where) -> str:
    """Text a font can set: composed, printable, of bounded length."""
    if len(value) > LONGEST:
        raise where.refuse(f"{len(value)} letters", f"at most {LONGEST}")
    for letter in value:
        if not letter.isprintable() and letter != "\n" and unicodedata.category(letter) != "Zs":
            raise where.refuse(f"a character nobody can see (U+{ord(letter):04X})", "take it out")
    return unicodedata.normalize("NFC", value)
