"""Settings: what the player chose, TOML in the user's folder; a broken one is set aside, never an error."""

from __future__ import annotations

import contextlib
import math
import os
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from game.content import places

GORE = ("full", "less", "none")
TEXT = (0.85, 1.0, 1.25, 1.5)
Bindings = dict[str, list[str]]


@dataclass(slots=True)
class Settings:
    """Everything on the options screen."""

    volume: float = 0.8
    music: float = 0.7
    mute: bool = False
    fullscreen: bool = False
    gore: str = "full"
    """full; less = no new blood on the floor; none = no blood at all."""
    text: float = 1.0
    """Factor on the size of all reading text."""
    captions: bool = True
    language: str = "en"
    """The name of a language file; where there is none of that name, English."""
    sneak_toggle: bool = False
    """Sneak stays on until pressed again, instead of while held."""
    keys: Bindings = field(default_factory=dict)
    """Keyboard and mouse bindings that differ from the game's own, by action."""
    pad: Bindings = field(default_factory=dict)
    """The same for the gamepad."""


def path() -> Path:
    """Where the settings lie."""
    return places.user() / "settings.toml"


def load(file: Path | None = None) -> Settings:
    """The settings, or the defaults where there are none; a broken file is kept as `.bad`."""
    source = path() if file is None else file
    try:
        return from_tree(tomllib.loads(source.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError) as fault:
        _set_aside(source)
        print(f"hyosan: {source}: settings not readable ({fault}); using the defaults", file=sys.stderr)
        return Settings()


def _set_aside(source: Path) -> None:
    # Where it cannot be moved it stays, and the next save overwrites it.
    with contextlib.suppress(OSError):
        os.replace(source, source.with_name(source.name + ".bad"))


def save(settings: Settings, file: Path | None = None) -> None:
    """Write the settings whole or not at all; a folder that cannot be written is said, not raised."""
    target = path() if file is None else file
    fresh = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(to_toml(settings), encoding="utf-8")
        os.replace(fresh, target)
    except OSError as fault:
        print(f"hyosan: {target}: settings not written ({fault.strerror or fault})", file=sys.stderr)


def from_tree(tree: Mapping[str, Any]) -> Settings:
    """Settings from parsed TOML; unknown names are left alone. Raises ValueError where one does not fit."""
    made = Settings()
    for each in fields(Settings):
        if each.name in tree:
            setattr(made, each.name, _checked(each.name, tree[each.name], getattr(made, each.name)))
    return made


def _checked(name: str, value: Any, like: Any) -> Any:
    if isinstance(like, dict):
        return _bindings(name, value)
    if isinstance(like, bool):
        if isinstance(value, bool):
            return value
    elif isinstance(like, float):
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            low, high = (TEXT[0], TEXT[-1]) if name == "text" else (0.0, 1.0)
            return min(high, max(low, float(value)))
    elif name == "language":
        if isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9_-]{1,40}", value):
            return value
    elif value in GORE:
        return value
    raise ValueError(f"{name} = {value!r}")


def _bindings(name: str, value: Any) -> Bindings:
    if not isinstance(value, dict):
        raise ValueError(f"{name} = {value!r}")
    for action, sources in value.items():
        if not isinstance(sources, list) or not all(isinstance(source, str) for source in sources):
            raise ValueError(f"{name}.{action} = {sources!r}")
    return {action: list(sources) for action, sources in value.items()}


def to_toml(settings: Settings) -> str:
    """The file's text."""
    plain, tables = [], []
    for each in fields(Settings):
        value = getattr(settings, each.name)
        if isinstance(value, dict):
            lines = "".join(f"{_text(name)} = {_value(part)}\n" for name, part in value.items())
            tables.append(f"\n[{each.name}]\n{lines}")
        else:
            plain.append(f"{each.name} = {_value(value)}\n")
    return "".join(plain) + "".join(tables)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(round(value, 3))
    if isinstance(value, list):
        return "[" + ", ".join(_text(part) for part in value) + "]"
    return _text(str(value))


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped) + '"'
