"""The reference of every class, property, deed and value, as Markdown, from the code that reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from game.content.kit.schema import default_of, told_of, type_of
from game.content.objects import ELLIPSE, LINE, POINT, POLYGON, RECT, SUBJECTS, Placed
from game.content.plan.fields import Kind, kinds_of
from game.content.plan.map_words import MapWords
from game.content.plan.stuff import Stuff
from game.content.trial.giving import DEEDS
from game.content.trial.vocabulary import DOOR_STATES, FIELDS, GROUPS, MORE_EVENTS, OUTCOMES, REASONS, STATES
from game.content.triggers.grammar import EVENTS, VERBS
from game.sim.deeds import AT_FIRST, READ, RULED, VALUES
from game.sim.kinds.surroundings import SURFACES

DRAWN = {POINT: "point", RECT: "rectangle", LINE: "polyline", ELLIPSE: "ellipse", POLYGON: "polygon"}
WAITS = (
    ("enter", "somebody who counts steps into its area"),
    ("leave", "the last of them steps out"),
    ("timer SECONDS", "so long after the beginning; with `once` off again and again"),
    ("hour HOUR", "the clock passes it, such as `hour 21.5`"),
    ("event EVENT [NAME]", "one of the events below, of any object or of the one named"),
    ("value VALUE >= NUMBER [and ...]", "the comparison comes true; signs: `< <= = != >= >`"),
)
EXPECTABLE = (
    (
        "[any | all | no] WHO in [PLACE]",
        "somebody (or all, or none of them) stands in the Expect's own area, or in the one named",
    ),
    ("[any | all | no] WHO is STATE", "is in one of the states below"),
    ("[any | all | no] WHO why REASON", "does what it does for that reason"),
    (
        "[any | all | no] WHO NUMBER_OF >= NUMBER",
        "one of the numbers below compared; signs: `< <= = != >= >`",
    ),
    ("count WHO [in [PLACE]] [is STATE] >= NUMBER", "how many there are, or are there, or are so"),
    (
        "spacing WHO >= NUMBER",
        "the least distance between the middles of any two, in tiles; of fewer nothing is so, nor `not` so",
    ),
    ("DOOR is STATE", "of a Door or Barricade: see below"),
    ("DOOR health <= NUMBER", "what blows have left of it"),
    ("LAMP is on, LAMP is off", "of a Light or Searchlight"),
    ("GOAL is done, GOAL is open", "of a Goal or Objective"),
    ("TRIGGER is fired", "it has acted"),
    (
        "event EVENT [NAME]",
        "it happens, of anybody or anything or only of the one named: who does it, whom, or what with",
    ),
    ("events EVENT [NAME] >= NUMBER", "how often it has happened since the beginning"),
    ("VALUE >= NUMBER", "a value of the map or the night, as for triggers"),
    ("outcome WORD", "how the night stands"),
)
STANDS = {
    "hour": "hour of the day",
    "seconds": "seconds since the beginning",
    "killed": "infected killed",
    "lost": "people dead",
    "health": "of the one who is played",
    "hunger": "of the one who is played",
    "infection": "of the one who is played",
}


def reference() -> str:
    """All of it."""
    parts: list[str] = []
    for subject, classes in SUBJECTS.items():
        parts.append(f"### {subject}\n")
        parts += [_class(cls) for cls in classes]
    parts.append("### The language of triggers\n")
    parts += _triggers()
    parts.append("### The language of tests\n")
    parts += _tests()
    parts.append(f"### The map itself\n\n{_fields(MapWords)}")
    told = f"Properties of a tile in its tileset. Surfaces: {', '.join(SURFACES)}."
    parts.append(f"### Tiles\n\n{told}\n\n{_fields(Stuff)}")
    return "\n" + "\n".join(parts) + "\n"


def _class(cls: type[Placed]) -> str:
    shapes = " or ".join(DRAWN[shape] for shape in cls.shapes)
    waits = f" *Read and checked; it waits for {cls.waits}.*" if cls.waits else ""
    head = f"#### {cls.__name__}\n\n{_doc(cls)} Drawn as {shapes}.{waits}\n\n"
    return head + (_fields(cls) if kinds_of(cls) else "No properties.\n")


def _doc(cls: type) -> str:
    return " ".join((cls.__doc__ or "").split())


def _fields(cls: type) -> str:
    rows = []
    for name, kind in kinds_of(cls).items():
        preset = "*must be set*" if kind.required else _shown(default_of(cls, name, kind))
        preset = "none" if kind.to is not None and not kind.required else preset
        rows.append((f"`{name}`", _takes(kind), preset, told_of(cls).get(name, "")))
    return _table(("property", "takes", "unless set", "meaning"), rows)


def _takes(kind: Kind) -> str:
    if kind.to is not None:
        return f"object: {' or '.join(kind.to.classes)}"
    if kind.allowed:
        return ", ".join(f"`{word}`" for word in kind.allowed)
    if kind.range is not None:
        return f"{type_of(kind)}, {kind.range.low:g} to {kind.range.high:g}"
    return {"string": "text", "bool": "true or false"}.get(type_of(kind), type_of(kind))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, float):
        return f"`{value:g}`"
    return f"`{value}`" if value or value == 0 else ""


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def _triggers() -> Iterator[str]:
    yield (
        "A Trigger's `when` says what it waits for, `do` what is then done: several deeds with `;` or a new\n"
        "line between. Names are the names of objects in Tiled; one with spaces, or with a digit in front,\n"
        "stands in quotes. A name that several objects share means all of them.\n"
    )
    yield _table(("when", "it acts when"), [(f"`{form}`", told) for form, told in WAITS])
    yield _table(("event", "what happened"), [(f"`{name}`", told) for name, told in EVENTS.items()])
    yield _table(("do", "what it does"), [(f"`{verb.form}`", verb.about) for verb in VERBS.values()])
    yield (
        f"`only` holds comparisons joined by `and`; all must hold. Values a map sets are its own, at most\n"
        f"{VALUES}, 0 at first; those that come along from another map are named in the map's `values`.\n"
    )
    told = [(f"`{name}`", STANDS[name]) for name in READ]
    told += [(f"`{name}`", f"0 to 100, {AT_FIRST[name]:g} at first") for name in RULED]
    told.append(("`evidence`", "pieces of Evidence taken, on a map that has some"))
    yield _table(("value", "what it tells"), told)


def _tests() -> Iterator[str]:
    yield (
        "A Given's `do` holds deeds of whoever is played, and those of triggers, done at second `at` as a\n"
        "trigger would. What lasts goes on until told otherwise. In a tick she acts before triggers do:\n"
        "what she is given can be used a moment later.\n"
    )
    yield _table(("do", "what is done"), [(f"`{deed.form}`", deed.about) for deed in DEEDS.values()])
    yield (
        "An Expect's `that` is one or more of these, joined by `and`; `not` before one turns it round. WHO\n"
        "is the name of an object with people or infected in it, or a word for many of them.\n"
    )
    yield _table(("that", "what is expected"), [(f"`{form}`", told) for form, told in EXPECTABLE])
    yield _table(("WHO", "whom it means"), [(f"`{word}`", told) for word, told in GROUPS.items()])
    yield _table(
        ("STATE of somebody", "it holds while"), [(f"`{word}`", told) for word, told in STATES.items()]
    )
    yield _table(("STATE of a door", "it is"), [(f"`{word}`", told) for word, told in DOOR_STATES.items()])
    yield _table(("NUMBER_OF", "what it tells"), [(f"`{word}`", told) for word, told in FIELDS.items()])
    yield f"Reasons: {_words(REASONS)}.\n"
    yield f"Events: those of triggers, and {_words(MORE_EVENTS)}.\n"
    yield f"Outcomes: {_words(OUTCOMES)}.\n"


def _words(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)
