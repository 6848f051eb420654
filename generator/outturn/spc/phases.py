"""Which figures are comparable, and where a break begins a new phase of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from outturn.model import AnnotationKind, Indicator, Marker, Result

_LEFT_OUT = frozenset({Marker.FORECAST, Marker.LOW_RELIABILITY})

Figure = tuple[Result, Decimal]
"""A result with its value."""


def comparable(results: Iterable[Result]) -> list[Figure]:
    """The results with a value that is observed and reliable, oldest first. ``results`` are of
    one length; of two whose days overlap, the earlier stands."""
    found: list[Figure] = []
    for result in sorted(results, key=lambda r: r.period):
        overlaps = found and result.period.start <= found[-1][0].period.end
        if result.value is not None and not result.markers & _LEFT_OUT and not overlaps:
            found.append((result, result.value))
    return found


def breaks_of(indicator: Indicator, breakdown: str, area: str) -> frozenset[date]:
    """The days on which figures stopped being comparable with those before: annotated breaks,
    and the first days of periods marked ``b``."""
    noted = {a.date for a in indicator.annotations if a.kind is AnnotationKind.BREAK}
    marked = {
        r.period.start
        for r in indicator.results
        if Marker.BREAK in r.markers and (r.breakdown, r.area) == (breakdown, area)
    }
    return frozenset(noted | marked)


def phases_of(figures: Sequence[Figure], breaks: Iterable[date]) -> list[list[Figure]]:
    """The figures in stretches without a break between.

    A break inside a period parts its figure from those before and after: it is of both kinds.
    """
    days = tuple(breaks)
    phases = [[figures[0]]]
    for (before, _), after in pairwise(figures):
        if any(before.period.start < day <= after[0].period.end for day in days):
            phases.append([])
        phases[-1].append(after)
    return phases


def moving_ranges(figures: Sequence[Figure]) -> list[Decimal | None]:
    """How far each figure is from that of the period just before; None for the first, and after
    a missing period, since a change over two periods is no measure of the change over one."""
    found: list[Decimal | None] = [None]
    for (before, earlier), (after, later) in pairwise(figures):
        adjacent = before.period.end + timedelta(days=1) == after.period.start
        found.append(abs(later - earlier) if adjacent else None)
    return found
