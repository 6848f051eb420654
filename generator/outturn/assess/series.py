"""Results completed and put in order: values from n of d, years to date, lost periods."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from outturn.assess.exact import exact
from outturn.assess.year import complete_year
from outturn.model import (
    ADDITIVE,
    Accumulation,
    Basis,
    Breakdown,
    Indicator,
    Marker,
    Measure,
    Origin,
    Quantity,
    Result,
    Series,
)
from outturn.period import Period

HUNDRED = Decimal(100)
_ABSENT = {Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.CONFIDENTIAL}


def completed(indicator: Indicator) -> tuple[Result, ...]:
    """The indicator's results with what arithmetic adds to them, in order of period.

    A proportion or rate without a value gets it from numerator and denominator. For an indicator
    whose periods sum to a year, levels come back in two bases: each period alone (PERIOD; a lost
    one by subtraction) and the year to date (YEAR_TO_DATE; summed where it is not printed, the
    whole year as its last point). What was worked out says so in ``origin`` and ``sources``.
    """
    measures = {b.id: b for b in indicator.breakdowns}
    rows = [_from_n_of_d(r, indicator, measures) for r in indicator.results]
    if indicator.accumulation is Accumulation.SUM:
        summing: list[Result] = []
        apart: list[Result] = []
        for row in rows:
            adds_up = _measure(row, indicator, measures) in ADDITIVE
            (summing if adds_up else apart).append(row)
        rows = apart + _summed(summing)
    return tuple(sorted(rows, key=lambda r: (r.period.order, r.basis, r.quantity)))


def _from_n_of_d(result: Result, indicator: Indicator, breakdowns: dict[str, Breakdown]) -> Result:
    """The result with the value that its numerator and denominator give, where it has none."""
    n, d = result.numerator, result.denominator
    if result.value is not None or n is None or not d or result.markers & _ABSENT:
        return result
    measure = _measure(result, indicator, breakdowns)
    if measure is Measure.PROPORTION:
        value = n * HUNDRED / d
    elif measure is Measure.RATE:
        value = n * (indicator.per or 1) / d
    else:
        return result
    return replace(
        result, value=value, origin=Origin.N_OF_D, sources=(f"{exact(n)} of {exact(d)}",)
    )


def _measure(result: Result, indicator: Indicator, breakdowns: dict[str, Breakdown]) -> Measure:
    known = breakdowns.get(result.breakdown)
    return known.measure if known else indicator.measure


def _summed(rows: list[Result]) -> list[Result]:
    """Each year's levels completed; everything else as it is."""
    years: dict[tuple[str, str, Period], list[Result]] = defaultdict(list)
    others: list[Result] = []
    for row in rows:
        if _in_a_year(row):
            years[row.breakdown, row.area, row.period.year].append(row)
        else:
            others.append(row)
    for (_, _, year), levels in years.items():
        others.extend(complete_year(year, levels))
    return others


def _in_a_year(row: Result) -> bool:
    """True for a level, of a period or a year to date, that lies within one year."""
    return (
        row.quantity is Quantity.LEVEL
        and row.basis in (Basis.PERIOD, Basis.YEAR_TO_DATE)
        and row.period.year.contains(row.period)
    )


def series_of(results: Iterable[Result]) -> tuple[Series, ...]:
    """The comparable levels of one breakdown and area, each oldest first.

    Figures of one basis but different lengths (a year among quarters) are series of their own.
    Projections come first and the series with the newest value last.
    """
    groups: dict[tuple[Basis, int], list[Result]] = defaultdict(list)
    for result in results:
        if result.quantity is Quantity.LEVEL:
            groups[result.basis, _length(result)].append(result)
    made = [
        Series(points[0].breakdown, points[0].area, basis, tuple(points))
        for (basis, _), points in groups.items()
    ]
    return tuple(sorted(made, key=_newness))


def _length(result: Result) -> int:
    """What tells lengths apart: months, or days (as less than none) for odd spans."""
    if result.basis is not Basis.PERIOD:
        return 0
    return result.period.months or -result.period.days


_BASES = tuple(Basis)


def _newness(series: Series) -> tuple[bool, bool, Period, int]:
    valued = [r.period for r in series.points if r.value is not None]
    newest = max(valued) if valued else series.points[-1].period
    observed = series.basis is not Basis.PROJECTION
    return (observed, bool(valued), newest, _BASES.index(series.basis))
