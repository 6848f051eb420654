"""What a chart's title and subtitle say: what it shows, not what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from outturn.formats import difference, figure, joined, percent
from outturn.model import (
    Basis,
    Breakdown,
    Comparator,
    Direction,
    IndicatorAssessment,
    Measure,
    Quantity,
    Rating,
    Result,
    Scorecard,
    Series,
    VerdictStatus,
)
from outturn.sentences.lede import headline
from outturn.sentences.names import amount, covering, facts
from outturn.sentences.words import RATINGS, VERDICTS

Drawn = Collection[tuple[str, str, Basis]]
"""The series that a chart shows, by breakdown, area and basis."""


def shown_of(assessment: IndicatorAssessment, drawn: Drawn) -> list[Series]:
    """The series that a chart draws; all of them where it says nothing."""
    every = assessment.series
    return [s for s in every if not drawn or (s.breakdown, s.area, s.basis) in drawn]


def chart_title(assessment: IndicatorAssessment, drawn: Drawn = ()) -> str:
    """ "Up 52.4% on 2014/15, to 1,628"; without a comparator, the figures themselves."""
    direction = assessment.direction
    moved = direction.change is not None and direction.value is not None
    if not moved or direction.comparator is Comparator.PUBLISHED_CHANGE:
        return _range(assessment, drawn) or headline(assessment)
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


MOST_TOLD = 2
"""How many parts a title tells one by one before it gives only their range."""


def _range(assessment: IndicatorAssessment, drawn: Drawn) -> str:
    """ "From 55% to 100% across 7 groups": several parts of one measure; "" for fewer."""
    indicator = assessment.indicator
    shown: dict[str, Result] = {}
    # A part's own figure stands before its year to date.
    every = shown_of(assessment, drawn)
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


def changes_title(assessment: IndicatorAssessment) -> str:
    """What a chart of published changes shows: "Up 10% against 2010/11"."""
    changes = [
        r
        for r in assessment.indicator.results
        if r.quantity is not Quantity.LEVEL and r.value is not None
    ]
    text = amount(assessment.indicator, max(changes, key=lambda r: r.period))
    return f"{text[0].upper()}{text[1:]}"


def changes_subtitle(assessment: IndicatorAssessment, scorecard: Scorecard) -> str:
    """What published changes measure: "Change in offences, per cent, Haringey"."""
    indicator = assessment.indicator
    quantities = {r.quantity for r in indicator.results if r.quantity is not Quantity.LEVEL}
    of = f"Change in {indicator.unit}" if indicator.unit not in ("", "%") else "Change"
    how = "per cent" if quantities == {Quantity.CHANGE_PERCENT} else ""
    place = indicator.area or scorecard.publisher.place
    return ", ".join(part for part in (of, how, place) if part)


def ratings_title(assessment: IndicatorAssessment) -> str:
    """What a strip of ratings shows: "Rated on track in Q1 and off track in Q2"."""
    by_rating: dict[Rating, list[str]] = {}
    for update in assessment.indicator.updates:
        if update.rating is not None:
            by_rating.setdefault(update.rating, []).append(update.period.short)
    told = [f"{RATINGS[rating]} in {joined(when)}" for rating, when in by_rating.items()]
    text = joined(told)
    return f"{text[0].upper()}{text[1:]}" if text.startswith("not") else f"Rated {text}"


def chart_subtitle(assessment: IndicatorAssessment, scorecard: Scorecard, drawn: Drawn = ()) -> str:
    """What it measures, where and when: "Offences, Stockton-on-Tees, 2015/16"."""
    indicator = assessment.indicator
    shown = shown_of(assessment, drawn)
    units = {_unit(facts(indicator, s.breakdown)) for s in shown} or {indicator.unit}
    unit = units.pop() if len(units) == 1 else ""
    periods = [r.period for s in shown for r in s.points]
    place = indicator.area or scorecard.publisher.place
    first = min(periods).year.text if periods else scorecard.period.text
    last = max(periods).year.text if periods else scorecard.period.text
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
