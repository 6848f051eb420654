"""A span of days of a known shape, and what can be asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property, total_ordering

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
YEAR_START = 4
"""The month a financial year starts in, unless the scorecard says otherwise."""


class Kind(StrEnum):
    """The shapes a period comes in."""

    FINANCIAL_YEAR = "financial year"
    FINANCIAL_HALF = "financial half-year"
    FINANCIAL_QUARTER = "financial quarter"
    YEAR = "calendar year"
    QUARTER = "calendar quarter"
    MONTH = "month"
    SPAN = "span"


LENGTHS = {
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
        return self.order < other.order

    @cached_property
    def order(self) -> tuple[date, int, Kind]:
        """What periods sort by; as part of a key it is quicker than the period itself."""
        return self.end, self.days, self.kind

    def __hash__(self) -> int:
        return self._hash

    # Facts are looked up by their period, each many times. Of numbers alone: the hash of a word
    # differs between processes, and this one travels with the period.
    @cached_property
    def _hash(self) -> int:
        return hash((self.start.toordinal(), self.end.toordinal(), self.year_start))

    def __str__(self) -> str:
        return self.text

    # Assessing asks these of each period many times over.
    @cached_property
    def days(self) -> int:
        """How many days it covers."""
        return (self.end - self.start).days + 1

    @cached_property
    def months(self) -> int | None:
        """How many months it covers, or None for a span that is no whole number of them."""
        if self.kind is not Kind.SPAN:
            return LENGTHS[self.kind]
        after = self.end + timedelta(days=1)
        if self.start.day != 1 or after.day != 1:
            return None
        return (after.year - self.start.year) * 12 + after.month - self.start.month

    @cached_property
    def year(self) -> Period:
        """The year its end falls in: calendar for calendar years and quarters, else financial."""
        if self.kind in (Kind.YEAR, Kind.QUARTER):
            return whole(Kind.YEAR, date(self.end.year, 1, 1), self.year_start)
        first = self.end.year - (self.end.month < self.year_start)
        return whole(Kind.FINANCIAL_YEAR, date(first, self.year_start, 1), self.year_start)

    @property
    def is_year(self) -> bool:
        """True for a financial or a calendar year."""
        return self.kind in (Kind.FINANCIAL_YEAR, Kind.YEAR)

    @property
    def number(self) -> int:
        """Which quarter, half or month of its year it is, from 1."""
        months = (self.start.year - self.year.start.year) * 12
        months += self.start.month - self.year.start.month
        return months // LENGTHS.get(self.kind, 1) + 1

    @property
    def ends_year(self) -> bool:
        """True where its last day is its year's last day."""
        return self.end == self.year.end

    def to_date(self) -> Period:
        """From the start of its year to its own end, as a span (a year is itself)."""
        return self._to_date

    @cached_property
    def _to_date(self) -> Period:
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
            start = add_months(self.start, months)
            end = add_months(start, self.months) - timedelta(days=1)
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
                return slashed(self.start.year)
            case Kind.FINANCIAL_HALF:
                return f"{slashed(self.year.start.year)} H{self.number}"
            case Kind.FINANCIAL_QUARTER:
                return f"{slashed(self.year.start.year)} Q{self.number}"
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

    @cached_property
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


def slashed(first_year: int) -> str:
    return f"{first_year}/{(first_year + 1) % 100:02d}"


def add_months(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _same_day(day: date, months: int) -> date:
    """The same day of the month ``months`` on, or that month's last day where it has none such."""
    month = add_months(day, months)
    last = add_months(month, 1) - timedelta(days=1)
    return month.replace(day=min(day.day, last.day))


def whole(kind: Kind, start: date, year_start: int) -> Period:
    end = add_months(start, LENGTHS[kind]) - timedelta(days=1)
    return Period(kind, start, end, year_start)
