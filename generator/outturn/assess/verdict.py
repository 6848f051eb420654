"""One reading judged against its target, with the arithmetic in steps."""

from __future__ import annotations

from decimal import Decimal

from outturn.assess.goals import Goal, Side, baseline_of, direct_goal, goal_of
from outturn.assess.published import answers, asks_for
from outturn.assess.readings import Reading, readings
from outturn.assess.show import Show
from outturn.assess.subject import Subject
from outturn.assess.targets import blocked
from outturn.assess.tolerance import Tolerance, tolerance_of
from outturn.assess.words import outcome_step, side_step, small_step, value_step
from outturn.model import (
    Marker,
    NotJudged,
    Quantity,
    Verdict,
    VerdictStatus,
)


def verdicts(subject: Subject) -> tuple[Verdict, ...]:
    """The verdict of each period that answers a target, oldest first."""
    return tuple(v for group in readings(subject) if (v := _best(subject, group)) is not None)


def _best(subject: Subject, group: list[Reading]) -> Verdict | None:
    """Of readings of one period, the first that can be judged; else what keeps the first back."""
    first: Verdict | None = None
    for reading in group:
        made = judge(subject, reading)
        if made is not None and made.judged:
            return made
        first = first or made
    return first


def judge(subject: Subject, reading: Reading) -> Verdict | None:
    """The verdict on one reading; None for a published change of a kind the target has no use for.

    A change that is not said to be against the target's baseline is not judged.
    """
    level = reading.result.quantity is Quantity.LEVEL
    if not level and not asks_for(reading):
        return None
    reason = blocked(reading.target)
    if reason is None and Marker.LOW_RELIABILITY in reading.result.markers:
        reason = NotJudged.LOW_RELIABILITY
    if reason is None and not level and not answers(subject, reading):
        reason = NotJudged.BASELINE_UNCONFIRMED
    if reason is not None:
        return _unjudged(subject, reading, reason)
    goal = goal_of(subject, reading) if level else direct_goal(subject, reading.target)
    if goal is None:
        return None
    if isinstance(goal, NotJudged):
        return _unjudged(subject, reading, goal)
    return _judged(subject, reading, goal)


def _judged(subject: Subject, reading: Reading, whole: Goal) -> Verdict:
    show = _show(subject, reading)
    goal = whole.shared(reading.share) if reading.share else whole
    value = reading.value
    allowed = tolerance_of(goal, value, reading.target, subject.judgement, show)
    status = status_of(goal, value, allowed.value, final=reading.final)
    return Verdict(
        breakdown=subject.breakdown,
        area=subject.area,
        status=status,
        period=reading.result.period,
        value=value,
        result=reading.result,
        target=reading.target,
        baseline=goal.baseline or baseline_of(subject, reading.target),
        target_value=goal.value,
        target_upper=goal.upper,
        year_target=whole.value if reading.share else None,
        margin=goal.margin(value),
        tolerance=allowed.value,
        strict=goal.strict,
        final=reading.final,
        steps=_steps(reading, goal, whole, allowed, status, show),
    )


def status_of(goal: Goal, value: Decimal, tolerance: Decimal, *, final: bool) -> VerdictStatus:
    """At the goal or better, close, or further off; said for good only where ``final``."""
    good = VerdictStatus.MET if final else VerdictStatus.ON_COURSE
    bad = VerdictStatus.MISSED if final else VerdictStatus.OFF_COURSE
    if not goal.moved(value):
        return bad
    margin = goal.margin(value)
    if goal.side is Side.AROUND:
        margin -= tolerance
    if margin < 0 or (margin == 0 and not goal.strict):
        return good
    return VerdictStatus.CLOSE if margin <= tolerance else bad


def _show(subject: Subject, reading: Reading) -> Show:
    quantity = reading.result.quantity
    if quantity is Quantity.LEVEL:
        return Show.of(subject)
    return Show.change(subject, percent=quantity is Quantity.CHANGE_PERCENT)


def _steps(
    reading: Reading,
    goal: Goal,
    whole: Goal,
    allowed: Tolerance,
    status: VerdictStatus,
    show: Show,
) -> tuple[str, ...]:
    steps = [value_step(reading, show), *goal.steps]
    if reading.share:
        steps.append(_share_step(reading, goal, whole, show))
    steps.append(side_step(goal, reading.value, show))
    if goal.side is Side.AROUND or goal.margin(reading.value) > 0:
        steps.append(allowed.step)
    steps.append(outcome_step(goal, reading, status))
    return (*steps, *small_step(reading))


def _share_step(reading: Reading, goal: Goal, whole: Goal, show: Show) -> str:
    """How much of the year's target is due by now."""
    share = reading.share
    assert share is not None
    sum_of = f"× {show.plain(share.part)} ÷ {show.plain(share.whole)}"
    due = f"{show.figure(whole.value)} {sum_of}, or {show.figure(goal.value)}"
    if whole.upper is not None and goal.upper is not None:
        due += f", to {show.figure(whole.upper)} {sum_of}, or {show.figure(goal.upper)}"
    return f"Not all of it is due yet: {share.words}. What is due by now is {due}."


def _unjudged(subject: Subject, reading: Reading, reason: NotJudged) -> Verdict:
    """Not judged, though there is a value."""
    return Verdict(
        breakdown=subject.breakdown,
        area=subject.area,
        status=VerdictStatus.NOT_JUDGED,
        reason=reason,
        period=reading.result.period,
        value=reading.value,
        result=reading.result,
        target=reading.target,
        baseline=baseline_of(subject, reading.target),
        final=reading.final,
        steps=(value_step(reading, _show(subject, reading)), *_why(reading, reason)),
    )


def _why(reading: Reading, reason: NotJudged) -> tuple[str, ...]:
    """What the reason's own words leave out."""
    if reason is NotJudged.NO_TARGET:
        return ("The target gives no figure, or does not say which way is better.",)
    if reason is not NotJudged.BASELINE_UNCONFIRMED:
        return ()
    if reading.result.quantity is not Quantity.LEVEL:
        return (_no_answer(reading.result.against),)
    if not reading.target.baseline:
        return ("The document names no baseline with a confirmed figure to compare it with.",)
    return ()


def _no_answer(against: str) -> str:
    """Why a published change cannot be set against the target."""
    if not against:
        return "The document does not say what the change is against."
    return f"The change is against “{against}”, which is not the target's baseline."
