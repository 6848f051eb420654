"""How an indicator's verdict was reached: for an auditor with a calculator, and an officer."""

from __future__ import annotations

from collections.abc import Iterator

from outturn.model import (
    Accumulation,
    Breakdown,
    Indicator,
    IndicatorAssessment,
    IndicatorStatus,
    Measure,
    Polarity,
    ScorecardAssessment,
    Update,
)
from outturn.package import Package
from outturn.reporting import evidence, movement, reasoning
from outturn.reporting.places import SPACE, at, heading, line, plain, quoted, sentence
from outturn.reporting.text import Line, Part
from outturn.reporting.words import flat
from outturn.sentences import gaps
from outturn.sentences.claims import OUTCOMES
from outturn.sentences.lede import lede
from outturn.sentences.names import facts, name, objective_name
from outturn.sentences.words import INDICATOR_STATUSES, RATINGS, REASONS


def explained(
    assessment: IndicatorAssessment, whole: ScorecardAssessment, one: Package
) -> Iterator[Line]:
    """Everything a verdict rests on and every step to it, in the order one would redo it.

    ``one`` is the package that ``whole`` was assembled from: it knows the files' names.
    """
    indicator, scorecard = assessment.indicator, whole.scorecard
    yield heading(name(indicator))
    yield line(lede(assessment, scorecard).plain)
    yield line(f"{scorecard.path}/{indicator.id}: {scorecard.publisher.name}, {scorecard.title}.")
    yield line(f"The files named in brackets, with the line, are in {one.folder.as_posix()}.")
    for title, lines in (
        ("What it is", _about(indicator, whole)),
        ("The figures", evidence.figures(assessment, one)),
        ("The targets", evidence.targets(assessment, scorecard, one)),
        ("The baselines", evidence.baselines(assessment, one)),
        ("The verdict, step by step", reasoning.verdicts(assessment)),
        ("The verdicts of other periods", reasoning.history(assessment, one)),
        ("What the publisher expects", reasoning.projections(assessment)),
        ("Which way it is going", movement.directions(assessment)),
        ("Usual variation", movement.variation(assessment)),
        ("How the publisher rated it", _ratings(indicator, one)),
        ("What was written, beside the figures", _claims(assessment, whole, one)),
        ("What is missing", _gaps(assessment)),
    ):
        yield from _section(title, lines)


def _section(title: str, lines: Iterator[Line]) -> Iterator[Line]:
    """A heading with what stands below it; nothing where that is nothing."""
    told = list(lines)
    if told:
        yield SPACE
        yield heading(title)
        yield from told


_MEASURES = {
    Measure.COUNT: "A count",
    Measure.PROPORTION: "A percentage",
    Measure.RATE: "A rate",
    Measure.CHANGE: "A change",
    Measure.CURRENCY: "A sum of money",
    Measure.DAYS: "A number of days",
    Measure.SCORE: "A score",
    Measure.NARRATIVE: "Words, without a figure",
}
_BETTER = {
    Polarity.LOWER: "Lower is better",
    Polarity.HIGHER: "Higher is better",
    Polarity.MAINTAIN: "It is to be kept level: either side is worse",
    Polarity.NONE: "Neither way is better",
}
_YEARS = {
    Accumulation.SUM: "A year's figure is its periods added up.",
    Accumulation.NONE: "Each figure stands by itself: periods are not added up.",
    Accumulation.ROLLING: "Each figure covers the twelve months to the end of its period.",
}


_EVERY = {
    "month": " A figure is due every month.",
    "quarter": " A figure is due every quarter.",
    "half_year": " A figure is due every half-year.",
    "year": " A figure is due every year.",
    "irregular": " Figures come irregularly.",
}


def _about(indicator: Indicator, whole: ScorecardAssessment) -> Iterator[Line]:
    scorecard = whole.scorecard
    for objective in scorecard.objectives:
        if objective.id == indicator.objective:
            said = objective_name(objective)
            yield line(sentence(said if objective.number else f"Objective: {said}"))
    own = facts(indicator, "")
    yield line(f"{_measured(indicator, own)}. {_BETTER[own.polarity]}.")
    for known in indicator.breakdowns:
        if (known.measure, known.unit, known.polarity) != (own.measure, own.unit, own.polarity):
            yield line(
                f"{known.title}: {_measured(indicator, known)}. {_BETTER[known.polarity]}.", 2
            )
    yield line(f"{_YEARS[indicator.accumulation]}{_EVERY.get(indicator.frequency, '')}")
    if indicator.status is not IndicatorStatus.ACTIVE:
        yield line(sentence(f"State: {INDICATOR_STATUSES[indicator.status]}"))
    if indicator.part_of:
        yield line(sentence(f"Part of {name(scorecard.indicator(indicator.part_of))}"))
    for part in scorecard.parts_of(indicator.id):
        yield line(sentence(f"Includes {name(part)}, which is judged on its own"))


def _measured(indicator: Indicator, known: Breakdown) -> str:
    """ "A count of offences", "A percentage", "A rate: crimes per 1,000"."""
    word = _MEASURES[known.measure]
    unit = "" if known.unit in ("%", "£") else known.unit
    if known.measure is Measure.RATE and indicator.per:
        unit = f"{unit} per {plain(indicator.per)}".strip()
    if not unit:
        return word
    return f"{word} of {unit}" if known.measure is Measure.COUNT else f"{word}: {unit}"


def _ratings(indicator: Indicator, one: Package) -> Iterator[Line]:
    told = [u for u in indicator.updates if u.rating is not None or u.reason is not None]
    if not told:
        yield line("No rating is published.")
    for update in told:
        place = at(one, "updates", update.line)
        yield line(f"{update.period.label}: {_rated(update)}.{place}")


def _rated(update: Update) -> str:
    if update.rating is not None:
        return f"{RATINGS[update.rating]} {quoted(update.symbol) if update.symbol else ''}".strip()
    return f"no rating: {REASONS[update.reason]}" if update.reason else "no rating"


def _claims(
    assessment: IndicatorAssessment, whole: ScorecardAssessment, one: Package
) -> Iterator[Line]:
    for claim in whole.claims_on(assessment.indicator.id):
        when = f"{claim.period.label}: " if claim.period else ""
        yield line(f"{when}{quoted(claim.quote)}{at(one, claim.table, claim.line)}")
        gives = (
            f"stated {claim.stated}" if claim.stated else "",
            f"the figures give {claim.recomputed}" if claim.recomputed else "",
        )
        told = sentence(", ".join(filter(None, gives))) if any(gives) else ""
        part = Part.WARNING if claim.disagrees else Part.TEXT
        said = " ".join(filter(None, (f"{OUTCOMES[claim.outcome]}.", told, claim.note)))
        yield Line(part, f"    {flat(said)}")


def _gaps(assessment: IndicatorAssessment) -> Iterator[Line]:
    for gap in assessment.gaps:
        owner = f"Owed by {gap.owner}." if gap.owner and not gap.lost else ""
        said = (f"{gaps.what(gap)}.", gaps.why(gap), gaps.due(gap), gaps.how_long(gap), owner)
        yield line(" ".join(filter(None, said)))
