"""Every rule of the lint finds its fault in a map known to be bad, and nothing in one that is good."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.gate import ContentError
from game.content.lint import RULES, lint, lint_files
from game.content.tiled import load
from game.content.words import Words

WORDS = Words(
    "en",
    {"goal.a": "Do it", "map.good": "", "zone.room": "", "goal.tape": "", "goal.yard": "", "note.wall": ""},
)
HALL = """
##########
#....#...#
#....#...#
#....#...#
##########
"""
OPEN = """
##########
#....#...#
#........#
#....#...#
##########
"""
DESK = """
##########
#....#...#
#....l...#
#....#...#
##########
"""
NAMRA = (
    '<object id="90" type="Start" x="24" y="24">'
    '<properties><property name="who" value="namra"/></properties><point/></object>'
)


def found(tiled):
    """Severity, rule and place of every finding, but for the places' layer."""
    return [(f.severity, f.rule, f.place.replace("layer 'things', ", "")) for f in lint(tiled, WORDS)]


@pytest.fixture
def look(drawn):
    def look(rows, *objects, **more):
        return found(drawn.load(rows, *objects, **more))

    return look


def test_a_good_map_has_nothing_to_mend_and_every_rule_looked_at_it(maps):
    findings = lint(load(maps / "good.tmx"), WORDS)
    assert list(findings) == []
    assert findings.rules_ran == len(RULES) >= 17


def test_a_finding_is_one_line_with_place_rule_and_remedy(drawn, put):
    finding = lint(drawn.load(HALL, put(4, "Item", 5.5, 1.5, kind="bat", name="my bat")), WORDS)[0]
    assert str(finding).endswith(
        "map.tmx: layer 'things', Item 4 'my bat': error [item-in-wall] in a wall: "
        "move it to where it can be taken"
    )


def test_every_rule_finds_something_in_a_map_that_breaks_them_all(maps):
    tiled = load(maps / "unfair.tmx")
    assert [rule.__name__ for rule in RULES if not lint(tiled, WORDS, rules=(rule,))] == []


# ------------------------------------------------------------ the ground
def test_a_start_in_a_wall_is_found(look):
    assert look("######\n######\n#....#\n######") == [("error", "start", "Start 90")]


def test_a_start_on_a_desk_is_found(look):
    assert look("######\n#l...#\n#....#\n######") == [("error", "start", "Start 90")]


def test_a_map_without_a_start_is_found(drawn):
    tiled = drawn.load(HALL)
    assert found(replace(tiled, plan=tiled.plan.with_changes(starts=()))) == [("error", "start", "")]


def test_an_actor_in_a_wall_is_found(look, put):
    assert look(HALL, put(4, "Infected", 5.5, 2.5, kind="walker")) == [
        ("error", "actor-in-wall", "Infected 4 at 5.5, 2.5")
    ]


def test_a_note_in_a_wall_is_found_but_an_item_on_a_desk_is_fine(look, put):
    objects = put(4, "Item", 5.5, 2.5, kind="bat"), put(5, "Note", 5.5, 1.5, text="goal.a")
    assert look(DESK, *objects) == [("error", "item-in-wall", "Note 5")]


def test_an_item_behind_a_wall_is_found(look, put):
    assert look(HALL, put(4, "Item", 8.5, 2.5, kind="bat")) == [("warning", "item-reach", "Item 4")]
    assert look(OPEN, put(4, "Item", 8.5, 2.5, kind="bat")) == []


WAY_OUT = ("warning", "way-out", "Start 90")


def test_a_goal_behind_a_wall_is_found(look, put):
    goal = put(4, "Goal", 7, 1, 1, 1, kind="reach", text="goal.a")
    assert look(HALL, goal) == [("error", "goal-reach", "Goal 4"), WAY_OUT]
    assert look(OPEN, goal) == [WAY_OUT]


def test_only_namra_gets_past_a_desk(look, put):
    goal = put(4, "Goal", 7, 1, 1, 1, kind="reach", text="goal.a")
    assert ("error", "goal-reach", "Goal 4") in look(DESK, goal)
    assert look(DESK, goal, start=NAMRA) == [WAY_OUT]


def test_a_closed_door_is_a_way(look, put):
    door = put(5, "Door", 5, 2, 1, 1, locked=True)
    assert look(OPEN, door, put(4, "Goal", 7, 1, 1, 1, kind="reach", text="goal.a")) == [WAY_OUT]


def test_a_thing_to_find_behind_a_wall_is_found(look, put):
    item = put(5, "Item", 8.5, 2.5, kind="tape")
    goal = put(4, "Goal", 2, 2, 1, 1, kind="find", item="@5", text="goal.a")
    assert ("error", "goal-reach", "Goal 4") in look(HALL, item, goal)
    assert look(OPEN, item, goal) == [WAY_OUT]


def test_a_goal_for_somebody_who_does_not_start_here_is_found(look, put):
    goal = put(4, "Goal", 2, 2, 1, 1, kind="reach", who="namra", text="goal.a")
    assert look(HALL, goal) == [("warning", "goal-reach", "Goal 4")]


def test_an_exit_behind_a_wall_is_found(look, put):
    assert look(HALL, put(4, "Exit", 7, 1, 1, 1)) == [("error", "exit-reach", "Exit 4")]
    assert look(HALL, put(4, "Exit", 7, 1, 1, 1, who="namra")) == []


def test_two_exits_that_lead_to_each_other_join_two_rooms(look, put):
    stairs = put(4, "Exit", 3, 1, 1, 1, to="@5"), put(5, "Exit", 7, 1, 1, 1, to="@4")
    assert look(HALL, *stairs, put(6, "Item", 8.5, 3.5, kind="bat")) == []


def test_a_lamp_outside_is_found(look, put):
    assert look(HALL, put(4, "Light", 12, 2)) == [("error", "lamp-inside", "Light 4")]


def test_a_path_into_a_wall_and_one_through_a_wall_are_found(look, put):
    into = put(4, "PatrolPath", 1.5, 1.5, line=[(0, 0), (4, 0)])
    through = put(5, "PatrolPath", 1.5, 1.5, line=[(0, 0), (6, 0)])
    fine = put(6, "PatrolPath", 1.5, 1.5, line=[(0, 0), (1, 1), (0, 1)], loop=True)
    assert look(HALL, into, through, fine) == [
        ("error", "path-ground", "PatrolPath 4"),
        ("warning", "path-ground", "PatrolPath 5"),
    ]


# ------------------------------------------------------------ links
def test_a_door_in_a_wall_and_one_that_closes_nothing_are_found(look, put):
    buried, free, right = (put(k, "Door", x, y, 1, 1) for k, x, y in ((4, 5, 1), (5, 2, 2), (6, 5, 2)))
    assert look(OPEN, buried, free, right) == [
        ("error", "door-gap", "Door 4"),
        ("warning", "door-gap", "Door 5"),
    ]


def test_two_doors_on_one_cell_are_found(look, put):
    assert look(OPEN, put(4, "Door", 5, 2, 1, 1), put(5, "Barricade", 5, 2, 1, 1)) == [
        ("error", "door-overlap", "Barricade 5")
    ]


def test_a_lock_without_a_key_is_found_and_the_nearest_key_named(drawn, put):
    door = put(4, "Door", 5, 2, 1, 1, locked=True, key="library")
    finding = lint(drawn.load(OPEN, door, put(5, "Item", 2, 2, kind="key", key="libary")), WORDS)[0]
    assert (finding.severity, finding.rule) == ("error", "door-key")
    assert finding.remedy == "allowed: libary; did you mean 'libary'?"


def test_an_open_door_without_its_key_is_only_warned_of(look, put):
    assert look(OPEN, put(4, "Door", 5, 2, 1, 1, key="lab")) == [("warning", "door-key", "Door 4")]


def test_exits_that_do_not_lead_back_are_found(look, put):
    one, other = put(4, "Exit", 3, 1, 1, 1, to="@5"), put(5, "Exit", 2, 1, 1, 1)
    assert look(HALL, one, other) == [("error", "exit-mutual", "Exit 4")]


def test_stairs_for_one_that_lead_back_for_both_are_found(look, put):
    one, other = put(4, "Exit", 3, 1, 1, 1, to="@5", who="onjo"), put(5, "Exit", 2, 1, 1, 1, to="@4")
    assert look(HALL, one, other) == [
        ("warning", "exit-mutual", "Exit 4"),
        ("warning", "exit-mutual", "Exit 5"),
    ]


def test_an_exit_to_nowhere_is_found(drawn, put):
    tiled = drawn.load(HALL, put(4, "Exit", 3, 1, 1, 1))
    exits = (replace(tiled.plan.exits[0], to=7),)
    assert ("error", "exit-mutual", "Exit 4") in found(
        replace(tiled, plan=tiled.plan.with_changes(exits=exits))
    )


def test_a_text_nobody_wrote_is_found_and_the_nearest_named(drawn, put):
    zone = put(4, "Zone", 1, 1, 2, 2, title="zone.rom")
    finding = lint(drawn.load(HALL, zone), WORDS)[0]
    assert (finding.rule, finding.words) == ("text", "'zone.rom' is not in words/en.toml")
    assert finding.remedy == "allowed: zone.room; did you mean 'zone.room'?"


def test_a_goal_without_words_is_found(look, put):
    assert look(HALL, put(4, "Goal", 1, 1, 1, 1, kind="reach")) == [("warning", "text", "Goal 4"), WAY_OUT]


LANE = ("Checkpoint", 6, 2, 2, 1)


def checkpoint_parts(put):
    return (
        put(10, "PatrolPath", 1.5, 2.5, line=[(0, 0), (4, 0)]),
        put(11, "Door", 5, 2, 1, 1),
        put(12, "Zone", 7, 1, 1, 1, kind="outdoors"),
    )


def test_overlapping_checkpoints_are_found(look, put):
    refers = {"queue": "@10", "gate": "@11", "beyond": "@12"}
    one, other = put(4, *LANE, **refers), put(5, *LANE, **refers)
    assert look(OPEN, *checkpoint_parts(put), one, other) == [("error", "checkpoint-overlap", "Checkpoint 5")]
    assert look(OPEN, *checkpoint_parts(put), one) == []


def test_a_checkpoint_with_missing_parts_is_found(drawn, put):
    tiled = drawn.load(OPEN, *checkpoint_parts(put), put(4, *LANE, queue="@10", gate="@11", beyond="@12"))
    for change in ({"gate": 9}, {"queue": -1}, {"beyond_x": 0.5}, {"x0": 12.0, "x1": 13.0}):
        bad = replace(tiled.plan.checkpoints[0], **change)
        plan = tiled.plan.with_changes(checkpoints=(bad,))
        assert found(replace(tiled, plan=plan)) == [("error", "checkpoint-parts", "Checkpoint 4")]


def test_goals_without_a_way_out_are_found(look, put):
    goal = put(4, "Goal", 1, 1, 1, 1, kind="reach", text="goal.a")
    assert look(HALL, goal) == [WAY_OUT]
    assert look(HALL, goal, put(5, "Exit", 2, 2, 1, 1)) == []


def test_what_is_hidden_is_found(look, put):
    assert look(HALL, put(4, "Item", 2, 2, kind="bat").replace("<object", '<object visible="0"')) == [
        ("warning", "hidden", "object 4 ''")
    ]


# ------------------------------------------------------------ the lint itself
def test_a_lint_that_ran_no_rule_is_an_error(drawn):
    with pytest.raises(ContentError, match="no rule ran"):
        lint(drawn.load(HALL), WORDS, rules=())


def test_a_lint_of_no_maps_is_an_error():
    with pytest.raises(ContentError, match="no map to look at"):
        lint_files([], WORDS)


def test_a_map_that_cannot_be_read_is_a_finding_with_its_place(drawn, put):
    bad = drawn.write(drawn.text(HALL, put(4, "Dor", 1, 1), put(5, "Nite", 1, 1)), "bad.tmx")
    good = drawn.write(drawn.text(HALL), "good.tmx")
    findings = lint_files([good, bad], WORDS)
    assert [(f.rule, f.place) for f in findings.errors] == [
        ("load", "layer 'things', Dor 4"),
        ("load", "layer 'things', Nite 5"),
    ]
    assert findings.rules_ran == len(RULES) + 1


def test_errors_stand_before_warnings(drawn, put):
    tiled = drawn.load(HALL, put(4, "Door", 2, 2, 1, 1), put(5, "Light", 40, 2))
    assert [f.severity for f in lint(tiled, WORDS)] == ["error", "warning"]
