"""The end of a night in words: how, how long, what was done; and what now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.session import save as saves
from game.session.play import open_map
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import NOBODY
from game.view.input import Action
from game.view.lines import clock
from game.view.scenes import Screen, Stage
from game.view.scenes_choose import ChooseScreen
from game.view.scenes_last import LastMoment
from game.view.scenes_loading import LoadingScreen
from game.view.scenes_options import hints
from game.view.scenes_title import TitleScreen
from game.view.sound import Air
from game.view.ui.menu import Menu
from game.view.ui.plates import dim
from game.view.ui.rows import Row
from game.view.ui.theme import AMBER, BODY, GREY, HEAD, LARGE, PALE, ROSE, SAGE, SMALL, Frame

if TYPE_CHECKING:
    from game.view.scenes_play import PlayScreen

FADE = 1.2
"""Seconds until the words stand."""


class EndScreen(Screen):
    """Won or lost, or gone on elsewhere."""

    covers = False

    def __init__(self, stage: Stage, play: PlayScreen) -> None:
        super().__init__(stage)
        self.session, self.caught = play.session, play.caught
        session = play.session
        self.seconds = 0.0
        say, name = stage.words.say, str(session.path)
        person, seed = session.person.name.lower(), session.seed

        def again() -> None:
            stage.push(LoadingScreen(stage, lambda: open_map(name, person, seed, shelf=session.shelf), name))

        self.menu = Menu(
            [
                *self._back_to(),
                Row(say("ui.retry"), again),
                Row(say("ui.another"), lambda: stage.push(ChooseScreen(stage, name))),
                Row(say("ui.look"), lambda: stage.push(LastMoment(stage, play))),
                Row(say("ui.title_screen"), lambda: stage.start(TitleScreen(stage, name))),
            ],
            stage.sound.ui,
        )

    def _back_to(self) -> list[Row]:
        """The newest save of this very night, where it was lost."""
        session, stage = self.session, self.stage
        made = session.replay.made
        if session.outcome is Outcome.WON or not session.keeps:
            return []
        night = (made.map, made.person, made.seed)
        same = [k for k in saves.kept() if (k.map, k.person, k.seed) == night and k.tick < session.tick]
        if not same:
            return []

        def back() -> None:
            path = same[0].path
            stage.push(LoadingScreen(stage, lambda: saves.load(path, shelf=session.shelf), night[0]))

        return [Row(stage.words.say("ui.back_to", hour=clock(same[0].hour)), back)]

    def press(self, action: Action) -> None:
        """Nothing is taken before the words stand: a last desperate key must not choose."""
        if self.seconds >= FADE:
            super().press(action)

    def click(self, at: tuple[int, int]) -> None:
        if self.seconds >= FADE:
            super().click(at)

    def back(self) -> None:
        self.stage.start(TitleScreen(self.stage, str(self.session.path)))

    def update(self, seconds: float) -> None:
        self.seconds += seconds

    def air(self) -> Air:
        return Air(outdoors=0.5, title=0.5)

    def lines(self) -> list[str]:
        """What is told of the night."""
        say, world = self.stage.words.say, self.session.world
        seconds = int(self.session.seconds)
        minutes = {"minutes": seconds // 60, "seconds": seconds % 60, "hour": clock(world.hour)}
        mask = 2 if self.session.person.name == "NAMRA" else 1
        mine = [k for k in range(world.goals.kind.size) if world.goals.who[k] & mask]
        told = [say("ui.time", **minutes)]
        if mine:
            done = sum(bool(world.goals.done[k]) for k in mine)
            told.append(say("ui.done_goals", done=done, of=len(mine)))
        told.append(say("ui.put_down", n=int(world.state.killed[0])))
        if lost := int(world.state.lost[0]) - (world.player == NOBODY):
            told.append(say("ui.lost_people", n=lost))
        return [*told, say("ui.seed", seed=self.session.seed)]

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        won = self.session.outcome is Outcome.WON
        share = min(1.0, self.seconds / FADE)
        dim(window, round(205 * share))
        type, say = self.stage.type, self.stage.words.say
        middle = frame.x + frame.width // 2
        if share < 1.0:
            return
        title, colour = (say("ui.won"), SAGE) if won else (say("ui.lost"), ROSE)
        if self.session.outcome is Outcome.MOVED_ON:
            title, colour = say("ui.replay_over"), PALE
        at = (middle, frame.y + frame.px(58))
        place = type.draw(window, title, at, frame.px(HEAD * 1.5), colour, "midtop", bold=True, shade=True)
        cause = say(f"outcome.{self.session.outcome.name.lower()}")
        under = (middle, place.bottom + frame.px(2))
        place = type.draw(window, cause, under, frame.px(LARGE), PALE, "midtop", shade=True)
        y = place.bottom + frame.px(6)
        for line in self.caught.lines(self.session.outcome, self.stage.words):
            for part in type.wrap(line, frame.px(BODY), frame.width - frame.px(60)):
                y = type.draw(window, part, (middle, y), frame.px(BODY), AMBER, "midtop", shade=True).bottom
        y += frame.px(8)
        for k, line in enumerate(self.lines()):
            size = frame.px(SMALL if k == len(self.lines()) - 1 else BODY)
            y = type.draw(window, line, (middle, y), size, GREY, "midtop").bottom + frame.px(2)
        assert self.menu is not None
        top = y + frame.px(10)
        area = pygame.Rect(middle - frame.px(90), top, frame.px(180), frame.y + frame.height - top)
        self.menu.draw(window, type, area, frame, centred=True)
        hints(self.stage, window, frame)
