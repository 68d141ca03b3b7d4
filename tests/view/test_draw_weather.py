"""What weather, hours and places do to the picture: fog, thunder, lamps by day, the city below a roof."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from game.sim.kinds.surroundings import Weather, ZoneKind
from game.sim.level import Plan, Rasters, Zone
from game.view.draw.ground.outlook import CITY, FULL, outlook_of, overlook
from game.view.draw.ground.pixels import SKY
from game.view.draw.light.lamps import FRAY
from game.view.draw.light.lanes import GAIN, dither_of
from game.view.draw.light.mottle import MOTTLE
from game.view.draw.picture import Painter
from game.view.draw.storm import EVERY, bolt, lightning, thunder
from game.view.draw.tone.fog import thickness
from game.view.draw.tone.hours import darkness, dazzled
from tests.view.test_draw import HIGH, WIDE, body, lamp, painter, place, scene

__all__ = ["painter", "place"]


def outdoors(painter: Painter, **changes: object):
    """A scene of the same place without a roof over it."""
    painter.ground.indoors[:] = 0
    painter.ground.chunks.clear()
    return scene(painter, omniscient=True, indoors=np.zeros((HIGH, WIDE), np.uint8), **changes)


# ---------------------------------------------------------------- fog
def test_fog_hides_the_far_and_hardly_the_near(painter: Painter) -> None:
    foggy = outdoors(painter, hour=12.0, weather=int(Weather.FOG))
    rainy = painter.frame(replace(foggy, weather=int(Weather.RAIN))).astype(int).copy()
    places = (slice(230, 250), slice(50, 70))
    pale = []
    for eye_x in (60.0, 560.0):
        shown = painter.frame(replace(foggy, eye_x=eye_x, eye_y=240.0)).astype(int)
        pale.append(float((shown - rainy)[places].mean()))
    assert pale[0] < 12 and pale[1] > 30


def test_fog_stays_out_of_doors(painter: Painter) -> None:
    inside = scene(painter, omniscient=True, weather=int(Weather.FOG))
    rain = painter.frame(replace(inside, weather=int(Weather.CLEAR), hour=2.0)).copy()
    assert painter.frame(replace(inside, hour=2.0)).mean() <= rain.mean()


def test_fog_tells_nothing_of_unknown_ground(painter: Painter) -> None:
    nothing = np.zeros((HIGH, WIDE), np.uint8)
    dark = replace(
        outdoors(painter, weather=int(Weather.FOG)), omniscient=False, visible=nothing, known=nothing
    )
    bare = painter.frame(replace(dark, eye_x=-4000.0)).copy()
    lit = painter.frame(replace(dark, eye_x=-4000.0, lamps=lamp(100, 200, 1)))
    assert np.array_equal(bare, lit)
    assert np.array_equal(bare, painter.frame(replace(dark, eye_x=-4000.0, weather=int(Weather.CLEAR))))


def test_fog_thickens_with_distance() -> None:
    steps = np.diff(thickness())
    assert (steps >= 0).all() and steps.any()


# ---------------------------------------------------------------- lamps
def test_the_steps_of_a_lamp_are_no_rings(painter: Painter) -> None:
    painter.frame(outdoors(painter, lamps=lamp(200, 250, 1, 90.0)))
    bake = next(iter(painter.lamplight.bakes.values()))
    falloff, middle = bake.cache[..., 0].astype(int), bake.cache.shape[0] // 2
    angle = np.arange(48) * (2 * np.pi / 48)
    ring = falloff[
        (middle + 40 * np.sin(angle)).round().astype(int), (middle + 40 * np.cos(angle)).round().astype(int)
    ]
    assert np.ptp(ring) > 8, "as far from the lamp, yet not as bright everywhere"
    assert np.ptp(ring) <= 2 * FRAY + 6
    assert FRAY * GAIN < 0.5, "less than half a step, or a lamp would come in blots"


def test_a_lamp_fades_without_a_jump(painter: Painter) -> None:
    painter.frame(outdoors(painter, lamps=lamp(200, 250, 1, 90.0)))
    falloff = next(iter(painter.lamplight.bakes.values())).cache[..., 0]
    y, x = np.indices(falloff.shape) - falloff.shape[0] // 2
    steps = dither_of(256)[(y & 3) << 2 | (x & 3), falloff].astype(float)
    far = np.hypot(x, y)
    mean = [steps[(far >= r) & (far < r + 4)].mean() for r in range(4, 84, 2)]
    falls = -np.diff(mean)
    assert falls.max() < 1.95 * falls.mean(), "no ring: nowhere much steeper than on the whole"
    assert steps.max() == 6, "in steps, though"


def test_mottle_tiles_and_has_no_bias() -> None:
    across = np.abs(np.diff(MOTTLE, axis=1)).max()
    assert np.abs(MOTTLE[:, 0] - MOTTLE[:, -1]).max() <= across * 1.5
    assert abs(float(MOTTLE.mean())) < 0.01


@pytest.mark.parametrize("under_a_roof", [False, True])
def test_by_day_lamps_fade_outdoors_only(painter: Painter, under_a_roof: bool) -> None:
    plain = scene(painter, omniscient=True) if under_a_roof else outdoors(painter)
    gains = []
    for hour in (0.0, 12.0):
        bare = painter.frame(replace(plain, hour=hour)).astype(int).copy()
        lit = painter.frame(replace(plain, hour=hour, lamps=lamp(100, 215, 1))).astype(int)
        gains.append(int((lit - bare)[205:225, 90:110].sum()))
    assert (gains[1] > gains[0] * 0.4) == under_a_roof


def test_lamps_are_whole_at_dusk_and_by_night() -> None:
    assert dazzled(darkness(0.0)) == dazzled(darkness(19.0)) == 16
    assert dazzled(darkness(12.0)) < 8


# ---------------------------------------------------------------- storm
def test_each_stroke_thunders_once_and_after_its_flash() -> None:
    ticks = [k / 60 for k in range(60 * 120)]
    heard = [(now, thunder(before, now)) for before, now in pairwise(ticks)]
    strokes = [(now, stroke) for now, stroke in heard if stroke is not None]
    assert [stroke for _, stroke in strokes[:10]] == sorted(
        (bolt(k) for k in range(10)), key=lambda stroke: stroke.at + stroke.away
    )
    assert all(0.4 < now - stroke.at < 4.1 and lightning(stroke.at + 0.01) > 0.8 for now, stroke in strokes)
    assert len(strokes) >= 120 / EVERY - 2


# ---------------------------------------------------------------- the city below
def plan(*zones: Zone) -> Plan:
    return Plan("tower", Rasters.open_floor(60, 40), zones=zones)


ROOF = Zone(ZoneKind.ROOF, 10.0, 10.0, 20.0, 20.0)


def test_only_roofs_have_an_outlook() -> None:
    assert not outlook_of(plan(Zone(ZoneKind.OUTDOORS, 0, 0, 20, 20))).any()
    assert outlook_of(plan(ROOF))[8, 15] == FULL


def test_the_outlook_ends_half_way_to_the_next_building() -> None:
    hall = Zone(ZoneKind.INDOORS, 40.0, 10.0, 50.0, 20.0)
    hut = Zone(ZoneKind.INDOORS, 10.0, 9.5, 14.0, 12.0)
    levels = outlook_of(plan(ROOF, hall, hut))
    row = levels[15].astype(int)
    assert row[22] == FULL and row[26] > 0
    assert not row[31:].any()
    assert (np.diff(row[22:31]) <= 0).all(), "it fades"
    assert levels[8, 12] == FULL, "a hut on the roof is no other building"


def test_the_city_fills_cells_that_show_it_and_no_others() -> None:
    luck = np.random.default_rng(2)
    city = luck.integers(1, 200, (CITY + 80, CITY, 3), np.uint8)
    levels = np.zeros((30, 40), np.uint8)
    levels[:, 10:20] = FULL
    albedo, memory = np.zeros((200, 400, 4), np.uint8), np.zeros((200, 400, 4), np.uint8)
    overlook(albedo, memory, levels, city, 0, 0)
    shown = np.zeros((200, 400), bool)
    shown[:, 160:320] = True
    assert np.array_equal(memory[..., 3] & SKY > 0, shown)
    assert np.array_equal(albedo[0, 170, :3], city[CITY, 170]), "the skyline stands at the northern edge"
    assert np.array_equal(albedo[150, 170, :3], city[150 - 80, 170])


def test_nothing_hides_the_city_but_fog(painter: Painter) -> None:
    painter.ground.levels[:6, :6] = FULL
    painter.ground.city = np.full((CITY + 80, CITY, 3), 90, np.uint8)
    painter.ground.chunks.clear()
    nothing = np.zeros((HIGH, WIDE), np.uint8)
    unknown = replace(scene(painter, visible=nothing, known=nothing), eye_x=-4000.0)
    clear = painter.frame(unknown).astype(int).copy()
    assert clear[40, 40].min() > 30 > clear[40, 200].max()
    fog = painter.frame(replace(unknown, weather=int(Weather.FOG))).astype(int)
    assert np.abs(fog[40, 40] - clear[40, 40]).max() > 4


# ---------------------------------------------------------------- what is known
def test_the_edge_of_what_is_known_has_no_bars_on_a_wall(painter: Painter) -> None:
    known = np.ones((HIGH, WIDE), np.uint8)
    known[:, :8] = 0
    out = painter.frame(scene(painter, known=known, visible=np.zeros((HIGH, WIDE), np.uint8)))
    face = out[132:158, 92:144].astype(int).sum(axis=2)
    dark = face < 45
    assert dark.any() and not dark.all()
    mixed = dark.any(axis=0) & ~dark.all(axis=0)
    assert mixed.sum() >= 3, "at the edge a column of a face is grain, not one thing all the way up"


def test_in_a_crowd_the_hero_s_outline_shows_over_whoever_hides_her(painter: Painter) -> None:
    from game.view.draw.scene import Bodies, Mark

    hero, other = body(200, 240, Mark.HERO), body(202, 244)
    both = Bodies(*(np.concatenate(pair) for pair in zip(_columns(hero), _columns(other), strict=True)))
    painter.frame(scene(painter, omniscient=True, bodies=hero))
    assert not painter.veil.any(), "alone she needs none"
    painter.frame(scene(painter, omniscient=True, bodies=both))
    rows, columns = np.nonzero(painter.veil)
    assert len(rows) > 8
    assert (painter.ids[rows, columns] == 2).all(), "only where another stands before her"


def _columns(bodies) -> list[np.ndarray]:
    names = ("x", "y", "lift", "sheet", "animation", "phase", "facing", "mark")
    return [getattr(bodies, name) for name in names]


def test_what_can_be_taken_gleams_where_it_is_seen(painter: Painter) -> None:
    from game.view.draw.scene import Gleams

    known = np.ones((HIGH, WIDE), np.uint8)
    unseen = known.copy()
    unseen[:6] = 0
    gleams = Gleams(np.array([200.0, 200.0], np.float32), np.array([230.0, 60.0], np.float32))
    changed = np.zeros((360, 640), bool)
    for k in range(30):
        bare = scene(painter, time=k * 0.1, visible=unseen)
        before = painter.frame(bare).copy()
        changed |= (painter.frame(replace(bare, gleams=gleams)) != before).any(axis=2)
    assert changed[215:235, 190:215].any()
    assert not changed[40:70].any()
