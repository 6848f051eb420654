"""A subject's levels, and what they add up to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from outturn.assess.exact import exact
from outturn.assess.subject import Subject
from outturn.assess.year import CARRIED
from outturn.model import Basis, Origin, Quantity, Result
from outturn.period import Kind, Period


def covered(result: Result) -> Period:
    """The days a result speaks for, as a target's period must hold them."""
    return result.period.to_date() if result.basis is Basis.YEAR_TO_DATE else result.period


class Levels:
    """A subject's levels by where they start, for adding up over a window."""

    def __init__(self, subject: Subject, *, projected: bool = False) -> None:
        """``projected`` adds figures marked as forecast to those observed."""
        self.subject = subject
        self._sums = subject.sums
        self._to_date: dict[date, dict[date, Result]] = defaultdict(dict)
        self._alone: dict[date, Result] = {}
        for result in (*subject.valued, *(subject.forecast if projected else ())):
            if result.quantity is not Quantity.LEVEL:
                continue
            days = covered(result)
            if result.basis is Basis.YEAR_TO_DATE:
                self._to_date[days.start][days.end] = result
            elif result.basis is Basis.PERIOD:
                self._alone.setdefault(days.start, result)

    def adds_up(self, result: Result) -> bool:
        """True for a figure that a longer one is the sum of."""
        return (
            self._sums
            and result.quantity is Quantity.LEVEL
            and result.basis in (Basis.PERIOD, Basis.YEAR_TO_DATE)
        )

    def year_to_date(self, start: date, end: date) -> Result | None:
        """The year to date that runs from ``start`` to ``end``."""
        return self._to_date.get(start, {}).get(end)

    def total(self, start: date, end: date) -> Result | None:
        """What adds up to ``start`` to ``end``; None where part is missing.

        One figure that covers it all is returned as it is.
        """
        parts: list[Result] = []
        while start <= end:
            part = self._from(start, end)
            if part is None:
                return None
            parts.append(part)
            start = part.period.end + timedelta(days=1)
        return parts[0] if len(parts) == 1 else _added(parts)

    def missing(self, start: date, end: date, like: Period) -> tuple[Period, ...]:
        """The parts of ``start`` to ``end`` that no figure covers, cut as ``like`` is cut where
        they can be."""
        found: list[Period] = []
        while start <= end:
            part = self._from(start, end)
            if part is not None:
                start = part.period.end + timedelta(days=1)
                continue
            known = (day for day in {*self._alone, *self._to_date} if start < day <= end)
            after = min((day for day in known if self._from(day, end)), default=end + _DAY)
            found += _cut(Period(Kind.SPAN, start, after - _DAY, like.year_start), like)
            start = after
        return tuple(found)

    def _from(self, start: date, end: date) -> Result | None:
        """The longest figure that starts on ``start`` and ends by ``end``."""
        ends = [day for day in self._to_date.get(start, ()) if day <= end]
        if ends:
            return self._to_date[start][max(ends)]
        alone = self._alone.get(start)
        return alone if alone is not None and alone.period.end <= end else None


_DAY = timedelta(days=1)


def _cut(gap: Period, like: Period) -> list[Period]:
    """``gap`` as periods of the kind of ``like``, oldest first; as it is where they don't fit."""
    parts: list[Period] = []
    part = like.previous()
    while part.start >= gap.start and like.months is not None:
        if gap.contains(part):
            parts.append(part)
        part = part.previous()
    fits = parts and parts[-1].start == gap.start and parts[0].end == gap.end
    return parts[::-1] if fits else [gap]


def _added(parts: list[Result]) -> Result:
    """Parts in a row as one figure over them all."""
    first, last = parts[0], parts[-1]
    values = [p.value for p in parts if p.value is not None]
    said = " plus ".join(
        f"{exact(v)} ({covered(p).label})" for v, p in zip(values, parts, strict=True)
    )
    period = Period(Kind.SPAN, covered(first).start, last.period.end, last.period.year_start)
    return replace(
        last,
        period=period,
        basis=Basis.PERIOD,
        value=sum(values, Decimal(0)),
        numerator=None,
        denominator=None,
        origin=Origin.SUMMED,
        sources=(said,),
        markers=frozenset(m for p in parts for m in p.markers if m in CARRIED),
    )
