"""Language files: every string a person reads stands in assets/words/<language>.toml under its key."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from game.content import gate, places
from game.content.gate import ContentError, Where, nearest

_FIELD = re.compile(r"\{(\w+)\}")


class Words:
    """The strings of one language by dotted key."""

    def __init__(self, language: str, strings: Mapping[str, str]) -> None:
        self.language = language
        self._strings = dict(strings)

    @staticmethod
    def load(language: str = "en", folder: Path | None = None) -> Words:
        """A language by its file's name. Raises ContentError naming the nearest language there is."""
        home = folder if folder is not None else places.assets() / "words"
        known = sorted(path.stem for path in home.glob("*.toml"))
        if language not in known:
            raise ContentError(home, language, "no such language", nearest(language, known))
        path = home / f"{language}.toml"
        where = Where(gate.label(path))
        try:
            tree = tomllib.loads(gate.read_bytes(path).decode("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as problem:
            raise where.refuse(f"not readable TOML ({problem})", "mend the line named") from None
        return Words(language, dict(_flat(tree, "", where)))

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


def _flat(tree: Mapping[str, Any], prefix: str, where: Where) -> Iterator[tuple[str, str]]:
    """Nested tables as dotted keys; text in NFC, which fonts need for Hangul."""
    for name, value in tree.items():
        key = prefix + name
        if isinstance(value, dict):
            yield from _flat(value, key + ".", where)
        elif isinstance(value, str):
            yield key, unicodedata.normalize("NFC", value)
        else:
            raise where.at(key).refuse(str(value), "text in quotes")
