"""Publishers' short forms, and where a text uses one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

FORM = re.compile(r"[^\W_][\w&/.-]{0,18}[^\W_]")
"""What a short form may be: 2 to 20 characters without a space, that begin and end in a letter or
a digit."""


def places(forms: Iterable[str]) -> re.Pattern[str]:
    """Finds the forms as words of their own, capitals as they stand; of a plural ("IDVAs") it finds
    the form without its s. It works on HTML too: what follows & or # may be a sign's name there."""
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<![\w&#])(?:{'|'.join(map(re.escape, longest_first))})(?=s?(?!\w))")


def used(abbreviations: Mapping[str, str], texts: Iterable[str]) -> dict[str, str]:
    """Those of the short forms that some text uses, in alphabetical order."""
    if not abbreviations:
        return {}
    pattern = places(abbreviations)
    found: set[str] = set()
    for text in texts:
        found.update(pattern.findall(text))
        if len(found) == len(abbreviations):
            break
    return {form: abbreviations[form] for form in sorted(found, key=str.casefold)}
