"""How long something lasted, by the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from outturn.formats import plural

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def duration(first: date, last: date) -> str:
    """ "2 years and 4 months", "3 months", "12 days": whole months, those left over not said.

    The last day counts, so that 1 April to 30 June is 3 months; below a month it is the days
    between the two.
    """
    months = _whole_months(first, last + timedelta(days=1))
    if not months:
        return plural((last - first).days, "day")
    years, rest = divmod(months, 12)
    said = [plural(years, "year")] if years else []
    if rest:
        said.append(plural(rest, "month"))
    return " and ".join(said)


def _whole_months(first: date, end: date) -> int:
    months = (end.year - first.year) * 12 + end.month - first.month
    # A month that lacks the day ends with its last: 31 January to 28 February is a month.
    month_over = (end + timedelta(days=1)).month != end.month
    return months if end.day >= first.day or month_over else months - 1


def in_a_row(count: int, one: str) -> str:
    """ "two quarters running"; figures from ten on."""
    shown = _SMALL[count] if count < len(_SMALL) else str(count)
    return f"{shown} {one}s running"
