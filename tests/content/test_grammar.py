"""The language of triggers: what is read, what is refused and how, and that nothing else comes out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.triggers.grammar import (
    DEEDS,
    EVENTS,
    VERBS,
    Said,
    Term,
    Wait,
    read_do,
    read_terms,
    read_when,
)
from game.content.triggers.phrases import Unfit
from game.content.triggers.telling import EVENTS as BOUND
from game.content.triggers.telling import Teller
from game.sim.deeds import Deed, Op, When
from game.sim.doing import DOERS


@pytest.mark.parametrize(
    ("text", "wait"),
    [
        ("enter", Wait(When.ENTER)),
        (" Leave ", Wait(When.LEAVE)),
        ("timer 30", Wait(When.TIMER, 30.0)),
        ("hour 21.5", Wait(When.HOUR, 21.5)),
        ("event alarm", Wait(When.EVENT, event="alarm")),
        ("event door_broken 'back door'", Wait(When.EVENT, event="door_broken", name="back door")),
        ("event picked tape-2", Wait(When.EVENT, event="picked", name="tape-2")),
        ("value rescued >= 3", Wait(When.VALUE, terms=(Term("rescued", Op.AT_LEAST, 3.0),))),
        (
            "value a < -1.5 and b != 2",
            Wait(When.VALUE, terms=(Term("a", Op.LESS, -1.5), Term("b", Op.OTHER, 2.0))),
        ),
    ],
)
def test_what_is_waited_for(text, wait):
    assert read_when(text) == wait


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("spawn horde_east 12", Said("spawn", "horde_east", number=12.0)),
        ("spawn 'the yard'", Said("spawn", "the yard")),
        ("open gate_2", Said("open", "gate_2")),
        ('break "2-5"', Said("break", "2-5")),
        ("say line.help", Said("say", "line.help")),
        ("set rescued = 3", Said("set", "rescued", number=3.0)),
        ("set rescued = -3", Said("set", "rescued", number=-3.0)),
        ("set rescued + 1", Said("set", "rescued", number=1.0, more=True)),
        ("set rescued -1", Said("set", "rescued", number=-1.0, more=True)),
        ("give key roof", Said("give", "roof", "key", 1.0)),
        ("give bandage 2", Said("give", "", "bandage", 2.0)),
        ("take tape", Said("take", "", "tape", 1.0)),
        ("alarm", Said("alarm")),
        ("alarm gate", Said("alarm", "gate")),
        ("authority +5", Said("authority", "authority", number=5.0, more=True)),
        ("authority = 50", Said("authority", "authority", number=50.0)),
        ("opinion accept -2", Said("opinion", "", "accept", -2.0, more=True)),
        ("objective goal.onjo.tape done", Said("objective", "goal.onjo.tape", "done", 1.0)),
        ("weather rain", Said("weather", word="rain")),
        ("goto yard.tmx at south_gate", Said("goto", "yard.tmx", "south_gate")),
        ("goto ../b/yard.tmx", None),
        ("goto sub/yard.tmx", Said("goto", "sub/yard.tmx")),
        ("end won", Said("end", word="won")),
        ("on hall; off hall", Said("on", "hall")),
        ("noise 20", Said("noise", number=20.0)),
    ],
)
def test_what_is_done(text, said):
    if said is None:
        with pytest.raises(Unfit):
            read_do(text)
    else:
        assert read_do(text)[0] == said


def test_deeds_stand_side_by_side_or_below_each_other():
    assert [each.verb for each in read_do("alarm; open a\nsay b;;\n")] == ["alarm", "open", "say"]
    assert read_terms("") == ()


@pytest.mark.parametrize(
    ("read", "text", "value", "remedy"),
    [
        (
            read_when,
            "entr",
            "'entr'",
            "allowed: enter, leave, timer, hour, event, value; did you mean 'enter'?",
        ),
        (read_when, "", "what to wait for is missing", "allowed: enter"),
        (read_when, "timer", "seconds is missing", "seconds, 0 to 86400"),
        (read_when, "hour 25", "'25'", "the hour, 0 to 24"),
        (read_when, "timer -4", "'-4'", "seconds, 0 to 86400"),
        (read_when, "enter now", "'now'", "nothing more after 'enter'"),
        (read_when, "event alrm", "'alrm'", "did you mean 'alarm'?"),
        (read_when, "event alarm gate", "'gate'", "nothing more after 'event'"),
        (read_when, "value x 3", "'3'", "allowed: <  <=  =  ==  !=  >=  >"),
        (read_when, "value x > 1 or y > 2", "'or'", "allowed: and"),
        (read_do, "", "nothing to do", "allowed: spawn, open"),
        (read_do, "spwan a", "'spwan'", "did you mean 'spawn'?"),
        (read_do, "spawn a 1.5", "'1.5'", "a whole number"),
        (read_do, "spawn a 501", "'501'", "how many, 1 to 500"),
        (read_do, "open", "a name is missing", "quotes"),
        (read_do, "open a b", "'b'", "a ; after it is written as: open DOOR"),
        (read_do, "set x 3", "'3'", "allowed: =  +  -"),
        (read_do, "give sword", "'sword'", "allowed: bandage, bat"),
        (read_do, "opinion love + 3", "'love'", "allowed: fear, cure, accept"),
        (read_do, "goto yard", "'yard'", "a map's file, such as yard.tmx"),
        (read_do, "weather snow", "'snow'", "allowed: clear, rain, fog, storm"),
        (read_do, "end running", "'running'", "allowed: won"),
        (read_do, "say __import__('os')", "'('os')'", "words, numbers, and the signs"),
        (read_do, "spawn 'the yard", "''the yard'", "a name in quotes ends with another '"),
        (read_do, "open a, b", "','", "words, numbers, and the signs"),
        (read_do, "alarm; " * 17, "more than 16 deeds", "second trigger"),
        (read_do, "alarm;" * 200, "1200 letters", "at most 1000"),
        (read_terms, "x>" + "9" * 30, "'" + "9" * 30 + "'", "a number"),
    ],
)
def test_a_word_that_does_not_fit_is_told_with_what_would(read, text, value, remedy):
    with pytest.raises(Unfit) as found:
        read(text)
    assert found.value.value == value
    assert remedy in found.value.remedy


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text):
    for read in (read_when, read_do, read_terms):
        fault = None
        try:
            read(text)
        except Unfit as found:
            fault = found
        assert fault is None or (fault.value and fault.remedy)


words = st.sampled_from(
    [*VERBS, *EVENTS, "a", "'b c'", "3", "-", "+", "=", ";", "and", ">", "done", "fear", "at"]
)


@given(st.lists(words, max_size=12).map(" ".join))
def test_what_is_read_is_one_of_the_deeds_there_are(text):
    try:
        found = read_do(text)
    except Unfit:
        return
    assert 1 <= len(found) <= DEEDS
    assert all(each.verb in VERBS for each in found)


def test_every_verb_is_bound_and_every_deed_is_done():
    assert set(BOUND) == set(EVENTS)
    assert set(DOERS) == set(Deed)
    plain = {"open", "close", "lock", "unlock", "break", "on", "off"}
    assert all(hasattr(Teller, f"_{verb}") for verb in set(VERBS) - plain)
    assert {verb.upper() for verb in VERBS} - {"AUTHORITY"} == set(Deed.__members__)
