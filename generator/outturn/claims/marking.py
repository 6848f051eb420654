"""A text made ready for patterns: figures and dates stand as letters, everything in its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from outturn.claims.dates import not_figures
from outturn.claims.numerals import Figure, figures, fractions

DATE = "D"
FILL = "_"
NUMBER = "N_*"
COUNT = "[NM]_*"
PERCENT = "P_*"
AMOUNT = "[NMPXF]_*"
ANY_DATE = "D_*"


@dataclass(frozen=True)
class Marked:
    """A text, the same in small letters, and that with figures as their unit's letter and
    underscores.

    All are of the same length, so that a place in one is the place in the other: "336 offences
    in Q1" is "N__ offences in D_".
    """

    text: str
    small: str
    marks: str
    by_start: dict[int, Figure]

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(self.by_start[start] for start in sorted(self.by_start))

    @cached_property
    def _ends(self) -> list[int]:
        ends = [match.end() for match in _SENTENCE_END.finditer(self.marks)]
        return [0, *ends, len(self.marks)]

    def sentence(self, place: int) -> tuple[int, int]:
        """Where the sentence that holds ``place`` starts and ends."""
        index = bisect_right(self._ends, place)
        start = self._ends[max(0, index - 1)]
        end = self._ends[index] if index < len(self._ends) else len(self.marks)
        return start, end

    def quote(self, start: int, end: int) -> tuple[int, str]:
        """The text from ``start`` to ``end`` without space or punctuation at its ends."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip(" \t\n,;:.–-"))
        words = self.text[start:end].rstrip(" \t\n,;:–-")
        if words.endswith(".") or words.count("(") < words.count(")"):
            words = words[:-1].rstrip()
        return start, words

    def between(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures that lie wholly between two places."""
        return tuple(f for f in self.figures if start <= f.start and f.end <= end)


_SENTENCE_END = re.compile(
    r"(?<!\bvs)(?<!approx)(?<!\be\.g)(?<!\bi\.e)(?<!\bc)[.!?](?=\s|$|[A-Z\"”])|[;\n•]"
)


def mark(text: str, unit: str = "") -> Marked:
    """``text`` with its figures found; ``unit`` is that of what it speaks of, where known."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(map(_plain, text))
    letters = list(small)
    for start, end in not_figures(text, unit):
        start = _skip_words(small, start)
        _put(letters, DATE, start, end)
    free = "".join(letters)
    by_start: dict[int, Figure] = {}
    for figure in (*fractions(free), *figures(free)):
        if all(letters[i] == free[i] for i in range(figure.start, figure.end)):
            by_start[figure.start] = figure
            _put(letters, figure.unit.value, figure.start, figure.end)
    return Marked(text, small, "".join(letters), by_start)


def _skip_words(small: str, start: int) -> int:
    """Past the little word before a date that only helped to tell it is one ("in 2015")."""
    match = _BEFORE_DATE.match(small, start)
    return match.end() if match else start


_BEFORE_DATE = re.compile(r"(?:since|in|for|during|by|the|of|on|to|from|and|figure|last)\s")


def _put(letters: list[str], letter: str, start: int, end: int) -> None:
    letters[start:end] = [letter, *FILL * (end - start - 1)]


def _plain(character: str) -> str:
    """A character in small letters, where that keeps its length."""
    small = character.lower()
    return small if len(small) == 1 else character
