"""What somebody perceives, decides and belongs to."""

from typing import NamedTuple

from game.core.compiled import F8, I4, I8, U1, struct


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
    detour: U1
    """1: on the way round those who stand in the first one."""
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
    """A soldier's, listening or at a point of his path; a companion's, out of touch with the player."""
    home_x: F8
    home_y: F8
    home_fx: F8
    home_fy: F8
    hostile: U1
    """1: this soldier fires at the player's people."""
