"""How far past the target still counts as close."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from outturn.assess.goals import HUNDRED, Goal
from outturn.assess.show import Show
from outturn.model import Judgement, Measure, Target

DEFAULT_SHARE = Decimal(5)
"""Percent of the target: counts, rates, money, days, scores."""
DEFAULT_POINTS = Decimal(2)
"""Percentage points: proportions, and changes in percent."""
_IN_POINTS = (Measure.PROPORTION, Measure.CHANGE)


@dataclass(frozen=True)
class Tolerance:
    """``value`` in the unit of the target (percentage points for proportions), and why."""

    value: Decimal
    step: str


def tolerance_of(
    goal: Goal, value: Decimal, target: Target, judgement: Judgement, show: Show
) -> Tolerance:
    """The tolerance for judging ``value``: the target's own, else the scorecard's, else ours."""
    bound = goal.nearest(value)
    if bound == 0 and not show.is_change:
        return Tolerance(Decimal(0), "The target is 0, so any shortfall misses it.")
    in_points = show.measure in _IN_POINTS
    size, whose = _stated(target, judgement, in_points)
    found = size if in_points else abs(bound) * size / HUNDRED
    said = _said(size, whose, found, bound, in_points, show)
    if whose:
        return Tolerance(found, said)
    return _capped(goal, found, said, show)


def _stated(target: Target, judgement: Judgement, in_points: bool) -> tuple[Decimal, str]:
    """The size and whose it is ("" for the default)."""
    if target.tolerance is not None:
        return target.tolerance, "The target's own"
    own = judgement.points if in_points else judgement.share
    if own is not None:
        return own, "The scorecard's own"
    return (DEFAULT_POINTS if in_points else DEFAULT_SHARE), ""


def _said(
    size: Decimal, whose: str, found: Decimal, bound: Decimal, in_points: bool, show: Show
) -> str:
    start = f"{whose or 'The'} tolerance is"
    if in_points:
        return f"{start} {show.points(size)}."
    return f"{start} {show.plain(size)}% of {show.figure(bound)}, or {show.difference(found)}."


def _capped(goal: Goal, found: Decimal, said: str, show: Show) -> Tolerance:
    """By default never more than half the way from the baseline to the target.

    A target to stay where the baseline is asks for no movement, so there is no way to halve.
    """
    if goal.start is None:
        return Tolerance(found, said)
    half = abs(goal.value - goal.start) / 2
    if found <= half or (half == 0 and not goal.moves):
        return Tolerance(found, said)
    if half == 0:
        return Tolerance(half, "Only movement for the better counts, so there is no tolerance.")
    more = f"It is held to half the way from baseline to target: {show.difference(half)}."
    return Tolerance(half, f"{said} {more}")
