"""What the figures are, for one text to be held against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from outturn.model import (
    Accumulation,
    Baseline,
    BaselineStatus,
    Basis,
    Breakdown,
    IndicatorAssessment,
    Measure,
    Polarity,
    Quantity,
    Result,
    Statistic,
    Target,
    TargetKind,
    TargetStatus,
    Verdict,
)
from outturn.period import Period

_STATED = (TargetKind.AT_MOST, TargetKind.AT_LEAST, TargetKind.MAINTAIN, TargetKind.FIGURE)


@dataclass(frozen=True)
class Known:
    """The figures of one indicator, and the period that a text about it is for.

    ``results`` are completed: what can be summed or subtracted is there. Without any, a text is
    checked by its own numbers alone.
    """

    period: Period | None = None
    title: str = ""
    measure: Measure | None = None
    unit: str = ""
    polarity: Polarity = Polarity.NONE
    accumulation: Accumulation = Accumulation.NONE
    area: str = ""
    headline: str = ""
    breakdowns: tuple[Breakdown, ...] = ()
    results: tuple[Result, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    targets: tuple[Target, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    @classmethod
    def of(cls, assessment: IndicatorAssessment, period: Period | None) -> Known:
        """What is known about an indicator, for a text written for ``period``."""
        indicator = assessment.indicator
        return cls(
            period=period,
            title=indicator.title,
            measure=indicator.measure,
            unit=indicator.unit,
            polarity=indicator.polarity,
            accumulation=indicator.accumulation,
            area=indicator.area,
            headline=indicator.headline,
            breakdowns=indicator.breakdowns,
            results=assessment.results,
            baselines=indicator.baselines,
            targets=indicator.targets,
            verdicts=assessment.verdicts,
        )

    @property
    def sums(self) -> bool:
        return self.accumulation is Accumulation.SUM

    @property
    def is_percentage(self) -> bool:
        return self.measure is Measure.PROPORTION

    def levels(self, period: Period, breakdown: str = "") -> Iterator[tuple[Basis, Decimal]]:
        """Each basis in which the figure for ``period`` is known, with that figure."""
        for result in self.results:
            if (
                result.period.end == period.end
                and result.breakdown == breakdown
                and not result.area
                and result.quantity is Quantity.LEVEL
                and result.basis is not Basis.PROJECTION
                and result.value is not None
                and self._same(result, period)
            ):
                yield result.basis, result.value

    def _same(self, result: Result, period: Period) -> bool:
        if result.period == period:
            return True
        # The year and the year to date at its end are one fact.
        whole = result.basis is Basis.YEAR_TO_DATE and result.period.ends_year
        return whole and period.is_year and result.period.end == period.end

    def level(self, period: Period, basis: Basis, breakdown: str = "") -> Decimal | None:
        """The figure for ``period`` in one basis."""
        found = dict(self.levels(period, breakdown))
        if basis is Basis.YEAR_TO_DATE and basis not in found:
            if period.ends_year:
                return next((v for _, v in self.levels(period.year, breakdown)), None)
            if self.sums and period.to_date().days == period.days:
                return found.get(Basis.PERIOD)
        return found.get(basis)

    def own(self, breakdown: str = "") -> dict[Basis, Decimal]:
        """The figures for the text's own period, by basis."""
        return dict(self.levels(self.period, breakdown)) if self.period is not None else {}

    def last_year(self, basis: Basis, breakdown: str = "") -> Decimal | None:
        """The figure a year before the text's own, in the same basis."""
        if self.period is None:
            return None
        before = self.period.same_period_last_year()
        found = self.level(before, basis, breakdown)
        if found is None and basis is Basis.YEAR_TO_DATE and before.ends_year:
            found = self._total_of(before.year, breakdown)
        if found is None and basis is Basis.PERIOD and before.is_year:
            found = self._total_of(before, breakdown)
        return found

    def _total_of(self, year: Period, breakdown: str) -> Decimal | None:
        """A year's figure, where it is known only as the baseline."""
        for baseline in self.baselines:
            if (
                baseline.period == year
                and baseline.breakdown == breakdown
                and not baseline.area
                and baseline.statistic is not Statistic.YEARLY_AVERAGE
                and baseline.status is BaselineStatus.CONFIRMED
            ):
                return baseline.value
        return None

    def last_period(self, basis: Basis, breakdown: str = "") -> Decimal | None:
        """The figure of the period just before, in the same basis."""
        if self.period is None or basis is Basis.YEAR_TO_DATE:
            return None
        return self.level(self.period.previous(), basis, breakdown)

    def baseline_values(self, breakdown: str = "") -> tuple[Decimal, ...]:
        """Every confirmed baseline of a breakdown."""
        found = (
            b.value
            for b in self.baselines
            if b.breakdown == breakdown and not b.area and b.status is BaselineStatus.CONFIRMED
        )
        return tuple(dict.fromkeys(v for v in found if v is not None))

    def yearly_baseline(self, breakdown: str = "") -> bool:
        """True where the baselines cover a year, so that only a year compares with them."""
        return any(
            b.breakdown == breakdown
            and (
                b.statistic is Statistic.YEARLY_AVERAGE
                or (b.period is not None and (b.period.months or 0) >= 12)
            )
            for b in self.baselines
        )

    def covers_year(self, basis: Basis) -> bool:
        """True where a figure of that basis for the text's period is a whole year's."""
        if self.period is None:
            return True
        return self.period.is_year or (self.period.ends_year and basis is Basis.YEAR_TO_DATE)

    def target_values(self, breakdown: str = "") -> tuple[Decimal, ...]:
        """What meets the target in force over the text's period: T, and a year's T shared out."""
        return tuple(dict.fromkeys(v for v, _ in self._targets(breakdown)))

    def _targets(self, breakdown: str) -> Iterator[tuple[Decimal, Target]]:
        for target in self.targets:
            if target.breakdown != breakdown or target.area or not self._in_force(target):
                continue
            if target.stated is not None:
                yield target.stated, target
            elif target.kind in _STATED and target.value is not None:
                yield target.value, target
        for verdict in self.verdicts:
            if (verdict.breakdown, verdict.area) != (breakdown, "") or verdict.target is None:
                continue
            if verdict.period == self.period:
                for value in (verdict.target_value, verdict.year_target, verdict.exact_target):
                    if value is not None:
                        yield value, verdict.target

    def _in_force(self, target: Target) -> bool:
        confirmed = target.status is TargetStatus.CONFIRMED
        return confirmed and (self.period is None or target.period.contains(self.period))

    def goal(self, breakdown: str = "") -> tuple[Decimal, TargetKind] | None:
        """The one target a figure can be held against as it stands: at least or at most."""
        found = {
            (target.value, target.kind)
            for _, target in self._targets(breakdown)
            if target.kind in (TargetKind.AT_LEAST, TargetKind.AT_MOST)
            or (target.kind is TargetKind.MAINTAIN and target.value is not None)
        }
        if len(found) != 1:
            return None
        value, kind = found.pop()
        if value is None:
            return None
        if kind is not TargetKind.MAINTAIN:
            return value, kind
        sides = {Polarity.HIGHER: TargetKind.AT_LEAST, Polarity.LOWER: TargetKind.AT_MOST}
        side = sides.get(self.polarity)
        return (value, side) if side is not None else None

    def shared_out(self) -> bool:
        """True where the target is a year's and the text's period is only part of one."""
        if not self.sums or self.period is None:
            return False
        return any(
            target.period != self.period and target.period.end != self.period.end
            for target in self.targets
            if self._in_force(target)
        )

    def named_breakdowns(self) -> Iterator[tuple[str, str]]:
        """Each name that a text may call a breakdown by, longest first, with its id."""
        names = {(n.lower(), b.id) for b in self.breakdowns for n in (b.title, b.id) if n}
        yield from sorted(names, key=lambda pair: (-len(pair[0]), pair))
