"""What a map tells of itself before it is opened: from language files, its own properties, its mod."""

from __future__ import annotations

import pytest

from game.content.mapcard import LINE, PAGE, card_of
from game.content.mod import mods
from game.content.mod.newmap import new_map
from game.content.places import GAME
from game.content.words import Words

MOD = 'name = "one"\ntitle = "One"\nversion = "1.0"\nauthor = "A. Nyone"\nabout = "Dust."\nlicence = "MIT"\n'


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HYOSAN_HOME", str(tmp_path / "home"))
    made = tmp_path / "one"
    (made / "words").mkdir(parents=True)
    (made / "mod.toml").write_text(MOD)
    new_map("attic", made / "maps", (20, 14))
    return made


def card(home, language: str = "en"):
    shelf = mods.stack([str(home)])
    return card_of("one/attic", home / "maps" / "attic.tmx", shelf, Words.load(language, shelf=shelf))


def own(home, **told: str) -> None:
    """Give the map properties of its own."""
    path = home / "maps" / "attic.tmx"
    lines = "".join(f'   <property name="{key}" value="{value}"/>\n' for key, value in told.items())
    path.write_text(path.read_text().replace(" <properties>\n", f" <properties>\n{lines}", 1))


def test_every_map_of_the_game_tells_what_it_is():
    words = Words.load()
    cards = [card_of(name, GAME.find_map(name), GAME, words) for name in GAME.playable()]
    assert len(cards) >= 4
    for each in cards:
        assert each.title and each.about and not each.fault and not each.mod
        assert not each.about.endswith("…"), "the game's own words are cut nowhere"
    assert len({each.about for each in cards}) == len(cards)


def test_a_map_says_what_its_mod_says_until_it_speaks_for_itself(home):
    told = card(home)
    assert (told.title, told.about, told.author, told.licence) == ("one/attic", "Dust.", "A. Nyone", "MIT")
    assert (told.mod, told.hour, told.weather) == ("One 1.0", 21.0, "clear")
    own(home, about="Cobwebs.", author="B. Nyone")
    told = card(home)
    assert (told.about, told.author, told.licence) == ("Cobwebs.", "B. Nyone", "MIT")


def test_the_player_s_language_is_asked_first_and_a_text_may_be_a_key(home):
    (home / "words" / "en.toml").write_text('[map]\nattic = "The Attic"\n[about]\nattic = "Up there."\n')
    (home / "words" / "ko.toml").write_text('[map]\nattic = "다락"\n[about]\nattic = "저 위."\n', "utf-8")
    own(home, about="Cobwebs.")
    assert (card(home).title, card(home).about) == ("The Attic", "Up there.")
    assert (card(home, "ko").title, card(home, "ko").about) == ("다락", "저 위.")
    (home / "words" / "en.toml").write_text('[attic]\nwhat = "Up there."\n')
    (home / "words" / "ko.toml").unlink()
    path = home / "maps" / "attic.tmx"
    path.write_text(path.read_text().replace("Cobwebs.", "attic.what"))
    assert card(home).about == "Up there."


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("a&#10;b&#9;c", "a b c"),
        ("right \u202eto left", "right to left"),
        ("&lt;b&gt;{why}&lt;/b&gt;", "<b>{why}</b>"),
        ("x" * 60_000, "x" * (PAGE - 1) + "…"),
        ("\u200b\u2028\u00ad", ""),
    ],
)
def test_text_of_strangers_is_one_printable_line(home, given, shown):
    (home / "mod.toml").write_text('name = "one"\ntitle = "One"\nversion = "1.0"\n')
    own(home, about=given, author=given)
    told = card(home)
    assert told.about == shown
    assert len(told.author) <= LINE and told.author.isprintable()


@pytest.mark.parametrize(("hour", "weather"), [("99", "lava"), ("nan", ""), ("soon", "CLEAR")])
def test_a_wrong_hour_or_sky_is_the_lint_s_business(home, hour, weather):
    path = home / "maps" / "attic.tmx"
    path.write_text(
        path.read_text().replace('value="21.0"', f'value="{hour}"').replace('"clear"', f'"{weather}"')
    )
    told = card(home)
    assert (told.hour, told.weather, told.fault) == (20.0, "", "")


@pytest.mark.parametrize("text", ["<map", "{", "", '<!DOCTYPE a [<!ENTITY b "c">]><map/>'])
def test_a_map_that_cannot_be_read_has_a_card_that_says_why(home, text):
    (home / "maps" / "attic.tmx").write_text(text)
    told = card(home)
    assert "attic.tmx" in told.fault and told.title == "one/attic" and told.about == ""
