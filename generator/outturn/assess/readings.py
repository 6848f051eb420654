"""Readings: which value answers which target, over what, and whether the target's time is up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from outturn.assess.levels import Levels, covered
from outturn.assess.shares import Share, share_of
from outturn.assess.subject import Subject
from outturn.assess.targets import Targets
from outturn.model import Quantity, Result, Target, TargetPer
from outturn.period import Kind, Period


@dataclass(frozen=True)
class Reading:
    """A result that answers a target.

    ``window`` is what the promise runs over (a year of a longer target that is per year);
    ``share`` is the part of it that has gone, None where T stands undivided; ``final`` says that
    the result completes the window.
    """

    result: Result
    target: Target
    window: Period
    final: bool
    share: Share | None = None

    @property
    def value(self) -> Decimal:
        assert self.result.value is not None
        return self.result.value


def readings(subject: Subject) -> list[list[Reading]]:
    """For each period that answers a target, oldest first, its readings in order of preference.

    A level goes before a published change (one in percent first), and what covers more of the
    target's period before what covers less.
    """
    targets = Targets(subject.targets)
    levels = Levels(subject)
    groups: dict[tuple[date, Period], list[Reading]] = defaultdict(list)
    for result in sorted(subject.valued, key=_preference):
        target = targets.in_force(covered(result))
        if target is None:
            continue
        group = groups[result.period.end, target.period]
        if group and levels.adds_up(result):
            continue  # the year to date already speaks for this day
        reading = _reading(result, target, levels)
        if reading is not None:
            group.append(reading)
    found = sorted((key for key, group in groups.items() if group), key=lambda k: (k[0], k[1].days))
    return [groups[key] for key in found]


_QUANTITIES = (Quantity.LEVEL, Quantity.CHANGE_PERCENT, Quantity.CHANGE)


def _preference(result: Result) -> tuple[int, int]:
    return (_QUANTITIES.index(result.quantity), -covered(result).days)


def _reading(result: Result, target: Target, levels: Levels) -> Reading | None:
    window = _window(target, result)
    final = result.period.end == window.end
    if not levels.adds_up(result):
        final = result.period.end == target.period.end
        return Reading(result, target, target.period, final)
    total = levels.total(window.start, result.period.end)
    if total is None:
        return None
    share = None if final else share_of(window, result.period.end, levels)
    return Reading(total, target, window, final, share)


def _window(target: Target, result: Result) -> Period:
    """The target's own period; for a longer one that is per year, the year the result is in."""
    whole = target.period
    if target.per is TargetPer.WHOLE_PERIOD or (whole.months or 0) <= 12:
        return whole
    start = whole.start
    while (after := _year_on(start)) <= result.period.end:
        start = after
    end = min(_year_on(start) - timedelta(days=1), whole.end)
    year = result.period.year
    if (year.start, year.end) == (start, end):
        return year
    return Period(Kind.SPAN, start, end, whole.year_start)


def _year_on(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap_day else day.day)
