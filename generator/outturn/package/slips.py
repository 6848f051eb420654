"""Words that are a letter or two away from one that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that ``word`` is a slip of; "" where none is near."""
    by_plain = {plain(k): k for k in known}
    if (bare := plain(word)) in by_plain:
        return by_plain[bare]
    for other, original in by_plain.items():
        if sorted(other) == sorted(bare):  # letters swapped
            return original
    close = get_close_matches(bare, by_plain, n=1, cutoff=0.8)
    # "expected_by" is a column of its own; a slip is a letter or two.
    return by_plain[close[0]] if close and abs(len(close[0]) - len(bare)) <= 2 else ""


def plain(word: str) -> str:
    """A word without case, and with spaces and hyphens as underscores."""
    return re.sub(r"[\s\-_]+", "_", word.strip().casefold())
