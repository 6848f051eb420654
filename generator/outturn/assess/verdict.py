"""One reading judged against its target, with the arithmetic in steps."""

from __future__ import annotations

from dataclasses import replace

from outturn.assess.exact import ROUNDED_TO
from outturn.assess.goals import Goal, direct_goal, goal_of
from outturn.assess.history import history_steps
from outturn.assess.levels import covered
from outturn.assess.published import answers, asks_for
from outturn.assess.readings import Reading, readings
from outturn.assess.rules import is_certain, ruled
from outturn.assess.show import Show
from outturn.assess.starts import baseline_of
from outturn.assess.subject import Subject
from outturn.assess.targets import Targets, blocked
from outturn.assess.unjudged import unjudged, without_target
from outturn.assess.weighing import Weighed, is_legible, weigh
from outturn.assess.words import steps_of
from outturn.model import Later, Marker, NotJudged, Quantity, Result, Verdict

_FINEST = 12
"""Decimals beyond which no figure is printed."""


def verdicts(subject: Subject) -> tuple[Verdict, ...]:
    """The verdict of each period that answers a target, oldest first."""
    groups = readings(subject)
    return tuple(v for group in groups if (v := _best(subject, group)) is not None)


def projections(subject: Subject) -> tuple[Verdict, ...]:
    """The verdict on each published projection of a period that a target holds, those of a kind
    it has no use for among them; then those with no target for their time."""
    every = (r for group in readings(subject, projected=True) for r in group)
    held = tuple(judge(subject, r) or _unasked(subject, r) for r in every)
    targets = Targets(subject.targets)
    alone = (r for r in subject.forecast if targets.in_force(covered(r)) is None)
    return (*held, *(without_target(subject, r, _show(subject, r)) for r in alone))


def _unasked(subject: Subject, reading: Reading) -> Verdict:
    """A published change that its target has no use for, or that could be for better or worse."""
    reason = NotJudged.NO_TARGET if asks_for(reading) else NotJudged.OTHER_QUANTITY
    return unjudged(subject, reading, reason, _show(subject, reading.result))


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
    show = _show(subject, reading.result)
    if reason is not None:
        return unjudged(subject, reading, reason, show)
    silent = replace(show, silent=True)
    goal = _goal(subject, reading, silent)
    if goal is None:
        return None
    if isinstance(goal, NotJudged):
        return unjudged(subject, reading, goal, show)
    if reading.missing:
        return unjudged(subject, reading, NotJudged.YEAR_TO_DATE_INCOMPLETE, show)
    weighed = weigh(subject, reading, goal, silent)
    if reading.open and not is_certain(weighed.goal, reading.value, weighed.place):
        goal_steps = Later(lambda: _printed(subject, reading, show).steps)
        return unjudged(subject, reading, NotJudged.YEAR_NOT_OVER, show, goal_steps)
    return _judged(subject, reading, weighed)


def _printed(subject: Subject, reading: Reading, show: Show) -> Goal:
    """The goal of a reading that has one, with its steps."""
    goal = _goal(subject, reading, show)
    assert isinstance(goal, Goal), "how figures are printed changes no goal"
    return goal


def _steps(subject: Subject, reading: Reading) -> tuple[str, ...]:
    """The arithmetic of a reading that is judged, in sentences."""
    legible = _legible(subject, reading)
    return steps_of(reading, legible, history_steps(subject, reading.target, reading.until))


def _legible(subject: Subject, reading: Reading) -> Weighed:
    """The reading weighed with figures as fine as it takes for a reader to come to the same
    verdict."""
    show = _show(subject, reading.result)
    weighed = weigh(subject, reading, _printed(subject, reading, show), show)
    while not is_legible(weighed, reading.value) and show.decimals < _FINEST:
        show = replace(show, decimals=show.decimals + ROUNDED_TO)
        weighed = weigh(subject, reading, _printed(subject, reading, show), show)
    return weighed


def _show(subject: Subject, result: Result) -> Show:
    quantity = result.quantity
    if quantity is Quantity.LEVEL:
        return Show.of(subject)
    return Show.change(subject, percent=quantity is Quantity.CHANGE_PERCENT)


def _goal(subject: Subject, reading: Reading, show: Show) -> Goal | NotJudged | None:
    if reading.result.quantity is Quantity.LEVEL:
        return goal_of(subject, reading, show)
    return direct_goal(subject, reading.target, show)


def _judged(subject: Subject, reading: Reading, it: Weighed) -> Verdict:
    verdict = Verdict(
        breakdown=subject.breakdown,
        area=subject.area,
        status=it.status,
        period=reading.result.period,
        value=reading.value,
        result=reading.result,
        target=reading.target,
        baseline=it.goal.baseline or baseline_of(subject, reading.target),
        target_value=it.goal.value,
        target_upper=it.goal.upper,
        year_target=it.whole.value if reading.share else None,
        shared_by=reading.share.by if reading.share else None,
        margin=it.goal.margin(reading.value),
        tolerance=it.allowed.value,
        strict=it.goal.strict,
        final=reading.final,
        projected=reading.projected,
        exact_target=it.whole.exact,
        steps=Later(lambda: _steps(subject, reading)),
    )
    return ruled(subject, verdict)
