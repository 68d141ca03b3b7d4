"""Who is in a row, the body there, what it wants and carries."""

from typing import NamedTuple

from game.core.compiled import F8, I2, I4, U1, U4, I2x2, struct


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
