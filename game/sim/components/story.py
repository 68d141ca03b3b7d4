"""Where the night stands: its single numbers, goals, triggers and named values."""

from typing import NamedTuple

from game.core.compiled import F8, I4, I8, U1, struct


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
    wind_x: F8
    """Where the wind blows to under the sky: a unit vector, or nothing."""
    wind_y: F8
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
