"""Which verdict is current, and which one the indicator counts under."""

from __future__ import annotations

from collections.abc import Sequence

from outturn.assess.goals import Goal, goal_of
from outturn.assess.history import history_steps
from outturn.assess.readings import Asked, window_of
from outturn.assess.rules import ruled
from outturn.assess.show import Show
from outturn.assess.starts import baseline_of
from outturn.assess.subject import Subject, confirmed
from outturn.assess.targets import blocked, for_period
from outturn.model import (
    Indicator,
    NotJudged,
    Reason,
    Target,
    TargetKind,
    Verdict,
    VerdictStatus,
)
from outturn.period import Period

_ON_A_BASELINE = (
    TargetKind.CHANGE_PERCENT,
    TargetKind.CHANGE_POINTS,
    TargetKind.IMPROVE,
    TargetKind.MAINTAIN,
)
_STATUSES = tuple(VerdictStatus)


def current(subject: Subject, verdicts: Sequence[Verdict], period: Period) -> Verdict:
    """The verdict of the latest period with a value, by a target that reaches into ``period``.

    Verdicts on earlier plans' targets are history. Where no result answers yet, not judged, with
    the reason.
    """
    for verdict in reversed(verdicts):
        if verdict.target is not None and _overlap(verdict.target.period, period):
            return verdict
    target = for_period(subject.targets, period)
    if target is None:
        return _none(subject, None, _without_target(subject.indicator))
    return _none(subject, target, _without_result(subject, target))


def _overlap(one: Period, other: Period) -> bool:
    return one.start <= other.end and other.start <= one.end


def _without_target(indicator: Indicator) -> NotJudged:
    """Where the name was lost, so was the target that went with it."""
    lost = not indicator.title and indicator.reason is Reason.LOST_IN_TRANSCRIPTION
    return NotJudged.LOST_IN_TRANSCRIPTION if lost else NotJudged.NO_TARGET


def _without_result(subject: Subject, target: Target) -> NotJudged:
    """Why nothing is judged though there is a target."""
    if reason := blocked(target):
        return reason
    stated = target.stated is not None or (
        target.value is not None and target.kind is TargetKind.MAINTAIN
    )
    baseline = baseline_of(subject, target)
    known = baseline is None or confirmed(baseline) is not None
    if target.kind in _ON_A_BASELINE and not stated and not known:
        return NotJudged.BASELINE_UNCONFIRMED
    return NotJudged.NO_RESULT


def _none(subject: Subject, target: Target | None, reason: NotJudged) -> Verdict:
    verdict = Verdict(
        breakdown=subject.breakdown,
        area=subject.area,
        status=VerdictStatus.NOT_JUDGED,
        reason=reason,
        absence=_absence(subject, target) if reason is NotJudged.NO_RESULT else None,
        target=target,
        baseline=baseline_of(subject, target) if target else None,
        steps=_asked(subject, target) if target and reason is NotJudged.NO_RESULT else (),
    )
    return ruled(subject, verdict)


def _asked(subject: Subject, target: Target) -> tuple[str, ...]:
    """What the result would be judged against."""
    asked = Asked(target=target, window=window_of(target, target.period))
    goal = goal_of(subject, asked, Show.of(subject))
    steps = goal.steps if isinstance(goal, Goal) else ()
    return (*history_steps(subject, target, target.period.end), *steps)


def _absence(subject: Subject, target: Target | None) -> Reason | None:
    """Why there is no result: the newest absent one's own reason, else the indicator's."""
    absent = [
        r
        for r in subject.results
        if r.value is None and r.reason and target and target.period.contains(r.period)
    ]
    return absent[-1].reason if absent else subject.indicator.reason


def counted(indicator: Indicator, currents: Sequence[Verdict]) -> Verdict:
    """The verdict the indicator counts under.

    The headline breakdown's; without one, that of the whole where it is judged; else the worst
    judged of the rest; else one not judged, the whole's first. ``currents`` hold the whole's and
    the headline's verdict, and that of every breakdown with a target.
    """
    by_key = {(v.breakdown, v.area): v for v in currents}
    whole = by_key["", ""]
    headline = by_key.get((indicator.headline, ""), whole)
    if indicator.headline:
        return whole if headline.target is None and whole.target is not None else headline
    if whole.judged:
        return whole
    judged = [v for v in currents if v.judged]
    if judged:
        return max(judged, key=lambda v: _STATUSES.index(v.status))
    return next((v for v in (whole, *currents) if v.target is not None), whole)
