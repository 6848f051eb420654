"""Periods: what a result, target or baseline is for, and how to say it.

    2015/16                   financial year        2015      calendar year
    2015/16 Q3                financial quarter     2015 Q4   calendar quarter
    2015/16 H1                financial half-year   2015-12   month
    2014-10-01/2015-09-30     any other span

The slash tells a financial year from a month: 2011/12 is a year, 2011-12 is December 2011.
"""

from __future__ import annotations

from functools import lru_cache

from outturn.period.advice import advice
from outturn.period.calendar import MONTHS, YEAR_START, Kind, Period
from outturn.period.shapes import ALLOWED, PeriodError, read

__all__ = ["ALLOWED", "MONTHS", "YEAR_START", "Kind", "Period", "PeriodError", "parse"]


@lru_cache(maxsize=4096)
def parse(text: str, year_start: int = YEAR_START) -> Period:
    """The period that ``text`` names, in a year that starts in month ``year_start``.

    Raises PeriodError, which says what to type instead, for anything else.
    """
    period = read(text, year_start)
    if period is None:
        raise PeriodError(advice(text))
    return period
