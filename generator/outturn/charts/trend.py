"""Which figures a sparkline shows: those of the one series that says how an indicator went."""

from __future__ import annotations

from outturn.charts.material import Material
from outturn.charts.slots import run
from outturn.charts.sparkline import sparkline
from outturn.model import Basis, IndicatorAssessment, Scorecard


def trend(assessment: IndicatorAssessment, scorecard: Scorecard) -> str:
    """The sparkline of an indicator with its last figure; "" where several series speak for it,
    no two figures can be joined, or the latest figure is for a period of another length."""
    counted = assessment.verdict.breakdown
    if counted and counted != assessment.indicator.headline:
        return ""
    material = Material(assessment, scorecard)
    own = [s for s in material.series if (s.breakdown, s.area) == (counted, "")]
    alone = [s for s in own if s.basis is not Basis.YEAR_TO_DATE]
    chosen = next(iter(alone or own), None)
    if chosen is None:
        return ""
    slots = run(material.results((counted, ""), {chosen.basis}))
    drawn = [slot.result for slot in slots if slot.result and slot.result.value is not None]
    known = [r.value for r in drawn if r.value is not None]
    newest = max(r.period.end for s in own for r in s.points if r.value is not None)
    if drawn[-1].period.end < newest:
        return ""
    return sparkline(
        [slot.value for slot in slots],
        material.show(known[-1]),
        frozenset(i for i, slot in enumerate(slots) if slot.breaks),
    )
