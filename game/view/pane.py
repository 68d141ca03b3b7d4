"""Pane: a bare window that shows one picture after another, for those who watch a program play."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pygame

SCALE = 2


class Pane:
    """A window of twice the picture's size; closing it closes nothing else."""

    def __init__(self, title: str) -> None:
        """The window itself opens with the first picture, whose size it takes."""
        self._title = title
        self._window: pygame.Surface | None = None
        self._clock = pygame.time.Clock()

    def show(self, pixels: npt.NDArray[np.uint8], fps: float) -> None:
        """Show a picture (h, w, 3), no faster than `fps`; key presses and clicks go nowhere."""
        high, wide = pixels.shape[:2]
        if self._window is None:
            pygame.display.init()
            self._window = pygame.display.set_mode((wide * SCALE, high * SCALE))
            pygame.display.set_caption(self._title)
        pygame.event.pump()
        picture = pygame.surfarray.make_surface(pixels.swapaxes(0, 1))
        pygame.transform.scale(picture, self._window.get_size(), self._window)
        pygame.display.flip()
        self._clock.tick(fps)

    def close(self) -> None:
        """Close the window; showing another picture opens it again."""
        if self._window is not None:
            self._window = None
            pygame.display.quit()
