"""Keys, mouse and gamepads become actions, and actions become commands only where something changed."""

from __future__ import annotations

import math

import pygame
import pytest

from game.content.words import Words
from game.sim.commands import Face, Leap, Lock, SetGait, Strike, Tell, Throw, UseItem, Walk
from game.sim.kinds.who import Person
from game.view.controls import Controls
from game.view.input import FIXED, KEYS, PAD, Action, Device
from game.view.intents import Intents

ARROWS = ("up", "down", "left", "right")


def key(name: str, down: bool = True) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN if down else pygame.KEYUP, key=pygame.key.key_code(name))


def button(number: int, down: bool = True) -> pygame.Event:
    kind = pygame.CONTROLLERBUTTONDOWN if down else pygame.CONTROLLERBUTTONUP
    return pygame.Event(kind, button=number, instance_id=0)


def axis(number: int, value: float) -> pygame.Event:
    return pygame.Event(pygame.CONTROLLERAXISMOTION, axis=number, value=round(value * 32767), instance_id=0)


@pytest.fixture(autouse=True)
def display(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()


def test_every_action_has_a_key_and_every_deed_but_the_window_s_own_has_a_button():
    assert set(KEYS) == set(Action)
    keyboard_only = {Action.UP, Action.DOWN, Action.LEFT, Action.RIGHT}
    window = {Action.MUTE, Action.FULLSCREEN, Action.OVERLAY}
    assert set(Action) - set(PAD) == keyboard_only | window


def test_one_key_may_mean_several_actions_and_repeats_of_the_system_mean_none():
    controls = Controls()
    assert controls.feed(key("w")) == [Action.UP, Action.MENU_UP]
    assert controls.feed(key("w")) == []
    controls.feed(key("w", False))
    assert not controls.held(Action.UP)


def test_two_keys_walk_slantwise_no_faster_than_one():
    controls = Controls()
    controls.feed(key("w"))
    controls.feed(key("d"))
    assert controls.move() == pytest.approx((0.7071, -0.7071), abs=1e-3)


def test_the_left_stick_walks_beyond_its_dead_middle_and_the_right_one_aims():
    controls = Controls()
    controls.feed(axis(0, 0.15))
    assert controls.move() == (0.0, 0.0)
    controls.feed(axis(0, 1.0))
    assert controls.move() == pytest.approx((1.0, 0.0))
    assert controls.aim() is None
    controls.feed(axis(3, -1.0))
    assert controls.aim() == pytest.approx((0.0, -1.0))


def test_a_trigger_is_a_button_that_does_not_flutter():
    controls = Controls()
    assert controls.feed(axis(5, 0.6)) == [Action.STRIKE]
    assert controls.feed(axis(5, 0.4)) == []
    assert controls.feed(axis(5, 0.6)) == []
    controls.feed(axis(5, 0.1))
    assert controls.feed(axis(5, 0.9)) == [Action.STRIKE]


def test_the_left_stick_moves_menus_and_the_arrows_of_a_pad_never_walk():
    controls = Controls()
    assert Action.MENU_DOWN in controls.feed(axis(1, 0.9))
    controls.feed(axis(1, 0.0))
    assert controls.feed(button(11)) == [Action.FOLLOW, Action.MENU_UP]
    assert controls.move() == (0.0, 0.0)


@pytest.fixture
def named() -> Controls:
    """Controls that call keys what they are called in English."""
    controls = Controls()
    controls.speak(Words.load())
    return controls


def test_prompts_name_what_is_on_the_device_last_used(named):
    assert named.prompt(Action.USE) == "E"
    named.feed(button(2))
    assert named.device is Device.PAD
    assert (named.prompt(Action.USE), named.prompt(Action.LOCK)) == ("A", "L3")
    assert named.prompt(Action.MUTE) == "M", "what has no button is asked of the keyboard"
    named.feed(key("f"))
    assert named.prompt(Action.STRIKE) == "Left click"


def test_a_pad_of_the_other_family_is_named_in_its_own_words(named):
    named.pads.sony = True
    assert (named.shown("pad a"), named.shown("pad lb")) == ("Cross", "LB")


def test_keys_and_buttons_are_called_what_the_language_calls_them(named):
    named.speak(Words("xx", {"source.mouse_1": "Klick links", "source.pad_up": "Kreuz ↑"}))
    assert (named.shown("mouse 1"), named.shown("pad up")) == ("Klick links", "Kreuz ↑")
    assert (named.shown("f5"), named.shown("ö"), named.shown("caps lock")) == ("F5", "Ö", "Caps Lock")


def test_whatever_is_not_printed_on_a_key_has_a_name_in_words():
    words = Words.load()
    sources = {source for table in (KEYS, PAD) for each in table.values() for source in each}
    bare = {s for s in sources if not words.has(f"source.{s.replace(' ', '_')}")}
    assert len(sources) > 40
    letters = {s for s in bare if len(s.removeprefix("pad ")) == 1 or s[1:].isdigit()}
    assert bare - letters <= {"tab", "space", "enter", "backspace", *(f"pad stick {w}" for w in ARROWS)}


def test_unplugging_lets_go_of_everything_the_pad_held():
    controls = Controls()
    controls.feed(button(9))
    controls.feed(axis(0, 1.0))
    assert controls.held(Action.RUN)
    controls.feed(pygame.Event(pygame.JOYDEVICEREMOVED, instance_id=0))
    assert not controls.held(Action.RUN)
    assert controls.move() == (0.0, 0.0)


def test_a_stick_without_a_mapping_still_plays():
    controls = Controls()
    down = pygame.Event(pygame.JOYBUTTONDOWN, button=0, instance_id=5)
    assert Action.USE in controls.feed(down)
    hat = pygame.Event(pygame.JOYHATMOTION, hat=0, value=(0, -1), instance_id=5)
    assert Action.MENU_DOWN in controls.feed(hat)


def test_a_key_of_one_s_own_takes_it_from_whatever_had_it():
    controls = Controls({"torch": ["e"]})
    assert Action.TORCH in controls.feed(key("e"))
    assert controls.keys[Action.USE] == ()
    assert controls.prompt(Action.TORCH) == "E"


def test_menus_cannot_be_rebound_away():
    controls = Controls({action.value: [] for action in FIXED})
    assert Action.ACCEPT in controls.feed(key("return"))


def test_a_held_direction_repeats_in_menus_after_a_while():
    controls = Controls()
    controls.feed(key("down"))
    assert controls.repeats(0.3) == []
    assert sum(len(controls.repeats(0.05)) for _ in range(10)) == 5
    controls.feed(key("down", False))
    assert controls.repeats(1.0) == []


def test_losing_the_window_lets_go_of_every_key():
    controls = Controls()
    controls.feed(key("w"))
    controls.feed(pygame.Event(pygame.WINDOWFOCUSLOST))
    assert controls.move() == (0.0, 0.0)


# ------------------------------------------------------------ commands
def test_holding_a_key_is_one_command_until_it_is_let_go():
    controls, intents = Controls(), Intents(Person.ONJO)
    assert intents.commands(controls, [], None) == [Walk(0, 0), SetGait(1)]
    controls.feed(key("d"))
    assert intents.commands(controls, [], None) == [Walk(127, 0), Face(64, 0)]
    assert [intents.commands(controls, [], None) for _ in range(60)] == [[]] * 60
    controls.feed(key("d", False))
    assert intents.commands(controls, [], None) == [Walk(0, 0)]


def test_the_pointer_aims_in_directions_five_degrees_apart():
    controls, intents = Controls(), Intents(Person.ONJO)
    intents.commands(controls, [], (3.0, 0.0))
    assert intents.commands(controls, [], (3.0, 0.1)) == []
    assert intents.commands(controls, [Action.TORCH], (3.0, 0.26))[0] == Face(64, 6)
    asked = set()
    for k in range(720):
        turn = math.radians(k / 2)
        asked |= {*intents.commands(controls, [], (2 * math.cos(turn), 2 * math.sin(turn)))}
    assert len(asked) == 72


def test_a_moving_pointer_is_looked_at_thirty_times_a_second_and_at_every_deed():
    controls, intents = Controls(), Intents(Person.ONJO)
    turns = [math.radians(10 * k) for k in range(60)]
    looks = [intents.commands(controls, [], (math.cos(turn), math.sin(turn))) for turn in turns]
    assert 30 <= sum(isinstance(command, Face) for asked in looks for command in asked) <= 31
    for turn in (0.0, 1.0, 2.0):
        asked = intents.commands(controls, [Action.STRIKE], (math.cos(turn), math.sin(turn)))
        assert [type(command) for command in asked] == [Face, Strike], "a blow goes where the pointer is"


def test_running_and_sneaking_are_gaits_and_a_pad_s_sneak_stays():
    controls, intents = Controls(), Intents(Person.ONJO)
    controls.feed(key("left shift"))
    assert SetGait(2) in intents.commands(controls, [], None)
    controls.feed(key("left shift", False))
    controls.feed(key("left ctrl"))
    assert SetGait(0) in intents.commands(controls, [], None)
    controls.feed(key("left ctrl", False))
    assert intents.commands(controls, [], None) == [SetGait(1)]
    controls.device = Device.PAD
    assert intents.commands(controls, [Action.SNEAK], None) == [SetGait(0)]
    assert intents.commands(controls, [], None) == []


def test_space_leaps_for_one_and_shoves_for_the_other():
    controls = Controls()
    human, hybrid = Intents(Person.ONJO), Intents(Person.NAMRA)
    assert human.commands(controls, [Action.LEAP], (2.0, 0.0))[-1] == Strike()
    assert hybrid.commands(controls, [Action.LEAP], (2.0, 0.0))[-1] == Leap(32, 0)


def test_while_held_fast_every_hand_struggles():
    controls, intents = Controls(), Intents(Person.NAMRA)
    for action in (Action.USE, Action.STRIKE, Action.LEAP):
        assert intents.commands(controls, [action], None, grabbed=True)[-1] == Strike()


def test_a_pad_throws_where_it_aims_without_a_pointer():
    controls, intents = Controls(), Intents(Person.ONJO)
    controls.feed(axis(2, -1.0))
    controls.feed(button(3))
    assert intents.commands(controls, [Action.THROW], (9.0, 9.0))[-1] == Throw(-96, 0)


@pytest.mark.parametrize("mapped", [True, False])
def test_a_press_of_the_left_stick_locks_a_door_and_does_nothing_else(mapped):
    pad = button(7) if mapped else pygame.Event(pygame.JOYBUTTONDOWN, button=9, instance_id=5)
    controls, intents = Controls(), Intents(Person.ONJO)
    intents.commands(controls, [], None)
    begun = controls.feed(pad)
    assert begun == [Action.LOCK]
    assert intents.commands(controls, begun, None) == [Lock()], "it neither runs nor turns her"


def test_whoever_ran_with_the_left_stick_by_choice_still_does():
    controls = Controls(pad={"run": ["pad ls"]})
    assert controls.feed(button(7)) == [Action.RUN]
    assert controls.pad[Action.LOCK] == ()


def test_no_button_of_the_pad_has_two_meanings_at_once():
    deeds = [source for action, sources in PAD.items() if action not in FIXED for source in sources]
    assert len(deeds) == len(set(deeds))


def test_orders_and_bandages_are_single_commands():
    controls, intents = Controls(), Intents(Person.ONJO)
    made = intents.commands(controls, [Action.HIDE, Action.BANDAGE], None)
    assert made[-2:] == [Tell(2), UseItem(0)]
