"""The painter keeps its promises: what hides what, what light reaches, what is remembered."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.core.compiled import DISPATCHERS
from game.sim.kinds.surroundings import ZoneKind
from game.sim.level import Plan, Rasters, Zone
from game.view.camera import Camera
from game.view.draw.atlas.doors import DoorArt
from game.view.draw.atlas.pool import EDGE_TOP, EDGE_WEST, Filling, Pool
from game.view.draw.bodies import runs_of
from game.view.draw.ground.ground import KEEP
from game.view.draw.ground.pixels import CHUNK, TOP
from game.view.draw.knowledge import REMEMBERED, SEEN, UNKNOWN
from game.view.draw.light.rays import RAYS, ray_of
from game.view.draw.light.shadows import FAINT, SHADOWS, strongest
from game.view.draw.picture import Painter
from game.view.draw.scene import Bodies, DoorView, Flashes, LampView, Mark, Scene, Stain, TorchView
from game.view.draw.stripes import Stripes
from game.view.draw.watch.looks import facings

FLOOR, WALL_LO, WALL_UP, TOP_S, DESK = range(5)
WIDE, HIGH = 40, 24
WALL_ROW = 8
"""Wall faces stand on rows 8 and 9, with an opening at column 20."""


@dataclass(frozen=True)
class Art:
    image: Path
    x: int
    y: int = 0
    w: int = 16
    h: int = 16
    flip_h: bool = False
    flip_v: bool = False
    flip_d: bool = False
    front: int = 0
    z0: int = 0
    glow: float = 0.0
    name: str = ""
    pane: bool = False


@dataclass(frozen=True)
class Layer:
    name: str
    cells: np.ndarray


@dataclass(frozen=True)
class Place:
    width: int
    height: int
    layers: tuple[Layer, ...]
    tiles: tuple[Art, ...]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> tuple[Place, Plan, Path]:
    """A hall, a wall with an opening, a room; plain colours; no sprites at all."""
    folder = tmp_path_factory.mktemp("art")
    sheet = pygame.Surface((80, 16), pygame.SRCALPHA)
    for k, colour in enumerate(
        ((150, 120, 90), (140, 140, 120), (160, 160, 140), (40, 40, 70), (170, 130, 80))
    ):
        sheet.fill((*colour, 255), (k * 16, 8 if k == TOP_S else 0, 16, 16))
    pygame.image.save(sheet, str(folder / "tiles.png"))
    art = [Art(folder / "tiles.png", k * 16, name=f"t{k}") for k in range(5)]
    art[WALL_LO] = replace(art[WALL_LO], front=16)
    art[WALL_UP] = replace(art[WALL_UP], front=16, z0=16)
    art[TOP_S] = replace(art[TOP_S], z0=32)
    art[DESK] = replace(art[DESK], front=9)
    floor = np.full((HIGH, WIDE), FLOOR, np.int32)
    wall, over, desk = (np.full((HIGH, WIDE), -1, np.int32) for _ in range(3))
    shut = np.arange(WIDE) != 20
    wall[WALL_ROW, shut], wall[WALL_ROW + 1, shut], over[WALL_ROW - 1, shut] = WALL_UP, WALL_LO, TOP_S
    desk[15, 30] = DESK
    solid = np.zeros((HIGH, WIDE), np.uint8)
    solid[WALL_ROW : WALL_ROW + 2, shut] = 1
    opaque = solid.copy()
    solid[15, 30] = 2
    plan = Plan(
        "place",
        replace(Rasters.open_floor(WIDE, HIGH), wall=solid, opaque=opaque),
        zones=(Zone(ZoneKind.INDOORS, 0, 0, WIDE, HIGH),),
    )
    layers = (Layer("floor", floor), Layer("wall", wall), Layer("furniture", desk), Layer("over", over))
    return Place(WIDE, HIGH, layers, tuple(art)), plan, folder


@pytest.fixture
def painter(place: tuple[Place, Plan, Path]) -> Painter:
    picture, plan, folder = place
    return Painter(picture, plan, folder)


def floats(*values: float) -> np.ndarray:
    return np.array(values, np.float32)


def ints(*values: int) -> np.ndarray:
    return np.array(values, np.int32)


def scene(painter: Painter, eye: tuple[float, float] = (320.0, 240.0), **changes: object) -> Scene:
    """Night, everything known, nobody there; the frame shows the map's top left."""
    ones = np.ones((HIGH, WIDE), np.uint8)
    plain = Scene(
        camera_x=0,
        camera_y=0,
        time=0.0,
        hour=23.0,
        weather=0,
        version=0,
        opaque=painter.ground.opaque.copy(),
        indoors=ones,
        visible=ones,
        known=ones,
        eye_x=eye[0],
        eye_y=eye[1],
        eye_range=480.0,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def body(x: float, y: float, mark: int = 0) -> Bodies:
    one = np.zeros(1, np.int32)
    return Bodies(floats(x), floats(y), floats(0), one, one, floats(0), one, ints(mark))


def lamp(x: float, y: float, steady: int, radius: float = 90.0) -> LampView:
    one = floats(1)
    return LampView(
        floats(x), floats(y), floats(radius), floats(40), one, one, one, one, ints(0), ints(steady)
    )


def luminance(picture: np.ndarray, x: int, y: int) -> float:
    return float(picture[y - 2 : y + 3, x - 2 : x + 3].mean())


# ---------------------------------------------------------------- ground
def test_a_face_two_tiles_high_rises_pixel_by_pixel_from_its_ground_line(painter: Painter) -> None:
    painter.frame(scene(painter))
    base = (WALL_ROW + 2) * 16 - 1
    assert [int(painter.albedo[base - k, 100, 3]) for k in range(32)] == list(range(32))


def test_a_desk_is_upright_in_front_and_level_above(painter: Painter) -> None:
    painter.frame(scene(painter))
    column = painter.albedo[15 * 16 : 16 * 16, 30 * 16 + 8, 3]
    assert column.tolist() == [9] * 7 + [8, 7, 6, 5, 4, 3, 2, 1, 0]


def test_floor_darkens_beside_what_stands(painter: Painter) -> None:
    painter.frame(scene(painter))
    foot = (WALL_ROW + 2) * 16
    assert (
        painter.albedo[foot + 1, 100, 0]
        < painter.albedo[foot + 4, 100, 0]
        < painter.albedo[foot + 12, 100, 0]
    )


def test_chunks_are_bounded(painter: Painter) -> None:
    for k in range(KEEP + 12):
        painter.ground.chunk(k, 0)
    assert len(painter.ground.chunks) <= KEEP


def test_what_lies_beyond_the_map_is_dark(painter: Painter) -> None:
    out = painter.frame(scene(painter, camera_x=-200))
    assert out[100, 50].max() < 40
    assert painter.memory[100, 50, 3] & TOP


def test_a_stain_stays_where_it_fell(painter: Painter) -> None:
    stamp = np.full((4, 4, 4), 255, np.uint8)
    painter.ground.stamps = ((stamp,), (stamp,), (stamp,))
    before = painter.ground.chunk(0, 0)[0].copy()
    painter.ground.stain((Stain(1, 100.0, 220.0, 0, 0),))
    after = painter.ground.chunk(0, 0)[0]
    changed = np.argwhere((before[..., :3] != after[..., :3]).any(axis=2))
    assert changed.min(axis=0).tolist() == [218, 98]
    assert changed.max(axis=0).tolist() == [221, 101]
    assert CHUNK > 221


# ---------------------------------------------------------------- bodies
def test_who_stands_before_a_wall_is_drawn_and_who_stands_behind_is_not(painter: Painter) -> None:
    south, north = (WALL_ROW + 2) * 16 + 6.0, WALL_ROW * 16 - 1.0
    painter.frame(scene(painter, omniscient=True, bodies=body(100, south)))
    before = int((painter.ids > 0).sum())
    painter.frame(scene(painter, omniscient=True, bodies=body(100, north)))
    behind = int((painter.ids > 0).sum())
    assert before > 200
    assert behind < before * 0.8


def test_only_the_hero_shows_through_a_wall(painter: Painter) -> None:
    north = WALL_ROW * 16 - 1.0
    painter.frame(scene(painter, omniscient=True, bodies=body(100, north)))
    assert not painter.veil.any()
    painter.frame(scene(painter, omniscient=True, bodies=body(100, north, Mark.HERO)))
    assert painter.veil.any()


def test_nobody_is_drawn_out_of_sight(painter: Painter) -> None:
    painter.frame(scene(painter, bodies=body(100, 60)))
    assert painter.count == 0


def test_whoever_is_only_heard_is_an_outline(painter: Painter) -> None:
    painter.frame(scene(painter, bodies=body(100, 60, Mark.HEARD)))
    assert painter.veil.any()
    assert not painter.ids.any()


# ---------------------------------------------------------------- light
def test_rays_are_numbered_like_angles() -> None:
    for k in range(0, RAYS, 7):
        angle = k * 2 * math.pi / RAYS
        assert ray_of(100 * math.cos(angle), 100 * math.sin(angle)) == k


@pytest.mark.parametrize("steady", [0, 1])
def test_a_wall_stops_a_lamp(painter: Painter, steady: int) -> None:
    dark = scene(painter, omniscient=True)
    lit = replace(dark, lamps=lamp(100, 200, steady))
    bare, shown = painter.frame(dark).copy(), painter.frame(lit).copy()
    assert luminance(shown, 100, 200) > luminance(bare, 100, 200) + 30
    assert luminance(shown, 100, 100) == luminance(bare, 100, 100)


def test_a_steady_lamp_and_a_changing_one_light_the_ground_alike(painter: Painter) -> None:
    frames = [
        painter.frame(
            scene(painter, omniscient=True, camera_x=3, camera_y=5, lamps=lamp(140, 230, steady))
        ).copy()
        for steady in (0, 1)
    ]
    assert np.array_equal(frames[0], frames[1])


@pytest.mark.parametrize("steady", [0, 1])
def test_a_body_shades_the_floor_behind_it(painter: Painter, steady: int) -> None:
    alone = scene(painter, omniscient=True, lamps=lamp(100, 230, steady))
    bare = painter.frame(alone).copy()
    shown = painter.frame(replace(alone, bodies=body(130, 231))).copy()
    assert luminance(shown, 148, 229) < luminance(bare, 148, 229) - 8
    assert luminance(shown, 80, 229) == luminance(bare, 80, 229)


def test_a_desk_shades_the_floor_but_not_what_is_higher(painter: Painter) -> None:
    torch = TorchView(
        floats(440), floats(252), floats(1), floats(0), floats(300), floats(0.5), np.array([-1], np.int32)
    )
    painter.frame(scene(painter, omniscient=True, torches=torch))
    assert painter.light[252, 506, 0] == 0
    standing = scene(painter, omniscient=True, torches=torch, bodies=body(506, 252))
    painter.frame(standing)
    assert painter.light[252 - 18, 500:512, 0].max() > 0


@pytest.mark.parametrize("steady", [0, 1])
def test_a_shadow_climbs_the_wall_it_falls_on(painter: Painter, steady: int) -> None:
    foot = (WALL_ROW + 2) * 16
    alone = scene(painter, omniscient=True, lamps=lamp(120, foot + 40, steady))
    bare = painter.frame(alone).copy()
    shown = painter.frame(replace(alone, bodies=body(120, foot + 14))).copy()
    assert luminance(shown, 120, foot - 6) < luminance(bare, 120, foot - 6) - 5
    assert luminance(shown, 100, foot - 6) == luminance(bare, 100, foot - 6)


def test_only_the_strongest_shadows_of_a_crowd_are_drawn() -> None:
    luck = np.random.default_rng(3)
    n = 300
    feet_x, feet_y = (luck.random((2, n)) * 100).astype(np.float32)
    cache = np.zeros((100, 100, 4), np.uint8)
    cache[..., 0] = luck.integers(0, 256, (100, 100))
    got = cache[feet_y.astype(int), feet_x.astype(int), 0]
    tall = np.full(n, 20.0, np.float32)
    least = strongest(feet_x, feet_y, tall, n, cache, 0, 0, 0)
    assert SHADOWS * 0.9 <= (got > least).sum() <= SHADOWS
    assert strongest(feet_x, feet_y, tall, 20, cache, 0, 0, 0) == FAINT


@pytest.mark.parametrize("steady", [0, 1])
def test_a_lamp_lights_a_shut_door(painter: Painter, steady: int, monkeypatch: pytest.MonkeyPatch) -> None:
    leaf = np.full((32 * 16, 4), 150, np.uint8)
    pool = painter.atlas.pool
    frame = np.array([[len(pool.pixels), 16, 32, 8, 31]], np.int32)
    longer = Pool(
        np.concatenate([pool.pixels, leaf]), np.zeros(0, np.uint8), np.concatenate([pool.frames, frame])
    )
    art = {"door_wood_h1": DoorArt(False, 8, len(pool.frames), (len(pool.frames),), len(pool.frames))}
    monkeypatch.setattr(painter, "atlas", replace(painter.atlas, pool=longer, doors=art))
    painter.sprites, painter.runs = (
        np.zeros(1, np.uint32),
        (np.zeros((0, 4), np.int32), np.zeros(1, np.int32)),
    )
    one = ints(0)
    doors = DoorView(ints(20), ints(8), ints(21), ints(10), one, one, floats(0), floats(0))
    dark = scene(painter, omniscient=True, doors=doors)
    bare = painter.frame(dark).copy()
    lit = painter.frame(replace(dark, lamps=lamp(328, 210, steady))).copy()
    assert luminance(lit, 328, 150) > luminance(bare, 328, 150) + 10


def test_a_lamp_on_the_move_lights_at_half_resolution_almost_as_one_at_rest(painter: Painter) -> None:
    still = painter.frame(scene(painter, omniscient=True, lamps=lamp(140, 230, 0))).astype(int).copy()
    painter.frame(scene(painter, omniscient=True, lamps=lamp(134, 230, 0)))
    kept = len(painter.lamplight.bakes)
    moved = painter.frame(scene(painter, omniscient=True, lamps=lamp(140, 230, 0))).astype(int)
    assert len(painter.lamplight.bakes) == kept, "a moving lamp leaves no bake behind"
    assert np.abs(still - moved).mean() < 1.0


def test_light_kept_with_the_ground_follows_a_door_there_and_back(painter: Painter) -> None:
    shut = painter.ground.opaque.copy()
    shut[WALL_ROW : WALL_ROW + 2, 20] = 1
    seen = []
    for version, opaque in enumerate((shut, painter.ground.opaque.copy(), shut)):
        at = scene(painter, omniscient=True, lamps=lamp(328, 180, 1, 120), opaque=opaque, version=version)
        for _ in range(4):
            out = painter.frame(at)
        seen.append(out.copy())
    assert not np.array_equal(seen[0], seen[1])
    assert np.array_equal(seen[0], seen[2])


def test_a_door_that_opens_lets_light_through(painter: Painter) -> None:
    closed = painter.ground.opaque.copy()
    closed[WALL_ROW : WALL_ROW + 2, 20] = 1
    lights = scene(painter, omniscient=True, lamps=lamp(328, 180, 1, 120), opaque=closed, version=1)
    shut = painter.frame(lights).copy()
    opened = replace(lights, opaque=painter.ground.opaque.copy(), version=2)
    for _ in range(8):
        through = painter.frame(opened).copy()
    assert luminance(through, 328, 118) > luminance(shut, 328, 118) + 8


def test_rain_falls_on_nothing_under_a_roof(painter: Painter) -> None:
    painter.ground.indoors[:, :20] = 0
    fair, wet = scene(painter, omniscient=True, weather=2), scene(painter, omniscient=True, weather=1)
    changed = (painter.frame(fair).copy() != painter.frame(wet)).any(axis=2)
    assert changed[:, :300].any()
    assert not changed[(WALL_ROW + 3) * 16 :, 340:].any()


# ---------------------------------------------------------------- sprites
def test_runs_are_the_pixels_that_cover(painter: Painter) -> None:
    luck = np.random.default_rng(8)
    frames, start = [], 0
    for _ in range(20):
        w, h = (int(v) for v in luck.integers(1, 9, 2))
        frames.append((start, w, h, 0, 0))
        start += w * h
    cover = luck.random(start) < 0.6
    runs, first = runs_of(cover, np.array(frames, np.int32))
    for k, (offset, w, h, _, _) in enumerate(frames):
        drawn = np.zeros((h, w), bool)
        for row, column, length, pixel in runs[first[k] : first[k + 1]]:
            assert pixel == offset + row * w + column
            assert not drawn[row, column : column + length].any()
            drawn[row, column : column + length] = True
        assert np.array_equal(drawn, cover[offset : offset + w * h].reshape(h, w))


def test_a_frame_is_cut_to_what_is_painted_and_keeps_its_foot() -> None:
    filling = Filling()
    picture = np.zeros((32, 32, 4), np.uint8)
    picture[10:30, 12:20] = 255
    filling.add(picture, (16, 29))
    filling.add(np.zeros((8, 8, 4), np.uint8), (4, 7))
    pool = filling.pool()
    assert pool.frames[0].tolist() == [0, 8, 20, 4, 19]
    assert pool.frames[1, 1] * pool.frames[1, 2] == 0
    assert (pool.code.reshape(20, 8)[0] & EDGE_TOP == EDGE_TOP).all()
    assert (pool.code.reshape(20, 8)[:, 0] & EDGE_WEST == EDGE_WEST).all()
    assert (pool.code.reshape(20, 8)[5, 1:] & EDGE_WEST == 0).all()


def test_the_window_gets_every_pixel_four_times(painter: Painter) -> None:
    out = painter.frame(scene(painter, lamps=lamp(100, 200, 1)))
    window = pygame.Surface((1280, 720), depth=32)
    assert painter.show(window)
    shown = pygame.surfarray.array3d(window).swapaxes(0, 1)
    assert np.array_equal(shown, out.repeat(2, axis=0).repeat(2, axis=1))
    assert not painter.show(pygame.Surface((1281, 720), depth=32))
    assert np.array_equal(pygame.surfarray.array3d(painter.surface()).swapaxes(0, 1), out)


# ---------------------------------------------------------------- knowledge
def test_ground_is_unknown_remembered_or_seen(painter: Painter) -> None:
    known = np.ones((HIGH, WIDE), np.uint8)
    known[:6, :20] = 0
    out = painter.frame(scene(painter, known=known))
    assert painter.seen[20, 40] == UNKNOWN
    assert painter.seen[20, 500] == REMEMBERED
    assert painter.seen[240, 200] == SEEN
    assert out[20, 40].max() < 32
    assert int(out[20, 500, 2]) > int(out[20, 500, 0])


def test_an_opening_lets_the_eye_through(painter: Painter) -> None:
    painter.frame(scene(painter, eye=(328.0, 200.0)))
    assert painter.seen[60, 328] == SEEN
    assert painter.seen[60, 100] == REMEMBERED


# ---------------------------------------------------------------- the frame
def test_the_same_scene_is_the_same_picture(painter: Painter, place: tuple[Place, Plan, Path]) -> None:
    shown = scene(painter, lamps=lamp(100, 200, 1), bodies=body(120, 210, Mark.HERO))
    first = painter.frame(shown).copy()
    other = Painter(*place).frame(shown)
    assert first.shape == (360, 640, 3)
    assert np.array_equal(first, other)


@pytest.mark.parametrize("stripes", [2, 3, 4])
def test_a_frame_painted_in_stripes_is_the_same_picture(painter: Painter, stripes: int) -> None:
    shown = scene(
        painter, bodies=body(300.0, 180.0), lamps=lamp(320.0, 190.0, 0), harm=0.5, lightning=0.4, hour=22.0
    )  # a body, its light and its shadow lie across every cut
    painter.stripes = Stripes(1)
    whole = painter.frame(shown).copy()
    painter.stripes = Stripes(stripes)
    painter.frame(shown)  # the first time all is done by one
    assert (painter.frame(shown) == whole).all()
    assert whole.std() > 5, "an even picture would prove nothing"


def test_a_shadow_on_a_face_across_a_cut_is_the_same(painter: Painter) -> None:
    """Whoever stands before a wall in a low flash shades its face, whose ground lies in the stripe below."""
    flash = Flashes(floats(250), floats(214), floats(120), floats(1), floats(1), floats(1))
    shown = scene(painter, bodies=body(250.0, 182.0), flashes=flash, camera_y=-24)
    painter.stripes = Stripes(1)
    bare = painter.frame(replace(shown, bodies=Bodies())).copy()
    whole = painter.frame(shown).copy()
    painter.stripes = Stripes(2)
    painter.frame(shown)
    assert (painter.frame(shown) == whole).all()
    face = (slice(WALL_ROW * 16 + 24, 180), slice(240, 260))
    assert (whole[face] < bare[face]).any(), "no shadow on the face above the cut would prove nothing"


def test_stripes_cover_every_row_once_and_are_cut_where_asked() -> None:
    for stripes in (1, 2, 3, 4):
        rows, counted, starts = Stripes(stripes), np.zeros(616, np.int64), set[int]()

        def count(y0: int, y1: int, seen: np.ndarray = counted, starts: set[int] = starts) -> None:
            starts.add(y0)
            seen[y0:y1] += 1

        for _ in range(2):
            rows.rows(count, high=616, step=8)
        assert (counted == 2).all()
        assert len(starts) == stripes
        assert all(y0 % 8 == 0 for y0 in starts)


def test_a_stripe_that_fails_is_heard_of() -> None:
    rows = Stripes(2)

    def fail(y0: int, y1: int) -> None:
        if y0 > 0:
            raise ValueError("the lower half")

    rows.rows(fail, high=4)
    with pytest.raises(ValueError, match="lower half"):
        rows.rows(fail, high=4)


def test_a_process_forked_from_one_that_paints_paints_too() -> None:
    """Threads stay behind at a fork: a child that waited for its parent's would wait for ever."""
    script = """
import os, signal, sys, time
from game.view.draw.stripes import Stripes

def loop(y0, y1):
    time.sleep(0.02)

rows = Stripes(3)
for _ in range(2):
    rows.rows(loop, high=9)
time.sleep(0.1)  # every thread waits for work
child = os.fork()
if child == 0:
    signal.alarm(10)
    rows.rows(loop, high=9)
    os._exit(0)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
    if not hasattr(os, "fork"):
        pytest.skip("nobody forks here")
    assert subprocess.run([sys.executable, "-c", script], timeout=60).returncode == 0


def test_a_door_without_pictures_is_no_error(painter: Painter) -> None:
    one = ints(0)
    doors = DoorView(ints(20), ints(8), ints(21), ints(10), one, one, floats(0), floats(0))
    painter.frame(scene(painter, doors=doors))


def test_facings_keep_still_on_a_diagonal() -> None:
    east, south = np.array([2], np.int32), np.array([0], np.int32)
    fx, fy = np.array([0.7]), np.array([0.714])
    assert facings(fx, fy, east).tolist() == [2]
    assert facings(fx, fy, south).tolist() == [0]


def test_the_camera_keeps_to_the_map() -> None:
    camera = Camera(60, 40)
    camera.jump(-500, 9999)
    assert (camera.x, camera.y) == (0, 40 * 16 - 360)
    assert camera.to_world(0, 0) == (0.0, 17.5)


def test_every_kernel_of_the_view_has_one_signature() -> None:
    kernels = [d for d in DISPATCHERS if d.py_func.__module__.startswith("game.view.")]
    assert len(kernels) > 10
    many = [d.py_func.__name__ for d in kernels if len(d.signatures) > 1]
    assert many == []
