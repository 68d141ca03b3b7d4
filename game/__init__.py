"""Hyosan: survive the night as On-jo or Nam-ra; see README.md for the house."""

__version__ = "0.1.0"
