"""Menus are driven by actions alone; type breaks lines where people would."""

from __future__ import annotations

import pygame
import pytest

from game.view.input import Action
from game.view.settings import Settings, from_tree, load, save, to_toml
from game.view.ui import dusk, theme
from game.view.ui import type as kinds
from game.view.ui.lettering import lettering
from game.view.ui.menu import Menu
from game.view.ui.rows import Choice, Row, Slider
from game.view.ui.theme import Frame, frame_in
from game.view.ui.type import Type, runs

FRAME = Frame(0, 0, 1280, 720, 2.0)


@pytest.fixture
def type_() -> Type:
    pygame.font.init()
    return Type()


def test_focus_goes_round_the_ends_and_past_what_is_disabled():
    menu = Menu([Row("a"), Row("b", enabled=False), Row("c")])
    menu.press(Action.MENU_DOWN)
    assert menu.focus == 2
    menu.press(Action.MENU_DOWN)
    assert menu.focus == 0
    menu.press(Action.MENU_UP)
    assert menu.focus == 2


def test_accepting_does_what_the_focused_row_says():
    done: list[str] = []
    menu = Menu([Row("a", lambda: done.append("a")), Row("b", lambda: done.append("b"))])
    menu.press(Action.MENU_DOWN)
    menu.press(Action.ACCEPT)
    assert done == ["b"]


def test_a_slider_moves_in_tenths_and_stops_at_its_ends():
    level = [0.95]
    menu = Menu([Slider("volume", read=lambda: level[0], write=lambda v: level.__setitem__(0, v))])
    menu.press(Action.MENU_RIGHT)
    assert level == [1.0]
    for _ in range(12):
        menu.press(Action.MENU_LEFT)
    assert level == [0.0]


def test_a_choice_goes_round_its_words():
    at = [0]
    row = Choice("text", options=["a", "b"], chosen=lambda: at[0], choose=lambda k: at.__setitem__(0, k))
    menu = Menu([row])
    menu.press(Action.MENU_LEFT)
    assert row.value() == "b"
    menu.press(Action.ACCEPT)
    assert row.value() == "a"


def test_an_action_that_means_nothing_here_is_handed_back():
    menu = Menu([Row("a")])
    assert not menu.press(Action.BACK)
    assert not menu.press(Action.MENU_LEFT)


def test_the_mouse_hovers_and_clicks_the_same_rows(type_):
    done: list[str] = []
    menu = Menu([Row("a", lambda: done.append("a")), Row("b", lambda: done.append("b"))])
    window = pygame.Surface((1280, 720))
    menu.draw(window, type_, pygame.Rect(100, 100, 300, 200), FRAME)
    spot = menu.places[1].center
    menu.hover(spot)
    assert menu.focus == 1
    assert menu.click(spot) and done == ["b"]
    assert not menu.click((5, 5))


def test_a_click_on_a_bar_sets_it_there(type_):
    level = [0.0]
    menu = Menu([Slider("volume", read=lambda: level[0], write=lambda v: level.__setitem__(0, v))])
    menu.draw(pygame.Surface((1280, 720)), type_, pygame.Rect(0, 0, 500, 100), FRAME)
    menu.click(menu.bars[0].center)
    assert level[0] == pytest.approx(0.5)


def test_a_long_menu_shows_the_rows_round_its_focus(type_):
    menu = Menu([Row(str(k)) for k in range(30)])
    for _ in range(29):
        menu.press(Action.MENU_DOWN)
    menu.draw(pygame.Surface((1280, 720)), type_, pygame.Rect(0, 0, 300, 200), FRAME)
    assert menu.places[29].height > 0 and menu.places[0].height == 0


@pytest.mark.parametrize(
    ("window", "unit"), [((1280, 720), 2), ((1920, 1080), 3), ((1366, 768), 2), ((800, 600), 1)]
)
def test_the_world_is_shown_in_whole_numbers_in_the_middle(window, unit):
    frame = frame_in(*window)
    assert frame.unit == unit
    assert frame.x == (window[0] - 640 * unit) // 2


def test_a_window_smaller_than_the_world_shrinks_it():
    assert frame_in(320, 240).width == 320


def test_lines_break_at_spaces_and_nothing_is_lost(type_):
    text = "The sample that bit back was fed, and calm."
    lines = type_.wrap(text, 20, 150)
    assert len(lines) > 1 and " ".join(lines) == text
    assert all(type_.width(line, 20) <= 150 for line in lines)


def test_a_word_wider_than_the_line_is_cut(type_):
    lines = type_.wrap("x" * 60, 20, 100)
    assert "".join(lines) == "x" * 60 and len(lines) > 2


@pytest.mark.parametrize("text", ["the school at night " * 30, "x" * 900, "one\ntwo\n" * 9])
def test_text_is_cut_to_its_lines_and_says_that_it_was(type_, text):
    lines = type_.wrap_most(text, 20, 150, 3)
    assert len(lines) == 3 and lines[2].endswith("…") and lines[:2] == type_.wrap(text, 20, 150)[:2]
    assert all(type_.width(line, 20) <= 150 for line in lines)


def test_text_that_has_room_is_left_whole(type_):
    assert type_.wrap_most("one two", 20, 150, 1) == ["one two"]
    assert type_.wrap_most("one\ntwo", 20, 150, 1) == ["one two"], "cut only where something is lost"
    assert type_.wrap_most("one two", 20, 150, 0) == []
    assert type_.fit("one two", 20, 150) == "one two"


def test_as_many_letters_as_fit_stand_in_a_line_that_is_cut(type_):
    text = "".join(chr(97 + k % 26) for k in range(200))
    for width in (1, 30, 77, 150):
        cut = type_._cut(text, 20, width)
        assert cut == 1 or type_.width(text[:cut], 20) <= width
        assert type_.width(text[: cut + 1], 20) > width


def test_a_label_never_runs_into_the_value_nor_out_of_the_menu(type_):
    window = pygame.Surface((1280, 720))
    rows = [Choice("w" * 90, options=["v" * 90], chosen=lambda: 0), Slider("w" * 90, read=lambda: 1.0)]
    menu = Menu([*rows, Row("w" * 200)])
    area = pygame.Rect(400, 100, 300, 200)
    drawn: list[pygame.Rect] = []
    draw = type_.draw
    type_.draw = lambda *given, **named: (drawn.append(draw(*given, **named)), drawn[-1])[1]
    menu.draw(window, type_, area, FRAME)
    assert len(drawn) == 5 and all(area.contains(place) for place in drawn)
    assert not drawn[0].colliderect(drawn[1]) and not drawn[2].colliderect(drawn[3])
    assert not drawn[3].colliderect(menu.bars[1])


def test_hangul_is_set_in_its_own_face_and_composed(type_):
    assert runs("On-jo \u1112\u116d 효산") == [("On-jo ", False), ("효 효산", True)]
    assert type_.render("효산", 20, (255, 255, 255)).get_height() > 1


def test_a_letter_no_face_has_is_left_out_and_never_a_box(type_):
    nobody_s = "\U0010fffe"
    assert type_.lacks(f"a{nobody_s}b") == nobody_s
    with_it, without = (type_.render(text, 20, (255, 255, 255)) for text in (f"a{nobody_s}b", "ab"))
    assert pygame.image.tobytes(with_it, "RGBA") == pygame.image.tobytes(without, "RGBA")
    assert type_.lacks("Añçé – … → Привет") == ""


def test_what_only_eastern_faces_have_is_told_where_there_is_none(type_, monkeypatch):
    latin = kinds.faces()[0]
    monkeypatch.setattr(kinds, "faces", lambda: (latin, None, None))
    assert type_.lacks("Night 밤이다") == "밤이다"
    assert type_.lacks("夜") == "夜"


def test_larger_text_is_larger_and_small_text_is_never_too_small(type_):
    plain = type_.render("abc", 20, (1, 1, 1)).get_height()
    type_.factor = 1.5
    assert type_.render("abc", 20, (1, 1, 1)).get_height() > plain
    assert type_.pixels(2) == 11


def test_the_name_needs_no_font():
    made = lettering("HYOSAN", 2, (255, 255, 255), (200, 100, 100))
    assert made.get_size() == ((6 * 9 + 5 * 2 + 2) * 2, 13 * 2)
    assert lettering("효산", 1, (9, 9, 9), (9, 9, 9)).get_width() == 14 * 2 + 2 + 2


# ------------------------------------------------------------ settings
def test_settings_come_back_as_they_were_kept(tmp_path):
    mine = Settings(volume=0.3, mute=True, gore="none", text=1.25, keys={"use": ["f", 'q"']})
    file = tmp_path / "deep" / "settings.toml"
    save(mine, file)
    assert load(file) == mine
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


def test_no_settings_are_the_defaults(tmp_path):
    assert load(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize("text", ["volume = [", 'volume = "loud"', "mute = 3", 'gore = "more"', "keys = 1"])
def test_a_broken_file_is_set_aside_in_one_line(tmp_path, capsys, text):
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    assert load(file) == Settings()
    assert (tmp_path / "settings.toml.bad").read_text(encoding="utf-8") == text
    assert capsys.readouterr().err.count("\n") == 1


def test_numbers_out_of_range_are_brought_back():
    assert from_tree({"volume": 7, "text": 0.1}) == Settings(volume=1.0, text=0.85)


def test_settings_are_toml_a_person_can_read():
    assert to_toml(Settings()).startswith("volume = 0.8\n")


def test_red_words_can_be_read_on_the_dark_of_a_plate():
    """Contrast as WCAG 2.1 has it: 4.5 is its least for text."""

    def light(colour: theme.Colour) -> float:
        parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for words in (theme.ROSE, theme.PALE, theme.AMBER, theme.GREY, theme.SAGE, theme.VIOLET):
        assert (light(words) + 0.05) / (light(theme.PANEL) + 0.05) >= 4.5


@pytest.mark.parametrize("toward", [-1, 1])
def test_whoever_walks_through_the_title_shines_where_the_sun_is(toward):
    art = pygame.Surface((12, 12), pygame.SRCALPHA)
    art.fill((40, 40, 40, 255), (4, 2, 4, 8))
    edge = dusk.sunlit_edge(art, toward)
    lit, dark = (4, 7) if toward < 0 else (7, 4)
    assert edge.get_at((5, 2)) == dusk.GOLD
    assert edge.get_at((lit, 6)) == dusk.ROSY
    assert edge.get_at((dark, 6)).a == edge.get_at((5, 9)).a == edge.get_at((1, 1)).a == 0
