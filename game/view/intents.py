"""Intents: what is held and pressed becomes commands, only where it changed, so that replays stay small."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin

from game.sim.commands import (
    Command,
    Face,
    Leap,
    Listen,
    Lock,
    SetGait,
    Shout,
    Strike,
    Tell,
    Throw,
    Torch,
    Use,
    UseItem,
    Walk,
)
from game.sim.kinds.bodies import Gait
from game.sim.kinds.minds import Order
from game.sim.kinds.things import Item
from game.sim.kinds.who import Person
from game.view.controls import Controls
from game.view.input import Action, Device

HEADINGS = 72
"""Directions a body can be told to face, 5 degrees apart: finer would fill replays, coarser would show."""
LOOK_STEPS = 2
"""Steps from one look at a moving pointer to the next, thirty a second; at once where something is done."""
FACE_FAR = 64
"""1/16 tiles: how far out the point faced lies."""
STICK_STEPS = 16
"""A stick's tilt is rounded to this many steps a side."""
PAD_THROW, PAD_LEAP = 6.0, 5.0
"""Tiles: how far a pad throws and leaps, which has no pointer."""
ORDERS = {Action.FOLLOW: Order.FOLLOW, Action.HOLD: Order.HOLD, Action.HIDE: Order.HIDE}


class Intents:
    """Turns the state of the controls into commands for one protagonist."""

    def __init__(self, person: Person, sneak_toggle: bool = False) -> None:
        self.person = person
        self.sneak_toggle = sneak_toggle
        self.sneaking = False
        self._walk: tuple[int, int] | None = None
        self._heading: int | None = None
        self._step = 0
        self._gait: int | None = None

    def commands(
        self,
        controls: Controls,
        pressed: Sequence[Action],
        target: tuple[float, float] | None,
        grabbed: bool = False,
    ) -> list[Command]:
        """What to ask this step. `target` is where the pointer is, in tiles from the body, if anywhere."""
        walk = controls.move()
        aim = self._aim(controls, walk, target)
        made = self._held(controls, walk, aim, pressed)
        for action in pressed:
            command = self._once(action, aim, target if controls.device is Device.KEYS else None, grabbed)
            if command is not None:
                made.append(command)
        return made

    def still(self) -> list[Command]:
        """Stop walking: another screen is in front, so nobody steers."""
        if self._walk in (None, (0, 0)):
            return []
        self._walk = (0, 0)
        return [Walk(0, 0)]

    # ------------------------------------------------------------ held
    def _held(
        self,
        controls: Controls,
        walk: tuple[float, float],
        aim: tuple[float, float] | None,
        pressed: Sequence[Action],
    ) -> list[Command]:
        made: list[Command] = []
        x, y = (round(round(v * STICK_STEPS) * 127 / STICK_STEPS) for v in walk)
        if (x, y) != self._walk:
            self._walk = (x, y)
            made.append(Walk(x, y))
        gait = self._gait_now(controls, pressed)
        if gait != self._gait:
            self._gait = gait
            made.append(SetGait(gait))
        self._step += 1
        looks = self._heading is None or bool(pressed) or self._step % LOOK_STEPS == 0
        if aim is not None and looks:
            heading = round(atan2(aim[1], aim[0]) * HEADINGS / (2 * pi)) % HEADINGS
            if heading != self._heading:
                self._heading = heading
                angle = heading * 2 * pi / HEADINGS
                made.append(Face(round(cos(angle) * FACE_FAR), round(sin(angle) * FACE_FAR)))
        return made

    def _gait_now(self, controls: Controls, pressed: Sequence[Action]) -> int:
        """Run while held; sneak while held or, with a pad or by choice, until pressed again."""
        toggles = self.sneak_toggle or controls.device is Device.PAD
        if toggles:
            if Action.SNEAK in pressed:
                self.sneaking = not self.sneaking
        else:
            self.sneaking = controls.held(Action.SNEAK)
        if controls.held(Action.RUN):
            self.sneaking = self.sneaking and not toggles
            return int(Gait.RUN)
        return int(Gait.SNEAK if self.sneaking else Gait.WALK)

    def _aim(
        self, controls: Controls, walk: tuple[float, float], target: tuple[float, float] | None
    ) -> tuple[float, float] | None:
        """The right stick, else the pointer once it moved, else where one walks."""
        stick = controls.aim()
        if stick is not None:
            return stick
        if controls.device is Device.KEYS and target is not None and hypot(*target) > 0.2:
            return target
        return walk if hypot(*walk) > 0.3 else None

    # ------------------------------------------------------------ pressed
    def _once(
        self,
        action: Action,
        aim: tuple[float, float] | None,
        target: tuple[float, float] | None,
        grabbed: bool,
    ) -> Command | None:
        if grabbed and action in (Action.USE, Action.STRIKE, Action.LEAP):
            return Strike()
        if action in ORDERS:
            return Tell(int(ORDERS[action]))
        if action is Action.THROW:
            return Throw(*self._spot(aim, target, PAD_THROW))
        if action is Action.LEAP:
            return Leap(*self._spot(aim, target, PAD_LEAP)) if self.person is Person.NAMRA else Strike()
        if action is Action.LISTEN:
            return Listen() if self.person is Person.NAMRA else None
        if action is Action.BANDAGE:
            return UseItem(int(Item.BANDAGE))
        plain: dict[Action, type[Use | Strike | Torch | Lock | Shout]] = {
            Action.USE: Use,
            Action.STRIKE: Strike,
            Action.TORCH: Torch,
            Action.LOCK: Lock,
            Action.SHOUT: Shout,
        }
        return plain[action]() if action in plain else None

    def _spot(
        self, aim: tuple[float, float] | None, target: tuple[float, float] | None, far: float
    ) -> tuple[int, int]:
        """A point to throw or leap to, in 1/16 tiles from the body."""
        if target is not None:
            x, y = target
        elif aim is not None:
            size = hypot(*aim)
            x, y = aim[0] / size * far, aim[1] / size * far
        else:
            angle = (self._heading or 0) * 2 * pi / HEADINGS
            x, y = cos(angle) * far, sin(angle) * far
        return max(-480, min(480, round(x * 16))), max(-480, min(480, round(y * 16)))
