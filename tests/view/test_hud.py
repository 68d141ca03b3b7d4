"""The HUD shows what a player may know, in words that exist, at any size of window."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.content import places
from game.content.words import Words
from game.sim import commands as ask
from game.sim.events import Event, Fact, Line
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.minds import Order
from game.sim.kinds.story import Outcome
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.level import Exit, Goal, GoalKind, Note
from game.view.glance import glance
from game.view.hud import Hud
from game.view.input import Action, Controls
from game.view.marks import clock, edge
from game.view.ui.theme import GREY, PALE, frame_in
from game.view.ui.type import Type

ROOM = """
############
#.....#....#
#..@+.#..w.#
#.0...#....#
############
"""


@pytest.fixture
def hud() -> Hud:
    pygame.font.init()
    return Hud(Words.load(), Type(), Controls(), places.assets())


def test_use_is_offered_for_what_use_would_do(scene):
    s = scene(ROOM).step(1, ask.Face(64, 0))
    seen = glance(s.world)
    assert seen.use is not None and (seen.use.verb, seen.use.name) == ("take", "item.bandage")
    s.step(1, ask.Use())
    seen = glance(s.world)
    assert seen.use is not None and seen.use.verb == "open"
    assert seen.items == ((Item.BANDAGE, 1),)
    s.step(1, ask.Use())
    assert glance(s.world).use.verb == "close"  # type: ignore[union-attr]  # just opened


def test_a_locked_door_says_so_and_a_note_is_read_first(scene):
    s = scene(ROOM.replace("+", "L").replace("0", "."), notes=(Note(3.5, 3.5, "note.x"),)).step()
    assert glance(s.world).use.verb == "read"  # type: ignore[union-attr]  # within reach
    t = scene(ROOM.replace("+", "L").replace("0", ".")).step(1, ask.Face(64, 0))
    assert glance(t.world).use.verb == "locked"  # type: ignore[union-attr]  # within reach


def test_only_those_in_sight_who_suspect_are_noticers(scene):
    s = scene("############\n#.@......w.#\n############").step(4)
    t = scene(ROOM).step(4)
    for each in (s, t):
        each.world.sense.suspicion[each.row("w")] = 60.0
        each.world.sense.prey[each.row("w")] = each.world.handle(each.world.player)
    assert [(noticer.fill, noticer.band) for noticer in glance(s.world).noticers] == [(0.6, 1)]
    assert glance(t.world).noticers == ()


def test_goals_come_in_their_order_and_then_the_way_out(scene):
    goals = (
        Goal(GoalKind.REACH, 3, 2, 8.0, 1.0, 9.0, 2.0, text="goal.b"),
        Goal(GoalKind.REACH, 3, 1, 1.0, 1.0, 2.0, 2.0, text="goal.a"),
        Goal(GoalKind.REACH, 2, 0, 1.0, 1.0, 2.0, 2.0, text="goal.hers"),
    )
    s = scene(ROOM, goals=goals, exits=(Exit(10.0, 1.0, 11.0, 2.0),)).step()
    aim = glance(s.world).aim
    assert aim is not None and (aim.text, aim.number, aim.of) == ("goal.a", 1, 2)
    s.world.goals.done[:] = 1
    aim = glance(s.world).aim
    assert aim is not None and (aim.kind, aim.x) == ("exit", 10.5)


def test_a_glance_writes_nothing(scene):
    s = scene(ROOM).step(5)
    before = s.world.digest()
    with s.world.frozen():
        glance(s.world)
    assert s.world.digest() == before


def test_nobody_left_is_said_by_an_error(scene):
    s = scene(ROOM)
    s.world.state.player[0] = -1
    with pytest.raises(LookupError):
        glance(s.world)


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1920, 1080), (500, 300)])
@pytest.mark.parametrize("person", [Person.ONJO, Person.NAMRA])
def test_everything_is_drawn_at_any_size(scene, hud, size, person):
    s = scene(ROOM.replace("w", "h"), person=person, deadline_hour=5.0).step(3)
    s.world.vital.infection[s.world.player] = 45.0
    s.world.vital.bleeding[s.world.player] = 1.0
    s.world.vital.notkin[s.world.player] = 70.0
    s.world.pack.held[s.world.player, :] = 2
    s.world.social.spot[s.world.player] = Spot.BLOOD
    hud.toast("Took: tape", 0.0)
    for line in Line:
        hud.take(Fact(1, Event.SPEAK, s.world.handle(s.row("h")), -1, 1, 1, 0, line), s.world, 0.0)
    window = pygame.Surface(size)
    hud.draw(window, frame_in(*size), glance(s.world), lambda x, y: (x * 16, y * 16), 0.1)
    assert pygame.transform.average_color(window)[0] > 0


def test_every_word_the_hud_may_say_is_written():
    words = Words.load()
    wanted = [f"line.{line.name.lower()}" for line in Line]
    wanted += [f"outcome.{outcome.name.lower()}" for outcome in Outcome]
    wanted += [f"hud.order.{order.name.lower()}" for order in Order]
    wanted += [f"item.{item.name.lower()}" for item in Item]
    wanted += [f"ui.action.{action.value}" for action in Action if not action.value.startswith("menu")][:-2]
    wanted += [f"hud.checkpoint.{s.name.lower()}" for s in Spot if s is not Spot.NONE]
    verbs = ("take", "read", "join", "open", "close", "unlock", "locked", "papers")
    wanted += [f"hud.verb.{verb}" for verb in verbs]
    assert [key for key in wanted if not words.has(key)] == []


def test_messages_come_from_facts_and_run_out(scene, hud):
    s = scene(ROOM)
    me = s.world.handle(s.world.player)
    hud.take(Fact(1, Event.DOOR, me, -1, 4, 2, -1.0, 0), s.world, 0.0)
    hud.take(Fact(1, Event.PICKED, me, -1, 2, 3, float(Item.KEY), 0), s.world, 0.0)
    assert [toast.text for toast in hud.toasts] == ["Locked.", "Took: key"]
    window = pygame.Surface((640, 360))
    hud.draw(window, frame_in(640, 360), glance(s.step().world), lambda x, y: (x, y), 10.0)
    assert hud.toasts == []


def test_an_order_nobody_heard_is_told_to_who_gave_it_alone(scene, hud):
    s = scene(ROOM)
    me = s.world.handle(s.world.player)
    hud.take(Fact(1, Event.UNHEARD, me + 1, -1, 4, 2, 0.0, Order.HIDE), s.world, 0.0)
    assert hud.toasts == []
    hud.take(Fact(1, Event.UNHEARD, me, -1, 4, 2, 0.0, Order.HIDE), s.world, 0.0)
    assert [toast.text for toast in hud.toasts] == ["Nobody hears you."]


def test_a_companion_s_death_is_told_by_name(scene, hud):
    s = scene(ROOM.replace("w", "h"))
    who = s.world.handle(s.row("h"))
    hud.take(Fact(1, Event.DIED, who, -1, 1, 1, 0, Outcome.TORN_APART), s.world, 0.0)
    assert hud.toasts[-1].text == "Su-hyeok is dead."
    assert s.world.who.has[s.row("h")] & Has.COMPANION


def test_arrows_stand_on_the_frame_s_edge_toward_what_they_mean():
    x, y, angle = edge(2000, 180, 320, 180)
    assert (round(x), round(y), round(angle, 3)) == (614, 180, 0.0)
    x, y, _ = edge(320, -900, 320, 180)
    assert (round(x), round(y)) == (320, 46)


@pytest.mark.parametrize(("hour", "text"), [(0.0, "00:00"), (2.2334, "02:14"), (23.999, "23:59")])
def test_the_hour_reads_like_a_clock(hour, text):
    assert clock(hour) == text


@pytest.mark.parametrize(("away", "told"), [(2.0, True), (20.0, False)])
def test_orders_are_shown_with_their_buttons_to_a_companion_in_earshot(scene, hud, monkeypatch, away, told):
    said: list[tuple[str, tuple[int, int, int]]] = []
    draw = Type.draw

    def heard(self, window, text, at, size, colour, *rest, **more):
        said.append((text, colour))
        return draw(self, window, text, at, size, colour, *rest, **more)

    monkeypatch.setattr(Type, "draw", heard)
    s = scene(ROOM.replace("w", "h")).step(2)
    seen = glance(s.world)
    friend = replace(seen.friends[0], x=seen.x + away, y=seen.y, order=Order.HOLD)
    seen = replace(seen, friends=(friend,))
    hud.draw(pygame.Surface((640, 360)), frame_in(640, 360), seen, lambda x, y: (x * 16, y * 16), 0.1)
    texts = dict(said)
    words = [hud.words.say(f"order.{order}") for order in ("follow", "hold", "hide")]
    assert [word in texts for word in words] == [told] * 3
    if told:
        assert {"1", "2", "3"} <= set(texts)
        assert texts[words[1]] == PALE and texts[words[0]] == GREY, "what they do now is bright"
