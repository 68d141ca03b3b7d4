"""The rules' numbers: typed, each with unit, range and reason. Values stand in assets/rules/<group>.toml."""

from dataclasses import dataclass
from typing import Annotated, NamedTuple

from game.core.compiled import F8, struct


@dataclass(frozen=True, slots=True)
class Num:
    """What a modder must know of one number."""

    unit: str
    low: float
    high: float
    reason: str


@struct
class BodyNumbers(NamedTuple):
    """Bodies and what they can do; rules/body.toml."""

    radius: Annotated[float, Num("tiles", 0.2, 0.45, "a body is a disc; doors are one tile wide")]
    sneak: Annotated[float, Num("tiles/s", 0.2, 5, "slow enough to cost time")]
    walk: Annotated[float, Num("tiles/s", 0.5, 8, "a brisk walk")]
    run: Annotated[float, Num("tiles/s", 1, 12, "faster than a fresh infected, for as long as breath lasts")]
    hybrid_run: Annotated[float, Num("tiles/s", 1, 12, "an infected body does not tire the same way")]
    speed_up: Annotated[float, Num("s", 0.01, 1, "crisp: standing to full speed")]
    slow_down: Annotated[float, Num("s", 0.01, 1, "crisp: full speed to standing")]
    health: Annotated[float, Num("", 1, 1000, "of a human or hybrid at full")]
    stamina: Annotated[float, Num("", 1, 1000, "at full")]
    run_cost: Annotated[float, Num("stamina/s", 0, 100, "about eight seconds of sprint")]
    breath: Annotated[float, Num("stamina/s", 0, 100, "recovery when not running")]
    winded: Annotated[float, Num("stamina", 0, 100, "below this one cannot start to run")]
    reach: Annotated[float, Num("tiles", 0.3, 3, "of a blow, from edge to edge")]
    fist_damage: Annotated[float, Num("health", 0, 200, "bare hands push more than they hurt")]
    bat_damage: Annotated[float, Num("health", 0, 200, "three blows fell a walker")]
    strike_time: Annotated[float, Num("s", 0.1, 3, "one swing")]
    strike_cost: Annotated[float, Num("stamina", 0, 100, "swinging is work")]
    strike_push: Annotated[float, Num("tiles/s", 0, 12, "knock-back")]
    strike_stun: Annotated[float, Num("s", 0, 5, "the struck stagger")]
    break_free: Annotated[float, Num("1/s", 0, 5, "progress of a lone struggle per second, untouched")]
    struggle_push: Annotated[float, Num("", 0, 1, "progress added by each struggling blow")]
    drag_down: Annotated[float, Num("grabbers", 1, 10, "this many drag one down")]
    crush: Annotated[float, Num("health/s", 0, 200, "lost per grabber while dragged down")]
    bleed_heal: Annotated[float, Num("health/s per s", 0, 5, "small wounds close by themselves")]
    bandage_heal: Annotated[float, Num("health", 0, 200, "a dressed wound")]
    use_reach: Annotated[float, Num("tiles", 0.5, 3, "for doors, things and people")]
    throw_range: Annotated[float, Num("tiles", 1, 30, "a bottle from the shoulder")]
    throw_speed: Annotated[float, Num("tiles/s", 1, 40, "in the air")]


@struct
class NoiseNumbers(NamedTuple):
    """Loudness of deeds, in tiles they carry over open ground; rules/noise.toml."""

    sneak: Annotated[float, Num("tiles", 0, 200, "a careful footfall")]
    walk: Annotated[float, Num("tiles", 0, 200, "a footfall")]
    run: Annotated[float, Num("tiles", 0, 200, "a running footfall")]
    door: Annotated[float, Num("tiles", 0, 200, "a door opened or closed")]
    melee: Annotated[float, Num("tiles", 0, 200, "a blow that lands")]
    glass: Annotated[float, Num("tiles", 0, 200, "a bottle bursts")]
    shout: Annotated[float, Num("tiles", 0, 200, "a raised voice")]
    rifle: Annotated[float, Num("tiles", 0, 200, "a shot")]
    bash: Annotated[float, Num("tiles", 0, 200, "a body against a door")]
    alarm: Annotated[float, Num("tiles", 0, 200, "the checkpoint's siren")]
    cry: Annotated[float, Num("tiles", 0, 200, "an infected that has seen prey")]
    surfaces: Annotated[F8, Num("factor", 0, 4, "steps by surface, in the order of surroundings.SURFACES")]
    rain: Annotated[float, Num("factor", 0, 1, "what rain leaves of every sound")]
    storm: Annotated[float, Num("factor", 0, 1, "what a storm leaves of every sound")]
    stride_walk: Annotated[float, Num("tiles", 0.2, 3, "between two footfalls")]
    stride_run: Annotated[float, Num("tiles", 0.2, 3, "between two footfalls at a run")]
    door_muffle: Annotated[float, Num("tiles", 0, 100, "lost through a closed door")]
    fence_muffle: Annotated[float, Num("tiles", 0, 100, "lost through what is closed but seen through")]
    newer: Annotated[float, Num("factor", 0, 2, "a newer sound wins above this share of the current one")]


@struct
class SightNumbers(NamedTuple):
    """Eyes; rules/sight.toml."""

    infected_cone: Annotated[float, Num("degrees", 1, 360, "poor eyes, one cone")]
    infected_lit: Annotated[float, Num("tiles", 0, 40, "range toward lit prey")]
    infected_dark: Annotated[float, Num("tiles", 0, 40, "range toward unlit prey")]
    infected_rate: Annotated[float, Num("1/s", 0, 1000, "suspicion at zero distance")]
    touch: Annotated[float, Num("tiles", 0, 5, "felt without eyes")]
    human_cones: Annotated[F8, Num("degrees", 1, 360, "three, first match wins")]
    human_ranges: Annotated[F8, Num("tiles", 0, 60, "of the three cones")]
    human_rates: Annotated[F8, Num("1/s", 0, 1000, "suspicion at zero distance, of the three cones")]
    light_levels: Annotated[F8, Num("factor", 0, 2, "lit, dim, dark")]
    lit: Annotated[float, Num("light", 0, 1, "from this light on one is lit")]
    dim: Annotated[float, Num("light", 0, 1, "from this light on one is dim, below it dark")]
    posture: Annotated[F8, Num("factor", 0, 4, "still, sneaking, walking, running")]
    night_far: Annotated[float, Num("factor", 0, 1, "human range beyond night_near toward unlit targets")]
    night_near: Annotated[float, Num("tiles", 0, 40, "night does not shorten sight below this")]
    rain: Annotated[float, Num("factor", 0, 1, "range in rain or storm")]
    fog: Annotated[float, Num("factor", 0, 1, "range in fog")]
    cover: Annotated[float, Num("tiles", 0, 10, "one hiding in cover is seen only within this")]
    decay: Annotated[float, Num("1/s", 0, 200, "suspicion lost per second")]
    decay_after: Annotated[float, Num("s", 0, 20, "unseen before it decays")]
    bands: Annotated[F8, Num("suspicion", 0, 100, "look, search, alarm")]
    curfew: Annotated[float, Num("0 or 1", 0, 1, "at night soldiers suspect whoever is indoors or on a roof")]
    release: Annotated[F8, Num("suspicion", 0, 100, "let go of look, search, alarm")]
    torch_range: Annotated[float, Num("tiles", 1, 40, "of a hand torch")]
    torch_half: Annotated[float, Num("degrees", 5, 90, "half its angle")]
    player_range: Annotated[float, Num("tiles", 4, 40, "how far the player's own eyes reach")]


@struct
class InfectedNumbers(NamedTuple):
    """The infected; arrays are by breed: walker, runner, listener; rules/infected.toml."""

    health: Annotated[F8, Num("health", 1, 1000, "by breed")]
    speed: Annotated[F8, Num("tiles/s", 0.1, 12, "chasing, by breed")]
    amble: Annotated[F8, Num("tiles/s", 0.1, 12, "idle and searching, by breed")]
    hearing: Annotated[F8, Num("factor", 0, 5, "loudness at the ear, by breed")]
    eyes: Annotated[F8, Num("factor", 0, 2, "sight range, by breed; 0 is blind")]
    nose: Annotated[F8, Num("factor", 0, 5, "scent felt, by breed")]
    bash: Annotated[F8, Num("health/s", 0, 100, "against doors, by breed")]
    grab_reach: Annotated[float, Num("tiles", 0, 2, "from edge to edge")]
    grab_time: Annotated[float, Num("s", 0, 5, "from the lunge to the hold")]
    bite_time: Annotated[float, Num("s", 0.1, 10, "from the hold to the bite; break free before")]
    bite_damage: Annotated[float, Num("health", 0, 100, "each bite")]
    bite_bleed: Annotated[float, Num("health/s", 0, 20, "each bite")]
    rest: Annotated[float, Num("s", 0, 10, "after a bite or a shove before the next grab")]
    search: Annotated[float, Num("s", 0, 60, "looking about where prey was last known")]
    linger: Annotated[float, Num("s", 0, 60, "at a sound's place before drifting off")]
    stuck: Annotated[float, Num("s", 0.5, 30, "without progress before another way is tried")]
    renew: Annotated[float, Num("s", 0.5, 600, "a way round a crowd is kept at most before it is found anew")]
    scent_least: Annotated[float, Num("scent", 0, 10, "weakest trail followed")]
    cry_rest: Annotated[float, Num("s", 0, 120, "between two cries of one")]
    wander: Annotated[float, Num("chance/s", 0, 1, "an idle one takes a few steps")]
    rally_size: Annotated[float, Num("heads", 1, 100, "a herd worth joining")]
    rally_radius: Annotated[float, Num("tiles", 0.5, 20, "of a herd")]
    night_speed: Annotated[float, Num("factor", 0.5, 3, "at night")]
    wake: Annotated[float, Num("tiles", 5, 200, "minds beyond this from the player sleep")]
    sweat: Annotated[float, Num("scent/s", 0, 10, "left by the living")]
    sweat_blood: Annotated[float, Num("factor", 1, 20, "left by the bleeding")]
    scent_half: Annotated[float, Num("s", 1, 600, "half-life of a trail")]
    scent_spread: Annotated[float, Num("1/s", 0, 2, "share that drifts to the neighbours")]
    scent_rain: Annotated[float, Num("factor", 1, 50, "how much faster rain washes it, under the sky")]
    scent_wind: Annotated[float, Num("tiles/s", 0, 5, "how fast wind carries it, under the sky")]
    feed: Annotated[float, Num("s", 0, 120, "over a fresh body")]
    stairs: Annotated[float, Num("tiles", 0, 40, "hunters this near come after their prey through a passage")]
    stairs_time: Annotated[float, Num("s", 0, 60, "and arrive this much later, and more by their distance")]


@struct
class InfectionNumbers(NamedTuple):
    """From bite to turning; rules/infection.toml."""

    shortest: Annotated[float, Num("s", 5, 3600, "untreated, to 100")]
    longest: Annotated[float, Num("s", 5, 3600, "untreated, to 100")]
    further_bite: Annotated[float, Num("infection", 0, 100, "added by each further bite")]
    found: Annotated[float, Num("infection", 0, 100, "a scanner finds it")]
    visible: Annotated[float, Num("infection", 0, 100, "symptoms show")]
    crisis: Annotated[float, Num("infection", 0, 100, "stamina fails")]
    bandage_slow: Annotated[float, Num("factor", 0, 1, "a dressed bite spreads slower")]
    rise: Annotated[float, Num("s", 0, 60, "the dead lie before they stand up")]


@struct
class HybridNumbers(NamedTuple):
    """Nam-ra's body; rules/hybrid.toml."""

    hunger_rate: Annotated[float, Num("1/s", 0, 10, "one per half minute")]
    hunger_blood: Annotated[float, Num("1/s", 0, 20, "while smelling fresh blood")]
    blood_reach: Annotated[float, Num("tiles", 0, 40, "fresh blood is smelt within")]
    night: Annotated[float, Num("factor", 0, 5, "hunger and senses at night")]
    bands: Annotated[F8, Num("hunger", 0, 100, "restless, ravenous, brink")]
    starve: Annotated[float, Num("health/s", 0, 10, "lost at 100 hunger")]
    kin_attack: Annotated[float, Num("not-kin", 0, 100, "a blow among them")]
    kin_run: Annotated[float, Num("1/s", 0, 100, "running among them")]
    kin_bleed: Annotated[float, Num("1/s", 0, 100, "own blood")]
    kin_carry: Annotated[float, Num("1/s", 0, 100, "a bleeding human beside her")]
    kin_close: Annotated[float, Num("1/s", 0, 100, "per infected that can touch her: they sniff")]
    kin_decay: Annotated[float, Num("1/s", 0, 100, "forgotten per second")]
    kin_quiet: Annotated[float, Num("s", 0, 20, "without a cause before it decays")]
    kin_reach: Annotated[float, Num("tiles", 0, 40, "infected this near are witnesses")]
    kin_release: Annotated[float, Num("not-kin", 0, 100, "hunted until it falls below")]
    listen_cost: Annotated[float, Num("hunger", 0, 100, "")]
    listen_reach: Annotated[float, Num("tiles", 1, 60, "movers heard through walls")]
    listen_time: Annotated[float, Num("s", 0.1, 20, "")]
    leap_cost: Annotated[float, Num("hunger", 0, 100, "")]
    leap_reach: Annotated[float, Num("tiles", 1, 12, "")]
    leap_time: Annotated[float, Num("s", 0.1, 2, "in the air")]
    claw_damage: Annotated[float, Num("health", 0, 200, "her bare hands")]
    mend: Annotated[float, Num("health/s", 0, 20, "she heals while not ravenous")]


@struct
class DoorNumbers(NamedTuple):
    """Doors and barricades, by style: wood slide metal shutter gate boom barricade; rules/doors.toml."""

    health: Annotated[F8, Num("health", 1, 10000, "by style")]
    opaque: Annotated[F8, Num("0 or 1", 0, 1, "a closed one blocks sight, by style")]
    settle: Annotated[float, Num("s", 0, 10, "between two blows that count")]


@struct
class DayNumbers(NamedTuple):
    """The day; rules/day.toml."""

    hours: Annotated[F8, Num("hour", 0, 24, "dawn, day, dusk, night begin")]
    minutes: Annotated[F8, Num("minutes", 0.05, 240, "real minutes of dawn, day, dusk, night")]
    lights: Annotated[F8, Num("light", 0, 1, "outdoors: night, day")]
    indoors: Annotated[float, Num("factor", 0, 1, "what daylight is left indoors")]


@struct
class PeopleNumbers(NamedTuple):
    """Companions, civilians, soldiers; rules/people.toml."""

    follow_near: Annotated[float, Num("tiles", 0.5, 10, "a companion stops here")]
    follow_far: Annotated[float, Num("tiles", 1, 30, "a companion runs beyond this")]
    fear: Annotated[float, Num("tiles", 0, 20, "a companion backs off from a hunter this near")]
    retreat_health: Annotated[float, Num("health", 0, 100, "a companion retreats below")]
    retreat_adjacent: Annotated[float, Num("heads", 1, 20, "or with this many adjacent")]
    wall_sense: Annotated[float, Num("tiles", 0, 10, "keeps this far out of doorways")]
    voice: Annotated[
        float, Num("tiles", 0, 200, "an order carries so far along open ways; in sight a sign will do")
    ]
    lost_far: Annotated[float, Num("tiles", 1, 100, "a companion is out of touch beyond this")]
    lost_time: Annotated[float, Num("s", 0.1, 60, "and calls out after so long")]
    soldier_health: Annotated[float, Num("health", 1, 1000, "")]
    aim_time: Annotated[float, Num("s", 0.1, 10, "from alarm to the first shot")]
    shot_rest: Annotated[float, Num("s", 0.1, 10, "between shots")]
    shot_damage: Annotated[float, Num("health", 0, 500, "a rifle round")]
    shot_range: Annotated[float, Num("tiles", 1, 60, "")]
    shot_hit: Annotated[float, Num("chance", 0, 1, "at zero distance in light")]
    shot_far: Annotated[float, Num("chance", 0, 1, "at full range in light")]
    halt_time: Annotated[float, Num("s", 0, 30, "a warning before the first shot at a person")]


@struct
class CheckpointNumbers(NamedTuple):
    """Screening; rules/checkpoint.toml."""

    paper_time: Annotated[float, Num("s", 0.1, 60, "looking at papers")]
    blood_time: Annotated[float, Num("s", 0.1, 60, "a drop on a strip")]
    judge_time: Annotated[float, Num("s", 0.1, 60, "from verdict to the next")]
    forged_found: Annotated[float, Num("chance", 0, 1, "a forged card is noticed")]
    hybrid_base: Annotated[float, Num("chance", 0, 1, "positive for a sated hybrid")]
    hybrid_hunger: Annotated[float, Num("chance", 0, 1, "added at full hunger")]
    human_false: Annotated[float, Num("chance", 0, 1, "positive for a healthy human")]
    alarm_time: Annotated[float, Num("s", 0, 600, "the siren")]
    spacing: Annotated[float, Num("tiles", 0.5, 4, "between two in a queue")]
    patience: Annotated[float, Num("s", 0, 120, "out of the lane before a client is waved on")]


@struct
class DirectorNumbers(NamedTuple):
    """Pacing; rules/director.toml."""

    stress_near: Annotated[float, Num("1/s", 0, 100, "per hunter near, by nearness")]
    stress_harm: Annotated[float, Num("per health", 0, 10, "health lost")]
    stress_decay: Annotated[float, Num("1/s", 0, 100, "")]
    near: Annotated[float, Num("tiles", 1, 40, "a hunter this near presses")]
    peak_at: Annotated[float, Num("stress", 0, 100, "")]
    peak: Annotated[float, Num("s", 0, 60, "")]
    fade_to: Annotated[float, Num("stress", 0, 100, "")]
    relief: Annotated[float, Num("s", 0, 300, "")]
    mob_least: Annotated[float, Num("heads", 0, 100, "")]
    mob_most: Annotated[float, Num("heads", 0, 100, "")]
    mob_soonest: Annotated[float, Num("s", 1, 3600, "between mobs")]
    mob_latest: Annotated[float, Num("s", 1, 3600, "between mobs")]
    walk_away: Annotated[float, Num("tiles", 0, 200, "of walking to the nearest spawn")]
    walk_most: Annotated[float, Num("tiles", 0, 400, "of walking to the farthest spawn")]
    runners: Annotated[float, Num("chance", 0, 1, "one of a mob is a runner")]
    cap: Annotated[float, Num("heads", 0, 100000, "infected alive before mobs stop")]


@struct
class RegionNumbers(NamedTuple):
    """Regions of large maps; rules/region.toml."""

    side: Annotated[float, Num("tiles", 8, 128, "of a region, a square of the map")]
    least: Annotated[float, Num("tiles", 0, 1024, "a map no longer than this either way has no regions")]
    asleep: Annotated[float, Num("tiles", 56, 400, "nobody nearer to a region: its calm are counted")]
    awake: Annotated[float, Num("tiles", 48, 400, "somebody nearer to a region: the counted come back")]
    after: Annotated[float, Num("s", 2, 600, "nobody near for so long before the first are counted")]
    apart: Annotated[float, Num("tiles", 0, 100, "nobody comes back nearer than this to a person")]
    budget: Annotated[float, Num("heads", 1, 1000, "come back in one tick, sounds aside")]


@struct
class Numbers(NamedTuple):
    """All of assets/rules, one field a file."""

    body: BodyNumbers
    noise: NoiseNumbers
    sight: SightNumbers
    infected: InfectedNumbers
    infection: InfectionNumbers
    hybrid: HybridNumbers
    doors: DoorNumbers
    day: DayNumbers
    people: PeopleNumbers
    checkpoint: CheckpointNumbers
    director: DirectorNumbers
    region: RegionNumbers
