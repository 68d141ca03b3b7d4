"""HUD: what the player must know, drawn over the world from a glance; it keeps only messages."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.sim.events import Event, Fact, Line
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.world import World
from game.view.captions import Caption, Captions, in_words
from game.view.glance import Glance
from game.view.input import Action
from game.view.lines import clock
from game.view.marks import Marks, ToFrame
from game.view.ui import gauges
from game.view.ui.theme import (
    AMBER,
    BODY,
    PALE,
    ROSE,
    SAGE,
    VIOLET,
    Colour,
    Frame,
)

TOAST, SPEECH = 3.2, 3.6
"""Seconds a message and a spoken line stay."""
LONGEST = 430.0
"""Units that a line takes before it is broken."""
LOW, LOWEST = 322.0, 351.0
"""Units down to which lines reach, above the gauges in the corner where those are many."""
LETTERS = 14.0
"""Letters read in a second: a long line stays longer."""


@dataclass(slots=True)
class Message:
    """A line that stays a while."""

    text: str
    until: float
    colour: Colour = PALE


@dataclass(slots=True)
class Hud(Marks):
    """Messages, and how all of it is drawn."""

    captions: Captions = field(default_factory=Captions)
    toasts: list[Message] = field(default_factory=list)
    speech: list[Message] = field(default_factory=list)

    # ------------------------------------------------------------ facts
    def take(self, fact: Fact, world: World, now: float) -> None:
        """Note one fact of the tick just stepped."""
        me = int(world.state.player[0])
        if fact.kind is Event.STEP and fact.who == me:
            self.noise = fact.value
        elif fact.kind is Event.NOISE and fact.who == me:
            self.noise = max(self.noise, fact.value)
        elif fact.kind is Event.SPEAK:
            self._speak(self._name(world, fact.who), fact.sub, now)
        elif fact.kind in (Event.STAGE, Event.VERDICT) and fact.whom == me:
            self._speak(self.words.say("person.inspector"), fact.sub, now)
        else:
            self._report(fact, world, me, now)

    def _name(self, world: World, handle: int) -> str:
        row = world.resolve(handle)
        person = Person(int(world.who.person[row])) if row >= 0 else Person.NOONE
        if person is not Person.NOONE:
            return self.words.say(f"person.{person.name.lower()}")
        return self.words.say("person.guard")

    def _speak(self, who: str, line: int, now: float) -> None:
        if 0 <= line < len(Line):
            text = self.words.say("hud.says", who=who, line=self.words.say(f"line.{Line(line).name.lower()}"))
            self.speech = [*self.speech[-1:], Message(text, now + SPEECH)]

    def _report(self, fact: Fact, world: World, me: int, now: float) -> None:
        say = self.words.say
        if fact.kind is Event.PICKED and fact.who == me:
            self.toast(say("hud.took", item=say(f"item.{Item(int(fact.value)).name.lower()}")), now)
        elif fact.kind is Event.DOOR and fact.who == me and fact.value == -1.0:
            self.toast(say("door.locked"), now, AMBER)
        elif fact.kind is Event.DOOR and fact.who == me and fact.value == 3.0:
            self.toast(say("hud.locked" if world.doors.locked[fact.sub] else "hud.unlocked"), now)
        elif fact.kind is Event.UNHEARD and fact.who == me:
            self.toast(say("hud.unheard"), now, AMBER)
        elif fact.kind is Event.GOAL:
            goal = world.plan.goals[fact.sub]
            text = say(goal.text, hour=clock(max(0.0, goal.until)))
            self.toast(say("hud.done", goal=text), now, SAGE)
        elif fact.kind is Event.BITE and fact.whom == me:
            hybrid = world.player >= 0 and bool(world.who.has[world.player] & Has.HYBRID)
            self.toast(say("hud.bitten_kin" if hybrid else "hud.bitten"), now, ROSE)
        elif fact.kind is Event.NOTKIN and fact.whom == me:
            self.toast(say("hud.notkin_full"), now, ROSE)
        elif fact.kind is Event.SAY:
            text = say(world.plan.texts[fact.sub])
            self.speech = [*self.speech[-1:], Message(text, now + max(SPEECH, len(text) / LETTERS))]
        elif fact.kind is Event.ALARM:
            self.toast(say("hud.alarm"), now, ROSE)
        elif fact.kind is Event.HUNGER and fact.who == me and fact.value >= 1:
            band = ("sated", "restless", "ravenous", "brink")[min(3, int(fact.value))]
            self.toast(say(f"hunger.{band}"), now, VIOLET)
        elif fact.kind is Event.DIED and self._named(world, fact.who):
            self.toast(say("hud.dead", who=self._name(world, fact.who)), now, ROSE)

    def _named(self, world: World, handle: int) -> bool:
        row = world.resolve(handle)
        return row >= 0 and handle != int(world.state.player[0]) and bool(world.who.person[row])

    def toast(self, text: str, now: float, colour: Colour = PALE) -> None:
        """Say something for a while; the same twice is said once."""
        self.toasts = [old for old in self.toasts if old.text != text][-2:]
        self.toasts.append(Message(text, now + TOAST, colour))

    def fade(self, seconds: float) -> None:
        """Let the newest own sound die away."""
        self.noise = max(0.0, self.noise - 9.0 * seconds)

    # ------------------------------------------------------------ picture
    def draw(
        self,
        window: pygame.Surface,
        frame: Frame,
        seen: Glance,
        to_frame: ToFrame,
        now: float,
        captions: bool = True,
    ) -> None:
        """Draw everything over the world."""
        self.told.clear()
        gauges.shade(window, frame)
        self._body(window, frame, seen)
        self._pack(window, frame, seen)
        self._hour(window, frame, seen)
        self._goal(window, frame, seen, to_frame)
        for noticer in seen.noticers:
            self._noticed(window, frame, noticer, to_frame)
        for k in range(len(seen.friends)):
            self._friend(window, frame, seen, k, to_frame)
        self._orders(window, frame, seen)
        if seen.grabbed:
            self._struggle(window, frame, seen, to_frame)
        elif seen.use is not None:
            self._prompt(window, frame, seen, to_frame)
        self._checkpoint(window, frame, seen)
        self._messages(window, frame, now)
        lines = self.captions.shown(now) if captions else []
        low = LOW if seen.person is Person.NAMRA or seen.infection > 0.0 else LOWEST
        self._captions(window, frame, now, lines, low)
        self._spoken(window, frame, now, len(lines), low)

    # ------------------------------------------------------------ top middle: the checkpoint
    def _checkpoint(self, window: pygame.Surface, frame: Frame, seen: Glance) -> None:
        if seen.asked is Spot.NONE and not seen.queue:
            return
        word = "queue" if seen.queue else seen.asked.name.lower()
        if seen.cardless:
            word = "none"
        text = self.words.say(
            f"hud.checkpoint.{word}", button=self.controls.prompt(Action.USE), odds=round(100 * seen.odds)
        )
        colour = {Spot.PASSED: SAGE, Spot.REFUSED: AMBER, Spot.DETAINED: ROSE}.get(seen.asked, PALE)
        label = self.type.render(text, frame.px(BODY), colour)
        area = label.get_rect(midtop=(frame.x + frame.width // 2, frame.y + frame.px(40)))
        plate = pygame.Surface((area.width + frame.px(16), area.height + frame.px(8)), pygame.SRCALPHA)
        plate.fill((12, 13, 30, 215))
        pygame.draw.rect(plate, colour, (0, 0, frame.px(2), plate.get_height()))
        window.blit(plate, (area.x - frame.px(8), area.y - frame.px(4)))
        window.blit(label, area)

    # ------------------------------------------------------------ messages and captions
    def _messages(self, window: pygame.Surface, frame: Frame, now: float) -> None:
        self.toasts = [old for old in self.toasts if old.until > now]
        y = 80.0
        for message in reversed(self.toasts):
            for line in self.type.wrap(message.text, frame.px(BODY), frame.px(LONGEST)):
                y = self._line(window, frame, line, y + self.tall(frame), message.colour) + 1

    def _spoken(self, window: pygame.Surface, frame: Frame, now: float, above: int, low: float) -> None:
        """What people say, over the captions."""
        self.speech = [old for old in self.speech if old.until > now]
        y = low - (self.tall(frame) + 3) * above
        for message in reversed(self.speech):
            for line in reversed(self.type.wrap(message.text, frame.px(BODY), frame.px(LONGEST))):
                self._line(window, frame, line, y, message.colour)
                y -= self.tall(frame)
            y -= 3

    def _captions(
        self, window: pygame.Surface, frame: Frame, now: float, lines: list[Caption], low: float
    ) -> None:
        for k, line in enumerate(reversed(lines)):
            fresh = min(1.0, max(0.35, (line.until - now) / 1.2))
            y = low - (self.tall(frame) + 3) * k
            self._line(window, frame, in_words(line, self.words), y, PALE, line.point, fresh)
