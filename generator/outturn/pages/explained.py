"""Technical words, linked to the glossary where a page first uses them."""

from __future__ import annotations

import re

from outturn.pages import links
from outturn.pages.running import Apart, pieces
from outturn.sentences.glossary import EXPLAINED, Explained

_APART = Apart(
    re.compile(
        "a|blockquote|button|caption|cite|code|details|figure|h[1-6]|nav|q|script|style|svg|thead"
    ),
    (
        *("ot-quote", "ot-note", "ot-caveat", "ot-meta", "In the document’s words"),
        *("ot-answers", "ot-status", "ot-travel", "ot-rating", "ot-tile__value"),
    ),
)
"""What is somebody else's words, a link already, folded away or no running text; and what is too
short, and there too often, to hold links."""


def explain(text: str, here: str) -> str:
    """The page at ``here`` with a quiet link to the glossary at the first use of each technical
    word, outside quotations, headings, links, pictures and code."""
    left = {word: re.compile(rf"\b(?:{word.pattern})\b", re.IGNORECASE) for word in EXPLAINED}
    return "".join(
        _linked(piece, left, here) if running else piece for piece, running in pieces(text, _APART)
    )


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
