"""Legible: whether this machine has the letters of a language; a menu of boxes or of nothing helps nobody."""

from __future__ import annotations

from game.content.places import Shelf
from game.content.words import Words
from game.view.ui.type import Type

ASKED = ("language.name", "game.title", "ui.new", "ui.options", "ui.quit")
"""Strings whose letters stand for the language."""


def lacking(words: Words, type_: Type) -> str:
    """The first letters of a language that no face here has; '' where it can be read."""
    return type_.lacks("".join(words.say(key) for key in ASKED))


def legible(words: Words, type_: Type, shelf: Shelf) -> tuple[Words, str]:
    """The language where it can be read, else English; and what to tell about it, '' nothing."""
    letters = lacking(words, type_)
    if not letters:
        return words, ""
    told = f"no font here has the letters of '{words.language}' ({letters}): install Noto Sans CJK KR"
    if words.language == "en":
        return words, told
    return Words.load("en", shelf=shelf), f"{told}; until then all is said in English"
