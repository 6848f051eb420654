"""A reading set against its goal: how far off, how far is close, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from outturn.assess.goals import Goal
from outturn.assess.last_year import Beside, beside_last_year
from outturn.assess.readings import Reading
from outturn.assess.rules import Place, place_of, status_of
from outturn.assess.show import Show
from outturn.assess.subject import Subject
from outturn.assess.tolerance import Tolerance, tolerance_of
from outturn.model import Judgement, VerdictStatus


@dataclass(frozen=True)
class Weighed:
    """What a verdict rests on; ``whole`` is the goal of which ``goal`` is due by now."""

    judgement: Judgement
    whole: Goal
    goal: Goal
    allowed: Tolerance
    place: Place
    beside: Beside
    status: VerdictStatus
    show: Show


def weigh(subject: Subject, reading: Reading, whole: Goal, show: Show) -> Weighed:
    """The reading's value against the part of ``whole`` that is due."""
    rule, value = subject.judgement, reading.value
    goal = whole.shared(reading.share) if reading.share else whole
    allowed = tolerance_of(goal, value, reading.target, rule, show)
    place = place_of(goal, value, allowed.value, rule.boundary)
    beside = Beside()
    if place is not Place.REACHED and rule.has_close:
        beside = beside_last_year(subject, reading, goal, show)
    return Weighed(
        judgement=rule,
        whole=whole,
        goal=goal,
        allowed=allowed,
        place=place,
        beside=beside,
        status=status_of(place, rule, beside.travel, final=reading.final),
        show=show,
    )


def is_legible(it: Weighed, value: Decimal) -> bool:
    """True where the figures as printed lead where those calculated with do."""
    printed, seen = _printed(it.goal, it.show), it.show.seen(value)
    tolerance = it.show.seen(it.allowed.value)
    same_place = place_of(printed, seen, tolerance, it.judgement.boundary) is it.place
    return same_place and (it.goal.margin(value) > 0) is (printed.margin(seen) > 0)


def _printed(goal: Goal, show: Show) -> Goal:
    """The goal as a reader sees it."""
    return replace(
        goal,
        value=show.seen(goal.value),
        upper=None if goal.upper is None else show.seen(goal.upper),
        start=None if goal.start is None else show.seen(goal.start),
    )
