"""The words of what a test may expect: groups, states, reasons, numbers, events."""

from __future__ import annotations

from game.content.triggers.telling import DOORS
from game.content.triggers.telling import EVENTS as TOLD
from game.sim.events import Event
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.story import Outcome

CLAUSES = 8
"""Clauses of one expectation."""
QUANTS = ("any", "all", "no")
GROUPS = {
    "player": "whoever is played",
    "onjo": "On-jo",
    "namra": "Nam-ra",
    "infected": "all of the infected",
    "walkers": "the slow ones",
    "runners": "the fast ones",
    "listeners": "the blind ones with sharp ears",
    "soldiers": "guards and inspectors",
    "people": "humans and hybrids, but neither soldiers nor whoever is played",
    "anyone": "everybody alive",
}
"""Words for kinds of people; other names are those of objects."""
MOODS = {mood.name.lower(): f"its mind is at {mood.name.lower()}" for mood in Mood}
STATES = MOODS | {
    "alive": "lives",
    "dead": "is dead, or has turned; only of names, player, onjo and namra",
    "grabbed": "is held by somebody",
    "grabbing": "holds somebody",
    "bleeding": "loses blood",
    "bitten": "carries the infection",
    "turned": "was human and rose again as one of the infected",
    "hidden": "hides in cover",
    "hunting": "chases, or has hold of somebody",
    "seeing": "has its prey in sight",
    "exposed": "is a hybrid the infected no longer take for kin",
    "still": "does not move",
    "sneaking": "moves at a sneak",
    "walking": "moves at a walk",
    "running": "moves at a run",
    "stunned": "staggers",
    "lit": "stands in the light",
    "asleep": "is too far from the player to think",
    "hostile": "is a soldier who fires",
    "aiming": "takes aim",
    "follows": "was told to follow",
    "holds": "was told to hold",
    "hides": "was told to hide",
    "queued": "waits in line",
    "passed": "was let through a checkpoint",
    "refused": "was sent back",
    "detained": "is held at a checkpoint",
}
"""What somebody can be, in words."""
UNCOUNTED = ("dead", "turned")
"""States of which a kind of people keeps no count."""
LASTING = ("player", "onjo", "namra")
"""Groups of one person, who is remembered once gone."""
REASONS = tuple(why.name.lower() for why in Why)
FIELDS = {
    "suspicion": "0 to 100",
    "health": "what is left of it",
    "stamina": "what is left of it",
    "hunger": "0 to 100, of hybrids",
    "notkin": "0 to 100: from 100 on the infected know her",
    "infection": "0 to 100; 100 turns",
    "bleeding": "health lost a second",
    "grabbers": "how many hold the body",
    "x": "tiles from the left edge",
    "y": "tiles from the upper edge",
    "speed": "tiles a second",
    "light": "0 to 1, on the body",
    "heard": "loudness at the ear of the last sound it minded, in tiles",
    "smelt": "scent where it stands",
    "reason": "the why log's own number: how loud what it heard was, how strong what it smelt",
    "dist": "tiles to whoever is played",
    "bandages": "bandages carried",
    "bottles": "bottles carried",
}
"""Numbers of somebody's, in words."""
DOOR_STATES = {
    "open": "open",
    "shut": "shut, locked or not",
    "closed": "the same as shut",
    "locked": "shut and locked",
    "unlocked": "not locked, open or shut",
    "broken": "broken",
}
OUTCOMES = tuple(each.name.lower() for each in Outcome)
MORE_EVENTS = tuple(each.name.lower() for each in Event if each.name.lower() not in TOLD)
"""Kinds of events a trigger has no word for."""
ABOUT: dict[Event, tuple[str, ...]] = {
    Event.DOOR: DOORS,
    Event.BASH: DOORS,
    Event.PICKED: ("Item", "Evidence"),
    Event.NOTE: ("Note",),
    Event.GOAL: ("Goal", "Objective"),
    Event.TRIGGER: ("Trigger", "Given", "Exit"),
    Event.PASSAGE: ("Exit",),
}
"""Events about an object, and the classes it may be of."""
TABLE = {Event.TRIGGER: "triggers", Event.PASSAGE: "exits"}
"""The table such an event counts in, where objects of its classes lie in several."""
GOALS, LAMPS, ACTING = ("Goal", "Objective"), ("Light", "Searchlight"), ("Trigger", "Given", "Exit")
KEYWORDS = ("count", "spacing", "event", "events", "outcome")
JOINS = ("and", "not")
_TIMES = "times stand in the properties after, seconds and hold of the Expect, without a unit"
UNJOINED = dict.fromkeys(("after", "before", "during", "for", "until", "within"), _TIMES) | {
    "or": "there is no 'or', only 'and': draw an Expect for each",
    "but": "clauses are joined by 'and'",
}
"""Words one might join clauses by, and what is written instead."""
THINGS: dict[str, tuple[tuple[tuple[str, ...], str], tuple[str, ...]]] = {
    "door": ((DOORS, ""), tuple(DOOR_STATES)),
    "lamp": ((LAMPS, "lamps"), ("on", "off")),
    "goal": ((GOALS, ""), ("done", "open")),
    "trigger": ((ACTING, "triggers"), ("fired",)),
}
"""Kinds of things by their classes and, where it matters, their table; and the states each can be in."""
