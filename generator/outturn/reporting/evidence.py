"""What a verdict rests on: every figure, target and baseline, with the line it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from outturn.assess.levels import covered
from outturn.formats import day, number
from outturn.model import (
    Baseline,
    IndicatorAssessment,
    Marker,
    Measure,
    NotJudged,
    Origin,
    Quantity,
    Result,
    Scorecard,
    Statistic,
    Target,
    TargetStatus,
    Verdict,
)
from outturn.package import Package
from outturn.period import Period
from outturn.reporting.places import amount, at, line, plain, quoted, sentence
from outturn.reporting.text import Line
from outturn.sentences.aims import aim, not_judged
from outturn.sentences.lede import is_past
from outturn.sentences.names import covering, facts
from outturn.sentences.words import BASELINE_STATUSES, MARKERS, REASONS, TARGET_STATUSES

_SHOWN_AS_ABSENT = (Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.CONFIDENTIAL)


def figures(assessment: IndicatorAssessment, one: Package) -> Iterator[Line]:
    """Each figure, printed or worked out, and each that is missing, oldest first in each part."""
    groups: dict[tuple[str, str], list[Result]] = {}
    for result in sorted(assessment.results, key=lambda r: _place(assessment, r)):
        groups.setdefault((result.breakdown, result.area), []).append(result)
    several = len(groups) > 1 or ("", "") not in groups
    deep = 2 if several else 1
    if not groups:
        yield line("None is published.")
    for results in groups.values():
        if several:
            yield line(f"{_part(assessment, results[0]) or 'As a whole'}:")
        for result in sorted(results, key=lambda r: (r.period, r.basis)):
            yield from _figure(assessment, result, one, deep)


def _place(assessment: IndicatorAssessment, result: Result) -> tuple[int, str, str]:
    """The whole first, then parts as they are declared, the publisher's own place first."""
    declared = [b.id for b in assessment.indicator.breakdowns]
    known = declared.index(result.breakdown) if result.breakdown in declared else len(declared)
    return (known if result.breakdown else -1), result.breakdown, result.area


def _part(assessment: IndicatorAssessment, row: Result | Target | Baseline) -> str:
    """What a row is of, where that is not the whole in the publisher's own place."""
    known = facts(assessment.indicator, row.breakdown)
    return ", ".join(part for part in (known.title, row.area) if part)


def _figure(
    assessment: IndicatorAssessment, result: Result, one: Package, deep: int
) -> Iterator[Line]:
    place = at(one, "results", result.line)
    when = sentence(covering(result.period, result.basis)).removesuffix(".")
    basis = f"basis {result.basis.replace('_', ' ')}"
    if result.value is None:
        yield line(f"{when}: {_absence(result)} ({basis}).{place}", deep)
    else:
        known = [_shown(assessment, result), basis, _origin(result), _markers(result)]
        yield line(f"{when}: {'; '.join(filter(None, known))}.{place}", deep)
    if verdict := _verdict_on(assessment, result):
        judged = "This is the figure that is judged."
        yield line(
            judged if verdict.judged else "This is the figure a verdict would be on.", deep + 1
        )
    if result.note:
        yield line(f"Note: {result.note}", deep + 1)
    for older in result.revisions:
        was = "no figure" if older.value is None else _shown(assessment, older)
        printed = f", published on {day(older.published)}" if older.published else ""
        now = f" on {day(result.published)}" if result.published else ""
        row = at(one, "results", older.line)
        yield line(f"Revised{now}: it was {was}{printed}.{row}", deep + 1)


def _verdict_on(assessment: IndicatorAssessment, result: Result) -> Verdict | None:
    """The current verdict on a figure: a whole year is its own year to date."""
    if result.value is None:
        return None
    return next(
        (v for v in assessment.current if v.result and _fact(v.result) == _fact(result)), None
    )


def _fact(result: Result) -> tuple[object, ...]:
    return result.breakdown, result.area, result.quantity, covered(result), result.value


def _shown(assessment: IndicatorAssessment, result: Result) -> str:
    """The figure with every digit; a published change with its sign."""
    assert result.value is not None
    known = facts(assessment.indicator, result.breakdown)
    if result.quantity is Quantity.LEVEL:
        return amount(result.value, known)
    percent = replace(known, measure=Measure.PROPORTION, unit="%")
    unit = percent if result.quantity is Quantity.CHANGE_PERCENT else known
    against = f" against {quoted(result.against)}" if result.against else ""
    return f"a change of {'+' if result.value > 0 else ''}{amount(result.value, unit)}{against}"


def _origin(result: Result) -> str:
    """Printed, or worked out and from what."""
    n_of_d = ""
    if result.numerator is not None and result.denominator is not None:
        n_of_d = f"{number(result.numerator)} of {number(result.denominator)}"
    if result.origin is Origin.PRINTED:
        return f"printed, as {n_of_d}" if n_of_d else "printed"
    return f"worked out: {'; '.join(result.sources)}"


def _markers(result: Result) -> str:
    marked = [MARKERS[m] for m in Marker if m in result.markers and m not in _SHOWN_AS_ABSENT]
    return ", ".join(marked)


def _absence(result: Result) -> str:
    why = f": {REASONS[result.reason]}" if result.reason else ""
    due = f", expected by {day(result.expected)}" if result.expected else ""
    return f"no figure{why}{due}"


def targets(assessment: IndicatorAssessment, scorecard: Scorecard, one: Package) -> Iterator[Line]:
    """Each target in the document's words, how it is read, and whether it counts and why."""
    indicator = assessment.indicator
    if not indicator.targets:
        yield line("No target is published.")
    for target in indicator.targets:
        part = _part(assessment, target)
        said = quoted(target.as_published) if target.as_published else "(no words survive)"
        start = f"{part}: " if part else ""
        yield line(f"{start}{said}{at(one, 'targets', target.line)}")
        past = is_past(target, scorecard)
        yield line(f"Read as: {aim(indicator, target, past=past)} {_typed(target)}", 2)
        yield line(sentence(_standing(target, assessment, scorecard)), 2)
        if target.change_reason:
            yield line(f"Why it was changed: {sentence(target.change_reason)}", 2)


def _typed(target: Target) -> str:
    """A target's cells as its row has them."""
    cells = [
        f"kind {target.kind}" if target.kind else "no kind",
        f"value {plain(target.value)}" if target.value is not None else "",
        f"to {plain(target.upper)}" if target.upper is not None else "",
        f"stated {plain(target.stated)}" if target.stated is not None else "",
        f"per {target.per.replace('_', ' ')}" if target.per else "",
        f"baseline “{target.baseline}”" if target.baseline else "",
        f"tolerance {plain(target.tolerance)}" if target.tolerance is not None else "",
        f"period {target.period.text}",
        f"set on {day(target.set_on)}" if target.set_on else "",
        TARGET_STATUSES[target.status],
    ]
    return f"({', '.join(filter(None, cells))})"


def _standing(target: Target, assessment: IndicatorAssessment, scorecard: Scorecard) -> str:
    """Whether a target counts, and why."""
    own = (target.breakdown, target.area)
    current = next((v for v in assessment.current if (v.breakdown, v.area) == own), None)
    if current is None or current.target is None:
        return "it does not count: its period does not reach into the scorecard's"
    if current.target == target:
        rivals = [t for t in assessment.indicator.targets if (t.breakdown, t.area) == own]
        return _counts(current, rivals)
    passed_over = _passed_over(target, current, scorecard)
    if any(v.target == target for v in assessment.verdicts):
        return f"it counts for other figures only: {passed_over}"
    return f"it does not count: {passed_over}"


def _counts(verdict: Verdict, rivals: Sequence[Target]) -> str:
    if verdict.reason is NotJudged.NO_RESULT:
        return "it counts, but no figure answers it yet"
    if not verdict.judged:
        return f"it is the one to judge by, but gives no verdict: {not_judged(verdict)}"
    assert verdict.result is not None
    period = covered(verdict.result)
    if len(rivals) == 1:
        return f"it counts: it is the only one, and its period holds {period.label}"
    if sum(t.period.contains(period) for t in rivals) == 1:
        return f"it counts: it is the only one whose period holds {period.label}"
    return f"it counts: of those whose period holds {period.label}, it goes before the others"


def _passed_over(target: Target, current: Verdict, scorecard: Scorecard) -> str:
    """Why another target of the same part goes before this one, by the rules' own order."""
    other = current.target
    assert other is not None
    judged = covered(current.result) if current.result else scorecard.period
    if not _holds(target.period, judged, whole=current.result is not None):
        return f"its period, {target.period.label}, does not hold {judged.label}"
    if target.status is not other.status and other.status is TargetStatus.CONFIRMED:
        return f"it is {TARGET_STATUSES[target.status]}, and another is in force"
    if target.period.days != other.period.days:
        return f"the one for {other.period.label} is nearer to the figure's own period"
    return _set_apart(target, other, judged.end)


def _holds(period: Period, judged: Period, *, whole: bool) -> bool:
    if whole:
        return period.contains(judged)
    return period.start <= judged.end and judged.start <= period.end


def _set_apart(target: Target, other: Target, end: date) -> str:
    if target.set_on and target.set_on > end:
        return f"it was set on {day(target.set_on)}, after {day(end)}"
    if other.set_on and other.set_on != target.set_on:
        return f"another was set in its place on {day(other.set_on)}"
    return "another for the same time asks for more"


def baselines(assessment: IndicatorAssessment, one: Package) -> Iterator[Line]:
    """Each baseline with its figure, or why it has none, and whether a target starts from it."""
    used = [v.baseline for v in (*assessment.current, assessment.verdict)]
    if not assessment.indicator.baselines:
        yield line("No baseline is published.")
    for baseline in assessment.indicator.baselines:
        part = _part(assessment, baseline)
        start = f"{part}: " if part else ""
        words = [
            f"{start}{_baseline_figure(assessment, baseline)}",
            f"called “{baseline.label}”" if baseline.label else "",
            _covers(baseline),
            BASELINE_STATUSES[baseline.status],
        ]
        said = f" {quoted(baseline.as_published)}" if baseline.as_published else ""
        place = at(one, "baselines", baseline.line)
        yield line(f"{sentence('; '.join(filter(None, words)))}{said}{place}")
        if baseline.stated_in:
            yield line(f"Stated in {baseline.stated_in}.", 2)
        if baseline in used:
            without = ", though it has no figure" if baseline.value is None else ""
            yield line(f"It is the target's baseline{without}.", 2)


def _baseline_figure(assessment: IndicatorAssessment, baseline: Baseline) -> str:
    if baseline.value is not None:
        return amount(baseline.value, facts(assessment.indicator, baseline.breakdown))
    return f"no figure: {REASONS[baseline.reason]}" if baseline.reason else "no figure"


def _covers(baseline: Baseline) -> str:
    when = f"for {baseline.period.label}" if baseline.period else ""
    if baseline.statistic is Statistic.YEARLY_AVERAGE:
        return f"an average year {when}".rstrip()
    return f"the total {when}" if baseline.statistic is Statistic.TOTAL and when else when
