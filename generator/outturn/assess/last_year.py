"""Better or worse than the same period last year, for publishers whose rule asks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from outturn.assess.comparators import Comparators, Compared
from outturn.assess.direction import LITTLE
from outturn.assess.exact import opening
from outturn.assess.goals import HUNDRED, Goal
from outturn.assess.published import against_last_year
from outturn.assess.readings import Reading
from outturn.assess.show import Show
from outturn.assess.subject import Subject
from outturn.model import IN_POINTS, Quantity, Travel

_START = "The publisher's rule also looks at the same period last year"


@dataclass(frozen=True)
class Beside:
    """How a value stands to the same period last year, and the step that says so.

    UNKNOWN where there is nothing to compare with; the step is empty where no rule asks.
    """

    travel: Travel = Travel.UNKNOWN
    step: str = ""


def beside_last_year(subject: Subject, reading: Reading, goal: Goal, show: Show) -> Beside:
    """What a rule needs to know that asks for improvement or worsening.

    Better is what comes nearer to the goal's good side; under 1%, or a point, is little change,
    as it is for the direction of travel.
    """
    judgement = subject.judgement
    if not (judgement.close_needs_improvement or judgement.miss_needs_worsening):
        return Beside()
    before, named = _before(subject, reading)
    if before is None:
        none = "but has no figure for it that can be compared: that part of it cannot apply"
        return Beside(step=f"{_START}, {none}.")
    travel = _travel(goal, reading.value, before, show)
    if reading.result.quantity is not Quantity.LEVEL:
        return Beside(travel, f"{_START}, which the published change is against: {_WORDS[travel]}.")
    change = reading.value - before
    moved = "the same" if change == 0 else f"{show.difference(change)} {show.compared(change > 0)}"
    figure = f"{show.figure(before)} in {named}"
    said = f"{opening(show.figure(reading.value))} is {moved}"
    return Beside(travel, f"{_START}: {figure}. {said}, which is {_WORDS[travel]}.")


_WORDS = {
    Travel.IMPROVING: "better",
    Travel.WORSENING: "worse",
    Travel.LITTLE_CHANGE: "little change, neither better nor worse",
}


def _before(subject: Subject, reading: Reading) -> tuple[Decimal | None, str]:
    """Last year's figure and its period; for a change on last year, no change."""
    result = reading.result
    if result.quantity is not Quantity.LEVEL:
        return (Decimal(0) if against_last_year(result) else None), ""
    compared: Compared | None = Comparators(subject).last_year(result)
    if compared is None or not compared.reliable:
        return None, ""
    return compared.value, compared.label


def _travel(goal: Goal, value: Decimal, before: Decimal, show: Show) -> Travel:
    change = value - before
    size = change
    if show.measure not in IN_POINTS and not show.is_change:
        # A rise from nothing has no percentage, and is no little change.
        size = change * HUNDRED / abs(before) if before else change * HUNDRED
    nearer = goal.margin(before) - goal.margin(value)
    if abs(size) < LITTLE or nearer == 0:
        return Travel.LITTLE_CHANGE
    return Travel.IMPROVING if nearer > 0 else Travel.WORSENING
