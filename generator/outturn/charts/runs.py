"""Figures over several periods: bars for one series, labelled lines or small panels for more."""

from __future__ import annotations

from dataclasses import replace

from outturn.charts.canvas import Canvas
from outturn.charts.material import Material, Name
from outturn.charts.notes import outlined, write_notes
from outturn.charts.slots import Slot, run
from outturn.charts.spec import ChartSpec, Form
from outturn.charts.strand import LABEL_WIDTH, Picture, Strand
from outturn.charts.time import over_time
from outturn.charts.yearly import MOST_BARS, bar_picture
from outturn.formats import joined, plural
from outturn.model import Accumulation, Basis, Result
from outturn.period import Kind, Period
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
    several = {n: r for n, r in found.items() if _count(r) > 1 and _kind(r) == _main(found)}
    if not several:
        return None
    if len(several) == 1:
        (name, results), *_ = several.items()
        return _single(material, name, run(results), basis)
    slots = run([r for results in several.values() for r in results])
    strands = {name: _values(slots, results) for name, results in several.items()}
    if len(strands) <= len(SERIES):
        return _lines(material, slots, strands)
    return _panels(material, strands)


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


def _single(material: Material, name: Name, slots: tuple[Slot, ...], basis: Basis) -> ChartSpec:
    steps = _steps(material, name, slots)
    year = _current_year(slots)
    picture = bar_picture(material, slots, year)
    form = Form.BARS
    if len(slots) > MOST_BARS or basis is Basis.ROLLING_YEAR:
        form = Form.LINE
        assert picture.bars is not None
        label = (material.show(picture.bars.final), slots[picture.bars.last].period.short)
        breaks = frozenset(i for i, slot in enumerate(slots) if slot.breaks)
        line = Strand(picture.bars.values, "series-1", label=label, strong=True, breaks=breaks)
        picture = Picture(slots, material.show, lines=(line,), named=(line,))
    if steps:
        picture = replace(picture, steps=steps, named=(*picture.named, steps))
    canvas = Canvas()
    bottom = over_time(canvas, picture, 0, _HEIGHT)
    bottom = write_notes(canvas, outlined(slot.result for slot in slots), bottom)
    return canvas.spec(material.key, form, bottom)


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


def _values(slots: tuple[Slot, ...], results: list[Result]) -> tuple[Slot, ...]:
    own = {slot.period: slot.result for slot in run(results)}
    return tuple(Slot(slot.period, own.get(slot.period)) for slot in slots)


def _lines(
    material: Material, slots: tuple[Slot, ...], found: dict[Name, tuple[Slot, ...]]
) -> ChartSpec:
    strands = [
        _strand(material, name, own, number) for number, (name, own) in enumerate(found.items())
    ]
    lines = sum(len(wrap(strand.label[0], LABEL_WIDTH)) for strand in strands)
    height = max(_HEIGHT, lines * LINE_HEIGHT + 3 * len(strands) + 14)
    canvas = Canvas()
    picture = Picture(slots, material.show, lines=tuple(strands), named=tuple(strands))
    bottom = over_time(canvas, picture, 0, height)
    return canvas.spec(
        material.key,
        Form.BREAKDOWN_LINES,
        write_notes(
            canvas,
            [
                *_gaps(material, found),
                *outlined(slot.result for own in found.values() for slot in own),
            ],
            bottom,
        ),
    )


def _strand(material: Material, name: Name, own: tuple[Slot, ...], number: int) -> Strand:
    values = tuple(slot.value for slot in own)
    last = [value for value in values if value is not None][-1]
    return Strand(
        values,
        SERIES[number],
        SERIES_SHAPES[number],
        (f"{material.name(name)} {material.show(last)}",),
        hollow=frozenset(i for i, slot in enumerate(own) if slot.uncertain),
        breaks=frozenset(i for i, slot in enumerate(own) if slot.breaks),
    )


def _gaps(material: Material, found: dict[Name, tuple[Slot, ...]]) -> list[str]:
    """Words for each line's breaks that the picture alone would leave open."""
    everywhere = set.intersection(*(_missing(own) for own in found.values()))
    notes = []
    for name, own in found.items():
        missing = _missing(own) - everywhere
        periods = [slot.period.short for i, slot in enumerate(own) if i in missing]
        if periods:
            notes.append(f"No data for {material.name(name)}: {joined(periods)}.")
    return notes


def _missing(own: tuple[Slot, ...]) -> set[int]:
    return {i for i, slot in enumerate(own) if slot.value is None}


def _panels(material: Material, found: dict[Name, tuple[Slot, ...]]) -> ChartSpec:
    """A small panel for each series, each with its own scale from zero."""
    canvas = Canvas()
    y = 0.0
    shown = list(found.items())[:_MOST_PANELS]
    for name, own in shown:
        lines = wrap(material.name(name), WIDTH - 8)
        canvas.write(4, y + 14, lines, bold=True)
        y += len(lines) * LINE_HEIGHT + 4
        picture = bar_picture(material, own, _current_year(own))
        steps = _steps(material, name, own)
        if steps:
            picture = replace(picture, steps=steps, named=(steps,))
        y = over_time(canvas, picture, y, _PANEL_HEIGHT) + 8
    left_out = len(found) - len(shown)
    notes = [f"{plural(left_out, 'more series', 'more series')} in the table."] if left_out else []
    return canvas.spec(material.key, Form.SMALL_MULTIPLES, write_notes(canvas, notes, y))
