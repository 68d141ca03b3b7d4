"""Before and after as a page."""

from __future__ import annotations

from html import escape

from game.headless.batch import charts, page
from game.headless.batch.compare import Comparison
from game.headless.batch.summary import Summary


def comparison(found: Comparison, a: str, b: str) -> str:
    """The whole page; `a` and `b` name the batches."""
    difference, low, high = found.difference
    lead = (
        f"From {found.a.rate:.1%} to {found.b.rate:.1%} won. Over {found.pairs:,} pairs: {difference:+.1%} "
    )
    lead += f"(95 % interval {low:+.1%} to {high:+.1%}), {found.gained:,} gained and {found.lost:,} lost."
    title = "Before and after"
    return page.page(
        title, escape(lead), [_odds(found, a, b), _casts(found), _flips(found), _times(found), _ends(found)]
    )


def _odds(found: Comparison, a: str, b: str) -> str:
    rows = [
        (name, f"<code>{escape(where)}</code>", charts.interval(each.rate, *each.interval), *_figures(each))
        for name, where, each in (("A, before", a, found.a), ("B, after", b, found.b))
    ]
    head = ("", "", charts.scale(), "won", "of", "share", "from", "to")
    return page.section("Win rate", page.table(head, rows, 2), page.words("Wilson's score interval, 95 %."))


def _figures(each: Summary) -> tuple[str, ...]:
    low, high = each.interval
    return f"{each.wins:,}", f"{each.runs:,}", f"{each.rate:.1%}", f"{low:.1%}", f"{high:.1%}"


def _casts(found: Comparison) -> str:
    """Who played what: where there are several, what changed for each."""
    rows = [
        (escape(each.name), f"{each.pairs:,}", f"{one:.1%}", f"{other:.1%}", f"{other - one:+.1%}")
        for each in found.casts
        for one, other in [(each.a / each.pairs, each.b / each.pairs)]
    ]
    head = ("map · as · bot", "pairs", "won in A", "won in B", "change")
    return page.section("Who played what", page.table(head, rows), page.words("Of the pairs."))


def _flips(found: Comparison) -> str:
    rows = [
        ("won in A", f"{found.both:,}", f"{found.lost:,}"),
        ("not won in A", f"{found.gained:,}", f"{found.neither:,}"),
    ]
    share = charts.interval(*found.difference, start=-1.0)
    note = (
        f"B less A, from -100 % to 100 %. McNemar's exact test of {found.gained:,} against {found.lost:,}: "
    )
    note += f"p = {found.chance:.3g}. To the bit the same: {found.same:,} of {found.pairs:,}."
    table = page.table(("the same nights", "won in B", "not won in B"), rows)
    return page.section(
        "Pair by pair", table, f'<p style="max-width:16rem">{share}{charts.scale(-1.0)}</p>', page.words(note)
    )


def _times(found: Comparison) -> str:
    sides = [(name, each.time_to_win) for name, each in (("A", found.a), ("B", found.b)) if each.times]
    if not sides:
        return page.section("Time to win", page.words("Nobody won."))
    head = ("", *(f"{share} %" for share in sides[0][1]))
    rows = [(name, *(f"{at:.1f} s" for at in times.values())) for name, times in sides]
    return page.section("Time to win", page.table(head, rows), page.words("Of the nights won."))


def _ends(found: Comparison) -> str:
    rows = [(escape(word.replace("_", " ")), *_change(found, word)) for word in causes(found)]
    if not rows:
        return page.section("Causes of death", page.words("None was lost."))
    return page.section("Causes of death", page.table(("", "A", "B", "change"), rows))


def causes(found: Comparison) -> list[str]:
    """Every cause of either side, the most frequent of A first."""
    return list({**found.a.causes, **found.b.causes})


def _change(found: Comparison, word: str) -> tuple[str, str, str]:
    a, b = (each.causes.get(word, 0) / each.runs for each in (found.a, found.b))
    return f"{a:.1%}", f"{b:.1%}", f"{b - a:+.1%}"
