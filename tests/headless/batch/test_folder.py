"""What a batch keeps: every run once, whatever happened meanwhile."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.content.gate import ContentError
from game.headless.batch import folder, journal, whole
from game.headless.batch.crew import Alone, Bundle, CrewLost, Joblib, played
from game.headless.batch.folder import JOURNAL
from game.headless.batch.order import Order
from game.headless.batch.report import report
from game.headless.batch.timings import Timings

MAP = str(Path(__file__).parent.parent.parent / "content" / "maps" / "good.tmx")
SAME = str(Path(MAP).parent / ".." / "maps" / "good.tmx")
ORDER = Order((MAP,), ("onjo", "namra"), ("random",), tuple(range(4)), 1.5)


def begin(out, order=ORDER, told=None):
    return whole.begin(order, out, (told if told is not None else []).append)


def play(batch, crew=None):
    counts = []
    whole.play(batch, crew or Alone(), [].append, lambda done, wins: counts.append(done))
    return counts


def bits(batch):
    """All of a batch but what the clock said."""
    return [(n.key, n.row.digest, n.row.ticks, n.noise, n.spotted, n.stress) for n in batch.folder.in_order()]


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """A whole batch."""
    batch = begin(tmp_path_factory.mktemp("batch") / "done")
    assert play(batch) == list(range(9))
    return batch


def copied(done, tmp_path, edit):
    """The folder of a batch, its journal's lines edited."""
    out = tmp_path / "cut"
    out.mkdir()
    (out / "batch.json").write_bytes((done.folder.path / "batch.json").read_bytes())
    lines = (done.folder.path / JOURNAL).read_bytes().splitlines(keepends=True)
    (out / JOURNAL).write_bytes(b"".join(edit(lines)))
    return out


def test_a_row_for_every_run_and_another_for_every_seed(done):
    assert [night.key for night in done.folder.in_order()] == sorted(done.order.runs())
    assert len({night.row.digest for night in done.folder.nights.values()}) == 8
    row = done.folder.in_order()[0].row
    assert (row.seconds, row.ticks, row.outcome, row.won, row.cause) == (1.5, 90, "running", False, "")


def test_what_is_done_is_not_played_again(done):
    again = begin(done.folder.path)
    assert again.left() == []
    assert bits(again) == bits(done)


@pytest.mark.parametrize(
    ("edit", "missing"),
    [
        (lambda lines: lines[:3], 5),
        (lambda lines: [*lines[:-1], lines[-1][:-40]], 1),
        (lambda lines: [*lines[:2], lines[2].replace(b'"ticks":90', b'"ticks":91'), *lines[3:]], 1),
        (lambda lines: [lines[0].replace(b'"won":false', b'"won":0'), *lines[1:]], 1),
        (lambda lines: [*lines[:4], b"\xff\xfe\n", *lines[4:]], 0),
        (lambda lines: [*lines[:4], b"{}\n", b"[1]\n", b"\n", *lines[4:]], 0),
        (lambda lines: [*lines, *lines[:3]], 0),
        (lambda lines: list(reversed(lines)), 0),
        (lambda lines: [], 8),
    ],
    ids=["killed", "cut", "bitten", "retyped", "garbled", "strange", "doubled", "reversed", "lost"],
)
def test_a_journal_that_suffered_is_mended_and_the_rest_played(done, tmp_path, edit, missing):
    told = []
    batch = begin(copied(done, tmp_path, edit), told=told)
    assert len(batch.left()) == missing
    play(batch)
    assert bits(batch) == bits(done)
    assert bits(begin(batch.folder.path)) == bits(done), "and so it is on disk"
    text = (batch.folder.path / JOURNAL).read_text()
    assert text.count("\n") == 8


def test_a_damaged_line_is_told_by_its_number(done, tmp_path):
    told = []
    begin(
        copied(done, tmp_path, lambda lines: [lines[0], lines[1].replace(b"1", b"2", 1), *lines[2:]]),
        told=told,
    )
    (line,) = told
    assert "journal.jsonl: line 2: its checksum is wrong; that run is played again" in line


def test_a_line_comes_back_as_it_went(done):
    for night in done.folder.nights.values():
        assert journal.night_of(journal.line_of(night)) == night


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"seconds": 2.0}, "seconds is 1.5"),
        ({"bots": ("idle",)}, "bots is"),
    ],
)
def test_another_batch_does_not_go_on_with_this_one(done, changes, told):
    with pytest.raises(ContentError, match=told):
        begin(done.folder.path, replace(ORDER, **changes))


def more(seeds):
    return replace(ORDER, seeds=tuple(seeds))


def seeds_told(path):
    """What the heading, the journal and each table there say of the seeds, and the page of the nights."""
    head = json.loads((path / "batch.json").read_text())["seeds"]
    lines = [json.loads(line)["run"]["seed"] for line in (path / JOURNAL).read_text().splitlines()]
    return head, sorted(lines), {name: sorted(rows) for name, rows in tables(path).items()}


def tables(path):
    """Seeds in each table of results that is there."""
    from csv import DictReader

    from pyarrow import parquet

    found = {}
    if (path / "results.csv").exists():
        found["csv"] = [
            int(row["seed"]) for row in DictReader((path / "results.csv").read_text().splitlines())
        ]
    if (path / "results.parquet").exists():
        found["parquet"] = parquet.read_table(path / "results.parquet")["seed"].to_pylist()
    return found


def test_a_batch_that_is_done_is_given_more_seeds(done, tmp_path):
    out = copied(done, tmp_path, list)
    whole.finish(begin(out), "hyosan run …", as_csv=True)
    batch = begin(out, more(range(6)))
    assert sorted((key.seed, key.person) for key in batch.left()) == [
        (seed, who) for seed in (4, 5) for who in ("namra", "onjo")
    ]
    assert batch.others == ()
    assert play(batch) == [8, 9, 10, 11, 12], "the bar begins where the folder is"
    told = whole.finish(batch, "hyosan run …", as_csv=False)
    twice = sorted([*range(6), *range(6)])
    assert seeds_told(out) == ("0..5", twice, {"csv": twice, "parquet": twice}), "no table stays behind"
    assert (told["runs"], told["seeds"]) == (12, "0..5")
    assert "12 nights" in (out / "report.html").read_text()
    fresh = begin(tmp_path / "fresh", more(range(6)))
    play(fresh)
    assert bits(fresh) == bits(batch), "and it is the same as if it had been asked for at once"


def test_given_more_seeds_and_killed_half_way_it_goes_on(done, tmp_path):
    out = copied(done, tmp_path, list)
    batch = begin(out, more(range(7)))
    for k, nights in enumerate(played(Alone(), batch.stages, batch.left, 1.5, [].append)):
        batch.folder.keep(nights, [].append)
        if k == 2:
            break
    with (out / JOURNAL).open("a") as journal_file:
        journal_file.write('{"crc":1,"ru')  # as a power cut leaves it
    batch.folder.leave()
    again = begin(out, more(range(7)))
    assert len(again.left()) == 3
    play(again)
    assert seeds_told(out)[:2] == ("0..6", sorted([*range(7), *range(7)]))


@pytest.mark.parametrize(
    ("asked", "left", "others", "kept"),
    [
        ((0, 1), 0, (2, 3), "0..3"),
        ((3,), 0, (0, 1, 2), "0..3"),
        ((2, 9), 2, (0, 1, 3), "0..3,9"),
        ((7, 8), 4, (0, 1, 2, 3), "0..3,7..8"),
    ],
    ids=["fewer", "one", "some", "others"],
)
def test_nights_nobody_asks_for_this_time_stay(done, tmp_path, asked, left, others, kept):
    out = copied(done, tmp_path, list)
    batch = begin(out, more(asked))
    assert (len(batch.left()), batch.others) == (left, others)
    play(batch)
    assert len(batch.folder.nights) == 8 + left
    assert seeds_told(out)[0] == kept


def test_seeds_asked_for_and_never_played_are_let_go(done, tmp_path):
    out = copied(done, tmp_path, lambda lines: lines[:3])
    assert begin(out, more(range(1000))).folder.head["seeds"] == "0..999"
    batch = begin(out, more(range(2)))
    assert seeds_told(out)[0] == "0..2"
    assert {key.seed for key in batch.left()} == {0, 1}, "of the other character"


@pytest.mark.parametrize("seed", [-1, 2**62 + 1])
def test_a_night_of_a_seed_that_cannot_be_asked_for_is_none(done, tmp_path, seed):
    night = done.folder.in_order()[0]
    batch = begin(copied(done, tmp_path, lambda lines: [*lines, kept_anew(night, seed=seed)]))
    assert len(batch.folder.nights) == 8
    assert batch.folder.head["seeds"] == "0..3"


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(ContentError, match="not empty, and no batch"):
        begin(tmp_path)
    (tmp_path / "batch.json").write_text("{")
    with pytest.raises(ContentError, match="not JSON"):
        begin(tmp_path)


def test_a_folder_whose_disk_was_full_at_once_is_begun_again(tmp_path, monkeypatch):
    def full(self, text, **_):
        self.touch()
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full)
        with pytest.raises(ContentError, match="No space left on device"):
            begin(tmp_path)
    assert any(tmp_path.iterdir())
    assert len(begin(tmp_path).left()) == 8


@pytest.mark.parametrize(
    "changes",
    [
        {"maps": ("nowhere",)},
        {"persons": ("me",)},
        {"bots": ("scuot",)},
        {"maps": (MAP, MAP + "/../good.tmx")},
    ],
)
def test_what_cannot_be_played_is_refused_before_a_folder_is_made(tmp_path, changes):
    with pytest.raises(ContentError):
        begin(tmp_path / "never", replace(ORDER, **changes))
    assert not (tmp_path / "never").exists()


class Careless(Alone):
    """Hands some nights in twice, some late, and is lost now and then."""

    def __init__(self) -> None:
        self.lost = 0

    def hands(self):
        return 2

    def play(self, bundles):
        kept = []
        for number, bundle in enumerate(reversed(bundles)):
            nights = [night for one in super().play([bundle]) for night in one]
            if number % 2:
                kept.append(nights)
            else:
                yield nights
                yield nights
            if number == 1 and self.lost < 2:
                self.lost += 1
                raise CrewLost("somebody")
        yield from reversed(kept)


def test_rows_are_the_same_however_they_come(done, tmp_path):
    crew = Careless()
    batch = begin(tmp_path / "careless")
    play(batch, crew)
    assert crew.lost == 2
    assert bits(batch) == bits(done)
    assert (batch.folder.path / JOURNAL).read_text().count("\n") == 8


def test_a_crew_that_never_gets_anything_done_is_given_up(done):
    class Hopeless(Alone):
        def play(self, bundles):
            raise CrewLost("all of them")
            yield

    told = []
    with pytest.raises(ContentError, match="without one run done"):
        list(played(Hopeless(), done.stages, lambda: list(done.order.runs()), 1.0, told.append))
    assert len(told) == 3


def kept_anew(night, **changes):
    """Its line with something else in it, and a checksum that fits."""
    row = {name: changes.pop(name) for name in list(changes) if name not in ("noise", "spotted", "stress")}
    return journal.line_of(replace(night, row=replace(night.row, **row), **changes)).encode()


@pytest.mark.parametrize(
    "changes",
    [
        {"noise": [(1_000_000, 1.0)]},
        {"spotted": [(-1, 1.0)]},
        {"noise": [(0, float("nan"))]},
        {"noise": [(float("inf"), 1.0)]},
        {"stress": [float("inf")]},
        {"stress": [10**400]},
        {"x": 1e6},
        {"y": float("nan")},
        {"ticks_per_second": float("inf")},
        {"build": "0123"},
    ],
)
def test_a_line_that_no_night_on_this_map_wrote_is_played_again(done, tmp_path, changes):
    night, told = done.folder.in_order()[0], []
    true = journal.line_of(night).encode()
    out = copied(done, tmp_path, lambda lines: [kept_anew(night, **changes), *(set(lines) - {true})])
    assert begin(out, told=told).left() == [night.key]
    assert len(told) == 1
    assert "is played again" in told[0]


def test_a_line_of_brackets_alone_is_damaged(done, tmp_path):
    told = []
    out = copied(done, tmp_path, lambda lines: [b"[" * 200_000 + b"\n", *lines])
    assert begin(out, told=told).left() == []
    assert len(told) == 1


def test_a_line_without_an_end_is_not_read_whole(done, tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "LONGEST", 4096)
    told = []
    out = copied(done, tmp_path, lambda lines: [*lines, b"x" * 10_000])
    assert begin(out, told=told).left() == []
    assert [line.split(": ")[-1] for line in told] == [
        "it is longer than any line; that run is played again",
        "it is longer than any line; that run is played again",
        "it was cut off; that run is played again",
    ]


def test_nights_of_another_program_are_not_taken(done, tmp_path, monkeypatch):
    night = done.folder.in_order()[0]
    with pytest.raises(ContentError, match="played by build 0123"):
        done.folder.keep([replace(night, row=replace(night.row, build="0123"))], [].append)
    monkeypatch.setattr(folder, "build_digest", lambda: "0123")
    with pytest.raises(ContentError, match="another build of the game"):
        begin(done.folder.path)


def test_the_build_is_of_bots_as_well():
    from game.headless.batch import build

    root = Path(build.__file__).parent.parent
    meant = {path for pattern in build.PLAYERS for path in root.glob(pattern)}
    assert root / "bots" / "scout.py" in meant
    assert root / "batch" / "witness.py" in meant
    assert all(list(root.glob(pattern)) for pattern in build.PLAYERS)


def test_a_person_has_one_name_however_it_is_written(tmp_path):
    batch = begin(tmp_path / "names", replace(ORDER, persons=("On-jo", "onjo")))
    assert {key.person for key in batch.left()} == {"onjo"}
    assert len(batch.left()) == 4


def test_what_did_not_reach_the_disk_is_not_counted_as_kept(done, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    batch, nights = begin(copied(done, tmp_path, lambda lines: lines[:3])), done.folder.in_order()
    with monkeypatch.context() as patch:
        patch.setattr(journal, "append", full)
        with pytest.raises(ContentError, match="No space left on device: make room"):
            batch.folder.keep(nights, [].append)
    assert len(batch.folder.nights) == 3
    assert len(batch.folder.keep([*nights, nights[0]], [].append)) == 5
    assert bits(batch) == bits(done)
    batch.folder.leave()
    assert bits(begin(batch.folder.path)) == bits(done)


def test_a_map_that_changed_is_named(done, tmp_path):
    out = copied(done, tmp_path, list)
    head = json.loads((out / "batch.json").read_text())
    head["made_from"][MAP] = {"plan": "0"}
    (out / "batch.json").write_text(json.dumps(head))
    with pytest.raises(ContentError) as caught:
        begin(out)
    assert str(caught.value).endswith("good.tmx: changed since it was played: name another folder with --out")


def test_a_full_disk_at_the_end_is_one_line(done, monkeypatch):
    from game.headless.batch import results

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(results, "write_arrays", full)
    with pytest.raises(ContentError, match="No space left on device: make room"):
        whole.finish(done, "hyosan run", as_csv=False)


def test_a_map_s_name_is_no_part_of_the_page(done):
    name = "<img src=x onerror=alert(1)>"
    stages = {name: next(iter(done.stages.values()))}
    forged = folder.Folder(done.folder.path, done.folder.head | {"made_from": {name: {"plan": "0"}}}, stages)
    for night in done.folder.in_order():
        forged.nights[night.key] = replace(night, row=replace(night.row, map=name))
    text = report(forged, 1.5, f"hyosan run '{name}'", Timings(0, 0.0, 0, {}))
    assert "<img src=x" not in text
    assert text.count("&lt;img src=x") > 4


def test_a_night_that_comes_out_two_ways_is_told(done):
    told, night = [], done.folder.in_order()[0]
    assert done.folder.keep([replace(night, row=replace(night.row, digest="0"))], told.append) == []
    assert "came out two ways" in told[0]
    assert done.folder.keep([night], told.append) == []
    assert len(told) == 1


def test_two_processes_play_the_same_as_one_and_compile_nothing(done, tmp_path):
    from game.core.compiled import ROOT
    from game.headless.batch.rehearsal import rehearse

    rehearse()
    before = {path: path.stat().st_mtime_ns for path in ROOT.rglob("*.nb*")}
    assert before
    batch = begin(tmp_path / "two")
    play(batch, Joblib(2))
    assert bits(batch) == bits(done)
    assert {path: path.stat().st_mtime_ns for path in ROOT.rglob("*.nb*")} == before


def test_the_end_is_results_arrays_and_a_page(done, tmp_path):
    import numpy as np
    from pyarrow import parquet

    told = whole.finish(done, "hyosan run …", as_csv=False)
    assert told["files"] == ["results.parquet", "heat.npz", "report.html"]
    assert (told["runs"], told["wins"], told["outcomes"]) == (8, 0, {"running": 8})
    table = parquet.read_table(done.folder.path / "results.parquet")
    rows = [night.row.as_json() for night in done.folder.in_order()]
    assert table.to_pylist() == rows
    assert json.loads(table.schema.metadata[b"hyosan"])["seeds"] == "0..3"
    whole.finish(done, "hyosan run …", as_csv=True)
    text = (done.folder.path / "results.csv").read_text().splitlines()
    assert text[0].split(",")[:4] == ["map", "as", "bot", "seed"]
    assert [line.split(",")[3] for line in text[1:]] == [str(row["seed"]) for row in rows]
    arrays = np.load(done.folder.path / "heat.npz")
    for person in ("onjo", "namra"):
        mine = [night for night in done.folder.in_order() if night.row.person == person]
        heat = sum(amount for night in mine for _, amount in night.noise)
        assert arrays[f"good.{person}.random.noise"].sum() == pytest.approx(heat)
    assert sum(arrays[f"good.{who}.random.noise"].sum() for who in ("onjo", "namra")) > 0


def test_the_page_needs_no_other(done):
    from html.parser import HTMLParser

    whole.finish(done, "hyosan run <good> & more", as_csv=True)
    text = (done.folder.path / "report.html").read_text(encoding="utf-8")
    open_tags, addresses = [], []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            addresses.extend(value for name, value in attrs if name in ("src", "href"))
            if tag not in ("meta", "img"):
                open_tags.append(tag)

        def handle_endtag(self, tag):
            assert open_tags.pop() == tag

    Reader().feed(text)
    assert open_tags == []
    assert addresses and all(each.startswith("data:image/png;base64,") for each in addresses)
    assert "<script" not in text and "@import" not in text and "url(" not in text
    assert "hyosan run &lt;good&gt; &amp; more" in text
    for word in (
        "Win rate",
        "Time to win",
        "Causes of death",
        "Where it happens",
        "Systems",
        "prefers-color-scheme",
        ">50%</text>",
        ">loudness</text>",
    ):
        assert word in text


@pytest.mark.parametrize(
    ("longest", "most", "end"),
    [
        (0.5, 1800, 4),
        (3.9, 1800, 4),
        (4, 1800, 8),
        (46.4, 300, 60),
        (175, 300, 180),
        (1799, 1800, 1800),
        (90, 100, 100),
    ],
)
def test_an_axis_ends_at_a_figure_people_count_in(longest, most, end):
    from game.headless.batch import charts

    assert charts.round_up(longest, most) == end


def test_the_darker_the_more_on_a_heat_map_and_its_key_shows_the_same_colours():
    import numpy as np

    from game.headless.batch import chart_map

    heat = np.arange(26.0).reshape(1, 26) ** 2  # roots in even steps
    ground = np.full((2, 52, 3), chart_map.INDOORS, np.uint8)
    seen = chart_map.glow(ground, heat)[0, ::2]
    bright = seen @ (0.2126, 0.7152, 0.0722)
    assert np.all(np.diff(bright) < 0), "to every eye, and without colours"
    assert ["#" + bytes(each).hex() for each in seen] == chart_map.key_colours(26)


def test_bundles_are_plain_enough_to_travel(done):
    import pickle

    (stage,) = done.stages.values()
    bundle = Bundle(stage, tuple(done.order.runs())[:1], 0.5)
    assert pickle.loads(pickle.dumps(bundle)).stage.digests == stage.digests
