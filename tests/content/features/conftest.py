"""The feature maps, and Tiled's own word on each of them."""

from __future__ import annotations

import importlib.util
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent


def beside(name: str) -> ModuleType:
    """A module of this folder: tests are no package."""
    known = sys.modules.get(f"content_features_{name}")
    if known is not None:
        return known
    spec = importlib.util.spec_from_file_location(f"content_features_{name}", HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each feature; `judged` are those that Tiled 1.8 reads too."""
    features = beside("matrix").FEATURES
    for name, chosen in (("feature", features), ("judged", [each for each in features if each.tiled])):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, chosen, ids=[each.name for each in chosen])


@pytest.fixture(scope="session")
def matrix() -> ModuleType:
    """The feature maps."""
    return beside("matrix")


@pytest.fixture(scope="session")
def oracle() -> ModuleType:
    """How Tiled is asked."""
    return beside("oracle")


@pytest.fixture(scope="module")
def exported(oracle, matrix, written) -> dict[str, tuple[dict[str, Any], str]]:
    """Tiled's export of every map it can judge, and what it said meanwhile."""
    if oracle.TILED is None:
        pytest.skip(oracle.ABSENT)
    chosen = [each.name for each in matrix.FEATURES if each.tiled]
    with ThreadPoolExecutor(4) as pool:
        jobs = [pool.submit(oracle.export, written[name]) for name in chosen]
        return {name: job.result() for name, job in zip(chosen, jobs, strict=True)}
