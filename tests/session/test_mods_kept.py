"""A save and a replay know the mods that decide a night, and say which one is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.gate import ContentError
from game.content.places import GAME, Root, Shelf
from game.session import replay as replays
from game.session import save as saves
from game.session.play import Session
from game.session.verify import Rerun, verify
from game.sim.kinds.who import Person


@pytest.fixture
def cold(tmp_path) -> Shelf:
    """A mod that changes a number."""
    (tmp_path / "cold" / "rules").mkdir(parents=True)
    (tmp_path / "cold" / "rules" / "body.toml").write_text("walk = 2.0\n")
    return Shelf((Root("cold", "1.2", tmp_path / "cold"),))


@pytest.fixture
def night(cold, small_plan, play, found_map) -> Session:
    session = Session(Path("small.tmx"), Person.ONJO, 7, plan=small_plan(), shelf=cold)
    play(session, 130)
    return session


def line(call, *args, **words) -> str:
    with pytest.raises(ContentError) as caught:
        call(*args, **words)
    return str(caught.value)


def test_the_mod_decides_the_night_and_is_recorded(night, small_night):
    assert night.numbers.body.walk == 2.0
    assert night.replay.made.mods == ("cold 1.2",)
    assert night.replay.made.rules != small_night().replay.made.rules
    assert small_night().replay.made.mods == ()
    assert replays.summary(night.recording())["mods"] == "cold 1.2"


def test_a_replay_is_the_same_with_its_mod_and_asks_for_it_without(night, cold):
    kept = replays.from_bytes(replays.to_bytes(night.recording()))
    assert verify(kept, shelf=cold).divergence is None
    assert "it was made with the mod cold 1.2: add --mod cold" in line(Rerun, kept)
    newer = Shelf((Root("cold", "1.3", cold.mods[0].folder),))
    assert "made with the mod cold 1.2" in line(Rerun, kept, shelf=newer)


def test_a_replay_without_mods_refuses_one_that_changes_rules(small_night, play, found_map, cold):
    session = small_night()
    play(session, 70)
    kept = session.recording()
    assert "it was made without the mod cold 1.2: leave that mod out" in line(Rerun, kept, shelf=cold)
    looks = Shelf((Root("looks", "1.0", Path("nowhere")),))
    assert verify(kept, shelf=looks).divergence is None


def test_a_save_goes_on_with_its_mod_only(night, cold, small_night, tmp_path):
    path = saves.save(night, path=tmp_path / "a.hyosan")
    again = saves.load(path, shelf=cold)
    assert again.world.digest() == night.world.digest()
    assert "it was made with the mod cold 1.2: add --mod cold" in line(saves.load, path)
    plain = saves.save(small_night(), path=tmp_path / "b.hyosan")
    assert "without the mod cold 1.2" in line(saves.load, plain, shelf=cold)
    assert saves.load(plain, shelf=GAME).replay.made.mods == ()


def test_the_order_of_two_mods_counts(night, cold, tmp_path):
    other = tmp_path / "other"
    (other / "rules").mkdir(parents=True)
    one, two = cold.mods[0], Root("other", "1.0", other)
    kept = night.recording()
    kept.made = night.replay.made.__class__(
        **{name: getattr(kept.made, name) for name in kept.made.__struct_fields__ if name != "mods"},
        mods=("cold 1.2", "other 1.0"),
    )
    told = line(Rerun, kept, shelf=Shelf((two, one)))
    assert "its mods came in another order: name them as cold 1.2, other 1.0" in told
    assert Rerun(kept, shelf=Shelf((one, two))).person is Person.ONJO
