"""Who has seen whom is told at a glance: hunters glow at their edges, and hardly a suspicion hardly shows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.view.draw.effects.dabs import Dabs
from game.view.draw.effects.signs import BOWL, bowl, draw_bowls, halo
from game.view.draw.picture import Painter
from game.view.draw.scene import Bowls, Mark
from tests.view.test_draw import body, floats, ints, painter, place, scene

__all__ = ["painter", "place"]


def edge_of(painter: Painter, mark: int, hour: float) -> np.ndarray:
    """Mean colour of a body's edge, red first. -> (3,)"""
    out = painter.frame(scene(painter, omniscient=True, hour=hour, bodies=body(320, 240, mark)))
    edge = (painter.ids > 0) & (painter.codes & 112 > 0)
    assert edge.sum() > 20
    return np.asarray(out[edge].astype(float).mean(axis=0))


@pytest.mark.parametrize("hour", [13.0, 23.0])
def test_who_hunts_the_player_glows_at_its_edge_by_day_and_night(painter: Painter, hour: float) -> None:
    calm, hunter = edge_of(painter, 0, hour), edge_of(painter, int(Mark.HUNTER), hour)
    assert hunter[0] - calm[0] > 25, "redder"
    assert hunter[2] - calm[2] < 15, "and no bluer"


def test_in_the_dark_an_edge_stands_out_from_the_ground(painter: Painter) -> None:
    edge = edge_of(painter, 0, 23.0)
    ground = painter.out[230:250, 360:400].astype(float).mean(axis=(0, 1))
    assert edge.mean() - ground.mean() > 0.05 * 255


def drawn(*bowls: tuple[float, int]) -> np.ndarray:
    """Bowls by fill and band, one over the other, on grey. -> (40, 40, 3), red first"""
    picture, dabs, n = np.full((40, 40, 4), 128, np.uint8), Dabs(), len(bowls)
    fill, band = (list(column) for column in zip(*bowls, strict=True))
    draw_bowls(dabs, Bowls(floats(*[20.0] * n), floats(*[50.0] * n), floats(*fill), ints(*band)), 0, 0)
    dabs.flush(picture)
    return picture[..., 2::-1].astype(int)


def weight(picture: np.ndarray) -> float:
    return float(np.abs(picture - 128).sum())


def test_the_fuller_a_bowl_the_plainer_it_is() -> None:
    weights = [weight(drawn(each)) for each in ((0.05, 0), (0.3, 0), (0.6, 1), (1.0, 2))]
    assert weights == sorted(weights)
    assert weights[0] < 0.4 * weights[-1]


def test_an_empty_bowl_still_shows_how_much_there_is_to_fill() -> None:
    x, y, along, *_ = bowl()
    empty = drawn((0.05, 0))[y[along > 0.2] + 23, x[along > 0.2] + 20]
    assert (empty < 120).all()


def test_the_edge_of_a_bowl_goes_with_what_it_lies_beside() -> None:
    *_, edge_x, _, beside = bowl()
    assert (beside <= 1.0).all() and len(beside) == len(edge_x)
    assert beside[edge_x < -7].max() < 0.3 and beside[edge_x > 8].min() > 0.7


@pytest.mark.parametrize("turn", [1, -1])
def test_the_surest_lies_over_the_others(turn: int) -> None:
    shown = drawn(*((0.1, 0), (1.0, 2))[::turn])
    x, y, *_ = bowl()
    assert (shown[y + 23, x + 20] == BOWL[2]).all()


def test_only_the_sure_darken_what_is_behind_their_bowl() -> None:
    x, y = halo()
    sure, wary = drawn((1.0, 2)), drawn((1.0, 1))
    assert len(x) > 20
    assert (sure[y + 23, x + 20, :3] < 90).all()
    assert (wary[y + 23, x + 20, :3] == 128).all()


def test_who_hunts_is_not_outlined_where_only_heard(painter: Painter) -> None:
    heard = scene(painter, bodies=body(100, 60, int(Mark.HEARD)))
    red = replace(heard, bodies=body(100, 60, int(Mark.HEARD | Mark.HUNTER)))
    first = painter.frame(heard).copy()
    assert np.array_equal(first, painter.frame(red))
