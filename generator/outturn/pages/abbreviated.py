"""Publishers' short forms, explained where a page uses them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape

from outturn.pages.running import Apart, pieces
from outturn.pages.text import attribute
from outturn.sentences import abbreviations as short

_APART = Apart(
    re.compile("a|button|cite|code|figure|h[1-6]|nav|q|script|style|summary|svg|textarea|thead"),
    ("ot-answers", "ot-status", "ot-travel", "ot-rating", "ot-tile__value"),
)
"""Links, pictures, headings, code and statuses are let be. Quotations are not: no word of them is
changed, and it is there that short forms stand."""
_UNSEEN = re.compile(
    r"\A---\n.*?\n---\n|<!--.*?-->|<nav\b.*?</nav>|<[^>]*>|\]\([^)\n]*\)| \{ #[^}\n]* \}$",
    re.DOTALL | re.MULTILINE,
)
"""What is no word of a page's own: its head, comments, the names of other pages on the way to them,
tags, addresses and anchors."""
_SECTION = "## "


def used_on(text: str, abbreviations: Mapping[str, str]) -> dict[str, str]:
    """Those of the short forms that a page shows, headings, links and pictures included."""
    return short.used(abbreviations, [unescape(_UNSEEN.sub("\n", text))]) if abbreviations else {}


def abbreviate(text: str, abbreviations: Mapping[str, str]) -> str:
    """The page with each short form marked at its first use in each section, with what it stands
    for; no word of it is changed."""
    if not abbreviations:
        return text
    titles = {escape(form): attribute(long) for form, long in abbreviations.items()}
    pattern = short.places(titles)
    told: set[str] = set()  # the forms that this section has explained

    def marked(match: re.Match[str]) -> str:
        if match[0] in told:
            return match[0]
        told.add(match[0])
        return f'<abbr title="{titles[match[0]]}">{match[0]}</abbr>'

    made = []
    for piece, running in pieces(text, _APART):
        if piece.startswith(_SECTION):
            told.clear()
        made.append(pattern.sub(marked, piece) if running else piece)
    return "".join(made)
