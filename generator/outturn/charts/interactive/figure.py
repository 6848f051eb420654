"""One figure of a chart, as it can be read out and taken away; and the plots that hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from outturn.charts.material import Material
from outturn.charts.slots import axis_label, axis_year
from outturn.formats import number, quantity
from outturn.model import Basis, Breakdown, Marker, Measure, Reason, Result
from outturn.period import Kind, Period
from outturn.sentences.names import covering, facts
from outturn.sentences.words import MARKERS, REASONS


class Drawn(StrEnum):
    """How a plot shows its figures."""

    BARS = "bars"
    LINES = "lines"
    ROWS = "rows"
    SIGNS = "signs"


@dataclass(frozen=True)
class Figure:
    """A figure, or the absence of one, with all that is known of it.

    ``slot`` is its place on the run of periods, a line of text under the other where "|" parts
    them; ``role`` and ``shape`` are how it looks. ``target`` is the level it is held against, in
    the same unit, and ``aim`` the same in words. ``piece`` tells apart the stretches of a line that
    breaks.
    """

    series: str
    value: Decimal | None
    shown: str
    """ "489 offences", "no figure: it was not collected"."""
    when: str = ""
    period: Period | None = None
    slot: str = ""
    unit: str = ""
    target: Decimal | None = None
    aim: str = ""
    markers: frozenset[Marker] = frozenset()
    reason: Reason | None = None
    note: str = ""
    role: str = "series-1"
    shape: str = "circle"
    key: str = ""
    """What its mark means, where that is something else than its series."""
    hollow: bool = False
    piece: int = 0
    low: Decimal | None = None
    high: Decimal | None = None
    """The usual range it is seen against."""


@dataclass(frozen=True)
class Plot:
    """What one panel of an explorable chart shows. ``whole`` is what bars of shares end at."""

    figures: tuple[Figure, ...]
    drawn: Drawn
    measure: Measure = Measure.COUNT
    title: str = ""
    from_zero: bool = True
    whole: float | None = None
    axis: str = ""
    """What the axis of rows measures."""

    @property
    def slots(self) -> list[str]:
        """The run of periods, in order; figures of other years may share one."""
        placed = {f.slot: f.period for f in self.figures if f.period is not None}
        return sorted(placed, key=lambda slot: placed[slot])


def words(figure: Figure, *, named: bool) -> str:
    """A figure in a sentence or two: "October to December 2015 (Q3): 489 offences, provisional.
    Target: 500 or fewer." ``named`` puts the series before it."""
    parts = (figure.series if named or not figure.when else "", figure.when)
    start = ", ".join(dict.fromkeys(part for part in parts if part))
    start = f"{start[:1].upper()}{start[1:]}"
    # Why there is no figure is said in its place.
    markers = [word for m, word in MARKERS.items() if m in figure.markers - _ABSENCES]
    told = ", ".join([figure.shown, *markers])
    return sentences(f"{start}: {told}" if start else told, figure.aim, figure.note)


_ABSENCES = {Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.CONFIDENTIAL}


def sentences(*texts: str) -> str:
    """Each text that is there as a sentence, one after the other."""
    return " ".join(text if _ENDED.search(text) else f"{text}." for text in texts if text)


_ENDED = re.compile(r"[.!?][”’)]?$")


def when(result: Result) -> str:
    """The days a figure is for: to date, from the start of the year."""
    if result.basis is Basis.YEAR_TO_DATE:
        return result.period.to_date().label
    if result.basis is Basis.ROLLING_YEAR and not result.period.is_year:
        return covering(result.period, result.basis).removeprefix("in ")
    return result.period.label


def slot(period: Period) -> str:
    """A period's name below the axis: "Q3|2015/16", "Apr|2015", "2015/16"."""
    if period.kind is Kind.SPAN:
        return period.short.replace(" to ", " to|")
    return "|".join(part for part in (axis_label(period), axis_year(period)) if part)


def shown(value: Decimal | None, known: Breakdown, decimals: int | None, why: str = "") -> str:
    """A value with its unit, or why there is none."""
    if value is None:
        return f"no figure: {why}" if why else "no figure"
    return quantity(value, known.unit, known.measure, decimals)


def of_result(material: Material, result: Result, series: str) -> Figure:
    """A result as the figure of a chart."""
    indicator = material.indicator
    known = facts(indicator, result.breakdown)
    why = REASONS[result.reason] if result.reason else ""
    return Figure(
        series=series,
        value=result.value,
        shown=shown(result.value, known, indicator.decimals, why),
        when=when(result),
        period=result.period,
        slot=slot(result.period),
        unit=unit(known),
        markers=result.markers,
        reason=result.reason,
        note=_note(result),
    )


def unit(known: Breakdown) -> str:
    """What a figure counts, for a column of figures: "offences", "%", "£"."""
    return {Measure.PROPORTION: "%", Measure.CURRENCY: "£"}.get(known.measure, known.unit)


def _note(result: Result) -> str:
    n, d = result.numerator, result.denominator
    share = f"{number(n)} of {number(d)}" if n is not None and d is not None else ""
    sums = f"Worked out: {'; '.join(result.sources)}" if result.sources else ""
    return sentences(share, sums, result.note)
