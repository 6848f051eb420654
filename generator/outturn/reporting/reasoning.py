"""How verdicts were reached, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from outturn.formats import percent
from outturn.model import (
    Basis,
    Breakdown,
    Direction,
    IndicatorAssessment,
    InYear,
    Measure,
    Quantity,
    Variation,
    Verdict,
)
from outturn.package import Package
from outturn.reporting.places import BRIEF, amount, at, line, plain, sentence
from outturn.reporting.text import Line
from outturn.sentences.aims import unjudged
from outturn.sentences.judgement import EXPECTED, expectation
from outturn.sentences.names import covering, facts
from outturn.sentences.words import VERDICTS

_HUNDRED = Decimal(100)


def part_of(assessment: IndicatorAssessment, of: Verdict | Direction | Variation) -> str:
    """What is judged, moves or varies: "Opiate clients", "As a whole"."""
    known = facts(assessment.indicator, of.breakdown)
    return ", ".join(part for part in (known.title, of.area) if part) or "As a whole"


def numbered(steps: Iterable[str], deep: int) -> Iterator[Line]:
    """Steps with their numbers, from 1."""
    for number, step in enumerate(steps, start=1):
        yield line(f"{number}. {step}", deep)


def verdicts(assessment: IndicatorAssessment) -> Iterator[Line]:
    """The rule in force, the current verdict of each part with its steps, and which counts."""
    shown = assessment.current or (assessment.verdict,)
    several = len(shown) > 1 or bool(assessment.verdict.breakdown)
    for rule in dict.fromkeys(v.rule for v in shown if v.rule):
        yield line(rule)
    for verdict in shown:
        if several:
            yield line(f"{part_of(assessment, verdict)}:")
        deep = 2 if several else 1
        yield from numbered(verdict.steps, deep)
        yield line(f"So: {_outcome(assessment, verdict)}", deep)
    if several:
        yield line(_counted(assessment))


def _outcome(assessment: IndicatorAssessment, verdict: Verdict) -> str:
    """The verdict, by the publisher's own name too where its rule has one, or why there is none."""
    word = VERDICTS[verdict.status]
    word = f"{word} ({verdict.named})" if verdict.named else word
    return f"{word}." if verdict.judged else f"{word}: {unjudged(assessment, verdict)}."


def _counted(assessment: IndicatorAssessment) -> str:
    """Which of the verdicts the indicator counts under, and why."""
    indicator, verdict = assessment.indicator, assessment.verdict
    start = f"The indicator counts once, as {VERDICTS[verdict.status].lower()}, under"
    name = f"“{part_of(assessment, verdict)}”"
    if indicator.headline and indicator.headline == verdict.breakdown:
        return f"{start} {name}: that is its headline."
    if not verdict.breakdown and not verdict.area:
        return f"{start} the whole, which goes before its parts."
    if not verdict.judged:
        return f"{start} {name}: no part can be judged, and it is the first with a target."
    met = f"{assessment.met} of {assessment.judged} met or on course"
    return f"{start} {name}: without a verdict on the whole the worst part counts ({met})."


def history(assessment: IndicatorAssessment, one: Package) -> Iterator[Line]:
    """The verdict of every period but the current ones, a line each, oldest first."""
    several = len({(v.breakdown, v.area) for v in assessment.verdicts}) > 1
    current = [v.target for v in assessment.current]
    for verdict in assessment.verdicts:
        if verdict in assessment.current or verdict.period is None:
            continue
        basis = verdict.result.basis if verdict.result else Basis.PERIOD
        when = covering(verdict.period, basis)
        name = f"{part_of(assessment, verdict)}, {when}" if several else when
        start = sentence(name).removesuffix(".")
        target = verdict.target if verdict.target not in current else None
        place = at(one, "targets", target.line) if target else ""
        known = _facts(assessment, verdict)
        yield line(
            f"{start}: {_outcome(assessment, verdict)} {_briefly(verdict, known)}".rstrip() + place
        )


def _facts(assessment: IndicatorAssessment, verdict: Verdict) -> Breakdown:
    """What its figures are counted in: a published change in percent has no other unit."""
    known = facts(assessment.indicator, verdict.breakdown)
    if verdict.result is not None and verdict.result.quantity is Quantity.CHANGE_PERCENT:
        return replace(known, measure=Measure.PROPORTION, unit="%")
    return known


def _briefly(verdict: Verdict, known: Breakdown) -> str:
    """ "336 offences; due by then: 267 (25% of 1,068, by time gone); 69 off, with no
    tolerance."; "" where nothing is judged."""
    if not verdict.judged or verdict.value is None or verdict.target_value is None:
        return ""
    change = verdict.result is not None and verdict.result.quantity is not Quantity.LEVEL
    plus = "+" if change and verdict.value > 0 else ""
    told = [f"{plus}{amount(verdict.value, known, BRIEF)}", _bound(verdict, known)]
    if verdict.margin is not None and verdict.margin > 0 and verdict.tolerance is not None:
        off, tolerance = (plain(size, BRIEF) for size in (verdict.margin, verdict.tolerance))
        allowed = f"a tolerance of {tolerance}" if verdict.tolerance else "no tolerance"
        told.append(f"{off} off, with {allowed}")
    return sentence("; ".join(told))


def _bound(verdict: Verdict, known: Breakdown) -> str:
    """ "target: 40% to 50%", "due by then: better than 267 (25% of 1,068, by time gone)"."""
    assert verdict.target_value is not None
    bare = replace(known, unit="")
    bound = amount(verdict.target_value, bare, BRIEF)
    if verdict.target_upper is not None:
        bound += f" to {amount(verdict.target_upper, bare, BRIEF)}"
    bound = f"better than {bound}" if verdict.strict else bound
    if not verdict.year_target:
        return f"target: {bound}"
    share = percent(verdict.target_value * _HUNDRED / verdict.year_target, BRIEF)
    how = _SHARED[verdict.shared_by] if verdict.shared_by else ""
    return f"due by then: {bound} ({share} of {amount(verdict.year_target, bare, BRIEF)}{how})"


_SHARED = {InYear.SHAPE: ", by last year’s shape", InYear.TIME: ", by time gone"}


def projections(assessment: IndicatorAssessment) -> Iterator[Line]:
    """What the publisher expects, judged by the same rules and kept apart from every verdict."""
    if assessment.projections:
        yield line("What is expected is no result: none of this counts as a verdict.")
    for verdict in assessment.projections:
        when = f", {verdict.period.label}" if verdict.period else ""
        yield line(f"{part_of(assessment, verdict)}{when}:")
        yield from numbered(verdict.steps, 2)
        if verdict.judged:
            yield line(f"If it holds, {EXPECTED[verdict.status]}.", 2)
        else:
            yield line(expectation(verdict), 2)
