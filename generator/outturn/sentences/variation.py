"""Usual variation in words: what the latest figure says, and which signals came before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from outturn.formats import figure, joined, plural, quantity, rounded
from outturn.model import (
    Assurance,
    Breakdown,
    Cause,
    Indicator,
    Phase,
    Signal,
    Variation,
    VariationPoint,
)
from outturn.period import Kind, Period
from outturn.sentences.names import facts

CAUSES = {
    Cause.COMMON: "Usual variation",
    Cause.IMPROVEMENT: "Signal of improvement",
    Cause.CONCERN: "Signal of concern",
    Cause.HIGHER: "Signal: higher",
    Cause.LOWER: "Signal: lower",
    Cause.UNKNOWN: "Not told yet",
}
ASSURANCES = {
    Assurance.CONSISTENTLY_MET: "Consistently met",
    Assurance.CONSISTENTLY_MISSED: "Consistently missed",
    Assurance.HIT_AND_MISS: "Hit and miss",
}
_WHY = {
    Assurance.CONSISTENTLY_MET: "everything between the limits meets the target",
    Assurance.CONSISTENTLY_MISSED: "nothing between the limits meets the target",
    Assurance.HIT_AND_MISS: "some of what lies between the limits meets the target and some "
    "does not, so usual variation alone can decide it",
}


def reading(indicator: Indicator, variation: Variation) -> str:
    """What the latest figure says, in a sentence or two."""
    latest, phase = variation.latest, variation.phase
    if not phase.known:
        return f"Usual variation can’t be told yet for the latest figures: {_short(variation)}."
    known = facts(indicator, variation.breakdown)
    value = quantity(latest.value, known.unit, known.measure, indicator.decimals)
    named, usual = f"{value} in {latest.period.label}", _between(known, phase)
    if latest.label is None:
        return f"{named} is within usual variation: {usual}."
    why = _why(latest, phase, known)
    return f"{named} is a signal: {why}. {usual[0].upper()}{usual[1:]}."


def _between(known: Breakdown, phase: Phase) -> str:
    low, high = (level(known, phase, bound) for bound in (phase.shown_lower, phase.shown_upper))
    if low == high:
        return f"every figure here has been {low}"
    return f"figures here usually lie between {low} and {high}"


def _why(point: VariationPoint, phase: Phase, known: Breakdown) -> str:
    upward = point.upward[0]
    end, side, way = _ends(upward)
    match point.label:
        case Signal.OUTSIDE:
            limit = level(known, phase, phase.upper if upward else phase.lower)
            return f"it is {side} the {end} limit, {limit}"
        case Signal.TREND:
            return f"it is part of a trend, 7 or more figures in a row, each {way} than the last"
        case Signal.TWO_OF_THREE:
            return f"two of three figures in a row are close to the {end} limit"
    mean = level(known, phase, phase.mean)
    return f"it is part of a shift, 7 or more figures in a row {side} the mean, {mean}"


def _ends(upward: bool) -> tuple[str, str, str]:
    return ("upper", "above", "higher") if upward else ("lower", "below", "lower")


def level(known: Breakdown, phase: Phase, value: Decimal | None) -> str:
    """A mean or limit, with as many decimals as its phase shows."""
    assert value is not None
    return figure(rounded(value, phase.decimals), known.measure)


def too_short(found: Iterable[Variation]) -> str:
    """Why nothing can be told of series that have no limits; the longest speaks for all."""
    longest = max(found, key=lambda variation: variation.phase.count)
    return f"Usual variation can’t be told yet: {_short(longest)}."


def _short(variation: Variation) -> str:
    phase, since = variation.phase, ""
    if len(variation.phases) > 1:
        since = f" since the break in the series, from {dated(phase.first)} on"
    if phase.count >= variation.needed:
        return (
            f"too few of the {phase.count} figures{since} follow one another without a period "
            "missing between"
        )
    there = "is" if phase.count == 1 else "are"
    return f"it takes {variation.needed} comparable figures, and there {there} {phase.count}{since}"


def trial(phase: Phase) -> str:
    """A caution where limits rest on few figures; "" where they don't."""
    if not phase.trial:
        return ""
    return (
        f"These are trial limits: they rest on {phase.count} figures, and will move as more come, "
        "until there are 12."
    )


def left_out(phase: Phase) -> str:
    """How many moving ranges the limits leave out; "" where none."""
    if not phase.screened:
        return ""
    one = phase.screened == 1
    return (
        f"{'One change' if one else f'{phase.screened} changes'} between neighbouring figures "
        f"{'was' if one else 'were'} too large to be usual, and {'is' if one else 'are'} left out "
        "of the limits."
    )


def assurance(indicator: Indicator, variation: Variation) -> str:
    """Whether usual variation reaches the target: "Hit and miss against the target of 90%: ...";
    "" where that can't be told."""
    if variation.assurance is None or variation.target_value is None:
        return ""
    known = facts(indicator, variation.breakdown)
    aim = figure(variation.target_value, known.measure)
    if variation.target_upper is not None:
        aim = f"{aim} to {figure(variation.target_upper, known.measure)}"
    told = ASSURANCES[variation.assurance]
    return f"{told} against the target of {aim}: {_WHY[variation.assurance]}."


@dataclass(frozen=True)
class Run:
    """Figures in a row that carry the same signal."""

    when: str
    cause: Cause
    text: str


def runs(indicator: Indicator, variation: Variation) -> list[Run]:
    """The signals of a series, latest first, each told once for all the figures in it."""
    known = facts(indicator, variation.breakdown)
    found = [
        (signal, upward, phase, points)
        for phase in variation.phases
        for signal, upward in product(Signal, (True, False))
        for points in _stretches(variation, phase, signal, upward)
    ]
    found.sort(key=lambda run: run[3][-1].period, reverse=True)
    return [
        Run(
            when=_span(points),
            cause=Cause.of(known.polarity, upward=upward),
            text=_run(signal, upward, phase, points, known),
        )
        for signal, upward, phase, points in found
    ]


def _stretches(
    variation: Variation, phase: Phase, signal: Signal, upward: bool
) -> list[list[VariationPoint]]:
    """Figures of a phase, in a row, that carry the signal in that direction; of three figures
    the one between two that do may be without."""
    points = [p for p in variation.points if phase.first <= p.period <= phase.last]
    reach = 2 if signal is Signal.TWO_OF_THREE else 1
    found: list[list[VariationPoint]] = []
    before = -reach - 1
    for place, point in enumerate(points):
        if (signal, upward) not in zip(point.signals, point.upward, strict=True):
            continue
        if place - before > reach:
            found.append([])
        found[-1].append(point)
        before = place
    return found


def _span(points: Sequence[VariationPoint]) -> str:
    first, last = points[0].period, points[-1].period
    return dated(first) if first == last else f"{dated(first)} to {dated(last)}"


def dated(period: Period) -> str:
    """A period that can stand without its neighbours: "Q3 2015/16", "December 2011"."""
    if period.kind in (Kind.MONTH, Kind.SPAN) or period.is_year:
        return period.label
    return f"{period.short} {period.year.text}"


def _run(
    signal: Signal, upward: bool, phase: Phase, points: Sequence[VariationPoint], known: Breakdown
) -> str:
    end, side, way = _ends(upward)
    match signal:
        case Signal.OUTSIDE:
            values = joined([figure(point.value, known.measure) for point in points])
            limit = level(known, phase, phase.upper if upward else phase.lower)
            return f"{values}, {side} the {end} limit of {limit}"
        case Signal.TREND:
            return f"a trend, {len(points)} figures in a row, each {way} than the last"
        case Signal.TWO_OF_THREE:
            return f"two of three figures in a row close to the {end} limit"
    mean = level(known, phase, phase.mean)
    return f"a shift, {len(points)} figures in a row {side} the mean of {mean}"


def chart_title(indicator: Indicator, variation: Variation) -> str:
    """What a chart with limits shows: "Usual variation: 92%, between 87.1% and 96.9%"."""
    known = facts(indicator, variation.breakdown)
    latest, phase = variation.latest, variation.phase
    if not phase.known:
        return f"Too few figures from {dated(phase.first)} on to tell usual variation"
    value = figure(latest.value, known.measure, indicator.decimals)
    told = CAUSES[latest.cause]
    if latest.label is None:
        low, high = (level(known, phase, b) for b in (phase.shown_lower, phase.shown_upper))
        return f"{told}: {value}, between {low} and {high}"
    upward = latest.upward[0]
    end, side, way = _ends(upward)
    match latest.label:
        case Signal.OUTSIDE:
            limit = level(known, phase, phase.upper if upward else phase.lower)
            return f"{told}: {value}, {side} the {end} limit of {limit}"
        case Signal.TREND:
            return f"{told}: {value}, after 7 or more figures in a row each {way} than the last"
        case Signal.TWO_OF_THREE:
            return f"{told}: {value}, and two of three figures close to the {end} limit"
    return f"{told}: {value}, and 7 or more figures in a row {side} the mean"


def chart_description(indicator: Indicator, variation: Variation) -> str:
    """What a chart with limits adds to its figures, for its text alternative."""
    signals = plural(sum(p.label is not None for p in variation.points), "figure")
    told = f"{signals[0].upper()}{signals[1:]} of {len(variation.points)} marked as signals."
    return f"{reading(indicator, variation)} {told}"
