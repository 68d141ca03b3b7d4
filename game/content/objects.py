"""Every class of object a modder may use, by its name in Tiled; each is written in classes/, by subject."""

from __future__ import annotations

from game.content.classes import areas, people, story, things, trials, ways
from game.content.classes.placed import AREA, ELLIPSE, LINE, POINT, POLYGON, RECT, Awaiting, Placed

__all__ = ["AREA", "CLASSES", "ELLIPSE", "LINE", "POINT", "POLYGON", "RECT", "Awaiting", "Placed"]

SUBJECTS: dict[str, tuple[type[Placed], ...]] = {
    "Who walks about": (
        people.Start,
        people.Infected,
        people.Horde,
        people.Spawn,
        people.Survivor,
        people.Soldier,
        people.Hybrid,
        people.PatrolPath,
        people.Territory,
    ),
    "Ways": (
        ways.Door,
        ways.Barricade,
        ways.Exit,
        ways.Checkpoint,
        ways.Scanner,
        ways.Detention,
    ),
    "Things": (
        things.Item,
        things.Evidence,
        things.Light,
        things.Searchlight,
        things.Noise,
        things.Note,
    ),
    "Areas": (areas.Zone, areas.Camp, areas.Weather),
    "What is to be done and told": (
        story.Goal,
        story.Objective,
        story.Trigger,
        story.Dialogue,
        story.Camera,
    ),
    "Tests": (trials.Given, trials.Expect),
}
"""The classes in the order of the reference, by subject."""

CLASSES: dict[str, type[Placed]] = {each.__name__: each for some in SUBJECTS.values() for each in some}
"""Every class a modder may give an object, by its name in Tiled."""
