"""Ours beside references: the same work, turn and turn about, in one process."""
