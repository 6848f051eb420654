"""An objective at a glance: how far each of its indicators is from its target."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from outturn.charts.canvas import Canvas, Panel
from outturn.charts.place import clamp
from outturn.charts.spec import ChartSpec, Form
from outturn.model import (
    Indicator,
    IndicatorAssessment,
    NotJudged,
    Objective,
    Scorecard,
    Verdict,
)
from outturn.sentences import chart_described
from outturn.sentences.names import title
from outturn.sentences.words import VERDICTS
from outturn.theme import LINE_HEIGHT, OPEN_SHAPES, SHAPES, WIDTH, shorten, text_width, wrap

_EDGE = 4
_HEAD = 24
_ROW = 48
_BAR = 16
_FOOT = 20
# Where scales end, in per cent of the target. The first is so wide that a small distance looks
# small; the last is where bars are cut: one far outlier must not flatten the others.
_REACHES = (25.0, 50.0, 100.0)
_FURTHEST = _REACHES[-1]
_ASIDE = 28
"""What a shape and the space around it take, between the line and the words."""

_WHY = {
    NotJudged.NO_TARGET: "no target",
    NotJudged.TARGET_TO_BE_SET: "target to be set",
    NotJudged.DRAFT_TARGET: "draft target",
    NotJudged.TARGET_NOT_LOCAL: "target not local",
    NotJudged.OTHER_QUANTITY: "another kind of target",
    NotJudged.BASELINE_UNCONFIRMED: "no confirmed baseline",
    NotJudged.NO_RESULT: "no result",
    NotJudged.YEAR_TO_DATE_INCOMPLETE: "year to date incomplete",
    NotJudged.YEAR_NOT_OVER: "year not over",
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
    furthest = max(abs(_distance(a.verdict)) for a in judged)
    reach = next((reach for reach in _REACHES if reach >= furthest), _FURTHEST)
    labels = [_label(a.indicator) for a in judged]
    tops = list(accumulate((_row(label) for label in labels), initial=float(_HEAD)))
    height = tops[-1] + _FOOT
    middle = _middle(judged)
    half = min(middle, WIDTH - middle) - 2 * _EDGE
    panel = canvas.add(Panel(middle - half, middle + half, 0, height, (-reach, reach), (height, 0)))
    canvas.write(middle - 8, 14, "← worse", "muted", align="right")
    canvas.write(middle + 8, 14, "better than target →", "muted")
    _scale(canvas, panel, tops[-1])
    for label, assessment, top in zip(labels, judged, tops, strict=False):
        canvas.write(_EDGE, top + 14, label, clear=True)
        _judged(canvas, panel, assessment, top + (len(label) - 1) * LINE_HEIGHT, reach)
    for i, assessment in enumerate(others):
        _not_judged(canvas, panel, assessment, height + 18 + i * (LINE_HEIGHT + 5))
    full = height + len(others) * (LINE_HEIGHT + 5) + (8 if others else 0)
    key = f"{scorecard.path}/objectives/{objective.id}"
    return canvas.spec(key, Form.OVERVIEW, full)


def _scale(canvas: Canvas, panel: Panel, bottom: float) -> None:
    """A line at the target and at each end, named below."""
    low, high = panel.xs
    for value, name in ((low, f"{high:g}%"), (0.0, "target"), (high, f"{high:g}%")):
        if value:
            panel.rule((value, value), (_HEAD, bottom), "grid", kind="grid")
        half = text_width(name) / 2
        x = clamp(panel.x(value), half + 1, WIDTH - half - 1)
        canvas.write(x, bottom + 14, name, "muted", align="center")


def _distance(verdict: Verdict) -> float:
    """How far the value is on the right side of the target, in per cent of it (below 0: on the
    wrong side). From a target of 0 no share can be taken: a whole one stands for any distance."""
    margin = -(verdict.margin or Decimal(0))
    if chart_described.is_change(verdict):
        return float(margin)
    target = verdict.target_value or Decimal(0)
    if target == 0:
        return float(margin.compare(Decimal(0))) * _FURTHEST
    return float(margin / abs(target) * 100)


def _words(assessment: IndicatorAssessment) -> str:
    said = chart_described.distance(assessment.indicator, assessment.verdict)
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
    """The bar below the last line of a label, which begins at ``top``."""
    verdict, status = assessment.verdict, assessment.verdict.status
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
        canvas.write(line - 24, middle + 4.5, words, align="right", clear=True)
        mark = line - 14
    else:
        canvas.write(line + 24, middle + 4.5, words, clear=True)
        mark = line + 14
    panel.point(panel.from_x(mark), middle, status, shape, open_=open_, size=80)


def _cut(panel: Panel, end: float, middle: float, status: str) -> None:
    """An arrow head where a bar is cut short."""
    shape = "triangle-right" if end > 0 else "triangle-left"
    x = panel.x(end) + (2 if end > 0 else -2)
    panel.point(panel.from_x(x), middle, status, shape)


def _label(indicator: Indicator) -> list[str]:
    """The indicator's name in one line or two, cut where even two can't hold it."""
    text = f"{indicator.number} {title(indicator)}".strip().replace("\\*", "")
    room = WIDTH - 2 * _EDGE
    first, *rest = wrap(text, room)
    return [first, shorten(" ".join(rest), room)] if rest else [first]


def _row(label: list[str]) -> float:
    return _ROW + (len(label) - 1) * LINE_HEIGHT


def _not_judged(canvas: Canvas, panel: Panel, assessment: IndicatorAssessment, y: float) -> None:
    reason = assessment.verdict.reason
    why = f"Not judged: {_WHY[reason]}" if reason else "Not judged"
    panel.point(panel.from_x(_EDGE + 5), y - 4, "not_judged", SHAPES["not_judged"], open_=True)
    room = WIDTH - 2 * _EDGE - 18 - text_width(f"  {why}")
    name = assessment.indicator.number or title(assessment.indicator).replace("\\*", "")
    canvas.write(_EDGE + 16, y, f"{shorten(name, room)}  {why}", "muted")
