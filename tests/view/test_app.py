"""The window's screens, driven by actions on a window nobody sees."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pygame
import pytest
import typer

from game.cli.play import play as verb
from game.content import places
from game.content.places import GAME
from game.content.plan.picture import EMPTY, Picture, PictureLayer, TileArt
from game.session import replay as replays
from game.session.play import Session
from game.session.verify import Rerun
from game.sim.commands import Shout, Tell, Walk
from game.sim.deeds import Lead
from game.sim.events import Event, Fact
from game.sim.kinds.minds import Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Item
from game.sim.kinds.who import NOBODY, Has, Person
from game.sim.level import Goal, GoalKind, Note, Plan, Rasters, Start, Thing
from game.view import app
from game.view.caught import Caught
from game.view.controls import Controls
from game.view.draw.storm import bolt
from game.view.draw.watch.looks import SHEET, sheets
from game.view.input import Action, Device
from game.view.scenes_choose import ChooseScreen
from game.view.scenes_end import EndScreen
from game.view.scenes_last import LastMoment
from game.view.scenes_loading import LoadingScreen
from game.view.scenes_options import KeysScreen, OptionsScreen
from game.view.scenes_pause import HelpScreen, NoteScreen, PauseScreen
from game.view.scenes_play import PlayScreen
from game.view.scenes_title import TitleScreen
from game.view.settings import Settings, load
from game.view.ui.theme import frame_in
from game.view.ui.type import Type

WIDE, HIGH = 44, 26


@pytest.fixture
def stage(monkeypatch, tmp_path):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.setenv("HYOSAN_HOME", str(tmp_path))
    made = app.open_stage(Settings(), ready=True)
    made.controls = Controls()
    made.speak(made.words)
    return made


@pytest.fixture
def window():
    return pygame.Surface((1280, 720))


@pytest.fixture
def session() -> Session:
    plan = Plan(
        "yard",
        Rasters.open_floor(WIDE, HIGH),
        starts=(Start(20.5, 12.5, Person.ONJO),),
        things=(Thing(20.9, 12.5, Item.BANDAGE),),
        notes=(Note(30.5, 12.5, "note.nurse"),),
        goals=(Goal(GoalKind.REACH, 3, 1, 40.0, 1.0, 42.0, 3.0, text="goal.onjo.gate"),),
        start_hour=21.0,
    )
    made = Session("yard", Person.ONJO, 5, plan=plan)
    tile = TileArt(places.assets() / "tiles" / "school.png", 0, 0, 16, 16)
    cells = np.full((HIGH, WIDE), EMPTY, np.int32)
    made.picture = Picture(WIDE, HIGH, (PictureLayer("floor", cells),), (tile,))
    return made


@pytest.fixture
def play(stage, session) -> PlayScreen:
    screen = PlayScreen(stage, session)
    stage.start(screen)
    return screen


def key(stage, name: str, down: bool = True) -> None:
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    app.feed(stage, pygame.Event(kind, key=pygame.key.key_code(name)))


def tap(stage, *names: str) -> None:
    for name in names:
        key(stage, name)
        key(stage, name, False)


def wait(stage, window, screen: type) -> None:
    """Frames until a screen is on top: nights are opened beside the loop."""
    for _ in range(600):
        if isinstance(stage.top, screen):
            return
        stage.draw(window)
        stage.update(0.02)
        pygame.time.wait(20)
    raise AssertionError(f"{screen.__name__} never came")


def night(person: Person, keeps: bool = True) -> SimpleNamespace:
    """As much of a session as a card of controls asks for."""
    return SimpleNamespace(person=person, keeps=keeps)


def test_an_unseen_window_is_no_display(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.quit()
    assert not app.has_display()


def test_the_title_leads_to_the_choice_and_the_choice_to_the_wait(stage, window):
    stage.start(TitleScreen(stage, "no such map"))
    stage.update(0.1)
    stage.draw(window)
    tap(stage, "return")
    assert isinstance(stage.top, ChooseScreen)
    tap(stage, "right")
    assert stage.top.focus == 1
    stage.draw(window)
    tap(stage, "return")
    assert isinstance(stage.top, LoadingScreen)


def test_a_storm_is_heard_after_it_is_seen(play, stage):
    stroke = bolt(4)
    play.world.state.tick[0] = int((stroke.at + stroke.away) * 60) - 2
    play.update(0.1)
    assert "thunder" not in stage.sound.played, "the sky is clear"
    play.world.state.weather[0] = Weather.STORM
    play.world.state.tick[0] = int((stroke.at + stroke.away) * 60) - 2
    play.update(0.1)
    assert "thunder" in stage.sound.played
    assert [line.id for line in play.hud.captions.shown(play.now)] == ["thunder"]


def test_a_map_that_cannot_be_opened_goes_back_to_the_title_with_a_line(stage, window):
    stage.start(TitleScreen(stage, "no such map"))
    tap(stage, "return", "return")
    wait(stage, window, TitleScreen)
    assert isinstance(stage.top, TitleScreen) and "no such map" in stage.top.message
    stage.draw(window)


@pytest.mark.parametrize("warm", [False, True])
def test_the_very_first_night_is_opened_behind_the_window_and_later_ones_before_it(monkeypatch, warm):
    given = []
    monkeypatch.setattr("game.view.warming.stamp_exists", lambda: warm)
    monkeypatch.setattr("game.cli.screen.need_display", lambda: True)
    night = SimpleNamespace(shelf=GAME)
    monkeypatch.setattr("game.session.play.open_map", lambda *_, **__: night)
    monkeypatch.setattr(app, "play", lambda opened, **_: given.append(opened))
    verb("hyosan_high", "onjo", 3)
    assert (given[0] if warm else given[0]()) is night


def test_a_map_that_is_not_there_is_refused_before_any_window(monkeypatch, capsys):
    monkeypatch.setattr("game.view.warming.stamp_exists", lambda: False)
    monkeypatch.setattr("game.cli.screen.need_display", lambda: True)
    with pytest.raises(typer.Exit) as left:
        verb("no_such_map", "onjo", 3)
    assert left.value.exit_code == 2
    assert "no_such_map" in capsys.readouterr().err


def test_the_wait_lasts_until_the_rules_are_compiled(stage, window, session):
    stage.warming.done = False
    stage.start(LoadingScreen(stage, lambda: session))
    for _ in range(5):
        stage.draw(window)
        stage.update(0.1)
    assert isinstance(stage.top, LoadingScreen)
    stage.warming.done = True
    wait(stage, window, PlayScreen)
    assert stage.top.session is session


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("hyosan_high", "loading.hyosan_high"),
        ("/somewhere/maps/hyosan_high.tmx", "loading.hyosan_high"),
        ("arena_yard", "map.arena_yard"),
        ("some_mod/arena_yard", "map.arena_yard"),
        ("tests/test_a_blow.tmx", "ui.loading"),
        ("", "ui.loading"),
    ],
)
def test_the_wait_is_for_the_map_that_opens(stage, name, told):
    assert stage.words.has(told) and "school" not in stage.words.say("ui.loading").lower()
    assert LoadingScreen(stage, lambda: None, name).told == stage.words.say(told)


@pytest.mark.parametrize("opened", ["chosen", "again"])
def test_whoever_opens_a_map_says_which(stage, play, opened):
    if opened == "chosen":
        stage.push(ChooseScreen(stage, "arena_yard"))
    else:
        play.session.path = Path("maps/arena_yard.tmx")
        stage.push(EndScreen(stage, play))
        stage.update(2.0)
    tap(stage, "return")
    assert isinstance(stage.top, LoadingScreen)
    assert stage.top.told == stage.words.say("map.arena_yard")


@pytest.fixture
def shown(stage, session, monkeypatch, window) -> PlayScreen:
    """A replay of two seconds' walk in the window, from the file's bytes."""
    session.advance([Walk(127, 0)])
    for _ in range(119):
        session.advance()
    loaded = SimpleNamespace(plan=session.plan, picture=session.picture)
    monkeypatch.setattr("game.content.tiled.load", lambda path: loaded)
    monkeypatch.setattr("game.content.places.Shelf.find_map", lambda self, name: Path(name))
    rerun = Rerun(replays.from_bytes(replays.to_bytes(session.recording())))
    stage.start(LoadingScreen(stage, lambda: rerun))
    wait(stage, window, PlayScreen)
    return stage.top


def test_a_replay_is_shown_to_its_end_whatever_keys_say(stage, shown, window, session):
    key(stage, "a")
    last(stage)
    assert shown.world.tick == 120, "the world stands where the recording ends"
    assert "recording ends" in stage.words.say("ui.replay_over")


def last(stage) -> None:
    """Show a replay until its last moment stands."""
    for _ in range(600):
        if isinstance(stage.top, LastMoment):
            break
        stage.update(1 / 60)
    assert isinstance(stage.top, LastMoment)
    stage.update(2.0)


def test_the_last_moment_of_a_recording_that_decided_nothing_stays_to_be_looked_at(stage, shown, window):
    last(stage)
    whole = pygame.Surface(window.get_size())
    stage.draw(window)
    stage.top.draw = lambda *_: None
    stage.draw(whole)
    above = pygame.Rect(0, 0, window.get_width(), 600)
    seen, bare = (pygame.image.tobytes(picture.subsurface(above), "RGB") for picture in (window, whole))
    assert seen == bare, "nothing is veiled above the bar"
    assert len(set(bare)) > 20
    tap(stage, "f3")
    assert shown.overlay.on
    for _ in range(30):
        stage.update(0.2)
    assert isinstance(stage.top, LastMoment), "no other screen comes over it"


def test_a_recording_that_ended_is_shown_again_from_its_beginning(stage, shown, window):
    last(stage)
    stage.draw(window)
    stage.top.click(stage.top.places[Action.ACCEPT].center)
    wait(stage, window, PlayScreen)
    again = stage.top
    assert again is not shown and isinstance(again.session, Rerun) and again.world.tick == 0
    last(stage)
    assert again.world.digest() == shown.world.digest()
    tap(stage, "escape")
    assert isinstance(stage.top, TitleScreen)


def test_a_key_meant_for_the_recording_does_not_leave_its_last_moment(stage, shown):
    for _ in range(600):
        tap(stage, "return")
        stage.update(1 / 60)
        if isinstance(stage.top, LastMoment):
            break
    tap(stage, "escape", "return")
    assert isinstance(stage.top, LastMoment)


def test_a_replay_stands_still_while_it_is_paused(stage, shown):
    stage.update(1 / 60)
    before = shown.world.tick
    tap(stage, "escape")
    assert isinstance(stage.top, PauseScreen)
    for _ in range(30):
        stage.update(1 / 60)
    assert shown.world.tick == before
    tap(stage, "escape")
    stage.update(1 / 60)
    assert shown.world.tick == before + 1


def test_a_replay_says_that_it_is_one_and_offers_no_save(stage, shown):
    text = shown.hud.toasts[0].text
    assert text == stage.words.say("hud.replay", slower="←", faster="→", why="F3") and "F3" in text
    tap(stage, "escape")
    rows = {row.label: row.hint for row in stage.top.menu.rows}
    assert stage.words.say("ui.save") not in rows
    assert rows[stage.words.say("ui.to_title")] == ""


def test_a_night_that_is_played_tells_of_the_controls_and_can_be_saved(stage, play):
    assert play.hud.toasts[0].text == stage.words.say("hud.help", button="F1")
    tap(stage, "escape")
    assert stage.words.say("ui.save") in [row.label for row in stage.top.menu.rows]


def test_a_replay_can_be_shown_faster_and_slower(stage, shown, window):
    tap(stage, "right", "right", "right")
    for _ in range(15):
        stage.update(1 / 60)
    assert shown.world.tick == 60
    tap(stage, "left", "left", "left", "left", "left")
    for _ in range(16):
        stage.update(1 / 60)
    assert shown.world.tick == 64
    stage.draw(window)
    assert shown.hud.toasts[-1].text == "×0.25"


def test_a_night_that_is_played_has_one_pace(stage, play):
    tap(stage, "right", "right")
    for _ in range(15):
        stage.update(1 / 60)
    assert (play.world.tick, play.rate) == (15, 1.0)


def test_keys_become_steps_of_the_world(stage, play, window):
    key(stage, "d")
    for _ in range(30):
        stage.update(1 / 60)
    assert play.world.body.x[play.world.player] > 21.0
    stage.draw(window)
    assert play.world.tick == 30


def test_a_press_waits_for_the_next_step(stage, play):
    tap(stage, "e")
    stage.update(0.001)
    assert play.world.tick == 0 and play.pressed == [Action.USE]
    stage.update(1 / 60)
    assert play.pressed == [] and play.world.pack.held[play.world.player, Item.BANDAGE] == 1


def test_a_blow_that_lands_holds_the_night_for_three_frames(stage, play):
    player = int(play.world.state.player[0])
    ticks = []
    for who in (player + 1, player):
        play._take(Fact(play.world.tick, Event.HIT, who, -1, 20.0, 12.0, 8.0, 0))
        before = play.world.tick
        for _ in range(12):
            stage.update(1 / 60)
        ticks.append(play.world.tick - before)
    assert ticks[0] == 12
    assert 8 <= ticks[1] <= 9


def test_several_steps_of_one_frame_hand_out_all_their_facts(stage, play):
    heard = []
    take = play._take
    play._take = lambda fact: (heard.append(fact.tick), take(fact))
    key(stage, "d")
    key(stage, "left shift")
    for _ in range(12):
        stage.update(5 / 60)
    assert len(set(heard)) >= 4 and play.world.tick >= 55


def test_a_night_of_standing_still_records_almost_nothing(stage, play):
    for _ in range(120):
        stage.update(1 / 60)
    assert len(play.session.replay.commands) <= 3


def test_a_gamepad_plugged_in_mid_game_walks_and_is_prompted(stage, play):
    app.feed(stage, pygame.Event(pygame.CONTROLLERAXISMOTION, axis=0, value=32767, instance_id=0))
    app.feed(stage, pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=0, instance_id=0))
    for _ in range(20):
        stage.update(1 / 60)
    assert play.world.body.x[play.world.player] > 20.8
    assert stage.controls.device is Device.PAD
    app.feed(stage, pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=6, instance_id=0))
    assert isinstance(stage.top, PauseScreen)


def test_a_pad_asks_for_a_lock_and_is_told_where_there_is_none(stage, play):
    app.feed(stage, pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=7, instance_id=0))
    stage.update(1 / 60)
    assert play.hud.toasts[-1].text == stage.words.say("hud.unable.lock")


def test_the_pad_s_lock_can_be_given_another_button(stage):
    stage.start(TitleScreen(stage))
    stage.push(KeysScreen(stage, Device.PAD))
    screen = stage.top
    screen.menu.focus = screen.actions.index(Action.LOCK)
    assert screen.menu.rows[screen.menu.focus].value() == "L3"
    tap(stage, "return")
    app.feed(stage, pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=13, instance_id=0))
    assert stage.settings.pad == {"lock": ["pad left"]}
    assert stage.controls.pad[Action.SHOUT] == (), "one button, one deed"


def test_pause_stands_the_world_still_and_resuming_owes_nothing(stage, play, window):
    key(stage, "d")
    stage.update(1 / 60)
    tap(stage, "escape")
    for _ in range(10):
        stage.update(0.2)
        stage.draw(window)
    tap(stage, "escape")
    assert stage.top is play and play.world.tick == 1
    stage.update(0.001)
    assert play.world.tick == 1
    stage.update(1 / 60)
    assert play.intents._walk == (127, 0), "the key is still down"


def test_a_key_let_go_behind_another_screen_is_let_go(stage, play):
    key(stage, "d")
    stage.update(1 / 60)
    tap(stage, "escape")
    key(stage, "d", False)
    tap(stage, "escape")
    stage.update(1 / 60)
    assert play.intents._walk == (0, 0)


def test_a_held_key_does_not_run_through_the_menu_it_finds_itself_in(stage, play):
    key(stage, "s")
    stage.update(1 / 60)
    tap(stage, "escape")
    assert [stage.controls.repeats(0.2) for _ in range(10)] == [[]] * 10


@pytest.mark.parametrize(("focused", "screen"), [(False, PauseScreen), (True, PlayScreen)])
def test_the_night_waits_while_the_window_is_not_looked_at(stage, play, monkeypatch, focused, screen):
    monkeypatch.setattr(pygame.key, "get_focused", lambda: focused)
    app.feed(stage, pygame.Event(pygame.WINDOWFOCUSLOST))
    app.feed(stage, pygame.Event(pygame.WINDOWFOCUSLOST))
    assert isinstance(stage.top, screen) and len(stage.screens) == (1 if focused else 2)


def test_the_night_waits_for_a_pad_pulled_out_and_names_keys_again(stage, play):
    app.feed(stage, pygame.Event(pygame.JOYDEVICEREMOVED, instance_id=3))
    assert stage.top is play, "it was not the one in use"
    app.feed(stage, pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=1, instance_id=0))
    app.feed(stage, pygame.Event(pygame.CONTROLLERAXISMOTION, axis=1, value=-32000, instance_id=0))
    assert stage.controls.device is Device.PAD
    app.feed(stage, pygame.Event(pygame.JOYDEVICEREMOVED, instance_id=0))
    assert isinstance(stage.top, PauseScreen)
    assert stage.controls.prompt(Action.USE) == "E"


@pytest.mark.parametrize(
    ("name", "word"), [("f", "torch"), ("q", "bandage"), ("g", "throw"), ("r", "lock"), ("1", "alone")]
)
def test_a_deed_that_cannot_be_done_is_answered(stage, play, name, word):
    tap(stage, name)
    assert [toast.text for toast in play.hud.toasts][-1:] == [stage.words.say(f"hud.unable.{word}")]


def test_an_order_nobody_hears_is_not_given(stage, play):
    tap(stage, "2", "v")
    stage.update(1 / 60)
    given = [command for _, command in play.session.replay.commands]
    assert Shout() in given and not any(isinstance(command, Tell) for command in given)


def test_what_can_be_done_is_done_without_a_word(stage, play):
    play.hud.toasts.clear()
    play.world.pack.held[play.world.player, Item.TORCH] = 1
    stage.update(1 / 60)
    tap(stage, "f")
    stage.update(1 / 60)
    assert play.world.pack.torch_on[play.world.player] == 1
    assert play.hud.toasts == []


def test_saving_says_so_and_leaving_keeps_the_night(stage, play, tmp_path):
    stage.update(1 / 60)
    tap(stage, "escape", "down", "return")
    assert stage.top.message == stage.words.say("ui.saved")
    assert (tmp_path / "save.hyosan").exists()
    stage.top.menu.focus = 4
    tap(stage, "return")
    assert isinstance(stage.top, TitleScreen) and (tmp_path / "auto.hyosan").exists()
    assert stage.top.menu.rows[0].label == stage.words.say("ui.continue")


def test_a_night_that_goes_on_shows_everybody_as_who_they_are_before_it_steps(stage, session):
    session.advance()
    row = session.world.player
    session.world.who.person[row] = Person.NAMRA
    screen = PlayScreen(stage, session)
    top = int(session.world.tables.rows.top[0])
    assert screen.night.memory.sheet[row] == SHEET["namra"]
    assert np.array_equal(screen.night.memory.sheet[:top], sheets(session.world, top))
    assert screen.night.memory.tick == session.tick


def test_a_note_is_read_and_put_away(stage, play, window):
    row = play.world.player
    play.world.body.x[row] = play.world.body.px[row] = 30.5
    tap(stage, "e")
    stage.update(1 / 60)
    assert isinstance(stage.top, NoteScreen)
    stage.draw(window)
    tap(stage, "e")
    assert stage.top is play


def test_an_ending_is_told_after_a_moment_and_not_chosen_by_a_last_desperate_key(stage, play, window):
    stage.update(1 / 60)
    play.world.state.outcome[0] = Outcome.SHOT
    for _ in range(30):
        stage.update(0.1)
    assert isinstance(stage.top, EndScreen)
    tap(stage, "return")
    assert isinstance(stage.top, EndScreen)
    stage.update(2.0)
    stage.draw(window)
    assert any("0" in line for line in stage.top.lines())
    stage.top.menu.focus = 3
    tap(stage, "return")
    assert isinstance(stage.top, TitleScreen)


def test_an_ending_can_be_looked_at_and_come_back_to(stage, play, window):
    stage.update(1 / 60)
    play.world.state.outcome[0] = Outcome.SHOT
    end = EndScreen(stage, play)
    stage.push(end)
    stage.update(2.0)
    end.menu.focus = [row.label for row in end.menu.rows].index(stage.words.say("ui.look"))
    tap(stage, "return")
    assert isinstance(stage.top, LastMoment) and stage.top.title == stage.words.say("outcome.shot")
    stage.draw(window)
    assert Action.ACCEPT not in stage.top.places, "a night that was played is no recording"
    stage.update(1.0)
    tap(stage, "f3")
    assert play.overlay.on
    tap(stage, "escape")
    assert stage.top is end


def test_what_lost_the_night_is_told_and_its_newest_save_is_offered_first(stage, play, window):
    stage.update(1 / 60)
    play.save()
    stage.update(1 / 60)
    other = Session("yard", Person.ONJO, 6, plan=play.session.plan)
    for _ in range(5):
        other.advance()
    for session, offered in ((play.session, 1), (other, 0)):
        session.world.state.outcome[0] = Outcome.BLED_OUT
        screen = EndScreen(stage, SimpleNamespace(session=session, caught=Caught()))
        stage.push(screen)
        labels = [row.label for row in screen.menu.rows]
        assert labels[0].startswith(stage.words.say("ui.back_to", hour="21:0")) == bool(offered)
        assert len(labels) == 4 + offered
        stage.update(2.0)
        stage.draw(window)
    play.session.world.state.outcome[0] = Outcome.WON
    assert len(EndScreen(stage, play).menu.rows) == 4


def test_she_is_not_counted_among_those_she_lost(stage, play):
    stage.update(1 / 60)
    play.world.vital.health[play.world.player] = 0.0
    play.world.vital.hurt_by[play.world.player] = Outcome.BLED_OUT
    play.world.who.has[play.world.player] |= Has.DYING
    stage.update(1 / 60)
    assert play.world.player == NOBODY and play.world.state.lost[0] == 1
    lost = stage.words.say("ui.lost_people", n="").strip()
    assert not any(line.startswith(lost) for line in EndScreen(stage, play).lines())


def test_whoever_laid_hands_on_her_is_told_at_the_end(stage, play, monkeypatch):
    def take(self, fact, world):
        self.breed, self.whys = "runner", [(Why.CRY, 0.0)]

    watched = []
    monkeypatch.setattr(Caught, "take", take)
    monkeypatch.setattr(Caught, "watch", lambda self, world: watched.append(world.tick))
    tap(stage, "v")
    stage.update(1 / 60)
    play.world.state.outcome[0] = Outcome.TORN_APART
    for _ in range(30):
        stage.update(0.1)
    assert isinstance(stage.top, EndScreen)
    lines = stage.top.caught.lines(Outcome.TORN_APART, stage.words)
    assert stage.words.say("breed.runner") in lines[0] and stage.words.say("why.cry") in lines[0]
    assert watched[:3] == [watched[0], watched[0] + 1, watched[0] + 2], "every tick"


@pytest.mark.parametrize(("person", "known"), [(Person.ONJO, 0), (Person.NAMRA, 2)])
def test_the_card_of_controls_is_hers(stage, person, known):
    leap, listen = (stage.words.say(f"ui.action.{word}") for word in ("leap", "listen"))
    assert sum(text in (leap, listen) for _, text in HelpScreen(stage, night(person)).rows()) == known


def test_the_card_tells_of_the_key_that_shows_why_they_are_here(stage):
    card = {text: button for button, text in HelpScreen(stage, night(Person.ONJO)).rows()}
    assert card[stage.words.say("ui.action.overlay")] == "F3"


@pytest.mark.parametrize("opened", [("f1",), ("escape", "down", "return")])
def test_over_a_recording_the_card_lists_its_keys_and_not_those_of_play(stage, shown, window, opened):
    tap(stage, *opened)
    assert isinstance(stage.top, HelpScreen)
    stage.draw(window)
    say = stage.words.say
    card = {text: button for button, text in stage.top.rows()}
    named = {word: card.pop(say(f"ui.action.{word}")) for word in ("slower", "faster", "overlay", "pause")}
    assert named == {"slower": "←", "faster": "→", "overlay": "F3", "pause": "Esc"}
    assert sorted(card) == sorted(say(f"ui.action.{word}") for word in ("help", "mute", "fullscreen"))


def test_with_keys_the_card_says_that_the_mouse_looks(stage):
    card = {text: button for button, text in HelpScreen(stage, night(Person.ONJO)).rows()}
    assert card[stage.words.say("ui.action.aim")] == stage.words.say("ui.mouse") != "ui.mouse"


def test_on_a_pad_the_card_tells_keys_from_sticks(stage):
    stage.controls.feed(pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=1, instance_id=0))
    card = {text: button for button, text in HelpScreen(stage, night(Person.ONJO)).rows()}
    say = stage.words.say
    assert card[say("ui.action.aim")] == say("ui.right_stick")
    assert card[say("ui.action.lock")] == "L3"
    assert card[say("ui.action.mute")] == say("ui.key", button="M")
    assert card[say("ui.action.use")] == "A"
    assert len({button for button, _ in HelpScreen(stage, night(Person.ONJO)).rows()}) == len(card)


def test_the_title_keeps_its_place_when_one_comes_back(stage):
    stage.start(TitleScreen(stage))
    options = [row.label for row in stage.top.menu.rows].index(stage.words.say("ui.options"))
    stage.top.menu.focus = options
    tap(stage, "return")
    assert isinstance(stage.top, OptionsScreen)
    tap(stage, "escape")
    assert isinstance(stage.top, TitleScreen) and stage.top.menu.focus == options


@pytest.mark.parametrize("screen", [OptionsScreen, lambda s: HelpScreen(s, night(Person.NAMRA))])
def test_what_lies_over_the_night_is_drawn_and_left(stage, play, window, screen):
    stage.push(screen(stage))
    stage.draw(window)
    tap(stage, "escape")
    assert stage.top is play


def test_options_are_kept_at_once(stage, play, tmp_path):
    stage.push(OptionsScreen(stage))
    tap(stage, "left", "down", "down", "return")
    assert stage.settings.volume == pytest.approx(0.7) and stage.settings.mute
    assert load(tmp_path / "settings.toml") == stage.settings
    assert stage.sound.mute


def test_a_key_of_one_s_own_is_taken_shown_and_can_be_refused(stage, window):
    stage.start(TitleScreen(stage))
    stage.push(KeysScreen(stage, Device.KEYS))
    screen = stage.top
    screen.menu.focus = screen.actions.index(Action.TORCH)
    tap(stage, "return")
    assert screen.waiting is Action.TORCH
    stage.draw(window)
    key(stage, "escape")
    assert screen.waiting is None and stage.top is screen
    key(stage, "escape", False)
    tap(stage, "return")
    key(stage, "t")
    assert stage.settings.keys == {"torch": ["t"]}
    assert screen.menu.rows[screen.menu.focus].value() == "T"


def test_mute_works_on_every_screen(stage, play):
    tap(stage, "m")
    assert stage.settings.mute
    tap(stage, "escape", "m")
    assert not stage.settings.mute


def test_the_overlay_says_who_and_why(stage, play, window):
    tap(stage, "f3")
    stage.update(1 / 60)
    stage.draw(window)
    assert play.overlay.on


def test_closing_the_window_ends_the_loop(stage, play):
    app.feed(stage, pygame.Event(pygame.QUIT))
    assert not stage.running


def test_what_a_map_says_stands_as_a_line(stage, play, window):
    play.session.plan = play.world.plan = play.world.plan.with_changes(texts=("goal.onjo.gate",))
    play._take(Fact(1, Event.SAY, -1, -1, 1.0, 1.0, 0.0, 0))
    assert play.hud.speech[-1].text == stage.words.say("goal.onjo.gate")
    play.draw(window, frame_in(1280, 720))
    play._take(Fact(1, Event.PAGE, -1, -1, 1.0, 1.0, 0.0, 0))
    assert isinstance(stage.top, NoteScreen)
    assert stage.top.text == stage.words.say("goal.onjo.gate")


def test_a_way_to_another_map_is_waited_for_and_not_mourned(stage, play, monkeypatch):
    monkeypatch.setattr(Session, "leads_on", property(lambda self: Lead("arena_yard.tmx")))
    play.world.state.outcome[0] = Outcome.MOVED_ON
    play.update(0.1)
    assert isinstance(stage.top, LoadingScreen)
    assert stage.top.opening == play.session.onward
    assert stage.top.told == stage.words.say("map.arena_yard")


def test_why_one_is_back_at_the_title_can_be_read_whole(stage, window, monkeypatch):
    drawn: list[tuple[str, pygame.Rect]] = []
    draw = Type.draw

    def noted(self, window, text, *rest, **more):
        drawn.append((text, draw(self, window, text, *rest, **more)))
        return drawn[-1][1]

    monkeypatch.setattr(Type, "draw", noted)
    told = "That save cannot be opened: it was made without a mod that changes the rules. " * 2
    stage.start(TitleScreen(stage, message=told.strip()))
    stage.draw(window)
    parts = [(text, place) for text, place in drawn if text and text in told]
    assert " ".join(text for text, _ in parts) == told.strip()
    for _, place in parts:
        assert window.get_rect().contains(place)
        assert sum(window.get_at((place.x - 2, place.centery))[:3]) < 120, "on a dark plate"
