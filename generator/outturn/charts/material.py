"""What an indicator has to show: its comparable results, chosen and named for a chart."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from outturn.charts.canvas import Canvas
from outturn.charts.slots import broken, comparable, length
from outturn.charts.spec import Extents
from outturn.formats import figure
from outturn.model import (
    AnnotationKind,
    Basis,
    Breakdown,
    BreakdownKind,
    Indicator,
    IndicatorAssessment,
    Measure,
    Polarity,
    Quantity,
    Result,
    Scorecard,
    Series,
    TargetKind,
    Verdict,
)
from outturn.period import Period
from outturn.sentences.names import facts

Followed = tuple[Scorecard, IndicatorAssessment]
"""An indicator of an earlier scorecard, which one of a later scorecard follows."""
Name = tuple[str, str]
"""A breakdown and an area."""


@dataclass(frozen=True)
class Material:
    """An indicator's assessment, seen from the chart.

    ``earlier`` are those that it follows, one after the other, latest first; ``shared`` is how far
    its scales have to run, by what they count, because those of charts beside it do.
    """

    assessment: IndicatorAssessment
    scorecard: Scorecard
    earlier: tuple[Followed, ...] = ()
    shared: Extents = field(default_factory=dict)

    @property
    def indicator(self) -> Indicator:
        return self.assessment.indicator

    @property
    def key(self) -> str:
        return f"{self.scorecard.path}/{self.indicator.id}"

    def canvas(self) -> Canvas:
        """An empty chart."""
        return Canvas(self.shared)

    def counted(self, period: Period, *, to_date: bool = False) -> str:
        """What a scale counts: figures of one measure and unit, for periods of one length; "" where
        the document names no unit."""
        if not self.facts.unit and not self.is_share:
            return ""
        kind, size = length(period)
        parts = (self.facts.measure, self.facts.unit, kind, size, "to date" if to_date else "")
        return "|".join(map(str, parts))

    @cached_property
    def series(self) -> list[Series]:
        """The series with a figure, projections apart."""
        return [
            s
            for s in self.assessment.series
            if s.basis is not Basis.PROJECTION and any(r.value is not None for r in s.points)
        ]

    @cached_property
    def lead(self) -> Name:
        """The breakdown and area that the chart is about."""
        names = [(s.breakdown, s.area) for s in self.series]
        verdict = self.assessment.verdict
        wanted = [
            (self.indicator.headline, verdict.area),
            (verdict.breakdown, verdict.area),
            (self.indicator.headline, ""),
            ("", ""),
        ]
        return next((name for name in wanted if name in names), names[0] if names else ("", ""))

    @cached_property
    def facts(self) -> Breakdown:
        """Unit, measure and polarity of what the chart is about."""
        return facts(self.indicator, self.lead[0])

    def show(self, value: float | Decimal) -> str:
        """A figure as charts write it: "1,628", "52.4%", "£176.28"."""
        exact = value if isinstance(value, Decimal) else Decimal(repr(value))
        return figure(exact, self.facts.measure, self.indicator.decimals)

    @property
    def is_share(self) -> bool:
        return self.facts.measure is Measure.PROPORTION

    def alike(self) -> list[Name]:
        """The lead, then every other breakdown and area counted in the same way."""
        names = dict.fromkeys((s.breakdown, s.area) for s in self.series)
        others = [n for n in names if n != self.lead and self._is_alike(n[0])]
        return [self.lead, *others]

    def _is_alike(self, breakdown: str) -> bool:
        known = facts(self.indicator, breakdown)
        return (known.measure, known.unit) == (self.facts.measure, self.facts.unit)

    def results(self, name: Name, bases: set[Basis]) -> list[Result]:
        """Results of one length, oldest first, with those that are missing and say why."""
        held = [
            r
            for s in self.series
            if (s.breakdown, s.area) == name and s.basis in bases
            for r in s.points
        ]
        breakdown, area = name
        absent = [
            r
            for r in self.indicator.results
            if r.value is None
            and r.numerator is None
            and r.quantity is Quantity.LEVEL
            and r.basis in bases
            and r.area == area
            and r.breakdown in ("", breakdown)
        ]
        noted = self.indicator.annotations
        days = [a.date for a in noted if a.kind is AnnotationKind.BREAK]
        return broken(comparable([*held, *absent]), days)

    def name(self, name: Name) -> str:
        """What a breakdown and area are called beside others."""
        breakdown, area = name
        title = facts(self.indicator, breakdown).title
        if breakdown and area:
            return f"{title}, {area}"
        return title or area or self._whole()

    def _whole(self) -> str:
        """What the figure without breakdown or area is called: the place, beside other areas."""
        if any(result.area for result in self.indicator.results):
            return self.indicator.area or self.scorecard.publisher.place
        related = any(b.kind is BreakdownKind.RELATED for b in self.indicator.breakdowns)
        return "The measure itself" if related else "Overall"

    def verdicts(self, name: Name) -> list[Verdict]:
        """The verdicts in each period that have a level to reach, oldest first."""
        return [
            v
            for v in self.assessment.verdicts
            if (v.breakdown, v.area) == name and v.target_value is not None and v.period
        ]

    def current(self, name: Name) -> Verdict | None:
        """The current verdict, where it has a level to reach."""
        for verdict in (*self.assessment.current, self.assessment.verdict):
            if (verdict.breakdown, verdict.area) == name and verdict.target_value is not None:
                return verdict
        return None

    def aim(self, verdict: Verdict) -> tuple[str, str]:
        """The level to reach, in two short lines: ("Target", "90%"), ("Aim: under", "1,068")."""
        level = verdict.year_target if verdict.year_target is not None else verdict.target_value
        assert level is not None
        text = self.show(level)
        if verdict.strict:
            lower = self._polarity(verdict) is Polarity.LOWER
            return ("Aim: under" if lower else "Aim: over", text)
        if verdict.target_upper is not None:
            return ("Target", f"{text} to {self.show(verdict.target_upper)}")
        return ("Target", f"{text}{self._bound(verdict)}")

    def _polarity(self, verdict: Verdict) -> Polarity:
        return facts(self.indicator, verdict.breakdown).polarity

    def _bound(self, verdict: Verdict) -> str:
        kind = verdict.target.kind if verdict.target else None
        polarity = self._polarity(verdict)
        if kind is TargetKind.AT_LEAST or (kind and polarity is Polarity.HIGHER):
            return " or more"
        if kind is TargetKind.AT_MOST or (kind and polarity is Polarity.LOWER):
            return " or fewer" if self.facts.measure is Measure.COUNT else " or less"
        return ""
