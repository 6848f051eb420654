"""The figures of a yearly sum: each period alone, and the year to date beside last year's and the
target's path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from outturn.charts.control import limits_shown
from outturn.charts.earlier import axis
from outturn.charts.interactive.figure import Drawn, Figure, Plot, of_result, shown, unit
from outturn.charts.interactive.times import line, with_limits
from outturn.charts.material import Material
from outturn.charts.slots import UNCERTAIN, axis_label, parts, run
from outturn.charts.spec import ChartSpec
from outturn.charts.yearly import MOST_BARS
from outturn.model import Basis, Result, Statistic
from outturn.period import Kind, Period

_EACH = {
    Kind.FINANCIAL_QUARTER: "Each quarter",
    Kind.QUARTER: "Each quarter",
    Kind.MONTH: "Each month",
    Kind.FINANCIAL_HALF: "Each half-year",
}


def yearly(material: Material, _spec: ChartSpec) -> tuple[Plot, ...]:
    """The plots of an indicator whose chart is a yearly sum's."""
    return tuple(plot for plot in (_each(material), _to_date(material)) if plot)


def _each(material: Material) -> Plot | None:
    """Each period alone, with those of earlier scorecards as far as bars can show them; None where
    there are too few, or too many for bars."""
    found = {material.lead: material.results(material.lead, {Basis.PERIOD})}
    variation = limits_shown(material)
    slots = axis(material, found, Basis.PERIOD).slots
    if variation or len(slots) > MOST_BARS:
        slots = run(found[material.lead])
    title = _EACH.get(slots[-1].period.kind) if slots else None
    if title is None or sum(s.value is not None for s in slots) < 2:
        return None
    if variation:
        return with_limits(material, variation, f"{title}, with its usual range")
    if len(slots) > MOST_BARS:
        return None
    made = tuple(line(material, material.lead, slots, {}))
    return Plot(made, Drawn.BARS, material.facts.measure, title)


def _to_date(material: Material) -> Plot | None:
    """This year and last year to date, by how far the year has come."""
    points = [
        r
        for s in material.series
        if (s.breakdown, s.area) == material.lead and s.basis is Basis.YEAR_TO_DATE
        for r in s.points
    ]
    valued = [r for r in points if r.value is not None]
    kinds = [r.period.kind for r in valued if r.period.kind in _EACH]
    if not kinds:
        return None
    year = max(valued, key=lambda r: r.period.end).period.year
    periods = parts(year, kinds[-1])
    known = {r.period.end: r for r in points if r.period.year == year}
    levels = _levels(material, periods)
    now = [_now(material, p, known.get(p.end), levels) for p in periods]
    before = _last_year(material, points, periods, year)
    return Plot((*before, *now), Drawn.LINES, material.facts.measure, "Year to date")


def _now(
    material: Material,
    period: Period,
    result: Result | None,
    levels: dict[Period, tuple[Decimal, str]],
) -> Figure:
    goal, aim = levels.get(period, (None, ""))
    made = of_result(material, result, period.year.text) if result else _none(material, period)
    hollow = result is not None and bool(result.markers & UNCERTAIN)
    return replace(made, slot=axis_label(period), target=goal, aim=aim, hollow=hollow)


def _none(material: Material, period: Period) -> Figure:
    text = shown(None, material.facts, None)
    return Figure(period.year.text, None, text, period.to_date().label, period)


def _levels(material: Material, periods: Sequence[Period]) -> dict[Period, tuple[Decimal, str]]:
    """What the year to date should have come to by each period, to the year's level at its end."""
    verdicts = [v for v in material.verdicts(material.lead) if v.target_value]
    by_end = {v.period.end: v for v in verdicts if v.period}
    inside = [v for v in verdicts if v.period and v.period.year == periods[0].year]
    if not inside:
        return {}
    found = {}
    for period in periods:
        if verdict := by_end.get(period.end):
            assert verdict.target_value is not None
            level = material.show(verdict.target_value)
            found[period] = (verdict.target_value, f"Target by then: {level}")
    last = inside[-1]
    goal = last.year_target if last.year_target is not None else last.target_value
    if goal is not None and (last.year_target is not None or last.final):
        found[periods[-1]] = (goal, " ".join(material.aim(last)))
    return found


def _last_year(
    material: Material, points: Sequence[Result], periods: Sequence[Period], year: Period
) -> list[Figure]:
    """Last year's figures to date: printed, summed from its periods, or its total alone."""
    before = year.same_period_last_year()
    earlier = [period.same_period_last_year() for period in periods]
    printed = {r.period.end: r for r in points if r.period.year == before}
    found = {p: r.value for p in earlier if (r := printed.get(p.end)) and r.value is not None}
    notes = {p: of_result(material, printed[p.end], "").note for p in found}
    if len(found) < 2:
        found = _summed(material, earlier)
        notes = dict.fromkeys(found, "Worked out: the periods up to then added up")
    total = _total(material, before)
    if total is not None and earlier[-1] not in found:
        found[earlier[-1]] = total
    decimals = material.indicator.decimals
    return [
        Figure(
            series=before.text,
            value=found[period],
            shown=shown(found[period], material.facts, decimals),
            when=period.to_date().label,
            period=period,
            slot=axis_label(at),
            unit=unit(material.facts),
            note=notes.get(period, ""),
            role="past",
            shape="square",
        )
        for at, period in zip(periods, earlier, strict=True)
        if period in found
    ]


def _summed(material: Material, periods: Sequence[Period]) -> dict[Period, Decimal]:
    """The periods added up, as far as they are known without a gap."""
    known = {r.period: r.value for r in material.results(material.lead, {Basis.PERIOD})}
    values = [known.get(period) for period in periods]
    until = values.index(None) if None in values else len(values)
    sums = accumulate(value for value in values[:until] if value is not None)
    return dict(zip(periods, sums, strict=False))


def _total(material: Material, year: Period) -> Decimal | None:
    """The total of a whole year, from a result or a baseline."""
    for s in material.series:
        for r in s.points:
            if (s.breakdown, s.area) == material.lead and r.period == year and r.value is not None:
                return r.value
    for baseline in material.indicator.baselines:
        own = (baseline.breakdown, baseline.area) == material.lead and baseline.period == year
        if own and baseline.value is not None and baseline.statistic in (Statistic.TOTAL, None):
            return baseline.value
    return None
