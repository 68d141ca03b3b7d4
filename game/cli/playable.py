"""`hyosan check --playable`: what is said of maps that bots have played."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from game.content.lint.readable import Meant
    from game.content.places import Shelf
    from game.headless.playable import Try, Verdict


def prove(
    meant: Sequence[Meant],
    person: str,
    bots: Sequence[str],
    seeds: str,
    seconds: float,
    as_json: bool,
    shelf: Shelf,
) -> None:
    """Play each map; exit code 1 where one is not shown to be playable, or none gave anything to play for.

    A map that is wrong is told at the end, with exit code 2: it costs only itself.
    """
    from game.cli.out import Exit, bar, document, first_time, leave, refusals, words
    from game.content.gate import ContentError
    from game.headless import playable, players
    from game.session.play import person_named

    found, faults = list[playable.Verdict](), list[ContentError]()
    first_time()
    with refusals(), bar("play") as told:
        tried = playable.seeds_of(seeds)
        persons = [person_named(person)] if person else []
        for bot in bots:
            players.make(bot, 0)
        for done, each in enumerate(meant):

            def part(share: float, done: int = done) -> None:
                told((done + share) / len(meant))

            try:
                verdicts = playable.prove(each, persons, tried, seconds, shelf, part, bots or playable.ORDER)
            except ContentError as fault:
                faults.append(fault)
                continue
            found += verdicts
            if not as_json:
                _tell(verdicts)
    if as_json:
        document([as_told(verdict) for verdict in found])
    for wrong in faults:
        words(str(wrong))
    if faults:
        leave(Exit.BAD_INPUT)
    if any(verdict.failed for verdict in found) or all(verdict.nothing for verdict in found):
        leave(Exit.FINDINGS)


def as_told(verdict: Verdict) -> dict[str, object]:
    """The same for machines."""
    from dataclasses import asdict

    told = asdict(verdict)
    told["as"] = told.pop("person")
    told["playable"] = verdict.proof is not None
    return told


def _tell(verdicts: Sequence[Verdict]) -> None:
    for verdict in verdicts:
        for line in lines(verdict):
            typer.echo(line)


def lines(verdict: Verdict) -> Iterator[str]:
    """What a person reads: one line where it is proven, else one for each way in which bots got stuck."""
    head, person, won = f"{verdict.map}: ", verdict.person, verdict.proof
    if won is not None:
        how = f"goes on to {won.leads}" if won.leads else "wins"
        yield f"{head}playable: {won.bot} {how} as {person} on seed {won.seed} after {won.seconds:.0f} s"
    elif verdict.nothing:
        yield f"{head}nothing to play for as {person}: {verdict.nothing}"
    elif verdict.hopeless:
        yield f"{head}not playable as {person}: {verdict.hopeless}"
    else:
        nights = len(verdict.tries)
        yield f"{head}not playable as {person}: {nights} nights played, none of them won"
        alike: dict[str, list[str]] = {}
        for bot in dict.fromkeys(each.bot for each in verdict.tries):
            for way in _ways([each for each in verdict.tries if each.bot == bot]):
                alike.setdefault(way, []).append(bot)
        yield from (f"  {', '.join(bots)}, {way}" for way, bots in alike.items())


def _ways(tries: Sequence[Try]) -> Iterator[str]:
    """The ways in which one bot got stuck, with the seeds of each."""
    ways: dict[str, list[Try]] = {}
    for each in tries:
        if each.stuck is not None:
            ways.setdefault(f"{each.outcome} {each.stuck.goal} {each.stuck.bar}", []).append(each)
    for same in ways.values():
        seeds = ", ".join(str(each.seed) for each in same)
        ended = "stuck" if same[0].outcome == "running" else same[0].outcome.replace("_", " ")
        yield f"seed {seeds}: {ended} after {same[0].seconds:.0f} s {same[0].stuck}"
