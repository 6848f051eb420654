"""A page's running text, told from everything on it that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PIECE = re.compile(
    r"\A---\n.*?\n---\n|<!--.*?-->|<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>[^>]*)>"
    r"|^#[^\n]*|`[^`\n]*`|\]\([^)\n]*\)",
    re.DOTALL | re.MULTILINE,
)
"""What holds no words of a page's running text: its head, comments, tags, headings, code, links."""
_EMPTY = frozenset(("br", "hr", "img", "input", "wbr", "meta", "link"))


@dataclass(frozen=True)
class Apart:
    """Elements whose words are let be: by name, and by what they have among their attributes."""

    names: re.Pattern[str]
    marked: tuple[str, ...]

    def holds(self, name: str, rest: str) -> bool:
        """Whether an element of that name, with those attributes, is one of them."""
        return bool(self.names.fullmatch(name)) or any(mark in rest for mark in self.marked)


def pieces(text: str, apart: Apart) -> Iterator[tuple[str, bool]]:
    """The page, piece by piece in its order, and whether each is running text."""
    inside: list[str] = []  # open elements, from the first that stands apart inwards
    at = 0
    for piece in _PIECE.finditer(text):
        yield text[at : piece.start()], not inside
        yield piece[0], False
        at = piece.end()
        _enter(inside, piece, apart)
    yield text[at:], not inside


def _enter(inside: list[str], piece: re.Match[str], apart: Apart) -> None:
    """Keep what is open of an element that stands apart."""
    name = piece["name"]
    if not name or name in _EMPTY:
        return
    if piece["end"]:
        if inside and inside[-1] == name:
            inside.pop()
    elif piece["rest"].endswith("/"):
        return
    elif inside or apart.holds(name, piece["rest"]):
        inside.append(name)
