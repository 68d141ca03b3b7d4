"""The report of a batch: odds, times, ends, places, stress, and where the machine's time went."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from game import __version__
from game.headless.batch import charts, page
from game.headless.batch.chart_map import data_uri, glow, key_colours, plan_pixels
from game.headless.batch.folder import Folder
from game.headless.batch.grid import CELL
from game.headless.batch.night import Night, stress_step
from game.headless.batch.results import heats
from game.headless.batch.summary import Summary, by_cast, stress_band, summed
from game.headless.batch.timings import Timings

Cast = tuple[str, str, str]
HOT = (
    ("deaths", "Where the character was when the night was lost", "lost here"),
    ("noise", "The character's own sounds: loudness, summed", "loudness"),
    ("detections", "Where the character was when somebody's suspicion reached alarm", "found out here"),
)


def report(folder: Folder, seconds: float, command: str, timings: Timings) -> str:
    """The whole page."""
    nights = folder.in_order()
    casts = by_cast(nights)
    figures = {cast: summed([night.row for night in of_cast]) for cast, of_cast in casts.items()}
    whole = summed([night.row for night in nights])
    title = f"{', '.join(folder.stages)}: {whole.runs:,} nights"
    lead = f"Won {whole.wins:,} of {whole.runs:,}: {_percent(whole)}."
    return page.page(
        title,
        lead,
        [
            _odds(figures, whole),
            _times(figures, seconds),
            _ends(figures),
            _places(folder, nights),
            _stress(folder, casts, seconds),
            _clock(timings, whole),
            _origin(folder, command),
        ],
    )


def name_of(cast: Cast) -> str:
    """How a map, a person and a bot are named together."""
    return f"{cast[0]} · {cast[1]} · {cast[2]}"


def _percent(figures: Summary) -> str:
    low, high = figures.interval
    return f"{figures.rate:.1%} (95 % interval {low:.1%} to {high:.1%})"


def _odds(figures: dict[Cast, Summary], whole: Summary) -> str:
    rows = [(escape(name_of(cast)), each) for cast, each in figures.items()]
    if len(rows) > 1:
        rows.append(("all together", whole))
    head = (
        "map · as · bot",
        charts.scale(),
        "won",
        "of",
        "share",
        "from",
        "to",
        "kills",
        "detections",
        "noises",
    )
    told = [
        (
            name,
            charts.interval(each.rate, *each.interval),
            f"{each.wins:,}",
            f"{each.runs:,}",
            f"{each.rate:.1%}",
            f"{each.interval[0]:.1%}",
            f"{each.interval[1]:.1%}",
            *(f"{value:.1f}" for value in (each.kills, each.detections, each.noises)),
        )
        for name, each in rows
    ]
    note = "Wilson's score interval, 95 %. Kills, detections and noises are a night's average."
    return page.section("Win rate", page.table(head, told), page.words(note))


def _times(figures: dict[Cast, Summary], seconds: float) -> str:
    won = {cast: each for cast, each in figures.items() if each.times}
    if not won:
        return page.section("Time to win", page.words("Nobody won."))
    shares = [f"{share} %" for share in next(iter(won.values())).time_to_win]
    rows = [
        (escape(name_of(cast)), *(f"{at:.1f} s" for at in each.time_to_win.values()))
        for cast, each in won.items()
    ]
    limit = charts.round_up(max(each.times[-1] for each in won.values()), seconds)
    drawn = [
        page.figure(
            charts.histogram(each.times, limit, f"Time to win, {name_of(cast)}"),
            f"{name_of(cast)}: nights, by when they were won",
        )
        for cast, each in won.items()
    ]
    note = "Of the nights won, so many per cent were won by then, in the game's own time."
    return page.section(
        "Time to win",
        page.table(("", *shares), rows),
        page.words(note),
        f'<div class="row two">{"".join(drawn)}</div>',
    )


def _ends(figures: dict[Cast, Summary]) -> str:
    drawn = ""
    for cast, each in figures.items():
        lost = sum(each.causes.values())
        rest = {word: n for word, n in each.outcomes.items() if word in ("won", "running", "moved_on")}
        drawn += f"<h3>{escape(name_of(cast))}</h3>"
        drawn += (
            charts.bars(_spelt(each.causes), each.runs, "Causes of death")
            if lost
            else page.words("None was lost.")
        )
        drawn += page.words(
            "Otherwise: " + (", ".join(f"{word} {n}" for word, n in _spelt(rest).items()) or "nothing")
        )
    note = "Of all nights. By somebody: who harmed the character last. Running: the time was up first."
    return page.section("Causes of death", drawn, page.words(note))


def _spelt(counts: dict[str, int]) -> dict[str, int]:
    return {word.replace("_", " "): count for word, count in counts.items()}


def _places(folder: Folder, nights: Sequence[Night]) -> str:
    drawn, colours = "", key_colours()
    for cast, heat in heats(folder.stages, nights).items():
        ground = plan_pixels(folder.stages[cast[0]].plan)
        drawn += f'<h3>{escape(name_of(cast))}</h3><div class="row">'
        for name, what, unit in HOT:
            cells = getattr(heat, name)
            most = "" if cells.any() else " None."
            picture = page.image(data_uri(glow(ground, cells)), f"Heat map of {name} on {cast[0]}")
            picture += charts.heat_key(colours, float(cells.max()), unit) if cells.any() else ""
            drawn += page.figure(picture, f"{name.capitalize()}. {what}.{most}")
        drawn += "</div>"
    note = f"On each {CELL} by {CELL} tiles; the darker the more, by the root of its share of the most. "
    note += "Walls are dark, doors brown, what one sees over grey."
    return page.section("Where it happens", page.words(note), drawn)


def _stress(folder: Folder, casts: dict[Cast, list[Night]], seconds: float) -> str:
    drawn = [
        page.figure(
            charts.curve(stress_band(of_cast), stress_step(seconds), seconds, f"Stress, {name_of(cast)}"),
            name_of(cast),
        )
        for cast, of_cast in casts.items()
        if folder.stages[cast[0]].plan.directed
    ]
    note = "The director's stress, 0 to 100: median and quartiles over the nights that still went on."
    if not drawn:
        note = "No director runs on these maps."
    return page.section("Stress", page.words(note), f'<div class="row two">{"".join(drawn)}</div>')


def _clock(timings: Timings, whole: Summary) -> str:
    spent = dict(sorted(timings.systems.items(), key=lambda pair: (-pair[1], pair[0])))
    every = sum(spent.values())
    rows = [(escape(name), f"{us:.2f}", f"{us / every if every else 0:.0%}") for name, us in spent.items()]
    note = (
        f"Microseconds a tick, of {timings.runs} nights played once more under the clock, at most "
        f"{timings.seconds:.0f} s of each ({timings.ticks:,} ticks). The batch itself went at "
        f"{whole.ticks_per_second:,.0f} ticks a second in each process (median), bots and all."
    )
    return page.section(
        "Systems",
        page.table(("system", "µs", "share"), [*rows, ("all", f"{every:.2f}", "")]),
        page.words(note),
    )


def _origin(folder: Folder, command: str) -> str:
    head = folder.head
    facts = [("command", command), ("Hyosan", __version__), ("build", head["build"])]
    for name, digests in head["made_from"].items():
        facts.append((name, ", ".join(f"{what} {digest}" for what, digest in digests.items())))
    return page.section(
        "How it was made",
        page.table(("", ""), [(escape(name), f"<code>{escape(value)}</code>") for name, value in facts], 2),
    )
