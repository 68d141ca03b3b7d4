"""Somebody with errands: plans a way, walks it, opens what is shut, queues, and gets unstuck.

What a bot adds is its temper: whom it hits, when it runs, what it wants first, and the small tricks it knows.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from game.headless.wits.bite import bitten, tells
from game.headless.wits.danger import Danger, distance, hunters, kin
from game.headless.wits.errands import Errand, Errands, gap
from game.headless.wits.flight import refuge
from game.headless.wits.ground import BARRICADE, LOCKED, LOW, OPEN, SHUT, Ground, Step
from game.headless.wits.hands import Hands
from game.headless.wits.lane import Lane
from game.headless.wits.passages import Passage, first_passage
from game.headless.wits.skill import PLAIN, Skill
from game.headless.wits.temper import Temper
from game.sim.commands import Command, Strike, Use, UseItem
from game.sim.percept import Near, Other, Percept

SURVEY_TICKS = 30
"""Between two looks at the whole map."""
PASSAGE_TICKS = 240
"""Between two thoughts about stairs."""
FAR_AHEAD = 150
"""Cells of the way looked along for guarded gates."""
PAPERS = ("key", "card", "tape", "file")


class Wayfarer(Temper):
    """One night's plans and memories. Subclasses say what is done about others."""

    wants: tuple[str, ...] = ()
    """Things worth a detour."""

    def __init__(self, skill: Skill = PLAIN) -> None:
        self.skill = skill
        self.hands = Hands()
        self.danger = Danger(skill)
        self.ground = Ground()
        self.lane = Lane()
        self.errands = Errands(self.wants)
        self.errand: Errand | None = None
        self.passage: Passage | None = None
        self.aim = ("", 0.0, 0.0)
        """The errand the passage was chosen for."""
        self.surveyed = self.routed = -1000
        self.away = 0
        """Tick until which one walks out of a passage."""
        self.patience = 0
        """Thoughts spent on the obstacle at hand."""
        self.at: list[tuple[float, float]] = []
        """Where one stood at the last thoughts, to notice being stuck."""

    def act(self, percept: Percept) -> list[Command]:
        """One thought."""
        self.danger.notice(percept)
        self.lane.notice(percept)
        if percept.outcome == "running" and not self._struggles(percept):
            self._tends(percept)
            self._walks(percept, self.foe(percept))
            self.tricks(percept)
        return self.hands.take()

    # ------------------------------------------------------------ temper
    def tricks(self, percept: Percept) -> None:
        """Small deeds on the way."""

    def chooses(self, percept: Percept) -> Errand:
        """What to do next."""
        return self.errands.choose(percept, calm=not hunters(percept, 12.0))

    def halts(self, percept: Percept, errand: Errand, step: Step | None) -> bool:
        """Whether to stand still for now, or to go where the errand does not lead."""
        return False

    def fear(self, percept: Percept) -> npt.NDArray[np.int16]:
        """What cells cost beyond the walking, in tenths of a tile. -> (h, w)"""
        return self.danger.cost(percept, kin(percept))

    # ------------------------------------------------------------ hands
    def _struggles(self, percept: Percept) -> bool:
        """Held: five blows a second, as fast as a person keeps up, and one in six goes astray."""
        if percept.grabbed and percept.tick % 12 == 0 and percept.tick // 12 % 6 != 5:
            self.hands.do(Strike())
        return bool(percept.grabbed)

    def _tends(self, percept: Percept) -> None:
        """Stop blood at once; dress other wounds, and a bite as often as one can, when nobody is close."""
        close = any(distance(percept, o) < 3.0 for o in hunters(percept))
        wounded = percept.bleeding > 0.4 or percept.health < 45 or bitten(percept)
        hurt = percept.bleeding > 1.0 or (not close and wounded)
        if hurt and percept.items.get("bandage", 0) and percept.tick % 60 == 0:
            self.hands.do(UseItem(0))

    # ------------------------------------------------------------ plans
    def _plan(self, percept: Percept) -> Errand:
        """Look at the map again every half second, oftener when pressed, and aim at the errand."""
        pressed = self.pressed(percept)
        period = SURVEY_TICKS // 2 if pressed else SURVEY_TICKS
        if self.errand is not None and percept.tick - self.surveyed < period:
            return self.errand
        self.surveyed = percept.tick
        self.ground.survey(percept, self.fear(percept), self.leap_cost(percept))
        self.errand = self._route(percept, self.chooses(percept))
        if pressed and self.flees(percept):
            self.errand = self._flight(percept, self.errand)
        return self.errand

    def _route(self, percept: Percept, errand: Errand) -> Errand:
        """Aim at an errand, or at the stairs that lead to it."""
        self.ground.aim(errand.x, errand.y)
        moved = self.aim != (errand.kind, errand.x, errand.y)
        patience = PASSAGE_TICKS * (10 if self.passage is not None else 1)
        if moved or percept.tick - self.routed >= patience or self._passed(percept):
            self.routed = percept.tick
            self.aim = (errand.kind, errand.x, errand.y)
            if errand.kind == "exit":
                self.errands.settle(percept, lambda near: self._cost(percept, near))
                errand = self.errands.choose(percept, calm=False)
                self.ground.aim(errand.x, errand.y)
            _, self.passage = first_passage(percept, self.ground)
        if self.passage is not None:
            self.ground.aim(self.passage.x, self.passage.y)
            return Errand("passage", self.passage.x, self.passage.y, self.passage.index)
        guarded = any(near.kind == "gate" for near in percept.near)
        way = self.ground.ahead(percept.x, percept.y, FAR_AHEAD) if guarded else []
        lane = self.lane.before(percept, way)
        if lane is None:
            return errand
        self.ground.aim(lane.x, lane.y)
        return Errand("lane", lane.x, lane.y, lane.index)

    def _cost(self, percept: Percept, near: Near) -> int:
        """What the way to an exit costs, stairs counted in."""
        self.ground.aim(near.x, near.y)
        return first_passage(percept, self.ground)[0]

    def _passed(self, percept: Percept) -> bool:
        """Whether the passage has been taken."""
        return self.passage is not None and gap(percept, self.passage.to_x, self.passage.to_y) < 2.0

    def _flight(self, percept: Percept, errand: Errand) -> Errand:
        """Aim at the place hunters reach latest."""
        place = refuge(percept, self.ground, hunters(percept, 12.0))
        if place is None:
            return errand
        self.ground.aim(*place)
        return Errand("flee", *place)

    # ------------------------------------------------------------ feet
    def _walks(self, percept: Percept, foe: Other | None) -> None:
        errand = self._plan(percept)
        step = self.ground.step(percept.x, percept.y, errand.x, errand.y)
        self.hands.gait(self.gait(percept), percept.gait)
        if foe is not None and percept.stamina > 12 and self.hits(percept, foe, step):
            self.hands.face(foe.x - percept.x, foe.y - percept.y)
            self.hands.do(Strike())
        else:
            self.hands.look_ahead()
        if percept.tick < self.away or self._screened(percept, errand) or self.halts(percept, errand, step):
            return
        if step is None or self._arrived(percept, errand):
            self._arrives(percept, errand)
        elif not self._opens(percept, step):
            self.hands.walk(step.x - percept.x, step.y - percept.y)
            self._notices_stuck(percept, step)

    def _screened(self, percept: Percept, errand: Errand) -> bool:
        """Behave at a checkpoint, unless one is lost there; True while one stands in its lane."""
        if tells(percept):
            return False
        if percept.asked not in ("papers", "blood"):
            if errand.kind != "lane" or not self._arrived(percept, errand):
                return False
            if not self.lane.waits(percept):
                self.surveyed = -1000
        elif percept.asked == "papers" and percept.tick % 30 == 0:
            self.hands.do(Use())
        self.hands.walk(0, 0)
        return True

    def _opens(self, percept: Percept, step: Step) -> bool:
        """Deal with a door, a barricade or a low thing ahead; True while the hands are at it."""
        if step.block == OPEN or gap(percept, step.block_x, step.block_y) > 1.6:
            self.patience = 0
            return False
        self.hands.face(step.block_x - percept.x, step.block_y - percept.y)
        self.patience += 1
        if step.block == LOW:
            self.hands.leap(step.beyond_x - percept.x, step.beyond_y - percept.y)
        elif step.block == BARRICADE:
            self.hands.do(Strike())
        elif step.block in (SHUT, LOCKED) and self.patience % 4 == 1:
            self.hands.do(Use())
        self.hands.walk(step.block_x - percept.x, step.block_y - percept.y)
        if self.patience > (60 if step.block == BARRICADE else 20):
            self._refuses(step.block_x, step.block_y, percept.tick + 1800)
        return True

    # ------------------------------------------------------------ arriving
    def _arrived(self, percept: Percept, errand: Errand) -> bool:
        return gap(percept, errand.x, errand.y) < (0.9 if errand.kind in ("item", "find") else 0.35)

    def _arrives(self, percept: Percept, errand: Errand) -> None:
        """At the place: take what lies there, hand papers over, or wait."""
        self.hands.walk(0, 0)
        if errand.kind == "passage":
            self._steps_out(percept)
            return
        self.patience += 1
        if errand.kind in ("item", "find"):
            self.hands.face(errand.x - percept.x, errand.y - percept.y)
            if self.patience % 5 == 1:
                self.hands.do(Use())
            if errand.kind == "item" and self.patience > 12:
                self.errands.give_up(errand, percept.tick)
                self.patience = 0
        if self.patience % 5 == 0:
            self.surveyed = -1000

    def _steps_out(self, percept: Percept) -> None:
        """One came out of this passage: it takes one back only from outside."""
        for dx, dy in ((0, 2.4), (0, -2.4), (2.4, 0), (-2.4, 0)):
            if self.ground.walkable(percept.x, percept.y, percept.x + dx, percept.y + dy):
                self.hands.walk(dx, dy)
                self.away = percept.tick + 48
                return

    def _notices_stuck(self, percept: Percept, step: Step) -> None:
        """No progress for three seconds: try the hands, then another way."""
        self.at = [*self.at[-30:], (percept.x, percept.y)]
        if len(self.at) > 30 and gap(percept, *self.at[0]) < 0.5:
            self.at = []
            if not percept.asked:  # there Use hands papers over
                self.hands.do(Use())
            self._refuses(step.x, step.y, percept.tick + 300)

    def _refuses(self, x: float, y: float, until: int) -> None:
        """Look for another way around a place for a while."""
        self.ground.refuse(x, y, until)
        self.surveyed = -1000
        self.patience = 0


class Whoever:
    """Becomes somebody of the right kind at the first look."""

    def __init__(self, build: Callable[[str], Wayfarer]) -> None:
        self.build = build
        self.self: Wayfarer | None = None

    @property
    def errand(self) -> Errand | None:
        """What it is about."""
        return self.self.errand if self.self is not None else None

    def act(self, percept: Percept) -> list[Command]:
        """One thought."""
        if self.self is None:
            self.self = self.build(percept.person)
        return self.self.act(percept)
