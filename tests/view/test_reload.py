"""A map saved while it is played appears in the running game, and the player stays who and where she was."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pygame
import pytest

from game.content.mod.newmap import new_map, tile_numbers
from game.session import replay as replays
from game.session import save as saves
from game.session.ground import nearest_open
from game.session.play import CUT, open_map
from game.session.verify import Rerun
from game.sim.commands import Walk
from game.sim.kinds.doors import DoorState
from game.sim.kinds.things import Item
from game.sim.level import WALL
from game.view import app
from game.view.marks import TOP_ROOM
from game.view.reload import files_of
from game.view.scenes_play import PlayScreen
from game.view.settings import Settings

WIDE, HIGH = 24, 16
HERE = (10.5, 9.5)


@pytest.fixture
def path(tmp_path) -> Path:
    return new_map("attic", tmp_path / "maps", (WIDE, HIGH))


@pytest.fixture
def screen(path, monkeypatch, tmp_path) -> PlayScreen:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.setenv("HYOSAN_HOME", str(tmp_path / "home"))
    stage = app.open_stage(Settings(), ready=True)
    made = PlayScreen(stage, open_map(str(path), "onjo", 7))
    stage.start(made)
    stand(made)
    return made


def stand(screen: PlayScreen) -> None:
    """Put her somewhere, hurt, bitten, with a bat, at half past two."""
    world = screen.world
    me = world.player
    world.body.x[me], world.body.y[me] = world.body.px[me], world.body.py[me] = HERE
    world.body.fx[me], world.body.fy[me] = -1.0, 0.0
    world.vital.health[me], world.vital.infection[me], world.vital.hunger[me] = 61.0, 12.5, 33.0
    world.pack.held[me, Item.BAT] = 1
    world.state.hour[0] = 2.5


def redraw(path: Path, cells: dict[tuple[int, int], str], layer: str = "wall") -> None:
    """Paint tiles into a layer of a map as an editor would."""
    numbers, text = tile_numbers(), path.read_text()
    head, body, tail = re.split(rf'(?s)(?<=name="{layer}")(.*?</data>)', text, maxsplit=1)
    start = body.index("csv") + len('csv">\n')
    rows = [row.rstrip(",").split(",") for row in body[start:].removesuffix("</data>").strip().split("\n")]
    for (x, y), name in cells.items():
        rows[y][x] = str(numbers[name] + 1) if name else "0"
    path.write_text(head + body[:start] + ",\n".join(map(",".join, rows)) + "\n</data>" + tail)
    newer(path)


def newer(path: Path) -> None:
    """A later time than the last, whatever the file system's clock can tell apart."""
    stamp = path.stat().st_mtime_ns + 2_000_000_000
    os.utime(path, ns=(stamp, stamp))


def frames(screen: PlayScreen, until, most: float = 20.0) -> None:
    end = time.perf_counter() + most
    while not until():
        assert time.perf_counter() < end, "it never happened"
        screen.update(0.1)
        time.sleep(0.002)


def reloaded(screen: PlayScreen, path: Path, cells: dict[tuple[int, int], str]) -> None:
    before = screen.world
    redraw(path, cells)
    frames(screen, lambda: screen.world is not before)


def test_a_wall_drawn_in_tiled_appears_and_the_player_stays(screen, path):
    assert screen.world.plan.rasters.wall[5, 5] != WALL
    reloaded(screen, path, {(5, 5): "void"})
    world, me = screen.world, screen.world.player
    assert world.plan.rasters.wall[5, 5] == WALL
    assert (world.body.x[me], world.body.y[me]) == pytest.approx(HERE, abs=0.3)
    assert world.body.fx[me] == pytest.approx(-1.0, abs=0.2)
    assert world.vital.infection[me] == 12.5
    assert world.vital.health[me] == pytest.approx(61.0, abs=1.0)
    assert world.vital.hunger[me] == pytest.approx(33.0, abs=1.0)
    assert world.pack.held[me, Item.BAT] == 1
    assert world.hour == pytest.approx(2.5, abs=0.4)
    assert screen.session.seed == 7


def test_whoever_stands_where_a_wall_came_is_put_beside_it(screen, path):
    x, y = int(HERE[0]), int(HERE[1])
    reloaded(screen, path, {(x, y): "void"})
    me = screen.world.player
    at = float(screen.world.body.x[me]), float(screen.world.body.y[me])
    assert screen.world.plan.rasters.wall[int(at[1]), int(at[0])] != WALL
    assert abs(at[0] - HERE[0]) + abs(at[1] - HERE[1]) < 1.6


def test_what_was_taken_is_not_there_again(screen, path):
    assert screen.world.items.here.tolist() == [1]
    screen.world.items.here[0] = 0
    reloaded(screen, path, {(5, 5): "void"})
    assert screen.world.items.here.tolist() == [0]


def place(path: Path, *objects: str) -> None:
    """Put objects before all others of the layer `things`, as a modder who inserts a key may."""
    text = path.read_text()
    head, mark, tail = text.partition('name="things">\n')
    path.write_text(head + mark + "".join(objects) + tail)


def thing(number: int, of: str, at: tuple[int, int], size: str = "", **words: str) -> str:
    lines = "".join(f'<property name="{name}" value="{value}"/>' for name, value in words.items())
    point = "" if size else "<point/>"
    where = f'x="{at[0] * 16}" y="{at[1] * 16}" {size}'
    return f'<object id="{number}" type="{of}" {where}><properties>{lines}</properties>{point}</object>\n'


def door(number: int, at: tuple[int, int], key: str) -> str:
    return thing(number, "Door", at, 'width="16" height="32"', key=key)


def test_keys_doors_and_goals_stay_what_they_were(path, screen):
    place(path, thing(90, "Item", (6, 8), kind="key", key="red"), door(91, (7, 5), "red"))
    reloaded(screen, path, {(7, 4): "void", (7, 7): "void"})
    world = screen.world
    assert world.plan.keys == ("red",)
    world.pack.keys[world.player] = 1
    world.doors.state[0], world.doors.health[0], world.goals.done[0] = DoorState.OPEN, 31.0, 1
    place(path, thing(92, "Item", (4, 12), kind="key", key="blue"), door(93, (15, 5), "blue"))
    reloaded(screen, path, {(15, 4): "void", (15, 7): "void"})
    world = screen.world
    assert world.plan.keys == ("blue", "red")
    assert world.pack.keys[world.player] == 1 << world.plan.keys.index("red")
    here = {int(x): k for k, x in enumerate(world.doors.x0)}
    assert world.doors.state[here[7]] == DoorState.OPEN
    assert world.doors.health[here[7]] == 31.0
    assert world.doors.state[here[15]] == DoorState.CLOSED
    assert world.goals.done.tolist() == [1]


def test_whoever_stands_where_a_door_came_is_put_beside_it(path, screen):
    x, y = int(HERE[0]), int(HERE[1])
    place(path, door(93, (x, y - 1), ""))
    reloaded(screen, path, {(x, y - 2): "void", (x, y + 1): "void"})
    me = screen.world.player
    assert int(screen.world.body.x[me]) != x


def test_a_broken_map_is_told_and_the_night_goes_on(screen, path):
    good, before = path.read_text(), screen.world
    path.write_text(good.replace('type="Start"', 'type="Strat"'))
    newer(path)
    frames(screen, lambda: screen.reload.message)
    assert "did you mean 'Start'?" in screen.reload.message
    assert screen.world is before
    window = pygame.Surface((1280, 720))
    screen.stage.draw(window)
    path.write_text(good)
    newer(path)
    newer(path)
    frames(screen, lambda: screen.world is not before)
    assert screen.reload.message == ""


def test_why_a_map_is_refused_stands_under_the_goal_and_over_no_gauge(screen):
    def drawn(message: str) -> pygame.Surface:
        screen.reload.message = message
        window = pygame.Surface((1280, 720))
        screen.stage.draw(window)
        return window

    screen.update(0.1)
    before, after = drawn(""), drawn("the fault " * 60)
    changed = pygame.surfarray.array3d(before) != pygame.surfarray.array3d(after)
    rows = changed.any(axis=(0, 2)).nonzero()[0]
    assert rows.size and rows.min() >= 2 * TOP_ROOM and rows.max() < 2 * 120


def test_the_tileset_is_watched_too(screen, path):
    named = {each.name for each in files_of(screen.session)}
    assert {"attic.tmx", "school.tsx", "school.png", "infected.toml"} <= named
    before, tileset = screen.world, path.parent / "tiles" / "school.tsx"
    tileset.write_text(tileset.read_text().replace('value="wood"', 'value="metal"'))
    newer(tileset)
    frames(screen, lambda: screen.world is not before)


def test_nothing_is_read_anew_while_nothing_changes(screen):
    before = screen.world
    for _ in range(30):
        screen.update(0.1)
    assert screen.world is before
    assert screen.reload._worker is None


def test_a_reload_ends_the_recording_and_says_so(screen, path, tmp_path):
    screen.session.advance([Walk(127, 0)])
    reloaded(screen, path, {(5, 5): "void"})
    session = screen.session
    session.advance([Walk(-127, 0)])
    recorded = session.recording()
    assert (recorded.outcome, recorded.commands, recorded.ticks) == (CUT, [], 0)
    file = saves.save(session, path=tmp_path / "kept.hyosan")
    again = saves.load(file)
    assert again.cut
    assert again.world.digest() == session.world.digest()


def test_a_replay_is_never_read_anew(path):
    session = open_map(str(path), "onjo", 7)
    session.advance()
    rerun = Rerun(replays.from_bytes(replays.to_bytes(session.recording())))
    from game.view.reload import Reload

    assert Reload(rerun, Path()).files == []


def test_a_map_without_a_single_open_cell_keeps_her_at_its_start(screen):
    world = screen.world
    world.plan.rasters.wall[:] = WALL
    start = world.plan.start_of(world.person)
    assert nearest_open(world, 3.5, 3.5) == (start.x, start.y)


def test_a_picture_cut_short_while_it_is_saved_is_told_and_mended(screen, path):
    before, picture = screen.world, path.parent / "tiles" / "school.png"
    whole = picture.read_bytes()
    picture.write_bytes(whole[: len(whole) // 2])
    newer(picture)
    frames(screen, lambda: screen.reload.message)
    assert "school.png" in screen.reload.message
    assert screen.world is before
    picture.write_bytes(whole)
    newer(picture)
    newer(picture)
    frames(screen, lambda: screen.world is not before)


def test_a_map_that_is_away_for_a_moment_is_read_when_it_is_back(screen, path):
    text, before = path.read_text(), screen.world
    path.unlink()
    frames(screen, lambda: screen.reload.message)
    assert screen.world is before
    path.write_text(text)
    newer(path)
    frames(screen, lambda: screen.world is not before)
    assert screen.reload.message == ""


def test_what_is_saved_while_the_last_save_is_still_read_is_not_lost(screen, path):
    before = screen.world
    redraw(path, {(5, 5): "void"})
    frames(screen, lambda: screen.reload.made is not None)
    redraw(path, {(6, 6): "void"})
    frames(screen, lambda: screen.world is not before and screen.world.plan.rasters.wall[6, 6] == WALL)


def test_a_map_made_smaller_keeps_her_on_it(screen, path):
    before = screen.world
    path.unlink()
    new_map("attic", path.parent, (16, 12))
    newer(path)
    stand_at = before.body.x, before.body.y
    stand_at[0][before.player], stand_at[1][before.player] = WIDE - 2.5, HIGH - 4.5
    frames(screen, lambda: screen.world is not before)
    world, me = screen.world, screen.world.player
    assert world.plan.rasters.wall[int(world.body.y[me]), int(world.body.x[me])] != WALL


def test_what_a_trigger_is_about_to_do_is_still_done(screen, path):
    told = thing(95, "Trigger", (3, 8), when="timer 0.1", do="set rung + 1", after="3000")
    place(path, told.replace('"after"', '"after" type="float"'))
    reloaded(screen, path, {(5, 5): "void"})
    frames(screen, lambda: screen.world.tables.triggers.due[0] >= 0)
    reloaded(screen, path, {(6, 5): "void"})
    table, story = screen.world.tables.triggers, screen.world.tables.story
    assert table.armed[0] == 0
    left = int(table.due[0]) - screen.world.tick
    assert 0 < left < 3000 * 60
    table.due[0] = screen.world.tick + 30
    for _ in range(40):
        screen.update(0.1)
    assert story.value[-1] == 1.0
