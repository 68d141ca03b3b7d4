"""Plates and veils: what stands between words and the world, so that they can be read."""

from __future__ import annotations

import pygame

from game.view.ui.theme import EDGE, Frame


def panel(window: pygame.Surface, area: pygame.Rect, frame: Frame, alpha: int = 232) -> None:
    """A dark plate with a thin edge, for text over the world."""
    plate = pygame.Surface(area.size, pygame.SRCALPHA)
    plate.fill((12, 13, 30, alpha))
    window.blit(plate, area)
    pygame.draw.rect(window, EDGE, area, frame.px(1))


def dim(window: pygame.Surface, alpha: int = 150) -> None:
    """Darken everything drawn so far."""
    veil = pygame.Surface(window.get_size(), pygame.SRCALPHA)
    veil.fill((6, 7, 18, alpha))
    window.blit(veil, (0, 0))
