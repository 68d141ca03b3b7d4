"""Lamps, torches and shadows."""
