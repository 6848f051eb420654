"""The rule a verdict is reached by, in words, with its version."""

from __future__ import annotations

from decimal import Decimal

from outturn.formats import joined, number
from outturn.model import (
    DEFAULT_POINTS,
    DEFAULT_SHARE,
    IN_POINTS,
    Boundary,
    InYear,
    Judgement,
    Measure,
    NotJudged,
    Target,
    TargetKind,
    Verdict,
    VerdictStatus,
)
from outturn.sentences.aims import not_judged
from outturn.sentences.words import VERDICTS


def rule(
    judgement: Judgement,
    publisher: str,
    version: str,
    *,
    measure: Measure | None = None,
    target: Target | None = None,
    strict: bool = False,
) -> str:
    """ "Outturn’s rules, version 2: within 5% of the target is close."

    ``version`` is that of Outturn's rules. ``measure`` and ``target`` narrow it to what one verdict
    rests on; without them it speaks for a whole scorecard. ``strict`` says that any movement for
    the better reaches the target, so that no tolerance can count.
    """
    strict = strict or _asks_only_to_improve(target)
    said = "".join(
        (
            _no_tolerance(judgement) if strict else _close(judgement, measure, target),
            _missed(judgement, strict=strict),
            _in_year(judgement),
            _names(judgement),
        )
    )
    if not judgement.is_own:
        return f"Outturn’s rules, version {version}: {said}."
    named = f" ({judgement.version})" if judgement.version else ""
    source = f" It stands in {judgement.source}." if judgement.source else ""
    return (
        f"{_possessive(publisher)} rule{named}: {said}.{source} For the rest, Outturn’s rules, "
        f"version {version}."
    )


def _possessive(name: str) -> str:
    if not name:
        return "The publisher’s own"
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _asks_only_to_improve(target: Target | None) -> bool:
    if target is None or target.kind is not TargetKind.IMPROVE:
        return False
    return target.value is None and target.stated is None


def _no_tolerance(judgement: Judgement) -> str:
    said = "a target to improve has no tolerance"
    if not judgement.has_close:
        return f"{said}: whatever falls short of it is missed"
    return said


_MOVING = (TargetKind.CHANGE_PERCENT, TargetKind.CHANGE_POINTS, TargetKind.IMPROVE)
"""Targets that ask for movement one way."""


def _close(judgement: Judgement, measure: Measure | None, target: Target | None) -> str:
    if not judgement.has_close:
        return "whatever falls short of the target is missed, however near it comes"
    edge = ", its edge not included," if judgement.boundary is Boundary.EXCLUSIVE else ""
    text = f"within {_tolerance(judgement, measure, target)}{edge} is close"
    if target is not None and target.tolerance is not None:
        text += ", as the target itself states"
    conditions = []
    if target is not None and target.kind in _MOVING:
        conditions.append("it moved the way asked")
    if judgement.close_needs_improvement:
        conditions.append("it is also better than the same period last year")
    return f"{text}, if {' and '.join(conditions)}" if conditions else text


def _tolerance(judgement: Judgement, measure: Measure | None, target: Target | None) -> str:
    points = judgement.points if judgement.points is not None else DEFAULT_POINTS
    share = judgement.share if judgement.share is not None else DEFAULT_SHARE
    if target is not None and target.tolerance is not None:
        points = share = target.tolerance
    if measure is None:
        return f"{number(share)}% of the target ({_points(points)} for percentages)"
    return f"{_points(points) if measure in IN_POINTS else number(share) + '%'} of the target"


def _points(value: Decimal) -> str:
    return f"{number(value)} percentage point{'' if value == 1 else 's'}"


def _missed(judgement: Judgement, *, strict: bool) -> str:
    """When what no tolerance holds is missed all the same."""
    if not judgement.miss_needs_worsening:
        return ""
    last_year = "the same period last year"
    if strict and judgement.close_needs_improvement:
        return f"; what falls short of it is close only if it is better than {last_year}"
    start = "what falls short of it" if strict else "further off"
    said = f"; {start} is missed only if it is also worse than {last_year}"
    if judgement.close_needs_improvement:
        said += "; where it is neither, the tolerance alone decides"
    return said


def _in_year(judgement: Judgement) -> str:
    match judgement.in_year:
        case InYear.TIME:
            return "; until the year is over, a yearly target is shared out evenly over its time"
        case InYear.WHOLE:
            return "; until the year is over, only what can no longer change is said"
    return ""


def _names(judgement: Judgement) -> str:
    """ "; it calls met Green, close Amber and missed Red"."""
    named = [
        f"{VERDICTS[s].lower()} {n}" for s in VerdictStatus if (n := judgement.statuses.get(s))
    ]
    return f"; it calls {joined(named)}" if named else ""


def expectation(verdict: Verdict) -> str:
    """What a projection comes to: "If the projection holds: the target would be met."."""
    if verdict.judged:
        return f"If the projection holds: {EXPECTED[verdict.status]}."
    if verdict.target is None and verdict.reason is NotJudged.NO_TARGET:
        whose = "this part has none" if verdict.breakdown or verdict.area else "there is none"
        return f"Not held against a target: {whose} for that time."
    if verdict.reason is NotJudged.NO_TARGET:
        return "Not held against the target: it does not say what to reach."
    return f"Not held against the target: {not_judged(verdict)}."


EXPECTED = {
    VerdictStatus.MET: "the target would be met",
    VerdictStatus.ON_COURSE: "it would be on course",
    VerdictStatus.CLOSE: "it would be close",
    VerdictStatus.OFF_COURSE: "it would be off course",
    VerdictStatus.MISSED: "the target would be missed",
}
