"""What a chart's title and subtitle say: what it shows, not what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from outturn.formats import difference, figure, joined, percent, plural, signed
from outturn.model import (
    Basis,
    Breakdown,
    Comparator,
    Direction,
    Indicator,
    IndicatorAssessment,
    Measure,
    Quantity,
    Rating,
    Result,
    Scorecard,
    Series,
    Travel,
    Verdict,
    VerdictStatus,
)
from outturn.period import Period
from outturn.sentences.lede import headline
from outturn.sentences.names import covering, facts, published_change, when
from outturn.sentences.words import RATINGS, VERDICTS

Drawn = Collection[tuple[str, str, Basis]]
"""The series that a chart shows, by breakdown, area and basis."""


def shown_of(
    assessment: IndicatorAssessment, drawn: Drawn, periods: Collection[Period] = ()
) -> list[Series]:
    """The series that a chart draws, with their figures for ``periods``; all that there are where
    it says nothing."""
    every = assessment.series
    shown = [s for s in every if not drawn or (s.breakdown, s.area, s.basis) in drawn]
    if not periods:
        return shown
    return [replace(s, points=tuple(r for r in s.points if r.period in periods)) for s in shown]


def chart_title(
    assessment: IndicatorAssessment, drawn: Drawn = (), periods: Collection[Period] = ()
) -> str:
    """ "Up 52.4% on 2014/15, to 1,628"; without a comparator, the figures themselves. Nothing is
    named that the chart does not draw."""
    direction = assessment.direction
    shown = shown_of(assessment, drawn, periods)
    moved = direction.change is not None and _holds(shown, direction)
    if not moved or direction.comparator is Comparator.PUBLISHED_CHANGE:
        return _range(assessment.indicator, shown) or _figures(assessment, shown)
    assert direction.change is not None
    assert direction.value is not None
    known = facts(assessment.indicator, direction.breakdown)
    decimals = assessment.indicator.decimals
    value = figure(direction.value, known.measure, decimals)
    place = _place(direction)
    part = f"{known.title}: " if known.title else ""
    if direction.change == 0:
        return (
            f"{part}unchanged on {place}, at {value}"
            if part
            else f"Unchanged on {place}, at {value}"
        )
    way = "Up" if direction.change > 0 else "Down"
    way = f"{part}{way.lower()}" if part else way
    by_share = known.measure is not Measure.PROPORTION and direction.change_percent is not None
    size = (
        percent(abs(direction.change_percent))
        if by_share and direction.change_percent is not None
        else difference(direction.change, known.measure, decimals)
    )
    return f"{way} {size} on {place}, to {value}"


def _holds(shown: list[Series], direction: Direction) -> bool:
    """Whether the figure that moved is among those drawn."""
    return direction.value is not None and any(
        s.breakdown == direction.breakdown
        and any(r.period == direction.period and r.value == direction.value for r in s.points)
        for s in shown
    )


def _figures(assessment: IndicatorAssessment, shown: list[Series]) -> str:
    """The latest figures drawn, as a sentence."""
    direction = assessment.direction
    if direction.value is not None and not _holds(shown, direction):
        direction = Direction(direction.breakdown, Travel.UNKNOWN)
    return headline(replace(assessment, series=tuple(shown), direction=direction))


MOST_TOLD = 2
"""How many parts a title tells one by one before it gives only their range."""


def _range(indicator: Indicator, every: list[Series]) -> str:
    """ "From 55% to 100% across 7 groups": several parts of one measure; "" for fewer."""
    shown: dict[str, Result] = {}
    # A part's own figure stands before its year to date.
    for series in sorted(every, key=lambda s: s.basis is not Basis.YEAR_TO_DATE):
        for point in series.points:
            if point.value is not None and not series.area and series.breakdown:
                shown[series.breakdown] = point
    known = [facts(indicator, b) for b in shown]
    if len(shown) <= MOST_TOLD or len({(k.measure, k.unit) for k in known}) > 1:
        return ""
    values = [r.value for r in shown.values() if r.value is not None]
    ends = min(values), max(values)
    low, high = (figure(end, known[0].measure, indicator.decimals) for end in ends)
    return f"From {low} to {high} across {len(shown)} groups, at their latest"


def _place(direction: Direction) -> str:
    """What a title compares with: "2014/15", "the year to March 2015"."""
    period = direction.comparator_period
    if direction.basis is Basis.ROLLING_YEAR and period is not None:
        return covering(period, direction.basis).removeprefix("in ")
    return direction.comparator_label or "the comparator"


def changes_of(indicator: Indicator) -> list[Result]:
    """The changes in per cent that a chart of them shows: the latest of each part, area and
    comparator."""
    found = {
        (r.breakdown, r.area, r.against): r
        for r in indicator.results
        if r.quantity is Quantity.CHANGE_PERCENT and r.value is not None
    }
    return list(found.values())


def changes_title(assessment: IndicatorAssessment) -> str:
    """What a chart of published changes shows: "Up 10% against 2010/11"; of several parts without
    a whole "From −62.6% to −45.3% in April to June 2015 (Q1), as published; 3 forecasts"."""
    changes = changes_of(assessment.indicator)
    observed = [r for r in changes if r.basis is not Basis.PROJECTION]
    forecasts = len(changes) - len(observed)
    told = observed or changes
    whole = [r for r in told if not r.breakdown and not r.area]
    newest = max(whole or told, key=lambda r: r.period)
    if whole or len({(r.breakdown, r.area) for r in told}) == 1:
        text = _one_change(assessment.indicator, newest)
    else:
        text = f"{_changes_range(told)}, as published"
    if not observed:
        return f"{text}: {'forecast' if forecasts == 1 else 'forecasts'}"
    return f"{text}; {plural(forecasts, 'forecast')}" if forecasts else text


def _one_change(indicator: Indicator, result: Result) -> str:
    """ "Up 10% against 2010/11", "Part A: down 3% in 2015/16"; the time where what it is against
    doesn't tell of it."""
    text = published_change(result)
    if " against " not in text:
        text = f"{text} {when(result)}"
    part = facts(indicator, result.breakdown).title
    named = ", ".join(word for word in (part, result.area) if word)
    return f"{named}: {text}" if named else f"{text[0].upper()}{text[1:]}"


def _changes_range(changes: list[Result]) -> str:
    values = [r.value for r in changes if r.value is not None]
    low, high = (signed(percent(value), value) for value in (min(values), max(values)))
    span = f"From {low} to {high}" if low != high else f"{low} for {len(values)} groups"
    periods = {when(r) for r in changes}
    return f"{span} {periods.pop()}" if len(periods) == 1 else span


def changes_subtitle(assessment: IndicatorAssessment, scorecard: Scorecard) -> str:
    """What published changes measure: "Change in offences, per cent, Haringey"."""
    indicator = assessment.indicator
    of = f"Change in {indicator.unit}" if indicator.unit not in ("", "%") else "Change"
    place = indicator.area or scorecard.publisher.place
    return ", ".join(part for part in (of, "per cent", place) if part)


def ratings_title(assessment: IndicatorAssessment) -> str:
    """What a strip of ratings shows: "Rated on track in Q1 and off track in Q2"."""
    by_rating: dict[Rating, list[str]] = {}
    for update in assessment.indicator.updates:
        if update.rating is not None:
            by_rating.setdefault(update.rating, []).append(update.period.short)
    told = [f"{RATINGS[rating]} in {joined(when)}" for rating, when in by_rating.items()]
    text = joined(told)
    return f"{text[0].upper()}{text[1:]}" if text.startswith("not") else f"Rated {text}"


def chart_subtitle(
    assessment: IndicatorAssessment,
    scorecard: Scorecard,
    drawn: Drawn = (),
    periods: Collection[Period] = (),
) -> str:
    """What it measures, where and when: "Offences, Stockton-on-Tees, 2015/16"."""
    indicator = assessment.indicator
    shown = shown_of(assessment, drawn, periods)
    units = {_unit(facts(indicator, s.breakdown)) for s in shown} or {indicator.unit}
    unit = units.pop() if len(units) == 1 else ""
    known = [r.period for s in shown for r in s.points] or [scorecard.period]
    place = indicator.area or scorecard.publisher.place
    first, last = min(known).year.text, max(known).year.text
    span = first if first == last else f"{first} to {last}"
    words = [word for word in (unit, place, span) if word]
    text = ", ".join(words)
    return f"{text[:1].upper()}{text[1:]}"


def _unit(known: Breakdown) -> str:
    return "per cent" if known.measure is Measure.PROPORTION else known.unit


def overview_title(assessments: list[IndicatorAssessment]) -> str:
    """What the overview chart of an objective shows: "1 of 3 judged indicators missed or off
    course". Some of them are judged, or there is no such chart."""
    statuses = Counter(a.verdict.status for a in assessments)
    missed = statuses[VerdictStatus.MISSED] + statuses[VerdictStatus.OFF_COURSE]
    good = statuses[VerdictStatus.MET] + statuses[VerdictStatus.ON_COURSE]
    judged = [a.verdict.status for a in assessments if a.verdict.judged]
    if len(judged) == 1:
        return f"The one judged indicator: {VERDICTS[judged[0]].lower()}"
    told = "missed or off course" if missed else "on the right side of the target"
    return f"{missed or good or 'None'} of {len(judged)} judged indicators {told}"


def in_points(indicator: Indicator, verdict: Verdict) -> bool:
    """True where a distance is told in percentage points: of shares and of published changes."""
    result = verdict.result
    if result is not None and result.quantity is Quantity.CHANGE_PERCENT:
        return bool(verdict.target_value)
    return facts(indicator, verdict.breakdown).measure is Measure.PROPORTION


def overview_subtitle(assessments: list[IndicatorAssessment], scorecard: Scorecard) -> str:
    """What the overview's bars measure, and that its words tell of percentages in points."""
    told = (
        f"How far each result is from its target, as a share of the target, {scorecard.period.text}"
    )
    points = any(a.verdict.judged and in_points(a.indicator, a.verdict) for a in assessments)
    return f"{told}. Of percentages, the words give it in points." if points else told


def same_scale(others: list[str]) -> str:
    """What a subtitle adds where charts beside each other share a scale: "Same scale as 2.1 and
    2.2."; "" without others."""
    return f"Same scale as {_named(others)}." if others else ""


def own_scale(others: list[str]) -> str:
    """What a subtitle adds where a chart's figures are too small for the scale of the others; ""
    without any."""
    text = f"Not on the scale of {_named(others)}: these figures are far smaller."
    return text if others else ""


_MOST_NAMED = 3


def _named(others: list[str]) -> str:
    """Other charts on a page by their numbers; by how many they are, where that would be long."""
    titled = any(name.startswith("“") for name in others)
    if len(others) > (1 if titled else _MOST_NAMED):
        return f"{len(others)} other charts here"
    return joined(others)
