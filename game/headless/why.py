"""Why is this actor here: play to a tick and ask what its mind remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.content.gate import nearest
from game.content.places import GAME, Shelf
from game.headless import players
from game.headless.roster import Unknown
from game.headless.run import OFTEN, nights
from game.session.play import Session, open_map
from game.sim.clock import TICKS
from game.sim.kinds.who import Has, Person
from game.sim.level import Plan
from game.sim.why import Reason, explain


@dataclass(frozen=True, slots=True)
class Answer:
    """An actor at a tick and what moved it last."""

    actor: str
    tick: int
    reason: Reason


def why(
    map: str,
    actor: str,
    tick: int,
    person: str,
    bot: str,
    seed: int,
    shelf: Shelf = GAME,
    heard: Callable[[float], None] = lambda share: None,
) -> Answer:
    """Play to a tick under a bot and ask. Raises ContentError, which Unknown is."""
    player = players.make(bot, seed)
    session = open_map(map, person, seed, marked=False, shelf=shelf)
    row = find_actor(session, actor)
    gen = int(session.world.who.gen[row])
    for _ in nights(session, player, tick / TICKS):
        if session.tick % OFTEN == 0:
            heard(session.tick / tick)
    gone = int(session.world.who.gen[row]) != gen
    if gone or not int(session.world.who.has[row]) & Has.ALIVE:
        told = f"no longer there at tick {session.tick}"
        if session.world.tables.regions.total[0]:
            told += ", or counted with others far from anybody"
        raise Unknown(actor, "", told, "ask for an earlier tick")
    return Answer(actor, session.tick, explain(session.world, row))


def told(answer: Answer) -> str:
    """One line, in the words tests are written in.

    `cook (row 1), walker at 14.5, 1.5: investigate, suspicion 12; heard 3.2 at 9.5, 2.5 since tick 90`
    """
    reason = answer.reason
    who = answer.actor if answer.actor.startswith(reason.kind) else f"{answer.actor}, {reason.kind}"
    cause = reason.why.name.lower() + (f" {reason.value:.3g}" if reason.value else "")
    if reason.tick:
        cause += f" at {reason.x:.1f}, {reason.y:.1f} since tick {reason.tick}"
    mood = f"{reason.mood.name.lower()}, suspicion {reason.suspicion:.0f}"
    return f"{who} at {reason.at_x:.1f}, {reason.at_y:.1f}: {mood}; {cause}"


def find_actor(session: Session, actor: str) -> int:
    """The row of an object's name in Tiled, or of a row number. Raises Unknown."""
    alive = session.world.rows(Has.ALIVE)
    if actor.isascii() and actor.isdigit() and len(actor) < 10:
        if int(actor) in alive:
            return int(actor)
        raise Unknown(actor, "", "nobody has that row", f"rows in use are 0 to {int(alive.max())}")
    names = named(session.plan, session.person)
    if actor in names:
        return names[actor]
    remedy = nearest(actor, names) or "nobody here has a name in Tiled: use a row number"
    raise Unknown(actor, "", f"no actor of that name on {session.plan.name}", remedy)


def named(plan: Plan, played: Person) -> dict[str, int]:
    """Name -> row: placed people get rows in the order of the plan, after the protagonist."""
    placed = [actor for actor in plan.actors if actor.person != played or played == Person.NOONE]
    return {actor.name: row for row, actor in enumerate(placed, start=1) if actor.name}
