"""What one's own body says: heart, hunger, the senses and the strength of a hybrid."""

import numpy as np

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
    room,
    samples,
    silence,
    times,
)
from assets.make.sound_steps import burst, thump
from assets.make.sound_things import whoosh
from assets.make.sound_voice import AH, OH, OO, UH, breath, folds, growl, mouth, spoken


def heartbeat_pair(rng: Rng, strength: float) -> Signal:
    """One beat: lub, and a shorter, higher dub."""
    x = silence(0.55)
    for at, hertz, gain in ((0.0, 60.0, 1.0), (0.29, 76.0, 0.7)):
        n = samples(0.24)
        flutter = 0.25 * low_pass(noise(rng, n), 220)
        body = np.sin(2.0 * np.pi * np.cumsum(hertz * (1.0 + 0.9 * decay(n, 0.09))) / RATE)
        pulse = driven(body * decay(n, 0.2, 0.008), 4.0) + flutter * decay(n, 0.09)
        add(x, pulse, at, gain * strength)
    return low_pass(x, 520, 1)


def hunger_pulse(rng: Rng, _variant: int) -> Signal:
    """A pang: one heavy beat, and the gut answering with a low growl."""
    n = samples(1.5)
    x = np.zeros(n)
    add(x, heartbeat_pair(rng, 1.0), 0.0)
    voice = folds(rng, 47 * curve(n, (0, 1), (0.5, 1.25), (1, 0.8)), 0.8, 0.1)
    source = voice * growl(rng, n, curve(n, (0, 13), (1, 8)), 0.95) + 0.3 * breath(rng, n)
    gut = spoken(source, mouth(n, [(0, OO), (0.5, OH), (1, OO)], 1.35), 1.2)
    x += 0.9 * gut / np.max(np.abs(gut)) * curve(n, (0, 0), (0.2, 0.3), (0.45, 1), (1, 0))
    return room(low_pass(x, 900), rng, 0.7, 0.2, 900)


def heartbeat(rng: Rng, _variant: int) -> Signal:
    """Four beats at 75 a minute, none quite like the last."""
    x = silence(3.2)
    for i, strength in enumerate((1.0, 0.92, 0.97, 0.9)):
        add(x, heartbeat_pair(rng, strength), 0.8 * i + 0.02, wrap=True)
    return x


def listen_sense(rng: Rng, _variant: int) -> Signal:
    """The world drawing back: a swell that opens into glassy partials and one deep beat."""
    n = samples(3.0)
    t = times(n)
    x = np.zeros(n)
    for tone, gain in (
        (110.0, 0.5),
        (164.8, 0.35),
        (329.6, 0.3),
        (493.9, 0.22),
        (987.8, 0.14),
        (1480.0, 0.09),
    ):
        beat = 1.0 + 0.4 * np.sin(2 * np.pi * rng.uniform(0.7, 2.2) * t + rng.uniform(0, 6))
        swell = curve(n, (0, 0), (0.2, 1), (0.6, 0.5), (1, 0)) ** 1.5
        x += gain * beat * swell * np.sin(2 * np.pi * tone * t)
    air = band(noise(rng, n), 1500, 5000) * curve(n, (0, 0), (0.17, 1), (0.22, 0.1), (1, 0)) ** 2
    x += 0.1 * air
    add(x, heartbeat_pair(rng, 0.7), 0.55)
    return room(x, rng, 1.6, 0.4, 5000)


def leap(rng: Rng, _variant: int) -> Signal:
    """A push off the ground and a rush of air."""
    x = silence(0.7)
    add(x, thump(rng, 75, 0.2), 0.0, 0.8)
    add(x, burst(rng, 250, 1200, 0.06), 0.0, 0.3)
    add(x, whoosh(rng, 0.55, 220, 950, 0.45), 0.03, 0.6)
    add(x, low_pass(whoosh(rng, 0.5, 90, 260, 0.4), 500), 0.03, 0.5)
    return room(x, rng, 0.4, 0.1, 2000)


def notkin_warning(rng: Rng, _variant: int) -> Signal:
    """Many dead throats drawing breath at once, over a sour, rising pair of tones."""
    n = samples(1.5)
    x = np.zeros(n)
    for base in (61.0, 77.0, 97.0):
        voice = folds(rng, base * curve(n, (0, 0.9), (0.7, 1.3), (1, 1.1)), 0.9, 0.06)
        source = voice * growl(rng, n, np.full(n, rng.uniform(22, 34)), 0.8) + 1.1 * breath(rng, n)
        x += spoken(source, mouth(n, [(0, OO), (0.7, AH), (1, UH)], rng.uniform(1.0, 1.2)), 1.3)
    x /= np.max(np.abs(x))
    rise = curve(n, (0, 0), (0.6, 1), (0.75, 0.8), (1, 0)) ** 1.5
    t = np.arange(n) / RATE
    for hertz in (466.2, 493.9, 932.0):
        x += 0.12 * np.sin(2.0 * np.pi * hertz * (t + 0.01 * t * t))
    x *= rise
    add(x, thump(rng, 60, 0.4), 0.9, 0.7)
    return room(x, rng, 0.9, 0.25, 3500)
