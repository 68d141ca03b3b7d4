"""What a batch is asked to be."""

import pytest

from game.content.gate import ContentError
from game.headless.batch.crew import bundles
from game.headless.batch.order import Order, parse_seeds, seeds_word


@pytest.mark.parametrize(
    ("text", "seeds"), [("7", (7,)), ("0..3", (0, 1, 2, 3)), ("5,0..2,1..3", (0, 1, 2, 3, 5)), ("4..4", (4,))]
)
def test_seeds_are_read(text, seeds):
    assert parse_seeds(text) == seeds
    assert parse_seeds(seeds_word(seeds)) == seeds


@pytest.mark.parametrize(
    "text", ["", "a", "1..", "..3", "3..1", "-1", "1.5", "0..2000000", "١", f"{2**63}", "9" * 5000]
)
def test_seeds_that_are_none_are_refused(text):
    with pytest.raises(ContentError, match="--seeds"):
        parse_seeds(text)


def test_seeds_are_written_short():
    assert seeds_word((0, 1, 2, 5, 7, 8)) == "0..2,5,7..8"


def test_every_one_with_every_other():
    order = Order(("m", "n"), ("onjo", "namra"), ("idle",), (0, 1, 2))
    runs = list(order.runs())
    assert len(runs) == len(set(runs)) == len(order) == 12


@pytest.mark.parametrize(("seconds", "hands"), [(1.0, 1), (60.0, 2), (1800.0, 2), (1.0, 64)])
def test_bundles_hold_every_run_once_and_one_map_each(seconds, hands):
    order = Order(("m", "n"), ("onjo",), ("idle", "scout"), tuple(range(37)))
    made = bundles({"m": "M", "n": "N"}, order.runs(), seconds, hands)
    assert [key for bundle in made for key in bundle.keys] == list(order.runs())
    assert all({key.map.upper() for key in bundle.keys} == {bundle.stage} for bundle in made)
    assert len(made) >= min(4 * hands, len(order) // 2)
