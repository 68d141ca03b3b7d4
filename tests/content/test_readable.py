"""Whether strangers' maps load: any orientation, bad files beside good ones, folders, links, our faults."""

from __future__ import annotations

import os

import pytest

from game.content.gate import ContentError
from game.content.lint import readable
from game.content.lint.readable import OURS, Meant, load_all, load_one, maps_of


@pytest.fixture
def wild(drawn):
    """A folder tree of a stranger's: good maps of every orientation, and bad ones."""
    for name in ("orthogonal", "isometric", "staggered", "hexagonal"):
        more = f'"{name}" staggeraxis="y" staggerindex="odd" hexsidelength="8"'
        drawn.write(drawn.text().replace('"orthogonal"', more), f"{name}.tmx")
    (drawn.folder / "deep" / "er").mkdir(parents=True)
    drawn.write(drawn.text().replace("tiles.tsx", "../../tiles.tsx"), "deep/er/up.TMX")
    drawn.write("<map", "broken.tmx")
    drawn.write(drawn.text().replace("tiles.tsx", "gone.tsx"), "lost.tmx")
    drawn.write("no map", "readme.txt")
    return drawn.folder


def test_a_folder_is_walked_by_name_and_one_bad_file_stops_nothing(wild):
    files = maps_of([wild])
    names = [each.path.relative_to(wild).as_posix() for each in files]
    assert names == [
        *("broken.tmx", "hexagonal.tmx", "isometric.tmx", "lost.tmx", "orthogonal.tmx", "staggered.tmx"),
        "deep/er/up.TMX",
    ]
    loaded = {each.file.rpartition("/")[2]: each for each in load_all(files)}
    bad = {name for name, each in loaded.items() if not each.ok}
    assert bad == {"broken.tmx", "lost.tmx"}
    assert all(bool(each.error) != each.ok for each in loaded.values())
    assert "gone.tsx" in loaded["lost.tmx"].error


def test_folders_are_walked_by_name_however_they_are_kept(drawn):
    names = [f"{(k * 7) % 10}" for k in range(10)]
    for name in names:
        (drawn.folder / name).mkdir()
        drawn.write("<map", f"{name}/m.tmx")
    assert [each.path.parent.name for each in maps_of([drawn.folder])] == sorted(names)


def test_what_is_in_a_map_is_counted(drawn, put):
    path = drawn.write(drawn.text("####\n#. #\n####", put(4, "Whatever", 1, 1), put(5, "", 1, 1)))
    loaded = load_one(Meant(path))
    assert (loaded.ok, loaded.layers, loaded.tiles, loaded.objects) == (True, 2, 11, 3)
    assert loaded.ms > 0


def test_a_missing_image_is_only_a_warning(drawn):
    path = drawn.write(drawn.text())
    (drawn.folder / "tiles.png").unlink()
    loaded = load_one(Meant(path))
    assert loaded.ok
    assert len(loaded.warnings) == 1
    assert "tiles.png" in loaded.warnings[0]


def test_a_file_may_reach_all_of_the_folder_that_was_named_and_nothing_else(drawn):
    outer = drawn.folder / "outer"
    (outer / "inner").mkdir(parents=True)
    path = drawn.write(drawn.text().replace("tiles.tsx", "../../tiles.tsx"), "outer/inner/up.tmx")
    assert load_one(Meant(path, drawn.folder)).ok
    assert "lies outside" in load_one(Meant(path, outer)).error
    assert "lies outside" in load_one(Meant(path)).error


def test_a_link_that_leads_back_is_not_followed(wild):
    (wild / "deep" / "again").symlink_to(wild, target_is_directory=True)
    assert len(maps_of([wild])) == 7


def test_a_folder_with_too_many_maps_is_refused(wild, monkeypatch):
    monkeypatch.setattr(readable, "FILES", 5)
    with pytest.raises(ContentError, match="more than 5 maps"):
        maps_of([wild])


def test_a_folder_without_maps_is_refused(tmp_path):
    with pytest.raises(ContentError, match="no map to look at"):
        maps_of([tmp_path])


def test_a_file_that_is_not_there_is_an_error_of_its_own(tmp_path):
    loaded = load_one(Meant(tmp_path / "nothing.tmx"))
    assert not loaded.ok
    assert "no such file" in loaded.error


def test_our_own_fault_stops_nothing_and_is_told_as_ours(wild, monkeypatch):
    def broken(path, confines, on_step):
        raise ZeroDivisionError("planted\nhere")

    monkeypatch.setattr(readable, "read", broken)
    loaded = list(load_all(maps_of([wild])))
    assert len(loaded) == 7
    assert {each.error for each in loaded} == {f"{OURS}ZeroDivisionError: planted here"}


def test_names_that_are_no_text_and_files_that_are_no_files(drawn):
    (drawn.folder / os.fsdecode(b"\xff\n.tmx")).write_text("<map")
    (drawn.folder / "folder.tmx").mkdir()
    os.mkfifo(drawn.folder / "pipe.tmx")
    (drawn.folder / "nowhere.tmx").symlink_to("nothing")
    loaded = list(load_all(maps_of([drawn.folder])))
    assert len(loaded) == 3
    for each in loaded:
        assert not each.ok
        assert each.file.isascii()
        each.error.encode("utf-8")


def test_the_share_done_is_told(wild):
    shares = []
    list(load_all(maps_of([wild]), shares.append))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_the_share_moves_within_a_map_too(wild):
    shares: list[float] = []
    files = maps_of([wild])
    list(load_all(files, shares.append))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 2 * len(files)
