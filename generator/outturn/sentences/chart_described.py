"""What a chart's text alternative says: what it shows, figure by figure."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from outturn.formats import difference, figure, number, percent, signed
from outturn.model import (
    Indicator,
    IndicatorAssessment,
    Quantity,
    Result,
    Series,
    TargetKind,
    Verdict,
)
from outturn.period import Kind, Period
from outturn.sentences.chart_text import Drawn, changes_of, in_points, shown_of
from outturn.sentences.names import facts, published_change, title, when
from outturn.sentences.words import RATINGS, VERDICTS

MOST_POINTS = 8
"""How many points a text alternative reads out before it gives only first, last and extremes."""


def chart_description(
    assessment: IndicatorAssessment, drawn: Drawn = (), periods: Collection[Period] = ()
) -> str:
    """The text alternative: each series' figures, or its first, last, lowest and highest, and how
    the latest stands to its target."""
    shown = shown_of(assessment, drawn, periods)
    told = [_series(assessment, series) for series in shown if series.points]
    verdict = assessment.verdict
    if told and verdict.judged and verdict.margin is not None:
        against = distance(assessment.indicator, verdict)
        told.append(f"Against the target: {VERDICTS[verdict.status].lower()}, {against}.")
    return " ".join(told)


def ratings_description(assessment: IndicatorAssessment) -> str:
    """What a strip of ratings shows: "2015/16 Q1 on track, 2015/16 Q2 no rating"."""
    latest = {update.period: update for update in assessment.indicator.updates}
    told = [
        f"{named(period)} {RATINGS[update.rating] if update.rating else 'no rating'}"
        for period, update in sorted(latest.items())
    ]
    return f"{title(assessment.indicator)}: {', '.join(told)}."


def changes_description(assessment: IndicatorAssessment) -> str:
    """What a chart of published changes shows, one by one, with what was promised."""
    indicator = assessment.indicator
    told = []
    for result in changes_of(indicator):
        part = facts(indicator, result.breakdown).title
        place = ", ".join(word for word in (part, result.area) if word) or title(indicator)
        goal = promised_change(assessment, result)
        target = f"; the target is {signed(percent(goal), goal)}" if goal is not None else ""
        told.append(f"{place}, {when(result)}: {published_change(result)}{target}.")
    return " ".join(told)


def promised_change(assessment: IndicatorAssessment, result: Result) -> Decimal | None:
    """The change that was promised, where the published change itself is what is judged."""
    for verdict in assessment.verdicts:
        target = verdict.target
        if verdict.result == result and target and target.kind is TargetKind.CHANGE_PERCENT:
            return target.value
    return None


def named(period: Period) -> str:
    """A period in a list of figures: "2015/16 Q1", "February 2012"."""
    return period.label if period.kind in (Kind.MONTH, Kind.SPAN) else period.text


def _series(assessment: IndicatorAssessment, series: Series) -> str:
    known = facts(assessment.indicator, series.breakdown)
    decimals = assessment.indicator.decimals

    def shown(result: Result) -> str:
        if result.value is None:
            return "no figure"
        return figure(result.value, known.measure, decimals)

    def told(result: Result) -> str:
        return f"{shown(result)} in {named(result.period)}"

    place = ", ".join(part for part in (known.title, series.area) if part)
    of = place or title(assessment.indicator)
    basis = "" if series.basis == "period" else f" ({series.basis.replace('_', ' ')})"
    if len(series.points) <= MOST_POINTS:
        every = ", ".join(f"{named(r.period)} {shown(r)}" for r in series.points)
        return f"{of}{basis}: {every}."
    valued = [r for r in series.points if r.value is not None]
    if not valued:
        return f"{of}{basis}: no figures."
    low = min(valued, key=lambda r: r.value or 0)
    high = max(valued, key=lambda r: r.value or 0)
    return (
        f"{of}{basis}: from {told(valued[0])} to {told(valued[-1])}; "
        f"lowest {told(low)}, highest {told(high)}."
    )


def distance(indicator: Indicator, verdict: Verdict) -> str:
    """How far a judged value is from its target: "52.4% worse", "23 points better", "at the
    target"."""
    margin = verdict.margin or Decimal(0)
    if margin == 0:
        return "at the target"
    side = "worse" if margin > 0 else "better"
    known = facts(indicator, verdict.breakdown)
    target = verdict.target_value
    if is_change(verdict) and not target:
        return f"{percent(abs(margin))} {side}"
    if in_points(indicator, verdict):
        size = number(abs(margin), 1).removesuffix(".0")
        return f"{size} {'point' if size == '1' else 'points'} {side}"
    if not target:
        return f"{difference(margin, known.measure, indicator.decimals)} {side}"
    return f"{percent(abs(margin / target * 100))} {side}"


def is_change(verdict: Verdict) -> bool:
    """True where what is judged is a published change in per cent, not a level."""
    return verdict.result is not None and verdict.result.quantity is Quantity.CHANGE_PERCENT


def overview_description(assessments: list[IndicatorAssessment]) -> str:
    """The overview's text alternative: each indicator's verdict, and how far it is from its
    target."""
    return f"{'; '.join(_standing(assessment) for assessment in assessments)}."


def _standing(assessment: IndicatorAssessment) -> str:
    indicator, verdict = assessment.indicator, assessment.verdict
    word = VERDICTS[verdict.status].lower()
    far = f", {distance(indicator, verdict)}" if verdict.judged else ""
    return f"{indicator.number or title(indicator)} {word}{far}"
