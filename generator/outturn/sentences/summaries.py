"""What many indicators say together: counts that add up, and who got worse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from outturn.formats import joined, plural, quantity
from outturn.model import (
    Basis,
    Gap,
    GapKind,
    IndicatorAssessment,
    IndicatorStatus,
    NotJudged,
    Reason,
    Scorecard,
    Travel,
    Verdict,
    VerdictStatus,
)
from outturn.sentences.lede import aim_of, compare, opening
from outturn.sentences.names import covering, facts
from outturn.sentences.words import SHORT_REASONS, VERDICTS


def travelling(
    assessments: Iterable[IndicatorAssessment], travel: Travel
) -> list[IndicatorAssessment]:
    """Those whose direction of travel is ``travel``, in order."""
    return [a for a in assessments if a.direction.travel is travel]


def counts(assessments: Sequence[IndicatorAssessment]) -> str:
    """ "Of 20 indicators, 7 are judged: 5 met and 2 missed; 13 are not judged: ...".

    Judged and not judged add up to the number of indicators.
    """
    statuses = Counter(a.verdict.status for a in assessments)
    judged = len(assessments) - statuses[VerdictStatus.NOT_JUDGED]
    total = plural(len(assessments), "indicator")
    if not judged:
        none = "The one indicator can’t" if len(assessments) == 1 else f"None of the {total} can"
        return f"{none} be judged{_why_not(assessments)}."
    text = f"Of {total}, {judged} {'is' if judged == 1 else 'are'} judged{_outcomes(statuses)}"
    rest = len(assessments) - judged
    if not rest:
        return f"{text}."
    return f"{text}; {rest} {'is' if rest == 1 else 'are'} not judged{_why_not(assessments)}."


def _outcomes(statuses: Counter[VerdictStatus]) -> str:
    """ ": 5 met and 2 missed"; what all share is not counted again: ": both met", ": missed"."""
    named = [
        (statuses[s], VERDICTS[s].lower())
        for s in VerdictStatus
        if s is not VerdictStatus.NOT_JUDGED and statuses[s]
    ]
    if len(named) > 1:
        return f": {joined([f'{count} {word}' for count, word in named])}"
    ((count, word),) = named
    every = {1: "", 2: "both "}.get(count, "all ")
    return f": {every}{word}"


_REASONS = {
    NotJudged.NO_TARGET: ("has no published target", "have no published target"),
    NotJudged.TARGET_TO_BE_SET: ("has a target still to be set", "have targets still to be set"),
    NotJudged.DRAFT_TARGET: ("has only a draft target", "have only draft targets"),
    NotJudged.TARGET_NOT_LOCAL: ("has a target set elsewhere", "have targets set elsewhere"),
    NotJudged.OTHER_QUANTITY: (
        "has a target for another kind of figure",
        "have targets for another kind of figure",
    ),
    NotJudged.BASELINE_UNCONFIRMED: ("has no confirmed baseline", "have no confirmed baseline"),
    NotJudged.NO_RESULT: ("has no result", "have no result"),
    NotJudged.YEAR_TO_DATE_INCOMPLETE: (
        "lacks part of the year so far",
        "lack part of the year so far",
    ),
    NotJudged.YEAR_NOT_OVER: (
        "can only be judged when its year is over",
        "can only be judged when their years are over",
    ),
    NotJudged.SIDE_NOT_STATED: (
        "has a target figure that does not say which side is meant",
        "have target figures that do not say which side is meant",
    ),
    NotJudged.MONITORED_ONLY: ("is only monitored", "are only monitored"),
    NotJudged.PROCESS_TARGET: (
        "aims at a way of working, not a number",
        "aim at a way of working, not a number",
    ),
    NotJudged.LOW_RELIABILITY: ("has unreliable figures", "have unreliable figures"),
    NotJudged.LOST_IN_TRANSCRIPTION: (
        "lost its target in transcription",
        "lost their targets in transcription",
    ),
}


def _why_not(assessments: Iterable[IndicatorAssessment]) -> str:
    """ ": 6 have no result and 2 are only monitored"; of a reason that all share: ": they have no
    result"."""
    without = [a.verdict for a in assessments if a.verdict.reason is not None]
    reasons = Counter(v.reason for v in without)
    named = {r: f"{reasons[r]} {_REASONS[r][reasons[r] > 1]}" for r in NotJudged if reasons[r]}
    if len(named) == 1:
        ((reason, _),) = named.items()
        several = reasons[reason] > 1
        named[reason] = f"{'they' if several else 'it'} {_REASONS[reason][several]}"
    if NotJudged.NO_RESULT in named:
        named[NotJudged.NO_RESULT] += _why_absent(without)
    return f": {joined(list(named.values()))}" if named else ""


def _why_absent(verdicts: Sequence[Verdict]) -> str:
    """ " (6 no update, 3 baseline year)"; a reason that all share needs no number; "" where none
    is given."""
    reasons = Counter(v.absence for v in verdicts if v.reason is NotJudged.NO_RESULT)
    named = [(SHORT_REASONS[r], reasons[r]) for r in Reason if reasons[r]]
    if not named:
        return ""
    if reasons[None]:
        named.append(("no reason given", reasons[None]))
    if len(named) == 1:
        return f" ({named[0][0]})"
    return f" ({', '.join(f'{count} {reason}' for reason, count in named)})"


def directions(assessments: Sequence[IndicatorAssessment]) -> str:
    """ "6 of 19 indicators got worse and 4 got better; 1 changed little and for 8 it can't be
    said."

    The counts add up to the number of indicators.
    """
    if not assessments:
        return ""
    travels = Counter(a.direction.travel for a in assessments)
    total = plural(len(assessments), "indicator")
    each = "the one indicator" if len(assessments) == 1 else f"any of the {total}"
    if not any(a.latest for a in assessments):
        return f"No figure is published for {each}{_why_none(assessments)}."
    worse, better = travels[Travel.WORSENING], travels[Travel.IMPROVING]
    if not worse and not better and not travels[Travel.LITTLE_CHANGE]:
        return f"Whether things got better or worse can’t be said for {each}."
    if len(assessments) == 1:
        return f"The one indicator {_MOVED[assessments[0].direction.travel]}."
    if not worse and not better:
        moved = f"None of {total} got better or worse"
    else:
        moved = f"{worse or 'None'} of {total} got worse and {better or 'none'} got better"
    rest = []
    if little := travels[Travel.LITTLE_CHANGE]:
        rest.append(f"{little} changed little")
    if unknown := travels[Travel.UNKNOWN]:
        rest.append(f"for {unknown} it can’t be said")
    return f"{moved}; {joined(rest)}." if rest else f"{moved}."


_MOVED = {
    Travel.WORSENING: "got worse",
    Travel.IMPROVING: "got better",
    Travel.LITTLE_CHANGE: "changed little",
}


def _why_none(assessments: Sequence[IndicatorAssessment]) -> str:
    """ ": 3 are still under development and 6 not ratified"."""
    reasons: Counter[Reason | None] = Counter()
    developing = 0
    for indicator in (a.indicator for a in assessments):
        if indicator.status is IndicatorStatus.UNDER_DEVELOPMENT:
            developing += 1
        else:
            reasons[indicator.reason] += 1
    named = [f"{developing} still under development"] if developing else []
    named += [f"{reasons[r]} {SHORT_REASONS[r]}" for r in Reason if reasons[r]]
    return f": {joined(named)}" if named else ""


def movement(assessment: IndicatorAssessment, scorecard: Scorecard) -> str:
    """How one indicator moved: "1,628 offences in 2015/16, 560 more (52.4%) than the 1,068 of
    2014/15"; what its lede says where there is no comparator's figure. Where it got worse and yet
    is on the right side of its target, what the target was."""
    direction = assessment.direction
    indicator = assessment.indicator
    compared = compare(indicator, direction)
    if not compared or direction.value is None or direction.period is None:
        return opening(assessment)
    known = facts(indicator, direction.breakdown)
    value = quantity(direction.value, known.unit, known.measure, indicator.decimals)
    part = f"{known.title}: " if known.title else ""
    when = covering(direction.period, direction.basis or Basis.PERIOD)
    moved = f"{part}{value} {when}, {compared}."
    good = assessment.verdict.status in (VerdictStatus.MET, VerdictStatus.ON_COURSE)
    if good and direction.travel is Travel.WORSENING:
        return f"{moved} {aim_of(assessment, scorecard)}"
    return moved


def missing(gaps: Sequence[Gap]) -> str:
    """ "37 things are missing: 27 results and 10 baselines. 19 ratings were lost ...".

    What the publisher owes is told apart from what transcription lost, and from what was not due
    yet.
    """
    if not gaps:
        return "Nothing is missing."
    lost, early, rest = sorted_out(gaps)
    told = [f"{things(len(rest))} missing: {kinds(rest)}."] if rest else []
    if overdue := sum(gap.overdue_days > 0 for gap in rest):
        told.append(f"{overdue} {'is' if overdue == 1 else 'are'} overdue.")
    if early:
        told.append(f"{kinds(early)} {_not_due(early)}.")
    if lost:
        was = "was" if len(lost) == 1 else "were"
        told.append(f"{kinds(lost)} {was} lost when the document was turned into text.")
    return " ".join(told)


def things(count: int) -> str:
    """ "1 thing is", "3 things are"."""
    return f"{plural(count, 'thing')} {'is' if count == 1 else 'are'}"


def _not_due(gaps: Sequence[Gap]) -> str:
    if gaps[0].closed:
        return f"{'was' if len(gaps) == 1 else 'were'} not due when it closed"
    return f"{'is' if len(gaps) == 1 else 'are'} not due yet"


def sorted_out(gaps: Iterable[Gap]) -> tuple[list[Gap], list[Gap], list[Gap]]:
    """Lost in transcription; not due yet; missing."""
    lost: list[Gap] = []
    early: list[Gap] = []
    rest: list[Gap] = []
    for gap in gaps:
        (lost if gap.lost else early if gap.not_yet_due else rest).append(gap)
    return lost, early, rest


def kinds(gaps: Sequence[Gap]) -> str:
    """ "2 results, 1 name and 1 indicator under development"."""
    counted = Counter(g.kind for g in gaps)
    return joined([_kind(kind, counted[kind]) for kind in GapKind if counted[kind]])


def _kind(kind: GapKind, count: int) -> str:
    words = {
        GapKind.RESULT: "result",
        GapKind.BASELINE: "baseline",
        GapKind.TARGET: "target",
        GapKind.RATING: "rating",
        GapKind.UPDATE: "update",
        GapKind.TITLE: "name",
    }
    if kind is GapKind.UNDER_DEVELOPMENT:
        return plural(count, "indicator under development", "indicators under development")
    return plural(count, words[kind])
