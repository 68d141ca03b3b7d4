"""What a mod brings is seen, heard and read in the window."""

from __future__ import annotations

from xml.etree import ElementTree

import pygame
import pytest
from PIL import Image

from game.content import places
from game.content.mod import mods
from game.content.mod.newmap import new_map
from game.view import app
from game.view.scenes_choose import ChooseScreen
from game.view.scenes_options import OptionsScreen
from game.view.scenes_places import PlacesScreen
from game.view.scenes_title import TitleScreen
from game.view.settings import Settings, load
from game.view.ui import gauges
from game.view.ui import type as faces


@pytest.fixture
def mod(tmp_path, monkeypatch):
    for name, value in (("SDL_VIDEODRIVER", "dummy"), ("SDL_AUDIODRIVER", "dummy")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HYOSAN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HYOSAN_CACHE", str(tmp_path / "cache"))
    home = tmp_path / "one"
    for part in ("words", "sprites", "audio"):
        (home / part).mkdir(parents=True)
    (home / "mod.toml").write_text('name = "one"\ntitle = "One"\nversion = "1.0"\n')
    (home / "words" / "en.toml").write_text('[ui]\nnew = "Begin"\n')
    (home / "words" / "ko.toml").write_text('[language]\nname = "한국어"\n[ui]\nnew = "새로운 밤"\n', "utf-8")
    return home


def stage(mod, language: str = "", settings: Settings | None = None):
    return app.open_stage(settings or Settings(), ready=True, shelf=mods.stack([str(mod)]), language=language)


def test_its_sprites_and_sounds_are_the_ones_shown_and_heard(mod):
    own = places.assets()
    with Image.open(own / "sprites" / "onjo.png") as image:
        Image.new("RGBA", image.size, (7, 250, 9, 255)).save(mod / "sprites" / "onjo.png")
    (mod / "audio" / "pickup.ogg").write_bytes((own / "audio" / "page.ogg").read_bytes())
    made = stage(mod)
    art = gauges.picture(made.assets, "onjo", "walk", 0, 1)
    assert art is not None
    assert art.get_at((0, 0)) == (7, 250, 9, 255)
    assert gauges.picture(own, "onjo", "walk", 0, 1).get_at((0, 0)) != (7, 250, 9, 255)
    heard = made.sound.folder / made.sound.index["pickup"].files[0]
    assert heard.read_bytes() == (own / "audio" / "page.ogg").read_bytes()


@pytest.fixture
def fonts(monkeypatch):
    """A machine with a face for every letter."""
    monkeypatch.setattr(faces.Type, "lacks", lambda *_: "")


@pytest.mark.usefixtures("fonts")
def test_its_words_are_read_and_a_language_may_be_asked_for_or_set(mod):
    assert stage(mod).words.say("ui.new") == "Begin"
    assert stage(mod, "ko").words.say("ui.new") == "새로운 밤"
    assert stage(mod, settings=Settings(language="ko")).words.say("ui.new") == "새로운 밤"
    assert stage(mod, settings=Settings(language="fr")).words.say("ui.new") == "Begin"


@pytest.mark.usefixtures("fonts")
def test_a_language_is_chosen_in_the_options_and_kept(mod):
    made = stage(mod)
    made.start(OptionsScreen(made))
    made.push(OptionsScreen(made))
    row = next(k for k, row in enumerate(made.top.menu.rows) if row.label == "Language")
    made.top.menu.rows[row].choose(1)
    assert made.words.say("ui.new") == "새로운 밤"
    assert load().language == "ko"
    window = pygame.Surface((1280, 720))
    made.draw(window)


def test_its_maps_are_offered_on_the_title(mod):
    new_map("attic", mod / "maps", (20, 14))
    (mod / "words" / "en.toml").write_text('[map]\nattic = "The Attic"\n')
    made = stage(mod)
    made.start(TitleScreen(made))
    choose(made, "Other places")
    assert {"Hyosan High", "The Attic", "Back"} <= {row.label for row in made.top.menu.rows}
    window = pygame.Surface((1280, 720))
    made.draw(window)
    choose(made, "The Attic")
    assert isinstance(made.top, ChooseScreen)
    assert made.top.map_name == "one/attic"
    assert made.shelf.find_map(made.top.map_name) == mod / "maps" / "attic.tmx"


def lines_told(made, name: str) -> list[str]:
    """Every line the screen of places writes with a map in focus."""
    screen = PlacesScreen(made)
    made.screens = [TitleScreen(made), screen]
    screen.reader.join(10)
    screen.menu.focus = screen.names.index(name)
    told: list[str] = []
    draw = made.type.draw
    made.type.draw = lambda window, text, *rest, **named: (
        told.append(text),
        draw(window, text, *rest, **named),
    )[1]
    window = pygame.Surface((1280, 720))
    made.draw(window)
    del made.type.draw
    return told


def test_what_a_map_tells_of_itself_stands_beside_the_list(mod):
    new_map("attic", mod / "maps", (20, 14))
    (mod / "mod.toml").write_text(
        'name = "one"\ntitle = "One"\nversion = "1.0"\n'
        'author = "A. Nyone"\nabout = "Dust."\nlicence = "MIT"\n'
    )
    made = stage(mod)
    told = lines_told(made, "one/attic")
    assert {"Dust.", "Mod: One 1.0", "by A. Nyone  ·  MIT", "from 21:00  ·  clear"} <= set(told)
    assert "Dust." not in lines_told(made, "hyosan_high"), "of the one in focus only"


def test_until_a_card_is_read_its_place_stays_empty(mod, monkeypatch):
    read, window = PlacesScreen._read, pygame.Surface((1280, 720))
    monkeypatch.setattr(PlacesScreen, "_read", lambda self: None)
    made = stage(mod)
    made.start(PlacesScreen(made))
    made.draw(window)
    before = pygame.image.tobytes(window, "RGB")
    read(made.top)
    made.draw(window)
    assert pygame.image.tobytes(window, "RGB") != before
    made.top.menu.focus = len(made.top.names)
    made.draw(window)  # Back tells nothing of itself


HOSTILE = "\u202e" + "<b>{why}</b>\x1b[31m\n" * 50 + "M" * 5000 + "e" + "\u0301" * 5000


def test_a_stranger_s_words_stay_on_their_plate(mod):
    path = new_map("attic", mod / "maps", (20, 14))
    tree = ElementTree.parse(path)
    for key in ("title", "about", "author", "licence"):
        own = [each for each in tree.find("properties") if each.get("name") == key]
        each = own[0] if own else ElementTree.SubElement(tree.find("properties"), "property", name=key)
        each.attrib.pop("value", None)
        each.text = HOSTILE.replace("\x1b", "\x7f")
    tree.write(path, "utf-8")
    made = stage(mod)
    window, plain = pygame.Surface((1280, 720)), pygame.Surface((1280, 720))
    told = lines_told(made, "one/attic")
    assert all(line.isprintable() and len(line) <= 600 for line in told)
    made.draw(window)
    made.top.cards.clear()
    made.draw(plain)
    changed = (pygame.surfarray.array3d(window) != pygame.surfarray.array3d(plain)).any(axis=2)
    assert changed[2 * 236 : 2 * 624, 2 * 54 : 2 * 320].any()
    changed[2 * 236 : 2 * 624, 2 * 54 : 2 * 320] = False
    assert not changed.any()


def test_where_the_focus_rests_a_plan_of_the_map_comes_up(mod):
    new_map("attic", mod / "maps", (20, 14))
    made, window = stage(mod), pygame.Surface((1280, 720))
    screen = PlacesScreen(made)
    made.screens = [screen]
    screen.reader.join(10)
    screen.menu.focus = screen.names.index("one/attic")
    screen.update(0.1)
    assert screen.plans.worker is None, "whoever only passes by asks for nothing"
    screen.update(0.2)
    screen.plans.worker.join(30)
    pictures = []
    for _ in range(3):
        made.draw(window)
        pictures.append(pygame.image.tobytes(window, "RGB"))
        screen.update(0.3)
    assert len(set(pictures)) == 3, "it comes up out of the dark"
    screen.menu.focus = len(screen.names)
    screen.update(1.0)
    assert list(screen.plans.made) == [mod / "maps" / "attic.tmx"], "Back has none"


def test_a_map_that_cannot_be_read_says_so_on_its_card(mod):
    new_map("attic", mod / "maps", (20, 14)).write_text("<map")
    told = lines_told(stage(mod), "one/attic")
    assert any("not well-formed XML" in line for line in told)


def test_with_one_map_there_is_nothing_to_choose(mod, monkeypatch):
    made = stage(mod)
    made.start(TitleScreen(made))
    assert "Other places" in [row.label for row in made.top.menu.rows]
    monkeypatch.setattr(places.Shelf, "playable", lambda _: ("hyosan_high",))
    made.start(TitleScreen(made))
    assert "Other places" not in [row.label for row in made.top.menu.rows]


def choose(made, label: str) -> None:
    next(row for row in made.top.menu.rows if row.label == label).accept()


def test_without_a_font_for_it_one_line_says_so(mod, monkeypatch, capfd):
    monkeypatch.setattr(faces, "faces", lambda: (None, None, None))
    made = stage(mod, "ko")
    assert made.words.language == "en", "better English than an empty menu"
    told = capfd.readouterr().err
    assert "no font here has the letters of 'ko'" in told
    assert "Noto Sans CJK KR" in told
    stage(mod)
    assert capfd.readouterr().err == ""


def test_a_language_nobody_can_read_here_is_not_offered(mod, monkeypatch):
    monkeypatch.setattr(faces, "faces", lambda: (None, None, None))
    made = stage(mod)
    made.start(OptionsScreen(made))
    assert "Language" not in [row.label for row in made.top.menu.rows]
