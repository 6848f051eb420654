"""Periods: what a result, target or baseline is for, and how to say it.

    2015/16                   financial year        2015      calendar year
    2015/16 Q3                financial quarter     2015 Q4   calendar quarter
    2015/16 H1                financial half-year   2015-12   month
    2014-10-01/2015-09-30     any other span

The slash tells a financial year from a month: 2011/12 is a year, 2011-12 is December 2011.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache, total_ordering

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
YEAR_START = 4
"""The month a financial year starts in, unless the scorecard says otherwise."""
ALLOWED = "2015/16, 2015/16 Q3, 2015/16 H1, 2015-12, 2015, 2015 Q4 or 2014-10-01/2015-09-30"


class PeriodError(ValueError):
    """A period that can't be read; the message says what is wrong and what to type instead."""


class Kind(StrEnum):
    """The shapes a period comes in."""

    FINANCIAL_YEAR = "financial year"
    FINANCIAL_HALF = "financial half-year"
    FINANCIAL_QUARTER = "financial quarter"
    YEAR = "calendar year"
    QUARTER = "calendar quarter"
    MONTH = "month"
    SPAN = "span"


_LENGTHS = {
    Kind.FINANCIAL_YEAR: 12,
    Kind.YEAR: 12,
    Kind.FINANCIAL_HALF: 6,
    Kind.FINANCIAL_QUARTER: 3,
    Kind.QUARTER: 3,
    Kind.MONTH: 1,
}


@total_ordering
@dataclass(frozen=True)
class Period:
    """A span of whole days, ``start`` to ``end`` inclusive, of a known shape.

    Periods sort by their end, then by length (a year comes after its last quarter).
    """

    kind: Kind
    start: date
    end: date
    year_start: int = YEAR_START

    def __lt__(self, other: Period) -> bool:
        return (self.end, self.days, self.kind) < (other.end, other.days, other.kind)

    def __str__(self) -> str:
        return self.text

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.end - self.start).days + 1

    @property
    def months(self) -> int | None:
        """How many months it covers, or None for a span that is no whole number of them."""
        if self.kind is not Kind.SPAN:
            return _LENGTHS[self.kind]
        after = self.end + timedelta(days=1)
        if self.start.day != 1 or after.day != 1:
            return None
        return (after.year - self.start.year) * 12 + after.month - self.start.month

    @property
    def year(self) -> Period:
        """The year its end falls in: calendar for calendar years and quarters, else financial."""
        if self.kind in (Kind.YEAR, Kind.QUARTER):
            return _whole(Kind.YEAR, date(self.end.year, 1, 1), self.year_start)
        first = self.end.year - (self.end.month < self.year_start)
        return _whole(Kind.FINANCIAL_YEAR, date(first, self.year_start, 1), self.year_start)

    @property
    def is_year(self) -> bool:
        """True for a financial or a calendar year."""
        return self.kind in (Kind.FINANCIAL_YEAR, Kind.YEAR)

    @property
    def number(self) -> int:
        """Which quarter, half or month of its year it is, from 1."""
        months = (self.start.year - self.year.start.year) * 12
        months += self.start.month - self.year.start.month
        return months // _LENGTHS.get(self.kind, 1) + 1

    @property
    def ends_year(self) -> bool:
        """True where its last day is its year's last day."""
        return self.end == self.year.end

    def to_date(self) -> Period:
        """From the start of its year to its own end, as a span (a year is itself)."""
        if self.ends_year:
            return self.year
        return Period(Kind.SPAN, self.year.start, self.end, self.year_start)

    def same_period_last_year(self) -> Period:
        """The same days a year earlier."""
        return self._moved(-12)

    def previous(self) -> Period:
        """The period of the same length just before."""
        if self.months is not None:
            return self._moved(-self.months)
        before = self.start - timedelta(days=1)
        return Period(Kind.SPAN, before - timedelta(days=self.days - 1), before, self.year_start)

    def _moved(self, months: int) -> Period:
        if self.months is not None:
            start = _add_months(self.start, months)
            end = _add_months(start, self.months) - timedelta(days=1)
        else:
            start, end = _same_day(self.start, months), _same_day(self.end, months)
        return Period(self.kind, start, end, self.year_start)

    def contains(self, other: Period) -> bool:
        """True where ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    @property
    def text(self) -> str:
        """As the data files write it."""
        match self.kind:
            case Kind.FINANCIAL_YEAR:
                return _slashed(self.start.year)
            case Kind.FINANCIAL_HALF:
                return f"{_slashed(self.year.start.year)} H{self.number}"
            case Kind.FINANCIAL_QUARTER:
                return f"{_slashed(self.year.start.year)} Q{self.number}"
            case Kind.YEAR:
                return f"{self.start.year}"
            case Kind.QUARTER:
                return f"{self.start.year} Q{self.number}"
            case Kind.MONTH:
                return f"{self.start:%Y-%m}"
        return f"{self.start.isoformat()}/{self.end.isoformat()}"

    @property
    def slug(self) -> str:
        """As part of a link: 2015-16, 2015-16-q3, 2011-m12, 2014-10-01-to-2015-09-30."""
        if self.kind is Kind.MONTH:
            return f"{self.start.year}-m{self.start.month:02d}"
        if self.kind is Kind.SPAN:
            return f"{self.start.isoformat()}-to-{self.end.isoformat()}"
        return self.text.lower().replace("/", "-").replace(" ", "-")

    @property
    def short(self) -> str:
        """For table heads and chart axes: Q3, H1, Dec 2011, 2015/16, Oct to Nov 2015."""
        match self.kind:
            case Kind.FINANCIAL_HALF:
                return f"H{self.number}"
            case Kind.FINANCIAL_QUARTER | Kind.QUARTER:
                return f"Q{self.number}"
            case Kind.MONTH:
                return f"{MONTHS[self.start.month - 1][:3]} {self.start.year}"
            case Kind.SPAN:
                return self._span_label(3)
        return self.text

    @property
    def label(self) -> str:
        """For sentences: "July to September 2015 (Q2)", "2015/16", "December 2011"."""
        match self.kind:
            case Kind.FINANCIAL_HALF:
                return f"{self._span_label()} (H{self.number})"
            case Kind.FINANCIAL_QUARTER | Kind.QUARTER:
                return f"{self._span_label()} (Q{self.number})"
            case Kind.MONTH:
                return f"{MONTHS[self.start.month - 1]} {self.start.year}"
            case Kind.SPAN:
                return self._span_label()
        return self.text

    def _span_label(self, letters: int | None = None) -> str:
        first, last = (MONTHS[day.month - 1][:letters] for day in (self.start, self.end))
        if self.months is None:
            return (
                f"{self.start.day} {first} {self.start.year} to "
                f"{self.end.day} {last} {self.end.year}"
            )
        if self.start.year == self.end.year:
            return (
                f"{last} {self.end.year}" if first == last else f"{first} to {last} {self.end.year}"
            )
        return f"{first} {self.start.year} to {last} {self.end.year}"


def _slashed(first_year: int) -> str:
    return f"{first_year}/{(first_year + 1) % 100:02d}"


def _add_months(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _same_day(day: date, months: int) -> date:
    """The same day of the month ``months`` on, or that month's last day where it has none such."""
    month = _add_months(day, months)
    last = _add_months(month, 1) - timedelta(days=1)
    return month.replace(day=min(day.day, last.day))


def _whole(kind: Kind, start: date, year_start: int) -> Period:
    end = _add_months(start, _LENGTHS[kind]) - timedelta(days=1)
    return Period(kind, start, end, year_start)


_FINANCIAL = re.compile(r"(\d{4})/(\d{2})(?: ([QH])(\d))?")
_CALENDAR = re.compile(r"(\d{4})(?: Q([1-4]))?")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_SPAN = re.compile(r"(\d{4}-\d{2}-\d{2})/(\d{4}-\d{2}-\d{2})")
_SHAPES = (_FINANCIAL, _CALENDAR, _MONTH, _SPAN)


@lru_cache(maxsize=4096)
def parse(text: str, year_start: int = YEAR_START) -> Period:
    """The period that ``text`` names, in a year that starts in month ``year_start``.

    Raises PeriodError, which says what to type instead, for anything else.
    """
    for pattern, build in (
        (_FINANCIAL, _financial),
        (_CALENDAR, _calendar),
        (_MONTH, _month),
        (_SPAN, _span),
    ):
        if match := pattern.fullmatch(text):
            if match[1] < "1800":
                raise PeriodError(f"the year {match[1][:4]} is too early; allowed: {ALLOWED}")
            return build(match, year_start)
    raise PeriodError(_advice(text))


def _financial(match: re.Match[str], year_start: int) -> Period:
    year, second, letter, digit = match.groups()
    first = int(year)
    if int(second) != (first + 1) % 100:
        raise PeriodError(
            f"a financial year runs into the next one: {_slashed(first)}, not {year}/{second}"
        )
    if letter is None:
        return _whole(Kind.FINANCIAL_YEAR, date(first, year_start, 1), year_start)
    number, kind = int(digit), Kind.FINANCIAL_QUARTER if letter == "Q" else Kind.FINANCIAL_HALF
    most = 12 // _LENGTHS[kind]
    if not 1 <= number <= most:
        raise PeriodError(f"{kind}s run from {letter}1 to {letter}{most}, not {letter}{number}")
    start = _add_months(date(first, year_start, 1), (number - 1) * _LENGTHS[kind])
    return _whole(kind, start, year_start)


def _calendar(match: re.Match[str], year_start: int) -> Period:
    if match[2] is None:
        return _whole(Kind.YEAR, date(int(match[1]), 1, 1), year_start)
    return _whole(Kind.QUARTER, date(int(match[1]), int(match[2]) * 3 - 2, 1), year_start)


def _month(match: re.Match[str], year_start: int) -> Period:
    if not 1 <= int(match[2]) <= 12:
        raise PeriodError(f"months run from 01 to 12, not {match[2]}{_year_meant(match)}")
    return _whole(Kind.MONTH, date(int(match[1]), int(match[2]), 1), year_start)


def _year_meant(match: re.Match[str]) -> str:
    first = int(match[1])
    if int(match[2]) != (first + 1) % 100:
        return ""
    return f"; for the financial year type {_slashed(first)}"


def _span(match: re.Match[str], year_start: int) -> Period:
    try:
        start, end = date.fromisoformat(match[1]), date.fromisoformat(match[2])
    except ValueError as error:
        raise PeriodError(f"no such day: {error}; a span is typed 2014-10-01/2015-09-30") from None
    if end < start:
        raise PeriodError(f"the span ends before it starts; did you mean {match[2]}/{match[1]}?")
    return Period(Kind.SPAN, start, end, year_start)


# What spreadsheets make of typed periods, and what people type for them.
_MONTH_NAME = re.compile(r"([A-Za-z]{3,9})[-\s.]*(\d{2}|\d{4})")
_DATE_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_DATE_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+)?")
_LOOSE_YEAR = re.compile(r"(\d{2}|\d{4})\s*[/–-]\s*(\d{2}|\d{4})(?:\s*,?\s*([QqHh])\w*\s*(\d))?")
_LOOSE_QUARTER = re.compile(r"[Qq](?:u|tr|uarter)?\.?\s*([1-4])\s*,?\s*(.+)")


def _advice(text: str) -> str:
    trimmed = " ".join(text.split())
    if not trimmed:
        return f"a period is needed: {ALLOWED}"
    said = f"{text!r} is not a period"
    if suggestion := _suggest(trimmed):
        return f"{said}; did you mean {suggestion}?"
    return f"{said}; allowed: {ALLOWED}"


def _suggest(text: str) -> str:
    if match := _DATE_SLASHES.fullmatch(text):
        return _from_date(match[3], match[2], match[1], " (a spreadsheet made a date of it)")
    if match := _DATE_ISO.fullmatch(text):
        return _from_date(match[1], match[2], match[3], " (a spreadsheet made a date of it)")
    if match := _MONTH_NAME.fullmatch(text):
        return _from_month_name(match)
    if match := _LOOSE_QUARTER.fullmatch(text):
        try:
            return f"{parse(match[2]).year.text} Q{match[1]}"
        except PeriodError:
            return ""
    if match := _LOOSE_YEAR.fullmatch(text):
        return _from_loose_year(match)
    return text if any(shape.fullmatch(text) for shape in _SHAPES) else ""


def _from_date(year: str, month: str, day: str, why: str) -> str:
    options = [f"{int(year):04d}-{int(month):02d}"] if 1 <= int(month) <= 12 else []
    if int(day) != 1 and 1 <= int(day) <= 12:
        options.append(f"{int(year):04d}-{int(day):02d}")
    return " or ".join(options) + why if options else ""


def _from_month_name(match: re.Match[str]) -> str:
    for index, name in enumerate(MONTHS, start=1):
        if name.lower().startswith(match[1].lower()):
            year = int(match[2]) + (2000 if len(match[2]) == 2 else 0)
            month = f"{year}-{index:02d}"
            if len(match[2]) == 2 and int(match[2]) == index + 1 <= 12:
                return f"{month} for the month, or 20{index:02d}/{match[2]} for the year"
            return month
    return ""


def _from_loose_year(match: re.Match[str]) -> str:
    first = int(match[1]) + (2000 if len(match[1]) == 2 else 0)
    if int(match[2]) % 100 != (first + 1) % 100:
        return ""
    part = f" {match[3].upper()}{match[4]}" if match[3] else ""
    return _slashed(first) + part
