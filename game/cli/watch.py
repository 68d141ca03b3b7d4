"""`hyosan watch`: a bot plays, drawn without a window, as an animated picture."""

from __future__ import annotations

from pathlib import Path

from game.cli import asked

EXAMPLE = "hyosan watch hyosan_high -o film.gif --as onjo --seed 7 --seconds 20"


def watch(
    map: asked.Map,
    out: asked.Picture = Path("film.gif"),
    person: asked.Person = "onjo",
    bot: asked.Bot = "scout",
    seed: asked.Seed = 0,
    seconds: asked.Seconds = 10.0,
) -> None:
    """Film a bot playing a map; prints the path of the GIF."""
    from game.cli.out import bar, refusals
    from game.content import places
    from game.headless import roster
    from game.session.play import person_named
    from game.view.film import film

    with refusals(), bar("filming") as told:
        player, path = roster.make(bot, seed), places.find_map(map)
        film(path, person_named(person), player, seed, seconds, out, told=told)
    print(out.resolve())
