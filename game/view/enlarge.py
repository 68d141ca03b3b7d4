"""Enlarge: a picture of the world brought to the size it has in the window."""

from __future__ import annotations

import pygame

from game.view.ui.theme import Frame


def enlarge(window: pygame.Surface, frame: Frame, picture: pygame.Surface, buffer: pygame.Surface) -> None:
    """Enlarge a picture of the world into its frame; a window smaller than the world gets it smoothed."""
    buffer.blit(picture, (0, 0))
    size = (frame.width, frame.height)
    if frame.unit >= 1:
        pygame.transform.scale(buffer, size, window.subsurface((frame.x, frame.y, *size)))
    else:
        window.blit(pygame.transform.smoothscale(buffer, size), (frame.x, frame.y))
