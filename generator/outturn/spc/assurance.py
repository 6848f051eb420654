"""What usual variation says about reaching the target."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from outturn.model import (
    Accumulation,
    Assurance,
    Basis,
    Indicator,
    Phase,
    Polarity,
    Quantity,
    Target,
    TargetKind,
    Verdict,
)
from outturn.period import Period


def level_verdict(
    indicator: Indicator, name: tuple[str, str], period: Period, verdicts: Iterable[Verdict]
) -> Verdict | None:
    """The verdict of ``period`` whose target is a level for that period alone; None for a yearly
    sum, whose target is one for the year."""
    if indicator.accumulation is Accumulation.SUM:
        return None
    for verdict in verdicts:
        result = verdict.result
        if (
            result is not None
            and (verdict.breakdown, verdict.area) == name
            and (result.period, result.basis, result.quantity)
            == (period, Basis.PERIOD, Quantity.LEVEL)
            and verdict.target_value is not None
            and verdict.judged
        ):
            return verdict
    return None


def assurance_of(phase: Phase, verdict: Verdict, polarity: Polarity) -> Assurance | None:
    """Consistently met where all between the limits meets the target, consistently missed where
    nothing does, else hit and miss (NHS England, Making Data Count); None where the target has
    no side, or the phase no limits."""
    low, high, target = phase.lower, phase.upper, verdict.target
    if low is None or high is None or target is None or verdict.target_value is None:
        return None
    level = verdict.target_value
    if target.kind is TargetKind.BETWEEN and verdict.target_upper is not None:
        return _between(low, high, level, verdict.target_upper)
    lower_is_better = _lower_is_better(target, polarity)
    if lower_is_better is None:
        return None
    best, worst = (low, high) if lower_is_better else (-high, -low)
    aim = level if lower_is_better else -level
    if worst < aim or (worst == aim and not verdict.strict):
        return Assurance.CONSISTENTLY_MET
    if best > aim or (best == aim and verdict.strict):
        return Assurance.CONSISTENTLY_MISSED
    return Assurance.HIT_AND_MISS


def _between(low: Decimal, high: Decimal, least: Decimal, most: Decimal) -> Assurance:
    if least <= low and high <= most:
        return Assurance.CONSISTENTLY_MET
    if high < least or low > most:
        return Assurance.CONSISTENTLY_MISSED
    return Assurance.HIT_AND_MISS


def _lower_is_better(target: Target, polarity: Polarity) -> bool | None:
    changes = target.kind in (TargetKind.CHANGE_PERCENT, TargetKind.CHANGE_POINTS)
    if changes and target.value:
        return target.value < 0
    if target.kind in (TargetKind.AT_MOST, TargetKind.AT_LEAST):
        return target.kind is TargetKind.AT_MOST
    sides = {Polarity.LOWER: True, Polarity.HIGHER: False}
    return sides.get(polarity)
