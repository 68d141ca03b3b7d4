"""The rules of the world. No pygame, no files, no wall clock, no globals."""
