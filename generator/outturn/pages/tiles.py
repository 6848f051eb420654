"""Key figures at the top of an indicator's page: value, change, target, rating, usual variation."""

from __future__ import annotations

from dataclasses import dataclass

from outturn.formats import figure, number
from outturn.model import (
    Basis,
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
from outturn.sentences.lede import compared, current_target
from outturn.sentences.names import amount, covering, facts, when
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
    found = [_value(assessment), _change(assessment), _target(assessment, scorecard)]
    found += [_rating(assessment), _variation(assessment)]
    return [tile for tile in found if tile is not None]


def _value(assessment: IndicatorAssessment) -> Tile | None:
    """The figure that is judged, else the latest."""
    indicator = assessment.indicator
    result = assessment.verdict.result or assessment.latest
    if result is None or result.value is None:
        return None
    known = facts(indicator, result.breakdown)
    start = when(result)
    unit = "" if known.measure in (Measure.PROPORTION, Measure.CURRENCY) else known.unit
    shown = figure(result.value, known.measure, indicator.decimals)
    if result.quantity is not Quantity.LEVEL:
        words = amount(indicator, result)
        shown, unit = f"{words[0].upper()}{words[1:]}", ""
    return Tile(
        label=f"{start[0].upper()}{start[1:]}",
        value=shown,
        details=tuple(filter(None, (known.title, unit, *_behind(result, known.measure)))),
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


def _change(assessment: IndicatorAssessment) -> Tile | None:
    direction = assessment.direction
    badge = travel_badge(assessment)
    told = compared(assessment.indicator, direction)
    period = direction.period
    label = "Change"
    if period is not None and not _same_figure(assessment):
        label = f"Change {covering(period, direction.basis or Basis.PERIOD)}"
    if badge.part:
        label = f"{label}: {badge.part}"
    if told:
        return Tile(label, told[0], (told[1],), badge, wordy=True)
    if assessment.latest is None:
        return None
    if direction.travel is not Travel.UNKNOWN:
        return Tile(label, "Only the change is published", (), badge, wordy=True)
    return Tile(label, "Not known", ("no earlier figure of the same kind",), badge, wordy=True)


def _same_figure(assessment: IndicatorAssessment) -> bool:
    """True where what changed is the figure that the first tile shows."""
    shown, direction = assessment.verdict.result or assessment.latest, assessment.direction
    return shown is not None and (shown.period, shown.basis) == (direction.period, direction.basis)


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
        value=f"{words[0].upper()}{words[1:]}",
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
