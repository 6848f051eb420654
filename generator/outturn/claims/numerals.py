"""Figures in running text: digits, signs, money, percentages, number words; each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

HUNDRED = Decimal(100)


class Unit(StrEnum):
    """What a figure is a figure of; the value is the letter that stands for it (marking.py)."""

    NUMBER = "N"
    MONEY = "M"
    PERCENT = "P"
    POINTS = "X"
    FRACTION = "F"


@dataclass(frozen=True)
class Figure:
    """A figure as printed: its size, the sign before it (0 for none), and its last digit's worth.

    ``step`` is 0.1 for "25.4%" and 100,000 for "£1.2m". A fraction in words ("half") has its
    value as a percentage.
    """

    value: Decimal
    unit: Unit
    start: int
    end: int
    sign: int = 0
    step: Decimal = Decimal(1)
    in_words: bool = False

    @property
    def half(self) -> Decimal:
        """How far off the exact figure may be: half a last digit where it was surely rounded.

        A plain whole number is a count, and exact, unless it ends in three noughts.
        """
        if self.unit in (Unit.NUMBER, Unit.MONEY) and self.step == 1:
            shown = str(self.value)
            noughts = len(shown) - len(shown.rstrip("0"))
            return Decimal(10) ** noughts / 2 if noughts >= 3 else Decimal(0)
        return self.step / 2

    @cached_property
    def decimals(self) -> int:
        exponent = self.step.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0

    @property
    def signed(self) -> Decimal:
        return -self.value if self.sign < 0 else self.value


_WORDS = {
    "nil": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORD = rf"(?:(?:{_TENS})(?:[- ](?:{_ONES}))?|{'|'.join(w for w in _WORDS if w != 'hundred')})"

_DIGITS = r"\d{1,3}(?:,[ \u00a0]?\d{3})+(?!\d)|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d%])|\d{1,15}"
_UNIT = r"""(?P<points>\s?(?:%|\bper\s?cent(?:age)?)?[\s-]?(?:percentage[\s-]points?|ppts?|pp|p\.p\.
        |%[\s-]points?|points?)\b)|(?P<percent>\s?%|\s?(?:per\s?cent)\b)"""
_FIGURE = re.compile(
    rf"""(?<![\w.,])(?P<sign>[+\-−–](?=£?\d))?(?P<pound>£\s?)?
    (?:(?P<digits>(?:{_DIGITS})(?:\.\d{{1,6}})?)|(?P<word>\b{_WORD}\b))
    (?P<scale>\s?(?:k|m|bn)\b|\s(?:thousand|million|billion)\b)?
    (?:{_UNIT})?""",
    re.VERBOSE | re.IGNORECASE,
)
_SCALES = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}

_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "tenth": 10, "tenths": 10, "eighth": 8, "eighths": 8, "sixth": 6, "sixths": 6,
}  # fmt: skip
_FRACTION = re.compile(
    rf"""\b(?:
    (?P<half>half)(?!\s?[- ]?(?:year|term|price|day|hour|a\b))
    |(?P<n>a|one|two|three|four|five|seven|nine)[\s-](?P<part>thirds?|quarters?|fifths?|tenths?
        |eighths?|sixths?)\b(?!\s+(?:party|sector|part(?:y|ies)|year|time|world|ago|earlier|before|end|later))
    |(?P<in>(?:{_ONES}|ten|\d))\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<of>(?:{_ONES}|ten|\d{{1,2}}))
        (?=\s*(?:\(|\b(?!the\b|of\b)[a-z]))
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def figures(text: str) -> Iterator[Figure]:
    """Every figure of ``text`` in order, dates and names among them (marking.py sorts them)."""
    for match in _FIGURE.finditer(text):
        found = _read(match)
        if found is not None:
            yield found


def _read(match: re.Match[str]) -> Figure | None:
    word = match["word"]
    digits = match["digits"]
    value = _worded(word) if word else Decimal(re.sub(r"[^\d.]", "", digits))
    if match["points"]:
        unit = Unit.POINTS
    elif match["percent"]:
        unit = Unit.PERCENT
    else:
        unit = Unit.MONEY if match["pound"] else Unit.NUMBER
    places = len(digits.partition(".")[2]) if digits else 0
    power = _SCALES[match["scale"].strip().lower()] if match["scale"] else 0
    return Figure(
        value=value.scaleb(power),
        unit=unit,
        start=match.start(),
        end=match.end(),
        sign={"": 0, "+": 1}.get(match["sign"] or "", -1),
        step=Decimal(1).scaleb(power - places),
        in_words=bool(word),
    )


def _worded(words: str) -> Decimal:
    return sum((Decimal(_WORDS[w]) for w in re.split(r"[- ]", words.lower())), Decimal(0))


def fractions(text: str) -> Iterator[Figure]:
    """Fractions in words, as percentages: "half", "three-quarters", "one in five"."""
    for match in _FRACTION.finditer(text):
        if match["half"]:
            value = Decimal(50)
        elif match["part"]:
            n = 1 if match["n"].lower() == "a" else _WORDS[match["n"].lower()]
            value = HUNDRED * n / _PARTS[match["part"].lower()]
        else:
            n, d = (_small(match[key]) for key in ("in", "of"))
            if not n < d:
                continue
            value = HUNDRED * n / d
        yield Figure(value, Unit.FRACTION, match.start(), match.end(), in_words=True)


def _small(text: str) -> int:
    return int(text) if text.isdecimal() else _WORDS[text.lower()]
