"""Mods: made, found, checked, packed, laid over the game."""
