"""The run of periods a chart shows, with a place for every one that has no figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from outturn.model import Marker, Reason, Result
from outturn.period import MONTHS, Kind, Period
from outturn.period.calendar import LENGTHS, whole

UNCERTAIN = frozenset(
    {Marker.PROVISIONAL, Marker.ESTIMATED, Marker.FORECAST, Marker.LOW_RELIABILITY}
)
"""Markers of figures that are drawn as outlines."""
_ABSENT = {
    Reason.NOT_DUE: "not due",
    Reason.CONFIDENTIAL: "withheld",
    Reason.LOST_IN_TRANSCRIPTION: "lost",
}
# Far more periods than a chart can show; a typing slip of a century must not fill the memory.
_MOST = 240


@dataclass(frozen=True)
class Slot:
    """A period on a chart, with its result where there is one.

    ``era`` is the earlier scorecard that the result is from, "" for the chart's own. ``between``
    stands for all the periods between two scorecards.
    """

    period: Period
    result: Result | None = None
    era: str = ""
    between: bool = False

    @property
    def value(self) -> float | None:
        """The figure, for drawing."""
        if self.result is None or self.result.value is None:
            return None
        return float(self.result.value)

    @property
    def absence(self) -> str:
        """What stands in the place of a figure: "no data", "not due"."""
        reason = self.result.reason if self.result else None
        return _ABSENT.get(reason, "no data") if reason else "no data"

    @property
    def uncertain(self) -> bool:
        return self.result is not None and bool(self.result.markers & UNCERTAIN)

    @property
    def breaks(self) -> bool:
        """True where figures from here on can't be compared with those before."""
        return self.result is not None and Marker.BREAK in self.result.markers


def comparable(results: Sequence[Result]) -> list[Result]:
    """The results for periods of one length: that with most figures, the latest of equals."""
    valued = [r for r in results if r.value is not None]
    if not valued:
        return []
    counts = Counter(length(r.period) for r in valued)
    latest = {length(r.period): r.period.end for r in sorted(valued, key=lambda r: r.period)}
    best = max(counts, key=lambda length: (counts[length], latest[length]))
    return sorted((r for r in results if length(r.period) == best), key=lambda r: r.period)


def length(period: Period) -> tuple[Kind, int]:
    """What periods have in common whose figures can stand side by side."""
    return period.kind, period.months or period.days


def run(results: Sequence[Result]) -> tuple[Slot, ...]:
    """A slot for each period from the first result to the last, those between them included.

    ``results`` are of one length. Of two for a period, one with a figure counts.
    """
    found: dict[Period, Result] = {}
    for result in results:
        if result.period not in found or result.value is not None:
            found[result.period] = result
    if not found:
        return ()
    return tuple(Slot(p, found.get(p)) for p in _between(min(found), max(found), found))


def _between(first: Period, last: Period, known: Iterable[Period]) -> list[Period]:
    if first.kind is Kind.SPAN:
        return sorted(known)
    periods = [last]
    while periods[-1] != first and len(periods) < _MOST:
        periods.append(periods[-1].previous())
    return periods[::-1]


def parts(year: Period, kind: Kind) -> list[Period]:
    """The quarters, halves or months of a year, in order."""
    found = [whole(kind, year.start, year.year_start)]
    while found[-1].end < year.end and len(found) < 12 // LENGTHS[kind]:
        found.append(whole(kind, found[-1].end + timedelta(days=1), year.year_start))
    return found


def broken(results: Sequence[Result], days: Iterable[date]) -> list[Result]:
    """``results``, oldest first, with the first figure after each of the days on which figures
    stopped being comparable marked as a break, as if it had been printed so. A day inside a period
    parts its figure from those before and after."""
    found, before, breaks = [], None, tuple(days)
    for result in results:
        if result.value is None:
            found.append(result)
            continue
        if before and any(before.start < day <= result.period.end for day in breaks):
            found.append(replace(result, markers=result.markers | {Marker.BREAK}))
        else:
            found.append(result)
        before = result.period
    return found


def axis_label(period: Period) -> str:
    """What stands under a slot: "Q1", "Apr", "2015/16"."""
    if period.kind is Kind.MONTH:
        return MONTHS[period.start.month - 1][:3]
    return period.short


def axis_year(period: Period) -> str:
    """What stands under the first slot of each year; nothing under slots that are years."""
    if period.kind is Kind.MONTH:
        return str(period.start.year)
    return "" if period.is_year or period.kind is Kind.SPAN else period.year.text
