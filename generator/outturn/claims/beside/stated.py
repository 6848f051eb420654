"""Targets printed as a number, beside what their words come to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from outturn.formats import difference, figure, number
from outturn.model import (
    Accumulation,
    Baseline,
    BaselineStatus,
    Claim,
    ClaimKind,
    ClaimOutcome,
    Indicator,
    Measure,
    ScorecardAssessment,
    Statistic,
    Target,
    TargetKind,
    TargetPer,
)
from outturn.sentences.names import facts

_HUNDRED = Decimal(100)
_YEAR = 12


@dataclass(frozen=True)
class _Change:
    """A target's words: a change (percent, or points) of a starting figure."""

    indicator: Indicator
    target: Target
    measure: Measure
    start: Baseline
    begin: Decimal
    by: Decimal
    printed: Decimal

    @property
    def comes_to(self) -> Decimal:
        return self.of(self.begin)

    def of(self, begin: Decimal) -> Decimal:
        """T = baseline × (1 + p ÷ 100), or baseline + p where the change is in points."""
        if self.target.kind is TargetKind.CHANGE_POINTS:
            return begin + self.by
        return begin * (1 + self.by / _HUNDRED)

    def figure(self, value: Decimal) -> str:
        return figure(value, self.measure)

    @property
    def sum(self) -> str:
        """The sum in words: "690 less 10% is 621"."""
        word = "less" if self.by < 0 else "plus"
        size = f"{number(abs(self.by))}%"
        if self.target.kind is TargetKind.CHANGE_POINTS:
            size = difference(self.by, self.measure)
        return f"{self.figure(self.begin)} {word} {size} is {self.figure(self.comes_to)}"


def stated_targets(whole: ScorecardAssessment) -> Iterator[Claim]:
    """Each number printed as the target of a change, beside what the change comes to."""
    for assessment in whole.indicators:
        for target in assessment.indicator.targets:
            change = _change(assessment.indicator, target)
            if change is not None:
                outcome, note = _judged(change)
                yield _claim(change, outcome, note)


def _change(indicator: Indicator, target: Target) -> _Change | None:
    if target.kind not in (TargetKind.CHANGE_PERCENT, TargetKind.CHANGE_POINTS):
        return None
    of = target.area, target.breakdown, target.baseline
    for start in indicator.baselines:
        confirmed = start.status is BaselineStatus.CONFIRMED and start.value is not None
        if confirmed and (start.area, start.breakdown, start.label) == of:
            if target.value is None or target.stated is None:
                return None
            measure = facts(indicator, target.breakdown).measure
            assert start.value is not None
            return _Change(
                indicator, target, measure, start, start.value, target.value, target.stated
            )
    return None


def _judged(change: _Change) -> tuple[ClaimOutcome, str]:
    exact, printed = change.comes_to, change.printed
    if exact == printed:
        return ClaimOutcome.AGREES, f"{change.sum}."
    shown = change.figure(printed)
    if printed == _stricter(exact, change):
        kind = "whole number" if printed == printed.to_integral_value() else "figure"
        return ClaimOutcome.AGREES, f"{change.sum}; {shown} is the next {kind} that meets it."
    if _rounds(exact, printed) or _of_rounded_start(change):
        return ClaimOutcome.AGREES, f"{change.sum}; the document prints it rounded, as {shown}."
    window, length = _window(change.target), _length(change.start)
    if change.indicator.accumulation is Accumulation.SUM and window != length:
        if window and length and _rounds(exact * window / length, printed):
            return (
                ClaimOutcome.AGREES,
                f"{change.sum} over {length} months, so {shown} over {window}.",
            )
        note = (
            f"{change.sum}; the document prints {shown}, which may be for another length of time."
        )
        return ClaimOutcome.CANNOT_CHECK, note
    in_points = change.measure is Measure.PROPORTION and _rounds(change.begin + change.by, printed)
    if in_points:
        note = f"{change.sum}; {shown} is that change in percentage points."
        return ClaimOutcome.CANNOT_CHECK, note
    return ClaimOutcome.DISAGREES, f"{change.sum}; the document prints {shown}."


def _stricter(exact: Decimal, change: _Change) -> Decimal:
    """The nearest number with the printed one's decimals that meets the target."""
    way = ROUND_FLOOR if change.by < 0 else ROUND_CEILING
    return exact.quantize(_step(change.printed), rounding=way)


def _rounds(exact: Decimal, printed: Decimal) -> bool:
    """Whether ``printed`` is ``exact`` rounded or cut to its decimals, or rounded to its last
    noughts: 2,900 for 2,898.3."""
    step, coarse = _step(printed), _step(printed.normalize())
    nearest = (exact / coarse).to_integral_value(rounding=ROUND_HALF_UP) * coarse
    return printed in (
        exact.quantize(step, rounding=ROUND_HALF_UP),
        exact.quantize(step, rounding=ROUND_DOWN),
    ) or (coarse > 1 and printed == nearest)


def _of_rounded_start(change: _Change) -> bool:
    """Whether a starting figure that is itself rounded could give the printed target."""
    if change.measure is Measure.COUNT:
        return False
    half = _step(change.begin) / 2
    low, high = sorted((change.of(change.begin - half), change.of(change.begin + half)))
    margin = _step(change.printed) / 2
    return low - margin <= change.printed <= high + margin


def _step(value: Decimal) -> Decimal:
    """The unit of a number's last digit: 1 for 12, 0.1 for 12.5."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _window(target: Target) -> int | None:
    """The months a target is for; a longer one is per year unless it says otherwise."""
    months = target.period.months
    return min(months, _YEAR) if months and target.per is not TargetPer.WHOLE_PERIOD else months


def _length(start: Baseline) -> int | None:
    """The months a starting figure is for; None where the document does not say."""
    if start.statistic is Statistic.YEARLY_AVERAGE:
        return _YEAR
    if start.statistic is Statistic.TOTAL and start.period is not None:
        return start.period.months
    return None


def _claim(change: _Change, outcome: ClaimOutcome, note: str) -> Claim:
    return Claim(
        kind=ClaimKind.STATED_TARGET,
        outcome=outcome,
        quote=change.target.as_published or change.figure(change.printed),
        stated=change.figure(change.printed),
        recomputed=change.figure(change.comes_to),
        note=note,
        table="targets",
        line=change.target.line,
        indicator=change.indicator.id,
        period=change.target.period,
    )
