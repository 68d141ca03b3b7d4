"""Runs without a screen: bots, what they may perceive, and what a run prints."""
