"""How many spoilt maps are tried: `pytest tests/content/mutation --mutations 100000`."""

from __future__ import annotations

import pytest

MUTATIONS = 2_000


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--mutations", type=int, default=MUTATIONS, help="spoilt maps to read")
    parser.addoption("--mutation", type=int, default=None, help="read this one alone, to look at a failure")


@pytest.fixture
def numbers(request: pytest.FixtureRequest) -> range:
    """The numbers of the mutations to try; each is made from its number alone."""
    one = request.config.getoption("--mutation", default=None)
    if one is not None:
        return range(one, one + 1)
    return range(request.config.getoption("--mutations", default=MUTATIONS))
