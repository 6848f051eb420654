"""What counts as a number in a source document, where each one stands, and what it is worth.

Figures with what belongs to them (75.5%, £176.28, 24th), thousands with a comma or with the space
that a document slipped in (12, 469), years and dates (2014/15, 01/10/2015), and number words.
A minus is never part of a number: in these documents it is as often a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

_ONE_TO_TWELVE = [
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
]
_WORDS = {word: Decimal(number) for number, word in enumerate(_ONE_TO_TWELVE, 1)} | {
    "forty-six": Decimal(46),
    "three-quarters": Decimal(75),  # proportions are held in percent
}
_LONGEST_FIRST = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = re.compile(
    rf"""(?ix)
    \d{{1,3}},\ \d{{3}}(?!\d)                # 12, 469
  | \d{{1,2}}/\d{{1,2}}/\d{{2,4}}            # 01/10/2015
  | \d{{4}}/\d{{2,4}} | \d{{2}}/\d{{2}}(?!\d)  # 2014/15, 11/12
  | £?\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?%?     # 1,577  £39,715,658
  | £?\d+(?:\.\d+)?(?:st|nd|rd|th)?%?      # 75.5%  24th  3.14
  | \b(?:{_LONGEST_FIRST})\b
    """
)
_PLAIN = re.compile(r"\d+(?:\.\d+)?")


def tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """Each number of ``text`` in order: its line from 1, its place in that line from 1, itself."""
    for line, words in enumerate(text.splitlines(), 1):
        for occurrence, match in enumerate(_NUMBER.finditer(words), 1):
            yield line, occurrence, match[0]


def worth(token: str) -> Decimal | None:
    """The number in ``token``, without £, % and separators; None for dates and ordinals."""
    if token.lower() in _WORDS:
        return _WORDS[token.lower()]
    plain = token.replace(",", "").replace(" ", "").removeprefix("£").removesuffix("%")
    return Decimal(plain) if _PLAIN.fullmatch(plain) else None
