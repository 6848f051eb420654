"""How far the indicators of an objective are from their targets, for those who explore them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from outturn.charts.interactive.figure import Drawn, Figure, Plot
from outturn.formats import difference, percent, quantity
from outturn.model import (
    IndicatorAssessment,
    Measure,
    Quantity,
    Verdict,
)
from outturn.sentences.names import facts, name
from outturn.sentences.words import NOT_JUDGED, VERDICTS
from outturn.theme import SHAPES

_A_WHOLE_TARGET = Decimal(100)
_AXIS = "← worse than the target, better →"


def distances(assessments: Sequence[IndicatorAssessment]) -> Plot:
    """A row for each indicator: those that are judged by how far they are from their targets, in
    per cent of them, then the others with the reason."""
    ordered = sorted(assessments, key=lambda a: not a.verdict.judged)
    made = tuple(_judged(a) if a.verdict.judged else _not_judged(a) for a in ordered)
    return Plot(made, Drawn.ROWS, Measure.PROPORTION, axis=_AXIS)


def _judged(assessment: IndicatorAssessment) -> Figure:
    verdict = assessment.verdict
    return Figure(
        series=name(assessment.indicator),
        value=_distance(verdict),
        shown=f"{VERDICTS[verdict.status]}, {_said(assessment)}",
        when=verdict.period.label if verdict.period else "",
        period=verdict.period,
        unit="percentage points from the target" if _in_points(verdict) else "% of the target",
        note=_held(assessment),
        role=verdict.status,
        shape=SHAPES[verdict.status],
    )


def _not_judged(assessment: IndicatorAssessment) -> Figure:
    reason = assessment.verdict.reason
    why = f": {NOT_JUDGED[reason]}" if reason else ""
    return Figure(name(assessment.indicator), None, f"{VERDICTS[assessment.verdict.status]}{why}")


def _in_points(verdict: Verdict) -> bool:
    """True where what is judged is a published change in per cent, not a level."""
    return verdict.result is not None and verdict.result.quantity is Quantity.CHANGE_PERCENT


def _distance(verdict: Verdict) -> Decimal:
    """How far on the right side of the target, in per cent of it; below 0, on the wrong side.

    A whole target stands for any distance from a target of 0, of which no share can be taken.
    """
    ahead = -(verdict.margin or Decimal(0))
    target = verdict.target_value or Decimal(0)
    if _in_points(verdict):
        return ahead
    if target == 0:
        return ahead.compare(Decimal(0)) * _A_WHOLE_TARGET
    return ahead / abs(target) * 100


def _said(assessment: IndicatorAssessment) -> str:
    """ "560 worse than the target (52.4%)"."""
    verdict = assessment.verdict
    margin = verdict.margin or Decimal(0)
    if margin == 0:
        return "at the target"
    known = facts(assessment.indicator, verdict.breakdown)
    side = "worse" if margin > 0 else "better"
    measure = Measure.PROPORTION if _in_points(verdict) else known.measure
    size = difference(margin, measure, assessment.indicator.decimals)
    target = verdict.target_value
    share = ""
    if target and measure is not Measure.PROPORTION:
        share = f" ({percent(abs(margin / target * 100))})"
    return f"{size} {side} than the target{share}"


def _held(assessment: IndicatorAssessment) -> str:
    """What was held against what: "1,628 offences against 1,068 offences"."""
    verdict = assessment.verdict
    if verdict.value is None or verdict.target_value is None or _in_points(verdict):
        return ""
    known = facts(assessment.indicator, verdict.breakdown)
    decimals = assessment.indicator.decimals
    value, target = (
        quantity(v, known.unit, known.measure, decimals)
        for v in (verdict.value, verdict.target_value)
    )
    return f"The figure is {value}, the level to reach {target}"
