"""From a Plan to tables: sizes, rasters, and everybody in their place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from game.core import sound
from game.core.angles import circle, cos_degrees
from game.core.chance import draw
from game.core.crowd import NEAR, pairs_for
from game.core.flow import FAR, JOB, scratch_sizes
from game.core.giving import MET
from game.core.lanes import LANES
from game.core.rows import fill
from game.core.table import blank
from game.core.walls import mask_walls
from game.sim.components.bodies import Ability, Body, Intent, Pack, Vital, Who
from game.sim.components.checkpoints import Checkpoints
from game.sim.components.fields import Fields
from game.sim.components.ground import Exits, Level, Paths, Zones
from game.sim.components.minds import Mind, Sense, Social
from game.sim.components.scratch import Cones, Scratch
from game.sim.components.signals import Outbox, Sounds
from game.sim.components.story import Goals, State
from game.sim.components.tables import ACTOR_TABLES, Rows, Tables
from game.sim.components.things import Doors, Items, Lamps, Missiles
from game.sim.kinds.bodies import Gait
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.streams import Stream
from game.sim.kinds.things import ITEM_KINDS, Item
from game.sim.kinds.who import NOBODY, Has, Person
from game.sim.level import CARD, FORGED, NO_PAPERS, WALL, Actor, Plan
from game.sim.numbers import Numbers
from game.sim.regions import mark_named, region_tables
from game.sim.tale import fill_tale, tale_tables
from game.sim.ways import TILES
from game.sim.zoning import zoned

if TYPE_CHECKING:
    from game.sim.world import World

FLOW_SLOTS = 24
SOUNDS = 64
MISSILES = 16
EVENTS = 8192
RAYS = 512


def build_tables(plan: Plan, numbers: Numbers, seed: int, capacity: int) -> Tables:
    """All tables of one world at their fixed sizes, the map's rasters and single numbers filled in."""
    h, w = plan.height, plan.width
    n = capacity
    bucket, link = scratch_sizes(w, h)
    half = ((h + 1) // 2, (w + 1) // 2)
    shape = dict.fromkeys(Level._fields, (h, w))
    tables = Tables(
        rows=Rows(np.zeros(n, np.int32), np.zeros(1, np.int64), np.zeros(1, np.int64)),
        who=blank(Who, n),
        body=blank(Body, n),
        intent=blank(Intent, n),
        vital=blank(Vital, n),
        sense=blank(Sense, n),
        mind=blank(Mind, n),
        social=blank(Social, n),
        pack=blank(Pack, n, held=(n, ITEM_KINDS)),
        ability=blank(Ability, n),
        level=blank(Level, n, **shape),
        doors=blank(Doors, len(plan.doors)),
        items=blank(Items, len(plan.things)),
        lamps=blank(Lamps, len(plan.lamps)),
        zones=blank(Zones, len(plan.zones)),
        paths=_paths(plan),
        checkpoints=blank(Checkpoints, len(plan.checkpoints)),
        goals=blank(Goals, len(plan.goals)),
        exits=blank(Exits, len(plan.exits)),
        fields=blank(
            Fields,
            FLOW_SLOTS,
            scent=half,
            scent_next=half,
            loud=(h, w),
            loud_stamp=(h, w),
            flow_cost=(FLOW_SLOTS, h, w),
            flow_goal=(FLOW_SLOTS, 4),
            flow_count=(1,),
            flow_now=(1,),
            flow_left=(1,),
            flow_job=(JOB,),
            flow_bucket=(bucket,),
            flow_link=(link,),
            visible=(h, w),
            known=(h, w),
            version=(1,),
        ),
        sounds=blank(Sounds, SOUNDS, queued=(1,)),
        missiles=blank(Missiles, MISSILES),
        outbox=blank(Outbox, EVENTS, filled=(1,)),
        state=blank(State, 1),
        **tale_tables(plan),
        **region_tables(plan, numbers, n),
        scratch=blank(
            Scratch,
            n,
            box=(4,),
            cell_start=(h * w + 2,),
            near=(NEAR, n + LANES),
            pairs=(2, pairs_for(n)),
            met=(n, MET),
            living=(1,),
            prey_count=(1,),
            link=(sound.scratch_sizes(w, h)[1],),
            bucket=(bucket,),
            circle=(RAYS, 2),
            polygon=(RAYS,),
            lead=(FLOW_SLOTS, h, w),
            last_way=(3,),
            lit=(1,),
            lit_opaque=(h, w),
            lead_made=(FLOW_SLOTS,),
        ),
        numbers=numbers,
        cones=_cones(numbers),
    )
    fill(tables.rows.free, tables.rows.left, tables.rows.top)
    tables.scratch.circle[:] = circle(RAYS)
    tables.fields.flow_cost[:] = FAR
    tables.fields.flow_goal[:] = -1
    tables.fields.flow_used[:] = -1
    tables.fields.flow_now[:] = -1
    tables.fields.flow_left[:] = TILES
    _fill_level(tables, plan)
    _fill_places(tables, plan)
    _fill_state(tables, plan, seed)
    fill_tale(tables, plan)
    return tables


def _cones(numbers: Numbers) -> Cones:
    sight = numbers.sight
    return Cones(
        infected=cos_degrees(sight.infected_cone / 2),
        torch=cos_degrees(sight.torch_half),
        human=np.array([cos_degrees(angle / 2) for angle in sight.human_cones]),
    )


def _paths(plan: Plan) -> Paths:
    first = np.zeros(len(plan.paths) + 1, np.int32)
    first[1:] = np.cumsum([len(p.points) for p in plan.paths])
    points = np.array([q for p in plan.paths for q in p.points], np.float64).reshape(-1, 2)
    return Paths(
        first,
        np.array([p.loop for p in plan.paths], np.uint8),
        np.array([p.wait for p in plan.paths], np.float64),
        points[:, 0].copy(),
        points[:, 1].copy(),
    )


def _fill_level(tables: Tables, plan: Plan) -> None:
    level, rasters = tables.level, plan.rasters
    level.wall[:] = rasters.wall
    level.solid[:] = rasters.wall
    mask_walls(level.solid, 0, 0, plan.width, plan.height, level.walls)
    level.opaque[:] = rasters.opaque
    level.cost[:] = rasters.cost
    level.surface[:] = rasters.surface
    level.cover[:] = rasters.cover
    level.door[:] = -1
    level.lamp_of[:] = -1
    level.zone[:], level.indoors[:], level.restricted[:] = zoned(plan)
    for index, door in enumerate(plan.doors):
        level.door[door.y0 : door.y1, door.x0 : door.x1] = index
    # A tile that blocks and does not say what it muffles: a wall if it blocks sight too, else a fence.
    unsaid = np.where(rasters.opaque != 0, sound.WALL, int(tables.numbers.noise.fence_muffle))
    mute = (rasters.wall == WALL) & (rasters.muffle == 0)
    level.muffle_wall[:] = np.where(mute, unsaid, rasters.muffle)
    level.muffle[:] = level.muffle_wall


def _columns(table: Any, rows: Any) -> None:
    for row, thing in enumerate(rows):
        for name in table._fields:
            if hasattr(thing, name):
                getattr(table, name)[row] = getattr(thing, name)


def _fill_places(tables: Tables, plan: Plan) -> None:
    for table, things in (
        (tables.doors, plan.doors),
        (tables.items, plan.things),
        (tables.lamps, plan.lamps),
        (tables.zones, plan.zones),
        (tables.checkpoints, plan.checkpoints),
        (tables.goals, plan.goals),
        (tables.exits, plan.exits),
    ):
        _columns(table, things)
    tables.items.here[:] = 1
    for row, lamp in enumerate(plan.lamps):
        tables.lamps.red[row], tables.lamps.green[row], tables.lamps.blue[row] = lamp.colour
        tables.lamps.glow[row] = 1.0 if lamp.on else 0.0
    by_style = tables.numbers.doors.health
    for row, door in enumerate(plan.doors):
        tables.doors.full[row] = door.health or by_style[door.style]
        tables.doors.health[row] = tables.doors.full[row]
        tables.doors.state[row] = DoorState.OPEN if door.open else DoorState.CLOSED
        if door.style == DoorStyle.BARRICADE:
            tables.doors.state[row] = DoorState.CLOSED
    for row, point in enumerate(plan.checkpoints):
        tables.checkpoints.client[row] = NOBODY
        tables.checkpoints.screening[row] = (1 if point.papers else 0) + (2 if point.blood else 0)


def _fill_state(tables: Tables, plan: Plan, seed: int) -> None:
    state = tables.state
    state.seed[0] = seed
    state.hour[0] = plan.start_hour
    state.deadline[0] = plan.deadline_hour
    state.weather[0] = plan.weather
    state.wind_x[0], state.wind_y[0] = plan.wind
    state.mutation[0] = plan.mutation
    state.directed[0] = plan.directed
    state.player[0] = NOBODY
    state.felt[0] = tables.numbers.body.health
    state.mob_ticks[0] = int(tables.numbers.director.mob_soonest * 60)
    state.exit_in[0] = -1
    tables.fields.version[0] = 1


def place_everybody(world: World, plan: Plan, person: Person) -> None:
    """The protagonist first (row 0), then the map's people in the order of its objects."""
    start = plan.start_of(person)
    human = Has.HYBRID if person == Person.NAMRA else Has.HUMAN
    bits = Has.ALIVE | Has.PLAYER | human
    row = spawn(world, Actor(start.x, start.y, bits, person=person, papers=NO_PAPERS))
    world.state.player[0] = world.handle(row)
    named = mark_named(plan)
    for actor in plan.actors:
        if actor.person != person or person == Person.NOONE:
            row = spawn(world, actor)
            if actor.name in named and world.tables.pockets.named.size:
                world.tables.pockets.named[row] = 1
    for index in range(len(plan.checkpoints)):
        _queue_civilians(world, plan, index)


def spawn(world: World, actor: Actor) -> int:
    """Put one body into the world. Raises WorldFull. -> row"""
    row = world.claim()
    n, who, body, vital = world.numbers, world.who, world.body, world.vital
    blank_rows(world, row)
    who.has[row] = actor.has | Has.ALIVE
    who.breed[row] = actor.breed
    who.person[row] = actor.person
    who.born_tick[row] = world.tick
    who.look[row] = int(draw(int(world.state.seed[0]), Stream.BIRTH.value, world.tick, row, 0) * 32000)
    # The far edges belong to no cell: whoever is placed on them stands just inside.
    body.x[row] = body.px[row] = min(max(actor.x, 0.0), world.plan.width - 1e-6)
    body.y[row] = body.py[row] = min(max(actor.y, 0.0), world.plan.height - 1e-6)
    body.fx[row], body.fy[row] = actor.facing
    body.radius[row] = n.body.radius
    infected = bool(actor.has & Has.INFECTED)
    vital.health[row] = n.infected.health[actor.breed] if infected else n.body.health
    if actor.has & Has.SOLDIER:
        vital.health[row] = n.people.soldier_health
    vital.stamina[row] = n.body.stamina
    vital.humanity[row] = 70.0
    world.intent.gait[row] = Gait.WALK
    world.sense.prey[row] = NOBODY
    world.mind.slot[row] = -1
    world.mind.goal_x[row], world.mind.goal_y[row] = actor.x, actor.y
    mood = Mood.FEED if actor.feeding else Mood.WANDER if actor.wandering else Mood.IDLE
    world.mind.mood[row] = mood
    world.mind.why_x[row], world.mind.why_y[row] = actor.x, actor.y
    world.mind.why_tick[row] = world.tick
    world.social.order[row] = actor.order
    world.social.order_x[row], world.social.order_y[row] = actor.x, actor.y
    world.social.home_x[row], world.social.home_y[row] = actor.x, actor.y
    world.social.home_fx[row], world.social.home_fy[row] = actor.facing
    world.social.checkpoint[row] = world.social.place[row] = -1
    world.social.papers[row] = actor.papers
    world.social.path[row] = actor.path
    world.social.leg_step[row] = 1
    if actor.person == Person.SUHYEOK:
        world.pack.held[row, Item.BAT] = 1
    return row


def blank_rows(world: World, rows: Any) -> None:
    """Zero every column of a row, or of an array of rows, but for its generation."""
    for name in ACTOR_TABLES:
        table = getattr(world, name)
        for column, values in zip(table._fields, table, strict=True):
            if column != "gen":
                values[rows] = 0


def _queue_civilians(world: World, plan: Plan, index: int) -> None:
    """Civilians along the queue's path, first in line at its head; now and then one with forged papers."""
    post, seed = plan.checkpoints[index], int(world.state.seed[0])
    points = plan.paths[post.queue].points[::-1]
    spacing = float(world.numbers.checkpoint.spacing)
    for place in range(post.civilians):
        x, y = _along(points, place * spacing)
        papers = papers_of(seed, plan, index, place)
        row = spawn(world, Actor(x, y, Has.CIVILIAN | Has.HUMAN, papers=papers))
        world.social.checkpoint[row] = index
        world.social.place[row] = place
        world.social.spot[row] = Spot.QUEUED
        world.mind.why[row] = Why.QUEUE


def papers_of(seed: int, plan: Plan, index: int, place: int) -> int:
    """What a night's luck deals to a place in the queue of a checkpoint: CARD or FORGED."""
    forged = draw(seed, Stream.CHECKPOINT.value, place, index, 2) < plan.checkpoints[index].forged
    return FORGED if forged else CARD


def _along(points: tuple[tuple[float, float], ...], distance: float) -> tuple[float, float]:
    """The point so far along a polyline; its end when it is shorter."""
    for (ax, ay), (bx, by) in pairwise(points):
        length = float(np.sqrt((bx - ax) ** 2 + (by - ay) ** 2))
        if distance <= length and length > 0:
            return ax + (bx - ax) * distance / length, ay + (by - ay) * distance / length
        distance -= length
    return points[-1]
