"""One HTML file that needs no other: readable by day, by night and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #23262b; --dim: #6b6f76; --rule: #d9d6cd;
  --bar: #4f7a8c; --dot: #b3402e; --band: #4f7a8c44; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181c; --ink: #e4e2dc; --dim: #9a9ea6;
  --rule: #3a3e45; --bar: #7fb0c4; --dot: #ef7c66; --band: #7fb0c444; } }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 72rem; background: var(--paper);
  color: var(--ink); font: 16px/1.5 system-ui, sans-serif;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p, figcaption { color: var(--dim); max-width: 46rem; margin: .3rem 0; } p.lead { color: var(--ink); }
code { font: .875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: .5rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--rule); text-align: left; }
td:first-child { white-space: nowrap; } td.n, th.n { text-align: right; } .wide { overflow-x: auto; }
figure { margin: 0; }
.row { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); }
.two { grid-template-columns: repeat(auto-fit, minmax(min(25rem, 100%), 1fr)); }
figure img + svg { margin-top: .3rem; }
img { width: 100%; height: auto; image-rendering: pixelated; border: 1px solid var(--rule); }
svg { width: 100%; height: auto; display: block; } td svg, th svg { width: 240px; }
svg text { fill: var(--ink); font: 13px system-ui, sans-serif; }
.bar { fill: var(--bar); } .dot { fill: var(--dot); } .band { fill: var(--band); stroke: none; }
.line { fill: none; stroke: var(--bar); stroke-width: 2; } .span { stroke: var(--bar); stroke-width: 6; }
.axis { stroke: var(--dim); } .grid { stroke: var(--rule); }
@media print { :root { --paper: #fff; --ink: #000; --dim: #444; --rule: #bbb; --bar: #4f7a8c; --dot: #b3402e;
  --band: #4f7a8c44; } body { font-size: 11px; padding: 0; } td svg, th svg { width: 140px; }
  figure, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
  .row { grid-template-columns: repeat(3, 1fr); } .two { grid-template-columns: repeat(2, 1fr); } }
"""


def page(title: str, lead: str, sections: Iterable[str]) -> str:
    """The whole document."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>"
        f'<h1>{escape(title)}</h1><p class="lead">{lead}</p>{"".join(sections)}</body></html>\n'
    )


def section(title: str, *parts: str) -> str:
    """A heading and what stands under it."""
    return f"<section><h2>{escape(title)}</h2>{''.join(parts)}</section>"


def words(text: str) -> str:
    """A paragraph of plain words."""
    return f"<p>{escape(text)}</p>"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], plain: int = 1) -> str:
    """Rows of ready HTML; columns after the first `plain` are figures, set to the right."""

    def cells(tag: str, row: Sequence[str]) -> str:
        return "".join(
            f'<{tag} class="n">{cell}</{tag}>'
            if k >= plain and "<svg" not in cell
            else f"<{tag}>{cell}</{tag}>"
            for k, cell in enumerate(row)
        )

    body = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    top = f"<thead><tr>{cells('th', head)}</tr></thead>"
    return f'<div class="wide"><table>{top}<tbody>{body}</tbody></table></div>'


def figure(picture: str, caption: str) -> str:
    """A picture, or a chart, and what it shows."""
    return f"<figure>{picture}<figcaption>{escape(caption)}</figcaption></figure>"


def image(address: str, says: str) -> str:
    return f'<img src="{address}" alt="{escape(says)}">'


def write(path: Path, text: str) -> Path:
    """Put it in place in one step."""
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)
    return path
