"""Properties set in Tiled become the fields of a dataclass; what does not fit is a fault with its remedy."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Annotated, Any, Literal, NewType, TypeVar, get_args, get_origin, get_type_hints

from game.content.gate import ContentError, Where, nearest

T = TypeVar("T")
Colour = NewType("Colour", str)
"""#RRGGBB or #AARRGGBB, as Tiled writes it."""
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{2})?[0-9a-fA-F]{6}")
_TOLD = {bool: "true or false (type bool)", int: "a whole number (type int)", float: "a number (type float)"}


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the greatest value of a number."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class To:
    """The classes of objects an object reference may point at."""

    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """What one field takes."""

    base: type
    allowed: tuple[str, ...] = ()
    range: Range | None = None
    to: To | None = None
    required: bool = False


_KINDS: dict[type, dict[str, Kind]] = {}


def kinds_of(cls: type) -> dict[str, Kind]:
    """Every field of a dataclass and what it takes; worked out once a class."""
    if cls not in _KINDS:
        hints = get_type_hints(cls, include_extras=True)
        _KINDS[cls] = {
            each.name: _kind(hints[each.name], each.default is MISSING and each.default_factory is MISSING)
            for each in fields(cls)
        }
    return _KINDS[cls]


def _kind(hint: Any, required: bool) -> Kind:
    extras: tuple[Any, ...] = ()
    if get_origin(hint) is Annotated:
        hint, *rest = get_args(hint)
        extras = tuple(rest)
    limits = next((e for e in extras if isinstance(e, Range)), None)
    to = next((e for e in extras if isinstance(e, To)), None)
    if get_origin(hint) is Literal:
        return Kind(str, get_args(hint), required=required)
    return Kind(hint, range=limits, to=to, required=required)


def read_fields(
    cls: type[T],
    given: Mapping[str, Any],
    where: Where,
    faults: list[ContentError],
    allowed: Mapping[str, tuple[str, ...]] | None = None,
) -> T | None:
    """An instance of `cls`, None once a fault was added; `allowed` narrows fields by words from elsewhere."""
    known = kinds_of(cls)
    before = len(faults)
    taken: dict[str, Any] = {}
    for name, value in given.items():
        if name not in known:
            faults.append(where.refuse(f"unknown property '{name}'", nearest(name, known) or "it has none"))
            continue
        if value == "" and known[name].required:
            continue  # a class of the project gives what nobody set an empty text
        problem = _problem(known[name], value, (allowed or {}).get(name, ()))
        if problem:
            faults.append(where.refuse(f"{name} = {_shown(value)}", problem))
        else:
            taken[name] = float(value) if known[name].base is float else value
    for name, kind in known.items():
        if kind.required and given.get(name, "") == "":
            faults.append(where.refuse(f"{name} is not set", nearest("", kind.allowed) or _told(kind)))
    return cls(**taken) if len(faults) == before else None


def _problem(kind: Kind, value: Any, allowed: tuple[str, ...]) -> str:
    """What is wrong with a value and what would be right; empty when it fits."""
    base, words = kind.base, allowed or kind.allowed
    if base is Colour:
        fits = isinstance(value, str) and _COLOUR.fullmatch(value) is not None
        return "" if fits else "a colour like #ffcc88 (type color)"
    if base is float:
        fits = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    else:
        fits = type(value) is base
    if not fits:
        return _told(kind)
    if words and value not in words:
        return nearest(value, [word for word in words if word])
    if kind.range is not None and not kind.range.low <= value <= kind.range.high:
        return f"from {kind.range.low:g} to {kind.range.high:g}"
    return ""


def _told(kind: Kind) -> str:
    if kind.to is not None:
        return f"an object of class {' or '.join(kind.to.classes)} (type object)"
    return _TOLD.get(kind.base, "text (type string)")


def _shown(value: Any) -> str:
    return (
        f"'{value}'"
        if isinstance(value, str)
        else str(value).lower()
        if isinstance(value, bool)
        else str(value)
    )
