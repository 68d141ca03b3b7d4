"""Vitals: the body's gauges and the pack at the lower left, the hour at the lower right."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.sim.kinds.things import Item
from game.sim.kinds.who import Person
from game.view.glance import Glance
from game.view.input import Action
from game.view.lines import Lines, clock
from game.view.ui import gauges
from game.view.ui.theme import AMBER, GREY, LARGE, PALE, RED, ROSE, SAGE, SMALL, TEAL, VIOLET, Frame

PROMPTS = {
    Item.BANDAGE: Action.BANDAGE,
    Item.BOTTLE: Action.THROW,
    Item.TORCH: Action.TORCH,
    Item.BAT: Action.STRIKE,
}


@dataclass(slots=True)
class Vitals(Lines):
    """Draws how she is, what she has and what time it is."""

    noise: float = 0.0
    """Loudness of the player's newest sound, fading."""

    # ------------------------------------------------------------ bottom left: the body
    def _body(self, window: pygame.Surface, frame: Frame, seen: Glance) -> None:
        say = self.words.say
        name = self._put(
            window, frame, say(f"person.{seen.person.name.lower()}"), 13, 335, PALE, "bottomleft"
        )
        gauges.bar(window, frame, 13, 338, 64, 4, seen.health, RED)
        gauges.bar(window, frame, 13, 345, 64, 2, seen.stamina, SAGE)
        gauges.gem(window, frame, 88, 342, seen.light, seen.hidden)
        gauges.ripples(window, frame, 96, 347, self.noise)
        if seen.hidden:
            self._put(window, frame, say("hud.hidden"), 88, 335, SAGE, "midbottom", SMALL)
        if seen.bleeding > 0.05:
            text = say("hud.bleeding")
            at = ((name.right - frame.x) / frame.unit + 6, 335)
            self._put(window, frame, text, *at, ROSE, "bottomleft", SMALL)
        if seen.person is Person.NAMRA:
            self._hybrid(window, frame, seen)
        elif seen.infection > 0.0:
            self._infected(window, frame, seen)

    def _infected(self, window: pygame.Surface, frame: Frame, seen: Glance) -> None:
        stage = ("unknown", "found", "visible", "crisis", "turning")[
            sum(seen.infection >= mark for mark in (0.2, 0.4, 0.6, 0.9))
        ]
        colour = VIOLET if seen.infection < 0.6 else ROSE
        self._put(window, frame, self.words.say(f"infection.{stage}"), 116, 335, colour, "bottomleft")
        gauges.bar(window, frame, 116, 338, 64, 4, seen.infection, colour, (0.2, 0.4, 0.6, 0.9))

    def _hybrid(self, window: pygame.Surface, frame: Frame, seen: Glance) -> None:
        say = self.words.say
        band = ("sated", "restless", "ravenous", "brink")[
            sum(seen.hunger >= mark for mark in (0.3, 0.6, 0.85))
        ]
        colour = VIOLET if seen.hunger < 0.6 else ROSE
        self._put(window, frame, say(f"hunger.{band}"), 116, 335, colour, "bottomleft")
        gauges.bar(window, frame, 116, 338, 64, 4, seen.hunger, colour, (0.3, 0.6, 0.85))
        kin = ROSE if seen.hunted else AMBER if seen.notkin > 0.6 else TEAL
        trusted = seen.notkin == 0.0 and not seen.kin_cause
        word = "hunted" if seen.hunted else "kin" if trusted else "notkin"
        name = self._put(window, frame, say(f"hud.{word}"), 190, 335, kin, "bottomleft")
        if seen.kin_cause:
            at = ((name.right - frame.x) / frame.unit + 5, 335)
            self._put(window, frame, say(f"hud.cause.{seen.kin_cause}"), *at, AMBER, "bottomleft", SMALL)
        gauges.bar(window, frame, 190, 338, 64, 4, seen.notkin, kin)

    def _pack(self, window: pygame.Surface, frame: Frame, seen: Glance) -> None:
        """What is carried, with the button of what can be used at once."""
        x = 12.0
        for item, count in seen.items:
            art = gauges.picture(self.assets, "items", item.name.lower(), 0, max(1, round(frame.unit)))
            left, top = frame.x + frame.px(x), frame.y + frame.px(288)
            if item is Item.TORCH and seen.torch:
                glow = pygame.Surface((frame.px(18), frame.px(16)), pygame.SRCALPHA)
                glow.fill((255, 214, 130, 60))
                window.blit(glow, (left - frame.px(1), top))
            if art is not None:
                window.blit(art, (left, top))
            else:
                self._put(
                    window, frame, self.words.say(f"item.{item.name.lower()}"), x, 290, PALE, size=SMALL
                )
            if count > 1:
                self._put(window, frame, str(count), x + 17, 306, PALE, "bottomright", SMALL)
            if item in PROMPTS:
                button = self.controls.prompt(PROMPTS[item])
                if len(button) <= 3:
                    self._put(window, frame, button, x + 8, 312, GREY, "center", SMALL * 0.85)
            x += 22

    # ------------------------------------------------------------ bottom right: the hour
    def _hour(self, window: pygame.Surface, frame: Frame, seen: Glance) -> None:
        place = self._put(window, frame, clock(seen.hour), 627, 349, PALE, "bottomright", LARGE)
        gauges.sky(window, frame, 611, min(334.0, (place.top - frame.y) / frame.unit), seen.hour)
        if seen.deadline >= 0.0:
            left = (seen.deadline - seen.hour) % 24.0
            colour = ROSE if left < 1.0 else GREY
            text = self.words.say("hud.until", hour=clock(seen.deadline))
            at = (place.left - frame.px(6), place.bottom - frame.px(1))
            self.type.draw(window, text, at, frame.px(SMALL), colour, "bottomright", shade=True)
