"""Periods in a row without a figure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from outturn.period import Period


@dataclass(frozen=True)
class Run:
    """Periods in a row without a figure, up to one of them.

    ``last`` is the latest period before the first that has one, where any has.
    """

    first: Period
    length: int
    last: Period | None


def run_to(period: Period, missing: Collection[Period], known: Collection[Period]) -> Run:
    """The unbroken run that ends in ``period``: a figure ends a run, and so does a period that
    nothing is said of."""
    first, length = period, 1
    if period not in known:
        while (before := first.previous()) in missing and before not in known:
            first, length = before, length + 1
    earlier = [p for p in known if p.end < first.end]
    return Run(first, length, max(earlier, default=None))
