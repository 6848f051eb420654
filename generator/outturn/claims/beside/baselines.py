"""Baselines that change without a word why."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from outturn.formats import figure
from outturn.model import (
    Annotation,
    Baseline,
    BaselineStatus,
    Claim,
    ClaimKind,
    ClaimOutcome,
    Indicator,
    IndicatorAssessment,
    Measure,
    Polarity,
    ScorecardAssessment,
    TargetKind,
    Verdict,
)
from outturn.period import Period, PeriodError, parse
from outturn.sentences.names import covering, facts

_EXPLAINED = re.compile(
    r"\b(?:revis|chang|re-?set|re-?bas|updat|correct|restat|re-?calculat|amend|new\b|replac)", re.I
)
_BASELINE = re.compile(r"\bbase-?\s?lines?\b", re.I)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True)
class _Printed:
    """A confirmed starting figure, and the period in which it is printed; None where it stands
    with the plan itself."""

    baseline: Baseline
    value: Decimal
    printed_in: Period | None


def changed_baselines(whole: ScorecardAssessment) -> Iterator[Claim]:
    """Baselines that stand with another figure in a later period than before."""
    for assessment in whole.indicators:
        for before, after in _changes(assessment.indicator, whole.scorecard.year_start):
            if not _explained(whole, assessment.indicator, after.baseline):
                yield _claim(assessment, before, after)


def _changes(indicator: Indicator, year_start: int) -> Iterator[tuple[_Printed, _Printed]]:
    """Figures for the same starting point that differ, the earlier first."""
    groups: defaultdict[object, list[_Printed]] = defaultdict(list)
    for row in indicator.baselines:
        if row.status is BaselineStatus.CONFIRMED and row.value is not None:
            printed_in = _period(row.stated_in, year_start)
            if printed_in or not row.stated_in:
                of = row.area, row.breakdown, row.period, row.statistic
                groups[of].append(_Printed(row, row.value, printed_in))
    for group in groups.values():
        first = [printed for printed in group if printed.printed_in is None]
        later = [printed for printed in group if printed.printed_in is not None]
        later.sort(key=lambda printed: (printed.printed_in, printed.baseline.line))
        in_order = [*first[:1], *later]
        for before, after in pairwise(in_order):
            if before.value != after.value and before.printed_in != after.printed_in:
                yield before, after


def _period(text: str, year_start: int) -> Period | None:
    try:
        return parse(text, year_start)
    except PeriodError:
        return None


def _explained(whole: ScorecardAssessment, indicator: Indicator, row: Baseline) -> bool:
    """Whether the publisher says anywhere near it why the figure is another."""
    if row.reason or _EXPLAINED.search(row.as_published) or _EXPLAINED.search(row.label):
        return True
    if any(
        _about(note, indicator) for note in (*whole.scorecard.annotations, *indicator.annotations)
    ):
        return True
    texts = [update.as_published for update in indicator.updates]
    texts += [
        part.text
        for part in whole.scorecard.commentary
        if part.objective in ("", indicator.objective)
    ]
    return any(
        _BASELINE.search(sentence) and _EXPLAINED.search(sentence)
        for text in texts
        for sentence in _SENTENCE.split(text)
    )


def _about(note: Annotation, indicator: Indicator) -> bool:
    if note.indicator:
        return note.indicator == indicator.id
    return note.objective in ("", indicator.objective)


def _claim(assessment: IndicatorAssessment, before: _Printed, after: _Printed) -> Claim:
    indicator, row = assessment.indicator, after.baseline
    part = facts(indicator, row.breakdown)
    measure, whose = part.measure, f" for {part.title or part.id}" if part.id else ""
    old, new = figure(before.value, measure), figure(after.value, measure)
    first = f"with {before.printed_in.label}" if before.printed_in else "with the plan"
    assert after.printed_in is not None
    note = (
        f"The baseline{whose} is printed as {old} {first} and as {new} with "
        f"{after.printed_in.label}, without a reason."
    )
    return Claim(
        kind=ClaimKind.BASELINE_CHANGED,
        outcome=ClaimOutcome.DISAGREES,
        quote=row.as_published or new,
        stated=new,
        recomputed=old,
        note=" ".join([note, *_matters(assessment, before, after, measure)]),
        table="baselines",
        line=row.line,
        indicator=indicator.id,
        period=after.printed_in,
    )


def _matters(
    assessment: IndicatorAssessment, before: _Printed, after: _Printed, measure: Measure
) -> Iterator[str]:
    """What hangs on it: that the latest figure reaches the one baseline and not the other."""
    row = after.baseline
    verdict = next((v for v in assessment.current if _rests_on_baseline(v, row)), None)
    polarity = facts(assessment.indicator, row.breakdown).polarity
    if verdict is None or polarity not in (Polarity.LOWER, Polarity.HIGHER):
        return
    assert verdict.value is not None
    assert verdict.period is not None
    reached = {
        start.value: _reaches(verdict, verdict.value, start.value, polarity)
        for start in (before, after)
    }
    if reached[before.value] is reached[after.value]:
        return
    one = after if reached[after.value] else before
    other = before if one is after else after
    aim, than = ("reaches", "") if _keeps(verdict) else ("is better than", "than ")
    when = covering(verdict.period, verdict.result.basis) if verdict.result else ""
    yield (
        f"The latest figure, {figure(verdict.value, measure)} {when}, {aim} "
        f"{figure(one.value, measure)} but not {than}{figure(other.value, measure)}."
    )


def _rests_on_baseline(verdict: Verdict, row: Baseline) -> bool:
    """Whether a verdict on the whole of what the target asks for turns on the baseline alone."""
    target = verdict.target
    return (
        target is not None
        and (verdict.area, verdict.breakdown) == (row.area, row.breakdown)
        and verdict.judged
        and target.kind in (TargetKind.IMPROVE, TargetKind.MAINTAIN)
        and target.value is None
        and target.stated is None
        and verdict.year_target is None
    )


def _keeps(verdict: Verdict) -> bool:
    return verdict.target is not None and verdict.target.kind is TargetKind.MAINTAIN


def _reaches(verdict: Verdict, value: Decimal, start: Decimal, polarity: Polarity) -> bool:
    if value == start:
        return _keeps(verdict)
    return (value > start) == (polarity is Polarity.HIGHER)
