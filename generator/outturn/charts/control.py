"""Figures with their control limits: the usual range as a band, signals by shape and colour."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from outturn.charts.canvas import Canvas, Panel
from outturn.charts.earlier import Axis, axis, in_words, notes, own_era
from outturn.charts.edges import name_ends, name_periods, room
from outturn.charts.marks import ROW, Mark, draw_eras, draw_marks, listed, marks_of, shown
from outturn.charts.material import Material
from outturn.charts.notes import outlined, write_notes
from outturn.charts.place import ticks
from outturn.charts.slots import Slot
from outturn.charts.spec import ChartSpec, Form
from outturn.charts.strand import Picture, Strand, past, pieces
from outturn.model import Accumulation, Cause, Phase, Variation, VariationPoint
from outturn.sentences.variation import level
from outturn.theme import WIDTH, text_width

_HEIGHT = 190
_EDGE = 4
_TOP = 8
_KEY_STEP = 16

# Improvement and concern differ in shape first: a colour never says anything alone.
_MARKS = {
    Cause.COMMON: ("circle", "series-1", "usual variation"),
    Cause.IMPROVEMENT: ("square", "on_course", "signal of improvement"),
    Cause.CONCERN: ("diamond", "close", "signal of concern"),
    Cause.HIGHER: ("triangle-up", "series-2", "signal: higher"),
    Cause.LOWER: ("triangle-down", "series-2", "signal: lower"),
    Cause.UNKNOWN: ("circle", "past", "too few figures for limits"),
}
_SIZES = {Cause.COMMON: 46.0, Cause.UNKNOWN: 46.0}
_SIGNAL_SIZE = 120.0
_MOST_AT_FULL_SIZE = 24
_DASH = "M-1,-.2L1,-.2L1,.2L-1,.2Z"


def control_limits(material: Material) -> ChartSpec | None:
    """The chart of a series with limits; None where there is none, or where the series is one of
    several that no headline speaks for."""
    variation = limits_shown(material)
    if variation is None:
        return None
    canvas = material.canvas()
    canvas.drawn.append((variation.breakdown, variation.area, variation.basis))
    marks = marks_of(material, periods_of(material, variation).slots)
    bottom = limits_panel(canvas, material, variation, 0, marks)
    return canvas.spec(material.key, Form.CONTROL, write_notes(canvas, listed(marks), bottom))


def limits_shown(material: Material) -> Variation | None:
    """The series with limits that a chart of ``material`` shows: the longest of the breakdown
    that stands for the whole."""
    name = material.lead
    if name[0] not in ("", material.indicator.headline) and len(material.alike()) > 1:
        return None
    known = [v for v in material.assessment.variations if v.known and (v.breakdown, v.area) == name]
    return max(known, key=lambda v: len(v.points), default=None)


def periods_of(material: Material, variation: Variation) -> Axis:
    """A slot for each period of the series, those without a comparable figure included, after
    those of earlier scorecards."""
    months = variation.points[0].period.months
    held = [
        result
        for series in material.series
        for result in series.points
        if (series.breakdown, series.area, series.basis)
        == (variation.breakdown, variation.area, variation.basis)
        and result.period.months == months
    ]
    return axis(material, {(variation.breakdown, variation.area): held}, variation.basis)


def limits_panel(
    canvas: Canvas, material: Material, variation: Variation, top: float, marks: tuple[Mark, ...]
) -> float:
    """Draw the panel with its notes from ``top`` on; what comes below starts at the result."""
    periods = periods_of(material, variation)
    rows = bool(periods.eras) + bool(shown(periods.slots, marks))
    start = top + rows * ROW + (4 if rows else 0)
    drawing = _Drawing(canvas, material, variation, start)
    if periods.eras:
        draw_eras(canvas, drawing.frame, drawing.slots, own_era(material), top)
    draw_marks(canvas, drawing.frame, drawing.slots, marks, start - ROW)
    drawing.band()
    drawing.levels()
    drawing.figures()
    return drawing.words()


@dataclass(frozen=True)
class _Drawing:
    canvas: Canvas
    material: Material
    variation: Variation
    top: float

    @cached_property
    def periods(self) -> Axis:
        return periods_of(self.material, self.variation)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        (slots,) = self.periods.own.values()
        return slots

    @cached_property
    def absent(self) -> list[int]:
        """The slots of the series that have no figure to compare."""
        own = [i for i, slot in enumerate(self.slots) if not slot.era and not slot.between]
        return [i for i in own if i not in self.placed]

    @cached_property
    def placed(self) -> dict[int, VariationPoint]:
        """The comparable figures by their slots."""
        points = {point.period: point for point in self.variation.points}
        return {i: points[s.period] for i, s in enumerate(self.slots) if s.period in points}

    @cached_property
    def spans(self) -> list[tuple[Phase, int, int]]:
        """Each phase with limits, from its first slot to after its last."""
        at = {slot.period: i for i, slot in enumerate(self.slots)}
        return [(p, at[p.first], at[p.last] + 1) for p in self.variation.phases if p.known]

    @cached_property
    def steps(self) -> Strand | None:
        """The target's level in each period."""
        name = (self.variation.breakdown, self.variation.area)
        verdicts = self.material.verdicts(name)
        levels = {v.period: v.target_value for v in verdicts}
        values = tuple(_float(levels.get(slot.period)) for slot in self.slots)
        summed = self.material.indicator.accumulation is Accumulation.SUM
        if summed or not any(value is not None for value in values):
            return None
        return Strand(values, "target", label=self.material.aim(verdicts[-1]))

    @cached_property
    def picture(self) -> Picture:
        """What is named at the right: the latest figure, the target, and the latest limits."""
        points = [self.placed.get(i) for i in range(len(self.slots))]
        values = tuple(float(p.value) if p else None for p in points)
        latest = self.variation.latest
        shape, role, _ = _MARKS[latest.cause]
        label = (self.material.show(latest.value),)
        line = Strand(values, role, shape, label, strong=True, breaks=self._breaks)
        named = [line, *self._limit_names()]
        if self.steps:
            named.append(self.steps)
        return Picture(
            self.slots, self.material.show, lines=(line,), steps=self.steps, named=tuple(named)
        )

    @property
    def _breaks(self) -> frozenset[int]:
        firsts = {phase.first for phase in self.variation.phases}
        return frozenset(i for i, slot in enumerate(self.slots) if slot.period in firsts)

    def _limit_names(self) -> list[Strand]:
        """The limits and the mean as strands that have only an end: their last slot."""
        phase = self.variation.phase
        if not phase.known:
            return []
        levels = (
            ("Upper limit", phase.shown_upper),
            ("Mean", phase.mean),
            ("Lower limit", phase.shown_lower),
        )
        known = self.material.facts
        empty: list[float | None] = [None] * len(self.slots)
        return [
            Strand((*empty[:-1], _known(value)), "axis", _DASH, (name, level(known, phase, value)))
            for name, value in levels
        ]

    @cached_property
    def scale(self) -> tuple[float, float]:
        """From the lowest to the highest of what is drawn, with air; from 0 where that is near."""
        drawn = [*self.picture.lines, *past(self.slots), *([self.steps] if self.steps else [])]
        values = [value for strand in drawn for value in strand.values]
        for phase, _, _ in self.spans:
            values += [_float(phase.shown_lower), _float(phase.shown_upper)]
        known = [value for value in values if value is not None]
        low, high = min(known), max(known)
        air = (high - low) * 0.08 or 1
        start = 0.0 if 0 <= low < (high - low) / 2 else low - air
        return start, high + air

    @cached_property
    def frame(self) -> Panel:
        widths = [text_width(self.material.show(tick)) for tick in ticks(*self.scale)]
        left = _EDGE + max(widths) + 6
        right = WIDTH - _EDGE - room(self.picture)
        bottom = self.top + _HEIGHT
        ends = (0, len(self.slots))
        return self.canvas.add(Panel(left, right, self.top + _TOP, bottom, ends, self.scale))

    def band(self) -> None:
        """Between the limits of each phase."""
        for phase, first, after in self.spans:
            low, high = _known(phase.shown_lower), _known(phase.shown_upper)
            self.frame.bar((first, after), (low, high), "grid")
            self.frame.rule((first, after), (low, low), "axis")
            self.frame.rule((first, after), (high, high), "axis")
            mean = _known(phase.mean)
            self.frame.rule((first, after), (mean, mean), "muted", width=1.5)

    def levels(self) -> None:
        """Numbers at the left, and the target's path."""
        frame = self.frame
        for tick in ticks(*self.scale):
            y = frame.y(tick) + 4
            self.canvas.write(frame.left - 5, y, self.material.show(tick), "muted", align="right")
        for i, value in enumerate(self.steps.values if self.steps else ()):
            if value is not None:
                frame.rule((i, i + 1), (value, value), "target", kind="dashes", width=2)

    def figures(self) -> None:
        """The line through the figures, and each with the mark of what it says."""
        earlier = past(self.slots)
        for strand in (*earlier, replace(self.picture.lines[0], role="series-1")):
            for piece in pieces(strand):
                if len(piece) > 1:
                    places = [(i + 0.5, v) for i, v in piece]
                    self.frame.line(places, strand.role, f"from {piece[0][0]}")
        for strand in earlier:
            for i, value in [place for piece in pieces(strand) for place in piece]:
                size = _SIZES[Cause.COMMON] * self._crowding
                self.frame.point(i + 0.5, value, strand.role, strand.shape, size=size)
        for i, point in self.placed.items():
            shape, role, _ = _MARKS[point.cause]
            size = _SIZES.get(point.cause, _SIGNAL_SIZE) * self._crowding
            self.frame.point(i + 0.5, float(point.value), role, shape, size=size)
        for i in self.absent:
            x, y = self.frame.x(i + 0.5), self.frame.bottom - 5
            self.canvas.write(x, y, "×", "muted", align="center", clear=True)

    @property
    def _crowding(self) -> float:
        """How much smaller marks are where many stand close together."""
        return min(1.0, _MOST_AT_FULL_SIZE / len(self.slots))

    def words(self) -> float:
        """Names at the right and below, and what marks mean; the result is where they end."""
        bottom = self.top + _HEIGHT
        name_ends(self.canvas, self.frame, self.picture, self.top, bottom)
        y = name_periods(self.canvas, self.frame, self.slots, bottom)
        y = self._key(y)
        self.canvas.notes += in_words(self.material, self.periods)
        told = ["Shaded: the usual range, between the limits."]
        told += ["× no figure to compare"] if self.absent else []
        told += notes(self.material, self.periods.eras)
        told += outlined(slot.result for i, slot in enumerate(self.slots) if i in self.placed)
        return write_notes(self.canvas, told, y)

    def _key(self, y: float) -> float:
        """What each mark that occurs says, one below the other; nothing where all are alike."""
        causes = {point.cause for point in self.variation.points}
        if causes == {Cause.COMMON}:
            return y
        for cause, (shape, role, text) in _MARKS.items():
            if cause in causes:
                size = _SIZES.get(cause, _SIGNAL_SIZE)
                place = self.frame.from_x(10), self.frame.from_y(y + 8)
                self.frame.point(*place, role, shape, size=size)
                self.canvas.write(20, y + 13, text, "muted")
                y += _KEY_STEP
        return y + 4


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _known(value: Decimal | None) -> float:
    assert value is not None
    return float(value)
