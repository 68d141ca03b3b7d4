"""A first mod, written for somebody who will change everything in it: one map, words, rules to take up."""

from __future__ import annotations

import os
from pathlib import Path

from game.content import gate, places
from game.content.gate import ContentError, Where
from game.content.mod.newmap import check_name, new_map
from game.content.places import MARK


def new_mod(name: str, folder: Path) -> Path:
    """Write a mod that can be played as it is. -> its folder

    Raises ContentError; nothing is written over.
    """
    from game import __version__

    check_name(name, "mod")
    home = folder / name
    if os.path.lexists(home):
        raise ContentError(gate.label(home), "", "is there already", "choose another name, or move it away")
    title = name.replace("_", " ").capitalize()
    try:
        for part in ("maps", "rules", "words"):
            (home / part).mkdir(parents=True)
        (home / MARK).write_text(_MARK.format(name=name, title=title, version=__version__), "utf-8")
        (home / "README.md").write_text(_README.format(name=name, title=title), "utf-8")
        (home / "words" / "en.toml").write_text(_WORDS.format(name=name, title=title), "utf-8")
        (home / "rules" / "infected.toml").write_text(_rules_example("infected"), "utf-8")
    except OSError as fault:
        told = f"cannot be written ({fault.strerror or fault})"
        raise Where(gate.label(home)).refuse(told, "choose another --in") from None
    new_map(name, home / "maps", title=f"map.{name}", goal=f"goal.{name}.out")
    return home


def _rules_example(group: str) -> str:
    """Every number of a group as the game has it, commented out."""
    lines = (places.assets() / "rules" / f"{group}.toml").read_text(encoding="utf-8").splitlines()
    kept = "".join(f"# {line}\n" if line and not line.startswith("#") else f"{line}\n" for line in lines)
    return f"{_RULES}{kept}"


_MARK = """\
# What this mod is. `hyosan mod check .` says what is wrong with it, and where.
name = "{name}"
title = "{title}"
version = "1.0"
author = ""
licence = "MIT"
about = "A place of my own."
game = ">={version}"
# after = ["another_mod"]      # mods it stands on: they come first, and must be there
# replaces = ["rules"]         # rules or words: then the game's own are not read at all
"""
_WORDS = """\
# Texts in English; a file ko.toml beside this one would hold them in Korean. A text the game has, such as
# ui.new, is said in your words where you write it here.
[map]
{name} = "{title}"

[goal.{name}]
out = "Find the way out."
"""
_RULES = """\
# Only what is changed needs to stand here: take a # away and write your own number.
# `hyosan list rules` tells the unit and the range of each.
"""
_README = """\
# {title}

A mod for Hyosan. Open `maps/{name}.tmx` in Tiled, change it, save it, and play it:

    hyosan play maps/{name}.tmx
    hyosan mod check .
    hyosan mod pack .

What may be in this folder: `maps/` and `tests/` (.tmx), `tiles/` and `templates/` (.tsx, .tx, .png), `rules/`
and `words/` (.toml), `sprites/` (.png) and `audio/` (.ogg) of the same names as the game has, which they
replace.
"""
