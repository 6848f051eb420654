"""Results beside their targets."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from outturn.formats import number
from outturn.model import (
    Baseline,
    Basis,
    Claim,
    ClaimKind,
    ClaimOutcome,
    Indicator,
    Marker,
    Measure,
    Quantity,
    Result,
    ScorecardAssessment,
    Target,
    TargetKind,
)
from outturn.sentences.names import amount, facts

_TIMES = Decimal(5)
_SMALL = {
    Measure.COUNT: Decimal(20),
    Measure.PROPORTION: Decimal(10),
    Measure.DAYS: Decimal(10),
}
"""As in checks/outliers.py, whose rule and this claim find the same figures."""
_LEVELS = (
    TargetKind.AT_MOST,
    TargetKind.AT_LEAST,
    TargetKind.BETWEEN,
    TargetKind.MAINTAIN,
    TargetKind.FIGURE,
)


def far_from_target(whole: ScorecardAssessment) -> Iterator[Claim]:
    """Results many times what their target comes to or starts from."""
    for assessment in whole.indicators:
        indicator = assessment.indicator
        for result in indicator.results:
            level = _left_behind(indicator, result)
            if level is not None:
                yield _far(indicator, result, level)


def _left_behind(indicator: Indicator, result: Result) -> Decimal | None:
    """The lowest level promised for a result's period, where the result is many times that."""
    value = result.value
    small = _SMALL.get(facts(indicator, result.breakdown).measure, Decimal(0))
    if value is None or value < small or result.quantity is not Quantity.LEVEL:
        return None
    if result.basis is Basis.PROJECTION or Marker.LOW_RELIABILITY in result.markers:
        return None
    levels = [
        level
        for target in indicator.targets
        if (target.area, target.breakdown) == (result.area, result.breakdown)
        and target.period.contains(result.period)
        and (level := _level(indicator, target)) is not None
        and level > 0
    ]
    lowest = min(levels, default=None)
    return lowest if lowest is not None and value > _TIMES * lowest else None


def _level(indicator: Indicator, target: Target) -> Decimal | None:
    """What a target comes to, else what it starts from."""
    if target.stated is not None:
        return target.stated
    if target.kind in _LEVELS and (bound := target.upper or target.value) is not None:
        return bound
    start = _start(indicator, target)
    return start.value if start else None


def _start(indicator: Indicator, target: Target) -> Baseline | None:
    of = target.area, target.breakdown, target.baseline
    found = (b for b in indicator.baselines if (b.area, b.breakdown, b.label) == of)
    return next(found, None)


def _far(indicator: Indicator, result: Result, level: Decimal) -> Claim:
    assert result.value is not None
    stated = amount(indicator, result)
    times = number(result.value / level, 0 if result.value >= 10 * level else 1)
    promised = number(level)
    return Claim(
        kind=ClaimKind.FAR_FROM_TARGET,
        outcome=ClaimOutcome.DISAGREES,
        quote=stated,
        stated=stated,
        recomputed=promised,
        note=f"{stated} is {times} times what the target comes to or starts from, {promised}.",
        table="results",
        line=result.line,
        indicator=indicator.id,
        period=result.period,
    )
