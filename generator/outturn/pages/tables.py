"""The figures as tables: every result has a row or a cell, absences with their reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from outturn.formats import figure, joined, number
from outturn.model import (
    Basis,
    Indicator,
    IndicatorAssessment,
    Marker,
    Origin,
    Quantity,
    Result,
)
from outturn.pages.anchors import Anchors
from outturn.pages.text import inline
from outturn.period import Period
from outturn.sentences.names import amount, facts
from outturn.sentences.words import MARKERS, REASONS


@dataclass(frozen=True)
class Cell:
    """A figure in a table, or the reason why there is none."""

    text: str
    absent: bool = False
    worked_out: str = ""
    of: str = ""
    markers: str = ""
    wordy: bool = False
    """True where the text is words rather than a figure."""


EMPTY = Cell("")


@dataclass(frozen=True)
class FigureRow:
    """One period of one breakdown: its own figure, its year to date, and what to know. The first
    row of each period carries that period's own anchor too."""

    anchor: str
    period_anchor: str
    period: str
    breakdown: str
    alone: Cell
    to_date: Cell
    notes: list[Markup]


@dataclass(frozen=True)
class FigureTable:
    """All results of an indicator, oldest first. ``unit`` heads the column of figures."""

    rows: list[FigureRow]
    unit: str
    has_breakdowns: bool
    has_to_date: bool


def figures(assessment: IndicatorAssessment) -> FigureTable:
    """Printed results, and the values worked out from them, marked as such."""
    indicator = assessment.indicator
    rows: dict[tuple[Period, str, str, str], dict[str, Result]] = {}
    for result in assessment.results:
        slot = "to_date" if result.basis is Basis.YEAR_TO_DATE else "alone"
        rows.setdefault(_key(result, indicator), {})[slot] = result
    ordered = [found for _, found in sorted(rows.items(), key=lambda r: r[0][:3])]
    anchors = _anchors(ordered)
    made = [_row(indicator, found, *names) for found, names in zip(ordered, anchors, strict=True)]
    return FigureTable(
        rows=made,
        unit=_unit(indicator),
        has_breakdowns=any(row.breakdown for row in made),
        has_to_date=any(row.to_date is not EMPTY for row in made),
    )


_SIDE_BY_SIDE = (Basis.PERIOD, Basis.YEAR_TO_DATE)
"""The bases that share a row; a figure on another basis has a row of its own."""


def _key(result: Result, indicator: Indicator) -> tuple[Period, str, str, str]:
    order = {b.id: f"{n:04d}" for n, b in enumerate(indicator.breakdowns)}
    where = order.get(result.breakdown, result.breakdown) + result.breakdown
    plain = result.quantity is Quantity.LEVEL and result.basis in _SIDE_BY_SIDE
    kind = "" if plain else f"{result.quantity}{result.basis}{result.against}"
    return result.period, where, result.area, kind


def _anchors(rows: Sequence[Mapping[str, Result]]) -> list[tuple[str, str]]:
    """For each row its anchor, and that of its period where no row has that for its own."""
    anchors = Anchors()
    firsts = [next(iter(row.values())) for row in rows]
    own = [anchors.give(*_named(result)) for result in firsts]
    taken = set(own)
    found = []
    for result, anchor in zip(firsts, own, strict=True):
        of_period = Anchors().give("figure", result.period.slug)
        found.append((anchor, "" if of_period in taken else of_period))
        taken.add(of_period)
    return found


def _named(result: Result) -> tuple[str, ...]:
    """What tells a row of figures from every other, in words that stay as rows are added."""
    level = result.quantity is Quantity.LEVEL
    kind = ("" if level else result.quantity, "" if result.basis in _SIDE_BY_SIDE else result.basis)
    place = ("figure", result.period.slug, result.breakdown, result.area)
    return (*place, *kind, "" if level else result.against)


def _unit(indicator: Indicator) -> str:
    units = {facts(indicator, r.breakdown).unit for r in indicator.results}
    if len(units) > 1:
        return "Figure"
    unit = next(iter(units), indicator.unit) or "Figure"
    return f"{unit[0].upper()}{unit[1:]}"


def _row(
    indicator: Indicator, found: Mapping[str, Result], anchor: str, period_anchor: str
) -> FigureRow:
    shown = list(found.values())
    first = shown[0]
    known = facts(indicator, first.breakdown)
    return FigureRow(
        anchor=anchor,
        period_anchor=period_anchor,
        period=first.period.label,
        breakdown=", ".join(part for part in (known.title, first.area) if part),
        alone=cell(indicator, found["alone"]) if "alone" in found else EMPTY,
        to_date=cell(indicator, found["to_date"]) if "to_date" in found else EMPTY,
        notes=[note for result in shown for note in _notes(result)],
    )


def cell(indicator: Indicator, result: Result) -> Cell:
    """One result as a cell."""
    if result.value is None:
        reason = REASONS[result.reason] if result.reason else "no figure"
        return Cell(reason, absent=True)
    if result.quantity is Quantity.LEVEL:
        text = figure(result.value, facts(indicator, result.breakdown).measure, indicator.decimals)
    else:
        text = amount(indicator, result)
    markers = [MARKERS[m] for m in Marker if m in result.markers and m not in _SHOWN_AS_ABSENT]
    return Cell(
        text=text,
        worked_out="; ".join(result.sources) if result.origin is not Origin.PRINTED else "",
        of=n_of_d(result),
        markers=joined(markers),
        wordy=result.quantity is not Quantity.LEVEL,
    )


_SHOWN_AS_ABSENT = (Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.CONFIDENTIAL)


def n_of_d(result: Result) -> str:
    """ "12 of 22"; "" where it isn't known."""
    if result.numerator is None or result.denominator is None:
        return ""
    return f"{number(result.numerator)} of {number(result.denominator)}"


def _notes(result: Result) -> list[Markup]:
    notes = []
    if result.basis is Basis.PROJECTION:
        notes.append(Markup("Projection."))
    if result.basis is Basis.ROLLING_YEAR:
        notes.append(Markup("Rolling year."))
    if result.basis is Basis.SNAPSHOT:
        notes.append(Markup("At the end of the period."))
    if result.period_as_published:
        notes.append(Markup("Printed as “{}”.").format(result.period_as_published))
    if result.note:
        notes.append(inline(result.note))
    return notes
