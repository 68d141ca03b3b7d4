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
from game.sim.level import Checkpoint, Exit, Goal, GoalKind, Note, Path
from game.view.controls import Controls
from game.view.glance import glance
from game.view.guide import Guide
from game.view.hud import Hud, Message
from game.view.input import Action
from game.view.lines import clock
from game.view.marks import clear_of_corner, edge, top_room
from game.view.ui import gauges
from game.view.ui.theme import GREY, PALE, frame_in
from game.view.ui.type import Type

ROOM = """
############
#.....#....#
#..@+.#..w.#
#.0...#....#
############
"""


SNIFFING = {"hybrid": {"kin_close": 25.0}}
UNABLE = ("torch", "bandage", "unhurt", "throw", "alone", "lock")


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


@pytest.mark.parametrize(("y", "verb", "done"), [(2.9, "read", Event.NOTE), (3.5, "locked", Event.DOOR)])
def test_a_note_is_offered_where_use_would_read_it_and_not_the_nearer_door(scene, y, verb, done):
    s = scene(ROOM.replace("+", "L").replace("0", "."), notes=(Note(3.5, y, "note.x"),)).step()
    assert glance(s.world).use.verb == verb  # type: ignore[union-attr]  # within reach
    assert s.step(1, ask.Use()).happened(done)


def test_a_locked_door_says_so(scene):
    t = scene(ROOM.replace("+", "L").replace("0", ".")).step(1, ask.Face(64, 0))
    assert glance(t.world).use.verb == "locked"  # type: ignore[union-attr]  # within reach


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (lambda w, me, far: None, ""),
        (lambda w, me, far: w.vital.bleeding.__setitem__(me, 1.0), "bleed"),
        (lambda w, me, far: w.body.x.__setitem__(far, w.body.x[me] + 1.0), "close"),
        (lambda w, me, far: w.body.x.__setitem__(far, w.body.x[me] + 60.0), ""),
    ],
)
def test_what_fills_the_meter_of_a_hybrid_is_named_while_it_does(scene, change, cause):
    s = scene("##########\n#.@.....w#\n##########", person=Person.NAMRA, numbers=SNIFFING).step()
    change(s.world, s.world.player, s.row("w"))
    assert glance(s.world).kin_cause == cause
    before = float(s.world.vital.notkin[s.world.player])
    s.step(2)
    assert (float(s.world.vital.notkin[s.world.player]) > before) == bool(cause), "as the rule has it"


def test_running_near_the_dead_is_named_and_a_human_has_no_such_meter(scene):
    for person, cause in ((Person.NAMRA, "run"), (Person.ONJO, "")):
        s = scene("##########\n#.@.....w#\n##########", person=person)
        s.step(8, ask.SetGait(2), ask.Walk(127, 0))
        assert glance(s.world).kin_cause == cause


def test_a_bite_means_something_else_to_a_hybrid(scene, hud):
    for person, word in ((Person.ONJO, "bitten"), (Person.NAMRA, "bitten_kin")):
        s = scene(ROOM, person=person).step()
        me = s.world.handle(s.world.player)
        hud.take(Fact(1, Event.BITE, s.world.handle(s.row("w")), me, 1, 1, 0, 0), s.world, 0.0)
        assert hud.toasts[-1].text == hud.words.say(f"hud.{word}")


@pytest.mark.parametrize(("papers", "card", "cardless"), [(1, 0, True), (1, 1, False), (0, 0, False)])
def test_papers_are_not_asked_of_hands_that_have_none(scene, papers, card, cardless):
    lane = Checkpoint(1.0, 1.0, 5.0, 4.0, 0, 0, 10.5, 2.5, civilians=0, papers=bool(papers))
    queue = (Path(((1.5, 2.5), (2.5, 2.5))),)
    s = scene(ROOM.replace("w", "s").replace("0", "."), checkpoints=(lane,), paths=queue).step()
    s.world.pack.held[s.world.player, Item.CARD] = card
    s.until(lambda w: w.social.spot[w.player] == Spot.PAPERS)
    seen = glance(s.world)
    assert seen.cardless == cardless and (seen.use is None) == cardless
    s.step(2, ask.Use())
    assert (glance(s.world).asked is Spot.REFUSED) == cardless, "as the rule has it"


@pytest.mark.parametrize(
    ("person", "change", "percent"),
    [
        (Person.ONJO, {}, 3),
        (Person.ONJO, {"infection": 19.0}, 3),
        (Person.ONJO, {"infection": 21.0}, 100),
        (Person.NAMRA, {"hunger": 0.0}, 5),
        (Person.NAMRA, {"hunger": 50.0}, 50),
    ],
)
def test_the_odds_of_the_strip_are_told_as_the_rules_have_them(
    scene, hud, monkeypatch, person, change, percent
):
    rules = {"checkpoint": {"human_false": 0.03, "hybrid_base": 0.05, "hybrid_hunger": 0.9}}
    rules["infection"] = {"found": 20.0}
    s = scene(ROOM, person=person, numbers=rules)
    for column, value in change.items():
        getattr(s.world.vital, column)[s.world.player] = value
    s.world.social.spot[s.world.player] = Spot.BLOOD
    said: list[str] = []
    render = Type.render
    monkeypatch.setattr(
        Type, "render", lambda self, text, *a, **k: said.append(text) or render(self, text, *a, **k)
    )
    window = pygame.Surface((640, 360))
    hud.draw(window, frame_in(640, 360), glance(s.world), lambda x, y: (x * 16, y * 16), 0.1)
    assert hud.words.say("hud.checkpoint.blood", odds=percent) in said


def test_a_key_in_the_pack_makes_the_closed_door_lockable(scene):
    s = scene(ROOM.replace("0", ".")).step(1, ask.Face(64, 0))
    assert not glance(s.world).lockable
    s.world.pack.keys[s.world.player] = 1
    assert glance(s.world).lockable
    s.step(1, ask.Lock())
    assert s.world.doors.locked[0] == 1
    s.step(1, ask.Use())
    assert not glance(s.world).lockable, "it stands open"


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
    wanted += [f"hud.cause.{cause}" for cause in ("run", "bleed", "blood", "close")]
    wanted += [f"hud.unable.{word}" for word in UNABLE]
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


@pytest.mark.parametrize("text", ["Su-hyeok", "stairs 44 m"])
def test_words_at_an_arrow_neither_cover_it_nor_leave_the_frame(hud, monkeypatch, text):
    placed: list[pygame.Rect] = []
    draw = Type.draw
    monkeypatch.setattr(Type, "draw", lambda *a, **k: placed.append(draw(*a, **k)) or placed[-1])
    frame, window = frame_in(640, 360), pygame.Surface((640, 360))
    for to_x, to_y in ((900, 180), (-300, 180), (320, -90), (30, -90), (620, -90), (1200, 20), (-200, 300)):
        x, y, angle = edge(to_x, to_y, 320, 180)
        hud._beside(window, frame, text, x, y, angle, PALE)
        arrow = pygame.Rect(0, 0, 9, 9)
        arrow.center = (round(x), round(y))
        assert not placed[-1].colliderect(arrow), (to_x, to_y)
        assert window.get_rect().contains(placed[-1]), (to_x, to_y)


def test_words_at_two_arrows_side_by_side_stand_one_under_the_other(hud, monkeypatch):
    placed: list[pygame.Rect] = []
    draw = Type.draw
    monkeypatch.setattr(Type, "draw", lambda *a, **k: placed.append(draw(*a, **k)) or placed[-1])
    for x in (300.0, 310.0, 316.0):
        hud._beside(pygame.Surface((640, 360)), frame_in(640, 360), "Su-hyeok", x, 46.0, -1.6, PALE)
    for k in range(3):
        assert placed[k].inflate(0, -4).collidelist(placed[k + 1 :]) < 0


def test_marks_of_the_lower_edge_keep_clear_of_the_gauges_and_the_clock():
    for x in (12.0, 200.0, 600.0):
        assert clear_of_corner(x, 348.0)[1] < 288.0, "above the pack"
    assert clear_of_corner(400.0, 348.0) == (400.0, 348.0)
    assert clear_of_corner(12.0, 100.0) == (12.0, 100.0)


@pytest.mark.parametrize("goal", [True, False])
def test_no_arrow_points_out_of_the_gauges(scene, hud, monkeypatch, goal):
    """The goal, and a companion, to the south-west of her."""
    points: list[tuple[float, float]] = []
    monkeypatch.setattr(gauges, "arrow", lambda window, at, *rest: points.append(at))
    goals = (Goal(GoalKind.REACH, 3, 1, 1.0, 3.0, 2.0, 4.0, text="goal.a"),) if goal else ()
    s = scene(ROOM.replace("w", "." if goal else "h"), goals=goals).step(2)
    seen = replace(glance(s.world), noticers=())
    hud.draw(pygame.Surface((640, 360)), frame_in(640, 360), seen, lambda x, y: (-300, 900), 0.1)
    assert len(points) == 1 and points[0][1] < 288.0


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_long_messages_and_speech_are_broken_and_stand_one_under_the_other(scene, hud, monkeypatch, size):
    hud.type = Type(size)
    plates: list[pygame.Rect] = []
    line = Hud._line

    def noted(self, window, frame, text, y, *rest):
        wide = self.type.width(text, frame.px(9.5))
        tall = self.tall(frame)
        plates.append(pygame.Rect(round(320 - wide / 2), round(y - tall), wide, round(tall)))
        return line(self, window, frame, text, y, *rest)

    monkeypatch.setattr(Hud, "_line", noted)
    s = scene(ROOM, person=Person.NAMRA).step(2)
    for text in ("A long line that a map of somebody's own may well say to whoever plays it. " * 3, "Short."):
        hud.toast(text.strip(), 0.0)
        hud.speech.append(Message(text.strip(), 9.0))
    window = pygame.Surface((640, 360))
    hud.draw(window, frame_in(640, 360), glance(s.world), lambda x, y: (x * 16, y * 16), 0.1)
    assert len(plates) >= 6
    gauges = pygame.Rect(0, 323, 262, 37)
    for k, plate in enumerate(plates):
        assert window.get_rect().contains(plate) and not plate.colliderect(gauges)
        assert plate.inflate(0, -2).collidelist(plates[:k] + plates[k + 1 :]) < 0


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


@pytest.mark.parametrize(("away", "told"), [(2.0, False), (52.0, True)])
def test_a_companion_out_of_the_picture_is_pointed_to_with_the_way_in_metres(
    scene, hud, monkeypatch, away, told
):
    """Whoever is told that nobody hears sees how far that is."""
    said: list[str] = []
    monkeypatch.setattr(Hud, "_beside", lambda self, window, frame, text, *rest: said.append(text))
    s = scene(ROOM.replace("w", "h")).step(2)
    seen = glance(s.world)
    friend = replace(seen.friends[0], x=seen.x + away, y=seen.y, order=Order.HOLD)
    seen = replace(seen, friends=(friend,))
    hud.draw(pygame.Surface((640, 360)), frame_in(640, 360), seen, lambda x, y: (x * 16, y * 16), 0.1)
    name = hud.words.say(f"person.{friend.name}")
    assert [text for text in said if name in text] == [f"{name} 52 m"] * told


FLOORS = """
#################################
#@....#.....................#.h.#
#.....#.....................#...#
#################################
"""
UP = (Exit(4.0, 1.0, 5.0, 2.0, to=1), Exit(31.0, 2.0, 32.0, 3.0, to=0))


def test_the_way_to_a_companion_on_another_floor_is_by_the_stairs(scene):
    s = scene(FLOORS, exits=UP).step()
    guide = Guide(s.world)
    (friend,) = glance(s.world, guide).friends
    assert friend.stairs == (4.5, 1.5)
    s.world.body.x[s.world.player] = 29.5
    assert glance(s.world, guide).friends[0].stairs is None, "they can walk to each other"
    s.world.body.x[s.world.player] = 10.5
    assert glance(s.world, guide).friends[0].stairs is None, "no stairs lead out of here"


@pytest.mark.parametrize(("east", "south"), [(0, 10), (38, 10), (0, 1)])
def test_stairs_toward_a_companion_are_marked_and_pointed_to(scene, hud, monkeypatch, east, south):
    """In the picture they have a stone; out of it, or under the lines on top, an arrow."""
    said: list[str] = []
    arrows: list[float] = []
    stones: list[tuple[float, float]] = []
    monkeypatch.setattr(Hud, "_beside", lambda self, window, frame, text, *rest: said.append(text))
    monkeypatch.setattr(gauges, "arrow", lambda window, at, angle, *rest: arrows.append(angle))
    monkeypatch.setattr(gauges, "diamond", lambda window, at, *rest: stones.append(at))
    s = scene(FLOORS, exits=UP).step()
    seen = glance(s.world, Guide(s.world))
    frame, window = frame_in(640, 360), pygame.Surface((640, 360))
    hud.draw(window, frame, seen, lambda x, y: ((x + 10 - east) * 16, (y + south) * 16), 0.1)
    name, stairs = (hud.words.say(key) for key in ("person.suhyeok", "hud.stairs"))
    if east or south < 10:
        assert len(arrows) == 1 and abs(arrows[0]) > 1.6, "west, where the stairs are"
        assert said == [f"{name}: {stairs} 3 m"] and not stones
    else:
        assert said == [f"{name}: {stairs}"] and not arrows
        assert len(stones) == 1 and stones[0][0] == pytest.approx(14.5 * 16)


def test_arrows_keep_clear_of_companions_and_their_orders(scene):
    alone = glance(scene(ROOM.replace("w", ".")).step(2).world)
    together = glance(scene(ROOM.replace("w", "h")).step(2).world)
    friend = together.friends[0]
    rooms = [top_room(replace(together, friends=(friend,) * n)) for n in (1, 2, 3)]
    assert top_room(alone) < rooms[0] < rooms[1] < rooms[2]
    assert rooms[2] >= 12 + 26 * 3 + 16, "the line of orders stands under the third"


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_the_moon_stands_over_the_clock_and_not_in_it(scene, hud, monkeypatch, size):
    hud.type = Type(size)
    said: dict[str, pygame.Rect] = {}
    heights: list[float] = []
    draw = Type.draw

    def noted(self, window, text, *rest, **more):
        said[text] = draw(self, window, text, *rest, **more)
        return said[text]

    monkeypatch.setattr(Type, "draw", noted)
    monkeypatch.setattr(gauges, "sky", lambda window, frame, x, y, hour: heights.append(y))
    seen = glance(scene(ROOM).step(2).world)
    hud.draw(pygame.Surface((640, 360)), frame_in(640, 360), seen, lambda x, y: (x * 16, y * 16), 0.1)
    assert heights[0] <= said[clock(seen.hour)].top


def test_a_goal_with_an_hour_says_it_where_it_is_done_too(scene, hud):
    stage = scene(
        ROOM, goals=(Goal(GoalKind.SURVIVE, 3, 1, 0.0, 0.0, 1.0, 1.0, until=4.5, text="goal.arena.survive"),)
    ).step()
    hud.take(
        Fact(1, Event.GOAL, stage.world.handle(stage.world.player), -1, 0.0, 0.0, 0.0, 0), stage.world, 0.0
    )
    text = hud.words.say("hud.done", goal=hud.words.say("goal.arena.survive", hour="04:30"))
    assert [toast.text for toast in hud.toasts] == [text]
    assert "04:30" in text
    assert "{" not in text
