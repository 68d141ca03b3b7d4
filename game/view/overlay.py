"""The F3 overlay: who everybody is, what they perceive, where they go and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import atan2, cos, hypot, radians, sin

import pygame

from game.content.words import Words
from game.core.flow import FAR
from game.sim.kinds.director import Phase
from game.sim.kinds.who import Has
from game.sim.why import Reason, explain
from game.sim.world import World
from game.view.marks import ToFrame
from game.view.ui.theme import AMBER, GREY, PALE, RED, TEAL, Colour, Frame
from game.view.ui.type import Type

MOST = 40
"""Actors told in words at once: the nearest."""
TINY = 6.5


@dataclass(slots=True)
class Overlay:
    """Draws over the world while it is on."""

    type: Type
    words: Words
    on: bool = False
    rate: float = 0.0
    """Frames a second, told by the loop."""
    _taken: list[pygame.Rect] = field(default_factory=list)

    def draw(self, window: pygame.Surface, frame: Frame, world: World, to_frame: ToFrame) -> None:
        """Cones, paths, flow and reasons of everybody in the frame."""
        shown = self._in_frame(world, to_frame)
        slot = max((int(world.mind.slot[other]) for other in shown), default=-1)
        if slot >= 0:
            self._flow(window, frame, world, slot, to_frame)
        self.people(window, frame, world, to_frame)
        self._numbers(window, frame, world, len(shown))

    def people(self, window: pygame.Surface, frame: Frame, world: World, to_frame: ToFrame) -> None:
        """Cones, paths and reasons of those nearest to the frame's middle."""
        self._taken = []
        for other in self._in_frame(world, to_frame)[:MOST]:
            self._actor(window, frame, world, other, other == world.player, to_frame)

    @staticmethod
    def _in_frame(world: World, to_frame: ToFrame) -> list[int]:
        """Rows of the living in the frame, the nearest to its middle first."""
        shown = []
        for other in world.rows(Has.ALIVE):
            fx, fy = to_frame(float(world.body.x[other]), float(world.body.y[other]))
            if -40 < fx < 680 and -40 < fy < 400:
                shown.append((hypot(fx - 320, fy - 180), int(other)))
        return [other for _, other in sorted(shown)]

    def _actor(
        self, window: pygame.Surface, frame: Frame, world: World, row: int, own: bool, to_frame: ToFrame
    ) -> None:
        reason = explain(world, row)
        has = int(world.who.has[row])
        if has & (Has.INFECTED | Has.SOLDIER):
            self._cones(window, frame, world, row, bool(has & Has.SOLDIER), to_frame)
        goal = to_frame(float(world.mind.goal_x[row]), float(world.mind.goal_y[row]))
        at = to_frame(reason.at_x, reason.at_y)
        if not own and hypot(goal[0] - at[0], goal[1] - at[1]) > 10 and world.mind.mood[row] > 0:
            pygame.draw.line(window, TEAL, self._px(frame, at), self._px(frame, goal))
        self._label(window, frame, at, self.told(world, reason, own))

    def _label(self, window: pygame.Surface, frame: Frame, at: tuple[float, float], lines: list[str]) -> None:
        """Words over a head, moved up where others already stand; in a crush only the nearest keep theirs."""
        step = self.type.line(frame.px(TINY))
        wide = max(self.type.width(line, frame.px(TINY)) for line in lines)
        area = pygame.Rect(0, 0, wide, step * len(lines))
        area.midbottom = (frame.x + round(at[0] * frame.unit), frame.y + round((at[1] - 36) * frame.unit))
        for _ in range(5):
            if area.collidelist(self._taken) < 0:
                break
            area.y -= step
        else:
            return
        self._taken.append(area)
        for k, line in enumerate(lines):
            colour = PALE if k == 0 else GREY
            spot = (area.centerx, area.y + k * step)
            self.type.draw(window, line, spot, frame.px(TINY), colour, "midtop", shade=True)

    def told(self, world: World, reason: Reason, own: bool) -> list[str]:
        """The lines over one head."""
        if own:
            return [f"{reason.row} {reason.kind}  {reason.at_x:.1f}, {reason.at_y:.1f}"]
        why = self.words.say(f"why.{reason.why.name.lower()}", value=f"{reason.value:.1f}")
        mood = self.words.say(f"mood.{reason.mood.name.lower()}")
        age = (world.tick - reason.tick) / 60
        return [f"{reason.row} {reason.kind}, {mood} {reason.suspicion:.0f}", f"{why}, {age:.0f} s"]

    @staticmethod
    def _px(frame: Frame, at: tuple[float, float]) -> tuple[float, float]:
        return frame.x + at[0] * frame.unit, frame.y + at[1] * frame.unit

    def _cones(
        self, window: pygame.Surface, frame: Frame, world: World, row: int, human: bool, to_frame: ToFrame
    ) -> None:
        """The sight of one: its angle and how far it reaches toward the lit."""
        sight, body = world.numbers.sight, world.body
        if human:
            cones = list(zip(sight.human_cones, sight.human_ranges, strict=True))
        else:
            reach = sight.infected_lit * float(world.numbers.infected.eyes[world.who.breed[row]])
            cones = [(sight.infected_cone, reach)]
        x, y = float(body.x[row]), float(body.y[row])
        facing = atan2(float(body.fy[row]), float(body.fx[row]))
        seen = bool(world.sense.seen[row])
        for angle, reach in cones:
            if reach > 0:
                half = radians(float(angle) / 2)
                self._cone(window, frame, x, y, facing, half, float(reach), RED if seen else AMBER, to_frame)

    def _cone(
        self,
        window: pygame.Surface,
        frame: Frame,
        x: float,
        y: float,
        facing: float,
        half: float,
        reach: float,
        colour: Colour,
        to_frame: ToFrame,
    ) -> None:
        rim = [facing - half + half * 2 * k / 10 for k in range(11)]
        points = [(x, y)] + [(x + cos(a) * reach, y + sin(a) * reach) for a in rim]
        pygame.draw.aalines(window, colour, True, [self._px(frame, to_frame(*point)) for point in points])

    def _flow(self, window: pygame.Surface, frame: Frame, world: World, slot: int, to_frame: ToFrame) -> None:
        """Which way one flow field leads, a stroke a cell."""
        cost = world.fields.flow_cost[slot]
        high, wide = cost.shape
        left, top = to_frame(0.0, 0.0)
        x0, y0 = max(1, int(-left / 16)), max(1, int(-top / 16))
        for cy in range(y0, min(high - 1, y0 + 24)):
            for cx in range(x0, min(wide - 1, x0 + 42)):
                if cost[cy, cx] >= FAR or cost[cy, cx] < 0:
                    continue
                around = cost[cy - 1 : cy + 2, cx - 1 : cx + 2]
                dy, dx = divmod(int(around.argmin()), 3)
                fx, fy = to_frame(cx + 0.5, cy + 0.5)
                tip = (fx + (dx - 1) * 5, fy + (dy - 1) * 5)
                pygame.draw.line(window, (60, 92, 120), self._px(frame, (fx, fy)), self._px(frame, tip))

    def _numbers(self, window: pygame.Surface, frame: Frame, world: World, shown: int) -> None:
        state = world.state
        lines = (
            f"{self.rate:.0f} frames/s",
            f"tick {world.tick}  seed {int(state.seed[0])}  in frame {shown} of {world.rows(Has.ALIVE).size}",
            f"director: stress {float(state.stress[0]):.0f}, phase {Phase(int(state.phase[0])).name.lower()}",
            f"mob in {int(state.mob_ticks[0]) / 60:.0f} s, sent {int(state.spawned[0])}",
            f"floods {int(state.floods[0])}, doors moved {int(world.fields.version[0])}",
        )
        for k, line in enumerate(lines):
            at = (frame.x + frame.px(13), frame.y + frame.px(44 + 9 * k))
            self.type.draw(window, line, at, frame.px(TINY), GREY, shade=True)
