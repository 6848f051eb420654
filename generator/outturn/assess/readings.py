"""Readings: which value answers which target, over what, and whether the target's time is up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from outturn.assess.levels import Levels, covered
from outturn.assess.shares import Share, share_of
from outturn.assess.subject import Subject, is_forecast
from outturn.assess.targets import Targets
from outturn.model import Basis, InYear, Quantity, Result, Target, TargetPer
from outturn.period import Kind, Period


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A target over ``window``: its own period, or a year of a longer one that is per year.

    ``share`` is the part of the window that has gone; None where T stands undivided.
    """

    target: Target
    window: Period
    share: Share | None = None


@dataclass(frozen=True, kw_only=True)
class Reading(Asked):
    """A result that answers a target.

    ``final`` says that the result completes the window; ``missing`` which parts of the window up
    to the result have no figure, so that nothing adds up; ``open`` that the publisher's rule holds
    a year not yet over against the whole of its target.
    """

    result: Result
    final: bool
    missing: tuple[Period, ...] = ()
    open: bool = False

    @property
    def until(self) -> date:
        """The last day of what is judged."""
        return self.result.period.end

    @property
    def projected(self) -> bool:
        """True for what the publisher expects rather than observed."""
        return is_forecast(self.result)

    @property
    def value(self) -> Decimal:
        assert self.result.value is not None
        return self.result.value


def readings(subject: Subject, *, projected: bool = False) -> list[list[Reading]]:
    """For each period that answers a target, oldest first, its readings in order of preference.

    ``projected`` asks for those of published projections, instead of those of what was observed.

    A level goes before a published change (one in percent first), and what covers more of the
    target's period before what covers less.
    """
    targets = Targets(subject.targets)
    levels = Levels(subject, projected=projected)
    found = subject.forecast if projected else subject.valued
    groups: dict[tuple[date, Period], list[Reading]] = defaultdict(list)
    for result in sorted(found, key=_preference):
        target = targets.in_force(covered(result))
        if target is None:
            continue
        group = groups[result.period.end, target.period]
        if group and levels.adds_up(result):
            continue  # the year to date already speaks for this day
        group.append(_reading(result, target, levels))
    return [groups[key] for key in sorted(groups, key=lambda k: (k[0], k[1].days))]


_QUANTITIES = (Quantity.LEVEL, Quantity.CHANGE_PERCENT, Quantity.CHANGE)


def _preference(result: Result) -> tuple[int, int]:
    return (_QUANTITIES.index(result.quantity), -covered(result).days)


def _reading(result: Result, target: Target, levels: Levels) -> Reading:
    if not _is_sum(result, levels):
        final = result.period.end == target.period.end
        return Reading(result=result, target=target, window=target.period, final=final)
    window, end = window_of(target, result.period), result.period.end
    reading = Reading(result=result, target=target, window=window, final=end == window.end)
    # What is projected for a year is for all of it, and no part of a sum.
    whole = result.basis is Basis.PROJECTION and result.period.start == window.start
    total = result if whole else levels.total(window.start, end)
    if total is None:
        missing = levels.missing(window.start, end, like=result.period)
        return replace(reading, final=False, missing=missing)
    in_year = levels.subject.judgement.in_year
    if reading.final or in_year is InYear.WHOLE:
        return replace(reading, result=total, open=not reading.final)
    share = share_of(window, end, levels, by_time=in_year is InYear.TIME)
    return replace(reading, result=total, share=share)


def _is_sum(result: Result, levels: Levels) -> bool:
    """True for a figure that only answers a target together with the rest of its time."""
    projection = result.basis is Basis.PROJECTION and result.quantity is Quantity.LEVEL
    return levels.adds_up(result) or (levels.subject.sums and projection)


def window_of(target: Target, period: Period) -> Period:
    """The target's own period; for a longer one that is per year, the year ``period`` ends in."""
    whole = target.period
    if target.per is TargetPer.WHOLE_PERIOD or (whole.months or 0) <= 12:
        return whole
    start = whole.start
    while (after := _year_on(start)) <= period.end:
        start = after
    end = min(_year_on(start) - timedelta(days=1), whole.end)
    year = period.year
    if (year.start, year.end) == (start, end):
        return year
    return Period(Kind.SPAN, start, end, whole.year_start)


def _year_on(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap_day else day.day)
