"""The figures of charts over periods, for those who explore them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from outturn.charts.control import limits_shown
from outturn.charts.earlier import axis
from outturn.charts.interactive.figure import Drawn, Figure, Plot, of_result, sentences, shown, slot
from outturn.charts.material import Material, Name
from outturn.charts.slots import Slot, run
from outturn.charts.spec import ChartSpec, Form
from outturn.model import Accumulation, Breakdown, Cause, Phase, Variation
from outturn.period import Period
from outturn.sentences.names import facts
from outturn.sentences.variation import CAUSES, level
from outturn.theme import SERIES, SERIES_SHAPES

Levels = dict[Period, tuple[Decimal, str]]
"""The level to reach in each period, and the same in words."""


def over_periods(material: Material, spec: ChartSpec) -> tuple[Plot, ...]:
    """The plots of an indicator whose chart, ``spec``, runs over periods."""
    variation = limits_shown(material) if spec.form is Form.CONTROL else None
    if variation is not None:
        return (with_limits(material, variation),)
    basis = spec.drawn[0][2]
    found = {(b, a): material.results((b, a), {basis}) for b, a, _ in spec.drawn}
    whole = axis(material, found, basis)
    lines = [
        line(material, name, slots, _levels(material, name), number)
        for number, (name, slots) in enumerate(whole.own.items())
    ]
    measure = material.facts.measure
    if spec.form is Form.SMALL_MULTIPLES:
        titled = zip(found, lines, strict=True)
        return tuple(
            Plot(_plain(made), Drawn.BARS, measure, material.name(name)) for name, made in titled
        )
    drawn = Drawn.BARS if spec.form is Form.BARS else Drawn.LINES
    return (Plot(tuple(figure for made in lines for figure in made), drawn, measure),)


def _plain(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of a panel of their own: its title names them, and one colour will do."""
    role, shape = SERIES[0], SERIES_SHAPES[0]
    return tuple(f if f.role == _PAST else replace(f, role=role, shape=shape) for f in figures)


_PAST = "past"


def line(
    material: Material, name: Name, slots: Sequence[Slot], levels: Levels, number: int = 0
) -> list[Figure]:
    """The figures of one series, period by period, those that are missing among them; figures of
    earlier scorecards are series of their own."""
    eras = any(one.era for one in slots)
    role = SERIES[number] if number < len(SERIES) else _PAST
    shape = SERIES_SHAPES[number % len(SERIES_SHAPES)]
    found, piece = [], 0
    for one in slots:
        piece += one.value is None or one.breaks
        if one.between or (one.era and one.result is None):
            continue
        series = _series(material, name, one.era, several=eras)
        made = (
            of_result(material, one.result, series)
            if one.result
            else _absent(material, one, name, series)
        )
        goal, aim = levels.get(one.period, (None, "")) if not one.era else (None, "")
        made = replace(made, piece=piece, hollow=one.uncertain, target=goal, aim=aim)
        found.append(replace(made, role=_PAST if one.era else role, shape=shape))
    return found


def _series(material: Material, name: Name, era: str, *, several: bool) -> str:
    """What a series is called; with its scorecard, where there are those of several."""
    if not several:
        return material.name(name)
    scorecard = era or f"{material.scorecard.period.text} scorecard"
    alone = len(material.alike()) == 1
    return scorecard if alone else f"{material.name(name)}, {scorecard}"


def _absent(material: Material, one: Slot, name: Name, series: str) -> Figure:
    known = facts(material.indicator, name[0])
    text = shown(None, known, None)
    return Figure(series, None, text, one.period.label, one.period, slot(one.period))


def _levels(material: Material, name: Name) -> Levels:
    """The target in each period; none for yearly sums, whose periods have none of their own."""
    verdicts = material.verdicts(name)
    if material.indicator.accumulation is Accumulation.SUM:
        verdicts = [v for v in verdicts if v.period and v.period.is_year]
    return {
        v.period: (v.target_value, " ".join(material.aim(v)))
        for v in verdicts
        if v.period and v.target_value is not None
    }


# ---- Usual variation ----------------------------------------------------------------------------

_MARKS = {
    Cause.COMMON: ("circle", "series-1"),
    Cause.IMPROVEMENT: ("square", "on_course"),
    Cause.CONCERN: ("diamond", "close"),
    Cause.HIGHER: ("triangle-up", "series-2"),
    Cause.LOWER: ("triangle-down", "series-2"),
    Cause.UNKNOWN: ("circle", "past"),
}


def with_limits(material: Material, variation: Variation, title: str = "") -> Plot:
    """A series with its usual range: what each figure says stands with it."""
    name = (variation.breakdown, variation.area)
    months = variation.points[0].period.months
    held = [
        r
        for s in material.series
        if (s.breakdown, s.area, s.basis) == (*name, variation.basis)
        for r in s.points
        if r.period.months == months
    ]
    points = {point.period: point for point in variation.points}
    known = facts(material.indicator, variation.breakdown)
    made = []
    for one in line(material, name, run(held), _levels(material, name)):
        point = points.get(one.period) if one.period else None
        if point is None:
            made.append(one)
            continue
        shape, role = _MARKS[point.cause]
        phase = _phase(variation, point.period)
        usual = f"Usual range: {_between(phase, known)}" if phase.known else ""
        note = sentences(CAUSES[point.cause], usual, one.note)
        made.append(
            replace(
                one,
                note=note,
                role=role,
                shape=shape,
                key=CAUSES[point.cause],
                low=phase.shown_lower,
                high=phase.shown_upper,
            )
        )
    return Plot(tuple(made), Drawn.LINES, material.facts.measure, title, from_zero=False)


def _phase(variation: Variation, period: Period) -> Phase:
    return next(p for p in variation.phases if p.first <= period <= p.last)


def _between(phase: Phase, known: Breakdown) -> str:
    low, high = (level(known, phase, v) for v in (phase.shown_lower, phase.shown_upper))
    return f"{low} to {high}"
