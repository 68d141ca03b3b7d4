"""A text of a trigger as tokens, taken from the front; what does not fit is told with what would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.content.gate import nearest

LETTERS = 1000
"""Letters of one text."""
HIGHEST = 1_000_000.0
_TOKEN = re.compile(
    r"""[ \t\r]*(?:(?P<quoted>"[^"\n]*"|'[^'\n]*')|(?P<number>\d+(?:\.\d+)?(?![\w.]))"""
    r"""|(?P<word>[^\W\d]\w*(?:[./\-]\w+)*)|(?P<sign><=|>=|==|!=|[<>=+\-])|(?P<end>[;\n]))"""
)


class Unfit(Exception):
    """A word that does not fit: `value` is what was read, `remedy` what would be right."""

    def __init__(self, value: str, remedy: str) -> None:
        super().__init__(value, remedy)
        self.value, self.remedy = value, remedy


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, sign or end of a deed."""

    kind: str
    text: str


class Line:
    """The tokens of one text, taken from the front."""

    def __init__(self, text: str) -> None:
        if len(text) > LETTERS:
            raise Unfit(f"{len(text)} letters", f"at most {LETTERS}")
        self._tokens, self._at = list(_tokens(text)), 0

    @property
    def next(self) -> Token:
        """The token in hand; past the last one an empty one."""
        return self._tokens[self._at] if self._at < len(self._tokens) else Token("end", "")

    @property
    def over(self) -> bool:
        return self._at >= len(self._tokens)

    def take(self) -> Token:
        token = self.next
        self._at += 1
        return token

    def choice(self, allowed: tuple[str, ...], what: str) -> str:
        """One of the words. Raises Unfit with the nearest."""
        token = self.next
        if token.kind != "word" or token.text.lower() not in allowed:
            raise Unfit(_shown(token, what), nearest(token.text, allowed))
        return self.take().text.lower()

    def name(self, what: str) -> str:
        """A word or a quoted name."""
        token = self.next
        if token.kind not in ("word", "quoted") or not token.text:
            raise Unfit(_shown(token, what), f"{what}; one with spaces or digits in front stands in quotes")
        return self.take().text

    def number(self, what: str, low: float = 0.0, high: float = HIGHEST) -> float:
        """A number from low to high, with or without a sign."""
        sign = self.take().text if self.next.text in ("+", "-") and self.next.kind == "sign" else ""
        token = self.next
        value = float(token.text) if token.kind == "number" and len(token.text) <= 24 else None
        if value is not None and sign == "-":
            value = -value
        if value is None or not low <= value <= high:
            raise Unfit(_shown(Token(token.kind, sign + token.text), what), f"{what}, {low:g} to {high:g}")
        self.take()
        return value

    def count(self, otherwise: float) -> float:
        """A whole number from 1, or what is meant when there is none."""
        if self.next.kind != "number":
            return otherwise
        if not self.next.text.isdigit():
            raise Unfit(f"'{self.next.text}'", "a whole number, 1 to 500")
        return self.number("how many", 1, 500)

    def sign(self, allowed: tuple[str, ...]) -> str:
        token = self.next
        if token.kind != "sign" or token.text not in allowed:
            raise Unfit(_shown(token, "a sign"), f"allowed: {'  '.join(allowed)}")
        return self.take().text


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    text = text.rstrip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _unread(text[at:].strip())
        kind = found.lastgroup or ""
        word = found[kind]
        yield Token(kind, word[1:-1] if kind == "quoted" else word)
        at = found.end()


def _unread(rest: str) -> Unfit:
    """What is said of a text from where it is no token on."""
    if rest[0] in "\"'":
        return Unfit(f"'{rest[:12]}'", f"a name in quotes ends with another {rest[0]} on the same line")
    return Unfit(f"'{rest.split()[0][:12]}'", "words, numbers, and the signs < = > ! + - ;")


def _shown(token: Token, what: str) -> str:
    return f"'{token.text}'" if token.text.strip() else f"{what} is missing"
