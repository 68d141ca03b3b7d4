"""The page people read is the one the tables make, and names all there is."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import game.envs
from game.envs import deeds, fields, register
from game.envs.page import page
from game.envs.tasks import TASKS

ENVS = Path(game.envs.__file__).parent


def test_the_page_is_up_to_date():
    assert (ENVS / "README.md").read_text("utf-8") == page(), "python -m game.envs.page > game/envs/README.md"


def test_the_page_names_every_field_task_and_choice():
    text = page()
    for field in fields.FIELDS:
        assert f"| {fields.AT[field.name]} | `{field.name}` |" in text
        assert all(part in text for part in field.parts)
    assert all(f"`{task.id}`" in text for task in TASKS)
    assert all(word in text for choice in deeds.CHOICES for word in choice)


EXAMPLES = [example.split("```")[0] for example in page().split("```python\n")[1:]]


def test_its_examples_are_python():
    assert len(EXAMPLES) >= 3
    for example in EXAMPLES:
        ast.parse(example)


def test_its_examples_run_as_they_are_written():
    ours = [example for example in EXAMPLES if "stable_baselines3" not in example]
    assert len(ours) == len(EXAMPLES) - 1
    for example in ours:
        exec(example, {})


def test_fields_fill_the_vector_without_gap_or_overlap():
    low, high = fields.bounds()
    assert low.shape == high.shape == (fields.LENGTH,)
    assert (low < high).all()
    assert list(fields.AT.values()) == sorted(fields.AT.values())
    assert sum(field.length for field in fields.FIELDS) == fields.LENGTH


def test_importing_the_game_imports_no_learning_library():
    code = (
        "import sys, game.cli.app, game.session.play, game.headless.run;"
        "print([m for m in ('gymnasium', 'pettingzoo') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_importing_the_environments_imports_no_pettingzoo_and_no_pygame():
    code = (
        "import sys, game.envs, gymnasium; gymnasium.make('game.envs:Hyosan/Escape-v0');"
        "print([m for m in ('pettingzoo', 'pygame', 'PIL') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_missing_extra_is_named():
    with pytest.raises(ModuleNotFoundError, match=r"game.envs needs no_such: .* pip install 'hyosan\[rl\]'"):
        register.needs("no_such")
