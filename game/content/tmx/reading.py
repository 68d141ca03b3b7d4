"""What one reading of a map carries along: its confines, what went wrong so far, and how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from game.content import gate, numerals
from game.content.gate import Confines, ContentError, Where
from game.content.parse import parse_json, parse_xml
from game.content.tmx.project import Types
from game.content.tmx.sheet import Colour, Step, Value

XML_KINDS = (".tsx", ".tx", ".tmx", ".xml")
JSON_KINDS = (".tsj", ".tj", ".tmj", ".json")
YES, NO = ("1", "true", "yes"), ("0", "false", "no", "")


@dataclass(slots=True)
class Reading:
    """One map being read. A fault is kept and the rest is read on, so that all of them are told at once."""

    where: Where
    """The map itself: caps of the whole map are told there."""
    confines: Confines
    types: Types
    on_step: Step | None = None
    faults: list[ContentError] = field(default_factory=list)
    doubts: list[ContentError] = field(default_factory=list)
    warnings: list[ContentError] = field(default_factory=list)
    kept: list[Any] = field(default_factory=list)
    """What the reader behind would lose, by number: its elements carry the number."""
    defaults: dict[str, dict[str, Value]] = field(default_factory=dict)
    """Members of each class met, under dotted names."""
    resolving: set[str] = field(default_factory=set)
    """Classes whose members are being worked out."""
    sizes: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """Images measured already."""
    tile_kinds: dict[int, str] = field(default_factory=dict)
    """Classes of tiles by gid."""
    templates: dict[Path, Any] = field(default_factory=dict)
    spent: dict[str, int] = field(default_factory=dict)
    done: int = 0
    all: int = 1

    def keep(self, thing: Any) -> str:
        """The number under which something is kept, as an attribute."""
        self.kept.append(thing)
        return str(len(self.kept) - 1)

    @contextmanager
    def kept_faults(self) -> Iterator[None]:
        """A refusal inside is added to the faults, and the reading goes on behind."""
        try:
            yield
        except ContentError as fault:
            note(self.faults, fault)

    def doubt(self, fault: ContentError) -> None:
        """Something that Tiled forgives, but that nobody can play."""
        note(self.doubts, fault)

    def colour(self, node: Element, key: str, where: Where) -> Colour | None:
        """A colour among the attributes; one that is none is only doubted."""
        try:
            return colour(node.get(key), where, key)
        except ContentError as fault:
            self.doubt(fault)
            return None

    def warn(self, fault: ContentError) -> None:
        """Something that is left out, or read with good will."""
        note(self.warnings, fault)

    def spend(self, what: str, count: int, most: int, where: Where) -> None:
        """Count towards a cap of the whole map. Raises ContentError beyond it."""
        self.spent[what] = self.spent.get(what, 0) + count
        if self.spent[what] > most:
            raise where.refuse(f"too many {what}", f"at most {most}")

    def over(self, what: str, most: int) -> bool:
        """Whether a cap is passed: a loop need not go on."""
        return self.spent.get(what, 0) > most

    def step(self, count: int = 1) -> None:
        """So much more is done."""
        self.done = min(self.done + count, self.all)
        if self.on_step:
            self.on_step(self.done, self.all)


def part(told: Callable[[float], None], before: int, files: int) -> Step:
    """Steps of one file among many, told as the share of all that is done: `before` of them are read."""
    return lambda done, whole: told((before + done / whole) / files)


def note(faults: list[ContentError], fault: ContentError) -> None:
    """Add a fault; of thousands alike nobody reads more than the first hundred."""
    for each in fault.faults[: max(0, gate.FAULTS - len(faults))]:
        # What a kept fault remembers of its way would keep all that was read on that way.
        each.__traceback__ = each.__context__ = None
        faults.append(each)


def read_tree(path: Path, tag: str, where: Where) -> Element:
    """The root of a map, tileset or template file, XML or JSON: which of the two it is, it shows itself."""
    from game.content.tmx import tmj

    head = gate.read_head(path, 64).lstrip(b"\xef\xbb\xbf \t\r\n")
    root = tmj.tree(parse_json(path), tag, where) if head[:1] in (b"{", b"[") else parse_xml(path)
    if root.tag != tag:
        raise where.refuse(f"a <{gate.one_line(str(root.tag), 40)}> file", f"name a Tiled {tag}")
    return root


# ---------------------------------------------------------------- attributes
def whole(node: Element, key: str, where: Where, usual: int, low: int = -(2**31), high: int = 2**31) -> int:
    """A whole number among the attributes; the usual one where it is missing or empty."""
    text = node.get(key)
    return numerals.whole(text, where, key, low, high) if text else usual


def real(node: Element, key: str, where: Where, usual: float = 0.0, low: float = -gate.FAR) -> float:
    """A number among the attributes; the usual one where it is missing or empty."""
    text = node.get(key)
    return usual if text is None else numerals.real(text, where, key, low)


def flag(node: Element, key: str, where: Where, usual: bool) -> bool:
    """Yes or no among the attributes, as 1, true, 0 or false."""
    text = node.get(key)
    return truth(text, where, key) if text else usual


def truth(text: str, where: Where, what: str) -> bool:
    """Yes or no in any letters."""
    word = text.strip().lower()
    if word not in YES and word not in NO:
        raise where.refuse(f"{what} = '{text[:24]}'", "true or false")
    return word in YES


def kind_of(node: Element) -> str:
    """The class of anything: `class`, or `type` as older and newer editors call it."""
    return node.get("class") or node.get("type") or ""


def colour(text: str | None, where: Where, what: str) -> Colour | None:
    """#RRGGBB or #AARRGGBB, the sign may be missing. -> red, green, blue, alpha"""
    digits = (text or "").strip().removeprefix("#")
    if not digits:
        return None
    try:
        number = int(digits, 16) if digits.isalnum() and digits.isascii() else -1
    except ValueError:
        number = -1
    if number < 0 or len(digits) not in (3, 6, 8):
        raise where.refuse(f"{what} = '{(text or '')[:24]}'", "a colour like #ffcc88")
    if len(digits) == 3:
        number = int("".join(sign * 2 for sign in digits), 16)
    alpha = number >> 24 if len(digits) == 8 else 255
    return number >> 16 & 255, number >> 8 & 255, number & 255, alpha
