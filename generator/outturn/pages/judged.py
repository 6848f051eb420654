"""Verdicts with their arithmetic, projections and the rule in force, as an indicator's page shows
them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from outturn.formats import figure
from outturn.model import (
    Basis,
    Indicator,
    IndicatorAssessment,
    Measure,
    Polarity,
    Quantity,
    Scorecard,
    ScorecardStatus,
    Verdict,
)
from outturn.pages.anchors import Anchors
from outturn.pages.components import Badge, verdict_badge
from outturn.period import Period
from outturn.sentences.aims import unjudged
from outturn.sentences.judgement import expectation
from outturn.sentences.names import amount, covering, facts


@dataclass(frozen=True)
class Judged:
    """One verdict with its arithmetic."""

    title: str
    anchor: str
    badge: Badge
    steps: Sequence[str]
    why: str


def judged(assessment: IndicatorAssessment) -> list[Judged]:
    """The current verdict of each breakdown; one alone needs no heading."""
    shown = _shown(assessment)
    return [_judged(assessment, v, number, len(shown)) for number, v in enumerate(shown, start=1)]


def rules(assessment: IndicatorAssessment) -> list[str]:
    """The rules those verdicts rest on, each once."""
    return list(dict.fromkeys(v.rule for v in _shown(assessment) if v.rule))


def _shown(assessment: IndicatorAssessment) -> tuple[Verdict, ...]:
    return assessment.current or (assessment.verdict,)


def _judged(assessment: IndicatorAssessment, verdict: Verdict, number: int, of: int) -> Judged:
    why = unjudged(assessment, verdict)
    heading = facts(assessment.indicator, verdict.breakdown).title or "As a whole"
    return Judged(
        title=heading if of > 1 else "",
        anchor=f"verdict-{number}",
        badge=verdict_badge(verdict),
        steps=verdict.steps,
        why=f"Not judged: {why}." if why else "",
    )


@dataclass(frozen=True)
class OtherPeriod:
    """The verdict of a period that is not the current one, with its arithmetic."""

    title: str
    anchor: str
    badge: Badge
    told: str
    """What was judged against what, in a line."""
    steps: Sequence[str]
    rule: str
    """The rule it rests on, where it is not one of the current verdicts'."""


def other_periods(assessment: IndicatorAssessment) -> list[OtherPeriod]:
    """Every verdict that is not current, the latest first."""
    shown, said, anchors = _shown(assessment), rules(assessment), Anchors()
    found = [(v, v.period) for v in assessment.verdicts if v.period and v not in shown]
    found.sort(key=lambda pair: pair[1].end, reverse=True)
    return [
        OtherPeriod(
            title=_titled(assessment.indicator, verdict, period),
            anchor=anchors.give("verdict", period.slug, verdict.breakdown, verdict.area),
            badge=verdict_badge(verdict),
            told=_told(assessment, verdict),
            steps=verdict.steps,
            rule="" if verdict.rule in said else verdict.rule,
        )
        for verdict, period in found
    ]


def _titled(indicator: Indicator, verdict: Verdict, period: Period) -> str:
    """ "From April to September 2015, opiate clients"."""
    when = covering(period, verdict.result.basis if verdict.result else Basis.PERIOD)
    part = facts(indicator, verdict.breakdown).title
    return ", ".join(filter(None, (f"{when[0].upper()}{when[1:]}", part, verdict.area)))


def _told(assessment: IndicatorAssessment, verdict: Verdict) -> str:
    """ "Judged: 20 offences; the target by then: 30 or less."; why not, where it is not judged."""
    indicator = assessment.indicator
    if not verdict.judged:
        return f"Not judged: {unjudged(assessment, verdict)}."
    if verdict.value is None or verdict.result is None or verdict.target_value is None:
        return ""
    judged = amount(indicator, replace(verdict.result, value=verdict.value))
    due = " by then" if verdict.year_target not in (None, verdict.target_value) else ""
    return f"Judged: {judged}; the target{due}: {_bound(indicator, verdict)}."


def _bound(indicator: Indicator, verdict: Verdict) -> str:
    """ "30 or less", "over 40%", "40% to 50%", "a change below 0%"."""
    assert verdict.result is not None
    assert verdict.target_value is not None
    known = facts(indicator, verdict.breakdown)
    measure, change = known.measure, ""
    if verdict.result.quantity is not Quantity.LEVEL:
        change = "a change of "
        in_percent = verdict.result.quantity is Quantity.CHANGE_PERCENT
        measure = Measure.PROPORTION if in_percent else measure
    bound = f"{change}{figure(verdict.target_value, measure, indicator.decimals)}"
    lower = known.polarity is Polarity.LOWER
    if verdict.target_upper is not None:
        return f"{bound} to {figure(verdict.target_upper, measure, indicator.decimals)}"
    if verdict.strict:
        bound = bound.removeprefix(change)
        return f"{'a change ' if change else ''}{'under' if lower else 'over'} {bound}"
    return bound + {Polarity.LOWER: " or less", Polarity.HIGHER: " or more"}.get(known.polarity, "")


@dataclass(frozen=True)
class Expected:
    """A published projection against its target."""

    title: str
    outcome: str
    steps: Sequence[str]


@dataclass(frozen=True)
class Expectations:
    """What the publisher expects, apart from every verdict on what was observed."""

    heading: str
    rows: list[Expected]


def expectations(assessment: IndicatorAssessment, scorecard: Scorecard) -> Expectations | None:
    """The published projections against their targets; None where there are none."""
    if not assessment.projections:
        return None
    past = scorecard.status is ScorecardStatus.CLOSED
    return Expectations(
        heading="What the publisher expected" if past else "What the publisher expects",
        rows=[_expected(assessment, v) for v in assessment.projections],
    )


def _expected(assessment: IndicatorAssessment, verdict: Verdict) -> Expected:
    part = facts(assessment.indicator, verdict.breakdown).title
    period = verdict.period.label if verdict.period else ""
    # The last step of a projection that is judged says the outcome, which stands above them here.
    steps = verdict.steps[:-1] if verdict.judged else verdict.steps
    return Expected(
        title=f"{period}, {part}" if part else period,
        outcome=expectation(verdict),
        steps=steps,
    )
