"""What is said of an indicator where no figure of its level is published."""

from __future__ import annotations

from outturn.formats import joined
from outturn.model import Basis, IndicatorAssessment, Measure, Quantity, Rating, Update
from outturn.sentences.names import amount, facts, when
from outturn.sentences.words import RATINGS, REASONS


def without_level(assessment: IndicatorAssessment) -> list[str]:
    """Its newest change, else the publisher's ratings, else why there is nothing: sentences."""
    return _only_changes(assessment) or _only_ratings(assessment) or [_nothing(assessment)]


def _only_changes(assessment: IndicatorAssessment) -> list[str]:
    """ "From April to September 2011: down 16% against the baseline."."""
    changes = [
        r
        for r in assessment.indicator.results
        if r.quantity is not Quantity.LEVEL and r.value is not None
    ]
    if not changes:
        return []
    # What is only expected never stands in for what was observed.
    newest = max(changes, key=lambda r: (r.basis is not Basis.PROJECTION, r.period))
    start, part = when(newest), facts(assessment.indicator, newest.breakdown).title
    text = " ".join(filter(None, (part, amount(assessment.indicator, newest))))
    told = "Only the change is published, not the figures behind it."
    return [f"{start[0].upper()}{start[1:]}: {text}.", told, *_ratings(assessment)]


def _only_ratings(assessment: IndicatorAssessment) -> list[str]:
    rated = _ratings(assessment)
    return ["No figure is published.", *rated] if rated else []


def _ratings(assessment: IndicatorAssessment) -> list[str]:
    """ "The publisher rated it on track in April to June 2011 (Q1) and ..."; ratings that are all
    the same are named once."""
    rated = [u for u in assessment.indicator.updates if u.rating not in (None, Rating.NOT_RATED)]
    if not rated:
        return []
    told = [_rated(u) for u in rated]
    if len({u.rating for u in rated}) == 1:
        told[1:] = [u.period.label for u in rated[1:]]
    return [f"The publisher rated it {joined(told)}."]


def _rated(update: Update) -> str:
    assert update.rating is not None
    return f"{RATINGS[update.rating]} in {update.period.label}"


def _nothing(assessment: IndicatorAssessment) -> str:
    indicator = assessment.indicator
    if indicator.measure is Measure.NARRATIVE:
        return "Reported in words, without figures."
    if indicator.reason:
        return f"No figure is published: {REASONS[indicator.reason]}."
    absent = [r for r in indicator.results if r.reason]
    if absent:
        last = max(absent, key=lambda r: r.period)
        assert last.reason is not None
        return f"No figure for {last.period.label}: {REASONS[last.reason]}."
    return "No figure is published."
