"""An objective at a glance: how far each of its indicators is from its target."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from outturn.charts.canvas import Canvas, Panel
from outturn.charts.place import clamp
from outturn.charts.spec import ChartSpec, Form
from outturn.formats import difference, number, percent
from outturn.model import (
    Indicator,
    IndicatorAssessment,
    Measure,
    NotJudged,
    Objective,
    Quantity,
    Scorecard,
    Verdict,
)
from outturn.sentences.names import facts, title
from outturn.sentences.words import VERDICTS
from outturn.theme import LINE_HEIGHT, OPEN_SHAPES, SHAPES, WIDTH, shorten, text_width

_EDGE = 4
_HEAD = 24
_ROW = 48
_BAR = 16
# Bars end here, in per cent of the target: one far outlier must not flatten the others.
_FURTHEST = 100.0
_LEAST = 10.0
_ASIDE = 28
"""What a shape and the space around it take, between the line and the words."""

_WHY = {
    NotJudged.NO_TARGET: "no target",
    NotJudged.TARGET_TO_BE_SET: "target to be set",
    NotJudged.DRAFT_TARGET: "draft target",
    NotJudged.TARGET_NOT_LOCAL: "target not local",
    NotJudged.BASELINE_UNCONFIRMED: "no confirmed baseline",
    NotJudged.NO_RESULT: "no result",
    NotJudged.SIDE_NOT_STATED: "side not stated",
    NotJudged.MONITORED_ONLY: "monitored only",
    NotJudged.PROCESS_TARGET: "a way of working",
    NotJudged.LOW_RELIABILITY: "unreliable figures",
    NotJudged.LOST_IN_TRANSCRIPTION: "target lost",
}


def objective_overview(
    assessments: Sequence[IndicatorAssessment], scorecard: Scorecard, objective: Objective
) -> ChartSpec | None:
    """How far the indicators of one objective are from their targets, those that aren't judged by
    word; None where none is judged."""
    judged = [a for a in assessments if a.verdict.judged]
    if not judged:
        return None
    others = [a for a in assessments if not a.verdict.judged]
    canvas = Canvas()
    reaches = [abs(_distance(a.verdict)) for a in judged]
    reach = min(_FURTHEST, max(_LEAST, *reaches))
    height = _HEAD + _ROW * len(judged)
    middle = _middle(judged)
    half = min(middle, WIDTH - middle) - 2 * _EDGE
    panel = canvas.add(Panel(middle - half, middle + half, 0, height, (-reach, reach), (height, 0)))
    canvas.write(middle - 8, 14, "← worse", "muted", align="right")
    canvas.write(middle + 8, 14, "better than target →", "muted")
    for i, assessment in enumerate(judged):
        _judged(canvas, panel, assessment, _HEAD + i * _ROW, reach)
    for i, assessment in enumerate(others):
        _not_judged(canvas, panel, assessment, height + 18 + i * (LINE_HEIGHT + 5))
    full = height + len(others) * (LINE_HEIGHT + 5) + (8 if others else 0)
    key = f"{scorecard.path}/objectives/{objective.id}"
    return canvas.spec(key, Form.OVERVIEW, full)


def _distance(verdict: Verdict) -> float:
    """How far the value is on the right side of the target, in per cent of it (below 0: on the
    wrong side). From a target of 0 no share can be taken: a whole one stands for any distance."""
    margin = -(verdict.margin or Decimal(0))
    if _is_change(verdict):
        return float(margin)
    target = verdict.target_value or Decimal(0)
    if target == 0:
        return float(margin.compare(Decimal(0))) * _FURTHEST
    return float(margin / abs(target) * 100)


def _is_change(verdict: Verdict) -> bool:
    """True where what is judged is a published change in per cent, not a level."""
    return verdict.result is not None and verdict.result.quantity is Quantity.CHANGE_PERCENT


def _said(indicator: Indicator, verdict: Verdict) -> str:
    """ "52.4% worse", "23 points better", "at the target"."""
    margin = verdict.margin or Decimal(0)
    if margin == 0:
        return "at the target"
    side = "worse" if margin > 0 else "better"
    known = facts(indicator, verdict.breakdown)
    target = verdict.target_value
    if _is_change(verdict) and not target:
        return f"{percent(abs(margin))} {side}"
    if known.measure is Measure.PROPORTION or _is_change(verdict):
        size = number(abs(margin), 1).removesuffix(".0")
        return f"{size} {'point' if size == '1' else 'points'} {side}"
    if not target:
        return f"{difference(margin, known.measure, indicator.decimals)} {side}"
    return f"{percent(abs(margin / target * 100))} {side}"


def _words(assessment: IndicatorAssessment) -> str:
    said = _said(assessment.indicator, assessment.verdict)
    return f"{VERDICTS[assessment.verdict.status]}: {said}"


def _middle(judged: Sequence[IndicatorAssessment]) -> float:
    """Where the targets' line stands: in the middle, or aside to leave the words their room."""
    left = [text_width(_words(a)) for a in judged if _distance(a.verdict) > 0]
    right = [text_width(_words(a)) for a in judged if _distance(a.verdict) <= 0]
    return clamp(
        WIDTH / 2,
        max(left, default=0) + _ASIDE,
        WIDTH - _EDGE - max(right, default=0) - _ASIDE,
    )


def _judged(
    canvas: Canvas, panel: Panel, assessment: IndicatorAssessment, top: float, reach: float
) -> None:
    verdict, status = assessment.verdict, assessment.verdict.status
    canvas.write(_EDGE, top + 14, _label(assessment.indicator))
    distance = _distance(verdict)
    drawn = max(-reach, min(distance, reach))
    middle, line = top + 22 + _BAR / 2, panel.x(0)
    if drawn:
        panel.bar((0, drawn), (top + 22, top + 22 + _BAR), status)
    panel.rule((0, 0), (top + 19, top + 25 + _BAR), "target", width=2)
    if abs(distance) > reach:
        _cut(panel, drawn, middle, status)
    words = _words(assessment)
    shape, open_ = SHAPES[status], status in OPEN_SHAPES
    # The words stand on the side that the bar leaves free.
    if drawn > 0:
        canvas.write(line - 24, middle + 4.5, words, align="right")
        mark = line - 14
    else:
        canvas.write(line + 24, middle + 4.5, words)
        mark = line + 14
    panel.point(panel.from_x(mark), middle, status, shape, open_=open_, size=80)


def _cut(panel: Panel, end: float, middle: float, status: str) -> None:
    """An arrow head where a bar is cut short."""
    shape = "triangle-right" if end > 0 else "triangle-left"
    x = panel.x(end) + (2 if end > 0 else -2)
    panel.point(panel.from_x(x), middle, status, shape)


def _label(indicator: Indicator) -> str:
    text = f"{indicator.number} {title(indicator)}".strip().replace("\\*", "")
    return shorten(text, (WIDTH - 2 * _EDGE) * 1.04)


def _not_judged(canvas: Canvas, panel: Panel, assessment: IndicatorAssessment, y: float) -> None:
    reason = assessment.verdict.reason
    why = f"Not judged: {_WHY[reason]}" if reason else "Not judged"
    panel.point(panel.from_x(_EDGE + 5), y - 4, "not_judged", SHAPES["not_judged"], open_=True)
    room = WIDTH - 2 * _EDGE - 18 - text_width(f"  {why}")
    name = assessment.indicator.number or title(assessment.indicator).replace("\\*", "")
    canvas.write(_EDGE + 16, y, f"{shorten(name, room)}  {why}", "muted")
