"""A yearly sum: each period's own figure as bars, and below it the year to date against the
target's path and last year."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from outturn.charts.canvas import Canvas
from outturn.charts.control import limits_panel, limits_shown
from outturn.charts.earlier import Axis, axis, in_words, notes, own_era
from outturn.charts.marks import Mark, listed, marks_of
from outturn.charts.material import Material
from outturn.charts.notes import outlined, write_notes
from outturn.charts.slots import Slot, parts
from outturn.charts.spec import ChartSpec, Form
from outturn.charts.strand import Picture, Strand, steady
from outturn.charts.time import over_time
from outturn.model import Accumulation, Baseline, Basis, Result, Series, Statistic
from outturn.period import Kind, Period

_PARTS = {
    Kind.FINANCIAL_QUARTER: "quarter",
    Kind.QUARTER: "quarter",
    Kind.MONTH: "month",
    Kind.FINANCIAL_HALF: "half-year",
}
_BARS_HEIGHT = 118
_LINES_HEIGHT = 168
_HEADING = 22
MOST_BARS = 24
"""More periods than these make bars too thin; they are drawn as a line."""


def year_to_date(material: Material) -> ChartSpec | None:
    """The chart of a yearly sum with two or more figures to date and something to hold them
    against; else None."""
    if material.indicator.accumulation is not Accumulation.SUM or not _one(material):
        return None
    to_date = _to_date(material)
    if not to_date:
        return None
    year, slots = to_date
    if sum(slot.value is not None for slot in slots) < 2:
        return None
    others = [s for s in (_target(material, slots), _last_year(material, slots, year)) if s]
    if not others:
        return None
    canvas = material.canvas()
    canvas.drawn += [(*material.lead, basis) for basis in (Basis.PERIOD, Basis.YEAR_TO_DATE)]
    whole = _alone(material)
    alone = whole.own[material.lead]
    marks = marks_of(material, slots, alone)
    top = _bars(canvas, material, alone, year, marks)
    canvas.write(4, top + 14, "Year to date", bold=True)
    this_year = Strand(
        values=tuple(slot.value for slot in slots),
        role="series-1",
        label=(year.text, _last(material, slots)),
        strong=True,
        hollow=frozenset(i for i, slot in enumerate(slots) if slot.uncertain),
        breaks=steady(slots),
    )
    picture = Picture(
        slots,
        material.show,
        lines=(*others, this_year),
        named=(this_year, *others),
        marks=marks,
        counted=material.counted(slots[0].period, to_date=True),
    )
    bottom = over_time(canvas, picture, top + _HEADING, _LINES_HEIGHT)
    # A panel with limits says itself whose the lighter figures are.
    told = []
    if top and not limits_shown(material):
        told = notes(material, whole.eras)
        canvas.notes += in_words(material, whole)
    told += listed(marks)
    told += outlined(slot.result for slot in slots)
    return canvas.spec(material.key, Form.YEAR_TO_DATE, write_notes(canvas, told, bottom))


def _one(material: Material) -> bool:
    """True where one breakdown stands for the whole."""
    return material.lead[0] in ("", material.indicator.headline) or len(material.alike()) == 1


def _last(material: Material, slots: tuple[Slot, ...]) -> str:
    return material.show([slot.value for slot in slots if slot.value is not None][-1])


def _to_date(material: Material) -> tuple[Period, tuple[Slot, ...]] | None:
    """The latest year with figures to date, and its slots; the whole year's total is the last."""
    points = [
        r
        for s in material.series
        if (s.breakdown, s.area) == material.lead and s.basis is Basis.YEAR_TO_DATE
        for r in s.points
    ]
    valued = [r for r in points if r.value is not None]
    kinds = [r.period.kind for r in valued if r.period.kind in _PARTS]
    if not kinds:
        return None
    year = max(valued, key=lambda r: r.period.end).period.year
    return year, _slots(points, parts(year, kinds[-1]))


def _slots(points: list[Result], periods: list[Period]) -> tuple[Slot, ...]:
    by_end = {r.period.end: r for r in points if r.period.year == periods[0].year}
    return tuple(Slot(period, by_end.get(period.end)) for period in periods)


def _alone(material: Material) -> Axis:
    """Each period's own figures, with those of earlier scorecards as far as bars can show them."""
    found = {material.lead: material.results(material.lead, {Basis.PERIOD})}
    whole = axis(material, found, Basis.PERIOD)
    if len(whole.slots) <= MOST_BARS or limits_shown(material):
        return whole
    return axis(replace(material, earlier=()), found, Basis.PERIOD)


def _bars(
    canvas: Canvas,
    material: Material,
    slots: tuple[Slot, ...],
    year: Period,
    marks: tuple[Mark, ...],
) -> float:
    """The panel of each period alone; the height it takes, 0 where there is nothing for it."""
    kind = _PARTS.get(slots[-1].period.kind) if slots else None
    if kind is None or sum(s.value is not None for s in slots) < 2:
        return 0
    if variation := limits_shown(material):
        canvas.write(4, 14, f"Each {kind}, with its usual range", bold=True)
        return limits_panel(canvas, material, variation, _HEADING, marks) + 12
    if len(slots) > MOST_BARS:
        return 0
    canvas.write(4, 14, f"Each {kind}", bold=True)
    picture = replace(bar_picture(material, slots, year), marks=marks)
    return over_time(canvas, picture, _HEADING, _BARS_HEIGHT) + 12


def frame(material: Material, slots: tuple[Slot, ...]) -> Picture:
    """A picture of figures for these periods, without any yet."""
    return Picture(
        slots,
        material.show,
        own=own_era(material),
        counted=material.counted(slots[-1].period),
    )


def bar_picture(material: Material, slots: tuple[Slot, ...], year: Period) -> Picture:
    """Bars for every slot, those before ``year`` and of earlier scorecards for comparison."""
    return replace(
        frame(material, slots),
        bars=Strand(
            values=tuple(slot.value for slot in slots),
            role="series-1",
            hollow=frozenset(i for i, slot in enumerate(slots) if slot.uncertain),
        ),
        earlier=frozenset(i for i, slot in enumerate(slots) if _is_earlier(slot, year)),
    )


def _is_earlier(slot: Slot, year: Period) -> bool:
    """True for figures of earlier scorecards, and of years before; months stand under their
    calendar years, and don't tell."""
    return bool(slot.era) or (slot.period.kind is not Kind.MONTH and slot.period.year < year)


def _target(material: Material, slots: tuple[Slot, ...]) -> Strand | None:
    """The target's path through the year, to the year's own level at its end."""
    verdicts = material.verdicts(material.lead)
    levels = {v.period.end: float(v.target_value) for v in verdicts if v.period and v.target_value}
    values = [levels.get(slot.period.end) for slot in slots]
    inside = [v for v in verdicts if v.period and v.period.year == slots[0].period.year]
    if not inside:
        return None
    last = inside[-1]
    goal = last.year_target if last.year_target is not None else last.target_value
    if goal is not None and (last.year_target is not None or last.final):
        values[-1] = float(goal)
    if all(value is None for value in values):
        return None
    return Strand(tuple(values), "target", label=material.aim(last))


def _last_year(material: Material, slots: tuple[Slot, ...], year: Period) -> Strand | None:
    """Last year's figures to date: printed, summed from its periods, or its total alone."""
    before = year.same_period_last_year()
    periods = [slot.period.same_period_last_year() for slot in slots]
    printed = [
        r
        for s in material.series
        if s.basis is Basis.YEAR_TO_DATE and _is_lead(material, s)
        for r in s.points
    ]
    values = [slot.value for slot in _slots(printed, periods)]
    if sum(value is not None for value in values) < 2:
        values = _summed(material, periods)
    total = _total(material, before)
    if total is not None and values[-1] is None:
        values[-1] = total
    if all(value is None for value in values):
        return None
    shown = material.show([value for value in values if value is not None][-1])
    return Strand(tuple(values), "past", "square", (before.text, shown))


def _is_lead(material: Material, series: Series) -> bool:
    return (series.breakdown, series.area) == material.lead


def _summed(material: Material, periods: list[Period]) -> list[float | None]:
    """Last year's quarters added up, as far as they are known without a gap."""
    known = {
        r.period: r.value
        for r in material.results(material.lead, {Basis.PERIOD})
        if r.value is not None
    }
    found = [known.get(period) for period in periods]
    until = found.index(None) if None in found else len(found)
    sums = [float(total) for total in accumulate(v for v in found[:until] if v is not None)]
    return [*sums, *[None] * (len(periods) - until)]


def _total(material: Material, year: Period) -> float | None:
    """The total of a whole year, from a result or a baseline."""
    name = material.lead
    for s in material.series:
        for r in s.points:
            if (s.breakdown, s.area) == name and r.period == year and r.value is not None:
                return float(r.value)
    for baseline in material.indicator.baselines:
        if (baseline.breakdown, baseline.area) == name and _is_total(baseline, year):
            return float(baseline.value or 0)
    return None


def _is_total(baseline: Baseline, year: Period) -> bool:
    return (
        baseline.period == year
        and baseline.statistic in (Statistic.TOTAL, None)
        and baseline.value is not None
    )
