"""Signs to the player and of the state: the checkpoint, the alarm, the menu, goals and endings."""

import numpy as np

from assets.make.sound_piano import hertz, note
from assets.make.sound_senses import heartbeat_pair
from assets.make.sound_signal import (
    RATE,
    Rng,
    Signal,
    add,
    band,
    curve,
    decay,
    driven,
    low_pass,
    noise,
    resonate,
    room,
    samples,
    silence,
    struck,
    sweep,
    times,
    whole,
)


def checkpoint_pass(rng: Rng, _variant: int) -> Signal:
    """Two clean tones from a cheap speaker, upwards."""
    x = silence(0.9)
    for at, tone in ((0.0, 659.26), (0.17, 987.77)):
        chime = struck(
            samples(0.7), [(tone, 0.6, 1.0), (2 * tone, 0.3, 0.3), (3.01 * tone, 0.15, 0.12)], 0.004
        )
        add(x, chime, at)
    return room(band(x, 350, 4500, 1), rng, 0.5, 0.12, 3500)


def checkpoint_refuse(rng: Rng, _variant: int) -> Signal:
    """A rasping buzzer, twice."""
    x = silence(0.85)
    for at, length in ((0.0, 0.22), (0.3, 0.42)):
        n = samples(length)
        t = times(n)
        raw = np.sign(np.sin(2 * np.pi * 146.0 * t)) + 0.8 * np.sign(np.sin(2 * np.pi * 155.5 * t))
        gate = curve(n, (0, 0), (0.03, 1), (0.93, 1), (1, 0))
        add(x, resonate(raw * gate, [(440, 300, 1.0), (1150, 400, 0.8), (2300, 900, 0.4)]), at)
    return room(low_pass(x, 4000), rng, 0.4, 0.1, 3000)


def alarm(rng: Rng, _variant: int) -> Signal:
    """A containment siren: two rising whoops to a round."""
    n = samples(2.4)
    pitch = np.tile(curve(n // 2, (0, 430), (0.75, 960), (0.9, 960), (1, 430)), 2)
    pitch *= round(pitch.sum() / RATE) / (pitch.sum() / RATE)
    phase = np.cumsum(pitch) / RATE
    x = sum((k**-0.8 * np.sin(2 * np.pi * k * phase) for k in range(1, 6)), np.zeros(n))
    level = np.tile(curve(n // 2, (0, 0.35), (0.2, 1), (0.88, 1), (1, 0.35)), 2)
    horn = resonate(driven(x * level, 2.0), [(700, 300, 1.0), (1600, 500, 0.8), (2700, 900, 0.4)], wrap=True)
    return room(horn, rng, 1.2, 0.25, 2500, wrap=True)


def ui_move(_rng: Rng, _variant: int) -> Signal:
    """A small felted tick."""
    return low_pass(struck(samples(0.07), [(740, 0.05, 1.0), (1480, 0.03, 0.25)], 0.002), 2600)


def ui_accept(_rng: Rng, _variant: int) -> Signal:
    """A fifth, upwards."""
    x = silence(0.34)
    add(x, struck(samples(0.2), [(587.3, 0.16, 1.0), (1174.7, 0.08, 0.2)], 0.003), 0.0, 0.7)
    add(x, struck(samples(0.28), [(880.0, 0.24, 1.0), (1760.0, 0.1, 0.2)], 0.003), 0.06)
    return low_pass(x, 3500, 1)


def ui_back(_rng: Rng, _variant: int) -> Signal:
    """A fourth, downwards."""
    x = silence(0.3)
    add(x, struck(samples(0.18), [(587.3, 0.14, 1.0), (1174.7, 0.07, 0.2)], 0.003), 0.0, 0.8)
    add(x, struck(samples(0.24), [(440.0, 0.2, 1.0), (880.0, 0.09, 0.2)], 0.003), 0.06)
    return low_pass(x, 3000, 1)


def goal_done(rng: Rng, _variant: int) -> Signal:
    """Four notes that climb out of the minor."""
    x = silence(2.4)
    for at, key in ((0.0, 62), (0.16, 65), (0.32, 69), (0.52, 76)):
        add(x, note(rng, hertz(key), 1.8, 0.7), at)
    return room(x, rng, 1.6, 0.3, 4000)


def death_sting(rng: Rng, _variant: int) -> Signal:
    """The floor falls away: a struck cluster, a falling line, a last beat."""
    n = samples(4.6)
    x = np.zeros(n)
    for key in (26, 38, 39, 45, 51):
        add(x, note(rng, hertz(key), 4.2, 0.9), 0.0, 0.6)
    for at, key in ((0.9, 65), (1.5, 64), (2.2, 57), (3.0, 50)):
        add(x, note(rng, hertz(key), 2.4, 0.6), at, 1.1)
    fall = sweep(curve(n, (0, 92), (0.6, 46), (1, 40))) * curve(n, (0, 0), (0.04, 1), (0.7, 0.4), (1, 0))
    x += 0.25 * driven(fall, 1.5)
    x += 0.05 * low_pass(noise(rng, n), 700) * decay(n, 3.0, 0.02)
    add(x, heartbeat_pair(rng, 0.8), 3.4, 0.7)
    return room(x, rng, 2.4, 0.4, 2500)


def win_sting(rng: Rng, _variant: int) -> Signal:
    """First light: open fifths that end on a major third, held."""
    x = silence(6.0)
    chords = ((0.0, (38, 45, 62, 65)), (1.0, (34, 41, 62, 65, 70)), (2.0, (36, 43, 64, 67, 72)))
    for at, keys in (*chords, (3.1, (38, 45, 62, 66, 69, 74, 78))):
        for i, key in enumerate(keys):
            add(x, note(rng, hertz(key), 4.0, 0.55), at + 0.03 * i, 0.6)
    n = x.size
    t = times(n)
    for key in (50, 57, 62):
        tone = whole(hertz(key), n)
        x += 0.025 * np.sin(2 * np.pi * tone * t) * curve(n, (0, 0), (0.55, 1), (0.8, 0.6), (1, 0))
    return room(x, rng, 2.6, 0.4, 4500)
