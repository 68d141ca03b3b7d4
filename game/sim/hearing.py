"""How a sound carries: what the weather leaves of it, and one flood of it over the ground of this world."""

from game.core.compiled import compiled
from game.core.sound import flood
from game.sim.components.tables import Tables
from game.sim.kinds.surroundings import Weather


@compiled
def left_by_weather(w: Tables) -> float:
    """What the weather leaves of every sound, 0..1."""
    if w.state.weather[0] == Weather.RAIN:
        return w.numbers.noise.rain
    if w.state.weather[0] == Weather.STORM:
        return w.numbers.noise.storm
    return 1.0


@compiled
def spread(w: Tables, x: float, y: float, loud: float) -> int:
    """Flood the map with a sound, loudness in tiles. -> the number by which `ear` knows it"""
    w.state.floods[0] += 1
    number = int(w.state.floods[0])
    loudness, stamp = w.fields.loud, w.fields.loud_stamp
    bucket, link = w.scratch.bucket, w.scratch.link
    flood(loudness, stamp, number, w.level.muffle, w.level.door, x, y, loud, bucket, link)
    return number
