"""Every table of the world and every Has bit, with shape and unit.

A table is a NamedTuple of columns over one row space (`n` = capacity). Compiled rules get all tables as one
reference (`Tables`), Python reads the same arrays. Positions are tiles (metres), `+x` east, `+y` south;
durations are ticks where a name ends in `_ticks`, else seconds.
A handle is `generation << 20 | row`; NOBODY is -1.
"""

from enum import IntEnum
from typing import NamedTuple

from game.core.compiled import F8, I2, I4, I8, U1, U4, F4x2, F8x2, I2x2, I4x2, I4x3, U1x2, U1x3, struct
from game.sim.numbers import Numbers

NOBODY = -1
TICKS = 60
"""Ticks per second: the fixed step."""


class Has(IntEnum):
    """Bits of `who.has`: what a row is and carries. (numba knows IntEnum, not IntFlag.)"""

    ALIVE = 1
    DYING = 2
    PLAYER = 4
    HUMAN = 8
    HYBRID = 16
    INFECTED = 32
    SOLDIER = 64
    CIVILIAN = 128
    COMPANION = 256
    STATIC = 512
    """Placed to stay: never absorbed by a herd, never wandering."""
    INSPECTOR = 1024
    GRABBED = 2048
    HIDDEN = 4096
    """Sneaking inside cover."""
    ASLEEP = 8192
    """Far from anybody: skipped by senses and minds."""
    HUNTED = 16384
    """A hybrid the infected no longer take for kin."""
    STEERED = 32768
    """Led by commands though not the one played: its own mind is off, nothing else about it changes."""


class Ask(IntEnum):
    """Bits of `intent.ask`: things a body is asked to do once, this tick."""

    USE = 1
    STRIKE = 2
    THROW = 4
    ITEM = 8
    TORCH = 16
    TELL = 32
    LISTEN = 64
    LEAP = 128
    LOCK = 256
    SHOUT = 512


class Person(IntEnum):
    """Named people; everyone else is NOONE."""

    NOONE = 0
    ONJO = 1
    NAMRA = 2
    SUHYEOK = 3


class Breed(IntEnum):
    """Kinds of infected; their numbers stand in assets/rules/infected.toml in this order."""

    WALKER = 0
    RUNNER = 1
    LISTENER = 2


class Gait(IntEnum):
    SNEAK = 0
    WALK = 1
    RUN = 2


class Pose(IntEnum):
    """What a body is doing, for drawing and for rules that forbid two things at once."""

    FREE = 0
    STRIKE = 1
    LUNGE = 2
    GRAB = 3
    FEED = 4
    HURT = 5
    FALLEN = 6
    RISE = 7
    LEAP = 8
    AIM = 9
    INSPECT = 10
    HIDE = 11


class Mood(IntEnum):
    """Minds of the infected, and suspicion bands of soldiers."""

    IDLE = 0
    WANDER = 1
    INVESTIGATE = 2
    CHASE = 3
    ATTACK = 4
    SEARCH = 5
    RALLY = 6
    FEED = 7


class Why(IntEnum):
    """The reason an actor acts as it does: answers `why are you here`."""

    PLACED = 0
    WANDERING = 1
    HEARD = 2
    SAW = 3
    SMELT = 4
    TOUCHED = 5
    CRY = 6
    LOST = 7
    RALLYING = 8
    DIRECTOR = 9
    TURNED = 10
    ORDER = 11
    QUEUE = 12
    SCREENED = 13
    ALARM = 14
    PATROL = 15
    FLEEING = 16
    RETREAT = 17
    NOTKIN = 18


class Order(IntEnum):
    """What a companion has been told."""

    FOLLOW = 0
    HOLD = 1
    HIDE = 2


class DoorState(IntEnum):
    CLOSED = 0
    OPEN = 1
    BROKEN = 2


class DoorStyle(IntEnum):
    WOOD = 0
    SLIDE = 1
    METAL = 2
    SHUTTER = 3
    GATE = 4
    BOOM = 5
    BARRICADE = 6


class Item(IntEnum):
    BANDAGE = 0
    BAT = 1
    BOTTLE = 2
    TORCH = 3
    KEY = 4
    CARD = 5
    TAPE = 6
    FILE = 7


ITEM_KINDS = len(Item)


class Flicker(IntEnum):
    NONE = 0
    FAULTY = 1
    FIRE = 2
    PULSE = 3
    SWEEP = 4
    """Steady, but of a searchlight, which moves."""


class ZoneKind(IntEnum):
    OUTDOORS = 0
    INDOORS = 1
    RESTRICTED = 2
    REFUGE = 3
    ROOF = 4


class GoalKind(IntEnum):
    REACH = 0
    FIND = 1
    SURVIVE = 2
    TASK = 3
    """Done when a trigger says so."""


class Outcome(IntEnum):
    """How a play-through ended; RUNNING while it has not."""

    RUNNING = 0
    WON = 1
    TORN_APART = 2
    TURNED = 3
    BLED_OUT = 4
    SHOT = 5
    DETAINED = 6
    LEFT_BEHIND = 7
    """The deadline of the map passed."""
    UNMASKED = 8
    """A hybrid was found out at a checkpoint and did not get away."""
    MOVED_ON = 9
    """The night goes on in another map."""


class Weather(IntEnum):
    CLEAR = 0
    RAIN = 1
    FOG = 2
    STORM = 3


class Phase(IntEnum):
    """What the director is shaping."""

    BUILD = 0
    PEAK = 1
    FADE = 2
    RELIEF = 3


class Spot(IntEnum):
    """Where somebody screened at a checkpoint is."""

    NONE = 0
    QUEUED = 1
    PAPERS = 2
    BLOOD = 3
    PASSED = 4
    REFUSED = 5
    DETAINED = 6


class Stream(IntEnum):
    """Streams of chance, one a rule: one more draw in a rule shifts nobody else's luck."""

    BIRTH = 1
    LAMP = 2
    MIND = 3
    COMBAT = 4
    INFECTION = 5
    CHECKPOINT = 6
    DIRECTOR = 7
    SHOT = 8
    VOICE = 9
    PEOPLE = 10
    TRIGGER = 11
    REGION = 12


@struct
class Who(NamedTuple):
    """Identity of a row."""

    has: U4
    gen: I4
    breed: U1
    person: U1
    look: I2
    """Which sprite of its kind; cosmetic, drawn from the view's own stream at spawn."""
    born_tick: I4


@struct
class Body(NamedTuple):
    """A disc on the ground."""

    x: F8
    y: F8
    px: F8
    """Position one tick ago; drawing interpolates."""
    py: F8
    vx: F8
    vy: F8
    fx: F8
    """Facing, a unit vector."""
    fy: F8
    radius: F8
    pose: U1
    pose_ticks: I4
    """Ticks left in the pose."""
    pose_of: I4
    """Ticks the pose lasts in all."""
    stride: F8
    """Metres walked since the last footfall."""


@struct
class Intent(NamedTuple):
    """What a mind or a player wants of the body this tick."""

    wx: F8
    """Wanted direction times 0..1 of the gait's speed."""
    wy: F8
    aim_x: F8
    aim_y: F8
    gait: U1
    speed: F8
    """Full speed for this intent, tiles/s (0: by gait)."""
    ask: U4
    ask_x: F8
    """Aim of a throw or leap, tiles relative to the body."""
    ask_y: F8
    ask_kind: U1
    """Item to use, or order to give."""


@struct
class Vital(NamedTuple):
    """Flesh and blood."""

    health: F8
    stamina: F8
    bleeding: F8
    """Health lost per second."""
    infection: F8
    """0..100; 100 turns."""
    infection_rate: F8
    """Per second; 0 = not infected."""
    hunger: F8
    humanity: F8
    notkin: F8
    notkin_quiet: F8
    """Seconds since the last cause."""
    struggle: F8
    """0..1 progress of breaking free while grabbed."""
    grabbers: I4
    """Infected holding this body."""
    stun_ticks: I4
    cooldown_ticks: I4
    """Until the next strike, grab or ability."""
    hurt_by: U1
    """Outcome to record if this hurt kills."""


@struct
class Sense(NamedTuple):
    """What a watcher perceived lately."""

    suspicion: F8
    """0..100 toward `prey`."""
    prey: I8
    """Handle of whom the suspicion is about."""
    seen: U1
    """1 while the prey is in sight."""
    seen_x: F8
    """Last known position."""
    seen_y: F8
    unseen_ticks: I4
    heard: F8
    """Loudness at the ear of the newest sound, tiles; 0 = none since the mind last asked."""
    heard_x: F8
    heard_y: F8
    heard_by: U1
    """Kind of that sound (events.Noise)."""
    scent_x: F8
    """Direction up the scent, unit or zero."""
    scent_y: F8
    scent: F8


@struct
class Mind(NamedTuple):
    """What an infected, a soldier or a companion has decided."""

    mood: U1
    mood_ticks: I4
    """Ticks spent in the mood."""
    goal_x: F8
    goal_y: F8
    goal_loud: F8
    """Loudness of the sound gone to; a newer one must beat 0.7 of it."""
    slot: I4
    """Flow field followed, -1 = straight at the goal."""
    stuck_ticks: I4
    best: F8
    """Smallest path cost to the goal so far; progress means beating it."""
    cry_ticks: I4
    """Until this one may cry again."""
    through: I4
    """Exit + 1 whose other end it is on its way to after its prey, 0 none."""
    through_ticks: I4
    why: U1
    why_value: F8
    why_x: F8
    why_y: F8
    why_tick: I4


@struct
class Social(NamedTuple):
    """Companions, soldiers and civilians."""

    order: U1
    order_x: F8
    order_y: F8
    checkpoint: I4
    """Checkpoint that guards or screens, -1 none."""
    place: I4
    """Position in its queue, 0 = being screened, -1 = not queueing."""
    spot: U1
    papers: U1
    """0 none, 1 forged, 2 card."""
    path: I4
    """Patrol path, -1 none."""
    leg: I4
    """Next point on the path."""
    leg_step: I4
    """+1 or -1 along the path."""
    wait_ticks: I4
    home_x: F8
    home_y: F8
    home_fx: F8
    home_fy: F8
    hostile: U1
    """1: this soldier fires at the player's people."""


@struct
class Pack(NamedTuple):
    """Carried things."""

    held: I2x2
    """(n, ITEM_KINDS)."""
    keys: U4
    """Bit k: opens locks of key k."""
    torch_on: U1
    hand: U1
    """Item held."""


@struct
class Ability(NamedTuple):
    """Nam-ra's abilities in use."""

    listen_ticks: I4
    leap_ticks: I4
    leap_x: F8
    """Per-tick displacement while in the air."""
    leap_y: F8


@struct
class Level(NamedTuple):
    """The rasters of one map, (h, w) unless said; doors are written in as they change."""

    solid: U1x2
    """1 blocks bodies now; 2 blocks but is low: leapt over and seen over."""
    walls: U1x2
    """Masks of the solid neighbours of every cell, kept with `solid`; see core/walls.py."""
    wall: U1x2
    """`solid` without doors and barricades."""
    opaque: U1x2
    """1 blocks sight and light now."""
    muffle: I2x2
    """Loudness lost entering the cell, now, on top of distance."""
    muffle_wall: I2x2
    """`muffle` without doors."""
    cost: U1x2
    """Extra path cost in tenths of a tile."""
    surface: U1x2
    cover: U1x2
    zone: I2x2
    """Zone row, -1 none; the last drawn wins."""
    indoors: U1x2
    door: I2x2
    """Door row covering the cell, -1 none."""
    light: F4x2
    """0..1 from lamps that are on."""
    lamp_of: I2x2
    """Strongest lamp at the cell, -1 none."""
    enter_people: I2x2
    """Path cost in tenths of entering the cell, negative = closed: for those who open doors."""
    enter_infected: I2x2
    """The same for those who break them."""


@struct
class Doors(NamedTuple):
    """Doors and barricades, (d,)."""

    x0: I4
    y0: I4
    x1: I4
    """Exclusive."""
    y1: I4
    state: U1
    style: U1
    locked: U1
    key: I4
    """Key number that opens it, -1 none."""
    health: F8
    full: F8
    bashed_ticks: I4
    """Until the next blow is heard."""


@struct
class Items(NamedTuple):
    """Things lying about, (i,)."""

    x: F8
    y: F8
    kind: U1
    key: I4
    here: U1


@struct
class Lamps(NamedTuple):
    """Fixed lights, (l,)."""

    x: F8
    y: F8
    radius: F8
    strength: F8
    red: F8
    green: F8
    blue: F8
    height: F8
    """World pixels above the floor; drawing only."""
    flicker: U1
    on: U1
    glow: F8
    """0..1 right now, moved by the flicker."""


@struct
class Zones(NamedTuple):
    kind: U1
    x0: F8
    y0: F8
    x1: F8
    y1: F8


@struct
class Paths(NamedTuple):
    """Patrol paths and queues as one list of points; path p owns points first[p]:first[p+1]."""

    first: I4
    loop: U1
    wait: F8
    x: F8
    y: F8


@struct
class Checkpoints(NamedTuple):
    """Quarantine checkpoints, (c,)."""

    x0: F8
    """Lane rectangle where one is screened."""
    y0: F8
    x1: F8
    y1: F8
    queue: I4
    """Path from tail to head."""
    gate: I4
    """Door row."""
    beyond_x: F8
    beyond_y: F8
    screening: U1
    """1 papers, 2 blood, 3 both."""
    client: I8
    """Handle of the one being screened."""
    stage: U1
    """Spot of the client."""
    stage_ticks: I4
    away_ticks: I4
    """Ticks the client has been out of the lane during this stage."""
    alarm_ticks: I4
    """Ticks the alarm still sounds."""
    verdicts: I4
    """How many have been judged; numbers the draws."""


@struct
class Goals(NamedTuple):
    """What has to be done, in order, (g,)."""

    kind: U1
    who: U1
    """1 On-jo, 2 Nam-ra, 3 both."""
    order: I4
    x0: F8
    y0: F8
    x1: F8
    y1: F8
    item: I4
    until: F8
    """Hour to survive to."""
    done: U1


@struct
class Exits(NamedTuple):
    x0: F8
    y0: F8
    x1: F8
    y1: F8
    who: U1
    to: I4
    """Exit row this one leads to inside the map, -1 = leaves the map."""


@struct
class Fields(NamedTuple):
    """What spreads over the map."""

    scent: F8x2
    """(ceil(h/2), ceil(w/2))."""
    scent_next: F8x2
    loud: F4x2
    """(h, w) loudness of the flood in hand."""
    loud_stamp: I4x2
    """Flood number that last wrote the cell."""
    flow_cost: I4x3
    """(slots, h, w) path cost in tenths of a tile, FAR where unreached."""
    flow_goal: I4x2
    """(slots, 4): goal y, goal x, movement class, limit in tenths."""
    flow_used: I4
    """(slots,) tick of last use."""
    flow_made: I4
    """(slots,) version of the doors it was begun with, -1 not begun."""
    flow_asked: I4
    """(slots,) number of the request a slot waits or is worked on for, 0 = finished."""
    flow_count: I4
    """(1,) requests so far."""
    flow_now: I4
    """(1,) slot being worked on, -1 none."""
    flow_left: I4
    """(1,) tiles that may still be settled this tick."""
    flow_job: I4
    flow_bucket: I4
    flow_link: I4
    """Where the work on it stands; see core/flow.py."""
    visible: U1x2
    """(h, w) 1 where the player sees now."""
    known: U1x2
    """(h, w) 1 where the player has seen."""
    version: I8
    """(1,) counts changes of doors: fields older than it are stale."""


@struct
class Sounds(NamedTuple):
    """This tick's sounds, (s,); `count[0]` of them are real."""

    queued: I8
    x: F8
    y: F8
    loud: F8
    kind: U1
    source: I8


@struct
class Missiles(NamedTuple):
    """Thrown bottles in the air, (m,)."""

    live: U1
    kind: U1
    x: F8
    y: F8
    px: F8
    py: F8
    to_x: F8
    to_y: F8
    step_x: F8
    step_y: F8
    ticks: I4
    of: I4
    by: I8


@struct
class Outbox(NamedTuple):
    """Events of this tick, (e,); see events.py."""

    filled: I8
    kind: U1
    who: I8
    whom: I8
    x: F8
    y: F8
    value: F8
    sub: I4


@struct
class State(NamedTuple):
    """Single numbers that change, each a (1,) array."""

    tick: I8
    seed: I8
    hour: F8
    deadline: F8
    ambient: F8
    """0..1 light outdoors by the hour."""
    night: U1
    weather: U1
    mutation: F8
    outcome: U1
    player: I8
    stress: F8
    felt: F8
    """The player's health when the director last looked."""
    phase: U1
    phase_ticks: I4
    mob_ticks: I4
    spawned: I4
    alarm: U1
    floods: I4
    killed: I4
    turned: I4
    lost: I4
    """People dead."""
    directed: U1
    """1 when the map lets the director send waves."""
    lit_version: I8
    """Version of the doors the lamps were last cast with."""
    exit_in: I4
    """Exit the player stands in, -1 none: a passage works on entering."""


@struct
class Triggers(NamedTuple):
    """What the map waits for, (t,); what it then does stands in the plan."""

    when: U1
    """deeds.When."""
    who: U1
    """Bits of deeds.Who."""
    x0: F8
    y0: F8
    x1: F8
    y1: F8
    corner: I4
    """(t + 1,) first corner of each outline."""
    corner_x: F8
    corner_y: F8
    number: F8
    """Seconds of a timer, or an hour."""
    event: I4
    row: I4
    state: I4
    term: I4
    """(2 t + 1,) first term of what is waited for, then of what must hold besides."""
    term_value: I4
    term_op: U1
    term_number: F8
    once: U1
    after_ticks: I4
    armed: U1
    held: U1
    """1 while somebody is inside, or while the terms hold: a trigger answers to changes."""
    due: I8
    """Tick at which it acts, -1 none."""
    ready: U1
    """1: it acts now."""
    times: I4
    """How often it has acted."""


@struct
class Story(NamedTuple):
    """Named values of the map, (v,): see deeds.READ and deeds.RULED for the first rows."""

    value: F8
    onward: I4
    """(1,) lead of the plan that is being followed to another map, -1 none."""


@struct
class Spawns(NamedTuple):
    """Spawn zones, (s,)."""

    left: I4
    """How many may still come from here, -1 = any number."""


@struct
class Sources(NamedTuple):
    """Things that sound again and again, (s,)."""

    x: F8
    y: F8
    loud: F8
    period_ticks: I4
    kind: U1
    on: U1
    wait_ticks: I4


@struct
class Beams(NamedTuple):
    """Searchlights, (b,)."""

    lamp: I4
    path: I4
    speed: F8
    at: F8
    """Tiles along the path."""
    way: I4
    """+1 or -1."""


@struct
class Regions(NamedTuple):
    """Squares of a large map and the infected counted there, (r,); see systems/regions.py."""

    heads: I4x2
    """(p, BREEDS) infected without a body in each pocket."""
    held: I4
    """Heads of a region in all."""
    met: I8
    """Tick at which somebody was last found within `region.asleep` tiles."""
    near: I8
    """Tick at which somebody was last found within `region.awake` tiles."""
    total: I8
    """(1,) heads of all regions."""


@struct
class Pockets(NamedTuple):
    """Open ground of one region that hangs together without a door, (p,): who is counted in it comes back in
    it. Worked out of the map; where a map has no regions, nothing is in here."""

    of: I4x2
    """(h, w) pocket of a cell, -1 none."""
    region: I4
    first: I4
    """(p + 1,) first entry of each pocket in `cell`."""
    cell: I4
    """Cells by pocket, as y * w + x."""
    begin: I4
    """(r + 1,) first pocket of each region."""
    named: U1
    """(n,) 1 where the map's own first tenant of a row is one infected with a name of its own."""
    side: int
    """Tiles along a region."""
    across: int
    """Regions in a row of them."""


@struct
class Arrivals(NamedTuple):
    """Who gets a body this tick, (n,); empty when the tick ends."""

    row: I4
    """Claimed, and nobody's until the body is in it."""
    breed: U1
    x: F8
    y: F8
    heard: F8
    """Loudness at the ear of what woke it, 0 = nothing did."""
    heard_x: F8
    heard_y: F8
    heard_by: U1
    filled: I8
    """(1,) how many are real."""
    people: I4
    """Rows of those in whose sight nobody may appear."""
    watching: I8
    """(1,) how many of `people` are real."""


@struct
class Rows(NamedTuple):
    """The free list, a stack; see core/rows.py."""

    free: I4
    left: I8
    """(1,) free rows."""
    top: I8
    """(1,) one past the highest row ever claimed: loops end here."""


@struct
class Scratch(NamedTuple):
    """Working memory of kernels; never part of a digest or a save."""

    box: I4
    """(4,) first column, first row, columns and rows of the cells the crowd is in."""
    cell_start: I4
    """(h * w + 2,) first entry of each cell of the box in `order`."""
    order: I4
    """(n,) rows sorted by cell."""
    near: F8x2
    """(NEAR, n + LANES) x, y, radius and wish in that order; see core/crowd.py."""
    rows: I4
    """(n,) living rows, ascending."""
    living: I8
    """(1,) how many of `rows` are real."""
    crowd: I4
    """Those of `rows` who may be in somebody's way."""
    go_x: F8
    go_y: F8
    """Tiles a row wants to go this tick."""
    push_x: F8
    push_y: F8
    """Tiles a row is pushed; then its whole step."""
    prey: I4
    """(n,) rows that can be hunted."""
    prey_count: I8
    link: I4
    bucket: I4
    circle: F8x2
    """(rays, 2) unit vectors round the clock."""
    polygon: F8
    lead: U1x3
    """(slots, h, w) which way each flow field leads from a cell, as far as anybody has asked."""
    lit: I8
    """(1,) one more than the version of the doors that `lit_opaque` is of; 0 where it is of none."""
    lit_opaque: U1x2
    """(h, w) what was opaque when lamps were last cast."""
    lead_made: I8
    """(slots,) version of the doors each of them was asked under."""


@struct
class Cones(NamedTuple):
    """Cosines of half the angles in the rules, worked out once."""

    infected: float
    torch: float
    human: F8


@struct
class Tables(NamedTuple):
    """All of a world in one reference."""

    rows: Rows
    who: Who
    body: Body
    intent: Intent
    vital: Vital
    sense: Sense
    mind: Mind
    social: Social
    pack: Pack
    ability: Ability
    level: Level
    doors: Doors
    items: Items
    lamps: Lamps
    zones: Zones
    paths: Paths
    checkpoints: Checkpoints
    goals: Goals
    exits: Exits
    fields: Fields
    sounds: Sounds
    missiles: Missiles
    outbox: Outbox
    state: State
    triggers: Triggers
    story: Story
    spawns: Spawns
    sources: Sources
    beams: Beams
    regions: Regions
    pockets: Pockets
    arrivals: Arrivals
    scratch: Scratch
    numbers: Numbers
    cones: Cones


ACTOR_TABLES = ("who", "body", "intent", "vital", "sense", "mind", "social", "pack", "ability")
"""Tables over the row space, cleared when a row is claimed."""
UNSAVED = ("pockets", "arrivals", "scratch", "numbers", "cones")
"""Tables a digest and a save leave out."""
OF_SOME_MAPS = ("triggers", "story", "spawns", "sources", "beams", "regions")
"""Tables a digest leaves out where their first column has no rows: most maps have none of these."""
SURFACES = ("tile", "wood", "concrete", "grass", "gravel", "carpet", "metal", "glass", "water", "asphalt")
