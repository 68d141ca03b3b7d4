"""The small language of what is done in a test. Read word by word, never run.

do = deed {(";" | newline) deed};  the deeds of whoever is played are listed in DEEDS; all others are those
of triggers, done as a trigger would at that second.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.content.gate import nearest
from game.content.plan.draft import toward
from game.content.trial.trial import Deed
from game.content.triggers.grammar import VERBS, Said
from game.content.triggers.phrases import Line, Unfit
from game.sim.commands import Listen, Lock, Shout, Tell, Torch, Use, UseItem
from game.sim.kinds.bodies import Gait
from game.sim.kinds.minds import Order
from game.sim.kinds.things import Item

MOST = 16
"""Deeds of one Given."""
GAITS = {"sneak": Gait.SNEAK, "walk": Gait.WALK, "run": Gait.RUN}
GOING = {"sneaking": Gait.SNEAK, "walking": Gait.WALK, "running": Gait.RUN}
WAYS = {
    "east": 0.0,
    "southeast": 45.0,
    "south": 90.0,
    "southwest": 135.0,
    "west": 180.0,
    "northwest": 225.0,
    "north": 270.0,
    "northeast": 315.0,
}
"""Directions in degrees."""
HERE = ""
"""The name of the Given's own place."""


@dataclass(frozen=True, slots=True)
class Own:
    """A deed of whoever is played; a place is named, not yet looked up."""

    deed: Deed
    at: str | None = None
    """The object it goes to, HERE for the Given's own place, None where no place matters."""


def _move(line: Line, verb: str) -> Own:
    return Own(Deed("move", int(GAITS[verb]), *_way(line)))


def _way(line: Line) -> tuple[float, float]:
    if line.next.kind == "number" or line.next.text in ("+", "-"):
        return toward(line.number("degrees", -360, 360))
    return toward(WAYS[line.choice(tuple(WAYS), "a direction or degrees")])


def _go(line: Line, verb: str) -> Own:
    token = line.next
    at = HERE
    if token.kind == "quoted" or (token.kind == "word" and token.text.lower() not in GOING):
        at = line.name("a place")
    gait = Gait.WALK if line.next.kind == "end" else GOING[line.choice(tuple(GOING), "how to go")]
    return Own(Deed("go", int(gait)), at)


def _face(line: Line, verb: str) -> Own:
    if line.next.kind == "end":
        return Own(Deed("look"), HERE)
    return Own(Deed("face", 1, *_way(line)))


def _strike(line: Line, verb: str) -> Own:
    if line.next.kind == "end":
        return Own(Deed("strike"))
    line.choice(("every",), "'every', or nothing")
    return Own(Deed("strike", every=line.number("seconds", 0.05, 60)))


def _item(line: Line, verb: str) -> Own:
    kind = line.choice(tuple(item.name.lower() for item in Item), "an item")
    return Own(Deed("ask", command=UseItem(int(Item[kind.upper()]))))


def _order(line: Line, verb: str) -> Own:
    word = line.choice(tuple(order.name.lower() for order in Order), "an order")
    return Own(Deed("ask", command=Tell(int(Order[word.upper()]))))


def _plain(deed: Deed, at: str | None = None) -> Callable[[Line, str], Own]:
    return lambda line, verb: Own(deed, at)


@dataclass(frozen=True, slots=True)
class Way:
    """A deed of whoever is played: how it is written, what it does, and how it is read."""

    form: str
    about: str
    read: Callable[[Line, str], Own]


DEEDS: dict[str, Way] = {
    "walk": Way("walk DIRECTION", "walks that way until told otherwise", _move),
    "run": Way("run DIRECTION", "runs that way until told otherwise", _move),
    "sneak": Way("sneak DIRECTION", "sneaks that way until told otherwise", _move),
    "stop": Way("stop", "stands, and strikes no more", _plain(Deed("stop"))),
    "go": Way("go [PLACE] [walking | running | sneaking]", "goes straight there and stops", _go),
    "face": Way("face [DIRECTION]", "looks that way, or at this place", _face),
    "use": Way("use", "uses the nearest thing", _plain(Deed("ask", command=Use()))),
    "strike": Way("strike [every SECONDS]", "hits what is in front", _strike),
    "struggle": Way("struggle", "hits whenever held, until told to stop", _plain(Deed("struggle"))),
    "throw": Way("throw", "throws a bottle at this place", _plain(Deed("throw"), HERE)),
    "leap": Way("leap", "Nam-ra leaps to this place", _plain(Deed("leap"), HERE)),
    "listen": Way("listen", "Nam-ra listens", _plain(Deed("ask", command=Listen()))),
    "torch": Way("torch", "switches the torch", _plain(Deed("ask", command=Torch()))),
    "shout": Way("shout", "calls out", _plain(Deed("ask", command=Shout()))),
    "lock": Way("lock", "turns the key of the nearest door", _plain(Deed("ask", command=Lock()))),
    "item": Way("item ITEM", "uses a carried thing", _item),
    "order": Way("order follow | hold | hide", "tells companions", _order),
}
"""What whoever is played can be told; `lock DOOR` is the deed of a trigger."""


def read_given(text: str) -> tuple[Own | Said, ...]:
    """`do` of a Given, names not yet looked up. Raises Unfit."""
    line, found = Line(text), list[Own | Said]()
    while not line.over:
        if line.next.kind == "end":
            line.take()
            continue
        found.append(_one(line))
        if len(found) > MOST:
            raise Unfit(f"more than {MOST} deeds", "put the rest into a second Given")
    if not found:
        raise Unfit("nothing to do", nearest("", (*DEEDS, *VERBS)))
    return tuple(found)


def _one(line: Line) -> Own | Said:
    verb = line.choice((*DEEDS, *VERBS), "a deed")
    own = verb in DEEDS and (verb not in VERBS or line.next.kind == "end")
    form = DEEDS[verb].form if own else VERBS[verb].form
    found = DEEDS[verb].read(line, verb) if own else VERBS[verb].read(line, verb)
    if line.next.kind != "end":
        raise Unfit(f"'{line.next.text}'", f"a ; after it is written as: {form}")
    return found
