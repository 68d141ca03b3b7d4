"""Stage: a small world a test sets up, steps and asks, in the game's own words.

    from game.testing.stage import scenario

    def test_a_walker_hears_running() -> None:
        stage = scenario('''
            ################
            #@.....#......z#
            #......+.......#
            ################
        ''')
        stage.open("+").run("east")
        stage.until(lambda: stage.mood("z") != "idle", max_ticks=300)
        assert stage.why("z") == "heard"

In pytest `scenario` and `world` are fixtures too; a failure then shows the moment as a picture.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self

from game.content.drawn.legend import Sense
from game.content.drawn.scenario import Drawing
from game.content.drawn.tilework import picture_of
from game.content.mod import mods
from game.content.places import GAME
from game.content.plan.picture import Picture
from game.headless import players
from game.headless.roster import Bot
from game.headless.run import THINK_TICKS
from game.headless.trial.case import once
from game.session.play import Session, person_named
from game.sim import look
from game.sim.clock import TICKS
from game.testing import names, telling
from game.testing.names import Names, Unknown
from game.testing.questions import At
from game.testing.verbs import Verbs

Condition = Callable[[], object] | Callable[["Stage"], object]
NEAR = 0.25
"""Tiles: who is told to go somewhere has arrived this close."""
GIVEN = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
OFTEN = 6
"""Ticks between two looks at the way, as bots and minds have them."""


class Never(AssertionError):
    """What was waited for never came true; the words tell the scene."""

    def __init__(self, stage: Stage, what: str, ticks: int) -> None:
        super().__init__(telling.never(stage, what, ticks))
        self.stage = stage


class Stage(Verbs):
    """One world under test: verbs and deeds, time, questions, and a picture."""

    def __init__(
        self,
        session: Session,
        called: Names,
        drawing: Drawing | None = None,
        paint: Callable[[], Picture] | None = None,
    ) -> None:
        super().__init__(session, called)
        self.drawing = drawing
        """What it was drawn as, if it is not a map."""
        self._paint = paint

    # ------------------------------------------------------------ time
    def step(self, n: int = 1) -> Self:
        """Let n ticks pass."""
        for _ in range(n):
            asked, self._asked = self._asked, []
            self.facts += self.session.advance(asked)
        return self

    def until(self, condition: Condition, max_ticks: int = 600, what: str = "") -> int:
        """Step until the condition holds. -> ticks it took

        The condition may take the stage. Raises AssertionError that tells what was waited for (`what`, else
        the condition as it is written), the tick, why everybody near acts as they do, and a sketch.
        """
        __tracebackhide__ = True
        takes = _takes(condition)
        for gone in range(max_ticks + 1):
            if condition(self) if takes else condition():  # type: ignore[call-arg]
                return gone
            if gone < max_ticks:
                self.step()
        told = what or telling.written(condition)
        raise Never(self, told, max_ticks)

    def go(self, x: float, y: float, gait: str = "walk", max_ticks: int = 1200) -> int:
        """Steer straight to a place and stop there. -> ticks it took. Raises AssertionError on the way."""
        __tracebackhide__ = True
        self._gait(gait)
        for gone in range(max_ticks + 1):
            here = self.at(names.PLAYER)
            dx, dy = x - here.x, y - here.y
            away = (dx * dx + dy * dy) ** 0.5
            if away <= NEAR:
                self.stop().step()
                return gone
            if gone % OFTEN == 0:
                self._walk(dx / away, dy / away)
            self.step()
        raise Never(self, f"{gait} to {x:g}, {y:g}", max_ticks)

    def play(self, bot: Bot | str, seconds: float = 60.0) -> Self:
        """Let a bot play until the night is decided or the time is up; by object, or named as for `--bot`.

        Raises ContentError where a bot that was named is none, or goes wrong.
        """
        player = players.make(bot, self.session.seed) if isinstance(bot, str) else bot
        last = self.tick + round(seconds * TICKS)
        while self.tick < last and not self.session.over:
            if self.tick % THINK_TICKS == 0:
                self._asked += player.act(look.percept(self.world))
            self.step()
        return self

    # ------------------------------------------------------------ what a person sees
    def sketch(self) -> str:
        """The scene as signs, as it stands."""
        return telling.sketch(self.world, self.names)

    def picture(self, out: Path | str, *lines: str) -> Path:
        """Write a PNG of the moment with the player in its middle; `lines` stand above it."""
        from game.testing.moment import picture

        if self.session.picture is None and self._paint is not None:
            self.session.picture = self._paint()
        row = self.world.player
        here = self.at(row) if row >= 0 else At(self.world.plan.width / 2, self.world.plan.height / 2)
        return picture(self.session, here.x, here.y, Path(out), lines)


def _takes(condition: Condition) -> bool:
    """Whether a condition wants the stage; what it has of its own, `lambda who=who: …`, stays its own."""
    return any(
        each.default is each.empty and each.kind in GIVEN
        for each in inspect.signature(condition).parameters.values()
    )


# ---------------------------------------------------------------- ways to set one up
def scenario(
    text: str,
    *,
    seed: int = 0,
    person: str = "",
    hour: float = 12.0,
    weather: str = "clear",
    indoors: bool = False,
    facing: str = "south",
    legend: Mapping[str, str | Sense] | None = None,
    **signs: str | Sense,
) -> Stage:
    """A stage drawn as text; signs and legend are those of `content.drawn.legend`.

    `person` is who is played, whoever the drawing has if left out. Raises ContentError with row, column,
    sign, and what would be right.
    """
    drawing = Drawing(text, {**(legend or {}), **signs}, facing, indoors, hour, weather)
    found = drawing.drawn("scenario")
    who = person_named(person) if person else None
    session = Session(Path("scenario"), who, seed, plan=found.plan)

    return Stage(session, names.of_drawing(found, session.world), drawing, lambda: picture_of(found))


def world(map: str | Path, seed: int = 0, *, person: str = "") -> Stage:
    """A stage over a map by its name or path. Raises ContentError."""
    path = GAME.find_map(str(map))
    loaded = once(path)
    who = person_named(person) if person else None
    shelf = mods.with_owner(path, GAME)
    session = Session(path, who, seed, plan=loaded.plan, shelf=shelf)
    session.picture = loaded.picture
    return Stage(session, names.of_map(loaded, session.world))


__all__ = ["At", "Never", "Stage", "Unknown", "scenario", "world"]
