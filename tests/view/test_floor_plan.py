"""The plan beside a map's words: its tiles by night, and nothing where there is nothing to show."""

from __future__ import annotations

import pygame
import pytest

from game.content import places
from game.content.mod.newmap import new_map
from game.view import floor_plan as plans
from game.view.floor_plan import FloorPlans, floor_plan


@pytest.fixture
def path(tmp_path):
    return new_map("attic", tmp_path, (40, 20))


def test_a_plan_has_the_map_s_proportions_and_is_dark(path):
    made = floor_plan(path)
    assert made is not None
    assert made.get_width() == min(plans.SIDE, 640)
    assert made.get_width() / made.get_height() == pytest.approx(640 / 320, rel=0.1)
    brightest = pygame.surfarray.array3d(made).max(axis=(0, 1))
    assert 0 < brightest[0] <= plans.NIGHT[0] and brightest[2] <= plans.NIGHT[2]


def test_a_large_map_is_kept_small():
    made = floor_plan(places.find_map("hyosan_high"))
    assert made is not None and max(made.get_size()) == plans.SIDE


def test_what_cannot_be_read_or_is_empty_or_too_large_has_no_plan(path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(plans, "MOST", 640 * 320 - 1)
        assert floor_plan(path) is None
    text = path.read_text()
    path.write_text(text.replace("<layer id", '<layer visible="0" id'))
    assert floor_plan(path) is None
    path.write_text(text[:400])
    assert floor_plan(path) is None


def test_one_plan_is_drawn_at_a_time_and_none_twice(path, monkeypatch):
    asked = []
    monkeypatch.setattr(plans, "floor_plan", lambda each: asked.append(each))
    made = FloorPlans()
    for _ in range(3):
        made.ask(path)
        made.worker.join(10)
    assert asked == [path] and made.made == {path: None}
