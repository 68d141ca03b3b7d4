"""Make every sound of the game: `python -m assets.make.sound [id ...]` writes assets/audio and its index.

The table says which sounds there are, in how many variants and how loud the game plays them; how each is
made is in the modules named after what makes them. The index is always written whole.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assets.make import sound_beds as beds
from assets.make import sound_doors as doors
from assets.make import sound_music as music
from assets.make import sound_ogg as ogg
from assets.make import sound_people as people
from assets.make import sound_senses as senses
from assets.make import sound_signs as signs
from assets.make import sound_steps as steps
from assets.make import sound_things as things
from assets.make import sound_throats as throats
from assets.make import sound_weather as weather
from assets.make.sound_level import mastered
from assets.make.sound_signal import Rng, Signal, rng_of

AUDIO = Path(__file__).resolve().parent.parent / "audio"
STEP_VARIANTS = 4
RUN_GAIN = 1.9


@dataclass(frozen=True, slots=True)
class Sound:
    """How one sound is made and played; without a caption it is never captioned."""

    make: Callable[[Rng, int], Signal]
    variants: int
    volume: float
    caption: str
    loop: bool = False
    files_of: str = ""  # another sound whose files this one plays at its own volume


STEP_VOLUME = {
    "tile": 0.26,
    "wood": 0.28,
    "concrete": 0.24,
    "grass": 0.2,
    "gravel": 0.34,
    "carpet": 0.14,
    "metal": 0.34,
    "glass": 0.4,
    "water": 0.34,
    "asphalt": 0.24,
}

SOUNDS: dict[str, Sound] = {
    "groan": Sound(throats.groan, 6, 0.55, "sound.groan"),
    "groan_chase": Sound(throats.groan_chase, 4, 0.75, "sound.groan_chase"),
    "bite": Sound(throats.bite, 2, 0.8, "sound.bite"),
    "listener_click": Sound(throats.listener_click, 3, 0.55, "sound.listener_click"),
    "runner_scream": Sound(throats.runner_scream, 2, 0.9, "sound.runner_scream"),
    "door_open": Sound(doors.door_open, 1, 0.5, "sound.door_open"),
    "door_close": Sound(doors.door_close, 1, 0.55, "sound.door_close"),
    "door_locked": Sound(doors.door_locked, 1, 0.5, "sound.door_locked"),
    "door_bash": Sound(doors.door_bash, 3, 0.8, "sound.door_bash"),
    "door_break": Sound(doors.door_break, 1, 0.9, "sound.door_break"),
    "barricade_hit": Sound(doors.barricade_hit, 2, 0.7, "sound.barricade_hit"),
    "barricade_break": Sound(doors.barricade_break, 1, 0.9, "sound.barricade_break"),
    "glass_break": Sound(things.glass_break, 2, 0.8, "sound.glass_break"),
    "bottle_throw": Sound(things.bottle_throw, 1, 0.4, "sound.bottle_throw"),
    "bat_swing": Sound(things.bat_swing, 1, 0.45, "sound.bat_swing"),
    "bat_hit": Sound(things.bat_hit, 3, 0.8, "sound.bat_hit"),
    "body_fall": Sound(things.body_fall, 2, 0.55, "sound.body_fall"),
    "bandage": Sound(things.bandage, 1, 0.4, "sound.bandage"),
    "pickup": Sound(things.pickup, 1, 0.4, "sound.pickup"),
    "torch_click": Sound(things.torch_click, 1, 0.35, "sound.torch_click"),
    "key_turn": Sound(things.key_turn, 1, 0.45, "sound.key_turn"),
    "rifle_shot": Sound(things.rifle_shot, 2, 1.0, "sound.rifle_shot"),
    "shout": Sound(people.shout, 2, 0.8, "sound.shout"),
    "hurt": Sound(people.hurt, 3, 0.6, "sound.hurt"),
    "feed": Sound(throats.feed, 2, 0.45, "sound.feed"),
    "page": Sound(things.page, 1, 0.35, ""),
    "alarm": Sound(signs.alarm, 1, 0.6, "sound.alarm", loop=True),
    "checkpoint_pass": Sound(signs.checkpoint_pass, 1, 0.5, "sound.checkpoint_pass"),
    "checkpoint_refuse": Sound(signs.checkpoint_refuse, 1, 0.55, "sound.checkpoint_refuse"),
    "command": Sound(people.command, 3, 0.6, "sound.command"),
    "loudspeaker": Sound(people.loudspeaker, 2, 0.45, "sound.loudspeaker"),
    "heartbeat": Sound(senses.heartbeat, 1, 0.6, "sound.heartbeat", loop=True),
    "hunger_pulse": Sound(senses.hunger_pulse, 1, 0.6, "sound.hunger_pulse"),
    "listen_sense": Sound(senses.listen_sense, 1, 0.5, "sound.listen_sense"),
    "leap": Sound(senses.leap, 1, 0.6, "sound.leap"),
    "notkin_warning": Sound(senses.notkin_warning, 1, 0.65, "sound.notkin_warning"),
    "ui_move": Sound(signs.ui_move, 1, 0.25, ""),
    "ui_accept": Sound(signs.ui_accept, 1, 0.35, ""),
    "ui_back": Sound(signs.ui_back, 1, 0.35, ""),
    "goal_done": Sound(signs.goal_done, 1, 0.55, ""),
    "death_sting": Sound(signs.death_sting, 1, 0.8, ""),
    "win_sting": Sound(signs.win_sting, 1, 0.7, ""),
    "title_music": Sound(music.title_music, 1, 0.7, "", loop=True),
    "night_indoor": Sound(beds.night_indoor, 1, 0.3, "", loop=True),
    "night_outdoor": Sound(beds.night_outdoor, 1, 0.4, "", loop=True),
    "rain": Sound(beds.rain, 1, 0.4, "sound.rain", loop=True),
    "thunder": Sound(weather.thunder, 3, 0.9, "sound.thunder"),
    "fluorescent": Sound(beds.fluorescent, 1, 0.12, "sound.fluorescent", loop=True),
    "tension": Sound(beds.tension, 1, 0.45, "", loop=True),
    "chase": Sound(beds.chase, 1, 0.6, "", loop=True),
}

for _surface, _volume in STEP_VOLUME.items():
    _maker = steps.step(_surface)
    SOUNDS[f"step_{_surface}"] = Sound(_maker, STEP_VARIANTS, _volume, "sound.step")
    SOUNDS[f"step_run_{_surface}"] = Sound(
        _maker, STEP_VARIANTS, round(RUN_GAIN * _volume, 2), "sound.step_run", files_of=f"step_{_surface}"
    )


def file_names(name: str) -> list[str]:
    """Files of a sound, one to a variant."""
    sound = SOUNDS[name]
    stem = sound.files_of or name
    return [f"{stem}.ogg"] if sound.variants == 1 else [f"{stem}_{i}.ogg" for i in range(sound.variants)]


def made(name: str, variant: int) -> Signal:
    """One variant of a sound at its final level."""
    sound = SOUNDS[name]
    return mastered(sound.make(rng_of(name, variant), variant), sound.loop)


def index() -> str:
    """The table the game reads, as TOML."""
    lines = ["# Written by `python -m assets.make.sound`; volumes and captions are set in its table."]
    for name, sound in SOUNDS.items():
        files = ", ".join(f'"{file}"' for file in file_names(name))
        lines += ["", f"[{name}]", f"files = [{files}]", f"volume = {sound.volume}"]
        lines += [f'caption = "{sound.caption}"', f"loop = {str(sound.loop).lower()}"]
    return "\n".join(lines) + "\n"


def main(wanted: list[str]) -> None:
    """Write the sounds asked for, or all of them, and the index."""
    unknown = sorted(set(wanted) - set(SOUNDS))
    if unknown:
        raise SystemExit(f"no such sound: {', '.join(unknown)}; known: {', '.join(sorted(SOUNDS))}")
    AUDIO.mkdir(exist_ok=True)
    total = 0
    for name in wanted or SOUNDS:
        if SOUNDS[name].files_of:
            continue
        for variant, file in enumerate(file_names(name)):
            total += ogg.write(AUDIO / file, made(name, variant))
    (AUDIO / "index.toml").write_text(index(), encoding="utf-8")
    print(f"{total / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
