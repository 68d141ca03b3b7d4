"""The game's own pytest plugin works in this checkout too, installed or not."""

from __future__ import annotations

import pytest

from game.testing import plugin


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Register it, unless an installed package's entry point has."""
    if not pluginmanager.is_registered(plugin):
        pluginmanager.register(plugin, "hyosan")
