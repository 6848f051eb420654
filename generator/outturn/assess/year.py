"""One year of a yearly sum: its periods alone and its year to date, each from the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from outturn.assess.exact import exact
from outturn.model import Basis, Marker, Origin, Result
from outturn.period import Kind, Period

STEPS = {
    Kind.FINANCIAL_HALF: 6,
    Kind.FINANCIAL_QUARTER: 3,
    Kind.QUARTER: 3,
    Kind.MONTH: 1,
}
"""The periods a year is cut into, and their months."""
# What a part says of itself is true of a sum that rests on it.
CARRIED = frozenset(
    {
        Marker.PROVISIONAL,
        Marker.ESTIMATED,
        Marker.FORECAST,
        Marker.LOW_RELIABILITY,
        Marker.BREAK,
    }
)


@dataclass
class _Year:
    """``alone[i]`` is the figure of step i and ``to_date[i]`` that of the year up to its end."""

    steps: list[Period]
    alone: list[Result | None]
    to_date: list[Result | None]


def complete_year(year: Period, rows: Sequence[Result]) -> list[Result]:
    """All that the levels of one year say, of one breakdown and area.

    Printed figures stay as they are, except that the whole year printed as a period becomes the
    last point of the year to date, once. What they leave out is summed or subtracted where the
    rest allows it, and never where that would make a figure below zero.
    """
    alone = {r.period: r for r in rows if r.basis is Basis.PERIOD and not r.period.is_year}
    to_date = _years_to_date(rows)
    steps = _steps(year, rows)
    if not steps:
        return [*alone.values(), *to_date.values()]
    table = _Year(
        steps,
        [alone.get(step) for step in steps],
        [to_date.get(step.end) for step in steps],
    )
    _fill(table)
    alone |= {r.period: r for r in table.alone if r is not None}
    to_date |= {r.period.end: r for r in table.to_date if r is not None}
    return [*alone.values(), *to_date.values()]


def _years_to_date(rows: Sequence[Result]) -> dict[date, Result]:
    """Printed years to date by their last day; of one fact in two shapes, the one with a value."""
    found: dict[date, Result] = {}
    for row in rows:
        if row.basis is Basis.PERIOD and not row.period.is_year:
            continue
        other = found.get(row.period.end)
        # Of two with a value, the one typed as a year to date names the period it came with.
        if other is None or (_known(row), row.basis is Basis.YEAR_TO_DATE) > (
            _known(other),
            other.basis is Basis.YEAR_TO_DATE,
        ):
            found[row.period.end] = row
    return {end: replace(row, basis=Basis.YEAR_TO_DATE) for end, row in found.items()}


def _known(row: Result | None) -> bool:
    return row is not None and row.value is not None


def _steps(year: Period, rows: Sequence[Result]) -> list[Period]:
    """The year cut as most of its rows cut it (the longer step where that is a tie)."""
    kinds = Counter(r.period.kind for r in rows if r.period.kind in STEPS)
    if not kinds:
        return []
    return list(_cut(year, max(kinds, key=lambda k: (kinds[k], STEPS[k]))))


@lru_cache(maxsize=1024)
def _cut(year: Period, kind: Kind) -> tuple[Period, ...]:
    """The periods of one kind that make up a year."""
    starts = [_month_on(year.start, n) for n in range(0, 13, STEPS[kind])]
    return tuple(
        Period(kind, first, after - timedelta(days=1), year.year_start)
        for first, after in pairwise(starts)
    )


def _month_on(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _fill(table: _Year) -> None:
    """Sums forwards, differences backwards, then each period alone from its two ends."""
    count = len(table.steps)
    for i in range(count):
        if not _known(table.to_date[i]):
            table.to_date[i] = _sum(table, i)
    for i in range(count - 1, 0, -1):
        if not _known(table.to_date[i - 1]):
            table.to_date[i - 1] = _less(table.to_date[i - 1], table, i, Basis.YEAR_TO_DATE)
    for i in range(count):
        if not _known(table.alone[i]):
            table.alone[i] = _alone(table, i)


def _sum(table: _Year, i: int) -> Result | None:
    """The year to date at step i from that before it and the step itself."""
    absent, step = table.to_date[i], table.alone[i]
    if step is None or step.value is None:
        return absent
    if i == 0:
        # The first period's figure is the year to date there: the same fact in another shape.
        return replace(step, basis=Basis.YEAR_TO_DATE)
    before = table.to_date[i - 1]
    if before is None or before.value is None:
        return absent
    start = before.sources[0] if before.origin is Origin.SUMMED else _named_to(table, i - 1)
    value, said = before.value + step.value, f"{start} plus {_named(step)}"
    row = absent or _blank(table.steps[i], Basis.YEAR_TO_DATE, step)
    return _filled(row, value, Origin.SUMMED, said, before.markers | step.markers)


def _alone(table: _Year, i: int) -> Result | None:
    """Step i alone: the year to date there less that before it."""
    absent, to_date = table.alone[i], table.to_date[i]
    if i > 0:
        return _less(absent, table, i, Basis.PERIOD)
    if to_date is None or to_date.value is None:
        return absent
    return replace(to_date, basis=Basis.PERIOD, period=table.steps[0])


def _less(absent: Result | None, table: _Year, i: int, basis: Basis) -> Result | None:
    """What the year to date at step i leaves when the other of its two parts is taken off."""
    whole = table.to_date[i]
    part = table.to_date[i - 1] if basis is Basis.PERIOD else table.alone[i]
    if whole is None or part is None or whole.value is None or part.value is None:
        return absent
    if whole.value < part.value:
        return absent
    period = table.steps[i] if basis is Basis.PERIOD else table.steps[i - 1]
    named = _named_to(table, i - 1) if basis is Basis.PERIOD else _named(part)
    value, said = whole.value - part.value, f"{_named(whole)} less {named}"
    row = absent or _blank(period, basis, whole)
    return _filled(row, value, Origin.SUBTRACTED, said, whole.markers | part.markers)


def _blank(period: Period, basis: Basis, like: Result) -> Result:
    """A row to fill, where none says that the figure is absent."""
    return Result(period=period, basis=basis, breakdown=like.breakdown, area=like.area)


def _filled(
    row: Result, value: Decimal, origin: Origin, said: str, markers: frozenset[Marker]
) -> Result:
    """``row`` with a value worked out, and what its parts say of themselves."""
    return replace(
        row,
        value=value,
        origin=origin,
        sources=(said,),
        markers=markers & CARRIED,
        reason=None,
        expected=None,
    )


def _named_to(table: _Year, i: int) -> str:
    """The year to date at step i; the first step by its own name, since it is the same."""
    own = table.alone[0] if i == 0 else None
    result = own if own is not None and own.value is not None else table.to_date[i]
    assert result is not None
    return _named(result)


def _named(result: Result) -> str:
    """ "336 (Q1)", "700 (year to date at Q2)", "1,628 (2015/16)"."""
    assert result.value is not None
    name = result.period.short
    if result.basis is Basis.YEAR_TO_DATE:
        whole = result.period.ends_year
        name = result.period.year.text if whole else f"year to date at {name}"
    return f"{exact(result.value)} ({name})"
