"""Painters of everything that is seen: each module writes the PNG files of one subject."""
