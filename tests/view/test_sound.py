"""Facts become cues; cues become channels or nothing; what is heard unseen becomes a caption."""

from __future__ import annotations

import pytest

from game.content import places
from game.content.words import Words
from game.sim import commands as ask
from game.sim.events import Event, Fact, Line, Noise
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Has
from game.view.captions import Captions, in_words, point_of
from game.view.cues import NOISES, Cue, cues
from game.view.sound import LOOPS, Air, Sound, placed, read_index

HALL = """
##############
#.@..........#
##############
"""


def noise(world, kind: Noise, x: float, y: float, loud: float = 8.0, who: int = -1) -> Fact:
    return Fact(1, Event.NOISE, who, -1, x, y, loud, kind)


def test_every_kind_of_noise_has_a_sound_and_words(scene):
    index, words = read_index(places.assets() / "audio"), Words.load()
    world = scene(HALL).world
    for kind in Noise:
        made = cues(noise(world, kind, 8.5, 1.5), world)
        assert len(made) == 1, kind
        assert made[0].id in index
        name = "step" if made[0].id.startswith("step") else made[0].id
        assert words.has(f"sound.{name}"), name
    assert set(NOISES) | {Noise.STEP, Noise.DOOR} == set(Noise)


def test_every_file_of_the_index_is_there():
    folder = places.assets() / "audio"
    for name, recipe in read_index(folder).items():
        assert recipe.files and all((folder / file).is_file() for file in recipe.files), name
    assert set(LOOPS) <= set(read_index(folder))


def test_own_steps_sound_by_surface_and_gait_and_are_not_told(scene):
    s = scene(HALL).step(1, ask.SetGait(2), ask.Walk(127, 0)).step(50)
    steps = [cue for fact in s.facts for cue in cues(fact, s.world) if cue.id.startswith("step")]
    assert steps and {cue.id for cue in steps} == {"step_run_tile"}
    assert all(cue.here and not cue.told for cue in steps)


def test_what_is_left_is_heard_left_and_the_unseen_is_muffled():
    left, right = placed(Cue("groan", 2.0, 5.0, 14.0), 9.0, 5.0)
    assert left > right
    near, far = placed(Cue("a", 5, 5, 14.0), 5, 5)[0], placed(Cue("a", 5, 5, 3.0), 5, 5)[0]
    assert near > far > 0
    assert placed(Cue("a", 5, 5, 14.0, seen=False), 5, 5)[0] < near


def test_an_ending_has_its_sting(scene):
    world = scene(HALL).world
    won = Fact(1, Event.OUTCOME, 0, -1, 0, 0, 0, Outcome.WON)
    lost = Fact(1, Event.OUTCOME, 0, -1, 0, 0, 0, Outcome.SHOT)
    assert [cue.id for fact in (won, lost) for cue in cues(fact, world)] == ["win_sting", "death_sting"]


def test_a_soldier_gives_orders_in_person_and_the_loudspeaker_calls_the_stages(scene):
    world = scene(HALL).world
    row = world.player
    x, y = float(world.body.x[row]) + 3.0, float(world.body.y[row])
    said = Fact(1, Event.SPEAK, world.handle(row), -1, x, y, 0.0, Line.HALT)
    stage = Fact(1, Event.STAGE, -1, -1, x, y, 0.0, Line.PAPERS)
    assert cues(said, world) == [], "a citizen's words are read, not heard"
    world.who.has[row] |= Has.SOLDIER
    assert [cue.id for fact in (said, stage) for cue in cues(fact, world)] == ["command", "loudspeaker"]
    index = read_index(places.assets() / "audio")
    assert {"command", "loudspeaker", "thunder"} <= set(index)


def test_without_a_device_every_call_is_harmless(monkeypatch, capfd):
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such driver")
    sound = Sound(places.assets() / "audio")
    assert not sound.start()
    sound.play(Cue("groan", 1, 1), 0, 0)
    sound.update(Air(tension=1.0), 0.5)
    sound.stop()
    assert sound.played == ["groan"]
    assert capfd.readouterr() == ("", "")


def test_the_dummy_device_plays_and_fades(monkeypatch):
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    sound = Sound(places.assets() / "audio")
    assert sound.start()
    try:
        sound.play(Cue("groan", 1, 1), 0, 0)
        for _ in range(8):
            sound.update(Air(indoors=1.0, chase=1.0), 0.1)
        assert 0.4 < sound._levels[LOOPS.index("chase")] < 0.6
    finally:
        sound.stop()


def test_one_sound_is_not_started_twice_in_the_same_moment():
    sound = Sound(places.assets() / "audio")
    sound.update(Air(), 1.0)
    for _ in range(5):
        sound.play(Cue("groan", 1, 1), 0, 0)
    assert sound.played == ["groan"]


# ------------------------------------------------------------ captions
def heard(x: float, y: float, loud: float = 8.0, name: str = "groan") -> Cue:
    return Cue(name, x, y, loud, seen=False, told=True)


def test_what_is_seen_or_one_s_own_or_hardly_heard_is_not_told():
    captions = Captions()
    captions.hear(Cue("groan", 9, 5, 8.0, seen=True, told=True), 5, 5, 0.0)
    captions.hear(Cue("groan", 9, 5, 8.0, seen=False), 5, 5, 0.0)
    captions.hear(heard(9, 5, loud=0.5), 5, 5, 0.0)
    assert captions.shown(0.1) == []


def test_repeats_from_one_side_join_and_others_stand_apart():
    captions = Captions()
    for _ in range(4):
        captions.hear(heard(12, 5), 5, 5, 0.0)
    captions.hear(heard(-3, 5), 5, 5, 0.0)
    lines = captions.shown(0.1)
    assert sorted(line.times for line in lines) == [1, 4]


def test_a_line_runs_out_and_the_loudest_three_stay():
    captions = Captions()
    for k, name in enumerate(("groan", "door_bash", "shout", "glass_break")):
        captions.hear(heard(12, 5, 4.0 + k, name), 5, 5, 0.0)
    assert [line.id for line in captions.shown(0.1)] == ["door_bash", "shout", "glass_break"]
    assert captions.shown(9.0) == []


@pytest.mark.parametrize(("dx", "dy", "word"), [(1, 0, "east"), (-1, -1, "north-west"), (0, 1, "south")])
def test_a_caption_says_what_and_whence(dx, dy, word):
    words, captions = Words.load(), Captions()
    captions.hear(heard(5 + 9 * dx, 5 + 9 * dy, 12.0), 5, 5, 0.0)
    line = captions.shown(0.1)[0]
    assert in_words(line, words) == f"[ {words.say('sound.groan')} ]  {word}, {words.say('caption.near')}"
    assert line.point == point_of(dx, dy)
