"""What is new, and what is announced, in words: for feeds and for the release calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from outturn.formats import day, joined, number, plural
from outturn.model import (
    Basis,
    Comparator,
    Direction,
    Gap,
    Indicator,
    IndicatorAssessment,
    Marker,
    Origin,
    Quantity,
    Result,
    Series,
    TargetChange,
    Travel,
    Verdict,
    VerdictStatus,
)
from outturn.period import Period
from outturn.sentences import gaps as gap_words
from outturn.sentences.aims import promise
from outturn.sentences.lede import opening
from outturn.sentences.names import amount, facts, when
from outturn.sentences.summaries import things
from outturn.sentences.words import MARKERS, VERDICTS

_BETTER = (VerdictStatus.ON_COURSE, VerdictStatus.MET)


def results_title(publisher: str, period: Period, indicators: int, *, ahead: bool) -> str:
    """ "An example: results for January to March 2016 (Q4), 12 indicators"; what was published
    ``ahead`` of its period's end is no result yet."""
    what = "figures ahead of time for" if ahead else "results for"
    return f"{publisher}: {what} {period.label}, {plural(indicators, 'indicator')}"


def revision_title(publisher: str, indicator: str) -> str:
    """ "An example: revised, 2.2 Fewer offences"."""
    return f"{publisher}: revised, {indicator}"


def target_title(publisher: str, indicator: str) -> str:
    """ "An example: target changed, 2.2 Fewer offences"."""
    return f"{publisher}: target changed, {indicator}"


def overdue_title(publisher: str, due: date, gaps: int) -> str:
    """ "An example: 4 things overdue since 25 May 2016", for what was due the day before."""
    return f"{publisher}: {plural(gaps, 'thing')} overdue since {day(due + timedelta(days=1))}"


def told(assessment: IndicatorAssessment, results: Sequence[Result]) -> str:
    """What an indicator's ``results`` for one period say, and the verdict on that period, if any.

    A comparison is told for the latest period alone: only that one has a direction of travel.
    """
    here = [r for r in results if not r.area]
    seen = _seen(assessment, here or results)
    in_words = seen.series or any(r.quantity is not Quantity.LEVEL for r in here)
    if not here or not in_words:
        return " ".join(_plainly(assessment.indicator, r) for r in results)
    return f"{opening(seen)} {_judged(seen)}".strip()


def _plainly(indicator: Indicator, result: Result) -> str:
    return f"{_part(indicator, result)}{_figure(indicator, result)} {when(result)}."


def _seen(assessment: IndicatorAssessment, results: Sequence[Result]) -> IndicatorAssessment:
    """The assessment as far as it speaks of ``results``, all for one period."""
    indicator, period = assessment.indicator, results[0].period
    own = {r.fact for r in results}
    parts = {(r.breakdown, r.area) for r in results}
    years = {(r.value, r.breakdown) for r in results if period.is_year}

    def speaks(point: Result) -> bool:
        ends = point.period.end == period.end
        same = point.period == period or (ends and point.basis is Basis.YEAR_TO_DATE)
        worked_out = point.origin in (Origin.SUMMED, Origin.SUBTRACTED)
        of_them = (point.breakdown, point.area) in parts
        # A whole year that is printed as such is its year to date in the series.
        year = ends and (point.value, point.breakdown) in years
        return point.fact in own or (of_them and (year or (worked_out and same)))

    kept = [replace(s, points=tuple(filter(speaks, s.points))) for s in assessment.series]
    series = tuple(s for s in kept if s.points)
    return replace(
        assessment,
        indicator=replace(indicator, results=tuple(results), updates=()),
        series=series,
        direction=_direction(assessment, series, period),
        verdicts=tuple(v for v in assessment.verdicts if _is_of(v, series)),
    )


def _direction(
    assessment: IndicatorAssessment, series: Sequence[Series], period: Period
) -> Direction:
    """The direction of travel where it is one of these figures; else one that says nothing."""
    own = assessment.direction
    published = own.comparator is Comparator.PUBLISHED_CHANGE and own.period == period
    compared = any(
        (s.breakdown, s.area, s.basis) == (own.breakdown, own.area, own.basis)
        and any((r.period, r.value) == (own.period, own.value) for r in s.points)
        for s in series
    )
    return own if published or compared else Direction(own.breakdown, Travel.UNKNOWN, own.area)


def _is_of(verdict: Verdict, series: Sequence[Series]) -> bool:
    """True for a verdict on one of the figures of ``series``."""
    return verdict.judged and any(
        (s.breakdown, s.area) == (verdict.breakdown, verdict.area)
        and any((r.period.end, r.value) == _valued(verdict) for r in s.points)
        for s in series
    )


def _valued(verdict: Verdict) -> tuple[date | None, object]:
    return verdict.period.end if verdict.period else None, verdict.value


def _judged(seen: IndicatorAssessment) -> str:
    """ "Missed.", "Missed: 2 of 4 met."; "" where nothing is judged."""
    found = _counting(seen)
    if not found:
        return ""
    worst = VERDICTS[max(found, key=_badness).status]
    if len(found) == 1:
        return f"{worst}."
    good = "met" if all(v.final for v in found) else "met or on course"
    return f"{worst}: {sum(v.status in _BETTER for v in found)} of {len(found)} {good}."


def _counting(seen: IndicatorAssessment) -> list[Verdict]:
    """The verdicts that an indicator counts by, the longest period's of each part: its headline's
    alone, where it has one."""
    headline = seen.indicator.headline
    own = [v for v in seen.verdicts if not headline or v.breakdown == headline]
    return list({(v.breakdown, v.area): v for v in own}.values())


def _badness(verdict: Verdict) -> int:
    return list(VerdictStatus).index(verdict.status)


def rank(assessment: IndicatorAssessment, results: Sequence[Result]) -> tuple[int, int]:
    """Where an indicator stands among others, worst first: by the verdict on the period (none
    comes between close and on course), then by whether it got worse.

    Without results it stands in between.
    """
    order = (VerdictStatus.MISSED, VerdictStatus.OFF_COURSE, VerdictStatus.CLOSE, None, *_BETTER)
    travels = (Travel.WORSENING, Travel.UNKNOWN, Travel.LITTLE_CHANGE, Travel.IMPROVING)
    if not results:
        return order.index(None), travels.index(Travel.UNKNOWN)
    seen = _seen(assessment, results)
    worst = max(map(_badness, _counting(seen)), default=None)
    status = None if worst is None else list(VerdictStatus)[worst]
    return order.index(status), travels.index(seen.direction.travel)


def since_revised(indicator: Indicator, result: Result) -> str:
    """A figure as first published that another has replaced since: "90 offences in April to June
    2023 (Q1), revised since."."""
    return f"{_part(indicator, result)}{_figure(indicator, result)} {when(result)}, revised since."


def revision(indicator: Indicator, older: Result, newer: Result) -> str:
    """ "90 offences in April to June 2023 (Q1) became 95 offences (revised). Late reports added.";
    "" where a reader would see no difference."""
    was, became = _marked(indicator, older), _marked(indicator, newer)
    if was == became:
        return ""
    note = f" {_ended(newer.note)}" if newer.note else ""
    return f"{_part(indicator, newer)}{was} {when(newer)} became {became}.{note}"


def _part(indicator: Indicator, result: Result) -> str:
    named = [p for p in (facts(indicator, result.breakdown).title, result.area) if p]
    return f"{', '.join(named)}: " if named else ""


def _marked(indicator: Indicator, result: Result) -> str:
    """A figure and what its markers say: "12 (provisional)"."""
    text = _figure(indicator, result)
    if not has_figure(result):
        return text
    markers = ", ".join(MARKERS[m] for m in Marker if m in result.markers)
    return f"{text} ({markers})" if markers else text


def has_figure(result: Result) -> bool:
    """True for a row that prints a value, or the n and d that give one."""
    return result.value is not None or None not in (result.numerator, result.denominator)


def _figure(indicator: Indicator, result: Result) -> str:
    n, d = result.numerator, result.denominator
    if result.value is None and n is not None and d is not None:
        return f"{number(n)} of {number(d)}"
    return amount(indicator, result)


def target_change(indicator: Indicator, change: TargetChange) -> str:
    """ "For 2015/16: the target was 621 or fewer; since 1 October 2015 it is 650 or fewer. Reason
    given: ..."."""
    before, after = change.before, change.after
    named = [p for p in (facts(indicator, after.breakdown).title, after.area) if p]
    place = ", ".join([*named, after.period.label])
    since = f"since {day(after.set_on)}" if after.set_on else "now"
    was, became = promise(indicator, before), promise(indicator, after)
    given = after.change_reason
    why = f"Reason given: {_ended(given)}" if given else "No reason is given."
    return f"For {place}: the target was {was}; {since} it is {became}. {why}"


def owed(gap: Gap) -> str:
    """ "No result for January to March 2016 (Q4). The source had not published it yet. Owed by:
    Public Health."."""
    who = f"Owed by: {_ended(gap.owner)}" if gap.owner else "Nobody is named as owing it."
    return f"{gap_words.what(gap)}. {gap_words.why(gap)} {who}"


def overdue(due: date) -> str:
    """What is true of everything due on that day."""
    return f"Due by {day(due)}, and not published here."


def _ended(text: str) -> str:
    """Text on one line that ends as a sentence does."""
    line = " ".join(text.split())
    return line if line.endswith((".", "!", "?", "…")) else f"{line}."


def awaited(nouns: Sequence[str], parts: Sequence[Sequence[str]]) -> str:
    """What is to come on a day, each noun with the parts it is for: "Result for January to March
    2016 (Q4): opiate and non-opiate; target for 2016/17"."""
    told = [
        f"{noun}: {joined(list(of))}" if of else noun for noun, of in zip(nouns, parts, strict=True)
    ]
    text = "; ".join(told)
    return f"{text[0].upper()}{text[1:]}"


def result_noun(period: Period | None, *, first: bool = True) -> str:
    """ "result for January to March 2016 (Q4)"; of no stated period, the first or the next."""
    if period is None:
        return "first result" if first else "next result"
    return f"result for {period.label}"


def baseline_noun(label: str) -> str:
    """ "baseline of 2014/15"; a label that only says "baseline" adds nothing."""
    return "baseline" if label == "baseline" else f"baseline of {label}"


def target_noun(period: Period | None) -> str:
    """ "target for 2016/17"."""
    return f"target for {period.label}" if period else "target"


START_NOUN = "start of an indicator that is under development"
UPDATE_NOUN = "next update of the whole scorecard"


def calendar_lede(coming: Sequence[date], overdue: int, scorecards: int, closed: int) -> str:
    """How many dates are announced, which is next, and how many have passed without what was due;
    why there are none, where every scorecard is closed.

    ``coming`` are the days of what is to come, earliest first.
    """
    late = f"{things(overdue)} overdue." if overdue else "Nothing is overdue."
    if coming:
        return f"{things(len(coming))} announced, the next for {day(coming[0])}. {late}"
    if not scorecards:
        return "No date is announced: this site holds no scorecard yet."
    if closed == scorecards:
        every = "The one scorecard here is" if closed == 1 else f"All {closed} scorecards here are"
        return f"No date is announced. {every} closed: no more results will be added."
    return f"No date is announced. {late}"
