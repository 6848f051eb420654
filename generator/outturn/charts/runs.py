"""Figures over several periods: bars for one series, labelled lines or small panels for more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from outturn.charts.earlier import Axis, axis, in_words, notes, older_figures
from outturn.charts.left_out import not_drawn, own_periods
from outturn.charts.marks import Mark, listed, marks_of
from outturn.charts.material import Material, Name
from outturn.charts.notes import outlined, write_notes
from outturn.charts.slots import Slot
from outturn.charts.spec import ChartSpec, Form
from outturn.charts.strand import Picture, Strand, label_lines, of_era, past, steady
from outturn.charts.time import extent, over_time
from outturn.charts.yearly import MOST_BARS, bar_picture, frame
from outturn.formats import joined, plural
from outturn.model import Accumulation, Basis, Result
from outturn.period import Kind, Period
from outturn.sentences import chart_described
from outturn.theme import LINE_HEIGHT, SERIES, SERIES_SHAPES, WIDTH, wrap

_HEIGHT = 170
_PANEL_HEIGHT = 62
_MOST_PANELS = 8
_BASES = (Basis.PERIOD, Basis.ROLLING_YEAR, Basis.SNAPSHOT, Basis.YEAR_TO_DATE)


def over_periods(material: Material) -> ChartSpec | None:
    """The chart of one or more series with figures for two or more periods; else None."""
    if not material.series:
        return None
    basis = _basis(material)
    found = {name: material.results(name, {basis}) for name in material.alike()}
    main = _main(found)
    several = {
        name: results
        for name, results in found.items()
        if _is_several(material, name, basis, results) and _kind(results) is main
    }
    if not several:
        return None
    whole = axis(material, several, basis)
    if len(several) == 1:
        return _single(material, whole, basis)
    if len(several) <= len(SERIES):
        return _lines(material, whole, basis)
    if all(area for _, area in list(several)[1:]):
        return _lines(material, whole, basis)
    return _panels(material, whole, basis)


def _is_several(material: Material, name: Name, basis: Basis, results: list[Result]) -> bool:
    """True where there are two figures to compare, earlier scorecards' counted in."""
    own = _count(results)
    return own > 1 or (own == 1 and older_figures(material, name, basis, results) > 0)


def _basis(material: Material) -> Basis:
    """The basis with most figures; of equals, the one named first."""
    names = material.alike()
    counts = {
        basis: sum(_count(material.results(name, {basis})) for name in names) for basis in _BASES
    }
    return max(_BASES, key=lambda basis: counts[basis])


def _count(results: list[Result]) -> int:
    return sum(r.value is not None for r in results)


def _kind(results: list[Result]) -> Kind:
    return results[0].period.kind


def _main(found: dict[Name, list[Result]]) -> Kind:
    """The kind of period to show: the lead's, where it has several figures, else the commonest."""
    longest = max(found.values(), key=_count)
    lead = next(iter(found.values()))
    return _kind(lead if _count(lead) > 1 else longest)


def _single(material: Material, whole: Axis, basis: Basis) -> ChartSpec:
    (name, slots), *_ = whole.own.items()
    steps = _steps(material, name, slots)
    marks = marks_of(material, slots)
    picture = bar_picture(material, slots, _current_year(slots))
    form = Form.BARS
    if len(slots) > MOST_BARS or basis is Basis.ROLLING_YEAR:
        form = Form.LINE
        assert picture.bars is not None
        label = (material.show(picture.bars.final), slots[picture.bars.last].period.short)
        line = Strand(of_era(slots, ""), "series-1", label=label, strong=True)
        line = replace(line, breaks=steady(slots))
        picture = replace(picture, bars=None, lines=(*past(slots), line), named=(line,))
    if steps:
        picture = replace(picture, steps=steps, named=(*picture.named, steps))
    canvas = material.canvas()
    canvas.drawn.append((*name, basis))
    canvas.notes += in_words(material, whole)
    bottom = over_time(canvas, replace(picture, marks=marks), 0, _HEIGHT)
    told = [
        *not_drawn(material, whole, basis),
        *notes(material, whole.eras),
        *listed(marks),
        *outlined(slot.result for slot in slots),
    ]
    spec = canvas.spec(material.key, form, write_notes(canvas, told, bottom))
    return replace(spec, periods=own_periods(whole))


def _current_year(slots: tuple[Slot, ...]) -> Period:
    """The year whose bars stand out: the latest with a figure; every bar where slots are years."""
    if slots[0].period.is_year:
        return slots[0].period
    return max(slot.period.year for slot in slots if slot.value is not None)


def _steps(material: Material, name: Name, slots: tuple[Slot, ...]) -> Strand | None:
    """The target's level in each period, where figures are judged period by period."""
    summed = material.indicator.accumulation is Accumulation.SUM
    if summed and not slots[0].period.is_year:
        return None
    verdicts = material.verdicts(name)
    levels = {v.period: float(v.target_value) for v in verdicts if v.target_value is not None}
    values = tuple(levels.get(slot.period) for slot in slots)
    if all(value is None for value in values):
        return None
    return Strand(values, "target", label=material.aim(verdicts[-1]))


_BESIDE = 3
"""How many series are drawn in colour beside the one that the chart is about."""


def _lines(material: Material, whole: Axis, basis: Basis) -> ChartSpec:
    """Labelled lines, at most four; further areas are grey, and named below."""
    found = whole.own
    shown = dict(list(found.items())[: 1 + _BESIDE])
    strands = [
        _strand(material, name, own, number) for number, (name, own) in enumerate(shown.items())
    ]
    strands = _with_lead(material, strands, list(found))
    rest = {name: own for name, own in found.items() if name not in shown}
    behind = [Strand(of_era(own, ""), "past", breaks=steady(own)) for own in rest.values()]
    behind += [
        strand
        for number, own in enumerate(shown.values())
        for strand in past(own, SERIES_SHAPES[number])
    ]
    lines = sum(len(label_lines(strand)) for strand in strands)
    height = max(_HEIGHT, lines * LINE_HEIGHT + 3 * len(strands) + 14)
    marks = marks_of(material, *found.values())
    picture = replace(
        frame(material, whole.slots),
        lines=(*behind, *strands),
        named=tuple(strands),
        marks=marks,
    )
    canvas = material.canvas()
    canvas.drawn += [(*name, basis) for name in found]
    canvas.notes += in_words(material, whole)
    bottom = over_time(canvas, picture, 0, height)
    told = [
        *_in_grey(material, rest),
        *_gaps(material, shown),
        *not_drawn(material, whole, basis),
        *notes(material, whole.eras),
        *listed(marks),
        *outlined(slot.result for own in found.values() for slot in own),
    ]
    spec = canvas.spec(material.key, Form.BREAKDOWN_LINES, write_notes(canvas, told, bottom))
    return replace(spec, periods=own_periods(whole))


def _with_lead(material: Material, strands: list[Strand], names: list[Name]) -> list[Strand]:
    """The publisher's own line in bold, where the others are of other areas."""
    others = [name for name in names if name != material.lead]
    if names[0] != material.lead or not all(area for _, area in others):
        return strands
    return [replace(strands[0], strong=True), *strands[1:]]


def _in_grey(material: Material, rest: Mapping[Name, tuple[Slot, ...]]) -> list[str]:
    named = [material.name(name) for name in rest]
    return [f"In grey: {joined(named)}. The table has their figures."] if named else []


def _strand(material: Material, name: Name, own: tuple[Slot, ...], number: int) -> Strand:
    values = of_era(own, "")
    last = [value for value in values if value is not None][-1]
    return Strand(
        values,
        SERIES[number],
        SERIES_SHAPES[number],
        (f"{material.name(name)} {material.show(last)}",),
        hollow=frozenset(i for i, slot in enumerate(own) if slot.uncertain),
        breaks=steady(own),
    )


def _gaps(material: Material, found: Mapping[Name, tuple[Slot, ...]]) -> list[str]:
    """Words for each line's breaks that the picture alone would leave open."""
    everywhere = set.intersection(*(_missing(own) for own in found.values()))
    years = {slot.period.year for own in found.values() for slot in own}
    said = []
    for name, own in found.items():
        missing = _missing(own) - everywhere
        periods = [
            slot.period.short if len(years) == 1 else chart_described.named(slot.period)
            for i, slot in enumerate(own)
            if i in missing
        ]
        if periods:
            said.append(f"No data for {material.name(name)}: {joined(periods)}.")
    return said


def _missing(own: tuple[Slot, ...]) -> set[int]:
    return {i for i, slot in enumerate(own) if slot.value is None}


def _panels(material: Material, whole: Axis, basis: Basis) -> ChartSpec:
    """A small panel for each series, all on one scale from zero."""
    canvas = material.canvas()
    y = 0.0
    shown = list(whole.own.items())[:_MOST_PANELS]
    canvas.drawn += [(*name, basis) for name, _ in shown]
    canvas.notes += in_words(material, whole)
    marks = marks_of(material, *(own for _, own in shown))
    pictures = [_small(material, name, own, marks) for name, own in shown]
    for picture in pictures:
        canvas.reach(picture.counted, extent(picture))
    canvas.shared = {**canvas.shared, **canvas.reaches}
    for (name, _), picture in zip(shown, pictures, strict=True):
        lines = wrap(material.name(name), WIDTH - 8)
        canvas.write(4, y + 14, lines, bold=True)
        y += len(lines) * LINE_HEIGHT + 4
        y = over_time(canvas, picture, y, _PANEL_HEIGHT) + 8
    left_out = len(whole.own) - len(shown)
    told = [f"{plural(left_out, 'more series', 'more series')} in the table."] if left_out else []
    told += [*not_drawn(material, whole, basis), *notes(material, whole.eras), *listed(marks)]
    spec = canvas.spec(material.key, Form.SMALL_MULTIPLES, write_notes(canvas, told, y))
    return replace(spec, periods=own_periods(whole))


def _small(
    material: Material, name: Name, own: tuple[Slot, ...], marks: tuple[Mark, ...]
) -> Picture:
    picture = replace(bar_picture(material, own, _current_year(own)), marks=marks)
    steps = _steps(material, name, own)
    return replace(picture, steps=steps, named=(steps,)) if steps else picture
