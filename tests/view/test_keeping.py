"""A night is kept by itself: after a while, and only where it is quiet."""

from __future__ import annotations

import pytest

from game.view.keeping import AUTOSAVE, Keeping


@pytest.fixture
def slots(monkeypatch) -> list[str]:
    made: list[str] = []
    monkeypatch.setattr("game.session.save.save", lambda session, slot: made.append(slot))
    return made


def test_it_waits_for_its_time_and_for_quiet(slots):
    keeping = Keeping()
    keeping.update(None, AUTOSAVE, True)
    assert slots == []
    keeping.update(None, 1.0, False)
    assert slots == [], "nobody is saved in the hands of the infected"
    keeping.update(None, 1.0, True)
    assert slots == ["auto"]
    keeping.update(None, AUTOSAVE, True)
    assert slots == ["auto"], "the clock begins anew"


def test_what_was_won_is_kept_at_the_next_quiet_moment(slots):
    keeping = Keeping()
    keeping.soon()
    keeping.update(None, 0.1, False)
    keeping.update(None, 0.1, True)
    assert slots == ["auto"]


def test_a_save_that_fails_says_why_and_is_tried_again_later_not_every_frame(monkeypatch):
    tried = []

    def full(session, slot):
        tried.append(slot)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.session.save.save", full)
    keeping = Keeping()
    assert keeping.save(None) == "No space left on device"
    keeping.soon()
    for _ in range(20):
        keeping.update(None, 0.1, True)
    assert tried == ["save", "auto"]
    keeping.update(None, AUTOSAVE, True)
    assert tried == ["save", "auto", "auto"]
