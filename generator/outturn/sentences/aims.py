"""What a target asks for, and what became of it, in a sentence each."""

from __future__ import annotations

from decimal import Decimal

from outturn.formats import figure, percent, quantity
from outturn.model import (
    Baseline,
    Indicator,
    IndicatorAssessment,
    Measure,
    NotJudged,
    Polarity,
    Target,
    TargetKind,
    TargetStatus,
    Verdict,
)
from outturn.sentences.names import facts
from outturn.sentences.words import NOT_JUDGED, REASONS, VERDICTS


def aim(
    indicator: Indicator, target: Target | None, *, past: bool, start: Baseline | None = None
) -> str:
    """What the target asks for: "The aim was to reduce.", "The target is 621 or fewer.".

    ``start`` is the baseline an improvement starts from, where nothing else has told it:
    "The aim was to reduce from 2,318 (three-year average).".
    """
    if target is None:
        return "No target is published."
    if target.status is TargetStatus.TO_BE_SET:
        return "Its target was still to be set." if past else "Its target is still to be set."
    was = "was" if past else "is"
    known = facts(indicator, target.breakdown)
    match target.kind:
        case TargetKind.IMPROVE:
            subject = "for these figures " if _against_title(indicator, known.polarity) else ""
            verb = _verb(known.polarity)
            return f"The aim {was} {subject}to {verb}{_from(indicator, start)}."
        case TargetKind.MAINTAIN:
            return _maintain(indicator, target, was)
        case TargetKind.AT_MOST | TargetKind.AT_LEAST | TargetKind.BETWEEN | TargetKind.FIGURE:
            return f"The target {was} {_bound(indicator, target)}."
        case TargetKind.CHANGE_PERCENT | TargetKind.CHANGE_POINTS:
            return f"The target {was} {_change(indicator, target)}."
        case TargetKind.MONITOR:
            return f"It {was} monitored, with no target."
        case TargetKind.PROCESS:
            return f"Its target {was} a way of working, not a number."
        case TargetKind.LOST:
            return "What it aimed at was lost when the document was turned into text."


def promise(indicator: Indicator, target: Target) -> str:
    """What a target promises, in a few words: "5 or fewer", "a 10% reduction", "to reduce"."""
    if target.status is TargetStatus.TO_BE_SET:
        return "one still to be set"
    draft = " (a draft)" if target.status is TargetStatus.DRAFT else ""
    return f"{_promised(indicator, target)}{draft}"


def _promised(indicator: Indicator, target: Target) -> str:
    known = facts(indicator, target.breakdown)
    match target.kind:
        case TargetKind.IMPROVE:
            these = " these figures" if _against_title(indicator, known.polarity) else ""
            return f"to {_verb(known.polarity)}{these}"
        case TargetKind.MAINTAIN:
            return f"to keep it {_kept(indicator, target) or 'as it is'}"
        case TargetKind.CHANGE_PERCENT | TargetKind.CHANGE_POINTS:
            return _change(indicator, target)
        case TargetKind.MONITOR:
            return "to monitor it"
        case TargetKind.PROCESS:
            return "a way of working"
        case TargetKind.LOST:
            return "one whose words were lost"
    return _bound(indicator, target)


def _verb(polarity: Polarity) -> str:
    return {Polarity.LOWER: "reduce", Polarity.HIGHER: "increase"}.get(polarity, "improve")


_TITLE_VERBS = {"reduce": Polarity.LOWER, "increase": Polarity.HIGHER}


def _against_title(indicator: Indicator, polarity: Polarity) -> bool:
    """True where the title asks the other way than the figures: a title that begins "Reduce",
    over the share for whom nothing happened."""
    first = indicator.title.lstrip("*").partition(" ")[0].lower()
    asked = _TITLE_VERBS.get(first)
    return asked is not None and polarity in _TITLE_VERBS.values() and polarity is not asked


def _from(indicator: Indicator, start: Baseline | None) -> str:
    if start is None or start.value is None:
        return ""
    value = _show(indicator, start.value, start.breakdown)
    if start.label == "baseline":
        return f" from the baseline of {value}"
    return f" from {value} ({start.label})"


def _side(polarity: Polarity, measure: Measure) -> str:
    """How a bound is closed: "or fewer", "or less", "or more"."""
    if polarity is Polarity.HIGHER:
        return " or more"
    if polarity is Polarity.LOWER:
        return " or fewer" if measure is Measure.COUNT else " or less"
    return ""


def _show(indicator: Indicator, value: Decimal | None, breakdown: str) -> str:
    if value is None:
        return "a level the document does not print"
    known = facts(indicator, breakdown)
    return figure(value, known.measure, indicator.decimals)


def _bound(indicator: Indicator, target: Target) -> str:
    known = facts(indicator, target.breakdown)
    value = target.value
    if value is None and target.kind is not TargetKind.BETWEEN:
        value = target.stated
    if value is None:
        return "a level the document does not print"
    low = quantity(value, known.unit, known.measure, indicator.decimals)
    if target.kind is TargetKind.BETWEEN:
        return f"between {_show(indicator, target.value, target.breakdown)} and " + _show(
            indicator, target.upper, target.breakdown
        )
    if target.kind is TargetKind.AT_MOST:
        return low + _side(Polarity.LOWER, known.measure)
    if target.kind is TargetKind.AT_LEAST:
        return low + " or more"
    return low


def _maintain(indicator: Indicator, target: Target, was: str) -> str:
    return f"The aim {was} to keep it {_kept(indicator, target) or f'as it {was}'}."


def _kept(indicator: Indicator, target: Target) -> str:
    """ "at 90% or more"; "" where no level is known."""
    known = facts(indicator, target.breakdown)
    baseline = baseline_of(indicator, target)
    value = target.value
    if value is None and baseline is not None:
        value = baseline.value
    if value is None:
        return ""
    level = figure(value, known.measure, indicator.decimals)
    return f"at {level}{_side(known.polarity, known.measure)}"


def _change(indicator: Indicator, target: Target) -> str:
    known = facts(indicator, target.breakdown)
    if target.value is None:
        return "a change the document does not print"
    size = percent(abs(target.value))
    if target.kind is TargetKind.CHANGE_POINTS:
        size = f"{size.removesuffix('%')} percentage point"
    kind = "reduction" if target.value < 0 else "increase"
    text = f"{_article(size)} {size} {kind}"
    baseline = baseline_of(indicator, target)
    if baseline and baseline.value is not None:
        start = figure(baseline.value, known.measure, indicator.decimals)
        named = baseline.label != "baseline"
        text += f" on the {start} of {baseline.label}" if named else f" on the baseline of {start}"
    if target.stated is not None:
        side = _side(Polarity.LOWER if target.value < 0 else Polarity.HIGHER, known.measure)
        text += f", to {figure(target.stated, known.measure, indicator.decimals)}{side}"
    return text


def _article(size: str) -> str:
    digits = size.split(".")[0].rstrip("%").split(" ")[0]
    return "an" if digits.startswith("8") or digits in ("11", "18") else "a"


def baseline_of(indicator: Indicator, target: Target) -> Baseline | None:
    """The baseline a target starts from."""
    for baseline in indicator.baselines:
        if (baseline.breakdown, baseline.area) == (target.breakdown, target.area) and (
            baseline.label == target.baseline
        ):
            return baseline
    return None


def not_judged(verdict: Verdict) -> str:
    """Why there is no verdict: "there is no result, because it was not due yet"."""
    if verdict.reason is None:
        return ""
    because = NOT_JUDGED[verdict.reason]
    if verdict.absence is None:
        return because
    if verdict.reason is NotJudged.NO_RESULT and verdict.target is not None:
        because += f" for {verdict.target.period.text}"
    return f"{because}, because {REASONS[verdict.absence]}"


def unjudged(assessment: IndicatorAssessment, verdict: Verdict) -> str:
    """Why one verdict of an indicator is not given: as ``not_judged``, or "no figure is published
    for the measure as a whole, because it was not due yet" where only parts have figures."""
    if verdict.reason is not NotJudged.NO_RESULT or not _only_parts(assessment, verdict):
        return not_judged(verdict)
    why = f", because {REASONS[verdict.absence]}" if verdict.absence else ""
    return f"no figure is published for the measure as a whole{why}"


_SAID_BY_AIM = (
    NotJudged.NO_TARGET,
    NotJudged.TARGET_TO_BE_SET,
    NotJudged.MONITORED_ONLY,
    NotJudged.PROCESS_TARGET,
    NotJudged.LOST_IN_TRANSCRIPTION,
)


def outcome(assessment: IndicatorAssessment) -> str:
    """The verdict that ends the sentence: "Missed.", "Missed: 2 of 4 met.", "Not judged: ..."."""
    verdict = assessment.verdict
    word = VERDICTS[verdict.status]
    if verdict.judged:
        if assessment.judged > 1 and not assessment.indicator.headline:
            good = "met" if verdict.final else "met or on course"
            return f"{word}: {assessment.met} of {assessment.judged} {good}."
        return f"{word}."
    if verdict.reason is None or verdict.reason in _SAID_BY_AIM:
        return f"{word}."
    return f"{word}: {unjudged(assessment, verdict)}."


def _only_parts(assessment: IndicatorAssessment, verdict: Verdict) -> bool:
    """True where every figure is a part's and the verdict is of the whole."""
    parts = {s.breakdown for s in assessment.series if any(r.value is not None for r in s.points)}
    return not verdict.breakdown and bool(parts) and "" not in parts
