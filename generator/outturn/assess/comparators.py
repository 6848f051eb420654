"""What a result can fairly be compared with: the same basis, the same length, no break between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from outturn.assess.levels import Levels, covered
from outturn.assess.shares import whole_year
from outturn.assess.subject import Subject, confirmed
from outturn.model import (
    AnnotationKind,
    Baseline,
    Basis,
    Comparator,
    Marker,
    Measure,
    Quantity,
    Result,
    Statistic,
)
from outturn.period import Period

_ANY_LENGTH = (Measure.PROPORTION, Measure.RATE, Measure.SCORE)
"""Measures whose figures don't grow with the length of their period."""


@dataclass(frozen=True)
class Compared:
    """A comparator: its kind, name, period and figure, and whether that can be relied on."""

    kind: Comparator
    label: str
    period: Period | None
    value: Decimal
    reliable: bool = True


class Comparators:
    """Finds the comparator of a result of one subject."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._levels = Levels(subject)
        self._facts = {
            (r.basis, r.period): r for r in subject.valued if r.quantity is Quantity.LEVEL
        }
        self._breaks = _breaks(subject)

    def of(self, result: Result) -> Compared | None:
        """The first of: the same period last year, the previous period, a baseline; or None.

        A sum has no previous period: one quarter is no measure of the next.
        """
        for found in self._candidates(result):
            if not self._broken(found.period, result.period):
                return found
        return None

    def last_year(self, result: Result) -> Compared | None:
        """The same period last year; of a yearly sum, last year to the same point."""
        last = covered(result).same_period_last_year()
        sums = self._levels.adds_up(result) or (
            result.basis is Basis.PROJECTION and self._subject.sums
        )
        basis = Basis.PERIOD if result.basis is Basis.PROJECTION else result.basis
        found = self._levels.total(last.start, last.end) if sums else self._facts.get((basis, last))
        value = found.value if found is not None else None
        if value is None and sums and last.is_year:
            value = whole_year(last, self._levels)
        if value is None or self._broken(last, result.period):
            return None
        reliable = found is None or Marker.LOW_RELIABILITY not in found.markers
        return Compared(Comparator.SAME_PERIOD_LAST_YEAR, last.label, last, value, reliable)

    def _candidates(self, result: Result) -> Iterator[Compared]:
        sums = self._levels.adds_up(result)
        if sums and result.basis is Basis.YEAR_TO_DATE:
            yield from self._year_before(result)
        else:
            last = result.period.same_period_last_year()
            yield from self._level(result, last, Comparator.SAME_PERIOD_LAST_YEAR)
        if not sums and result.basis is not Basis.YEAR_TO_DATE:
            yield from self._level(result, result.period.previous(), Comparator.PREVIOUS_PERIOD)
        yield from self._baselines(result)

    def _level(self, result: Result, period: Period, kind: Comparator) -> Iterator[Compared]:
        found = self._facts.get((result.basis, period))
        if found is not None and found.value is not None:
            reliable = Marker.LOW_RELIABILITY not in found.markers
            yield Compared(kind, period.label, period, found.value, reliable)

    def _year_before(self, result: Result) -> Iterator[Compared]:
        """Last year to the same point; at the year's end the whole of it, wherever it is stated."""
        last = covered(result).same_period_last_year()
        kind = Comparator.SAME_PERIOD_LAST_YEAR
        found = self._levels.year_to_date(last.start, last.end)
        if found is not None and found.value is not None:
            reliable = Marker.LOW_RELIABILITY not in found.markers
            yield Compared(kind, last.label, last, found.value, reliable)
        elif last.is_year and (total := whole_year(last, self._levels)) is not None:
            yield Compared(kind, last.label, last, total)

    def _baselines(self, result: Result) -> Iterator[Compared]:
        """Baselines of the result's length and no later time, the target's own first, then the
        newest."""
        for baseline in self._ordered():
            value = confirmed(baseline)
            if value is None or baseline.period == result.period:
                continue
            if baseline.period is not None and baseline.period.end > result.period.end:
                continue
            if self._subject.facts.measure in _ANY_LENGTH or _same_length(baseline, result):
                yield Compared(Comparator.BASELINE, baseline.label, baseline.period, value)

    def _ordered(self) -> list[Baseline]:
        named = {t.baseline for t in self._subject.targets if t.baseline}
        return sorted(
            self._subject.baselines,
            key=lambda b: (b.label in named, b.period.end if b.period else date.min),
            reverse=True,
        )

    def _broken(self, before: Period | None, after: Period) -> bool:
        """True where the series broke after ``before`` began and by the end of ``after``."""
        return before is not None and any(before.start < day <= after.end for day in self._breaks)


def _breaks(subject: Subject) -> tuple[date, ...]:
    """The days on which figures stopped being comparable with those before."""
    marked = {r.period.start for r in subject.results if Marker.BREAK in r.markers}
    noted = {a.date for a in subject.indicator.annotations if a.kind is AnnotationKind.BREAK}
    return tuple(sorted(marked | noted))


def _same_length(baseline: Baseline, result: Result) -> bool:
    months = 12 if result.basis is Basis.ROLLING_YEAR else covered(result).months
    if baseline.statistic is Statistic.YEARLY_AVERAGE:
        return months == 12
    return baseline.period is not None and baseline.period.months == months
