"""The one sentence or two that say it all about an indicator."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from outturn.formats import day, difference, figure, joined, number, percent, plural
from outturn.model import (
    Basis,
    Breakdown,
    Comparator,
    Direction,
    Indicator,
    IndicatorAssessment,
    IndicatorStatus,
    Marker,
    Measure,
    Quantity,
    Result,
    Scorecard,
    ScorecardStatus,
    Series,
    Target,
)
from outturn.sentences.aims import aim, outcome
from outturn.sentences.names import amount, covering, facts, when
from outturn.sentences.unmeasured import without_level
from outturn.sentences.words import MARKERS, REASONS

MOST_NAMED = 4
"""How many breakdowns a sentence names before it only counts them."""


@dataclass(frozen=True)
class Lede:
    """What an indicator's page says first: plain text, and the verdict that ends it."""

    text: str
    outcome: str

    @property
    def plain(self) -> str:
        return f"{self.text} {self.outcome}"


def lede(assessment: IndicatorAssessment, scorecard: Scorecard) -> Lede:
    """The figures, how they compare, what the aim was, and the verdict."""
    indicator = assessment.indicator
    parts = [opening(assessment), _past(assessment, scorecard), aim_of(assessment, scorecard)]
    if indicator.status is IndicatorStatus.UNDER_DEVELOPMENT and not assessment.latest:
        parts = [_not_yet(indicator, scorecard)]
    return Lede(" ".join(part for part in parts if part), outcome(assessment))


def _past(assessment: IndicatorAssessment, scorecard: Scorecard) -> str:
    """Why the verdict is not that of the latest figure, where it lies beyond the scorecard."""
    latest, judged = assessment.latest, assessment.verdict.period
    if latest is None or judged is None or latest.period.start <= scorecard.period.end:
        return ""
    return (
        f"{latest.period.label} is after this scorecard’s own period, so the verdict is that of "
        f"{judged.label}."
    )


def aim_of(assessment: IndicatorAssessment, scorecard: Scorecard) -> str:
    """What the indicator's target asks for, in the tense the scorecard speaks in."""
    target = assessment.verdict.target or current_target(assessment.indicator, scorecard)
    past = target is not None and is_past(target, scorecard)
    start = assessment.verdict.baseline
    several = len([v for v in assessment.current if v.baseline is not None]) > 1
    told = start is None or several or start.value == assessment.direction.comparator_value
    return aim(assessment.indicator, target, past=past, start=None if told else start)


def is_past(target: Target, scorecard: Scorecard) -> bool:
    """True where the target's period was over when the scorecard spoke, or it speaks no more."""
    if scorecard.status is ScorecardStatus.CLOSED:
        return True
    return scorecard.as_at is not None and target.period.end <= scorecard.as_at


def current_target(indicator: Indicator, scorecard: Scorecard) -> Target | None:
    """The first target for the scorecard's own period, whatever its status."""
    for target in indicator.targets:
        if target.period.end >= scorecard.period.end:
            return target
    return None


def _not_yet(indicator: Indicator, scorecard: Scorecard) -> str:
    """ "On 30 June 2011 this indicator was still under development: ..."."""
    start = "This"
    if scorecard.as_at is not None:
        start = f"On {day(scorecard.as_at)} this"
    if indicator.reason:
        return f"{start} indicator was still under development: {REASONS[indicator.reason]}."
    return f"{start} indicator was still under development, and nothing is measured yet."


def opening(assessment: IndicatorAssessment) -> str:
    """The latest figures in words, with what they compare to."""
    return " ".join(_sentences(assessment))


def headline(assessment: IndicatorAssessment) -> str:
    """The first sentence of the opening, as a title."""
    return _sentences(assessment)[0].removesuffix(".")


def _sentences(assessment: IndicatorAssessment) -> list[str]:
    if main := _main_series(assessment):
        latest = _latest_words(assessment.indicator, main)
        compared = compare(assessment.indicator, assessment.direction) or _as_published(assessment)
        return [f"{latest}{', ' + compared if compared else ''}."]
    if several := _several(assessment):
        return [several]
    return without_level(assessment)


def _main_series(assessment: IndicatorAssessment) -> list[Series]:
    """The series of the breakdown the indicator counts under, the period's own first."""
    indicator = assessment.indicator
    breakdown = assessment.verdict.breakdown
    valued = [s for s in assessment.series if not s.area and _has_value(s)]
    found = [s for s in valued if s.breakdown == breakdown]
    alone = len({s.breakdown for s in valued}) == 1
    if breakdown and not alone and breakdown != indicator.headline:
        return []
    return found if breakdown or found else []


def _latest_words(indicator: Indicator, series: list[Series]) -> str:
    """ "489 offences in January to March 2016 (Q4); 1,628 in 2015/16"."""
    by_basis = {s.basis: _last(s) for s in series}
    to_date = by_basis.get(Basis.YEAR_TO_DATE)
    alone = by_basis.get(Basis.PERIOD)
    if to_date and alone and alone.period.end == to_date.period.end and not alone.period.is_year:
        first = f"{_told(indicator, alone)} {when(alone)}"
        return f"{first}; {_told(indicator, to_date, unit=False)} {when(to_date)}"
    # What is only expected never stands in for what was observed.
    newest = max(by_basis.values(), key=lambda r: (r.basis is not Basis.PROJECTION, r.period))
    return f"{_told(indicator, newest)} {when(newest)}"


_DOUBTS = (Marker.PROVISIONAL, Marker.ESTIMATED, Marker.LOW_RELIABILITY)


def _told(indicator: Indicator, result: Result, *, unit: bool = True) -> str:
    """A figure, and what makes it less than certain: "1,045 incidents (low reliability)"."""
    text = amount(indicator, result, unit=unit)
    doubts = [MARKERS[m] for m in _DOUBTS if m in result.markers]
    return f"{text} ({joined(doubts)})" if doubts else text


def _has_value(series: Series) -> bool:
    return any(r.value is not None for r in series.points)


def _last(series: Series) -> Result:
    """The latest point with a value; a forecast only where nothing is observed."""
    valued = [r for r in series.points if r.value is not None]
    observed = [r for r in valued if Marker.FORECAST not in r.markers]
    return (observed or valued)[-1]


def compare(indicator: Indicator, direction: Direction) -> str:
    """ "560 more (52.4%) than the 1,068 of 2014/15"; "" where there is no comparator."""
    return " ".join(compared(indicator, direction) or ())


def compared(indicator: Indicator, direction: Direction) -> tuple[str, str] | None:
    """The size of a change and what it is against: "560 more (52.4%)" and "than the 1,068 of
    2014/15". None where there is no comparator."""
    if direction.change is None or direction.comparator_value is None:
        return None
    known = facts(indicator, direction.breakdown)
    place = _comparator_place(direction)
    if direction.change == 0:
        return "the same", f"as {place.removeprefix('of ')}"
    size = difference(direction.change, known.measure, indicator.decimals)
    word = _more(direction.change, known)
    share = _share(direction, known)
    start = figure(direction.comparator_value, known.measure, indicator.decimals)
    return f"{size} {word}{share}", f"than the {start} {place}"


def _as_published(assessment: IndicatorAssessment) -> str:
    """ "up 10% against 2010/11 as published"."""
    change = published(assessment)
    return f"{amount(assessment.indicator, change)} as published" if change else ""


def published(assessment: IndicatorAssessment) -> Result | None:
    """The change the document prints, where the figure it starts from is not to be had."""
    direction = assessment.direction
    if direction.comparator is not Comparator.PUBLISHED_CHANGE:
        return None
    for result in assessment.indicator.results:
        if (
            result.quantity is Quantity.CHANGE_PERCENT
            and (result.breakdown, result.area) == (direction.breakdown, direction.area)
            and (result.period, result.against) == (direction.period, direction.against)
        ):
            return result
    return None


def _more(change: Decimal, known: Breakdown) -> str:
    if known.measure is Measure.COUNT:
        return "more" if change > 0 else "fewer"
    return "higher" if change > 0 else "lower"


def _share(direction: Direction, known: Breakdown) -> str:
    if known.measure is Measure.PROPORTION or direction.change_percent is None:
        return ""
    return f" ({percent(abs(direction.change_percent))})"


def _comparator_place(direction: Direction) -> str:
    if direction.comparator is Comparator.BASELINE:
        label = direction.comparator_label
        return f"of the baseline ({label})" if label else "of the baseline"
    period = direction.comparator_period
    if period is None:
        return f"of {direction.comparator_label}"
    basis = direction.basis or Basis.PERIOD
    if basis is Basis.YEAR_TO_DATE and period.ends_year:
        return f"of {period.year.label}"
    return covering(period, basis) if basis is not Basis.PERIOD else f"of {period.label}"


def _several(assessment: IndicatorAssessment) -> str:
    """Several breakdowns at their latest: "In April to June 2015 (Q1): Police 37 and ..."."""
    now, rest = _newest(assessment)
    if not now:
        return ""
    named = [_named(assessment.indicator, r) for r in now[:MOST_NAMED]]
    more = len(now) - len(named)
    others = f", and {plural(more, 'other figure')}" if more else ""
    start = when(now[0])
    earlier = ""
    if rest and not _something_later(assessment, now):
        earlier = " The other parts have only earlier figures."
    return f"{start[0].upper()}{start[1:]}: {joined(named)}{others}.{earlier}"


def _newest(assessment: IndicatorAssessment) -> tuple[list[Result], list[Result]]:
    """The newest figure of each breakdown: those of the newest period, and the others."""
    told = [s for s in assessment.series if not s.area and _has_value(s)]
    observed = [s for s in told if s.basis is not Basis.PROJECTION] or told
    # A figure of the period itself says more of each part than its year to date.
    observed.sort(key=lambda s: s.basis is not Basis.YEAR_TO_DATE)
    valued = {s.breakdown: _last(s) for s in observed}.values()
    newest = max((r.period for r in valued), default=None)
    now = [r for r in valued if r.period == newest]
    return now, [r for r in valued if r.period != newest]


def _something_later(assessment: IndicatorAssessment, now: list[Result]) -> bool:
    """True where a part that is not named has a change or a projection as new as what is."""
    named = {r.breakdown for r in now}
    others = (r for r in assessment.indicator.results if r.breakdown not in named and not r.area)
    return any(r.value is not None and r.period.end >= now[0].period.end for r in others)


def told_first(assessment: IndicatorAssessment) -> Result | None:
    """The figure that stands for an indicator: the one that is judged; where none is, the one the
    opening names first, else the latest."""
    verdict = assessment.verdict
    if not verdict.judged and not _main_series(assessment):
        now, _ = _newest(assessment)
        if now:
            return now[0]
    return verdict.result or assessment.latest


def _named(indicator: Indicator, result: Result) -> str:
    known = facts(indicator, result.breakdown)
    text = amount(indicator, result, unit=False)
    if result.numerator is not None and result.denominator is not None:
        text += f" ({number(result.numerator)} of {number(result.denominator)})"
    return f"{known.title or 'as a whole'} {text}"
