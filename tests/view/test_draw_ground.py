"""The ground keeps its promises about sun, moon and what is known of walls: no leaks, stripes or holes."""

from __future__ import annotations

import numpy as np
import pytest

from game.view.draw.bodies import SILHOUETTE, shadow_of_key
from game.view.draw.ground.cells import paint_cells
from game.view.draw.ground.keylight import ASIDE, CEILING, NEAR, stature, sunlit, upright
from game.view.draw.ground.pixels import FRONT, INDOORS, KEY, SUN_RISE, SUN_X, SUN_Y, TOP
from game.view.draw.picture import Painter
from tests.view.test_draw import HIGH, WALL_ROW, WIDE, painter, place, scene

__all__ = ["painter", "place"]
Grid = np.ndarray


# ---------------------------------------------------------------- key light
class Town:
    """Walls, buildings and low things, as the key light is asked about them."""

    def __init__(self, high: int = 20, wide: int = 24) -> None:
        self.opaque, self.tall, self.indoors = (np.zeros((high, wide), np.uint8) for _ in range(3))
        self.occ = np.zeros((high * 4, wide * 4), np.uint8)

    def wall(self, rows: slice, columns: slice, height: int = 32) -> Town:
        self.opaque[rows, columns], self.tall[rows, columns] = 1, height
        return self

    def lit(self, x: float, y: float) -> int:
        peak = stature(self.tall, self.opaque, self.indoors, self.occ)
        return sunlit(x, y, 0.0, self.opaque, self.indoors, self.occ, self.tall, peak)

    def shade(self, rows: range, columns: range) -> Grid:
        return np.array([[1 - self.lit(float(x), float(y)) for x in columns] for y in rows])

    def blocked(self, x: float, y: float) -> int:
        """Brute force: in how many places, a hundred to the pixel, something stands in the ray."""
        s = np.arange(NEAR, 220.0, 0.01)
        px, py, h = x + 0.5 - SUN_X * s, y + 0.5 - SUN_Y * s, s * SUN_RISE
        s, px, py, h = (part[(px >= 0) & (py >= 0) & (h <= 66.0)] for part in (s, px, py, h))
        tile = (py / 16).astype(int), (px / 16).astype(int)
        stops = (self.opaque[tile] > 0) & (self.tall[tile] > h)
        stops |= (self.indoors[tile] > 0) & (h < CEILING)
        stops |= (s > ASIDE) & (self.occ[(py / 4).astype(int), (px / 4).astype(int)] > h + 1.0)
        return int(stops.sum())


@pytest.mark.parametrize("seed", range(4))
def test_light_reaches_what_nothing_stands_before(seed: int) -> None:
    luck = np.random.default_rng(seed)
    town = Town()
    town.opaque[:] = luck.random(town.opaque.shape) < 0.08
    town.tall[:] = town.opaque * luck.integers(8, 60, town.opaque.shape)
    town.indoors[:] = luck.random(town.opaque.shape) < 0.04
    town.occ[:] = (luck.random(town.occ.shape) < 0.03) * luck.integers(3, 12, town.occ.shape)
    found = [0, 0]
    for x, y in luck.integers((60, 60), (380, 316), (400, 2)):
        if town.indoors[y >> 4, x >> 4]:
            continue
        lit, stops = town.lit(float(x), float(y)), town.blocked(float(x), float(y))
        found[lit] += 1
        # A corner may be cut by less than the pixel's tenth the ray steps over at an edge.
        assert stops < 12 if lit else stops > 0, (x, y)
    assert min(found) > 40


@pytest.mark.parametrize("roofed", [True, False])
def test_no_light_comes_through_a_house_and_out_at_its_door(roofed: bool) -> None:
    town = Town().wall(slice(3, 4), slice(2, 14)).wall(slice(8, 9), slice(2, 14))
    town.wall(slice(3, 9), slice(2, 3)).wall(slice(3, 9), slice(13, 14))
    town.opaque[8, 6:8] = 0
    town.indoors[3:9, 2:14] = roofed
    dark = town.shade(range(9 * 16, 14 * 16, 3), range(40, 380, 2))
    rows = [row for row in dark if row.any()]
    whole = [bool(row[np.argmax(row) : len(row) - np.argmax(row[::-1])].all()) for row in rows]
    assert rows and all(whole) == roofed


def test_a_ray_does_not_slip_between_two_walls_that_touch_at_a_corner() -> None:
    town = Town().wall(slice(4, 6), slice(8, 12)).wall(slice(6, 8), slice(4, 8))
    along = [(8 * 16 + 2 * k + j, 6 * 16 + k) for k in range(4, 30) for j in (-1, 0, 1)]
    assert not any(town.lit(float(x), float(y)) for x, y in along)


def test_all_cells_of_a_wall_have_its_height() -> None:
    opaque, tall = np.zeros((8, 3), np.uint8), np.zeros((8, 3), np.uint8)
    opaque[1:7, 1], tall[3:7, 1] = 1, 32
    blank = np.zeros((8, 3), bool)
    assert upright(tall, opaque, blank)[:, 1].tolist() == [0] + [32] * 6 + [0]
    blank[1, 1] = True
    assert upright(tall, opaque, blank)[:, 1].tolist() == [0, 0] + [32] * 5 + [0]
    assert not upright(tall, opaque, blank)[:, [0, 2]].any()


# ---------------------------------------------------------------- shadows of people by day
def shadow(indoors: bool = False, height: int = 0, tall: float = 20.0) -> Grid:
    """What one body at (20, 20) shades of sunny ground. -> (60, 110)"""
    memory, albedo = (np.zeros((60, 110, 4), np.uint8) for _ in range(2))
    memory[..., 3], albedo[..., 3] = KEY | (INDOORS if indoors else 0), height
    at = (np.array([v], np.float32) for v in (20.0, 20.0, tall))
    shadow_of_key(memory, albedo, *at, 1, SUN_X, SUN_Y, SUN_RISE)
    assert ((memory[..., 3] | KEY) == (KEY | (INDOORS if indoors else 0))).all(), (
        "nothing but the key is taken"
    )
    return (memory[..., 3] & KEY) == 0


def test_the_shadow_of_a_body_is_whole() -> None:
    dark = shadow()
    inner = dark[2:-2, 2:-2]
    round_it = dark[1:-3, 2:-2] & dark[3:-1, 2:-2] & dark[2:-2, 1:-3] & dark[2:-2, 3:-1]
    assert not (round_it & ~inner).any(), "no specks of light within"
    assert 300 < dark.sum() < 700


def test_the_shadow_of_a_body_has_a_head_and_a_neck() -> None:
    dark, length = shadow(), 20.0 / SUN_RISE
    y, x = np.nonzero(dark)
    along = (x + 0.5 - 20) * SUN_X + (y + 0.5 - 18) * SUN_Y
    aside = np.abs((y + 0.5 - 18) * SUN_X - (x + 0.5 - 20) * SUN_Y)
    wide = [aside[(along * 16 / length).astype(int) == k].max() for k in range(16)]
    assert along.max() < length and (aside <= SILHOUETTE.max()).all()
    assert (
        wide[5] > wide[0] and wide[9] < wide[6] - 0.4 and wide[12] > wide[9] + 0.3 and wide[15] < wide[12] - 1
    )


def test_bodies_shade_floor_outdoors_and_what_is_lower_than_they() -> None:
    assert not shadow(indoors=True).any()
    assert not shadow(height=25).any()
    assert 0 < shadow(height=9).sum() < shadow().sum()
    assert not shadow(tall=0.0).any()


# ---------------------------------------------------------------- ground inside what stands
def test_ground_under_a_bus_counts_with_its_face_and_nothing_with_a_top() -> None:
    cells = np.array([[[0, 1, 0]]], np.int32)
    rgba, plain = np.full((2, 16, 16, 4), 255, np.uint8), np.zeros((2, 16, 16), np.uint8)
    opaque = np.array([[1, 1, 0]], np.uint8)
    albedo, memory = (np.zeros((16, 48, 4), np.uint8) for _ in range(2))
    void = np.array([0, 1], np.uint8)
    paint_cells(cells, 0, 0, rgba, plain, plain, void, np.zeros((1, 3), np.uint8), opaque, albedo, memory)
    assert [int(memory[8, x, 3]) for x in (8, 24, 40)] == [FRONT, TOP, 0]


# ---------------------------------------------------------------- walls known from one side
def faces(painter: Painter, rows: slice, camera_y: int, indoors: Grid | None = None) -> Grid:
    """The wall's south face while she is north of it and these rows of tiles are known."""
    known = np.zeros((HIGH, WIDE), np.uint8)
    known[rows] = 1
    roofs = np.ones((HIGH, WIDE), np.uint8) if indoors is None else indoors
    shown = scene(painter, eye=(100.0, 60.0), known=known, visible=known, camera_y=camera_y, indoors=roofs)
    out = painter.frame(shown)
    top = WALL_ROW * 16 - camera_y
    return out[top : top + 32, 32:192].copy()


@pytest.mark.parametrize("camera_y", range(0, 16, 3))
def test_the_face_of_a_room_never_seen_does_not_show_through_its_wall(
    painter: Painter, camera_y: int
) -> None:
    assert faces(painter, slice(0, WALL_ROW + 1), camera_y)[4:].max() < 32


def test_what_stands_outdoors_is_remembered_with_its_other_side(painter: Painter) -> None:
    roofs = np.ones((HIGH, WIDE), np.uint8)
    shown = [faces(painter, slice(0, WALL_ROW + 1), 0, indoors)[4:] for indoors in (roofs, 0 * roofs)]
    assert shown[0].max() < 32
    assert shown[1].max(axis=2).min() > 24


def test_the_top_of_a_wall_ends_where_it_is_known_without_grain(painter: Painter) -> None:
    known = np.zeros((HIGH, WIDE), np.uint8)
    known[WALL_ROW + 1 :, :10] = 1
    out = painter.frame(scene(painter, eye=(40.0, 300.0), known=known, visible=np.zeros_like(known)))
    top = out[WALL_ROW * 16 - 6 : WALL_ROW * 16 - 1].max(axis=2).astype(int)
    shown = top > (int(top[:, :100].min()) + int(top[:, 240:].max())) / 2
    assert top[:, :100].min() > top[:, 240:].max() + 4
    assert (np.diff(shown.astype(int), axis=1) != 0).sum(axis=1).max() <= 1


@pytest.mark.parametrize("camera_y", range(0, 16, 3))
@pytest.mark.parametrize("rows", [slice(0, WALL_ROW + 2), slice(WALL_ROW + 2, HIGH)], ids=["wall", "floor"])
def test_a_face_is_known_with_its_wall_or_the_floor_before_it(
    painter: Painter, rows: slice, camera_y: int
) -> None:
    shown = faces(painter, rows, camera_y)[8:]
    assert shown.max(axis=2).min() > 24, "no stripes of what is unknown"
