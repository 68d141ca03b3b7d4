"""All tables of a world in one reference, and which of them a digest and a save keep."""

from typing import NamedTuple

from game.core.compiled import I4, I8, struct
from game.sim.components.bodies import Ability, Body, Intent, Pack, Vital, Who
from game.sim.components.checkpoints import Checkpoints
from game.sim.components.fields import Fields
from game.sim.components.ground import Exits, Level, Paths, Zones
from game.sim.components.minds import Mind, Sense, Social
from game.sim.components.regions import Arrivals, Pockets, Regions
from game.sim.components.scratch import Cones, Scratch
from game.sim.components.signals import Outbox, Sounds
from game.sim.components.story import Goals, Spawns, State, Story, Triggers
from game.sim.components.things import Beams, Doors, Items, Lamps, Missiles, Sources
from game.sim.numbers import Numbers


@struct
class Rows(NamedTuple):
    """The free list, a stack; see core/rows.py."""

    free: I4
    left: I8
    """(1,) free rows."""
    top: I8
    """(1,) one past the highest row ever claimed: loops end here."""


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
