"""Gamepads: plugged and unplugged at any time, by their standard mapping where SDL knows one."""

from __future__ import annotations

from math import hypot
from typing import Any

import pygame

DEAD_MOVE, DEAD_AIM, DEAD_MENU = 0.24, 0.35, 0.55
TRIGGER = 0.45
"""A trigger is down beyond this, up again below two thirds of it."""
BUTTONS = {
    0: "pad a",
    1: "pad b",
    2: "pad x",
    3: "pad y",
    4: "pad back",
    6: "pad start",
    7: "pad ls",
    8: "pad rs",
    9: "pad lb",
    10: "pad rb",
    11: "pad up",
    12: "pad down",
    13: "pad left",
    14: "pad right",
}
"""SDL's standard buttons."""
RAW_BUTTONS = {
    0: "pad a",
    1: "pad b",
    2: "pad x",
    3: "pad y",
    4: "pad lb",
    5: "pad rb",
    6: "pad back",
    7: "pad start",
    9: "pad ls",
    10: "pad rs",
}
"""The commonest order of a stick SDL has no mapping for."""
LETTERS = ("a", "b", "x", "y")
"""Buttons with a letter on them, or on some pads a sign."""
SONY_NAMES = ("ps3", "ps4", "ps5", "dualshock", "dualsense", "sony")
STICKS = (("pad stick left", "pad stick right"), ("pad stick up", "pad stick down"))


class Pads:
    """All gamepads as one: whichever is touched plays."""

    def __init__(self) -> None:
        self._open: dict[int, Any] = {}
        self._mapped: set[int] = set()
        self._axes = {"left": [0.0, 0.0], "right": [0.0, 0.0]}
        self._down: set[str] = set()
        self.sony = False

    @staticmethod
    def start() -> None:
        """Let SDL report gamepads."""
        pygame.joystick.init()
        _controller().init()

    def feed(self, event: pygame.Event) -> list[tuple[str, bool]]:
        """Sources that went down or up with this event."""
        if event.type == pygame.JOYDEVICEADDED:
            self._added(event.device_index)
        elif event.type == pygame.JOYDEVICEREMOVED:
            return self._removed(event.instance_id)
        elif event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            name = BUTTONS.get(event.button)
            return [(name, event.type == pygame.CONTROLLERBUTTONDOWN)] if name else []
        elif event.type == pygame.CONTROLLERAXISMOTION:
            return self._axis(event.axis, event.value / 32768.0)
        elif getattr(event, "instance_id", None) not in self._mapped:
            return self._raw(event)
        return []

    def stick(self, side: str, dead: float) -> tuple[float, float]:
        """A stick's tilt, no longer than one, with the middle cut out and the rest stretched."""
        x, y = self._axes[side]
        far = hypot(x, y)
        if far <= dead:
            return 0.0, 0.0
        want = min(1.0, (far - dead) / (0.97 - dead))
        return x / far * want, y / far * want

    def printed(self, source: str) -> str:
        """A button's name on the pad last plugged in: `pad up`, `sony x`, or `A` where it is a letter."""
        name = source.removeprefix("pad ")
        if name in LETTERS:
            return f"sony {name}" if self.sony else name.upper()
        return source

    # ------------------------------------------------------------ plugging
    def _added(self, index: int) -> None:
        controller = _controller()
        try:
            if controller.get_init() and controller.is_controller(index):
                pad = controller.Controller(index)
                instance, name = pad.as_joystick().get_instance_id(), str(pad.name)
                self._mapped.add(instance)
            else:
                pad = pygame.joystick.Joystick(index)
                instance, name = pad.get_instance_id(), str(pad.get_name())
        except pygame.error:
            return
        self._open[instance] = pad
        self.sony = any(word in name.lower() for word in SONY_NAMES)

    def _removed(self, instance: int) -> list[tuple[str, bool]]:
        """Let go of everything an unplugged pad held."""
        self._open.pop(instance, None)
        self._mapped.discard(instance)
        freed = [(source, False) for source in sorted(self._down)]
        self._down.clear()
        self._axes = {"left": [0.0, 0.0], "right": [0.0, 0.0]}
        return freed

    # ------------------------------------------------------------ axes
    def _axis(self, axis: int, value: float) -> list[tuple[str, bool]]:
        if axis in (0, 1):
            self._axes["left"][axis] = value
            return self._flick(axis, value)
        if axis in (2, 3):
            self._axes["right"][axis - 2] = value
        if axis in (4, 5):
            return self._lever("pad lt" if axis == 4 else "pad rt", value)
        return []

    def _lever(self, source: str, value: float) -> list[tuple[str, bool]]:
        return self._turn(source, value > (TRIGGER if source not in self._down else TRIGGER * 0.66))

    def _flick(self, axis: int, value: float) -> list[tuple[str, bool]]:
        """The left stick as four buttons, for menus."""
        less, more = STICKS[axis]
        return self._turn(less, value < -DEAD_MENU) + self._turn(more, value > DEAD_MENU)

    def _turn(self, source: str, down: bool) -> list[tuple[str, bool]]:
        if down == (source in self._down):
            return []
        (self._down.add if down else self._down.discard)(source)
        return [(source, down)]

    def _raw(self, event: pygame.Event) -> list[tuple[str, bool]]:
        """A stick without a mapping: the usual order of buttons, its hat as the arrows."""
        if event.type in (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP):
            name = RAW_BUTTONS.get(event.button)
            return [(name, event.type == pygame.JOYBUTTONDOWN)] if name else []
        if event.type == pygame.JOYHATMOTION:
            x, y = event.value
            return (
                self._turn("pad left", x < 0)
                + self._turn("pad right", x > 0)
                + self._turn("pad up", y > 0)
                + self._turn("pad down", y < 0)
            )
        if event.type == pygame.JOYAXISMOTION and event.axis < 2:
            return self._axis(event.axis, event.value)
        if event.type == pygame.JOYAXISMOTION and event.axis in (3, 4):
            return self._axis(event.axis - 1, event.value)
        if event.type == pygame.JOYAXISMOTION and event.axis in (2, 5):
            return self._axis(4 if event.axis == 2 else 5, (event.value + 1) / 2)
        return []


def _controller() -> Any:
    """pygame-ce's mapped gamepads; the module has no types and is loaded only when a window opens."""
    import pygame._sdl2.controller as controller

    return controller
