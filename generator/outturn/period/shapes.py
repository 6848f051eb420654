"""The shapes a period is typed in, each read into a Period."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from outturn.period.calendar import LENGTHS, Kind, Period, add_months, slashed, whole


class PeriodError(ValueError):
    """A period that can't be read; the message says what is wrong and what to type instead."""


ALLOWED = "2015/16, 2015/16 Q3, 2015/16 H1, 2015-12, 2015, 2015 Q4 or 2014-10-01/2015-09-30"
"""What may be typed, by example."""
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
"""Years outside these are slips, and dates end at 9999."""


def read(text: str, year_start: int) -> Period | None:
    """The period that ``text`` names, or None where it has no period's shape.

    Raises PeriodError where it has the shape of one but names none (2015/17, 2015/16 Q5).
    """
    for pattern, build in _SHAPES:
        if match := pattern.fullmatch(text):
            _check_years(match)
            return build(match, year_start)
    return None


def _check_years(match: re.Match[str]) -> None:
    for year in (match[1][:4], match[2][:4] if len(match[2] or "") > 4 else match[1][:4]):
        if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
            raise PeriodError(
                f"the year {year} lies outside {_FIRST_YEAR} to {_LAST_YEAR}; allowed: {ALLOWED}"
            )


def _financial(match: re.Match[str], year_start: int) -> Period:
    year, second, letter, digit = match.groups()
    first = int(year)
    if int(second) != (first + 1) % 100:
        raise PeriodError(
            f"a financial year runs into the next one: {slashed(first)}, not {year}/{second}"
        )
    if letter is None:
        return whole(Kind.FINANCIAL_YEAR, date(first, year_start, 1), year_start)
    number, kind = int(digit), Kind.FINANCIAL_QUARTER if letter == "Q" else Kind.FINANCIAL_HALF
    most = 12 // LENGTHS[kind]
    if not 1 <= number <= most:
        raise PeriodError(f"{kind}s run from {letter}1 to {letter}{most}, not {letter}{number}")
    start = add_months(date(first, year_start, 1), (number - 1) * LENGTHS[kind])
    return whole(kind, start, year_start)


def _calendar(match: re.Match[str], year_start: int) -> Period:
    if match[2] is None:
        return whole(Kind.YEAR, date(int(match[1]), 1, 1), year_start)
    return whole(Kind.QUARTER, date(int(match[1]), int(match[2]) * 3 - 2, 1), year_start)


def _month(match: re.Match[str], year_start: int) -> Period:
    if not 1 <= int(match[2]) <= 12:
        raise PeriodError(f"months run from 01 to 12, not {match[2]}{_year_meant(match)}")
    return whole(Kind.MONTH, date(int(match[1]), int(match[2]), 1), year_start)


def _year_meant(match: re.Match[str]) -> str:
    first = int(match[1])
    if int(match[2]) != (first + 1) % 100:
        return ""
    return f"; for the financial year type {slashed(first)}"


def _span(match: re.Match[str], year_start: int) -> Period:
    try:
        start, end = date.fromisoformat(match[1]), date.fromisoformat(match[2])
    except ValueError as error:
        raise PeriodError(f"no such day: {error}; a span is typed 2014-10-01/2015-09-30") from None
    if end < start:
        raise PeriodError(f"the span ends before it starts; did you mean {match[2]}/{match[1]}?")
    return Period(Kind.SPAN, start, end, year_start)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], int], Period]], ...] = (
    (re.compile(r"(\d{4})/(\d{2})(?: ([QH])(\d))?", re.ASCII), _financial),
    (re.compile(r"(\d{4})(?: Q([1-4]))?", re.ASCII), _calendar),
    (re.compile(r"(\d{4})-(\d{2})", re.ASCII), _month),
    (re.compile(r"(\d{4}-\d{2}-\d{2})/(\d{4}-\d{2}-\d{2})", re.ASCII), _span),
)
