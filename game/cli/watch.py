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
    mod: asked.Mods = None,
) -> None:
    """Film a bot playing a map; prints the path of the GIF."""
    from game.cli.out import bar, refusals
    from game.cli.shelves import map_on
    from game.headless import players
    from game.session.play import person_named
    from game.view.film import film

    with refusals(), bar("filming") as told:
        player, (path, shelf) = players.make(bot, seed), map_on(map, mod)
        film(path, person_named(person), player, seed, seconds, out, told=told, shelf=shelf)
    print(out.resolve())
