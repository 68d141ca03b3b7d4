"""Arrays of strangers: every column has a meaning, what cannot be is told in a line, all else runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.rows import ROW_BITS
from game.sim import snapshot
from game.sim.bounds import BOUNDS
from game.sim.components.tables import UNSAVED, Tables
from game.sim.kinds.who import Has
from game.sim.meaning import SAME
from game.sim.soundness import RELATIONS, column_wrong, first_wrong
from tests.sim import forged

BASE = forged.base()
"""Two seconds into a night with one of everything."""
NIGHT = forged.world()
"""The same night untouched: what a save is held against."""


def told(changes: dict[str, Any]) -> str:
    """The refusal of the base with some columns changed; empty where it is let in."""
    wrong = first_wrong(NIGHT, {**BASE, **changes})
    return "" if wrong is None else f"{wrong.place}: {wrong.value}: should be {wrong.right}"


def with_value(key: str, at: Any, value: Any) -> dict[str, Any]:
    """One value changed."""
    changed = BASE[key].copy()
    changed[at] = value
    return {key: changed}


# ------------------------------------------------------------ nothing is forgotten
def test_every_column_of_a_save_has_a_meaning_and_nothing_else_has():
    saved = {name for name in Tables._fields if name not in UNSAVED}
    assert set(BOUNDS) == saved
    for name in saved:
        assert set(BOUNDS[name]) == set(getattr(NIGHT.tables, name)._fields), name


def test_the_base_has_one_of_everything():
    empty = [key for key, column in BASE.items() if not column.size]
    assert not empty
    assert BASE["regions.total"][0] > 0
    assert (BASE["fields.flow_made"] > 0).any()
    assert {int(each) for each in BASE["social.spot"]} >= {0, 1, 2}


def test_what_play_makes_is_let_in():
    night = forged.world()
    for _ in range(12):
        forged.live(night, 37)
        assert first_wrong(NIGHT, snapshot.capture(night)) is None


# ------------------------------------------------------------ what cannot be
def beyond(column: Any) -> list[Any]:
    """Values that hardly any column may hold, as far as its type can."""
    if column.dtype.kind == "f":
        return [np.nan, np.inf, -np.inf]
    limits = np.iinfo(column.dtype)
    return [limits.min, limits.max]


ANYTHING = {"level.walls", "intent.ask_kind", "pack.held", "pack.keys", "who.look"}
"""Columns that may hold all their type can, or all from zero up: no index, or held against another column."""


@pytest.mark.parametrize("key", sorted(BASE))
def test_a_value_beyond_all_bounds_is_refused_with_its_place(key):
    refused = []
    for value in beyond(BASE[key]):
        at = tuple(n - 1 for n in BASE[key].shape)
        line = told(with_value(key, at, value))
        row = f"row {at[0]}" if len(at) == 1 else f"cell {', '.join(map(str, at))}"
        if line:
            assert line.startswith(f"{key} {row}: {BASE[key].dtype.type(value)}: should be ")
            assert "\n" not in line
            refused.append(value)
    if BASE[key].dtype.kind == "f":
        assert len(refused) == 3
    else:
        assert refused or key in ANYTHING


def handle(row: int, generation: int = 0) -> int:
    return generation << ROW_BITS | row


FREE = int(BASE["rows.left"][0])
ALIVE = int(np.flatnonzero(BASE["who.has"] & Has.ALIVE)[-1])
PATROL = int(np.flatnonzero((BASE["social.path"] == 0) & (BASE["who.has"] & Has.SOLDIER != 0))[0])
RELATED: dict[str, tuple[str, Any, Any, str]] = {
    "a row free twice": ("rows.free", 0, BASE["rows.free"][1], "rows.free row 0: .* each free row once"),
    "a free row lived in": ("rows.free", 1, ALIVE, "rows.free row 1: .* none that somebody is in"),
    "rows lost": ("rows.left", 0, FREE - 1, "rows.left row 0: .*, the rows nobody is in"),
    "nobody looked at": ("rows.top", 0, 1, r"who.has row 1: .* as rows from rows.top \(1\) on are free"),
    "played by nobody": ("state.player", 0, handle(0, 5), "state.player row 0: .* somebody alive"),
    "played by another": ("state.player", 0, handle(ALIVE, int(BASE["who.gen"][ALIVE])), "who.has row"),
    "a leg too many": ("social.leg", PATROL, 3, f"social.leg row {PATROL}: 3: should be a point of the path"),
    "a wall gone": ("level.solid", (0, 0), 0, "level.solid cell 0, 0: 0: should be what the map has there"),
    "a mask gone": ("level.walls", (1, 1), 0, "level.walls cell 1, 1: 0: should be the mask"),
    "a lamp moved": ("lamps.x", 0, 5.0, "lamps.x row 0: 5.0: should be where the map has this lamp"),
    "too much queued": ("fields.flow_job", 0, 577, "fields.flow_job row 0: 577: should be at most 576"),
    "a field nobody asked for": ("fields.flow_now", 0, 23, "fields.flow_now row 0: 23: should be -1, or"),
    "heads out of nothing": ("regions.held", 0, 7, "regions.held row 0: 7: should be the heads"),
    "a wrong sum": ("regions.total", 0, 99, r"regions.total row 0: 99: should be \d, the sum"),
}


@pytest.mark.parametrize("name", RELATED)
def test_columns_that_contradict_each_other_are_refused(name):
    key, at, value, line = RELATED[name]
    assert re.match(line, told(with_value(key, at, value)))


def test_a_cost_beyond_its_limit_is_refused():
    changes = with_value("fields.flow_job", slice(None), (1, 900, 10))
    assert told(changes) == "fields.flow_job row 1: 900: should be at most the limit, 10"


def test_a_post_on_a_map_without_any_is_refused(scene):
    stage = scene("#####\n#@.w#\n#####")
    arrays = snapshot.capture(stage.world)
    assert first_wrong(stage.world, arrays) is None
    arrays["social.checkpoint"][stage.row("w")] = 0
    wrong = first_wrong(stage.world, arrays)
    assert wrong is not None
    assert tuple(wrong) == ("social.checkpoint row 1", "0", "-1, as this map has no checkpoints")


def test_every_relation_has_a_forgery():
    lines = [told(with_value(key, at, value)) for key, at, value, _ in RELATED.values()]
    assert len(set(lines)) == len(RELATED)
    for relation in RELATIONS:
        caught = [
            key
            for key, at, value, _ in RELATED.values()
            if any(True for _ in relation(NIGHT, {**BASE, **with_value(key, at, value)}))
        ]
        assert caught, relation.__name__


def test_the_map_is_quoted_where_it_alone_says():
    wrong = column_wrong(NIGHT, "exits.to", np.array([9, 0], np.int32), NIGHT.tables.exits.to)
    assert wrong is not None
    assert tuple(wrong) == ("exits.to row 0", "9", "1, as the map has it")
    assert BOUNDS["exits"]["to"] is SAME


# ------------------------------------------------------------ whatever is let in runs
@st.composite
def forgeries(draw: st.DrawFn) -> tuple[str, int, bytes]:
    """A column, a place in it and a value: any bits, a small number, or one from elsewhere in the column."""
    key = draw(st.sampled_from(sorted(BASE)))
    column = BASE[key].reshape(-1)
    at = draw(st.integers(0, column.size - 1))
    size = column.dtype.itemsize
    kind = draw(st.integers(0, 3))
    if kind == 0:
        return key, at, draw(st.binary(min_size=size, max_size=size))
    if kind == 1:
        return key, at, column[draw(st.integers(0, column.size - 1))].tobytes()
    number = draw(st.integers(-2, 60)) if kind == 2 else float(column[at]) + draw(st.integers(-3, 3))
    if column.dtype.kind == "u":
        number = max(number, 0)
    if column.dtype.kind in "iu":
        number = min(max(int(number), int(np.iinfo(column.dtype).min)), int(np.iinfo(column.dtype).max))
    return key, at, np.array([number], column.dtype).tobytes()


def hold(child: forged.Child, examples: int) -> None:
    """Forge so often; whatever is not refused in a line must run."""
    ends = {"ran": 0, "refused": 0}

    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(forgeries())
    def forge(forgery: tuple[str, int, bytes]) -> None:
        line = child.ask(*forgery)
        assert line, "the process is gone"
        assert line == "ran" or re.fullmatch(r"\w+\.\w+ (row|cell) [\d, ]+: \S+: should be .+", line), line
        ends["ran" if line == "ran" else "refused"] += 1

    forge()
    assert min(ends.values()) > examples // 10, ends


@pytest.fixture
def child(request: pytest.FixtureRequest) -> Iterator[forged.Child]:
    process = forged.Child(request.param)
    yield process
    process.close()


@pytest.mark.parametrize("child", ["compiled"], indirect=True)
def test_whatever_is_let_in_runs(child):
    hold(child, 250)


@pytest.mark.slow
@pytest.mark.parametrize(("child", "examples"), [("compiled", 20_000), ("plain", 300)], indirect=["child"])
def test_whatever_is_let_in_runs_and_reads_no_memory_but_its_own(child, examples):
    hold(child, examples)
