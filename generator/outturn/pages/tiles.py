"""Key figures at the top of an indicator's page: value, change, target, rating, usual variation."""

from __future__ import annotations

from dataclasses import dataclass, replace

from outturn.formats import figure, number
from outturn.model import (
    Basis,
    Direction,
    Indicator,
    IndicatorAssessment,
    Marker,
    Measure,
    Origin,
    Polarity,
    Quantity,
    Result,
    Scorecard,
    Travel,
    Verdict,
)
from outturn.pages.components import Badge, latest_rating, travel_badge, verdict_badge
from outturn.pages.tables import n_of_d
from outturn.sentences.aims import promise
from outturn.sentences.lede import compared, current_target, published, told_first
from outturn.sentences.names import amount, as_published, change_size, covering, facts, when
from outturn.sentences.variation import CAUSES
from outturn.sentences.words import MARKERS

SMALL_BASE = 20
"""Below this many in the base, one case more or less moves a percentage by over five points."""


@dataclass(frozen=True)
class Tile:
    """One key figure: what it is, the figure, what to know of it, and a status."""

    label: str
    value: str = ""
    details: tuple[str, ...] = ()
    badge: Badge | None = None
    wordy: bool = False
    """True where the value is words rather than a figure."""


def tiles(assessment: IndicatorAssessment, scorecard: Scorecard) -> list[Tile]:
    """The key figures that an indicator has; the target's always, with its verdict."""
    shown = told_first(assessment)
    found: list[Tile | None] = [_target(assessment, scorecard)]
    if shown is not None:
        moved = replace(assessment, direction=_direction(assessment, shown))
        found = [_value(moved, shown), _change(moved, shown), *found]
    found += [_rating(assessment), _variation(assessment)]
    return [tile for tile in found if tile is not None]


def _direction(assessment: IndicatorAssessment, shown: Result) -> Direction:
    """The direction of travel of what the first tile shows."""
    place = (shown.breakdown, shown.area)
    own = (d for d in assessment.directions if (d.breakdown, d.area) == place)
    return next(own, assessment.direction)


def _value(assessment: IndicatorAssessment, result: Result) -> Tile | None:
    """The figure that stands for the indicator; where that is a change, with its badge."""
    indicator = assessment.indicator
    if result.value is None:
        return None
    known = facts(indicator, result.breakdown)
    unit = "" if known.measure in (Measure.PROPORTION, Measure.CURRENCY) else known.unit
    shown = figure(result.value, known.measure, indicator.decimals)
    if unit and unit.lower() in known.title.lower():
        unit = ""
    badge = None
    if result.quantity is not Quantity.LEVEL:
        shown, unit = _capital(amount(indicator, result)), ""
        if _is_the_change(assessment, result) and assessment.direction.travel is not Travel.UNKNOWN:
            badge = travel_badge(assessment)
    return Tile(
        label=_capital(when(result)),
        value=shown,
        details=tuple(filter(None, (known.title, unit, *_behind(result, known.measure)))),
        badge=badge,
        wordy=result.quantity is not Quantity.LEVEL,
    )


def _behind(result: Result, measure: Measure) -> list[str]:
    """The numbers a percentage rests on, and what its marks say, in words."""
    told = []
    if measure is Measure.PROPORTION and result.quantity is Quantity.LEVEL:
        told.append(n_of_d(result) or "the numbers behind it are not published")
        if result.denominator is not None and result.denominator < SMALL_BASE:
            told.append(f"small numbers: under {SMALL_BASE} in all")
    if result.basis is Basis.PROJECTION:
        told.append("projection")
    if result.origin is not Origin.PRINTED:
        told.append("worked out from published figures")
    return told + [MARKERS[m] for m in Marker if m in result.markers]


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"


def _change(assessment: IndicatorAssessment, shown: Result) -> Tile | None:
    """How the figure compares, the change as published, or why neither can be told."""
    if _is_the_change(assessment, shown):
        return None
    direction = assessment.direction
    badge = travel_badge(assessment)
    told = compared(assessment.indicator, direction)
    label = "Change"
    if direction.period is not None:
        covered = covering(direction.period, direction.basis or Basis.PERIOD)
        label = label if covered == when(shown) else f"{label} {covered}"
    if badge.part:
        label = f"{label}: {badge.part}"
    if told:
        return Tile(label, told[0], (told[1],), badge, wordy=True)
    if change := published(assessment):
        return Tile(
            label, _capital(change_size(change)), (as_published(change),), badge, wordy=True
        )
    return Tile(label, "Not known", (_no_comparator(assessment),), badge, wordy=True)


def _is_the_change(assessment: IndicatorAssessment, shown: Result) -> bool:
    """True where the first tile is itself a change, and no other is known."""
    if shown.quantity is Quantity.LEVEL or assessment.direction.change is not None:
        return False
    return assessment.direction.period in (None, shown.period)


def _no_comparator(assessment: IndicatorAssessment) -> str:
    """Why a figure has nothing to be compared with."""
    direction, basis = assessment.direction, assessment.direction.basis or Basis.PERIOD
    period = direction.period
    place = (direction.breakdown, direction.area)
    series = [s for s in assessment.series if (s.breakdown, s.area) == place]
    points = {(s.basis, r.period) for s in series for r in s.points if r.value is not None}
    if period is None or not any(other.end < period.start for _, other in points):
        return "no earlier figure"
    before = period.same_period_last_year()
    if (basis, before) in points:
        return "a break in the series lies between it and the earlier figures"
    return f"no figure for {covering(before, basis).partition(' ')[2]} to compare with"


def _target(assessment: IndicatorAssessment, scorecard: Scorecard) -> Tile:
    verdict = assessment.verdict
    badge = verdict_badge(verdict)
    target = verdict.target or current_target(assessment.indicator, scorecard)
    if target is None:
        return Tile("Target", "None published", (), badge, wordy=True)
    part = facts(assessment.indicator, target.breakdown).title
    words = promise(assessment.indicator, target)
    return Tile(
        label=f"Target for {target.period.text}{': ' + part if part else ''}",
        value=_capital(words),
        details=_goal(assessment.indicator, verdict, words),
        badge=badge,
        wordy=True,
    )


def _goal(indicator: Indicator, verdict: Verdict, words: str) -> tuple[str, ...]:
    """The number that the target comes to, where its own words don't give it."""
    if verdict.target_value is None or verdict.target_upper is not None:
        return ()
    known = facts(indicator, verdict.breakdown)
    if verdict.result is not None and verdict.result.quantity is not Quantity.LEVEL:
        if not verdict.strict:
            return ()
        side = "below" if known.polarity is Polarity.LOWER else "above"
        sign = "%" if verdict.result.quantity is Quantity.CHANGE_PERCENT else ""
        return (f"a change {side} {number(verdict.target_value)}{sign}",)
    level = figure(verdict.target_value, known.measure, indicator.decimals)
    if verdict.year_target is not None and verdict.year_target != verdict.target_value:
        return (f"its share by then: {level}",)
    if level in words:
        return ()
    lower = known.polarity is Polarity.LOWER
    if verdict.strict:
        return (f"{'under' if lower else 'over'} {level}",)
    side = {Polarity.LOWER: " or less", Polarity.HIGHER: " or more"}.get(known.polarity, "")
    return (f"that is, {level}{side}",)


def _rating(assessment: IndicatorAssessment) -> Tile | None:
    badge = latest_rating(assessment)
    if badge is None:
        return None
    rated = [u for u in assessment.indicator.updates if u.rating is not None]
    return Tile("The publisher’s rating", "", (rated[-1].period.label,) if rated else (), badge)


def _variation(assessment: IndicatorAssessment) -> Tile | None:
    """What usual variation says of the headline, or of the only series with limits."""
    known = [v for v in assessment.variations if v.phase.known and not v.area]
    named = [v for v in known if v.breakdown == assessment.verdict.breakdown] or known
    if len(named) != 1:
        return None
    phase = named[0].phase
    trial = f"trial limits: only {phase.count} figures yet" if phase.trial else ""
    part = facts(assessment.indicator, named[0].breakdown).title
    return Tile(
        f"Usual variation, {named[0].latest.period.label}",
        CAUSES[named[0].latest.cause],
        tuple(filter(None, (part, trial))),
        wordy=True,
    )
