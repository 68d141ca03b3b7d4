"""The small language of triggers: when something happens, what is then done. Read word by word, never run.

    when = "enter" | "leave" | "timer" NUMBER | "hour" NUMBER | "event" EVENT [NAME] | "value" terms
    terms = term {"and" term};  term = VALUE ("<" | "<=" | "=" | "!=" | ">=" | ">") NUMBER
    do = deed {(";" | newline) deed};  the deeds are listed in VERBS

A name with spaces, or one that starts with a digit, stands in quotes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.content.gate import nearest
from game.content.triggers.phrases import HIGHEST, Line, Unfit
from game.sim.deeds import SHARES, Op, When
from game.sim.kinds.story import Outcome
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Item

DEEDS = 16
TERMS = 8

OPS = {
    "<": Op.LESS,
    "<=": Op.AT_MOST,
    "=": Op.EQUAL,
    "==": Op.EQUAL,
    "!=": Op.OTHER,
    ">=": Op.AT_LEAST,
    ">": Op.MORE,
}
ITEMS = tuple(item.name.lower() for item in Item)
SKIES = tuple(sky.name.lower() for sky in Weather)
OUTCOMES = tuple(each.name.lower() for each in Outcome if each not in (Outcome.RUNNING, Outcome.MOVED_ON))


@dataclass(frozen=True, slots=True)
class Term:
    """A value compared with a number, not yet looked up."""

    value: str
    op: Op
    number: float


@dataclass(frozen=True, slots=True)
class Wait:
    """What a trigger waits for, names not yet looked up."""

    when: When
    number: float = 0.0
    event: str = ""
    name: str = ""
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One deed, names not yet looked up."""

    verb: str
    name: str = ""
    word: str = ""
    """An item, a weather, an outcome, a share, `done` or `open`, or the place where one arrives."""
    number: float = 0.0
    more: bool = False
    """The number is added."""


# ------------------------------------------------------------ when
EVENTS = {
    "alarm": "a siren starts",
    "bitten": "she is bitten",
    "shot": "a rifle is fired",
    "glass": "a bottle shatters",
    "door_opened": "a door opens",
    "door_closed": "a door closes",
    "door_broken": "a door or barricade breaks",
    "picked": "she takes a thing",
    "read": "she reads a note",
    "goal": "a goal is done",
    "passed": "a checkpoint lets her pass",
    "refused": "a checkpoint sends her back",
    "detained": "a checkpoint holds her",
}
"""Events a trigger may wait for, in words."""
NAMED = ("door_opened", "door_closed", "door_broken", "picked", "read", "goal")
"""Events that may be narrowed to the object of a name."""


def read_when(text: str) -> Wait:
    """`when` of a trigger. Raises Unfit."""
    line = Line(text)
    word = line.choice(tuple(each.name.lower() for each in When), "what to wait for")
    when = When[word.upper()]
    wait = _WAITS[when](line) if when in _WAITS else Wait(when)
    if not line.over:
        raise Unfit(f"'{line.next.text}'", f"nothing more after '{word}' and what belongs to it")
    return wait


def _event(line: Line) -> Wait:
    event = line.choice(tuple(EVENTS), "an event")
    name = line.name("a name") if not line.over and event in NAMED else ""
    return Wait(When.EVENT, event=event, name=name)


_WAITS: dict[When, Callable[[Line], Wait]] = {
    When.TIMER: lambda line: Wait(When.TIMER, line.number("seconds", 0, 86_400)),
    When.HOUR: lambda line: Wait(When.HOUR, line.number("the hour", 0, 24)),
    When.EVENT: _event,
    When.VALUE: lambda line: Wait(When.VALUE, terms=_terms(line)),
}


def read_terms(text: str) -> tuple[Term, ...]:
    """`only` of a trigger: none, or terms joined by `and`. Raises Unfit."""
    return _terms(Line(text)) if text.strip() else ()


def _terms(line: Line) -> tuple[Term, ...]:
    found = [_term(line)]
    while not line.over:
        line.choice(("and",), "'and'")
        found.append(_term(line))
        if len(found) > TERMS:
            raise Unfit(f"more than {TERMS} comparisons", "set a value of its own by another trigger")
    return tuple(found)


def _term(line: Line) -> Term:
    name = line.name("a value")
    return Term(name, OPS[line.sign(tuple(OPS))], line.number("a number", -HIGHEST))


# ------------------------------------------------------------ do
@dataclass(frozen=True, slots=True)
class Verb:
    """A deed: how it is written, what it does, and how it is read."""

    form: str
    about: str
    read: Callable[[Line, str], Said]


def _named(line: Line, verb: str) -> Said:
    return Said(verb, line.name("a name"))


def _say(line: Line, verb: str) -> Said:
    return Said(verb, line.name("a text"))


def _noise(line: Line, verb: str) -> Said:
    return Said(verb, number=line.number("tiles", 1, 200))


def _spawn(line: Line, verb: str) -> Said:
    return Said(verb, line.name("a name"), number=line.count(0.0))


def _amount(line: Line, verb: str, name: str, signs: tuple[str, ...], least: float) -> Said:
    sign = line.sign(signs)
    number = line.number("a number", least if sign == "=" else 0.0)
    return Said(verb, name, number=-number if sign == "-" else number, more=sign != "=")


def _set(line: Line, verb: str) -> Said:
    return _amount(line, verb, line.name("a value"), ("=", "+", "-"), -HIGHEST)


def _authority(line: Line, verb: str) -> Said:
    return _amount(line, verb, "authority", ("=", "+", "-"), 0.0)


def _opinion(line: Line, verb: str) -> Said:
    share = line.choice(SHARES, "a share")
    said = _amount(line, verb, "", ("+", "-"), 0.0)
    return Said(verb, word=share, number=said.number, more=True)


def _item(line: Line, verb: str) -> Said:
    kind = line.choice(ITEMS, "an item")
    name = line.name("the key's word") if kind == "key" else ""
    return Said(verb, name, kind, line.count(1.0))


def _alarm(line: Line, verb: str) -> Said:
    return Said(verb, "" if line.next.kind == "end" else line.name("a name"))


def _objective(line: Line, verb: str) -> Said:
    name = line.name("a goal")
    word = line.choice(("done", "open"), "done or open")
    return Said(verb, name, word, number=1.0 if word == "done" else 0.0)


def _goto(line: Line, verb: str) -> Said:
    name = line.name("a map")
    if not name.endswith(".tmx"):
        raise Unfit(f"'{name}'", "a map's file, such as yard.tmx")
    if line.next.kind == "end":
        return Said(verb, name)
    line.choice(("at",), "'at'")
    return Said(verb, name, line.name("a place"))


def _one_of(words: tuple[str, ...], what: str) -> Callable[[Line, str], Said]:
    return lambda line, verb: Said(verb, word=line.choice(words, what))


VERBS: dict[str, Verb] = {
    "spawn": Verb("spawn ZONE [COUNT]", "infected come out of a Spawn or Horde", _spawn),
    "open": Verb("open DOOR", "unlocks and opens it", _named),
    "close": Verb("close DOOR", "closes it, unless somebody stands in it", _named),
    "lock": Verb("lock DOOR", "locks it", _named),
    "unlock": Verb("unlock DOOR", "unlocks it", _named),
    "break": Verb("break DOOR", "breaks a door or barricade", _named),
    "say": Verb("say TEXT", "shows a line of the language file", _say),
    "page": Verb("page TEXT", "gives her a text to read", _say),
    "set": Verb("set VALUE = | + | - NUMBER", "sets or changes a value of the map's own", _set),
    "give": Verb("give ITEM [COUNT], give key WORD", "puts things into her hands", _item),
    "take": Verb("take ITEM [COUNT], take key WORD", "takes things away", _item),
    "alarm": Verb("alarm [CHECKPOINT]", "sounds the siren, of a checkpoint or of the place itself", _alarm),
    "authority": Verb("authority = | + | - NUMBER", "how hard the government is, 0 to 100", _authority),
    "opinion": Verb("opinion fear | cure | accept + | - NUMBER", "shares of a hundred", _opinion),
    "objective": Verb("objective GOAL done | open", "does a goal, or opens it again", _objective),
    "weather": Verb(f"weather {' | '.join(SKIES)}", "changes the weather", _one_of(SKIES, "a weather")),
    "goto": Verb("goto FILE.tmx [at PLACE]", "goes on in another map", _goto),
    "end": Verb(f"end {' | '.join(OUTCOMES)}", "ends the night", _one_of(OUTCOMES, "an outcome")),
    "on": Verb("on THING", "switches lights, searchlights and noises on", _named),
    "off": Verb("off THING", "switches them off", _named),
    "noise": Verb("noise TILES", "a sound from the trigger's place", _noise),
}


def read_do(text: str) -> tuple[Said, ...]:
    """`do` of a trigger. Raises Unfit."""
    line, found = Line(text), list[Said]()
    while not line.over:
        if line.next.kind == "end":
            line.take()
            continue
        verb = line.choice(tuple(VERBS), "a deed")
        found.append(VERBS[verb].read(line, verb))
        if line.next.kind != "end":
            raise Unfit(f"'{line.next.text}'", f"a ; after it is written as: {VERBS[verb].form}")
        if len(found) > DEEDS:
            raise Unfit(f"more than {DEEDS} deeds", "put the rest into a second trigger")
    if not found:
        raise Unfit("nothing to do", nearest("", VERBS))
    return tuple(found)
