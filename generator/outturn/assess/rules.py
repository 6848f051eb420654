"""From distance to verdict: at the goal, close or further off, by the rule in force."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from enum import Enum, auto

from outturn.assess.goals import Goal, Side
from outturn.assess.subject import Subject
from outturn.model import Boundary, Judgement, Travel, Verdict, VerdictStatus
from outturn.sentences.judgement import rule

RULES_VERSION = "2"
"""Of Outturn's rules; a change of any rule raises it, with a line in the chapter "By whose rule"
of the specification and one in the changelog."""


class Place(Enum):
    """Where a value stands to its goal."""

    REACHED = auto()
    NEAR = auto()
    """On the wrong side, within the tolerance."""
    FAR = auto()


def place_of(goal: Goal, value: Decimal, tolerance: Decimal, boundary: Boundary) -> Place:
    """Where ``value`` stands; without movement for the better, where that is asked for, far off."""
    if not goal.moved(value):
        return Place.FAR
    margin = goal.margin(value)
    if goal.side is Side.AROUND:
        if margin == 0 or _within(margin, tolerance, boundary):
            return Place.REACHED
        return Place.NEAR if _within(margin - tolerance, tolerance, boundary) else Place.FAR
    if margin < 0 or (margin == 0 and not goal.strict):
        return Place.REACHED
    return Place.NEAR if _within(margin, tolerance, boundary) else Place.FAR


def _within(margin: Decimal, tolerance: Decimal, boundary: Boundary) -> bool:
    return margin < tolerance or (margin == tolerance and boundary is Boundary.INCLUSIVE)


def status_of(place: Place, judgement: Judgement, travel: Travel, *, final: bool) -> VerdictStatus:
    """The verdict; for good only where ``final``.

    ``travel`` is against the same period last year, for rules that ask for it.
    """
    if place is Place.REACHED:
        return VerdictStatus.MET if final else VerdictStatus.ON_COURSE
    if judgement.has_close and _is_close(place, judgement, travel):
        return VerdictStatus.CLOSE
    return VerdictStatus.MISSED if final else VerdictStatus.OFF_COURSE


def _is_close(place: Place, judgement: Judgement, travel: Travel) -> bool:
    near = place is Place.NEAR
    if travel is Travel.UNKNOWN:
        return near
    if judgement.close_needs_improvement and judgement.miss_needs_worsening:
        # Little change is neither what close needs nor what a miss needs: the tolerance decides.
        return near if travel is Travel.LITTLE_CHANGE else travel is Travel.IMPROVING
    if judgement.close_needs_improvement:
        return near and travel is Travel.IMPROVING
    if judgement.miss_needs_worsening:
        return near or travel is not Travel.WORSENING
    return near


def is_certain(goal: Goal, value: Decimal, place: Place) -> bool:
    """True where a sum that only grows can no longer end otherwise than it stands."""
    if goal.side is Side.AT_LEAST:
        return place is Place.REACHED
    return place is not Place.REACHED and value >= (
        goal.value if goal.upper is None else goal.upper
    )


def ruled(subject: Subject, verdict: Verdict) -> Verdict:
    """The verdict with the rule in force in words, and the publisher's own name for its status."""
    judgement = subject.judgement
    words = rule(
        judgement,
        subject.publisher,
        RULES_VERSION,
        measure=subject.facts.measure,
        target=verdict.target,
        strict=verdict.strict,
    )
    return replace(verdict, rule=words, named=judgement.name_of(verdict.status))
