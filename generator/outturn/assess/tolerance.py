"""How far past the target still counts as close."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from outturn.assess.goals import HUNDRED, Goal
from outturn.assess.show import Show
from outturn.model import (
    DEFAULT_POINTS,
    DEFAULT_SHARE,
    IN_POINTS,
    Boundary,
    Judgement,
    Target,
)


@dataclass(frozen=True)
class Tolerance:
    """``value`` in the unit of the target (percentage points for proportions), and why."""

    value: Decimal
    step: str


_NONE = "so there is no tolerance."


def tolerance_of(
    goal: Goal, value: Decimal, target: Target, judgement: Judgement, show: Show
) -> Tolerance:
    """The tolerance for judging ``value``: the target's own, else the scorecard's, else ours; 0
    where none can count, because movement is asked for and there was none that way."""
    bound = goal.nearest(value)
    if not goal.moved(goal.value):
        # Whatever moves at all reaches such a goal.
        return Tolerance(Decimal(0), f"Only movement for the better counts, {_NONE}")
    if bound == 0 and not show.is_change:
        return Tolerance(Decimal(0), "The target is 0, so any shortfall misses it.")
    if not goal.moved(value):
        return Tolerance(Decimal(0), f"It has not moved the way the target asks, {_NONE}")
    in_points = show.measure in IN_POINTS
    size, whose = _stated(target, judgement, in_points)
    found = size if in_points else abs(bound) * size / HUNDRED
    said = _said(size, whose, found, bound, in_points, show)
    if judgement.boundary is Boundary.EXCLUSIVE:
        said += " A result exactly at its edge is not within it."
    if whose:
        return Tolerance(found, said)
    return _capped(goal, found, said, show)


def _stated(target: Target, judgement: Judgement, in_points: bool) -> tuple[Decimal, str]:
    """The size and whose it is ("" for the default)."""
    if target.tolerance is not None:
        return target.tolerance, "The target's own"
    own = judgement.own_tolerance(in_points=in_points)
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
    if found <= half or half == 0:
        return Tolerance(found, said)
    more = f"It is held to half the way from baseline to target: {show.difference(half)}."
    return Tolerance(half, f"{said} {more}")
