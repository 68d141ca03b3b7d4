"""Stages for the tests of stages themselves."""

from __future__ import annotations

import pytest

from game.testing.stage import scenario as draw


@pytest.fixture
def staged():
    """A corridor: On-jo, a shut door, and a walker that looks away from both."""

    def made(**words):
        text = """
            ################
            #@.....#......z#
            #......+.......#
            ################
        """
        return draw(text, **{"facing": "east", **words})

    return made
