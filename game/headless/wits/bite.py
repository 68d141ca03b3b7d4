"""Bitten: what a screening finds, and what a dressing is good for. The HUD shows the infection all along."""

from __future__ import annotations

from game.sim.percept import Percept

FOUND = 20.0
"""Infection that a drop of blood tells."""
TEST = 6.0
"""It rises by about so much from the papers to the verdict."""


def bitten(percept: Percept) -> bool:
    """Whether one carries it: it only ever rises, and slower under every fresh dressing."""
    return percept.infection > 0.0


def tells(percept: Percept) -> bool:
    """Whether a test would find it by the time it is read: then nobody hands papers over."""
    return percept.infection >= FOUND - TEST
