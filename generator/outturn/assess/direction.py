"""Which way a breakdown is going, against a comparator that is always named."""

from __future__ import annotations

from decimal import Decimal

from outturn.assess.comparators import Comparators, Compared
from outturn.assess.goals import HUNDRED
from outturn.assess.levels import covered
from outturn.assess.published import against_baseline, against_last_year
from outturn.assess.starts import baseline_of
from outturn.assess.subject import Subject, confirmed
from outturn.model import (
    IN_POINTS,
    Basis,
    Comparator,
    Direction,
    Marker,
    Polarity,
    Quantity,
    Result,
    TargetKind,
    Travel,
)

LITTLE = Decimal(1)
"""Below this much, in percent of the comparator or in points, is little change."""


def direction_of(subject: Subject) -> Direction:
    """The direction of travel of one breakdown at its latest figure.

    A yearly sum is compared to date; where that finds no comparator, by its latest period alone.
    Only where no level can be compared does a published change speak.
    """
    comparators = Comparators(subject)
    candidates = _candidates(subject)
    for result in candidates:
        if compared := comparators.of(result):
            return _compared(subject, result, compared)
    since = candidates[0] if candidates else None
    if change := _published(subject, since):
        return _from_change(subject, change)
    return Direction(
        breakdown=subject.breakdown,
        area=subject.area,
        travel=Travel.UNKNOWN,
        period=since.period if since else None,
        basis=since.basis if since else None,
        value=since.value if since else None,
    )


def latest(subject: Subject) -> Result | None:
    """The newest level, of those for one day's end the one that covers most; else the newest
    published change; None where nothing is observed."""
    found = [r for r in subject.valued if r.quantity is Quantity.LEVEL] or subject.valued
    end = max((r.period.end for r in found), default=None)
    return max((r for r in found if r.period.end == end), key=_breadth, default=None)


def _breadth(result: Result) -> int:
    return covered(result).days


def _candidates(subject: Subject) -> list[Result]:
    """The latest figures, of which the first that has a comparator speaks."""
    newest = latest(subject)
    if newest is None or newest.quantity is not Quantity.LEVEL:
        return []
    found = [newest]
    if subject.sums and newest.basis is Basis.YEAR_TO_DATE:
        end = newest.period.end
        found += [
            r
            for r in subject.valued
            if (r.period.end, r.basis, r.quantity) == (end, Basis.PERIOD, Quantity.LEVEL)
        ]
    return found


def _compared(subject: Subject, result: Result, compared: Compared) -> Direction:
    assert result.value is not None
    change = result.value - compared.value
    percent = change * HUNDRED / abs(compared.value) if compared.value else None
    reliable = compared.reliable and Marker.LOW_RELIABILITY not in result.markers
    travel = Travel.UNKNOWN
    if reliable:
        travel = travel_of(subject, result.value, compared.value, change, percent)
    return Direction(
        breakdown=subject.breakdown,
        area=subject.area,
        travel=travel,
        period=result.period,
        basis=result.basis,
        value=result.value,
        comparator=compared.kind,
        comparator_label=compared.label,
        comparator_period=compared.period,
        comparator_value=compared.value,
        change=change,
        change_percent=percent,
    )


def travel_of(
    subject: Subject, value: Decimal, before: Decimal, change: Decimal, percent: Decimal | None
) -> Travel:
    """Improving, worsening or little change, by the polarity; unknown where it has none."""
    size = change if subject.facts.measure in IN_POINTS else percent
    if subject.facts.polarity is Polarity.NONE:
        return Travel.UNKNOWN
    # A rise from nothing has no percentage, and is no little change.
    if change == 0 or (size is not None and abs(size) < LITTLE):
        return Travel.LITTLE_CHANGE
    if subject.facts.polarity is Polarity.MAINTAIN:
        return _towards(_kept_level(subject), value, before)
    return _better(change < 0, subject.facts.polarity)


def _better(fell: bool, polarity: Polarity) -> Travel:
    return Travel.IMPROVING if fell == (polarity is Polarity.LOWER) else Travel.WORSENING


def _kept_level(subject: Subject) -> Decimal | None:
    """The level to keep, where either side of it is worse."""
    for target in reversed(subject.targets):
        if target.kind is not TargetKind.MAINTAIN:
            continue
        if target.value is not None:
            return target.value
        return confirmed(baseline_of(subject, target))
    return None


def _towards(level: Decimal | None, value: Decimal, before: Decimal) -> Travel:
    if level is None:
        return Travel.UNKNOWN
    nearer = abs(before - level) - abs(value - level)
    if nearer == 0:
        return Travel.LITTLE_CHANGE
    return Travel.IMPROVING if nearer > 0 else Travel.WORSENING


def _published(subject: Subject, level: Result | None) -> Result | None:
    """The newest published percent change on last year or a baseline, if no level is newer."""
    changes = [
        r
        for r in subject.valued
        if r.quantity is Quantity.CHANGE_PERCENT
        and (against_last_year(r) or against_baseline(subject, r))
        and (level is None or r.period.end >= level.period.end)
    ]
    return max(changes, key=lambda r: r.period, default=None)


def _from_change(subject: Subject, result: Result) -> Direction:
    value = result.value
    assert value is not None
    travel = _better(value < 0, subject.facts.polarity)
    if abs(value) < LITTLE:
        travel = Travel.LITTLE_CHANGE
    if subject.facts.polarity in (Polarity.NONE, Polarity.MAINTAIN) or (
        Marker.LOW_RELIABILITY in result.markers
    ):
        travel = Travel.UNKNOWN
    return Direction(
        breakdown=subject.breakdown,
        area=subject.area,
        travel=travel,
        period=result.period,
        basis=result.basis,
        comparator=Comparator.PUBLISHED_CHANGE,
        comparator_label=result.against,
        change_percent=value,
        against=result.against,
    )
