"""Technical words, linked to the glossary where a page first uses them."""

from __future__ import annotations

import re

from outturn.pages import links
from outturn.sentences.glossary import EXPLAINED, Explained

_PIECE = re.compile(
    r"\A---\n.*?\n---\n|<!--.*?-->|<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>[^>]*)>"
    r"|^#[^\n]*|`[^`\n]*`|\]\([^)\n]*\)",
    re.DOTALL | re.MULTILINE,
)
"""What holds no words of a page's running text: its head, comments, tags, headings, code, links."""

_APART = re.compile(
    "a|blockquote|button|caption|cite|code|details|figure|h[1-6]|nav|q|script|style|svg|thead"
)
"""Elements whose words are somebody else's, a link's already, folded away, or no running text."""

_MARKED = (
    *("ot-quote", "ot-note", "ot-caveat", "ot-meta", "In the document’s words"),
    *("ot-answers", "ot-status", "ot-travel", "ot-rating", "ot-tile__value"),
)
"""What elements have among their attributes that hold the publisher's own words, or are too short
and too many to hold links."""
_EMPTY = frozenset(("br", "hr", "img", "input", "wbr", "meta", "link"))


def explain(text: str, here: str) -> str:
    """The page at ``here`` with a quiet link to the glossary at the first use of each technical
    word, outside quotations, headings, links, pictures and code."""
    left = {word: re.compile(rf"\b(?:{word.pattern})\b", re.IGNORECASE) for word in EXPLAINED}
    made: list[str] = []
    apart: list[str] = []  # open elements, from the first that stands apart inwards
    at = 0
    for piece in _PIECE.finditer(text):
        between = text[at : piece.start()]
        made.append(between if apart else _linked(between, left, here))
        made.append(piece[0])
        at = piece.end()
        _enter(apart, piece)
    made.append(text[at:] if apart else _linked(text[at:], left, here))
    return "".join(made)


def _enter(apart: list[str], piece: re.Match[str]) -> None:
    """Keep what is open of an element that stands apart."""
    name = piece["name"]
    if not name or name in _EMPTY:
        return
    if piece["end"]:
        if apart and apart[-1] == name:
            apart.pop()
    elif piece["rest"].endswith("/"):
        return
    elif apart or _APART.fullmatch(name) or any(c in piece["rest"] for c in _MARKED):
        apart.append(name)


def _linked(text: str, left: dict[Explained, re.Pattern[str]], here: str) -> str:
    """``text`` with those of the words that are ``left`` linked; they are left no more."""
    if not text.strip():
        return text
    found = [(m.start(), m.end(), word) for word, p in left.items() if (m := p.search(text))]
    found.sort(key=lambda one: (one[0], -one[1]))
    made, at = [], 0
    for start, end, word in found:
        if start < at:
            continue
        del left[word]
        address = links.relative(here, f"{links.GLOSSARY}#{word.anchor}")
        made += [text[at:start], f'<a class="ot-term" href="{address}">{text[start:end]}</a>']
        at = end
    return "".join([*made, text[at:]])
