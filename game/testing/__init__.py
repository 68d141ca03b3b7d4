"""Tests of worlds for pytest: maps that are tests, scenarios drawn as text, pictures of failures."""
