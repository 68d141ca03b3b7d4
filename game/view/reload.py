"""Hot reload: a map saved in Tiled while it is played is read anew beside the loop, and the player stays."""

from __future__ import annotations

import re
import threading
from pathlib import Path

from game.content.gate import ContentError
from game.session.play import Session
from game.view.night import Night

EVERY = 0.5
"""Seconds between two looks at the files."""
MOST = 64
"""Files watched."""
READ = 4 << 20
"""Bytes of a file searched for the names of others."""
SOURCE = re.compile(r"""\b(?:source|template|image)["']?\s*[=:]\s*["']([^"'<>\0]{1,200})["']""")
"""How maps name other files, in XML and in JSON."""
Stamp = tuple[int, int]


class Reload:
    """Watches the map, tilesets, templates, pictures and rules of one session."""

    def __init__(self, session: Session, assets: Path, before: Reload | None = None) -> None:
        """`before` watched until now: what was saved while it was reading is seen by this one."""
        self.session, self.assets = session, assets
        self.message = ""
        """Why the map as it is now cannot be played; '' while it can."""
        self.made: tuple[Session, Night] | None = None
        """Read anew and ready to be stepped into."""
        self.files = files_of(session) if session.keeps else []
        self._stamps = self._look()
        if before is not None:
            known = dict(zip(before.files, before._stamps, strict=True))
            self._stamps = [known.get(path, now) for path, now in zip(self.files, self._stamps, strict=True)]
        self._waited = 0.0
        self._worker: threading.Thread | None = None

    def update(self, seconds: float) -> bool:
        """Look now and then; whether a new night stands ready in `made`."""
        if self._worker is not None:
            if self._worker.is_alive():
                return False
            self._worker = None
            return self.made is not None
        self._waited += seconds
        if self._waited >= EVERY and self.files:
            self._waited = 0.0
            now = self._look()
            if now != self._stamps:
                self._stamps = now
                self._worker = threading.Thread(target=self._read, daemon=True)
                self._worker.start()
        return False

    def _look(self) -> list[Stamp | None]:
        return [_stamp(path) for path in self.files]

    def _read(self) -> None:
        """All that takes long, away from the loop; what cannot be read is said, the old night goes on."""
        old = self.session
        try:
            fresh = Session(old.path, old.person, old.seed, marked=False, shelf=old.shelf)
            self.made, self.message = (fresh, Night(fresh, self.assets)), ""
        except (ContentError, LookupError) as fault:
            self.message = str(fault)


def _stamp(path: Path) -> Stamp | None:
    """Time and size; None where it is not there, as for a moment while an editor saves."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size


def files_of(session: Session) -> list[Path]:
    """The map's file, those it names, those they name, and the rules; none for a map made in code."""
    if not session.path.is_file():
        return []
    found: dict[Path, None] = {}
    todo = [session.path]
    while todo and len(found) < MOST:
        path = todo.pop(0)
        if path not in found:
            found[path] = None
            todo += _named_in(path)
    rules = [path for layer in session.shelf.layers("rules") for path in layer]
    return [*found, *rules][: 2 * MOST]


def _named_in(path: Path) -> list[Path]:
    if path.suffix not in (".tmx", ".tsx", ".tx", ".tmj", ".tsj", ".tj"):
        return []
    try:
        with path.open("rb") as file:
            text = file.read(READ).decode("utf-8", "ignore")
    except OSError:
        return []
    return [path.parent / name for name in dict.fromkeys(SOURCE.findall(text))]
