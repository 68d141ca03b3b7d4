"""Can a map be finished? Proof by playing: bots try in turn until one does; else where each got stuck."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from game.content import gate
from game.content.gate import ContentError
from game.content.lint.readable import Meant
from game.content.lint.survey import BITS, Survey
from game.content.mod import mods
from game.content.places import GAME, Shelf
from game.content.tiled import TiledMap, load
from game.content.words import Words
from game.headless import players
from game.headless.roster import Bot
from game.headless.run import nights
from game.headless.stuck import Bar, Stuck, where_stuck
from game.headless.wits.wayfarer import Whoever
from game.session.play import Session, outcome_word
from game.sim.clock import TICKS
from game.sim.deeds import Deed
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Person

ORDER = ("scout", "careful", "fighter", "shepherd")
SEEDS = range(5)
SECONDS = 600.0
STILL_SECONDS, STILL_TILES = 75, 1.5
"""Whoever has been on one errand in one place for so long will stay there."""
FINISHED = (Outcome.WON, Outcome.MOVED_ON)


@dataclass(frozen=True, slots=True)
class Sample:
    """Where a bot stood in one second, and what it was about."""

    x: float
    y: float
    errand: tuple[str, float, float]
    keys: int
    done: int
    """Goals done so far."""


@dataclass(frozen=True, slots=True)
class Try:
    """One night of one bot."""

    bot: str
    seed: int
    outcome: str
    seconds: float
    leads: str = ""
    """The map it went on to."""
    stuck: Stuck | None = None
    """Where it ended; None once it got through."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one map for one person."""

    map: str
    person: str
    tries: tuple[Try, ...] = ()
    nothing: str = ""
    """Why there was nothing to play for."""
    hopeless: str = ""
    """Why playing is no use."""
    proof: Try | None = field(default=None)

    @property
    def failed(self) -> bool:
        return self.proof is None and not self.nothing


def prove(
    meant: Meant,
    persons: Sequence[Person] = (),
    seeds: Sequence[int] = SEEDS,
    seconds: float = SECONDS,
    shelf: Shelf = GAME,
    told: Callable[[float], None] = lambda share: None,
    bots: Sequence[str] = ORDER,
) -> list[Verdict]:
    """Play one map as each person asked for, all that have a Start if none is. Raises ContentError.

    `bots` = who tries, one after the other, until one gets through.
    """
    tiled = load(meant.path, confines=meant.confines)
    have = sorted({start.person for start in tiled.plan.starts})
    missing = [person for person in persons if person not in have]
    if missing or not have:
        who = missing[0].name.lower() if missing else "onjo or namra"
        raise ContentError(meant.path, "layer things", f"no Start with who = {who}", "place one in Tiled")
    found = []
    for k, person in enumerate(persons or have):
        share = len(persons or have)

        def part(done: float, k: int = k, share: int = share) -> None:
            told((k + done) / share)

        found.append(_verdict(tiled, person, seeds, seconds, mods.with_owner(meant.path, shelf), part, bots))
    return found


def _verdict(
    tiled: TiledMap,
    person: Person,
    seeds: Sequence[int],
    seconds: float,
    shelf: Shelf,
    told: Callable[[float], None],
    bots: Sequence[str],
) -> Verdict:
    name, survey = gate.label(tiled.path), Survey(tiled, Words("", {}))
    word = person.name.lower()
    nothing, hopeless = _aims(survey, person)
    if nothing or hopeless:
        return Verdict(name, word, nothing=nothing, hopeless=hopeless)
    tries: list[Try] = []
    for b, bot in enumerate(bots):
        for k, seed in enumerate(seeds):
            told((b + k / len(seeds)) / len(bots))
            one = _try(survey, person, bot, seed, seconds, shelf)
            tries.append(one)
            if one.stuck is None:
                return Verdict(name, word, tuple(tries), proof=one)
            if one.stuck.bar is not Bar.LUCK:
                break  # a wall is a wall on every seed
    return Verdict(name, word, tuple(tries))


def _aims(survey: Survey, person: Person) -> tuple[str, str]:
    """Why there is nothing to play for, and why there is no way to win; '' where neither holds."""
    plan, bit = survey.plan, BITS[person]
    if any(goal.who & bit for goal in plan.goals) or survey.ways_out(person):
        return "", ""
    if any(act.deed in (Deed.END, Deed.GOTO) for trigger in plan.triggers for act in trigger.acts):
        return "", ""
    others = [row for row, way in enumerate(plan.exits) if way.to < 0]
    if others:
        spot = survey.spot("exits", others[0])
        return "", f"no goal for her, and the way out, {spot}, is not for her"
    if plan.goals:
        return "", f"no exit, and no goal is for her: {survey.spot('goals', 0)} is not"
    return "no goal, no exit, no trigger that ends it", ""


# ------------------------------------------------------------ one night
def _try(survey: Survey, person: Person, bot: str, seed: int, seconds: float, shelf: Shelf) -> Try:
    """Play until it is over, or nothing moves any more."""
    player, path = players.make(bot, seed), survey.tiled.path
    session = Session(path, person, seed, plan=survey.plan, marked=False, shelf=shelf)
    samples = list[Sample]()
    for _ in nights(session, player, seconds):
        if session.tick % TICKS == 0 and session.world.player >= 0:
            samples.append(_sample(session, player))
            if _still(samples, session):
                break
    took, outcome = round(session.seconds, 1), outcome_word(session.outcome)
    if session.outcome in FINISHED:
        lead = session.leads_on
        return Try(bot, seed, outcome, took, leads=lead.map if lead else "")
    last = samples[-1] if samples else _first(survey, person)
    stuck = where_stuck(survey, session.world, person, last.x, last.y, last.keys)
    return Try(bot, seed, outcome, took, stuck=stuck)


def _sample(session: Session, player: Bot) -> Sample:
    world = session.world
    row, about = world.player, ("", 0.0, 0.0)
    if isinstance(player, Whoever) and player.errand is not None:
        errand = player.errand
        about = (errand.kind, errand.x, errand.y)
    x, y = float(world.body.x[row]), float(world.body.y[row])
    return Sample(x, y, about, int(world.pack.keys[row]), int(world.goals.done.sum()))


def _first(survey: Survey, person: Person) -> Sample:
    start = next(start for start in survey.plan.starts if start.person == person)
    return Sample(start.x, start.y, ("", 0.0, 0.0), 0, 0)


def _still(samples: Sequence[Sample], session: Session) -> bool:
    """Whether it has stood on one errand for so long that it is no use; whoever must only live may stand."""
    if len(samples) < STILL_SECONDS or session.seconds % 5:
        return False
    late, now = samples[-STILL_SECONDS:], samples[-1]
    if now.errand[0] in ("survive", "lane") or any(each.done != now.done for each in late):
        return False
    return all(abs(s.x - now.x) + abs(s.y - now.y) < STILL_TILES for s in late)


# ------------------------------------------------------------ words
def seeds_of(word: str) -> range:
    """`A..B` or `A`, up to 100 of them. Raises ContentError."""
    low, dots, high = word.partition("..")
    parts = [low, high] if dots else [low, low]
    if all(part.isascii() and part.isdigit() and len(part) < 18 for part in parts):
        first, last = int(parts[0]), int(parts[1])
        if first <= last < first + 100:
            return range(first, last + 1)
    raise ContentError("--seeds", "", word, "the first and the last of at most 100 seeds, such as 0..4")
