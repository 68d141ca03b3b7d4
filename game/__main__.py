"""`python -m game` and the console script `hyosan`: one last catch, a crash file, one line, exit code 70."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from pathlib import Path

ROUNDS = (50_000, 50, 100)
"""How often Python looks for garbage: a start makes a million objects, and they stay."""


def main() -> None:
    """Run the command line; never show a traceback to a player."""
    gc.set_threshold(*ROUNDS)
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        from game.cli.app import app

        app(prog_name="hyosan")
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        sys.exit(130)
    except Exception as fault:  # the only one in the game: what reaches this line is our own fault
        where = _crash_file()
        told = f"{type(fault).__name__}: {fault}".splitlines()[0]
        print(f"hyosan: our own fault, sorry ({told}); details: {where}", file=sys.stderr)
        sys.exit(70)


def _crash_file() -> str:
    """Write the traceback where the player can find it; its path, or why there is none."""
    text = f"{sys.version}\n{' '.join(sys.argv)}\n{traceback.format_exc()}"
    try:
        from game.content.places import user

        return _write(user() / "crash.txt", text)
    except (ImportError, OSError) as fault:
        return f"not written ({fault})"


def _write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


if __name__ == "__main__":
    main()
