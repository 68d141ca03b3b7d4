"""Marks: what the HUD sets into the world and along the frame's edge: goal, noticers, friends, uses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, hypot, pi

import pygame

from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.minds import Order
from game.view.aims import Aim
from game.view.glance import Glance, Noticer
from game.view.input import Action
from game.view.intents import ORDERS
from game.view.lines import clock
from game.view.ui import gauges
from game.view.ui.theme import (
    AMBER,
    BODY,
    GREY,
    PALE,
    RED,
    ROSE,
    SAGE,
    SMALL,
    VIOLET,
    Frame,
)
from game.view.vitals import Vitals

ToFrame = Callable[[float, float], tuple[float, float]]
"""From tiles to units of the frame."""
EDGE_ROOM = 26.0
"""Units that arrows keep from the frame's edge."""
TOP_ROOM = 46.0
"""At the top the goal's line stands above them."""
PLATE_ROOM = 68.0
"""And the checkpoint's plate under that, while it says something."""
CORNER, CLOCK, CORNER_TOP = 262.0, 100.0, 282.0
"""Units: how far the gauges reach from the left and the clock from the right, and from where on down."""
FRIENDS = 32.0
"""And under companions, each of whom takes a line of his own, the line of their orders."""
AROUND = 14.0
"""Tiles within which companions are reminded of by the buttons of orders."""
BANDS = (PALE, AMBER, RED)


@dataclass(slots=True)
class Marks(Vitals):
    """Draws marks."""

    place: str = ""
    """The name of where the player is."""

    # ------------------------------------------------------------ top left: the goal
    def _goal(self, window: pygame.Surface, frame: Frame, seen: Glance, to_frame: ToFrame) -> None:
        aim = seen.aim
        if aim is None:
            return
        say = self.words.say
        head = say("hud.goal", number=aim.number, of=aim.of) if aim.of > 1 and aim.kind != "exit" else ""
        text = say(aim.text, hour=clock(max(0.0, aim.until)))
        y = 12.0
        for part in self.type.wrap(text, frame.px(BODY), frame.px(430)):
            line = self._put(window, frame, part, 13, y, PALE)
            y += line.height / frame.unit
        if head:
            at = (line.right + frame.px(6), line.bottom - frame.px(1))
            self.type.draw(window, head, at, frame.px(SMALL), GREY, "bottomleft", shade=True)
        if self.place:
            self._put(window, frame, self.place, 13, y + 2, GREY, size=SMALL)
        if aim.kind != "survive":
            self._toward(window, frame, seen, aim, to_frame)

    def _toward(
        self, window: pygame.Surface, frame: Frame, seen: Glance, aim: Aim, to_frame: ToFrame
    ) -> None:
        """A stone over the goal, or an arrow at the frame's edge toward it with the way in metres."""
        x, y = aim.x, aim.y
        fx, fy = to_frame(x, y)
        stairs = self.words.say("hud.stairs") if aim.passage else ""
        if EDGE_ROOM < fx < 640 - EDGE_ROOM and TOP_ROOM < fy < 360 - EDGE_ROOM:
            at = (frame.x + fx * frame.unit, frame.y + (fy - 22) * frame.unit)
            gauges.diamond(window, at, frame.px(4), AMBER)
            if stairs:
                self._put(window, frame, stairs, fx, fy - 29, AMBER, "midbottom", SMALL)
            return
        ex, ey, angle = edge(fx, fy, *to_frame(seen.x, seen.y), top=top_room(seen))
        ex, ey = clear_of_corner(ex, ey)
        at = (frame.x + ex * frame.unit, frame.y + ey * frame.unit)
        gauges.arrow(window, at, angle, frame.px(6), AMBER)
        told = f"{stairs} {self._metres(seen, x, y)}".strip()
        self._beside(window, frame, told, ex, ey, angle, AMBER)

    def _metres(self, seen: Glance, x: float, y: float) -> str:
        """How far a place is from the player, as the crow flies."""
        return self.words.say("hud.metres", n=round(hypot(x - seen.x, y - seen.y)))

    def _noticed(self, window: pygame.Surface, frame: Frame, noticer: Noticer, to_frame: ToFrame) -> None:
        """Whoever noticed the player from outside the frame: an arrow at its edge."""
        fx, fy = to_frame(noticer.x, noticer.y)
        if 0 <= fx < 640 and 8 <= fy < 360:
            return
        ex, ey, angle = edge(fx, fy, 320, 180, room=12)
        at = (frame.x + ex * frame.unit, frame.y + ey * frame.unit)
        gauges.arrow(window, at, angle, frame.px(3 + 4 * noticer.fill), BANDS[noticer.band])

    # ------------------------------------------------------------ people
    def _friend(self, window: pygame.Surface, frame: Frame, seen: Glance, k: int, to_frame: ToFrame) -> None:
        friend = seen.friends[k]
        y = 12 + 26 * k
        say = self.words.say
        word, colour = say(f"hud.order.{friend.order.name.lower()}"), GREY
        if friend.grabbed or friend.bleeding:
            word, colour = say("hud.grabbed" if friend.grabbed else "hud.bleeds"), ROSE
        name = self._put(window, frame, say(f"person.{friend.name}"), 627, y, PALE, "topright")
        at = (name.left - frame.px(5), name.bottom - frame.px(1))
        self.type.draw(window, word, at, frame.px(SMALL), colour, "bottomright", shade=True)
        under = (name.bottom - frame.y) / frame.unit
        gauges.bar(window, frame, 579, under + 1, 48, 2, friend.health, RED)
        if friend.infection > 0.0:
            gauges.bar(window, frame, 579, under + 5, 48, 2, friend.infection, VIOLET)
        if friend.order is not Order.HIDE:
            self._toward_friend(window, frame, seen, k, to_frame)

    def _toward_friend(
        self, window: pygame.Surface, frame: Frame, seen: Glance, k: int, to_frame: ToFrame
    ) -> None:
        """An arrow at the frame's edge toward a companion out of the picture, or the stairs that lead there,
        with the way in metres; a stone over these stairs where they are in the picture."""
        friend, say = seen.friends[k], self.words.say
        x, y = friend.stairs or (friend.x, friend.y)
        name, colour = say(f"person.{friend.name}"), RED if friend.grabbed else SAGE
        told = f"{name}: {say('hud.stairs')}" if friend.stairs else name
        fx, fy = to_frame(x, y)
        inner = EDGE_ROOM < fx < 640 - EDGE_ROOM and top_room(seen) < fy < 360 - EDGE_ROOM
        if inner or (not friend.stairs and 0 <= fx < 640 and 0 <= fy < 360):
            if friend.stairs:  # under the goal's own stone, which may stand over the same stairs
                at = (frame.x + fx * frame.unit, frame.y + (fy - 10) * frame.unit)
                gauges.diamond(window, at, frame.px(3), colour)
                self._beside(window, frame, told, fx, fy - 10, -pi / 2, SAGE)
            return
        ex, ey, angle = edge(fx, fy, 320, 180, room=12, top=top_room(seen))
        ex, ey = clear_of_corner(ex, ey)
        spot = (frame.x + ex * frame.unit, frame.y + ey * frame.unit)
        gauges.arrow(window, spot, angle, frame.px(4), colour)
        self._beside(window, frame, f"{told} {self._metres(seen, x, y)}", ex, ey, angle, SAGE)

    def _orders(self, window: pygame.Surface, frame: Frame, seen: Glance) -> None:
        """Which buttons tell companions what, while one is in earshot; what all of them do now is bright."""
        near = [f for f in seen.friends if hypot(f.x - seen.x, f.y - seen.y) < AROUND]
        if not near:
            return
        right, y = 627.0, 12.0 + 26 * len(seen.friends)
        for action, order in reversed(ORDERS.items()):
            done = all(friend.order is order for friend in near)
            word = self.words.say(f"order.{order.name.lower()}")
            label = self._put(window, frame, word, right, y, PALE if done else GREY, "topright", SMALL)
            button, size = self.controls.prompt(action), frame.px(SMALL)
            at = (label.left - frame.px(3), label.centery)
            cap = self.type.draw(window, button, at, size, AMBER, "midright", shade=True)
            right = (cap.left - frame.x) / frame.unit - 8

    def _struggle(self, window: pygame.Surface, frame: Frame, seen: Glance, to_frame: ToFrame) -> None:
        fx, fy = to_frame(seen.x, seen.y)
        gauges.bar(window, frame, fx - 32, fy - 48, 64, 4, seen.struggle, AMBER)
        text = self.words.say("hud.struggle", button=self.controls.prompt(Action.STRIKE))
        self._button(window, frame, "", text, min(560.0, max(80.0, fx)), max(60.0, fy - 52), ROSE)

    def _prompt(self, window: pygame.Surface, frame: Frame, seen: Glance, to_frame: ToFrame) -> None:
        """`[E] open` over the nearest usable thing."""
        use = seen.use
        assert use is not None
        fx, fy = to_frame(use.x, use.y)
        locked = use.verb == "locked"
        self._button(
            window,
            frame,
            "" if locked else self.controls.prompt(Action.USE),
            self.words.say(f"hud.verb.{use.verb}", name=self.words.say(use.name) if use.name else ""),
            min(600.0, max(40.0, fx)),
            min(300.0, max(36.0, fy - 34)),
            GREY if locked else PALE,
        )


def top_room(seen: Glance) -> float:
    """Units that marks at the edge keep from the frame's top: companions and their orders stand there."""
    room = PLATE_ROOM if seen.queue or seen.asked is not Spot.NONE else TOP_ROOM
    return max(room, FRIENDS + 26.0 * len(seen.friends)) if seen.friends else room


def clear_of_corner(x: float, y: float) -> tuple[float, float]:
    """A mark of the lower edge, moved up or aside where the body's gauges, the pack or the clock stand."""
    for left, right in ((0.0, CORNER), (640.0 - CLOCK, 640.0)):
        if left <= x <= right and y > CORNER_TOP:
            return x, CORNER_TOP
    return x, y


def edge(
    x: float, y: float, from_x: float, from_y: float, room: float = EDGE_ROOM, top: float = TOP_ROOM
) -> tuple[float, float, float]:
    """Where the line from a point toward (x, y) meets the frame's edge, and its angle. Units of the frame."""
    left, top, right, low = room, max(room, top), 640 - room, 360 - room
    from_x, from_y = min(right - 1, max(left, from_x)), min(low - 1, max(top, from_y))
    dx, dy = x - from_x, y - from_y
    shares = [1.0]
    if dx:
        shares.append(((right if dx > 0 else left) - from_x) / dx)
    if dy:
        shares.append(((low if dy > 0 else top) - from_y) / dy)
    share = max(0.0, min(shares))
    return from_x + dx * share, from_y + dy * share, atan2(dy, dx)
